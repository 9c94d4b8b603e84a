//! What a proposal goes into: the activity that its answers combine it with, or that it runs inside of.
//!
//! Absent on purpose: the answers themselves ([`super::resolution`]), and who merges what.

use super::proposal::{Proposal, ProposalKind, ResolutionKind};
use crate::plan::ids::Ref;
use crate::plan::model::{Activity, Bundle};

/// How a proposal stands to an activity of the plan that it goes into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Host<'b> {
    /// It becomes an addition to it, and no row of its own.
    Combined(&'b Activity),
    /// It runs inside of it, as a row of its own.
    Within(&'b Activity),
}

impl<'b> Host<'b> {
    /// What a new activity goes into; the first that it is combined with before the first that it is part of.
    /// Answers about a further plan lead nowhere in this one.
    pub fn of(proposal: &Proposal, plan: &'b Bundle) -> Option<Self> {
        if proposal.kind != ProposalKind::New {
            return None;
        }
        let first = |kind| {
            let mut given = proposal.resolutions.iter().filter(|one| {
                one.answer == kind && one.target_kind == "activity" && one.plan_title.is_empty()
            });
            given.find_map(|one| plan.activities.iter().find(|activity| activity.id == one.target))
        };
        let combined = first(ResolutionKind::Combine).map(Self::Combined);
        combined.or_else(|| first(ResolutionKind::PartOf).map(Self::Within))
    }

    /// The activity.
    pub fn activity(self) -> &'b Activity {
        match self {
            Self::Combined(activity) | Self::Within(activity) => activity,
        }
    }

    /// Its reference.
    pub fn item(self) -> Ref {
        Ref::activity(self.activity().id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Resolution;
    use crate::plan::bundle;

    fn small() -> Bundle {
        bundle::read(include_str!("../../tests/fixtures/small-plan.json")).expect("readable").value
    }

    fn about(answer: ResolutionKind, target: &str) -> Resolution {
        Resolution {
            target_kind: "activity".into(),
            target: target.into(),
            answer,
            ..Resolution::default()
        }
    }

    #[test]
    fn combined_goes_before_part_of_and_the_first_before_the_second() {
        let plan = small();
        let [first, second, ..] = plan.activities.as_slice() else { panic!("it has two") };
        let mut proposal = Proposal::default();
        assert_eq!(Host::of(&proposal, &plan), None);
        proposal.resolutions = vec![
            about(ResolutionKind::Connect, &first.id),
            about(ResolutionKind::PartOf, &first.id),
        ];
        assert_eq!(Host::of(&proposal, &plan), Some(Host::Within(first)));
        proposal.resolutions.push(about(ResolutionKind::Combine, "9.9"));
        assert_eq!(Host::of(&proposal, &plan), Some(Host::Within(first)), "9.9 is not there");
        proposal.resolutions.push(about(ResolutionKind::Combine, &second.id));
        proposal.resolutions.push(about(ResolutionKind::Combine, &first.id));
        assert_eq!(Host::of(&proposal, &plan), Some(Host::Combined(second)));
    }

    #[test]
    fn only_a_new_activity_goes_into_one_of_this_plan() {
        let plan = small();
        let first = plan.activities.first().expect("it has one");
        let mut proposal = Proposal::default();
        let abroad =
            Resolution { plan_title: "Rivers".into(), ..about(ResolutionKind::Combine, &first.id) };
        proposal.resolutions = vec![abroad];
        assert_eq!(Host::of(&proposal, &plan), None);
        proposal.resolutions = vec![about(ResolutionKind::Combine, &first.id)];
        assert!(Host::of(&proposal, &plan).is_some());
        proposal.kind = ProposalKind::Change;
        assert_eq!(Host::of(&proposal, &plan), None);
    }
}
