//! Consulting the plan without drafting: a text or a list goes in, what the plan has of it comes out.

mod found;
mod language;
mod record;
mod summary;
mod typed;

use crate::browser::{clock, page as window};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::overlap::plans;
use ipa_matrix::present::consult::{Asked, is_list, split};
use ipa_matrix::present::finding::Found;
use leptos::prelude::*;
use typed::Typed;

/// Milliseconds after the last key until the texts are compared and kept.
const PAUSE: u32 = 350;

/// A text, and what was found for it.
type Answered = (Asked, Found);

/// The page's signals.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    /// What was pasted or typed.
    text: RwSignal<String>,
    /// Whether each line is a text of its own; as it looks, until the person says.
    each: RwSignal<Option<bool>>,
    /// The language that was chosen for it; empty where the words tell.
    language: RwSignal<String>,
    /// What was decided.
    decision: RwSignal<String>,
    /// What was found; nothing before the first comparison.
    found: RwSignal<Option<Vec<Answered>>>,
    /// Counts changes, so that only the last is compared.
    turn: StoredValue<u32>,
}

impl Shared {
    fn as_list(self) -> bool {
        self.each.get().unwrap_or_else(|| self.text.with(|text| is_list(text)))
    }

    /// Keeps what is typed, as the other choices of this computer are kept.
    fn keep(self) {
        let (Some(text), Some(language), Some(decision)) = (
            self.text.try_get_untracked(),
            self.language.try_get_untracked(),
            self.decision.try_get_untracked(),
        ) else {
            return;
        };
        let typed = Typed { text, language, decision };
        if self.state.settings.with_untracked(Typed::of) != typed {
            commands::change_settings(self.state, |settings| typed.keep(settings));
        }
    }

    /// Compares after a pause; a later change makes it void. The page may be gone by then.
    fn later(self, pause: u32) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        clock::after(pause, move || {
            if self.turn.try_get_value() == Some(turn) && !self.text.is_disposed() {
                self.keep();
                self.compare();
            }
        });
    }

    fn compare(self) {
        let each = untrack(|| self.as_list());
        let asked = self.text.with_untracked(|text| split(text, each));
        let language = self.language.get_untracked();
        let engine = self.state.engine();
        let (home, others) = (self.state.index(), self.state.other_plans());
        let found = asked
            .into_iter()
            .map(|asked| Asked { language: language.clone(), ..asked })
            .map(|asked| {
                let subject = asked.subject();
                let mut found = Found::of(engine.too_little(&subject), || engine.check(&subject));
                found.plans = plans::check(&others, &home, &subject);
                (asked, found)
            })
            .collect();
        self.found.set(Some(found));
    }

    fn clear(self) {
        let typed = Typed {
            text: self.text.get_untracked(),
            language: self.language.get_untracked(),
            decision: self.decision.get_untracked(),
        };
        self.put(Typed::default());
        commands::say_with_undo(self.state, t("check-cleared"), move || self.put(typed.clone()));
    }

    fn put(self, typed: Typed) {
        // The page may be gone by the time somebody wants the text back.
        if self.text.is_disposed() {
            commands::change_settings(self.state, |settings| typed.keep(settings));
            return;
        }
        self.text.set(typed.text);
        self.language.set(typed.language);
        self.decision.set(typed.decision);
        self.each.set(None);
        self.later(0);
        window::focus("#check-text");
    }
}

/// The page; waits until what was typed here before has been read, or it would be written over.
pub fn page() -> AnyView {
    let state = AppState::here();
    title(&t("check-title"));
    let opened = Memo::new(move |_| state.opened.get());
    live(move || {
        if opened.get() {
            view! { <Check/> }
        } else {
            view! { <h1 tabindex="-1">{t("check-title")}</h1> }
        }
    })
}

#[component]
fn Check() -> AnyView {
    let state = AppState::here();
    let Typed { text, language, decision } = state.settings.with_untracked(Typed::of);
    let shared = Shared {
        state,
        text: RwSignal::new(text),
        language: RwSignal::new(language),
        each: RwSignal::new(None),
        decision: RwSignal::new(decision),
        found: RwSignal::new(None),
        turn: StoredValue::new(0),
    };
    // What is switched on or off elsewhere is followed.
    let compared = Memo::new(move |_| state.compared());
    Effect::new(move |_| {
        compared.with(|_| ());
        shared.later(0);
    });
    let radio = move |each: bool, words: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="check-as"
                    prop:checked=move || shared.as_list() == each
                    on:change=move |_| {
                        shared.each.set(Some(each));
                        shared.later(0);
                    }
                />
                <span>{t(words)}</span>
            </label>
        }
    };
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{t("check-title")}</h1>
                <p>{t("check-help")}</p>
            </div>
        </header>
        <div class="editor">
            <div class="stack check-form">
                <div class="field">
                    <label class="label" for="check-text">{t("check-text")}</label>
                    <textarea
                        class="input"
                        id="check-text"
                        rows="12"
                        lang=move || language::attribute_of(shared)
                        prop:value=move || shared.text.get()
                        on:input=move |event| {
                            shared.text.set(event_target_value(&event));
                            shared.later(PAUSE);
                        }
                        on:change=move |_| shared.keep()
                    ></textarea>
                    {language::line(shared)}
                </div>
                <fieldset class="field">
                    <legend class="label">{t("check-as")}</legend>
                    {radio(false, "check-as-whole")}
                    {radio(true, "check-as-list")}
                </fieldset>
                <p class="tools">
                    <button
                        class="button"
                        type="button"
                        prop:disabled=move || shared.text.with(String::is_empty)
                        on:click=move |_| shared.clear()
                    >
                        {t("check-clear")}
                    </button>
                </p>
            </div>
            <section class="check-results" aria-labelledby="check-results">
                <h2 id="check-results">{t("check-results")}</h2>
                <p class="note" role="status">{move || summary::summary(shared)}</p>
                {move || {
                    let found = shared.found.get()?;
                    Some(found.into_iter().map(|one| found::found(shared, one)).collect::<Vec<_>>())
                }}
            </section>
            <record::Record shared/>
        </div>
    }
}
