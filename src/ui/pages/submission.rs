//! The hand-over: which proposals, what is still open, how they look as rows of the plan, the file.

mod checklist;
mod hand_over;
mod preview;
mod problems;

use crate::browser::clock;
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::pages::editor::kind_words;
use crate::ui::state::AppState;
use crate::ui::words::{t, tn};
use checklist::Checklist;
use hand_over::HandOver;
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::Finding;
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::present::submission_page::{choosable, examples, is_compared};
use leptos::prelude::*;
use preview::Preview;
use problems::ProblemSummary;

/// What each proposal overlaps, by its id.
type Findings = Vec<(String, Vec<Finding>)>;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    /// Ids of the proposals that are left out.
    left_out: RwSignal<Vec<String>>,
    /// The proposals that are handed over.
    chosen: Memo<Vec<Proposal>>,
    /// What each of them overlaps, by id; nothing before that is worked out.
    findings: Memo<Option<Findings>>,
    /// Whether false alarms go along.
    alarms: RwSignal<bool>,
    /// Whether the file was made while something was missing: the summary is shown then.
    summary: RwSignal<bool>,
}

impl Shared {
    fn new(state: AppState) -> Self {
        let left_out = RwSignal::new(Vec::<String>::new());
        let chosen = Memo::new(move |_| {
            let mut mine = state.proposals.with(|all| choosable(all));
            left_out.with(|out| mine.retain(|one| !out.contains(&one.id)));
            mine
        });
        // The engine is made after the page is there.
        let ready = RwSignal::new(false);
        clock::after(30, move || {
            ready.try_set(true);
        });
        let findings = Memo::new(move |_| {
            ready.get().then(|| {
                let engine = state.engine();
                chosen.with(|chosen| {
                    let compared = chosen.iter().filter(|one| is_compared(one));
                    compared
                        .map(|one| (one.id.clone(), engine.check(&one.subject()).findings))
                        .collect()
                })
            })
        });
        let (alarms, summary) = (RwSignal::new(true), RwSignal::new(false));
        Self { state, left_out, chosen, findings, alarms, summary }
    }
}

/// The page.
#[component]
pub fn Submission() -> AnyView {
    let state = AppState::here();
    title(&t("nav-submission"));
    let shared = Shared::new(state);
    let none = Memo::new(move |_| state.proposals.with(|all| choosable(all).is_empty()));
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("submission-title")}</h1>
                <p>{t("submission-help")}</p>
            </div>
        </div>
        {move || {
            if !state.opened.get() {
                view! { <p class="note">{t("proposals-opening")}</p> }.into_any()
            } else if none.get() {
                view! { <Empty/> }.into_any()
            } else {
                view! {
                    <ProblemSummary shared/>
                    <div class="aside-right">
                        <div>
                            <Choice shared/>
                            <Checklist shared/>
                        </div>
                        <HandOver shared/>
                    </div>
                    <Preview shared/>
                }
                    .into_any()
            }
        }}
    }
}

/// What belongs here, where nothing can be handed over yet.
#[component]
fn Empty() -> AnyView {
    let state = AppState::here();
    let only_examples = state.proposals.with(|all| examples(all)) > 0;
    view! {
        <div class="empty">
            <h2>{t("submission-empty-title")}</h2>
            <p>{if only_examples { t("submission-empty-example") } else { t("submission-empty-help") }}</p>
            <div class="tools">
                <a class="button" data-look="main" href=Route::NewProposal(Start::Blank).href()>{t("proposals-empty-new")}</a>
            </div>
        </div>
    }
}

/// Which proposals are handed over.
#[component]
fn Choice(shared: Shared) -> AnyView {
    let state = shared.state;
    let mine = Memo::new(move |_| state.proposals.with(|all| choosable(all)));
    let kept = Memo::new(move |_| state.proposals.with(|all| examples(all)));
    view! {
        <fieldset>
            <legend class="legend">{t("submission-which")}</legend>
            {move || {
                mine.get()
                    .into_iter()
                    .map(|one| {
                        let (own, id) = (one.id.clone(), one.id.clone());
                        let words = kind_words(state, &one);
                        view! {
                            <label class="check whole">
                                <input
                                    type="checkbox"
                                    prop:checked=move || shared.left_out.with(|out| !out.contains(&own))
                                    on:change=move |event| {
                                        let ticked = event_target_checked(&event);
                                        shared
                                            .left_out
                                            .update(|out| {
                                                out.retain(|other| *other != id);
                                                if !ticked {
                                                    out.push(id.clone());
                                                }
                                            });
                                    }
                                />
                                <span>{commands::shown_title(&one)} " " <span class="quiet">{words}</span></span>
                            </label>
                        }
                    })
                    .collect::<Vec<_>>()
            }}
            {move || {
                (kept.get() > 0)
                    .then(|| view! { <p class="note">{tn("submission-examples", kept.get())}</p> })
            }}
        </fieldset>
    }
}
