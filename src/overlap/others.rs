//! A proposal against other proposals: mine, and those of colleagues that were read in.
//!
//! They are compared as the plan's items are, by the plan's own statistics, in an engine beside the
//! plan's: what somebody else drafts never changes what is found in the plan. Absent on purpose: which
//! proposals there are ([`crate::store`]).

use super::engine::Engine;
use super::facets::Facts;
use super::finding::{Finding, Subject, Target, TargetKind};
use super::index::Piece;
use super::missing::language;
use super::query;
use super::sources::Source;

/// Other proposals, read once.
#[derive(Clone, Debug)]
pub struct Others {
    /// None where no proposal says enough: then there is nothing to compare with at every key.
    engine: Option<Engine>,
    subjects: Vec<Subject>,
}

impl Others {
    /// Reads proposals beside a plan. Those that say too little are left out.
    pub fn new(engine: &Engine, subjects: Vec<Subject>) -> Self {
        let telling: Vec<&Subject> =
            subjects.iter().filter(|one| !query::too_little(one)).collect();
        let engine = (!telling.is_empty()).then(|| {
            let mut engine = engine.clone();
            for subject in telling {
                let facts = query::facts(&engine.index, subject);
                engine.index.add(source(subject, facts));
            }
            engine.index.finish(&engine.calibration);
            engine
        });
        Self { engine, subjects }
    }

    /// Whether these are the proposals that it was made of.
    pub fn holds(&self, subjects: &[Subject]) -> bool {
        self.subjects == subjects
    }

    /// The proposals that one overlaps, strongest first: those above the line, never itself nor an
    /// earlier revision of itself, which has its id.
    pub fn check(&self, subject: &Subject) -> Vec<Finding> {
        let Some(engine) = self.engine.as_ref().filter(|_| !query::too_little(subject)) else {
            return Vec::new();
        };
        let findings = engine.check(subject).findings.into_iter();
        findings
            .filter(|one| one.target.kind == TargetKind::Proposal)
            .filter(|one| one.band.is_some() && one.target.id != subject.id)
            .collect()
    }
}

/// A proposal as the index takes an item.
fn source(subject: &Subject, facts: Facts) -> Source {
    let fields = query::fields(subject).into_iter();
    Source {
        target: Target {
            plan: None,
            edition: None,
            kind: TargetKind::Proposal,
            id: subject.id.clone(),
        },
        pieces: fields
            .enumerate()
            // The title stays first, empty or not.
            .filter(|(at, field)| *at == 0 || !field.text.is_empty())
            .map(|(_, field)| Piece { field: field.pointer, text: field.text.to_owned() })
            .collect(),
        phrasings: Vec::new(),
        counts: false,
        english: language(subject) == Some("en"),
        facts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::lexicon::Lexicon;
    use crate::overlap::{Calibration, Verdict};
    use crate::plan::bundle;

    fn engine() -> Engine {
        let text = include_str!("../../tests/fixtures/small-plan.json");
        let plan = bundle::read(text).unwrap().value;
        Engine::new(&plan, &Lexicon::default(), &Calibration::default())
    }

    fn proposal(id: &str, title: &str, country: &str) -> Subject {
        Subject {
            id: id.into(),
            title: title.into(),
            description: "Two weeks of lessons for instructors, with exercises on the water".into(),
            beneficiaries: vec![country.into()],
            ..Subject::default()
        }
    }

    const RESCUE: &str = "Rescue of drowning people by river patrols";

    #[test]
    fn the_same_idea_twice_is_found_and_never_with_itself() {
        let all = vec![
            proposal("a", RESCUE, "Albania"),
            proposal("b", RESCUE, "Albania"),
            proposal("c", "Telescopes for schools of astronomy", "Albania"),
            Subject { id: "d".into(), title: "Rescue".into(), ..Subject::default() },
        ];
        let others = Others::new(&engine(), all.clone());
        let found = others.check(&proposal("a", RESCUE, "Albania"));
        let ids: Vec<&str> = found.iter().map(|one| one.target.id.as_str()).collect();
        assert_eq!(ids.first(), Some(&"b"), "{ids:?}");
        assert!(!ids.contains(&"a") && !ids.contains(&"d"));
        assert_eq!(found.first().map(|one| one.verdict), Some(Verdict::Duplicate));
        let sum: u32 = found.iter().flat_map(|one| &one.evidence).map(|piece| piece.weight.0).sum();
        assert_eq!(sum, found.iter().map(|one| one.score.0).sum::<u32>());
        assert!(others.holds(&all) && !others.holds(all.get(1..).unwrap()));
    }

    #[test]
    fn what_others_draft_changes_nothing_that_is_found_in_the_plan() {
        let engine = engine();
        let mine = proposal("a", "Training of police instructors in forged documents", "Albania");
        let before = engine.check(&mine);
        let others = Others::new(&engine, vec![proposal("b", RESCUE, "Albania"), mine.clone()]);
        assert!(others.check(&mine).iter().all(|one| one.target.id != "a"));
        assert_eq!(engine.check(&mine), before);
    }

    #[test]
    fn too_little_finds_nothing() {
        let others = Others::new(&engine(), vec![proposal("b", RESCUE, "Albania")]);
        let short = Subject { id: "a".into(), title: "Rescue".into(), ..Subject::default() };
        assert_eq!(others.check(&short), Vec::new());
        assert_eq!(others.check(&Subject::default()), Vec::new());
    }
}
