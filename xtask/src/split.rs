//! Cutting the built program: what the first paint of the plan needs, and the parts that come after it.
//!
//! Trunk knows one program for one page. So its build is taken, the program that cargo left is cut at the
//! functions marked in `src/ui/later/cutting.rs`, both parts are made small, and they take the place of Trunk's
//! files. What binds the parts becomes part of the glue, so that one script does for both deliveries.

use crate::failure::{Failure, Result, read, run, write};
use crate::hash;
use crate::page::{elements, replaced};
use crate::paths;
use crate::tools::{self, Shelf};
use std::path::{Path, PathBuf};
use std::process::Command;

/// That it is to be cut, and what the compiler must leave in the program for that: names, and where
/// addresses stand.
pub const CARGO_SETTINGS: [(&str, &str); 2] = [
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "--cfg erase_components --cfg in_parts -C link-arg=--emit-relocs",
    ),
];

/// What a compiler for browsers of 2024 uses; wasm-opt must be told.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The name of the first part's file ends so.
pub const FIRST: &str = "_bg.wasm";
/// What the names of the later parts' files have before their own name.
pub const LATER: &str = "_later_";
/// The part with the pages that one goes to now and then; all other later parts come together.
pub const DESK: &str = "split_desk.wasm";

/// Cuts the program in Trunk's folder; the page there names the new files.
///
/// # Errors
/// When a tool fails, or a file is of a shape not known here.
pub fn cut(built: &Path) -> Result {
    println!("Cutting the program into its parts: some seconds, the first time a minute.");
    let folder = paths::root().join("target").join("split");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|e| Failure::new(format!("cannot empty {}: {e}", folder.display())))?;
    }
    let program = paths::target().join("wasm32-unknown-unknown/release/ipa-matrix.wasm");
    run(Command::new("cargo")
        .current_dir(paths::root())
        .args(["run", "--quiet", "--package", "ipa-splitter", "--"])
        .arg(&program)
        .arg(&folder))?;
    let shelf = Shelf::here();
    run(Command::new(shelf.obtain(&tools::wasm_bindgen()?)?)
        // The second part takes the memory and the table of functions from the first.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", "bound", "--out-dir"])
        .arg(&folder)
        .arg(folder.join("main.wasm")))?;
    let first = smaller(&shelf, &folder, "bound_bg.wasm")?;
    let glue = read(&folder.join("bound.js"))?;
    let binding = read(&folder.join("__wasm_split.js"))?;
    let (text, parts) = joined(&glue, &binding)?;
    let parts = parts
        .into_iter()
        .map(|part| Ok((smaller(&shelf, &folder, &part)?, part)))
        .collect::<Result<Vec<_>>>()?;
    let mut all = [text.as_bytes(), first.as_slice()].concat();
    parts.iter().for_each(|(bytes, _)| all.extend(bytes));
    let name = format!("ipa-matrix-{}", hash::short(&all));
    let text = text.replace(BEFORE_PART, &format!("{name}{LATER}"));
    place(built, &name, &text, &first, &parts)
}

fn smaller(shelf: &Shelf, folder: &Path, name: &str) -> Result<Vec<u8>> {
    let out = folder.join(format!("small-{name}"));
    run(Command::new(shelf.obtain(&tools::wasm_opt())?)
        // Debug sections, names among them, are of no use in the browser.
        .args(["-Oz", "--strip-debug"])
        .args(FEATURES)
        .arg(folder.join(name))
        .arg("-o")
        .arg(&out))?;
    std::fs::read(&out).map_err(|e| Failure::new(format!("cannot read {}: {e}", out.display())))
}

/// Stands in the glue for what the names of the parts' files begin with, until that is known.
const BEFORE_PART: &str = "BEFORE-PART";

/// The glue with what binds the later parts inside it, and the names of their files.
fn joined(glue: &str, binding: &str) -> Result<(String, Vec<String>)> {
    let unknown = |what: &str| Failure::new(format!("the cut program's glue has no {what}"));
    let is_import = |line: &&str| line.starts_with("import ") && line.contains("__wasm_split.js");
    let imports: Vec<&str> = glue.lines().filter(is_import).collect();
    let names: Vec<&str> =
        imports.iter().filter_map(|line| line.split_whitespace().nth(3)).collect();
    let name = names.first().ok_or_else(|| unknown("import of its later parts"))?;
    let (_, mut rest) = binding
        .split_once('\n')
        .filter(|(first, _)| first.starts_with("import { initSync }"))
        .ok_or_else(|| unknown("first part to bind to"))?;
    let mut bound = String::new();
    let mut parts = Vec::new();
    while let Some((before, fetched)) = rest.split_once("() => {\n    const src = fetch(") {
        let (address, _) = fetched.split_once(", import.meta.url)").unwrap_or_default();
        let part = address.trim_start_matches("new URL(\"./").trim_end_matches('"');
        let (_, after) =
            fetched.split_once("\n}\n").ok_or_else(|| unknown("end of where a part is fetched"))?;
        bound.push_str(&format!("{before}() => ipamLater('{part}')"));
        parts.push(part.to_owned());
        rest = after;
    }
    bound.push_str(rest);
    if parts.is_empty() || bound.contains("fetch(") {
        return Err(unknown("place where each later part is fetched"));
    }
    let bound = bound
        .replace("export const ", &format!("{name}."))
        // The app says it. A page that is left while it fetches is no error.
        .replace("console.error(", "console.warn(");
    let (before, exports) =
        glue.split_once("\nexport {").ok_or_else(|| unknown("line of exports"))?;
    let mut before = before.to_owned();
    for (import, other) in imports.iter().zip(&names) {
        let object = if other == name { "{}" } else { name };
        before = before.replacen(import, &format!("const {other} = {object};"), 1);
    }
    let fetcher = fetcher(BEFORE_PART);
    Ok((format!("{before}\n{fetcher}\n{{\n{bound}}}\nexport {{{exports}"), parts))
}

/// What fetches the later parts from files beside the glue; their names begin like this.
pub fn fetcher(before_part: &str) -> String {
    include_str!("later.js").replace(BEFORE_PART, before_part)
}

/// The later parts in a folder: their bytes and their names, in the order of the names.
///
/// # Errors
/// When the folder cannot be read.
pub fn later(built: &Path) -> Result<Vec<(Vec<u8>, String)>> {
    let said = |e: std::io::Error| Failure::new(format!("cannot read {}: {e}", built.display()));
    let mut parts = Vec::new();
    for entry in std::fs::read_dir(built).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some((_, part)) = name.split_once(LATER) {
            parts.push((std::fs::read(&path).map_err(said)?, part.to_owned()));
        }
    }
    parts.sort_by(|(_, a), (_, b)| a.cmp(b));
    Ok(parts)
}

/// Puts the files in the place of Trunk's.
fn place(
    built: &Path,
    name: &str,
    glue: &str,
    first: &[u8],
    later: &[(Vec<u8>, String)],
) -> Result {
    let page = built.join("index.html");
    let text = read(&page)?;
    let old = elements(&text, "link", false)
        .iter()
        .find(|link| link.get("rel") == Some("modulepreload"))
        .and_then(|link| {
            link.get("href")?.strip_prefix("./")?.strip_suffix(".js").map(str::to_owned)
        })
        .ok_or_else(|| Failure::new("Trunk's page names no glue"))?;
    for ending in [".js", FIRST] {
        let file = built.join(format!("{old}{ending}"));
        std::fs::remove_file(&file)
            .map_err(|e| Failure::new(format!("cannot remove {}: {e}", file.display())))?;
    }
    let put = |ending: &str, bytes: &[u8]| write(&named(built, name, ending), bytes);
    put(".js", glue.as_bytes())?;
    put(FIRST, first)?;
    for (bytes, part) in later {
        put(&format!("{LATER}{part}"), bytes)?;
    }
    write(&page, renamed(&text, &old, name, glue.as_bytes(), first).as_bytes())
}

fn named(built: &Path, name: &str, ending: &str) -> PathBuf {
    built.join(format!("{name}{ending}"))
}

/// The page with the new names, and with the hashes of what stands there now.
fn renamed(page: &str, old: &str, name: &str, glue: &[u8], first: &[u8]) -> String {
    let changes = elements(page, "link", false)
        .into_iter()
        .filter_map(|link| {
            let bytes = match link.get("rel")? {
                "modulepreload" => glue,
                "preload" => first,
                _ => return None,
            };
            let text = page.get(link.span.clone())?;
            let sum = link.get("integrity")?;
            Some((link.span.clone(), text.replace(sum, &hash::integrity(bytes))))
        })
        .collect();
    replaced(page, changes).replace(&format!("./{old}"), &format!("./{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nfunction a() { return import1; }\nexport { initSync, __wbg_init as default };\n";
    const BINDING: &str = "import { initSync } from \"./main.js\";\n\nfunction makeLoad(fetcher) {}\n\
        const __chunk_1 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));\n    return 1;\n}\n, []);\n\
        export const __wasm_split_load_work = wrap(makeLoad(() => {\n    const src = fetch(new URL(\"./split_work.wasm\", import.meta.url));\n    return 1;\n}\n, [__chunk_1]));\n";

    #[test]
    fn later_parts_are_bound_inside_the_glue() {
        let (text, parts) = joined(GLUE, BINDING).unwrap();
        assert_eq!(parts, ["chunk_1.wasm", "split_work.wasm"]);
        assert!(!text.contains("import "), "{text}");
        assert!(text.contains("const import1 = {};\nconst import2 = import1;"));
        assert!(text.contains("const __chunk_1 = makeLoad(() => ipamLater('chunk_1.wasm'), []);"));
        assert!(text.contains(
            "import1.__wasm_split_load_work = wrap(makeLoad(() => ipamLater('split_work.wasm'), [__chunk_1]));"
        ));
        assert!(text.ends_with("export { initSync, __wbg_init as default };\n"));
    }

    #[test]
    fn a_binding_of_another_shape_is_refused() {
        assert!(joined("export { a };", BINDING).is_err());
        assert!(joined(GLUE, "const a = 1;\n").is_err());
        assert!(joined(GLUE, &BINDING.replace("const src", "const source")).is_err());
    }

    #[test]
    fn the_page_names_the_new_files_with_their_hashes() {
        let page = "<link rel=\"modulepreload\" href=\"./a-1.js\" integrity=\"sha384-old\">\
                    <link rel=\"preload\" href=\"./a-1_bg.wasm\" integrity=\"sha384-other\">\
                    <script type=\"module\">import init from './a-1.js'; init('./a-1_bg.wasm')</script>";
        let new = renamed(page, "a-1", "b-2", b"glue", b"first");
        assert!(
            !new.contains("a-1") && !new.contains("sha384-old") && !new.contains("sha384-other")
        );
        assert!(
            new.contains(&hash::integrity(b"glue")) && new.contains(&hash::integrity(b"first"))
        );
        assert_eq!(new.matches("./b-2_bg.wasm").count(), 2);
    }
}
