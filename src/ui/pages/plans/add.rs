//! A plan from a file: picked or dropped, read by the readers of every plan, taken in or refused with
//! what is wrong, where, and what to do.

use super::line::called;
use crate::browser::{clock, files};
use crate::ui::commands;
use crate::ui::components::file_drop::{drop_place, pick_files};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::keeper::shelf;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::{problem_words, t, tn, tx};
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::plan::json::{MAX_BYTES, ReadError};
use ipa_matrix::problem::Problem;
use ipa_matrix::store::shelf::{Arriving, KeptPlan, MOST, Refused, Standing, arriving};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// Most problems of one file that are listed.
const LISTED: usize = 5;

/// What came of a file, as far as it is to be said on the page.
#[derive(Clone)]
enum Outcome {
    /// Said, with problems below.
    Said(String, Vec<String>),
    /// It is asked whether it replaces what is here.
    Asked(Arc<KeptPlan>),
}

/// Reads files one after the other.
async fn read_all(state: AppState, list: Vec<File>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for file in list {
        #[allow(clippy::cast_precision_loss, reason = "eight million")]
        let limit = MAX_BYTES as f64;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size")]
        let bytes = file.size() as usize;
        let picked = files::read(file, limit).await;
        let read = match picked.text {
            Ok(text) => {
                let home = PlanName::of(&state.index().bundle().plan);
                let shelf = state.shelf.get_untracked();
                arriving(&text, &picked.name, &clock::timestamp(), &home, &shelf)
            }
            Err(reason) if reason == "too-large" => Err(Refused::Problems(vec![
                ReadError::TooLarge { bytes, limit: MAX_BYTES }.problem(),
            ])),
            Err(_) => {
                let words = t("plans-refused-unreadable");
                outcomes.push(Outcome::Said(refused_words(&picked.name, &words), Vec::new()));
                continue;
            }
        };
        match read {
            Ok(one) => outcomes.extend(take(state, one)),
            Err(refused) => outcomes.push(refusal(&picked.name, refused)),
        }
    }
    outcomes
}

/// Takes a plan in, unless it has to be asked about.
fn take(state: AppState, arriving: Arriving) -> Option<Outcome> {
    let plan = Arc::new(arriving.plan);
    let said = match arriving.standing {
        Standing::Replaces => return Some(Outcome::Asked(plan)),
        Standing::Same => {
            return Some(Outcome::Said(tx("plans-same", &called(&plan.card)), Vec::new()));
        }
        Standing::New => "plans-said-added",
        Standing::Beside => "plans-said-beside",
    };
    let name = plan.name();
    commands::say(state, tx(said, &called(&plan.card)));
    shelf::put(plan);
    commands::change_settings(state, move |settings| settings.compare(&name, true));
    (!arriving.notes.is_empty())
        .then(|| Outcome::Said(tn("plans-notes", arriving.notes.len()), problems(&arriving.notes)))
}

/// Puts a plan in the place of the one that is here, with a way back.
fn replace(state: AppState, plan: Arc<KeptPlan>) {
    let before =
        state.shelf.with_untracked(|shown| shown.plan(&plan.name()).map(|one| one.plan.clone()));
    let words = tx("plans-said-replaced", &called(&plan.card));
    shelf::put(plan);
    match before {
        Some(before) => commands::say_with_undo(state, words, move || shelf::put(before.clone())),
        None => commands::say(state, words),
    }
}

fn refused_words(file: &str, words: &str) -> String {
    tx("plans-refused", &[("file", file.into()), ("words", words.into())])
}

/// Problems as lines, the first few of many.
fn problems(all: &[Problem]) -> Vec<String> {
    let mut lines: Vec<String> = all.iter().take(LISTED).map(problem_words).collect();
    if all.len() > LISTED {
        lines.push(tn("plans-refused-more", all.len() - LISTED));
    }
    lines
}

fn refusal(file: &str, refused: Refused) -> Outcome {
    let (words, lines) = match refused {
        Refused::Own => (t("plans-refused-own"), Vec::new()),
        Refused::Nameless => (t("plans-refused-nameless"), Vec::new()),
        Refused::Full => (tn("plans-refused-full", MOST), Vec::new()),
        Refused::Problems(all) => match all.as_slice() {
            [one] => (problem_words(one), Vec::new()),
            all => (t("plans-refused-rules"), problems(all)),
        },
    };
    Outcome::Said(refused_words(file, &words), lines)
}

/// Where files come in, and what came of them.
#[component]
pub(super) fn AddPlan() -> AnyView {
    let state = AppState::here();
    let outcomes = RwSignal::new(Vec::<Outcome>::new());
    let reading = RwSignal::new(false);
    let take = move |list: Vec<File>| {
        if list.is_empty() {
            return;
        }
        reading.set(true);
        spawn_local(async move {
            let read = read_all(state, list).await;
            // The page may be gone by now.
            outcomes.try_set(read);
            reading.try_set(false);
        });
    };
    let inside = view! {
        <h2>{t("plans-add")}</h2>
        <p class="note">{t("plans-add-help")}</p>
        {pick_files("plan-file", true, take, view! { <Icon of=Picture::Plus/> {t("plans-pick")} }.into_any())}
        <div role="status">
            {move || { reading.get().then(|| view! { <p class="note">{t("plans-reading")}</p> }) }}
            {live(move || {
                let all = outcomes.get();
                all.into_iter().enumerate().map(|(at, one)| outcome(state, outcomes, at, one)).collect::<Vec<_>>()
            })}
        </div>
    };
    drop_place("section drop", take, inside.into_any())
}

fn outcome(state: AppState, outcomes: RwSignal<Vec<Outcome>>, at: usize, one: Outcome) -> AnyView {
    let done = move || {
        outcomes.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
    };
    match one {
        Outcome::Said(words, lines) => {
            let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
            let list = (!lines.is_empty()).then(|| view! { <ul class="bullets">{lines}</ul> });
            view! { <div class="section-first"><p>{words}</p>{list}</div> }.into_any()
        }
        Outcome::Asked(plan) => {
            let [title, edition] = called(&plan.card);
            let file = ("file", plan.card.file.as_str().into());
            let words = tx("plans-replace", &[title, edition, file]);
            view! {
                <div class="section-first stack">
                    <p>{words}</p>
                    <div class="tools">
                        <button
                            class="button"
                            data-look="main"
                            type="button"
                            on:click=move |_| {
                                done();
                                replace(state, plan.clone());
                            }
                        >
                            {t("plans-replace-do")}
                        </button>
                        <button class="button" type="button" on:click=move |_| done()>{t("plans-replace-leave")}</button>
                    </div>
                </div>
            }
                .into_any()
        }
    }
}
