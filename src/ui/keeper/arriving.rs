//! What comes out of the stores or another tab becomes the state of the app.
//!
//! Nothing is written here but a text that got an id of its own.

use super::with;
use crate::browser::page;
use crate::ui::commands;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::present::route::Route;
use ipa_matrix::store::Loaded;
use ipa_matrix::store::settings::Settings;
use leptos::prelude::*;

pub(super) fn take_loaded(state: AppState, loaded: Loaded) {
    if let Some(settings) = loaded.settings {
        take_settings(state, settings);
    }
    let aside = loaded.set_aside.into_iter().map(|one| (one.key, one.text)).collect::<Vec<_>>();
    if state.set_aside.with_untracked(|before| *before != aside) {
        state.set_aside.set(aside);
    }
    if state.newer.with_untracked(|before| *before != loaded.newer) {
        state.newer.set(loaded.newer);
    }
    if state.proposals.with_untracked(|before| *before != loaded.proposals) {
        state.proposals.set(loaded.proposals);
    }
    if let Some(rebuilt) = with(|keeper| keeper.rebuilt).filter(|_| !loaded.rebuilt.is_empty()) {
        rebuilt.set(loaded.rebuilt);
    }
    if !state.opened.get_untracked() {
        state.opened.set(true);
    }
}

pub(super) fn take_settings(state: AppState, settings: Settings) {
    page::set_theme(&settings.theme);
    if state.settings.with_untracked(|before| *before != settings) {
        let reworded = state.settings.with_untracked(|before| before.wording != settings.wording);
        state.settings.set(settings);
        if reworded {
            state.reworded.update(|count| *count += 1);
        }
    }
}

/// Shows a proposal as another tab left it.
pub(super) fn adopted(state: AppState, proposal: Proposal) {
    // A field that keeps the focus would keep its old text too, and the next key would bring it back.
    if matches!(state.route.get_untracked(), Route::Proposal(id) if id == proposal.id) {
        page::leave_field();
    }
    put(state, proposal);
}

fn put(state: AppState, proposal: Proposal) {
    state.proposals.update(|all| match all.iter_mut().find(|one| one.id == proposal.id) {
        Some(one) => *one = proposal,
        None => all.push(proposal),
    });
}

/// Shows the text that got an id of its own. The tab whose text it is names it and goes on with it.
pub(super) fn forked(state: AppState, of: &str, mut copy: Proposal, mine: bool) {
    let at_start = !state.opened.get_untracked();
    if !mine && !at_start {
        return put(state, copy);
    }
    let name = if at_start { "copy-of-two" } else { "copy-from-tab" };
    copy.title = tx(name, &[("title", commands::shown_title(&copy).into())]);
    let route = Route::Proposal(copy.id.clone());
    let was_on_screen =
        matches!(state.route.get_untracked(), Route::Proposal(id) if id == of) && !at_start;
    commands::put(state, copy);
    if was_on_screen {
        commands::replace(state, route);
    }
    commands::say(state, t(if at_start { "said-forked-both" } else { "said-forked" }));
}
