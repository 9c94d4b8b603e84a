//! Cuts a program for the browser in two, at the functions that `wasm_split` marks: `splitter IN FOLDER`
//! leaves `main.wasm` (for wasm-bindgen), `split_work.wasm` and `__wasm_split.js` in the folder.
//!
//! A program of its own and no part of `xtask`: what it is built from takes a minute to compile, which
//! only a release build has to wait for.

use std::path::Path;
use std::process::ExitCode;
use wasm_split_cli_support::{Options, transform};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [program, folder] = words.as_slice() else {
        eprintln!("call: splitter PROGRAM.wasm FOLDER");
        return ExitCode::from(2);
    };
    match cut(Path::new(program), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("cannot cut {program}: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn cut(program: &Path, folder: &Path) -> Result<(), String> {
    let wasm = std::fs::read(program).map_err(|error| error.to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    transform(options).map(|_| ()).map_err(|error| format!("{error:#}"))
}
