//! Words on screen: every one comes through here from the message catalogue.

pub mod language;
pub mod moment;
pub mod timeline;
pub mod why;

use ipa_matrix::problem::Problem;
use ipa_matrix::text::catalogue::{Argument, Catalogue};
use std::cell::OnceCell;

thread_local! {
    static CATALOGUE: OnceCell<Catalogue> = const { OnceCell::new() };
}

/// Takes the catalogue that came with the page. Called once, before anything is shown.
pub fn install(catalogue: Catalogue) {
    CATALOGUE.with(|cell| {
        // A second catalogue cannot come: the page has one.
        let _ = cell.set(catalogue);
    });
}

/// The message of this id.
pub fn t(id: &str) -> String {
    tx(id, &[])
}

/// The message of this id with its arguments.
pub fn tx(id: &str, arguments: &[(&str, Argument)]) -> String {
    CATALOGUE.with(|cell| {
        cell.get().map_or_else(|| id.to_owned(), |catalogue| catalogue.message(id, arguments))
    })
}

/// The message of this id with a count.
pub fn tn(id: &str, count: usize) -> String {
    tx(id, &[("count", count.into())])
}

/// What a problem says.
pub fn problem_words(problem: &Problem) -> String {
    CATALOGUE.with(|cell| {
        cell.get().map_or_else(|| problem.code.to_owned(), |catalogue| catalogue.problem(problem))
    })
}

/// Several names as a list in words: `DCAF, IOM and UNODC`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            tx("list-and", &[("first", first.join(", ").into()), ("last", last.into())])
        }
    }
}
