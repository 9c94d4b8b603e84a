//! All that the screens share: one Copy struct of signals, made once in the app.
//!
//! It changes through [`super::commands`] only.

use super::later::{Desk, Later, Parts};
use crate::browser::page;
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::others::Others;
use ipa_matrix::overlap::plans::{OtherPlan, PlanName};
use ipa_matrix::overlap::wording::{Wording, changed};
use ipa_matrix::overlap::{Calibration, Engine, Finding, Subject};
use ipa_matrix::plan::bundle;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::{Bundle, LexiconChange};
use ipa_matrix::present::route::Route;
use ipa_matrix::present::visits::Visits;
use ipa_matrix::store::SaveState;
use ipa_matrix::store::settings::Settings;
use ipa_matrix::store::shelf::{KeptPlan, Shown};
use leptos::prelude::*;
use std::sync::Arc;

/// What was just done.
#[derive(Clone)]
pub struct Toast {
    /// In words.
    pub words: String,
    /// How to take it back, where that is possible. It outlives the part of the page that did it.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
    /// To how many further pages it goes along; to all where its undo brings back what is nowhere else.
    pub pages: Option<u32>,
}

/// What overlaps are found by, as it came with the page: without what was changed on this computer.
pub struct Sources {
    /// The plan with its phrasings.
    pub plan: Bundle,
    /// The lexicon, with the plan's changes to it.
    pub lexicon: Lexicon,
    /// The lexicon without the changes of any plan.
    pub general: Lexicon,
}

/// A further plan as it was read, with what it was made of.
#[derive(Clone)]
struct ReadPlan {
    kept: Arc<KeptPlan>,
    words: Vec<LexiconChange>,
    plan: Arc<OtherPlan>,
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
    /// Proposals that were drafted of a text which was consulted about: the text, and the proposal's id.
    pub drafted: StoredValue<Vec<(String, String)>>,
    plan: StoredValue<Arc<PlanIndex>>,
    /// Counts changes in how things are said, so that what was found by them is found anew.
    pub reworded: RwSignal<u32>,
    sources: StoredValue<Option<Arc<Sources>>>,
    /// The engine, with the changes that it was made of.
    engine: StoredValue<Option<(Wording, Arc<Engine>)>>,
    others: StoredValue<Option<Arc<Others>>>,
    /// Further plans that are kept on this computer.
    pub shelf: RwSignal<Shown>,
    /// Those that are switched on, as far as they were asked for.
    plans: StoredValue<Vec<ReadPlan>>,
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
            drafted: StoredValue::new(Vec::new()),
            plan: StoredValue::new(plan),
            reworded: RwSignal::new(0),
            sources: StoredValue::new(None),
            engine: StoredValue::new(None),
            others: StoredValue::new(None),
            shelf: RwSignal::new(Shown::default()),
            plans: StoredValue::new(Vec::new()),
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

    /// What overlaps are found by, read when first asked for: the first paint does not wait for it.
    pub fn sources(&self) -> Arc<Sources> {
        if let Some(sources) = self.sources.get_value() {
            return sources;
        }
        let sources = Arc::new(super::app::read_sources(&self.index()));
        self.sources.set_value(Some(sources.clone()));
        sources
    }

    /// The overlap engine, made when first asked for and whenever somebody changed how things are said.
    pub fn engine(&self) -> Arc<Engine> {
        let wording = self.settings.with_untracked(|settings| settings.wording.clone());
        let made = self.engine.get_value().filter(|(of, _)| *of == wording);
        if let Some((_, engine)) = made {
            return engine;
        }
        let sources = self.sources();
        let (plan, lexicon) = (wording.bundle(&sources.plan), wording.lexicon(&sources.lexicon));
        let engine = Arc::new(Engine::new(&plan, &lexicon, &Calibration::default()));
        self.engine.set_value(Some((wording, engine.clone())));
        self.others.set_value(None);
        engine
    }

    /// The proposals on this computer other than one, to compare it with: no examples, none in the bin.
    pub fn others(&self, id: &str) -> Arc<Others> {
        // First: what is said otherwise now makes both anew.
        let engine = self.engine();
        let is_other = |one: &&Proposal| one.id != id && one.binned.is_none() && !one.example;
        let subjects: Vec<Subject> = self
            .proposals
            .with_untracked(|all| all.iter().filter(is_other).map(Proposal::subject).collect());
        if let Some(read) = self.others.get_value().filter(|read| read.holds(&subjects)) {
            return read;
        }
        let read = Arc::new(Others::new(&engine, subjects));
        self.others.set_value(Some(read.clone()));
        read
    }

    /// The further plans that are switched on.
    pub fn compared(&self) -> Vec<Arc<KeptPlan>> {
        let plans = self.shelf.with(|shown| shown.plans.clone());
        self.settings.with(|settings| {
            let plans = plans.into_iter().map(|one| one.plan);
            plans.filter(|plan| settings.compares(&plan.name())).collect()
        })
    }

    /// The same, read: each when first asked for, and anew only where it or the lexicon was changed.
    pub fn other_plans(&self) -> Vec<Arc<OtherPlan>> {
        let words = self.settings.with_untracked(|settings| settings.wording.lexicon.clone());
        let before = self.plans.get_value();
        let read = |kept: Arc<KeptPlan>| {
            let same = |one: &&ReadPlan| {
                (Arc::ptr_eq(&one.kept, &kept) || one.kept == kept) && one.words == words
            };
            if let Some(one) = before.iter().find(same) {
                return Some(one.clone());
            }
            let bundle = Arc::new(bundle::read(&kept.text).ok()?.value);
            let lexicon = changed(&self.sources().general, &words);
            let plan = Arc::new(OtherPlan::new(bundle, &lexicon));
            Some(ReadPlan { kept, words: words.clone(), plan })
        };
        let now: Vec<ReadPlan> = untrack(|| self.compared()).into_iter().filter_map(read).collect();
        self.plans.set_value(now.clone());
        now.into_iter().map(|one| one.plan).collect()
    }

    /// The further plan of this name, where it is switched on.
    pub fn other_plan(&self, name: &PlanName) -> Option<Arc<OtherPlan>> {
        self.other_plans().into_iter().find(|one| one.name().is(name))
    }

    /// The findings of an item of the plan with those elsewhere.
    pub fn similar(self, item: &Ref) -> Vec<Finding> {
        let engine = self.engine();
        let subject = engine.subject_elsewhere(item);
        subject.map(|subject| engine.check(&subject).findings).unwrap_or_default()
    }

    /// A proposal of mine by its id, as it is now.
    pub fn proposal(&self, id: &str) -> Memo<Option<Proposal>> {
        let proposals = self.proposals;
        let id = id.to_owned();
        Memo::new(move |_| proposals.with(|all| all.iter().find(|one| one.id == id).cloned()))
    }
}
