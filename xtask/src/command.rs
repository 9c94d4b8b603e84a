//! What was asked for, and who does it.

use crate::failure::{Failure, Result};
use crate::{data, deliver, steps, trunk};

const HELP: &str = "\
cargo xtask <task>

  serve [--port N] [--release]   set up what is missing, build the app, serve it on this computer
  build                          dist/site/ and dist/ipa-matrix.html, for release
  test [--from STEP]             everything that must pass; STEP starts later
  journeys [--browser chromium|firefox] [--only NAME] [--from http|file] [--no-build]
                                 the journeys through real browsers
  overlap [--locked] [--texts] [--with JSON]
                                 how well overlaps are found; --locked once per release, and logged in
                                 docs/overlap.md; --texts lists every text; --with tries other numbers
  screenshots [--out DIR] [--no-build]
                                 every page, two sizes, light and dark, as pictures
  paint [--runs N] [--no-build]  how long the first paint of the plan from disk and a check take in both
                                 browsers, beside a page with nothing but Leptos
  data                           only the pieces of the page made out of the data (Trunk calls this)
";

/// Does what the words ask for.
///
/// # Errors
/// Whatever stopped the task, or words that name no task.
pub fn obey(words: &[String]) -> Result {
    let mut words = Words(words.to_vec());
    match words.first().as_deref() {
        Some("serve") => {
            let port = words
                .value("--port")?
                .map(|port| port.parse().map_err(|_| wrong("--port takes a number")));
            let release = words.flag("--release");
            words.end()?;
            trunk::serve(port.transpose()?, release)
        }
        Some("build") => {
            words.end()?;
            deliver::build()
        }
        Some("test") => {
            let from = words.value("--from")?;
            words.end()?;
            steps::all(from.as_deref())
        }
        Some("journeys") => {
            let built = words.flag("--no-build");
            steps::journeys(&words.0, !built)
        }
        Some("overlap") => steps::overlap(&words.0),
        Some("screenshots") => {
            let built = words.flag("--no-build");
            steps::screenshots(&words.0, !built)
        }
        Some("paint") => {
            let built = words.flag("--no-build");
            steps::paint(&words.0, !built)
        }
        Some("data") => {
            words.end()?;
            data::write_fragments()
        }
        Some("help" | "--help" | "-h") | None => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(wrong(&format!("there is no task `{other}`"))),
    }
}

fn wrong(text: &str) -> Failure {
    Failure::new(format!("{text}\n\n{HELP}"))
}

/// The words of a call, taken away as they are understood.
struct Words(Vec<String>);

impl Words {
    fn first(&mut self) -> Option<String> {
        if self.0.is_empty() { None } else { Some(self.0.remove(0)) }
    }

    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        self.0.remove(at);
        if at < self.0.len() {
            Ok(Some(self.0.remove(at)))
        } else {
            Err(wrong(&format!("{name} takes a value")))
        }
    }

    fn end(&self) -> Result {
        self.0.first().map_or(Ok(()), |word| Err(wrong(&format!("`{word}` is not understood"))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        obey(&words).unwrap_err().to_string()
    }

    #[test]
    fn a_word_that_means_nothing_stops_the_task_before_it_begins() {
        assert!(said(&["build", "--relase"]).starts_with("`--relase` is not understood"));
        assert!(said(&["biuld"]).starts_with("there is no task `biuld`"));
        assert!(said(&["serve", "--port"]).starts_with("--port takes a value"));
        assert!(said(&["serve", "--port", "http"]).starts_with("--port takes a number"));
    }
}
