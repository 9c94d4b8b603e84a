//! Opening the app: from a server and from disk, in a frame, and where it cannot run.

use ipa_browser_tests::browser::file_address;
use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::json;
use thirtyfour::By;

/// The first page shows, and a policy that lets nothing out stands in it.
pub async fn opens_with_the_plan(session: &mut Session) -> Result {
    session.open("").await?;
    session.find("heading", "").await?;
    let headings = session.js("return document.querySelectorAll('h1').length", vec![]).await?;
    ensure!(headings == json!(1), "one h1, not {headings}");
    let policy =
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
    let policy = session.js(policy, vec![]).await?.to_string();
    ensure!(policy.contains("default-src 'none'"), "a policy: {policy}");
    ensure!(!policy.contains("unsafe-inline"), "nothing inline but by hash: {policy}");
    // The policy is not only written but held: a script from text does not run, nothing is fetched from afar.
    let held = session
        .js(
            "const script = document.createElement('script'); script.textContent = 'window.ran = true';
             document.body.append(script); return window.ran === undefined",
            vec![],
        )
        .await?;
    ensure!(held == json!(true), "an injected script ran");
    let errors = session.take_errors();
    ensure!(
        errors.iter().all(|error| error.contains("policy") || error.contains("Policy")),
        "{errors:?}"
    );
    Ok(())
}

/// Automation relaxes this in Firefox; if it were relaxed here, the storage journeys would prove nothing.
pub async fn each_file_is_its_own_world_in_firefox(session: &mut Session) -> Result {
    session.open("").await?;
    session.js("localStorage.setItem('journey', 'here')", vec![]).await?;
    let other = session.profile.file("ipa-matrix (1).html");
    std::fs::copy(session.profile.file("ipa-matrix.html"), &other)?;
    session.driver()?.goto(file_address(&other)).await?;
    let read = session.js("return localStorage.getItem('journey')", vec![]).await?;
    ensure!(read == json!(null), "the copy reads {read} of the first file's storage");
    session.open("").await?;
    let read = session.js("return localStorage.getItem('journey')", vec![]).await?;
    ensure!(read == json!("here"), "the first file reads {read}");
    Ok(())
}

/// As the plan foresees, "nested on the IISG platform".
pub async fn works_inside_a_frame(session: &mut Session) -> Result {
    session.driver()?.goto(session.framed()).await?;
    session.driver()?.find(By::Tag("iframe")).await?.enter_frame().await?;
    session
        .until("the app in the frame", async |session: &Session| {
            Ok(session.js("return window.journeyStarted === true", vec![]).await? == json!(true))
        })
        .await?;
    session.find("heading", "").await.map(|_| ())
}

/// The network may be gone by the time that the second part of the program is asked for.
pub async fn a_part_that_did_not_arrive_is_said_and_tried_again(session: &mut Session) -> Result {
    session
        .inject(
            "() => { const fetched = window.fetch.bind(window);
                     window.fetch = (what, how) => !window.journeyOnline && String(what.url ?? what).includes('_later')
                         ? Promise.reject(new TypeError('offline')) : fetched(what, how); }",
        )
        .await?;
    session.open("#/proposals").await?;
    session.find("heading", "This page could not be loaded").await?;
    // Reading goes on.
    session.go("#/activity/2.2.6.2").await?;
    session.find("heading", "Train-the-Trainers on detection").await?;
    session.go("#/proposals").await?;
    session.js("window.journeyOnline = true", vec![]).await?;
    session.click("button", "Try again").await?;
    session.find("heading", "Proposals").await?;
    let errors = session.take_errors();
    ensure!(errors.iter().all(|error| error.contains("offline") || error == "error"), "{errors:?}");
    Ok(())
}

/// Some managed browsers have WebAssembly switched off.
pub async fn shows_the_plan_and_the_reason_without_webassembly(session: &mut Session) -> Result {
    session.inject("() => { delete window.WebAssembly; }").await?;
    session.driver()?.goto(session.address("")).await?;
    session.find("heading", "The program could not start").await?;
    session.shows("does not run WebAssembly").await?;
    session.shows("2.2.6.2").await?;
    session.shows("Nothing is kept in this browser").await?;
    session.take_errors();
    Ok(())
}
