//! Two tabs on the same proposal, without locks, with news that come late: no word is lost.

use super::fake::{Browser, Fault, Tab};
use crate::store::{Event, Message, SaveState, StoreName, Why};
use proptest::prelude::*;
use std::collections::VecDeque;

const ID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/// Two tabs of one browser; what one does the other hears when it is delivered.
struct Two {
    browser: Browser,
    tabs: [Tab; 2],
    changes: [VecDeque<(String, Option<String>)>; 2],
    messages: [VecDeque<Message>; 2],
    now: u64,
    words: usize,
}

impl Two {
    fn new(browser: Browser) -> Self {
        let mut browser = browser;
        let mut first = Tab::open(&mut browser, 0);
        first.title(&mut browser, 0, ID, "w0.");
        first.rest(&mut browser, 0);
        first.changes.clear();
        let second = Tab::open(&mut browser, 0);
        Self {
            browser,
            tabs: [first, second],
            changes: Default::default(),
            messages: Default::default(),
            now: 5000,
            words: 0,
        }
    }

    fn collect(&mut self) {
        for tab in 0..2 {
            self.changes[1 - tab].extend(self.tabs[tab].changes.drain(..));
            self.messages[1 - tab].extend(self.tabs[tab].messages.drain(..));
        }
    }

    /// Appends a word to what the tab shows, in its own copy where it got one.
    fn word(&mut self, tab: usize) {
        self.words += 1;
        let id = self.tabs[tab].forked.last().map_or(ID.to_owned(), |_| ID.to_owned());
        let title = format!("{}w{}.", self.tabs[tab].proposals[&id].title, self.words);
        self.tabs[tab].title(&mut self.browser, self.now, &id, &title);
    }

    fn step(&mut self, tab: usize, what: u8) {
        self.now += 450;
        let now = self.now;
        match what {
            0 | 1 => self.word(tab),
            2 | 3 => self.tabs[tab].take(&mut self.browser, now, Event::Timer { now }),
            4 | 5 => {
                self.tabs[tab].answer(&mut self.browser, now);
            }
            6 => self.tabs[tab].take(&mut self.browser, now, Event::SaveNow { now }),
            7 | 8 => {
                if let Some((key, value)) = self.changes[tab].pop_front() {
                    let event = Event::StoredElsewhere { now, key: Some(key), value };
                    self.tabs[tab].take(&mut self.browser, now, event);
                }
            }
            _ => {
                if let Some(message) = self.messages[tab].pop_front() {
                    self.tabs[tab].take(&mut self.browser, now, Event::Told { now, message });
                }
            }
        }
        self.collect();
    }

    fn settle(&mut self) {
        for round in 0..200 {
            for tab in 0..2 {
                self.now += 10_001;
                let now = self.now;
                self.tabs[tab].rest(&mut self.browser, now);
                self.collect();
                for what in [7, 9] {
                    while !self.changes[tab].is_empty() && what == 7
                        || !self.messages[tab].is_empty() && what == 9
                    {
                        self.step(tab, what);
                    }
                }
            }
            let quiet =
                (0..2).all(|tab| self.changes[tab].is_empty() && self.messages[tab].is_empty());
            if quiet && round > 2 {
                return;
            }
        }
        panic!("two tabs correct each other without end");
    }

    fn check_no_word_lost(&self, wiped: Option<StoreName>) {
        let mut browser = Browser {
            local: self.browser.local.clone(),
            journal: self.browser.journal.clone(),
            ..Browser::default()
        };
        match wiped {
            Some(StoreName::Local) => browser.local.clear(),
            Some(StoreName::Journal) => browser.journal.clear(),
            None => {}
        }
        let titles = Tab::open(&mut browser, self.now).titles();
        for word in 0..=self.words {
            let word = format!("w{word}.");
            assert!(titles.iter().any(|title| title.contains(&word)), "{word} is lost: {titles:?}");
        }
    }
}

#[test]
fn the_other_tab_follows_what_is_saved() {
    let mut two = Two::new(Browser::default());
    two.word(0);
    two.settle();
    assert_eq!(two.tabs[1].proposals[ID].title, "w0.w1.");
    assert!(two.tabs[1].forked.is_empty());
}

#[test]
fn an_older_tab_that_is_typed_in_does_not_write_over_the_newer() {
    let mut two = Two::new(Browser::default());
    two.word(0);
    two.step(0, 6);
    two.step(0, 4);
    // The second tab has heard nothing yet.
    two.word(1);
    two.step(1, 6);
    two.settle();
    two.check_no_word_lost(None);
    assert_eq!(two.tabs[1].forked.len(), 1, "its text became a proposal of its own");
    assert_eq!(two.tabs[0].proposals.len(), 2, "which both tabs show");
    for tab in &two.tabs {
        assert!(matches!(tab.shown, SaveState::Saved { .. }));
        tab.check_honest(&two.browser, false);
    }
}

#[test]
fn a_page_that_comes_back_from_the_history_writes_nothing_stale() {
    let mut two = Two::new(Browser::default());
    two.word(0);
    two.step(0, 6);
    two.step(0, 4);
    // The second was frozen, heard nothing, and is typed in at once.
    two.changes[1].clear();
    two.messages[1].clear();
    two.word(1);
    two.step(1, 6);
    two.settle();
    two.check_no_word_lost(None);
}

#[test]
fn two_that_hear_nothing_of_each_other_meet_in_the_journal() {
    let mut two = Two::new(Browser::default());
    two.word(0);
    two.word(1);
    // Both write over local storage that each sees as it was: what a killed browser may leave.
    let before = two.browser.local.clone();
    two.step(0, 6);
    two.browser.local = before;
    two.step(1, 6);
    for _ in 0..4 {
        two.step(0, 4);
        two.step(1, 4);
    }
    two.settle();
    two.check_no_word_lost(None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_word_is_lost_between_two_tabs(steps in proptest::collection::vec((0..2_usize, 0..11_u8), 1..60)) {
        let mut two = Two::new(Browser::default());
        for (tab, what) in steps {
            two.step(tab, what);
            two.tabs[tab].check_honest_of_tab(&two.browser);
        }
        two.settle();
        for wiped in [None, Some(StoreName::Local), Some(StoreName::Journal)] {
            two.check_no_word_lost(wiped);
        }
    }

    #[test]
    fn nor_where_one_store_is_blocked(
        steps in proptest::collection::vec((0..2_usize, 0..11_u8), 1..60),
        local: bool,
    ) {
        let blocked = Some(Fault::Throws(Why::Blocked));
        let browser = if local {
            Browser { local_always: blocked, ..Browser::default() }
        } else {
            Browser { journal_always: blocked, ..Browser::default() }
        };
        let mut two = Two::new(browser);
        for (tab, what) in steps {
            two.step(tab, what);
        }
        two.settle();
        two.check_no_word_lost(None);
    }
}

impl Tab {
    /// With another tab writing, what this tab shows may be older than what is kept, never unkept:
    /// its text must stand in the journal.
    fn check_honest_of_tab(&self, browser: &Browser) {
        if !matches!(self.shown, SaveState::Saved { .. }) {
            return;
        }
        for proposal in self.proposals.values() {
            let body = serde_json::to_string(proposal).unwrap();
            assert!(
                browser.journal.values().any(|text| text.ends_with(&body)),
                "{} is in no store",
                proposal.title
            );
        }
    }
}
