//! A proposal as the engine sees it: its terms, each once, with all the places where it stands.

use super::facets::{Facts, Part};
use super::finding::{Side, Span, Subject};
use super::index::Index;
use super::kinship::Forms;
use super::languages;
use super::tongue::Tongue;
use crate::text::arrange::{Arrange, Gather};
use crate::text::tokens::{Numbered, Tokens, Votes};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A field of the proposal.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// JSON pointer.
    pub pointer: Arc<str>,
    /// Its text.
    pub text: &'a str,
}

/// A term of the proposal.
#[derive(Clone, Debug)]
pub struct QueryTerm {
    /// Its number, if the plan knows it.
    pub term: Option<u32>,
    /// What it is worth.
    pub worth: f64,
    /// Whether the title has it.
    pub in_title: bool,
    /// Where it stands: field, first character, one past the last.
    pub places: Vec<(usize, usize, usize)>,
}

/// A proposal read.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// Its fields that are text.
    pub fields: Vec<Field<'a>>,
    /// For each field where its characters begin, in bytes.
    bytes: Vec<Vec<usize>>,
    /// Its terms in an order that does not depend on where they stand.
    pub terms: Vec<QueryTerm>,
    /// Dotted numbers with the field that they stand in.
    pub numbers: Vec<(usize, Numbered)>,
    /// What it says of itself.
    pub facts: Facts,
    /// The families of the forms of action that it names; none where it has only a title, which is as
    /// likely somebody else's heading as what is planned.
    pub forms: Forms,
    /// Whether it is known to be in another language than English.
    pub other_language: bool,
    /// Whether title and description say too little to be compared.
    pub too_little: bool,
}

impl<'a> Query<'a> {
    /// Reads a proposal.
    pub fn new(index: &Index, subject: &'a Subject) -> Self {
        let fields = fields(subject);
        let mut numbers = Vec::new();
        let mut facts = facts(index, subject);
        let mut different: Vec<String> = Vec::new();
        let mut found: Vec<(u32, String, (usize, usize, usize))> = Vec::new();
        let cut: Vec<Tokens> = fields.iter().map(|field| Tokens::of(field.text)).collect();
        for tokens in cut.iter().take(TITLE_AND_DESCRIPTION) {
            for token in tokens.words.iter().filter(|t| !t.small) {
                if different.len() < FEWEST_WORDS && !different.contains(&token.word) {
                    different.push(token.word.clone());
                }
            }
        }
        let language = languages::reading(&subject.language)
            .or_else(|| voted(cut.iter().take(TITLE_AND_DESCRIPTION)));
        for ((at, field), tokens) in fields.iter().enumerate().zip(cut) {
            let reading =
                index.reader.read_tokens(tokens, Tongue::of(language.unwrap_or_default()));
            let part = match at {
                0 => Part::Title,
                _ if field.pointer.starts_with("/outputs/") => Part::Output,
                _ if field.pointer.starts_with("/need/") => Part::Need,
                _ => Part::Text,
            };
            facts.read(&index.reader, &reading, part);
            numbers.extend(reading.numbers.iter().cloned().map(|n| (at, n)));
            // Names are facets and weigh nothing, nor does a subject that stands within one.
            let within = |start: usize, end: usize| {
                let before = reading.names.partition_point(|n| n.end <= start);
                reading.names.get(before).is_some_and(|n| n.start <= start && end <= n.end)
            };
            let concepts = reading.concepts.iter().filter(|c| !within(c.start, c.end));
            found.extend(
                concepts
                    .map(|c| (index.names.concept(c.term), String::new(), (at, c.start, c.end))),
            );
            for word in reading.words.iter().filter(|w| !within(w.start, w.end)) {
                let place = (at, word.start, word.end);
                found.push(match index.names.word(&index.reader, &word.term) {
                    Ok(term) => (term, String::new(), place),
                    Err(stem) => (UNKNOWN, stem, place),
                });
            }
        }
        // Sorted by what the term is, not by where it stands: sums come out the same in any order.
        found.arrange(Ord::cmp);
        let mut terms: Vec<QueryTerm> = Vec::new();
        let mut last: Option<(u32, String)> = None;
        for (term, stem, place) in found {
            let same = last.as_ref().is_some_and(|(t, s)| *t == term && *s == stem);
            if !same {
                let known = (term != UNKNOWN).then_some(term);
                let worth = known.map_or(index.unknown, |t| index.worth(t));
                terms.push(QueryTerm { term: known, worth, in_title: false, places: Vec::new() });
                last = Some((term, stem));
            }
            if let Some(entry) = terms.last_mut() {
                entry.in_title |= place.0 == 0;
                entry.places.push(place);
            }
        }
        let other_language = language.is_some_and(|l| l != "en");
        let bytes =
            fields.iter().map(|f| f.text.char_indices().map(|(at, _)| at).collect()).collect();
        let bare = fields.iter().skip(1).all(|field| field.text.trim().is_empty());
        let forms = if bare { Forms::default() } else { Forms::of(&facts, &index.reader) };
        Self {
            fields,
            bytes,
            terms,
            numbers,
            facts,
            forms,
            other_language,
            too_little: different.len() < FEWEST_WORDS,
        }
    }

    /// The subjects that the title names and nothing in the plan is about.
    pub fn new_subjects(&self, index: &Index) -> impl Iterator<Item = &QueryTerm> {
        self.terms
            .iter()
            .filter(|one| one.in_title && one.term.is_some_and(|term| index.is_new_subject(term)))
    }

    /// A term as the proposal writes it.
    pub fn written(&self, term: &QueryTerm) -> String {
        let text = term.places.first().and_then(|&(field, start, end)| {
            let (bytes, text) = (self.bytes.get(field)?, self.fields.get(field)?.text);
            let end = bytes.get(end).copied().unwrap_or(text.len());
            text.get(bytes.get(start).copied()?..end)
        });
        text.unwrap_or_default().to_owned()
    }

    /// Where a term stands.
    pub fn spans(&self, term: &QueryTerm) -> impl Iterator<Item = Span> {
        term.places.iter().filter_map(|&(field, start, end)| {
            let field = self.fields.get(field)?.pointer.clone();
            Some(Span { side: Side::Proposal, field, start, end })
        })
    }
}

/// The fields of a proposal that are text, the title first.
pub fn fields(subject: &Subject) -> Vec<Field<'_>> {
    let mut fields = vec![Field { pointer: "/title".into(), text: &subject.title }];
    let mut add = |pointer: Arc<str>, text| fields.push(Field { pointer, text });
    add("/description".into(), &subject.description);
    for (n, output) in subject.outputs.iter().enumerate() {
        add(format!("/outputs/{n}").into(), output);
    }
    add("/need/new".into(), &subject.new_need);
    fields
}

/// The language that small words and endings vote for.
pub fn voted<'a>(texts: impl Iterator<Item = &'a Tokens>) -> Option<&'static str> {
    let mut votes = Votes::default();
    texts.for_each(|tokens| votes.add(tokens));
    votes.language()
}

/// What the fields say that are no text.
pub fn facts(index: &Index, subject: &Subject) -> Facts {
    let mut facts = Facts::default();
    facts.time(&subject.timeline);
    if let Some(need) = &subject.need {
        facts.need.insert(need.clone());
        if let Some((field, goal)) = index.above.get(need) {
            facts.field.insert(field.clone());
            facts.goal.extend(goal.clone());
        }
    }
    let places = index.reader.places();
    for typed in &subject.beneficiaries {
        let known = places.beneficiaries(typed);
        if known.is_empty() {
            facts.elsewhere.extend(places.elsewhere(typed));
        }
        facts.beneficiaries.extend(known);
    }
    facts.leads = subject.leads.iter().flat_map(|o| places.organisations(o)).collect();
    let partners = subject.partners.iter().flat_map(|o| places.organisations(o));
    facts.organisations = facts.leads.iter().cloned().chain(partners).collect();
    facts
}

/// Number of an unknown term.
const UNKNOWN: u32 = u32::MAX;
/// The fields that tell the language, and whether there is enough to compare.
const TITLE_AND_DESCRIPTION: usize = 2;
/// Fewest different words of title and description that are compared.
const FEWEST_WORDS: usize = 3;

/// Whether title and description say too little to be compared.
pub fn too_little(subject: &Subject) -> bool {
    let tokens = [&subject.title, &subject.description].map(|text| Tokens::of(text));
    let words = tokens.iter().flat_map(|t| &t.words).filter(|t| !t.small);
    words.map(|t| t.word.as_str()).gather::<BTreeSet<_>>().len() < FEWEST_WORDS
}
