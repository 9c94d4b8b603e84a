//! Further plans to compare with: carries out what the shelf's machine asks, and tells it what happened.
//!
//! It stands beside the keeper of proposals and shares nothing with it.

use super::LONGEST_OPENING;
use crate::browser::{clock, plans, tabs};
use crate::ui::commands;
use crate::ui::state::AppState;
use crate::ui::words::tx;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::store::shelf::{KeptPlan, Shelf, ShelfEffect, ShelfEvent};
use ipa_matrix::store::{Message, Why};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
    static STATE: Cell<Option<AppState>> = const { Cell::new(None) };
}

/// Reads what is kept. Called once, by the keeper.
pub(super) fn start(state: AppState) {
    STATE.set(Some(state));
    read();
    clock::after(LONGEST_OPENING, move || {
        if !state.shelf.with_untracked(|shown| shown.opened) {
            tell(ShelfEvent::Opened { found: Err(Why::Other) });
        }
    });
}

fn read() {
    spawn_local(async {
        let found = plans::dump().await;
        tell(ShelfEvent::Opened { found });
    });
}

/// Another tab changed something.
pub(super) fn told() {
    tell(ShelfEvent::Told);
}

/// Keeps a plan, in place of one of its id and edition.
pub fn put(plan: Arc<KeptPlan>) {
    tell(ShelfEvent::Put { plan });
}

/// Removes a plan.
pub fn remove(name: PlanName) {
    tell(ShelfEvent::Remove { name });
}

/// Removes something unreadable.
pub fn remove_unreadable(key: String) {
    tell(ShelfEvent::RemoveUnreadable { key });
}

/// Tells the machine what happened and does what it asks for, until it asks for nothing more.
fn tell(event: ShelfEvent) {
    let Some(state) = STATE.get() else { return };
    let effects = SHELF.with(|shelf| {
        let mut shelf = shelf.try_borrow_mut().ok()?;
        Some(shelf.handle(event))
    });
    for effect in effects.unwrap_or_default() {
        match effect {
            ShelfEffect::Read => read(),
            ShelfEffect::Write { key, text } => change(key, Some(text)),
            ShelfEffect::Remove { key } => change(key, None),
            ShelfEffect::Show(shown) => state.shelf.set(*shown),
            ShelfEffect::NotRemoved { title } => {
                commands::say(state, tx("plans-not-removed", &[("title", title.into())]));
            }
            ShelfEffect::Tell => tabs::tell(&Message::Plans),
        }
    }
}

fn change(key: String, text: Option<String>) {
    spawn_local(async move {
        let result = plans::change(Some(&key), text.as_deref()).await;
        tell(ShelfEvent::Done { key, result });
    });
}
