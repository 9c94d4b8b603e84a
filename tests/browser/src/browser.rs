//! Starting and ending a browser: its program, its profile, its driver, and its sudden death.

use crate::trouble::{Result, Trouble};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use thirtyfour::{Capabilities, CapabilitiesHelper as _, DesiredCapabilities};
use xtask::browsers::{self, Installed};
use xtask::tools::Shelf;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, and with it Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The installed program and its driver.
    ///
    /// # Errors
    /// When it is missing here.
    pub fn installed(self) -> Result<Installed> {
        let shelf = Shelf::here();
        Ok(match self {
            Self::Chromium => browsers::chromium(&shelf)?,
            Self::Firefox => browsers::firefox(&shelf)?,
        })
    }
}

/// A profile of its own: nothing of the user's is read or written.
#[derive(Debug)]
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    /// An empty one.
    ///
    /// # Errors
    /// When the system's temporary folder takes nothing.
    pub fn new(name: &str) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("ipa-journey-{}-{count}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("profile"))?;
        fs::create_dir_all(folder.join("downloads"))?;
        Ok(Self { folder })
    }

    /// The browser's own data.
    pub fn data(&self) -> PathBuf {
        self.folder.join("profile")
    }

    /// Where downloads land.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// A file of this profile's own, for a copy of the app or something to import.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The browser may still be letting go of its files; leftovers lie in the temporary folder.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A running driver. Dropping it ends it and every process it started; so does the end of the whole
/// run, be it by Ctrl-C or by a kill that leaves no time to drop anything.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    /// Ends the driver when this run is over.
    survivor: Child,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts the driver of a browser on a free port.
    ///
    /// # Errors
    /// When it cannot be started or does not listen within ten seconds.
    pub async fn start(kind: Kind, installed: &Installed) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(&installed.driver);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match kind {
            Kind::Chromium => command.arg(format!("--port={port}")),
            Kind::Firefox => {
                // The protocol's own socket needs a port as well, and two drivers must not share one.
                let socket = free_port()?;
                command.args(["--port", &port.to_string(), "--websocket-port", &socket.to_string()])
            }
        };
        let process = apart(&mut command).spawn()?;
        let survivor = outlive(process.id())?;
        let driver = Self { process, survivor, address: format!("http://127.0.0.1:{port}") };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(driver);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Trouble::new(format!("{} does not listen", installed.driver.display())))
    }

    /// Kills the browser at once, as a crash or a dead battery would.
    pub fn kill_browser(&self) {
        kill(&descendants(self.process.id()));
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let started = descendants(self.process.id());
        let _ = self.process.kill();
        let _ = self.process.wait();
        kill(&started);
        let _ = self.survivor.kill();
        let _ = self.survivor.wait();
    }
}

/// A port that nothing listens on and that this run gives to nobody else. A browser listens on its own
/// only seconds later; one of the system's choice would by then have gone to a server or to a call of
/// another journey. From those that no system gives out by itself (Linux begins at 32768).
fn free_port() -> Result<u16> {
    const PORTS: std::ops::Range<u32> = 12_000..32_000;
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    let count = PORTS.end - PORTS.start;
    for _ in PORTS {
        // Two runs at a time begin at different places.
        let step =
            GIVEN.fetch_add(1, Ordering::Relaxed).wrapping_add(std::process::id().wrapping_mul(97));
        let port = u16::try_from(PORTS.start + step % count).unwrap_or_default();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    Err(Trouble::new("no port is free"))
}

/// Out of reach of a Ctrl-C that is meant for this run: the browser would outlive its driver.
#[cfg(unix)]
fn apart(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0)
}

#[cfg(not(unix))]
fn apart(command: &mut Command) -> &mut Command {
    command
}

/// Starts what ends a driver, and all that the driver started, once this run has ended.
fn outlive(driver: u32) -> Result<Child> {
    let mut command = Command::new("sh");
    command.args(["-c", include_str!("outlive.sh"), "outlive", &driver.to_string()]);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    Ok(apart(&mut command).spawn()?)
}

fn kill(processes: &[u32]) {
    if processes.is_empty() {
        return;
    }
    let ids = processes.iter().map(u32::to_string);
    // Those that ended by themselves meanwhile make the call complain, and are none of ours any more.
    let _ = Command::new("kill").arg("-9").args(ids).stderr(Stdio::null()).status();
}

/// Every process that this one started, and those started by these, as the system lists them.
fn descendants(of: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let line = fs::read_to_string(entry.path().join("stat")).ok()?;
            // The program's name stands in brackets and may hold anything; state and parent follow.
            let parent = line.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect();
    let mut known = HashSet::from([of]);
    let mut found = Vec::new();
    loop {
        let next: Vec<u32> = parents
            .iter()
            .filter(|(id, parent)| known.contains(parent) && !known.contains(id))
            .map(|(id, _)| *id)
            .collect();
        if next.is_empty() {
            return found;
        }
        known.extend(next.iter().copied());
        found.extend(next);
    }
}

/// What a session asks of the driver: headless, this profile, downloads without a question, and the
/// second protocol, by which console errors come in and faults go in before the page's first script.
///
/// # Errors
/// When a value cannot be written as JSON.
pub fn capabilities(kind: Kind, installed: &Installed, profile: &Profile) -> Result<Capabilities> {
    let binary = installed.browser.display().to_string();
    Ok(match kind {
        Kind::Chromium => {
            let mut caps = DesiredCapabilities::chrome();
            caps.set("goog:chromeOptions", chromium(&binary, profile))?;
            caps.enable_bidi()?;
            caps.into()
        }
        Kind::Firefox => {
            let mut caps = DesiredCapabilities::firefox();
            caps.set("moz:firefoxOptions", firefox(&binary, profile))?;
            caps.enable_bidi()?;
            caps.into()
        }
    })
}

fn chromium(binary: &str, profile: &Profile) -> Value {
    json!({
        "binary": binary,
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,900",
            format!("--user-data-dir={}", profile.data().display()),
        ],
        "prefs": {
            "download.default_directory": profile.downloads().display().to_string(),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
    })
}

fn firefox(binary: &str, profile: &Profile) -> Value {
    json!({
        "binary": binary,
        "args": ["-headless", "-profile", profile.data().display().to_string()],
        "prefs": {
            // Automation relaxes it; people have it strict, and then each file is a world of its own.
            "security.fileuri.strict_origin_policy": true,
            "browser.download.folderList": 2,
            "browser.download.dir": profile.downloads().display().to_string(),
            "browser.download.useDownloadDir": true,
            "browser.download.alwaysOpenPanel": false,
            "browser.helperApps.neverAsk.saveToDisk":
                "application/json,text/markdown,text/plain,text/html,application/octet-stream",
            // Else times are told to the millisecond only.
            "privacy.reduceTimerPrecision": false,
            "app.update.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "browser.safebrowsing.downloads.enabled": false,
        },
    })
}

/// The address of a file on disk.
pub fn file_address(path: &Path) -> String {
    let mut address = String::from("file://");
    for letter in path.display().to_string().replace('\\', "/").chars() {
        match letter {
            ' ' => address.push_str("%20"),
            '#' => address.push_str("%23"),
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3F"),
            other => address.push(other),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lives(process: u32) -> bool {
        // One that has ended and was not asked for its end has no command line any more.
        fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|line| !line.is_empty())
    }

    #[test]
    fn a_run_that_is_killed_takes_its_browsers_with_it() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 300 & sleep 300; true"]);
        let mut driver = apart(&mut command).spawn().unwrap();
        let mut survivor = outlive(driver.id()).unwrap();
        let mut started = Vec::new();
        while started.len() < 2 {
            started = descendants(driver.id());
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(lives(driver.id()) && started.iter().all(|one| lives(*one)));
        // What the system does with the pipe when this process ends.
        drop(survivor.stdin.take());
        driver.wait().unwrap();
        survivor.wait().unwrap();
        let end = std::time::Instant::now() + Duration::from_secs(10);
        while started.iter().any(|one| lives(*one)) {
            assert!(std::time::Instant::now() < end, "still there: {started:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
