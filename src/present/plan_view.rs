//! The plan page: what its address says beyond the query, and the outline of what was found.
//!
//! Nothing here searches ([`crate::plan::query`] does) or knows markup.

use crate::plan::ids::{ItemKind, Ref};
use crate::plan::index::PlanIndex;
use crate::plan::query::params::{decode, from_params, to_params};
use crate::plan::query::{Hit, Query, Results};
use crate::text::arrange::Gather;
use std::collections::{BTreeMap, BTreeSet};

/// Which fields are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// None, unless something is searched for: then all that was found.
    #[default]
    AsNeeded,
    /// All of them.
    All,
    /// These, by id.
    Some(BTreeSet<String>),
}

/// All that the address of the plan page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanView {
    /// Search and filters.
    pub query: Query,
    /// Which fields are open.
    pub open: Open,
}

/// Ids in the address are joined by this; no id of a field holds it.
const JOINT: char = '~';

impl PlanView {
    /// Reads the parameters of the address.
    pub fn parse(params: &str) -> Self {
        let open = params.split('&').find_map(|pair| pair.strip_prefix("open=")).map_or(
            Open::AsNeeded,
            |value| {
                if value == "all" {
                    Open::All
                } else {
                    Open::Some(value.split(JOINT).filter(|id| !id.is_empty()).map(decode).collect())
                }
            },
        );
        Self { query: from_params(params), open }
    }

    /// Writes the parameters of the address.
    pub fn to_params(&self) -> String {
        let query = to_params(&self.query);
        let open = match &self.open {
            Open::AsNeeded => return query,
            Open::All => "all".to_owned(),
            Open::Some(ids) => ids
                .iter()
                .map(|id| {
                    percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC)
                        .to_string()
                })
                .collect::<Vec<_>>()
                .join(&JOINT.to_string()),
        };
        if query.is_empty() { format!("open={open}") } else { format!("{query}&open={open}") }
    }

    /// Whether a field is open.
    pub fn is_open(&self, field: &str) -> bool {
        match &self.open {
            Open::AsNeeded => !self.query.is_empty(),
            Open::All => true,
            Open::Some(ids) => ids.contains(field),
        }
    }

    /// The view after a field was opened or closed; `fields` are all that are shown.
    #[must_use]
    pub fn toggled(&self, field: &str, fields: &[String]) -> Self {
        let mut ids: BTreeSet<String> =
            fields.iter().filter(|id| self.is_open(id)).cloned().gather();
        if !ids.remove(field) {
            ids.insert(field.to_owned());
        }
        let open =
            if ids.is_empty() && self.query.is_empty() { Open::AsNeeded } else { Open::Some(ids) };
        Self { query: self.query.clone(), open }
    }
}

/// A need in the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedPart {
    /// Id of the need.
    pub id: String,
    /// Found for itself: it has no activity.
    pub hit: Option<Hit>,
    /// Its activities that were found.
    pub activities: Vec<Hit>,
}

/// A field in the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldPart {
    /// Id of the field.
    pub id: String,
    /// Its needs of which anything was found.
    pub needs: Vec<NeedPart>,
    /// How many activities of it were found.
    pub activities: usize,
}

/// A goal in the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalPart {
    /// Id of the goal.
    pub id: String,
    /// Its fields of which anything was found.
    pub fields: Vec<FieldPart>,
    /// How many activities of it were found.
    pub activities: usize,
}

/// What was found, in the order of the plan.
pub fn outline(index: &PlanIndex, results: &Results) -> Vec<GoalPart> {
    let found: BTreeMap<&Ref, &Hit> = results.hits.iter().map(|hit| (&hit.item, hit)).gather();
    let hit = |kind: ItemKind, id: &str| found.get(&Ref::new(kind, id)).map(|hit| (*hit).clone());
    let mut goals = Vec::new();
    for goal in index.goals() {
        let mut fields = Vec::new();
        for field in index.fields_of(&goal.id) {
            let mut needs = Vec::new();
            for need in index.needs_of(&field.id) {
                let activities: Vec<Hit> = index
                    .activities_of(&need.id)
                    .into_iter()
                    .filter_map(|activity| hit(ItemKind::Activity, &activity.id))
                    .collect();
                let own = hit(ItemKind::Need, &need.id);
                if own.is_some() || !activities.is_empty() {
                    needs.push(NeedPart { id: need.id.clone(), hit: own, activities });
                }
            }
            if !needs.is_empty() {
                let activities = needs.iter().map(|need| need.activities.len()).sum();
                fields.push(FieldPart { id: field.id.clone(), needs, activities });
            }
        }
        if !fields.is_empty() {
            let activities = fields.iter().map(|field| field.activities).sum();
            goals.push(GoalPart { id: goal.id.clone(), fields, activities });
        }
    }
    goals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_what_is_open() {
        for params in ["", "open=all", "q=forged&open=%2F~2%2E2", "goal=2&with=lead"] {
            assert_eq!(PlanView::parse(params).to_params(), params);
        }
    }

    #[test]
    fn a_search_opens_what_it_finds_and_a_click_closes_it() {
        let all = ["2.1".to_owned(), "2.2".to_owned()];
        let view = PlanView::parse("q=forged");
        assert!(view.is_open("2.2"));
        let closed = view.toggled("2.2", &all);
        assert!(closed.is_open("2.1") && !closed.is_open("2.2"));
        let none = PlanView::default().toggled("2.2", &all);
        assert!(none.is_open("2.2"));
        assert_eq!(none.toggled("2.2", &all), PlanView::default());
    }
}
