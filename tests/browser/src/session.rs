//! One person at one browser: opens the app, looks, types, closes, comes back.

use crate::browser::{self, Driver, Kind, Profile};
use crate::trouble::{Result, Trouble};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;
use thirtyfour::bidi::PreloadScriptId;
use thirtyfour::bidi::events::LogEntryAdded;
use thirtyfour::bidi::modules::browsing_context::Viewport;
use thirtyfour::bidi::modules::log::LogLevel;
use xtask::paths;
use xtask::server::Server;

/// Where the app is opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The site, from a server, under a path of its own.
    Http,
    /// The one file, from disk.
    File,
}

impl From {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Http, Self::File];

    /// Its name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::File => "file",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name, as in `data-theme`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Tells the journey when the app has started, and lets what the policy forbade be seen as an error.
const WATCH: &str = "() => {
  addEventListener('TrunkApplicationStarted', () => { window.journeyStarted = true; });
  addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
}";

/// A browser with the app's address.
#[derive(Debug)]
pub struct Session {
    /// Which browser.
    pub kind: Kind,
    /// Where the app comes from.
    pub from: From,
    /// The browser's profile, kept over restarts.
    pub profile: Profile,
    server: Server,
    driver: Option<WebDriver>,
    process: Option<Driver>,
    faults: Vec<String>,
    installed: Vec<PreloadScriptId>,
    errors: Arc<Mutex<Vec<String>>>,
}

impl Session {
    /// A fresh browser.
    ///
    /// # Errors
    /// When the browser is missing or does not start.
    pub async fn start(kind: Kind, from: From) -> Result<Self> {
        let profile = Profile::new(&format!("{}-{}", kind.name(), from.name()))?;
        std::fs::copy(paths::one_file(), profile.file("ipa-matrix.html"))?;
        let server = Server::start(paths::site())?;
        let mut session = Self {
            kind,
            from,
            profile,
            server,
            driver: None,
            process: None,
            faults: Vec::new(),
            installed: Vec::new(),
            errors: Arc::default(),
        };
        session.launch().await?;
        Ok(session)
    }

    /// Starts the browser; once more, and aloud, where it does not come up. Of the app nothing is seen by then.
    async fn launch(&mut self) -> Result {
        if let Err(trouble) = self.try_launch().await {
            println!("        {} is started again: {trouble}", self.kind.name());
            self.try_launch().await?;
        }
        Ok(())
    }

    async fn try_launch(&mut self) -> Result {
        let installed = self.kind.installed()?;
        let process = Driver::start(self.kind, &installed).await?;
        let caps = browser::capabilities(self.kind, &installed, &self.profile)?;
        let driver = WebDriver::new(process.address.as_str(), caps).await?;
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        let bidi = driver.bidi().await?;
        let mut entries = bidi.subscribe::<LogEntryAdded>().await?;
        let errors = Arc::clone(&self.errors);
        tokio::spawn(async move {
            while let Some(entry) = entries.next().await {
                if entry.level == LogLevel::Error {
                    let text = entry.text.unwrap_or_default();
                    errors.lock().unwrap_or_else(PoisonError::into_inner).push(text);
                }
            }
        });
        bidi.script().add_preload_script(WATCH).await?;
        self.installed.clear();
        for fault in &self.faults {
            self.installed.push(bidi.script().add_preload_script(fault).await?.script);
        }
        self.driver = Some(driver);
        self.process = Some(process);
        self.size(1280, 800).await
    }

    /// The WebDriver session.
    ///
    /// # Errors
    /// When the browser was closed.
    pub fn driver(&self) -> Result<&WebDriver> {
        self.driver.as_ref().ok_or_else(|| Trouble::new("the browser is closed"))
    }

    /// Runs a function before the first script of every page from now on, to inject a fault.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn inject(&mut self, function: &str) -> Result {
        let added = self.driver()?.bidi().await?.script().add_preload_script(function).await?;
        self.installed.push(added.script);
        self.faults.push(function.to_owned());
        Ok(())
    }

    /// Takes all faults out again, for the pages from now on.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn lift_faults(&mut self) -> Result {
        let bidi = self.driver()?.bidi().await?;
        for script in std::mem::take(&mut self.installed) {
            bidi.script().remove_preload_script(script).await?;
        }
        self.faults.clear();
        Ok(())
    }

    /// Closes the browser as a person does.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn close(&mut self) -> Result {
        if let Some(driver) = self.driver.take() {
            driver.quit().await?;
        }
        self.process = None;
        Ok(())
    }

    /// Kills the browser and starts it again on the same profile.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn crash_and_restart(&mut self) -> Result {
        if let Some(process) = &self.process {
            process.kill_browser();
        }
        if let Some(driver) = self.driver.take() {
            // There is nobody left to say goodbye to.
            let _ = driver.leak();
        }
        self.process = None;
        self.launch().await
    }

    /// Closes the browser and starts it again on the same profile.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn restart(&mut self) -> Result {
        self.close().await?;
        self.launch().await
    }

    /// The address of the app, with a route such as `#/plan`.
    pub fn address(&self, route: &str) -> String {
        match self.from {
            From::Http => format!("{}{route}", self.server.address()),
            From::File => {
                format!("{}{route}", browser::file_address(&self.profile.file("ipa-matrix.html")))
            }
        }
    }

    /// The address of a page of somebody else's that shows the app in a frame.
    pub fn framed(&self) -> String {
        self.server.framed()
    }

    /// Opens the app afresh at a route and waits until it has started.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn open(&self, route: &str) -> Result {
        let driver = self.driver()?;
        // From an empty page, so that an address that differs in its fragment only is loaded too.
        driver.goto("about:blank").await?;
        driver.goto(self.address(route)).await?;
        self.started().await
    }

    /// Reloads the page and waits until the app has started again.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn reload(&self) -> Result {
        self.driver()?.refresh().await?;
        self.started().await
    }

    /// Goes to a route within the running app, as a link does.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn go(&self, route: &str) -> Result {
        self.js("location.hash = arguments[0]", vec![json!(route)]).await.map(|_| ())
    }

    async fn started(&self) -> Result {
        let what = "the app to start";
        self.until(what, async |session: &Self| {
            Ok(session.js("return window.journeyStarted === true", vec![]).await? == json!(true))
        })
        .await
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver()?.execute(script, arguments).await?.json().clone())
    }

    /// Sets the size of the page's window.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn size(&self, width: u32, height: u32) -> Result {
        let bidi = self.driver()?.bidi().await?;
        let context = bidi.browsing_context().top_level().await?;
        Ok(bidi.browsing_context().set_viewport(context, Some(Viewport { width, height })).await?)
    }

    /// Asks for light or dark: of the whole system in Chromium, of the page in Firefox.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn theme(&self, theme: Theme) -> Result {
        match self.kind {
            Kind::Chromium => {
                let wanted =
                    json!({"features": [{"name": "prefers-color-scheme", "value": theme.name()}]});
                self.driver()?.cdp().send_raw("Emulation.setEmulatedMedia", wanted).await?;
            }
            Kind::Firefox => {
                let script = "document.documentElement.dataset.theme = arguments[0]";
                self.js(script, vec![json!(theme.name())]).await?;
            }
        }
        Ok(())
    }

    /// Takes a picture of what the window shows.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub async fn picture(&self, path: &Path) -> Result {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(self.driver()?.screenshot(path).await?)
    }

    /// The console errors so far.
    pub fn errors(&self) -> Vec<String> {
        self.errors.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The console errors since the last call, those of broken policies among them.
    pub fn take_errors(&self) -> Vec<String> {
        std::mem::take(&mut *self.errors.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits for a finished download whose name ends so, and takes it out of the folder.
    ///
    /// # Errors
    /// When none comes within half a minute.
    pub async fn downloaded(&self, ending: &str) -> Result<PathBuf> {
        let end = Instant::now() + Duration::from_secs(30);
        while Instant::now() < end {
            let mut entries: Vec<PathBuf> = std::fs::read_dir(self.profile.downloads())?
                .flatten()
                .map(|entry| entry.path())
                .collect();
            entries.sort();
            let unfinished =
                |path: &PathBuf| path.extension().is_some_and(|e| e == "part" || e == "crdownload");
            let whole = |path: &&PathBuf| {
                path.to_string_lossy().ends_with(ending)
                    && path.metadata().is_ok_and(|known| known.len() > 0)
            };
            if !entries.iter().any(unfinished)
                && let Some(found) = entries.iter().find(whole)
            {
                let name = found.file_name().unwrap_or_default();
                let kept = self.profile.file(&name.to_string_lossy());
                std::fs::rename(found, &kept)?;
                return Ok(kept);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(Trouble::new(format!("no download *{ending} came")))
    }
}
