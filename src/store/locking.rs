//! Who writes the proposal on screen: one tab; the others show it read-only and can take it over.
//!
//! Locks spare people two texts. They are not what keeps both: every write compares first.

use super::keys;
use super::machine::Store;
use super::protocol::{Asking, Effect, Lock, Message};

/// How long a tab that was asked to let go may stay silent, in milliseconds.
const SILENCE: u64 = 2000;

/// The proposal on screen.
#[derive(Debug, Default)]
pub(super) struct Desk {
    open: Option<(String, Lock)>,
    /// When a lock that was asked for is taken.
    deadline: Option<u64>,
}

impl Desk {
    pub(super) fn open(&self) -> Option<&str> {
        self.open.as_ref().map(|(id, _)| id.as_str())
    }

    pub(super) fn deadline(&self) -> Option<u64> {
        self.deadline
    }

    pub(super) fn is_open_elsewhere(&self) -> bool {
        matches!(self.open, Some((_, Lock::Elsewhere)))
    }

    pub(super) fn lock_of(&self, id: &str) -> Lock {
        match &self.open {
            Some((open, lock)) if open == id => *lock,
            _ => Lock::Asked,
        }
    }
}

impl Store {
    pub(super) fn editor(&mut self, id: Option<String>) {
        if self.desk.open() == id.as_deref() {
            return;
        }
        self.desk.deadline = None;
        if let Some((before, _)) = self.desk.open.take() {
            self.flush(&keys::of_proposal(&before));
            self.out.push(Effect::ReleaseLock { id: before });
        }
        if let Some(id) = id {
            self.out.push(Effect::AskLock { id: id.clone(), asking: Asking::IfFree });
            self.desk.open = Some((id, Lock::Asked));
        }
    }

    pub(super) fn locked(&mut self, id: &str, lock: Lock) {
        let Some((open, known)) = &mut self.desk.open else { return };
        if open != id {
            return;
        }
        let taken_over = *known == Lock::Elsewhere && lock == Lock::Held;
        *known = lock;
        let key = keys::of_proposal(id);
        if lock != Lock::Elsewhere {
            self.desk.deadline = None;
        } else {
            self.flush(&key);
        }
        if taken_over {
            // The other tab saved before it let go; what it wrote may not have arrived here yet.
            self.out.push(Effect::ReadLocal { key: key.clone() });
            self.read_journal(&key);
        }
    }

    pub(super) fn asked_to_yield(&mut self, id: &str) {
        let Some((open, lock)) = &mut self.desk.open else { return };
        if open != id || *lock != Lock::Held {
            return;
        }
        *lock = Lock::Elsewhere;
        self.flush(&keys::of_proposal(id));
        self.out.push(Effect::ReleaseLock { id: id.to_owned() });
    }

    pub(super) fn take_over(&mut self, id: &str) {
        if self.desk.open() != Some(id) || !self.desk.is_open_elsewhere() {
            return;
        }
        self.desk.deadline = Some(self.now.saturating_add(SILENCE));
        self.out.push(Effect::Broadcast(Message::Yield { id: id.to_owned() }));
        self.out.push(Effect::AskLock { id: id.to_owned(), asking: Asking::Wait });
    }

    pub(super) fn desk_timer(&mut self) {
        let late = self
            .desk
            .deadline
            .is_some_and(|at| at <= self.now || at > self.now.saturating_add(SILENCE));
        if let Some((id, _)) = self.desk.open.as_ref().filter(|_| late) {
            self.out.push(Effect::AskLock { id: id.clone(), asking: Asking::Steal });
            self.desk.deadline = None;
        }
    }
}
