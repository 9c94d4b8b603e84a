//! Further plans to compare with: those that are here, which of them count, adding and removing.

mod add;
mod line;

use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::rows::rows;
use crate::ui::keeper::shelf;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::{t, tn, tx};
use add::AddPlan;
use ipa_matrix::store::Why;
use leptos::prelude::*;
use line::{OwnPlan, PlanLine};

/// The page; waits until it is known which plans are here and which of them count.
pub fn page() -> AnyView {
    let state = AppState::here();
    title(&t("plans-title"));
    let opened = Memo::new(move |_| state.opened.get() && state.shelf.with(|shown| shown.opened));
    live(move || {
        if opened.get() {
            view! { <Plans/> }
        } else {
            view! { <h1 tabindex="-1">{t("plans-title")}</h1> <p class="note" role="status">{t("plans-opening")}</p> }
        }
    })
}

#[component]
fn Plans() -> AnyView {
    let state = AppState::here();
    let ids = move || {
        state.shelf.with(|shown| {
            shown
                .plans
                .iter()
                .map(|one| format!("{} {}", one.plan.card.id, one.plan.card.edition))
                .collect()
        })
    };
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("plans-title")}</h1>
                <p>{t("plans-help")}</p>
            </div>
        </div>
        {live(move || {
            let why = state.shelf.with(|shown| shown.closed)?;
            let words = tx("plans-closed", &[("why", why_words(why).into())]);
            Some(view! { <div class="banner" role="status"><Icon of=Picture::Warning/><p>{words}</p></div> })
        })}
        <div class="settings">
            <section class="stack">
                <h2>{t("plans-list")}</h2>
                <ul>
                    <OwnPlan/>
                    {rows(ids, move |id| view! { <PlanLine id/> }.into_any())}
                </ul>
                <p class="note">{t("plans-backup")}</p>
            </section>
            <AddPlan/>
            <Unreadable/>
        </div>
    }
}

/// Why a plan is not kept, in words.
pub(super) fn why_words(why: Why) -> String {
    t(match why {
        Why::Full => "plans-why-full",
        Why::Blocked => "plans-why-blocked",
        Why::Differs | Why::Occupied | Why::Other => "plans-why-other",
    })
}

/// What could not be read, where there is something.
#[component]
fn Unreadable() -> AnyView {
    let state = AppState::here();
    live(move || {
        let all = state.shelf.with(|shown| shown.unreadable.clone());
        (!all.is_empty()).then(|| {
            let count = all.len();
            let lines: Vec<_> = all.into_iter().map(|one| unreadable(state, one)).collect();
            view! {
                <section class="section stack">
                    <h2>{t("aside-title")}</h2>
                    <p class="note">{tn("plans-unreadable", count)}</p>
                    <ul>{lines}</ul>
                </section>
            }
        })
    })
}

fn unreadable(state: AppState, (key, text): (String, String)) -> AnyView {
    let shown = key.clone();
    let get = move |_| {
        commands::download(state, &t("plans-unreadable-file"), "text/plain", &text);
    };
    view! {
        <li class="proposal-card">
            <h3>{shown.clone()}</h3>
            <div class="tools">
                <button class="button" type="button" aria-label=format!("{}: {shown}", t("plans-unreadable-get")) on:click=get>
                    <Icon of=Picture::Download/>
                    {t("plans-unreadable-get")}
                </button>
                <button
                    class="button"
                    type="button"
                    aria-label=format!("{}: {shown}", t("plans-unreadable-remove"))
                    on:click=move |_| shelf::remove_unreadable(key.clone())
                >
                    <Icon of=Picture::Bin/>
                    {t("plans-unreadable-remove")}
                </button>
            </div>
        </li>
    }
    .into_any()
}
