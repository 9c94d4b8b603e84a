//! Everything of iPA Matrix that can be decided without a browser.
//!
//! The code map, each layer knowing only those above it in this list:
//!
//! | layer | what lives there |
//! |---|---|
//! | [`problem`] | what is wrong with data, and where |
//! | [`text`] | words on screen, folding, tokens, dates in words |
//! | [`plan`] | the plan: model, ids, timelines, the bundle file, its checks, search |
//! | [`overlap`] | what a proposal overlaps in a plan, how strongly and why |
//! | [`draft`] | proposals, their resolutions, submissions |
//! | [`store`] | what is kept, as a state machine: events in, effects out |
//! | [`present`] | one file per screen that has something to decide, as plain data |
//!
//! Invariants: nothing here touches a DOM, a clock, randomness, storage or a network; time, ids
//! and what was stored come in as arguments. An architecture test holds the order of the layers.

pub mod draft;
pub mod overlap;
pub mod plan;
pub mod present;
pub mod problem;
pub mod store;
pub mod text;
