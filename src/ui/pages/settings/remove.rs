//! The removal of everything from this computer: a backup is offered first, a word has to be typed.

use crate::browser::page;
use crate::ui::backing_up::back_up;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::save_line::store_name;
use crate::ui::keeper;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The removal.
#[component]
pub fn Remove() -> AnyView {
    let state = AppState::here();
    let typed = RwSignal::new(String::new());
    let word = t("remove-word");
    let label = tx("remove-label", &[("word", word.as_str().into())]);
    let confirmed =
        Memo::new(move |_| typed.with(|typed| typed.trim().eq_ignore_ascii_case(&word)));
    let remove = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !confirmed.get_untracked() {
            return;
        }
        spawn_local(async move {
            match keeper::remove_everything().await {
                None => page::reload(),
                Some(store) => commands::say(
                    state,
                    tx("remove-failed", &[("store", store_name(store).into())]),
                ),
            }
        });
    };
    view! {
        <section class="section stack">
            <h2>{t("remove-title")}</h2>
            <p class="note">{t("remove-help")}</p>
            <div class="tools">
                <button class="button" type="button" on:click=move |_| { back_up(state); }>
                    <Icon of=Picture::Download/>
                    {t("backup-do")}
                </button>
            </div>
            <form on:submit=remove>
                <div class="field">
                    <label for="remove-word">{label}</label>
                    <input
                        class="input"
                        id="remove-word"
                        type="text"
                        autocomplete="off"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </div>
                <button class="button" data-look="danger" type="submit" disabled=move || !confirmed.get()>
                    <Icon of=Picture::Bin/>
                    {t("remove-do")}
                </button>
            </form>
        </section>
    }
}
