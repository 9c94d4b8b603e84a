//! What was typed on the page, as the choices of this computer keep it.

use ipa_matrix::present::consult::Decisions;
use ipa_matrix::store::settings::Settings;

/// What was typed and chosen here, as it is kept.
#[derive(Clone, Default, PartialEq)]
pub struct Typed {
    /// The text.
    pub text: String,
    /// Its language; empty where the words tell.
    pub language: String,
    /// What was decided on the whole.
    pub decision: String,
    /// What was decided on each text of a list.
    pub decisions: Decisions,
}

impl Typed {
    /// What is kept.
    pub fn of(settings: &Settings) -> Self {
        Self {
            text: settings.consulted.clone(),
            language: settings.consulted_language.clone(),
            decision: settings.decision.clone(),
            decisions: settings.decisions.clone(),
        }
    }

    /// Keeps it.
    pub fn keep(self, settings: &mut Settings) {
        settings.consulted = self.text;
        settings.consulted_language = self.language;
        settings.decision = self.decision;
        settings.decisions = self.decisions;
    }
}
