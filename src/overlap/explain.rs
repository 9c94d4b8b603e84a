//! The evidence of a finding: every summand of its score, with the words behind it in both texts.
//!
//! The weights are rounded to ten-thousandths here and the score is their sum, so that what is
//! shown adds up.

use super::engine::{Engine, Nearness};
use super::facets;
use super::finding::{
    Adjustment, Evidence, Finding, NewSubject, PhrasingMatch, Points, Reason, Side, Source, Span,
};
use super::index::{Index, Item, Phrase};
use super::kinship::Shared;
use super::query::{Query, QueryTerm};
use super::verdict;
use crate::text::arrange::Arrange;
use std::sync::Arc;

/// One term's part of the score, before rounding.
struct Part<'q> {
    term: &'q QueryTerm,
    id: u32,
    share: f64,
    like: f64,
    covered: f64,
    form: f64,
}

/// The finding for an item, its evidence heaviest first.
pub(super) fn finding(
    engine: &Engine,
    query: &Query<'_>,
    near: &Nearness,
    referenced: Option<&Vec<(usize, usize, usize)>>,
) -> Option<Finding> {
    let item = engine.index.items.get(near.item)?;
    let parts = parts(engine, query, near);
    let mut evidence: Vec<Evidence> =
        parts.iter().map(|part| evidence_of(engine, query, item, near, part)).collect();
    evidence.retain(|e| e.weight > Points(0));
    evidence.arrange(|a, b| {
        b.weight
            .cmp(&a.weight)
            .then_with(|| a.term.cmp(&b.term))
            .then_with(|| a.source.cmp(&b.source))
    });
    let score = Points(evidence.iter().map(|e| e.weight.0).sum());
    if let Some(places) = referenced {
        evidence.push(reference(query, item, places));
    }
    let facets = facets::compare(&engine.index.reader, &query.facts, &item.facts);
    let (strength, adjustments) = strength(engine, query, near, score);
    let band = verdict::band(&engine.calibration, strength);
    let verdict = verdict::verdict(
        item.target.kind,
        band,
        &facets,
        near.new_subject
            || facets::reaches_beyond(
                &engine.index.reader,
                &query.facts,
                &item.facts,
                engine.index.usual,
            ),
        query.too_little || no_subject_shared(engine, item, &parts),
    );
    let target = item.target.clone();
    Some(Finding { target, verdict, band, score, strength, adjustments, evidence, facets })
}

/// The strength, and the steps to it from the score.
fn strength(
    engine: &Engine,
    query: &Query<'_>,
    near: &Nearness,
    score: Points,
) -> (Points, Vec<Adjustment>) {
    let mut now = score;
    let mut adjustments = Vec::new();
    let mut step = |reason, to: Points| {
        // Neither is above 10,000.
        let points = i32::try_from(to.0).unwrap_or(0) - i32::try_from(now.0).unwrap_or(0);
        now = to;
        if points != 0 {
            adjustments.push(Adjustment { reason, points });
        }
    };
    let mut share = near.share + near.likest;
    let only_order = near.covered + near.form > 0.0 || near.like > near.likest;
    step(if only_order { Reason::OrderOnly } else { Reason::Rounding }, points(share));
    for (reason, factor) in engine.factors(query, near) {
        share *= factor;
        step(reason, points(share));
    }
    (now, adjustments)
}

/// The subjects of the title that nothing in the plan is about, by name.
pub(super) fn new_subjects(engine: &Engine, query: &Query<'_>) -> Vec<NewSubject> {
    let index = &engine.index;
    let named = query.new_subjects(index).filter_map(|term| {
        let concept = index.reader.concept(index.names.as_concept(term.term?)?)?;
        Some(NewSubject { term: concept.label.clone(), spans: query.spans(term).collect() })
    });
    let mut named: Vec<NewSubject> = named.collect();
    named.arrange_by_key(|one| one.term.clone());
    named
}

/// Whether the lexicon knows the item's subjects, and the proposal shares none of them, nor a word by
/// which a subject is named and that few items have.
fn no_subject_shared(engine: &Engine, item: &Item, parts: &[Part<'_>]) -> bool {
    let index = &engine.index;
    if parts.iter().any(|p| index.is_rare(p.id)) {
        return false;
    }
    let subject = |term| index.is_subject(term);
    let own = |piece: usize| item.pieces.get(piece).is_some_and(|p| !p.field.starts_with("/need"));
    item.own.iter().any(|o| own(o.piece) && subject(o.term)) && !parts.iter().any(|p| subject(p.id))
}

fn parts<'q>(engine: &Engine, query: &'q Query<'_>, near: &Nearness) -> Vec<Part<'q>> {
    let index = &engine.index;
    let phrase = near.phrase.and_then(|number| index.phrases.get(number));
    let mut parts: Vec<Part<'q>> = Vec::new();
    for term in &query.terms {
        let Some(id) = term.term else { continue };
        let list = index.items_with(id);
        let place = list.binary_search_by_key(&near.item, |&(item, _)| item);
        let Some(&(_, weight)) = place.ok().and_then(|at| list.get(at)) else { continue };
        let worth = if phrase.is_some_and(|p| has(p, id)) { term.worth } else { 0.0 };
        let like = if term.in_title { worth } else { 0.0 };
        parts.push(Part { term, id, share: term.worth * weight, like, covered: worth, form: 0.0 });
    }
    let per = |whole: f64, sum: f64| if sum > 0.0 { whole / sum } else { 0.0 };
    let share = per(near.share, parts.iter().map(|p| p.share).sum());
    let like = per(near.like, parts.iter().map(|p| p.like).sum());
    let covered = per(near.covered, parts.iter().map(|p| p.covered).sum());
    for part in &mut parts {
        part.share *= share;
        part.like *= like;
        part.covered *= covered;
    }
    if near.form > 0.0 {
        add_form(engine, query, near, &mut parts);
    }
    parts
}

/// Gives the part for the same form of action to the first term by which the proposal names it.
fn add_form<'q>(engine: &Engine, query: &'q Query<'_>, near: &Nearness, parts: &mut Vec<Part<'q>>) {
    let index = &engine.index;
    let both = index.items.get(near.item).and_then(|item| query.forms.shared(item.forms));
    let Some((place, both)) = both else { return };
    let named = query.terms.iter().filter_map(|term| {
        let id = term.term?;
        let named = bit(index, id) & both != 0 && (place == Shared::Below || term.in_title);
        named.then_some((term, id))
    });
    let Some((term, id)) = named.min_by_key(|(_, id)| *id) else { return };
    match parts.iter_mut().find(|part| part.id == id) {
        Some(part) => part.form = near.form,
        None => {
            parts.push(Part { term, id, share: 0.0, like: 0.0, covered: 0.0, form: near.form });
        }
    }
}

/// The family of a form of action, where a term is one.
fn bit(index: &Index, term: u32) -> u128 {
    index.names.as_concept(term).map_or(0, |concept| index.reader.form_bit(concept))
}

fn has(phrase: &Phrase, term: u32) -> bool {
    phrase.terms.binary_search_by_key(&term, |t| t.term).is_ok()
}

/// A part of the score in ten-thousandths.
pub(super) fn points(share: f64) -> Points {
    // Between 0 and 1 by construction.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=10000"
    )]
    Points((share * 10_000.0).round().clamp(0.0, 10_000.0) as u32)
}

fn evidence_of(
    engine: &Engine,
    query: &Query<'_>,
    item: &Item,
    near: &Nearness,
    part: &Part<'_>,
) -> Evidence {
    let index = &engine.index;
    let concept = index.names.as_concept(part.id).and_then(|c| index.reader.concept(c));
    let from = item.own.partition_point(|o| o.term < part.id);
    let same = item.own.iter().skip(from).take_while(|o| o.term == part.id);
    // A workshop and a course are the same form in other words.
    let form = if part.form > 0.0 { bit(index, part.id) } else { 0 };
    let kin = if form == 0 { &[] } else { item.own.as_slice() };
    let kin = kin.iter().filter(|o| o.term != part.id && bit(index, o.term) & form != 0);
    let own = same.chain(kin);
    // Room for all of them and one in the phrasing: lists that grow cost more than what is in them.
    let mut spans = Vec::with_capacity(part.term.places.len() + own.clone().count() + 1);
    spans.extend(query.spans(part.term));
    let before = spans.len();
    spans.extend(own.filter_map(|o| {
        let field = item.pieces.get(o.piece)?.field.clone();
        Some(Span { side: Side::Item, field, start: o.start, end: o.end })
    }));
    let owned = spans.len() > before;
    let best = near.phrase.filter(|_| part.like + part.covered > 0.0);
    let through = best.or_else(|| if owned { None } else { phrasing_with(engine, item, part.id) });
    let through =
        through.and_then(|number| index.phrases.get(number)).filter(|p| p.language.is_some());
    if let Some(phrase) = through {
        let places = phrase.terms.iter().filter(|t| t.term == part.id);
        spans.extend(places.map(|t| Span {
            side: Side::Phrasing,
            field: Arc::default(),
            start: t.start,
            end: t.end,
        }));
    }
    Evidence {
        term: concept.map_or_else(|| query.written(part.term), |c| c.label.clone()),
        source: match (concept, owned) {
            (Some(_), _) => Source::Lexicon,
            (None, true) => Source::Word,
            (None, false) => Source::Phrasing,
        },
        weight: points(part.share + part.like + part.covered + part.form),
        spans,
        phrasing: through.map(|p| PhrasingMatch {
            language: p.language.clone().unwrap_or_default(),
            text: p.text.clone(),
        }),
    }
}

/// The first of an item's phrasings that has a term.
fn phrasing_with(engine: &Engine, item: &Item, term: u32) -> Option<usize> {
    let list = engine.index.phrases_with(term);
    let first = list.get(list.partition_point(|&p| p < item.phrases.start)).copied()?;
    item.phrases.contains(&first).then_some(first)
}

fn reference(query: &Query<'_>, item: &Item, places: &[(usize, usize, usize)]) -> Evidence {
    let spans = places.iter().filter_map(|&(field, start, end)| {
        Some(Span {
            side: Side::Proposal,
            field: query.fields.get(field)?.pointer.clone(),
            start,
            end,
        })
    });
    Evidence {
        term: item.target.id.clone(),
        source: Source::Reference,
        weight: Points(0),
        spans: spans.collect(),
        phrasing: None,
    }
}
