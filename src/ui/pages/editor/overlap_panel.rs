//! What the proposal overlaps, beside the form while it is typed.
//!
//! It is worked out shortly after the last key. While it is pointed at or focused it stays as it is,
//! and says how many are new; it never moves under the pointer.

use super::finding_card::FindingCard;
use super::in_plans::InOtherPlans;
use super::others::OtherProposals;
use super::watch::{PAUSE, Watch};
use crate::browser::{clock, page};
use crate::ui::components::rows::rows;
use crate::ui::markup::view;
use crate::ui::words::why::new_subject_words;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::Report;
use ipa_matrix::present::finding::{Found, new_ones, open_overlaps};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn OverlapPanel() -> AnyView {
    let panel = Watch::new();
    let draft = panel.draft;
    let subject = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().map(ipa_matrix::draft::Proposal::subject))
    });
    let plans = Memo::new(move |_| draft.state.compared());
    Effect::new(move |before: Option<()>| {
        // Read, not only tracked: a memo that nobody reads never learns what it depends on.
        subject.with(|_| ());
        plans.with(|_| ());
        panel.later(if before.is_some() { PAUSE } else { 20 });
    });
    // On a narrow screen the panel is a sheet that peeks out from below.
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| {
        panel.shown.with(|shown| {
            shown.as_ref().filter(|shown| !shown.too_little).map(|shown| shown.findings.len())
        })
    });
    let new = Memo::new(move |_| {
        panel.waiting.with(|waiting| {
            let before =
                panel.shown.with(|shown| shown.as_ref().map(Found::targets).unwrap_or_default());
            waiting.as_ref().map(|waiting| new_ones(&before, &waiting.targets()))
        })
    });
    view! {
        <aside
            class="panel overlaps"
            id="overlaps"
            aria-labelledby="overlaps-title"
            data-open=move || open.get().then_some("")
            on:mouseenter=move |_| panel.pointed.set(true)
            on:mouseleave=move |_| {
                panel.pointed.try_set(false);
                panel.release();
            }
            on:focusin=move |_| panel.focused.set(true)
            on:focusout=move |_| {
                panel.focused.try_set(false);
                // The focus may only be going to the next part of the panel.
                clock::after(0, move || panel.release());
            }
            on:keydown=move |event: leptos::ev::KeyboardEvent| if event.key() == "Escape" { open.set(false) }
        >
            <header>
                <h2 id="overlaps-title" tabindex="-1" on:focusin=move |_| open.set(true)>
                    {move || { count.get().map_or_else(|| t("overlaps-title"), |count| tn("overlaps-count", count)) }}
                </h2>
                <button class="skip" data-within="" type="button" on:click=|_| page::focus("#field-title, #field-reason")>
                    {t("overlaps-back")}
                </button>
                {move || {
                    new.get()
                        .map(|new| {
                            let words = if new == 0 { t("overlaps-newer") } else { tn("overlaps-new", new) };
                            view! { <button class="pill" type="button" on:click=move |_| panel.catch_up()>{words}</button> }
                        })
                }}
                <button
                    class="button narrow"
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="overlaps-body"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {move || { if open.get() { t("close") } else { t("overlaps-show") } }}
                </button>
                {move || { summary(panel).map(|words| view! { <p>{words} " " {t("overlaps-marked")}</p> }) }}
            </header>
            <div class="overlaps-body" id="overlaps-body">
                {move || panel.shown.with(empty_words).map(|words| view! { <p class="empty">{t(words)}</p> })}
                {move || { new_subjects(panel).map(|words| view! { <p class="empty">{words}</p> }) }}
                // A card stays while its target does: a button must not go away under the pointer.
                {rows(move || panel.ids(), move |id| view! { <FindingCard id panel/> }.into_any())}
                <OtherProposals panel/>
                <InOtherPlans panel/>
            </div>
            <p class="unseen" role="status" aria-live="polite">{move || { panel.announced.get() }}</p>
        </aside>
    }
}

/// What is said where there is no card.
fn empty_words(shown: &Option<Found>) -> Option<&'static str> {
    match shown {
        None => Some("overlaps-working"),
        Some(found) if found.too_little => Some("overlaps-too-little"),
        Some(found) if found.findings.is_empty() => Some("overlaps-none-help"),
        Some(_) => None,
    }
}

/// What the title is about and nothing in the plan is.
fn new_subjects(panel: Watch) -> Option<String> {
    panel.shown.with(|shown| {
        let found = shown.as_ref()?;
        new_subject_words(&found.new_subjects, !found.findings.is_empty())
    })
}

/// How many are answered, and with what the proposal was compared.
fn summary(panel: Watch) -> Option<String> {
    let findings = panel.shown.with(|shown| shown.as_ref().map(|shown| shown.findings.clone()))?;
    if findings.is_empty() {
        return None;
    }
    let index = panel.draft.state.index();
    let report = Report { findings, ..Report::default() };
    let open = panel
        .draft
        .proposal
        .with(|one| one.as_ref().map(|one| open_overlaps(&index, one, &report)))?;
    let edition = index.bundle().plan.edition.clone();
    Some(tx(
        "overlaps-summary",
        &[
            ("answered", (open.all - open.to_answer).into()),
            ("open", open.to_answer.into()),
            ("edition", edition.into()),
        ],
    ))
}
