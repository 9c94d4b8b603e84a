//! One file per screen that has something to decide: plain data in the screen's own words.
//!
//! Absent on purpose: markup, signals, the browser.

pub mod plan_view;
pub mod route;
pub mod row;
pub mod timeline_words;
