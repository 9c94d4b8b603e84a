//! Whether the app starts at an address, in Chromium: the plan, a page that works on proposals, and one of the
//! desk.

use ipa_browser_tests::browser::Kind;
use ipa_browser_tests::run::end_with_starter;
use ipa_browser_tests::session::{From, Session};
use ipa_browser_tests::trouble::{Result, Trouble};
use std::process::ExitCode;

/// Each page with what is on it once its part of the program is there.
const PAGES: [(&str, &str); 3] =
    [("#/plan", "#main #search"), ("#/proposals", "#main .button"), ("#/check", "#main textarea")];

#[tokio::main]
async fn main() -> ExitCode {
    match look().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("served: {trouble}");
            ExitCode::FAILURE
        }
    }
}

async fn look() -> Result {
    end_with_starter();
    let address = std::env::args().nth(1).ok_or_else(|| Trouble::new("call: served ADDRESS"))?;
    let mut session = Session::start(Kind::Chromium, From::Http).await?;
    for (route, there) in PAGES {
        session.driver()?.goto(&format!("{address}{route}")).await?;
        session
            .until(&format!("{route} at {address}"), async |session: &Session| {
                let script = "return document.querySelector(arguments[0]) !== null";
                Ok(session.js(script, vec![there.into()]).await? == serde_json::json!(true))
            })
            .await?;
        println!("{address}{route}: there");
    }
    session.close().await
}
