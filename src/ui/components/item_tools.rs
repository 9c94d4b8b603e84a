//! What one can do with an item of the plan: propose from it, copy it, print it, name it.

use super::icon::{Icon, Picture};
use crate::browser::{page, table};
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::present::row;
use leptos::prelude::*;

/// The buttons beside an activity or a need.
#[component]
pub fn ItemTools(
    /// The item.
    item: Ref,
) -> AnyView {
    let state = AppState::here();
    let route = Route::of_item(&item);
    let (like, change) = match item.kind {
        ItemKind::Need => (Start::ForNeed(item.id.clone()), None),
        _ => (Start::Like(item.clone()), Some(item.clone())),
    };
    let is_need = item.kind == ItemKind::Need;
    let row_item = item.clone();
    view! {
        <div class="stack tools-stack">
            <a class="button" data-look="main" href=Route::NewProposal(like).href()>
                {if is_need { t("propose-for-need") } else { t("propose-like") }}
            </a>
            {change
                .map(|of| {
                    view! {
                        <a class="button" href=Route::NewProposal(Start::Change(of.clone())).href()>{t("propose-change")}</a>
                        <a class="button" href=Route::NewProposal(Start::Withdrawal(of)).href()>{t("propose-withdrawal")}</a>
                    }
                })}
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    let row = row::row_of(&state.index(), &row_item);
                    commands::copy(state, row::tab_separated(&row), table::one_row(&row), t("said-row-copied"));
                }
            >
                <Icon of=Picture::Copy/>
                {t("copy-row")}
            </button>
            <button class="button" type="button" on:click=move |_| commands::copy_link(state, &route)>
                {t("copy-link")}
            </button>
            <button class="button" type="button" on:click=move |_| page::print()>{t("print-sheet")}</button>
        </div>
    }
}
