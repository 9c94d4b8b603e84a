//! The machine: what happened comes in, what is to be done goes out.
//!
//! Here are the events, the timers and the state shown; [`super::merging`] decides which text is the
//! newest, [`super::saving`] takes the steps of a write.

use super::content::Content;
use super::entry::{Entry, Step};
use super::keys;
use super::locking::Desk;
use super::protocol::{Effect, Event, Lock, Message, SetAside};
use super::state::{SaveState, StoreName, Why};
use std::collections::BTreeMap;

/// Saved this long after the last key, in milliseconds.
const PAUSE: u64 = 400;
/// Saved at the latest this long after the first key, in milliseconds.
const LATEST: u64 = 2000;
/// A store that failed is asked again after this long, in milliseconds.
const AGAIN: u64 = 10_000;
/// A journal that has not answered after this long, in milliseconds, counts as failed until it does.
const LONGEST: u64 = 10_000;

/// Whether a store has answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Opening {
    #[default]
    Waiting,
    Open,
    Failed(Why),
}

/// What is kept, and where each part of it stands.
#[derive(Debug, Default)]
pub struct Store {
    pub(super) entries: BTreeMap<String, Entry>,
    pub(super) local: Opening,
    pub(super) journal: Opening,
    pub(super) aside: BTreeMap<String, String>,
    /// Whether what is kept has been handed to the screen.
    pub(super) loaded: bool,
    pub(super) desk: Desk,
    pub(super) out: Vec<Effect>,
    pub(super) now: u64,
    shown: SaveState,
    complete: bool,
    saved_at: u64,
    timer: Option<u64>,
    again: Option<u64>,
}

impl Store {
    /// Takes in what happened; gives back what is to be done, in order.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::LocalOpened { found } => self.local_opened(found),
            Event::JournalOpened { now, found } => {
                self.now = now;
                self.journal_opened(found);
            }
            Event::Changed { now, proposal } => self.changed(now, Content::Proposal(proposal)),
            Event::SettingsChanged { now, settings } => {
                self.changed(now, Content::Settings(settings))
            }
            Event::Timer { now } => self.timer(now),
            Event::SaveNow { now, asked } => {
                self.now = now;
                self.flush_all(|_| true);
                if asked && self.complete {
                    self.saved_at = now;
                }
            }
            Event::LocalRead { now, key, value } => {
                self.now = now;
                self.local_read(&key, value);
            }
            Event::LocalWritten { now, key, result } => {
                self.now = now;
                self.local_written(&key, result);
            }
            Event::JournalWritten { now, key, revision, result } => {
                self.now = now;
                self.journal_written(&key, revision, result);
            }
            Event::JournalRead { now, key, found } => {
                self.now = now;
                self.journal_read(&key, found);
            }
            Event::StoredElsewhere { now, key } => {
                self.now = now;
                self.stored_elsewhere(key);
            }
            Event::Told { now, message } => {
                self.now = now;
                self.told(message);
            }
            Event::BinDue { now, before } => {
                self.now = now;
                self.bin_due(&before);
            }
            Event::Editor { id } => self.editor(id),
            Event::Locked { id, lock } => self.locked(&id, lock),
            Event::TakeOver { now, id } => {
                self.now = now;
                self.take_over(&id);
            }
        }
        self.settle();
        std::mem::take(&mut self.out)
    }

    /// Whether something is in no store: leaving the page would lose it.
    pub fn is_unsaved(&self) -> bool {
        self.entries.values().any(Entry::is_unsaved)
    }

    /// Who may write this proposal, as far as this tab knows.
    pub fn lock_of(&self, id: &str) -> Lock {
        self.desk.lock_of(id)
    }

    /// Why a store does not answer; `None` where it does or has not been asked yet.
    pub fn closed(&self, store: StoreName) -> Option<Why> {
        match if store == StoreName::Local { self.local } else { self.journal } {
            Opening::Failed(why) => Some(why),
            Opening::Open | Opening::Waiting => None,
        }
    }

    pub(super) fn set_aside(&mut self, key: &str, text: &str) {
        let before = self.aside.insert(key.to_owned(), text.to_owned());
        if self.loaded && before.as_deref() != Some(text) {
            self.out
                .push(Effect::SetAside(SetAside { key: key.to_owned(), text: text.to_owned() }));
        }
    }

    fn changed(&mut self, now: u64, content: Content) {
        self.now = now;
        let key = match &content {
            Content::Proposal(proposal) => keys::of_proposal(&proposal.id),
            Content::Settings(_) => keys::SETTINGS.to_owned(),
        };
        let entry = self.entries.entry(key).or_insert_with(|| Entry::new(content.kind()));
        if entry.pending.is_none() {
            entry.since = now;
        }
        entry.pending = Some(content);
        entry.due = now.saturating_add(PAUSE).min(entry.since.saturating_add(LATEST));
    }

    fn timer(&mut self, now: u64) {
        self.now = now;
        self.timer = None;
        // A clock that was set back must not put a save off.
        self.flush_all(|entry| entry.due <= now || entry.due > now.saturating_add(LATEST));
        for entry in self.entries.values_mut() {
            entry.journal.stop_waiting(now, LONGEST);
        }
        if self.again.is_some_and(|again| again <= now || again > now.saturating_add(AGAIN)) {
            self.again = None;
            self.write_what_is_missing();
        }
        self.desk_timer();
    }

    fn flush_all(&mut self, is_due: impl Fn(&Entry) -> bool) {
        let due: Vec<String> = self
            .entries
            .iter()
            .filter(|(_, entry)| entry.pending.is_some() && is_due(entry))
            .map(|(key, _)| key.clone())
            .collect();
        for key in due {
            self.flush(&key);
        }
    }

    fn told(&mut self, message: Message) {
        match message {
            Message::Wrote { key, revision } => {
                let behind =
                    self.entries.get(&key).is_none_or(|entry| entry.envelope.revision < revision);
                if behind && keys::is_kept(&key) && self.journal == Opening::Open {
                    self.read_journal(&key);
                }
            }
            Message::Yield { id } => self.asked_to_yield(&id),
            Message::Emptied { before } => {
                self.empty_bin(&before);
            }
            // They are kept beside this, by [`super::shelf`].
            Message::Plans => {}
            // The screen starts again with nothing.
            Message::Removed => {
                *self = Self { out: std::mem::take(&mut self.out), ..Self::default() }
            }
        }
    }

    /// Shows the state where it changed, and arms the timer that is needed next.
    fn settle(&mut self) {
        let state = self.state();
        let failing = self.entries.values().any(|entry| {
            !entry.newer
                && entry.is_real()
                && ((entry.local.failed.is_some() && !entry.in_local())
                    || (entry.journal.failed.is_some() && !entry.in_journal()))
        });
        if !failing {
            self.again = None;
        } else if self.again.is_none() {
            self.again = Some(self.now.saturating_add(AGAIN));
        }
        if state != self.shown {
            self.shown = state;
            self.out.push(Effect::Show(state));
        }
        let due =
            self.entries.values().filter(|entry| entry.pending.is_some()).map(|entry| entry.due);
        let waiting = self
            .entries
            .values()
            .filter_map(|entry| entry.journal.awaited())
            .map(|at| at + LONGEST);
        let next = due.chain(self.again).chain(self.desk.deadline()).chain(waiting).min();
        if let Some(next) = next
            && self.timer.is_none_or(|timer| timer > next)
        {
            self.timer = Some(next);
            self.out.push(Effect::StartTimer { after: next.saturating_sub(self.now) });
        }
    }

    fn state(&mut self) -> SaveState {
        let kept = self.kept_state();
        let complete = matches!(kept, SaveState::Saved { .. });
        if complete && !self.complete {
            self.saved_at = self.now;
        }
        self.complete = complete;
        match kept {
            SaveState::NotSaved { .. } => kept,
            _ if self.desk.is_open_elsewhere() => SaveState::ReadOnly,
            _ if self.on_desk().is_some_and(|entry| entry.newer) => SaveState::Newer,
            SaveState::Saved { .. } => SaveState::Saved { at_ms: self.saved_at },
            kept => kept,
        }
    }

    fn on_desk(&self) -> Option<&Entry> {
        self.entries.get(&keys::of_proposal(self.desk.open()?))
    }

    /// The worst that is true of anything kept.
    fn kept_state(&self) -> SaveState {
        let (mut saving, mut one, mut all) = (false, None, false);
        for entry in self.entries.values().filter(|entry| !entry.newer && entry.is_real()) {
            let minted = entry.envelope.revision > 0;
            let (local, journal) = (minted && entry.in_local(), minted && entry.in_journal());
            if let (Some(why), Some(other)) = (entry.local.failed, entry.journal.failed)
                && !local
                && !journal
            {
                // Of two reasons the one that a person can do something about.
                return SaveState::NotSaved { why: if other == Why::Full { other } else { why } };
            }
            let local_works = !local && entry.local.failed.is_none();
            let journal_works = !journal && entry.journal.failed.is_none();
            let stepping = entry.local.step != Step::Idle && entry.local.failed.is_none();
            if entry.pending.is_some()
                || local_works
                || journal_works
                || stepping
                || !(local || journal)
            {
                saving = true;
            } else if !local {
                one = Some((StoreName::Local, entry.local.failed.unwrap_or(Why::Other)));
            } else if !journal {
                one = Some((StoreName::Journal, entry.journal.failed.unwrap_or(Why::Other)));
            } else {
                all = true;
            }
        }
        match (saving, one) {
            (true, _) => SaveState::Saving,
            (false, Some((failed, why))) => SaveState::OnePlace { failed, why },
            (false, None) if all => SaveState::Saved { at_ms: self.now },
            // Nothing to keep yet: whoever starts to type should know that it would not be kept.
            (false, None) => match (self.local, self.journal) {
                (Opening::Failed(why), Opening::Failed(_)) => SaveState::NotSaved { why },
                (Opening::Failed(why), _) => SaveState::OnePlace { failed: StoreName::Local, why },
                (_, Opening::Failed(why)) => {
                    SaveState::OnePlace { failed: StoreName::Journal, why }
                }
                _ => SaveState::Nothing,
            },
        }
    }
}
