//! Search and filters over a plan: what is asked, what is found, and how many each further filter
//! would leave.
//!
//! Found are activities and the needs that no activity addresses. Every word must stand in an item,
//! as the beginning of one of its words, whatever the case, diacritics or script. How a query is
//! written in an address is in [`params`]. Nothing here is shown.

pub mod params;
mod search;

pub use search::{Search, run};

use super::ids::Ref;
use std::ops::Range;

/// Which part an organisation must take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RoleFilter {
    /// Lead or partner.
    #[default]
    Any,
    /// Lead.
    Lead,
    /// Partner.
    Partner,
}

/// What an item must have, or must not have; absent: either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct With {
    /// A timeline.
    pub timeline: Option<bool>,
    /// A lead of its own.
    pub lead: Option<bool>,
    /// An output.
    pub output: Option<bool>,
    /// An endnote's mark.
    pub endnote: Option<bool>,
}

/// What is asked of a plan. The empty query finds everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Words as typed.
    pub words: String,
    /// Ids of goals, any of which will do; empty: all.
    pub goals: Vec<String>,
    /// Ids of fields, any of which will do; empty: all.
    pub fields: Vec<String>,
    /// Id of an organisation that takes part.
    pub organisation: Option<(String, RoleFilter)>,
    /// Id of a Beneficiary that is covered.
    pub beneficiary: Option<String>,
    /// A year that the timeline names or spans.
    pub year: Option<i32>,
    /// What an item must have or not have.
    pub with: With,
}

/// One filter of a query that is set, so that it can be named and dropped.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// The words.
    Words,
    /// A goal, by id.
    Goal(String),
    /// A field, by id.
    Field(String),
    /// The organisation.
    Organisation,
    /// The Beneficiary.
    Beneficiary,
    /// The year.
    Year,
    /// With or without a timeline.
    Timeline,
    /// With or without a lead.
    Lead,
    /// With or without an output.
    Output,
    /// With or without an endnote.
    Endnote,
}

impl Query {
    /// The filters that are set, in the order of the fields.
    pub fn active(&self) -> Vec<Filter> {
        let mut active = Vec::new();
        let mut push = |set: bool, filter: Filter| {
            if set {
                active.push(filter);
            }
        };
        push(!self.words.trim().is_empty(), Filter::Words);
        for goal in &self.goals {
            push(true, Filter::Goal(goal.clone()));
        }
        for field in &self.fields {
            push(true, Filter::Field(field.clone()));
        }
        push(self.organisation.is_some(), Filter::Organisation);
        push(self.beneficiary.is_some(), Filter::Beneficiary);
        push(self.year.is_some(), Filter::Year);
        push(self.with.timeline.is_some(), Filter::Timeline);
        push(self.with.lead.is_some(), Filter::Lead);
        push(self.with.output.is_some(), Filter::Output);
        push(self.with.endnote.is_some(), Filter::Endnote);
        active
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.active().is_empty()
    }

    /// The same query without one filter.
    #[must_use]
    pub fn without(&self, filter: &Filter) -> Self {
        let mut query = self.clone();
        match filter {
            Filter::Words => query.words.clear(),
            Filter::Goal(id) => query.goals.retain(|goal| goal != id),
            Filter::Field(id) => query.fields.retain(|field| field != id),
            Filter::Organisation => query.organisation = None,
            Filter::Beneficiary => query.beneficiary = None,
            Filter::Year => query.year = None,
            Filter::Timeline => query.with.timeline = None,
            Filter::Lead => query.with.lead = None,
            Filter::Output => query.with.output = None,
            Filter::Endnote => query.with.endnote = None,
        }
        query
    }
}

/// A text of an item in which a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The number as shown.
    Number,
    /// The title of an activity, the text of a need.
    Title,
    /// An entry of the list that the title introduces, or a part of the need, from 0.
    Item(usize),
    /// An output, from 0.
    Output(usize),
    /// A point under an output, both from 0.
    OutputPart(usize, usize),
    /// The need of an activity.
    Need,
    /// The name of its field.
    Field,
    /// A lead, from 0.
    Lead(usize),
    /// A partner, from 0.
    Partner(usize),
    /// The timeline.
    Timeline,
    /// A remark, from 0.
    Remark(usize),
    /// An endnote, by its number.
    Endnote(u32),
}

/// Where words were found in one text of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The text.
    pub field: TextField,
    /// What to mark, in characters of that text, in order, not overlapping. Empty for an
    /// organisation that was found by its full name or an alias: its short name has nothing to mark.
    pub ranges: Vec<Range<usize>>,
}

/// An item that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The item: an activity, or a need that no activity addresses.
    pub item: Ref,
    /// Whether the words are its id or the beginning of it; such hits come first.
    pub by_id: bool,
    /// Where words were found; empty where none were asked for.
    pub matches: Vec<Match>,
}

impl Hit {
    /// What to mark in one text.
    pub fn ranges(&self, field: TextField) -> &[Range<usize>] {
        self.matches
            .iter()
            .find(|m| m.field == field)
            .map(|m| m.ranges.as_slice())
            .unwrap_or_default()
    }
}

/// How many items an option of a filter would leave, all other filters applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count<T> {
    /// The option.
    pub option: T,
    /// How many items.
    pub count: usize,
}

/// How many items each part of an organisation would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationCount {
    /// Id of the organisation.
    pub id: String,
    /// As lead or partner.
    pub any: usize,
    /// As lead.
    pub lead: usize,
    /// As partner.
    pub partner: usize,
}

/// How many items have something, and how many have it not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YesNo {
    /// How many have it.
    pub yes: usize,
    /// How many have it not.
    pub no: usize,
}

/// The counts of every option, options that leave nothing included, so that no panel jumps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By id of the goal, in order.
    pub goals: Vec<Count<String>>,
    /// By id of the field, in order.
    pub fields: Vec<Count<String>>,
    /// By organisation, in the order of their names.
    pub organisations: Vec<OrganisationCount>,
    /// By id of the Beneficiary; what covers each of them counts for each.
    pub beneficiaries: Vec<Count<String>>,
    /// By year, in order: those of the plan's period and those that a timeline names.
    pub years: Vec<Count<i32>>,
    /// With or without a timeline.
    pub timeline: YesNo,
    /// With or without a lead of its own.
    pub lead: YesNo,
    /// With or without an output.
    pub output: YesNo,
    /// With or without an endnote's mark.
    pub endnote: YesNo,
}

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The items, an exact id first, then ids that begin so, then in the plan's order.
    pub hits: Vec<Hit>,
    /// What each option would leave.
    pub facets: Facets,
    /// How many items there are without any filter.
    pub total: usize,
}
