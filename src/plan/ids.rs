//! Ids are text and sort by segment: 1.2 before 1.10, 4.3.1.2 before 4.3.1.2a.
//!
//! Nothing here knows whether an id exists in a plan.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// The kinds of item that carry ids. Ids are unique within a kind only: an unnumbered activity
/// takes its need's id.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A goal of the plan.
    Goal,
    /// A "specific field" under a goal.
    Field,
    /// A need addressed.
    Need,
    /// An activity.
    #[default]
    Activity,
}

impl ItemKind {
    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Field => "field",
            Self::Need => "need",
            Self::Activity => "activity",
        }
    }
}

/// A reference to an item of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ref {
    /// The kind of the item.
    pub kind: ItemKind,
    /// Its id within that kind.
    pub id: String,
}

super::json::named!(ItemKind);

impl super::json::FromJson for Ref {
    fn from_json(
        value: serde_json::Value,
        at: &mut String,
    ) -> Result<Self, super::json::ReadError> {
        let mut object = super::json::object(value, at)?;
        let kind = super::json::field(&mut object, "kind", at)?;
        let id = super::json::field(&mut object, "id", at)?;
        Ok(Self {
            kind: kind.ok_or_else(|| super::json::missing("kind", at))?,
            id: id.ok_or_else(|| super::json::missing("id", at))?,
        })
    }
}

impl super::json::Shaped for Ref {
    const SHAPE: &'static super::json::Shape = &super::json::Shape::Record(&[
        ("kind", <ItemKind as super::json::Shaped>::SHAPE),
        ("id", <String as super::json::Shaped>::SHAPE),
    ]);
}

impl Ref {
    /// A reference to the item of this kind and id.
    pub fn new(kind: ItemKind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }

    /// A reference to an activity.
    pub fn activity(id: impl Into<String>) -> Self {
        Self::new(ItemKind::Activity, id)
    }

    /// A reference to a need.
    pub fn need(id: impl Into<String>) -> Self {
        Self::new(ItemKind::Need, id)
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.as_str(), self.id)
    }
}

impl PartialOrd for Ref {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ref {
    fn cmp(&self, other: &Self) -> Ordering {
        by_segment(&self.id, &other.id).then(self.kind.cmp(&other.kind))
    }
}

/// Compares two ids segment by segment, numbers as numbers; ids that differ never compare equal.
pub fn by_segment(a: &str, b: &str) -> Ordering {
    let mut left = Runs(a);
    let mut right = Runs(b);
    loop {
        match (left.next(), right.next()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) => {
                let order = match (number(x), number(y)) {
                    (Some(m), Some(n)) => m.len().cmp(&n.len()).then(m.cmp(n)),
                    (Some(_), None) => Ordering::Less,
                    (None, Some(_)) => Ordering::Greater,
                    (None, None) => x.cmp(y),
                };
                if order != Ordering::Equal {
                    return order;
                }
            }
        }
    }
}

/// The digits of a run without leading zeros, if it is a number.
fn number(run: &str) -> Option<&str> {
    run.starts_with(|c: char| c.is_ascii_digit()).then(|| run.trim_start_matches('0'))
}

/// Splits an id into runs of digits and runs of other letters; dots only separate.
struct Runs<'a>(&'a str);

impl<'a> Iterator for Runs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.0 = self.0.trim_start_matches('.');
        let first = self.0.chars().next()?;
        let digits = first.is_ascii_digit();
        let end = self
            .0
            .char_indices()
            .find(|(_, c)| *c == '.' || c.is_ascii_digit() != digits)
            .map_or(self.0.len(), |(at, _)| at);
        let (run, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids_sort_as_the_plan_prints_them() {
        let mut ids = [
            "2.2.10", "2.2.2", "1.10", "1.1", "4.3.1.2a", "4.3.1.2", "2.2.12#2", "2.2.12#1", "/",
            "4.3.1.20",
        ];
        ids.sort_by(|a, b| by_segment(a, b));
        assert_eq!(
            ids,
            [
                "1.1", "1.10", "2.2.2", "2.2.10", "2.2.12#1", "2.2.12#2", "4.3.1.2", "4.3.1.2a",
                "4.3.1.20", "/"
            ]
        );
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in "[0-9a-c.#]{0,8}", b in "[0-9a-c.#]{0,8}", c in "[0-9a-c.#]{0,8}") {
            prop_assert_eq!(by_segment(&a, &b), by_segment(&b, &a).reverse());
            prop_assert_eq!(by_segment(&a, &b) == Ordering::Equal, a == b);
            if by_segment(&a, &b) != Ordering::Greater && by_segment(&b, &c) != Ordering::Greater {
                prop_assert_ne!(by_segment(&a, &c), Ordering::Greater);
            }
        }
    }
}
