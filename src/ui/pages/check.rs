//! Consulting the plan without drafting: a text or a list goes in, what the plan has of it comes out.

mod decision;
mod draft;
mod found;
mod language;
mod record;
mod shared;
mod summary;
mod typed;

use crate::ui::app::title;
use crate::ui::components::rows::rows;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::t;
use leptos::prelude::*;
use shared::{Answered, Shared};
use typed::Typed;

/// Milliseconds after the last key until the texts are compared and kept.
const PAUSE: u32 = 350;

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

/// The places of the texts among each other.
fn places(shared: Shared) -> Vec<String> {
    let count = shared.found.with(|found| found.as_ref().map_or(0, Vec::len));
    (0..count).map(|at| at.to_string()).collect()
}

#[component]
fn Check() -> AnyView {
    let state = AppState::here();
    let Typed { text, language, decision, decisions } = state.settings.with_untracked(Typed::of);
    let shared = Shared {
        state,
        text: RwSignal::new(text),
        language: RwSignal::new(language),
        each: RwSignal::new(None),
        decision: RwSignal::new(decision),
        decisions: RwSignal::new(decisions),
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
                {rows(move || places(shared), move |at| found::asked(shared, at.parse().unwrap_or_default()))}
            </section>
            <record::Record shared/>
        </div>
    }
}
