//! Facets: what is compared but not counted. They weigh nothing and decide the verdict.
//!
//! What one side does not say is unknown, never different.

use super::finding::{Facet, FacetName, Level};
use super::lexicon::Kind;
use super::places::Named;
use super::terms::{Reader, Reading};
use crate::plan::timeline::{self, TimelinePart, Unit};
use std::collections::BTreeSet;

/// Beginnings of the words, folded, that place something at one level or the other.
const LEVELS: [(&str, &[&str]); 2] = [
    ("national", &["national", "nacional", "kombet", "drzavn"]),
    ("regional", &["region", "regij", "rajon", "transregional"]),
];
/// A word that begins like one of a level and means something else.
const NOT_A_LEVEL: [&str; 2] = ["nationalit", "nacionalnost"];

/// Which part of a proposal or an item a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is called.
    Title,
    /// What it says of itself.
    Text,
    /// What comes out.
    Output,
    /// What it is for.
    Need,
}

/// What a proposal or an item says of itself, as ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Need, field, goal.
    pub need: BTreeSet<String>,
    /// Specific field.
    pub field: BTreeSet<String>,
    /// Goal.
    pub goal: BTreeSet<String>,
    /// Forms of action that the title names.
    pub title_forms: BTreeSet<usize>,
    /// Forms of action that the text below it names.
    pub text_forms: BTreeSet<usize>,
    /// Audiences.
    pub audiences: BTreeSet<usize>,
    /// Settings.
    pub settings: BTreeSet<usize>,
    /// `national`, `regional`.
    pub levels: BTreeSet<String>,
    /// Beneficiaries.
    pub beneficiaries: BTreeSet<String>,
    /// Countries outside the plan.
    pub elsewhere: BTreeSet<String>,
    /// Whether it names the plan's region as a whole.
    pub region: bool,
    /// Calendar years.
    pub years: BTreeSet<String>,
    /// How often: once, or per week, month, year...
    pub rhythms: BTreeSet<Rhythm>,
    /// Kinds of output.
    pub outputs: BTreeSet<usize>,
    /// Leads.
    pub leads: BTreeSet<String>,
    /// Leads and partners.
    pub organisations: BTreeSet<String>,
}

impl Facts {
    /// Takes in a text.
    pub fn read(&mut self, reader: &Reader, reading: &Reading, part: Part) {
        for found in &reading.concepts {
            match (reader.kind(found.term), part) {
                (Kind::Form, Part::Output) => _ = self.outputs.insert(found.term),
                (Kind::Form, Part::Title) => _ = self.title_forms.insert(found.term),
                (Kind::Form, Part::Text) => _ = self.text_forms.insert(found.term),
                (Kind::Audience, _) => _ = self.audiences.insert(found.term),
                (Kind::Setting, _) => _ = self.settings.insert(found.term),
                // A need says what is missing, not what is done about it.
                (Kind::Form, Part::Need) | (Kind::Subject | Kind::Concerned, _) => {}
            }
        }
        for named in &reading.names {
            match reader.places().named(named.term) {
                Some(Named::Beneficiary(id)) => _ = self.beneficiaries.insert(id.clone()),
                Some(Named::Elsewhere(name)) => _ = self.elsewhere.insert((*name).to_owned()),
                Some(Named::Region) => self.region = true,
                _ => {}
            }
        }
        // "Enhanced national capacities" says what comes out, not where it is done.
        for level in reading.levels.iter().filter(|_| part != Part::Output) {
            self.levels.insert((*level).to_owned());
        }
    }

    /// All forms of action, those of the outputs too.
    fn forms(&self) -> BTreeSet<usize> {
        [&self.title_forms, &self.text_forms, &self.outputs]
            .into_iter()
            .flatten()
            .copied()
            .collect()
    }

    /// The Beneficiaries; countries outside the plan where none of its own is named.
    fn countries(&self) -> &BTreeSet<String> {
        let other = self.beneficiaries.is_empty() && !self.region;
        if other { &self.elsewhere } else { &self.beneficiaries }
    }

    /// Takes in a timeline.
    pub fn time(&mut self, text: &str) {
        if !text.is_empty() {
            let read = timeline::read(text);
            self.years.extend(read.years().iter().map(ToString::to_string));
            self.rhythms.extend(read.parts().iter().filter_map(Rhythm::of));
        }
    }
}

/// How often something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rhythm {
    /// A number of times, and then no more.
    Counted,
    /// Again and again, per so many of a unit.
    Every(u32, Unit),
}

impl Rhythm {
    /// What a statement of a timeline says of it, if it does.
    fn of(part: &TimelinePart) -> Option<Self> {
        match part {
            TimelinePart::Recurs { per, .. } => Some(Self::Every(per.every, per.unit)),
            TimelinePart::Happens { times, .. } if times.is_stated() => Some(Self::Counted),
            _ => None,
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
        level: sets(a, b, |x, y| reader.family(*x) == reader.family(*y)),
        proposal: id(a),
        item: id(b),
    };
    let mut organisations =
        texts(FacetName::Organisations, &proposal.organisations, &item.organisations);
    if organisations.level == Level::Same && proposal.leads.is_disjoint(&item.leads) {
        organisations.level = Level::Close;
    }
    // A title names the form; a description mentions others beside it.
    let titles = !proposal.title_forms.is_empty() && !item.title_forms.is_empty();
    let forms = if titles {
        (proposal.title_forms.clone(), item.title_forms.clone())
    } else {
        (proposal.forms(), item.forms())
    };
    // In the same year, but once here and every month there.
    let mut time = texts(FacetName::Time, &proposal.years, &item.years);
    let rhythms = sets(&proposal.rhythms, &item.rhythms, |_, _| false);
    if time.level == Level::Same && rhythms == Level::Differs {
        time.level = Level::Close;
    }
    let mut beneficiaries =
        texts(FacetName::Beneficiaries, proposal.countries(), &item.beneficiaries);
    // Whatever an item covers lies within the plan.
    if proposal.beneficiaries.is_empty() && !beneficiaries.proposal.is_empty() {
        beneficiaries.level = Level::Differs;
    }
    vec![
        texts(FacetName::Need, &proposal.need, &item.need),
        texts(FacetName::Field, &proposal.field, &item.field),
        texts(FacetName::Goal, &proposal.goal, &item.goal),
        concepts(FacetName::Form, &forms.0, &forms.1),
        concepts(FacetName::Audience, &proposal.audiences, &item.audiences),
        concepts(FacetName::Setting, &proposal.settings, &item.settings),
        texts(FacetName::Level, &proposal.levels, &item.levels),
        beneficiaries,
        time,
        concepts(FacetName::Outputs, &proposal.outputs, &item.outputs),
        organisations,
    ]
}

/// Whether a proposal is also for people of another sort than those whom the item names; an item
/// that names none is for the plan's `usual` ones.
pub fn reaches_beyond(
    reader: &Reader,
    proposal: &Facts,
    item: &Facts,
    usual: Option<usize>,
) -> bool {
    let families = |facts: &Facts| -> BTreeSet<usize> {
        facts.audiences.iter().map(|&a| reader.family(a)).collect()
    };
    let (proposal, mut item) = (families(proposal), families(item));
    if item.is_empty() {
        item.extend(usual);
    }
    !item.is_empty() && !proposal.is_subset(&item)
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
    fn the_same_year_once_and_every_year_is_only_close() {
        let lexicon = crate::overlap::lexicon::Lexicon::default();
        let plan = crate::plan::model::Bundle::default();
        let reader =
            Reader::new(&lexicon, crate::overlap::places::Places::new(&plan), [].into_iter());
        let facts = |text: &str| {
            let mut facts = Facts::default();
            facts.time(text);
            facts
        };
        let level = |a: &str, b: &str| {
            let facets = compare(&reader, &facts(a), &facts(b));
            facets.into_iter().find(|one| one.facet == FacetName::Time).map(|one| one.level)
        };
        for (a, b, expect) in [
            ("2019", "2019", Level::Same),
            ("Q3 2019", "1 regional event (2019)", Level::Same),
            ("1 workshop (2019)", "2x / year, 2019", Level::Close),
            ("1x / year, 2019", "1x / year, 2019", Level::Same),
            ("monthly, 2019", "1x / year, 2019", Level::Close),
            ("monthly", "1x / year", Level::Unknown),
            ("1 workshop (2018)", "1x / year, 2019", Level::Differs),
        ] {
            assert_eq!(level(a, b), Some(expect), "{a:?} {b:?}");
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
