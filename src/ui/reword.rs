//! How things are said, changed on this computer: phrasings of an item, forms of the lexicon. Belongs to
//! the third part of the program.
//!
//! Whether a text may be added is the library's business; here is what leads there.

mod add;
mod combined;
mod hand;
mod ways;

pub use add::{Add, Offer};
pub use combined::{has_offer, kept_title};
pub use hand::{Hand, Subject};
pub use ways::section as ways;

use super::commands;
use super::state::{AppState, Sources};
use super::words::language::language_words;
use super::words::tx;
use crate::browser::clock;
use ipa_matrix::overlap::wording::{MOST, Wording};
use ipa_matrix::problem::{Place, Problem};
use ipa_matrix::text::catalogue::Argument;
use leptos::prelude::*;

/// Changes how things are said and keeps it; what was found is found anew.
pub fn change(state: AppState, act: impl FnOnce(&mut Wording, &Sources) + 'static) {
    let sources = state.sources();
    commands::change_settings(state, move |settings| act(&mut settings.wording, &sources));
    state.reworded.update(|count| *count += 1);
}

/// What is said where there is no room for so many more texts.
pub fn full(state: AppState, more: usize) -> Option<String> {
    let count = state.settings.with_untracked(|settings| settings.wording.count());
    (count + more > MOST).then(|| tx("ways-said-full", &[("limit", MOST.into())]))
}

/// A refusal of something typed, which stands in one language.
pub fn refusal(problem: Problem, language: &str) -> String {
    let place = Place::Item(language_words(language));
    super::words::problem_words(&Problem { place, ..problem })
}

/// A message about one text.
pub fn about(id: &str, text: &str) -> String {
    let argument: Argument = text.into();
    tx(id, &[("text", argument)])
}

/// Does long work in pieces, so that the page stays alive; `step` says whether there is more to do.
pub fn in_slices(step: impl FnMut() -> bool + 'static) {
    slice(Box::new(step));
}

fn slice(mut step: Box<dyn FnMut() -> bool>) {
    clock::after(0, move || {
        if step() {
            slice(step);
        }
    });
}
