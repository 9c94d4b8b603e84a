//! The plan, the phrasings, the lexicon and the messages as pieces of the page.
//!
//! A page opened from disk may fetch nothing, so all data stands inside it, as script elements that
//! no browser runs. What they mean is the app's business: here they are only read as JSON, split
//! and made safe to stand inside markup.

use crate::failure::{Failure, Result, read, write};
use crate::{opening, paths};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The plan that the app opens with.
pub const DEFAULT_PLAN: &str = "wbbsi-ipa-2018-2020";

/// The pieces that only the second part of the program reads; in the one file they stand packed.
pub const LATER: [&str; 2] = ["ipam-phrasings", "ipam-lexicon"];

/// Writes the pieces that index.html takes in: `data.html` and `opening.html`.
///
/// # Errors
/// When a file is missing, is not JSON, or holds text that cannot stand inside a page.
pub fn write_fragments() -> Result {
    let public = paths::root().join("public");
    let pieces = Pieces::read(&public)?;
    write(&paths::fragments().join("data.html"), pieces.data()?.as_bytes())?;
    write(&paths::fragments().join("opening.html"), pieces.opening().as_bytes())
}

/// The data as it was read.
#[derive(Debug)]
pub struct Pieces {
    plan: Value,
    phrasings: Value,
    lexicon: Value,
    messages: Vec<(String, String)>,
}

impl Pieces {
    /// Reads them out of the folder `public`.
    ///
    /// # Errors
    /// When a file is missing or is not JSON.
    pub fn read(public: &Path) -> Result<Self> {
        let mut plan = json(&public.join("plans").join(format!("{DEFAULT_PLAN}.json")))?;
        let phrasings = plan
            .as_object_mut()
            .and_then(|plan| plan.remove("phrasings"))
            .unwrap_or(Value::Array(Vec::new()));
        let lexicon = match files(&public.join("lexicon"), "json")?.as_slice() {
            [] => Value::Null,
            [one] => json(one)?,
            several => {
                let count = several.len();
                return Err(Failure::new(format!(
                    "public/lexicon holds {count} files, must be one"
                )));
            }
        };
        let mut messages = Vec::new();
        for language in folders(&public.join("locales"))? {
            let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let texts: Vec<String> =
                files(&language, "ftl")?.iter().map(|file| read(file)).collect::<Result<_>>()?;
            messages.push((name, texts.join("\n")));
        }
        Ok(Self { plan, phrasings, lexicon, messages })
    }

    /// Every piece of data as a script element.
    ///
    /// # Errors
    /// When a message catalogue holds markup that would end its element.
    pub fn data(&self) -> Result<String> {
        let mut html = String::new();
        for (id, value) in
            [("plan", &self.plan), ("phrasings", &self.phrasings), ("lexicon", &self.lexicon)]
        {
            let text = inside_a_page(&value.to_string());
            html.push_str(&format!(
                "<script type=\"application/json\" id=\"ipam-{id}\">{text}</script>\n"
            ));
        }
        for (language, text) in &self.messages {
            let small = text.to_ascii_lowercase();
            if small.contains("</script") || small.contains("<script") || small.contains("<!--") {
                return Err(Failure::new(format!(
                    "public/locales/{language} holds `<script`, `</script` or `<!--`, which cannot stand inside a \
                     page: write the `<` as {{\"\\u003C\"}}"
                )));
            }
            html.push_str(&format!(
                "<script type=\"text/plain\" id=\"ipam-messages-{language}\">\n{text}</script>\n"
            ));
        }
        Ok(html)
    }

    /// What stands on the page before the app does, in the first language.
    pub fn opening(&self) -> String {
        let words = self.messages.first().map_or("", |(_, text)| text.as_str());
        opening::markup(&self.plan, words)
    }
}

/// JSON that no parser of markup can mistake: the same value, spelled without `<` and without the
/// two line separators that older script engines take for ends of lines.
pub fn inside_a_page(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn json(path: &Path) -> Result<Value> {
    serde_json::from_str(&read(path)?)
        .map_err(|e| Failure::new(format!("{} is not JSON: {e}", path.display())))
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    entries(folder).map(|all| {
        all.into_iter().filter(|path| path.extension().is_some_and(|e| e == extension)).collect()
    })
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    entries(folder).map(|all| all.into_iter().filter(|path| path.is_dir()).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let said = |e| Failure::new(format!("cannot read {}: {e}", folder.display()));
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder).map_err(said)? {
        found.push(entry.map_err(said)?.path());
    }
    // The system's order is nobody's: the same files must give the same page.
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(plan: &str, messages: &str) -> Pieces {
        Pieces {
            plan: serde_json::from_str(plan).unwrap(),
            phrasings: Value::Null,
            lexicon: Value::Null,
            messages: vec![("en".into(), messages.into())],
        }
    }

    #[test]
    fn a_title_full_of_markup_ends_no_element_and_stays_the_same_title() {
        let title = "</script><script>alert(1)</script><!-- \u{2028} & é";
        let plan = serde_json::json!({"plan": {"title": title}}).to_string();
        let pieces = pieces(&plan, "");
        let html = pieces.data().unwrap();
        let inside =
            html.strip_prefix("<script type=\"application/json\" id=\"ipam-plan\">").unwrap();
        let inside = inside.split_once("</script>").unwrap().0;
        assert!(!inside.contains('<') && !inside.contains('\u{2028}'));
        let back: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(back.pointer("/plan/title").and_then(Value::as_str), Some(title));
    }

    #[test]
    fn a_message_that_would_end_its_element_is_refused_by_name() {
        let failure = pieces("{}", "greeting = Hello </ScRiPt>").data().unwrap_err().to_string();
        assert!(failure.contains("public/locales/en"), "{failure}");
    }
}
