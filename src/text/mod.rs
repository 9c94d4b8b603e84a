//! Text itself: the message catalogue, folding and tokens, dates in words.
//!
//! Absent on purpose: what a plan or a proposal is.

pub mod catalogue;
