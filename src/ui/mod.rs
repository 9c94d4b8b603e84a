//! The screens: a thin shell over the library. Markup, signals, and the wiring to the browser.
//!
//! Absent on purpose: words (they come from the catalogue), decisions (they are in the library),
//! and anything that makes markup out of text.

mod app;
mod backing_up;
mod commands;
mod components;
mod keeper;
mod later;
mod markup;
mod pages;
mod reword;
mod state;
mod words;

pub use app::start;
