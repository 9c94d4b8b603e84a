//! One file per screen that has something to decide: plain data in the screen's own words.
//!
//! Absent on purpose: markup, signals, the browser.

pub mod audit_page;
pub mod combined;
pub mod compare;
pub mod consult;
pub mod editor;
pub mod false_alarms;
pub mod finding;
pub mod letter;
pub mod marks;
pub mod pasted;
pub mod plan_view;
pub mod preview;
pub mod printed;
pub mod route;
pub mod row;
pub mod start;
pub mod submission_page;
pub mod timeline_words;
pub mod visits;
pub mod ways;
pub mod weights;
pub mod why_not;

#[cfg(test)]
pub(crate) mod tests {
    use crate::plan::bundle;
    use crate::plan::index::PlanIndex;
    use std::sync::Arc;

    /// The default plan.
    pub fn default_plan() -> PlanIndex {
        let text = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("the default plan reads").value))
    }
}
