//! The app's pages, for whatever looks at all of them: pictures, axe.

use crate::drafting::draft;
use crate::session::Session;
use crate::trouble::Result;

/// A name for files and messages, and the route.
pub const SCREENS: &[(&str, &str)] = &[
    ("plan", "#/plan"),
    ("plan-search", "#/plan?q=forged%20documents"),
    ("activity", "#/activity/2.2.6.2"),
    ("need", "#/need/2.4.5"),
    ("organisations", "#/organisations"),
    ("organisation", "#/organisations/IOM"),
    ("beneficiary", "#/beneficiaries/albania"),
    ("glossary", "#/glossary"),
    ("about", "#/about"),
    ("check", "#/check"),
    ("lexicon", "#/lexicon"),
    ("false-alarms", "#/false-alarms"),
    ("audit", "#/audit"),
    ("plans", "#/plans"),
    ("proposals", "#/proposals"),
    ("proposal-new", "#/proposals/new"),
    ("submission", "#/submission"),
    ("settings", "#/settings"),
    ("rescue", "#/rescue"),
];

/// What the plan is consulted about.
const CONSULTED: &str = "- Regional course for border police on forged passports and other travel papers\n\
                         - A canteen with vegetarian meals for the staff of the ministry";

/// Drafts a proposal that duplicates an activity, and gives the pages that show it.
///
/// # Errors
/// When a page does not come to show it.
pub async fn with_data(session: &Session) -> Result<Vec<(&'static str, String)>> {
    draft(session).await?;
    // On a narrow screen the overlaps are folded away: they are there, and not to be read.
    session
        .until("the first overlap", async |session: &Session| {
            let there = "return document.querySelector('article.finding a.button') !== null";
            Ok(session.js(there, vec![]).await? == true)
        })
        .await?;
    session.shows("Saved on this computer").await?;
    let address = "return [location.hash, document.querySelector('article.finding a.button').getAttribute('href')]";
    let (editor, compare): (String, String) =
        serde_json::from_value(session.js(address, vec![]).await?)?;
    session.open("#/check").await?;
    session.fill("Your text", CONSULTED).await?;
    session.shows("2 texts compared").await?;
    session.shows("Saved on this computer").await?;
    Ok(vec![
        ("check-full", "#/check".to_owned()),
        ("editor", editor),
        ("compare", compare),
        ("proposals-full", "#/proposals".to_owned()),
        ("submission-full", "#/submission".to_owned()),
        ("settings-full", "#/settings".to_owned()),
    ])
}
