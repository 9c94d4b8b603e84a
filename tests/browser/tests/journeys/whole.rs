//! The main job from end to end: find, draft, be warned, answer, hand over, lose everything, get it back.

use super::moving::{remove_everything, state};
use super::proposing::{TITLE, draft, flagged_first};
use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Exports what there is, and gives the file with the proposals in it.
async fn export(session: &Session) -> Result<(PathBuf, Value)> {
    session.open("#/submission").await?;
    session.click("button", "Export 1 proposal").await?;
    let file = session.downloaded(".json").await?;
    let mut whole: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    ensure!(whole.get("format") == Some(&json!("ipa-submission")), "what it is: {whole}");
    Ok((file, whole.get_mut("proposals").map(Value::take).unwrap_or_default()))
}

/// One proposal, all the way and back.
pub async fn from_the_plan_to_the_coordinator_and_back(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    session.fill("Search the plan", "2.2.6.2").await?;
    session.click_css("#main a.title").await?;
    session.shows("Train-the-Trainers on detection of forged documents").await?;

    draft(session).await?;
    flagged_first(session).await?;
    let route = session.js("return location.hash", vec![]).await?;
    let route = route.as_str().unwrap_or_default().to_owned();

    session.click_css("article.finding a.button").await?;
    session.find("heading", "Your proposal and 2.2.6.2").await?;
    session.click("button", "The message").await?;
    let message = "return document.querySelector('details textarea[readonly]').value";
    let message = session.js(message, vec![]).await?.to_string();
    ensure!(message.contains(TITLE) && message.contains("OSCE"), "both are quoted: {message}");
    session.click("radio", "Connect").await?;
    session.type_css(".tools select", "the lead agrees").await?;
    session.click_css(".foot-bar button").await?;
    state(session, "saved").await?;

    let (file, before) = export(session).await?;
    let answer = before.pointer("/0/resolutions/0").cloned().unwrap_or_default();
    ensure!(answer.get("answer") == Some(&json!("connect")), "the answer goes along: {answer}");
    ensure!(
        answer.get("lead") == Some(&json!("agreed")),
        "what the lead said goes along: {answer}"
    );

    session.open("#/settings").await?;
    remove_everything(session).await?;

    session.open("#/proposals").await?;
    session.type_css("#import-file", &file.to_string_lossy()).await?;
    session.click("button", "Add 1 proposal").await?;
    state(session, "saved").await?;
    session.open(&route).await?;
    ensure!(session.value("Title").await? == TITLE, "the proposal is there again");
    session.shows("1 answered").await?;
    let (_, after) = export(session).await?;
    ensure!(before == after, "not the same proposals: {before} and {after}");
    Ok(())
}
