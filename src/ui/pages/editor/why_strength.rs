//! Why an overlap beside the form is as strong as it is.

use super::watch::Watch;
use crate::ui::components::why_strength::{Words, strength_words, why_strength as line};
use ipa_matrix::overlap::{Band, Finding};
use leptos::prelude::*;
use std::sync::Arc;

/// The closed line below a card. It stays, open or not, while the card does: nothing moves because a
/// comparison came.
pub fn why_strength(
    panel: Watch,
    finding: impl Fn() -> Option<Finding> + Clone + Send + Sync + 'static,
    name: String,
) -> AnyView {
    let now = finding.clone();
    let strong = Memo::new(move |_| now().is_some_and(|one| one.band == Some(Band::Strong)));
    let words: Words = Arc::new(move || {
        let finding = finding()?;
        let of = panel.draft.proposal;
        let subject = of.with_untracked(|one| one.as_ref().map(|one| one.subject()))?;
        strength_words(panel.draft.state, None, &subject, &finding, &name)
    });
    line(strong.into(), RwSignal::new(false), words)
}
