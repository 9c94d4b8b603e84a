//! The shelf of further plans against a database with faults.

use super::fake::{FAULTS, Fault};
use crate::overlap::plans::PlanName;
use crate::plan::bundle;
use crate::store::shelf::{Keeping, KeptPlan, Shelf, ShelfEffect, ShelfEvent, Shown};
use crate::store::{Why, keys};
use proptest::prelude::*;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

const OTHER: &str = include_str!("../../../tests/fixtures/other-plan.json");

/// A plan of this id with this number of boats.
fn plan(id: &str, boats: &str) -> Arc<KeptPlan> {
    let text = OTHER.replacen("\"rivers\"", &format!("\"{id}\""), 1).replace("Twelve", boats);
    let bundle = bundle::read(&text).unwrap().value;
    Arc::new(KeptPlan::new(&bundle, &text, "a.json", "2026-03-14T00:00:00.000Z"))
}

fn name(id: &str) -> PlanName {
    PlanName { id: id.into(), edition: "1".into(), ..PlanName::default() }
}

#[derive(Clone, Debug, Default)]
struct Database {
    records: BTreeMap<String, String>,
    faults: BTreeMap<usize, Fault>,
    always: Option<Fault>,
    calls: usize,
}

impl Database {
    fn fault(&mut self) -> Option<Fault> {
        self.calls += 1;
        self.always.or(self.faults.get(&(self.calls - 1)).copied())
    }

    fn read(&self) -> Result<Vec<(String, Option<String>)>, Why> {
        match self.always {
            Some(Fault::Throws(why)) => Err(why),
            _ => Ok(self.records.iter().map(|(k, v)| (k.clone(), Some(v.clone()))).collect()),
        }
    }

    fn change(&mut self, key: &str, text: Option<&str>) -> Result<(), Why> {
        match (self.fault(), text) {
            // A transaction is done or it is not.
            (Some(Fault::Throws(why) | Fault::ThrowsTorn(why)), _) => return Err(why),
            (Some(Fault::Forgets | Fault::Nothing), _) => {}
            (Some(Fault::Truncates), Some(text)) => {
                let half = text.chars().take(text.chars().count() / 2).collect();
                self.records.insert(key.into(), half);
            }
            (_, Some(text)) => {
                self.records.insert(key.into(), text.into());
            }
            (_, None) => {
                self.records.remove(key);
            }
        }
        Ok(())
    }
}

/// A tab: the machine, what it shows, and what is on its way.
#[derive(Debug, Default)]
struct Tab {
    shelf: Shelf,
    shown: Shown,
    later: VecDeque<ShelfEffect>,
    told: usize,
    not_removed: Vec<String>,
}

impl Tab {
    fn open(database: &Database) -> Self {
        let mut tab = Self::default();
        tab.take(ShelfEvent::Opened { found: database.read() });
        tab
    }

    fn take(&mut self, event: ShelfEvent) {
        for effect in self.shelf.handle(event) {
            match effect {
                ShelfEffect::Show(shown) => self.shown = *shown,
                ShelfEffect::Tell => self.told += 1,
                ShelfEffect::NotRemoved { title } => self.not_removed.push(title),
                effect => self.later.push_back(effect),
            }
        }
    }

    /// Lets the database answer the next thing asked of it.
    fn answer(&mut self, database: &mut Database) -> bool {
        let event = match self.later.pop_front() {
            Some(ShelfEffect::Read) => ShelfEvent::Opened { found: database.read() },
            Some(ShelfEffect::Write { key, text }) => {
                let result = database.change(&key, Some(&text));
                ShelfEvent::Done { key, result }
            }
            Some(ShelfEffect::Remove { key }) => {
                let result = database.change(&key, None);
                ShelfEvent::Done { key, result }
            }
            _ => return false,
        };
        self.take(event);
        true
    }

    fn rest(&mut self, database: &mut Database) {
        let mut steps = 0;
        while self.answer(database) {
            steps += 1;
            assert!(steps < 1000, "goes round in circles");
        }
    }

    fn put(&mut self, plan: &Arc<KeptPlan>) {
        self.take(ShelfEvent::Put { plan: plan.clone() });
    }

    fn remove(&mut self, id: &str) {
        self.take(ShelfEvent::Remove { name: name(id) });
    }

    fn keeping(&self, id: &str) -> Option<Keeping> {
        self.shown.plan(&name(id)).map(|one| one.keeping)
    }

    fn ids(&self) -> Vec<&str> {
        self.shown.plans.iter().map(|one| one.plan.card.id.as_str()).collect()
    }

    /// What is said to be kept is in the database.
    fn check_honest(&self, database: &Database) {
        for one in self.shown.plans.iter().filter(|one| one.keeping == Keeping::Kept) {
            let text = one.plan.write();
            assert!(database.records.values().any(|held| *held == text), "{:?}", one.plan.card);
        }
    }
}

#[test]
fn the_database_fails_at_any_call_in_any_way() {
    for fault in FAULTS {
        let lies = matches!(fault, Fault::Forgets | Fault::Nothing | Fault::Truncates);
        for call in 0..8 {
            let mut database = Database { faults: [(call, fault)].into(), ..Database::default() };
            let mut tab = Tab::open(&database);
            let steps: [&dyn Fn(&mut Tab); 5] = [
                &|tab| tab.put(&plan("a", "Ten")),
                &|tab| tab.put(&plan("b", "Ten")),
                &|tab| tab.remove("a"),
                &|tab| tab.put(&plan("b", "Two")),
                &|tab| tab.put(&plan("a", "Ten")),
            ];
            for step in steps {
                step(&mut tab);
                loop {
                    if !lies {
                        tab.check_honest(&database);
                    }
                    if !tab.answer(&mut database) {
                        break;
                    }
                }
            }
            // In use, whatever the database did.
            assert_eq!(tab.ids(), ["a", "b"]);
            assert!(tab.shown.plan(&name("b")).unwrap().plan.text.contains("Two boats"));
            if !lies {
                let again = Tab::open(&database);
                let kept = |id| tab.keeping(id) == Some(Keeping::Kept);
                assert!(["a", "b"].into_iter().all(|id| !kept(id) || again.keeping(id).is_some()));
                // Asked again, it takes what it did not take.
                tab.take(ShelfEvent::Told);
                tab.rest(&mut database);
                assert_eq!(tab.keeping("b"), Some(Keeping::Kept), "{fault:?} {call}");
            }
        }
    }
}

#[test]
fn without_a_database_a_plan_is_used_until_the_page_is_closed_and_that_is_said() {
    let mut database =
        Database { always: Some(Fault::Throws(Why::Blocked)), ..Database::default() };
    let mut tab = Tab::open(&database);
    assert_eq!((tab.shown.opened, tab.shown.closed), (true, Some(Why::Blocked)));
    tab.put(&plan("a", "Ten"));
    tab.rest(&mut database);
    assert_eq!(tab.keeping("a"), Some(Keeping::OnlyHere(Why::Blocked)));
    // It can be removed, and leaves nothing.
    tab.put(&plan("b", "Ten"));
    tab.remove("b");
    tab.rest(&mut database);
    assert_eq!(tab.ids(), ["a"]);
    assert!(tab.not_removed.is_empty() && database.records.is_empty());
    // It answers by the time that another is added.
    database.always = None;
    tab.put(&plan("c", "Ten"));
    tab.rest(&mut database);
    assert_eq!(tab.shown.closed, None);
    assert!(["a", "c"].into_iter().all(|id| tab.keeping(id) == Some(Keeping::Kept)));
    assert_eq!(Tab::open(&database).ids(), ["a", "c"]);
}

#[test]
fn a_plan_brought_back_while_it_goes_is_not_called_kept() {
    let mut database = Database::default();
    let mut tab = Tab::open(&database);
    let rivers = plan("rivers", "Twelve");
    tab.put(&rivers);
    tab.rest(&mut database);
    tab.remove("rivers");
    tab.put(&rivers);
    // The removal is under way: whoever leaves now finds nothing.
    assert_eq!(tab.keeping("rivers"), Some(Keeping::OnItsWay));
    tab.rest(&mut database);
    assert_eq!(tab.keeping("rivers"), Some(Keeping::Kept));
    assert_eq!(database.records.len(), 1);
}

#[test]
fn a_plan_that_cannot_be_removed_is_there_again() {
    let mut database = Database::default();
    let mut tab = Tab::open(&database);
    tab.put(&plan("a", "Ten"));
    tab.rest(&mut database);
    database.faults = [(1, Fault::Throws(Why::Other))].into();
    tab.remove("a");
    tab.remove("a");
    assert!(tab.ids().is_empty());
    tab.rest(&mut database);
    assert_eq!(tab.keeping("a"), Some(Keeping::Kept));
    assert_eq!(tab.not_removed, ["Plan of the river police"]);
    tab.remove("a");
    tab.rest(&mut database);
    assert!(tab.ids().is_empty() && database.records.is_empty());
}

#[test]
fn something_unreadable_is_never_written_over() {
    let key = keys::of_plan(&name("a"), 0);
    let newer = plan("a", "Ten").write().replacen("\"schema\":1", "\"schema\":2", 1);
    for text in ["torn", newer.as_str()] {
        let mut database =
            Database { records: [(key.clone(), text.into())].into(), ..Database::default() };
        // Added before the database has answered, and after.
        for early in [true, false] {
            let mut tab = if early { Tab::default() } else { Tab::open(&database) };
            tab.put(&plan("a", "Ten"));
            if early {
                assert!(tab.later.is_empty(), "nothing is written unseen");
                tab.take(ShelfEvent::Opened { found: database.read() });
            }
            tab.rest(&mut database);
            assert_eq!(tab.keeping("a"), Some(Keeping::Kept));
            assert_eq!(tab.shown.unreadable, [(key.clone(), text.to_owned())]);
            assert_eq!(database.records.get(&key).map(String::as_str), Some(text));
        }
        let mut tab = Tab::open(&database);
        assert_eq!(tab.keeping("a"), Some(Keeping::Kept));
        tab.take(ShelfEvent::RemoveUnreadable { key: key.clone() });
        tab.rest(&mut database);
        assert!(tab.shown.unreadable.is_empty() && !database.records.contains_key(&key));
        assert_eq!(Tab::open(&database).ids(), ["a"]);
    }
}

#[test]
fn a_key_that_holds_another_plan_is_not_taken_for_it() {
    let text = plan("a", "Ten").write();
    let records = [(keys::of_plan(&name("b"), 0), text)].into();
    let tab = Tab::open(&Database { records, ..Database::default() });
    assert!(tab.ids().is_empty() && tab.shown.unreadable.len() == 1);
}

#[test]
fn two_tabs_see_each_others_plans() {
    let mut database = Database::default();
    let (mut one, mut two) = (Tab::open(&database), Tab::open(&database));
    one.put(&plan("a", "Ten"));
    one.rest(&mut database);
    assert_eq!(one.told, 1);
    two.put(&plan("b", "Ten"));
    two.take(ShelfEvent::Told);
    // Its own is on its way; that it is not there yet does not take it away.
    let read = two.later.iter().position(|one| *one == ShelfEffect::Read).unwrap();
    let read = two.later.remove(read).unwrap();
    two.later.push_front(read);
    two.rest(&mut database);
    assert_eq!(two.ids(), ["a", "b"]);
    one.take(ShelfEvent::Told);
    one.rest(&mut database);
    assert_eq!(one.ids(), ["a", "b"]);
    two.remove("a");
    two.put(&plan("b", "Two"));
    two.rest(&mut database);
    one.take(ShelfEvent::Told);
    one.rest(&mut database);
    assert_eq!(one.ids(), ["b"]);
    assert!(one.shown.plan(&name("b")).unwrap().plan.text.contains("Two boats"));
}

#[test]
fn no_key_of_the_shelf_is_one_of_the_proposals() {
    for copy in 0..3 {
        assert!(!keys::is_kept(&keys::of_plan(&name("3f2504e0"), copy)));
    }
    assert_ne!(keys::PLANS, keys::DATABASE);
}

proptest! {
    #[test]
    fn whatever_is_done_the_last_wish_comes_true(steps in proptest::collection::vec((0_u8..4, 0_u8..2, 0_u8..3), 1..14), faults in proptest::collection::btree_map(0_usize..20, Just(Fault::Throws(Why::Full)), 0..5)) {
        let mut database = Database { faults, ..Database::default() };
        let mut tab = Tab::open(&database);
        let mut wish: BTreeMap<&str, Arc<KeptPlan>> = BTreeMap::new();
        for (what, which, boats) in steps {
            let id = if which == 0 { "a" } else { "b" };
            match what {
                0 => {
                    let one = plan(id, ["One", "Two", "Ten"][usize::from(boats)]);
                    tab.put(&one);
                    wish.insert(id, one);
                }
                1 => {
                    tab.remove(id);
                    wish.remove(id);
                }
                2 => {
                    tab.answer(&mut database);
                }
                _ => tab.take(ShelfEvent::Told),
            }
            tab.check_honest(&database);
        }
        database.faults.clear();
        tab.rest(&mut database);
        tab.take(ShelfEvent::Told);
        tab.rest(&mut database);
        // A plan whose removal failed is there again; nothing else differs.
        if tab.not_removed.is_empty() {
            let there: BTreeMap<&str, Arc<KeptPlan>> =
                tab.shown.plans.iter().map(|one| (if one.plan.card.id == "a" { "a" } else { "b" }, one.plan.clone())).collect();
            prop_assert_eq!(there, wish);
        }
        prop_assert!(tab.shown.plans.iter().all(|one| one.keeping == Keeping::Kept));
        let again = Tab::open(&database);
        prop_assert_eq!(again.shown.plans, tab.shown.plans);
    }
}
