//! Drafting: what it overlaps shows while typing.

use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::json;
use thirtyfour::Key;

pub use ipa_browser_tests::drafting::{OUTPUTS, TITLE, draft, empty_form};

/// The first overlap beside the form: verdict and address of the item.
pub async fn first_overlap(session: &Session) -> Result<(String, String)> {
    let script = "const first = document.querySelector('article.finding');
        return first ? [first.querySelector('.top').textContent, first.querySelector('h3 a').getAttribute('href')] : ['', '']";
    let found: (String, String) = serde_json::from_value(session.js(script, vec![]).await?)?;
    Ok(found)
}

/// Waits until the duplicate stands first.
pub async fn flagged_first(session: &Session) -> Result {
    session
        .until("2.2.6.2 first, as a possible duplicate", async |session| {
            let (verdict, item) = first_overlap(session).await?;
            Ok(verdict.contains("Possible duplicate") && item == "#/activity/2.2.6.2")
        })
        .await
}

/// The core of it all: a proposal that duplicates an activity is flagged while it is typed.
pub async fn a_duplicate_is_flagged_while_it_is_typed(session: &mut Session) -> Result {
    empty_form(session).await?;
    session.fill("Title", "Forged").await?;
    session.shows("Too little to compare yet").await?;
    draft(session).await?;
    flagged_first(session).await?;
    let marks =
        "return document.querySelectorAll('article.finding .shared, article.finding mark').length";
    let marks = session.js(marks, vec![]).await?.as_u64().unwrap_or_default();
    ensure!(marks > 0, "the shared words are marked");
    // The form is where one types: the panel never takes the focus.
    let focused = session.js("return document.activeElement.id", vec![]).await?;
    ensure!(focused == json!("field-timeline"), "the focus is in {focused}");
    session.click_css("article.finding a.button").await?;
    session.find("heading", "Your proposal and 2.2.6.2").await?;
    Ok(())
}

/// The same idea twice on one computer: each shows the other, and the plan's items stay what they were.
pub async fn another_proposal_with_the_same_idea_is_shown(session: &mut Session) -> Result {
    draft(session).await?;
    flagged_first(session).await?;
    session.shows("Saved on this computer").await?;
    session.go("#/proposals").await?;
    session.click("button", &format!("Duplicate: {TITLE}")).await?;
    session.shows("One other proposal on this computer").await?;
    flagged_first(session).await?;
    // The pointer off the panel, which stays as it is while it is pointed at.
    session.click_css("#field-title").await?;
    session.fill("Description", "Something else entirely: telescopes").await?;
    session.fill("Outputs", "Telescopes").await?;
    session.fill("Title", "Telescopes for schools of astronomy in the mountains").await?;
    session
        .until("the other proposal to go", async |session| {
            Ok(!session.text().await?.contains("other proposal on this computer"))
        })
        .await
}

/// How a timeline was understood is said below it.
pub async fn a_timeline_says_how_it_was_understood(session: &mut Session) -> Result {
    empty_form(session).await?;
    for (typed, understood) in
        [("2x / year", "Twice a year"), ("By 2020", "By 2020"), ("2018-2019", "From 2018 to 2019")]
    {
        session.fill("Suggested timeline", typed).await?;
        session.shows(understood).await?;
    }
    Ok(())
}

/// The example is there to try, and says so.
pub async fn the_example_is_marked_and_finds_its_overlap(session: &mut Session) -> Result {
    session.open("#/proposals").await?;
    session.find("heading", "No proposals yet").await?;
    session.click("link", "Try with an example").await?;
    session
        .until("the question or the example", async |session| {
            let asked = !session.all("button", "Skip this question").await?.is_empty();
            Ok(asked || session.text().await?.contains("This is an example to try"))
        })
        .await?;
    if !session.all("button", "Skip this question").await?.is_empty() {
        session.click("button", "Skip this question").await?;
    }
    session.shows("It is never part of a submission").await?;
    flagged_first(session).await
}

/// From the title one Tab leads to the overlaps, and back; an answer that stands is no button to press.
pub async fn the_overlaps_are_one_tab_away_and_an_answer_stands(session: &mut Session) -> Result {
    draft(session).await?;
    flagged_first(session).await?;
    session.js("document.getElementById('field-title').focus()", vec![]).await?;
    let (tab, enter) = (Key::Tab.value().to_string(), Key::Enter.value().to_string());
    let focused = "const e = document.activeElement; return e.id || e.textContent.trim()";
    session.press(&tab).await?;
    let there = session.js(focused, vec![]).await?;
    ensure!(there == json!("Go to the overlaps"), "one Tab leads to {there}");
    session.press(&enter).await?;
    let there = session.js(focused, vec![]).await?;
    ensure!(there == json!("overlaps-title"), "Enter leads to {there}");
    session.press(&tab).await?;
    session.press(&enter).await?;
    let there = session.js(focused, vec![]).await?;
    ensure!(there == json!("field-title"), "the way back leads to {there}");
    session.shows("Saved on this computer").await?;
    let here = session.js("return location.hash", vec![]).await?;
    let page = format!("{}/activity/2.2.6.2", here.as_str().unwrap_or_default());
    session.open(&page).await?;
    session.click("radio", "Connect").await?;
    session.click("button", "Connect to 2.2.6.2").await?;
    // The message about it lies on no bar at the foot of a page.
    session.shows("Answered: Connect, 2.2.6.2").await?;
    session.shows("Overlap 2 of").await?;
    let covers = "const box = (css) => document.querySelector(css)?.getBoundingClientRect();
        const [toast, bar] = [box('.toast'), box('.foot-bar')];
        return toast && bar ? toast.bottom > bar.top && toast.top < bar.bottom : 'not there'";
    ensure!(session.js(covers, vec![]).await? == json!(false), "the message covers the bar");
    // It came along from the page where the answer was given, and goes no further.
    session.go("#/glossary").await?;
    session.find("heading", "Glossary").await?;
    let message = "return document.querySelector('.toast') !== null";
    ensure!(session.js(message, vec![]).await? == json!(false), "the message came along");
    session.open(&page).await?;
    session.shows("Answered: Connect to 2.2.6.2").await?;
    let enabled = "return !document.querySelector('.foot-bar button').disabled";
    ensure!(session.js(enabled, vec![]).await? == json!(false), "what was answered is offered");
    session.click("radio", "Part of").await?;
    session.find("button", "Make it part of 2.2.6.2").await?;
    ensure!(session.js(enabled, vec![]).await? == json!(true), "another answer can be given");
    Ok(())
}
