//! `ipa stats`: the totals of a plan.

use crate::files;
use clap::Args;
use ipa_matrix::plan::gaps::totals;
use std::process::ExitCode;

/// What `ipa stats` takes.
#[derive(Args, Debug)]
pub struct StatsArgs {
    /// Plan to count, `-` for standard input; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Counts; results go to standard output, problems to standard error.
pub fn run(args: &StatsArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let name = args.plan.as_deref().unwrap_or("-");
    let read = match files::plan(args.plan.as_deref()) {
        Ok(read) => read,
        Err(problem) => {
            eprintln!("{}", files::line(&catalogue, name, &problem));
            return files::exit(true);
        }
    };
    for problem in &read.problems {
        eprintln!("{}", files::line(&catalogue, name, problem));
    }
    let totals = totals(&read.value);
    if args.json {
        // Counts always serialise.
        println!("{}", serde_json::to_string(&totals).unwrap_or_default());
    } else {
        for (name, count) in totals.named() {
            let id = format!("cli-stats-{}", name.replace('_', "-"));
            println!("{count:>6}  {}", catalogue.message(&id, &[]));
        }
    }
    files::exit(read.has_errors())
}
