//! Everything in one file, and what could not be read in another: as downloads.

use super::commands;
use super::keeper;
use super::state::AppState;
use super::words::{t, tx};
use crate::browser::{clock, files};
use ipa_matrix::draft::backup::{self, Unreadable};
use ipa_matrix::plan::json;
use leptos::prelude::*;

/// The moment as part of a file's name: `2026-03-14-1403`, in UTC.
fn stamp(now: &str) -> String {
    let digits = now.chars().filter(|c| *c != ':').take(15);
    digits.map(|c| if c == 'T' { '-' } else { c }).collect()
}

/// Hands everything over as one file and remembers when. Returns whether the browser took it.
pub fn back_up(state: AppState) -> bool {
    keeper::save_now();
    let now = clock::timestamp();
    let settings = state
        .settings
        .with_untracked(|settings| serde_json::to_value(settings))
        .unwrap_or_default();
    let file = state
        .proposals
        .with_untracked(|proposals| backup::make(proposals, settings, unreadable(state), &now));
    let name = tx("file-backup", &[("when", stamp(&now).into())]);
    if !files::download(&name, "application/json", &backup::write(&file)) {
        commands::say(state, t("said-backup-failed"));
        return false;
    }
    commands::change_settings(state, |settings| settings.backed_up = now);
    commands::say(state, tx("said-backed-up", &[("name", name.into())]));
    true
}

/// Hands over what could not be read, as it is.
pub fn hand_over_set_aside(state: AppState) {
    let name = tx("file-set-aside", &[("when", stamp(&clock::timestamp()).into())]);
    let said = if files::download(&name, "application/json", &json::write(&unreadable(state))) {
        tx("said-backed-up", &[("name", name.into())])
    } else {
        t("said-backup-failed")
    };
    commands::say(state, said);
}

fn unreadable(state: AppState) -> Vec<Unreadable> {
    state.set_aside.with_untracked(|all| {
        let one = |(key, text): &(String, String)| Unreadable {
            key: key.clone(),
            text: text.clone(),
            ..Unreadable::default()
        };
        all.iter().map(one).collect()
    })
}
