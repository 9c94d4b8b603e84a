//! The form of a proposal, in the order in which a planner thinks.

use super::checks_field::ChecksField;
use super::draft::Draft;
use super::language_field::LanguageField;
use super::money::Money;
use super::need_field::NeedField;
use super::party_field::PartyField;
use super::text_field::TextField;
use super::whom_to_ask::WhomToAsk;
use crate::browser::page;
use crate::ui::components::footnote::Footnotes;
use crate::ui::markup::view;
use crate::ui::words::t;
use crate::ui::words::timeline::in_words;
use ipa_matrix::draft::ProposalKind;
use ipa_matrix::plan::model::Entry;
use ipa_matrix::present::editor::{ListPart, TextPart};
use leptos::prelude::*;

/// The fields of the proposal of this page.
#[component]
pub fn Form(
    /// What the proposal wants; it does not change while it is edited.
    kind: ProposalKind,
) -> AnyView {
    let draft = Draft::here();
    let fields = if kind == ProposalKind::Withdrawal {
        view! { <TextField part=TextPart::Reason rows=4/> }.into_any()
    } else {
        view! { <ActivityFields/> }.into_any()
    };
    view! {
        <form
            id="proposal-form"
            autocomplete="off"
            aria-label=t("editor-form")
            // There is nothing to send: everything is kept as it is typed.
            on:submit=|event| event.prevent_default()
        >
            <fieldset disabled=move || draft.locked()>{fields} <WhomToAsk/></fieldset>
        </form>
    }
}

/// The entries of a list of the methodology, to tick.
fn entries(list: &[Entry]) -> Vec<(String, String)> {
    list.iter()
        .map(|one| {
            (one.id.clone(), if one.name.is_empty() { one.text.clone() } else { one.name.clone() })
        })
        .collect()
}

/// What an activity has.
#[component]
fn ActivityFields() -> AnyView {
    let draft = Draft::here();
    let index = draft.state.index();
    let bundle = index.bundle();
    let beneficiaries: Vec<(String, String)> =
        bundle.beneficiaries.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    let names: String = beneficiaries.iter().map(|(_, name)| format!("{name}\n")).collect();
    let timeline = draft.text(TextPart::Timeline);
    let read = move || {
        let text = timeline.get();
        (!text.trim().is_empty())
            .then(|| view! { <span>{t("as-read")}</span><span>{in_words(&text)}</span> })
    };
    view! {
        <TextField part=TextPart::Title rows=2/>
        <button class="skip" data-within="" type="button" on:click=|_| page::focus("#overlaps-title")>
            {t("overlaps-go")}
        </button>
        <TextField part=TextPart::Description rows=5 below=view! { <LanguageField/> }.into_any()/>
        <NeedField/>
        <TextField part=TextPart::Outputs rows=3/>
        <TextField
            part=TextPart::Timeline
            below=view! { <p class="read-as" id="timeline-read">{read}</p> }.into_any()
        />
        <PartyField part=ListPart::Leads/>
        <PartyField part=ListPart::Partners/>
        <ChecksField part=ListPart::Beneficiaries entries=beneficiaries/>
        <Footnotes text=names/>
        <ChecksField part=ListPart::Criteria entries=entries(&bundle.methodology.criteria)/>
        <ChecksField part=ListPart::Threats entries=entries(&bundle.methodology.threats)/>
        <Money/>
    }
}
