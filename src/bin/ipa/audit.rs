//! `ipa audit`: a plan against itself, for coordinators and people who script.

use crate::check;
use clap::Args;
use ipa_matrix::overlap::audit::{Audit, audit};
use ipa_matrix::overlap::{Calibration, Engine};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

/// How many pairs are shown for reading.
const SHOWN: usize = 20;

/// What `ipa audit` takes.
#[derive(Args, Debug)]
pub struct AuditArgs {
    /// Plan to audit; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// Lexicon to use; the one of border security where none is given.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<String>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the audit; results go to standard output, problems to standard error.
pub fn run(args: &AuditArgs) -> ExitCode {
    let read = check::bundle(args.plan.as_deref())
        .and_then(|bundle| Ok((bundle, check::lexicon(args.lexicon.as_deref())?)));
    match read {
        Ok((bundle, lexicon)) => {
            let engine = Engine::new(&bundle, &lexicon, &Calibration::default());
            let audit = audit(&bundle, &engine);
            let output = if args.json {
                // An audit has only text and finite numbers.
                serde_json::to_string_pretty(&audit).unwrap_or_default() + "\n"
            } else {
                table(&audit)
            };
            // Whoever closes the pipe early has read enough.
            _ = std::io::stdout().write_all(output.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(check::PROBLEMS)
        }
    }
}

/// The audit for reading.
fn table(audit: &Audit) -> String {
    let mut out = String::new();
    for pair in audit.pairs.iter().take(SHOWN) {
        let [one, other] = &pair.items;
        _ = writeln!(
            out,
            "{:<12} {:<12} {:<14} {:.4}  {}",
            one.id,
            other.id,
            check::name(&pair.verdict),
            pair.score.share(),
            pair.terms.join(", ")
        );
    }
    for link in &audit.unsupported {
        _ = writeln!(
            out,
            "[{}] {} - {}  {:.4}",
            link.endnote,
            link.marked.id,
            link.linked.id,
            link.score.share()
        );
    }
    out
}
