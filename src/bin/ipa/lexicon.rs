//! `ipa lexicon`: the check of a lexicon against itself and a plan, and taking changes into a plan.

use crate::files::{self, Teller};
use clap::Args;
use ipa_matrix::overlap::forms::{self, LexiconCheck};
use ipa_matrix::overlap::wording::{Wish, Wording, changed};
use ipa_matrix::plan::bundle;
use ipa_matrix::text::catalogue::Catalogue;
use std::io::Write as _;
use std::process::ExitCode;

/// What `ipa lexicon` takes.
#[derive(Args, Debug)]
pub struct LexiconArgs {
    /// Say which forms stand in two concepts, and which concepts no text of the plan uses.
    #[arg(long, conflicts_with = "add", required_unless_present = "add")]
    check: bool,
    /// Take a file of changes in and write the plan with it.
    #[arg(long, value_names = ["FILE", "PLAN"], num_args = 2)]
    add: Option<Vec<String>>,
    /// Plan to check with; the WBBSi plan where none is given.
    #[arg(long, value_name = "FILE")]
    plan: Option<String>,
    /// Lexicon to use; the one of border security where none is given.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<String>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Checks the lexicon, or writes the plan with its changes.
pub fn run(args: &LexiconArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let mut teller = Teller::new(&catalogue);
    let lexicon = teller.lexicon(args.lexicon.as_deref());
    let output = match args.add.as_deref() {
        Some([file, name]) => {
            let read = files::read(file)
                .and_then(|text| forms::read(&text).map_err(|error| Box::new(error.problem())));
            let (filled, plan) = (teller.take(file, read), teller.plan(Some(name)));
            lexicon.zip(filled).zip(plan).map(|((lexicon, filled), mut plan)| {
                let taken = forms::take_in(&changed(&lexicon, &plan.lexicon), &filled);
                for problem in &taken.problems {
                    eprintln!("{}", files::line(&catalogue, file, problem));
                }
                let mut wording =
                    Wording { lexicon: std::mem::take(&mut plan.lexicon), ..Wording::default() };
                for one in &taken.changes {
                    for (forms, wish) in [(&one.added, Wish::There), (&one.removed, Wish::Gone)] {
                        for form in forms {
                            wording.name(&lexicon, &one.concept, &one.language, form, wish);
                        }
                    }
                }
                plan.lexicon = wording.lexicon;
                let told =
                    [("taken", taken.count.into()), ("refused", taken.problems.len().into())];
                eprintln!("{}", catalogue.message("cli-phrasings", &told));
                bundle::write(&plan)
            })
        }
        _ => lexicon.zip(teller.plan(args.plan.as_deref())).map(|(lexicon, plan)| {
            let check = forms::check(&changed(&lexicon, &plan.lexicon), &plan);
            if args.json {
                // A check has only text.
                serde_json::to_string_pretty(&check).unwrap_or_default() + "\n"
            } else {
                table(&check, &catalogue)
            }
        }),
    };
    // Whoever closes the pipe early has read enough.
    _ = std::io::stdout().write_all(output.unwrap_or_default().as_bytes());
    files::exit(teller.errors())
}

/// The check for reading.
fn table(check: &LexiconCheck, catalogue: &Catalogue) -> String {
    let (one, mixed): (Vec<_>, Vec<_>) = check.doubled.iter().partition(|one| one.one_kind);
    let doubled = one.iter().map(|one| {
        let concepts = one.concepts.join(", ");
        let told = [("form", one.form.as_str().into()), ("concepts", concepts.into())];
        catalogue.message("cli-lexicon-doubled", &told)
    });
    let unused = check.unused.iter().map(|concept| {
        catalogue.message("cli-lexicon-unused", &[("concept", concept.as_str().into())])
    });
    let told = [
        ("doubled", one.len().into()),
        ("mixed", mixed.len().into()),
        ("unused", check.unused.len().into()),
        ("only", check.only_phrasings.len().into()),
    ];
    let lines = doubled.chain(unused).chain([catalogue.message("cli-lexicon", &told)]);
    lines.map(|line| line + "\n").collect()
}
