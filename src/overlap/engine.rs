//! The check of a proposal against a plan: how much of what the proposal says each item has, and
//! how near its title comes to a way of saying the item.
//!
//! Nothing here names a facet or a verdict (`facets` and `verdict` do).

use super::calibration::Calibration;
use super::explain;
use super::finding::{Finding, Reason, Report, Subject, TargetKind, Verdict};
use super::index::{Index, names};
use super::kinship::Shared;
use super::lexicon::Lexicon;
use super::query::{Query, too_little};
use crate::plan::ids::{ItemKind, Ref};
use crate::plan::model::Bundle;
use crate::text::arrange::Arrange;
use std::collections::{BTreeMap, BTreeSet};

/// How many findings a report has at least, if there are so many.
const FEWEST_FINDINGS: usize = 10;

/// Compares proposals with one plan.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) index: Index,
    pub(super) calibration: Calibration,
    subjects: BTreeMap<Ref, Subject>,
}

/// How near an item comes, before it is explained.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nearness {
    /// The item.
    pub item: usize,
    /// The worth of the terms that it shares with the proposal.
    pub shared: f64,
    /// Part of the covered share.
    pub share: f64,
    /// The best phrase.
    pub phrase: Option<usize>,
    /// Part for how like the title is to it.
    pub like: f64,
    /// Part for how much of it the whole proposal covers.
    pub covered: f64,
    /// The greatest part for likeness that any phrase has.
    pub likest: f64,
    /// Part for the same form of action.
    pub form: f64,
    /// Whether the proposal shares a subject with the item's own text.
    pub own_subject: bool,
    /// Whether its title names a subject that neither the plan nor this item is about.
    pub new_subject: bool,
    /// Whether it shares a subject of the title.
    pub title_subject: bool,
}

/// What an item has of a proposal.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    /// The worth of the terms that it shares, by its weights.
    worth: f64,
    /// Whether a subject stands in its own text.
    own_subject: bool,
    /// Whether it has a subject of the title.
    title_subject: bool,
    /// How many it has of the title's subjects that the plan is not about.
    new_subjects: usize,
}

impl Nearness {
    fn total(&self) -> f64 {
        self.share + self.like + self.covered + self.form
    }

    /// Lifts it by a share, the less the nearer it is to the whole: so none rises above that, and none
    /// overtakes a copy.
    fn lift(&mut self, share: f64) {
        let before = self.total();
        self.form = share * before * (1.0 - before).max(0.0);
    }
}

impl Engine {
    /// Reads a plan, once.
    pub fn new(bundle: &Bundle, lexicon: &Lexicon, calibration: &Calibration) -> Self {
        let mut calibration = calibration.clone();
        calibration.lexicon.clone_from(&lexicon.edition);
        if !bundle.phrasings.is_empty() {
            calibration.phrasings = format!("{} {}", bundle.plan.id, bundle.plan.edition);
        }
        Self {
            index: Index::new(bundle, lexicon, &calibration),
            calibration,
            subjects: subjects(bundle),
        }
    }

    /// The numbers in use.
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// What a concept of the lexicon is called, by its id.
    pub fn label(&self, concept: &str) -> Option<&str> {
        let reader = &self.index.reader;
        (0..reader.concepts())
            .filter_map(|at| reader.concept(at))
            .find(|one| one.id == concept)
            .map(|one| one.label.as_str())
    }

    /// An item of the plan taken as a proposal.
    pub fn subject_of(&self, item: &Ref) -> Option<Subject> {
        self.subjects.get(item).cloned()
    }

    /// An item of the plan taken as a proposal, to be compared with what stands elsewhere: the other
    /// activities of its need are left out, since the plan puts them together itself.
    pub fn subject_elsewhere(&self, item: &Ref) -> Option<Subject> {
        let mut subject = self.subject_of(item)?;
        let beside = self.subjects.iter().filter(|(other, one)| {
            other.kind == ItemKind::Activity && one.need.is_some() && one.need == subject.need
        });
        subject.except.extend(beside.map(|(other, _)| other.clone()));
        Some(subject)
    }

    /// Whether title and description say too little to be compared.
    pub fn too_little(&self, subject: &Subject) -> bool {
        too_little(subject)
    }

    /// What a proposal overlaps: everything above the line, and up to ten findings in all.
    pub fn check(&self, subject: &Subject) -> Report {
        let query = Query::new(&self.index, subject);
        let near = self.nearness(&query);
        let referenced = self.referenced(&query);
        let excepted = |item: usize| {
            self.index
                .items
                .get(item)
                .is_none_or(|i| subject.except.iter().any(|except| names(&i.target, except)))
        };
        let mut near: Vec<Nearness> = near
            .into_iter()
            .filter(|n| (n.total() > 0.0 || referenced.contains_key(&n.item)) && !excepted(n.item))
            .collect();
        near.arrange(|a, b| b.total().total_cmp(&a.total()).then(a.item.cmp(&b.item)));
        let said = |n: &Nearness| n.total() - n.form;
        let order = |a: &&Nearness, b: &&Nearness| {
            said(a).total_cmp(&said(b)).then_with(|| b.item.cmp(&a.item))
        };
        let strongest = near.iter().map(|n| self.strength(&query, n)).fold(0.0, f64::max);
        let line = self.calibration.weak_from.share();
        let above = near.iter().filter(|n| self.strength(&query, n) >= line);
        let nearest = above.max_by(order).or_else(|| near.iter().max_by(order)).map(|n| n.item);
        let mut findings: Vec<(usize, Finding)> = near
            .iter()
            .enumerate()
            .filter(|(rank, n)| {
                *rank < FEWEST_FINDINGS
                    || self.strength(&query, n) >= line
                    || referenced.contains_key(&n.item)
            })
            .filter_map(|(_, n)| {
                Some((n.item, explain::finding(self, &query, n, referenced.get(&n.item))?))
            })
            .collect();
        // Rounding may turn neighbours round: the shown score decides.
        findings.arrange(|(a, x), (b, y)| y.score.cmp(&x.score).then(a.cmp(b)));
        let best = findings.iter().find(|(item, _)| Some(*item) == nearest);
        Report {
            proposal: subject.id.clone(),
            verdict: best.map_or(Verdict::None, |(_, f)| f.verdict),
            alarm: explain::points(strongest),
            new_subjects: explain::new_subjects(self, &query),
            findings: findings.into_iter().map(|(_, f)| f).collect(),
        }
    }

    /// What tells an overlap from something new, the same in every language: the score without the
    /// covered phrasing and the same form, which only help to find the right item among several.
    pub(super) fn strength(&self, query: &Query<'_>, near: &Nearness) -> f64 {
        let counted = near.share + near.likest;
        let factors = self.factors(query, near);
        factors.iter().fold(counted, |strength, (_, factor)| strength * factor).min(1.0)
    }

    /// What the strength is lowered or raised by, and why.
    pub(super) fn factors(&self, query: &Query<'_>, near: &Nearness) -> [(Reason, f64); 3] {
        let calibration = &self.calibration;
        let read = match (query.other_language, near.own_subject) {
            (true, _) => (Reason::OtherLanguage, calibration.other_language),
            (false, true) => (Reason::NoOwnSubject, 1.0),
            (false, false) => (Reason::NoOwnSubject, calibration.no_own_subject),
        };
        let new = match (near.new_subject, near.title_subject) {
            (true, false) => calibration.new_subject,
            (true, true) => calibration.new_subject_beside,
            (false, _) => 1.0,
        };
        let enough = (near.shared / calibration.enough).min(1.0);
        [read, (Reason::NewSubject, new), (Reason::Little, enough)]
    }

    /// How near every item comes.
    fn nearness(&self, query: &Query<'_>) -> Vec<Nearness> {
        let (index, calibration) = (&self.index, &self.calibration);
        let all: f64 = query.terms.iter().map(|t| t.worth).sum();
        let title: f64 = query.terms.iter().filter(|t| t.in_title).map(|t| t.worth).sum();
        let new_subjects = query.new_subjects(index).count();
        let mut met = vec![Met::default(); index.items.len()];
        // For each phrase what the title has of it, and what the whole proposal has of it.
        // Small numbers: a list of 64 kB and more makes the allocator tidy up at every check.
        let mut common = vec![(0.0_f32, 0.0_f32); index.phrases.len()];
        let mut touched: Vec<usize> = Vec::new();
        for term in &query.terms {
            let Some(id) = term.term else { continue };
            let is_subject = index.is_subject(id);
            let is_new = term.in_title && index.is_new_subject(id);
            for &(item, weight) in index.items_with(id) {
                if let Some(met) = met.get_mut(item) {
                    met.worth += term.worth * weight;
                    met.own_subject |= is_subject && weight >= 1.0;
                    met.title_subject |= is_subject && term.in_title;
                    met.new_subjects += usize::from(is_new);
                }
            }
            #[allow(clippy::cast_possible_truncation, reason = "seven digits are enough")]
            let worth = term.worth as f32;
            for &phrase in index.phrases_with(id) {
                let Some((in_title, anywhere)) = common.get_mut(phrase) else { continue };
                if *anywhere <= 0.0 {
                    touched.push(phrase);
                }
                *anywhere += worth;
                if term.in_title {
                    *in_title += worth;
                }
            }
        }
        let items = index.items.iter().zip(met).enumerate();
        let mut near: Vec<Nearness> = items
            .map(|(at, (item, met))| {
                let share = if all > 0.0 { (met.worth / all * item.length).min(1.0) } else { 0.0 };
                Nearness {
                    item: at,
                    shared: met.worth,
                    share: calibration.share * item.factor * share,
                    own_subject: met.own_subject,
                    new_subject: met.new_subjects < new_subjects,
                    title_subject: met.title_subject,
                    ..Nearness::default()
                }
            })
            .collect();
        for number in touched {
            let (Some(phrase), Some(&(in_title, anywhere))) =
                (index.phrases.get(number), common.get(number))
            else {
                continue;
            };
            let (Some(near), Some(item)) =
                (near.get_mut(phrase.item), index.items.get(phrase.item))
            else {
                continue;
            };
            let (in_title, anywhere) = (f64::from(in_title), f64::from(anywhere));
            let like = in_title / (title + phrase.worth - in_title);
            let covered = if phrase.may_cover {
                anywhere / (phrase.worth + calibration.covered_after)
            } else {
                0.0
            };
            let like = calibration.phrase * item.factor * like;
            let covered = calibration.covered * item.factor * covered;
            near.likest = near.likest.max(like);
            // Of equals the first, in whatever order they come.
            let order = (like + covered).total_cmp(&(near.like + near.covered));
            if order.then_with(|| near.phrase.cmp(&Some(number))).is_gt() {
                *near = Nearness { phrase: Some(number), like, covered, ..*near };
            }
        }
        for (near, item) in near.iter_mut().zip(&index.items) {
            match query.forms.shared(item.forms) {
                Some((Shared::Titles, _)) => near.lift(calibration.same_form),
                Some((Shared::Below, _)) => near.lift(calibration.same_form_below),
                None => {}
            }
        }
        near
    }

    /// The items that the proposal names by their number, with the places where it does.
    fn referenced(&self, query: &Query<'_>) -> BTreeMap<usize, Vec<(usize, usize, usize)>> {
        let mut named: BTreeMap<usize, Vec<(usize, usize, usize)>> = BTreeMap::new();
        for (field, number) in &query.numbers {
            // "1.3" may be a sum of money or a date; "2.2.16" is an id.
            let plain = number.id.matches('.').count() < 2;
            if plain && !CUES.contains(&number.before.as_str()) {
                continue;
            }
            for (at, item) in self.index.items.iter().enumerate() {
                let kind = matches!(item.target.kind, TargetKind::Activity | TargetKind::Need);
                if kind
                    && (item.target.id == number.id
                        || item.target.id.split('#').next() == Some(&number.id))
                {
                    named.entry(at).or_default().push((*field, number.start, number.end));
                }
            }
        }
        named
    }
}

/// Words before a number of two parts that make it the id of an item.
const CUES: [&str; 14] = [
    "see",
    "activity",
    "activities",
    "need",
    "needs",
    "item",
    "items",
    "measure",
    "aktivnost",
    "aktivnosti",
    "mera",
    "mjera",
    "aktiviteti",
    "potreba",
];

/// The items of a plan as proposals, each with itself excepted.
fn subjects(bundle: &Bundle) -> BTreeMap<Ref, Subject> {
    let outputs = |outputs: &[crate::plan::model::Output]| -> Vec<String> {
        outputs
            .iter()
            .flat_map(|o| std::iter::once(&o.text).chain(&o.parts))
            .filter(|t| !t.is_empty())
            .cloned()
            .collect()
    };
    let parties = |parties: &[crate::plan::model::Party]| {
        parties.iter().map(|p| p.organisation.clone()).collect()
    };
    let mut subjects = BTreeMap::new();
    for activity in &bundle.activities {
        let item = Ref::activity(activity.id.as_str());
        let beneficiaries =
            activity.beneficiaries.as_ref().map(|b| b.named.clone()).unwrap_or_default();
        let subject = Subject {
            id: activity.id.clone(),
            title: activity.title.clone(),
            description: activity.items.join("\n"),
            outputs: outputs(&activity.outputs),
            timeline: activity.timeline.clone().unwrap_or_default(),
            beneficiaries,
            leads: parties(&activity.leads),
            partners: parties(&activity.partners),
            need: Some(activity.need.clone()),
            except: vec![item.clone()],
            ..Subject::default()
        };
        subjects.insert(item, subject);
    }
    for need in &bundle.needs {
        let item = Ref::need(need.id.as_str());
        let mut except: BTreeSet<Ref> = BTreeSet::from([item.clone()]);
        except.extend(
            bundle
                .activities
                .iter()
                .filter(|a| a.need == need.id)
                .map(|a| Ref::activity(a.id.as_str())),
        );
        let subject = Subject {
            id: need.id.clone(),
            title: need.text.clone(),
            description: need.parts.join("\n"),
            outputs: outputs(&need.outputs),
            timeline: need.timeline.clone().unwrap_or_default(),
            leads: parties(&need.leads),
            partners: parties(&need.partners),
            need: Some(need.id.clone()),
            except: except.into_iter().collect(),
            ..Subject::default()
        };
        subjects.insert(item, subject);
    }
    debug_assert!(
        subjects.keys().all(|item| matches!(item.kind, ItemKind::Activity | ItemKind::Need))
    );
    subjects
}
