//! Calling Trunk, with the tools it needs on its search path so that it has nothing to download.

use crate::failure::{Failure, Result, run};
use crate::tools::{self, Shelf};
use crate::{paths, split};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Makes the release build of the app and gives the folder that Trunk left it in.
///
/// # Errors
/// When a tool cannot be had or the build fails.
pub fn build() -> Result<PathBuf> {
    println!("Building the app for the browser, for release: 2 to 4 minutes the first time.");
    release("index.html", "release")
}

/// Makes the release build of a page and gives the folder that Trunk left it in.
///
/// # Errors
/// When a tool cannot be had or the build fails.
pub fn release(page: &str, name: &str) -> Result<PathBuf> {
    let folder = paths::root().join("target").join("trunk").join(name);
    // An interrupted build leaves files that the next one would deliver.
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|e| Failure::new(format!("cannot empty {}: {e}", folder.display())))?;
    }
    let words = ["build", page, "--release", "--public-url", "./", "--dist"];
    run(command(true)?.envs(split::CARGO_SETTINGS).args(words).arg(&folder))?;
    Ok(folder)
}

/// Serves the app from this computer and builds it again whenever a file changes.
///
/// # Errors
/// When a tool cannot be had, no port is free, or the first build fails.
pub fn serve(port: Option<u16>, release: bool) -> Result {
    let port = port.map_or_else(free_port, Ok)?;
    let mut trunk = server(port, release)?;
    println!(
        "Building the app for the browser: 2 to 3 minutes the first time, seconds after that."
    );
    println!("Then it is at http://127.0.0.1:{port}/ until you press Ctrl+C.");
    if has_screen() {
        trunk.arg("--open");
    }
    run(&mut trunk)
}

fn server(port: u16, release: bool) -> Result<Command> {
    let folder = paths::root().join("target").join("trunk").join("serve");
    let mut trunk = command(release)?;
    trunk
        .args(["serve", "--address", "127.0.0.1", "--public-url", "/", "--port"])
        .arg(port.to_string());
    trunk.arg("--dist").arg(folder);
    if release {
        trunk.arg("--release");
    }
    Ok(trunk)
}

/// Serves the app as [`serve`] does for as long as something is done with its address.
///
/// # Errors
/// When it cannot be served within a quarter of an hour, or what is done fails.
pub fn while_served(act: impl FnOnce(&str) -> Result) -> Result {
    let port = free_port()?;
    let mut child = server(port, false)?
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start Trunk: {error}")))?;
    let done = answering(&mut child, port).and_then(|()| act(&format!("http://127.0.0.1:{port}/")));
    // It may have ended by itself.
    _ = child.kill();
    _ = child.wait();
    done
}

/// Waits until Trunk has built the app and answers.
fn answering(child: &mut Child, port: u16) -> Result {
    let late = Instant::now() + Duration::from_secs(15 * 60);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Ok(Some(status)) = child.try_wait() {
            return Err(Failure::new(format!("Trunk ended instead of serving: {status}")));
        }
        if Instant::now() > late {
            return Err(Failure::new("Trunk does not answer after a quarter of an hour"));
        }
        std::thread::sleep(Duration::from_millis(300));
    }
    Ok(())
}

fn command(release: bool) -> Result<Command> {
    tools::wasm_target()?;
    let shelf = Shelf::here();
    let mut wanted = vec![tools::trunk(), tools::wasm_bindgen()?];
    if release {
        wanted.push(tools::wasm_opt());
    }
    let programs = wanted.iter().map(|tool| shelf.obtain(tool)).collect::<Result<Vec<_>>>()?;
    let trunk = programs.first().ok_or_else(|| Failure::new("no Trunk"))?;
    let mut command = Command::new(trunk);
    command
        .current_dir(paths::root())
        .env("PATH", shelf.path_with(&programs)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes only `true` and `false` where everybody else takes any value.
        .env_remove("NO_COLOR");
    Ok(command)
}

fn free_port() -> Result<u16> {
    let free = |port: u16| TcpListener::bind(("127.0.0.1", port)).is_ok();
    (8080..8100)
        .find(|port| free(*port))
        .ok_or_else(|| Failure::new("the ports 8080 to 8099 are taken: name one with --port"))
}

fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
