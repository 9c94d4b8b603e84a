//! The two real browsers and their drivers: found, installed where that is possible, else named.
//!
//! A browser that is missing fails the tests: a skipped browser is not a pass.

use crate::failure::{Failure, Result, printed, run};
use crate::tools::{self, Shelf};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser and the driver that speaks WebDriver for it.
#[derive(Clone, Debug)]
pub struct Installed {
    /// The browser's program.
    pub browser: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

const CHROMIUM: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const FIREFOX: &[&str] = &["firefox", "firefox-esr"];
const FIREFOX_ON_MACOS: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// Chromium and chromedriver.
///
/// # Errors
/// When one is missing and cannot be installed here, with the command that does it.
pub fn chromium(shelf: &Shelf) -> Result<Installed> {
    let find = || {
        let browser = shelf.find(CHROMIUM).or_else(|| standing(CHROMIUM_ON_MACOS));
        Some(Installed { browser: browser?, driver: shelf.find(&["chromedriver"])? })
    };
    let hint = "Chromium and chromedriver are needed: `apt install chromium chromium-driver`, or Chrome with \
                the chromedriver of the same version from https://googlechromelabs.github.io/chrome-for-testing";
    let installed = match find() {
        Some(installed) => installed,
        None => {
            apt(&["chromium", "chromium-driver", "fonts-liberation"], hint)?;
            find().ok_or_else(|| Failure::new(hint))?
        }
    };
    let (browser, driver) = (major(&installed.browser), major(&installed.driver));
    if browser != driver {
        let (browser, driver) = (installed.browser.display(), installed.driver.display());
        return Err(Failure::new(format!(
            "{browser} and {driver} are of different versions. {hint}"
        )));
    }
    Ok(installed)
}

/// Firefox and geckodriver.
///
/// # Errors
/// When one is missing and cannot be installed here, with the command that does it.
pub fn firefox(shelf: &Shelf) -> Result<Installed> {
    let hint = "Firefox is needed: `apt install firefox-esr`, or https://www.mozilla.org/firefox";
    let find = || shelf.find(FIREFOX).or_else(|| standing(FIREFOX_ON_MACOS));
    let browser = match find() {
        Some(browser) => browser,
        None => {
            apt(&["firefox-esr", "fonts-liberation"], hint)?;
            find().ok_or_else(|| Failure::new(hint))?
        }
    };
    // Any geckodriver on the path will do; Debian has none, so cargo builds ours.
    let driver = match shelf.find(&["geckodriver"]) {
        Some(driver) => driver,
        None => shelf.obtain(&tools::geckodriver()).map_err(|failure| {
            Failure::new(format!(
                "{failure}\ngeckodriver is needed: `cargo install --locked geckodriver`"
            ))
        })?,
    };
    Ok(Installed { browser, driver })
}

/// Installs Debian packages where this user may.
fn apt(packages: &[&str], hint: &str) -> Result {
    let shelf = Shelf::here();
    let Some(apt) = shelf.find(&["apt-get"]) else { return Err(Failure::new(hint)) };
    let root = printed(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let free_sudo = || printed(Command::new("sudo").args(["-n", "true"])).is_some();
    if !root && !free_sudo() {
        return Err(Failure::new(hint));
    }
    let call = |words: &[&str]| {
        let mut command = if root { Command::new(&apt) } else { Command::new("sudo") };
        if !root {
            command.arg("-n").arg(&apt);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        run(&mut command)
    };
    println!("Installing {} by apt: about half a minute, once.", packages.join(", "));
    let install = [&["install", "-y", "-qq", "--no-install-recommends"], packages].concat();
    call(&["update", "-qq"])
        .and_then(|()| call(&install))
        .map_err(|failure| Failure::new(format!("{failure}\n{hint}")))
}

fn standing(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

/// First number of the version that a program prints.
fn major(program: &Path) -> Option<String> {
    let text = printed(Command::new(program).arg("--version"))?;
    first_number(&text).map(str::to_owned)
}

fn first_number(text: &str) -> Option<&str> {
    text.split_whitespace().find_map(|word| {
        let number = word.split('.').next().unwrap_or_default();
        (word.contains('.') && number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty())
            .then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_off_what_each_program_prints() {
        assert_eq!(first_number("Chromium 156.0.8078.73 built on Debian"), Some("156"));
        assert_eq!(first_number("ChromeDriver 156.0.8078.73 (abc)"), Some("156"));
        assert_eq!(first_number("Google Chrome 157.0.1.2"), Some("157"));
        assert_eq!(first_number("nothing"), None);
    }
}
