//! Runs journeys: each in every browser and from every place it is meant for, each in a browser of
//! its own. A journey fails when it says so, when it takes too long, and when the console shows an
//! error that it did not ask for.

use crate::browser::Kind;
use crate::session::{From, Session};
use crate::trouble::{Result, Trouble};
use futures_util::StreamExt as _;
use futures_util::future::LocalBoxFuture;
use std::time::{Duration, Instant};
use xtask::paths;
use xtask::steps::STARTED_BY;

/// No journey takes longer on the slowest machine.
const LIMIT: Duration = Duration::from_secs(240);

/// Ends this run when the `cargo xtask` that started it has ended: a killed program leaves its children
/// behind, and this one would go on opening browsers.
pub fn end_with_starter() {
    let Some(starter) = std::env::var_os(STARTED_BY) else { return };
    let line = std::path::Path::new("/proc").join(starter).join("cmdline");
    // One that was killed and not yet buried has an empty command line.
    let lives = move || std::fs::read(&line).is_ok_and(|line| !line.is_empty());
    if lives() {
        std::thread::spawn(move || {
            while lives() {
                std::thread::sleep(Duration::from_millis(300));
            }
            std::process::exit(1);
        });
    }
}

/// One journey.
#[derive(Clone, Copy)]
pub struct Journey {
    /// Its name: what the person does or finds.
    pub name: &'static str,
    /// Where the app must be opened from; both when `None`.
    pub from: Option<From>,
    /// The browser it is about; both when `None`.
    pub browser: Option<Kind>,
    /// What happens.
    pub run: for<'a> fn(&'a mut Session) -> LocalBoxFuture<'a, Result>,
}

/// One row of the table of journeys: `journey!(module::function)`, with `from: Http` or
/// `browser: Firefox` where it is about one of them only.
#[macro_export]
macro_rules! journey {
    ($module:ident :: $function:ident $(, $what:ident : $which:ident)*) => {{
        #[allow(unused_mut, reason = "changed only where the row says so")]
        let mut journey = $crate::run::Journey {
            name: concat!(stringify!($module), "::", stringify!($function)),
            from: None,
            browser: None,
            run: |session| Box::pin($module::$function(session)),
        };
        $(journey.$what = Some($crate::journey!(@ $what $which));)*
        journey
    }};
    (@ from $which:ident) => { $crate::session::From::$which };
    (@ browser $which:ident) => { $crate::browser::Kind::$which };
}

/// Which journeys to run, from the command line.
#[derive(Debug, Default)]
struct Choice {
    browser: Option<String>,
    from: Option<String>,
    only: Option<String>,
    jobs: usize,
}

impl Choice {
    fn read(words: impl Iterator<Item = String>) -> Result<Self> {
        let mut words = words.peekable();
        let mut choice = Self { jobs: 2, ..Self::default() };
        while let Some(word) = words.next() {
            let mut value =
                || words.next().ok_or_else(|| Trouble::new(format!("{word} takes a value")));
            match word.as_str() {
                "--browser" => choice.browser = Some(value()?),
                "--from" => choice.from = Some(value()?),
                "--only" => choice.only = Some(value()?),
                "--jobs" => {
                    choice.jobs =
                        value()?.parse().map_err(|_| Trouble::new("--jobs takes a number"))?
                }
                // What cargo's own test runner would take; of no meaning here.
                "--nocapture" | "--quiet" => {}
                other => return Err(Trouble::new(format!("`{other}` is not understood"))),
            }
        }
        Ok(choice)
    }

    fn takes(&self, journey: &Journey, kind: Kind, from: From) -> bool {
        journey.from.is_none_or(|only| only == from)
            && journey.browser.is_none_or(|only| only == kind)
            && self.browser.as_deref().is_none_or(|name| name == kind.name())
            && self.from.as_deref().is_none_or(|name| name == from.name())
            && self.only.as_deref().is_none_or(|part| journey.name.contains(part))
    }
}

/// Runs them and says how each went; `false` when one failed or none was chosen.
///
/// # Errors
/// When the command line is not understood.
pub async fn run(journeys: &[Journey]) -> Result<bool> {
    end_with_starter();
    let choice = Choice::read(std::env::args().skip(1))?;
    let mut all = Vec::new();
    for journey in journeys {
        for kind in Kind::ALL {
            for from in From::ALL {
                if choice.takes(journey, kind, from) {
                    all.push((*journey, kind, from));
                }
            }
        }
    }
    let count = all.len();
    let outcomes: Vec<Option<String>> = futures_util::stream::iter(all)
        .map(|(journey, kind, from)| async move { attempt(journey, kind, from).await })
        .buffer_unordered(choice.jobs.max(1))
        .collect()
        .await;
    let failed: Vec<&String> = outcomes.iter().flatten().collect();
    println!("journeys: {} passed, {} failed", count - failed.len(), failed.len());
    // Once more where it is seen: a record of a long run keeps its end.
    failed.iter().for_each(|one| println!("{one}"));
    Ok(failed.is_empty() && count > 0)
}

/// Runs one and says how it went; what was said where it failed.
async fn attempt(journey: Journey, kind: Kind, from: From) -> Option<String> {
    let start = Instant::now();
    let outcome = match tokio::time::timeout(LIMIT, one(journey, kind, from)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(Trouble::new(format!("not done within {} s", LIMIT.as_secs()))),
    };
    let (seconds, kind, from, name) =
        (start.elapsed().as_secs_f32(), kind.name(), from.name(), journey.name);
    match outcome {
        Ok(()) => {
            println!("ok      {kind:8} {from:4} {name} ({seconds:.1} s)");
            None
        }
        Err(trouble) => {
            let failed = format!("FAILED  {kind:8} {from:4} {name} ({seconds:.1} s): {trouble}");
            println!("{failed}");
            println!(
                "        again: cargo xtask journeys --no-build --browser {kind} --from {from} --only {name}"
            );
            Some(failed)
        }
    }
}

async fn one(journey: Journey, kind: Kind, from: From) -> Result {
    let mut session = Session::start(kind, from).await?;
    let mut outcome = (journey.run)(&mut session).await;
    let errors = session.take_errors();
    if outcome.is_ok() && !errors.is_empty() {
        outcome = Err(Trouble::new("the console shows errors"));
    }
    if let Err(trouble) = outcome {
        let said = if errors.is_empty() {
            String::new()
        } else {
            format!("\n        console: {}", errors.join(" | "))
        };
        let file =
            format!("{}-{}-{}.png", journey.name.replace("::", "-"), kind.name(), from.name());
        let file = paths::root().join("target").join("journeys").join(file);
        let seen = match session.picture(&file).await {
            Ok(()) => format!("\n        seen: {}", file.display()),
            Err(_) => String::new(),
        };
        // The journey's own trouble matters more than whether the browser still closes.
        let _ = session.close().await;
        return Err(Trouble::new(format!("{trouble}{said}{seen}")));
    }
    session.close().await
}
