//! The bin empties after its thirty days, and nothing else goes with it.

use super::fake::{Browser, Fault, Tab};
use crate::store::{Effect, Event, Message, SaveState, Why, keys};

const OLD: &str = "2026-01-31T12:00:00.000Z";
const BEFORE: &str = "2026-02-14T00:00:00.000Z";

/// A browser that keeps proposals by these ids, binned then or not at all.
fn keeping(all: &[(&str, Option<&str>)]) -> Browser {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    for (id, binned) in all {
        let one = tab.proposals.entry((*id).into()).or_default();
        one.binned = binned.map(Into::into);
        tab.title(&mut browser, 0, id, "T");
    }
    tab.rest(&mut browser, 0);
    assert!(matches!(tab.shown, SaveState::Saved { .. }));
    browser
}

fn empty(tab: &mut Tab, browser: &mut Browser) {
    tab.take(browser, 9000, Event::BinDue { now: 9000, before: BEFORE.into() });
    tab.rest(browser, 9000);
}

fn ids(tab: &Tab) -> Vec<&str> {
    tab.proposals.keys().map(String::as_str).collect()
}

#[test]
fn what_lay_there_long_enough_goes_from_both_stores() {
    let mut browser = keeping(&[("old", Some(OLD)), ("kept", None)]);
    let mut tab = Tab::open(&mut browser, 5000);
    empty(&mut tab, &mut browser);
    assert_eq!(ids(&tab), ["kept"]);
    assert_eq!(browser.local.keys().collect::<Vec<_>>(), [&keys::of_proposal("kept")]);
    assert!(browser.journal.keys().all(|(key, _)| *key == keys::of_proposal("kept")));
    assert_eq!(ids(&Tab::open(&mut browser, 9000)), ["kept"]);
}

#[test]
fn nothing_goes_that_was_not_binned_or_not_long_ago_or_who_knows_when() {
    let all = [
        ("fresh", Some("2026-02-14T00:00:00.000Z")),
        ("future", Some("2036-01-01T00:00:00.000Z")),
        ("kept", None),
        ("nothing", Some("")),
        ("offset", Some("2026-01-31T12:00:00.000+02:00")),
        ("short", Some("2026-01-31")),
        ("words", Some("1 month ago, in the evening")),
    ];
    let mut browser = keeping(&all);
    let mut tab = Tab::open(&mut browser, 5000);
    empty(&mut tab, &mut browser);
    assert_eq!(ids(&tab).len(), all.len());
    // A moment that says nothing empties nothing either.
    let due = Event::BinDue { now: 9000, before: "soon".into() };
    tab.take(&mut browser, 9000, due);
    assert_eq!(ids(&Tab::open(&mut browser, 9000)).len(), all.len());
}

#[test]
fn nothing_goes_while_it_is_on_screen_or_being_changed_or_in_one_place_only() {
    let mut browser = keeping(&[("old", Some(OLD))]);
    let mut tab = Tab::open(&mut browser, 5000);
    tab.take(&mut browser, 5000, Event::Editor { id: Some("old".into()) });
    empty(&mut tab, &mut browser);
    assert_eq!(ids(&tab), ["old"], "on screen");

    let mut tab = Tab::open(&mut browser, 5000);
    tab.title(&mut browser, 5000, "old", "Changed");
    tab.take(&mut browser, 5001, Event::BinDue { now: 5001, before: BEFORE.into() });
    assert_eq!(ids(&tab), ["old"], "being changed");

    browser.journal.clear();
    browser.journal_always = Some(Fault::Throws(Why::Other));
    let mut tab = Tab::open(&mut browser, 5000);
    empty(&mut tab, &mut browser);
    assert_eq!(ids(&Tab::open(&mut browser, 9000)), ["old"], "in one place only");
}

#[test]
fn what_another_tab_took_out_meanwhile_stays() {
    let mut browser = keeping(&[("old", Some(OLD))]);
    let mut late = Tab::open(&mut browser, 5000);
    let mut other = Tab::open(&mut browser, 5000);
    other.proposals.get_mut("old").unwrap().binned = None;
    other.title(&mut browser, 6000, "old", "Taken out");
    other.rest(&mut browser, 6000);
    empty(&mut late, &mut browser);
    assert_eq!(Tab::open(&mut browser, 9000).titles(), ["Taken out"]);
}

#[test]
fn the_other_tabs_let_go_of_it_too() {
    let mut browser = keeping(&[("old", Some(OLD))]);
    let mut other = Tab::open(&mut browser, 5000);
    let mut tab = Tab::open(&mut browser, 5000);
    empty(&mut tab, &mut browser);
    let message = Message::Emptied { before: BEFORE.into() };
    assert!(tab.messages.contains(&message));
    // Local storage told of it first, and the other tab took it for a loss.
    let key = Some(keys::of_proposal("old"));
    other.take(&mut browser, 9001, Event::StoredElsewhere { now: 9001, key });
    other.take(&mut browser, 9001, Event::Told { now: 9001, message });
    other.rest(&mut browser, 9001);
    assert!(other.proposals.is_empty() && browser.local.is_empty() && browser.journal.is_empty());
    assert!(!other.effects.iter().any(|e| matches!(e, Effect::Broadcast(Message::Emptied { .. }))));
}
