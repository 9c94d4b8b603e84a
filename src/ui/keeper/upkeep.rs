//! What is removed on purpose (the bin after its time, everything when asked), and a word in time when
//! the browser's room runs out.

use super::with;
use crate::browser::{clock, journal, local, plans, room, tabs};
use crate::ui::commands;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::store::{Event, Message, Store, StoreName, keys, room as levels};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How long things stay in the bin, in milliseconds: thirty days.
const IN_THE_BIN: u64 = 30 * 24 * 60 * 60 * 1000;
/// The room is asked about at most this often, in milliseconds.
const ASK_EVERY: u64 = 60_000;

/// What lay in the bin long enough may go now.
pub(super) fn bin_due() -> Event {
    let now = clock::now();
    Event::BinDue { now, before: clock::timestamp_of(now.saturating_sub(IN_THE_BIN)) }
}

/// Takes a proposal off the screen and out of both stores, as far as they hold no other text.
pub(super) fn forget(state: AppState, id: &str, key: String, text: &str, revision: u64) {
    state.proposals.update(|all| all.retain(|one| one.id != id));
    if local::read(&key).is_ok_and(|held| held.as_deref() == Some(text)) {
        // What stays behind is found in the bin at the next start, and goes then.
        let _ = local::remove(&key);
    }
    spawn_local(async move {
        let _ = journal::remove(Some((&key, revision))).await;
    });
}

/// Says once for each level that the room runs out.
pub(super) fn look_at_room(state: AppState) {
    let now = clock::now();
    let due = with(|keeper| {
        let due = now.abs_diff(keeper.room_asked) >= ASK_EVERY;
        if due {
            keeper.room_asked = now;
        }
        due
    });
    if due != Some(true) {
        return;
    }
    spawn_local(async move {
        let Some((used, given)) = room::used_and_given().await else { return };
        let said = with(|keeper| keeper.room_said).unwrap_or_default();
        if let Some(level) = levels::reached(used, given, said) {
            with(|keeper| keeper.room_said = level);
            commands::say(state, t(if level < 90 { "said-room-60" } else { "said-room-90" }));
        }
    });
}

/// Removes everything from this computer; the name of the store that did not allow it, if one did.
pub async fn remove_everything() -> Option<StoreName> {
    // Other tabs hear it first, or they would write what they hold again.
    tabs::tell(&Message::Removed);
    with(|keeper| keeper.store = Store::default());
    clock::pause(400).await;
    let mut failed = None;
    if journal::remove(None).await.is_err() | plans::change(None, None).await.is_err() {
        failed = Some(StoreName::Journal);
    }
    let keys = local::dump(keys::PREFIX).unwrap_or_default();
    for (key, _) in keys {
        if local::remove(&key).is_err() {
            failed = Some(StoreName::Local);
        }
    }
    failed
}
