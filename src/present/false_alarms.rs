//! False alarms: overlaps that a person called wrong, as a list, and whether a submission tells of them.
//!
//! The mark stands with the answer. It belongs to whoever keeps the lexicon, not to the proposal: it can
//! stay behind when the proposal is handed over, and stays here in either case.

use super::submission_page::choosable;
use crate::draft::resolution::{is_about, target_kind};
use crate::draft::{Proposal, Resolution, ResolutionKind};
use crate::overlap::{Finding, Target, TargetKind};
use crate::text::arrange::Arrange;

/// Most words that are named.
const MOST: usize = 6;

/// An overlap that was called wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FalseAlarm {
    /// Id of the proposal.
    pub proposal: String,
    /// Its title.
    pub title: String,
    /// What it was said to overlap.
    pub target: Target,
    /// Why it does not.
    pub reason: String,
    /// When that was answered, RFC 3339.
    pub when: String,
}

fn is_marked(resolution: &Resolution) -> bool {
    resolution.false_alarm && resolution.answer == ResolutionKind::DistinctBecause
}

fn of(proposal: &Proposal, resolution: &Resolution) -> Option<FalseAlarm> {
    let kind = [TargetKind::Activity, TargetKind::Need, TargetKind::Horizontal, TargetKind::Threat]
        .into_iter()
        .find(|one| target_kind(*one) == resolution.target_kind)?;
    is_marked(resolution).then(|| FalseAlarm {
        proposal: proposal.id.clone(),
        title: proposal.title.clone(),
        target: Target {
            plan: Some(resolution.plan.clone()),
            edition: None,
            kind,
            id: resolution.target.clone(),
        },
        reason: resolution.reason.trim().to_owned(),
        when: resolution.when.clone(),
    })
}

/// The false alarms of the proposals that can be handed over, the latest first.
pub fn listed(all: &[Proposal]) -> Vec<FalseAlarm> {
    let mut list: Vec<FalseAlarm> = choosable(all)
        .iter()
        .flat_map(|one| one.resolutions.iter().filter_map(|given| of(one, given)))
        .collect();
    list.arrange(|a, b| {
        let id = |one: &FalseAlarm| (one.proposal.clone(), one.target.clone());
        b.when.cmp(&a.when).then_with(|| id(a).cmp(&id(b)))
    });
    list
}

/// The words that misled: what both texts share, heaviest first. Nothing where the two are no longer found
/// together.
pub fn misleading(alarm: &FalseAlarm, findings: &[Finding]) -> Vec<String> {
    let same =
        |one: &&Finding| one.target.kind == alarm.target.kind && one.target.id == alarm.target.id;
    let mut terms: Vec<String> = Vec::new();
    for evidence in findings.iter().find(same).iter().flat_map(|one| &one.evidence) {
        if !terms.contains(&evidence.term) {
            terms.push(evidence.term.clone());
        }
    }
    terms.truncate(MOST);
    terms
}

/// Marks the answer that an alarm stands for, or takes the mark away; the answer itself stays.
pub fn mark(proposal: &mut Proposal, alarm: &FalseAlarm, marked: bool) {
    if let Some(given) = proposal.resolutions.iter_mut().find(|one| is_about(one, &alarm.target)) {
        given.false_alarm = marked;
    }
}

/// The proposals as they are handed over: with their false alarms, or without.
pub fn sent(proposals: &[Proposal], along: bool) -> Vec<Proposal> {
    let mut sent = proposals.to_vec();
    for given in sent.iter_mut().flat_map(|one| &mut one.resolutions) {
        given.false_alarm &= along;
    }
    sent
}

/// A proposal as it is kept once it was handed over: with its new revision, and with the marks that may
/// have stayed behind.
pub fn kept(own: &[Proposal], handed_over: Proposal) -> Proposal {
    match own.iter().find(|one| one.id == handed_over.id) {
        Some(one) => Proposal { resolutions: one.resolutions.clone(), ..handed_over },
        None => handed_over,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::submission::{Heading, export, is_changed};
    use crate::overlap::lexicon::Lexicon;
    use crate::overlap::{Calibration, Engine};
    use crate::present::tests::default_plan;

    fn distinct(target: &str, when: &str) -> Resolution {
        Resolution {
            plan: "p".into(),
            target_kind: "activity".into(),
            target: target.into(),
            answer: ResolutionKind::DistinctBecause,
            reason: " Another subject. ".into(),
            when: when.into(),
            false_alarm: true,
            ..Resolution::default()
        }
    }

    fn proposal(id: &str, resolutions: Vec<Resolution>) -> Proposal {
        Proposal { id: id.into(), title: "T".into(), resolutions, ..Proposal::default() }
    }

    fn named(list: &[FalseAlarm]) -> Vec<(&str, &str)> {
        list.iter().map(|one| (one.proposal.as_str(), one.target.id.as_str())).collect()
    }

    #[test]
    fn the_latest_stands_first_and_what_is_not_handed_over_is_left_out() {
        let unmarked = Resolution { false_alarm: false, ..distinct("1.4", "2019-01-09") };
        let connected =
            Resolution { answer: ResolutionKind::Connect, ..distinct("1.5", "2019-01-08") };
        let all = [
            proposal("a", vec![distinct("1.1", "2019-01-01"), unmarked, connected]),
            proposal("b", vec![distinct("1.2", "2019-01-02")]),
            Proposal { example: true, ..proposal("c", vec![distinct("1.1", "2019-01-03")]) },
            Proposal {
                binned: Some("2019".into()),
                ..proposal("d", vec![distinct("1.1", "2019-01-04")])
            },
        ];
        let list = listed(&all);
        assert_eq!(named(&list), [("b", "1.2"), ("a", "1.1")]);
        assert_eq!(list[0].reason, "Another subject.");
    }

    #[test]
    fn taken_off_the_list_the_answer_stays() {
        let mut one = proposal("a", vec![distinct("1.1", "2019"), distinct("1.2", "2020")]);
        let list = listed(std::slice::from_ref(&one));
        let before = one.clone();
        mark(&mut one, &list[0], false);
        assert_eq!(named(&listed(std::slice::from_ref(&one))), [("a", "1.1")]);
        assert_eq!(one.resolutions.len(), 2);
        mark(&mut one, &list[0], true);
        assert_eq!(one, before);
    }

    #[test]
    fn what_stays_behind_is_still_here_and_the_revision_is_kept() {
        let own = [proposal("a", vec![distinct("1.1", "2019")])];
        let heading = Heading { made: "2020".into(), ..Heading::default() };
        let export = |along: bool, own: &[Proposal]| {
            export(&sent(own, along), &[], &heading).proposals.remove(0)
        };
        let without = export(false, &own);
        assert!(!without.resolutions[0].false_alarm);
        let now = kept(&own, without);
        assert!(now.resolutions[0].false_alarm);
        assert_eq!(now.revisions.len(), 1);
        // The same again is no new state; with the marks it is one.
        let again = export(false, std::slice::from_ref(&now));
        assert_eq!(again.revisions.len(), 1);
        let with = export(true, std::slice::from_ref(&now));
        assert!(with.resolutions[0].false_alarm);
        assert_eq!(with.revisions.len(), 2);
        assert!(!is_changed(&kept(&own, with)));
    }

    #[test]
    fn the_words_that_misled_are_those_that_both_share() {
        let plan = default_plan();
        let lexicon = Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
            .expect("reads");
        let engine = Engine::new(plan.bundle(), &lexicon, &Calibration::default());
        let mut one = proposal("a", vec![distinct("2.2.6.2", "2019")]);
        one.title = "Course for teachers on forged documents of schools".into();
        let list = listed(std::slice::from_ref(&one));
        let terms = misleading(&list[0], &engine.check(&one.subject()).findings).join(", ");
        assert!(terms.contains("forged"), "{terms}");
        assert_eq!(misleading(&list[0], &[]), Vec::<String>::new());
    }
}
