//! The same core on the command line.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[path = "ipa/audit.rs"]
mod audit;
#[path = "ipa/check.rs"]
mod check;
#[path = "ipa/files.rs"]
mod files;
#[path = "ipa/lexicon.rs"]
mod lexicon;
#[path = "ipa/phrasings.rs"]
mod phrasings;
#[path = "ipa/schema.rs"]
mod schema;
#[path = "ipa/stats.rs"]
mod stats;
#[path = "ipa/validate.rs"]
mod validate;

/// Reads a plan of action and finds what proposals overlap in it.
#[derive(Parser, Debug)]
#[command(version)]
struct Ipa {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// A plan against itself: pairs that no endnote acknowledges, endnotes that no text supports.
    Audit(audit::AuditArgs),
    /// What proposals overlap in a plan.
    Check(check::CheckArgs),
    /// The lexicon: its check, and taking changes of it into a plan.
    Lexicon(lexicon::LexiconArgs),
    /// Other ways of saying the items of a plan: the file to fill, and taking it in.
    Phrasings(phrasings::PhrasingsArgs),
    /// The JSON Schemas of the formats, written or compared.
    Schema(schema::SchemaArgs),
    /// The totals of a plan.
    Stats(stats::StatsArgs),
    /// What is wrong with plans, submissions and backups.
    Validate(validate::ValidateArgs),
}

fn main() -> ExitCode {
    match Ipa::parse().verb {
        Verb::Audit(args) => audit::run(&args),
        Verb::Check(args) => check::run(&args),
        Verb::Lexicon(args) => lexicon::run(&args),
        Verb::Phrasings(args) => phrasings::run(&args),
        Verb::Schema(args) => schema::run(&args),
        Verb::Stats(args) => stats::run(&args),
        Verb::Validate(args) => validate::run(&args),
    }
}
