//! The answer to an overlap: what was answered and when, or that it is asked again and why.

use super::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::words::moment::moment;
use crate::ui::words::why::facet_words;
use crate::ui::words::{list, t, tx};
use ipa_matrix::draft::ResolutionKind;
use ipa_matrix::present::finding::Answer;
use leptos::prelude::*;

/// An answer in a word or two.
pub fn answer_words(answer: ResolutionKind) -> String {
    t(match answer {
        ResolutionKind::Combine => "answer-combine",
        ResolutionKind::Connect => "answer-connect",
        ResolutionKind::PartOf => "answer-part-of",
        ResolutionKind::AlignWith => "answer-align-with",
        ResolutionKind::DistinctBecause => "answer-distinct-because",
        ResolutionKind::Withdraw => "answer-withdraw",
    })
}

/// What differs from what an answer was given on.
pub fn changed_words(answer: &Answer) -> Option<String> {
    let changed = answer.changed.as_ref()?;
    let mut what: Vec<String> =
        changed.levels.iter().map(|(facet, _)| facet_words(*facet).to_lowercase()).collect();
    if changed.verdict.is_some() {
        what.insert(0, t("answer-changed-verdict"));
    }
    if changed.text {
        what.push(t("answer-changed-text"));
    }
    Some(tx(
        "answer-changed",
        &[("answer", answer_words(answer.resolution.answer).into()), ("what", list(&what).into())],
    ))
}

/// The line.
#[component]
pub fn AnswerLine(
    /// The answer.
    answer: Answer,
    /// Where it can be looked at again.
    href: String,
) -> AnyView {
    match changed_words(&answer) {
        Some(words) => view! {
            <p class="answer" data-changed="">
                <Icon of=Picture::Again size=14/>
                <span><b>{t("answer-again-title")}</b>" "{words}</span>
                <a href=href>{t("answer-again")}</a>
            </p>
        }
        .into_any(),
        None => {
            let when = tx("answer-given", &[("moment", moment(&answer.resolution.when).into())]);
            view! {
                <p class="answer">
                    <Icon of=Picture::Tick size=14/>
                    <span><b>{answer_words(answer.resolution.answer)}"."</b>" "{when}</span>
                    <a href=href>{t("answer-change")}</a>
                </p>
            }
            .into_any()
        }
    }
}
