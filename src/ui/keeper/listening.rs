//! What the keeper hears of the page and of the other tabs.

use super::{open, shelf, tell};
use crate::browser::{clock, page, tabs};
use ipa_matrix::store::{Event, Message, keys};
use leptos::ev;
use leptos::prelude::*;

/// The page being hidden or left, and the other tabs.
pub(super) fn listen() {
    let save = || tell(Event::SaveNow { now: clock::now(), asked: false });
    // These live as long as the page, so nothing takes them away.
    let _ = window_event_listener(ev::pagehide, move |_| save());
    let _ = window_event_listener(ev::blur, move |_| save());
    let _ = window_event_listener(ev::visibilitychange, move |_| save());
    let _ = window_event_listener(ev::focusout, move |_| save());
    let _ = window_event_listener(ev::pageshow, |event| {
        if event.persisted() {
            // The page lay still while others may have written.
            open();
        }
    });
    let _ = window_event_listener(ev::storage, |event| {
        let key = event.key();
        if key.as_deref().is_none_or(|key| key.starts_with(keys::PREFIX)) {
            tell(Event::StoredElsewhere { now: clock::now(), key });
        }
    });
    tabs::listen(|message| {
        let removed = message == Message::Removed;
        if message == Message::Plans {
            shelf::told();
        }
        tell(Event::Told { now: clock::now(), message });
        if removed {
            page::reload();
        }
    });
}
