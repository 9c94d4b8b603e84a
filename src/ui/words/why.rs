//! Why an overlap is there, and the values of its facets, in words.

use super::{list, t, tx};
use crate::ui::components::verdict::band_words;
use crate::ui::state::AppState;
use ipa_matrix::overlap::plans::OtherPlan;
use ipa_matrix::overlap::{Engine, FacetName, Finding, Level, Subject};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::editor::{beneficiary_name, party_name};
use ipa_matrix::present::finding::{Said, why};
use ipa_matrix::present::why_not::{WhyNot, WhyStrength, why_not};

/// The sentence, such as: `Same subject (firearms) and form (training); you address prosecutors,
/// 2.2.6.3 police trainers.` What is the same stands first, then what is close, then what differs.
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
    let parts = if same.is_empty() {
        t("why-words")
    } else {
        tx("why-same", &[("what", list(&same).into())])
    };
    tx("why-sentence", &[("parts", parts.into())])
}

fn sentence(finding: &Finding, number: &str, name: &dyn Fn(FacetName, &str) -> String) -> String {
    let why = why(finding, number, name);
    let [same, close] = [&why.same, &why.close].map(|all| all.iter().map(said).collect::<Vec<_>>());
    let part =
        |id, parts: &[String]| (!parts.is_empty()).then(|| tx(id, &[("what", list(parts).into())]));
    let head = part("why-same", &same).unwrap_or_else(|| t("why-words"));
    let parts =
        std::iter::once(head).chain(part("why-close", &close)).chain(why.differs.iter().map(said));
    let sentence = tx("why-sentence", &[("parts", parts.collect::<Vec<_>>().join("; ").into())]);
    if why.refers {
        return tx("why-refers", &[("item", number.into()), ("rest", sentence.into())]);
    }
    sentence
}

/// How many terms that only the proposal has are named.
const MOST_UNSHARED: usize = 3;

/// Why the finding is as strong as it is, and why no possible duplicate.
pub fn why_not_words(
    engine: &Engine,
    subject: &Subject,
    finding: &Finding,
    number: &str,
    name: &dyn Fn(FacetName, &str) -> String,
) -> Option<String> {
    let unshared = engine.unshared(subject, &finding.target, MOST_UNSHARED);
    let WhyNot { strength, differs } = why_not(finding, unshared, number, name)?;
    // What decides the strength and what decides the verdict are two things, and two sentences.
    let strength = strength.map(|why| match why {
        WhyStrength::Lower { band, unshared } => {
            let id = if unshared.is_empty() { "why-not-little" } else { "why-not-terms" };
            let (band, terms) = (band_words(Some(band)), list(&quoted(&unshared)));
            tx(id, &[("band", band.into()), ("terms", terms.into()), ("item", number.into())])
        }
        WhyStrength::Strong { counted, way } => {
            let id = if way.is_some() { "why-strong-way" } else { "why-strong" };
            let (terms, way) = (list(&quoted(&counted)), way.unwrap_or_default());
            tx(id, &[("terms", terms.into()), ("way", way.into()), ("item", number.into())])
        }
    });
    let differs = differs.iter().map(said).collect::<Vec<_>>().join("; ");
    let verdict =
        (!differs.is_empty()).then(|| tx("why-not-differs", &[("differs", differs.into())]));
    Some(strength.into_iter().chain(verdict).collect::<Vec<_>>().join(" "))
}

/// What stands before that: of a strong one there is nothing higher.
pub fn why_title(strong: bool) -> &'static str {
    if strong { "why-strong-title" } else { "why-not-title" }
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
