//! The rule by which a verdict is decided, with the line that decides here.

use crate::ui::components::verdict::verdict_words;
use crate::ui::markup::view;
use crate::ui::words::{t, tx};
use ipa_matrix::overlap::Verdict;
use leptos::prelude::*;

/// The lines of the rule, in the order in which they are asked.
const LINES: [(Verdict, &str); 5] = [
    (Verdict::Horizontal, "rule-horizontal"),
    (Verdict::CannotTell, "rule-cannot-tell"),
    (Verdict::Complementary, "rule-complementary"),
    (Verdict::Bordering, "rule-bordering"),
    (Verdict::Duplicate, "rule-duplicate"),
];

/// The rule, closed until somebody asks; nothing where there is no overlap.
pub fn rule(verdict: Verdict) -> Option<AnyView> {
    LINES.iter().find(|(one, _)| *one == verdict)?;
    let lines = LINES.map(|(one, id)| {
        let words = tx(id, &[("verdict", verdict_words(one).into())]);
        let here = (one == verdict).then(|| view! { " " <b>{t("rule-here")}</b> });
        view! { <li aria-current=(one == verdict).then_some("true")>{words} {here}</li> }
    });
    Some(view! {
        <details class="rule">
            <summary>{tx("rule-title", &[("verdict", verdict_words(verdict).into())])}</summary>
            <p class="note">{t("rule-help")}</p>
            <ol>{lines.into_iter().collect::<Vec<_>>()}</ol>
        </details>
    })
}
