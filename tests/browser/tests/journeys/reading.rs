//! Reading the plan: search, filters, the address, Back.

use ipa_browser_tests::ensure;
use ipa_browser_tests::screens::SCREENS;
use ipa_browser_tests::session::Session;
use ipa_browser_tests::trouble::Result;
use serde_json::json;
use std::collections::HashSet;
use thirtyfour::Key;

async fn hash(session: &Session) -> Result<String> {
    Ok(session.js("return location.hash", vec![]).await?.as_str().unwrap_or_default().to_owned())
}

async fn h1(session: &Session) -> Result<String> {
    let text =
        session.js("return (document.querySelector('h1') || {}).textContent || ''", vec![]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// How many activities and needs the plan page says it shows.
async fn found(session: &Session) -> Result<String> {
    session.text_css("#main [role=status]").await
}

/// Somebody looks for what exists about forged documents, and comes back to the list.
pub async fn finds_an_activity_while_typing(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    session.shows("102 activities for 47 needs in 15 specific fields and 4 goals").await?;
    session.fill("Search the plan", "forged docu").await?;
    session
        .until("results while typing", async |session| Ok(found(session).await?.contains("found")))
        .await?;
    let marks = session.js(
        "return Array.from(document.querySelectorAll('#main mark'), m => m.textContent)",
        vec![],
    );
    let marks = marks.await?.to_string().to_lowercase();
    ensure!(
        marks.contains("forged") && marks.contains("docu"),
        "the found words are marked: {marks}"
    );
    let address = hash(session).await?;
    ensure!(address.contains("forged"), "the search stands in the address: {address}");
    let row =
        session.js("return document.querySelector('#main a.title').textContent", vec![]).await?;
    session.click_css("#main a.title").await?;
    session
        .until("the activity's page", async |session| {
            let heading = h1(session).await?;
            Ok(row.as_str().is_some_and(|row| !row.is_empty() && heading.starts_with(row)))
        })
        .await?;
    session.driver()?.back().await?;
    session
        .until("the search after Back", async |session| Ok(hash(session).await? == address))
        .await?;
    let typed = session.value("Search the plan").await?;
    ensure!(typed == "forged docu", "the words are still in the field after Back: {typed:?}");
    Ok(())
}

/// Who knows the number goes straight there.
pub async fn a_number_comes_first(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    session.fill("Search the plan", "2.2.6.2").await?;
    session
        .until("the item of that number first", async |session| {
            let first = "return (document.querySelector('.first-by-id a') || {}).href || ''";
            Ok(session
                .js(first, vec![])
                .await?
                .as_str()
                .is_some_and(|href| href.ends_with("#/activity/2.2.6.2")))
        })
        .await
}

/// A view is sent as a link: it opens the same elsewhere. Back undoes one filter.
pub async fn a_view_is_its_address(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    session.find("heading", "Goal").await?;
    let all = found(session).await?;
    session.click("checkbox", "IOM").await?;
    session.until("fewer items", async |session| Ok(found(session).await? != all)).await?;
    let one_filter = found(session).await?;
    session.click("checkbox", "Without timeline").await?;
    session.until("fewer still", async |session| Ok(found(session).await? != one_filter)).await?;
    let (both, address) = (found(session).await?, hash(session).await?);
    session.open(&address).await?;
    session
        .until("the same view from its address", async |session| Ok(found(session).await? == both))
        .await?;
    session.click("button", "Remove Without timeline").await?;
    session
        .until("one filter dropped", async |session| Ok(found(session).await? == one_filter))
        .await?;
    session.driver()?.back().await?;
    session.until("Back brings it again", async |session| Ok(found(session).await? == both)).await
}

/// Markup typed into the search, or sent in an address, is shown as text.
pub async fn markup_in_the_search_is_text(session: &mut Session) -> Result {
    let hostile = "<img src=x onerror=alert(1)>";
    session.open("#/plan").await?;
    session.fill("Search the plan", hostile).await?;
    session.shows(hostile).await?;
    session.open("#/activity/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").await?;
    session.find("heading", "There is no such page").await?;
    let images = session.js("return document.querySelectorAll('img').length", vec![]).await?;
    ensure!(images == json!(0), "{images} pictures were made out of text");
    Ok(())
}

/// Each page has a title of its own, one heading, and the focus on it when it was gone to.
pub async fn every_page_says_where_one_is(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    let mut titles = HashSet::new();
    for (name, route) in SCREENS.iter().filter(|(name, _)| *name != "rescue") {
        session.open(route).await?;
        session.until("a heading", async |session| Ok(!h1(session).await?.is_empty())).await?;
        let count = session.js("return document.querySelectorAll('h1').length", vec![]).await?;
        ensure!(count == json!(1), "{name}: {count} headings of the first rank");
        let title = session.driver()?.title().await?;
        ensure!(
            title.ends_with("iPA Matrix") && title.len() > 12,
            "{name}: the title is {title:?}"
        );
        titles.insert(title);
    }
    ensure!(titles.len() + 2 > SCREENS.len() - 1, "pages share titles: {titles:?}");
    for route in ["#/glossary", "#/organisations", "#/activity/2.2.6.2"] {
        session.go(route).await?;
        session
            .until(&format!("the focus on the heading of {route}"), async |session| {
                let focused = "return document.activeElement.tagName + ' ' + location.hash";
                Ok(session.js(focused, vec![]).await? == json!(format!("H1 {route}")))
            })
            .await?;
    }
    Ok(())
}

/// From the first key to an activity without a mouse.
pub async fn an_activity_is_found_by_keyboard_alone(session: &mut Session) -> Result {
    session.open("#/plan").await?;
    let focused = async |session: &Session| -> Result<String> {
        let name = "const e = document.activeElement;
            return e.tagName + ' ' + (e.getAttribute('aria-label') || e.textContent).replace(/\\s+/g, ' ').trim()";
        Ok(session.js(name, vec![]).await?.as_str().unwrap_or_default().to_owned())
    };
    let tab = Key::Tab.value().to_string();
    session.press(&tab).await?;
    let first = focused(session).await?;
    ensure!(first == "A Skip to the content", "the first Tab reaches {first:?}");
    session.press(&Key::Enter.value().to_string()).await?;
    session
        .until("the focus in the content", async |session| {
            Ok(focused(session).await?.starts_with("MAIN"))
        })
        .await?;
    let mut reached = Vec::new();
    for _ in 0..80 {
        session.press(&tab).await?;
        let now = focused(session).await?;
        ensure!(
            !now.starts_with("BODY") && !now.starts_with("HTML"),
            "the focus is lost after {:?}",
            reached.last()
        );
        let there = now == "INPUT Search the plan";
        reached.push(now);
        if there {
            break;
        }
    }
    ensure!(
        reached.last().is_some_and(|last| last.starts_with("INPUT Search")),
        "no way to the search: {reached:?}"
    );
    session.press("2.2.6.2").await?;
    session
        .until("the item", async |session| {
            Ok(session.js("return !!document.querySelector('.first-by-id a')", vec![]).await?
                == json!(true))
        })
        .await?;
    for _ in 0..40 {
        session.press(&tab).await?;
        let address = session.js("return document.activeElement.href || ''", vec![]).await?;
        if address.as_str().is_some_and(|address| address.ends_with("#/activity/2.2.6.2")) {
            session.press(&Key::Enter.value().to_string()).await?;
            return session
                .until("the activity", async |s| Ok(hash(s).await? == "#/activity/2.2.6.2"))
                .await;
        }
    }
    Err(ipa_browser_tests::trouble::Trouble::new("the result is not reached by Tab"))
}
