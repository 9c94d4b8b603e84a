//! All that the screens share: one Copy struct of signals, made once in the app.
//!
//! It changes through [`super::commands`] only.

use super::later::{Desk, Later, Parts};
use crate::browser::page;
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::others::Others;
use ipa_matrix::overlap::{Engine, Finding, Subject};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::visits::Visits;
use ipa_matrix::store::SaveState;
use ipa_matrix::store::settings::Settings;
use leptos::prelude::*;
use std::sync::Arc;

/// What was just done.
#[derive(Clone)]
pub struct Toast {
    /// In words.
    pub words: String,
    /// How to take it back, where that is possible. It outlives the part of the page that did it.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// The state of the app.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The page shown.
    pub route: RwSignal<Route>,
    /// My proposals, those in the bin and the examples included.
    pub proposals: RwSignal<Vec<Proposal>>,
    /// Where the work is kept.
    pub save: RwSignal<SaveState>,
    /// Whether what was stored has been read: before that, an empty list means nothing.
    pub opened: RwSignal<bool>,
    /// Names and texts of stored things that could not be read; they are kept and can be downloaded.
    pub set_aside: RwSignal<Vec<(String, String)>>,
    /// Proposals of a newer version of the app: shown, never written.
    pub newer: RwSignal<Vec<String>>,
    /// How far the part of the program is that works on proposals.
    pub later: RwSignal<Later<Parts>>,
    /// How far the part is with the pages that one goes to now and then.
    pub desk: RwSignal<Later<Desk>>,
    /// Choices of the person.
    pub settings: RwSignal<Settings>,
    /// What was just done.
    pub toast: RwSignal<Option<Toast>>,
    /// Whether the message stays because it is pointed at or focused.
    pub toast_held: RwSignal<bool>,
    /// Moves the focus into the search field of the plan when it changes.
    pub find: RwSignal<u32>,
    /// The pages that were gone through, so that Back finds its place again.
    pub visits: StoredValue<Visits>,
    /// Where to scroll on the page that comes, if one goes back to it.
    pub return_to: StoredValue<Option<f64>>,
    plan: StoredValue<Arc<PlanIndex>>,
    engine: StoredValue<Option<Arc<Engine>>>,
    others: StoredValue<Option<Arc<Others>>>,
}

impl AppState {
    /// The state of an app with this plan, on this page.
    pub fn new(plan: Arc<PlanIndex>, route: Route) -> Self {
        Self {
            route: RwSignal::new(route),
            proposals: RwSignal::new(Vec::new()),
            save: RwSignal::new(SaveState::default()),
            opened: RwSignal::new(false),
            set_aside: RwSignal::new(Vec::new()),
            newer: RwSignal::new(Vec::new()),
            later: RwSignal::new(Later::default()),
            desk: RwSignal::new(Later::default()),
            settings: RwSignal::new(Settings::default()),
            toast: RwSignal::new(None),
            toast_held: RwSignal::new(false),
            find: RwSignal::new(0),
            visits: StoredValue::new(Visits::new(&page::fragment())),
            return_to: StoredValue::new(None),
            plan: StoredValue::new(plan),
            engine: StoredValue::new(None),
            others: StoredValue::new(None),
        }
    }

    /// The state, from the context that the app provides.
    pub fn here() -> Self {
        expect_context::<Self>()
    }

    /// The plan with its look-ups.
    pub fn index(&self) -> Arc<PlanIndex> {
        self.plan.get_value()
    }

    /// The overlap engine, made when first asked for: the first paint does not wait for phrasings.
    pub fn engine(&self) -> Arc<Engine> {
        if let Some(engine) = self.engine.get_value() {
            return engine;
        }
        let engine = Arc::new(super::app::make_engine(&self.index()));
        self.engine.set_value(Some(engine.clone()));
        engine
    }

    /// The proposals on this computer other than one, to compare it with: no examples, none in the bin.
    pub fn others(&self, id: &str) -> Arc<Others> {
        let is_other = |one: &&Proposal| one.id != id && one.binned.is_none() && !one.example;
        let subjects: Vec<Subject> = self
            .proposals
            .with_untracked(|all| all.iter().filter(is_other).map(Proposal::subject).collect());
        if let Some(read) = self.others.get_value().filter(|read| read.holds(&subjects)) {
            return read;
        }
        let read = Arc::new(Others::new(&self.engine(), subjects));
        self.others.set_value(Some(read.clone()));
        read
    }

    /// The findings of an item of the plan with the others.
    pub fn similar(self, item: &Ref) -> Vec<Finding> {
        let engine = self.engine();
        engine.subject_of(item).map(|subject| engine.check(&subject).findings).unwrap_or_default()
    }

    /// A proposal of mine by its id, as it is now.
    pub fn proposal(&self, id: &str) -> Memo<Option<Proposal>> {
        let proposals = self.proposals;
        let id = id.to_owned();
        Memo::new(move |_| proposals.with(|all| all.iter().find(|one| one.id == id).cloned()))
    }
}
