//! Further plans that are kept to compare with: a machine of its own over a database of its own, so that
//! nothing of it can touch what was drafted.
//!
//! What is to be there and what the database is known to hold stand beside each other for every plan;
//! one step at a time is taken from the one to the other. A plan that the database does not take is
//! used until the page is closed, and shown so. Something unreadable is never written over.

mod arriving;
mod kept;

pub use arriving::{Arriving, Refused, Standing, arriving};
pub use kept::{KeptPlan, PlanCard};

use super::envelope::fingerprint;
use super::keys;
use super::state::Why;
use crate::overlap::plans::PlanName;
use crate::text::arrange::{Arrange, Gather};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Most plans that are kept.
pub const MOST: usize = 12;

/// What happened.
#[derive(Clone, Debug)]
pub enum ShelfEvent {
    /// What the database holds: at the start, and when another tab changed it.
    Opened {
        /// Keys and texts (none where a record holds no text), or why there is no answer.
        found: Result<Vec<(String, Option<String>)>, Why>,
    },
    /// A plan is to be kept, in place of one of its id and edition.
    Put {
        /// The plan.
        plan: Arc<KeptPlan>,
    },
    /// A plan is to go.
    Remove {
        /// Which.
        name: PlanName,
    },
    /// Something unreadable is to go.
    RemoveUnreadable {
        /// Its key.
        key: String,
    },
    /// A write or a removal is over.
    Done {
        /// The key.
        key: String,
        /// How it went.
        result: Result<(), Why>,
    },
    /// Another tab changed something.
    Told,
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum ShelfEffect {
    /// Read everything and send [`ShelfEvent::Opened`].
    Read,
    /// Write a record durably and send [`ShelfEvent::Done`].
    Write {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// Remove a record and send [`ShelfEvent::Done`].
    Remove {
        /// The key.
        key: String,
    },
    /// Show what is there now.
    Show(Box<Shown>),
    /// Say that a plan could not be removed; it is there again.
    NotRemoved {
        /// Which.
        title: String,
    },
    /// Tell the other tabs that something changed.
    Tell,
}

/// Where a plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// On its way into the database.
    OnItsWay,
    /// In the database.
    Kept,
    /// Only here, until the page is closed.
    OnlyHere(Why),
}

/// A plan with where it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPlan {
    /// The plan.
    pub plan: Arc<KeptPlan>,
    /// Where.
    pub keeping: Keeping,
}

/// What is on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Whether the database has answered: before that, an empty list means nothing.
    pub opened: bool,
    /// The plans, by id and edition.
    pub plans: Vec<ShownPlan>,
    /// Keys and texts of what could not be read.
    pub unreadable: Vec<(String, String)>,
    /// Why the database does not answer; nothing where it does.
    pub closed: Option<Why>,
}

impl Shown {
    /// A plan by its name.
    pub fn plan(&self, name: &PlanName) -> Option<&ShownPlan> {
        self.plans.iter().find(|one| one.plan.name().is(name))
    }
}

/// One key: what is to be there, and what is known to be.
#[derive(Clone, Debug, Default)]
struct Slot {
    /// What is to be there; nothing where it is to go.
    wanted: Option<Arc<KeptPlan>>,
    /// Fingerprint of what the database holds; nothing where that is not known to be anything.
    held: Option<u64>,
    /// What the database will hold once what is on its way has arrived.
    sending: Option<Option<u64>>,
    /// Why the last attempt failed.
    failed: Option<Why>,
    /// What comes back where the removal fails.
    before: Option<Arc<KeptPlan>>,
}

impl Slot {
    fn target(&self) -> Option<u64> {
        self.wanted.as_ref().map(|plan| fingerprint(&plan.write()))
    }

    fn is_settled(&self) -> bool {
        self.sending.is_none() && self.held == self.target()
    }

    fn keeping(&self) -> Keeping {
        match self.failed {
            // What is there may be on its way out: it is kept once nothing is under way.
            _ if self.held.is_some() && self.is_settled() => Keeping::Kept,
            Some(why) => Keeping::OnlyHere(why),
            None => Keeping::OnItsWay,
        }
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Shelf {
    slots: BTreeMap<String, Slot>,
    unreadable: BTreeMap<String, String>,
    opened: bool,
    closed: Option<Why>,
    shown: Shown,
    out: Vec<ShelfEffect>,
}

impl Shelf {
    /// Takes in what happened; gives back what is to be done, in order.
    pub fn handle(&mut self, event: ShelfEvent) -> Vec<ShelfEffect> {
        match event {
            ShelfEvent::Opened { found } => self.opened(found),
            ShelfEvent::Put { plan } => self.put(plan),
            ShelfEvent::Remove { name } => self.remove(&name),
            ShelfEvent::RemoveUnreadable { key } => {
                if self.unreadable.contains_key(&key) {
                    self.out.push(ShelfEffect::Remove { key });
                }
            }
            ShelfEvent::Done { key, result } => self.done(&key, result),
            ShelfEvent::Told => self.out.push(ShelfEffect::Read),
        }
        let shown = self.show();
        if shown != self.shown {
            self.shown = shown.clone();
            self.out.push(ShelfEffect::Show(Box::new(shown)));
        }
        std::mem::take(&mut self.out)
    }

    fn opened(&mut self, found: Result<Vec<(String, Option<String>)>, Why>) {
        self.opened = true;
        match found {
            Err(why) => self.closed = Some(why),
            Ok(found) => {
                self.closed = None;
                self.take_in(found.into_iter().gather());
            }
        }
        // The database answers again: what it did not take is offered once more.
        let keys: Vec<String> = self.slots.keys().cloned().collect();
        for key in keys {
            if let Some(slot) = self.slots.get_mut(&key) {
                slot.failed = None;
            }
            self.step(&key);
        }
    }

    /// What the database holds now.
    fn take_in(&mut self, found: BTreeMap<String, Option<String>>) {
        self.unreadable.clear();
        // What another tab removed goes here too, where nothing else was wanted of it.
        self.slots.retain(|key, slot| found.contains_key(key) || !slot.is_settled());
        for (key, slot) in &mut self.slots {
            if !found.contains_key(key) && slot.sending.is_none() {
                slot.held = None;
            }
        }
        for (key, text) in found {
            let text = text.unwrap_or_default();
            let Some(plan) =
                KeptPlan::read(&text).filter(|plan| keys::is_of_plan(&key, &plan.name()))
            else {
                self.unreadable.insert(key, text);
                continue;
            };
            let slot = self.slots.entry(key).or_default();
            if slot.is_settled() {
                slot.wanted = Some(Arc::new(plan));
            }
            if slot.sending.is_none() {
                slot.held = Some(fingerprint(&text));
            }
        }
        // What is unreadable keeps its key; the plan that was to stand there gets another.
        let occupied: Vec<String> =
            self.slots.keys().filter(|key| self.unreadable.contains_key(*key)).cloned().collect();
        for key in occupied {
            if let Some(plan) = self.slots.remove(&key).and_then(|slot| slot.wanted) {
                let key = self.free_key(&plan.name());
                self.slots.insert(key, Slot { wanted: Some(plan), ..Slot::default() });
            }
        }
    }

    fn put(&mut self, plan: Arc<KeptPlan>) {
        if self.closed.is_some() {
            // It may answer by now.
            self.out.push(ShelfEffect::Read);
        }
        let name = plan.name();
        let key = self.key_of(&name).unwrap_or_else(|| self.free_key(&name));
        let slot = self.slots.entry(key.clone()).or_default();
        slot.wanted = Some(plan);
        slot.before = None;
        slot.failed = None;
        self.step(&key);
    }

    fn remove(&mut self, name: &PlanName) {
        let Some(key) = self.key_of(name) else { return };
        let Some(slot) = self.slots.get_mut(&key) else { return };
        if slot.wanted.is_some() {
            slot.before = slot.wanted.take();
            slot.failed = None;
            self.step(&key);
        }
    }

    fn done(&mut self, key: &str, result: Result<(), Why>) {
        let Some(slot) = self.slots.get_mut(key) else {
            if result.is_ok() && self.unreadable.remove(key).is_some() {
                self.out.push(ShelfEffect::Tell);
            }
            return;
        };
        let Some(sent) = slot.sending.take() else { return };
        match result {
            Ok(()) => {
                slot.held = sent;
                slot.failed = None;
                self.out.push(ShelfEffect::Tell);
                self.step(key);
            }
            // Something else is wanted by now: that is tried, not this again.
            Err(_) if slot.target() != sent => self.step(key),
            Err(why) => self.fail(key, why),
        }
    }

    /// Takes the next step from what is held to what is wanted. Nothing is written before it is known
    /// what stands there.
    fn step(&mut self, key: &str) {
        let Some(slot) = self.slots.get_mut(key).filter(|_| self.opened) else { return };
        if slot.sending.is_some() || slot.failed.is_some() {
            return;
        }
        let target = slot.target();
        if slot.held == target {
            if target.is_none() {
                self.slots.remove(key);
            }
            return;
        }
        if let Some(why) = self.closed {
            return self.fail(key, why);
        }
        slot.sending = Some(target);
        let key = key.to_owned();
        self.out.push(match &slot.wanted {
            Some(plan) => ShelfEffect::Write { key, text: plan.write() },
            None => ShelfEffect::Remove { key },
        });
    }

    /// The database did not take the step: a plan stays in use, one that was to go is there again.
    fn fail(&mut self, key: &str, why: Why) {
        let Some(slot) = self.slots.get_mut(key) else { return };
        if slot.wanted.is_some() {
            slot.failed = Some(why);
            return;
        }
        match slot.before.take().filter(|_| slot.held.is_some()) {
            Some(before) => {
                self.out.push(ShelfEffect::NotRemoved { title: before.card.title.clone() });
                slot.wanted = Some(before);
            }
            None => {
                self.slots.remove(key);
            }
        }
    }

    /// The key under which a plan of this name stands, or is on its way to or from.
    fn key_of(&self, name: &PlanName) -> Option<String> {
        self.slots.keys().find(|key| keys::is_of_plan(key, name)).cloned()
    }

    /// A key for a plan, beside whatever unreadable stands under its own.
    fn free_key(&self, name: &PlanName) -> String {
        let taken = |key: &String| self.unreadable.contains_key(key);
        (0..).map(|copy| keys::of_plan(name, copy)).find(|key| !taken(key)).unwrap_or_default()
    }

    fn show(&self) -> Shown {
        let of = |slot: &Slot| {
            let plan = slot.wanted.clone()?;
            Some(ShownPlan { plan, keeping: slot.keeping() })
        };
        let mut plans: Vec<ShownPlan> = self.slots.values().filter_map(of).collect();
        plans.arrange(|a, b| a.plan.name().order(&b.plan.name()));
        Shown {
            opened: self.opened,
            plans,
            unreadable: self.unreadable.clone().into_iter().collect(),
            closed: self.closed,
        }
    }
}
