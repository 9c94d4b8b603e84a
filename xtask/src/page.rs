//! Just enough reading of markup for the pages that Trunk writes: elements by name, their
//! attributes, their content. Not for pages of others.

use crate::hash;
use std::ops::Range;

/// An element found in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Attributes in order, values without quotes.
    pub attributes: Vec<(String, String)>,
    /// Where the whole element stands, in bytes.
    pub span: Range<usize>,
    /// Where its content stands; empty for one without an end tag.
    pub content: Range<usize>,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a browser would run it: a script without a source, of a type that is code.
    pub fn runs_inline(&self) -> bool {
        let code = matches!(self.get("type"), None | Some("" | "module" | "text/javascript"));
        code && self.get("src").is_none()
    }
}

/// Every element of this name, in order. `closed` ones (script, style) reach to their end tag.
pub fn elements(html: &str, name: &str, closed: bool) -> Vec<Element> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        html.get(at..).and_then(|rest| rest.find(&open)).map(|offset| at + offset)
    {
        let after_name = start + open.len();
        let Some(rest) = html.get(after_name..) else { break };
        if !rest.starts_with([' ', '\n', '\t', '>', '/']) {
            at = after_name;
            continue;
        }
        let Some((attributes, length)) = attributes(rest) else { break };
        let inside = after_name + length;
        let (content, end) = match html.get(inside..).and_then(|rest| rest.find(&close)) {
            Some(offset) if closed => (inside..inside + offset, inside + offset + close.len()),
            _ => (inside..inside, inside),
        };
        found.push(Element { attributes, span: start..end, content });
        at = end;
    }
    found
}

/// The attributes up to the end of a start tag, and how many bytes they take with that end.
fn attributes(text: &str) -> Option<(Vec<(String, String)>, usize)> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
            return Some((found, text.len() - after.len()));
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let (name, after) = rest.split_at_checked(end)?;
        if name.is_empty() {
            // A lone `/` or `=`: not an attribute, and not what Trunk writes.
            rest = after.get(1..)?;
            continue;
        }
        let (value, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(value) => match value.strip_prefix(['"', '\'']) {
                Some(quoted) => {
                    let quote = value.chars().next()?;
                    let (value, after) = quoted.split_once(quote)?;
                    (value, after)
                }
                None => {
                    value.split_at_checked(value.find(|c: char| c.is_whitespace() || c == '>')?)?
                }
            },
        };
        found.push((name.to_owned(), value.to_owned()));
        rest = after;
    }
}

/// The page with each of these places replaced; places must not overlap.
pub fn replaced(html: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(place, _)| place.start);
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    for (place, text) in changes {
        out.push_str(html.get(at..place.start).unwrap_or_default());
        out.push_str(&text);
        at = place.end;
    }
    out.push_str(html.get(at..).unwrap_or_default());
    out
}

/// The hashes of everything that the page runs or is styled by inline: for scripts, for styles.
pub fn inline_sources(html: &str) -> (Vec<String>, Vec<String>) {
    let source =
        |element: &Element| hash::csp_source(html.get(element.content.clone()).unwrap_or_default());
    let scripts = elements(html, "script", true)
        .iter()
        .filter(|script| script.runs_inline())
        .map(source)
        .collect();
    let styles = elements(html, "style", true).iter().map(source).collect();
    (scripts, styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_come_with_their_attributes_and_content() {
        let html = r#"<head><scripty><script type="module" defer src='a.js'></script><script>x < 1</script>
            <link rel="preload" href="./a.wasm" crossorigin=anonymous integrity="sha384-a/b="><link rel=icon></head>"#;
        let scripts = elements(html, "script", true);
        assert_eq!(scripts.len(), 2);
        assert_eq!(scripts[0].get("src"), Some("a.js"));
        assert!(!scripts[0].runs_inline());
        assert_eq!(html.get(scripts[1].content.clone()), Some("x < 1"));
        assert!(scripts[1].runs_inline());
        let links = elements(html, "link", false);
        assert_eq!(links[0].get("integrity"), Some("sha384-a/b="));
        assert_eq!(links[0].get("crossorigin"), Some("anonymous"));
        assert_eq!(html.get(links[1].span.clone()), Some("<link rel=icon>"));
    }

    #[test]
    fn data_is_not_run() {
        let html = "<script type=\"application/json\" id=\"a\">{}</script><script type=\"text/plain\">b</script>";
        assert!(elements(html, "script", true).iter().all(|script| !script.runs_inline()));
        assert_eq!(inline_sources(html), (vec![], vec![]));
    }

    #[test]
    fn places_are_replaced_whatever_their_order() {
        assert_eq!(
            replaced("0123456789", vec![(8..9, "b".into()), (1..3, "a".into())]),
            "0a34567b9"
        );
    }
}
