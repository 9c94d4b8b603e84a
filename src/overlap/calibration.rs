//! Every number that the engine uses, as one value: who wants to know why a finding is where it is
//! finds all of it here and in the evidence.
//!
//! Nothing here was fitted to labelled texts one by one; `docs/overlap.md` says what each was chosen
//! by.

use super::finding::Points;
use serde::{Deserialize, Serialize};

/// Weights, bands and versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Calibration {
    /// Version of the way of counting.
    pub engine: String,
    /// Edition of the lexicon, as its file says; filled in by the engine.
    pub lexicon: String,
    /// Edition of the plan whose phrasings are used; filled in by the engine.
    pub phrasings: String,
    /// Part of the score that the covered share makes up, 0 to 1.
    pub share: f64,
    /// Part of the score that the best phrase makes up, 0 to 1.
    pub phrase: f64,
    /// Part of the score that a phrasing makes up which the whole proposal covers, 0 to 1; English
    /// only, since words of other languages are cut too short for it.
    pub covered: f64,
    /// Worth that is added to a phrasing's, so that a short one is not covered by a word or two.
    pub covered_after: f64,
    /// Factor for words that no subject of the lexicon is named by.
    pub plain_word: f64,
    /// Factor for words that the plan does not know.
    pub unknown_word: f64,
    /// Weight of a term that an item has through one of its phrasings; its own weigh 1.
    pub one_phrasing: f64,
    /// Weight of a term that an item has through several of its phrasings.
    pub several_phrasings: f64,
    /// How much the same form of action lifts a score s, 0 to 1, times s (1 - s): where both titles name it.
    pub same_form: f64,
    /// Likewise where one title names none and the texts below name the same.
    pub same_form_below: f64,
    /// Weight of concepts that are no subject: forms, audiences, settings.
    pub no_subject: f64,
    /// How much an item's length counts, 0 to 1.
    pub length: f64,
    /// Least factor for an item's length.
    pub length_least: f64,
    /// Greatest factor for an item's length.
    pub length_most: f64,
    /// Least weight at which an item counts as having a term.
    pub counts_from: f64,
    /// Factor for horizontal rows and threats, which stand beside the plan's own items.
    pub beside: f64,
    /// Factor for the strength of a proposal in another language than English, for which an item has
    /// fewer phrasings: so that a band means the same.
    pub other_language: f64,
    /// Factor for the strength of an English proposal that shares no subject with the item's own text: what
    /// phrasings say beside a subject is easily met. In other languages the lexicon has too few forms to
    /// tell.
    pub no_own_subject: f64,
    /// Factor for the strength of a proposal whose title names a subject that nothing in the plan is about:
    /// it is likely to be something new.
    pub new_subject: f64,
    /// Likewise where the title also names a subject that the item has.
    pub new_subject_beside: f64,
    /// Worth of shared terms below which the strength is lowered: a large share of next to nothing
    /// says little.
    pub enough: f64,
    /// The line: the score from which a finding is shown as an overlap, and its band is weak.
    pub weak_from: Points,
    /// The score from which the band is medium.
    pub medium_from: Points,
    /// The score from which the band is strong.
    pub strong_from: Points,
}

impl Default for Calibration {
    fn default() -> Self {
        Self {
            engine: "1".into(),
            lexicon: String::new(),
            phrasings: String::new(),
            share: 0.55,
            phrase: 0.225,
            covered: 0.225,
            covered_after: 6.0,
            plain_word: 0.7,
            unknown_word: 0.7,
            one_phrasing: 0.7,
            several_phrasings: 0.9,
            same_form: 0.35,
            same_form_below: 0.09,
            no_subject: 0.3,
            length: 0.35,
            length_least: 0.7,
            length_most: 1.3,
            counts_from: 0.3,
            beside: 0.5,
            other_language: 1.12,
            no_own_subject: 0.9,
            new_subject: 0.8,
            new_subject_beside: 0.9,
            enough: 12.0,
            weak_from: Points(1300),
            medium_from: Points(1900),
            strong_from: Points(2400),
        }
    }
}
