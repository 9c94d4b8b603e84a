//! Which text is the newest, decided by which came from which, never by a clock; and what happens
//! to two that came from the same: both are kept, one as a proposal of its own.

use super::content::Content;
use super::entry::{Entry, Relation};
use super::envelope::{Envelope, Kind, SCHEMA, fingerprint};
use super::keys;
use super::machine::{Opening, Store};
use super::protocol::{Effect, Loaded, Record, SetAside};
use super::state::{StoreName, Why};
use super::thinning::Kept;
use crate::draft::arrival::as_copy;
use crate::text::arrange::Gather;
use std::collections::BTreeMap;

impl Store {
    /// Everything under our prefix in local storage.
    pub(super) fn local_opened(&mut self, found: Result<Vec<(String, String)>, Why>) {
        let found: BTreeMap<String, String> = match found {
            Err(why) => {
                self.local = Opening::Failed(why);
                for entry in self.entries.values_mut() {
                    entry.local.failed = Some(why);
                }
                return self.all_read();
            }
            Ok(found) => found.into_iter().gather(),
        };
        self.local = Opening::Open;
        for (key, text) in &found {
            if keys::is_aside(key) {
                self.set_aside(key, text);
            } else if keys::is_kept(key) {
                self.found_in_local(key, text);
            }
        }
        // A value on its way counts where it came further than the key itself.
        for (key, text) in &found {
            let Some(main) = keys::way_to(key) else { continue };
            match Envelope::read(text) {
                Some(envelope) => {
                    self.take_in(main, envelope, text, None, &BTreeMap::new());
                    if let Some(entry) = self.entries.get_mut(main) {
                        entry.local.beside = Some(fingerprint(text));
                    }
                }
                None if !found.contains_key(main) => self.set_aside(key, text),
                None => {}
            }
        }
        for (key, entry) in &mut self.entries {
            if !found.contains_key(key) {
                entry.local.held = None;
            }
        }
        self.all_read();
    }

    /// Everything in the journal.
    pub(super) fn journal_opened(&mut self, found: Result<Vec<Record>, Why>) {
        match found {
            Err(why) => {
                self.journal = Opening::Failed(why);
                for entry in self.entries.values_mut() {
                    entry.journal.failed = Some(why);
                }
            }
            Ok(records) => {
                self.journal = Opening::Open;
                let mut by_key: BTreeMap<String, Vec<Record>> = BTreeMap::new();
                for record in records {
                    by_key.entry(record.key.clone()).or_default().push(record);
                }
                for (key, entry) in &mut self.entries {
                    if !by_key.contains_key(key) {
                        entry.journal.held = None;
                        entry.journal.records.clear();
                    }
                }
                for (key, records) in by_key {
                    if keys::is_kept(&key) {
                        self.found_in_journal(&key, &records);
                    }
                }
            }
        }
        self.all_read();
    }

    /// Hands everything to the screen once both stores have answered, and writes what one lacks.
    fn all_read(&mut self) {
        if self.local == Opening::Waiting || self.journal == Opening::Waiting {
            return;
        }
        let mut loaded = Loaded::default();
        for (key, entry) in &self.entries {
            if !entry.is_real() {
                continue;
            }
            let content = entry.pending.clone().or_else(|| Content::read(key, &entry.envelope));
            match content {
                Some(Content::Proposal(proposal)) => {
                    if entry.newer {
                        loaded.newer.push(proposal.id.clone());
                    }
                    loaded.proposals.push(*proposal);
                }
                Some(Content::Settings(settings)) => loaded.settings = Some(*settings),
                None => {}
            }
            let lost =
                |held: Option<u64>, opening: Opening| held.is_none() && opening == Opening::Open;
            for (store, is_lost) in [
                (
                    StoreName::Local,
                    lost(entry.local.held, self.local) && entry.journal.held.is_some(),
                ),
                (
                    StoreName::Journal,
                    lost(entry.journal.held, self.journal) && entry.local.held.is_some(),
                ),
            ] {
                if is_lost && !self.loaded && !loaded.rebuilt.contains(&store) {
                    loaded.rebuilt.push(store);
                }
            }
        }
        let aside = self.aside.iter();
        loaded.set_aside =
            aside.map(|(key, text)| SetAside { key: key.clone(), text: text.clone() }).collect();
        self.loaded = true;
        self.out.push(Effect::Loaded(Box::new(loaded)));
        self.write_what_is_missing();
    }

    /// Local storage holds this text under this key.
    pub(super) fn found_in_local(&mut self, key: &str, text: &str) {
        let hash = fingerprint(text);
        if self.entries.get(key).is_some_and(|entry| entry.local.held == Some(hash)) {
            return;
        }
        let Some(envelope) = Envelope::read(text) else {
            if let Some(entry) = self.entries.get_mut(key) {
                entry.local.held = None;
            }
            return self.set_aside(key, text);
        };
        if self.take_in(key, envelope, text, Some(StoreName::Local), &BTreeMap::new())
            && let Some(entry) = self.entries.get_mut(key)
        {
            entry.local.held = Some(hash);
        }
    }

    /// The journal holds these records under this key.
    pub(super) fn found_in_journal(&mut self, key: &str, records: &[Record]) {
        let mut line = BTreeMap::new();
        let mut kept = BTreeMap::new();
        let mut newest: Option<(Envelope, &str)> = None;
        for record in records {
            let text = record.text.as_deref().unwrap_or_default();
            let envelope =
                Envelope::read(text).filter(|envelope| envelope.revision == record.revision);
            kept.insert(record.revision, Kept::of(text, envelope.as_ref()));
            match envelope {
                Some(envelope) => {
                    line.insert(envelope.revision, fingerprint(text));
                    if newest.as_ref().is_none_or(|(one, _)| one.revision < envelope.revision) {
                        newest = Some((envelope, text));
                    }
                }
                None => self.set_aside(&format!("{key}@{}", record.revision), text),
            }
        }
        if let Some(entry) = self.entries.get_mut(key) {
            entry.journal.records.clone_from(&kept);
        }
        let Some((envelope, text)) = newest else { return };
        let hash = fingerprint(text);
        if self.take_in(key, envelope, text, Some(StoreName::Journal), &line)
            && let Some(entry) = self.entries.get_mut(key)
        {
            entry.journal.records = kept;
            entry.journal.held = Some(hash);
        }
    }

    /// Another tab changed local storage.
    pub(super) fn stored_elsewhere(&mut self, key: Option<String>) {
        let Some(key) = key else {
            for entry in self.entries.values_mut() {
                entry.local.held = None;
            }
            return self.write_what_is_missing();
        };
        if !keys::is_kept(&key) {
            return;
        }
        // The news may be late: what stands there now counts.
        self.out.push(Effect::ReadLocal { key });
    }

    /// Takes in a whole text that stands in a store (`None`: beside its key, on its way). Gives back
    /// whether it was understood.
    fn take_in(
        &mut self,
        key: &str,
        envelope: Envelope,
        text: &str,
        from: Option<StoreName>,
        line: &BTreeMap<u64, u64>,
    ) -> bool {
        let content = Content::read(key, &envelope);
        if envelope.schema > SCHEMA {
            self.take_newer(key, envelope, text, content.is_some());
            return true;
        }
        let Some(content) = content else {
            self.set_aside(key, text);
            return false;
        };
        let hash = fingerprint(text);
        let entry = self.entries.entry(key.to_owned()).or_insert_with(|| Entry::new(envelope.kind));
        let dirty = entry.is_unsaved();
        match entry.relation(&envelope, hash, line) {
            Relation::Same | Relation::Older => {}
            Relation::SeemsOlder => self.keep_in_history(key, &envelope, text, from),
            Relation::Newer if !dirty || envelope.kind == Kind::Settings => {
                self.adopt(key, envelope, text, content);
            }
            Relation::Newer => self.keep_both(key, envelope, text, content, false),
            Relation::Conflict => {
                // Both tabs must choose the same: the higher number, then the one that the journal
                // has under it. One whose text is in no store yet gives way.
                let mine = (entry.envelope.revision, entry.in_journal(), entry.hash);
                let theirs = (envelope.revision, from == Some(StoreName::Journal), hash);
                let mine_stays = (entry.in_local() || entry.in_journal()) && mine > theirs;
                self.keep_both(key, envelope, text, content, mine_stays);
            }
        }
        true
    }

    /// A text of a newer version stays as it is, whatever was typed here.
    fn take_newer(&mut self, key: &str, envelope: Envelope, text: &str, readable: bool) {
        if !readable {
            self.set_aside(key, text);
        }
        let entry = self.entries.entry(key.to_owned()).or_insert_with(|| Entry::new(envelope.kind));
        if entry.newer && entry.envelope.revision >= envelope.revision {
            return;
        }
        let mine = if entry.is_unsaved() { current(key, entry) } else { None };
        entry.pending = None;
        entry.newer = true;
        entry.become_text(envelope, text.to_owned());
        if let Some(mine) = mine.filter(|_| key != keys::SETTINGS) {
            self.fork(key, &mine, true);
        }
    }

    /// The text becomes ours.
    fn adopt(&mut self, key: &str, envelope: Envelope, text: &str, content: Content) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        if entry.newer {
            return;
        }
        let typed = entry.pending.take();
        entry.become_text(envelope, text.to_owned());
        if entry.envelope.kind == Kind::Settings && typed.is_some() {
            // What was chosen here last goes on top of what was chosen there.
            entry.pending = typed;
            return;
        }
        if self.loaded {
            self.out.push(match content {
                Content::Proposal(proposal) => Effect::Adopted(proposal),
                Content::Settings(settings) => Effect::AdoptedSettings(settings),
            });
        }
    }

    /// Two texts that both changed: one stays, the other becomes a proposal of its own.
    fn keep_both(
        &mut self,
        key: &str,
        envelope: Envelope,
        text: &str,
        content: Content,
        mine_stays: bool,
    ) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        if entry.newer {
            return self.fork(key, &content, false);
        }
        let mine = current(key, entry);
        let same = mine.as_ref().is_none_or(|mine| mine.body() == content.body());
        if !same && mine_stays && envelope.kind == Kind::Proposal {
            return self.fork(key, &content, false);
        }
        if same && mine_stays {
            return;
        }
        if envelope.kind == Kind::Proposal {
            entry.pending = None;
        }
        self.adopt(key, envelope, text, content);
        if let Some(mine) = mine.filter(|_| !same) {
            self.fork(key, &mine, true);
        }
    }

    /// An earlier text that only local storage has goes into the history before it is replaced.
    fn keep_in_history(
        &mut self,
        key: &str,
        envelope: &Envelope,
        text: &str,
        from: Option<StoreName>,
    ) {
        let Some(entry) = self.entries.get(key) else { return };
        let revision = envelope.revision;
        if from == Some(StoreName::Local)
            && self.journal == Opening::Open
            && !entry.journal.records.contains_key(&revision)
        {
            let (key, text) = (key.to_owned(), text.to_owned());
            self.out.push(Effect::WriteJournal { key, revision, text, drop: Vec::new() });
        }
    }

    /// Keeps a text under an id of its own, which follows from the text: found twice, kept once.
    pub(super) fn fork(&mut self, key: &str, content: &Content, mine: bool) {
        let Content::Proposal(proposal) = content else { return };
        let body = content.body();
        let copy = Box::new(as_copy(proposal, &copy_id(&body)));
        let copy_key = keys::of_proposal(&copy.id);
        if copy_key == key || self.entries.get(&copy_key).is_some_and(Entry::is_real) {
            return;
        }
        let mut entry = Entry::new(Kind::Proposal);
        entry.pending = Some(Content::Proposal(copy.clone()));
        self.entries.insert(copy_key.clone(), entry);
        self.out.push(Effect::Forked { of: proposal.id.clone(), copy, mine });
        self.flush(&copy_key);
    }
}

/// What is here, with what was typed last.
fn current(key: &str, entry: &Entry) -> Option<Content> {
    entry.pending.clone().or_else(|| Content::read(key, &entry.envelope))
}

/// An id in the shape of a UUID that follows from a text.
pub(super) fn copy_id(body: &str) -> String {
    let first = fingerprint(body);
    let second = fingerprint(&format!("{first:016x}{body}"));
    let (time, middle, version) = (first >> 32, (first >> 16) & 0xffff, first & 0xfff);
    let (variant, node) = (0x8000 | ((second >> 48) & 0x3fff), second & 0xffff_ffff_ffff);
    format!("{time:08x}-{middle:04x}-8{version:03x}-{variant:04x}-{node:012x}")
}
