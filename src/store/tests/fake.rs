//! A browser for tests: two stores that can fail at any call in every way, and tabs on them.

use crate::draft::Proposal;
use crate::store::{
    Effect, Event, JournalFault, Loaded, Message, Record, SaveState, Store, StoreName, Why, keys,
};
use std::collections::{BTreeMap, VecDeque};

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// Throws.
    Throws(Why),
    /// Says it did, and did not.
    Forgets,
    /// Keeps half of it.
    Truncates,
    /// Throws and keeps half of it all the same.
    ThrowsTorn(Why),
    /// Gives back nothing though there is something.
    Nothing,
}

pub const FAULTS: [Fault; 8] = [
    Fault::Throws(Why::Full),
    Fault::Throws(Why::Blocked),
    Fault::Throws(Why::Other),
    Fault::Forgets,
    Fault::Truncates,
    Fault::ThrowsTorn(Why::Full),
    Fault::ThrowsTorn(Why::Other),
    Fault::Nothing,
];

/// Both stores, and what is to go wrong: the number of the call, from 0, for each store.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    pub local: BTreeMap<String, String>,
    pub journal: BTreeMap<(String, u64), String>,
    pub local_faults: BTreeMap<usize, Fault>,
    pub journal_faults: BTreeMap<usize, Fault>,
    /// From this call on every call fails like this.
    pub local_always: Option<Fault>,
    pub journal_always: Option<Fault>,
    /// Room in local storage, in bytes of keys and values.
    pub room: Option<usize>,
    /// Whether the journal keeps what it is told to let go of.
    pub drops_nothing: bool,
    pub local_calls: usize,
    pub journal_calls: usize,
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Browser {
    /// What another start finds: only what was stored.
    pub fn reopened(&self, now: u64) -> Tab {
        let mut stored =
            Self { local: self.local.clone(), journal: self.journal.clone(), ..Self::default() };
        Tab::open(&mut stored, now)
    }

    fn local_fault(&mut self) -> Option<Fault> {
        self.local_calls += 1;
        self.local_always.or(self.local_faults.get(&(self.local_calls - 1)).copied())
    }

    fn journal_fault(&mut self) -> Option<Fault> {
        self.journal_calls += 1;
        self.journal_always.or(self.journal_faults.get(&(self.journal_calls - 1)).copied())
    }

    pub fn read_local(&mut self, key: &str) -> Result<Option<String>, Why> {
        match self.local_fault() {
            Some(Fault::Throws(why) | Fault::ThrowsTorn(why)) => Err(why),
            Some(Fault::Nothing) => Ok(None),
            _ => Ok(self.local.get(key).cloned()),
        }
    }

    pub fn write_local(&mut self, key: &str, text: &str) -> Result<(), Why> {
        let others: usize =
            self.local.iter().filter(|(k, _)| *k != key).map(|(k, v)| k.len() + v.len()).sum();
        if self.room.is_some_and(|room| others + key.len() + text.len() > room) {
            return Err(Why::Full);
        }
        match self.local_fault() {
            Some(Fault::Throws(why)) => return Err(why),
            Some(Fault::Forgets | Fault::Nothing) => {}
            Some(Fault::Truncates) => {
                self.local.insert(key.into(), half(text));
            }
            Some(Fault::ThrowsTorn(why)) => {
                self.local.insert(key.into(), half(text));
                return Err(why);
            }
            None => {
                self.local.insert(key.into(), text.into());
            }
        }
        Ok(())
    }

    pub fn remove_local(&mut self, key: &str) {
        if self.local_fault().is_none() {
            self.local.remove(key);
        }
    }

    pub fn dump_local(&mut self) -> Result<Vec<(String, String)>, Why> {
        match self.local_always {
            Some(Fault::Throws(why)) => Err(why),
            _ => Ok(self.local.clone().into_iter().collect()),
        }
    }

    pub fn write_journal(
        &mut self,
        key: &str,
        revision: u64,
        text: &str,
        drop: &[u64],
    ) -> Result<(), JournalFault> {
        let fault = self.journal_fault();
        if let Some(Fault::Throws(why) | Fault::ThrowsTorn(why)) = fault {
            return Err(JournalFault::Failed(why));
        }
        let at = (key.to_owned(), revision);
        if self.journal.contains_key(&at) {
            return Err(JournalFault::Taken);
        }
        match fault {
            Some(Fault::Forgets | Fault::Nothing) => return Ok(()),
            Some(Fault::Truncates) => self.journal.insert(at, half(text)),
            _ => self.journal.insert(at, text.to_owned()),
        };
        for revision in drop.iter().filter(|_| !self.drops_nothing) {
            self.journal.remove(&(key.to_owned(), *revision));
        }
        Ok(())
    }

    pub fn forget(&mut self, key: &str, text: &str, revision: u64) {
        if self.local.get(key).is_some_and(|held| held == text) {
            self.local.remove(key);
        }
        self.journal.retain(|(of, at), _| of != key || *at > revision);
    }

    pub fn read_journal(&self, key: Option<&str>) -> Result<Vec<Record>, Why> {
        if let Some(Fault::Throws(why)) = self.journal_always {
            return Err(why);
        }
        let records = self.journal.iter().filter(|((k, _), _)| key.is_none_or(|key| key == k));
        Ok(records
            .map(|((key, revision), text)| Record {
                key: key.clone(),
                revision: *revision,
                text: Some(text.clone()),
            })
            .collect())
    }
}

/// One tab: the machine, what it shows, and what is on its way.
#[derive(Debug, Default)]
pub struct Tab {
    pub store: Store,
    pub shown: SaveState,
    pub loaded: Option<Loaded>,
    pub proposals: BTreeMap<String, Proposal>,
    /// Effects that the browser answers later.
    pub later: VecDeque<Effect>,
    pub timers: usize,
    /// Told to the other tabs: by message, and by a change of local storage.
    pub messages: Vec<Message>,
    pub changes: Vec<String>,
    pub forked: Vec<Proposal>,
    pub effects: Vec<Effect>,
}

impl Tab {
    /// A tab that has read both stores.
    pub fn open(browser: &mut Browser, now: u64) -> Self {
        let mut tab = Self::default();
        let found = browser.dump_local();
        tab.take(browser, now, Event::LocalOpened { found });
        let found = browser.read_journal(None);
        tab.take(browser, now, Event::JournalOpened { now, found });
        tab
    }

    /// Gives an event in and carries out what comes back; the journal answers later.
    pub fn take(&mut self, browser: &mut Browser, now: u64, event: Event) {
        let mut events = VecDeque::from([event]);
        let mut steps = 0;
        while let Some(event) = events.pop_front() {
            steps += 1;
            assert!(steps < 10_000, "goes round in circles");
            for effect in self.store.handle(event) {
                self.effects.push(effect.clone());
                match effect {
                    Effect::ReadLocal { key } => {
                        let value = browser.read_local(&key);
                        events.push_back(Event::LocalRead { now, key, value });
                    }
                    Effect::WriteLocal { key, text } => {
                        let before = browser.local.get(&key).cloned();
                        let result = browser.write_local(&key, &text);
                        let after = browser.local.get(&key).cloned();
                        if before != after {
                            self.changes.push(key.clone());
                        }
                        events.push_back(Event::LocalWritten { now, key, result });
                    }
                    Effect::RemoveLocal { key } => browser.remove_local(&key),
                    Effect::WriteJournal { .. } | Effect::ReadJournal { .. } => {
                        self.later.push_back(effect)
                    }
                    Effect::StartTimer { .. } => self.timers += 1,
                    Effect::Show(state) => self.shown = state,
                    Effect::Loaded(loaded) => {
                        for proposal in &loaded.proposals {
                            self.proposals.insert(proposal.id.clone(), proposal.clone());
                        }
                        self.loaded = Some(*loaded);
                    }
                    Effect::Adopted(proposal) => {
                        self.proposals.insert(proposal.id.clone(), *proposal);
                    }
                    Effect::Forked { copy, .. } => {
                        self.forked.push((*copy).clone());
                        self.proposals.insert(copy.id.clone(), *copy);
                    }
                    Effect::Forget { id, key, text, revision } => {
                        browser.forget(&key, &text, revision);
                        self.proposals.remove(&id);
                    }
                    Effect::Broadcast(message) => self.messages.push(message),
                    Effect::AdoptedSettings(_)
                    | Effect::SetAside(_)
                    | Effect::AskLock { .. }
                    | Effect::ReleaseLock { .. } => {}
                }
            }
        }
    }

    /// Lets the journal answer the next thing asked of it.
    pub fn answer(&mut self, browser: &mut Browser, now: u64) -> bool {
        let event = match self.later.pop_front() {
            Some(Effect::WriteJournal { key, revision, text, drop }) => {
                let result = browser.write_journal(&key, revision, &text, &drop);
                Event::JournalWritten { now, key, revision, result }
            }
            Some(Effect::ReadJournal { key }) => {
                let found = browser.read_journal(Some(&key));
                Event::JournalRead { now, key, found }
            }
            _ => return false,
        };
        self.take(browser, now, event);
        true
    }

    /// Lets everything on its way arrive, timers included.
    pub fn rest(&mut self, browser: &mut Browser, now: u64) {
        self.take(browser, now + 2500, Event::Timer { now: now + 2500 });
        let mut steps = 0;
        while self.answer(browser, now + 2500) {
            steps += 1;
            assert!(steps < 10_000, "the journal is asked without end");
        }
    }

    /// Types a title.
    pub fn title(&mut self, browser: &mut Browser, now: u64, id: &str, title: &str) {
        let proposal = self.proposals.entry(id.into()).or_default();
        proposal.id = id.into();
        proposal.title = title.into();
        let proposal = Box::new(proposal.clone());
        self.take(browser, now, Event::Changed { now, proposal });
    }

    /// The titles shown, by id.
    pub fn titles(&self) -> Vec<String> {
        self.proposals.values().map(|proposal| proposal.title.clone()).collect()
    }

    /// Holds that "Saved" is true: both stores have what is on screen.
    pub fn check_honest(&self, browser: &Browser, journal_lies: bool) {
        let all = !matches!(self.shown, SaveState::Saved { .. });
        let one = matches!(self.shown, SaveState::OnePlace { .. });
        if all && !one {
            return;
        }
        for proposal in self.proposals.values() {
            let key = keys::of_proposal(&proposal.id);
            let body = serde_json::to_string(proposal).unwrap();
            let in_local = browser.local.get(&key).is_some_and(|text| text.ends_with(&body));
            let newest = browser.journal.iter().rfind(|((k, _), _)| *k == key);
            let in_journal = journal_lies || newest.is_some_and(|(_, text)| text.ends_with(&body));
            match self.shown {
                SaveState::Saved { .. } => {
                    assert!(in_local && in_journal, "said saved: {}", proposal.title)
                }
                SaveState::OnePlace { failed: StoreName::Local, .. } => {
                    assert!(in_journal, "said in the journal: {}", proposal.title);
                }
                _ => assert!(in_local, "said in local storage: {}", proposal.title),
            }
        }
    }
}
