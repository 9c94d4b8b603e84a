//! `ipa audit`: a plan against itself, for coordinators and people who script.

use crate::files::{self, Teller};
use clap::Args;
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::audit::{Audit, audit};
use ipa_matrix::overlap::wording::changed;
use ipa_matrix::overlap::{Calibration, Engine};
use ipa_matrix::text::catalogue::Catalogue;
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
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let mut teller = Teller::new(&catalogue);
    let plan = teller.plan(args.plan.as_deref());
    let lexicon = teller.lexicon(args.lexicon.as_deref());
    if let (Some(plan), Some(lexicon)) = (plan, lexicon) {
        let engine = Engine::new(&plan, &changed(&lexicon, &plan.lexicon), &Calibration::default());
        let audit = audit(&plan, &engine);
        let output = if args.json {
            // An audit has only text and finite numbers.
            serde_json::to_string_pretty(&audit).unwrap_or_default() + "\n"
        } else {
            table(&audit, &catalogue)
        };
        // Whoever closes the pipe early has read enough.
        _ = std::io::stdout().write_all(output.as_bytes());
    }
    files::exit(teller.errors())
}

/// The audit for reading.
fn table(audit: &Audit, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for pair in audit.pairs.iter().take(SHOWN) {
        let [one, other] = &pair.items;
        _ = writeln!(
            out,
            "{:<12} {:<12} {:<14} {:.4}  {}",
            one.id,
            other.id,
            catalogue
                .message(&format!("verdict-{}", verdict_name(pair.verdict).replace('_', "-")), &[]),
            pair.strength.share(),
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
            link.strength.share()
        );
    }
    out
}
