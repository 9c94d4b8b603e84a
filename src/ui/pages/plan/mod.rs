//! The whole plan: search and filters in the address, and the outline of what they find.

mod active;
mod filter_organisations;
mod filters;
mod outline;
mod rows;
mod welcome;

use crate::browser::{clock, page};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::footnote::Footnotes;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::item_line::ItemLine;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::plan::query::{Query, Results, Search};
use ipa_matrix::present::plan_view::{Open, PlanView};
use ipa_matrix::present::route::{Route, Start};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the plan page share.
#[derive(Clone, Copy)]
pub struct Shared {
    state: AppState,
    /// What the address says.
    view: Memo<PlanView>,
    /// What it finds.
    results: Memo<Results>,
    /// Whether the filters are open on a narrow screen.
    filters_open: RwSignal<bool>,
}

impl Shared {
    /// Shows another view: a new step of the history, or in place of this one while typing.
    fn show(self, view: &PlanView, new_step: bool) {
        let route = Route::Plan(view.to_params());
        if new_step {
            commands::go(&route);
        } else {
            commands::replace(self.state, route);
        }
    }

    /// Asks something else of the plan.
    fn ask(self, change: impl FnOnce(&mut Query), new_step: bool) {
        let mut view = self.view.get_untracked();
        change(&mut view.query);
        view.open = Open::AsNeeded;
        self.show(&view, new_step);
    }
}

/// The page.
#[component]
pub fn Plan() -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let search = StoredValue::new(None::<Arc<Search>>);
    let view = Memo::new(move |_| match state.route.get() {
        Route::Plan(params) => PlanView::parse(&params),
        _ => PlanView::default(),
    });
    let query = Memo::new(move |_| view.get().query);
    let results = Memo::new(move |_| {
        let index = state.index();
        let ready = search.get_value().unwrap_or_else(|| {
            let made = Arc::new(Search::new(&index));
            search.set_value(Some(made.clone()));
            made
        });
        ready.run(&index, &query.get())
    });
    let shared = Shared { state, view, results, filters_open: RwSignal::new(false) };
    title(&t("nav-plan"));

    let plan = &index.bundle().plan;
    let bundle = index.bundle();
    let summary = tx(
        "plan-summary",
        &[
            ("activities", bundle.activities.len().into()),
            ("needs", bundle.needs.len().into()),
            ("fields", bundle.fields.len().into()),
            ("goals", bundle.goals.len().into()),
        ],
    );
    let untimed = bundle.activities.iter().filter(|one| one.timeline.is_none()).count();
    let gaps = index.needs_without_activity().len();
    let gaps = tx("plan-summary-gaps", &[("untimed", untimed.into()), ("gaps", gaps.into())]);
    let names: String =
        bundle.beneficiaries.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(" ");
    // What is closed is filled in after the first paint, so that the browser's own search finds it.
    let settled = RwSignal::new(false);
    clock::after(400, move || {
        settled.try_set(true);
    });
    view! {
        <welcome::Welcome/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{plan.title.clone()}</h1>
                <p>{summary}" "{gaps}</p>
            </div>
            <div class="tools">
                <button class="button" type="button" on:click=move |_| commands::copy_link(state, &state.route.get_untracked())>
                    {t("copy-link")}
                </button>
                <button class="button" type="button" on:click=move |_| page::print()>{t("print-sheet")}</button>
                <a class="button" data-look="main" href=Route::NewProposal(Start::Blank).href()>{t("nav-new")}</a>
            </div>
        </div>
        <div class="aside-left">
            <filters::Filters shared/>
            <div>
                <SearchLine shared/>
                <active::Active shared/>
                <FirstById shared/>
                <outline::Outline shared settled/>
            </div>
        </div>
        <Footnotes text=names/>
    }
}

/// The search field, and what opens and closes everything.
#[component]
fn SearchLine(shared: Shared) -> AnyView {
    let words = RwSignal::new(shared.view.get_untracked().query.words);
    // The address may change by Back, or by a link: the field follows, unless it says the same.
    Effect::new(move |_| {
        let wanted = shared.view.get().query.words;
        if wanted.trim() != words.get_untracked().trim() {
            words.set(wanted);
        }
    });
    let all_open = move || shared.view.get().open == Open::All;
    view! {
        <div class="search-line">
            <div class="search" role="search">
                <Icon of=Picture::Search/>
                <input
                    class="input"
                    id="search"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=t("plan-search-name")
                    placeholder=t("plan-search")
                    prop:value=move || words.get()
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        words.set(typed.clone());
                        shared.ask(|query| query.words = typed, false);
                    }
                />
            </div>
            <button class="button narrow" type="button" on:click=move |_| shared.filters_open.set(true)>
                <Icon of=Picture::Filter/>
                {t("plan-filters")}
            </button>
            <button
                class="button"
                data-look="quiet"
                type="button"
                on:click=move |_| {
                    let mut view = shared.view.get_untracked();
                    view.open = if view.open == Open::All { Open::Some(Default::default()) } else { Open::All };
                    shared.show(&view, false);
                }
            >
                {move || if all_open() { t("plan-close-all") } else { t("plan-open-all") }}
            </button>
            <span class="quiet" role="status">
                {move || {
                    let found = shared.results.with(|results| results.hits.len());
                    if shared.view.with(|view| view.query.is_empty()) { tn("plan-of-all", found) } else { tn("plan-results", found) }
                }}
            </span>
        </div>
    }
}

/// The item whose number was typed, before everything else that was found.
#[component]
fn FirstById(shared: Shared) -> AnyView {
    live(move || {
        let first = shared.results.with(|results| {
            results
                .hits
                .iter()
                .take_while(|hit| hit.by_id)
                .take(3)
                .map(|hit| hit.item.clone())
                .collect::<Vec<_>>()
        });
        (!first.is_empty()).then(|| {
            view! {
                <ul class="panel panel-body first-by-id">
                    {first.into_iter().map(|item| view! { <ItemLine item/> }).collect::<Vec<_>>()}
                </ul>
            }
        })
    })
}
