//! Proposals as they are drafted, their checks, the answers to what they overlap, and submissions.
//!
//! Absent on purpose: where and how anything is stored ([`crate::store`]), and the screen.

pub mod check;
pub mod digest;
pub mod proposal;
pub mod resolution;

pub use proposal::{
    Contact, NeedChoice, Proposal, ProposalKind, Resolution, ResolutionKind, Revision,
};
