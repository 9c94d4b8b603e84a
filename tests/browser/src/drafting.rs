//! A proposal typed into the form, as a person would.

use crate::session::Session;
use crate::trouble::Result;

/// The duplicate that the journeys draft: the work of 2.2.6.2 in words of one's own.
pub const TITLE: &str = "Teaching police trainers to recognise forged passports and impostors";
/// What it is.
pub const DESCRIPTION: &str = "A week for two trainers of the border police of each Beneficiary, who learn to \
                               spot falsified travel documents and people using somebody else's passport.";
/// What comes of it.
pub const OUTPUTS: &str = "Trainers able to teach the detection of forged documents";
/// When.
pub const TIMELINE: &str = "autumn 2019";

/// Opens an empty form, answering the question of the first time.
///
/// # Errors
/// When there is no form.
pub async fn empty_form(session: &Session) -> Result {
    session.open("#/proposals/new").await?;
    session
        .until("the question or the form", async |session| {
            let asked = !session.all("button", "Skip this question").await?.is_empty();
            Ok(asked || !session.all("textbox", "Title").await?.is_empty())
        })
        .await?;
    if !session.all("button", "Skip this question").await?.is_empty() {
        session.click("button", "Skip this question").await?;
    }
    session.find("textbox", "Title").await.map(|_| ())
}

/// Drafts the duplicate.
///
/// # Errors
/// When a field is missing.
pub async fn draft(session: &Session) -> Result {
    empty_form(session).await?;
    session.fill("Title", TITLE).await?;
    session.fill("Description", DESCRIPTION).await?;
    session.fill("Outputs", OUTPUTS).await?;
    session.fill("Suggested timeline", TIMELINE).await
}
