//! The navigation: only pages that exist.

use super::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::present::route::{Route, Start};
use leptos::prelude::*;

/// Which entry of the navigation a page belongs to.
fn home_of(route: &Route) -> Route {
    match route {
        Route::Plan(_) | Route::Activity(_) | Route::Need(_) => Route::Plan(String::new()),
        Route::Organisation(_) => Route::Organisations,
        Route::Beneficiary(_) => Route::Beneficiaries,
        Route::NewProposal(_)
        | Route::Proposal(_)
        | Route::Compare { .. }
        | Route::CompareIn { .. } => Route::Proposals,
        other => other.clone(),
    }
}

/// The navigation.
#[component]
pub fn Nav(
    /// Whether it is open on a narrow screen.
    open: RwSignal<bool>,
) -> AnyView {
    let state = AppState::here();
    let here = Memo::new(move |_| home_of(&state.route.get()));
    let entry = move |route: Route,
                      picture: Picture,
                      words: String,
                      count: Option<Signal<usize>>| {
        let target = route.clone();
        view! {
            <a
                href=route.href()
                aria-current=move || (here.get().same_page(&target)).then_some("page")
                on:click=move |_| open.set(false)
            >
                <Icon of=picture/>
                {words}
                {count.map(|count| view! { <i>{move || Some(count.get()).filter(|count| *count > 0)}</i> })}
            </a>
        }
    };
    let mine = Signal::derive(move || {
        state.proposals.with(|all| all.iter().filter(|one| one.binned.is_none()).count())
    });
    view! {
        <nav
            class="nav"
            id="nav"
            aria-label=t("nav-name")
            data-open=move || open.get().then_some("")
            on:keydown=move |event| if event.key() == "Escape" { open.set(false) }
        >
            <div>
                <h2>{t("nav-read")}</h2>
                {entry(Route::Plan(String::new()), Picture::Plan, t("nav-plan"), None)}
                {entry(Route::Organisations, Picture::Organisations, t("nav-organisations"), None)}
                {entry(Route::Beneficiaries, Picture::Beneficiaries, t("nav-beneficiaries"), None)}
            </div>
            <div>
                <h2>{t("nav-propose")}</h2>
                {entry(Route::Check, Picture::Search, t("nav-check"), None)}
                {entry(Route::Proposals, Picture::Pencil, t("nav-proposals"), Some(mine))}
                {entry(Route::NewProposal(Start::Blank), Picture::Plus, t("nav-new"), None)}
                {entry(Route::Submission, Picture::Submission, t("nav-submission"), None)}
            </div>
            <div class="nav-last">
                {entry(Route::Glossary, Picture::Book, t("nav-glossary"), None)}
                {entry(Route::Lexicon, Picture::Letters, t("nav-lexicon"), None)}
                {entry(Route::Audit, Picture::Copy, t("nav-audit"), None)}
                {entry(Route::Plans, Picture::Plan, t("nav-plans"), None)}
                {entry(Route::Settings, Picture::Sliders, t("nav-settings"), None)}
                {entry(Route::About, Picture::About, t("nav-about"), None)}
            </div>
        </nav>
    }
}
