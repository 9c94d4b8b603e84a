//! Text itself: the message catalogue, folding, tokens.
//!
//! Absent on purpose: what a plan or a proposal is, and what a word means for it.

pub mod arrange;
pub mod catalogue;
pub mod fold;
pub mod stop_words;
pub mod tokens;
