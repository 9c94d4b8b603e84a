//! Facets: what is compared but not counted. They weigh nothing and decide the verdict.
//!
//! What one side does not say is unknown, never different.

use super::finding::{Facet, FacetName, Level};
use super::lexicon::Kind;
use super::places::Named;
use super::terms::{Reader, Reading};
use crate::plan::timeline;
use std::collections::BTreeSet;

/// Beginnings of the words, folded, that place something at one level or the other.
const LEVELS: [(&str, &[&str]); 2] = [
    ("national", &["national", "nacional", "kombet", "drzavn"]),
    ("regional", &["region", "regij", "rajon", "transregional"]),
];
/// A word that begins like one of a level and means something else.
const NOT_A_LEVEL: [&str; 2] = ["nationalit", "nacionalnost"];

/// What a proposal or an item says of itself, as ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Need, field, goal.
    pub need: BTreeSet<String>,
    /// Specific field.
    pub field: BTreeSet<String>,
    /// Goal.
    pub goal: BTreeSet<String>,
    /// Forms of action.
    pub forms: BTreeSet<usize>,
    /// Audiences.
    pub audiences: BTreeSet<usize>,
    /// Settings.
    pub settings: BTreeSet<usize>,
    /// `national`, `regional`.
    pub levels: BTreeSet<String>,
    /// Beneficiaries.
    pub beneficiaries: BTreeSet<String>,
    /// Calendar years.
    pub years: BTreeSet<String>,
    /// Kinds of output.
    pub outputs: BTreeSet<usize>,
    /// Leads.
    pub leads: BTreeSet<String>,
    /// Leads and partners.
    pub organisations: BTreeSet<String>,
}

impl Facts {
    /// Takes in a text; `output` where it says what comes out.
    pub fn read(&mut self, reader: &Reader, reading: &Reading, output: bool) {
        for found in &reading.concepts {
            match reader.kind(found.term) {
                Kind::Form if output => _ = self.outputs.insert(found.term),
                Kind::Form => _ = self.forms.insert(found.term),
                Kind::Audience => _ = self.audiences.insert(found.term),
                Kind::Setting => _ = self.settings.insert(found.term),
                Kind::Subject => {}
            }
        }
        for named in &reading.names {
            if let Some(Named::Beneficiary(id)) = reader.places().named(named.term) {
                self.beneficiaries.insert(id.clone());
            }
        }
        // "Enhanced national capacities" says what comes out, not where it is done.
        for level in reading.levels.iter().filter(|_| !output) {
            self.levels.insert((*level).to_owned());
        }
    }

    /// Takes in a timeline.
    pub fn time(&mut self, text: &str) {
        if !text.is_empty() {
            self.years.extend(timeline::read(text).years().iter().map(ToString::to_string));
        }
    }
}

/// The level that a folded word names.
pub fn level(word: &str) -> Option<&'static str> {
    let starts = |list: &[&str]| list.iter().any(|w| word.starts_with(w));
    let found = LEVELS.iter().find(|(_, words)| starts(words)).map(|&(level, _)| level);
    found.filter(|_| !starts(&NOT_A_LEVEL))
}

/// All facets of a proposal and an item, in their order.
pub fn compare(reader: &Reader, proposal: &Facts, item: &Facts) -> Vec<Facet> {
    let texts = |facet, a: &BTreeSet<String>, b: &BTreeSet<String>| Facet {
        facet,
        level: sets(a, b, |_, _| false),
        proposal: a.iter().cloned().collect(),
        item: b.iter().cloned().collect(),
    };
    let id = |concepts: &BTreeSet<usize>| -> Vec<String> {
        concepts.iter().filter_map(|&c| reader.concept(c)).map(|c| c.id.clone()).collect()
    };
    let concepts = |facet, a: &BTreeSet<usize>, b: &BTreeSet<usize>| Facet {
        facet,
        level: sets(a, b, |x, y| reader.related(*x, *y)),
        proposal: id(a),
        item: id(b),
    };
    let mut organisations =
        texts(FacetName::Organisations, &proposal.organisations, &item.organisations);
    if organisations.level == Level::Same && proposal.leads.is_disjoint(&item.leads) {
        organisations.level = Level::Close;
    }
    vec![
        texts(FacetName::Need, &proposal.need, &item.need),
        texts(FacetName::Field, &proposal.field, &item.field),
        texts(FacetName::Goal, &proposal.goal, &item.goal),
        concepts(FacetName::Form, &proposal.forms, &item.forms),
        concepts(FacetName::Audience, &proposal.audiences, &item.audiences),
        concepts(FacetName::Setting, &proposal.settings, &item.settings),
        texts(FacetName::Level, &proposal.levels, &item.levels),
        texts(FacetName::Beneficiaries, &proposal.beneficiaries, &item.beneficiaries),
        texts(FacetName::Time, &proposal.years, &item.years),
        concepts(FacetName::Outputs, &proposal.outputs, &item.outputs),
        organisations,
    ]
}

/// How two sets compare: the same where one holds the other, close where they meet at all.
fn sets<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>, related: impl Fn(&T, &T) -> bool) -> Level {
    if a.is_empty() || b.is_empty() {
        Level::Unknown
    } else if a.is_subset(b) || b.is_subset(a) {
        Level::Same
    } else if !a.is_disjoint(b) || a.iter().any(|x| b.iter().any(|y| related(x, y))) {
        Level::Close
    } else {
        Level::Differs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_is_unknown() {
        let set = |items: &[u8]| items.iter().copied().collect::<BTreeSet<u8>>();
        for (a, b, expect) in [
            (set(&[]), set(&[1]), Level::Unknown),
            (set(&[1]), set(&[1]), Level::Same),
            (set(&[1]), set(&[1, 2]), Level::Same),
            (set(&[1, 3]), set(&[1, 2]), Level::Close),
            (set(&[1]), set(&[2]), Level::Differs),
            (set(&[1]), set(&[101]), Level::Close),
        ] {
            assert_eq!(sets(&a, &b, |x, y| y.abs_diff(*x) == 100), expect, "{a:?} {b:?}");
        }
    }

    #[test]
    fn words_name_levels() {
        assert_eq!(level("regionalni"), Some("regional"));
        assert_eq!(level("national"), Some("national"));
        assert_eq!(level("nationality"), None);
        assert_eq!(level("training"), None);
    }
}
