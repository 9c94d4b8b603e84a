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

/// Two ideas, both of which the plan has something of; then the first in a few words more.
const IDEAS: &str = "- Course for police instructors on recognising forged passports\n\
                     - Joint patrols of border police along the green border";

/// A finding says why it is not higher, and is compared side by side with a proposal that is made of the
/// text once.
pub async fn a_finding_is_drafted_and_compared(session: &mut Session) -> Result {
    session.open("#/check").await?;
    session.fill("Your text", IDEAS).await?;
    session.shows("2 texts compared").await?;
    session.click_css(".asked .why-strength > summary").await?;
    session
        .until("the words", async |page: &Session| {
            Ok(!page.text_css(".asked .why-strength[open] .why").await?.is_empty())
        })
        .await?;
    session.click("button", "Draft and compare: 2.2.6.2").await?;
    session.find("heading", "Your proposal and 2.2.6.2").await?;
    // There is a way back, and nothing was lost.
    session.driver()?.back().await?;
    session.shows("2 texts compared").await?;
    ensure!(session.value("Your text").await?.contains("green border"), "the text is kept");
    // The same text is the same proposal: it is not made a second time.
    session.click("button", "Draft and compare: 2.2.6.2").await?;
    session.find("heading", "Your proposal and 2.2.6.2").await?;
    session.go("#/proposals").await?;
    session.find("link", "Course for police instructors on recognising forged passports").await?;
    let cards = "return document.querySelectorAll('.proposal-card').length";
    ensure!(session.js(cards, vec![]).await? == json!(1), "one proposal of one text");
    Ok(())
}

/// Each text of a list has its own decision, which stays with it and stands in the record.
pub async fn each_idea_has_its_decision(session: &mut Session) -> Result {
    const FIRST: &str =
        "What was decided about “Course for police instructors on recognising forged passports”";
    session.open("#/check").await?;
    session.fill("Your text", IDEAS).await?;
    session.shows("2 texts compared").await?;
    session.fill(FIRST, "We join 2.2.6.2").await?;
    session.fill("What was decided about “Joint patrols", "Later").await?;
    // The text that is rewritten takes it along, and the other keeps its own.
    session.append("Your text", " in autumn").await?;
    session
        .find("heading", "Joint patrols of border police along the green border in autumn")
        .await?;
    let second =
        "What was decided about “Joint patrols of border police along the green border in autumn”";
    ensure!(session.value(second).await? == "Later", "the decision goes along");
    session.shows("Saved on this computer").await?;
    session.click("button", "Save the record").await?;
    let record = std::fs::read_to_string(session.downloaded(".md").await?)?;
    let (course, patrols) = record.split_once("## Joint patrols").unwrap_or_default();
    ensure!(course.contains("We join 2.2.6.2"), "the first has its decision: {record}");
    ensure!(patrols.contains("Later"), "the second has its decision: {record}");
    // There again after a reload; gone with its text.
    session.reload().await?;
    session.shows("2 texts compared").await?;
    ensure!(session.value(FIRST).await? == "We join 2.2.6.2", "the decision is kept");
    session.fill("Your text", "A course on forged passports for customs officers").await?;
    session.shows("One text compared").await?;
    let none = "return document.querySelectorAll('.asked textarea').length";
    ensure!(session.js(none, vec![]).await? == json!(0), "one text needs no field of its own");
    Ok(())
}
