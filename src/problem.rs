//! What is wrong with data, and where: the one shape in which every reader and every check reports.
//!
//! Nothing here knows a plan, a proposal or a language. The words of a problem stand in the
//! message catalogue under `problem-<code>`.

use serde::Serialize;
use std::fmt;

/// How much a problem matters. It never stops work: the person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Hint,
    /// Something is probably not as meant.
    Warning,
    /// The data breaks a rule of its format.
    Error,
}

/// Where a problem stands, as precisely as its source allows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The whole input.
    Whole,
    /// A JSON pointer (RFC 6901).
    Pointer(String),
    /// A line and a column of a text, both from 1.
    Line {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A cell of a workbook.
    Cell {
        /// Name of the file.
        file: String,
        /// Name of the sheet.
        sheet: String,
        /// Row, from 1, as the spreadsheet counts.
        row: usize,
        /// Heading or letter of the column.
        column: String,
    },
    /// A field of a form, by its name in the format.
    Field(String),
    /// An item of the plan, such as `activity 2.2.6.2`.
    Item(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("-"),
            Self::Pointer(pointer) if pointer.is_empty() => f.write_str("/"),
            Self::Pointer(text) | Self::Field(text) | Self::Item(text) => f.write_str(text),
            Self::Line { line, column } => write!(f, "{line}:{column}"),
            Self::Cell { file, sheet, row, column } => write!(f, "{file}!{sheet}!{column}{row}"),
        }
    }
}

/// One finding about data. Many may come out of one input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Stable name; the words are `problem-<code>` in the catalogue.
    pub code: &'static str,
    /// Arguments of the message, by name.
    pub args: Vec<(&'static str, String)>,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
}

impl Problem {
    /// A problem without arguments.
    pub fn new(code: &'static str, severity: Severity, place: Place) -> Self {
        Self { code, args: Vec::new(), severity, place }
    }

    /// Shorthand for one of severity error.
    pub fn error(code: &'static str, place: Place) -> Self {
        Self::new(code, Severity::Error, place)
    }

    /// Shorthand for one of severity warning.
    pub fn warning(code: &'static str, place: Place) -> Self {
        Self::new(code, Severity::Warning, place)
    }

    /// The same problem with one more argument for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A value read from somebody's imperfect data, and all that was wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    /// What could be read.
    pub value: T,
    /// What was wrong, in the order of the input.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// A value with nothing wrong.
    pub fn fine(value: T) -> Self {
        Self { value, problems: Vec::new() }
    }

    /// Whether any problem is of severity error.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|p| p.severity == Severity::Error)
    }
}
