//! What was missing when the file was made: the summary of the GOV.UK pattern, with its focus.

use super::Shared;
use super::checklist::problem_link;
use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::words::t;
use ipa_matrix::present::submission_page::lacks;
use leptos::prelude::*;

/// The summary; nothing before an export, and nothing where nothing was missing.
#[component]
pub fn ProblemSummary(shared: Shared) -> AnyView {
    let index = shared.state.index();
    live(move || {
        if !shared.summary.get() {
            return None;
        }
        let mut entries: Vec<AnyView> = Vec::new();
        for one in shared.chosen.get() {
            let title = commands::shown_title(&one);
            for problem in lacks(&index, &one).missing {
                entries.push(
                    view! { <li>{problem_link(&one.id, &problem)} " " <span class="quiet">{title.clone()}</span></li> }.into_any(),
                );
            }
        }
        (!entries.is_empty()).then(|| {
            view! {
                <div class="problems" id="problems" tabindex="-1" aria-labelledby="problems-title">
                    <div role="alert">
                        <h2 id="problems-title">{t("problems-title")}</h2>
                        <p>{t("problems-help")}</p>
                        <ul>{entries}</ul>
                    </div>
                </div>
            }
        })
    })
}
