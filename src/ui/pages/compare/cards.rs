//! The six ways to answer an overlap, as cards to choose from.

use crate::ui::components::answer_line::answer_words;
use crate::ui::markup::view;
use crate::ui::words::tx;
use ipa_matrix::draft::ResolutionKind;
use ipa_matrix::overlap::{Finding, TargetKind};
use leptos::prelude::*;

/// The answers with their help, in the order of the page.
const KINDS: [(ResolutionKind, &str); 6] = [
    (ResolutionKind::Combine, "answer-combine-help"),
    (ResolutionKind::Connect, "answer-connect-help"),
    (ResolutionKind::PartOf, "answer-part-of-help"),
    (ResolutionKind::AlignWith, "answer-align-with-help"),
    (ResolutionKind::DistinctBecause, "answer-distinct-because-help"),
    (ResolutionKind::Withdraw, "answer-withdraw-help"),
];

/// The cards to choose from.
pub(super) fn cards(
    choice: RwSignal<Option<ResolutionKind>>,
    finding: &Finding,
    name: &str,
) -> Vec<AnyView> {
    // What runs in another pillar cannot be combined into this one: the likely answer stands first.
    let mut kinds = KINDS;
    if matches!(finding.target.kind, TargetKind::Horizontal | TargetKind::Threat) {
        kinds.rotate_left(3);
    }
    kinds
        .map(|(kind, help)| {
            let help = tx(help, &[("name", name.into())]);
            view! {
                <label>
                    <input
                        type="radio"
                        name="answer"
                        prop:checked=move || choice.get() == Some(kind)
                        on:change=move |_| choice.set(Some(kind))
                    />
                    <b>{answer_words(kind)}</b>
                    <small>{help}</small>
                </label>
            }
        })
        .into_iter()
        .collect::<Vec<_>>()
}
