//! Finds the lexicon's concepts in a text: the longest form first, in time linear in the text.
//!
//! What a concept is worth is not decided here.

use super::hash::{Fnv, SEED, step};
use super::lexicon::Concept;
use super::tongue::Tongue;
use crate::text::stop_words;
use crate::text::tokens::{Token, Tokens};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Most small words between two words of a form.
const MOST_BETWEEN: usize = 3;

/// A concept in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its place in the list of concepts.
    pub concept: usize,
    /// First character of the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A word of a form.
#[derive(Clone, Debug)]
struct Part {
    word: String,
    any_ending: bool,
    capitals: bool,
}

impl Part {
    fn matches(&self, token: &Token) -> bool {
        // Most differ in their first letter.
        token.word.as_bytes().first() == self.word.as_bytes().first()
            && (token.capitals || !self.capitals)
            && if self.any_ending {
                token.word.starts_with(&self.word)
            } else {
                token.word == self.word
            }
    }
}

#[derive(Clone, Debug)]
struct Form {
    concept: usize,
    tongue: Tongue,
    first: Part,
    rest: Vec<Part>,
}

/// Forms sorted for search.
#[derive(Clone, Debug, Default)]
pub struct Recogniser {
    forms: Vec<Form>,
    /// Forms by the hash of their first word, with and without an ending apart.
    by_first: HashMap<u64, Vec<usize>, BuildHasherDefault<Fnv>>,
}

impl Recogniser {
    /// Takes in the forms of all concepts.
    pub fn new(concepts: &[Concept]) -> Self {
        let mut recogniser = Self::default();
        for (concept, data) in concepts.iter().enumerate() {
            let forms = data
                .forms
                .iter()
                .flat_map(|(language, forms)| forms.iter().map(move |f| (language, f)));
            for (language, form) in forms {
                let mut parts = parts(form).into_iter();
                if let Some(first) = parts.next() {
                    let key = key(hash(&first.word), first.any_ending);
                    let tongue = Tongue::of(language);
                    let form = Form { concept, tongue, first, rest: parts.collect() };
                    recogniser.by_first.entry(key).or_default().push(recogniser.forms.len());
                    recogniser.forms.push(form);
                }
            }
        }
        recogniser
    }

    /// The concepts that a text names, in order; each stretch of text counts for its longest forms
    /// only. In a text of a known language forms of strangers are false friends.
    pub fn find(&self, tokens: &Tokens, tongue: Tongue) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.words.get(at) {
            let (next, best) = self.at(&tokens.words, at, token, tongue);
            for (concept, last) in best {
                let end = tokens.words.get(last).map_or(token.end, |t| t.end);
                found.push(Found { concept, start: token.start, end });
            }
            at = next;
        }
        found
    }

    /// The longest forms that begin at a token, each with its last token, and where to go on.
    fn at(
        &self,
        words: &[Token],
        at: usize,
        token: &Token,
        tongue: Tongue,
    ) -> (usize, Vec<(usize, usize)>) {
        let mut best: Vec<(usize, usize)> = Vec::new();
        let mut longest = 0;
        let mut state = SEED;
        let mut consider = |candidates: Option<&Vec<usize>>| {
            for form in candidates.into_iter().flatten().filter_map(|&f| self.forms.get(f)) {
                let length = form.rest.len() + 1;
                if length < longest || !tongue.reads(form.tongue) {
                    continue;
                }
                // Words of one hash are one word but for chance, so that is looked at last.
                if let Some(last) =
                    last(&form.rest, words, at).filter(|_| form.first.matches(token))
                {
                    if length > longest {
                        best.clear();
                        longest = length;
                    }
                    if !best.iter().any(|&(concept, _)| concept == form.concept) {
                        best.push((form.concept, last));
                    }
                }
            }
        };
        for byte in token.word.bytes() {
            state = step(state, byte);
            consider(self.by_first.get(&key(state, true)));
        }
        consider(self.by_first.get(&key(state, false)));
        let next = best.iter().map(|&(_, last)| last).max().unwrap_or(at) + 1;
        (next, best)
    }
}

/// The token at which the rest of a form ends, if it stands there.
fn last(rest: &[Part], words: &[Token], first: usize) -> Option<usize> {
    let mut at = first;
    for part in rest {
        let mut between = 0;
        loop {
            at += 1;
            let token = words.get(at)?;
            if part.matches(token) {
                break;
            }
            between += 1;
            if !token.small || between > MOST_BETWEEN {
                return None;
            }
        }
    }
    Some(at)
}

/// The words of a form; small ones are left out, since the text may have any, unless only one word
/// would be left.
fn parts(form: &str) -> Vec<Part> {
    let chars: Vec<char> = form.chars().collect();
    let part = |t: &Token| Part {
        word: t.word.clone(),
        any_ending: chars.get(t.end) == Some(&'*'),
        capitals: t.capitals,
    };
    let words = Tokens::of(form).words;
    let telling: Vec<Part> =
        words.iter().filter(|t| t.capitals || !stop_words::contains(&t.word)).map(part).collect();
    if telling.len() > 1 { telling } else { words.iter().map(part).collect() }
}

fn hash(word: &str) -> u64 {
    word.bytes().fold(SEED, step)
}

fn key(hash: u64, any_ending: bool) -> u64 {
    hash << 1 | u64::from(any_ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn found(forms: &[(&str, &str)], text: &str) -> Vec<(usize, String)> {
        let concepts: Vec<Concept> = forms
            .iter()
            .map(|(id, form)| Concept {
                id: (*id).into(),
                forms: BTreeMap::from([("en".into(), vec![(*form).into()])]),
                ..Concept::default()
            })
            .collect();
        let chars: Vec<char> = text.chars().collect();
        Recogniser::new(&concepts)
            .find(&Tokens::of(text), Tongue::Any)
            .into_iter()
            .map(|f| (f.concept, chars[f.start..f.end].iter().collect()))
            .collect()
    }

    #[test]
    fn forms_are_found() {
        for (form, text, expect) in [
            ("forged document*", "on Forged Documents.", Some("Forged Documents")),
            ("forged document", "forged documents", None),
            ("detection of firearm*", "detection of the illicit firearms", None),
            ("detection firearm*", "detection of the firearms", Some("detection of the firearms")),
            ("TIP", "a tip", None),
            ("TIP", "on TIP", Some("TIP")),
            ("PCCC*", "the PCCCs", Some("PCCCs")),
            ("granič* polic*", "Гранична полиција", Some("Гранична полиција")),
            ("M&E", "for M&E", Some("M&E")),
            ("Chapter 24", "chapter 23", None),
            ("Chapter 24", "chapter 24", Some("chapter 24")),
        ] {
            let texts: Vec<_> = found(&[("a", form)], text).into_iter().map(|(_, t)| t).collect();
            assert_eq!(texts, expect.into_iter().collect::<Vec<_>>(), "{form} in {text}");
        }
    }

    #[test]
    fn an_english_text_has_no_false_friends() {
        let forms = BTreeMap::from([
            ("mk".into(), vec!["муници*".into()]),
            ("en".into(), vec!["ammunition".into()]),
        ]);
        let recogniser =
            Recogniser::new(&[Concept { id: "a".into(), forms, ..Concept::default() }]);
        let tokens = Tokens::of("municipal ammunition");
        assert_eq!(
            (
                recogniser.find(&tokens, Tongue::English).len(),
                recogniser.find(&tokens, Tongue::Any).len()
            ),
            (1, 2)
        );
    }

    #[test]
    fn the_longest_form_wins_and_equals_share() {
        let forms =
            [("a", "border"), ("b", "border polic*"), ("c", "border police"), ("d", "police")];
        let concepts: Vec<_> =
            found(&forms, "border police, border").into_iter().map(|(c, _)| c).collect();
        assert_eq!(concepts, [1, 2, 0]);
    }
}
