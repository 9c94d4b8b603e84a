//! Figures out of outcomes, and how far they are to be trusted: bootstrap intervals, seeded.

use std::cmp::Ordering;

/// What a method said about one text.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Whether something of the plan is expected, or nothing; unknown where readers differ on it.
    pub overlaps: Option<bool>,
    /// Rank of the first expected item, from 0.
    pub rank: Option<usize>,
    /// How loud the alarm is.
    pub alarm: f64,
    /// Whether the verdict is the readers', where they agree on one and the method has one.
    pub right: Option<bool>,
    /// Whether the method refused to say.
    pub cannot_tell: bool,
}

/// What is computed from outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Share of overlapping texts with an expected item among the first five.
    Hit,
    /// Mean reciprocal rank of the first expected item.
    ReciprocalRank,
    /// How often an overlapping text has the higher alarm than a new one.
    Alarm,
    /// Share of right verdicts.
    Verdict,
}

/// All figures, in the order of the table.
pub const FIGURES: [Figure; 4] =
    [Figure::Hit, Figure::ReciprocalRank, Figure::Alarm, Figure::Verdict];

impl Figure {
    /// The figure, if the outcomes have what it takes.
    pub fn of(self, outcomes: &[Outcome]) -> Option<f64> {
        let overlapping = outcomes.iter().filter(|o| o.overlaps == Some(true));
        match self {
            Self::Hit => mean(overlapping.map(|o| f64::from(o.rank.is_some_and(|r| r < 5)))),
            Self::ReciprocalRank => {
                mean(overlapping.map(|o| o.rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64)))
            }
            Self::Alarm => {
                let new = outcomes.iter().filter(|o| o.overlaps == Some(false));
                let pairs = overlapping.flat_map(|o| new.clone().map(move |n| (o.alarm, n.alarm)));
                mean(pairs.map(|(o, n)| match o.total_cmp(&n) {
                    Ordering::Greater => 1.0,
                    Ordering::Equal => 0.5,
                    Ordering::Less => 0.0,
                }))
            }
            Self::Verdict => mean(outcomes.iter().filter_map(|o| o.right).map(f64::from)),
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// How often outcomes are drawn anew.
const DRAWS: usize = 2_000;

/// A figure with its 95 % interval.
#[derive(Clone, Copy, Debug)]
pub struct Interval {
    /// The figure.
    pub value: f64,
    /// 2.5 % of the draws lie below.
    pub low: f64,
    /// 2.5 % of the draws lie above.
    pub high: f64,
}

/// The interval of a figure.
pub fn interval(figure: Figure, outcomes: &[Outcome]) -> Option<Interval> {
    drawn(outcomes.len(), figure.of(outcomes)?, |places| figure.of(&picked(outcomes, places)))
}

/// The interval of the difference between two methods on the same texts.
pub fn difference(figure: Figure, one: &[Outcome], other: &[Outcome]) -> Option<Interval> {
    let value = figure.of(one)? - figure.of(other)?;
    drawn(one.len().min(other.len()), value, |places| {
        Some(figure.of(&picked(one, places))? - figure.of(&picked(other, places))?)
    })
}

fn picked(outcomes: &[Outcome], places: &[usize]) -> Vec<Outcome> {
    places.iter().filter_map(|&at| outcomes.get(at)).copied().collect()
}

/// The spread of a statistic over texts drawn with replacement.
pub fn drawn(
    count: usize,
    value: f64,
    statistic: impl Fn(&[usize]) -> Option<f64>,
) -> Option<Interval> {
    let mut state = 0x5eed_u64;
    let mut draws: Vec<f64> = (0..DRAWS)
        .filter_map(|_| {
            let places: Vec<usize> = (0..count).map(|_| below(&mut state, count)).collect();
            statistic(&places)
        })
        .collect();
    draws.sort_by(f64::total_cmp);
    let at = |share: f64| draws.get((share * draws.len() as f64) as usize).copied();
    Some(Interval { value, low: at(0.025)?, high: at(0.975)? })
}

/// The next number below a bound: `splitmix64`, so that a table comes out the same everywhere.
fn below(state: &mut u64, bound: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
}
