//! Earlier states of a proposal, out of the records that the journal keeps of it.

use super::content::Content;
use super::envelope::{Envelope, SCHEMA};
use super::protocol::Record;
use crate::draft::Proposal;
use crate::draft::submission::digest;
use crate::text::arrange::Arrange;

/// The earlier states of a proposal, newest first: each once, none that says what it says now. Records
/// that do not read, or that a newer version wrote, are left out.
pub fn earlier(records: &[Record], now: &Proposal) -> Vec<Proposal> {
    let mut read: Vec<(u64, Proposal)> = records
        .iter()
        .filter_map(|record| {
            let envelope = Envelope::read(record.text.as_deref()?)?;
            match Content::read(&record.key, &envelope)? {
                Content::Proposal(proposal)
                    if envelope.schema <= SCHEMA && proposal.id == now.id =>
                {
                    Some((record.revision, *proposal))
                }
                _ => None,
            }
        })
        .collect();
    read.arrange(|(a, _), (b, _)| b.cmp(a));
    let mut said = vec![digest(now)];
    let mut states = Vec::new();
    for (_, proposal) in read {
        let digest = digest(&proposal);
        if !said.contains(&digest) {
            said.push(digest);
            states.push(proposal);
        }
    }
    states
}

/// An earlier state as the present one: what was typed comes back, and what it went through since (exports,
/// the bin, remarks) stays.
#[must_use]
pub fn brought_back(state: &Proposal, now: &Proposal) -> Proposal {
    Proposal {
        revisions: now.revisions.clone(),
        remarks: now.remarks.clone(),
        binned: now.binned.clone(),
        created: now.created.clone(),
        ..state.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::envelope::Kind;
    use super::super::keys;
    use super::*;
    use crate::draft::submission::with_revision;

    fn proposal(title: &str) -> Proposal {
        Proposal { id: "a".into(), title: title.into(), ..Proposal::default() }
    }

    fn record(revision: u64, one: &Proposal) -> Record {
        let body = serde_json::to_string(one).unwrap();
        let envelope = Envelope {
            kind: Kind::Proposal,
            schema: SCHEMA,
            revision,
            ancestors: Vec::new(),
            body,
        };
        Record { key: keys::of_proposal("a"), revision, text: Some(envelope.write()) }
    }

    fn titles(records: &[Record], now: &str) -> Vec<String> {
        earlier(records, &proposal(now)).into_iter().map(|one| one.title).collect()
    }

    #[test]
    fn each_state_once_the_newest_first_and_not_the_present_one() {
        let records: Vec<Record> = ["One", "Two", "One", "Three", "Three"]
            .iter()
            .zip(1..)
            .map(|(title, revision)| record(revision, &proposal(title)))
            .collect();
        assert_eq!(titles(&records, "Three"), ["One", "Two"]);
        assert_eq!(titles(&records, "Four"), ["Three", "One", "Two"]);
        assert_eq!(titles(&[], "One"), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_read_is_left_out() {
        let whole = record(1, &proposal("One"));
        let cut = whole.text.clone().map(|text| text.chars().take(60).collect());
        let other = record(3, &Proposal { id: "b".into(), ..proposal("Of another") });
        let newer = whole.text.clone().map(|text| text.replacen(" 1 1 ", " 9 1 ", 1));
        let records = [
            Record { revision: 2, text: cut, ..whole.clone() },
            Record { revision: 4, text: None, ..whole.clone() },
            Record { revision: 5, text: newer, ..whole.clone() },
            other,
            whole,
        ];
        assert_eq!(titles(&records, "Now"), ["One"]);
    }

    #[test]
    fn what_comes_back_keeps_what_it_went_through() {
        let now = with_revision(&proposal("Now"), "2026-01-01T00:00:00Z");
        let back = brought_back(&proposal("Before"), &now);
        assert_eq!((back.title.as_str(), back.revisions.len()), ("Before", 1));
    }
}
