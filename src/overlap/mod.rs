//! What a proposal overlaps in a plan, how strongly, and why.
//!
//! Invariants: a finding's score is the sum of its evidence's weights; facets weigh nothing and
//! decide the verdict; what cannot be compared is unknown, not zero; the order of the plan's items
//! does not matter; a proposal is never compared with itself, nor a change with what it changes.
//! Absent on purpose: proposals as they are drafted and stored ([`crate::draft`] makes a
//! [`Subject`] of one), and every word shown on screen.

pub mod audit;
pub mod calibration;
pub mod engine;
mod explain;
mod facets;
pub mod finding;
pub mod forms;
mod hash;
mod index;
mod kinship;
pub mod languages;
pub mod lexicon;
pub mod missing;
pub mod others;
pub mod phrasing;
mod places;
pub mod plans;
mod query;
mod recognise;
mod sources;
mod terms;
mod tongue;
mod verdict;
pub mod wording;

pub use calibration::Calibration;
pub use engine::Engine;
pub use finding::{
    Adjustment, Band, Evidence, Facet, FacetName, Finding, Level, NewSubject, PhrasingMatch,
    Points, Reason, Report, Side, Source, Span, Subject, Target, TargetKind, Verdict,
};
