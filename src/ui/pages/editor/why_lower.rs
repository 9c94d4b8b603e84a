//! Why an overlap beside the form is as strong as it is, worked out when somebody asks.

use super::watch::Watch;
use crate::ui::markup::view;
use crate::ui::words::t;
use crate::ui::words::why::{value_words, why_not_words, why_title};
use ipa_matrix::overlap::{Band, FacetName, Finding};
use leptos::prelude::*;

/// The closed line below a card. It stays, open or not, while the card does: nothing moves because a
/// comparison came.
pub fn why_lower(
    panel: Watch,
    finding: impl Fn() -> Option<Finding> + Clone + Send + Sync + 'static,
    name: String,
) -> AnyView {
    let now = finding.clone();
    let strong = Memo::new(move |_| now().is_some_and(|one| one.band == Some(Band::Strong)));
    let opened = RwSignal::new(false);
    view! {
        <details class="why-lower" on:toggle=move |_| opened.set(true)>
            <summary>{move || t(why_title(strong.get()))}</summary>
            {move || opened.get().then(|| view! { <p class="why">{words(panel, &finding, &name)}</p> })}
        </details>
    }
}

fn words(panel: Watch, finding: &impl Fn() -> Option<Finding>, name: &str) -> Option<String> {
    let finding = finding()?;
    let state = panel.draft.state;
    let subject =
        panel.draft.proposal.with_untracked(|one| one.as_ref().map(|one| one.subject()))?;
    let value = |facet: FacetName, value: &str| value_words(state, facet, value);
    why_not_words(&state.engine(), &subject, &finding, name, &value)
}
