//! The signals of the page, and what keeps and compares what is typed.

use super::typed::Typed;
use crate::browser::{clock, page as window};
use crate::ui::commands;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::overlap::plans;
use ipa_matrix::present::consult::{Asked, Decisions, follow, kept};
use ipa_matrix::present::finding::Found;
use ipa_matrix::present::pasted::{is_list, split};
use leptos::prelude::*;

/// A text, and what was found for it.
pub type Answered = (Asked, Found);

/// The page's signals.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The app's.
    pub state: AppState,
    /// What was pasted or typed.
    pub text: RwSignal<String>,
    /// Whether each line is a text of its own; as it looks, until the person says.
    pub each: RwSignal<Option<bool>>,
    /// The language that was chosen for it; empty where the words tell.
    pub language: RwSignal<String>,
    /// What was decided on the whole.
    pub decision: RwSignal<String>,
    /// What was decided on each text, also on those that are gone: they may come back.
    pub decisions: RwSignal<Decisions>,
    /// What was found; nothing before the first comparison.
    pub found: RwSignal<Option<Vec<Answered>>>,
    /// Counts changes, so that only the last is compared.
    pub turn: StoredValue<u32>,
}

impl Shared {
    /// Whether each line is a text of its own.
    pub fn as_list(self) -> bool {
        self.each.get().unwrap_or_else(|| self.text.with(|text| is_list(text)))
    }

    /// Keeps what is typed, as the other choices of this computer are kept.
    pub fn keep(self) {
        if self.text.is_disposed() {
            return;
        }
        let mut typed = self.typed();
        // What is left before it was compared keeps its decisions too.
        follow(&mut typed.decisions, &self.asked(), &split(&typed.text, true));
        typed.decisions = kept(&typed.decisions, &typed.text);
        if self.state.settings.with_untracked(Typed::of) != typed {
            commands::change_settings(self.state, |settings| typed.keep(settings));
        }
    }

    /// What is typed and chosen now.
    fn typed(self) -> Typed {
        Typed {
            text: self.text.get_untracked(),
            language: self.language.get_untracked(),
            decision: self.decision.get_untracked(),
            decisions: self.decisions.get_untracked(),
        }
    }

    /// Whether several texts are compared.
    pub fn has_several(self) -> bool {
        self.found.with(|found| found.as_ref().is_some_and(|found| found.len() > 1))
    }

    /// What was decided on this text of a list.
    pub fn decided(self, text: &str) -> String {
        self.decisions.with(|all| all.get(text).cloned()).unwrap_or_default()
    }

    /// Compares after a pause; a later change makes it void. The page may be gone by then.
    pub fn later(self, pause: u32) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        clock::after(pause, move || {
            if self.turn.try_get_value() == Some(turn) && !self.text.is_disposed() {
                self.compare();
                self.keep();
            }
        });
    }

    /// Compares each text with the plan, and with the further plans that are switched on.
    fn compare(self) {
        let each = untrack(|| self.as_list());
        let asked = self.text.with_untracked(|text| split(text, each));
        let language = self.language.get_untracked();
        let engine = self.state.engine();
        let (home, others) = (self.state.index(), self.state.other_plans());
        let before = self.asked();
        self.decisions.update(|all| follow(all, &before, &asked));
        let found = asked
            .into_iter()
            .map(|asked| Asked { language: language.clone(), ..asked })
            .map(|asked| {
                let subject = asked.subject();
                let mut found = Found::of(engine.too_little(&subject), || engine.check(&subject));
                found.plans = plans::check(&others, &home, &subject);
                (asked, found)
            })
            .collect();
        self.found.set(Some(found));
    }

    /// The texts that were compared last.
    fn asked(self) -> Vec<Asked> {
        let of = |(asked, _): &Answered| asked.clone();
        self.found.with_untracked(|found| found.iter().flatten().map(of).collect())
    }

    /// Empties everything, with a way back.
    pub fn clear(self) {
        let typed = self.typed();
        self.put(Typed::default());
        commands::say_with_undo(self.state, t("check-cleared"), move || self.put(typed.clone()));
    }

    fn put(self, typed: Typed) {
        // The page may be gone by the time somebody wants the text back.
        if self.text.is_disposed() {
            commands::change_settings(self.state, |settings| typed.keep(settings));
            return;
        }
        self.text.set(typed.text);
        self.language.set(typed.language);
        self.decision.set(typed.decision);
        self.decisions.set(typed.decisions);
        self.each.set(None);
        self.later(0);
        window::focus("#check-text");
    }
}
