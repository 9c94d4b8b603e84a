//! What journeys through real browsers need: a browser with a profile of its own, the app opened from
//! a server or from disk, elements by role and name, axe, and a runner.
//!
//! Journeys speak of what a person sees. Only this crate speaks WebDriver.

pub mod accessibility;
pub mod browser;
pub mod drafting;
pub mod find;
pub mod run;
pub mod screens;
pub mod session;
pub mod trouble;
