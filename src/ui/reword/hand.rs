//! What was changed is handed over as a file, and such a file is taken in: nothing of it is lost, and what
//! is refused is named with its reason.

use super::{change, full};
use crate::browser::{clock, files};
use crate::ui::commands;
use crate::ui::components::file_drop::{drop_place, pick_files};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{problem_words, t, tn, tx};
use ipa_matrix::overlap::wording::{MOST, Wish};
use ipa_matrix::overlap::{forms, phrasing};
use ipa_matrix::plan::json;
use ipa_matrix::present::submission_page::file_name;
use ipa_matrix::problem::Problem;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// Most megabytes of a file that is taken in.
const MEGABYTES: u32 = 4;
/// How many refusals are shown.
const SHOWN: usize = 20;

/// What is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The changes to the plan's phrasings.
    Phrasings,
    /// The changes to the lexicon.
    Lexicon,
}

/// What came of a file: a sentence, and what was refused.
type Outcome = (String, Vec<String>);

/// The buttons, and what came of a file.
#[component]
pub fn Hand(
    /// What is handed over.
    of: Subject,
) -> AnyView {
    let state = AppState::here();
    let outcome = RwSignal::new(None::<Outcome>);
    let count = Memo::new(move |_| {
        let _ = state.reworded.get();
        let plan = state.index().bundle().plan.id.clone();
        state.settings.with(|settings| match of {
            Subject::Phrasings => {
                settings.wording.of(&plan).map(|one| one.added.len() + one.removed.len()).sum()
            }
            Subject::Lexicon => {
                let changes = settings.wording.lexicon.iter();
                changes.map(|one| one.added.len() + one.removed.len()).sum::<usize>()
            }
        })
    });
    let take = move |list: Vec<File>| {
        let Some(file) = list.into_iter().next() else { return };
        spawn_local(async move {
            let picked = files::read(file, f64::from(MEGABYTES) * 1_048_576.0).await;
            let result = match picked.text {
                Ok(text) => take_in(state, of, &text).unwrap_or_else(|said| (said, Vec::new())),
                Err(_) => (
                    tx("ways-file-unreadable", &[("megabytes", (MEGABYTES as usize).into())]),
                    Vec::new(),
                ),
            };
            // The page may be gone by now.
            outcome.try_set(Some(result));
        });
    };
    let said = if of == Subject::Phrasings { "ways-hand-count" } else { "lexicon-hand-count" };
    let inside = view! {
        <h3>{t("ways-hand-title")}</h3>
        <p class="note">{move || if count.get() == 0 { t("ways-hand-none") } else { tn(said, count.get()) }}</p>
        <div class="tools">
            <button class="button" type="button" prop:disabled=move || count.get() == 0 on:click=move |_| save(state, of)>
                <Icon of=Picture::Download/>
                {t("ways-hand-over")}
            </button>
            {pick_files("changes-file", false, take, t("ways-file-pick").into_any())}
        </div>
        <div role="status">{move || outcome.get().map(told)}</div>
    };
    drop_place("drop stack", take, inside.into_any())
}

fn told((said, refused): Outcome) -> AnyView {
    let lines: Vec<_> =
        refused.iter().take(SHOWN).map(|one| view! { <li>{one.clone()}</li> }).collect();
    let more = refused.len().saturating_sub(SHOWN);
    let any = !refused.is_empty();
    view! {
        <p>{said}</p>
        {any
            .then(|| {
                view! {
                    <p>{tn("ways-file-refused", refused.len())}</p>
                    <ul class="bullets">{lines}</ul>
                }
            })}
        {(more > 0).then(|| view! { <p class="note">{tn("ways-file-more", more)}</p> })}
    }
    .into_any()
}

fn save(state: AppState, of: Subject) {
    let sources = state.sources();
    let who = state.settings.with_untracked(|settings| settings.you.clone());
    let (kind, text) = state.settings.with_untracked(|settings| match of {
        Subject::Phrasings => {
            (phrasing::FORMAT, json::write(&settings.wording.file(&sources.plan)))
        }
        Subject::Lexicon => {
            (forms::FORMAT, json::write(&forms::file(&sources.lexicon, &settings.wording.lexicon)))
        }
    });
    let name = file_name(kind, &who, &clock::timestamp(), "json");
    commands::download(state, &name, "application/json", &text);
}

/// Takes a file in; where nothing of it can be, the reason.
fn take_in(state: AppState, of: Subject, text: &str) -> Result<Outcome, String> {
    let sources = state.sources();
    let now = state.settings.with_untracked(|settings| settings.wording.clone());
    let room = |texts: usize| {
        let many = || tx("ways-file-many", &[("limit", MOST.into())]);
        if texts > MOST { Some(many()) } else { full(state, texts) }.map_or(Ok(()), Err)
    };
    let (count, problems): (usize, Vec<Problem>) = match of {
        Subject::Phrasings => {
            let read = phrasing::read(text).map_err(|error| problem_words(&error.problem()))?;
            let plan = &read.value.plan;
            if *plan != sources.plan.plan.id {
                let plan: String = plan.chars().take(60).collect();
                return Err(tx("ways-file-other-plan", &[("plan", plan.into())]));
            }
            let lists = read.value.items.iter();
            let lists = lists.flat_map(|one| one.phrasings.values().chain(one.removed.values()));
            room(lists.map(Vec::len).sum())?;
            let plan = now.bundle(&sources.plan);
            let taken = phrasing::take_in_with(&state.engine(), &plan, &read.value);
            let gone: usize = taken.removed.iter().map(|one| one.texts.len()).sum();
            let problems = read.problems.into_iter().chain(taken.problems.clone()).collect();
            let count = taken.count + gone;
            change(state, move |wording, sources| wording.take_in(&sources.plan, &taken));
            (count, problems)
        }
        Subject::Lexicon => {
            let read = forms::read(text).map_err(|error| problem_words(&error.problem()))?;
            let lists = read.value.changes.iter();
            room(lists.map(|one| one.added.len() + one.removed.len()).sum())?;
            let taken = forms::take_in(&now.lexicon(&sources.lexicon), &read.value);
            let problems = read.problems.into_iter().chain(taken.problems).collect();
            let changes = taken.changes;
            change(state, move |wording, sources| {
                for one in &changes {
                    for (list, wish) in [(&one.added, Wish::There), (&one.removed, Wish::Gone)] {
                        for form in list {
                            wording.name(&sources.lexicon, &one.concept, &one.language, form, wish);
                        }
                    }
                }
            });
            (taken.count, problems)
        }
    };
    Ok((tn("ways-file-taken", count), problems.iter().map(problem_words).collect()))
}
