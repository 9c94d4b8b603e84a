//! Terms: what texts are compared by. A term is the stem of a word or a concept of the lexicon.
//!
//! Weights and items are not known here.

use super::facets;
use super::hash::Fnv;
use super::kinship;
use super::lexicon::{Concept, Kind, Lexicon};
use super::places::Places;
use super::recognise::{Found, Recogniser};
use super::tongue::Tongue;
use crate::text::tokens::{self, Numbered, Token, Tokens};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

/// A term where it stands in a text: Unicode characters, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<T> {
    /// The term.
    pub term: T,
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// What a text says, before it is known which of it the plan knows.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its words, folded, small ones left out.
    pub words: Vec<Standing<String>>,
    /// Concepts, by their place in the lexicon.
    pub concepts: Vec<Standing<usize>>,
    /// Names of Beneficiaries and organisations, by their place in [`Places`].
    pub names: Vec<Standing<usize>>,
    /// The levels that it names.
    pub levels: Vec<&'static str>,
    /// Dotted numbers.
    pub numbers: Vec<Numbered>,
}

/// Reads texts into terms.
#[derive(Clone, Debug)]
pub struct Reader {
    concepts: Vec<Concept>,
    recogniser: Recogniser,
    places: Places,
    /// For each concept the widest of its kind that it belongs to.
    widest: Vec<usize>,
    /// For each form of action the bit of its family.
    forms: Vec<u128>,
    /// Stems that English texts of the plan, its phrasings and the lexicon have: a word with such a
    /// stem counts as English.
    english: HashSet<String>,
    /// Stems of the words by which subjects are named.
    telling: HashSet<String>,
}

impl Reader {
    /// A reader that knows a lexicon and the English words of these texts.
    pub fn new<'a>(
        lexicon: &'a Lexicon,
        places: Places,
        english: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut stems = HashSet::new();
        let forms =
            lexicon.concepts.iter().filter_map(|c| c.forms.get("en")).flatten().map(String::as_str);
        for text in english.chain(forms) {
            for token in Tokens::of(text).words {
                if !token.small {
                    stems.insert(tokens::stem(&token.word));
                }
            }
        }
        let recogniser = Recogniser::new(&lexicon.concepts);
        let widest: Vec<usize> = (0..lexicon.concepts.len()).map(|at| lexicon.widest(at)).collect();
        let forms = kinship::bits(&lexicon.concepts, &widest);
        let concepts = lexicon.concepts.clone();
        let mut reader = Self {
            concepts,
            recogniser,
            places,
            widest,
            forms,
            english: stems,
            telling: HashSet::new(),
        };
        let subjects = lexicon.concepts.iter().filter(|c| c.kind == Kind::Subject);
        for form in subjects.flat_map(|c| c.forms.values()).flatten() {
            let words = Tokens::of(form).words;
            let stems = words.iter().filter(|t| !t.small).map(|t| reader.stem(&t.word));
            let stems: Vec<String> = stems.collect();
            reader.telling.extend(stems);
        }
        reader
    }

    /// The concept at a place of the lexicon.
    pub fn concept(&self, at: usize) -> Option<&Concept> {
        self.concepts.get(at)
    }

    /// What sort of thing the concept at a place is.
    pub fn kind(&self, at: usize) -> Kind {
        self.concepts.get(at).map(|c| c.kind).unwrap_or_default()
    }

    /// The widest concept that the one at a place belongs to: its family.
    pub fn family(&self, at: usize) -> usize {
        self.widest.get(at).copied().unwrap_or(at)
    }

    /// The bit of a form of action's family; none for any other concept.
    pub fn form_bit(&self, at: usize) -> u128 {
        self.forms.get(at).copied().unwrap_or(0)
    }

    /// The names of the plan.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// How many concepts there are.
    pub fn concepts(&self) -> usize {
        self.concepts.len()
    }

    /// The stem of a folded word.
    pub fn stem(&self, word: &str) -> String {
        let stem = tokens::stem(word);
        if self.english.contains(&stem) { stem } else { tokens::cut(word) }
    }

    /// Whether a stem is one by which subjects are named.
    pub fn is_telling(&self, stem: &str) -> bool {
        self.telling.contains(stem)
    }

    /// Reads a text of a language.
    pub fn read(&self, text: &str, tongue: Tongue) -> Reading {
        self.read_tokens(Tokens::of(text), tongue)
    }

    /// Reads a text that is cut into words already.
    pub fn read_tokens(&self, mut tokens: Tokens, tongue: Tongue) -> Reading {
        drop_negated(&mut tokens.words);
        let standing = |f: Found| Standing { term: f.concept, start: f.start, end: f.end };
        Reading {
            concepts: self.recogniser.find(&tokens, tongue).into_iter().map(standing).collect(),
            names: self.places.find(&tokens).into_iter().map(standing).collect(),
            levels: tokens.words.iter().filter_map(|t| facets::level(&t.word)).collect(),
            words: tokens
                .words
                .into_iter()
                .filter(|t| !t.small)
                .map(|t| Standing { term: t.word, start: t.start, end: t.end })
                .collect(),
            numbers: tokens.numbers,
        }
    }
}

/// Words that deny what comes after them, folded.
const DENYING: [&str; 11] = [
    "not",
    "nor",
    "neither",
    "except",
    "excluding",
    "nije",
    "nisu",
    "niti",
    "osim",
    "osven",
    "pervec",
];
/// Words that take the denial back: "not only".
const ONLY: [&str; 5] = ["only", "just", "samo", "vetem", "yet"];
/// How many words after the small ones a denial reaches.
const DENIED: usize = 2;

/// Takes out what a text says that it is not about: "not for border police".
fn drop_negated(words: &mut Vec<Token>) {
    let mut denied = 0;
    let mut before = false;
    words.retain(|token| {
        if before && ONLY.contains(&token.word.as_str()) {
            denied = 0;
        }
        before = DENYING.contains(&token.word.as_str());
        if before {
            denied = DENIED;
        } else if denied > 0 && !token.small {
            denied -= 1;
            return false;
        }
        true
    });
}

/// Terms as numbers: the concepts first, in the order of the lexicon, then the stems as they come.
#[derive(Clone, Debug, Default)]
pub struct Names {
    concepts: usize,
    words: HashMap<String, u32, BuildHasherDefault<Fnv>>,
    /// Words that were seen, with the number of their stem, so that few need to be stemmed again.
    seen: HashMap<String, u32, BuildHasherDefault<Fnv>>,
}

impl Names {
    /// No word yet, and so many concepts.
    pub fn new(concepts: usize) -> Self {
        Self { concepts, ..Self::default() }
    }

    /// The number of a concept.
    pub fn concept(&self, at: usize) -> u32 {
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// The concept behind a number.
    pub fn as_concept(&self, term: u32) -> Option<usize> {
        usize::try_from(term).ok().filter(|&at| at < self.concepts)
    }

    /// The number of a word's stem if any text of the plan has it, else the stem.
    pub fn word(&self, reader: &Reader, word: &str) -> Result<u32, String> {
        if let Some(&term) = self.seen.get(word) {
            return Ok(term);
        }
        let stem = reader.stem(word);
        self.words.get(&stem).copied().ok_or(stem)
    }

    /// The number of a word's stem, a new one where it has none.
    pub fn add(&mut self, reader: &Reader, word: &str) -> u32 {
        let term = self.word(reader, word).unwrap_or_else(|stem| {
            let term = u32::try_from(self.count()).unwrap_or(u32::MAX);
            self.words.insert(stem, term);
            term
        });
        if !self.seen.contains_key(word) {
            self.seen.insert(word.to_owned(), term);
        }
        term
    }

    /// For each term whether it is a word whose stem passes a test.
    pub fn words(&self, test: impl Fn(&str) -> bool) -> Vec<bool> {
        let mut passed = vec![false; self.count()];
        // The order of the map does not matter: each word has its own place.
        #[allow(clippy::iter_over_hash_type, reason = "each word has a place of its own")]
        for (stem, &term) in &self.words {
            if let Some(place) = usize::try_from(term).ok().and_then(|t| passed.get_mut(t)) {
                *place = test(stem);
            }
        }
        passed
    }

    /// How many terms there are.
    pub fn count(&self) -> usize {
        self.concepts + self.words.len()
    }
}
