//! When the texts are compared and when what was found is shown: after a pause, and never while the
//! panel is pointed at or focused.

use super::draft::Draft;
use super::finding_card::target_name;
use crate::browser::clock;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::draft::resolution::target_kind;
use ipa_matrix::overlap::{Finding, Target, plans};
use ipa_matrix::present::finding::{Found, target_text};
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// Milliseconds after the last key until the texts are compared.
pub const PAUSE: u32 = 180;
/// Milliseconds after that until the number is announced.
const SILENCE: u32 = 1000;

/// What tells a finding of a proposal from its others.
fn id_of(finding: &Finding) -> String {
    format!("{} {}", target_kind(finding.target.kind), finding.target.id)
}

/// What tells an overlap in a further plan from its others.
fn id_in_plan(finding: &Finding) -> String {
    let Target { plan, edition, .. } = &finding.target;
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("{} {} {}", of(plan), of(edition), id_of(finding))
}

/// The signals of the panel: what is shown, what waits, whether it is held.
#[derive(Clone, Copy)]
pub struct Watch {
    /// The proposal.
    pub draft: Draft,
    /// What is shown; nothing before the first comparison.
    pub shown: RwSignal<Option<Found>>,
    /// What is newer than what is shown, while the panel is held.
    pub waiting: RwSignal<Option<Found>>,
    /// Whether the pointer is on it.
    pub pointed: RwSignal<bool>,
    /// Whether the focus is in it.
    pub focused: RwSignal<bool>,
    /// What was said last to readers of the screen.
    pub announced: RwSignal<String>,
    said: StoredValue<Vec<Target>>,
    /// Counts changes, so that only the last one is worked out.
    turn: StoredValue<u32>,
}

impl Watch {
    /// Of the proposal of this page.
    pub fn new() -> Self {
        Self {
            draft: Draft::here(),
            shown: RwSignal::new(None),
            waiting: RwSignal::new(None),
            pointed: RwSignal::new(false),
            focused: RwSignal::new(false),
            announced: RwSignal::new(String::new()),
            said: StoredValue::new(Vec::new()),
            turn: StoredValue::new(0),
        }
    }

    /// Ids of what is shown, in its order.
    pub fn ids(self) -> Vec<String> {
        self.shown
            .with(|shown| shown.iter().flat_map(|shown| shown.findings.iter().map(id_of)).collect())
    }

    /// What is shown under an id; nothing once it is not shown any more.
    pub fn finding(self, id: &str) -> Option<Finding> {
        self.shown
            .with(|shown| shown.as_ref()?.findings.iter().find(|one| id_of(one) == id).cloned())
    }

    /// Ids of the other proposals that are shown, in their order.
    pub fn others(self) -> Vec<String> {
        self.shown.with(|shown| {
            shown.iter().flat_map(|one| &one.others).map(|one| one.target.id.clone()).collect()
        })
    }

    /// What is found about another proposal; nothing once it is not shown any more.
    pub fn other(self, id: &str) -> Option<Finding> {
        self.shown
            .with(|shown| shown.as_ref()?.others.iter().find(|one| one.target.id == id).cloned())
    }

    /// What tells the overlaps in further plans that are shown, in their order.
    pub fn in_plans(self) -> Vec<String> {
        self.shown.with(|shown| shown.iter().flat_map(|one| &one.plans).map(id_in_plan).collect())
    }

    /// What is found in a further plan; nothing once it is not shown any more.
    pub fn in_plan(self, id: &str) -> Option<Finding> {
        self.shown
            .with(|shown| shown.as_ref()?.plans.iter().find(|one| id_in_plan(one) == id).cloned())
    }

    /// Compares after a pause; a later change makes it void. The page may be gone by then.
    pub fn later(self, pause: u32) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        clock::after(pause, move || {
            if self.turn.try_get_value() == Some(turn) && !self.shown.is_disposed() {
                self.compare();
                clock::after(SILENCE, move || {
                    if self.turn.try_get_value() == Some(turn) && !self.shown.is_disposed() {
                        self.announce();
                    }
                });
            }
        });
    }

    fn compare(self) {
        let Some(proposal) = self.draft.proposal.get_untracked() else { return };
        let engine = self.draft.state.engine();
        let subject = proposal.subject();
        let mut found = Found::of(engine.too_little(&subject), || {
            clock::measured("ipam-check", || engine.check(&subject))
        });
        let state = self.draft.state;
        found.others = state.others(&subject.id).check(&subject);
        found.plans = plans::check(&state.other_plans(), &state.index(), &subject);
        let held = self.pointed.get_untracked() || self.focused.get_untracked();
        let same = self.shown.with_untracked(|shown| shown.as_ref() == Some(&found));
        if same {
            self.waiting.set(None);
        } else if held && self.shown.with_untracked(Option::is_some) {
            self.waiting.set(Some(found));
        } else {
            self.waiting.set(None);
            self.shown.set(Some(found));
        }
    }

    /// Shows what is waiting.
    pub fn catch_up(self) {
        if let Some(found) = self.waiting.get_untracked() {
            self.waiting.set(None);
            self.shown.set(Some(found));
        }
    }

    /// Shows what is waiting, once nothing holds the panel.
    pub fn release(self) {
        if !self.shown.is_disposed()
            && !self.pointed.get_untracked()
            && !self.focused.get_untracked()
        {
            self.catch_up();
        }
    }

    /// Says how many there are, if they are others than last time.
    fn announce(self) {
        let newest =
            self.waiting.get_untracked().or_else(|| self.shown.get_untracked()).unwrap_or_default();
        let mut targets = newest.targets();
        let strongest = newest.findings.first().map(|one| {
            target_name(one.target.kind, &target_text(&self.draft.state.index(), &one.target))
        });
        let count = targets.len();
        let in_plans = newest.plans.len();
        targets.extend(newest.plans.into_iter().map(|one| one.target));
        targets.arrange(Ord::cmp);
        if self.said.get_value() == targets {
            return;
        }
        self.said.set_value(targets);
        let mut words = match strongest {
            Some(name) => {
                tx("overlaps-announced", &[("count", count.into()), ("name", name.into())])
            }
            None => t("overlaps-none"),
        };
        if in_plans > 0 {
            words = [words, tn("in-plans-count", in_plans)].join(". ");
        }
        self.announced.set(words);
    }
}
