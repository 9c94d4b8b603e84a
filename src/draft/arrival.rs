//! Proposals that arrive, from a submission or a backup, beside those that are here: new, the same,
//! or in conflict. Nothing here replaces anything: that is asked first.

use super::proposal::Proposal;
use super::submission::digest;

/// How an arriving proposal stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// No proposal here has its id.
    New,
    /// The one here says the same.
    Same,
    /// The one here is an earlier state of it: its exported states are all among the arriving one's,
    /// and it was not changed since the last of them.
    Newer,
    /// The arriving one is an earlier state of the one here.
    Older,
    /// Both were changed: a person decides.
    Conflict,
}

/// An arriving proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The proposal as it arrives.
    pub proposal: Proposal,
    /// How it stands to what is here.
    pub standing: Standing,
}

/// Compares arriving proposals with those here. Time is not asked: clocks are wrong, revisions not.
/// An id that arrives twice counts once if both say the same; else the second is in conflict.
pub fn arrivals(arriving: &[Proposal], here: &[Proposal]) -> Vec<Arrival> {
    let mut list: Vec<Arrival> = Vec::new();
    for proposal in arriving {
        let earlier =
            list.iter().find(|a| same_id(&a.proposal.id, &proposal.id)).map(|a| &a.proposal);
        let standing = match earlier {
            Some(earlier) if digest(earlier) == digest(proposal) => continue,
            Some(_) => Standing::Conflict,
            None => here
                .iter()
                .find(|own| same_id(&own.id, &proposal.id))
                .map_or(Standing::New, |own| standing(proposal, own)),
        };
        list.push(Arrival { proposal: proposal.clone(), standing });
    }
    list
}

/// Ids are told apart as text, but a spreadsheet or a mail may have changed case or added blanks.
fn same_id(a: &str, b: &str) -> bool {
    !a.trim().is_empty() && a.trim().eq_ignore_ascii_case(b.trim())
}

fn standing(arriving: &Proposal, own: &Proposal) -> Standing {
    let (theirs, ours) = (digest(arriving), digest(own));
    if theirs == ours {
        return Standing::Same;
    }
    let has = |proposal: &Proposal, said: &str| proposal.revisions.iter().any(|r| r.digest == said);
    match (has(arriving, &ours), has(own, &theirs)) {
        (true, false) => Standing::Newer,
        (false, true) => Standing::Older,
        _ => Standing::Conflict,
    }
}

/// The same proposal under another id, to be kept beside the one here. Its exported states stay with
/// the original: it is a proposal of its own.
#[must_use]
pub fn as_copy(proposal: &Proposal, id: &str) -> Proposal {
    Proposal { id: id.to_owned(), revisions: Vec::new(), ..proposal.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::submission::with_revision;

    fn proposal(id: &str, title: &str) -> Proposal {
        Proposal { id: id.into(), title: title.into(), ..Proposal::default() }
    }

    fn standings(arriving: &[Proposal], here: &[Proposal]) -> Vec<Standing> {
        arrivals(arriving, here).into_iter().map(|a| a.standing).collect()
    }

    #[test]
    fn importing_twice_changes_nothing() {
        let exported = with_revision(&proposal("a", "One"), "2026-01-01T00:00:00Z");
        assert_eq!(standings(std::slice::from_ref(&exported), &[]), [Standing::New]);
        assert_eq!(
            standings(std::slice::from_ref(&exported), std::slice::from_ref(&exported)),
            [Standing::Same]
        );
        assert_eq!(
            standings(&[exported.clone(), exported.clone()], &[]),
            [Standing::New],
            "twice in one file"
        );
    }

    #[test]
    fn ancestry_decides_and_clocks_do_not() {
        let first = with_revision(&proposal("a", "One"), "2036-01-01T00:00:00Z");
        let second = with_revision(
            &Proposal { title: "Two".into(), ..first.clone() },
            "2016-01-01T00:00:00Z",
        );
        let mine = Proposal { title: "Mine".into(), ..first.clone() };
        let one = |a: &Proposal, b: &Proposal| {
            standings(std::slice::from_ref(a), std::slice::from_ref(b))
        };
        assert_eq!(one(&second, &first), [Standing::Newer]);
        assert_eq!(one(&first, &second), [Standing::Older]);
        assert_eq!(one(&second, &mine), [Standing::Conflict], "both went on from the first");
        assert_eq!(one(&first, &mine), [Standing::Older], "mine goes on from it");
    }

    #[test]
    fn an_id_is_the_same_whatever_its_case() {
        let here = [proposal("abc-1", "One")];
        assert_eq!(standings(&[proposal(" ABC-1", "One ")], &here), [Standing::Conflict]);
        assert_eq!(
            standings(&[proposal("", "x"), proposal("", "y")], &here),
            [Standing::New, Standing::New]
        );
        assert_eq!(
            standings(&[proposal("b", "x"), proposal("b", "y")], &here),
            [Standing::New, Standing::Conflict]
        );
    }

    #[test]
    fn a_copy_is_a_proposal_of_its_own() {
        let copy = as_copy(&with_revision(&proposal("a", "One"), ""), "b");
        assert_eq!((copy.id.as_str(), copy.revisions.len(), copy.title.as_str()), ("b", 0, "One"));
    }
}
