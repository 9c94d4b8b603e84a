//! The ordinary ways, and each thing that people lost in other programs.

use super::fake::{Browser, Fault, Tab};
use crate::store::settings::Settings;
use crate::store::{Effect, Event, Lock, Message, SaveState, StoreName, Why, keys};

const ID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

fn reopened(browser: &Browser) -> Tab {
    browser.reopened(99_000)
}

#[test]
fn a_save_goes_to_both_stores_and_is_told_when_both_have_it() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 1000);
    assert_eq!(tab.shown, SaveState::Nothing);
    tab.title(&mut browser, 1000, ID, "Joint training");
    assert_eq!((tab.shown, tab.timers), (SaveState::Saving, 1));
    tab.take(&mut browser, 1399, Event::Timer { now: 1399 });
    assert!(browser.local.is_empty(), "not before 400 ms");
    tab.take(&mut browser, 1400, Event::Timer { now: 1400 });
    assert_eq!(
        (tab.shown, browser.local.len()),
        (SaveState::Saving, 1),
        "the journal has not answered"
    );
    tab.answer(&mut browser, 1450);
    assert_eq!(tab.shown, SaveState::Saved { at_ms: 1450 });
    tab.check_honest(&browser, false);
    let keys: Vec<_> = browser.local.keys().collect();
    assert_eq!(keys, [&format!("ipam1:proposal:{ID}")]);
}

#[test]
fn whoever_types_on_is_saved_every_two_seconds() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    for now in (0..=2000).step_by(100) {
        tab.title(&mut browser, now, ID, &format!("at {now}"));
        tab.take(&mut browser, now, Event::Timer { now });
    }
    assert!(browser.local.values().any(|text| text.contains("at 2000")));
}

#[test]
fn a_clock_set_back_puts_no_save_off() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 10_000_000);
    tab.title(&mut browser, 10_000_000, ID, "T");
    tab.take(&mut browser, 400, Event::Timer { now: 400 });
    assert_eq!(browser.local.len(), 1);
}

#[test]
fn leaving_the_page_saves_at_once() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 10, ID, "T");
    assert!(tab.store.is_unsaved());
    tab.take(&mut browser, 11, Event::SaveNow { now: 11, asked: false });
    assert!(!tab.store.is_unsaved());
    assert_eq!(reopened(&browser).titles(), ["T"]);
}

#[test]
fn unchanged_text_makes_no_revision() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    for now in [0, 5000] {
        tab.title(&mut browser, now, ID, "T");
        tab.rest(&mut browser, now);
    }
    assert_eq!(browser.journal.len(), 1);
}

#[test]
fn a_killed_browser_lost_its_last_seconds_of_local_storage() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "old");
    tab.rest(&mut browser, 0);
    let flushed = browser.local.clone();
    for n in 1..6 {
        tab.title(&mut browser, n * 10_000, ID, &format!("new {n}"));
        tab.rest(&mut browser, n * 10_000);
    }
    browser.local = flushed;
    let mut tab = Tab::open(&mut browser, 90_000);
    assert_eq!(tab.titles(), ["new 5"]);
    assert!(tab.forked.is_empty(), "an earlier text is no conflict");
    tab.rest(&mut browser, 90_000);
    tab.check_honest(&browser, false);
}

#[test]
fn cleared_storage_comes_back_from_the_other_store() {
    for wiped in [StoreName::Local, StoreName::Journal] {
        let mut browser = Browser::default();
        let mut tab = Tab::open(&mut browser, 0);
        tab.title(&mut browser, 0, ID, "T");
        tab.rest(&mut browser, 0);
        match wiped {
            StoreName::Local => browser.local.clear(),
            StoreName::Journal => browser.journal.clear(),
        }
        let mut tab = Tab::open(&mut browser, 5000);
        assert_eq!(tab.titles(), ["T"]);
        assert_eq!(tab.loaded.clone().unwrap().rebuilt, [wiped], "and it is told");
        tab.rest(&mut browser, 5000);
        assert!(matches!(tab.shown, SaveState::Saved { .. }));
        tab.check_honest(&browser, false);
    }
}

#[test]
fn storage_cleared_while_the_page_is_open_is_written_again() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    browser.local.clear();
    tab.take(&mut browser, 9000, Event::StoredElsewhere { now: 9000, key: None });
    tab.check_honest(&browser, false);
    assert_eq!(browser.local.len(), 1);
}

#[test]
fn what_cannot_be_read_is_set_aside_and_never_written_over() {
    for text in ["", "{}", "ipam1 proposal 1 1 - 999 00000000\n{\"title\":\"half", "null"] {
        let mut browser = Browser::default();
        browser.local.insert(keys::of_proposal(ID), text.into());
        browser.local.insert(keys::SETTINGS.into(), text.into());
        let mut tab = Tab::open(&mut browser, 0);
        let aside = tab.loaded.clone().unwrap().set_aside;
        assert_eq!(aside.len(), 2);
        assert!(aside.iter().all(|one| one.text == text));
        // Others go on; so do the settings, and what stood there stays somewhere.
        tab.title(&mut browser, 0, "other", "O");
        tab.take(&mut browser, 0, Event::SettingsChanged { now: 0, settings: Box::default() });
        tab.rest(&mut browser, 0);
        assert!(matches!(tab.shown, SaveState::Saved { .. }));
        assert_eq!(browser.local.get(&keys::of_proposal(ID)).map(String::as_str), Some(text));
        let kept = browser.local.iter().filter(|(_, value)| *value == text).count();
        assert_eq!(kept, 2, "the unreadable settings were copied before their key was used again");
        assert_eq!(reopened(&browser).loaded.unwrap().set_aside.len(), 2);
    }
}

#[test]
fn a_damaged_copy_does_not_hide_the_whole_one() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    let key = keys::of_proposal(ID);
    let damaged = browser.local[&key].replace("\"T\"", "\"X\"");
    browser.local.insert(key.clone(), damaged.clone());
    let mut tab = Tab::open(&mut browser, 5000);
    assert_eq!(tab.titles(), ["T"]);
    tab.rest(&mut browser, 5000);
    assert!(matches!(tab.shown, SaveState::Saved { .. }));
    assert!(browser.local.iter().any(|(at, text)| *at != key && *text == damaged));
}

#[test]
fn a_newer_version_is_read_and_never_written() {
    let mut browser = Browser::default();
    let body = format!("{{\"id\":\"{ID}\",\"title\":\"N\",\"mood\":\"new\"}}");
    let envelope = crate::store::envelope::Envelope {
        kind: crate::store::envelope::Kind::Proposal,
        schema: 2,
        revision: 5,
        ancestors: Vec::new(),
        body,
    };
    browser.local.insert(keys::of_proposal(ID), envelope.write());
    let before = browser.local.clone();
    let mut tab = Tab::open(&mut browser, 0);
    assert_eq!(tab.loaded.clone().unwrap().newer, [ID]);
    tab.take(&mut browser, 0, Event::Editor { id: Some(ID.into()) });
    assert_eq!(tab.shown, SaveState::Newer);
    assert_eq!(tab.proposals[ID].extra["mood"], "new", "a backup carries what is not understood");
    tab.title(&mut browser, 10, ID, "typed all the same");
    tab.rest(&mut browser, 10);
    assert_eq!(browser.local.get(&keys::of_proposal(ID)), before.get(&keys::of_proposal(ID)));
    assert_eq!(tab.forked.len(), 1);
    assert_eq!(reopened(&browser).proposals.len(), 2);
}

#[test]
fn unknown_fields_of_the_same_version_survive_a_change() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    let proposal = tab.proposals.get_mut(ID).unwrap();
    proposal.extra.insert("mood".into(), "kept".into());
    tab.title(&mut browser, 0, ID, "T2");
    tab.rest(&mut browser, 0);
    assert_eq!(reopened(&browser).proposals[ID].extra["mood"], "kept");
}

#[test]
fn full_storage_is_told_and_the_old_text_stays() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "old");
    tab.rest(&mut browser, 0);
    browser.local_always = Some(Fault::Throws(Why::Full));
    browser.journal_always = Some(Fault::Throws(Why::Full));
    tab.title(&mut browser, 5000, ID, "new");
    tab.rest(&mut browser, 5000);
    assert_eq!(tab.shown, SaveState::NotSaved { why: Why::Full });
    assert!(tab.store.is_unsaved());
    assert_eq!(reopened(&browser).titles(), ["old"]);
    browser.local_always = None;
    browser.journal_always = None;
    tab.rest(&mut browser, 20_000);
    assert!(matches!(tab.shown, SaveState::Saved { .. }), "it is tried again by itself");
    assert_eq!(reopened(&browser).titles(), ["new"]);
}

#[test]
fn one_that_is_too_large_stops_no_other() {
    let mut browser = Browser { room: Some(2000), ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, "large", &"x".repeat(3000));
    tab.title(&mut browser, 0, "small", "S");
    tab.rest(&mut browser, 0);
    assert_eq!(tab.shown, SaveState::OnePlace { failed: StoreName::Local, why: Why::Full });
    assert!(browser.local.contains_key(&keys::of_proposal("small")));
    assert_eq!(reopened(&browser).proposals.len(), 2);
}

#[test]
fn one_that_fits_once_but_not_twice_is_written_once_the_journal_has_it() {
    let mut browser = Browser { room: Some(5000), ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, &"x".repeat(3000));
    tab.rest(&mut browser, 0);
    tab.title(&mut browser, 5000, ID, &"y".repeat(3000));
    tab.rest(&mut browser, 5000);
    assert!(matches!(tab.shown, SaveState::Saved { .. }));
    tab.check_honest(&browser, false);
}

#[test]
fn a_browser_that_keeps_nothing_says_so_before_a_word_is_typed() {
    let blocked = Some(Fault::Throws(Why::Blocked));
    let mut browser =
        Browser { local_always: blocked, journal_always: blocked, ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    assert_eq!(tab.shown, SaveState::NotSaved { why: Why::Blocked });
    assert!(!tab.store.is_unsaved(), "nothing asks before leaving yet");
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    assert_eq!(tab.shown, SaveState::NotSaved { why: Why::Blocked });
    assert!(tab.store.is_unsaved());
}

#[test]
fn one_store_that_does_not_answer_is_named() {
    let mut browser =
        Browser { journal_always: Some(Fault::Throws(Why::Other)), ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    assert_eq!(tab.shown, SaveState::OnePlace { failed: StoreName::Journal, why: Why::Other });
    tab.check_honest(&browser, false);
}

#[test]
fn a_journal_that_answers_late_is_taken_in() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    browser.local.clear();
    let mut tab = Tab::default();
    tab.take(&mut browser, 0, Event::LocalOpened { found: Ok(Vec::new()) });
    tab.take(&mut browser, 4000, Event::JournalOpened { now: 4000, found: Err(Why::Other) });
    assert!(tab.titles().is_empty() && tab.loaded.is_some());
    let found = browser.read_journal(None);
    tab.take(&mut browser, 9000, Event::JournalOpened { now: 9000, found });
    assert_eq!(tab.titles(), ["T"]);
}

#[test]
fn what_was_typed_before_the_stores_answered_is_kept_and_shown() {
    let mut browser = Browser::default();
    let mut tab = Tab::default();
    tab.title(&mut browser, 0, ID, "early");
    tab.take(&mut browser, 400, Event::Timer { now: 400 });
    tab.take(&mut browser, 500, Event::LocalOpened { found: Ok(Vec::new()) });
    tab.take(&mut browser, 500, Event::JournalOpened { now: 500, found: Ok(Vec::new()) });
    assert_eq!(tab.loaded.clone().unwrap().proposals.len(), 1);
    tab.rest(&mut browser, 500);
    tab.check_honest(&browser, false);
    assert!(matches!(tab.shown, SaveState::Saved { .. }));
}

#[test]
fn settings_are_kept_and_read_by_the_theme_script() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    let settings = Settings { theme: "dark".into(), ..Settings::default() };
    tab.take(
        &mut browser,
        0,
        Event::SettingsChanged { now: 0, settings: Box::new(settings.clone()) },
    );
    tab.rest(&mut browser, 0);
    assert!(browser.local[keys::SETTINGS].contains("\"theme\":\"dark\""));
    assert_eq!(reopened(&browser).loaded.unwrap().settings, Some(settings));
}

#[test]
fn a_second_tab_reads_only_and_can_take_over() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    let id = || ID.to_owned();
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    tab.take(&mut browser, 0, Event::Editor { id: Some(id()) });
    tab.take(&mut browser, 0, Event::Locked { id: id(), lock: Lock::Elsewhere });
    assert_eq!(tab.shown, SaveState::ReadOnly);
    tab.take(&mut browser, 0, Event::TakeOver { now: 0, id: id() });
    assert_eq!(tab.messages.last(), Some(&Message::Yield { id: id() }));
    tab.take(&mut browser, 0, Event::Locked { id: id(), lock: Lock::Held });
    assert!(
        tab.later.iter().any(|effect| matches!(effect, Effect::ReadJournal { .. })),
        "reads before it writes"
    );
    tab.rest(&mut browser, 0);
    assert!(matches!(tab.shown, SaveState::Saved { .. }));

    tab.title(&mut browser, 5000, ID, "T2");
    tab.take(&mut browser, 5001, Event::Told { now: 5001, message: Message::Yield { id: id() } });
    assert!(browser.local[&keys::of_proposal(ID)].contains("T2"), "saved before it lets go");
    assert_eq!(tab.shown, SaveState::ReadOnly);
    assert!(tab.effects.contains(&Effect::ReleaseLock { id: id() }));
}

#[test]
fn a_journal_that_never_answers_is_not_waited_for_for_ever() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    let mut at = |tab: &mut Tab, now: u64| {
        tab.take(&mut browser, now, Event::Timer { now });
        tab.shown
    };
    let kept_once = SaveState::OnePlace { failed: StoreName::Journal, why: Why::Other };
    tab.title(&mut Browser::default(), 1000, ID, "T");
    assert_eq!(at(&mut tab, 1400), SaveState::Saving);
    assert!(tab.effects.contains(&Effect::StartTimer { after: 10_000 }), "it is looked at again");
    assert_eq!(at(&mut tab, 11_399), SaveState::Saving);
    assert_eq!(at(&mut tab, 11_400), kept_once, "local storage has it: nothing is lost");
    tab.title(&mut Browser::default(), 20_000, ID, "U");
    assert_eq!(at(&mut tab, 20_400), kept_once);
    assert_eq!(tab.later.len(), 1, "nothing more is put behind a write that does not end");
    // It answers after all, and gets what came since.
    assert!(tab.answer(&mut browser, 30_000));
    assert_eq!(tab.shown, SaveState::Saving);
    assert!(tab.answer(&mut browser, 30_100));
    assert_eq!(tab.shown, SaveState::Saved { at_ms: 30_100 });
    tab.check_honest(&browser, false);
}

#[test]
fn a_journal_that_is_never_read_is_not_waited_for_either() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.rest(&mut browser, 0);
    let message = Message::Wrote { key: keys::of_proposal(ID), revision: 9 };
    tab.take(&mut browser, 5000, Event::Told { now: 5000, message });
    tab.title(&mut browser, 5000, ID, "U");
    tab.take(&mut browser, 5400, Event::Timer { now: 5400 });
    assert_eq!(tab.shown, SaveState::Saving);
    // A clock that was set back starts the wait anew.
    tab.take(&mut browser, 4000, Event::Timer { now: 4000 });
    assert_eq!(tab.shown, SaveState::Saving);
    tab.take(&mut browser, 14_000, Event::Timer { now: 14_000 });
    assert_eq!(tab.shown, SaveState::OnePlace { failed: StoreName::Journal, why: Why::Other });
}

#[test]
fn a_journal_that_hangs_beside_a_full_local_storage_is_said() {
    let mut browser =
        Browser { local_always: Some(Fault::Throws(Why::Full)), ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    tab.title(&mut browser, 0, ID, "T");
    tab.take(&mut browser, 400, Event::Timer { now: 400 });
    assert_eq!(tab.shown, SaveState::Saving);
    tab.take(&mut browser, 10_400, Event::Timer { now: 10_400 });
    assert_eq!(tab.shown, SaveState::NotSaved { why: Why::Full });
}

#[test]
fn what_tabs_tell_each_other_arrives() {
    for message in [
        Message::Wrote { key: keys::of_proposal("a b"), revision: 7 },
        Message::Yield { id: "a b".into() },
        Message::Emptied { before: "2026-03-14T00:00:00.000Z".into() },
        Message::Plans,
        Message::Removed,
    ] {
        assert_eq!(Message::read(&message.write()), Some(message));
    }
    for other in ["", "wrote", "wrote x y", "{}"] {
        assert_eq!(Message::read(other), None);
    }
}
