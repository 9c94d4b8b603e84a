//! What the journal keeps of many saves, and that thinning it out harms none of them.

use super::fake::{Browser, Fault, Tab};
use crate::store::earlier::earlier;
use crate::store::{Event, SaveState, StoreName, Why};

const ID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

fn reopened(browser: &Browser) -> Tab {
    browser.reopened(MORNING)
}

/// Milliseconds since 1970 at the start of the day of [`at_second`].
const MORNING: u64 = 1_773_446_400_000;

fn at_second(second: u64) -> String {
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!("2026-03-14T{hour:02}:{minute:02}:{:02}.000Z", second % 60)
}

/// Types and saves number `n`, at the second of the day that it says.
fn save_at(tab: &mut Tab, browser: &mut Browser, n: u64, second: u64) {
    let now = MORNING + second * 1000;
    tab.proposals.entry(ID.into()).or_default().changed = at_second(second);
    tab.title(browser, now, ID, &format!("T{n}"));
    tab.take(browser, now + 400, Event::Timer { now: now + 400 });
    while tab.answer(browser, now + 400) {}
    assert!(matches!(tab.shown, SaveState::Saved { .. }));
}

fn revisions(browser: &Browser) -> Vec<u64> {
    browser.journal.keys().map(|(_, revision)| *revision).collect()
}

/// Three hours of typing, with a new start before some of the saves.
fn three_hours(is_restart: impl Fn(u64) -> bool) -> (Browser, Tab) {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    for n in 1..=2700 {
        if is_restart(n) {
            tab = Tab::open(&mut browser, MORNING + n * 4000);
        }
        save_at(&mut tab, &mut browser, n, n * 4);
        let kept = revisions(&browser);
        assert_eq!(kept.len() as u64, n.min(40), "nothing goes before there are forty");
        let newest: Vec<u64> = (n.saturating_sub(20) + 1..=n).collect();
        assert!(kept.ends_with(&newest) && kept.starts_with(&[1]), "{kept:?}");
    }
    (browser, tab)
}

#[test]
fn the_journal_keeps_the_last_twenty_the_first_and_ever_fewer_of_the_others() {
    let (mut browser, tab) = three_hours(|_| false);
    let kept = revisions(&browser);
    let ago: Vec<u64> = kept.iter().rev().map(|revision| 2700 - revision).collect();
    assert!(ago[19..].windows(2).all(|two| two[0] < two[1] && two[1] <= two[0] * 2), "{ago:?}");
    let longer = ago[19..39].chunks(5).map(|some| some[4] - some[0]).collect::<Vec<_>>();
    assert!(longer.windows(2).all(|two| two[0] < two[1]), "the older, the fewer: {ago:?}");
    let said = earlier(&browser.read_journal(None).unwrap(), &tab.proposals[ID]);
    assert_eq!((said.len(), said[38].title.as_str()), (39, "T1"));
    assert_eq!(reopened(&browser).titles(), ["T2700"]);
    // Another start chooses alike: when something was changed stands in its text.
    assert_eq!(revisions(&three_hours(|n| n % 7 == 0).0), kept);
    // Local storage is gone: what is newest is there all the same.
    browser.local.clear();
    assert_eq!(reopened(&browser).titles(), ["T2700"]);
}

#[test]
fn what_cannot_be_thinned_out_is_saved_all_the_same() {
    let mut browser = Browser { drops_nothing: true, ..Browser::default() };
    let mut tab = Tab::open(&mut browser, 0);
    for n in 1..=100 {
        save_at(&mut tab, &mut browser, n, n * 4);
        tab.check_honest(&browser, false);
        assert_eq!(reopened(&browser).titles(), [format!("T{n}")]);
    }
    assert_eq!(browser.journal.len(), 100);
    // It is found at the next start, and goes with the next save.
    browser.drops_nothing = false;
    let mut tab = Tab::open(&mut browser, MORNING + 500_000);
    save_at(&mut tab, &mut browser, 101, 501);
    let kept = revisions(&browser);
    assert!(kept.len() == 40 && kept[0] == 1 && kept.ends_with(&[100, 101]), "{kept:?}");
}

#[test]
fn a_refused_save_thins_out_nothing() {
    let mut browser = Browser::default();
    let mut tab = Tab::open(&mut browser, 0);
    for n in 1..=60 {
        save_at(&mut tab, &mut browser, n, n * 4);
    }
    let before = browser.journal.clone();
    browser.journal_always = Some(Fault::Throws(Why::Full));
    tab.title(&mut browser, MORNING + 400_000, ID, "refused");
    tab.rest(&mut browser, MORNING + 400_000);
    assert_eq!(tab.shown, SaveState::OnePlace { failed: StoreName::Journal, why: Why::Full });
    assert_eq!(browser.journal, before);
}

#[test]
fn a_text_that_only_a_sleeping_tab_has_is_told_from_its_line_by_its_number() {
    for later in 1..=19 {
        let mut browser = Browser::default();
        let mut tab = Tab::open(&mut browser, 0);
        // Ever closer, so that of the older ones none can be missed.
        for n in 1..=40 {
            save_at(&mut tab, &mut browser, n, 40_000 - 1.25_f64.powi(44 - n as i32) as u64);
        }
        // One tab writes a text that the journal refuses and that local storage forgets when it is
        // killed; the other goes on from the one before, under the same number.
        let mut other = Tab::open(&mut browser, MORNING + 40_000_000);
        let flushed = browser.local.clone();
        browser.journal_always = Some(Fault::Throws(Why::Other));
        tab.title(&mut browser, MORNING + 40_000_000, ID, "only here");
        tab.rest(&mut browser, MORNING + 40_000_000);
        browser.journal_always = None;
        browser.local = flushed;
        for n in 41..41 + later {
            save_at(&mut other, &mut browser, n, 39_959 + n);
        }
        let now = MORNING + 41_000_000;
        let message = other.messages.last().unwrap().clone();
        tab.take(&mut browser, now, Event::Told { now, message });
        tab.rest(&mut browser, now);
        let titles = reopened(&browser).titles();
        for title in ["only here".to_owned(), format!("T{}", 40 + later)] {
            assert!(titles.contains(&title), "{later} later: {titles:?}");
        }
    }
}
