//! Ways of saying things, as a person looks through them and changes them: what came with the app, what
//! was added and what was taken out on this computer; and which findings a change moves.
//!
//! Serves the section "Other ways of saying it" of an item and the page of the lexicon.

use crate::overlap::lexicon::{Concept, Kind, Lexicon};
use crate::overlap::wording::Wording;
use crate::overlap::{Band, Finding, Report, Target, Verdict};
use crate::plan::ids::Ref;
use crate::plan::model::Bundle;
use crate::text::arrange::{Arrange, Gather};
use crate::text::fold::fold;
use std::collections::BTreeMap;

/// Languages of phrasings that are offered, whatever the plan has.
pub const LANGUAGES: [&str; 7] = ["en", "sq", "bs_hr", "sr", "mk", "sl", "de"];
/// Languages of the forms of the lexicon.
pub const FORM_LANGUAGES: [&str; 5] = ["en", "sq", "hbs", "mk", "de"];

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It came with the app.
    Own,
    /// It was added here.
    Added,
    /// It came with the app and was taken out here.
    Removed,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The text.
    pub text: String,
    /// Where it comes from.
    pub standing: Standing,
}

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The language.
    pub language: String,
    /// What was added first, then what came with the app.
    pub ways: Vec<Way>,
}

/// One change: language, added, removed.
type Changed<'a> = (&'a str, &'a [String], &'a [String]);

fn grouped<'a>(
    first: &str,
    own: impl Iterator<Item = (&'a str, &'a [String])>,
    changes: impl Iterator<Item = Changed<'a>>,
) -> Vec<Group> {
    let mut groups: BTreeMap<&str, Vec<Way>> = BTreeMap::new();
    let mut removed: BTreeMap<&str, &[String]> = BTreeMap::new();
    for (language, added, gone) in changes {
        let added = added.iter().map(|text| Way { text: text.clone(), standing: Standing::Added });
        groups.entry(language).or_default().extend(added);
        removed.insert(language, gone);
    }
    for (language, texts) in own {
        let gone = removed.get(language).copied().unwrap_or_default();
        let list = groups.entry(language).or_default();
        for text in texts {
            // A newer plan may have taken in what was added here.
            list.retain(|one| one.text != *text);
            let standing = if gone.contains(text) { Standing::Removed } else { Standing::Own };
            list.push(Way { text: text.clone(), standing });
        }
    }
    let mut groups: Vec<Group> = groups
        .into_iter()
        .filter(|(_, ways)| !ways.is_empty())
        .map(|(language, ways)| Group { language: language.to_owned(), ways })
        .collect();
    groups.arrange_by_key(|one| one.language != first);
    groups
}

/// The ways of saying an item, by language, the plan's own first. `plan` is the plan as it came.
pub fn of_item(plan: &Bundle, wording: &Wording, item: &Ref) -> Vec<Group> {
    let own = plan.phrasings.iter().filter(|one| one.item == *item);
    let own = own.map(|one| (one.language.as_str(), one.texts.as_slice()));
    let changes = wording
        .of(&plan.plan.id)
        .filter(|one| one.item == *item)
        .map(|one| (one.language.as_str(), one.added.as_slice(), one.removed.as_slice()));
    let first = plan.plan.language.as_str();
    grouped(if first.is_empty() { "en" } else { first }, own, changes)
}

/// The forms of a concept, by language, English first. `concept` is the concept as it came.
pub fn of_concept(concept: &Concept, wording: &Wording) -> Vec<Group> {
    let own = concept.forms.iter().map(|(language, forms)| (language.as_str(), forms.as_slice()));
    let changes = wording.lexicon.iter().filter(|one| one.concept == concept.id);
    let changes =
        changes.map(|one| (one.language.as_str(), one.added.as_slice(), one.removed.as_slice()));
    grouped("en", own, changes)
}

/// The concepts that have all these words in their name or forms, those named so first.
pub fn search<'a>(lexicon: &'a Lexicon, words: &str, kind: Option<Kind>) -> Vec<&'a Concept> {
    let wanted = fold(words);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let mut found: Vec<(bool, &Concept)> = Vec::new();
    for concept in lexicon.concepts.iter().filter(|one| kind.is_none_or(|kind| one.kind == kind)) {
        let label = fold(&concept.label);
        let named = wanted.iter().all(|word| label.contains(word));
        let all = || {
            let forms = concept.forms.values().flatten().map(|form| fold(form));
            let forms: Vec<String> = forms.collect();
            wanted
                .iter()
                .all(|word| label.contains(word) || forms.iter().any(|form| form.contains(word)))
        };
        if named || all() {
            found.push((!named, concept));
        }
    }
    found.arrange_by_key(|(inside, one)| (*inside, fold(&one.label)));
    found.into_iter().map(|(_, one)| one).collect()
}

/// How a finding changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It was below the line.
    Found,
    /// It is now below the line.
    Lost,
    /// It amounts to something else.
    Verdict {
        /// What it amounted to.
        from: Verdict,
        /// What it amounts to.
        to: Verdict,
    },
    /// It is stronger or weaker.
    Band {
        /// How strong it was.
        from: Band,
        /// How strong it is.
        to: Band,
    },
}

/// A finding that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// What it points at.
    pub target: Target,
    /// How it changed.
    pub how: Move,
}

/// What changed between two checks of the same text, as far as it is shown.
pub fn moved(before: &Report, after: &Report) -> Vec<Moved> {
    let shown = |report: &Report| -> BTreeMap<String, Finding> {
        let findings = report.findings.iter().filter(|one| one.band.is_some());
        findings.map(|one| (format!("{:?}", one.target), one.clone())).gather()
    };
    let (before, after) = (shown(before), shown(after));
    let mut list = Vec::new();
    for (key, now) in &after {
        let how = match before.get(key) {
            None => Some(Move::Found),
            Some(then) if then.verdict != now.verdict => {
                Some(Move::Verdict { from: then.verdict, to: now.verdict })
            }
            Some(then) => match (then.band, now.band) {
                (Some(from), Some(to)) if from != to => Some(Move::Band { from, to }),
                _ => None,
            },
        };
        list.extend(how.map(|how| Moved { target: now.target.clone(), how }));
    }
    let lost = before.iter().filter(|(key, _)| !after.contains_key(*key));
    list.extend(lost.map(|(_, one)| Moved { target: one.target.clone(), how: Move::Lost }));
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::wording::Wish;
    use crate::overlap::{Calibration, Engine, Subject};
    use crate::present::tests::default_plan;

    fn lexicon() -> Lexicon {
        Lexicon::read(include_str!("../../public/lexicon/border-security.json")).expect("reads")
    }

    #[test]
    fn what_was_added_stands_first_and_what_was_taken_out_stays_visible() {
        let plan = default_plan();
        let item = Ref::activity("2.2.6.2");
        let mut wording = Wording::default();
        let before = of_item(plan.bundle(), &wording, &item);
        assert_eq!(before.first().map(|one| one.language.as_str()), Some("en"));
        let own = before[0].ways[0].text.clone();
        wording.phrase(plan.bundle(), &item, "en", "Own words", Wish::There);
        wording.phrase(plan.bundle(), &item, "en", &own, Wish::Gone);
        let after = of_item(plan.bundle(), &wording, &item);
        let standings: Vec<_> = after[0].ways.iter().map(|one| one.standing).take(3).collect();
        assert_eq!(standings, [Standing::Added, Standing::Removed, Standing::Own]);
        assert_eq!(after[0].ways.len(), before[0].ways.len() + 1);
    }

    #[test]
    fn concepts_are_found_by_name_before_form() {
        let lexicon = lexicon();
        let found = search(&lexicon, "firearms", None);
        assert!(found.len() > 1);
        assert!(fold(&found[0].label).contains("firearms"), "{}", found[0].label);
        assert!(search(&lexicon, "пасош", None).len() > 1, "in any script");
        let all = search(&lexicon, "", Some(Kind::Audience));
        assert!(all.iter().all(|one| one.kind == Kind::Audience));
        assert_eq!(search(&lexicon, "qqqq", None).len(), 0);
    }

    #[test]
    fn a_form_that_is_added_moves_findings_and_they_are_named() {
        let plan = default_plan();
        let lexicon = lexicon();
        let subject = Subject {
            title: "Zibbledygook recognition course for trainers".into(),
            ..Subject::default()
        };
        let check = |lexicon: &Lexicon| {
            Engine::new(plan.bundle(), lexicon, &Calibration::default()).check(&subject)
        };
        let before = check(&lexicon);
        let mut wording = Wording::default();
        let concept = search(&lexicon, "forged documents", None)[0].id.clone();
        wording.name(&lexicon, &concept, "en", "zibbledygook", Wish::There);
        let after = check(&wording.lexicon(&lexicon));
        let moved = moved(&before, &after);
        let found = moved.iter().filter(|one| one.how == Move::Found);
        let found: Vec<&str> = found.map(|one| one.target.id.as_str()).collect();
        assert_eq!(found, ["2.2.16"], "{moved:?}");
        assert_eq!(super::moved(&after, &after), []);
    }
}
