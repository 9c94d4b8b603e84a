//! Where the work is kept: one line, always in the same place.

use super::icon::{Icon, Picture};
use crate::browser::clock;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::present::route::Route;
use ipa_matrix::store::{SaveState, StoreName, Why};
use leptos::prelude::*;

/// What a state says.
fn words(state: SaveState) -> String {
    match state {
        SaveState::Nothing => t("saved-nothing"),
        SaveState::Saving => t("saved-saving"),
        SaveState::Saved { at_ms } => {
            tx("saved-at", &[("time", clock::hours_and_minutes(at_ms).into())])
        }
        SaveState::OnePlace { .. } => t("saved-one"),
        SaveState::NotSaved { why: Why::Full } => t("saved-not-full"),
        SaveState::NotSaved { why: Why::Blocked } => t("saved-not-blocked"),
        SaveState::NotSaved { .. } => t("saved-not"),
        SaveState::ReadOnly => t("saved-read-only"),
        SaveState::Newer => t("saved-newer"),
    }
}

/// The name of a store.
pub fn store_name(store: StoreName) -> String {
    t(match store {
        StoreName::Local => "store-local",
        StoreName::Journal => "store-journal",
    })
}

fn picture(state: SaveState) -> Picture {
    match state {
        SaveState::Nothing | SaveState::Saved { .. } => Picture::Tick,
        SaveState::Saving => Picture::Again,
        SaveState::OnePlace { .. } | SaveState::NotSaved { .. } => Picture::Warning,
        SaveState::ReadOnly | SaveState::Newer => Picture::Lock,
    }
}

/// The line; it leads to the page where everything is backed up.
#[component]
pub fn SaveLine() -> AnyView {
    let state = AppState::here();
    let save = state.save;
    // Only what somebody must know at once is read out.
    let alarm = Memo::new(move |_| match save.get() {
        now @ (SaveState::OnePlace { .. } | SaveState::NotSaved { .. }) => words(now),
        _ => String::new(),
    });
    let reason = move || match save.get() {
        SaveState::OnePlace { failed, .. } => {
            Some(tx("saved-one-why", &[("store", store_name(failed).into())]))
        }
        _ => None,
    };
    view! {
        <a class="saved" href=Route::Settings.href() data-state=move || save.get().name() title=reason>
            {move || view! { <Icon of=picture(save.get())/> }}
            <span>{move || words(save.get())}</span>
        </a>
        <span class="unseen" role="alert">{move || alarm.get()}</span>
    }
}
