//! The lexicon: concepts of the field with the forms in which texts name them. The file format
//! `ipa-lexicon`, version 1.
//!
//! A form is words in order; small words may stand between them; `*` at a word's end stands for any
//! ending; a word in capitals matches capitals only. Finding them in a text is
//! `recognise`'s.

use crate::text::arrange::Arrange;
use crate::text::tokens::Tokens;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 8 << 20;
/// Most forms of all concepts together.
pub const MOST_FORMS: usize = 200_000;

/// How many wider concepts are looked through.
const MOST_WIDER: usize = 8;

/// What sort of thing a concept is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What the work is about.
    #[default]
    Subject,
    /// The form of action: training, study, equipment.
    Form,
    /// Whom it is for.
    Audience,
    /// Whom it is about or done with: migrants, victims, donors. Counts as an audience does, and is
    /// compared as none.
    Concerned,
    /// Where it takes place.
    Setting,
}

/// A concept with its forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Stable id.
    pub id: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is called.
    pub label: String,
    /// Id of a wider concept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broader: Option<String>,
    /// Forms by language; `hbs` serves Bosnian, Croatian, Montenegrin and Serbian.
    #[serde(default)]
    pub forms: BTreeMap<String, Vec<String>>,
}

/// The concepts of the field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Lexicon {
    /// Always `ipa-lexicon`.
    pub format: String,
    /// Version of the format; 1.
    pub version: u32,
    /// Edition of the content.
    pub edition: String,
    /// Where it comes from.
    pub about: String,
    /// The concepts, sorted by id.
    pub concepts: Vec<Concept>,
}

/// Why a lexicon was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// It is longer than any lexicon.
    #[error("the lexicon has {bytes} bytes, more than {MOST_BYTES}")]
    TooLarge {
        /// Its length.
        bytes: usize,
    },
    /// It is not JSON of the expected shape.
    #[error("line {line}, column {column}: the lexicon cannot be read")]
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader said.
        source: serde_json::Error,
    },
    /// It is a file of another kind.
    #[error("this is a file of the format `{found}`, not `ipa-lexicon`")]
    OtherFormat {
        /// Its format.
        found: String,
    },
    /// A later version of the format.
    #[error("this lexicon has format version {found}; version 1 is understood")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// It has more forms than can be used.
    #[error("the lexicon has {forms} forms, more than {MOST_FORMS}")]
    TooManyForms {
        /// How many.
        forms: usize,
    },
    /// Two concepts have one id.
    #[error("line {line}: the concept `{id}` stands twice")]
    Twice {
        /// Line of the second, from 1.
        line: usize,
        /// The id.
        id: String,
    },
    /// A form would match nearly everything, or nothing.
    #[error("line {line}: the form `{form}` of `{id}` {reason}")]
    BadForm {
        /// Line, from 1.
        line: usize,
        /// Id of the concept.
        id: String,
        /// The form.
        form: String,
        /// What is wrong with it.
        reason: FormFault,
    },
}

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// No letter or digit.
    Empty,
    /// A single letter, or two before any ending.
    TooShort,
    /// Only words that say nothing.
    OnlySmallWords,
}

impl std::fmt::Display for FormFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "has no letters",
            Self::TooShort => "is too short to mean anything",
            Self::OnlySmallWords => "has only small words",
        })
    }
}

/// The file as it stands; the measured data has neither format nor version.
#[derive(Deserialize)]
struct File {
    #[serde(default)]
    format: String,
    #[serde(default = "first")]
    version: u32,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    about: String,
    concepts: Vec<Concept>,
}

fn first() -> u32 {
    1
}

impl Lexicon {
    /// Reads and checks a lexicon file.
    ///
    /// # Errors
    /// Whatever makes it unusable as a whole: see [`LexiconError`]. Nothing is taken in part.
    pub fn read(text: &str) -> Result<Self, LexiconError> {
        if text.len() > MOST_BYTES {
            return Err(LexiconError::TooLarge { bytes: text.len() });
        }
        let file: File = serde_json::from_str(text).map_err(|source| LexiconError::Unreadable {
            line: source.line(),
            column: source.column(),
            source,
        })?;
        if !matches!(file.format.as_str(), "" | "ipa-lexicon") {
            return Err(LexiconError::OtherFormat { found: file.format });
        }
        if file.version != 1 {
            return Err(LexiconError::Newer { found: file.version });
        }
        let forms = file.concepts.iter().flat_map(|c| c.forms.values()).map(Vec::len).sum();
        if forms > MOST_FORMS {
            return Err(LexiconError::TooManyForms { forms });
        }
        let mut seen = BTreeSet::new();
        for concept in &file.concepts {
            if !seen.insert(concept.id.as_str()) {
                return Err(LexiconError::Twice {
                    line: line_of(text, &concept.id, true),
                    id: concept.id.clone(),
                });
            }
            for form in concept.forms.values().flatten() {
                if let Some(reason) = fault(form) {
                    let line = line_of(text, form, false);
                    return Err(LexiconError::BadForm {
                        line,
                        id: concept.id.clone(),
                        form: form.clone(),
                        reason,
                    });
                }
            }
        }
        let mut concepts = file.concepts;
        concepts.arrange(|a, b| a.id.cmp(&b.id));
        Ok(Self {
            format: "ipa-lexicon".into(),
            version: 1,
            edition: file.edition,
            about: file.about,
            concepts,
        })
    }

    /// The concept of an id.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.get(self.place(id)?)
    }

    /// The widest concept of the same kind that the one at a place belongs to; itself where it has
    /// no wider one.
    pub(super) fn widest(&self, mut at: usize) -> usize {
        // Whoever writes a circle gets one of its members.
        for _ in 0..MOST_WIDER {
            let Some(one) = self.concepts.get(at) else { break };
            let wider = one.broader.as_deref().and_then(|id| self.place(id));
            let same = |w: &usize| self.concepts.get(*w).is_some_and(|c| c.kind == one.kind);
            let Some(wider) = wider.filter(same) else { break };
            at = wider;
        }
        at
    }

    /// The place of a concept in the list.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.concepts.binary_search_by(|c| c.id.as_str().cmp(id)).ok()
    }
}

/// What is wrong with a form, if anything.
pub fn fault(form: &str) -> Option<FormFault> {
    let words = Tokens::of(form).words;
    let letters: usize = words.iter().map(|w| w.word.len()).sum();
    if letters == 0 {
        return Some(FormFault::Empty);
    }
    if letters < 2 || (letters < 3 && words.len() == 1 && form.contains('*')) {
        return Some(FormFault::TooShort);
    }
    // Two capitals that happen to be a small word elsewhere are still an acronym.
    (!form.contains('*') && words.iter().all(|w| w.small && !w.capitals))
        .then_some(FormFault::OnlySmallWords)
}

/// The line on which a string of the file stands, from 1; its last occurrence where asked.
fn line_of(text: &str, string: &str, last: bool) -> usize {
    let quoted = serde_json::to_string(string).unwrap_or_default();
    let at = if last { text.rfind(&quoted) } else { text.find(&quoted) };
    text.bytes().take(at.unwrap_or(0)).filter(|&b| b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(forms: &str) -> String {
        format!(
            r#"{{"format":"ipa-lexicon","version":1,"concepts":[{{"id":"a","kind":"subject","label":"A","forms":{{"en":{forms}}}}}]}}"#
        )
    }

    #[test]
    fn a_good_file_is_taken() {
        let lexicon = Lexicon::read(&file(r#"["forged document*", "AI", "M&E"]"#)).unwrap();
        assert_eq!(lexicon.concept("a").unwrap().label, "A");
        assert!(lexicon.concept("b").is_none());
    }

    #[test]
    fn a_bad_file_is_refused_with_line_and_reason() {
        for (text, expect) in [
            ("{\n\"concepts\": [", "line 2, column 13: the lexicon cannot be read"),
            (
                r#"{"format":"ipa-plan","concepts":[]}"#,
                "this is a file of the format `ipa-plan`, not `ipa-lexicon`",
            ),
            (
                r#"{"version":2,"concepts":[]}"#,
                "this lexicon has format version 2; version 1 is understood",
            ),
            (
                &file("[\"passport*\",\n\"x\"]"),
                "line 2: the form `x` of `a` is too short to mean anything",
            ),
            (&file(r#"["ab*"]"#), "line 1: the form `ab*` of `a` is too short to mean anything"),
            (&file(r#"["of the"]"#), "line 1: the form `of the` of `a` has only small words"),
            (&file(r#"["*"]"#), "line 1: the form `*` of `a` has no letters"),
            (
                "{\"concepts\":[{\"id\":\"a\",\"kind\":\"form\",\"label\":\"\"},\n{\"id\":\"a\",\"kind\":\"form\",\"label\":\"\"}]}",
                "line 2: the concept `a` stands twice",
            ),
        ] {
            assert_eq!(Lexicon::read(text).unwrap_err().to_string(), expect, "{text}");
        }
        assert!(matches!(
            Lexicon::read(&" ".repeat(MOST_BYTES + 1)),
            Err(LexiconError::TooLarge { .. })
        ));
    }
}
