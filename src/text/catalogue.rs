//! The message catalogue: every word on screen and on the command line, by id, from Fluent files.
//!
//! The files stand in `public/locales/<language>/`; the app gets them with its page, the command
//! line has them built in. Nothing here knows what a message is used for.

use crate::problem::{Place, Problem};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// Why a catalogue could not be made.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// The language tag is not one.
    #[error("\"{tag}\" is not a language tag")]
    Language {
        /// The tag as given.
        tag: String,
    },
    /// A source is not Fluent, or repeats an id.
    #[error("message source {source_number} does not read as Fluent: {detail}")]
    Source {
        /// Position of the source, from 1.
        source_number: usize,
        /// What the parser says.
        detail: String,
    },
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A text, shown as it is.
    Text(String),
    /// A count, which chooses the plural.
    Count(usize),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads the sources of one language. An id may stand once in all of them.
    ///
    /// # Errors
    /// Where the tag is not a language tag, or a source does not read as Fluent.
    pub fn new(language: &str, sources: &[&str]) -> Result<Self, CatalogueError> {
        let tag: LanguageIdentifier =
            language.parse().map_err(|_| CatalogueError::Language { tag: language.to_owned() })?;
        let mut bundle = FluentBundle::new(vec![tag]);
        // The isolating marks would end up in copied text and in files.
        bundle.set_use_isolating(false);
        for (position, source) in sources.iter().enumerate() {
            let failed =
                |detail: String| CatalogueError::Source { source_number: position + 1, detail };
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| {
                    failed(errors.first().map(ToString::to_string).unwrap_or_default())
                })?;
            bundle.add_resource(resource).map_err(|errors| {
                failed(errors.first().map(ToString::to_string).unwrap_or_default())
            })?;
        }
        Ok(Self { bundle })
    }

    /// The English catalogue with the files that are part of the program.
    ///
    /// # Errors
    /// Where the files do not read as Fluent; a test holds that they do.
    #[cfg(feature = "cli")]
    pub fn built_in() -> Result<Self, CatalogueError> {
        Self::new(
            "en",
            &[
                include_str!("../../public/locales/en/app.ftl"),
                include_str!("../../public/locales/en/keep.ftl"),
                include_str!("../../public/locales/en/overlap.ftl"),
                include_str!("../../public/locales/en/problems.ftl"),
                include_str!("../../public/locales/en/propose.ftl"),
                include_str!("../../public/locales/en/wording.ftl"),
                include_str!("../../public/locales/en/plans.ftl"),
            ],
        )
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message of this id; the id itself where there is none, so that the defect shows.
    pub fn message(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Count(count) => FluentValue::from(*count),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }

    /// What a problem says: what is wrong, where, and what to do about it.
    pub fn problem(&self, problem: &Problem) -> String {
        let mut arguments: Vec<(&str, Argument)> = problem
            .args
            .iter()
            .map(|(name, value)| (*name, Argument::Text(value.clone())))
            .collect();
        arguments.push(("place", Argument::Text(self.place(&problem.place))));
        self.message(&format!("problem-{}", problem.code), &arguments)
    }

    /// Where a problem stands, in words.
    pub fn place(&self, place: &Place) -> String {
        match place {
            Place::Whole => self.message("place-whole", &[]),
            Place::Line { line, column } => self.message(
                "place-line",
                &[("line", line.to_string().into()), ("column", column.to_string().into())],
            ),
            Place::Cell { file, sheet, row, column } => self.message(
                "place-cell",
                &[
                    ("file", file.into()),
                    ("sheet", sheet.into()),
                    ("row", row.to_string().into()),
                    ("column", column.into()),
                ],
            ),
            Place::Field(name) => {
                let id = format!("field-{}", name.trim_start_matches('/').replace(['/', '_'], "-"));
                if self.has(&id) { self.message(&id, &[]) } else { name.clone() }
            }
            Place::Pointer(pointer) if pointer.is_empty() => self.message("place-whole", &[]),
            Place::Pointer(text) | Place::Item(text) => text.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_takes_arguments_and_chooses_the_plural() {
        let source = "hello = Hello { $name }\nn = { $count ->\n    [one] { $count } item\n   *[other] { $count } items\n}\n";
        let catalogue = Catalogue::new("en", &[source]).expect("reads");
        assert_eq!(catalogue.message("hello", &[("name", "DCAF".into())]), "Hello DCAF");
        assert_eq!(catalogue.message("n", &[("count", 1usize.into())]), "1 item");
        assert_eq!(catalogue.message("n", &[("count", 102usize.into())]), "102 items");
        assert_eq!(catalogue.message("missing", &[]), "missing");
    }

    #[test]
    fn a_source_that_repeats_an_id_is_refused() {
        assert!(matches!(
            Catalogue::new("en", &["a = 1\n", "a = 2\n"]),
            Err(CatalogueError::Source { source_number: 2, .. })
        ));
    }

    #[test]
    fn the_built_in_catalogue_reads() {
        assert!(Catalogue::built_in().is_ok_and(|catalogue| catalogue.has("place-whole")));
    }
}
