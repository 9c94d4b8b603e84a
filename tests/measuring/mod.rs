//! The measuring stand: what is measured on which texts, shared by the test that holds the figures
//! (`tests/native`) and by the program that prints the table (`benches/measure.rs`).
//!
//! Nothing here changes the engine. The real texts are not in the repository: who measures with them
//! has them beside it.

#![allow(dead_code, reason = "the test and the program each use a part")]
#![allow(clippy::expect_used, reason = "data of the repository that does not read is a failure")]

pub mod baseline;
pub mod figures;
pub mod methods;
pub mod texts;
