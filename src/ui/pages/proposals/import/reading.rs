//! What picked files hold, before anything of it is here.

use crate::browser::files;
use crate::ui::state::AppState;
use crate::ui::words::{problem_words, t};
use ipa_matrix::draft::arrival::{Arrival, arrivals};
use ipa_matrix::draft::{Proposal, backup, submission};
use ipa_matrix::plan::json::ReadError;
use ipa_matrix::problem::Problem;
use ipa_matrix::store::settings::Settings;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::File;

/// Most bytes of a file that is read.
const MOST_BYTES: f64 = 268_435_456.0;

/// What the files hold, before anything of it is here.
#[derive(Clone, Default)]
pub(super) struct Found {
    pub(super) arrivals: Vec<Arrival>,
    /// Settings of a backup.
    pub(super) settings: Option<Settings>,
    /// What was wrong: name of the file, and the sentence.
    pub(super) problems: Vec<(String, String)>,
}

/// The proposals and settings of a file, of whichever kind it is.
fn content_of(text: &str) -> Result<(Vec<Proposal>, Value, Vec<Problem>), ReadError> {
    match submission::read_proposals(text) {
        Ok(read) => Ok((read.value, Value::Null, read.problems)),
        Err(ReadError::OtherFormat { found, .. }) if found == backup::FORMAT => backup::read(text)
            .map(|read| (read.value.proposals, read.value.settings, read.problems)),
        Err(error) => Err(error),
    }
}

/// Reads files one after the other.
pub(super) async fn read_all(state: AppState, list: Vec<File>) -> Found {
    let mut found = Found::default();
    let mut arriving = Vec::new();
    for file in list {
        let picked = files::read(file, MOST_BYTES).await;
        let Ok(text) = picked.text else {
            found.problems.push((picked.name, t("import-unreadable")));
            continue;
        };
        match content_of(&text) {
            Ok((proposals, settings, mut problems)) => {
                arriving.extend(proposals);
                // By the reader of the store: one more would be program of its own.
                match serde_json::from_str::<Option<Settings>>(&settings.to_string()) {
                    Ok(settings) => found.settings = settings.or(found.settings),
                    Err(error) => {
                        let at = ReadError::Shape {
                            pointer: "/settings".into(),
                            detail: error.to_string(),
                        };
                        problems.push(at.problem());
                    }
                }
                found.problems.extend(
                    problems.iter().map(|problem| (picked.name.clone(), problem_words(problem))),
                );
            }
            Err(error) => found.problems.push((picked.name, problem_words(&error.problem()))),
        }
    }
    found.arrivals = state.proposals.with_untracked(|here| arrivals(&arriving, here));
    found
}
