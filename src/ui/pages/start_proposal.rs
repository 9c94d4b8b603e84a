//! A new proposal: who drafts is asked once, then the form opens, filled as far as it can be.

use super::missing::Missing;
use crate::browser::{clock, page as window};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::editor::is_untouched;
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::present::start::{self, ExampleWords};
use leptos::prelude::*;

/// The page of a start: a question at first, then nothing but the way to the form.
pub fn page(start: Start) -> AnyView {
    let state = AppState::here();
    title(&t("start-title"));
    if !exists(&state.index(), &start) {
        return Missing().into_any();
    }
    let ask = Memo::new(move |_| {
        state.opened.get().then(|| !state.settings.with(|settings| settings.asked))
    });
    (move || {
        let start = start.clone();
        match ask.get() {
            None => view! { <h1 tabindex="-1">{t("start-title")}</h1> }.into_any(),
            Some(true) => view! { <WhoAreYou/> }.into_any(),
            Some(false) => {
                // After this page is there: making a proposal changes what the page reads.
                clock::after(0, move || begin(state, &start));
                view! { <h1 tabindex="-1">{t("start-title")}</h1> }.into_any()
            }
        }
    })
    .into_any()
}

/// Whether the plan has what the start is about.
fn exists(index: &PlanIndex, start: &Start) -> bool {
    match start {
        Start::Blank | Start::Example => true,
        Start::ForNeed(id) => index.need(id).is_some(),
        Start::Like(item) | Start::Change(item) | Start::Withdrawal(item) => index.exists(item),
    }
}

/// Makes the proposal and goes to it; an empty one or an example that is there already is taken.
fn begin(state: AppState, start: &Start) {
    if state.route.get_untracked() != Route::NewProposal(start.clone()) {
        return;
    }
    let there = state.proposals.with_untracked(|all| {
        let mut mine = all.iter().filter(|one| one.binned.is_none());
        let found = match start {
            Start::Blank => mine.find(|one| is_untouched(one)),
            Start::Example => mine.find(|one| one.example),
            _ => None,
        };
        found.map(|one| one.id.clone())
    });
    if let Some(id) = there {
        commands::replace(state, Route::Proposal(id));
        return;
    }
    let (you, contact) =
        state.settings.with_untracked(|settings| (settings.you.clone(), settings.contact.clone()));
    let words = ExampleWords {
        title: t("example-title"),
        description: t("example-description"),
        outputs: t("example-outputs"),
        timeline: t("example-timeline"),
    };
    if let Some(proposal) = start::proposal(&state.index(), start, &you, contact, words) {
        commands::add(state, proposal);
        let first =
            if matches!(start, Start::Withdrawal(_)) { "#field-reason" } else { "#field-title" };
        clock::after(60, move || window::focus(first));
    }
}

/// The question, asked once.
#[component]
fn WhoAreYou() -> AnyView {
    let state = AppState::here();
    let typed = RwSignal::new(state.settings.with_untracked(|settings| settings.you.clone()));
    let index = state.index();
    let known: Vec<_> = index
        .bundle()
        .organisations
        .iter()
        .map(|one| (one.name.clone(), one.full_name.clone()))
        .chain(index.bundle().beneficiaries.iter().map(|one| (one.name.clone(), String::new())))
        .map(|(name, full)| view! { <option value=name>{full}</option> })
        .collect();
    let answer = move |you: String| {
        commands::change_settings(state, |settings| {
            settings.you = you;
            settings.asked = true;
        });
    };
    view! {
        <h1 tabindex="-1">{t("start-who-title")}</h1>
        <form
            class="section ask"
            on:submit=move |event: leptos::ev::SubmitEvent| {
                event.prevent_default();
                answer(typed.get_untracked().trim().to_owned());
            }
        >
            <div class="field">
                <label class="label" for="you">{t("start-who")}</label>
                <p class="hint" id="you-hint">{t("start-who-hint")}</p>
                <input
                    class="input"
                    id="you"
                    type="text"
                    list="known"
                    autocomplete="organization"
                    aria-describedby="you-hint"
                    prop:value=typed.get_untracked()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <datalist id="known">{known}</datalist>
            </div>
            <div class="tools">
                <button class="button" data-look="main" type="submit">{t("start-go")}</button>
                <button class="button" data-look="quiet" type="button" on:click=move |_| answer(String::new())>
                    {t("start-skip")}
                </button>
            </div>
        </form>
    }
}
