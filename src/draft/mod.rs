//! Proposals as they are drafted, their checks, the answers to what they overlap, and submissions.
//!
//! Absent on purpose: where and how anything is stored ([`crate::store`]), and the screen.

pub mod arrival;
pub mod backup;
pub mod check;
pub mod difference;
pub mod digest;
pub mod host;
pub mod markdown;
pub mod proposal;
pub mod resolution;
pub mod submission;

pub use proposal::{
    Contact, LeadReply, NeedChoice, Proposal, ProposalKind, Resolution, ResolutionKind, Revision,
};
