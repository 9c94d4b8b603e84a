//! The hand-over: what can be chosen, what is still open, how the file is called, how an arriving
//! file stands to what is here.
//!
//! Nothing here makes or reads a file ([`crate::draft::submission`]).

use crate::draft::arrival::{Arrival, Standing};
use crate::draft::check::check;
use crate::draft::{Proposal, ProposalKind};
use crate::plan::index::PlanIndex;
use crate::problem::{Problem, Severity};
use crate::text::arrange::Arrange;

/// The proposals that can be handed over, changed last first: no examples, nothing from the bin.
pub fn choosable(all: &[Proposal]) -> Vec<Proposal> {
    let mut mine: Vec<Proposal> =
        all.iter().filter(|one| !one.example && one.binned.is_none()).cloned().collect();
    mine.arrange(|a, b| b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
    mine
}

/// How many examples stay behind.
pub fn examples(all: &[Proposal]) -> usize {
    all.iter().filter(|one| one.example && one.binned.is_none()).count()
}

/// What a proposal lacks, by weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lacks {
    /// What the coordinator will ask for.
    pub missing: Vec<Problem>,
    /// What may be as meant.
    pub hints: Vec<Problem>,
}

/// What a proposal lacks.
pub fn lacks(index: &PlanIndex, proposal: &Proposal) -> Lacks {
    let (missing, hints) = check(proposal, index.bundle())
        .into_iter()
        .partition(|problem| problem.severity > Severity::Hint);
    Lacks { missing, hints }
}

/// Whether the engine is asked about a proposal: a withdrawal adds nothing that could overlap.
pub fn is_compared(proposal: &Proposal) -> bool {
    proposal.kind != ProposalKind::Withdrawal
}

/// The name of an exported file, such as `ipa-submission-iom-2019-03-05.json`. `date` is RFC 3339.
pub fn file_name(kind: &str, who: &str, date: &str, extension: &str) -> String {
    let mut name = kind.to_owned();
    let mut part = String::new();
    for letter in crate::text::fold::fold(who).chars().take(40) {
        if letter.is_ascii_alphanumeric() {
            part.push(letter);
        } else if !part.ends_with('-') && !part.is_empty() {
            part.push('-');
        }
    }
    let part = part.trim_end_matches('-');
    if !part.is_empty() {
        name.push('-');
        name.push_str(part);
    }
    let day: String = date.chars().take(10).filter(|c| c.is_ascii_digit() || *c == '-').collect();
    if !day.is_empty() {
        name.push('-');
        name.push_str(&day);
    }
    name.push('.');
    name.push_str(extension);
    name
}

/// A fingerprint in groups of four, so that it can be read out.
pub fn grouped(fingerprint: &str) -> String {
    let mut out = String::new();
    for (at, letter) in fingerprint.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push(' ');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

/// A size in kilobytes of 1000 bytes with one digit after the point.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A number as the plan writes its endnote marks: `xxiii`.
pub fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number.min(9999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

/// What is done with a proposal that arrives, when that is agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is added.
    Add,
    /// The one here, an earlier state of it, becomes it.
    Update,
    /// It is added beside the one here, under an id of its own.
    AddBeside,
    /// Nothing: what is here says the same or more.
    Nothing,
}

/// What is done with a proposal that arrives.
pub fn deed(arrival: &Arrival) -> Deed {
    match arrival.standing {
        Standing::New => Deed::Add,
        Standing::Newer => Deed::Update,
        Standing::Conflict => Deed::AddBeside,
        Standing::Same | Standing::Older => Deed::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::tests::default_plan;

    #[test]
    fn examples_and_the_bin_stay_behind() {
        let one = |id: &str, changed: &str| Proposal {
            id: id.into(),
            changed: changed.into(),
            ..Proposal::default()
        };
        let all = [
            one("a", "2019-01-01"),
            Proposal { example: true, ..one("b", "2019-01-02") },
            Proposal { binned: Some("2019".into()), ..one("c", "2019-01-03") },
            one("d", "2019-01-04"),
        ];
        let ids: Vec<String> = choosable(&all).into_iter().map(|one| one.id).collect();
        assert_eq!(ids, ["d", "a"]);
        assert_eq!(examples(&all), 1);
    }

    #[test]
    fn what_is_missing_is_told_apart_from_what_may_be_as_meant() {
        let lacks = lacks(&default_plan(), &Proposal::default());
        let codes = |problems: &[Problem]| problems.iter().map(|one| one.code).collect::<Vec<_>>();
        assert!(codes(&lacks.missing).contains(&"title-missing"));
        assert!(codes(&lacks.hints).contains(&"timeline-missing"));
    }

    #[test]
    fn file_names_are_plain() {
        for (who, expect) in [
            ("IOM", "ipa-submission-iom-2019-03-05.json"),
            ("", "ipa-submission-2019-03-05.json"),
            ("../Министарство / Šid", "ipa-submission-ministarstvo-sid-2019-03-05.json"),
        ] {
            assert_eq!(file_name("ipa-submission", who, "2019-03-05T12:00:00Z", "json"), expect);
        }
    }

    #[test]
    fn numbers_are_said_as_people_read_them() {
        assert_eq!(grouped("7f3a91c20b5e"), "7F3A 91C2 0B5E");
        assert_eq!(kilobytes(12_345), "12.4");
        assert_eq!(kilobytes(0), "0.0");
        assert_eq!((roman(23), roman(4), roman(0)), ("xxiii".into(), "iv".into(), String::new()));
    }
}
