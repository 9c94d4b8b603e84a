//! A proposal beside what it overlaps: part by part, the points as they add up, and the answer.

mod answers;
mod cards;
mod lead;
mod reason;
mod rule;
mod shared;
mod table;
mod weights;

use super::editor::finding_card::target_name;
use super::editor::in_plans::plan_words;
use super::missing::Missing;
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::why::{new_subject_words, why_title};
use crate::ui::words::{t, tx};
use answers::Answers;
use ipa_matrix::draft::resolution::{target_kind, verdict_name};
use ipa_matrix::overlap::plans::{self, OtherPlan, PlanName};
use ipa_matrix::overlap::{Band, Finding, Report, Target, TargetKind};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::finding::{overlaps, target_text};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use shared::Shared;
pub use shared::address;
use std::sync::Arc;
use table::CompareTable;
use weights::Weights;

/// The page of a proposal and a target.
pub fn page(proposal: String, kind: String, target: String) -> AnyView {
    let Some(target) = target_of(&AppState::here().index(), &kind, target) else {
        return Missing().into_any();
    };
    shown(proposal, target, None)
}

/// The page of a proposal and a target in a further plan; waits until it is known whether it is there.
pub fn page_in(proposal: String, kind: String, target: String, plan: PlanName) -> AnyView {
    let state = AppState::here();
    let opened = Memo::new(move |_| state.opened.get() && state.shelf.with(|shelf| shelf.opened));
    live(move || {
        if !opened.get() {
            return view! { <h1 tabindex="-1">{t("editor-opening")}</h1> }.into_any();
        }
        let other = state.other_plan(&plan);
        let target =
            other.as_ref().and_then(|other| target_of(other.index(), &kind, target.clone()));
        match target {
            Some(target) => shown(proposal.clone(), target, other),
            None => Missing().into_any(),
        }
    })
}

fn shown(proposal: String, target: Target, other: Option<Arc<OtherPlan>>) -> AnyView {
    super::of_proposal(
        proposal.clone(),
        Box::new(move || {
            let (id, target, other) = (proposal.clone(), target.clone(), other.clone());
            view! { <Compare id target other/> }.into_any()
        }),
    )
}

/// What an address points at, where the plan has it.
fn target_of(index: &PlanIndex, kind: &str, id: String) -> Option<Target> {
    let bundle = index.bundle();
    let kind = [TargetKind::Activity, TargetKind::Need, TargetKind::Horizontal, TargetKind::Threat]
        .into_iter()
        .find(|one| target_kind(*one) == kind)?;
    let target = Target {
        plan: Some(bundle.plan.id.clone()),
        edition: Some(bundle.plan.edition.clone()),
        kind,
        id,
    };
    let there = match kind {
        TargetKind::Horizontal => bundle.horizontal.iter().any(|one| one.id == target.id),
        TargetKind::Threat => bundle.methodology.threats.iter().any(|one| one.id == target.id),
        _ => target.item().is_some_and(|item| index.exists(&item)),
    };
    there.then_some(target)
}

#[component]
fn Compare(
    id: String,
    target: Target,
    /// The further plan that the target is of; nothing for the plan that is proposed for.
    other: Option<Arc<OtherPlan>>,
) -> AnyView {
    let state = AppState::here();
    let proposal = state.proposal(&id);
    let now = proposal.get_untracked().unwrap_or_default();
    let (home, subject) = (state.index(), now.subject());
    let (report, all): (Report, Vec<Finding>) = match &other {
        None => {
            let report = state.engine().check(&subject);
            let all = overlaps(&report).cloned().collect();
            (report, all)
        }
        Some(other) => {
            let all = plans::check(&state.other_plans(), &home, &subject);
            (other.report(&home, &subject), all)
        }
    };
    let all: Vec<Target> = all.into_iter().map(|one| one.target).collect();
    let finding = report.findings.iter().find(|one| one.target == target).cloned();
    let index = other.as_ref().map_or(home, |other| other.index().clone());
    let text = target_text(&index, &target);
    let name = target_name(target.kind, &text);
    let heading = tx("compare-title", &[("name", name.as_str().into())]);
    title(&heading);
    let place = all.iter().position(|one| *one == target);
    let beside = |step: isize| {
        let at = place?.checked_add_signed(step)?;
        all.get(at).cloned()
    };
    let (before, after) = (beside(-1), beside(1));
    let count = all.len();
    let abroad = other.is_some();
    let of = other.as_ref().map(|_| plan_words(&index.bundle().plan));
    let step = {
        let id = id.clone();
        move |target: Option<Target>, words: &str| match target {
            Some(target) => {
                view! { <a class="button" href=address(&id, &target, abroad).href()>{t(words)}</a> }
                    .into_any()
            }
            None => {
                view! { <span class="button" aria-disabled="true">{t(words)}</span> }.into_any()
            }
        }
    };
    let next = after.as_ref().map(|target| address(&id, target, abroad));
    let shared = Shared { state, proposal, target, index, other, name, finding: finding.clone() };
    let why = finding.as_ref().map(|finding| shared.why(finding));
    let why_not = finding.as_ref().and_then(|finding| shared.why_not(&subject, finding));
    let new: Vec<String> = report.new_subjects.iter().map(|one| one.term.clone()).collect();
    let new = new_subject_words(&new, finding.is_some());
    view! {
        <Crumbs trail=vec![
            (Route::Proposals, t("nav-proposals")),
            (Route::Proposal(id.clone()), commands::shown_title(&now)),
        ]/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{heading}</h1>
                {of.map(|of| view! { <p>{of}</p> })}
                {place
                    .map(|at| {
                        let words = tx("compare-place", &[("at", (at + 1).into()), ("all", count.into())]);
                        view! { <p>{words}</p> }
                    })}
            </div>
            {(count > 1)
                .then(|| view! { <div class="tools">{step(before, "compare-previous")} {step(after, "compare-next")}</div> })}
        </div>
        {match &finding {
            Some(finding) => {
                view! {
                    <div class="verdict-line" data-verdict=verdict_name(finding.verdict)>
                        <VerdictLabel verdict=finding.verdict/>
                        <Strength band=finding.band/>
                        <p>{why}</p>
                        {why_not
                            .map(|words| view! { <p class="why-not"><b>{t(why_title(finding.band == Some(Band::Strong)))}</b> ": " {words}</p> })}
                        {new.map(|words| view! { <p class="why-not">{words}</p> })}
                        {rule::rule(finding.verdict)}
                    </div>
                }
                    .into_any()
            }
            None => view! { <p class="banner" data-look="calm">{t("compare-no-overlap")}</p> }.into_any(),
        }}
        <CompareTable shared=shared.clone()/>
        {finding.is_some().then(|| view! { <Weights shared=shared.clone()/> })}
        <Answers shared next/>
    }
}
