//! Two tabs on one proposal, and the way to another computer: everything in one file and back.

use crate::proposing::empty_form;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::{Value, json};

const TITLE: &str = "Joint training for Đurđevac <img src=x onerror=alert(1)>";

/// The page of a new proposal with this title; gives back its route.
async fn new_proposal(session: &Session, title: &str) -> Result<String> {
    empty_form(session).await?;
    session.fill("Title", title).await?;
    let hash = session.js("return location.hash", vec![]).await?;
    Ok(hash.as_str().unwrap_or_default().to_owned())
}

/// Waits until the line at the top says this state.
pub async fn state(session: &Session, wanted: &str) -> Result {
    session
        .until(&format!("the state {wanted}"), async |session: &Session| {
            let script = "return document.querySelector('.saved').dataset.state";
            Ok(session.js(script, vec![]).await? == json!(wanted))
        })
        .await
}

/// Removes everything, on the page of the settings, and waits for the empty start.
pub async fn remove_everything(session: &Session) -> Result {
    session.fill("Type “remove” to confirm", "remove").await?;
    session.click("button", "Remove everything").await?;
    session
        .until("an empty start", async |session: &Session| {
            let script = "return document.querySelector('.saved')?.dataset.state === 'nothing'
                && Object.keys(localStorage).length === 0";
            Ok(session.js(script, vec![]).await? == json!(true))
        })
        .await
}

async fn theme_is(session: &Session, theme: Value) -> Result {
    session
        .until(&format!("the theme {theme}"), async |session: &Session| {
            let script = "return document.documentElement.dataset.theme ?? null";
            Ok(session.js(script, vec![]).await? == theme)
        })
        .await
}

async fn title_is(session: &Session, title: &str) -> Result {
    session
        .until(&format!("the title {title}"), async |session: &Session| {
            Ok(session.value("Title").await? == title)
        })
        .await
}

/// The second tab may read, follows the first, and can take over.
pub async fn two_tabs_do_not_write_over_each_other(session: &mut Session) -> Result {
    let route = new_proposal(session, TITLE).await?;
    state(session, "saved").await?;
    let driver = session.driver()?.clone();
    let first = driver.window().await?;
    let second = driver.new_tab().await?;
    driver.switch_to_window(second.clone()).await?;
    session.open(&route).await?;
    state(session, "read-only").await?;
    driver.switch_to_window(first.clone()).await?;
    session.fill("Title", "From the first").await?;
    state(session, "saved").await?;
    driver.switch_to_window(second.clone()).await?;
    title_is(session, "From the first").await?;
    session.click("button", "Write here instead").await?;
    state(session, "saved").await?;
    session.fill("Title", "From the second").await?;
    state(session, "saved").await?;
    driver.switch_to_window(first).await?;
    state(session, "read-only").await?;
    title_is(session, "From the second").await?;
    // What is typed here again goes on from there.
    session.click("button", "Write here instead").await?;
    state(session, "saved").await?;
    session.append("Title", ", and the first").await?;
    state(session, "saved").await?;
    driver.switch_to_window(second).await?;
    title_is(session, "From the second, and the first").await
}

/// Everything goes into one file, is removed, and comes back from the file.
pub async fn everything_comes_back_from_one_file(session: &mut Session) -> Result {
    let route = new_proposal(session, TITLE).await?;
    state(session, "saved").await?;
    session.open("#/settings").await?;
    session.click("button", "Dark").await?;
    session.click("button", "Test both places").await?;
    session
        .until("six good lines", async |session: &Session| {
            Ok(session.text().await?.matches("works").count() == 6)
        })
        .await?;
    // Of the two buttons the first is that of the backup itself.
    session.click("button", "Back up everything").await?;
    let file = session.downloaded(".json").await?;
    // What was said about it lies over the foot of the page.
    session.click("button", "Close").await?;
    remove_everything(session).await?;
    session.open("#/settings").await?;
    theme_is(session, json!(null)).await?;
    session.type_css("#import-file", &file.to_string_lossy()).await?;
    session.click("button", "Add 1 proposal").await?;
    state(session, "saved").await?;
    // The settings too, as there were none here.
    theme_is(session, json!("dark")).await?;
    session.open(&route).await?;
    title_is(session, TITLE).await
}

/// A file that brings another text of a proposal says in which parts, before anything is taken in.
pub async fn a_file_with_another_text_shows_what_differs(session: &mut Session) -> Result {
    let route = new_proposal(session, TITLE).await?;
    state(session, "saved").await?;
    session.open("#/settings").await?;
    session.click("button", "Back up everything").await?;
    let file = session.downloaded(".json").await?;
    session.click("button", "Close").await?;
    session.open(&route).await?;
    session.fill("Title", "Another <i>title</i>").await?;
    state(session, "saved").await?;
    session.open("#/settings").await?;
    session.type_css("#import-file", &file.to_string_lossy()).await?;
    session.shows("differs in Title").await?;
    session.click_css(".drop details summary").await?;
    session.shows("Another <i>title</i>").await?;
    session.shows(TITLE).await
}
