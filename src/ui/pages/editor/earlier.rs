//! Earlier versions of a proposal, as the journal keeps them: what differs, and the way back to one.

use super::draft::Draft;
use crate::browser::page;
use crate::ui::commands;
use crate::ui::components::differences::{part_names, table};
use crate::ui::keeper;
use crate::ui::markup::view;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::draft::difference::differences;
use ipa_matrix::store::earlier::brought_back;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of them.
#[derive(Clone)]
enum Found {
    /// Not asked for.
    Closed,
    /// The journal does not answer.
    Unreadable,
    /// These, newest first.
    These(Vec<Proposal>),
}

/// The button, and the versions once they are asked for.
#[component]
pub fn EarlierVersions() -> AnyView {
    let draft = Draft::here();
    let found = RwSignal::new(Found::Closed);
    let toggle = move |_| {
        if !matches!(found.get_untracked(), Found::Closed) {
            return found.set(Found::Closed);
        }
        let Some(now) = draft.proposal.get_untracked() else { return };
        keeper::save_now();
        spawn_local(async move {
            let read = keeper::earlier(&now).await.map_or(Found::Unreadable, Found::These);
            found.try_set(read);
        });
    };
    view! {
        <section class="section">
            <button
                class="button"
                data-look="quiet"
                type="button"
                aria-expanded=move || (!matches!(found.get(), Found::Closed)).to_string()
                on:click=toggle
            >
                {t("earlier-title")}
            </button>
            <div role="status">
                {move || match found.get() {
                    Found::Closed => ().into_any(),
                    Found::Unreadable => view! { <p class="note">{t("earlier-unreadable")}</p> }.into_any(),
                    Found::These(all) if all.is_empty() => view! { <p class="note">{t("earlier-none")}</p> }.into_any(),
                    Found::These(all) => versions(draft, found, &all),
                }}
            </div>
        </section>
    }
}

fn versions(draft: Draft, found: RwSignal<Found>, all: &[Proposal]) -> AnyView {
    let now = draft.proposal.get_untracked().unwrap_or_default();
    let rows: Vec<AnyView> =
        all.iter().filter_map(|one| version(draft, found, one.clone(), &now)).collect();
    view! {
        <p class="note">{t("earlier-help")}</p>
        <ul class="versions">{rows}</ul>
    }
    .into_any()
}

/// One version; nothing where it differs in no part of the form.
fn version(draft: Draft, found: RwSignal<Found>, one: Proposal, now: &Proposal) -> Option<AnyView> {
    let parts = differences(&one, now);
    if parts.is_empty() {
        return None;
    }
    let when = moment(&one.changed);
    let name = tx("earlier-back-name", &[("when", when.as_str().into())]);
    let differs = tx("earlier-differs", &[("parts", part_names(&parts).into())]);
    let back = move |_| {
        let Some(before) = draft.proposal.get_untracked() else { return };
        found.set(Found::Closed);
        bring_back(draft, &one, before);
    };
    Some(
        view! {
            <li>
                <details>
                    <summary><b>{when.clone()}</b>" "{differs}</summary>
                    {table(&parts, when, t("earlier-now"))}
                </details>
                <button class="button" type="button" aria-label=name on:click=back>{t("earlier-back")}</button>
            </li>
        }
        .into_any(),
    )
}

/// Makes an earlier version the present one, with a way back to what it was.
fn bring_back(draft: Draft, one: &Proposal, before: Proposal) {
    let state = draft.state;
    let id = before.id.clone();
    // A field that keeps the focus would keep its old text too.
    page::leave_field();
    let put = move |id: &str, text: Proposal| {
        commands::edit(state, id, move |now| *now = brought_back(&text, now));
    };
    put(&id, one.clone());
    let words = tx("said-brought-back", &[("when", moment(&one.changed).into())]);
    commands::say_with_undo(state, words, move || put(&id, before.clone()));
}
