//! Forms of action by family, so small that a check can compare them with every item's.
//!
//! What a form is and which family it belongs to is in the lexicon ([`Reader::family`]).

use super::facets::Facts;
use super::lexicon::{Concept, Kind};
use super::terms::Reader;
use std::collections::{BTreeMap, BTreeSet};

/// The families of the forms that a text names: a bit each, in the order of the lexicon. A lexicon with
/// more families than bits compares the first ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    title: u128,
    below: u128,
}

/// Where two texts name the same form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// In both titles.
    Titles,
    /// Below, where one of the titles names none.
    Below,
}

impl Forms {
    /// Those that these facts name.
    pub fn of(facts: &Facts, reader: &Reader) -> Self {
        let bits = |forms: &BTreeSet<usize>| {
            forms.iter().fold(0, |all, &form| all | reader.form_bit(form))
        };
        Self { title: bits(&facts.title_forms), below: bits(&facts.text_forms) }
    }

    /// The families that both name, and where: title against title where both name one, else all against
    /// all.
    pub fn shared(self, other: Self) -> Option<(Shared, u128)> {
        let (place, both) = if self.title != 0 && other.title != 0 {
            (Shared::Titles, self.title & other.title)
        } else {
            (Shared::Below, (self.title | self.below) & (other.title | other.below))
        };
        (both != 0).then_some((place, both))
    }
}

/// For each concept the bit of its family, where it is a form of action; none for any other.
pub fn bits(concepts: &[Concept], family: &[usize]) -> Vec<u128> {
    let is_form = |at: usize| concepts.get(at).is_some_and(|one| one.kind == Kind::Form);
    let mut bits: BTreeMap<usize, u128> = BTreeMap::new();
    let of = |(at, &family): (usize, &usize)| {
        if !is_form(at) {
            return 0;
        }
        let next = u32::try_from(bits.len()).ok().and_then(|place| 1_u128.checked_shl(place));
        *bits.entry(family).or_insert(next.unwrap_or(0))
    };
    family.iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_go_before_what_stands_below() {
        let forms = |title, below| Forms { title, below };
        for (a, b, expect) in [
            (forms(1, 0), forms(3, 0), Some((Shared::Titles, 1))),
            (forms(1, 2), forms(2, 1), None),
            (forms(0, 2), forms(2, 0), Some((Shared::Below, 2))),
            (forms(0, 2), forms(0, 6), Some((Shared::Below, 2))),
            (forms(0, 0), forms(1, 1), None),
            (forms(0, 0), forms(0, 0), None),
        ] {
            assert_eq!(a.shared(b), expect, "{a:?} {b:?}");
            assert_eq!(b.shared(a), expect, "{b:?} {a:?}");
        }
    }
}
