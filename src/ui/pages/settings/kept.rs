//! Where the work is kept: both places with what they say, and a test of each.

use crate::browser::self_test::{self, Line, Step};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::save_line::store_name;
use crate::ui::keeper;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::store::{SaveState, StoreName, Why};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What a store says, in words.
fn state_words(state: AppState, store: StoreName) -> String {
    let failed = match state.save.get() {
        SaveState::OnePlace { failed, why } if failed == store => Some(why),
        SaveState::NotSaved { why } => Some(why),
        _ if !state.opened.get() => return t("kept-opening"),
        _ => keeper::closed(store),
    };
    t(match failed {
        None => "kept-works",
        Some(Why::Full) => "kept-full",
        Some(Why::Blocked) => "kept-blocked",
        Some(Why::Differs) => "kept-differs",
        Some(Why::Occupied) => "kept-occupied",
        Some(Why::Other) => "kept-other",
    })
}

/// One step of the test, in words.
fn step_words((store, step, passed): Line) -> AnyView {
    let (picture, outcome) = match passed {
        Some(true) => (Picture::Tick, "test-fine"),
        Some(false) => (Picture::Warning, "test-failed"),
        None => (Picture::Warning, "test-skipped"),
    };
    let step = match step {
        Step::Write => "test-write",
        Step::Read => "test-read",
        Step::Compare => "test-compare",
    };
    view! {
        <tr>
            <th scope="row">{store_name(store)}</th>
            <td>{t(step)}</td>
            <td><span class="tools"><Icon of=picture/>{t(outcome)}</span></td>
        </tr>
    }
    .into_any()
}

/// The two places.
#[component]
pub fn Kept() -> AnyView {
    let state = AppState::here();
    let working = RwSignal::new(false);
    let lines = RwSignal::new(Vec::<Line>::new());
    let test = move |_| {
        working.set(true);
        spawn_local(async move {
            let found = self_test::run().await;
            // The page may be gone by now.
            lines.try_set(found);
            working.try_set(false);
        });
    };
    let row = move |store: StoreName| {
        view! {
            <tr>
                <th scope="row">{store_name(store)}</th>
                <td>{move || state_words(state, store)}</td>
            </tr>
        }
    };
    view! {
        <section class="section stack">
            <h2>{t("kept-title")}</h2>
            <p class="note">{t("kept-help")}</p>
            <div class="table-wrap">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t("kept-place")}</th>
                            <th scope="col">{t("kept-state")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {row(StoreName::Local)}
                        {row(StoreName::Journal)}
                    </tbody>
                </table>
            </div>
            <p class="note">{t("kept-clears")}</p>
            <div class="tools">
                <button class="button" type="button" disabled=move || working.get() on:click=test>
                    {move || t(if working.get() { "test-working" } else { "test-do" })}
                </button>
            </div>
            <div role="status">
                {move || {
                    let lines = lines.get();
                    (!lines.is_empty())
                        .then(|| {
                            view! {
                                <div class="table-wrap">
                                    <table class="table">
                                        <thead>
                                            <tr>
                                                <th scope="col">{t("kept-place")}</th>
                                                <th scope="col">{t("test-result")}</th>
                                                <th scope="col">{t("kept-state")}</th>
                                            </tr>
                                        </thead>
                                        <tbody>{lines.into_iter().map(step_words).collect::<Vec<_>>()}</tbody>
                                    </table>
                                </div>
                            }
                        })
                }}
            </div>
        </section>
    }
}
