//! A proposal as the engine sees it: its terms, each once, with all the places where it stands.

use super::facets::Facts;
use super::finding::{Side, Span, Subject};
use super::index::Index;
use crate::text::tokens::{Numbered, Tokens};
use std::collections::BTreeMap;

/// A field of the proposal.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// JSON pointer.
    pub pointer: String,
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
    /// Its terms in an order that does not depend on where they stand.
    pub terms: Vec<QueryTerm>,
    /// Dotted numbers with the field that they stand in.
    pub numbers: Vec<(usize, Numbered)>,
    /// What it says of itself.
    pub facts: Facts,
    /// Whether title and description say too little to be compared.
    pub too_little: bool,
}

impl<'a> Query<'a> {
    /// Reads a proposal.
    pub fn new(index: &Index, subject: &'a Subject) -> Self {
        let fields = fields(subject);
        let mut numbers = Vec::new();
        let mut facts = facts(index, subject);
        // Sorted by what the term is, not by where it stands: sums come out the same in any order.
        let mut terms: BTreeMap<(u32, String), QueryTerm> = BTreeMap::new();
        for (at, field) in fields.iter().enumerate() {
            let reading = index.reader.read(field.text);
            facts.read(&index.reader, &reading, field.pointer.starts_with("/outputs/"));
            numbers.extend(reading.numbers.into_iter().map(|n| (at, n)));
            let words = reading.words.into_iter().map(|w| {
                let term = index.names.word(&w.term);
                let rest = if term.is_some() { String::new() } else { w.term };
                ((term.unwrap_or(u32::MAX), rest), w.start, w.end)
            });
            let concepts = reading.concepts.into_iter();
            let concepts =
                concepts.map(|c| ((index.names.concept(c.term), String::new()), c.start, c.end));
            for (key, start, end) in words.chain(concepts) {
                let term = (key.0 != u32::MAX).then_some(key.0);
                let entry = terms.entry(key).or_insert_with(|| QueryTerm {
                    term,
                    worth: term.map_or(index.unknown, |t| index.worth(t)),
                    in_title: false,
                    places: Vec::new(),
                });
                entry.in_title |= at == 0;
                entry.places.push((at, start, end));
            }
        }
        Self {
            fields,
            terms: terms.into_values().collect(),
            numbers,
            facts,
            too_little: too_little(subject),
        }
    }

    /// A term as the proposal writes it.
    pub fn written(&self, term: &QueryTerm) -> String {
        let Some(&(field, start, end)) = term.places.first() else { return String::new() };
        let text = self.fields.get(field).map_or("", |f| f.text);
        text.chars().skip(start).take(end.saturating_sub(start)).collect()
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
    let mut add = |pointer: String, text| fields.push(Field { pointer, text });
    add("/description".into(), &subject.description);
    for (n, output) in subject.outputs.iter().enumerate() {
        add(format!("/outputs/{n}"), output);
    }
    add("/need/new".into(), &subject.new_need);
    fields
}

/// What the fields say that are no text.
fn facts(index: &Index, subject: &Subject) -> Facts {
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
    facts.beneficiaries =
        subject.beneficiaries.iter().flat_map(|b| places.beneficiaries(b)).collect();
    facts.leads = subject.leads.iter().flat_map(|o| places.organisations(o)).collect();
    let partners = subject.partners.iter().flat_map(|o| places.organisations(o));
    facts.organisations = facts.leads.iter().cloned().chain(partners).collect();
    facts
}

/// Fewest different words of title and description that are compared.
const FEWEST_WORDS: usize = 3;

/// Whether title and description say too little to be compared.
pub fn too_little(subject: &Subject) -> bool {
    let tokens = [&subject.title, &subject.description].map(|text| Tokens::of(text));
    let words = tokens.iter().flat_map(|t| &t.words).filter(|t| !t.small);
    words.map(|t| t.word.as_str()).collect::<std::collections::BTreeSet<_>>().len() < FEWEST_WORDS
}
