//! The pages: markup only. What a page decides is in the library's `present`.

mod about;
mod activity;
mod beneficiaries;
mod compare;
mod editor;
mod glossary;
mod missing;
mod need;
mod notices;
mod organisations;
mod plan;
mod proposals;
mod settings;
mod start_proposal;
mod submission;

pub use notices::Notices;

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
        Route::Proposals => proposals::Proposals().into_any(),
        Route::NewProposal(start) => start_proposal::page(start),
        Route::Proposal(id) => editor::page(id),
        Route::Compare { proposal, kind, target } => compare::page(proposal, kind, target),
        Route::Submission => submission::Submission().into_any(),
        Route::Settings => settings::Settings().into_any(),
        Route::Missing(_) => missing::Missing().into_any(),
    }
}
