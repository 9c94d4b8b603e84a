//! Nothing is ever lost: reload, crash, forbidden storage, full storage, half of it wiped.

use crate::proposing::{TITLE, draft, empty_form};
use ipa_browser_tests::ensure;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::json;
use std::time::Duration;

/// Local storage takes nothing and gives nothing, as where a policy blocks cookies; the database neither.
const BLOCKED: &str = "() => {
  const denied = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
  Object.defineProperty(window, 'localStorage', { get: denied });
  Object.defineProperty(window, 'sessionStorage', { get: denied });
  IDBFactory.prototype.open = denied;
}";

/// Local storage is full for the proposals.
const FULL: &str = "() => {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (String(key).startsWith('ipam1:proposal')) throw new DOMException('full', 'QuotaExceededError');
    return set.call(this, key, value);
  };
}";

/// Both are full.
const ALL_FULL: &str = "() => {
  Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };
  IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };
  IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
}";

/// Local storage takes everything and forgets it.
const FORGETS: &str = "() => { Storage.prototype.setItem = function () {}; }";

/// The journal takes everything and never says that it has it.
const HANGS: &str = "() => {
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { get: () => null, set: () => {} });
}";

/// The browser has little room left.
const ALMOST_FULL: &str = "() => {
  // An empty page has no such thing.
  if (window.StorageManager) StorageManager.prototype.estimate = async () => ({ usage: 92, quota: 100 });
}";

/// It is a month and a day later.
const LATER: &str = "() => { const now = Date.now; Date.now = () => now() + 31 * 86400000; }";

const SAVED: &str = "Saved on this computer";

async fn saved(session: &Session) -> Result {
    session.shows(SAVED).await
}

/// Where the proposal that is open can be found again.
async fn here(session: &Session) -> Result<String> {
    Ok(session.js("return location.hash", vec![]).await?.as_str().unwrap_or_default().to_owned())
}

async fn title(session: &Session, wanted: &str) -> Result {
    session.find("textbox", "Title").await?;
    let what = format!("the title {wanted:?}");
    session.until(&what, async |session| Ok(session.value("Title").await? == wanted)).await
}

/// Reloading right after each single field keeps it.
pub async fn each_field_survives_a_reload(session: &mut Session) -> Result {
    const FIELDS: &[(&str, &str)] = &[
        ("Title", "Joint patrols of the green border"),
        ("Description", "Two teams, one week, at the border with a neighbour. Ž š ć Ђ ß"),
        ("Outputs", "Twelve patrols\nA report"),
        ("Suggested timeline", "2x / year"),
        ("Amount", "12000"),
        ("Name", "A Planner"),
        ("E-mail address", "planner@example.org"),
        ("Telephone", "+381 11 000 000"),
    ];
    empty_form(session).await?;
    let route = here(session).await?;
    for (at, (label, text)) in FIELDS.iter().enumerate() {
        session.fill(label, text).await?;
        // No waiting: leaving the page is the moment that counts.
        session.driver()?.refresh().await?;
        session.open(&route).await?;
        session.find("textbox", "Title").await?;
        for (label, text) in FIELDS.iter().take(at + 1) {
            let what = format!("{label} after a reload");
            session.until(&what, async |session| Ok(session.value(label).await? == *text)).await?;
        }
    }
    Ok(())
}

/// Killed two seconds after the last key, everything that was typed is there.
pub async fn a_crash_two_seconds_after_the_last_key_loses_nothing(session: &mut Session) -> Result {
    draft(session).await?;
    let route = here(session).await?;
    session.fill("Title", "The last words before the crash").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    session.crash_and_restart().await?;
    session.open(&route).await?;
    title(session, "The last words before the crash").await?;
    let outputs = session.value("Outputs").await?;
    ensure!(outputs == crate::proposing::OUTPUTS, "outputs after the crash: {outputs:?}");
    Ok(())
}

/// Closing the browser and opening it again another day.
pub async fn closing_the_browser_keeps_everything(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    session.restart().await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await.map(|_| ())
}

/// Where the browser keeps nothing, the work goes on and the line says that nothing is kept.
pub async fn blocked_storage_is_said_and_the_work_goes_on(session: &mut Session) -> Result {
    session.inject(BLOCKED).await?;
    draft(session).await?;
    session.shows("Not saved: this browser keeps nothing").await?;
    title(session, TITLE).await?;
    ensure!(!session.text().await?.contains(SAVED), "never said to be saved");
    crate::proposing::flagged_first(session).await
}

/// One store full: the line names it, the other store serves, and nothing is lost.
pub async fn one_full_store_is_named_and_the_other_serves(session: &mut Session) -> Result {
    session.inject(FULL).await?;
    draft(session).await?;
    session.shows("Saved in one place only. Back up now").await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await?;
    session.lift_faults().await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await.map(|_| ())
}

/// Both full: never "Saved"; the work goes on and what was saved before stays.
pub async fn full_storage_never_says_saved(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    let route = here(session).await?;
    session.inject(ALL_FULL).await?;
    session.open(&route).await?;
    title(session, TITLE).await?;
    session.fill("Title", "Too much for this computer").await?;
    session.shows("Not saved").await?;
    ensure!(!session.text().await?.contains(SAVED), "said to be saved");
    session.lift_faults().await?;
    // Leaving may ask whether one really wants to.
    session.driver()?.goto("about:blank").await.ok();
    session.driver()?.accept_alert().await.ok();
    session.open(&route).await?;
    title(session, TITLE).await
}

/// A store that says yes and keeps nothing is caught by reading back.
pub async fn a_store_that_forgets_is_caught(session: &mut Session) -> Result {
    session.inject(FORGETS).await?;
    draft(session).await?;
    session.shows("Saved in one place only. Back up now").await
}

/// A journal that never answers: after a while it is said that one place has it, and nothing is lost.
pub async fn a_journal_that_never_answers_is_said(session: &mut Session) -> Result {
    session.inject(HANGS).await?;
    draft(session).await?;
    session.shows("Saved in one place only. Back up now").await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await.map(|_| ())
}

/// It is said in time that the browser's room runs out.
pub async fn little_room_is_said_in_time(session: &mut Session) -> Result {
    session.inject(ALMOST_FULL).await?;
    draft(session).await?;
    session.shows("The room that this browser gives is almost full").await
}

/// Leaving at once, without a moment to save, and coming back by the browser's own button.
pub async fn leaving_and_going_back_keeps_what_was_typed(session: &mut Session) -> Result {
    draft(session).await?;
    let route = here(session).await?;
    session.fill("Title", "Typed on the way out").await?;
    // The line below the heading has it: the app has heard the last key, and has not saved it yet. Keys
    // that the browser itself throws away because the page is left nobody can keep.
    session.shows("Typed on the way out").await?;
    session.driver()?.goto("about:blank").await?;
    session.driver()?.back().await?;
    title(session, "Typed on the way out").await?;
    // The page may have lain still: what is typed now goes on from what was kept.
    session.append("Title", ", and after the way back").await?;
    saved(session).await?;
    session.open(&route).await?;
    title(session, "Typed on the way out, and after the way back").await
}

/// The bin empties after its thirty days; whatever is not in it stays.
pub async fn the_bin_empties_after_a_month(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    session.click("button", "Duplicate").await?;
    title(session, &format!("Copy of {TITLE}")).await?;
    session.fill("Title", "To be thrown away").await?;
    session.click("button", "Move to the bin").await?;
    saved(session).await?;
    session.open("#/proposals").await?;
    session.find("link", "To be thrown away").await?;
    session.inject(LATER).await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await?;
    session
        .until("an empty bin", async |session: &Session| {
            let text = session.text().await?;
            Ok(!text.contains("To be thrown away") && text.contains(TITLE))
        })
        .await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await?;
    let all =
        "return Object.keys(localStorage).filter(key => key.startsWith('ipam1:proposal')).length";
    let all = session.js(all, vec![]).await?;
    ensure!(all == json!(1), "{all} are kept");
    Ok(())
}

/// Local storage wiped, as by a clean-up tool: the journal has it all.
pub async fn wiped_local_storage_comes_back_from_the_journal(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    session.js("localStorage.clear()", vec![]).await?;
    session.driver()?.goto("about:blank").await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await.map(|_| ())
}

/// The journal wiped: local storage has it all, and the journal is made again.
pub async fn a_wiped_journal_is_made_again(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    // From a page without the app, so that nothing holds the database open.
    session.open("#/rescue").await?;
    let route = "#/proposals";
    let wipe = "const done = arguments[arguments.length - 1];
        const wiping = indexedDB.deleteDatabase('ipam1'); wiping.onsuccess = wiping.onblocked = () => done(true); wiping.onerror = () => done(false)";
    let wiped = session.driver()?.execute_async(wipe, vec![]).await?.json().clone();
    ensure!(wiped == json!(true), "the journal could be wiped");
    session.open(route).await?;
    session.find("link", TITLE).await.map(|_| ())
}

/// What cannot be read is set aside and never written over; everything else loads.
pub async fn what_cannot_be_read_is_set_aside(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    let broken =
        "localStorage.setItem('ipam1:proposal:00000000-0000-4000-8000-000000000000', '{\"cut off')";
    session.js(broken, vec![]).await?;
    session.open("#/proposals").await?;
    session.find("link", TITLE).await?;
    session.shows("could not be read").await?;
    let kept = "return Object.keys(localStorage).some(key => localStorage.getItem(key).includes('{\"cut off'))";
    ensure!(
        session.js(kept, vec![]).await? == json!(true),
        "what could not be read is still there"
    );
    Ok(())
}

/// The rescue box needs no program: it lists what is kept and puts it into one file.
pub async fn the_rescue_box_gives_everything_back(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    session.inject("() => { delete window.WebAssembly; }").await?;
    session.driver()?.goto("about:blank").await?;
    session.driver()?.goto(session.address("")).await?;
    session.shows(TITLE).await?;
    session.shows("1 kept in this browser").await?;
    session.click("button", "Download everything as one file").await?;
    let file = session.downloaded(".json").await?;
    let text = std::fs::read_to_string(file)?;
    for part in ["ipa-rescue", TITLE, crate::proposing::OUTPUTS] {
        ensure!(text.contains(part), "the file holds {part:?}");
    }
    session.take_errors();
    Ok(())
}

/// A program that dies under way says so and gives everything back.
pub async fn a_panic_shows_the_rescue_box(session: &mut Session) -> Result {
    draft(session).await?;
    saved(session).await?;
    session.js("window.ipamRescue('a made-up end')", vec![]).await?;
    session.find("heading", "The program stopped").await?;
    session.shows(TITLE).await?;
    session.shows("1 kept in this browser").await
}

/// What was there before can be looked at and brought back, and brought back again from that.
pub async fn an_earlier_version_comes_back(session: &mut Session) -> Result {
    empty_form(session).await?;
    session.fill("Title", "Course on <b>forged</b> passports").await?;
    session.fill("Description", "Five days").await?;
    saved(session).await?;
    session.reload().await?;
    title(session, "Course on <b>forged</b> passports").await?;
    session.fill("Title", "Something else").await?;
    session.fill("Description", "One day").await?;
    session.click("button", "Earlier versions").await?;
    session.shows("differs in Title and Description").await?;
    session.click_css(".versions summary").await?;
    session.shows("Five days").await?;
    ensure!(
        session.js("return document.querySelector('.versions b b') === null", vec![]).await?
            == json!(true),
        "markup in a version is text"
    );
    // What was kept in the middle of the typing stands there too.
    let back = "const all = [...document.querySelectorAll('.versions li')];
        all.find(one => one.textContent.includes('in Title and Description')).querySelector('button').click()";
    session.js(back, vec![]).await?;
    title(session, "Course on <b>forged</b> passports").await?;
    saved(session).await?;
    session.reload().await?;
    title(session, "Course on <b>forged</b> passports").await?;
    session.click("button", "Earlier versions").await?;
    session.shows("differs in Title and Description").await
}
