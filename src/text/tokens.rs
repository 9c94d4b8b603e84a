//! Words: cutting a text into them, which of them say nothing, and the stem in which they meet.
//!
//! A token knows the characters of the source that it stands for. Nothing here knows the plan; the
//! lists of small words are in [`super::stop_words`].

use super::fold::{fold_char, is_mark};
use super::stop_words;
use rust_stemmers::{Algorithm, Stemmer};

/// How many letters of a word that is not English count.
pub const CUT: usize = 5;

/// Room that a word is given.
const LETTERS: usize = 16;

/// A word of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub word: String,
    /// First character in the source.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// It begins with two capitals or more, as acronyms do, or is a single one.
    pub capitals: bool,
    /// It says nothing by itself: a small word, a single letter, a number.
    pub small: bool,
}

/// A number with dots, such as `2.2.6.2` or `4.3.1.2a`: perhaps the id of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// As it stands, without a dot at its end.
    pub id: String,
    /// First character in the source.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The word before it, folded.
    pub before: String,
}

/// The words and the dotted numbers of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// The words in order.
    pub words: Vec<Token>,
    /// The dotted numbers in order; they are no words.
    pub numbers: Vec<Numbered>,
}

impl Tokens {
    /// Cuts a text into runs of letters and digits.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self::default();
        let mut run = Token::default();
        let mut letters = 0usize;
        let mut capitals = 0usize;
        let mut chars = text.chars().enumerate().peekable();
        while let Some((at, c)) = chars.next() {
            let inside = c.is_alphanumeric() || (letters > 0 && is_mark(c));
            if inside {
                if letters == 0 {
                    run.start = at;
                    // Most words fit: one that grows is moved twice.
                    run.word.reserve(LETTERS);
                }
                letters += 1;
                if letters == capitals + 1 && c.is_uppercase() {
                    capitals += 1;
                }
                fold_char(c, |f| run.word.push(f));
                run.end = at + 1;
            }
            let next = chars.peek().map(|&(_, n)| n);
            if inside && next.is_some_and(|n| n.is_alphanumeric() || is_mark(n)) {
                continue;
            }
            // British English writes "co-operation".
            if inside && run.word == "co" && next == Some('-') {
                let mut rest = chars.clone();
                rest.next();
                if rest.peek().is_some_and(|(_, n)| n.is_alphabetic()) {
                    chars.next();
                    continue;
                }
            }
            // A dot between digits keeps a number together; so does `#` in `2.2.12#2`.
            if inside && run.word.bytes().all(|b| b.is_ascii_digit()) && next == Some('.') {
                let mut rest = chars.clone();
                rest.next();
                if rest.peek().is_some_and(|(_, n)| n.is_ascii_digit()) {
                    tokens.numbers.push(number(&mut run, &mut chars, tokens.words.last()));
                    letters = 0;
                    capitals = 0;
                    continue;
                }
            }
            if letters > 0 {
                run.capitals = capitals > 1 || (capitals == 1 && letters == 1);
                run.small = is_small(&run.word);
                if !run.word.is_empty() {
                    tokens.words.push(std::mem::take(&mut run));
                }
                run = Token::default();
                letters = 0;
                capitals = 0;
            }
        }
        tokens
    }
}

/// Reads on to the end of a dotted number whose first run of digits is in `run`.
fn number(
    run: &mut Token,
    chars: &mut std::iter::Peekable<impl Iterator<Item = (usize, char)> + Clone>,
    before: Option<&Token>,
) -> Numbered {
    let mut run = std::mem::take(run);
    while let Some(&(at, c)) = chars.peek() {
        if c == '.' || c == '#' {
            let mut rest = chars.clone();
            rest.next();
            if !rest.peek().is_some_and(|(_, n)| n.is_ascii_digit()) {
                break;
            }
        } else if !c.is_alphanumeric() {
            break;
        }
        run.word.extend(c.to_lowercase());
        run.end = at + 1;
        chars.next();
    }
    Numbered {
        id: run.word,
        start: run.start,
        end: run.end,
        before: before.map(|w| w.word.clone()).unwrap_or_default(),
    }
}

/// Whether a folded word says nothing by itself: a small word of any language, a single letter, a
/// number.
pub fn is_small(word: &str) -> bool {
    word.len() < 2 || word.bytes().all(|b| b.is_ascii_digit()) || stop_words::contains(word)
}

/// The English stem of a folded word.
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}

/// The first letters of a folded word, which serve as its stem where it is not English. The two ways
/// of saying Serbian, "mera" and "mjera", "reka" and "rijeka", meet.
pub fn cut(word: &str) -> String {
    let mut out = String::new();
    let mut chars = word.chars().peekable();
    let mut letters = 0;
    while let Some(c) = chars.next() {
        if letters == CUT {
            break;
        }
        let mut rest = chars.clone();
        let consonant =
            out.chars().last().is_some_and(|l| l.is_alphabetic() && !"aeiouj".contains(l));
        if consonant && c == 'i' && rest.next() == Some('j') && rest.next() == Some('e') {
            chars.next();
            continue;
        }
        if consonant && c == 'j' && chars.peek() == Some(&'e') && !out.ends_with(['l', 'n']) {
            continue;
        }
        out.push(c);
        letters += 1;
    }
    out
}

/// Endings that are common in one of the languages and rare in the others, folded; they decide where
/// languages share their small words. In the order of [`stop_words::LANGUAGES`].
const ENDINGS: [(&str, &[&str]); 6] = [
    ("de", &["ung", "ungen", "keit", "isch", "ischen", "lich"]),
    ("en", &["ing", "tion", "tions", "ment", "ity", "ies", "ed"]),
    (
        "hbs",
        &["ih", "og", "nje", "nja", "anje", "enje", "anja", "enja", "cija", "cije", "skih", "ima"],
    ),
    ("mk", &["ata", "ite", "oto", "iot", "ot", "ska", "nje", "cii", "uvani", "uvaat"]),
    ("sl", &["anje", "ega", "nega", "jo", "anja", "stvo", "emu"]),
    ("sq", &["ve", "eve", "imi", "imin", "it", "se", "uar", "are", "ise"]),
];

/// Votes for the language of a text, field by field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Votes([usize; ENDINGS.len()]);

impl Votes {
    /// Takes in a text: small words count twice, endings once.
    pub fn add(&mut self, tokens: &Tokens) {
        for token in tokens.words.iter().filter(|t| !t.capitals) {
            let small = stop_words::languages(&token.word);
            for (at, (votes, (_, endings))) in self.0.iter_mut().zip(ENDINGS).enumerate() {
                if small & (1 << at) != 0 {
                    *votes += 2;
                } else if small == 0
                    && token.word.len() > 4
                    && endings.iter().any(|e| token.word.ends_with(e))
                {
                    *votes += 1;
                }
            }
        }
    }

    /// The language with the most votes, if there is one: `en`, `de`, `sq`, `mk`, `sl` or `hbs`
    /// (Bosnian, Croatian, Montenegrin, Serbian).
    pub fn language(&self) -> Option<&'static str> {
        let most = self.0.iter().copied().max().filter(|&most| most > 0)?;
        let mut best = self.0.iter().zip(ENDINGS).filter(|&(&votes, _)| votes == most);
        let first = best.next().map(|(_, (language, _))| language);
        first.filter(|_| best.next().is_none())
    }
}

/// The language of a text, if its small words and endings tell.
pub fn language(tokens: &Tokens) -> Option<&'static str> {
    let mut votes = Votes::default();
    votes.add(tokens);
    votes.language()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        Tokens::of(text).words.into_iter().map(|t| t.word).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(
            words("Train-the-Trainers: AFIS2, čas!"),
            ["train", "the", "trainers", "afis2", "cas"]
        );
        assert_eq!(words("🚓 <b>x</b> --- "), ["b", "x", "b"]);
        assert_eq!(words("c\u{30c}as je"), ["cas", "je"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn dotted_numbers_are_no_words() {
        let tokens = Tokens::of("See 2.2.6.2, activity 4.3.1.2a and 2.2.12#2. Version 1.10.");
        let ids: Vec<_> = tokens
            .numbers
            .iter()
            .map(|n| (n.id.as_str(), n.before.as_str(), n.start, n.end))
            .collect();
        assert_eq!(
            ids,
            [
                ("2.2.6.2", "see", 4, 11),
                ("4.3.1.2a", "activity", 22, 30),
                ("2.2.12#2", "and", 35, 43),
                ("1.10", "version", 53, 57)
            ]
        );
        assert_eq!(
            tokens.words.iter().map(|t| t.word.as_str()).collect::<Vec<_>>(),
            ["see", "activity", "and", "version"]
        );
    }

    #[test]
    fn capitals_are_noted() {
        let marked: Vec<_> =
            Tokens::of("TIP tip Tip BCPs EUROPOL").words.into_iter().map(|t| t.capitals).collect();
        assert_eq!(marked, [true, false, false, true, true]);
    }

    #[test]
    fn a_word_that_is_not_english_is_cut() {
        assert_eq!(cut("granicne"), "grani");
        assert_eq!(cut("sis"), "sis");
        assert_eq!(stem("trainings"), "train");
    }

    #[test]
    fn small_words_tell_the_language() {
        for (text, expect) in [
            ("training of the border police in the region", Some("en")),
            ("обука на граничната полиција за откривање на фалсификувани документи", Some("mk")),
            (
                "obuka granične policije za otkrivanje falsifikovanih isprava koje se koriste",
                Some("hbs"),
            ),
            ("trajnimi i policisë kufitare për zbulimin e dokumenteve të falsifikuara", Some("sq")),
            ("Schulung der Grenzpolizei für die Erkennung von gefälschten Dokumenten", Some("de")),
            ("AFIS", None),
        ] {
            assert_eq!(language(&Tokens::of(text)), expect, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_token_is_the_fold_of_its_characters(text in "[a-zA-Z0-9čđŠ.,# А-Яа-яђњ<>🙂\u{300}-\u{310}-]{0,60}") {
            let tokens = Tokens::of(&text);
            let chars: Vec<char> = text.chars().collect();
            let mut last = 0;
            for token in &tokens.words {
                prop_assert!(last <= token.start && token.start < token.end && token.end <= chars.len());
                last = token.end;
                let source: String = chars[token.start..token.end].iter().collect();
                // The hyphen of "co-operation" is all that a word leaves out.
                prop_assert_eq!(&fold(&source).replace('-', ""), &token.word);
            }
        }

        #[test]
        fn any_text_is_cut(text in "\\PC{0,80}") {
            let _ = language(&Tokens::of(&text));
        }
    }
}
