//! The rules of the layers, read off the sources themselves.
//!
//! A rule that only stands in a document is broken within a month. Each test below names the file
//! and the line, so that the message says what to move.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of the library, lowest first. Each may use itself and those before it.
const LAYERS: &[&str] = &["problem", "text", "plan", "overlap", "draft", "store", "present"];

/// What may use the whole library: the app's two folders, and the programs.
const ABOVE: &[&str] = &["browser", "ui", "main", "bin"];

/// Longest file of the library, without its tests: 400 lines are meant, 500 hold two subjects.
const LONGEST: usize = 500;

/// Longest file of the app's screens.
const LONGEST_OF_UI: usize = 250;

/// Files that are longer, with the reason.
const LONGER: &[(&str, &str)] =
    &[("plan/model.rs", "the bundle format is one table of types, read from top to bottom")];

/// One source file.
struct Source {
    /// Path below `src/`, with slashes.
    path: String,
    /// Its lines, comments blanked, without the tests at its end.
    lines: Vec<String>,
}

impl Source {
    /// The layer it belongs to: the first folder, or the file's own name.
    fn layer(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    fn is_tests(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of src") {
            let path: PathBuf = entry.expect("an entry of src").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source");
                let path = path
                    .strip_prefix(&root)
                    .expect("below src")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push(Source { path, lines: code(&text) });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 20, "the sources are read");
    found
}

/// The lines without comments, up to the tests at the end.
fn code(text: &str) -> Vec<String> {
    let without_comment = |line: &str| {
        let end = match line.trim_start().starts_with("//") {
            true => Some(0),
            false => line.find(" // "),
        };
        end.and_then(|end| line.get(..end)).unwrap_or(line).to_owned()
    };
    let lines: Vec<String> = text.lines().map(without_comment).collect();
    let tests = lines.iter().position(|line| line.trim() == "#[cfg(test)]").unwrap_or(lines.len());
    lines.into_iter().take(tests).collect()
}

/// The names that follow `before` in a line, such as `plan` after `crate::`; also those of a group in braces.
fn names_after<'a>(line: &'a str, before: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices(before) {
        let earlier = line.get(..at).and_then(|text| text.chars().next_back());
        if earlier.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = line.get(at + before.len()..).unwrap_or_default();
        let word = |text: &'a str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
        };
        match rest.strip_prefix('{') {
            // A group names modules at its own depth; deeper ones belong to these.
            Some(group) => {
                let mut depth = 0usize;
                let mut start = 0;
                for (i, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth > 0 => depth -= 1,
                        ',' | '}' if depth == 0 => {
                            found.push(word(group.get(start..i).unwrap_or_default().trim()));
                            start = i + 1;
                        }
                        _ => {}
                    }
                }
            }
            None => found.push(word(rest)),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Fails with every offence, not only the first.
fn none(offences: &[String], rule: &str) {
    let mut text = String::new();
    for offence in offences {
        let _ = write!(text, "\n  {offence}");
    }
    assert!(offences.is_empty(), "{rule}{text}");
}

fn offences(offends: impl Fn(&Source, &str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources() {
        for (number, line) in source.lines.iter().enumerate() {
            if let Some(what) = offends(&source, line) {
                found.push(format!("src/{}:{}: {what}", source.path, number + 1));
            }
        }
    }
    found
}

#[test]
fn every_folder_of_src_is_a_layer_that_was_decided_on() {
    let known = |source: &&Source| {
        let layer = source.layer();
        layer == "lib" || LAYERS.contains(&layer) || ABOVE.contains(&layer)
    };
    let strangers: Vec<String> =
        sources().iter().filter(|s| !known(s)).map(|s| format!("src/{}", s.path)).collect();
    none(
        &strangers,
        "a new layer is a decision: name it in tests/native/architecture.rs, in its place",
    );
}

#[test]
fn a_layer_uses_only_those_below_it() {
    let offences = offences(|source, line| {
        let own = LAYERS.iter().position(|layer| *layer == source.layer())?;
        let mut used = names_after(line, "crate::");
        used.extend(names_after(line, "ipa_matrix::"));
        // `super::` in a file that stands directly in src/ or in a layer's mod.rs reaches the other layers.
        if !source.path.contains('/')
            || source.path.matches('/').count() == 1 && source.path.ends_with("/mod.rs")
        {
            used.extend(names_after(line, "super::"));
        }
        let upward = used.into_iter().find(|name| {
            let above = LAYERS.iter().position(|layer| layer == name).is_some_and(|at| at > own);
            above || ABOVE.contains(name)
        })?;
        Some(format!("{} uses {upward}", source.layer()))
    });
    none(&offences, &format!("layers know only those before them in {LAYERS:?}"));
}

#[test]
fn imports_say_where_they_lead() {
    let offences = offences(|source, line| {
        if line.contains("super::super") {
            return Some("super::super: write crate::".to_owned());
        }
        let reexports =
            line.trim_start().starts_with("pub use ") && LAYERS.contains(&source.layer());
        let foreign = names_after(line, "crate::");
        let other = foreign.iter().find(|name| **name != source.layer() && LAYERS.contains(name));
        other.filter(|_| reexports).map(|other| format!("pub use of {other}: a name has one home"))
    });
    none(&offences, "paths are read by this test and by people");
}

#[test]
fn the_library_knows_no_browser() {
    const BROWSER: &[&str] =
        &["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo_timers", "gloo_events"];
    let offences = offences(|source, line| {
        if ABOVE.contains(&source.layer()) {
            return None;
        }
        let packed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        let switch = ["feature=\"web\"", "target_arch", "target_family"]
            .into_iter()
            .find(|s| packed.contains(s));
        let word = |name: &&&str| {
            line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == **name)
        };
        switch.or_else(|| BROWSER.iter().find(word).copied()).map(|what| format!("`{what}`"))
    });
    none(&offences, "what concerns the browser lives in src/browser and src/ui");
}

#[test]
fn the_library_asks_nobody_for_time_chance_files_or_network() {
    const OUTSIDE: &[&str] = &[
        "std::time::SystemTime",
        "std::time::Instant",
        "std::fs",
        "std::net",
        "std::env",
        "std::thread",
        "std::process",
    ];
    let offences = offences(|source, line| {
        let outside = OUTSIDE.iter().find(|path| line.contains(**path))?;
        LAYERS.contains(&source.layer()).then(|| format!("`{outside}`"))
    });
    none(&offences, "time, ids, files and what was stored come in as arguments");
}

#[test]
fn text_never_becomes_markup() {
    const MARKUP: &[&str] = &[
        "inner_html",
        "insert_adjacent_html",
        "set_outer_html",
        "write_with_html",
        "document.write",
        "create_contextual_fragment",
        "eval(",
    ];
    let offences = offences(|_, line| {
        MARKUP.iter().find(|name| line.contains(**name)).map(|name| format!("`{name}`"))
    });
    none(&offences, "whatever came from outside is shown as text");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    for name in ["rescue.js", "theme.js"] {
        let text = fs::read_to_string(script.join(name)).expect("a script of the page");
        for markup in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
        ] {
            assert!(!text.contains(markup), "public/{name} holds {markup}");
        }
    }
}

#[test]
fn only_the_store_knows_the_keys_of_storage() {
    let offences = offences(|source, line| {
        (line.contains("ipam1") && source.layer() != "store").then(|| "a key of storage".to_owned())
    });
    none(
        &offences,
        "keys are named in src/store only (and in public/rescue.js, which must work without it)",
    );
}

#[test]
fn a_file_has_one_subject() {
    let mut offences = Vec::new();
    for source in sources().iter().filter(|source| !source.is_tests()) {
        let longest = if source.layer() == "ui" { LONGEST_OF_UI } else { LONGEST };
        let excused = LONGER.iter().any(|(path, _)| *path == source.path);
        match (source.lines.len() > longest, excused) {
            (true, false) => offences.push(format!(
                "src/{}: {} lines, {longest} at most",
                source.path,
                source.lines.len()
            )),
            (false, true) => offences
                .push(format!("src/{} is no longer long: take it out of LONGER", source.path)),
            _ => {}
        }
    }
    none(&offences, "split by subject, or give a reason in LONGER");
}

#[test]
fn every_folder_of_the_library_says_what_it_is() {
    let mut offences = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources() {
        let text = fs::read_to_string(root.join(&source.path)).expect("a source");
        if !text.trim_start().starts_with("//!") {
            offences.push(format!("src/{}", source.path));
        }
    }
    none(&offences, "each file begins with what lives there");
}

mod the_reader_of_this_test {
    use super::{code, names_after};

    #[test]
    fn sees_groups_inline_paths_and_no_comments() {
        assert_eq!(
            names_after("use crate::{plan::{ids::Ref, model}, text};", "crate::"),
            ["plan", "text"]
        );
        assert_eq!(
            names_after("fn f() -> crate::draft::Proposal { crate::store::x() }", "crate::"),
            ["draft", "store"]
        );
        assert_eq!(names_after("use other_crate::plan;", "crate::"), [""; 0]);
        let lines = code(
            "use a; // crate::ui\n// crate::ui\nuse b;\n#[cfg(test)]\nmod tests { use crate::ui; }",
        );
        assert_eq!(lines, ["use a;", "", "use b;"]);
    }
}
