//! The bin empties after a while. What goes was put there long enough ago, is safe in both stores as
//! this tab knows it, and is neither on screen nor being changed; all else stays for another time.

use super::content::Content;
use super::entry::{Entry, Step};
use super::keys;
use super::machine::{Opening, Store};
use super::moment::is_moment;
use super::protocol::{Effect, Message};

/// Id of the proposal that an entry holds, if it lies in the bin since before a moment.
fn binned_before(key: &str, entry: &Entry, before: &str) -> Option<String> {
    let Some(Content::Proposal(proposal)) = Content::read(key, &entry.envelope) else {
        return None;
    };
    let since = proposal.binned.as_deref()?;
    (is_moment(since) && since < before).then_some(proposal.id)
}

impl Store {
    /// Empties the bin of what was put there before a moment, and tells the other tabs.
    pub(super) fn bin_due(&mut self, before: &str) {
        if self.empty_bin(before) {
            self.out.push(Effect::Broadcast(Message::Emptied { before: before.to_owned() }));
        }
    }

    /// The same because another tab did it. Gives back whether anything went.
    pub(super) fn empty_bin(&mut self, before: &str) -> bool {
        if !is_moment(before) || self.local != Opening::Open || self.journal != Opening::Open {
            return false;
        }
        let on_desk = self.desk.open().map(keys::of_proposal);
        let going: Vec<(String, String)> = self
            .entries
            .iter()
            .filter(|(key, entry)| entry.is_at_rest() && on_desk.as_ref() != Some(*key))
            .filter_map(|(key, entry)| Some((key.clone(), binned_before(key, entry, before)?)))
            .collect();
        let any = !going.is_empty();
        for (key, id) in going {
            if let Some(entry) = self.entries.get_mut(&key) {
                // One of which no store was asked, as before there was anything.
                let blank = Entry::new(entry.envelope.kind);
                let Entry { text, envelope, .. } = std::mem::replace(entry, blank);
                self.out.push(Effect::Forget { id, key, text, revision: envelope.revision });
            }
        }
        any
    }
}

impl Entry {
    /// Whether both stores have exactly this, and nothing is on its way.
    fn is_at_rest(&self) -> bool {
        !self.newer
            && self.pending.is_none()
            && self.in_local()
            && self.in_journal()
            && self.local.beside.is_none()
            && self.local.step == Step::Idle
            && self.journal.waiting.is_none()
    }
}
