//! The tools that a build needs, found where they are or fetched where they are not.
//!
//! A tool counts as present only in the version that the project pins: another one on the search
//! path is left as it is, ours goes into a cache outside the project. Nothing here changes what the
//! user has installed.

use crate::failure::{Failure, Result, printed, read, run};
use crate::paths;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a tool is fetched from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Built by `cargo install` out of the crate of this name.
    Cargo(&'static str),
    /// A package of npm and the path inside it.
    Npm(&'static str, &'static str),
}

/// A tool in the version that the project pins.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Name of the program.
    pub program: &'static str,
    /// Version as the source numbers it.
    pub version: String,
    /// The word that `--version` must print.
    pub says: String,
    /// Where it comes from.
    pub source: Source,
    /// How long fetching took where it was measured, in words.
    pub takes: &'static str,
}

/// The version of Trunk that Trunk.toml is written for.
const TRUNK: &str = "0.21.14";
/// The version of wasm-opt; Trunk.toml names the same.
const BINARYEN: &str = "132";
/// The version of geckodriver that the journeys were written with.
const GECKODRIVER: &str = "0.37.1";
/// The version of axe, which judges accessibility.
const AXE: &str = "4.14.1";

/// Trunk, which builds the site.
pub fn trunk() -> Tool {
    from_cargo("trunk", "trunk", TRUNK, "about 7 minutes")
}

/// The wasm-bindgen program, which must be of the same version as the library in the lock file.
///
/// # Errors
/// When the lock file names no wasm-bindgen.
pub fn wasm_bindgen() -> Result<Tool> {
    let lock = read(&paths::root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen: run `cargo update -p wasm-bindgen`")
    })?;
    Ok(from_cargo("wasm-bindgen", "wasm-bindgen-cli", version, "about 5 minutes"))
}

/// wasm-opt, which makes the module small.
pub fn wasm_opt() -> Tool {
    Tool {
        program: "wasm-opt",
        version: format!("{BINARYEN}.0.0"),
        says: BINARYEN.to_owned(),
        source: Source::Npm("binaryen", "bin/wasm-opt"),
        takes: "some seconds",
    }
}

/// geckodriver, by which the journeys drive Firefox.
pub fn geckodriver() -> Tool {
    from_cargo("geckodriver", "geckodriver", GECKODRIVER, "about 3 minutes")
}

fn from_cargo(
    program: &'static str,
    krate: &'static str,
    version: &str,
    takes: &'static str,
) -> Tool {
    Tool {
        program,
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Cargo(krate),
        takes,
    }
}

/// The version that a lock file fixes for a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Where tools are looked for and kept.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Folders of the search path, in order.
    pub path: Vec<PathBuf>,
    /// Where fetched tools are kept.
    pub cache: PathBuf,
}

impl Shelf {
    /// That of this computer and user.
    pub fn here() -> Self {
        let path =
            env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
        Self { path, cache: paths::cache() }
    }

    /// The first program of one of these names on the search path.
    pub fn find(&self, names: &[&str]) -> Option<PathBuf> {
        names
            .iter()
            .find_map(|name| self.path.iter().find_map(|folder| executable(&folder.join(name))))
    }

    /// The tool in the pinned version, from the cache or the search path.
    pub fn locate(&self, tool: &Tool) -> Option<PathBuf> {
        let kept = executable(&self.kept(tool));
        let found = self.path.iter().filter_map(|folder| executable(&folder.join(tool.program)));
        kept.into_iter().chain(found).find(|program| speaks(program, &tool.says))
    }

    /// The tool in the pinned version, fetched if it is not there yet.
    ///
    /// # Errors
    /// When fetching fails, or what was fetched does not run here.
    pub fn obtain(&self, tool: &Tool) -> Result<PathBuf> {
        if let Some(program) = self.locate(tool) {
            return Ok(program);
        }
        let Tool { program, version, takes, .. } = tool;
        match tool.source {
            Source::Cargo(krate) => {
                println!(
                    "Getting {program} {version} from crates.io and building it: {takes}, once."
                );
                self.cargo_install(krate, version, &self.home(tool))?;
            }
            Source::Npm(package, _) => {
                println!("Getting {program} ({package} {version}) from npm: {takes}, once.");
                npm_install(package, version, &self.home(tool))?;
            }
        }
        self.locate(tool).ok_or_else(|| {
            let kept = self.kept(tool);
            Failure::new(format!(
                "{program} {version} was fetched, but {} does not run here",
                kept.display()
            ))
        })
    }

    /// The source of axe.
    ///
    /// # Errors
    /// When npm cannot fetch it.
    pub fn axe(&self) -> Result<PathBuf> {
        let home = self.cache.join(format!("axe-core-{AXE}"));
        let script = home.join("node_modules").join("axe-core").join("axe.min.js");
        if !script.is_file() {
            println!("Getting axe-core {AXE} from npm: some seconds, once.");
            npm_install("axe-core", AXE, &home)?;
        }
        Ok(script)
    }

    /// A search path with these programs' folders in front.
    ///
    /// # Errors
    /// When a folder's name cannot stand in a search path.
    pub fn path_with(&self, programs: &[PathBuf]) -> Result<std::ffi::OsString> {
        let front = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
        env::join_paths(front.chain(self.path.iter().cloned()))
            .map_err(|e| Failure::new(format!("cannot put the tools on the search path: {e}")))
    }

    fn home(&self, tool: &Tool) -> PathBuf {
        self.cache.join(format!("{}-{}", tool.program, tool.version))
    }

    fn kept(&self, tool: &Tool) -> PathBuf {
        let home = self.home(tool);
        match tool.source {
            Source::Cargo(_) => home.join("bin").join(tool.program),
            Source::Npm(package, inside) => home.join("node_modules").join(package).join(inside),
        }
    }

    fn cargo_install(&self, krate: &str, version: &str, home: &Path) -> Result {
        let build = self.cache.join("build");
        std::fs::create_dir_all(&build)
            .map_err(|e| Failure::new(format!("cannot make {}: {e}", build.display())))?;
        run(Command::new("cargo")
            .args(["install", "--locked", "--root"])
            .arg(home)
            .arg("--target-dir")
            .arg(&build)
            .arg(format!("{krate}@{version}"))
            // Outside the project: its settings are not meant for other people's programs.
            .current_dir(&self.cache))?;
        // Hundreds of megabytes that nobody needs again; a leftover does no harm.
        let _ = std::fs::remove_dir_all(&build);
        Ok(())
    }
}

fn npm_install(package: &str, version: &str, home: &Path) -> Result {
    std::fs::create_dir_all(home)
        .map_err(|e| Failure::new(format!("cannot make {}: {e}", home.display())))?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(home)
        .arg(format!("{package}@{version}")))
    .map_err(|failure| Failure::new(format!("{failure}\nNode's npm is needed: https://nodejs.org")))
}

/// Adds the compiler's target for the browser.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn wasm_target() -> Result {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries =
        printed(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    println!("Adding the compiler's target {TARGET}: under a minute, once.");
    run(Command::new("rustup").args(["target", "add", TARGET])).map_err(|failure| {
        Failure::new(format!(
            "{failure}\nThe target {TARGET} is needed: install Rust by https://rustup.rs"
        ))
    })
}

fn executable(path: &Path) -> Option<PathBuf> {
    let path = if cfg!(windows) && path.extension().is_none() {
        path.with_extension("exe")
    } else {
        path.into()
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let known = std::fs::metadata(&path).ok()?;
        (known.is_file() && known.permissions().mode() & 0o111 != 0).then_some(path)
    }
    #[cfg(not(unix))]
    path.is_file().then_some(path)
}

fn speaks(program: &Path, word: &str) -> bool {
    printed(Command::new(program).arg("--version")).is_some_and(|text| {
        text.lines().next().unwrap_or_default().split_whitespace().any(|said| said == word)
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// A folder of programs that only say their version.
    #[expect(clippy::unwrap_used, reason = "a test that cannot write its files has failed")]
    fn shelf(name: &str, programs: &[(&str, &str)]) -> Shelf {
        let folder =
            env::temp_dir().join(format!("ipa-matrix-shelf-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        for (program, says) in programs {
            let file = folder.join(program);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, format!("#!/bin/sh\necho '{says}'\n")).unwrap();
            std::fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
        }
        Shelf { path: vec![folder.join("one"), folder.join("two")], cache: folder.join("cache") }
    }

    #[test]
    fn a_bare_computer_has_no_tool() {
        let shelf = shelf("bare", &[]);
        assert_eq!(shelf.locate(&trunk()), None);
        assert_eq!(shelf.locate(&wasm_opt()), None);
        assert_eq!(shelf.find(&["chromium"]), None);
    }

    #[test]
    fn another_version_on_the_path_is_passed_over() {
        let shelf =
            shelf("versions", &[("one/trunk", "trunk 0.20.3"), ("two/trunk", "trunk 0.21.14")]);
        assert_eq!(shelf.locate(&trunk()), Some(shelf.path[1].join("trunk")));
    }

    #[test]
    fn what_was_fetched_before_comes_first() {
        let shelf = shelf(
            "kept",
            &[("one/trunk", "trunk 0.21.14"), ("cache/trunk-0.21.14/bin/trunk", "trunk 0.21.14")],
        );
        assert_eq!(shelf.locate(&trunk()), Some(shelf.cache.join("trunk-0.21.14/bin/trunk")));
    }

    #[test]
    fn wasm_opt_is_known_by_its_own_way_of_counting() {
        let inside = "cache/wasm-opt-132.0.0/node_modules/binaryen/bin/wasm-opt";
        let shelf = shelf(
            "binaryen",
            &[
                ("one/wasm-opt", "wasm-opt version 1320"),
                (inside, "wasm-opt version 132 (version_132)"),
            ],
        );
        assert!(shelf.locate(&wasm_opt()).unwrap().starts_with(&shelf.cache));
    }

    #[test]
    fn a_file_that_cannot_be_run_is_no_program() {
        let shelf = shelf("mode", &[("one/chromium", "")]);
        let file = shelf.path[0].join("chromium");
        std::fs::set_permissions(&file, PermissionsExt::from_mode(0o644)).unwrap();
        assert_eq!(shelf.find(&["chromium"]), None);
    }

    #[test]
    fn the_lock_file_says_which_wasm_bindgen() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.128\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.128"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }

    #[test]
    fn trunk_is_told_the_same_wasm_opt() {
        let settings = std::fs::read_to_string(paths::root().join("Trunk.toml")).unwrap();
        assert!(settings.contains(&format!("wasm_opt = \"version_{BINARYEN}\"")));
    }
}
