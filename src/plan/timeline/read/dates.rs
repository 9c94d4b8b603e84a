//! Reads the dates of a timeline: a moment with its precision, ranges, and what only looks like one.

use super::Reader;
use crate::plan::timeline::tokens::{Kind, month, ordinal, part_of_year, season};
use crate::plan::timeline::{Moment, Precision, Span};

impl Reader<'_> {
    /// A run of dates: "2018", "By 2020", "Jan-Aug 2018", "2019 and 2020", "from 2018 to 2020".
    pub(super) fn dates(&mut self) -> Option<Vec<Span>> {
        let begin = self.at;
        let lead = self.preposition();
        let Some(first) = self.moment_or_month() else {
            self.at = begin;
            return None;
        };
        let span = self.range(first, lead).or_else(|| {
            self.at = begin;
            None
        })?;
        let mut spans = vec![span];
        while matches!(self.word(0), Some("and")) || matches!(self.sign(0), Some(',' | '/' | '&')) {
            let back = self.at;
            self.at += 1;
            match self.moment() {
                Some(moment) => spans.push(Span::In(moment)),
                None => {
                    self.at = back;
                    break;
                }
            }
        }
        Some(spans)
    }

    /// A word before a date that says how it is meant; takes it only for the date's sake.
    fn preposition(&mut self) -> Lead {
        let (lead, length) = match (self.word(0), self.word(1), self.word(2)) {
            (Some("by"), Some("the"), _) => (Lead::By, 2),
            (Some("no"), Some("later"), Some("than")) => (Lead::By, 3),
            (Some("up"), Some("to"), _) => (Lead::By, 2),
            (Some("by" | "until" | "till" | "before"), _, _) => (Lead::By, 1),
            (Some("as"), Some("of" | "from"), _) => (Lead::From, 2),
            (Some("starting"), Some("in" | "from"), _) => (Lead::From, 2),
            (Some("from" | "since" | "starting" | "after"), _, _) => (Lead::From, 1),
            (Some("between"), _, _) => (Lead::From, 1),
            (Some("in" | "during"), _, _) => (Lead::None, 1),
            _ => (Lead::None, 0),
        };
        self.at += length;
        if self.word(0) == Some("the") {
            self.at += 1;
        }
        lead
    }

    /// The rest of a range after its first end, and what the whole means.
    fn range(&mut self, first: Start, lead: Lead) -> Option<Span> {
        let back = self.at;
        let joined = match (self.sign(0), self.word(0)) {
            (Some('-' | '/'), _) => 1,
            (_, Some("to" | "until" | "till" | "through")) => 1,
            (_, Some("and")) if lead == Lead::From => 1,
            _ => 0,
        };
        if joined > 0 {
            self.at += joined;
            if let Some(last) = self.last_end(first) {
                let start = match first {
                    Start::Moment(moment) => moment,
                    Start::Month(month) => {
                        Moment { year: last.year, precision: Precision::Month(month) }
                    }
                    Start::Quarter(quarter) => {
                        Moment { year: last.year, precision: Precision::Quarter(quarter) }
                    }
                };
                return Some(Span::Between(start, last));
            }
            self.at = back;
        }
        let Start::Moment(moment) = first else { return None };
        Some(match lead {
            Lead::By => Span::By(moment),
            Lead::From => Span::From(moment),
            Lead::None => Span::In(moment),
        })
    }

    /// The second end of a range; "2018-20" is 2018 to 2020.
    fn last_end(&mut self, first: Start) -> Option<Moment> {
        if let (
            Start::Moment(Moment { year, precision: Precision::Year }),
            Some(Kind::Number(value, 2)),
        ) = (first, self.kind(0))
        {
            let full = year / 100 * 100 + i32::try_from(*value).ok()?;
            let fresh = !matches!(self.word(1), Some("x" | "times")) && full > year;
            self.at += 1;
            return fresh.then_some(Moment { year: full, precision: Precision::Year });
        }
        self.moment().filter(|last| match first {
            Start::Moment(start) => last.year >= start.year,
            Start::Month(_) | Start::Quarter(_) => true,
        })
    }

    fn moment_or_month(&mut self) -> Option<Start> {
        if let Some(moment) = self.moment() {
            return Some(Start::Moment(moment));
        }
        // "Jan-Aug 2018", "Q1-Q2 2019": the year comes with the second end.
        if let Some(month) = self.word(0).and_then(month) {
            self.at += if self.sign(1) == Some('.') { 2 } else { 1 };
            return Some(Start::Month(month));
        }
        if let (Some("q"), Some(quarter)) = (self.word(0), self.small(1, 4)) {
            self.at += 2;
            return Some(Start::Quarter(quarter));
        }
        None
    }

    /// A number from 1 to `most`.
    fn small(&self, ahead: usize, most: u32) -> Option<u8> {
        match self.kind(ahead) {
            Some(Kind::Number(value, digits)) if *digits <= 2 && (1..=most).contains(value) => {
                u8::try_from(*value).ok()
            }
            _ => None,
        }
    }

    /// A point in time with its year.
    fn moment(&mut self) -> Option<Moment> {
        let (moment, length) = self.numeric().or_else(|| self.named())?;
        self.at += length;
        Some(moment)
    }

    /// "2019", "2019-03", "2019-03-15", "15.3.2019", "03/2019", "3.2019".
    fn numeric(&self) -> Option<(Moment, usize)> {
        if let Some(year) = self.year(0) {
            if self.sign(1) == Some('-')
                && let (Some(Kind::Number(_, 2)), Some(month)) = (self.kind(2), self.small(2, 12))
                // "2009-10" could be two years, "2018-20" is; a month is meant only where a day follows.
                && self.sign(3) == Some('-')
                && let Some(day) = self.small(4, 31)
            {
                return Some((Moment { year, precision: Precision::Day(month, day) }, 5));
            }
            return Some((Moment { year, precision: Precision::Year }, 1));
        }
        let separator = self.sign(1).filter(|c| matches!(c, '.' | '/'))?;
        if separator == '.'
            && let (Some(day), Some(month), Some('.'), Some(year)) =
                (self.small(0, 31), self.small(2, 12), self.sign(3), self.year(4))
        {
            return Some((Moment { year, precision: Precision::Day(month, day) }, 5));
        }
        let (month, year) = (self.small(0, 12)?, self.year(2)?);
        // "1 x beneficiary / 2019" has blanks around the stroke; "03/2019" has none.
        let tight = self.bytes(0)?.1 == self.bytes(1)?.0 && self.bytes(1)?.1 == self.bytes(2)?.0;
        tight.then_some((Moment { year, precision: Precision::Month(month) }, 3))
    }

    /// "Dec 2018", "15 March 2019", "mid-2018", "end of 2018", "Q3 2019", "second half of 2019".
    fn named(&self) -> Option<(Moment, usize)> {
        let day = self.small(0, 31).filter(|_| self.word(day_skip(self)).and_then(month).is_some());
        let mut ahead = if day.is_some() { day_skip(self) } else { 0 };
        let word = self.word(ahead)?;
        let precision = if let Some(month) = month(word) {
            ahead += if self.sign(ahead + 1) == Some('.') { 2 } else { 1 };
            match (day, self.small(ahead, 31)) {
                (Some(day), _) => Precision::Day(month, day),
                (None, Some(day)) if self.year(ahead + 1).is_some() => {
                    ahead += 1;
                    Precision::Day(month, day)
                }
                (None, Some(day))
                    if self.sign(ahead + 1) == Some(',') && self.year(ahead + 2).is_some() =>
                {
                    ahead += 2;
                    Precision::Day(month, day)
                }
                _ => Precision::Month(month),
            }
        } else if let Some(season) = season(word) {
            ahead += 1;
            Precision::Season(season)
        } else if word == "q" || word == "h" {
            let part = self.small(ahead + 1, if word == "q" { 4 } else { 2 })?;
            ahead += 2;
            if word == "q" { Precision::Quarter(part) } else { Precision::Half(part) }
        } else if let Some(part) = ordinal(word) {
            let precision = match self.word(ahead + 1) {
                Some("quarter") => Precision::Quarter(part),
                Some("half") if part <= 2 => Precision::Half(part),
                Some("half") => Precision::Half(2),
                _ => return None,
            };
            ahead += 2;
            precision
        } else if let Some(part) = part_of_year(word) {
            ahead += 1;
            Precision::Part(part)
        } else {
            return None;
        };
        if self.sign(ahead) == Some('-')
            || self.sign(ahead) == Some('/')
            || self.word(ahead) == Some("of")
        {
            ahead += 1;
        }
        let year = self.year(ahead)?;
        Some((Moment { year, precision }, ahead + 1))
    }

    /// Something written like a date that is none, such as "Q5 2019" or "32 March 2019".
    pub(super) fn broken_date(&self) -> Option<usize> {
        match (self.kind(0), self.kind(1)) {
            (Some(Kind::Word(word, _)), Some(Kind::Number(value, 1)))
                if word == "q" && !(1..=4).contains(value) =>
            {
                Some(if self.year(2).is_some() { 3 } else { 2 })
            }
            (Some(Kind::Number(value, digits)), Some(Kind::Word(word, _)))
                if *digits <= 2 && *value > 31 && month(word).is_some() =>
            {
                Some(if self.year(2).is_some() { 3 } else { 2 })
            }
            _ => None,
        }
    }
}

/// How many tokens a day takes: "15", "15th", "15.", "15 of".
fn day_skip(reader: &Reader<'_>) -> usize {
    let suffix =
        matches!(reader.word(1), Some("st" | "nd" | "rd" | "th")) || reader.sign(1) == Some('.');
    let length = if suffix { 2 } else { 1 };
    if reader.word(length) == Some("of") { length + 1 } else { length }
}

/// The first end of a range, whose year may come with the second.
#[derive(Clone, Copy)]
enum Start {
    Moment(Moment),
    Month(u8),
    Quarter(u8),
}

/// How a date is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    By,
    From,
}
