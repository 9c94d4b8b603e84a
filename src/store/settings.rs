//! The person's choices on this computer: who they are, appearance, what they have seen.
//!
//! Nothing here is ever exported with a submission; a backup carries it, and fills in from it what was
//! not chosen here.

use crate::draft::Contact;
use crate::overlap::plans::PlanName;
use crate::overlap::wording::Wording;
use crate::plan::model::record;
use std::collections::BTreeMap;

record! {
    /// Choices kept in this browser.
    Settings {
        /// `light`, `dark`, or empty for what the system says.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        theme: String,
        /// "You are": an organisation's id or name, or a Beneficiary's; empty until asked.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        you: String,
        /// Whether the question who one is has been answered or put aside.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        asked: bool,
        /// Whether the welcome has been put away.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        welcomed: bool,
        /// Last contact given, offered again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<Contact>,
        /// What the plan was last consulted about, as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        consulted: String,
        /// The language that it is in, as a BCP 47 tag; empty where the words tell.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        consulted_language: String,
        /// What was decided on it, as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        decision: String,
        /// What was decided on each text of it where it is a list, by the text.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        decisions: BTreeMap<String, String>,
        /// When everything was last backed up, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        backed_up: String,
        /// Phrasings and forms of the lexicon that were added or taken out.
        #[serde(default, skip_serializing_if = "Wording::is_empty")]
        wording: Wording,
        /// Further plans that proposals are compared with.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        compared: Vec<PlanName>,
    }
}

impl Settings {
    /// Whether proposals are compared with a further plan.
    pub fn compares(&self, plan: &PlanName) -> bool {
        self.compared.iter().any(|one| one.is(plan))
    }

    /// Switches the comparison with a further plan on or off.
    pub fn compare(&mut self, plan: &PlanName, on: bool) {
        if on && !self.compares(plan) {
            self.compared.push(plan.clone());
        } else if !on {
            self.compared.retain(|one| !one.is(plan));
        }
    }

    /// Takes from those of a backup what was not chosen here. When it was backed up belongs to where it
    /// was, and stays behind.
    pub fn fill(&mut self, from: Self) {
        if self.theme.is_empty() {
            self.theme = from.theme;
        }
        // Who put the question aside chose to be nobody.
        if self.you.is_empty() && !self.asked {
            self.you = from.you;
        }
        self.asked |= from.asked;
        self.welcomed |= from.welcomed;
        if self.contact.is_none() {
            self.contact = from.contact;
        }
        if self.consulted.is_empty() && self.decision.is_empty() && self.decisions.is_empty() {
            self.consulted = from.consulted;
            self.consulted_language = from.consulted_language;
            self.decision = from.decision;
            self.decisions = from.decisions;
        }
        self.wording.join(from.wording);
        // The plans themselves are no part of a backup; once they are added they are compared again.
        for plan in &from.compared {
            self.compare(plan, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::wording::Wish;
    use crate::plan::ids::Ref;
    use crate::plan::model::Bundle;

    #[test]
    fn a_backup_fills_in_only_what_was_not_chosen_here() {
        let mut wording = Wording::default();
        wording.phrase(
            &Bundle::default(),
            &Ref::activity("1"),
            "en",
            "another way of saying it",
            Wish::There,
        );
        let theirs = Settings {
            wording: wording.clone(),
            theme: "dark".into(),
            you: "iom".into(),
            asked: true,
            welcomed: true,
            consulted: "Joint patrols".into(),
            consulted_language: "en".into(),
            decisions: [("Boats\n".to_owned(), "We join.".to_owned())].into(),
            contact: Some(Contact { name: "A Planner".into(), ..Contact::default() }),
            backed_up: "2026-03-14T00:00:00.000Z".into(),
            compared: vec![PlanName { id: "rivers".into(), ..PlanName::default() }],
            ..Settings::default()
        };
        let compared = theirs.compared.clone();
        let mut fresh = Settings::default();
        fresh.fill(theirs.clone());
        assert_eq!(fresh, Settings { backed_up: String::new(), ..theirs.clone() });
        let own = Settings {
            theme: "light".into(),
            asked: true,
            contact: Some(Contact { name: "Me".into(), ..Contact::default() }),
            ..Settings::default()
        };
        let mut filled = own.clone();
        filled.fill(theirs);
        let consulted = "Joint patrols".into();
        let consulted_language = "en".into();
        let decisions = [("Boats\n".to_owned(), "We join.".to_owned())].into();
        assert_eq!(
            filled,
            Settings {
                welcomed: true,
                consulted,
                consulted_language,
                decisions,
                wording,
                compared,
                ..own
            }
        );
    }

    #[test]
    fn a_plan_is_switched_on_once_and_off() {
        let plan = |edition: &str| PlanName {
            id: "rivers".into(),
            edition: edition.into(),
            ..PlanName::default()
        };
        let mut settings = Settings::default();
        settings.compare(&plan("1"), true);
        settings.compare(&plan("1"), true);
        settings.compare(&plan("2"), true);
        assert_eq!(settings.compared, [plan("1"), plan("2")]);
        settings.compare(&plan("1"), false);
        assert!(!settings.compares(&plan("1")) && settings.compares(&plan("2")));
        settings.compare(&plan("2"), false);
        assert_eq!(settings, Settings::default());
    }
}
