//! Changes to the forms of the lexicon: the file in which they are handed over, whether a form may be
//! added, and the check of a lexicon as a whole.
//!
//! Absent on purpose: where changes are kept ([`super::wording`]) and what they do to findings.

use super::lexicon::{FormFault, Kind, Lexicon, fault};
use super::phrasing::is_tag;
use super::recognise::Recogniser;
use super::sources::sources;
use super::tongue::Tongue;
use crate::plan::json::{self, ReadError, Shaped};
use crate::plan::model::{Bundle, LexiconChange, record};
use crate::problem::{Checked, Place, Problem};
use crate::text::arrange::Gather;
use crate::text::tokens::Tokens;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Name of the format.
pub const FORMAT: &str = "ipa-lexicon-changes";
/// Its version.
pub const VERSION: u32 = 1;
/// Longest form, in characters.
const LONGEST: usize = 80;

record! {
    /// The file in which changes are handed over.
    LexiconChanges {
        /// `ipa-lexicon-changes`.
        format: String,
        /// Its version.
        version: u32,
        /// Edition of the lexicon that was changed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition: String,
        /// The changes.
        #[serde(default)]
        changes: Vec<LexiconChange>,
    }
}

/// The file with these changes.
pub fn file(lexicon: &Lexicon, changes: &[LexiconChange]) -> LexiconChanges {
    LexiconChanges {
        format: FORMAT.to_owned(),
        version: VERSION,
        edition: lexicon.edition.clone(),
        changes: changes.to_vec(),
        ..LexiconChanges::default()
    }
}

/// Reads such a file.
///
/// # Errors
/// Where the text is too large or too deep, cut off, not JSON, of another format or of a newer
/// version, or where a value is of the wrong type.
pub fn read(text: &str) -> Result<Checked<LexiconChanges>, ReadError> {
    let value = json::parse(text, json::MAX_BYTES)?;
    json::expect_format(&value, FORMAT, VERSION)?;
    let mut problems = Vec::new();
    json::unknown_fields(&value, LexiconChanges::SHAPE, "", &mut problems);
    Ok(Checked { value: json::build(value, "")?, problems })
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenForms {
    /// What may be taken in.
    pub changes: Vec<LexiconChange>,
    /// How many forms that is, added or taken out.
    pub count: usize,
    /// What was refused, each with its place and the reason.
    pub problems: Vec<Problem>,
}

/// Which concepts have a form, whatever its language.
#[derive(Clone, Debug, Default)]
pub struct Owners(BTreeMap<String, BTreeSet<String>>);

impl Owners {
    /// Those of a lexicon.
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut owners = Self::default();
        for concept in &lexicon.concepts {
            for form in concept.forms.values().flatten() {
                owners.add(&concept.id, form);
            }
        }
        owners
    }

    fn add(&mut self, concept: &str, form: &str) {
        self.0.entry(key(form)).or_default().insert(concept.to_owned());
    }

    /// Why a form may not be added to a concept; its place is for the caller to say.
    pub fn refusal(&self, lexicon: &Lexicon, concept: &str, form: &str) -> Option<Problem> {
        let short: String = form.chars().take(LONGEST).collect();
        let refused = |code| Problem::warning(code, Place::Whole).with("form", short.clone());
        if form.chars().count() > LONGEST {
            return Some(refused("form-long").with("limit", LONGEST.to_string()));
        }
        match fault(form) {
            Some(FormFault::Empty) => return Some(refused("form-empty")),
            Some(FormFault::TooShort) => return Some(refused("form-short")),
            Some(FormFault::OnlySmallWords) => return Some(refused("form-small-words")),
            None => {}
        }
        let owner = self.0.get(&key(form))?.iter().next()?;
        if self.0.get(&key(form)).is_some_and(|all| all.contains(concept)) {
            return Some(refused("form-repeated"));
        }
        let label = lexicon.concept(owner).map_or(owner.as_str(), |one| one.label.as_str());
        Some(refused("form-of-another").with("concept", label))
    }
}

/// Checks what a file would change, one form after the other.
pub fn take_in(lexicon: &Lexicon, filled: &LexiconChanges) -> TakenForms {
    let mut owners = Owners::new(lexicon);
    let mut taken = TakenForms::default();
    for (at, change) in filled.changes.iter().enumerate() {
        let place = |rest: String| Place::Pointer(format!("/changes/{at}/{rest}"));
        let Some(concept) = lexicon.concept(&change.concept) else {
            let id: String = change.concept.chars().take(LONGEST).collect();
            let problem = Problem::warning("form-concept", place("concept".into()));
            taken.problems.push(problem.with("concept", id));
            continue;
        };
        if !is_tag(&change.language) {
            let tag: String = change.language.chars().take(LONGEST).collect();
            let problem = Problem::warning("phrasing-language", place("language".into()));
            taken.problems.push(problem.with("language", tag));
            continue;
        }
        let mut added = Vec::new();
        for (number, form) in change.added.iter().enumerate() {
            let form = form.trim();
            match owners.refusal(lexicon, &concept.id, form) {
                Some(problem) => taken
                    .problems
                    .push(Problem { place: place(format!("added/{number}")), ..problem }),
                None => {
                    owners.add(&concept.id, form);
                    added.push(form.to_owned());
                }
            }
        }
        let own = concept.forms.get(&change.language);
        let removed: Vec<String> = change
            .removed
            .iter()
            .filter(|form| own.is_some_and(|own| own.contains(form)))
            .cloned()
            .collect();
        taken.count += added.len() + removed.len();
        if !added.is_empty() || !removed.is_empty() {
            let (concept, language) = (concept.id.clone(), change.language.clone());
            let extra = Default::default();
            taken.changes.push(LexiconChange { concept, language, added, removed, extra });
        }
    }
    taken
}

/// Whether a text has the size of a form; whose form it is, is another matter.
pub fn is_kept(form: &str) -> bool {
    form.char_indices().nth(LONGEST).is_none() && fault(form).is_none()
}

/// A form as it is compared: folded, capitals and any endings told apart.
fn key(form: &str) -> String {
    let chars: Vec<char> = form.chars().collect();
    let mut key = String::new();
    for token in Tokens::of(form).words {
        key.push_str(&token.word);
        key.push_str(match (token.capitals, chars.get(token.end) == Some(&'*')) {
            (true, true) => "^* ",
            (true, false) => "^ ",
            (false, true) => "* ",
            (false, false) => " ",
        });
    }
    key
}

/// A form that stands in several concepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doubled {
    /// The form, as one of them has it.
    pub form: String,
    /// The concepts, by id.
    pub concepts: Vec<String>,
    /// Whether two of them are of one kind, so that nobody can tell which is meant.
    pub one_kind: bool,
}

/// What a check of a lexicon finds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LexiconCheck {
    /// Forms that stand in several concepts.
    pub doubled: Vec<Doubled>,
    /// Concepts that neither the plan nor its phrasings name, by id.
    pub unused: Vec<String>,
    /// Concepts that only its phrasings name.
    pub only_phrasings: Vec<String>,
}

/// Checks a lexicon against itself and a plan.
pub fn check(lexicon: &Lexicon, plan: &Bundle) -> LexiconCheck {
    let mut forms: BTreeMap<String, (&str, BTreeSet<&str>)> = BTreeMap::new();
    for concept in &lexicon.concepts {
        for form in concept.forms.values().flatten() {
            let entry = forms.entry(key(form)).or_insert_with(|| (form, BTreeSet::new()));
            entry.1.insert(&concept.id);
        }
    }
    let one_kind = |concepts: &BTreeSet<&str>| {
        let kinds = concepts.iter().filter_map(|id| lexicon.concept(id)).map(|one| one.kind);
        let different: BTreeSet<Kind> = kinds.gather();
        different.len() < concepts.len()
    };
    let doubled = forms
        .into_values()
        .filter(|(_, concepts)| concepts.len() > 1)
        .map(|(form, concepts)| Doubled {
            form: form.to_owned(),
            one_kind: one_kind(&concepts),
            concepts: concepts.into_iter().map(str::to_owned).collect(),
        })
        .collect();
    let recogniser = Recogniser::new(&lexicon.concepts);
    let (mut in_texts, mut in_phrasings) = (BTreeSet::new(), BTreeSet::new());
    for source in sources(plan) {
        for piece in &source.pieces {
            let found = recogniser.find(&Tokens::of(&piece.text), Tongue::of(&plan.plan.language));
            in_texts.extend(found.into_iter().map(|one| one.concept));
        }
        for (language, text) in &source.phrasings {
            let found = recogniser.find(&Tokens::of(text), Tongue::of(language));
            in_phrasings.extend(found.into_iter().map(|one| one.concept));
        }
    }
    let ids = |keep: &dyn Fn(usize) -> bool| {
        let concepts = lexicon.concepts.iter().enumerate().filter(|(at, _)| keep(*at));
        concepts.map(|(_, concept)| concept.id.clone()).collect()
    };
    LexiconCheck {
        doubled,
        unused: ids(&|at| !in_texts.contains(&at) && !in_phrasings.contains(&at)),
        only_phrasings: ids(&|at| !in_texts.contains(&at) && in_phrasings.contains(&at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;

    fn lexicon() -> Lexicon {
        Lexicon::read(
            r#"{"concepts":[
            {"id":"arms","kind":"subject","label":"Firearms","forms":{"en":["firearm*","SALW"]}},
            {"id":"visa","kind":"subject","label":"Visas","forms":{"en":["visa*"]}}]}"#,
        )
        .expect("it reads")
    }

    fn codes(concept: &str, form: &str) -> Option<&'static str> {
        let lexicon = lexicon();
        Owners::new(&lexicon).refusal(&lexicon, concept, form).map(|problem| problem.code)
    }

    #[test]
    fn a_form_is_added_or_refused_with_the_reason() {
        assert_eq!(codes("arms", "hand gun*"), None);
        assert_eq!(codes("arms", "salw"), None, "capitals are another form");
        assert_eq!(codes("arms", "  "), Some("form-empty"));
        assert_eq!(codes("arms", "x"), Some("form-short"));
        assert_eq!(codes("arms", "ab*"), Some("form-short"));
        assert_eq!(codes("arms", "of the"), Some("form-small-words"));
        assert_eq!(codes("arms", &"long ".repeat(40)), Some("form-long"));
        assert_eq!(codes("arms", "Firearm*"), Some("form-repeated"));
        assert_eq!(codes("arms", "visa*"), Some("form-of-another"));
    }

    #[test]
    fn a_file_is_taken_in_as_far_as_it_may_be() {
        let text = r#"{"format":"ipa-lexicon-changes","version":1,"odd":1,"changes":[
            {"concept":"arms","language":"en","added":["hand gun*","hand gun*","visa*"],"removed":["SALW","never there"]},
            {"concept":"nothing","language":"en","added":["hand gun*"]},
            {"concept":"arms","language":"<script>","added":["pistol*"]}]}"#;
        let read = read(text).expect("it reads");
        assert_eq!(read.problems.len(), 1);
        let taken = take_in(&lexicon(), &read.value);
        assert_eq!(taken.count, 2);
        let problems: Vec<String> =
            taken.problems.iter().map(|one| format!("{} {}", one.code, one.place)).collect();
        assert_eq!(
            problems,
            [
                "form-repeated /changes/0/added/1",
                "form-of-another /changes/0/added/2",
                "form-concept /changes/1/concept",
                "phrasing-language /changes/2/language",
            ]
        );
    }

    #[test]
    fn the_built_in_lexicon_has_no_form_in_two_concepts_of_one_kind() {
        let text = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
        let plan = bundle::read(text).expect("the default plan reads").value;
        let lexicon = Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
            .expect("reads");
        let check = check(&lexicon, &plan);
        let two: Vec<&Doubled> = check.doubled.iter().filter(|one| one.one_kind).collect();
        assert!(two.is_empty(), "{two:?}");
        assert!(check.unused.len() < lexicon.concepts.len() / 2, "{}", check.unused.len());
    }
}
