//! Reads a timeline: cuts it into clauses, and each clause into how often, per what, for each what,
//! when (in `dates`), and the words left over. Every token is looked at a bounded number of times.

use super::tokens::{Kind, Token, adverb, cut, is_year, number, unit};
use super::{Per, Span, Timeline, TimelinePart, Times, Unit};

mod dates;

/// Reads a timeline as printed or typed.
pub fn read(text: &str) -> Timeline {
    let tokens = cut(text);
    let mut reader = Reader { text, tokens: &tokens, at: 0, parts: Vec::new(), joined: Vec::new() };
    while reader.at < tokens.len() {
        reader.clause();
    }
    Timeline { parts: reader.parts }
}

/// A clause while it is read.
#[derive(Default)]
struct Clause {
    times: Times,
    per: Option<Per>,
    ongoing: bool,
    for_each: String,
    when: Vec<Span>,
    /// Bytes of the words left over, a run each.
    words: Vec<(usize, usize)>,
    /// Token after the last of them.
    kept_to: usize,
    /// Something in it looked like a date and was none.
    broken: bool,
    /// It is nothing but a date in brackets.
    bracket_only: bool,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    parts: Vec<TimelinePart>,
    /// Earlier parts that a comma or "and" joins to the next one: they share its date.
    joined: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn kind(&self, ahead: usize) -> Option<&'a Kind> {
        self.tokens.get(self.at + ahead).map(|t| &t.kind)
    }

    fn word(&self, ahead: usize) -> Option<&'a str> {
        match self.kind(ahead) {
            Some(Kind::Word(word, _)) => Some(word),
            _ => None,
        }
    }

    fn sign(&self, ahead: usize) -> Option<char> {
        match self.kind(ahead) {
            Some(Kind::Sign(c)) => Some(*c),
            _ => None,
        }
    }

    fn year(&self, ahead: usize) -> Option<i32> {
        match self.kind(ahead) {
            Some(Kind::Number(value, digits)) if is_year(*value, *digits) => {
                i32::try_from(*value).ok()
            }
            _ => None,
        }
    }

    /// A number that is no year, in digits or as a word.
    fn count(&self, ahead: usize) -> Option<u32> {
        match self.kind(ahead) {
            Some(Kind::Number(value, digits)) if !is_year(*value, *digits) => Some(*value),
            Some(Kind::Word(word, _)) => number(word),
            _ => None,
        }
    }

    /// Bytes of a token.
    fn bytes(&self, ahead: usize) -> Option<(usize, usize)> {
        self.tokens.get(self.at + ahead).map(|t| (t.start, t.end))
    }

    /// Whether a clause ends before the token here, and how many tokens the boundary itself takes.
    fn boundary(&self) -> Option<usize> {
        match self.kind(0)? {
            Kind::Sign(';' | '+') => Some(1),
            Kind::Break => match self.kind(1) {
                Some(Kind::Word(_, false)) => None,
                _ => Some(1),
            },
            Kind::Sign('.') => match self.kind(1) {
                Some(Kind::Word(_, true)) | None => Some(1),
                _ => None,
            },
            Kind::Sign(',') if self.count(1).is_some() || self.starts_ongoing(1) => Some(1),
            Kind::Word(word, _) if word == "or" => Some(1),
            Kind::Word(word, _) if word == "and" && self.count(1).is_some() => Some(1),
            _ => None,
        }
    }

    fn starts_ongoing(&self, ahead: usize) -> bool {
        matches!(
            self.word(ahead),
            Some("ongoing" | "continued" | "continuous" | "continuously" | "permanent")
        ) || (self.word(ahead) == Some("on")
            && self.word(ahead + if self.sign(ahead + 1) == Some('-') { 2 } else { 1 })
                == Some("going"))
    }

    fn clause(&mut self) {
        let begin = self.at;
        let mut clause = Clause::default();
        let mut joins = false;
        while self.at < self.tokens.len() {
            if let Some(length) = self.boundary() {
                joins = matches!(self.sign(0), Some(',')) || self.word(0) == Some("and");
                self.at += length;
                break;
            }
            let before = self.at;
            if self.sign(0) == Some('(') {
                clause.bracket_only = before == begin;
                if self.bracket(&mut clause) && !matches!(self.sign(0), Some(',' | ';' | '.')) {
                    break;
                }
            } else {
                self.step(&mut clause, begin);
            }
            // A step always takes at least one token; this keeps that a fact.
            self.at = self.at.max(before + 1);
        }
        self.finish(clause, joins);
    }

    /// One step within a clause, outside brackets.
    fn step(&mut self, clause: &mut Clause, begin: usize) {
        if self.at == begin && self.starts_ongoing(0) {
            clause.ongoing = true;
            self.at += if self.word(0) != Some("on") {
                1
            } else if self.sign(1) == Some('-') {
                3
            } else {
                2
            };
            return;
        }
        if self.recurrence(clause) || self.each(clause) {
            return;
        }
        if let Some(spans) = self.dates() {
            clause.when.extend(spans);
        } else if let Some(length) = self.broken_date() {
            clause.broken = true;
            self.keep(clause, length);
        } else if !self.times(clause) {
            self.keep(clause, 1);
        }
    }

    /// Leaves tokens to the words of the clause.
    fn keep(&mut self, clause: &mut Clause, length: usize) {
        for _ in 0..length {
            if let Some((start, end)) = self.bytes(0) {
                let letters = !matches!(self.kind(0), Some(Kind::Sign(_) | Kind::Break));
                match clause.words.last_mut() {
                    Some(run) if clause.kept_to == self.at => run.1 = end,
                    _ if letters => clause.words.push((start, end)),
                    _ => {
                        self.at += 1;
                        continue;
                    }
                }
                clause.kept_to = self.at + 1;
            }
            self.at += 1;
        }
    }

    /// "2", "2-3", "2x", "two times", "at least 2", "up to 3", "twice".
    fn times(&mut self, clause: &mut Clause) -> bool {
        if clause.times.is_stated() || !clause.words.is_empty() {
            return false;
        }
        let (skip, least, most) = match (self.word(0), self.word(1)) {
            (Some("at"), Some("least")) | (Some("more"), Some("than")) => (2, true, false),
            (Some("at"), Some("most")) | (Some("up"), Some("to")) => (2, false, true),
            (Some("min" | "minimum"), _) => {
                (if self.sign(1) == Some('.') { 2 } else { 1 }, true, false)
            }
            (Some("max" | "maximum"), _) => {
                (if self.sign(1) == Some('.') { 2 } else { 1 }, false, true)
            }
            (Some("once"), _) => return self.take_times(clause, Times::exactly(1), 1),
            (Some("twice"), _) => return self.take_times(clause, Times::exactly(2), 1),
            _ => (0, true, true),
        };
        let Some(first) = self.count(skip) else { return false };
        // "2-day workshop", "1st delivery": no count.
        let after = if self.sign(skip + 1) == Some('-') { skip + 2 } else { skip + 1 };
        if matches!(
            self.word(after),
            Some("st" | "nd" | "rd" | "th" | "day" | "days" | "hour" | "hours")
        ) {
            return false;
        }
        let range = matches!(self.sign(skip + 1), Some('-')) || self.word(skip + 1) == Some("to");
        let second = self.count(skip + 2).filter(|second| range && *second >= first);
        let times = Times {
            at_least: least.then_some(first),
            at_most: most.then_some(second.unwrap_or(first)),
        };
        let length = skip + if second.is_some() { 3 } else { 1 };
        self.take_times(clause, times, length)
    }

    fn take_times(&mut self, clause: &mut Clause, times: Times, length: usize) -> bool {
        clause.times = times;
        self.at += length;
        let x = self.word(0) == Some("x")
            && self.word(1).and_then(unit).is_none()
            && !self.each_word(1);
        if x || matches!(self.word(0), Some("time" | "times")) {
            self.at += 1;
        }
        true
    }

    /// "/ year", "/ x year", "per year", "x year", "a year", "every two years", "annually".
    fn recurrence(&mut self, clause: &mut Clause) -> bool {
        if clause.per.is_some() {
            return false;
        }
        if let Some((count, unit)) = self.word(0).and_then(adverb) {
            clause.per = Some(Per { every: 1, unit });
            if !clause.times.is_stated() {
                clause.times = Times::exactly(count);
            }
            // "Annual meeting": the word belongs to what is meant as well.
            if self.word(0) == Some("annual") {
                self.keep(clause, 1);
            } else {
                self.at += 1;
            }
            return true;
        }
        let mut ahead = 0;
        let mut every = false;
        match (self.sign(0), self.word(0)) {
            (Some('/'), _) => {
                ahead = 1;
                if self.word(1) == Some("x") || self.word(1) == Some("per") {
                    ahead = 2;
                }
            }
            (_, Some("per" | "x" | "a" | "each")) => ahead = 1,
            (_, Some("every")) => {
                ahead = 1;
                every = true;
            }
            (_, Some("in")) if matches!(self.word(1), Some("a" | "each")) => ahead = 2,
            _ => {}
        }
        if ahead == 0 {
            return false;
        }
        let mut count = 1;
        if every {
            if let Some(units) = self.count(ahead) {
                count = units;
                ahead += 1;
            } else if self.word(ahead) == Some("second") {
                count = 2;
                ahead += 1;
            }
        } else if self.word(ahead) == Some("calendar") {
            ahead += 1;
        }
        let half = self.word(ahead) == Some("half");
        if half {
            ahead += if self.sign(ahead + 1) == Some('-') { 2 } else { 1 };
        }
        let Some(found) = self.word(ahead).and_then(unit) else { return false };
        let unit = if half && found == Unit::Year { Unit::HalfYear } else { found };
        clause.per = Some(Per { every: count.max(1), unit });
        if every && !clause.times.is_stated() {
            clause.times = Times::exactly(1);
        }
        self.at += ahead + 1;
        true
    }

    fn each_word(&self, ahead: usize) -> bool {
        matches!(self.word(ahead), Some("beneficiary" | "beneficiaries" | "country"))
    }

    /// "in each Beneficiary", "for each ...", "per PCU", "x beneficiary": up to a stroke, a bracket,
    /// the recurrence or the end of the clause. Dates inside belong to it ("where workshops were
    /// organised from 2016 to 2018").
    fn each(&mut self, clause: &mut Clause) -> bool {
        if !clause.for_each.is_empty() {
            return false;
        }
        let ahead = match (self.word(0), self.word(1)) {
            (Some("in" | "for"), Some("each" | "every")) => 2,
            (Some("each" | "per"), Some(_)) => 1,
            (Some("x"), Some(_)) if self.each_word(1) => 1,
            _ => return false,
        };
        if self.word(ahead).is_none() {
            return false;
        }
        self.at += ahead;
        let from = self.at;
        while self.at < self.tokens.len() && self.boundary().is_none() {
            let recurs = self.word(0) == Some("x") && self.word(1).and_then(unit).is_some()
                || matches!(self.word(0), Some("per" | "every"))
                    && self.word(1).and_then(unit).is_some();
            if matches!(self.sign(0), Some('/' | '(' | ')' | ',' | ':')) || recurs {
                break;
            }
            self.at += 1;
        }
        clause.for_each = self.slice(from, self.at);
        true
    }

    /// The text of a run of tokens, line breaks as blanks.
    fn slice(&self, from: usize, to: usize) -> String {
        let start = self.tokens.get(from).map(|t| t.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map(|t| t.end);
        match (start, end) {
            (Some(start), Some(end)) => clean(self.text.get(start..end).unwrap_or_default()),
            _ => String::new(),
        }
    }

    /// A bracket: dates go to the clause, other words become a part of their own. Says whether a
    /// date was in it.
    fn bracket(&mut self, clause: &mut Clause) -> bool {
        self.at += 1;
        let mut found = false;
        let mut rest: Option<(usize, usize)> = None;
        while self.at < self.tokens.len() && self.sign(0) != Some(')') {
            if let Some(spans) = self.dates() {
                clause.when.extend(spans);
                found = true;
                continue;
            }
            if let (Some((start, end)), false) =
                (self.bytes(0), matches!(self.kind(0), Some(Kind::Sign('-' | ','))))
            {
                rest = Some((rest.map_or(start, |(first, _)| first), end));
            }
            self.at += 1;
        }
        self.at += 1;
        let text =
            rest.and_then(|(start, end)| self.text.get(start..end)).map(clean).unwrap_or_default();
        if !text.is_empty() && text != "and" {
            self.parts.push(TimelinePart::NotUnderstood { text });
        }
        found
    }

    /// The words left over of a clause; what was understood in between is left out.
    fn words(&self, clause: &Clause) -> String {
        let mut pieces: Vec<String> = clause
            .words
            .iter()
            .filter_map(|(start, end)| self.text.get(*start..*end))
            .map(words)
            .collect();
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(" … ")
    }

    fn finish(&mut self, clause: Clause, joins: bool) {
        let words = self.words(&clause);
        let stated = clause.times.is_stated() || !clause.for_each.is_empty();
        let Clause { times, per, ongoing, for_each, when, broken, bracket_only, .. } = clause;
        if bracket_only && words.is_empty() && !stated && per.is_none() && self.lend(&when) {
            return;
        }
        if !when.is_empty() {
            for index in std::mem::take(&mut self.joined) {
                if let Some(part) = self.parts.get_mut(index) {
                    share(part, &when);
                }
            }
        }
        let part = if broken && !words.is_empty() {
            TimelinePart::NotUnderstood { text: words }
        } else if ongoing {
            TimelinePart::Ongoing { what: words, when }
        } else if let Some(per) = per {
            TimelinePart::Recurs { times, per, what: words, for_each, when }
        } else if stated || !when.is_empty() {
            TimelinePart::Happens { times, what: words, for_each, when }
        } else if words.is_empty() {
            return;
        } else {
            TimelinePart::NotUnderstood { text: words }
        };
        if joins && part.when().is_empty() {
            self.joined.push(self.parts.len());
        } else {
            self.joined.clear();
        }
        self.parts.push(part);
    }

    /// Gives a date that stands alone in brackets to the part before it, if that has none.
    fn lend(&mut self, when: &[Span]) -> bool {
        match self.parts.last_mut() {
            Some(part)
                if part.when().is_empty()
                    && !matches!(part, TimelinePart::NotUnderstood { .. }) =>
            {
                share(part, when);
                true
            }
            _ => false,
        }
    }
}

fn share(part: &mut TimelinePart, spans: &[Span]) {
    match part {
        TimelinePart::Recurs { when, .. }
        | TimelinePart::Happens { when, .. }
        | TimelinePart::Ongoing { when, .. } => {
            when.extend_from_slice(spans);
        }
        TimelinePart::NotUnderstood { .. } => {}
    }
}

/// A piece of the text on one line, without the signs at its ends.
fn clean(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_matches(|c: char| c.is_whitespace() || ",;:./-–—".contains(c)).to_owned()
}

/// The words left over of a clause, without a preposition or joining word at their end.
fn words(text: &str) -> String {
    let mut text = clean(text);
    if let Some(shorter) = text.strip_prefix("and ") {
        text = clean(shorter);
    }
    for word in [" in", " and", " or", " x", " the", " by"] {
        if let Some(shorter) = text.strip_suffix(word) {
            text = clean(shorter);
        }
    }
    if matches!(text.as_str(), "x" | "in" | "and" | "the" | "of" | "a") {
        String::new()
    } else {
        text
    }
}
