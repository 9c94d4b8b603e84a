//! The pages: markup only. What a page decides is in the library's `present`.

mod about;
mod activity;
mod audit;
mod beneficiaries;
mod check;
mod compare;
mod editor;
mod false_alarms;
mod glossary;
mod lexicon;
mod missing;
mod need;
mod notices;
mod organisations;
mod plan;
mod plans;
mod proposals;
mod settings;
mod start_proposal;
mod submission;

pub use notices::page as notices;

use crate::ui::later;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The page of a route.
pub fn show(route: &Route) -> AnyView {
    match route.clone() {
        Route::Plan(_) => plan::Plan().into_any(),
        Route::Activity(id) => activity::page(id),
        Route::Need(id) => need::page(id),
        Route::Organisations => organisations::All().into_any(),
        Route::Organisation(id) => organisations::page(id),
        Route::Beneficiaries => beneficiaries::All().into_any(),
        Route::Beneficiary(id) => beneficiaries::page(id),
        Route::Glossary => glossary::Glossary().into_any(),
        Route::About => about::About().into_any(),
        Route::Missing(_) => missing::Missing().into_any(),
        route => later::page(AppState::here(), route),
    }
}

/// Whether the page of a route works on proposals, and comes with a later part of the program.
pub fn is_work(route: &Route) -> bool {
    is_desk(route) || matches!(route, Route::NewProposal(_) | Route::Proposal(_))
}

/// Whether it comes with the third part.
pub fn is_desk(route: &Route) -> bool {
    matches!(
        route,
        Route::Proposals
            | Route::Compare { .. }
            | Route::CompareIn { .. }
            | Route::Check
            | Route::Submission
            | Route::FalseAlarms
            | Route::Lexicon
            | Route::Audit
            | Route::Plans
            | Route::Settings
    )
}

/// The page of a route that works on proposals. Called by [`later`] alone.
pub fn work(route: Route) -> AnyView {
    match route {
        Route::NewProposal(start) => start_proposal::page(start),
        Route::Proposal(id) => editor::page(id),
        _ => missing::Missing().into_any(),
    }
}

/// The page of a route of the third part. Called by [`later`] alone.
pub fn desk(route: Route) -> AnyView {
    match route {
        Route::Proposals => proposals::Proposals().into_any(),
        Route::Compare { proposal, kind, target } => compare::page(proposal, kind, target),
        Route::CompareIn { proposal, kind, target, plan, edition } => {
            let plan = PlanName { id: plan, edition, ..PlanName::default() };
            compare::page_in(proposal, kind, target, plan)
        }
        Route::Check => check::page(),
        Route::Submission => submission::Submission().into_any(),
        Route::FalseAlarms => false_alarms::page(),
        Route::Lexicon => lexicon::page(),
        Route::Audit => audit::page(),
        Route::Plans => plans::page(),
        Route::Settings => settings::Settings().into_any(),
        _ => missing::Missing().into_any(),
    }
}

/// A page about a proposal of mine; waits until what was stored has been read.
fn of_proposal(id: String, page: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let state = AppState::here();
    let there = Memo::new(move |_| {
        let found = state.proposals.with(|all| all.iter().any(|one| one.id == id));
        (found || state.opened.get()).then_some(found)
    });
    (move || match there.get() {
        None => view! { <h1 tabindex="-1">{t("editor-opening")}</h1> }.into_any(),
        Some(false) => missing::Missing().into_any(),
        Some(true) => page(),
    })
    .into_any()
}
