//! Consulting the plan without drafting, and the record of it.

use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::json;

/// A list: something that the plan has, something that it has not, something too short.
const LIST: &str = "- Course for police instructors on recognising forged passports\n\
                    - Opening a canteen with vegetarian meals for the staff of the ministry\n- Food";

/// Each line of a pasted list is compared on its own; nothing of it is lost, and a draft comes of it.
pub async fn a_list_is_consulted_about(session: &mut Session) -> Result {
    session.open("#/check").await?;
    session.find("heading", "Check an idea against the plan").await?;
    session.shows("Results show here while you type or paste").await?;
    session.fill("Your text", LIST).await?;
    session.shows("3 texts compared with 104 items").await?;
    session.shows("2.2.6.2").await?;
    session.shows("Too little to compare").await?;
    let first = "return document.querySelector('.asked article.finding .number').textContent";
    ensure!(session.js(first, vec![]).await? == json!("2.2.6.2"), "2.2.6.2 comes first");
    session.fill("What was decided", "We ask to join <b>2.2.6.2</b>").await?;
    session.click("button", "Save the record").await?;
    session.shows("Saved as ipa-consultation").await?;
    // Typed here and nowhere else: it is there again after a reload.
    session.shows("Saved on this computer").await?;
    session.open("#/plan").await?;
    session.open("#/check").await?;
    session.shows("3 texts compared").await?;
    ensure!(session.value("Your text").await?.contains("canteen"), "the text is kept");
    ensure!(session.value("What was decided").await?.contains("<b>"), "the decision is kept");
    session
        .click(
            "button",
            "Draft a proposal from this: “Course for police instructors on recognising forged passports”",
        )
        .await?;
    session.find("heading", "New activity").await?;
    ensure!(
        session.value("Title").await?.starts_with("Course for police"),
        "the draft begins with the text"
    );
    session.open("#/check").await?;
    // Three lines, each of which could be a title, are a list without marks.
    session
        .fill(
            "Your text",
            "Forged passports for trainers\nHate crime for customs officers\nFood for all staff",
        )
        .await?;
    session.shows("3 texts compared").await?;
    session.shows("Nothing in the plan is about “hate crime”").await
}
