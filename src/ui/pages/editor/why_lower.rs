//! Why an overlap beside the form is not higher, worked out when somebody asks.

use super::watch::Watch;
use crate::ui::markup::{live, view};
use crate::ui::words::t;
use crate::ui::words::why::{value_words, why_not_words};
use ipa_matrix::overlap::{FacetName, Finding};
use ipa_matrix::present::why_not::is_lower;
use leptos::prelude::*;

/// The closed line below a card; nothing where the overlap is as high as it can be. It stays, open or not,
/// while the card does: nothing moves because a comparison came.
pub fn why_lower(
    panel: Watch,
    finding: impl Fn() -> Option<Finding> + Clone + Send + Sync + 'static,
    name: String,
) -> AnyView {
    let now = finding.clone();
    let lower = Memo::new(move |_| now().is_some_and(|one| is_lower(&one)));
    let opened = RwSignal::new(false);
    live(move || {
        let (finding, name) = (finding.clone(), name.clone());
        lower.get().then(|| {
            view! {
                <details class="why-lower" open=opened.get_untracked() on:toggle=move |_| opened.set(true)>
                    <summary>{t("why-not-title")}</summary>
                    {move || opened.get().then(|| view! { <p class="why">{words(panel, &finding, &name)}</p> })}
                </details>
            }
        })
    })
}

fn words(panel: Watch, finding: &impl Fn() -> Option<Finding>, name: &str) -> Option<String> {
    let finding = finding()?;
    let state = panel.draft.state;
    let subject =
        panel.draft.proposal.with_untracked(|one| one.as_ref().map(|one| one.subject()))?;
    let value = |facet: FacetName, value: &str| value_words(state, facet, value);
    why_not_words(&state.engine(), &subject, &finding, name, &value)
}
