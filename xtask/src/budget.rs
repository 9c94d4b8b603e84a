//! How large what we deliver may become. Sizes are of `gzip -9`, in kilobytes of 1,000 bytes.

use crate::failure::{Failure, Result};
use crate::hash::gzip;
use crate::page::elements;
use crate::split;
use std::path::Path;

/// What the program may weigh that the page starts with, after wasm-opt.
const FIRST: usize = 300;
/// What the part of it may weigh that comes after the first paint: keeping, drafting, comparing.
const LATER: usize = 300;
/// What the part may weigh with the pages that one goes to now and then.
const DESK: usize = 300;
/// The pieces of data inside the page, by id.
const DATA: &[(&str, usize)] =
    &[("ipam-plan", 80), ("ipam-phrasings", 220), ("ipam-lexicon", 220), ("ipam-messages-en", 40)];
/// All style sheets together.
const STYLE: usize = 30;
/// The one file as it lies on disk, not packed again.
const ONE_FILE: usize = 3_000;

/// Prints what everything weighs and fails where something weighs too much.
///
/// # Errors
/// Names each thing over its budget.
pub fn hold(built: &Path, page: &str, one_file: usize) -> Result {
    let mut lines = Vec::new();
    let mut style = 0;
    let said = |e: std::io::Error| Failure::new(format!("cannot weigh {}: {e}", built.display()));
    for entry in std::fs::read_dir(built).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        match kind.as_str() {
            "wasm" if !path.to_string_lossy().contains(split::LATER) => {
                let size = gzip(&std::fs::read(&path).map_err(said)?).len();
                lines.push(("program".to_owned(), size, FIRST));
            }
            "css" => style += gzip(&std::fs::read(&path).map_err(said)?).len(),
            _ => {}
        }
    }
    let (mut later, mut desk) = (0, 0);
    for (bytes, part) in split::later(built)? {
        *(if part == split::DESK { &mut desk } else { &mut later }) += gzip(&bytes).len();
    }
    lines.push(("program, later".to_owned(), later, LATER));
    lines.push(("program, desk".to_owned(), desk, DESK));
    lines.push(("style sheets".to_owned(), style, STYLE));
    let scripts = elements(page, "script", true);
    for (id, budget) in DATA {
        let content = scripts
            .iter()
            .find(|script| script.get("id") == Some(*id))
            .map(|script| script.content.clone());
        let content = content.and_then(|place| page.get(place)).unwrap_or_default();
        lines.push(((*id).to_owned(), gzip(content.as_bytes()).len(), *budget));
    }
    lines.push(("one file, on disk".to_owned(), one_file, ONE_FILE));
    judge(&lines)
}

fn judge(lines: &[(String, usize, usize)]) -> Result {
    let mut over = Vec::new();
    for (name, size, budget) in lines {
        let verdict = if *size > budget * 1000 { "TOO LARGE" } else { "" };
        println!("  {name:20} {:>7.1} kB of {budget} {verdict}", *size as f64 / 1000.0);
        if !verdict.is_empty() {
            over.push(name.as_str());
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("over the size budget (xtask/src/budget.rs): {}", over.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_too_many_is_too_many() {
        assert!(judge(&[("program".into(), 300_000, 300)]).is_ok());
        let failure =
            judge(&[("style".into(), 1, 30), ("program".into(), 300_001, 300)]).unwrap_err();
        assert!(failure.to_string().ends_with(": program"));
    }
}
