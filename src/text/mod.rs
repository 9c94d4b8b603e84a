//! Text itself: the message catalogue, folding and tokens, dates in words.
//!
//! Absent on purpose: what a plan or a proposal is.

//! Words on screen, folding, tokens, dates in words.
//!
//! Absent on purpose: the plan, and anything that knows what a word means for it.

pub mod catalogue;
pub mod fold;
pub mod stop_words;
pub mod tokens;
