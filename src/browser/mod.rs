//! What the browser offers, as small functions: page, clock, storage, journal, files, locks.
//!
//! Nothing here decides anything: the library's state machine says what to write and when, this
//! layer carries it out and reports back. No markup, no signals.

pub mod clock;
pub mod files;
pub mod journal;
pub mod local;
pub mod locks;
pub mod page;
pub mod plans;
pub mod room;
pub mod self_test;
pub mod table;
pub mod tabs;
