//! `ipa phrasings`: the file in which other ways of saying a plan's items are written, and taking it in.

use crate::files;
use clap::Args;
use ipa_matrix::overlap::phrasing::{self, Taken};
use ipa_matrix::overlap::wording::changed;
use ipa_matrix::plan::model::{Bundle, Phrasings};
use ipa_matrix::plan::{bundle, json};
use ipa_matrix::problem::{Problem, Severity};
use ipa_matrix::text::catalogue::Catalogue;
use serde::Serialize;
use std::process::ExitCode;

/// What `ipa phrasings` takes.
#[derive(Args, Debug)]
pub struct PhrasingsArgs {
    /// Write the file to fill for this plan; `-` reads standard input.
    #[arg(long, value_name = "PLAN", conflicts_with = "add", required_unless_present = "add")]
    template: Option<String>,
    /// Languages of the file to fill, BCP 47.
    #[arg(long, value_name = "TAGS", value_delimiter = ',', default_value = "en")]
    languages: Vec<String>,
    /// Take in a filled file and write the plan with it.
    #[arg(long, value_names = ["FILE", "PLAN"], num_args = 2)]
    add: Option<Vec<String>>,
    /// Write what was taken in and what was refused as JSON, in place of the plan.
    #[arg(long)]
    json: bool,
}

/// The report of what was taken in.
#[derive(Serialize)]
struct Report {
    taken: usize,
    removed: usize,
    refused: Vec<Refused>,
}

#[derive(Serialize)]
struct Refused {
    code: &'static str,
    severity: Severity,
    place: String,
    message: String,
}

/// Writes the template, or the plan with what was filled in.
pub fn run(args: &PhrasingsArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let failed = |name: &str, problem: &Problem| {
        eprintln!("{}", files::line(&catalogue, name, problem));
        files::exit(true)
    };
    if let Some(name) = &args.template {
        return match files::plan(Some(name)) {
            Ok(read) => {
                let words = (1..=7)
                    .map(|at| catalogue.message(&format!("phrasings-instruction-{at}"), &[]))
                    .collect();
                let file = phrasing::template(&read.value, &args.languages, words);
                print!("{}", json::write(&file));
                ExitCode::SUCCESS
            }
            Err(problem) => failed(name, &problem),
        };
    }
    let Some([file, name]) = args.add.as_deref() else { return files::exit(true) };
    let mut plan = match files::plan(Some(name)) {
        Ok(read) => read.value,
        Err(problem) => return failed(name, &problem),
    };
    let filled = match files::read(file)
        .and_then(|text| phrasing::read(&text).map_err(|error| Box::new(error.problem())))
    {
        Ok(filled) => filled,
        Err(problem) => return failed(file, &problem),
    };
    let lexicon = match files::lexicon(None) {
        Ok(read) => read.value,
        Err(problem) => return failed("-", &problem),
    };
    let mut taken = phrasing::take_in(&plan, &filled.value, &changed(&lexicon, &plan.lexicon));
    taken.problems.splice(0..0, filled.problems);
    report(args, &catalogue, file, &taken);
    if !args.json {
        let told = [("taken", taken.count.into()), ("refused", taken.problems.len().into())];
        eprintln!("{}", catalogue.message("cli-phrasings", &told));
        join(&mut plan, taken);
        print!("{}", bundle::write(&plan));
    }
    ExitCode::SUCCESS
}

fn report(args: &PhrasingsArgs, catalogue: &Catalogue, file: &str, taken: &Taken) {
    if !args.json {
        for problem in &taken.problems {
            eprintln!("{}", files::line(catalogue, file, problem));
        }
        return;
    }
    let refused = taken
        .problems
        .iter()
        .map(|problem| Refused {
            code: problem.code,
            severity: problem.severity,
            place: problem.place.to_string(),
            message: catalogue.problem(problem),
        })
        .collect();
    // Text always serialises.
    let removed = taken.removed.iter().map(|group| group.texts.len()).sum();
    let report = Report { taken: taken.count, removed, refused };
    println!("{}", serde_json::to_string_pretty(&report).unwrap_or_default());
}

/// Takes out what is to go, and puts what was taken in beside what the plan has for the same item and language.
fn join(plan: &mut Bundle, taken: Taken) {
    for gone in &taken.removed {
        let same = |one: &&mut Phrasings| one.item == gone.item && one.language == gone.language;
        if let Some(group) = plan.phrasings.iter_mut().find(same) {
            group.texts.retain(|text| !gone.texts.contains(text));
        }
    }
    plan.phrasings.retain(|group| !group.texts.is_empty());
    let mut new = Vec::new();
    for group in taken.phrasings {
        let there = plan
            .phrasings
            .iter_mut()
            .find(|one| one.item == group.item && one.language == group.language);
        match there {
            Some(one) => one.texts.extend(group.texts),
            None => new.push(group),
        }
    }
    bundle::join_phrasings(plan, new);
}
