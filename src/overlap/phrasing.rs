//! Other ways of saying the items of a plan, written by somebody else and taken in.
//!
//! A plan without phrasings finds what is worded alike and little more. Here is the file that one
//! fills for a plan (its items, what to write, where), and the check of what comes back: nothing is
//! taken in that repeats its item's own words, that would fit many items, or that another item has.
//! Absent on purpose: what a phrasing weighs, and where it is kept ([`crate::plan::bundle`]).

use super::{Calibration, Engine, Subject, TargetKind};
use crate::overlap::lexicon::Lexicon;
use crate::plan::gaps::needs_without_activity;
use crate::plan::ids::Ref;
use crate::plan::json::{self, ReadError, Shaped};
use crate::plan::model::{Bundle, Phrasings, record};
use crate::problem::{Checked, Place, Problem};
use crate::text::arrange::Gather;
use crate::text::tokens::{Tokens, stem};
use std::collections::{BTreeMap, BTreeSet};

/// Name of the format.
pub const FORMAT: &str = "ipa-phrasings";
/// Its version.
pub const VERSION: u32 = 1;

/// Fewest words that say something.
const FEWEST: usize = 2;
/// Longest phrasing, in characters.
const LONGEST: usize = 200;
/// As many of the item's own words in a row are its own wording.
const IN_A_ROW: usize = 4;
/// As large a share of words in common with the item's title is its own wording.
const COMMON: f64 = 0.8;
/// More other items than these, nearly as near as the nearest, are many.
const MANY: usize = 5;
/// The share of the nearest score that is nearly as near.
const NEARLY: f64 = 0.8;

record! {
    /// The file that is filled.
    PhrasingsFile {
        /// `ipa-phrasings`.
        format: String,
        /// Its version.
        version: u32,
        /// Id of the plan.
        plan: String,
        /// Its edition.
        edition: String,
        /// What to write, for whoever fills the file.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        instructions: Vec<String>,
        /// The items.
        #[serde(default)]
        items: Vec<ItemPhrasings>,
    }
}

record! {
    /// One item with what it says and the places to fill.
    ItemPhrasings {
        /// The item.
        item: Ref,
        /// Its text, to be said otherwise; not read back.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        /// The need that it answers; not read back.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        need: String,
        /// Its outputs; not read back.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        outputs: Vec<String>,
        /// Other ways of saying it, by language (BCP 47).
        #[serde(default)]
        phrasings: BTreeMap<String, Vec<String>>,
        /// Ways that the plan has and that are to go, by language.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        removed: BTreeMap<String, Vec<String>>,
    }
}

/// The file to fill: every activity, every need without one; an empty list for each language.
pub fn template(bundle: &Bundle, languages: &[String], instructions: Vec<String>) -> PhrasingsFile {
    let need_text = |id: &str| {
        bundle.needs.iter().find(|need| need.id == id).map(|n| n.text.clone()).unwrap_or_default()
    };
    let empty: BTreeMap<String, Vec<String>> =
        languages.iter().map(|language| (language.clone(), Vec::new())).gather();
    let activities = bundle.activities.iter().map(|one| ItemPhrasings {
        item: Ref::activity(one.id.clone()),
        title: one.title.clone(),
        need: need_text(&one.need),
        outputs: one.outputs.iter().map(|output| output.text.clone()).collect(),
        phrasings: empty.clone(),
        ..ItemPhrasings::default()
    });
    let needs = needs_without_activity(bundle).map(|need| ItemPhrasings {
        item: Ref::need(need.id.clone()),
        title: need.text.clone(),
        outputs: need.outputs.iter().map(|output| output.text.clone()).collect(),
        phrasings: empty.clone(),
        ..ItemPhrasings::default()
    });
    PhrasingsFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        plan: bundle.plan.id.clone(),
        edition: bundle.plan.edition.clone(),
        instructions,
        items: activities.chain(needs).collect(),
        ..PhrasingsFile::default()
    }
}

/// Reads a filled file.
///
/// # Errors
/// Where the text is too large or too deep, cut off, not JSON, of another format or of a newer
/// version, or where a value is of the wrong type.
pub fn read(text: &str) -> Result<Checked<PhrasingsFile>, ReadError> {
    let value = json::parse(text, json::MAX_BYTES)?;
    json::expect_format(&value, FORMAT, VERSION)?;
    let mut problems = Vec::new();
    json::unknown_fields(&value, PhrasingsFile::SHAPE, "", &mut problems);
    Ok(Checked { value: json::build(value, "")?, problems })
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// What was taken in, by item and language, to be joined to the plan's own.
    pub phrasings: Vec<Phrasings>,
    /// How many phrasings that is.
    pub count: usize,
    /// What the plan has and is to have no more.
    pub removed: Vec<Phrasings>,
    /// What was refused, each with its place and the reason.
    pub problems: Vec<Problem>,
}

/// What a phrasing is held against.
struct Against<'a> {
    owns: BTreeMap<Ref, Own>,
    /// Who says which words already.
    said: BTreeMap<BTreeSet<String>, Ref>,
    /// How many items have a word.
    spread: BTreeMap<String, usize>,
    engine: &'a Engine,
}

/// What an item says, reduced to what can be compared.
struct Own {
    /// All words of title and outputs, in order.
    texts: Vec<Vec<String>>,
    /// The stems of its title.
    title: BTreeSet<String>,
}

/// Checks what was filled in against the plan and its phrasings, one after the other.
pub fn take_in(bundle: &Bundle, filled: &PhrasingsFile, lexicon: &Lexicon) -> Taken {
    take_in_with(&Engine::new(bundle, lexicon, &Calibration::default()), bundle, filled)
}

/// The same with an engine that was made of this plan before.
pub fn take_in_with(engine: &Engine, bundle: &Bundle, filled: &PhrasingsFile) -> Taken {
    let mut against = Against::new(bundle, engine);
    let mut taken = Taken { removed: to_remove(bundle, filled), ..Taken::default() };
    for (at, entry) in filled.items.iter().enumerate() {
        let Some(own) = against.owns.get(&entry.item) else {
            let place = Place::Pointer(format!("/items/{at}/item"));
            let item = format!("{} {}", entry.item.kind.as_str(), entry.item.id);
            taken.problems.push(Problem::warning("phrasing-item", place).with("item", item));
            continue;
        };
        for (language, texts) in &entry.phrasings {
            if !is_tag(language) {
                let place = Place::Pointer(format!("/items/{at}/phrasings"));
                taken.problems.push(
                    Problem::warning("phrasing-language", place).with("language", shown(language)),
                );
                continue;
            }
            let (mut kept, mut new) = (Vec::new(), Vec::new());
            for (number, text) in texts.iter().enumerate() {
                let text = text.trim();
                let place = Place::Pointer(format!("/items/{at}/phrasings/{language}/{number}"));
                let words = stems(text);
                let refusal = if new.contains(&words) {
                    Some(refused("phrasing-repeated", text))
                } else {
                    against.refusal(text, &words, &entry.item, own)
                };
                match refusal {
                    Some(problem) => taken.problems.push(Problem { place, ..problem }),
                    None => {
                        new.push(words);
                        kept.push(text.to_owned());
                    }
                }
            }
            for words in new {
                against.said.insert(words, entry.item.clone());
            }
            if !kept.is_empty() {
                taken.count += kept.len();
                taken.phrasings.push(Phrasings {
                    item: entry.item.clone(),
                    language: language.clone(),
                    texts: kept,
                    ..Phrasings::default()
                });
            }
        }
    }
    taken
}

/// What of the plan's own phrasings a file takes out; what the plan does not have is no loss.
fn to_remove(bundle: &Bundle, filled: &PhrasingsFile) -> Vec<Phrasings> {
    let mut removed = Vec::new();
    for entry in &filled.items {
        for (language, texts) in &entry.removed {
            let own = bundle
                .phrasings
                .iter()
                .filter(|one| one.item == entry.item && one.language == *language)
                .flat_map(|one| &one.texts);
            let texts: Vec<String> = own.filter(|text| texts.contains(text)).cloned().collect();
            if !texts.is_empty() {
                let (item, language) = (entry.item.clone(), language.clone());
                removed.push(Phrasings { item, language, texts, ..Phrasings::default() });
            }
        }
    }
    removed
}

/// Whether a text has the size of a phrasing; whether it says the item is another matter.
pub fn is_kept(text: &str) -> bool {
    let long = text.char_indices().nth(LONGEST).is_some();
    !long && stems(text).len() >= FEWEST
}

/// Whether a name of a language has the shape of one: `en`, `bs_hr`, `sr-Latn`.
pub fn is_tag(language: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (2..=16).contains(&language.len()) && language.chars().all(letter)
}

impl<'a> Against<'a> {
    fn new(bundle: &Bundle, engine: &'a Engine) -> Self {
        let owns = owns(bundle);
        let mut said: BTreeMap<BTreeSet<String>, Ref> = BTreeMap::new();
        let mut spread: BTreeMap<String, usize> = BTreeMap::new();
        for (item, own) in &owns {
            said.entry(own.title.clone()).or_insert_with(|| item.clone());
            let all: BTreeSet<&String> = own.texts.iter().flatten().gather();
            let words: BTreeSet<String> = all.into_iter().map(|word| stem(word)).gather();
            for word in words {
                *spread.entry(word).or_default() += 1;
            }
        }
        for group in &bundle.phrasings {
            for text in &group.texts {
                said.entry(stems(text)).or_insert_with(|| group.item.clone());
            }
        }
        Self { owns, said, spread, engine }
    }

    /// Why a phrasing is not taken in; its place is for the caller to say.
    fn refusal(
        &self,
        text: &str,
        words: &BTreeSet<String>,
        item: &Ref,
        own: &Own,
    ) -> Option<Problem> {
        let refused = |code| refused(code, text);
        if words.len() < FEWEST {
            return Some(refused("phrasing-short"));
        }
        if text.chars().count() > LONGEST {
            return Some(refused("phrasing-long").with("limit", LONGEST.to_string()));
        }
        if let Some(other) = self.said.get(words) {
            return Some(if other == item {
                refused("phrasing-repeated")
            } else {
                refused("phrasing-of-another").with("item", other.id.clone())
            });
        }
        if is_own(text, words, own) {
            return Some(refused("phrasing-own"));
        }
        let near = self.near_others(text, item).max(self.everywhere(words));
        (near > MANY).then(|| refused("phrasing-general").with("count", near.to_string()))
    }

    /// How many other items are nearly as near as the nearest of all.
    fn near_others(&self, text: &str, item: &Ref) -> usize {
        let subject = Subject { title: text.to_owned(), ..Subject::default() };
        let findings = self.engine.check(&subject).findings;
        let best = findings.iter().map(|one| one.score.share()).fold(0.0, f64::max);
        findings
            .iter()
            .filter(|one| matches!(one.target.kind, TargetKind::Activity | TargetKind::Need))
            .filter(|one| one.band.is_some() && one.target.item().as_ref() != Some(item))
            .filter(|one| one.score.share() >= best * NEARLY)
            .count()
    }

    /// In how many items even the rarest of the words stands: programme words alone name nothing.
    fn everywhere(&self, words: &BTreeSet<String>) -> usize {
        words.iter().map(|word| self.spread.get(word).copied().unwrap_or(0)).min().unwrap_or(0)
    }
}

/// Whether a phrasing is what the item says itself.
fn is_own(text: &str, words: &BTreeSet<String>, own: &Own) -> bool {
    let typed = word_list(text);
    let copied = typed.windows(IN_A_ROW).any(|row| {
        own.texts.iter().any(|text| text.windows(IN_A_ROW).any(|of_item| of_item == row))
    });
    let common = words.intersection(&own.title).count();
    let all = words.union(&own.title).count();
    // Fewer words than a thousand each: exact.
    #[allow(clippy::cast_precision_loss, reason = "small counts")]
    let share = common as f64 / all.max(1) as f64;
    copied || share >= COMMON
}

fn owns(bundle: &Bundle) -> BTreeMap<Ref, Own> {
    let mut owns = BTreeMap::new();
    for activity in &bundle.activities {
        let outputs = activity.outputs.iter().map(|output| output.text.as_str());
        let texts = std::iter::once(activity.title.as_str()).chain(outputs);
        owns.insert(Ref::activity(activity.id.clone()), own(&activity.title, texts));
    }
    for need in needs_without_activity(bundle) {
        let outputs = need.outputs.iter().map(|output| output.text.as_str());
        let texts = std::iter::once(need.text.as_str()).chain(outputs);
        owns.insert(Ref::need(need.id.clone()), own(&need.text, texts));
    }
    owns
}

fn own<'a>(title: &str, texts: impl Iterator<Item = &'a str>) -> Own {
    Own { texts: texts.map(word_list).collect(), title: stems(title) }
}

fn word_list(text: &str) -> Vec<String> {
    Tokens::of(text).words.into_iter().map(|token| token.word).collect()
}

/// The stems of the words that say something.
fn stems(text: &str) -> BTreeSet<String> {
    Tokens::of(text).words.iter().filter(|t| !t.small).map(|t| stem(&t.word)).gather()
}

/// A refusal; its place is for the caller to say.
fn refused(code: &'static str, text: &str) -> Problem {
    Problem::warning(code, Place::Whole).with("text", shown(text))
}

/// A text short enough for a message.
fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;

    fn plan() -> Bundle {
        let text = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
        let mut plan = bundle::read(text).expect("the default plan reads").value;
        plan.phrasings.clear();
        plan
    }

    fn lexicon() -> Lexicon {
        Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
            .expect("the lexicon reads")
    }

    fn filled(id: &str, texts: &[&str]) -> PhrasingsFile {
        let mut file = template(&plan(), &["en".to_owned()], Vec::new());
        file.items.retain(|entry| entry.item == Ref::activity(id));
        for entry in &mut file.items {
            let texts = texts.iter().map(|text| (*text).to_owned()).collect();
            entry.phrasings.insert("en".into(), texts);
        }
        file
    }

    fn check(id: &str, text: &str, expect: Option<&str>) {
        let taken = take_in(&plan(), &filled(id, &[text]), &lexicon());
        let codes: Vec<&str> = taken.problems.iter().map(|one| one.code).collect();
        assert_eq!(codes, expect.into_iter().collect::<Vec<_>>(), "{text}");
        assert_eq!(taken.count, usize::from(expect.is_none()), "{text}");
    }

    #[test]
    fn what_says_it_otherwise_is_taken_in_and_the_rest_with_its_reason() {
        let id = "2.2.6.2";
        check(id, "Teaching instructors to spot fake passports and look-alikes", None);
        check(id, "Passports", Some("phrasing-short"));
        check(id, &"forged travel papers ".repeat(12), Some("phrasing-long"));
        check(
            id,
            "Train-the-Trainers on detection of forged documents and imposters",
            Some("phrasing-repeated"),
        );
        check(id, "Course on detection of forged documents and imposters", Some("phrasing-own"));
        check(id, "Workshop on falsified documents", Some("phrasing-of-another"));
        check(id, "Regional training of border police", Some("phrasing-general"));
    }

    #[test]
    fn the_same_twice_is_taken_once() {
        let text = "Teaching instructors to spot fake passports and look-alikes";
        let taken = take_in(&plan(), &filled("2.2.6.2", &[text, text]), &lexicon());
        assert_eq!(taken.count, 1);
        let places: Vec<String> = taken.problems.iter().map(|one| one.place.to_string()).collect();
        assert_eq!(places, ["/items/0/phrasings/en/1"]);
    }

    #[test]
    fn an_unknown_item_is_named_and_the_others_are_read() {
        let mut file = filled("2.2.6.2", &["Teaching instructors to spot fake passports"]);
        file.items
            .insert(0, ItemPhrasings { item: Ref::activity("9.9"), ..ItemPhrasings::default() });
        let taken = take_in(&plan(), &file, &lexicon());
        assert_eq!(taken.count, 1);
        assert_eq!(
            taken.problems,
            [Problem::warning("phrasing-item", Place::Pointer("/items/0/item".into()))
                .with("item", "activity 9.9")]
        );
    }

    #[test]
    fn the_template_has_every_item_that_is_compared_and_reads_back() {
        let file = template(&plan(), &["en".into(), "sq".into()], vec!["Write.".into()]);
        assert_eq!(file.items.len(), 104);
        let back = read(&json::write(&file)).expect("it reads");
        assert_eq!(back.value, file);
        assert_eq!(back.problems, []);
        assert_eq!(take_in(&plan(), &file, &lexicon()), Taken::default());
    }
}
