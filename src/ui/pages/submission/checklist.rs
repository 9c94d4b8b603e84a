//! What is still open in each proposal. A list to work through, never a barrier.

use super::Shared;
use crate::browser::{clock, page};
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::pages::editor::finding_card::target_name;
use crate::ui::words::{list, problem_words, t, tn, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::{Finding, Report};
use ipa_matrix::present::finding::{answer, open_overlaps, overlaps, target_text};
use ipa_matrix::present::route::Route;
use ipa_matrix::present::submission_page::{is_compared, lacks};
use ipa_matrix::problem::{Place, Problem};
use leptos::prelude::*;

/// How many overlaps are named in a line.
const NAMED: usize = 3;

/// A link to the field that a problem names.
pub fn problem_link(proposal: &str, problem: &Problem) -> AnyView {
    let route = Route::Proposal(proposal.to_owned());
    let field = match &problem.place {
        Place::Field(name) => format!("#field-{name}"),
        _ => String::new(),
    };
    view! {
        <a
            href=route.href()
            on:click=move |_| {
                if !field.is_empty() {
                    let field = field.clone();
                    // The form has to be there first.
                    clock::after(120, move || page::focus(&field));
                }
            }
        >
            {problem_words(problem)}
        </a>
    }
    .into_any()
}

/// One line: whether it is done, what, and in a word.
fn line(done: bool, title: String, detail: AnyView, state: String) -> AnyView {
    let (picture, mark) = if done { (Picture::Tick, "yes") } else { (Picture::Warning, "warn") };
    view! {
        <li>
            <span data-done=mark><Icon of=picture/></span>
            <span>{title} <small>{detail}</small></span>
            <span class="state" data-done=mark>{state}</span>
        </li>
    }
    .into_any()
}

/// The parts of a proposal.
fn parts(shared: Shared, one: &Proposal) -> AnyView {
    let lacks = lacks(&shared.state.index(), one);
    let count = lacks.missing.len();
    let links = |problems: &[Problem]| {
        problems
            .iter()
            .map(|problem| view! { <span class="line">{problem_link(&one.id, problem)}</span> })
            .collect::<Vec<_>>()
    };
    let hints = lacks.hints.len();
    let detail = view! {
        {links(&lacks.missing)}
        {(hints > 0)
            .then(|| {
                view! {
                    <details>
                        <summary>{tn("checklist-hints", hints)}</summary>
                        {links(&lacks.hints)}
                    </details>
                }
            })}
    }
    .into_any();
    let state = if count == 0 { t("checklist-done") } else { tn("checklist-missing", count) };
    let title = tx("checklist-parts", &[("title", commands::shown_title(one).into())]);
    line(count == 0, title, detail, state)
}

/// The overlaps of a proposal.
fn answers(shared: Shared, one: &Proposal, findings: &[Finding]) -> AnyView {
    let index = shared.state.index();
    let report = Report { findings: findings.to_vec(), ..Report::default() };
    let open = open_overlaps(&index, one, &report);
    let waiting: Vec<String> = overlaps(&report)
        .filter(|finding| answer(&index, one, finding).is_none_or(|given| given.changed.is_some()))
        .map(|finding| target_name(finding.target.kind, &target_text(&index, &finding.target)))
        .collect();
    // A long list is not read: the strongest are named, the others counted.
    let more = waiting.len().saturating_sub(NAMED);
    let mut waiting: Vec<String> = waiting.into_iter().take(NAMED).collect();
    if more > 0 {
        waiting.push(tn("checklist-more", more));
    }
    let href = Route::Proposal(one.id.clone()).href();
    let detail = if open.all == 0 {
        t("overlaps-none").into_any()
    } else if open.to_answer == 0 {
        tn("overlaps-answered", open.all).into_any()
    } else {
        view! { <a href=href>{tx("checklist-answer", &[("names", list(&waiting).into())])}</a> }
            .into_any()
    };
    let state = if open.to_answer == 0 {
        t("checklist-done")
    } else {
        tn("checklist-to-answer", open.to_answer)
    };
    let title = tx("checklist-overlaps", &[("title", commands::shown_title(one).into())]);
    line(open.to_answer == 0, title, detail, state)
}

/// The list.
#[component]
pub fn Checklist(shared: Shared) -> AnyView {
    let edition = shared.state.index().bundle().plan.edition.clone();
    view! {
        <section class="section">
            <h2>{t("checklist-title")}</h2>
            <p class="note">{t("checklist-help")}</p>
            <ul class="to-do">
                {move || {
                    let findings = shared.findings.get();
                    let mut lines = Vec::new();
                    for one in shared.chosen.get() {
                        lines.push(parts(shared, &one));
                        let own = findings.as_ref().and_then(|all| all.iter().find(|(id, _)| *id == one.id));
                        match own {
                            Some((_, found)) => lines.push(answers(shared, &one, found)),
                            None if is_compared(&one) => lines.push(view! { <li><span></span><span>{t("overlaps-working")}</span></li> }.into_any()),
                            None => {}
                        }
                    }
                    if lines.is_empty() {
                        lines.push(view! { <li><span></span><span>{t("checklist-none")}</span></li> }.into_any());
                    } else {
                        let words = tx("checklist-edition", &[("edition", edition.as_str().into())]);
                        lines.push(line(findings.is_some(), words, ().into_any(), if findings.is_some() { t("checklist-done") } else { String::new() }));
                    }
                    lines
                }}
            </ul>
        </section>
    }
}
