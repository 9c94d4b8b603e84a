//! The need that a proposal addresses: one of the plan's, or a new one with who expressed it, when.

use super::draft::Draft;
use super::text_field::TextField;
use crate::ui::components::explained::Explained;
use crate::ui::components::item_line::item_title;
use crate::ui::markup::view;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::NeedChoice;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::editor::{TextPart, tidy};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The value of the entry for a need that the plan does not have.
const NEW: &str = "new";

/// The need.
#[component]
pub fn NeedField() -> AnyView {
    let draft = Draft::here();
    let state = draft.state;
    let need = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().and_then(|one| one.need.clone()).unwrap_or_default())
    });
    // A new need has no text at first: that it is meant is known here only.
    let wants_new = RwSignal::new(
        need.with_untracked(|need| need.id.is_none() && *need != NeedChoice::default()),
    );
    let chosen = Memo::new(move |_| match need.with(|need| need.id.clone()) {
        Some(id) => id,
        None if wants_new.get() => NEW.to_owned(),
        None => String::new(),
    });
    let choose = move |value: String| {
        wants_new.set(value == NEW);
        draft.edit(Box::new(move |one| {
            let need = one.need.get_or_insert_default();
            need.id = (!value.is_empty() && value != NEW).then_some(value);
            tidy(one);
        }));
    };
    let option = move |value: String, words: String| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || chosen.with(|chosen| *chosen == own)>{words}</option> }
    };
    let index = state.index();
    let groups: Vec<_> = index
        .goals()
        .into_iter()
        .flat_map(|goal| index.fields_of(&goal.id))
        .map(|field| {
            let name = if field.id == field.name {
                t("editor-need-no-field")
            } else {
                format!("{} {}", field.id, field.name)
            };
            let needs: Vec<_> = index
                .needs_of(&field.id)
                .into_iter()
                .map(|need| {
                    option(
                        need.id.clone(),
                        format!("{} {}", need.id, item_title(state, &Ref::need(need.id.clone()))),
                    )
                })
                .collect();
            view! { <optgroup label=name>{needs}</optgroup> }
        })
        .collect();
    view! {
        <div class="field">
            <label class="label" for="field-need">{t("field-need")}</label>
            <p class="hint" id="hint-need">{t("hint-need")}</p>
            <select
                class="input"
                id="field-need"
                aria-describedby="hint-need"
                on:change=move |event| choose(event_target_value(&event))
            >
                {option(String::new(), t("editor-need-choose"))}
                {option(NEW.to_owned(), t("editor-need-new"))}
                {groups}
            </select>
            {move || { need.with(|need| need.id.clone()).map(|id| need_text(id, draft)) }}
        </div>
        {move || {
            (chosen.get() == NEW)
                .then(|| {
                    view! {
                        <TextField part=TextPart::NewNeed rows=2/>
                        <div class="two">
                            <TextField part=TextPart::NeedExpressedBy list="beneficiary-names"/>
                            <TextField part=TextPart::NeedWhen/>
                        </div>
                        <datalist id="beneficiary-names">
                            {state
                                .index()
                                .bundle()
                                .beneficiaries
                                .iter()
                                .map(|one| view! { <option value=one.name.clone()></option> })
                                .collect::<Vec<_>>()}
                        </datalist>
                    }
                })
        }}
    }
}

/// The chosen need in full, since a list cuts it off; for a change, the plan's beside it.
fn need_text(id: String, draft: Draft) -> AnyView {
    let item = Ref::need(id.clone());
    let planned = draft
        .planned
        .with_value(|planned| planned.as_ref().and_then(|one| one.need.as_ref()?.id.clone()))
        .filter(|planned| *planned != id);
    view! {
        <p class="read-as">
            <a href=Route::of_item(&item).href()>{id}</a>
            <span class="printed"><Explained text=item_title(draft.state, &item)/></span>
        </p>
        {planned
            .map(|planned| {
                let words = tx("item-need", &[("id", planned.into())]);
                view! { <p class="read-as"><span>{t("editor-in-the-plan")}</span><span>{words}</span></p> }
            })}
    }
}
