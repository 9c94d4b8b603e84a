//! The plan of action: its model, ids, timelines, the bundle file, the checks no schema can say,
//! search and filters, gaps.
//!
//! Absent on purpose: proposals, overlap, storage, and any word shown on screen (labels of the
//! plan's levels come from the bundle).

pub mod bundle;
pub mod check;
pub mod gaps;
pub mod ids;
pub mod index;
pub mod json;
pub mod model;
pub mod query;
pub mod timeline;
