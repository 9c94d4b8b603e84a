//! The words of problems, all together, so that they can be read as a text.

use ipa_matrix::text::catalogue::{Argument, Catalogue};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const WORDS: &str = include_str!("../../public/locales/en/problems.ftl");

/// The ids of the problems' messages.
fn ids() -> BTreeSet<String> {
    let lines = WORDS.lines().filter(|line| line.starts_with("problem-"));
    lines.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
}

/// The names of the arguments of a message.
fn arguments(id: &str) -> Vec<String> {
    let line = WORDS.lines().find(|line| line.starts_with(&format!("{id} ="))).unwrap_or_default();
    line.split("{ $")
        .skip(1)
        .filter_map(|rest| rest.split_once(" }"))
        .map(|(n, _)| n.to_owned())
        .collect()
}

/// The texts of the sources of some layers, tests left out.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of src") {
        let path = entry.expect("an entry of src").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            found.push(
                text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned(),
            );
        }
    }
}

#[test]
fn every_problem_has_words_and_no_words_are_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = Vec::new();
    for layer in ["plan", "overlap", "draft", "bin"] {
        sources(&root.join(layer), &mut texts);
    }
    let all: String = texts.join("\n").split_whitespace().collect::<Vec<_>>().join(" ");
    let words = ids();
    let mut used = BTreeSet::new();
    for start in [
        "Problem::error(",
        "self.error(",
        "warning(",
        "hint(",
        "Problem::new(",
        "Problem { code: ",
        "refused(",
    ] {
        for piece in all.split(start).skip(1) {
            let Some((code, _)) =
                piece.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            used.insert(format!("problem-{code}"));
        }
    }
    assert!(used.len() > 40, "the sources were searched");
    let silent: Vec<_> = used.difference(&words).collect();
    assert!(silent.is_empty(), "no words for {silent:?}");
    let unused: Vec<_> = words.difference(&used).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[test]
fn the_words_of_problems_read_as_a_text() {
    let catalogue = Catalogue::built_in().expect("reads");
    let mut text = String::new();
    for id in ids() {
        let names = arguments(&id);
        let values: Vec<(&str, Argument)> =
            names.iter().map(|name| (name.as_str(), Argument::Text(format!("<{name}>")))).collect();
        let _ = writeln!(text, "{id}\n    {}", catalogue.message(&id, &values));
    }
    insta::assert_snapshot!(text);
}
