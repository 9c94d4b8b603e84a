//! Why an overlap beside the form is not higher.

use super::watch::Watch;
use crate::ui::components::why_lower::{Words, why_lower as line, why_lower_words};
use crate::ui::markup::live;
use ipa_matrix::overlap::Finding;
use ipa_matrix::present::why_not::is_lower;
use leptos::prelude::*;
use std::sync::Arc;

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
    let words: Words = Arc::new(move || {
        let finding = finding()?;
        let of = panel.draft.proposal;
        let subject = of.with_untracked(|one| one.as_ref().map(|one| one.subject()))?;
        why_lower_words(panel.draft.state, None, &subject, &finding, &name)
    });
    live(move || lower.get().then(|| line(opened, words.clone())))
}
