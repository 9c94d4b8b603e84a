//! What a proposal that is combined with an item leaves behind: its title, as another way of saying the
//! item.
//!
//! Serves the page of a comparison. Absent on purpose: what a phrasing must be
//! ([`crate::overlap::phrasing`]).

use super::ways::LANGUAGES;
use crate::draft::resolution::is_about;
use crate::draft::{Proposal, ResolutionKind};
use crate::overlap::missing::language;
use crate::overlap::phrasing::{self, ItemPhrasings, PhrasingsFile, Taken};
use crate::overlap::{Engine, Target, languages};
use crate::plan::ids::Ref;
use crate::plan::model::Bundle;
use crate::problem::Problem;
use std::collections::BTreeMap;

/// What comes of a title.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// The item is said so already.
    There,
    /// It says the item no other way, or not the item alone; why.
    Refused(Problem),
    /// It can be kept, by taking this in.
    Keep(Taken),
}

/// The item that a proposal is combined with where that is the answer about a target. What an example
/// says is nobody's way of saying it.
pub fn combined_with(proposal: &Proposal, target: &Target) -> Option<Ref> {
    let given = proposal.resolutions.iter().find(|one| is_about(one, target))?;
    let counts = given.answer == ResolutionKind::Combine && !proposal.example;
    target.item().filter(|_| counts && !proposal.title.trim().is_empty())
}

/// The language of a proposal's title among those of the phrasings; the first where nothing tells.
pub fn title_language(proposal: &Proposal) -> &'static str {
    let [first, ..] = LANGUAGES;
    language(&proposal.subject())
        .and_then(|tag| languages::of_phrasings(tag, &proposal.title))
        .unwrap_or(first)
}

/// What comes of a title as another way of saying an item; nothing where the item has no phrasings. `plan`
/// is the plan with what was changed here, of which the engine was made.
pub fn offer(
    engine: &Engine,
    plan: &Bundle,
    item: &Ref,
    title: &str,
    language: &str,
) -> Option<Offer> {
    let title = title.trim();
    let said = plan.phrasings.iter().filter(|one| one.item == *item).flat_map(|one| &one.texts);
    if said.into_iter().any(|text| text == title) {
        return Some(Offer::There);
    }
    let entry = ItemPhrasings {
        item: item.clone(),
        phrasings: BTreeMap::from([(language.to_owned(), vec![title.to_owned()])]),
        ..ItemPhrasings::default()
    };
    let file = PhrasingsFile { items: vec![entry], ..PhrasingsFile::default() };
    let taken = phrasing::take_in_with(engine, plan, &file);
    match taken.problems.first() {
        Some(problem) if problem.code == "phrasing-item" => None,
        Some(problem) => Some(Offer::Refused(problem.clone())),
        None => Some(Offer::Keep(taken)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Resolution;
    use crate::overlap::lexicon::Lexicon;
    use crate::overlap::wording::{Wish, Wording};
    use crate::overlap::{Calibration, TargetKind};
    use crate::present::tests::default_plan;

    const TITLE: &str = "Teaching police trainers to recognise forged passports and impostors";

    fn engine(plan: &Bundle) -> Engine {
        let text = include_str!("../../public/lexicon/border-security.json");
        Engine::new(plan, &Lexicon::read(text).expect("reads"), &Calibration::default())
    }

    #[test]
    fn a_title_that_says_it_otherwise_is_offered_once() {
        let plan = default_plan();
        let item = Ref::activity("2.2.6.2");
        let of_plan = engine(plan.bundle());
        let Some(Offer::Keep(taken)) = offer(&of_plan, plan.bundle(), &item, TITLE, "en") else {
            panic!("it is offered");
        };
        let mut wording = Wording::default();
        wording.take_in(plan.bundle(), &taken);
        let with = wording.bundle(plan.bundle());
        let now = engine(&with);
        // In any language: it is there.
        assert_eq!(offer(&now, &with, &item, &format!(" {TITLE} "), "sq"), Some(Offer::There));
        wording.phrase(plan.bundle(), &item, "en", TITLE, Wish::Gone);
        assert!(wording.is_empty(), "undone without a trace");
    }

    #[test]
    fn a_title_that_says_nothing_new_is_refused_with_the_reason() {
        let plan = default_plan();
        let engine = engine(plan.bundle());
        let item = Ref::activity("2.2.6.2");
        for (title, code) in [
            ("Passports", "phrasing-short"),
            ("Course on detection of forged documents and imposters", "phrasing-own"),
            ("Regional training of border police", "phrasing-general"),
        ] {
            let Some(Offer::Refused(problem)) = offer(&engine, plan.bundle(), &item, title, "en")
            else {
                panic!("{title} is refused");
            };
            assert_eq!(problem.code, code, "{title}");
        }
        assert_eq!(offer(&engine, plan.bundle(), &Ref::activity("9.9"), TITLE, "en"), None);
    }

    #[test]
    fn only_an_answer_to_combine_with_an_item_leads_here() {
        let target =
            |kind| Target { plan: Some("p".into()), edition: None, kind, id: "2.2.6.2".into() };
        let with = |answer, kind: &str| Proposal {
            title: TITLE.into(),
            resolutions: vec![Resolution {
                plan: "p".into(),
                target_kind: kind.into(),
                target: "2.2.6.2".into(),
                answer,
                ..Resolution::default()
            }],
            ..Proposal::default()
        };
        let activity = target(TargetKind::Activity);
        let combined = with(ResolutionKind::Combine, "activity");
        assert_eq!(combined_with(&combined, &activity), Some(Ref::activity("2.2.6.2")));
        assert_eq!(combined_with(&with(ResolutionKind::Connect, "activity"), &activity), None);
        assert_eq!(combined_with(&combined, &target(TargetKind::Need)), None);
        let row = with(ResolutionKind::Combine, "horizontal");
        assert_eq!(combined_with(&row, &target(TargetKind::Horizontal)), None);
        let example = Proposal { example: true, ..combined };
        assert_eq!(combined_with(&example, &activity), None);
    }

    #[test]
    fn the_language_is_that_of_the_text() {
        let of =
            |title: &str| title_language(&Proposal { title: title.into(), ..Proposal::default() });
        assert_eq!(of("Obuka za policiju o falsifikovanim ispravama koje se koriste"), "bs_hr");
        assert_eq!(of("Обука за полицију о фалсификованим исправама које се користе"), "sr");
        assert_eq!(of("AFIS"), "en");
    }
}
