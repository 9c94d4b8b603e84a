//! Tests of the whole: one program, so that it links once.
//!
//! What concerns one function stands beside it in `src/`; here stands what concerns the project.

#![expect(clippy::expect_used, reason = "a test that cannot read the project has failed")]

mod architecture;
mod command_line;
mod formats;
#[path = "../measuring/mod.rs"]
mod measuring;
mod messages;
mod overlap;
mod overlap_cases;
mod overlap_measure;
