//! One kept thing: its text here, and what each store is known to hold of it.

use super::content::Content;
use super::envelope::{Envelope, Kind, REMEMBERED, SCHEMA, fingerprint};
use super::state::Why;
use super::thinning::{Kept, spare};
use std::collections::BTreeMap;

/// Where the writing of local storage stands. Each step waits for one answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Step {
    #[default]
    Idle,
    /// Reading what is there, before anything is written.
    Comparing,
    /// Copying something unreadable to a key of its own.
    WritingAside(u64),
    /// Reading that copy back.
    CheckingAside(u64),
    /// Writing the value beside its key.
    WritingWay,
    /// Reading it back.
    CheckingWay,
    /// Writing the key itself.
    WritingMain,
    /// Reading it back.
    CheckingMain,
}

/// What local storage holds of a thing.
#[derive(Clone, Debug, Default)]
pub(super) struct LocalPlace {
    /// Fingerprint of the whole text read there last.
    pub(super) held: Option<u64>,
    /// Why the last attempt failed.
    pub(super) failed: Option<Why>,
    /// Fingerprint of the whole text found beside its key, on its way, at the start.
    pub(super) beside: Option<u64>,
    pub(super) step: Step,
    /// Fingerprint of what is being written.
    pub(super) writing: u64,
    /// Why the write of the key itself was refused, until it is seen what that left there.
    pub(super) refused: Option<Why>,
    /// Whether the unreadable text there is what came of our own writing.
    pub(super) torn: bool,
    /// Whether there is no room for two copies, so that the key is written without a copy beside it.
    pub(super) direct: bool,
}

/// A revision on its way to the journal.
#[derive(Clone, Debug)]
pub(super) struct Sending {
    pub(super) revision: u64,
    pub(super) hash: u64,
    pub(super) kept: Kept,
    /// Revisions that go when it arrives.
    pub(super) drop: Vec<u64>,
}

/// What the journal holds of a thing.
#[derive(Clone, Debug, Default)]
pub(super) struct JournalPlace {
    /// Fingerprint of the newest text confirmed there.
    pub(super) held: Option<u64>,
    /// Why the last attempt failed.
    pub(super) failed: Option<Why>,
    /// The revision on its way.
    pub(super) busy: Option<Sending>,
    /// Whether its records are being read.
    pub(super) reading: bool,
    /// Since when an answer is waited for.
    pub(super) waiting: Option<u64>,
    /// How often in a row the number of a revision was taken.
    pub(super) taken: u32,
    /// What is known of each record there, unreadable ones included.
    pub(super) records: BTreeMap<u64, Kept>,
}

impl JournalPlace {
    /// An answer has come; another may still be on its way.
    pub(super) fn answered(&mut self, now: u64) {
        self.waiting = (self.busy.is_some() || self.reading).then_some(now);
    }

    /// Since when an answer is waited for that may still come in time.
    pub(super) fn awaited(&self) -> Option<u64> {
        self.waiting.filter(|_| self.failed.is_none())
    }

    /// Counts as failed where it has not answered for so long. Its answer may still come.
    pub(super) fn stop_waiting(&mut self, now: u64, longest: u64) {
        let Some(since) = self.awaited() else { return };
        if since > now {
            // The clock was set back.
            self.waiting = Some(now);
        } else if now - since >= longest {
            self.failed = Some(Why::Other);
        }
    }
}

/// How a text from a store relates to the one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    /// Ours came from it.
    Older,
    /// A lower number, and nothing says that it is of another line.
    SeemsOlder,
    /// It came from ours, or has a higher number and nothing says that it is of another line.
    Newer,
    /// Both came from a common one, each with changes of its own.
    Conflict,
}

/// One kept thing.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The newest envelope; its revision is 0 before the first one is made.
    pub(super) envelope: Envelope,
    /// Its text.
    pub(super) text: String,
    /// Its fingerprint.
    pub(super) hash: u64,
    /// What was typed since.
    pub(super) pending: Option<Content>,
    /// When the first of that was typed.
    pub(super) since: u64,
    /// When it is to be saved.
    pub(super) due: u64,
    pub(super) local: LocalPlace,
    pub(super) journal: JournalPlace,
    /// A newer version of the program wrote it: shown, never written.
    pub(super) newer: bool,
}

impl Entry {
    /// A thing that no store has been asked about.
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            envelope: Envelope {
                kind,
                schema: SCHEMA,
                revision: 0,
                ancestors: Vec::new(),
                body: String::new(),
            },
            text: String::new(),
            hash: 0,
            pending: None,
            since: 0,
            due: 0,
            local: LocalPlace::default(),
            journal: JournalPlace::default(),
            newer: false,
        }
    }

    pub(super) fn in_local(&self) -> bool {
        self.local.held == Some(self.hash)
    }

    pub(super) fn in_journal(&self) -> bool {
        self.journal.held == Some(self.hash)
    }

    fn is_somewhere(&self) -> bool {
        self.in_local() || self.in_journal() || self.local.beside == Some(self.hash)
    }

    /// Whether something of it is in no store.
    pub(super) fn is_unsaved(&self) -> bool {
        !self.newer
            && (self.pending.is_some() || (self.envelope.revision > 0 && !self.is_somewhere()))
    }

    /// Whether there is anything at all.
    pub(super) fn is_real(&self) -> bool {
        self.envelope.revision > 0 || self.pending.is_some()
    }

    /// Makes the next revision out of a body.
    pub(super) fn mint(&mut self, body: String) {
        let highest = self.journal.records.keys().next_back().copied().unwrap_or(0);
        let mut ancestors = Vec::new();
        if self.envelope.revision > 0 {
            ancestors.push(self.hash);
            ancestors.extend(self.envelope.ancestors.iter().copied().take(REMEMBERED - 1));
        }
        let envelope = Envelope {
            kind: self.envelope.kind,
            schema: SCHEMA,
            revision: self.envelope.revision.max(highest) + 1,
            ancestors,
            body,
        };
        let text = envelope.write();
        self.become_text(envelope, text);
    }

    /// Takes an envelope as the newest.
    pub(super) fn become_text(&mut self, envelope: Envelope, text: String) {
        self.hash = fingerprint(&text);
        self.envelope = envelope;
        self.text = text;
    }

    /// How a text relates to the one here; `line` has fingerprints of what it came from.
    pub(super) fn relation(
        &self,
        envelope: &Envelope,
        hash: u64,
        line: &BTreeMap<u64, u64>,
    ) -> Relation {
        let mine = self.envelope.revision;
        if hash == self.hash {
            return Relation::Same;
        }
        if mine == 0 {
            // Typed here before the stores were read; the same content is no conflict.
            let differs =
                self.pending.as_ref().is_some_and(|content| content.body() != envelope.body);
            return if differs { Relation::Conflict } else { Relation::Newer };
        }
        if self.envelope.ancestors.contains(&hash) {
            return Relation::Older;
        }
        if envelope.ancestors.contains(&self.hash) {
            return Relation::Newer;
        }
        // Each revision counts up by one at least, so a nearer ancestor would stand in the list.
        let theirs = envelope.revision;
        let reach = REMEMBERED as u64;
        let full = |ancestors: &[u64]| ancestors.len() >= REMEMBERED;
        if theirs >= mine.saturating_add(reach) && full(&envelope.ancestors) {
            match line.get(&mine) {
                Some(before) if *before != self.hash => Relation::Conflict,
                _ => Relation::Newer,
            }
        } else if mine >= theirs.saturating_add(reach) && full(&self.envelope.ancestors) {
            Relation::SeemsOlder
        } else {
            Relation::Conflict
        }
    }

    /// The newest text as a record of the journal, and the revisions that may go when it comes.
    pub(super) fn next_record(&self, now: u64) -> (Kept, Vec<u64>) {
        let kept = Kept::of(&self.text, Some(&self.envelope));
        (kept, spare(&self.journal.records, self.envelope.revision, kept, now))
    }
}
