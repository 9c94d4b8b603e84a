//! What a timeline says: spans with their precision, recurrence, what is on-going, and what was not
//! understood. Computed from the text as printed or typed, never stored.
//!
//! No date is ever invented: a month without a year is not understood, "2x / year" has no years,
//! "By 2019" has no beginning. The words that say a timeline on screen are not here.

mod read;
#[cfg(test)]
mod tests;
mod tokens;

pub use read::read;

/// A point in time, as precise as its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Calendar year.
    pub year: i32,
    /// How precise it is, and within the year where.
    pub precision: Precision,
}

/// How precise a [`Moment`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year is said.
    Year,
    /// A half, 1 or 2.
    Half(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A season.
    Season(Season),
    /// Early, in the middle, late or at the end of the year.
    Part(PartOfYear),
    /// A month, 1 to 12.
    Month(u8),
    /// A month, 1 to 12, and a day, 1 to 31.
    Day(u8, u8),
}

/// A season, of the northern half of the earth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// Spring.
    Spring,
    /// Summer.
    Summer,
    /// Autumn, fall.
    Autumn,
    /// Winter; which end of the year is not said.
    Winter,
}

/// A part of a year, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfYear {
    /// Early, beginning, start of.
    Early,
    /// Mid, middle of.
    Mid,
    /// Late.
    Late,
    /// End of.
    End,
}

impl Moment {
    /// First and last month (1 to 12) that it may mean, by convention, for charts only: early is
    /// January to April, mid is May to August, late September to December.
    pub fn months(self) -> (u8, u8) {
        match self.precision {
            Precision::Year | Precision::Season(Season::Winter) => (1, 12),
            Precision::Half(half) => {
                if half == 1 {
                    (1, 6)
                } else {
                    (7, 12)
                }
            }
            Precision::Quarter(quarter) => {
                let last = quarter.clamp(1, 4) * 3;
                (last - 2, last)
            }
            Precision::Season(Season::Spring) => (3, 5),
            Precision::Season(Season::Summer) => (6, 8),
            Precision::Season(Season::Autumn) => (9, 11),
            Precision::Part(PartOfYear::Early) => (1, 4),
            Precision::Part(PartOfYear::Mid) => (5, 8),
            Precision::Part(PartOfYear::Late) => (9, 12),
            Precision::Part(PartOfYear::End) => (12, 12),
            Precision::Month(month) | Precision::Day(month, _) => (month, month),
        }
    }
}

/// When something is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// In this year, month, quarter...
    In(Moment),
    /// Not later than.
    By(Moment),
    /// Not earlier than.
    From(Moment),
    /// From the first to the second, both included.
    Between(Moment, Moment),
}

/// How many. Both absent: a number is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Times {
    /// At least so many.
    pub at_least: Option<u32>,
    /// At most so many.
    pub at_most: Option<u32>,
}

impl Times {
    /// Exactly so many.
    pub fn exactly(count: u32) -> Self {
        Self { at_least: Some(count), at_most: Some(count) }
    }

    /// Whether a number is said at all.
    pub fn is_stated(self) -> bool {
        self.at_least.is_some() || self.at_most.is_some()
    }
}

/// A unit of time that something recurs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Week.
    Week,
    /// Month.
    Month,
    /// Quarter of a year.
    Quarter,
    /// Half a year.
    HalfYear,
    /// Year.
    Year,
}

/// The time in which something recurs: every so many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Per {
    /// How many units; 1 for "per year", 2 for "every two years".
    pub every: u32,
    /// The unit.
    pub unit: Unit,
}

/// One statement of a timeline, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TimelinePart {
    /// Something recurs.
    Recurs {
        /// How often within `per`.
        times: Times,
        /// Per what.
        per: Per,
        /// What recurs, as printed; may be empty.
        what: String,
        /// For each of what, as printed: `Beneficiary`, `PCU`; may be empty.
        for_each: String,
        /// When, where that is said.
        when: Vec<Span>,
    },
    /// Something takes place so many times, or at a time.
    Happens {
        /// How many times.
        times: Times,
        /// What takes place, as printed; may be empty.
        what: String,
        /// For each of what, as printed; may be empty.
        for_each: String,
        /// When, where that is said.
        when: Vec<Span>,
    },
    /// Something goes on.
    Ongoing {
        /// What goes on, as printed; may be empty.
        what: String,
        /// When, where that is said.
        when: Vec<Span>,
    },
    /// Words that say no time.
    NotUnderstood {
        /// The words, as printed.
        text: String,
    },
}

impl TimelinePart {
    /// When it is said to be.
    pub fn when(&self) -> &[Span] {
        match self {
            Self::Recurs { when, .. } | Self::Happens { when, .. } | Self::Ongoing { when, .. } => {
                when
            }
            Self::NotUnderstood { .. } => &[],
        }
    }
}

/// A timeline as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timeline {
    parts: Vec<TimelinePart>,
}

/// The longest span whose years are listed one by one; a longer one is taken for a slip.
const MAX_YEARS: i32 = 60;

impl Timeline {
    /// The statements, in the order of the text.
    pub fn parts(&self) -> &[TimelinePart] {
        &self.parts
    }

    /// Whether the text says nothing at all.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Everything that it says about when.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.parts.iter().flat_map(|part| part.when().iter().copied())
    }

    /// Whether anything in it goes on.
    pub fn is_ongoing(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, TimelinePart::Ongoing { .. }))
    }

    /// Whether anything in it recurs.
    pub fn recurs(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, TimelinePart::Recurs { .. }))
    }

    /// The dates by which or at which something named is to be there.
    pub fn milestones(&self) -> impl Iterator<Item = (&str, Span)> + '_ {
        self.parts.iter().filter_map(|part| match part {
            TimelinePart::Happens { times, what, when, .. }
                if !times.is_stated() && !what.is_empty() =>
            {
                when.first().map(|span| (what.as_str(), *span))
            }
            _ => None,
        })
    }

    /// The words that say no time.
    pub fn not_understood(&self) -> impl Iterator<Item = &str> + '_ {
        self.parts.iter().filter_map(|part| match part {
            TimelinePart::NotUnderstood { text } => Some(text.as_str()),
            _ => None,
        })
    }

    /// The years that it names or spans, in order, each once. "By 2019" names 2019 only.
    pub fn years(&self) -> Vec<i32> {
        let mut years = Vec::new();
        for span in self.spans() {
            match span {
                Span::In(moment) | Span::By(moment) | Span::From(moment) => years.push(moment.year),
                Span::Between(start, end)
                    if end.year >= start.year && end.year - start.year <= MAX_YEARS =>
                {
                    years.extend(start.year..=end.year);
                }
                Span::Between(start, end) => years.extend([start.year, end.year]),
            }
        }
        years.sort_unstable();
        years.dedup();
        years
    }
}
