//! The two deliveries, both out of one Trunk build: a site that works under any path, and one file
//! that works from disk.
//!
//! Each gets a content security policy of hashes, so that nothing but what was built here runs, and
//! so that "nothing leaves this computer" can be checked by reading the first lines of the page.

use crate::failure::{Failure, Result, read, write};
use crate::page::{Element, elements, inline_sources, replaced};
use crate::{budget, data, hash, paths, split, trunk};
use std::path::Path;

/// Said at the top of the one file, for whoever opens it in an editor before trusting it.
const ABOUT: &str = "<!-- iPA Matrix in one file. It works from disk, without a server and without a network: the \
                     policy below (connect-src 'none') forbids it to send anything anywhere. The long line further \
                     down is the program itself, a WebAssembly module packed with gzip and written in base64. -->\n";

/// Builds both deliveries into `dist/`.
///
/// # Errors
/// When the build fails, a budget is exceeded, or Trunk wrote a page of a shape not known here.
pub fn build() -> Result {
    data::write_fragments()?;
    let built = trunk::build()?;
    split::cut(&built)?;
    let site = paths::site();
    if site.exists() {
        std::fs::remove_dir_all(&site)
            .map_err(|e| Failure::new(format!("cannot empty {}: {e}", site.display())))?;
    }
    copy(&built, &site)?;
    let page = read(&built.join("index.html"))?;
    write(&site.join("index.html"), site_page(&page)?.as_bytes())?;
    let one = one_file(&page, &built)?;
    let file = paths::one_file();
    write(&file, one.as_bytes())?;
    let sum = hash::sha256_hex(one.as_bytes());
    write(&file.with_extension("html.sha256"), format!("{sum}  ipa-matrix.html\n").as_bytes())?;
    println!("dist/site/            serve this folder under any path");
    println!("dist/ipa-matrix.html  {} kB, opens from disk; SHA-256 {sum}", one.len() / 1000);
    budget::hold(&built, &page, one.len())
}

/// Builds the page that holds nothing but Leptos, as one file like the app's, to measure against.
///
/// # Errors
/// When the build fails.
pub fn build_empty() -> Result {
    println!("Building an empty page, for release.");
    let built = trunk::release("tests/browser/empty/index.html", "empty")?;
    let one = one_file(&read(&built.join("index.html"))?, &built)?;
    write(&paths::empty_file(), one.as_bytes())
}

/// The served page: scripts and styles of its own folder, everything inline by hash.
fn site_page(page: &str) -> Result<String> {
    let (scripts, styles) = inline_sources(page);
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src 'self' data: blob:; font-src 'self'; \
         worker-src 'self' blob:; manifest-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'",
        sources(&["'self'"], &scripts, &["'wasm-unsafe-eval'"]),
        sources(&["'self'"], &styles, &[]),
    );
    with_policy(page, &policy, "")
}

/// The one file: styles, glue and program inside.
fn one_file(page: &str, built: &Path) -> Result<String> {
    let mut changes = Vec::new();
    for link in elements(page, "link", false) {
        let text = match link.get("rel") {
            Some("stylesheet") => {
                let css = read(&built.join(file_of(&link, "href")?))?;
                if css.contains("</") || css.contains("@import") {
                    return Err(Failure::new(
                        "a style sheet holds `</` or `@import`, so it cannot stand inside a page",
                    ));
                }
                format!("<style>{css}</style>")
            }
            Some("modulepreload" | "preload") => String::new(),
            // An icon as a data: address, or nothing: there is no second file.
            _ if link
                .get("href")
                .is_none_or(|href| href.starts_with("data:") || href.starts_with('#')) =>
            {
                continue;
            }
            _ => String::new(),
        };
        changes.push((link.span, text));
    }
    let script = elements(page, "script", true)
        .into_iter()
        .find(|script| script.get("type") == Some("module"))
        .ok_or_else(|| Failure::new("Trunk's page has no module script to start the app"))?;
    let start = page.get(script.content.clone()).unwrap_or_default();
    let glue = read(&built.join(quoted_after(start, "from '")?))?;
    let program = quoted_after(start, "module_or_path: '")?;
    let wasm = std::fs::read(built.join(program))
        .map_err(|e| Failure::new(format!("cannot read {program}: {e}")))?;
    let first = packed("id=\"ipam-wasm\"", &wasm);
    let mut module = module_script(&glue)?;
    // Behind the program, which starts while the browser still reads them.
    let mut behind = String::new();
    let parts = split::later(built)?;
    if !parts.is_empty() {
        let before_part = program.replace(split::FIRST, split::LATER);
        module = module.replace(&split::fetcher(&before_part), include_str!("later_inside.js"));
        for (wasm, part) in parts {
            behind += &packed(&format!("id=\"ipam-{part}\""), &wasm);
        }
        for data in elements(page, "script", true) {
            let Some(id) = data.get("id").filter(|id| data::LATER.contains(id)) else { continue };
            let text = page.get(data.content.clone()).unwrap_or_default();
            behind += &packed(&format!("id=\"{id}\" data-packed"), text.as_bytes());
            changes.push((data.span, String::new()));
        }
    }
    changes.push((
        script.span,
        format!("{first}<script type=\"module\" async>{module}</script>\n{behind}"),
    ));
    let page = replaced(page, changes);
    let (scripts, styles) = inline_sources(&page);
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data: blob:; worker-src blob:; \
         connect-src 'none'; form-action 'none'; base-uri 'none'",
        sources(&[], &scripts, &["'wasm-unsafe-eval'"]),
        sources(&[], &styles, &[]),
    );
    with_policy(&page, &policy, ABOUT)
}

/// Bytes as text inside the page.
fn packed(attributes: &str, bytes: &[u8]) -> String {
    let text = hash::base64(&hash::gzip(bytes));
    format!("<script type=\"text/plain\" {attributes}>{text}</script>\n")
}

/// The glue that wasm-bindgen wrote, followed by what unpacks the program and starts it.
fn module_script(glue: &str) -> Result<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err(Failure::new(
            "the glue imports another file, which one file cannot: a dependency brings JavaScript of its own",
        ));
    }
    let start = glue
        .split_once("export {")
        .and_then(|(_, names)| names.split_once('}'))
        .and_then(|(names, _)| {
            names.split(',').find_map(|name| name.trim().strip_suffix(" as default"))
        })
        .ok_or_else(|| Failure::new("the glue exports no start function"))?;
    let module = format!("{glue}\n{}", include_str!("start.js").replace("START", start));
    if module.contains("</script") || module.contains("<!--") {
        return Err(Failure::new(
            "the glue holds `</script` or `<!--`, so it cannot stand inside a page",
        ));
    }
    Ok(module)
}

fn with_policy(page: &str, policy: &str, about: &str) -> Result<String> {
    let charset = elements(page, "meta", false)
        .into_iter()
        .find(|meta| meta.get("charset").is_some())
        .ok_or_else(|| Failure::new("index.html names no charset"))?;
    let meta = format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let head = elements(page, "head", false)
        .into_iter()
        .next()
        .ok_or_else(|| Failure::new("index.html has no head"))?;
    Ok(replaced(
        page,
        vec![
            (head.span.start..head.span.start, about.to_owned()),
            (charset.span.end..charset.span.end, meta),
        ],
    ))
}

fn sources(first: &[&str], hashes: &[String], last: &[&str]) -> String {
    let hashes = hashes.iter().map(String::as_str);
    let all: Vec<&str> = first.iter().copied().chain(hashes).chain(last.iter().copied()).collect();
    if all.is_empty() { "'none'".to_owned() } else { all.join(" ") }
}

fn file_of<'a>(element: &'a Element, attribute: &str) -> Result<&'a str> {
    let href = element.get(attribute).unwrap_or_default();
    href.strip_prefix("./")
        .ok_or_else(|| Failure::new(format!("`{href}` is not an address relative to the page")))
}

/// The relative file name that follows `before` in Trunk's start script.
fn quoted_after<'a>(script: &'a str, before: &str) -> Result<&'a str> {
    script
        .split_once(before)
        .and_then(|(_, rest)| rest.split_once('\''))
        .and_then(|(name, _)| name.strip_prefix("./"))
        .ok_or_else(|| {
            Failure::new(format!("Trunk's start script has no relative file after `{before}`"))
        })
}

fn copy(from: &Path, to: &Path) -> Result {
    let said = |e: std::io::Error| Failure::new(format!("cannot copy {}: {e}", from.display()));
    std::fs::create_dir_all(to).map_err(said)?;
    for entry in std::fs::read_dir(from).map_err(said)? {
        let entry = entry.map_err(said)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target).map_err(said)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html><head>\n<meta charset=\"utf-8\">\n<script>theme</script></head>\
                        <body><script type=\"application/json\" id=\"ipam-plan\">{}</script></body></html>";

    #[test]
    fn a_page_allows_its_own_scripts_by_hash_and_nothing_else() {
        let page = site_page(PAGE).unwrap();
        let meta = page.split_once("content=\"").unwrap().1.split_once('"').unwrap().0;
        assert!(meta.contains(&hash::csp_source("theme")));
        assert_eq!(meta.matches("sha256-").count(), 1, "data needs no permission");
        assert!(!meta.contains("unsafe-inline") && !meta.contains("'unsafe-eval'"));
        assert!(page.find("Content-Security-Policy").unwrap() < page.find("<script>").unwrap());
    }

    #[test]
    fn glue_that_needs_a_second_file_is_refused() {
        let failure =
            module_script("import { a } from './snippets/a.js';\nexport { x as default };")
                .unwrap_err();
        assert!(failure.to_string().contains("imports another file"));
        assert!(
            module_script("export { initSync, __wbg_init as default };")
                .unwrap()
                .contains("__wbg_init(")
        );
    }
}
