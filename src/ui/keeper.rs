//! Keeps what is typed: carries out what the store's machine asks, and tells it what happened.
//!
//! Nothing is decided here; which text is the newest and what is safe is the machine's business.

mod arriving;
mod listening;
mod recovery;
pub mod shelf;
mod upkeep;

pub use self::upkeep::remove_everything;

use self::arriving::{adopted, forked, take_loaded, take_settings};
use super::state::AppState;
use crate::browser::{clock, journal, local, locks, page, tabs};
use ipa_matrix::draft::Proposal;
use ipa_matrix::present::route::Route;
use ipa_matrix::store::settings::Settings;
use ipa_matrix::store::{Effect, Event, Lock, SaveState, Store, StoreName, Why, keys};
use leptos::ev;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// A database that has not answered by then, in milliseconds, is not waited for.
const LONGEST_OPENING: u32 = 4000;

/// What the keeper holds on to.
struct Keeper {
    state: AppState,
    store: Store,
    /// Stores that had lost something, until that was read.
    rebuilt: RwSignal<Vec<StoreName>>,
    answered: bool,
    guard: Option<WindowListenerHandle>,
    /// When the browser's room was asked about last, and how full it was said to be.
    room_asked: u64,
    room_said: u32,
    /// What was on screen when an earlier keeper was cut off: it goes in again once the stores are read.
    typed: Vec<Proposal>,
}

thread_local! {
    static KEEPER: RefCell<Option<Rc<RefCell<Keeper>>>> = const { RefCell::new(None) };
}

/// Does something with the keeper; nothing where there is none, or where it was cut off: then another
/// one starts soon.
fn with<T>(act: impl FnOnce(&mut Keeper) -> T) -> Option<T> {
    let keeper = KEEPER.with(|slot| slot.try_borrow().ok()?.clone())?;
    let Ok(mut keeper) = keeper.try_borrow_mut() else {
        recovery::cut_off();
        return None;
    };
    Some(act(&mut keeper))
}

/// Reads what is stored and keeps from now on. Called once, by the app.
pub fn start(state: AppState) {
    let rebuilt = RwSignal::new(Vec::new());
    recovery::remember(state, rebuilt);
    install(state, rebuilt, Vec::new());
    listening::listen();
    open();
    shelf::start(state);
    // Which proposal is on screen follows from the address.
    leptos::prelude::Effect::new(move |_| {
        tell(Event::Editor { id: on_screen(&state.route.get()) });
    });
}

/// The proposal that a page is about.
fn on_screen(route: &Route) -> Option<String> {
    match route {
        Route::Proposal(id)
        | Route::Compare { proposal: id, .. }
        | Route::CompareIn { proposal: id, .. } => Some(id.clone()),
        _ => None,
    }
}

/// Puts a keeper in its place; what the last one held is let go.
fn install(state: AppState, rebuilt: RwSignal<Vec<StoreName>>, typed: Vec<Proposal>) {
    let keeper = Keeper {
        state,
        store: Store::default(),
        rebuilt,
        answered: false,
        guard: None,
        room_asked: 0,
        room_said: 0,
        typed,
    };
    KEEPER.with(|slot| slot.replace(Some(Rc::new(RefCell::new(keeper)))));
}

/// A proposal is new or was changed.
pub fn changed(proposal: &Proposal) {
    tell(Event::Changed { now: clock::now(), proposal: Box::new(proposal.clone()) });
}

/// The settings were changed.
pub fn settings_changed(settings: &Settings) {
    tell(Event::SettingsChanged { now: clock::now(), settings: Box::new(settings.clone()) });
}

/// Saves at once, because somebody asked.
pub fn save_now() {
    tell(Event::SaveNow { now: clock::now(), asked: true });
}

/// Goes on with a proposal in this tab.
pub fn take_over(id: String) {
    tell(Event::TakeOver { now: clock::now(), id });
}

/// Stores that had lost something at the start and were restored.
pub fn rebuilt() -> RwSignal<Vec<StoreName>> {
    with(|keeper| keeper.rebuilt).unwrap_or_else(|| RwSignal::new(Vec::new()))
}

/// Why a store does not answer; `None` where it does.
pub fn closed(store: StoreName) -> Option<Why> {
    with(|keeper| keeper.store.closed(store)).flatten()
}

/// The earlier states of a proposal that the journal has; why not, where it does not answer.
///
/// # Errors
/// The journal's reason.
pub async fn earlier(now: &Proposal) -> Result<Vec<Proposal>, Why> {
    let records = journal::read(&keys::of_proposal(&now.id)).await?;
    Ok(ipa_matrix::store::earlier::earlier(&records, now))
}

fn open() {
    tell(Event::LocalOpened { found: local::dump(keys::PREFIX) });
    spawn_local(async {
        let found = journal::dump().await;
        with(|keeper| keeper.answered = true);
        tell(Event::JournalOpened { now: clock::now(), found });
    });
    clock::after(LONGEST_OPENING, || {
        if with(|keeper| keeper.answered) == Some(false) {
            tell(Event::JournalOpened { now: clock::now(), found: Err(Why::Other) });
        }
    });
}

/// Tells the machine what happened and does what it asks for, until it asks for nothing more.
fn tell(event: Event) {
    let mut events = VecDeque::from([event]);
    while let Some(event) = events.pop_front() {
        // The machine is not held while its effects are carried out: they may come back here.
        for effect in with(|keeper| keeper.store.handle(event)).unwrap_or_default() {
            events.extend(carry_out(effect));
        }
    }
}

/// Does what the machine asks; gives back what it is to be told at once.
fn carry_out(effect: Effect) -> Option<Event> {
    let state = with(|keeper| keeper.state)?;
    match effect {
        Effect::ReadLocal { key } => {
            let value = local::read(&key);
            return Some(Event::LocalRead { now: clock::now(), key, value });
        }
        Effect::WriteLocal { key, text } => {
            let result = local::write(&key, &text);
            return Some(Event::LocalWritten { now: clock::now(), key, result });
        }
        Effect::RemoveLocal { key } => {
            // What stays behind is overwritten by the next save.
            let _ = local::remove(&key);
        }
        Effect::WriteJournal { key, revision, text, drop } => {
            let of = key.clone();
            journal::write(key, revision, text, drop, move |result| {
                tell(Event::JournalWritten { now: clock::now(), key: of, revision, result });
            });
        }
        Effect::ReadJournal { key } => spawn_local(async move {
            let found = journal::read(&key).await;
            tell(Event::JournalRead { now: clock::now(), key, found });
        }),
        Effect::StartTimer { after } => {
            let after = u32::try_from(after).unwrap_or(u32::MAX);
            clock::after(after, || tell(Event::Timer { now: clock::now() }));
        }
        Effect::Show(save) => show(state, save),
        Effect::Loaded(loaded) => {
            take_loaded(state, *loaded);
            recovery::put_again(state);
            return Some(upkeep::bin_due());
        }
        Effect::Forget { id, key, text, revision } => {
            upkeep::forget(state, &id, key, &text, revision);
        }
        Effect::Adopted(proposal) => adopted(state, *proposal),
        Effect::AdoptedSettings(settings) => take_settings(state, *settings),
        Effect::Forked { of, copy, mine } => forked(state, &of, *copy, mine),
        Effect::SetAside(one) => state.set_aside.update(|all| {
            all.retain(|(_, text)| *text != one.text);
            all.push((one.key, one.text));
        }),
        Effect::AskLock { id, asking } => {
            let name = keys::of_proposal(&id);
            locks::ask(&name, asking, move |lock| {
                let of = id.clone();
                tell(Event::Locked { id: of, lock });
                // The page may be another by the time a lock comes.
                if lock == Lock::Held
                    && with(|keeper| keeper.store.lock_of(&id)) != Some(Lock::Held)
                {
                    locks::release(&keys::of_proposal(&id));
                }
            });
        }
        Effect::ReleaseLock { id } => locks::release(&keys::of_proposal(&id)),
        Effect::Broadcast(message) => tabs::tell(&message),
    }
    None
}

fn show(state: AppState, save: SaveState) {
    state.save.set(save);
    if matches!(save, SaveState::Saved { .. }) {
        upkeep::look_at_room(state);
    }
    page::mark_title(save.is_marked());
    // Asking before the page is left costs the browser its way back: only while it is needed.
    let unsafe_now = matches!(save, SaveState::NotSaved { .. });
    with(|keeper| {
        if !unsafe_now {
            if let Some(guard) = keeper.guard.take() {
                guard.remove();
            }
        } else if keeper.guard.is_none() {
            keeper.guard = Some(window_event_listener(ev::beforeunload, |event| {
                if with(|keeper| keeper.store.is_unsaved()) == Some(true) {
                    event.prevent_default();
                }
            }));
        }
    });
}
