//! The record of the consultation: what was decided, and the file that says who looked at what.

use super::found::shown_title;
use super::summary::others;
use super::{Answered, Shared};
use crate::browser::{clock, page};
use crate::ui::commands;
use crate::ui::components::verdict::{band_words, verdict_words};
use crate::ui::markup::view;
use crate::ui::pages::editor::finding_card::target_name;
use crate::ui::pages::editor::in_plans::plan_words;
use crate::ui::words::moment::written_out;
use crate::ui::words::t;
use crate::ui::words::why::{why_words, why_words_in};
use ipa_matrix::overlap::Finding;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::present::consult::{Answer, Asked, Heading, Line, record};
use ipa_matrix::present::finding::target_text;
use ipa_matrix::present::submission_page::file_name;
use leptos::prelude::*;

/// The part of the page about the record.
#[component]
pub fn Record(shared: Shared) -> AnyView {
    let nothing = move || shared.found.with(|found| found.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="stack check-record">
            <h2>{t("check-record")}</h2>
            <p class="hint">{t("check-record-help")}</p>
            <div class="field">
                <label class="label" for="check-decision">{t("check-decision")}</label>
                <p class="hint" id="check-decision-hint">{t("check-decision-help")}</p>
                <textarea
                    class="input"
                    id="check-decision"
                    rows="3"
                    aria-describedby="check-decision-hint"
                    prop:value=move || shared.decision.get()
                    on:input=move |event| shared.decision.set(event_target_value(&event))
                    on:change=move |_| shared.keep()
                ></textarea>
            </div>
            <p class="tools">
                <button class="button" data-look="main" type="button" prop:disabled=nothing on:click=move |_| save(shared)>
                    {t("check-save")}
                </button>
                <button class="button" type="button" prop:disabled=nothing on:click=move |_| page::print()>
                    {t("check-print")}
                </button>
            </p>
        </section>
    }
}

fn save(shared: Shared) {
    let state = shared.state;
    let index = state.index();
    let plan = &index.bundle().plan;
    let who = state.settings.with_untracked(|settings| settings.you.clone());
    let now = clock::timestamp();
    let heading = Heading {
        plan: plan.title.clone(),
        edition: plan.edition.clone(),
        others: others(state),
        moment: written_out(&now),
        who: who.clone(),
        engine: state.engine().calibration().engine.clone(),
        decision: shared.decision.get_untracked(),
    };
    let found = shared.found.get_untracked().unwrap_or_default();
    let several = found.len() > 1;
    let decided = |asked: &Asked| match several {
        true => shared.decided(&asked.text()),
        false => String::new(),
    };
    let answers: Vec<Answer> = found
        .into_iter()
        .map(|one| Answer { decision: decided(&one.0), ..answer(shared, one) })
        .collect();
    let text = record(&t, &heading, &answers);
    let name = file_name("ipa-consultation", &who, &now, "md");
    commands::download(state, &name, "text/markdown", &text);
}

fn answer(shared: Shared, (asked, one): Answered) -> Answer {
    let index = shared.state.index();
    let found = one
        .findings
        .iter()
        .map(|finding| {
            let text = target_text(&index, &finding.target);
            let name = target_name(finding.target.kind, &text);
            Line {
                verdict: verdict_words(finding.verdict),
                band: band_words(finding.band),
                why: why_words(shared.state, finding, &name),
                title: text.title,
                name,
                plan: String::new(),
            }
        })
        .chain(one.plans.iter().filter_map(|finding| in_plan(shared, finding)))
        .collect();
    let asked = Asked { title: shown_title(&asked), ..asked };
    Answer { asked, too_little: one.too_little, found, ..Answer::default() }
}

/// An overlap in a further plan.
fn in_plan(shared: Shared, finding: &Finding) -> Option<Line> {
    let plan = shared.state.other_plan(&PlanName::of_target(&finding.target))?;
    let text = target_text(plan.index(), &finding.target);
    let name = target_name(finding.target.kind, &text);
    Some(Line {
        verdict: verdict_words(finding.verdict),
        band: band_words(finding.band),
        why: why_words_in(&plan, finding, &name),
        title: text.title,
        name,
        plan: plan_words(&plan.index().bundle().plan),
    })
}
