//! Cuts a timeline into numbers, words and signs, and knows the words for months, parts of a year
//! and numbers. No grammar here.

use super::{PartOfYear, Season, Unit};

/// A piece of a timeline; `start` and `end` are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Digits, as a number and their count.
    Number(u32, usize),
    /// Letters, in lower case; whether the first is a capital.
    Word(String, bool),
    /// A sign; dashes of every length are `-`, multiplication signs are the word `x`.
    Sign(char),
    /// A line break.
    Break,
}

/// Cuts a text. White space only separates.
pub fn cut(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        let kind = if c == '\n' {
            Kind::Break
        } else if c.is_whitespace() {
            continue;
        } else if c.is_ascii_digit() {
            let mut value = c.to_digit(10).unwrap_or_default();
            while let Some((at, d)) = chars.peek().copied().filter(|(_, d)| d.is_ascii_digit()) {
                value = value.saturating_mul(10).saturating_add(d.to_digit(10).unwrap_or_default());
                end = at + 1;
                chars.next();
            }
            Kind::Number(value, end - start)
        } else if c.is_alphabetic() {
            let mut word: String = c.to_lowercase().collect();
            while let Some((at, l)) =
                chars.peek().copied().filter(|(_, l)| l.is_alphabetic() || *l == '’' || *l == '\'')
            {
                word.extend(l.to_lowercase());
                end = at + l.len_utf8();
                chars.next();
            }
            Kind::Word(word, c.is_uppercase())
        } else {
            match c {
                '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => Kind::Sign('-'),
                '×' => Kind::Word("x".into(), false),
                '[' => Kind::Sign('('),
                ']' => Kind::Sign(')'),
                c => Kind::Sign(c),
            }
        };
        tokens.push(Token { kind, start, end });
    }
    tokens
}

/// The month of a name or its abbreviation.
pub fn month(word: &str) -> Option<u8> {
    Some(match word {
        "jan" | "january" => 1,
        "feb" | "febr" | "february" => 2,
        "mar" | "march" => 3,
        "apr" | "april" => 4,
        "may" => 5,
        "jun" | "june" => 6,
        "jul" | "july" => 7,
        "aug" | "august" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" => 10,
        "nov" | "november" => 11,
        "dec" | "december" => 12,
        _ => return None,
    })
}

/// The season of a name.
pub fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" => Season::Spring,
        "summer" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" => Season::Winter,
        _ => return None,
    })
}

/// The part of a year of a word.
pub fn part_of_year(word: &str) -> Option<PartOfYear> {
    Some(match word {
        "early" | "beginning" | "start" => PartOfYear::Early,
        "mid" | "middle" => PartOfYear::Mid,
        "late" => PartOfYear::Late,
        "end" => PartOfYear::End,
        _ => return None,
    })
}

/// The number of a number word.
pub fn number(word: &str) -> Option<u32> {
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        _ => return None,
    })
}

/// The ordinal of a word.
pub fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" | "last" => 4,
        _ => return None,
    })
}

/// The unit of time of a word.
pub fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "semester" | "semesters" => Unit::HalfYear,
        "year" | "years" | "annum" | "yr" => Unit::Year,
        _ => return None,
    })
}

/// How often a word such as `annually` says, and in which unit.
pub fn adverb(word: &str) -> Option<(u32, Unit)> {
    Some(match word {
        "annually" | "yearly" | "annual" => (1, Unit::Year),
        "biannually" | "semiannually" => (2, Unit::Year),
        "quarterly" => (1, Unit::Quarter),
        "monthly" => (1, Unit::Month),
        "weekly" => (1, Unit::Week),
        _ => return None,
    })
}

/// Whether a number of so many digits is a year.
pub fn is_year(value: u32, digits: usize) -> bool {
    digits == 4 && (1900..=2199).contains(&value)
}
