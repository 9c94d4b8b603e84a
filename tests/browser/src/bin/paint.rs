//! How long the first paint of the plan takes from disk, beside a page with nothing but Leptos in the same
//! run, and how long a check takes. Prints medians; nothing passes or fails by them.

use ipa_browser_tests::browser::{Kind, file_address};
use ipa_browser_tests::run::end_with_starter;
use ipa_browser_tests::session::{From, Session};
use ipa_browser_tests::trouble::{Result, Trouble};
use serde_json::json;
use std::collections::BTreeMap;
use std::process::ExitCode;
use xtask::paths;

/// Notes in every page when what it is about was painted, and how long each check took.
const WATCH: &str = "() => {
  window.journeyPaint = null;
  const stages = {};
  addEventListener('DOMContentLoaded', () => { stages.parsed = performance.now(); });
  addEventListener('TrunkApplicationStarted', () => { stages.started = performance.now(); });
  window.journeyChecks = [];
  const observer = new MutationObserver(() => {
    note('shown', '#main [data-goal], #empty');
    if (note('at work', '#main #search, #empty')) observer.disconnect();
  });
  const noted = new Set();
  // After the frame that shows it.
  const note = (stage, what) => {
    if (noted.has(stage) || !document.querySelector(what)) return false;
    noted.add(stage);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        stages[stage] = performance.now();
        if (stage === 'at work') window.journeyPaint = stages;
      };
      channel.port2.postMessage(0);
    });
    return true;
  };
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver(list => {
    for (const entry of list.getEntriesByName('ipam-check')) window.journeyChecks.push(entry.duration);
  }).observe({ entryTypes: ['measure'] });
}";

/// Titles that are typed one after the other, each checked against the whole plan.
const TITLES: [&str; 4] = [
    "Teaching police trainers to recognise forged passports and impostors",
    "Joint patrols with thermal cameras at the green border",
    "Risk analysis of migration flows for analysts of every Beneficiary",
    "A handbook on vulnerable migrants and their temporary accommodation",
];

const DESCRIPTION: &str = "A week for two trainers of the border police of each Beneficiary, who learn to spot \
                           falsified travel documents and people using somebody else's passport.";

#[tokio::main]
async fn main() -> ExitCode {
    match paint().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("paint: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn runs() -> Result<usize> {
    let mut words = std::env::args().skip(1);
    match (words.next().as_deref(), words.next()) {
        (None, _) => Ok(15),
        (Some("--runs"), Some(number)) => {
            number.parse().map_err(|_| Trouble::new("--runs takes a number"))
        }
        (Some(word), _) => Err(Trouble::new(format!("`{word}` is not understood"))),
    }
}

/// When the page was read, the frame stood that shows what it is about, its program had started, and the frame
/// stood that the program drew.
#[derive(Debug, Default)]
struct Stages(Vec<BTreeMap<String, f64>>);

impl Stages {
    fn push(&mut self, one: BTreeMap<String, f64>) {
        self.0.push(one);
    }

    fn median(&self, name: &str) -> f64 {
        median(&mut self.0.iter().filter_map(|one| one.get(name).copied()).collect::<Vec<_>>())
    }
}

async fn paint() -> Result {
    end_with_starter();
    let runs = runs()?;
    for kind in Kind::ALL {
        let mut session = Session::start(kind, From::File).await?;
        session.inject(WATCH).await?;
        std::fs::copy(paths::empty_file(), session.profile.file("empty.html"))?;
        let empty = file_address(&session.profile.file("empty.html"));
        let plan = session.address("#/plan");
        let (mut plans, mut empties) = (Stages::default(), Stages::default());
        // One of each before it counts, then by turns: what slows the machine slows both.
        for run in 0..=runs {
            let (one, other) = (painted(&session, &empty).await?, painted(&session, &plan).await?);
            if run > 0 {
                empties.push(one);
                plans.push(other);
            }
        }
        let mut checks = checks(&session, runs).await?;
        println!("{}, medians of {runs} in ms", kind.name());
        for name in ["parsed", "shown", "started", "at work"] {
            let (plan, empty) = (plans.median(name), empties.median(name));
            println!("  {name:8} {plan:5.0}, an empty page {empty:5.0}: {:.1} times", plan / empty);
        }
        println!("  a check  {:5.2}", median(&mut checks));
        session.close().await?;
    }
    Ok(())
}

/// The stages of a page, in milliseconds from its call.
async fn painted(session: &Session, address: &str) -> Result<BTreeMap<String, f64>> {
    session.driver()?.goto("about:blank").await?;
    session.driver()?.goto(address).await?;
    session
        .until("the first paint", async |session: &Session| {
            Ok(session.js("return window.journeyPaint !== null", vec![]).await? == json!(true))
        })
        .await?;
    Ok(serde_json::from_value(session.js("return window.journeyPaint", vec![]).await?)?)
}

/// Milliseconds of each check while titles are typed into a proposal.
async fn checks(session: &Session, runs: usize) -> Result<Vec<f64>> {
    session.open("#/proposals/new").await?;
    session.click("button", "Skip this question").await?;
    session.fill("Description", DESCRIPTION).await?;
    for (run, title) in TITLES.iter().cycle().take(runs).enumerate() {
        session.js("window.journeyChecks.length = 0", vec![]).await?;
        session.fill("Title", &format!("{title} {run}")).await?;
        session
            .until("a check", async |session: &Session| {
                let done = "return window.journeyChecks.length > 0";
                Ok(session.js(done, vec![]).await? == json!(true))
            })
            .await?;
        // What was found is in; the next title is checked after its last key.
        session
            .js(
                "window.journeyAll = (window.journeyAll || []).concat(window.journeyChecks)",
                vec![],
            )
            .await?;
    }
    Ok(serde_json::from_value(session.js("return window.journeyAll", vec![]).await?)?)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
