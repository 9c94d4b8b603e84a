//! What a plan leaves open, and its totals: counts of the readings, not of what is printed.
//!
//! Nothing here judges: a gap may be meant.

use super::model::{Activity, Bundle, Need, Output};
use crate::text::arrange::{Arrange, Gather};
use serde::Serialize;
use std::collections::BTreeSet;

/// The ids of what lacks something, each list in the order of the bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps<'a> {
    /// Needs that no activity addresses.
    pub needs_without_activity: Vec<&'a str>,
    /// Activities without a timeline.
    pub without_timeline: Vec<&'a str>,
    /// Activities without an output.
    pub without_outputs: Vec<&'a str>,
    /// Activities without a lead of their own.
    pub without_lead: Vec<&'a str>,
}

/// The needs that no activity addresses, in the order of the bundle.
pub fn needs_without_activity(bundle: &Bundle) -> impl Iterator<Item = &Need> {
    let addressed: BTreeSet<&str> = bundle.activities.iter().map(|a| a.need.as_str()).gather();
    bundle.needs.iter().filter(move |need| !addressed.contains(need.id.as_str()))
}

/// What a plan leaves open.
pub fn gaps(bundle: &Bundle) -> Gaps<'_> {
    let lacking = |lacks: fn(&Activity) -> bool| {
        bundle.activities.iter().filter(|a| lacks(a)).map(|a| a.id.as_str()).collect()
    };
    Gaps {
        needs_without_activity: needs_without_activity(bundle).map(|n| n.id.as_str()).collect(),
        without_timeline: lacking(|a| a.timeline.as_deref().is_none_or(|t| t.trim().is_empty())),
        without_outputs: lacking(|a| a.outputs.is_empty()),
        without_lead: lacking(|a| a.leads.is_empty()),
    }
}

/// The totals of a plan, by the names that `ipa stats --json` promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Goals.
    pub goals: usize,
    /// Specific fields.
    pub fields: usize,
    /// Needs.
    pub needs: usize,
    /// Activities.
    pub activities: usize,
    /// Activities with a number of their own in print.
    pub numbered: usize,
    /// Outputs, those that needs carry themselves included; points under an output do not count.
    pub outputs: usize,
    /// Endnotes.
    pub endnotes: usize,
    /// Rows of horizontal needs.
    pub horizontal: usize,
    /// Acronyms, each once.
    pub acronyms: usize,
    /// Needs that no activity addresses.
    pub needs_without_activity: usize,
    /// Activities without a timeline.
    pub without_timeline: usize,
    /// Activities without an output.
    pub without_outputs: usize,
    /// Activities without a lead of their own.
    pub without_lead: usize,
}

impl Totals {
    /// The totals with their names, in the order of the fields.
    pub fn named(&self) -> [(&'static str, usize); 13] {
        [
            ("goals", self.goals),
            ("fields", self.fields),
            ("needs", self.needs),
            ("activities", self.activities),
            ("numbered", self.numbered),
            ("outputs", self.outputs),
            ("endnotes", self.endnotes),
            ("horizontal", self.horizontal),
            ("acronyms", self.acronyms),
            ("needs_without_activity", self.needs_without_activity),
            ("without_timeline", self.without_timeline),
            ("without_outputs", self.without_outputs),
            ("without_lead", self.without_lead),
        ]
    }
}

/// Counts a plan.
pub fn totals(bundle: &Bundle) -> Totals {
    let gaps = gaps(bundle);
    let mut acronyms: Vec<&str> = bundle.acronyms.iter().map(|a| a.acronym.as_str()).collect();
    acronyms.arrange(Ord::cmp);
    acronyms.dedup();
    let of_needs = bundle.needs.iter().map(|n| &n.outputs);
    let outputs: usize =
        bundle.activities.iter().map(|a| &a.outputs).chain(of_needs).map(Vec::<Output>::len).sum();
    Totals {
        goals: bundle.goals.len(),
        fields: bundle.fields.len(),
        needs: bundle.needs.len(),
        activities: bundle.activities.len(),
        numbered: bundle.activities.iter().filter(|a| a.number.is_some()).count(),
        outputs,
        endnotes: bundle.endnotes.len(),
        horizontal: bundle.horizontal.len(),
        acronyms: acronyms.len(),
        needs_without_activity: gaps.needs_without_activity.len(),
        without_timeline: gaps.without_timeline.len(),
        without_outputs: gaps.without_outputs.len(),
        without_lead: gaps.without_lead.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;

    #[test]
    fn a_plan_is_counted_and_its_gaps_are_named() {
        let text = include_str!("../../tests/fixtures/small-plan.json");
        let bundle = bundle::read(text).expect("readable").value;
        let gaps = gaps(&bundle);
        assert_eq!(gaps.needs_without_activity, ["2.4.5"]);
        assert_eq!(gaps.without_timeline, ["2.2.12#2"]);
        assert_eq!(gaps.without_outputs, ["2.2.12#2"]);
        assert_eq!(gaps.without_lead, ["2.2.12#2"]);
        let counts = totals(&bundle).named().map(|(_, count)| count);
        assert_eq!(counts, [2, 3, 4, 4, 1, 4, 2, 1, 1, 1, 1, 1, 1]);
        let names = serde_json::to_value(totals(&bundle)).expect("serialises");
        for (name, count) in totals(&bundle).named() {
            assert_eq!(names.get(name), Some(&serde_json::json!(count)), "{name}");
        }
    }
}
