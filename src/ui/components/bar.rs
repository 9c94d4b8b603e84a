//! The bar at the top: sign, plan and edition, search, where the work is kept, theme.

use super::icon::{Icon, Picture, Sign};
use super::save_line::SaveLine;
use crate::browser::page;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar(
    /// Whether the navigation is open on a narrow screen.
    open: RwSignal<bool>,
) -> AnyView {
    let state = AppState::here();
    let plan = state.index();
    let title = if plan.bundle().plan.short_title.is_empty() {
        plan.bundle().plan.title.clone()
    } else {
        plan.bundle().plan.short_title.clone()
    };
    let edition = tx("bar-edition", &[("edition", plan.bundle().plan.edition.as_str().into())]);
    let home = Route::Plan(String::new()).href();
    view! {
        <header class="bar">
            <button
                class="icon-button narrow"
                type="button"
                aria-label=t("bar-menu")
                aria-expanded=move || open.get().to_string()
                aria-controls="nav"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon of=Picture::Menu size=20/>
            </button>
            <a class="brand" href=home.clone() aria-label=t("app-name")>
                <Sign/>
                <span class="wide">{t("app-name")}</span>
            </a>
            <a class="bar-plan" href=home>
                <b>{title}</b>
                <span>{edition}</span>
            </a>
            <div class="bar-end">
                <SaveLine/>
                <button class="button" data-look="quiet" type="button" on:click=move |_| commands::find(state)>
                    <Icon of=Picture::Search/>
                    <span class="wide">{t("bar-search")}</span>
                    <kbd class="wide">{t("bar-search-key")}</kbd>
                    <span class="narrow unseen">{t("bar-search")}</span>
                </button>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=t("bar-theme")
                    title=t("bar-theme")
                    on:click=move |_| commands::set_theme(state, if page::is_dark() { "light" } else { "dark" })
                >
                    <Icon of=Picture::Theme size=18/>
                </button>
            </div>
        </header>
    }
}
