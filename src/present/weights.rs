//! How the points of an overlap add up, and how far its strength is from the next band.
//!
//! Nothing here computes a score.

use super::compare::Theirs;
use super::marks::matters;
use crate::draft::Proposal;
use crate::overlap::{
    Adjustment, Band, Calibration, Evidence, Finding, Points, Reason, Side, Source, Target,
};
use crate::plan::index::PlanIndex;
use crate::text::fold::fold;

/// A summand of the score, as a piece of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// Letter of the term in the texts, where it has one.
    pub letter: Option<char>,
    /// The term.
    pub term: String,
    /// Where it comes from.
    pub source: Source,
    /// The other way of saying the item that it goes through: language and text.
    pub phrasing: Option<(String, String)>,
    /// How the proposal writes it.
    pub yours: Vec<String>,
    /// How the item writes it; nothing where only a phrasing has it.
    pub theirs: Vec<String>,
    /// Its points.
    pub points: Points,
    /// The points of all before it.
    pub from: Points,
}

/// The summands of a finding, heaviest first, parts of a term with the whole; what weighs nothing is left
/// out.
pub fn weights(index: &PlanIndex, proposal: &Proposal, finding: &Finding) -> Vec<Weight> {
    let texts = Texts::new(index, proposal, &finding.target);
    let mut from = 0;
    let counted = matters(&finding.evidence).into_iter().filter(|matter| matter.weight() > 0);
    counted
        .filter_map(|matter| {
            let first = *matter.parts.first()?;
            let mut theirs = matter.parts.iter().map(|one| texts.written(one, Side::Item));
            let theirs = theirs.find(|ways| !ways.is_empty()).unwrap_or_default();
            let phrasing = matter.parts.iter().find_map(|one| one.phrasing.as_ref());
            let weight = Weight {
                letter: matter.letter,
                term: first.term.clone(),
                source: if theirs.is_empty() { Source::Phrasing } else { first.source },
                phrasing: phrasing.map(|one| (one.language.to_string(), one.text.to_string())),
                yours: texts.written(first, Side::Proposal),
                theirs,
                points: Points(matter.weight()),
                from: Points(from),
            };
            from += weight.points.0;
            Some(weight)
        })
        .collect()
}

/// A step from the points to the strength, as a piece of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Why.
    pub reason: Reason,
    /// Whether it takes points off.
    pub off: bool,
    /// How many points.
    pub points: Points,
    /// Where the piece begins: the fewer of the points before it and after it.
    pub from: Points,
}

/// The steps from the points of a finding to its strength.
pub fn steps(finding: &Finding) -> Vec<Step> {
    let mut now = finding.score;
    let step = |one: &Adjustment| {
        let (before, points) = (now.0, Points(one.points.unsigned_abs()));
        now = Points(before.saturating_add_signed(one.points));
        Step { reason: one.reason, off: one.points < 0, points, from: Points(before.min(now.0)) }
    };
    finding.adjustments.iter().map(step).collect()
}

/// Most ways of writing a term that are quoted from one side.
const MOST_WRITTEN: usize = 2;

/// The texts of both sides by the pointers under which the evidence names them.
struct Texts {
    yours: Vec<(String, String)>,
    theirs: Vec<(String, String)>,
}

impl Texts {
    fn new(index: &PlanIndex, proposal: &Proposal, target: &Target) -> Self {
        let mut yours = vec![
            ("/title".to_owned(), proposal.title.clone()),
            ("/description".to_owned(), proposal.description.clone()),
        ];
        let outputs = proposal.outputs.iter().enumerate();
        yours.extend(outputs.map(|(at, text)| (format!("/outputs/{at}"), text.clone())));
        let new_need = proposal.need.as_ref().map(|need| need.new.clone()).unwrap_or_default();
        yours.push(("/need/new".to_owned(), new_need));
        let item = Theirs::new(index, target);
        let mut theirs = vec![(item.title_field.to_owned(), item.title)];
        theirs.extend(item.more);
        theirs.extend(item.outputs);
        if let Some(need) = target.item().and_then(|item| index.path(&item).need) {
            theirs.push(("/need".to_owned(), need.text.clone()));
            let parts = need.parts.iter().enumerate();
            theirs.extend(parts.map(|(at, text)| (format!("/need/parts/{at}"), text.clone())));
        }
        Self { yours, theirs }
    }

    /// How one side writes a term, each way once.
    fn written(&self, evidence: &Evidence, side: Side) -> Vec<String> {
        let texts = if side == Side::Proposal { &self.yours } else { &self.theirs };
        let mut ways: Vec<String> = Vec::new();
        for span in evidence.spans.iter().filter(|span| span.side == side) {
            if ways.len() == MOST_WRITTEN {
                break;
            }
            let Some((_, text)) = texts.iter().find(|(field, _)| **field == *span.field) else {
                continue;
            };
            let length = span.end.saturating_sub(span.start);
            let way: String = text.chars().skip(span.start).take(length).collect();
            if !way.is_empty() && !ways.iter().any(|known| fold(known) == fold(&way)) {
                ways.push(way);
            }
        }
        ways
    }
}

/// Points as they are shown: hundredths of a whole, so that the shown numbers add up.
pub fn points_text(points: Points) -> String {
    format!("{}.{:02}", points.0 / 100, points.0 % 100)
}

/// How far a strength is from the band above it, or above the line of the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// The band above; the highest where the strength is in it.
    pub band: Band,
    /// How many points are missing, or how many it is above.
    pub points: Points,
    /// Whether the band is reached.
    pub reached: bool,
}

/// The distance of a strength to the next band.
pub fn distance(calibration: &Calibration, strength: Points) -> Distance {
    let bands = [
        (Band::Weak, calibration.weak_from),
        (Band::Medium, calibration.medium_from),
        (Band::Strong, calibration.strong_from),
    ];
    match bands.into_iter().find(|(_, from)| strength < *from) {
        Some((band, from)) => {
            Distance { band, points: Points(from.0.saturating_sub(strength.0)), reached: false }
        }
        None => Distance {
            band: Band::Strong,
            points: Points(strength.0.saturating_sub(calibration.strong_from.0)),
            reached: true,
        },
    }
}

/// The points at the right end of the bars: room for the score and for the highest band.
pub fn scale(calibration: &Calibration, score: Points) -> Points {
    Points((calibration.strong_from.0.max(score.0) / 10).saturating_mul(11).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ids::Ref;
    use crate::present::compare::tests::engine;
    use crate::present::start::of_item;
    use crate::present::tests::default_plan;

    #[test]
    fn points_add_up_as_they_are_shown() {
        let index = default_plan();
        let proposal = of_item(&index, &Ref::activity("2.2.6.2")).expect("is there");
        let report = engine(&index).check(&proposal.subject());
        let finding = report.findings.first().expect("finds itself");
        assert_eq!(finding.target.id, "2.2.6.2");
        let weights = weights(&index, &proposal, finding);
        let first = weights.first().expect("has weights");
        assert!(!first.yours.is_empty() && first.yours == first.theirs, "{first:?}");
        let last = weights.last().expect("has weights");
        assert_eq!(Points(last.from.0 + last.points.0), finding.score);
        let hundredths: u32 = weights
            .iter()
            .map(|one| points_text(one.points).replace('.', "").parse::<u32>().expect("a number"))
            .sum();
        assert_eq!(hundredths, finding.score.0);
        let steps = steps(finding);
        assert_eq!(steps.first().map(|one| (one.reason, one.off)), Some((Reason::OrderOnly, true)));
        let last = steps.last().expect("has steps");
        let end = if last.off { last.from.0 } else { last.from.0 + last.points.0 };
        assert_eq!(Points(end), finding.strength);
        assert!(scale(&Calibration::default(), finding.score) >= finding.score);
    }

    #[test]
    fn the_next_band_is_named_with_its_distance() {
        let calibration = Calibration {
            weak_from: Points(1300),
            medium_from: Points(1700),
            strong_from: Points(2300),
            ..Calibration::default()
        };
        let said = |score: u32| {
            let distance = distance(&calibration, Points(score));
            (distance.band, distance.points.0, distance.reached)
        };
        assert_eq!(said(1000), (Band::Weak, 300, false));
        assert_eq!(said(1700), (Band::Strong, 600, false));
        assert_eq!(said(2931), (Band::Strong, 631, true));
    }
}
