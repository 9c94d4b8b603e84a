//! A proposal beside what it overlaps: part by part, the points as they add up, and the answer.

mod answers;
mod lead;
mod reason;
mod table;
mod weights;

use super::editor::finding_card::target_name;
use super::missing::Missing;
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::why::why_words;
use crate::ui::words::{t, tx};
use answers::Answers;
use ipa_matrix::draft::Proposal;
use ipa_matrix::draft::resolution::{target_kind, verdict_name};
use ipa_matrix::overlap::{Finding, Target, TargetKind};
use ipa_matrix::present::finding::{overlaps, target_text};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use table::CompareTable;
use weights::Weights;

/// The page of a proposal and a target.
pub fn page(proposal: String, kind: String, target: String) -> AnyView {
    let Some(target) = target_of(AppState::here(), &kind, target) else {
        return Missing().into_any();
    };
    let id = proposal.clone();
    super::of_proposal(
        id,
        Box::new(move || view! { <Compare id=proposal.clone() target=target.clone()/> }.into_any()),
    )
}

/// What an address points at, where the plan has it.
fn target_of(state: AppState, kind: &str, id: String) -> Option<Target> {
    let index = state.index();
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

/// What the page shares with its parts.
#[derive(Clone)]
struct Shared {
    state: AppState,
    proposal: Memo<Option<Proposal>>,
    target: Target,
    /// How the target is named in sentences.
    name: String,
    /// What the engine says about the two; nothing where it is not among what it found.
    finding: Option<Finding>,
}

/// The address of a comparison.
fn address(proposal: &str, target: &Target) -> Route {
    Route::Compare {
        proposal: proposal.to_owned(),
        kind: target_kind(target.kind).to_owned(),
        target: target.id.clone(),
    }
}

#[component]
fn Compare(id: String, target: Target) -> AnyView {
    let state = AppState::here();
    let proposal = state.proposal(&id);
    let now = proposal.get_untracked().unwrap_or_default();
    let report = state.engine().check(&now.subject());
    let all: Vec<Target> = overlaps(&report).map(|one| one.target.clone()).collect();
    let finding = report
        .findings
        .iter()
        .find(|one| one.target.kind == target.kind && one.target.id == target.id)
        .cloned();
    let text = target_text(&state.index(), &target);
    let name = target_name(target.kind, &text);
    let heading = tx("compare-title", &[("name", name.as_str().into())]);
    title(&heading);
    let place = all.iter().position(|one| one.kind == target.kind && one.id == target.id);
    let beside = move |step: isize| {
        let at = place?.checked_add_signed(step)?;
        all.get(at).cloned()
    };
    let (before, after) = (beside(-1), beside(1));
    let count = overlaps(&report).count();
    let step = {
        let id = id.clone();
        move |target: Option<Target>, words: &str| match target {
            Some(target) => {
                view! { <a class="button" href=address(&id, &target).href()>{t(words)}</a> }
                    .into_any()
            }
            None => {
                view! { <span class="button" aria-disabled="true">{t(words)}</span> }.into_any()
            }
        }
    };
    let next = after.as_ref().map(|target| address(&id, target));
    let shared = Shared { state, proposal, target, name: name.clone(), finding: finding.clone() };
    view! {
        <Crumbs trail=vec![
            (Route::Proposals, t("nav-proposals")),
            (Route::Proposal(id.clone()), commands::shown_title(&now)),
        ]/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{heading}</h1>
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
                        <p>{why_words(state, finding, &name)}</p>
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
