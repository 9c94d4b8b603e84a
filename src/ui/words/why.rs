//! Why an overlap is there, and the values of its facets, in words.

use super::{list, t, tx};
use crate::ui::components::verdict::band_words;
use crate::ui::state::AppState;
use ipa_matrix::overlap::plans::OtherPlan;
use ipa_matrix::overlap::{Engine, FacetName, Finding, Level, Subject};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::editor::{beneficiary_name, party_name};
use ipa_matrix::present::finding::{Said, why};
use ipa_matrix::present::why_not::{WhyNot, why_not};

/// The sentence, such as: `Same subject (firearms) and form (training); you address prosecutors,
/// 2.2.6.3 police trainers.`
pub fn why_words(state: AppState, finding: &Finding, number: &str) -> String {
    sentence(finding, number, &|facet, value| value_words(state, facet, value))
}

/// The same about an item of a further plan.
pub fn why_words_in(plan: &OtherPlan, finding: &Finding, number: &str) -> String {
    sentence(finding, number, &|facet, value| value_words_in(plan, facet, value))
}

/// What the two have in common, without what differs: for a letter, where "you" would be somebody else.
pub fn common_words(
    finding: &Finding,
    number: &str,
    name: &dyn Fn(FacetName, &str) -> String,
) -> String {
    let same: Vec<String> = why(finding, number, name).same.iter().map(said).collect();
    if same.is_empty() { t("why-little") } else { tx("why-same", &[("same", list(&same).into())]) }
}

fn sentence(finding: &Finding, number: &str, name: &dyn Fn(FacetName, &str) -> String) -> String {
    let why = why(finding, number, name);
    let same: Vec<String> = why.same.iter().map(said).collect();
    let differs: Vec<String> = why.differs.iter().map(said).collect();
    let same = list(&same);
    let differs = differs.join("; ");
    let sentence = match (same.is_empty(), differs.is_empty()) {
        (false, true) => tx("why-same", &[("same", same.into())]),
        (false, false) => {
            tx("why-same-differs", &[("same", same.into()), ("differs", differs.into())])
        }
        (true, false) => tx("why-differs", &[("differs", differs.into())]),
        (true, true) => t("why-little"),
    };
    if why.refers {
        return tx("why-refers", &[("item", number.into()), ("rest", sentence.into())]);
    }
    sentence
}

/// How many terms that only the proposal has are named.
const MOST_UNSHARED: usize = 3;

/// Why the finding is not stronger, or no possible duplicate; nothing where it is both.
pub fn why_not_words(
    engine: &Engine,
    subject: &Subject,
    finding: &Finding,
    number: &str,
    name: &dyn Fn(FacetName, &str) -> String,
) -> Option<String> {
    let unshared = engine.unshared(subject, &finding.target, MOST_UNSHARED);
    let WhyNot { band, terms, differs } = why_not(finding, unshared, number, name)?;
    let quoted = quoted(&terms);
    // What decides the strength and what decides the verdict are two things, and two sentences.
    let strength = band.map(|band| {
        let id = if terms.is_empty() { "why-not-little" } else { "why-not-terms" };
        let band = band_words(Some(band));
        tx(id, &[("band", band.into()), ("terms", list(&quoted).into()), ("item", number.into())])
    });
    let differs = differs.iter().map(said).collect::<Vec<_>>().join("; ");
    let verdict =
        (!differs.is_empty()).then(|| tx("why-not-differs", &[("differs", differs.into())]));
    Some(strength.into_iter().chain(verdict).collect::<Vec<_>>().join(" "))
}

/// What a title is about and nothing in the plan is, as a sentence; nothing where there is nothing such.
/// Of matches it speaks only where there are some.
pub fn new_subject_words(names: &[String], matches: bool) -> Option<String> {
    let id = if matches { "overlaps-new-subject" } else { "overlaps-new-subject-alone" };
    let words = || tx(id, &[("names", list(&quoted(names)).into())]);
    (!names.is_empty()).then(words)
}

/// A message whose arguments are lists of names.
pub fn said(said: &Said) -> String {
    let words = |values: &[String]| if said.quoted { list(&quoted(values)) } else { list(values) };
    let joined: Vec<(&str, ipa_matrix::text::catalogue::Argument)> =
        said.args.iter().map(|(name, values)| (*name, words(values).into())).collect();
    tx(said.id, &joined)
}

/// Each in quotation marks.
fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| tx("quoted", &[("text", name.into())])).collect()
}

/// A value of a facet in words.
pub fn value_words(state: AppState, facet: FacetName, value: &str) -> String {
    match facet {
        FacetName::Form | FacetName::Audience | FacetName::Setting | FacetName::Outputs => {
            state.engine().label(value).unwrap_or(value).to_owned()
        }
        _ => value_of(&state.index(), facet, value),
    }
}

/// The same where a further plan says it.
pub fn value_words_in(plan: &OtherPlan, facet: FacetName, value: &str) -> String {
    match facet {
        FacetName::Form | FacetName::Audience | FacetName::Setting | FacetName::Outputs => {
            plan.engine().label(value).unwrap_or(value).to_owned()
        }
        _ => value_of(plan.index(), facet, value),
    }
}

/// A value that is not the lexicon's, in words.
fn value_of(index: &PlanIndex, facet: FacetName, value: &str) -> String {
    match facet {
        FacetName::Beneficiaries => beneficiary_name(index, value),
        FacetName::Organisations => party_name(index, value).0,
        FacetName::Level => {
            t(if value == "national" { "level-national" } else { "level-regional" })
        }
        FacetName::Field => index
            .field(value)
            .map_or_else(|| value.to_owned(), |one| format!("{} {}", one.id, one.name)),
        _ => value.to_owned(),
    }
}

/// The name of a facet.
pub fn facet_words(facet: FacetName) -> String {
    t(match facet {
        FacetName::Need => "facet-need",
        FacetName::Field => "facet-field",
        FacetName::Goal => "facet-goal",
        FacetName::Form => "facet-form",
        FacetName::Audience => "facet-audience",
        FacetName::Setting => "facet-setting",
        FacetName::Level => "facet-level",
        FacetName::Beneficiaries => "facet-beneficiaries",
        FacetName::Time => "facet-time",
        FacetName::Outputs => "facet-outputs",
        FacetName::Organisations => "facet-organisations",
    })
}

/// How a facet compares.
pub fn level_words(level: Level) -> String {
    t(match level {
        Level::Same => "level-same",
        Level::Close => "level-close",
        Level::Differs => "level-differs",
        Level::Unknown => "level-unknown",
    })
}
