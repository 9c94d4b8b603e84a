//! A timeline in words, with the catalogue of the page.

use super::CATALOGUE;
use ipa_matrix::present::timeline_words;

/// What a timeline is understood to say.
pub fn in_words(text: &str) -> String {
    CATALOGUE.with(|cell| {
        cell.get().map_or_else(String::new, |catalogue| timeline_words::in_words(catalogue, text))
    })
}
