//! The steps of a write: compare, write beside, read back, write, read back; and the journal.
//!
//! Nothing unreadable is written over, and nothing is called kept that was not read back (local
//! storage) or confirmed by a completed transaction (the journal).

use super::content::Content;
use super::entry::{Entry, Sending, Step};
use super::envelope::{Envelope, SCHEMA, fingerprint};
use super::keys;
use super::machine::{Opening, Store};
use super::protocol::{Effect, JournalFault, Message, Record};
use super::state::Why;
use super::thinning::Kept;

/// How often a taken number is tried again before the journal counts as failed for now.
const MOST_TAKEN: u32 = 8;

impl Store {
    /// Makes a revision of what was typed and writes it to both stores.
    pub(super) fn flush(&mut self, key: &str) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        let Some(content) = entry.pending.take() else { return };
        if entry.newer {
            // A text of a newer version is not changed: what was typed gets an id of its own.
            return self.fork(key, &content, true);
        }
        let body = content.body();
        if entry.envelope.revision == 0 || body != entry.envelope.body {
            entry.mint(body);
        }
        self.start_local(key);
        self.start_journal(key);
    }

    /// Writes to each store what it does not have.
    pub(super) fn write_what_is_missing(&mut self) {
        let all: Vec<String> = self.entries.keys().cloned().collect();
        for key in all {
            self.start_local(&key);
            self.start_journal(&key);
        }
    }

    pub(super) fn start_local(&mut self, key: &str) {
        if self.local == Opening::Waiting {
            return;
        }
        let Some(entry) = self.entries.get_mut(key) else { return };
        if entry.newer
            || entry.envelope.revision == 0
            || entry.in_local()
            || entry.local.step != Step::Idle
        {
            return;
        }
        entry.local.step = Step::Comparing;
        self.out.push(Effect::ReadLocal { key: key.to_owned() });
    }

    pub(super) fn start_journal(&mut self, key: &str) {
        if self.journal == Opening::Waiting {
            return;
        }
        let Some(entry) = self.entries.get_mut(key) else { return };
        let place = &entry.journal;
        if entry.newer
            || entry.envelope.revision == 0
            || entry.in_journal()
            || place.busy.is_some()
            || place.reading
        {
            return;
        }
        let revision = entry.envelope.revision;
        let (kept, drop) = entry.next_record(self.now);
        let (text, hash) = (entry.text.clone(), entry.hash);
        entry.journal.busy = Some(Sending { revision, hash, kept, drop: drop.clone() });
        entry.journal.waiting = Some(self.now);
        self.out.push(Effect::WriteJournal { key: key.to_owned(), revision, text, drop });
    }

    /// The key of the thing that a key of local storage belongs to: its own, the one beside it, or the
    /// one that a copy is being set aside under.
    fn main_of(&self, key: &str) -> Option<String> {
        match keys::way_to(key) {
            Some(main) => Some(main.to_owned()),
            None if keys::is_kept(key) => Some(key.to_owned()),
            None => self.waits_for_aside(key),
        }
    }

    /// An answer of local storage to a read.
    pub(super) fn local_read(&mut self, key: &str, value: Result<Option<String>, Why>) {
        let Some(main) = self.main_of(key) else { return };
        let Some(entry) = self.entries.get_mut(&main) else {
            if let Ok(Some(text)) = value {
                self.found_in_local(&main, &text);
                self.start_journal(&main);
            }
            return;
        };
        let is_main = key == main;
        match (entry.local.step, value) {
            (Step::Comparing, value) if is_main => self.compared(&main, value),
            (Step::CheckingWay, Ok(Some(text)))
                if !is_main && fingerprint(&text) == entry.local.writing =>
            {
                self.write_main(&main);
            }
            (Step::CheckingWay, value) if !is_main => {
                self.out.push(Effect::RemoveLocal { key: key.to_owned() });
                self.local_failed(&main, value.err().unwrap_or(Why::Differs));
            }
            (Step::CheckingMain, Ok(Some(text)))
                if is_main && fingerprint(&text) == entry.local.writing =>
            {
                entry.local.held = Some(entry.local.writing);
                self.local_done(&main);
            }
            (Step::CheckingMain, value) if is_main => {
                let torn = matches!(&value, Ok(Some(text)) if Envelope::read(text).is_none());
                // What a refused read would have shown is not known: it may still be the old text.
                if value.is_ok() {
                    entry.local.held = None;
                }
                entry.local.torn |= torn;
                self.local_failed(&main, value.err().unwrap_or(Why::Differs));
            }
            (Step::CheckingAside(mark), Ok(Some(text))) if fingerprint(&text) == mark => {
                self.set_aside(key, &text);
                self.aside.remove(&main);
                self.write_main(&main);
            }
            (Step::CheckingAside(_), _) if !is_main => self.local_failed(&main, Why::Occupied),
            // Not asked by a step: the tab came back, or took a proposal over.
            (_, Ok(Some(text))) if is_main => {
                self.found_in_local(&main, &text);
                self.start_local(&main);
                self.start_journal(&main);
            }
            (_, Ok(None)) if is_main => {
                entry.local.held = None;
                self.start_local(&main);
            }
            _ => {}
        }
    }

    fn waits_for_aside(&self, key: &str) -> Option<String> {
        let waits = |(main, entry): &(&String, &Entry)| match entry.local.step {
            Step::WritingAside(mark) | Step::CheckingAside(mark) => keys::aside(main, mark) == key,
            _ => false,
        };
        self.entries.iter().find(waits).map(|(main, _)| main.clone())
    }

    /// Looks at what stands where we are going to write.
    fn compared(&mut self, key: &str, value: Result<Option<String>, Why>) {
        let text = match value {
            Err(why) => return self.local_failed(key, why),
            Ok(text) => text,
        };
        let Some(text) = text else {
            let Some(entry) = self.entries.get_mut(key) else { return };
            entry.local.held = None;
            return if entry.local.torn { self.write_main(key) } else { self.write_beside(key) };
        };
        let hash = fingerprint(&text);
        let Some(entry) = self.entries.get_mut(key) else { return };
        if Some(hash) != entry.local.held && hash != entry.hash {
            if !understood(key, &text) {
                entry.local.held = None;
                if entry.local.torn {
                    // Our own half-written value: the whole one beside it stays until this is done.
                    return self.write_main(key);
                }
                entry.local.step = Step::WritingAside(hash);
                self.out.push(Effect::WriteLocal { key: keys::aside(key, hash), text });
                return;
            }
            // Another tab was here: first it is decided which text is the newest.
            self.found_in_local(key, &text);
        }
        let Some(entry) = self.entries.get_mut(key) else { return };
        if entry.newer {
            entry.local.step = Step::Idle;
        } else if hash == entry.hash {
            entry.local.held = Some(hash);
            self.local_done(key);
        } else {
            entry.local.held = Some(hash);
            self.write_beside(key);
        }
    }

    fn write_beside(&mut self, key: &str) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        if entry.local.direct && entry.in_journal() {
            // No room for two: the journal stands in for the copy beside the key.
            self.out.push(Effect::RemoveLocal { key: keys::on_its_way(key) });
            return self.write_main(key);
        }
        entry.local.beside = None;
        entry.local.step = Step::WritingWay;
        entry.local.writing = entry.hash;
        self.out.push(Effect::WriteLocal { key: keys::on_its_way(key), text: entry.text.clone() });
    }

    fn write_main(&mut self, key: &str) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        entry.local.step = Step::WritingMain;
        entry.local.writing = entry.hash;
        self.out.push(Effect::WriteLocal { key: key.to_owned(), text: entry.text.clone() });
    }

    /// An answer of local storage to a write.
    pub(super) fn local_written(&mut self, key: &str, result: Result<(), Why>) {
        let Some(main) = self.main_of(key) else { return };
        let is_main = key == main;
        let Some(entry) = self.entries.get_mut(&main) else { return };
        entry.local.step = match (entry.local.step, is_main) {
            (Step::WritingWay, false) => Step::CheckingWay,
            (Step::WritingMain, true) => Step::CheckingMain,
            (Step::WritingAside(mark), false) => Step::CheckingAside(mark),
            _ => return,
        };
        match result {
            Ok(()) => self.out.push(Effect::ReadLocal { key: key.to_owned() }),
            Err(why) => {
                // A refused write may have left half a text: where it is our own key, it is read.
                if entry.local.step == Step::CheckingMain {
                    entry.local.refused = Some(why);
                    self.out.push(Effect::ReadLocal { key: key.to_owned() });
                    return;
                }
                if entry.local.step == Step::CheckingWay {
                    self.out.push(Effect::RemoveLocal { key: key.to_owned() });
                }
                self.local_failed(&main, why);
            }
        }
    }

    fn local_done(&mut self, key: &str) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        entry.local.step = Step::Idle;
        entry.local.failed = None;
        entry.local.refused = None;
        entry.local.torn = false;
        self.out.push(Effect::RemoveLocal { key: keys::on_its_way(key) });
        self.start_local(key);
    }

    fn local_failed(&mut self, key: &str, why: Why) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        // A refused write says more than the look at what it left.
        let refused = entry.local.refused.take();
        let why = refused.unwrap_or(why);
        entry.local.failed = Some(why);
        entry.local.step = Step::Idle;
        let direct = why == Why::Full && !entry.local.direct;
        entry.local.direct |= direct;
        if direct && entry.in_journal() {
            self.start_local(key);
        }
    }

    /// A transaction of the journal is over.
    pub(super) fn journal_written(
        &mut self,
        key: &str,
        revision: u64,
        result: Result<(), JournalFault>,
    ) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        let busy = entry.journal.busy.take_if(|busy| busy.revision == revision);
        entry.journal.answered(self.now);
        match (result, busy) {
            (Ok(()), Some(Sending { hash, kept, drop, .. })) => {
                for spare in drop {
                    entry.journal.records.remove(&spare);
                }
                entry.journal.records.insert(revision, kept);
                entry.journal.held = Some(hash);
                entry.journal.failed = None;
                entry.journal.taken = 0;
                let retry_local = entry.local.direct && entry.local.failed == Some(Why::Full);
                self.journal = Opening::Open;
                self.out.push(Effect::Broadcast(Message::Wrote { key: key.to_owned(), revision }));
                if retry_local {
                    self.start_local(key);
                }
                self.start_journal(key);
            }
            (Ok(()), None) => {
                let kept = Kept::unseen(entry.text.len());
                entry.journal.records.insert(revision, kept);
            }
            (Err(JournalFault::Taken), Some(_)) => {
                entry.journal.taken += 1;
                if entry.journal.taken > MOST_TAKEN {
                    entry.journal.taken = 0;
                    entry.journal.failed = Some(Why::Occupied);
                } else {
                    self.read_journal(key);
                }
            }
            (Err(JournalFault::Failed(why)), Some(_)) => entry.journal.failed = Some(why),
            (Err(_), None) => {}
        }
    }

    pub(super) fn read_journal(&mut self, key: &str) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.journal.reading = true;
            entry.journal.waiting.get_or_insert(self.now);
        }
        self.out.push(Effect::ReadJournal { key: key.to_owned() });
    }

    /// The records of one key were read, because its next number was taken or another tab wrote it.
    pub(super) fn journal_read(&mut self, key: &str, found: Result<Vec<Record>, Why>) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.journal.reading = false;
            entry.journal.answered(self.now);
        }
        match found {
            Err(why) => {
                if let Some(entry) = self.entries.get_mut(key) {
                    entry.journal.failed = Some(why);
                }
                return;
            }
            Ok(records) => self.found_in_journal(key, &records),
        }
        let Some(entry) = self.entries.get_mut(key) else { return };
        let taken = entry.journal.records.contains_key(&entry.envelope.revision);
        if !entry.newer
            && entry.envelope.revision > 0
            && !entry.in_journal()
            && taken
            && entry.journal.busy.is_none()
        {
            // Its number stands there for another text, and ours is the newest: it takes the next.
            let body = std::mem::take(&mut entry.envelope.body);
            entry.mint(body);
        }
        self.start_local(key);
        self.start_journal(key);
    }
}

/// Whether a text is whole and what its key says.
fn understood(key: &str, text: &str) -> bool {
    Envelope::read(text)
        .is_some_and(|envelope| envelope.schema > SCHEMA || Content::read(key, &envelope).is_some())
}
