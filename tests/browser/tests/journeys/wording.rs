//! How things are said, changed on this computer; the plan held against itself.

use ipa_browser_tests::drafting::{TITLE, draft};
use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;

/// Nothing in the plan says it so.
const PHRASE: &str = "Spotting look-alike travellers who borrow a stranger's passport";

/// What axe has to say about the page as it stands now.
async fn is_accessible(session: &mut Session) -> Result {
    // What the bar lies over while one scrolls is not hidden for good.
    session.js("window.scrollTo(0, 0)", vec![]).await?;
    let violations = session.violations().await?;
    ensure!(violations.is_empty(), "axe: {}", violations.join("; "));
    Ok(())
}

/// Unfolds the section, once what stands above it no longer moves it.
async fn unfold(session: &Session) -> Result {
    session.shows("Shared words stand below each").await?;
    session.click("button", "Other ways of saying it").await
}

/// Another way of saying an item is refused or taken in with a reason, finds the item, survives a reload,
/// and goes into a file that another computer takes in.
pub async fn another_way_of_saying_it_counts_is_kept_and_handed_over(
    session: &mut Session,
) -> Result {
    session.open("#/activity/2.2.6.2").await?;
    unfold(session).await?;
    session.shows("Add another way").await?;
    session.fill("In other words", "Passports").await?;
    session.click("button", "Add").await?;
    session.shows("says too little").await?;
    session.fill("In other words", PHRASE).await?;
    session.click("button", "Add").await?;
    session.shows("Overlaps are now found by it").await?;
    session.shows("One change of phrasings").await?;
    is_accessible(session).await?;
    session.shows("Saved on this computer").await?;
    session.reload().await?;
    unfold(session).await?;
    session.shows(PHRASE).await?;
    session.click("button", "Save the file for the coordinator").await?;
    let file = session.downloaded(".json").await?;
    ensure!(std::fs::read_to_string(&file)?.contains(PHRASE), "it is in the file");
    session.open("#/check").await?;
    session.fill("Your text", PHRASE).await?;
    session.shows("2.2.6.2").await?;
    // Taken out and taken in again from the file.
    session.open("#/activity/2.2.6.2").await?;
    unfold(session).await?;
    session.click("button", &format!("Remove “{PHRASE}”")).await?;
    session.shows("You have changed nothing yet").await?;
    session.type_css("details.ways input[type=file]", &file.to_string_lossy()).await?;
    session.shows("One change was taken in").await?;
    session.shows(PHRASE).await?;
    let broken = file.with_file_name("broken.json");
    std::fs::write(&broken, "{\"format\":\"ipa-phrasings\",\"version\":9}")?;
    session.type_css("details.ways input[type=file]", &broken.to_string_lossy()).await?;
    session.shows("newer").await?;
    session.shows("One change of phrasings").await
}

/// A form of the lexicon is refused or taken in with a reason, what it changes is said, it is kept, and it
/// can be undone.
pub async fn a_word_of_the_lexicon_is_added_and_what_it_changes_is_said(
    session: &mut Session,
) -> Result {
    session.open("#/lexicon").await?;
    session.shows("680 entries").await?;
    session.fill("Find a subject or a word", "forged documents").await?;
    session.shows("forged travel documents").await?;
    session.click_css(".entries > details:first-child > summary").await?;
    session.fill("Word or phrase", "x").await?;
    session.click("button", "Add").await?;
    session.shows("is too short").await?;
    session.fill("Word or phrase", "firearm*").await?;
    session.click("button", "Add").await?;
    session.shows("already").await?;
    session.fill("Word or phrase", "regular*").await?;
    session.click("button", "Add").await?;
    session.shows("now also found").await?;
    session.click("button", "Undo").await?;
    session.shows("Removed: “regular*”").await?;
    session.shows("You have changed nothing yet").await?;
    session.fill("Word or phrase", "webinar platform*").await?;
    session.click("button", "Add").await?;
    session.shows("Added: “webinar platform*”").await?;
    session.shows("No overlap changes").await?;
    session.shows("Undo").await?;
    session.shows("One change of the lexicon").await?;
    is_accessible(session).await?;
    session.shows("Saved on this computer").await?;
    session.reload().await?;
    session.find("searchbox", "Find a subject or a word").await?;
    session.fill("Find a subject or a word", "webinar platform").await?;
    session.shows("One entry").await?;
    session.click_css(".entries > details:first-child > summary").await?;
    session.click("button", "Remove “webinar platform*”").await?;
    session.shows("You have changed nothing yet").await?;
    session.click("button", "Check the lexicon").await?;
    session.shows("Words under entries of different kinds").await
}

/// The audit shows pairs with what they share, and hands them over.
pub async fn the_plan_is_held_against_itself(session: &mut Session) -> Result {
    session.open("#/audit").await?;
    session.shows("to look at").await?;
    session.shows("Both say:").await?;
    is_accessible(session).await?;
    session.click("button", "Save as Markdown").await?;
    let file = session.downloaded(".md").await?;
    let text = std::fs::read_to_string(file)?;
    ensure!(text.contains("Endnote"), "pairs and endnotes are in the file");
    ensure!(!text.contains("audit-"), "every word is there: {text}");
    Ok(())
}

/// An overlap that is not as high as it could be says what keeps it lower; a text says as what language it
/// was read.
pub async fn a_weaker_overlap_says_why_it_is_not_higher(session: &mut Session) -> Result {
    draft(session).await?;
    session.shows("Saved on this computer").await?;
    let here = session.js("return location.hash", vec![]).await?;
    let here = here.as_str().unwrap_or_default().to_owned();
    // Beside the form, where one asks: it is told, and stays open while the text goes on.
    session.shows("Why not higher").await?;
    session.click_css(".why-strength > summary").await?;
    let told = "return document.querySelector('.why-strength[open] > p')?.textContent ?? ''";
    session
        .until("the reason", async |session| {
            Ok(session.js(told, vec![]).await?.as_str().is_some_and(|text| !text.is_empty()))
        })
        .await?;
    is_accessible(session).await?;
    session.append("Description", " In spring.").await?;
    session.shows("Saved on this computer").await?;
    let told = session.js(told, vec![]).await?;
    ensure!(told.as_str().is_some_and(|text| !text.is_empty()), "it stays open: {told}");
    session.open(&format!("{here}/activity/2.2.6.3")).await?;
    session.shows("Why not higher").await?;
    is_accessible(session).await?;
    session.open("#/check").await?;
    session
        .fill("Your text", "Obuka za policiju o falsifikovanim ispravama koje se koriste")
        .await?;
    session.shows("Read as: Bosnian, Croatian, Montenegrin, Serbian").await
}

/// The language of a text can be chosen: it is said, kept, and told to screen readers.
pub async fn the_language_of_a_text_is_shown_and_chosen(session: &mut Session) -> Result {
    draft(session).await?;
    session.shows("Read as: English").await?;
    session.type_css("#field-language", "Serbian").await?;
    session.shows("Read as: Serbian").await?;
    let lang = "return document.querySelector('#field-title').lang";
    ensure!(session.js(lang, vec![]).await? == "sr", "the field says its language");
    is_accessible(session).await?;
    session.shows("Saved on this computer").await?;
    session.reload().await?;
    session.shows("Read as: Serbian").await?;
    session.open("#/check").await?;
    session.fill("Your text", "Training for the police of the region").await?;
    session.shows("Read as: English").await?;
    session.type_css("#check-language", "Albanian").await?;
    session.shows("Read as: Albanian").await?;
    session.shows("Saved on this computer").await?;
    session.reload().await?;
    session.shows("Read as: Albanian").await
}

/// Exports what there is; whether it says that a comparison was wrong.
async fn exported_alarm(session: &Session) -> Result<bool> {
    session.click("button", "Export 1 proposal").await?;
    let file = session.downloaded(".json").await?;
    Ok(std::fs::read_to_string(file)?.contains("false_alarm"))
}

/// An overlap that was called wrong is listed with what misled, goes along with the submission or stays
/// behind, and can be taken off.
pub async fn a_false_alarm_is_listed_and_sent_along(session: &mut Session) -> Result {
    session.open("#/false-alarms").await?;
    session.shows("No false alarms").await?;
    draft(session).await?;
    session.shows("Saved on this computer").await?;
    let here = session.js("return location.hash", vec![]).await?;
    let here = here.as_str().unwrap_or_default().to_owned();
    session.go(&format!("{here}/activity/2.2.6.2")).await?;
    session.click("radio", "Distinct").await?;
    session
        .fill("Because", "It is about school reports and not about travel documents at all, so far")
        .await?;
    session.click_css("#answer-false-alarm").await?;
    session.click_css(".foot-bar button").await?;
    session.go("#/submission").await?;
    session.shows("Send one false alarm along").await?;
    is_accessible(session).await?;
    ensure!(exported_alarm(session).await?, "it goes along");
    session.click_css("#alarms-along").await?;
    ensure!(!exported_alarm(session).await?, "it stays behind");
    session.click("link", "See the list").await?;
    session.shows("Misled by").await?;
    session.shows("Because: It is about school reports").await?;
    is_accessible(session).await?;
    session.click_css(".proposal-card button").await?;
    session.shows("No false alarms").await?;
    session.click("button", "Undo").await?;
    session.shows("Misled by").await?;
    session.go(&format!("{here}/activity/2.2.6.2")).await?;
    session.shows("the two have nothing to do with each other").await
}

/// The title of what was combined with an item is kept as another way of saying it, once, and can be undone.
pub async fn a_combined_proposal_leaves_its_title(session: &mut Session) -> Result {
    draft(session).await?;
    session.shows("Saved on this computer").await?;
    let here = session.js("return location.hash", vec![]).await?;
    let here = here.as_str().unwrap_or_default().to_owned();
    // What is offered comes with the third part of the program.
    session.open("#/lexicon").await?;
    session.shows("680 entries").await?;
    session.go(&format!("{here}/activity/2.2.6.2")).await?;
    session.click("radio", "Combine").await?;
    session.shows("The coordinator puts your text into 2.2.6.2 in the next edition").await?;
    session.click_css(".foot-bar button").await?;
    session.shows("Keep this title as another way of saying 2.2.6.2").await?;
    is_accessible(session).await?;
    session.click("button", "Keep this title").await?;
    session.shows("2.2.6.2 is found by this title").await?;
    session.click("button", "Undo").await?;
    session.find("button", "Keep this title").await?;
    session.type_css("#keep-title-language", "German").await?;
    session.click("button", "Keep this title").await?;
    session.shows("2.2.6.2 is found by this title").await?;
    session.shows("Saved on this computer").await?;
    session.reload().await?;
    session.shows("2.2.6.2 is found by this title").await?;
    session.open("#/activity/2.2.6.2").await?;
    unfold(session).await?;
    session.shows("German (").await?;
    it_is_handed_over_as_an_addition(session).await
}

/// The row is the activity's, with what the proposal adds; need and lead are not asked for.
async fn it_is_handed_over_as_an_addition(session: &mut Session) -> Result {
    session.open("#/proposals").await?;
    session.shows("Goes into 2.2.6.2").await?;
    session.open("#/submission").await?;
    session.shows("The coordinator puts them into 2.2.6.2 in the next edition").await?;
    session.shows("Train-the-Trainers on detection of forged documents and imposters").await?;
    session.shows(&format!("+ {TITLE}")).await?;
    let page = session.text().await?;
    for asked in ["No need is chosen", "There is no lead partner"] {
        ensure!(!page.contains(asked), "it is asked: {asked}");
    }
    is_accessible(session).await
}
