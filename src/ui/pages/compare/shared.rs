//! What the page of a comparison shares with its parts, whichever plan the target is of.

use crate::browser::clock;
use crate::ui::components::why_strength::strength_words;
use crate::ui::state::AppState;
use crate::ui::words::why::{value_words, value_words_in, why_words, why_words_in};
use ipa_matrix::draft::resolution::{self, item_text, target_kind};
use ipa_matrix::draft::{Proposal, Resolution, ResolutionKind};
use ipa_matrix::overlap::plans::OtherPlan;
use ipa_matrix::overlap::{FacetName, Finding, Subject, Target};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::finding::{Answer, answer, answer_in};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shares with its parts.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) state: AppState,
    pub(super) proposal: Memo<Option<Proposal>>,
    pub(super) target: Target,
    /// The plan that the target is of.
    pub(super) index: Arc<PlanIndex>,
    /// The same where it is a further plan.
    pub(super) other: Option<Arc<OtherPlan>>,
    /// How the target is named in sentences.
    pub(super) name: String,
    /// What the engine says about the two; nothing where it is not among what it found.
    pub(super) finding: Option<Finding>,
}

impl Shared {
    /// Why the two overlap.
    pub(super) fn why(&self, finding: &Finding) -> String {
        match &self.other {
            None => why_words(self.state, finding, &self.name),
            Some(other) => why_words_in(other, finding, &self.name),
        }
    }

    /// Why the overlap is not higher; nothing where it is as high as it can be.
    pub(super) fn why_not(&self, subject: &Subject, finding: &Finding) -> Option<String> {
        strength_words(self.state, self.other.as_deref(), subject, finding, &self.name)
    }

    /// A value of a facet in words.
    pub(super) fn value(&self, facet: FacetName, value: &str) -> String {
        match &self.other {
            None => value_words(self.state, facet, value),
            Some(other) => value_words_in(other, facet, value),
        }
    }

    /// The answer that was given, if one was.
    pub(super) fn given(&self, proposal: &Proposal, finding: &Finding) -> Option<Answer> {
        match &self.other {
            None => answer(&self.index, proposal, finding),
            Some(_) => answer_in(&self.index, proposal, finding),
        }
    }

    /// An answer as it would be given now.
    pub(super) fn resolution(
        &self,
        finding: &Finding,
        kind: ResolutionKind,
        reason: &str,
    ) -> Resolution {
        let now = clock::timestamp();
        match &self.other {
            None => {
                let text = item_text(&self.index, &finding.target);
                resolution::answer(finding, &text, kind, reason, &now)
            }
            Some(_) => resolution::answer_in(&self.index, finding, kind, reason, &now),
        }
    }

    /// Whether an answer is the one about this target.
    pub(super) fn is_about(&self, given: &Resolution) -> bool {
        match &self.other {
            None => resolution::is_about(given, &self.target),
            Some(_) => resolution::is_about_in(given, &self.target),
        }
    }
}

/// The address of a comparison, in a further plan or in the one that is proposed for.
pub fn address(proposal: &str, target: &Target, abroad: bool) -> Route {
    let (proposal, kind) = (proposal.to_owned(), target_kind(target.kind).to_owned());
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let (plan, edition) = (of(&target.plan), of(&target.edition));
    let target = target.id.clone();
    if abroad {
        Route::CompareIn { proposal, kind, target, plan, edition }
    } else {
        Route::Compare { proposal, kind, target }
    }
}
