//! The plan as the engine sees it: items and phrasings as terms, and for each term who has it.
//!
//! Built once per plan; a check reads it only. Facets are in [`super::facets`].

use super::calibration::Calibration;
use super::facets::{Facts, Part};
use super::finding::{Target, TargetKind};
use super::kinship::Forms;
use super::lexicon::{Kind, Lexicon};
use super::places::Places;
use super::sources::{Source, sources};
use super::terms::{Names, Reader, Reading, Standing};
use super::tongue::Tongue;
use crate::plan::ids::{ItemKind, Ref};
use crate::plan::model::Bundle;
use crate::text::arrange::{Arrange, Gather};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A word is rare that fewer than one item in so many has.
const RARE: f64 = 10.0;

/// A piece of an item's text and where it stands.
#[derive(Clone, Debug)]
pub struct Piece {
    /// JSON pointer: `/title`, `/outputs/0`, `/need`.
    pub field: Arc<str>,
    /// Its text.
    pub text: String,
}

impl Piece {
    /// Which part of its item it is, by its place among the pieces.
    fn part(&self, place: usize) -> Part {
        if self.field.starts_with("/outputs/") {
            Part::Output
        } else if place == 0 {
            Part::Title
        } else if self.field.starts_with("/need") {
            Part::Need
        } else {
            Part::Text
        }
    }
}

/// A term in one of an item's pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Own {
    /// The term.
    pub term: u32,
    /// Number of the piece.
    pub piece: usize,
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// An item to compare with.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub target: Target,
    /// Its text, the title first.
    pub pieces: Vec<Piece>,
    /// Its terms where they stand, sorted by term.
    pub own: Vec<Own>,
    /// Its phrases: the title, then the phrasings.
    pub phrases: Range<usize>,
    /// Factor for its length.
    pub length: f64,
    /// Factor for what it is.
    pub factor: f64,
    /// Whether it counts for the statistics: activities and needs do, horizontal rows and threats
    /// do not.
    pub counts: bool,
    /// What it says of itself.
    pub facts: Facts,
    /// The families of the forms of action that it names.
    pub forms: Forms,
}

/// A title or a phrasing.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Number of the item.
    pub item: usize,
    /// Language of a phrasing; none for the item's own title.
    pub language: Option<Arc<str>>,
    /// Whether it counts how much of it a proposal covers: words of other languages than English
    /// are cut too short for that, and a title alone ("Regular expert meetings") is covered too easily.
    pub may_cover: bool,
    /// Its text.
    pub text: Arc<str>,
    /// Its terms where they stand, sorted by term.
    pub terms: Vec<Standing<u32>>,
    /// The sum of its terms' worth.
    pub worth: f64,
}

/// Everything that a check reads.
#[derive(Clone, Debug)]
pub struct Index {
    /// Reads texts.
    pub reader: Reader,
    /// Terms as numbers.
    pub names: Names,
    /// The items, in the order of their ids.
    pub items: Vec<Item>,
    /// The phrases, by item.
    pub phrases: Vec<Phrase>,
    /// For each term what it is worth where both have it.
    pub worth: Vec<f64>,
    /// For each term the items that have it, with its weight in each.
    pub postings: Vec<Vec<(usize, f64)>>,
    /// For each term the phrases that have it.
    pub in_phrases: Vec<Vec<usize>>,
    /// For each term whether it is a word by which a subject is named and that few items have.
    rare: Vec<bool>,
    /// For each term whether no item has it that counts.
    lacking: Vec<bool>,
    /// What a word is worth that the plan does not know.
    pub unknown: f64,
    /// The family of audiences that most of the items are for.
    pub usual: Option<usize>,
    /// Field and goal of each need.
    pub above: BTreeMap<String, (String, Option<String>)>,
}

impl Index {
    /// Reads a plan.
    pub fn new(bundle: &Bundle, lexicon: &Lexicon, calibration: &Calibration) -> Self {
        let sources = sources(bundle);
        let texts = sources.iter().flat_map(|s| &s.pieces).map(|p| p.text.as_str());
        let phrasings =
            bundle.phrasings.iter().filter(|p| p.language == "en").flat_map(|p| &p.texts);
        let reader =
            Reader::new(lexicon, Places::new(bundle), texts.chain(phrasings.map(String::as_str)));
        let names = Names::new(reader.concepts());
        let mut index = Self {
            reader,
            names,
            items: Vec::new(),
            phrases: Vec::new(),
            worth: Vec::new(),
            postings: Vec::new(),
            in_phrases: Vec::new(),
            rare: Vec::new(),
            lacking: Vec::new(),
            unknown: 0.0,
            usual: None,
            above: above(bundle),
        };
        for source in sources {
            index.add(source);
        }
        index.usual = index.usual();
        index.finish(calibration);
        index
    }

    /// Counts and weighs what was added. What does not count changes no weight of what was there.
    pub fn finish(&mut self, calibration: &Calibration) {
        self.lengths(calibration);
        self.weigh(calibration);
    }

    /// The terms of a text, new ones named, sorted by term.
    fn terms(&mut self, reading: Reading) -> Vec<Standing<u32>> {
        let mut terms: Vec<Standing<u32>> = reading
            .words
            .into_iter()
            .map(|w| Standing {
                term: self.names.add(&self.reader, &w.term),
                start: w.start,
                end: w.end,
            })
            .collect();
        let concepts = reading.concepts.into_iter();
        terms.extend(concepts.map(|c| Standing {
            term: self.names.concept(c.term),
            start: c.start,
            end: c.end,
        }));
        terms.arrange_by_key(|s| (s.term, s.start, s.end));
        terms
    }

    /// Reads an item. [`Index::finish`] must follow.
    pub fn add(&mut self, source: Source) {
        let item = self.items.len();
        let first = self.phrases.len();
        let mut own = Vec::new();
        let phrased = source.phrasings.iter().any(|(language, _)| language == "en");
        let mut facts = source.facts;
        for (piece, part) in source.pieces.iter().enumerate() {
            let tongue = if source.english { Tongue::English } else { Tongue::Any };
            let reading = self.reader.read(&part.text, tongue);
            facts.read(&self.reader, &reading, part.part(piece));
            let terms = self.terms(reading);
            own.extend(terms.iter().map(|t| Own {
                term: t.term,
                piece,
                start: t.start,
                end: t.end,
            }));
            if piece == 0 {
                self.phrases.push(Phrase {
                    item,
                    language: None,
                    may_cover: phrased,
                    text: part.text.as_str().into(),
                    terms,
                    worth: 0.0,
                });
            }
        }
        own.arrange(Ord::cmp);
        for (language, text) in source.phrasings {
            // Those of all languages are looked for in phrasings: what they find by chance in them
            // weighs less, since more items have it.
            let tongue = if language == "en" { Tongue::English } else { Tongue::Any };
            let reading = self.reader.read(&text, tongue);
            let terms = self.terms(reading);
            let may_cover = language == "en";
            let (language, text) = (Some(language.into()), text.into());
            self.phrases.push(Phrase { item, language, may_cover, text, terms, worth: 0.0 });
        }
        self.items.push(Item {
            target: source.target,
            pieces: source.pieces,
            own,
            phrases: first..self.phrases.len(),
            length: 1.0,
            factor: 1.0,
            counts: source.counts,
            forms: Forms::of(&facts, &self.reader),
            facts,
        });
    }

    fn usual(&self) -> Option<usize> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for item in &self.items {
            let families: BTreeSet<usize> =
                item.facts.audiences.iter().map(|&a| self.reader.family(a)).collect();
            families.into_iter().for_each(|family| *counts.entry(family).or_default() += 1);
        }
        counts.into_iter().max_by_key(|&(_, count)| count).map(|(family, _)| family)
    }

    fn lengths(&mut self, calibration: &Calibration) {
        let lengths: Vec<f64> = self.items.iter().map(|item| self.length(item)).collect();
        let counted = self.items.iter().zip(&lengths).filter(|(item, _)| item.counts);
        let (count, sum) =
            counted.fold((0.0, 0.0), |(n, sum), (_, length)| (n + 1.0, sum + length));
        let mean = if sum > 0.0 { sum / count } else { 1.0 };
        for (item, length) in self.items.iter_mut().zip(lengths) {
            let factor = 1.0 / (1.0 - calibration.length + calibration.length * length / mean);
            let beside = matches!(item.target.kind, TargetKind::Horizontal | TargetKind::Threat);
            item.factor = if beside { calibration.beside } else { 1.0 };
            item.length = factor.clamp(calibration.length_least, calibration.length_most);
        }
    }

    /// How many different words an item's own text has.
    fn length(&self, item: &Item) -> f64 {
        let words: BTreeSet<u32> = item
            .own
            .iter()
            .map(|o| o.term)
            .filter(|&t| self.names.as_concept(t).is_none())
            .gather();
        // Fewer words than a million fit a float exactly.
        f64::from(u32::try_from(words.len()).unwrap_or(u32::MAX))
    }

    fn weigh(&mut self, calibration: &Calibration) {
        let terms = self.names.count();
        self.postings = vec![Vec::new(); terms];
        self.in_phrases = vec![Vec::new(); terms];
        for (at, item) in self.items.iter().enumerate() {
            let mut through: BTreeMap<u32, u32> = BTreeMap::new();
            for number in item.phrases.clone() {
                let Some(phrase) = self.phrases.get(number) else { continue };
                let mut last = None;
                for term in phrase.terms.iter().map(|t| t.term) {
                    if last.replace(term) != Some(term) {
                        if let Some(list) = slot(&mut self.in_phrases, term) {
                            list.push(number);
                        }
                        if phrase.language.is_some() {
                            *through.entry(term).or_default() += 1;
                        }
                    }
                }
            }
            let mut weights: BTreeMap<u32, f64> = through
                .into_iter()
                .map(|(term, n)| {
                    (
                        term,
                        if n > 1 {
                            calibration.several_phrasings
                        } else {
                            calibration.one_phrasing
                        },
                    )
                })
                .gather();
            weights.extend(item.own.iter().map(|o| (o.term, 1.0)));
            for (term, weight) in weights {
                if let Some(list) = slot(&mut self.postings, term) {
                    list.push((at, weight));
                }
            }
        }
        let counted: Vec<bool> = self.items.iter().map(|i| i.counts).collect();
        let n = counted.iter().filter(|&&c| c).count();
        let n = f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let telling = self.names.words(|stem| self.reader.is_telling(stem));
        let idf = |df: f64| (1.0 + (n - df + 0.5) / (df + 0.5)).ln();
        self.worth.clear();
        self.rare.clear();
        self.lacking.clear();
        self.unknown = idf(0.0) * calibration.unknown_word;
        for (term, list) in self.postings.iter().enumerate() {
            let has = |&&(item, weight): &&(usize, f64)| {
                weight >= calibration.counts_from && counted.get(item).copied().unwrap_or(false)
            };
            let df = f64::from(u32::try_from(list.iter().filter(has).count()).unwrap_or(u32::MAX));
            let concept = u32::try_from(term).ok().and_then(|t| self.names.as_concept(t));
            let factor = match concept {
                Some(c) if self.reader.kind(c) == Kind::Subject => 1.0,
                Some(_) => calibration.no_subject,
                None if telling.get(term).copied().unwrap_or(false) => 1.0,
                None => calibration.plain_word,
            };
            self.worth.push(idf(df) * factor);
            let named = concept.is_none() && telling.get(term).copied().unwrap_or(false);
            self.rare.push(named && df * RARE < n);
            self.lacking.push(df <= 0.0);
        }
        for phrase in &mut self.phrases {
            let mut terms: Vec<u32> = phrase.terms.iter().map(|t| t.term).collect();
            terms.dedup();
            let worth = terms
                .into_iter()
                .filter_map(|t| usize::try_from(t).ok().and_then(|t| self.worth.get(t)));
            phrase.worth = worth.sum();
        }
    }

    /// Whether a term is a word by which a subject is named and that few items have.
    pub fn is_rare(&self, term: u32) -> bool {
        usize::try_from(term).ok().and_then(|t| self.rare.get(t)).copied().unwrap_or(false)
    }

    /// Whether a term is a subject of the lexicon.
    pub fn is_subject(&self, term: u32) -> bool {
        self.names.as_concept(term).is_some_and(|c| self.reader.kind(c) == Kind::Subject)
    }

    /// Whether a term is a subject of the lexicon that nothing in the plan is about.
    pub fn is_new_subject(&self, term: u32) -> bool {
        let lacking = usize::try_from(term).ok().and_then(|t| self.lacking.get(t));
        lacking.copied().unwrap_or(false) && self.is_subject(term)
    }

    /// What a term is worth.
    pub fn worth(&self, term: u32) -> f64 {
        usize::try_from(term).ok().and_then(|t| self.worth.get(t)).copied().unwrap_or(self.unknown)
    }

    /// The items that have a term.
    pub fn items_with(&self, term: u32) -> &[(usize, f64)] {
        usize::try_from(term).ok().and_then(|t| self.postings.get(t)).map_or(&[], Vec::as_slice)
    }

    /// The phrases that have a term.
    pub fn phrases_with(&self, term: u32) -> &[usize] {
        usize::try_from(term).ok().and_then(|t| self.in_phrases.get(t)).map_or(&[], Vec::as_slice)
    }
}

fn slot<T>(lists: &mut [Vec<T>], term: u32) -> Option<&mut Vec<T>> {
    usize::try_from(term).ok().and_then(|t| lists.get_mut(t))
}

fn above(bundle: &Bundle) -> BTreeMap<String, (String, Option<String>)> {
    let goal = |field: &str| bundle.fields.iter().find(|f| f.id == field).map(|f| f.goal.clone());
    bundle.needs.iter().map(|n| (n.id.clone(), (n.field.clone(), goal(&n.field)))).gather()
}

/// Whether a reference names this target.
pub fn names(target: &Target, item: &Ref) -> bool {
    match target.kind {
        TargetKind::Activity => item.kind == ItemKind::Activity && item.id == target.id,
        TargetKind::Need => item.kind == ItemKind::Need && item.id == target.id,
        TargetKind::Horizontal | TargetKind::Threat | TargetKind::Proposal => false,
    }
}
