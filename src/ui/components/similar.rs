//! What in the plan is most like an item, by the same engine that checks proposals.

use super::item_line::ItemLine;
use super::verdict::verdict_words;
use crate::browser::clock;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::overlap::Finding;
use ipa_matrix::plan::ids::Ref;
use leptos::prelude::*;

/// How many neighbours are shown.
const SHOWN: usize = 5;

/// The items most like this one. Worked out after the page is shown.
#[component]
pub fn Similar(
    /// The item.
    item: Ref,
) -> AnyView {
    let state = AppState::here();
    let found = RwSignal::new(None::<Vec<Finding>>);
    clock::after(30, move || {
        // The page may be gone by then; its signal with it.
        if found.is_disposed() {
            return;
        }
        let engine = state.engine();
        let findings = engine
            .subject_of(&item)
            .map(|subject| engine.check(&subject).findings)
            .unwrap_or_default();
        found.try_set(Some(
            findings
                .into_iter()
                .filter(|one| one.target.item().is_some() && one.band.is_some())
                .take(SHOWN)
                .collect(),
        ));
    });
    view! {
        <section class="section">
            <h2>{t("similar-title")}</h2>
            {move || match found.get() {
                None => view! { <p class="note">{t("similar-working")}</p> }.into_any(),
                Some(findings) if findings.is_empty() => view! { <p class="note">{t("similar-none")}</p> }.into_any(),
                Some(findings) => {
                    view! {
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
                        .into_any()
                }
            }}
        </section>
    }
}
