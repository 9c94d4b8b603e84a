//! A keeper that was cut off is replaced by another, and what is on screen goes in again.
//!
//! Firefox stops a script in its middle when its page is left, and may show the page once more as it
//! was (`dom.ipc.cancel_content_js_when_navigating`). What the keeper held at that moment stays taken for
//! good. Nothing of it is used again: the stores are read anew, and the newer text wins.

use super::{install, on_screen, open, tell, with};
use crate::browser::clock;
use crate::ui::commands;
use crate::ui::state::AppState;
use ipa_matrix::store::{Event, StoreName};
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    static LASTING: Cell<Option<(AppState, RwSignal<Vec<StoreName>>)>> = const { Cell::new(None) };
    static STARTING: Cell<bool> = const { Cell::new(false) };
}

/// Remembers what lasts beside the keeper, which may be cut off.
pub(super) fn remember(state: AppState, rebuilt: RwSignal<Vec<StoreName>>) {
    LASTING.set(Some((state, rebuilt)));
}

/// The keeper was cut off: another one starts as soon as nothing else runs.
pub(super) fn cut_off() {
    if !STARTING.replace(true) {
        clock::after(0, again);
    }
}

fn again() {
    STARTING.set(false);
    let Some((state, rebuilt)) = LASTING.get() else { return };
    install(state, rebuilt, state.proposals.get_untracked());
    open();
    tell(Event::Editor { id: on_screen(&state.route.get_untracked()) });
}

/// What was on screen when the keeper was cut off, where it is newer than what was stored.
pub(super) fn put_again(state: AppState) {
    let typed = with(|keeper| std::mem::take(&mut keeper.typed)).unwrap_or_default();
    for one in typed {
        let stored = state.proposals.with_untracked(|all| {
            all.iter().find(|there| there.id == one.id).map(|there| there.changed.clone())
        });
        // Both are RFC 3339 in UTC, from the same clock: they sort as text.
        if stored.is_none_or(|stored| stored < one.changed) {
            commands::put(state, one);
        }
    }
}
