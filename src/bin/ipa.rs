//! The same core on the command line.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[path = "ipa/check.rs"]
mod check;

/// Reads a plan of action and finds what proposals overlap in it.
#[derive(Parser, Debug)]
#[command(version)]
struct Ipa {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// What proposals overlap in a plan.
    Check(check::CheckArgs),
}

fn main() -> ExitCode {
    match Ipa::parse().verb {
        Verb::Check(args) => check::run(&args),
    }
}
