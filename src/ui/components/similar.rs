//! What in the plan is most like an item, by the same engine that checks proposals.

use super::item_line::ItemLine;
use super::verdict::verdict_words;
use crate::browser::clock;
use crate::ui::later;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::overlap::Finding;
use ipa_matrix::plan::ids::Ref;
use leptos::prelude::*;

/// How many neighbours are shown.
const SHOWN: usize = 5;

/// What is known of the neighbours.
#[derive(Clone)]
enum Found {
    /// Nothing yet.
    NotYet,
    /// The engine did not arrive.
    Missing,
    /// These.
    These(Vec<Finding>),
}

/// The items most like this one. Worked out after the page is shown.
#[component]
pub fn Similar(
    /// The item.
    item: Ref,
) -> AnyView {
    let state = AppState::here();
    // What was changed on this computer is known after the first paint, and may change.
    let section = move || {
        let _ = state.reworded.get();
        neighbours(state, item.clone())
    };
    view! {
        <section class="section">
            <h2>{t("similar-title")}</h2>
            {section}
        </section>
    }
}

fn neighbours(state: AppState, item: Ref) -> AnyView {
    let found = RwSignal::new(Found::NotYet);
    clock::after(30, move || {
        // The page may be gone by then; its signal with it.
        if found.is_disposed() {
            return;
        }
        later::soon(state, move || {
            let near = later::similar(state, &item).map(|findings| {
                let near = |one: &Finding| one.target.item().is_some() && one.band.is_some();
                findings.into_iter().filter(near).take(SHOWN).collect()
            });
            found.try_set(near.map_or(Found::Missing, Found::These));
        });
    });
    live(move || match found.get() {
        Found::NotYet => view! { <p class="note">{t("similar-working")}</p> }.into_any(),
        Found::Missing => view! { <p class="note">{t("similar-missing")}</p> }.into_any(),
        Found::These(findings) if findings.is_empty() => {
            view! { <p class="note">{t("similar-none")}</p> }.into_any()
        }
        Found::These(findings) => view! {
            <p class="note">{t("similar-help")}</p>
            <ul>
                {findings
                    .into_iter()
                    .filter_map(|one| {
                        let terms: Vec<String> =
                            one.evidence.iter().take(4).map(|piece| piece.term.clone()).collect();
                        let item = one.target.item()?;
                        Some(view! {
                            <ItemLine item extra=terms.join(", ") tag=verdict_words(one.verdict)/>
                        })
                    })
                    .collect::<Vec<_>>()}
            </ul>
        }
        .into_any(),
    })
}
