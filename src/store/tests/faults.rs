//! Every fault at every call.

use super::fake::{Browser, FAULTS, Fault, Tab};
use crate::store::{Event, SaveState, StoreName};
use proptest::prelude::*;

const ID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/// The number in the title after a fresh start without faults; -1 where there is nothing.
fn survived(browser: &Browser, wiped: Option<StoreName>) -> i64 {
    let mut whole = Browser {
        local: browser.local.clone(),
        journal: browser.journal.clone(),
        ..Browser::default()
    };
    match wiped {
        Some(StoreName::Local) => whole.local.clear(),
        Some(StoreName::Journal) => whole.journal.clear(),
        None => {}
    }
    let tab = Tab::open(&mut whole, 1_000_000);
    let titles = tab.titles();
    assert!(
        titles.len() <= 1 && tab.forked.is_empty(),
        "no second text out of one tab: {titles:?}"
    );
    titles.first().map_or(-1, |title| title.strip_prefix("text ").unwrap().parse().unwrap())
}

/// Types three texts with one fault, and holds at each point what was promised.
fn run(mut browser: Browser, lies: bool, healthy: StoreName) {
    let mut tab = Tab::open(&mut browser, 0);
    let mut promised = -1;
    for n in 0..3 {
        let now = 10_000 * (n as u64 + 1);
        tab.title(&mut browser, now, ID, &format!("text {n}"));
        tab.take(&mut browser, now + 400, Event::Timer { now: now + 400 });
        loop {
            tab.check_honest(&browser, lies);
            if matches!(tab.shown, SaveState::Saved { .. } | SaveState::OnePlace { .. }) {
                promised = n;
            }
            assert!(survived(&browser, None) >= promised, "after a kill here, {promised} is gone");
            if !tab.answer(&mut browser, now + 400) {
                break;
            }
        }
    }
    tab.rest(&mut browser, 60_000);
    tab.check_honest(&browser, lies);
    assert_eq!(survived(&browser, None), 2);
    let other = if healthy == StoreName::Local { StoreName::Journal } else { StoreName::Local };
    assert_eq!(survived(&browser, Some(other)), 2, "the healthy store alone has it");
}

#[test]
fn local_storage_fails_at_any_call_in_any_way() {
    for fault in FAULTS {
        for call in 0..30 {
            let browser = Browser { local_faults: [(call, fault)].into(), ..Browser::default() };
            run(browser, false, StoreName::Journal);
        }
    }
}

#[test]
fn the_journal_fails_at_any_call_in_any_way() {
    for fault in FAULTS {
        let lies = matches!(fault, Fault::Forgets | Fault::Truncates | Fault::Nothing);
        for call in 0..6 {
            let browser = Browser { journal_faults: [(call, fault)].into(), ..Browser::default() };
            run(browser, lies, StoreName::Local);
        }
    }
}

#[test]
fn one_store_fails_always() {
    for fault in FAULTS {
        run(Browser { local_always: Some(fault), ..Browser::default() }, false, StoreName::Journal);
        let lies = matches!(fault, Fault::Forgets | Fault::Truncates | Fault::Nothing);
        run(Browser { journal_always: Some(fault), ..Browser::default() }, lies, StoreName::Local);
    }
}

#[test]
fn both_fail_always_and_it_is_never_called_saved() {
    for fault in FAULTS {
        let mut browser = Browser { local_always: Some(fault), ..Browser::default() };
        browser.journal_always = Some(Fault::Throws(crate::store::Why::Other));
        let mut tab = Tab::open(&mut browser, 0);
        tab.title(&mut browser, 0, ID, "text 0");
        tab.rest(&mut browser, 0);
        assert!(matches!(tab.shown, SaveState::NotSaved { .. }), "{fault:?}: {:?}", tab.shown);
        assert!(tab.store.is_unsaved());
    }
}

#[derive(Clone, Debug)]
enum Move {
    Type,
    Timer,
    Answer,
    Hide,
    Restart,
    LoseLatestLocal,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        4 => Just(Move::Type),
        4 => Just(Move::Timer),
        4 => Just(Move::Answer),
        1 => Just(Move::Hide),
        1 => Just(Move::Restart),
        1 => Just(Move::LoseLatestLocal),
    ];
    proptest::collection::vec(one, 1..40)
}

fn faults() -> impl Strategy<Value = Vec<(usize, Fault)>> {
    proptest::collection::vec((0..60_usize, proptest::sample::select(FAULTS.to_vec())), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever happens in whatever order, with one store as bad as can be: what was once called
    /// saved, in both places or in one, is there after the next start, or something later is.
    #[test]
    fn what_was_saved_is_never_lost(moves in moves(), faults in faults(), bad_local: bool) {
        let faults: std::collections::BTreeMap<usize, Fault> = faults.into_iter().collect();
        let lies = !bad_local;
        let mut browser = Browser::default();
        if bad_local { browser.local_faults = faults } else { browser.journal_faults = faults }
        let mut tab = Tab::open(&mut browser, 0);
        let (mut now, mut typed, mut in_journal, mut in_local) = (0, -1_i64, -1_i64, -1_i64);
        let mut flushed = browser.local.clone();
        for step in moves {
            now += 700;
            match step {
                Move::Type => {
                    typed += 1;
                    tab.title(&mut browser, now, ID, &format!("text {typed}"));
                }
                Move::Timer => tab.take(&mut browser, now, Event::Timer { now }),
                Move::Answer => { tab.answer(&mut browser, now); }
                Move::Hide => tab.take(&mut browser, now, Event::SaveNow { now }),
                Move::Restart => {
                    tab = Tab::open(&mut browser, now);
                    typed = typed.max(survived(&browser, None));
                }
                Move::LoseLatestLocal => {
                    // Killed: the latest writes of local storage never reached the disk.
                    std::mem::swap(&mut flushed, &mut browser.local);
                    flushed.clone_from(&browser.local);
                    in_local = survived(&browser, Some(StoreName::Journal));
                    tab = Tab::open(&mut browser, now);
                }
            }
            tab.check_honest(&browser, lies);
            let screen = tab.titles().first().map(|t| t.strip_prefix("text ").unwrap().parse::<i64>().unwrap());
            match (tab.shown, screen) {
                (SaveState::Saved { .. }, Some(n)) => (in_local, in_journal) = (n, n),
                (SaveState::OnePlace { failed: StoreName::Local, .. }, Some(n)) => in_journal = n,
                (SaveState::OnePlace { failed: StoreName::Journal, .. }, Some(n)) => in_local = n,
                _ => {}
            }
            let promised = if bad_local { in_journal } else { in_local };
            prop_assert!(survived(&browser, None) >= promised, "{} is gone", promised);
            if matches!(tab.shown, SaveState::Saved { .. }) { flushed.clone_from(&browser.local); }
        }
    }
}
