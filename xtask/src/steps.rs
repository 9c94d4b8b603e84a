//! Everything that must pass, one step after the other, cheapest first.

use crate::failure::{Failure, Result, run};
use crate::tools::Shelf;
use crate::{browsers, deliver, paths, tools, trunk};
use std::process::Command;
use std::time::Instant;

/// Tells what drives browsers the id of the process that it is to end with.
pub const STARTED_BY: &str = "IPA_MATRIX_STARTED_BY";

type Step = (&'static str, fn() -> Result);

/// The steps in order. Each name can be given to `--from`.
const STEPS: &[Step] = &[
    ("format", || cargo(&["fmt", "--all", "--check"])),
    ("lints", || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])),
    ("target", tools::wasm_target),
    ("lints-web", || cargo(LINTS_WEB)),
    ("tests", || cargo(&["test", "--package", "ipa_matrix"])),
    ("tests-xtask", || cargo(&["test", "--package", "xtask", "--package", "ipa-markup"])),
    ("tests-driving", || cargo(&["test", "--package", "ipa-browser-tests", "--lib"])),
    ("documentation", documentation),
    ("build", deliver::build),
    ("browsers", || browsers_here().map(|_| ())),
    ("served", served),
    ("journeys", || journeys(&[], false)),
];

const LINTS_WEB: &[&str] = &[
    "clippy",
    "--target",
    "wasm32-unknown-unknown",
    "--no-default-features",
    "--features",
    "web",
    "--bin",
    "ipa-matrix",
    "--",
    "-D",
    "warnings",
];

/// Runs every step, or those from one on.
///
/// # Errors
/// The first step that failed, by name, with how to run it again.
pub fn all(from: Option<&str>) -> Result {
    let first = match from {
        None => 0,
        Some(name) => STEPS.iter().position(|(step, _)| *step == name).ok_or_else(|| {
            let names: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
            Failure::new(format!("there is no step `{name}`: {}", names.join(", ")))
        })?,
    };
    let begun = Instant::now();
    let mut taken = Vec::new();
    for (name, step) in STEPS.iter().skip(first) {
        println!("\n== {name}");
        let start = Instant::now();
        step().map_err(|failure| {
            Failure::new(format!(
                "step `{name}` failed: {failure}\nGo on from there: cargo xtask test --from {name}"
            ))
        })?;
        let seconds = start.elapsed().as_secs();
        println!("== {name}: done in {seconds} s");
        taken.push(format!("{name} {seconds} s"));
    }
    println!("\nAll passed in {} s: {}.", begun.elapsed().as_secs(), taken.join(", "));
    Ok(())
}

/// Runs the journeys; `words` go to their program.
///
/// # Errors
/// When a browser is missing, the build fails, or a journey does.
pub fn journeys(words: &[String], build: bool) -> Result {
    driven(&["test", "--package", "ipa-browser-tests", "--test", "journeys", "--"], words, build)
}

/// Looks in a real browser at what `cargo xtask serve` serves.
fn served() -> Result {
    browsers_here()?;
    trunk::while_served(|address| {
        let call = ["run", "--quiet", "--package", "ipa-browser-tests", "--bin", "served", "--"];
        let starter = std::process::id().to_string();
        run(cargo_command().args(call).arg(address).env(STARTED_BY, starter))
    })
}

/// Takes a picture of every page.
///
/// # Errors
/// When Chromium is missing, the build fails, or a page does not come.
pub fn screenshots(words: &[String], build: bool) -> Result {
    driven(&["run", "--package", "ipa-browser-tests", "--bin", "screenshots", "--"], words, build)
}

/// Measures, in real browsers, the first paint of the plan beside an empty page and a check.
///
/// # Errors
/// When a browser is missing, a build fails, or a page does not come.
pub fn paint(words: &[String], build: bool) -> Result {
    deliver::build_empty()?;
    driven(&["run", "--package", "ipa-browser-tests", "--bin", "paint", "--"], words, build)
}

/// Prints how well overlaps are found; `words` go to the measuring program.
///
/// # Errors
/// When it does not build, or a text that it needs does not read.
pub fn overlap(words: &[String]) -> Result {
    // As a test: that build is there already, and figures do not depend on speed.
    let call = ["test", "--quiet", "--package", "ipa_matrix", "--bench", "measure", "--"];
    run(cargo_command().args(call).args(words))
}

fn driven(call: &[&str], words: &[String], build: bool) -> Result {
    if build {
        deliver::build()?;
    } else if !paths::one_file().is_file() {
        return Err(Failure::new("nothing is built yet: cargo xtask build"));
    }
    browsers_here()?;
    Shelf::here().axe()?;
    run(cargo_command()
        .args(["--quiet"])
        .args(call)
        .args(words)
        .env(STARTED_BY, std::process::id().to_string()))
}

fn browsers_here() -> Result<[browsers::Installed; 2]> {
    let shelf = Shelf::here();
    Ok([browsers::chromium(&shelf)?, browsers::firefox(&shelf)?])
}

fn documentation() -> Result {
    run(cargo_command()
        .args(["doc", "--no-deps", "--package", "ipa_matrix", "--lib"])
        .env("RUSTDOCFLAGS", "-D warnings"))
}

fn cargo(words: &[&str]) -> Result {
    run(cargo_command().args(words))
}

fn cargo_command() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(paths::root());
    command
}
