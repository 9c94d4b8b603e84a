//! What a proposal says that an item does not, and the language that it was read as: what keeps a
//! finding from being stronger.
//!
//! Weighs nothing and decides nothing; the engine's own numbers are only looked at.

use super::engine::Engine;
use super::finding::{Subject, Target};
use super::languages;
use super::query::{Query, QueryTerm, voted};
use crate::text::arrange::Arrange;
use crate::text::tokens::Tokens;

impl Engine {
    /// The terms of a proposal that an item has in none of its texts and phrasings, heaviest first: what
    /// the lexicon calls them, or as the proposal writes them.
    pub fn unshared(&self, subject: &Subject, target: &Target, most: usize) -> Vec<String> {
        let query = Query::new(&self.index, subject);
        let Some(item) = self.index.items.iter().position(|one| one.target == *target) else {
            return Vec::new();
        };
        let shared = |term: &QueryTerm| {
            let list = term.term.map(|id| self.index.items_with(id)).unwrap_or_default();
            list.binary_search_by_key(&item, |&(item, _)| item).is_ok()
        };
        // A word that a shared concept covers is no difference, and one that an unshared concept
        // covers is said by that.
        let concepts: Vec<&QueryTerm> =
            query.terms.iter().filter(|term| self.concept(term).is_some()).collect();
        let covered = |term: &QueryTerm| {
            let within = |&(field, start, end): &(usize, usize, usize)| {
                let mut places = concepts.iter().flat_map(|concept| &concept.places);
                places.any(|&(f, from, to)| f == field && from <= start && end <= to)
            };
            self.concept(term).is_none() && term.places.iter().all(within)
        };
        let mut terms: Vec<&QueryTerm> =
            query.terms.iter().filter(|term| !shared(term) && !covered(term)).collect();
        terms.arrange(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.places.cmp(&b.places)));
        // Filler ("additional", "recognise") tells nobody anything: subjects do, and where there are fewer than
        // two, seldom words of the title by which subjects are named. Rather nothing than filler.
        let subject = |term: &&QueryTerm| term.term.is_some_and(|id| self.index.is_subject(id));
        let enough = terms.iter().filter(|&term| subject(term)).count() > 1;
        let telling = |term: &QueryTerm| {
            let word = || Tokens::of(&query.written(term)).words.into_iter().next();
            let reader = &self.index.reader;
            let named = || word().is_some_and(|one| reader.is_telling(&reader.stem(&one.word)));
            let seldom = term.term.is_none_or(|id| self.index.is_rare(id));
            self.concept(term).is_none() && term.in_title && seldom && named()
        };
        terms.retain(|term| subject(term) || (!enough && telling(term)));
        let mut named: Vec<String> = Vec::new();
        for term in terms {
            let name = self.concept(term).map_or_else(|| query.written(term), str::to_owned);
            if !named.contains(&name) {
                named.push(name);
            }
        }
        named.truncate(most);
        named
    }

    /// What the lexicon calls a term, where it is a concept.
    fn concept(&self, term: &QueryTerm) -> Option<&str> {
        let index = &self.index;
        let at = index.names.as_concept(term.term?)?;
        index.reader.concept(at).map(|one| one.label.as_str())
    }
}

/// The language that a proposal was read as: `en`, `de`, `sq`, `mk`, `sl` or `hbs`. The one that was chosen
/// counts; `None` where none was and its small words and endings do not tell.
pub fn language(subject: &Subject) -> Option<&'static str> {
    let texts = || [&subject.title, &subject.description].map(|text| Tokens::of(text));
    languages::reading(&subject.language).or_else(|| voted(texts().iter()))
}

/// The language that a proposal was read as, as it is shown: the one that was chosen, which may say more
/// than the words do (`sr` where they say `hbs`), else what the words tell.
pub fn shown_language(subject: &Subject) -> Option<&str> {
    let read = language(subject)?;
    let chosen = languages::reading(&subject.language).is_some();
    Some(if chosen { languages::language_of(&subject.language) } else { read })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::Calibration;
    use crate::overlap::lexicon::Lexicon;
    use crate::plan::bundle;

    #[test]
    fn what_only_the_proposal_says_is_named_and_what_both_say_is_not() {
        let text = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
        let plan = bundle::read(text).expect("the default plan reads").value;
        let lexicon = Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
            .expect("the lexicon reads");
        let engine = Engine::new(&plan, &lexicon, &Calibration::default());
        let subject = Subject {
            title: "Training on forged documents and on wildlife smuggling with drones".into(),
            ..Subject::default()
        };
        let report = engine.check(&subject);
        let target = &report
            .findings
            .iter()
            .find(|one| one.target.id == "2.2.6.2")
            .expect("it is found")
            .target;
        let unshared = engine.unshared(&subject, target, 5);
        let all = unshared.join(", ");
        assert!(all.to_lowercase().contains("wildlife"), "{all}");
        assert!(!all.to_lowercase().contains("forged"), "{all}");
        assert!(unshared.len() <= 5);
        let mut nowhere = target.clone();
        nowhere.id = "9.9".into();
        assert!(engine.unshared(&subject, &nowhere, 5).is_empty());
    }

    #[test]
    fn the_language_is_told_by_small_words() {
        let of = |title: &str| language(&Subject { title: title.into(), ..Subject::default() });
        assert_eq!(of("Training for the police of the region"), Some("en"));
        assert_eq!(of("Obuka za policiju o falsifikovanim ispravama koje se koriste"), Some("hbs"));
        assert_eq!(of("Trajnim për policinë e kufirit dhe dokumentet"), Some("sq"));
        assert_eq!(of("2018"), None);
    }

    /// A text whose small words are English, said to be in a language.
    fn said_in(language: &str) -> Subject {
        Subject {
            title: "Training of the border police on falsified documents in the region".into(),
            language: language.into(),
            ..Subject::default()
        }
    }

    #[test]
    fn the_language_that_was_chosen_wins_over_the_words() {
        for (tag, read, shown) in [
            ("", "en", "en"),
            ("sr", "hbs", "sr"),
            ("sr-Latn", "hbs", "sr"),
            ("sq", "sq", "sq"),
            // Nothing is known of it: the words tell.
            ("fr", "en", "en"),
        ] {
            let subject = said_in(tag);
            assert_eq!(language(&subject), Some(read), "{tag}");
            assert_eq!(shown_language(&subject), Some(shown), "{tag}");
        }
    }

    #[test]
    fn a_text_is_compared_as_one_in_the_language_that_was_chosen() {
        let text = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
        let plan = bundle::read(text).expect("the default plan reads").value;
        let lexicon = Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
            .expect("the lexicon reads");
        let engine = Engine::new(&plan, &lexicon, &Calibration::default());
        let report = |tag: &str| engine.check(&said_in(tag));
        // What the words tell, chosen, changes nothing; what is none of these neither.
        assert_eq!(report("en"), report(""));
        assert_eq!(report("fr"), report(""));
        // In another language fewer phrasings serve, so that what is shared counts for more.
        assert_ne!(report("sr"), report(""));
        assert_eq!(report("sr"), report("hbs"));
    }
}
