//! The words that a proposal and an item share, as matters: what is marked with one letter in both texts,
//! and is one summand where the points add up.
//!
//! Nothing here computes a score or knows a facet.

use crate::overlap::{Evidence, Side, Source};
use crate::text::arrange::Arrange;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A piece of a text; with a letter where it is a term that both texts share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// The letter of the term.
    pub letter: Option<char>,
}

/// Letters for the heaviest terms; further ones are not marked, so that the text stays readable.
const LETTERS: &str = "abcdefghijkl";

/// Pieces of evidence that are one matter: a word that the proposal has only within a longer term ("look" in
/// "look-alikes") is none of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter<'e> {
    /// Its letter: the heaviest have one that stand in both texts themselves.
    pub letter: Option<char>,
    /// The term, then what lies within it, heaviest first.
    pub parts: Vec<&'e Evidence>,
}

impl Matter<'_> {
    /// Its points, in ten-thousandths.
    pub fn weight(&self) -> u32 {
        self.parts.iter().map(|one| one.weight.0).sum()
    }

    fn stands(&self, side: Side) -> bool {
        self.parts.iter().flat_map(|one| &one.spans).any(|span| span.side == side)
    }
}

/// The matters of a finding, heaviest first. `evidence` comes heaviest first, as a finding has it.
pub fn matters(evidence: &[Evidence]) -> Vec<Matter<'_>> {
    let mut parts: BTreeMap<usize, Vec<&Evidence>> = BTreeMap::new();
    let heads = heads(evidence);
    for (at, (&head, one)) in heads.iter().zip(evidence).enumerate() {
        let of = parts.entry(head).or_default();
        of.insert(if at == head { 0 } else { of.len() }, one);
    }
    let mut all: Vec<Matter<'_>> =
        parts.into_values().map(|parts| Matter { letter: None, parts }).collect();
    all.arrange_by_key(|one| Reverse(one.weight()));
    let both = all.iter_mut().filter(|one| one.stands(Side::Proposal) && one.stands(Side::Item));
    for (one, letter) in both.zip(LETTERS.chars()) {
        one.letter = Some(letter);
    }
    all
}

/// Where the proposal has a piece of evidence: field, first character, one past the last; in this order.
struct Places<'e> {
    all: Vec<(&'e str, usize, usize)>,
    is_subject: bool,
}

impl<'e> Places<'e> {
    fn of(one: &'e Evidence) -> Self {
        let own = one.spans.iter().filter(|span| span.side == Side::Proposal);
        let mut all: Vec<_> = own.map(|span| (&*span.field, span.start, span.end)).collect();
        all.arrange(Ord::cmp);
        Self { all, is_subject: one.source == Source::Lexicon }
    }

    /// Whether every place of a part lies within one of these: in a longer one, or in the same one where
    /// only this is a subject. Terms do not lie on themselves, so the last one before is the one.
    fn cover(&self, part: &Self) -> bool {
        let covers = |&(field, start, end): &(&str, usize, usize)| {
            let after = self.all.partition_point(|&(f, from, _)| (f, from) <= (field, start));
            let whole = after.checked_sub(1).and_then(|at| self.all.get(at));
            whole.is_some_and(|&(f, from, to)| {
                let length = |from: usize, to: usize| to.saturating_sub(from);
                let longer =
                    length(start, end) < length(from, to) || (self.is_subject && !part.is_subject);
                f == field && end <= to && longer
            })
        };
        !part.all.is_empty() && part.all.iter().all(covers)
    }
}

/// For each piece of evidence the one that it is shown with: itself, or the heaviest that it is a part of.
fn heads(evidence: &[Evidence]) -> Vec<usize> {
    let places: Vec<Places<'_>> = evidence.iter().map(Places::of).collect();
    let whole_of = |(at, part): (usize, &Places<'_>)| {
        places.iter().position(|whole| whole.cover(part)).unwrap_or(at)
    };
    let direct: Vec<usize> = places.iter().enumerate().map(whole_of).collect();
    // What covers is longer, or a subject of the same length: each step goes up, so it ends.
    let up = |mut at: usize| {
        while let Some(&next) = direct.get(at).filter(|&&next| next != at) {
            at = next;
        }
        at
    };
    (0..evidence.len()).map(up).collect()
}

/// A text of one side with the shared terms marked. Where terms lie on each other, the longer one
/// is marked.
pub fn marked(text: &str, evidence: &[Evidence], side: Side, field: &str) -> Vec<Piece> {
    let mut found: Vec<(usize, usize, char)> = Vec::new();
    for matter in matters(evidence) {
        let Some(letter) = matter.letter else { continue };
        let spans = matter.parts.iter().flat_map(|one| &one.spans);
        let here = spans.filter(|span| span.side == side && &*span.field == field);
        found.extend(here.map(|span| (span.start, span.end, letter)));
    }
    found.arrange_by_key(|(start, end, _)| (std::cmp::Reverse(end.saturating_sub(*start)), *start));
    let mut taken: Vec<(usize, usize, char)> = Vec::new();
    for (start, end, letter) in found {
        if start < end && taken.iter().all(|(from, to, _)| end <= *from || *to <= start) {
            taken.push((start, end, letter));
        }
    }
    taken.arrange(Ord::cmp);
    let cut = |from: usize, to: usize| -> String {
        text.chars().skip(from).take(to.saturating_sub(from)).collect()
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    for (start, end, letter) in taken {
        pieces.push(Piece { text: cut(at, start), letter: None });
        pieces.push(Piece { text: cut(start, end), letter: Some(letter) });
        at = end;
    }
    pieces.push(Piece { text: cut(at, usize::MAX), letter: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::overlap::{Points, Span};

    /// A piece of evidence of 500 points.
    pub fn evidence(term: &str, source: Source, spans: &[(Side, &str, usize, usize)]) -> Evidence {
        let spans = spans
            .iter()
            .map(|(side, field, start, end)| Span {
                side: *side,
                field: (*field).into(),
                start: *start,
                end: *end,
            })
            .collect();
        Evidence { term: term.into(), source, weight: Points(500), spans, phrasing: None }
    }

    #[test]
    fn shared_terms_carry_letters_and_the_longer_one_wins() {
        let list = [
            evidence(
                "forged",
                Source::Word,
                &[(Side::Item, "/title", 4, 10), (Side::Proposal, "/title", 9, 15)],
            ),
            // Without a place in the item's own text there is no pair to name.
            evidence("through a phrasing", Source::Phrasing, &[(Side::Proposal, "/title", 2, 8)]),
            evidence(
                "forged documents",
                Source::Lexicon,
                &[(Side::Item, "/title", 4, 20), (Side::Proposal, "/title", 9, 25)],
            ),
            evidence(
                "šta",
                Source::Word,
                &[(Side::Item, "/title", 0, 3), (Side::Proposal, "/title", 0, 1)],
            ),
        ];
        let pieces = marked("šta forged documents, and", &list, Side::Item, "/title");
        let shown: Vec<(&str, Option<char>)> =
            pieces.iter().map(|piece| (piece.text.as_str(), piece.letter)).collect();
        assert_eq!(
            shown,
            [("šta", Some('b')), (" ", None), ("forged documents", Some('a')), (", and", None)]
        );
    }

    #[test]
    fn a_word_within_a_longer_term_is_shown_with_that() {
        let yours = |term, source, spans: &[(usize, usize)]| {
            let spans: Vec<(Side, &str, usize, usize)> =
                spans.iter().map(|&(from, to)| (Side::Proposal, "/title", from, to)).collect();
            evidence(term, source, &spans)
        };
        let list = [
            yours("look", Source::Word, &[(10, 14)]),
            yours("imposters", Source::Lexicon, &[(10, 20)]),
            yours("alike", Source::Phrasing, &[(15, 20)]),
            // Also on its own elsewhere: a matter of its own.
            yours("documents", Source::Word, &[(22, 31), (40, 49)]),
            yours("forged documents", Source::Lexicon, &[(15, 31)]),
            yours("passport", Source::Word, &[(60, 68)]),
            // The same stretch: the word belongs to the subject, never the other way round.
            yours("passports", Source::Lexicon, &[(60, 68)]),
        ];
        assert_eq!(heads(&list), [1, 1, 1, 3, 4, 6, 6]);
        assert_eq!(heads(&[]), Vec::<usize>::new());
        let mut other = list.to_vec();
        other[0].spans.push(Span { side: Side::Item, field: "/title".into(), start: 0, end: 4 });
        let all = matters(&other);
        let named = |matter: &Matter<'_>| -> Vec<String> {
            matter.parts.iter().map(|one| one.term.clone()).collect()
        };
        let all: Vec<(Vec<String>, Option<char>)> =
            all.iter().map(|matter| (named(matter), matter.letter)).collect();
        let expect = [
            // What stands in the item marks the whole; the whole comes first.
            (vec!["imposters".into(), "look".into(), "alike".into()], Some('a')),
            (vec!["passports".into(), "passport".into()], None),
            (vec!["documents".into()], None),
            (vec!["forged documents".into()], None),
        ];
        assert_eq!(all, expect);
    }

    #[test]
    fn marks_beyond_the_text_break_nothing() {
        let list = [evidence(
            "x",
            Source::Word,
            &[(Side::Item, "/title", 2, 90), (Side::Item, "/title", 95, 99)],
        )];
        let whole: String = marked("short", &list, Side::Item, "/title")
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert_eq!(whole, "short");
        assert!(marked("", &list, Side::Item, "/title").is_empty());
    }
}
