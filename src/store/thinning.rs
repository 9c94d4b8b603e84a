//! Which records the journal lets go of: the newest stay, of the older ones ever fewer, and the first.
//!
//! A save happens every few seconds, so a number of newest records alone is a minute. Of the older
//! ones that one goes which leaves the smallest hole for how long ago that is. Times only choose among
//! old records that are there to be looked at; what decides which text wins never hangs on them.

use super::envelope::{Envelope, Kind, REMEMBERED};
use super::moment::milliseconds;
use std::collections::BTreeMap;

/// The newest records, which all stay: a text from so many revisions ago that no newer one remembers it
/// is told from one of another line by the record of its number ([`super::entry::Entry::relation`]).
const NEWEST: usize = 20;
const _: () =
    assert!(NEWEST > REMEMBERED, "a number that no text remembers must still stand there");
/// Records that stay of one thing.
const MOST: usize = 40;
/// Bytes that stay of one thing, as long as that leaves more than [`LEAST`] and the first: a start
/// reads them all.
const MOST_BYTES: usize = 1 << 20;
const LEAST: usize = 3;

/// What is known of a record of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Length in bytes.
    length: usize,
    /// When its text was changed, in milliseconds since 1970, where it says so.
    changed: Option<u64>,
    /// Whether it reads.
    whole: bool,
}

impl Kept {
    /// A record with this text, which reads as this envelope.
    pub(super) fn of(text: &str, envelope: Option<&Envelope>) -> Self {
        let changed = envelope.and_then(changed);
        Self { length: text.len(), changed, whole: envelope.is_some() }
    }

    /// A record of about this length that was not read.
    pub(super) fn unseen(length: usize) -> Self {
        Self { length, changed: None, whole: true }
    }
}

/// When a proposal was changed. Searched for, not parsed: every record is looked at at each start. A
/// quotation mark within a text has a backslash before it, so only a name can be found.
fn changed(envelope: &Envelope) -> Option<u64> {
    if envelope.kind != Kind::Proposal {
        return None;
    }
    let (_, rest) = envelope.body.split_once("\"changed\":\"")?;
    milliseconds(rest.split_once('"')?.0)
}

/// The revisions that may go when this one comes.
pub(super) fn spare(
    records: &BTreeMap<u64, Kept>,
    revision: u64,
    coming: Kept,
    now: u64,
) -> Vec<u64> {
    let mut ages = ages(records, revision, coming, now).into_iter().rev();
    let (mut near, mut bytes, mut newer) = (1, coming.length, 0);
    let (mut spare, mut old) = (Vec::new(), Vec::new());
    for (revision, kept) in records.iter().rev() {
        let age = ages.next().unwrap_or_default();
        let fits = near < LEAST || bytes.saturating_add(kept.length) <= MOST_BYTES;
        if old.is_empty() && spare.is_empty() && near < NEWEST && fits {
            near += 1;
            newer = age;
        } else if kept.whole {
            old.push((*revision, kept.length, age));
        } else {
            spare.push(*revision);
            continue;
        }
        bytes = bytes.saturating_add(kept.length);
    }
    while near + old.len() > MOST || bytes > MOST_BYTES {
        let ages: Vec<u64> = std::iter::once(newer).chain(old.iter().map(|one| one.2)).collect();
        let Some(at) = least_missed(&ages) else { break };
        let (revision, length, _) = old.remove(at);
        bytes = bytes.saturating_sub(length);
        spare.push(revision);
    }
    spare
}

/// Of how long ago each record is, the oldest first. A later revision counts as later by a millisecond
/// at least: a clock that goes back stands still, and without any times the numbers stand in for them.
fn ages(records: &BTreeMap<u64, Kept>, revision: u64, coming: Kept, now: u64) -> Vec<u64> {
    let mut last = None;
    let mut moment = |revision: u64, kept: Kept| {
        let counted = last.map_or(0, |(before, at): (u64, u64)| {
            at.saturating_add(revision.saturating_sub(before).max(1))
        });
        // What is still to come was told by a wrong clock.
        let told = kept.changed.filter(|at| *at <= now).unwrap_or_default();
        let at = counted.max(told);
        last = Some((revision, at));
        at
    };
    let moments: Vec<u64> =
        records.iter().map(|(revision, kept)| moment(*revision, *kept)).collect();
    let present = moment(revision, coming);
    moments.into_iter().map(|at| present.saturating_sub(at)).collect()
}

/// Which one leaves the smallest hole for how long ago it is: the place of one that has a neighbour on
/// either side, counted from the second. The ages grow.
fn least_missed(ages: &[u64]) -> Option<usize> {
    let neighbours = ages.windows(3).map(|three| match three {
        [newer, _, older] => (u128::from(*newer), u128::from(*older)),
        _ => (0, 0),
    });
    let nearness = |a: &(u128, u128), b: &(u128, u128)| (a.0 * b.1).cmp(&(b.0 * a.1));
    neighbours.enumerate().max_by(|(_, a), (_, b)| nearness(a, b)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests;
