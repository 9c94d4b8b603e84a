//! The plan against itself: its strongest pairs that no endnote acknowledges, and endnotes that the
//! texts do not support.
//!
//! Both are questions to a coordinator, no findings of fault: partners may connect what no text shows.
//! Activities of one need are no pair, since the plan puts them together itself.

use super::engine::Engine;
use super::finding::{Band, Points, Source, TargetKind, Verdict};
use crate::plan::ids::{ItemKind, Ref};
use crate::plan::model::{Activity, Bundle};
use crate::text::arrange::Arrange;
use crate::text::fold::fold;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many terms are shown of a pair.
const TERMS: usize = 5;

/// Two activities that are near each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// The two, in the plan's order of ids.
    pub items: [Ref; 2],
    /// The mean of the strengths from both ends; an end that does not find the other counts 0. Not of the scores: the
    /// same form of action would put webinars beside webinars.
    pub strength: Points,
    /// What it amounts to from the end that finds more; from the other where only that can tell.
    pub verdict: Verdict,
    /// How strong it is from there.
    pub band: Option<Band>,
    /// What they share, heaviest first.
    pub terms: Vec<String>,
}

/// A link of an endnote between two items.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unsupported {
    /// Number of the endnote.
    pub endnote: u32,
    /// The item that carries it.
    pub marked: Ref,
    /// The item that it names.
    pub linked: Ref,
    /// The greatest strength between any of their activities, all below the line.
    pub strength: Points,
}

/// What a plan says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Audit {
    /// Pairs above the line that no endnote acknowledges, strongest first; those of which neither end can tell
    /// anything, since they share only the programme's own words, after all others.
    pub pairs: Vec<Pair>,
    /// Links of endnotes that no text supports, in the order of the endnotes.
    pub unsupported: Vec<Unsupported>,
}

/// One activity as the other finds it.
#[derive(Clone, Debug)]
struct Seen {
    strength: Points,
    verdict: Verdict,
    band: Option<Band>,
    terms: Vec<String>,
}

/// An audit that is worked out piece by piece, so that a page stays alive meanwhile.
#[derive(Clone, Debug, Default)]
pub struct Auditor {
    seen: BTreeMap<String, BTreeMap<String, Seen>>,
    at: usize,
}

impl Auditor {
    /// Compares some more activities with all others; gives back how many were compared so far.
    pub fn step(&mut self, bundle: &Bundle, engine: &Engine, count: usize) -> usize {
        let to = self.at.saturating_add(count).min(bundle.activities.len());
        for activity in bundle.activities.get(self.at..to).unwrap_or_default() {
            let subject = engine.subject_of(&Ref::activity(activity.id.as_str()));
            let Some(subject) = subject else { continue };
            for finding in engine.check(&subject).findings {
                if finding.target.kind == TargetKind::Activity {
                    let evidence =
                        finding.evidence.iter().filter(|e| e.source != Source::Reference);
                    let mut terms: Vec<String> = Vec::new();
                    for term in evidence.map(|e| &e.term) {
                        // A word may be what the lexicon calls its concept.
                        let named = terms.iter().any(|one| fold(one) == fold(term));
                        if !named && terms.len() < TERMS {
                            terms.push(term.clone());
                        }
                    }
                    let (strength, verdict, band) =
                        (finding.strength, finding.verdict, finding.band);
                    let from = self.seen.entry(activity.id.clone()).or_default();
                    from.insert(finding.target.id, Seen { strength, verdict, band, terms });
                }
            }
        }
        self.at = to;
        to
    }

    /// What came of it.
    pub fn finish(self, bundle: &Bundle) -> Audit {
        outcome(bundle, &self.seen)
    }
}

/// Compares every activity of a plan with every other.
pub fn audit(bundle: &Bundle, engine: &Engine) -> Audit {
    let mut auditor = Auditor::default();
    auditor.step(bundle, engine, usize::MAX);
    auditor.finish(bundle)
}

fn outcome(bundle: &Bundle, seen: &BTreeMap<String, BTreeMap<String, Seen>>) -> Audit {
    let found = |from: &str, to: &str| seen.get(from)?.get(to);
    let mut acknowledged: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut unsupported = Vec::new();
    for note in &bundle.endnotes {
        let linked = || note.links.iter().filter_map(|link| link.item.as_ref());
        for (marked, linked) in note.marked.iter().flat_map(|m| linked().map(move |l| (m, l))) {
            let (ends, others) = (activities(bundle, marked), activities(bundle, linked));
            let (mut best, mut supported) = (Points(0), false);
            for (&one, &other) in ends.iter().flat_map(|a| others.iter().map(move |b| (a, b))) {
                acknowledged.extend([(one, other), (other, one)]);
                for seen in [found(one, other), found(other, one)].into_iter().flatten() {
                    best = best.max(seen.strength);
                    supported |= seen.band.is_some();
                }
            }
            if !supported && !ends.is_empty() && !others.is_empty() {
                let (marked, linked) = (marked.clone(), linked.clone());
                unsupported.push(Unsupported {
                    endnote: note.number,
                    marked,
                    linked,
                    strength: best,
                });
            }
        }
    }
    let mut pairs = Vec::new();
    for (at, one) in bundle.activities.iter().enumerate() {
        for other in bundle.activities.iter().skip(at + 1) {
            if one.need == other.need || acknowledged.contains(&(one.id.as_str(), &other.id)) {
                continue;
            }
            pairs.extend(pair(one, other, found(&one.id, &other.id), found(&other.id, &one.id)));
        }
    }
    let tells_nothing = |pair: &Pair| pair.verdict == Verdict::CannotTell;
    pairs.arrange(|a: &Pair, b| {
        let order = tells_nothing(a).cmp(&tells_nothing(b)).then(b.strength.cmp(&a.strength));
        order.then_with(|| a.items.cmp(&b.items))
    });
    Audit { pairs, unsupported }
}

fn pair(
    one: &Activity,
    other: &Activity,
    there: Option<&Seen>,
    back: Option<&Seen>,
) -> Option<Pair> {
    let ends = [there, back];
    // One end may say too little: "Weapons smuggling" is two words.
    let tells =
        |seen: &&Seen| (seen.band.is_some() && seen.verdict != Verdict::CannotTell, seen.strength);
    let best = ends.into_iter().flatten().max_by_key(tells)?;
    best.band?;
    let sum: u32 = ends.into_iter().flatten().map(|seen| seen.strength.0).sum();
    let mut items = [Ref::activity(one.id.as_str()), Ref::activity(other.id.as_str())];
    items.arrange(|a, b| crate::plan::ids::by_segment(&a.id, &b.id));
    Some(Pair {
        items,
        strength: Points(sum / 2),
        verdict: best.verdict,
        band: best.band,
        terms: best.terms.clone(),
    })
}

/// The activities that an end of a link stands for: itself, or those of the need or field.
fn activities<'b>(bundle: &'b Bundle, item: &Ref) -> Vec<&'b str> {
    let field = |need: &str| bundle.needs.iter().find(|n| n.id == need).map(|n| n.field.as_str());
    let of = |activity: &&Activity| match item.kind {
        ItemKind::Activity => activity.id == item.id,
        ItemKind::Need => activity.need == item.id,
        ItemKind::Field => field(&activity.need) == Some(item.id.as_str()),
        ItemKind::Goal => false,
    };
    bundle.activities.iter().filter(of).map(|a| a.id.as_str()).collect()
}
