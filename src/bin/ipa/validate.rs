//! `ipa validate`: what is wrong with files, each told by its `format`.

use crate::files;
use clap::Args;
use ipa_matrix::draft::{backup, submission};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::json::ReadError;
use ipa_matrix::plan::{bundle, check};
use ipa_matrix::problem::{Problem, Severity};
use serde::Serialize;
use serde_json::Value;
use std::process::ExitCode;
use std::sync::Arc;

/// What `ipa validate` takes.
#[derive(Args, Debug)]
pub struct ValidateArgs {
    /// Plans, submissions or backups; `-` reads standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// Plan that submissions are held against; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// The result for one file.
#[derive(Serialize)]
struct FileResult<'a> {
    file: &'a str,
    problems: Vec<Stated>,
}

/// A problem in words.
#[derive(Serialize)]
struct Stated {
    code: &'static str,
    severity: Severity,
    place: String,
    message: String,
}

/// Validates; results go to standard output, problems in words to standard error.
pub fn run(args: &ValidateArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let plan = match files::plan(args.plan.as_deref()) {
        Ok(read) => PlanIndex::new(Arc::new(read.value)),
        Err(problem) => {
            let name = args.plan.as_deref().unwrap_or("-");
            eprintln!("{}", files::line(&catalogue, name, &problem));
            return files::exit(true);
        }
    };
    let mut results = Vec::new();
    let mut errors = false;
    for file in &args.files {
        let problems = match files::read(file) {
            Ok(text) => problems(&text, &plan),
            Err(problem) => vec![*problem],
        };
        errors |= problems.iter().any(|p| p.severity == Severity::Error);
        if !args.json {
            for problem in &problems {
                eprintln!("{}", files::line(&catalogue, file, problem));
            }
            let count = problems.len();
            let words = catalogue.message("cli-problems", &[("count", count.into())]);
            println!("{file}: {words}");
            continue;
        }
        let problems = problems
            .iter()
            .map(|problem| Stated {
                code: problem.code,
                severity: problem.severity,
                place: problem.place.to_string(),
                message: catalogue.problem(problem),
            })
            .collect();
        results.push(FileResult { file, problems });
    }
    if args.json {
        // Text always serialises.
        println!("{}", serde_json::to_string_pretty(&results).unwrap_or_default());
    }
    files::exit(errors)
}

/// Everything that is wrong with one file, by its format.
fn problems(text: &str, plan: &PlanIndex) -> Vec<Problem> {
    match format(text).as_deref() {
        Some(submission::FORMAT) => {
            all(submission::read(text), |value| submission::check_against(value, plan))
        }
        Some(backup::FORMAT) => all(backup::read(text), |_| Vec::new()),
        // A plan, or something that is told what a plan would have to be.
        _ => all(bundle::read(text), check::check),
    }
}

/// What a file says it is. A file that is too deep or no JSON is left to the reader to refuse.
fn format(text: &str) -> Option<String> {
    let value = ipa_matrix::plan::json::parse(text, backup::MAX_BYTES).ok()?;
    value.get("format").and_then(Value::as_str).map(str::to_owned)
}

fn all<T>(
    read: Result<ipa_matrix::problem::Checked<T>, ReadError>,
    rules: impl FnOnce(&T) -> Vec<Problem>,
) -> Vec<Problem> {
    match read {
        Ok(read) => {
            let mut problems = read.problems;
            problems.extend(rules(&read.value));
            problems
        }
        Err(error) => vec![error.problem()],
    }
}
