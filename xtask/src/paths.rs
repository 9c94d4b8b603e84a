//! Where things stand in the project, and where tools are kept outside of it.

use std::env;
use std::path::{Path, PathBuf};

/// The project's root folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo leaves what it built.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// Where the two deliveries are put.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the served delivery.
pub fn site() -> PathBuf {
    dist().join("site")
}

/// The delivery that is one file.
pub fn one_file() -> PathBuf {
    dist().join("ipa-matrix.html")
}

/// A page with nothing but Leptos, which paints are measured against.
pub fn empty_file() -> PathBuf {
    root().join("target").join("trunk").join("empty.html")
}

/// Pieces of the page made out of the data, which index.html takes in.
pub fn fragments() -> PathBuf {
    root().join("target").join("page")
}

/// Where tools are kept between runs, outside the project so that a clean build keeps them:
/// `IPA_MATRIX_CACHE`, else the user's cache folder.
pub fn cache() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("IPA_MATRIX_CACHE").unwrap_or_else(|| {
        set("XDG_CACHE_HOME")
            .or_else(|| set("LOCALAPPDATA"))
            .or_else(|| set("HOME").map(|home| home.join(".cache")))
            .unwrap_or_else(env::temp_dir)
            .join("ipa-matrix")
    })
}
