//! Languages in words.

use super::t;

/// The name of a language; its tag where it is none of those that are offered.
pub fn language_words(tag: &str) -> String {
    match tag {
        "en" => t("language-en"),
        "sq" => t("language-sq"),
        "bs_hr" => t("language-bs_hr"),
        "hbs" => t("language-hbs"),
        "sr" => t("language-sr"),
        "mk" => t("language-mk"),
        "de" => t("language-de"),
        "sl" => t("language-sl"),
        other => other.to_owned(),
    }
}
