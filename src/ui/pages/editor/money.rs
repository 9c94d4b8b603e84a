//! Funding: how far it is there, from where, how much.

use super::draft::Draft;
use super::text_field::TextField;
use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::plan::model::FundingState;
use ipa_matrix::present::editor::{TextPart, tidy};
use leptos::prelude::*;

/// The states with their values in the list.
const STATES: [(&str, &str, FundingState); 3] = [
    ("secured", "funding-secured", FundingState::Secured),
    ("partly", "funding-partly", FundingState::Partly),
    ("sought", "funding-sought", FundingState::Sought),
];

/// The part of the form about money.
#[component]
pub fn Money() -> AnyView {
    let draft = Draft::here();
    let state = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().and_then(|one| one.funding.as_ref()?.state))
    });
    let choose = move |value: String| {
        let state = STATES.iter().find(|(name, _, _)| *name == value).map(|(_, _, state)| *state);
        draft.edit(Box::new(move |one| {
            one.funding.get_or_insert_default().state = state;
            tidy(one);
        }));
    };
    view! {
        <fieldset class="field-group">
            <legend id="field-funding" tabindex="-1">{t("field-funding")}</legend>
            <div class="two">
                <div class="field">
                    <label class="label" for="field-funding-state">{t("field-funding-state")}</label>
                    <select class="input" id="field-funding-state" on:change=move |event| choose(event_target_value(&event))>
                        <option value="" prop:selected=move || state.get().is_none()>{t("not-stated")}</option>
                        {STATES
                            .map(|(value, words, own)| {
                                view! { <option value=value prop:selected=move || state.get() == Some(own)>{t(words)}</option> }
                            })
                            .into_iter()
                            .collect::<Vec<_>>()}
                    </select>
                </div>
                <TextField part=TextPart::FundingSources plain=true rows=1/>
                <TextField part=TextPart::FundingAmount plain=true/>
                <TextField part=TextPart::FundingCurrency plain=true/>
            </div>
        </fieldset>
    }
}
