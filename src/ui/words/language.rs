//! Languages in words.

use super::{t, tx};
use ipa_matrix::overlap::Subject;
use ipa_matrix::overlap::missing::shown_language;

/// The name of a language; its tag where it is none of those that are offered.
pub fn language_words(tag: &str) -> String {
    match tag {
        "en" => t("language-en"),
        "sq" => t("language-sq"),
        "bs" => t("language-bs"),
        "hr" => t("language-hr"),
        "cnr" => t("language-cnr"),
        "bs_hr" => t("language-bs_hr"),
        "hbs" => t("language-hbs"),
        "sr" => t("language-sr"),
        "mk" => t("language-mk"),
        "de" => t("language-de"),
        "sl" => t("language-sl"),
        other => other.to_owned(),
    }
}

/// The language that a text was read as; nothing where there is no text.
pub fn read_as_words(subject: &Subject) -> String {
    if subject.title.trim().is_empty() && subject.description.trim().is_empty() {
        return String::new();
    }
    match shown_language(subject) {
        Some(tag) => tx("read-as", &[("language", language_words(tag).into())]),
        None => t("read-as-unknown"),
    }
}
