//! `ipa check`: what proposals overlap in a plan, for people who script.
//!
//! Output as promised in the documentation of the formats; nothing is decided here. The words are
//! to move to the message catalogue.

use clap::Args;
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{Calibration, Engine, Report, Subject};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::model::Bundle;
use serde_json::Value;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::process::ExitCode;

const PLAN: &str = include_str!("../../../public/plans/wbbsi-ipa-2018-2020.json");
const LEXICON: &str = include_str!("../../../public/lexicon/border-security.json");
/// Exit code: problems of severity error.
pub const PROBLEMS: u8 = 1;

/// What `ipa check` takes.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Plan to check against; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// Lexicon to use; the one of border security where none is given.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<String>,
    /// A submission, a proposal, or a list of proposals; `-` reads standard input.
    #[arg(
        value_name = "PROPOSALS.json",
        required_unless_present = "item",
        conflicts_with = "item"
    )]
    proposals: Option<String>,
    /// Take an item of the plan as the proposal: an activity first, else a need.
    #[arg(long, value_name = "ID")]
    item: Option<String>,
    /// Show what is below the line too.
    #[arg(long)]
    all: bool,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    #[error("{file}: cannot be read: {source}")]
    Unreadable { file: String, source: std::io::Error },
    #[error(
        "{file}: {place}: {source}. Check that this is the right file and that it is complete."
    )]
    NotAPlan { file: String, place: String, source: serde_json::Error },
    #[error(
        "{file}: the plan has the format `{format}` version {version}; `ipa-plan` version 1 is understood"
    )]
    OtherPlan { file: String, format: String, version: u32 },
    #[error("{file}: {source}")]
    Lexicon { file: String, source: ipa_matrix::overlap::lexicon::LexiconError },
    #[error("{file}: line {line}, column {column}: not JSON. Check that the file is complete.")]
    NotJson { file: String, line: usize, column: usize },
    #[error("{file}: {place}: expected {expected}")]
    Shape { file: String, place: String, expected: &'static str },
    #[error("the plan has no activity and no need `{id}`")]
    NoItem { id: String },
}

/// Runs the check; results go to standard output, problems to standard error.
pub fn run(args: &CheckArgs) -> ExitCode {
    match check(args) {
        Ok(output) => {
            // Whoever closes the pipe early has read enough.
            _ = std::io::stdout().write_all(output.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(PROBLEMS)
        }
    }
}

fn check(args: &CheckArgs) -> Result<String, CheckError> {
    let bundle = bundle(args.plan.as_deref())?;
    let lexicon = lexicon(args.lexicon.as_deref())?;
    let engine = Engine::new(&bundle, &lexicon, &Calibration::default());
    let subjects = match (&args.item, &args.proposals) {
        (Some(id), _) => {
            let kinds = [ItemKind::Activity, ItemKind::Need];
            let item =
                kinds.into_iter().find_map(|kind| engine.subject_of(&Ref::new(kind, id.as_str())));
            vec![item.ok_or_else(|| CheckError::NoItem { id: id.clone() })?]
        }
        (None, Some(file)) => subjects(file, &read(file)?)?,
        (None, None) => Vec::new(),
    };
    let mut reports: Vec<Report> = subjects.iter().map(|subject| engine.check(subject)).collect();
    if !args.all {
        for report in &mut reports {
            report
                .findings
                .retain(|f| f.band.is_some() || f.evidence.iter().any(|e| e.weight.0 == 0));
        }
    }
    if args.json {
        // A report has only text and finite numbers.
        return Ok(serde_json::to_string_pretty(&reports).unwrap_or_default() + "\n");
    }
    Ok(table(&reports))
}

fn read(file: &str) -> Result<String, CheckError> {
    let unreadable = |source| CheckError::Unreadable { file: file.to_owned(), source };
    if file == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(unreadable)?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(unreadable)
}

pub fn bundle(file: Option<&str>) -> Result<Bundle, CheckError> {
    let name = file.unwrap_or("the built-in plan").to_owned();
    let text = file.map_or_else(|| Ok(PLAN.to_owned()), read)?;
    let mut json = serde_json::Deserializer::from_str(&text);
    let bundle: Bundle = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let place = error.path().to_string();
        CheckError::NotAPlan { file: name.clone(), place, source: error.into_inner() }
    })?;
    if bundle.format != "ipa-plan" || bundle.version != 1 {
        return Err(CheckError::OtherPlan {
            file: name,
            format: bundle.format,
            version: bundle.version,
        });
    }
    Ok(bundle)
}

pub fn lexicon(file: Option<&str>) -> Result<Lexicon, CheckError> {
    let text = file.map_or_else(|| Ok(LEXICON.to_owned()), read)?;
    let name = file.unwrap_or("the built-in lexicon").to_owned();
    Lexicon::read(&text).map_err(|source| CheckError::Lexicon { file: name, source })
}

/// The proposals of a file: a submission's, a bare list's, or a single one.
fn subjects(file: &str, text: &str) -> Result<Vec<Subject>, CheckError> {
    let value: Value = serde_json::from_str(text).map_err(|e| CheckError::NotJson {
        file: file.to_owned(),
        line: e.line(),
        column: e.column(),
    })?;
    let list = match &value {
        Value::Array(list) => list.as_slice(),
        Value::Object(object) => match object.get("proposals") {
            Some(Value::Array(list)) => list.as_slice(),
            Some(_) => return Err(shape(file, "/proposals".into(), "a list of proposals")),
            None => std::slice::from_ref(&value),
        },
        _ => return Err(shape(file, "/".into(), "a list of proposals")),
    };
    list.iter().enumerate().map(|(at, value)| subject(file, at, value)).collect()
}

fn shape(file: &str, place: String, expected: &'static str) -> CheckError {
    CheckError::Shape { file: file.to_owned(), place, expected }
}

fn subject(file: &str, at: usize, value: &Value) -> Result<Subject, CheckError> {
    let wrong = |field: &str, expected| shape(file, format!("/{at}{field}"), expected);
    let object = value.as_object().ok_or_else(|| wrong("", "a proposal"))?;
    let text = |name: &str| match object.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(_) => Err(wrong(&format!("/{name}"), "text")),
    };
    let list = |name: &str| match object.get(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::String(text)) => Ok(vec![text.clone()]),
        Some(Value::Array(list)) => list
            .iter()
            .map(|v| {
                v.as_str()
                    .map(ToOwned::to_owned)
                    .ok_or_else(|| wrong(&format!("/{name}"), "a list of texts"))
            })
            .collect(),
        Some(_) => Err(wrong(&format!("/{name}"), "a list of texts")),
    };
    let title = match object.get("title") {
        Some(Value::String(title)) => title.clone(),
        _ => return Err(wrong("/title", "a title")),
    };
    let id = text("id")?;
    let mut leads = list("leads")?;
    leads.extend(list("lead")?);
    let (need, new_need) = match object.get("need") {
        None | Some(Value::Null) => (None, String::new()),
        Some(Value::String(id)) => (Some(id.clone()), String::new()),
        Some(Value::Object(need)) => {
            let part = |name: &str| need.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
            (part("id"), part("new").unwrap_or_default())
        }
        Some(_) => return Err(wrong("/need", "a need")),
    };
    let of = object.get("of").and_then(|of| serde_json::from_value::<Ref>(of.clone()).ok());
    Ok(Subject {
        id: if id.is_empty() { at.to_string() } else { id },
        title,
        description: text("description")?,
        outputs: list("outputs")?,
        timeline: text("timeline")?,
        beneficiaries: list("beneficiaries")?,
        leads,
        partners: list("partners")?,
        need,
        new_need,
        except: of.into_iter().collect(),
    })
}

/// The reports for reading.
fn table(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        _ = writeln!(out, "{}: {}", report.proposal, name(&report.verdict));
        for finding in &report.findings {
            let terms: Vec<&str> =
                finding.evidence.iter().take(5).map(|e| e.term.as_str()).collect();
            _ = writeln!(
                out,
                "  {:<12} {:<10} {:<14} {:<7} {:.4}  {}",
                finding.target.id,
                name(&finding.target.kind),
                name(&finding.verdict),
                finding.band.map_or_else(String::new, |band| name(&band)),
                finding.score.share(),
                terms.join(", ")
            );
        }
    }
    out
}

/// The name of a value as the JSON form writes it.
pub fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}
