//! `ipa check`: what proposals overlap in a plan, for people who script.
//!
//! Output as promised in the documentation of the formats; nothing is decided here.

use crate::files::{self, Teller};
use clap::Args;
use ipa_matrix::draft::resolution::{target_kind, verdict_name};
use ipa_matrix::draft::submission;
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::plans::{self, OtherPlan, PlanName};
use ipa_matrix::overlap::wording::changed;
use ipa_matrix::overlap::{Band, Calibration, Engine, Report, Subject, Target};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::Bundle;
use ipa_matrix::problem::{Checked, Place, Problem};
use ipa_matrix::text::catalogue::Catalogue;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

/// What `ipa check` takes.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Plan to check against; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// A further plan to check against, with its own words and weights; may be given several times.
    #[arg(long, value_name = "FILE")]
    against: Vec<String>,
    /// Lexicon to use; the one of border security where none is given.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<String>,
    /// A submission, or a list of proposals; `-` reads standard input.
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

/// Runs the check; results go to standard output, problems to standard error. What cannot be read of
/// the proposals keeps nothing else from being checked.
pub fn run(args: &CheckArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let mut teller = Teller::new(&catalogue);
    if let Some((home, reports)) = check(args, &mut teller) {
        let output = if args.json {
            // A report has only text and finite numbers.
            serde_json::to_string_pretty(&reports).unwrap_or_default() + "\n"
        } else {
            table(&home, &reports, &catalogue)
        };
        // Whoever closes the pipe early has read enough.
        _ = std::io::stdout().write_all(output.as_bytes());
    }
    files::exit(teller.errors())
}

fn check(args: &CheckArgs, teller: &mut Teller<'_>) -> Option<(PlanName, Vec<Report>)> {
    let bundle = teller.plan(args.plan.as_deref())?;
    let lexicon = teller.lexicon(args.lexicon.as_deref())?;
    let others = others(args, &bundle, &lexicon, teller);
    let engine = Engine::new(&bundle, &changed(&lexicon, &bundle.lexicon), &Calibration::default());
    let subjects = match (&args.item, &args.proposals) {
        (Some(id), _) => teller.take("--item", item(&engine, id))?,
        (None, Some(file)) => teller.take(file, subjects(file))?,
        (None, None) => Vec::new(),
    };
    let home = PlanIndex::new(Arc::new(bundle));
    let mut reports: Vec<Report> = subjects
        .iter()
        .map(|subject| {
            let others = others.iter().map(|other| other.report(&home, subject));
            others.fold(engine.check(subject), plans::join)
        })
        .collect();
    if !args.all {
        for report in &mut reports {
            report
                .findings
                .retain(|f| f.band.is_some() || f.evidence.iter().any(|e| e.weight.0 == 0));
        }
    }
    Some((PlanName::of(&home.bundle().plan), reports))
}

/// The further plans. One that cannot be read, or that is there already, is named and left out.
fn others(
    args: &CheckArgs,
    bundle: &Bundle,
    lexicon: &Lexicon,
    teller: &mut Teller<'_>,
) -> Vec<OtherPlan> {
    let mut names = vec![PlanName::of(&bundle.plan)];
    let mut others = Vec::new();
    for file in &args.against {
        let read = files::plan(Some(file)).and_then(|read| {
            let name = PlanName::of(&read.value.plan);
            if names.iter().any(|one| one.is(&name)) {
                let twice = Problem::error("plan-twice", Place::Whole)
                    .with("plan", name.id)
                    .with("edition", name.edition);
                return Err(Box::new(twice));
            }
            names.push(name);
            Ok(read)
        });
        others.extend(teller.take(file, read).map(|plan| OtherPlan::new(Arc::new(plan), lexicon)));
    }
    others
}

/// An item of the plan as if it were proposed.
fn item(engine: &Engine, id: &str) -> Result<Checked<Vec<Subject>>, Box<Problem>> {
    [ItemKind::Activity, ItemKind::Need]
        .into_iter()
        .find_map(|kind| engine.subject_of(&Ref::new(kind, id)))
        .map(|subject| Checked::fine(vec![subject]))
        .ok_or_else(|| Box::new(Problem::error("item-not-found", Place::Whole).with("id", id)))
}

/// The proposals of a file: a submission's, or those of a bare list.
fn subjects(file: &str) -> Result<Checked<Vec<Subject>>, Box<Problem>> {
    let text = files::read(file)?;
    let read = submission::read_proposals(&text).map_err(|error| Box::new(error.problem()))?;
    let subjects = read.value.iter().map(|proposal| proposal.subject()).collect();
    Ok(Checked { value: subjects, problems: read.problems })
}

/// What a finding points at; with its plan where that is a further one.
fn pointed_at(home: &PlanName, target: &Target) -> String {
    match (&target.plan, &target.edition) {
        (Some(plan), Some(edition)) if *plan != home.id || *edition != home.edition => {
            format!("{} ({plan} {edition})", target.id)
        }
        _ => target.id.clone(),
    }
}

/// The reports for reading.
fn table(home: &PlanName, reports: &[Report], catalogue: &Catalogue) -> String {
    let say = |id: &str| catalogue.message(id, &[]);
    let verdict = |verdict| say(&format!("verdict-{}", verdict_name(verdict).replace('_', "-")));
    let mut out = String::new();
    for report in reports {
        _ = writeln!(out, "{}: {}", report.proposal, verdict(report.verdict));
        for finding in &report.findings {
            let terms: Vec<&str> =
                finding.evidence.iter().take(5).map(|e| e.term.as_str()).collect();
            let band = say(match finding.band {
                Some(Band::Strong) => "band-strong",
                Some(Band::Medium) => "band-medium",
                Some(Band::Weak) => "band-weak",
                None => "band-below",
            });
            _ = writeln!(
                out,
                "  {:.4}  {:<22} {:<14} {:<11} {:<12} {}",
                finding.score.share(),
                verdict(finding.verdict),
                band,
                say(&format!("cli-kind-{}", target_kind(finding.target.kind))),
                pointed_at(home, &finding.target),
                terms.join(", ")
            );
        }
    }
    out
}
