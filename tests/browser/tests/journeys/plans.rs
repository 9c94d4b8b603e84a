//! Further plans to compare with: added, switched, removed; what is no plan; a browser that keeps nothing.

use ipa_browser_tests::drafting::empty_form;
use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use std::path::{Path, PathBuf};

/// What the fixture plan has as its activity r.1, and the plan of the app has not.
const TITLE: &str = "Rescue of drowning people by river patrols";
const DESCRIPTION: &str =
    "Instructors learn to teach rescue on the water, so that people on rivers are safe.";
const FILE: &str = "#plan-file";
const SWITCH: &str = "Compare with this plan: Plan of the river police, edition 1";

/// The databases of the browser cannot be opened.
const NO_DATABASE: &str = "() => {
  IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
}";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/other-plan.json")
}

async fn add(session: &Session, file: &Path) -> Result {
    session.open("#/plans").await?;
    session.find("heading", "Plans to compare with").await?;
    session.shows("Came with this app").await?;
    let file = file.canonicalize()?;
    session.type_css(FILE, &file.to_string_lossy()).await
}

/// Waits until the page does not show a text any more.
async fn hides(session: &Session, text: &str) -> Result {
    let what = format!("no {text:?} any more");
    session.until(&what, async |session| Ok(!session.text().await?.contains(text))).await
}

/// What axe has to say about the page as it stands now.
async fn is_accessible(session: &mut Session) -> Result {
    session.js("window.scrollTo(0, 0)", vec![]).await?;
    let violations = session.violations().await?;
    ensure!(violations.is_empty(), "axe: {}", violations.join("; "));
    Ok(())
}

/// A plan is added, found in while a proposal is typed, answered, checked against, switched off and on, kept
/// over a reload, removed, and brought back.
pub async fn a_further_plan_is_added_compared_switched_off_and_removed(
    session: &mut Session,
) -> Result {
    add(session, &fixture()).await?;
    session.shows("Added: Plan of the river police, edition 1").await?;
    session.shows("2021 to 2024. 3 activities").await?;
    session.shows("File other-plan.json").await?;
    is_accessible(session).await?;
    empty_form(session).await?;
    session.fill("Title", TITLE).await?;
    session.fill("Description", DESCRIPTION).await?;
    session.shows("overlap in another plan").await?;
    session.shows("Plan of the river police, edition 1").await?;
    session.shows("Saved on this computer").await?;
    let editor = session.js("return location.hash", vec![]).await?;
    let editor = editor.as_str().unwrap_or_default().to_owned();
    is_accessible(session).await?;

    // Beside it, and answered; the answer names the plan.
    session.click("link", "Compare and answer: r.1").await?;
    session.find("heading", "Your proposal and r.1").await?;
    session.shows("Plan of the river police, edition 1").await?;
    session.click("radio", "Connect").await?;
    session.shows("of the plan “Plan of the river police”, edition 1").await?;
    is_accessible(session).await?;
    session.click_css(".foot-bar button").await?;
    session.open(&editor).await?;
    session.shows("Connect.").await?;

    // An idea is checked against it too.
    session.open("#/check").await?;
    session.fill("Your text", &format!("{TITLE}\n{DESCRIPTION}")).await?;
    session.shows("Also compared with Plan of the river police, edition 1").await?;
    session.shows("In other plans").await?;

    // Switched off it finds nothing, over a reload too; the plan is still there.
    session.open("#/plans").await?;
    session.click("switch", SWITCH).await?;
    session.shows("Saved on this computer").await?;
    session.open(&editor).await?;
    hides(session, "overlap in another plan").await?;
    session.open("#/plans").await?;
    session.reload().await?;
    session.click("switch", SWITCH).await?;
    session.shows("Saved on this computer").await?;
    session.open(&editor).await?;
    session.shows("overlap in another plan").await?;

    // Removed, and brought back as it was.
    session.open("#/plans").await?;
    session.click("button", "Remove: Plan of the river police, edition 1").await?;
    session.shows("Removed: Plan of the river police").await?;
    hides(session, "File other-plan.json").await?;
    session.click("button", "Undo").await?;
    session.shows("File other-plan.json").await?;
    // As the page says: before that it is on its way, and a reload would end it.
    hides(session, "Being saved").await?;
    session.reload().await?;
    session.shows("File other-plan.json").await?;
    session.open(&editor).await?;
    session.shows("overlap in another plan").await
}

/// What is no plan, broken, newer, or the app's own is refused in words, and what is there stays.
pub async fn a_file_that_is_no_plan_is_refused_with_the_reason(session: &mut Session) -> Result {
    add(session, &fixture()).await?;
    session.shows("Added: Plan of the river police").await?;
    let text = std::fs::read_to_string(fixture())?;
    let own =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/plans/wbbsi-ipa-2018-2020.json");
    session.type_css(FILE, &own.canonicalize()?.to_string_lossy()).await?;
    session.shows("This is the plan of this app").await?;
    session.type_css(FILE, &fixture().canonicalize()?.to_string_lossy()).await?;
    session.shows("is here already").await?;
    let folder = std::env::temp_dir();
    for (name, content, said) in [
        ("cut.json", text.chars().take(300).collect::<String>(), "cut.json: "),
        ("newer.json", text.replacen("\"version\": 1", "\"version\": 9", 1), "newer"),
        ("broken.json", text.replace("\"goal\": \"r\"", "\"goal\": \"q\""), "/fields/0/goal"),
        ("other.json", "{\"format\":\"ipa-backup\",\"version\":1}".to_owned(), "ipa-backup"),
    ] {
        let file = folder.join(format!("ipam-{}-{name}", std::process::id()));
        std::fs::write(&file, content)?;
        session.type_css(FILE, &file.to_string_lossy()).await?;
        session.shows(said).await?;
        session.shows("File other-plan.json").await?;
    }
    // Its id and edition with another content: asked first.
    let file = folder.join(format!("ipam-{}-more.json", std::process::id()));
    std::fs::write(&file, text.replace("Twelve boats", "Ten boats"))?;
    session.type_css(FILE, &file.to_string_lossy()).await?;
    session.shows("is here with another content").await?;
    session.click("button", "Keep what is here").await?;
    session.shows("File other-plan.json").await?;
    session.type_css(FILE, &file.to_string_lossy()).await?;
    session.click("button", "Replace").await?;
    session.shows("Replaced: Plan of the river police").await?;
    session.shows("-more.json").await
}

/// Where the browser has no database the plan counts all the same, and the page says for how long.
pub async fn without_a_database_a_plan_counts_until_the_page_is_closed(
    session: &mut Session,
) -> Result {
    session.inject(NO_DATABASE).await?;
    add(session, &fixture()).await?;
    session.shows("Used until you close this page").await?;
    session.go("#/check").await?;
    session.fill("Your text", &format!("{TITLE}\n{DESCRIPTION}")).await?;
    session.shows("In other plans").await?;
    session.lift_faults().await
}
