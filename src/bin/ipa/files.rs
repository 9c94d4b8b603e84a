//! What the verbs share: reading a file or standard input within limits, the built-in plan, and
//! saying problems in words.

use ipa_matrix::draft::backup::MAX_BYTES;
use ipa_matrix::overlap::lexicon::{Lexicon, LexiconError};
use ipa_matrix::plan::bundle;
use ipa_matrix::plan::model::Bundle;
use ipa_matrix::problem::{Checked, Place, Problem, Severity};
use ipa_matrix::text::catalogue::Catalogue;
use std::io::Read;
use std::process::ExitCode;

/// The plan that is part of the program.
pub const PLAN: &str = include_str!("../../../public/plans/wbbsi-ipa-2018-2020.json");

/// The lexicon that is part of the program.
const LEXICON: &str = include_str!("../../../public/lexicon/border-security.json");

/// Exit code: problems of severity error.
const PROBLEMS: u8 = 1;

/// The words of the program.
///
/// # Errors
/// Where they do not read; a test of the library holds that they do.
pub fn catalogue() -> Result<Catalogue, ExitCode> {
    Catalogue::built_in().map_err(|error| {
        eprintln!("{error}");
        ExitCode::from(PROBLEMS)
    })
}

/// Reads a file, `-` for standard input; never more than the largest format may be.
///
/// # Errors
/// Where it cannot be read, is too large, or is no UTF-8.
pub fn read(file: &str) -> Result<String, Box<Problem>> {
    let unreadable = |error: &std::io::Error| {
        Box::new(Problem::error("file-unreadable", Place::Whole).with("detail", error.to_string()))
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    if file == "-" {
        std::io::stdin().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|open| open.take(limit).read_to_end(&mut bytes))
    }
    .map_err(|error| unreadable(&error))?;
    String::from_utf8(bytes).map_err(|_| Box::new(Problem::error("not-utf8", Place::Whole)))
}

/// Reads a plan, the built-in one where no file is named.
///
/// # Errors
/// The problem that keeps it from being read.
pub fn plan(file: Option<&str>) -> Result<Checked<Bundle>, Box<Problem>> {
    let text = file.map_or_else(|| Ok(PLAN.to_owned()), read)?;
    bundle::read(&text).map_err(|error| Box::new(error.problem()))
}

///
/// # Errors
/// The problem that keeps it from being read.
pub fn lexicon(file: Option<&str>) -> Result<Checked<Lexicon>, Box<Problem>> {
    let text = file.map_or_else(|| Ok(LEXICON.to_owned()), read)?;
    let unreadable = |error: LexiconError| {
        Problem::error("lexicon-unreadable", Place::Whole).with("detail", error.to_string())
    };
    Lexicon::read(&text).map(Checked::fine).map_err(|error| Box::new(unreadable(error)))
}

/// A problem as a line: file, place, severity, words.
pub fn line(catalogue: &Catalogue, file: &str, problem: &Problem) -> String {
    let severity = catalogue.message(severity(problem.severity), &[]);
    let place = match problem.place {
        Place::Whole => String::new(),
        _ => format!(":{}", problem.place),
    };
    format!("{file}{place}: {severity}: {}", catalogue.problem(problem))
}

/// Id of the word for a severity.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "cli-hint",
        Severity::Warning => "cli-warning",
        Severity::Error => "cli-error",
    }
}

/// The exit code for what was found.
pub fn exit(errors: bool) -> ExitCode {
    if errors { ExitCode::from(PROBLEMS) } else { ExitCode::SUCCESS }
}

/// Says problems as they come, and remembers whether one was an error.
pub struct Teller<'a> {
    catalogue: &'a Catalogue,
    errors: bool,
}

impl<'a> Teller<'a> {
    /// Nothing said yet.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, errors: false }
    }

    /// Whether an error was said.
    pub fn errors(&self) -> bool {
        self.errors
    }

    fn tell(&mut self, file: &str, problem: &Problem) {
        self.errors |= problem.severity == Severity::Error;
        eprintln!("{}", line(self.catalogue, file, problem));
    }

    /// A plan, the built-in one where no file is named.
    pub fn plan(&mut self, file: Option<&str>) -> Option<Bundle> {
        self.take(file.unwrap_or("-"), plan(file))
    }

    /// A lexicon, the built-in one where no file is named.
    pub fn lexicon(&mut self, file: Option<&str>) -> Option<Lexicon> {
        self.take(file.unwrap_or("-"), lexicon(file))
    }

    /// What could be read; nothing where the file could not.
    pub fn take<T>(&mut self, file: &str, read: Result<Checked<T>, Box<Problem>>) -> Option<T> {
        match read {
            Ok(read) => {
                for problem in &read.problems {
                    self.tell(file, problem);
                }
                Some(read.value)
            }
            Err(problem) => {
                self.tell(file, &problem);
                None
            }
        }
    }
}
