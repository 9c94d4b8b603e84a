//! Cutting the built program in two: what the first paint of the plan needs, and what comes after it.
//!
//! Trunk knows one program for one page. So its build is taken, the program that cargo left is cut at the
//! functions marked in `src/ui/later.rs`, both parts are made small, and they take the place of Trunk's
//! files. What binds the parts becomes part of the glue, so that one script does for both deliveries.

use crate::failure::{Failure, Result, read, run, write};
use crate::hash;
use crate::page::{elements, replaced};
use crate::paths;
use crate::tools::{self, Shelf};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the compiler must leave in the program so that it can be cut: names, and where addresses stand.
pub const CARGO_SETTINGS: [(&str, &str); 2] = [
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "--cfg erase_components -C link-arg=--emit-relocs",
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
/// The name of the second part's file ends so.
pub const LATER: &str = "_later.wasm";

/// Cuts the program in Trunk's folder; the page there names the new files.
///
/// # Errors
/// When a tool fails, or a file is of a shape not known here.
pub fn cut(built: &Path) -> Result {
    println!("Cutting the program in two: some seconds, the first time a minute.");
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
    let later = smaller(&shelf, &folder, "split_work.wasm")?;
    let glue = read(&folder.join("bound.js"))?;
    let binding = read(&folder.join("__wasm_split.js"))?;
    let text = joined(&glue, &binding, "LATER-FILE")?;
    let name = format!(
        "ipa-matrix-{}",
        hash::short(&[text.as_bytes(), first.as_slice(), later.as_slice()].concat())
    );
    let text = text.replace("LATER-FILE", &format!("{name}{LATER}"));
    place(built, &name, &text, &first, &later)
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

/// The glue with what binds the second part inside it. `later` is the name of the second part's file.
fn joined(glue: &str, binding: &str, later: &str) -> Result<String> {
    let unknown = |what: &str| Failure::new(format!("the cut program's glue has no {what}"));
    let import = glue
        .lines()
        .find(|line| line.starts_with("import ") && line.contains("__wasm_split.js"))
        .ok_or_else(|| unknown("import of its second part"))?;
    let name =
        import.split_whitespace().nth(3).ok_or_else(|| unknown("name for its second part"))?;
    let (_, binding) = binding
        .split_once('\n')
        .filter(|(first, _)| first.starts_with("import { initSync }"))
        .ok_or_else(|| unknown("first part to bind to"))?;
    let fetched = binding
        .split_once("makeLoad(() => {\n")
        .and_then(|(_, rest)| rest.split_once("\n}\n, [])").map(|(inside, _)| inside))
        .ok_or_else(|| unknown("place where the second part is fetched"))?;
    let binding = binding
        .replace(&format!("() => {{\n{fetched}\n}}\n"), "ipamLater")
        .replace("export const ", &format!("{name}."))
        // The app says it. A page that is left while it fetches is no error.
        .replace("console.error(", "console.warn(");
    let fetcher = fetcher(later);
    let (before, exports) =
        glue.split_once("\nexport {").ok_or_else(|| unknown("line of exports"))?;
    Ok(format!(
        "{}\n{fetcher}\n{{\n{binding}}}\nexport {{{exports}",
        before.replacen(import, &format!("const {name} = {{}};"), 1)
    ))
}

/// What fetches the second part from this file beside the glue.
pub fn fetcher(later: &str) -> String {
    include_str!("later.js").replace("LATER-FILE", later)
}

/// Puts the files in the place of Trunk's.
fn place(built: &Path, name: &str, glue: &str, first: &[u8], later: &[u8]) -> Result {
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
    put(LATER, later)?;
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

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nfunction a() { return import1; }\nexport { initSync, __wbg_init as default };\n";
    const BINDING: &str = "import { initSync } from \"./main.js\";\n\nfunction makeLoad(fetcher) {}\nexport const __wasm_split_load_work = wrap(makeLoad(() => {\n    const src = fetch(x);\n    return async (imports) => 1;\n}\n, []));\n";

    #[test]
    fn the_second_part_is_bound_inside_the_glue() {
        let text = joined(GLUE, BINDING, "ipa-matrix-1_later.wasm").unwrap();
        assert!(!text.contains("import "), "{text}");
        assert!(text.contains("const import1 = {};"));
        assert!(text.contains("import1.__wasm_split_load_work = wrap(makeLoad(ipamLater, []));"));
        assert!(text.contains("'./ipa-matrix-1_later.wasm'"));
        assert!(text.ends_with("export { initSync, __wbg_init as default };\n"));
    }

    #[test]
    fn a_binding_of_another_shape_is_refused() {
        assert!(joined("export { a };", BINDING, "x").is_err());
        assert!(joined(GLUE, "const a = 1;\n", "x").is_err());
        let other = BINDING.replace("const src", "const source").replace("\n, []", ", [1]");
        assert!(joined(GLUE, &other, "x").is_err());
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
