//! Writing to the lead of what a proposal overlaps: the message to copy, and what came of it.

use super::Shared;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::words::why::common_words;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::LeadReply;
use ipa_matrix::present::letter::letter;
use leptos::prelude::*;

/// What can come of it, with its words.
const REPLIES: [(LeadReply, &str); 4] = [
    (LeadReply::NotAsked, "letter-not-asked"),
    (LeadReply::Asked, "letter-asked"),
    (LeadReply::Agreed, "letter-agreed"),
    (LeadReply::NoAnswer, "letter-no-answer"),
];

/// The section; nothing where the target is no item of the plan. `changed` is told what came of it.
pub fn lead(
    shared: &Shared,
    reply: RwSignal<LeadReply>,
    changed: impl Fn() + Copy + 'static,
) -> Option<AnyView> {
    shared.target.item()?;
    let shared = StoredValue::new(shared.clone());
    let copy = move |_| {
        let shared = shared.get_value();
        let Some(text) = message(&shared) else { return };
        commands::copy(shared.state, text, None, t("letter-copied"));
    };
    let written = move || shared.with_value(message).unwrap_or_default();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some((one, _)) = REPLIES.iter().find(|(_, words)| *words == chosen) {
            reply.set(*one);
            changed();
        }
    };
    let options: Vec<AnyView> = REPLIES
        .iter()
        .map(|(one, words)| {
            view! {
                <option value=*words prop:selected=move || reply.get() == *one>{t(words)}</option>
            }
        })
        .collect();
    Some(view! {
        <section class="section stack">
            <h2>{t("letter-title")}</h2>
            <p class="note">{t("letter-help")}</p>
            <div class="tools">
                <button class="button" type="button" on:click=copy>
                    <Icon of=Picture::Copy/>
                    {t("letter-copy")}
                </button>
                <label class="check">
                    {t("letter-reply")}
                    <select class="input" on:change=choose>{options}</select>
                </label>
            </div>
            <details>
                <summary>{t("letter-read")}</summary>
                <textarea class="input" rows="14" readonly aria-label=t("letter-read") prop:value=written></textarea>
            </details>
        </section>
    })
}

fn message(shared: &Shared) -> Option<String> {
    let home = shared.state.index();
    let proposal = shared.proposal.get_untracked()?;
    let name = |facet, value: &str| shared.value(facet, value);
    let common = |finding| common_words(finding, &shared.name, &name);
    let why = shared.finding.as_ref().map(common).unwrap_or_default();
    let you = shared.state.settings.with_untracked(|settings| settings.you.clone());
    letter(&tx, &home, &shared.index, &proposal, &shared.target, &why, &you)
}
