//! My proposals: each with how far it is; the bin; a submission file can come in here.

mod bin;
mod card;
pub mod import;

use crate::ui::app::title;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::rows::rows;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use bin::Bin;
use card::Card;
use import::Import;
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Proposals() -> AnyView {
    let state = AppState::here();
    title(&t("nav-proposals"));
    // The ones changed last first, by id so that a card updates without being made anew.
    let ids = Memo::new(move |_| {
        state.proposals.with(|all| {
            let mut mine: Vec<_> = all.iter().filter(|one| one.binned.is_none()).collect();
            mine.arrange(|a, b| b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
            mine.into_iter().map(|one| one.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("nav-proposals")}</h1>
                <p>{t("proposals-help")}</p>
            </div>
            <div class="tools">
                <a class="button" data-look="main" href=Route::NewProposal(Start::Blank).href()>
                    <Icon of=Picture::Plus/>
                    {t("nav-new")}
                </a>
            </div>
        </div>
        {move || {
            if !state.opened.get() {
                view! { <p class="note">{t("proposals-opening")}</p> }.into_any()
            } else if ids.with(Vec::is_empty) {
                view! { <Empty/> }.into_any()
            } else {
                view! {
                    <ul>
                        {rows(move || ids.get(), |id| view! { <Card id/> }.into_any())}
                    </ul>
                }
                    .into_any()
            }
        }}
        <Import/>
        <Bin/>
    }
}

/// What belongs here, where nothing is yet.
#[component]
fn Empty() -> AnyView {
    view! {
        <div class="empty">
            <h2>{t("proposals-empty-title")}</h2>
            <p>{t("proposals-empty-help")}</p>
            <div class="tools">
                <a class="button" data-look="main" href=Route::NewProposal(Start::Blank).href()>{t("proposals-empty-new")}</a>
                <a class="button" href=Route::NewProposal(Start::Example).href()>{t("proposals-empty-example")}</a>
            </div>
        </div>
    }
}
