//! The plan as data: the types of the `ipa-plan` bundle, format version 1.
//!
//! Fields hold the *reading* of what is printed; where the two differ, the bundle's `readings`
//! keep the printed text and the reason. A timeline is kept as printed: what it means is computed
//! by [`super::timeline`], never stored. Absent means "not stated", never "no". Fields this version
//! does not know are kept in `extra` and written back. Nothing here reads files or checks rules.

use super::ids::Ref;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fields of a newer or foreign version, kept as they came.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// Declares a record of the format: the usual derives, defaults for what is absent, and `extra`.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$($fmeta:tt)*])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[$($fmeta)*])* pub $field: $type,)*
            /// Fields this version does not know, kept for the round trip.
            #[serde(flatten)]
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub extra: $crate::plan::model::Extra,
        }

        impl $crate::plan::json::Shaped for $name {
            const SHAPE: &'static $crate::plan::json::Shape = &$crate::plan::json::Shape::Record(&[
                $((stringify!($field), <$type as $crate::plan::json::Shaped>::SHAPE),)*
            ]);
        }

        impl $crate::plan::json::FromJson for $name {
            #[inline(never)]
            fn from_json(
                value: serde_json::Value,
                at: &mut String,
            ) -> Result<Self, $crate::plan::json::ReadError> {
                let mut object = $crate::plan::json::object(value, at)?;
                // Filled step by step: one value to drop where a field is wrong, not one per field.
                let mut record = Self::default();
                $(match $crate::plan::json::field(&mut object, stringify!($field), at)? {
                    Some(value) => record.$field = value,
                    None if $crate::plan::json::may_be_absent!($([$($fmeta)*])*) => {}
                    None => return Err($crate::plan::json::missing(stringify!($field), at)),
                })*
                record.extra = object;
                Ok(record)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(from)?;
                <Self as $crate::plan::json::FromJson>::from_json(value, &mut String::new())
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use record;

super::json::named!(
    PlanState,
    OrganisationKind,
    Origin,
    Maturity,
    Cooperation,
    FundingState,
    LinkKind
);

record! {
    /// The file that carries a plan.
    Bundle {
        /// Always `ipa-plan`.
        format: String,
        /// Version of the format; 1.
        version: u32,
        /// The plan's own data.
        plan: Plan,
        /// The Beneficiaries, in the order of the source.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beneficiaries: Vec<Beneficiary>,
        /// Every organisation that the plan names, and the bodies that it only describes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        organisations: Vec<Organisation>,
        /// Acronyms and abbreviations, one entry per acronym.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        acronyms: Vec<Acronym>,
        /// Goals, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        goals: Vec<Goal>,
        /// Specific fields, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<Field>,
        /// Needs addressed, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        needs: Vec<Need>,
        /// Activities, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        activities: Vec<Activity>,
        /// Endnotes, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        endnotes: Vec<Endnote>,
        /// Rows of the table of horizontal needs (chapter 5 of the default plan), in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        horizontal: Vec<HorizontalRow>,
        /// How the plan came about and what its partners owe one another.
        #[serde(default)]
        methodology: Methodology,
        /// What is printed, where a field holds a reading that differs from it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        readings: Vec<Reading>,
        /// Other ways of saying the items.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        phrasings: Vec<Phrasings>,
        /// Changes to the general lexicon for this plan.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lexicon: Vec<LexiconChange>,
    }
}

record! {
    /// The plan as a whole.
    Plan {
        /// Stable id, such as `wbbsi-ipa-2018-2020`.
        id: String,
        /// Edition of this plan, text; sorts by segment.
        edition: String,
        /// Edition that this one was made from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        predecessor: Option<String>,
        /// Where the plan stands.
        #[serde(default)]
        state: PlanState,
        /// Title as printed.
        title: String,
        /// Short title for narrow places.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        short_title: String,
        /// Name of the initiative.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        initiative: String,
        /// Pillar, where the initiative has pillars.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pillar: String,
        /// First and last calendar year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
        /// Organisations that lead the pillar as a whole, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pillar_leads: Vec<Party>,
        /// Who published it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        publisher: String,
        /// Web address as printed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        website: String,
        /// Language of the texts, BCP 47.
        language: String,
        /// The overall goal.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        overall_goal: String,
        /// Date of the source, as far as it is known: `2018`, `2018-02`, `2018-02-05`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dated: Option<String>,
        /// Footnotes, the first that of Kosovo*.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        footnotes: Vec<Footnote>,
        /// What this plan calls its levels, by the names `goal`, `field`, `need`, `activity`, `output`.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        labels: BTreeMap<String, Label>,
    }
}

/// Where a plan stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// A draft of the coordinator.
    #[default]
    Draft,
    /// Handed to the board.
    BeforeTheBoard,
    /// Endorsed.
    Endorsed,
}

record! {
    /// What a level of the plan is called.
    Label {
        /// For one.
        one: String,
        /// For several.
        many: String,
    }
}

record! {
    /// A span of calendar years, both included.
    Period {
        /// First year.
        start: i32,
        /// Last year.
        end: i32,
    }
}

record! {
    /// A footnote of the source.
    Footnote {
        /// Stable id, such as `kosovo`.
        id: String,
        /// Mark as printed, such as `*` or `1`.
        mark: String,
        /// Its text, word for word.
        text: String,
        /// The section that it stands in.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        section: String,
    }
}

record! {
    /// A Beneficiary.
    Beneficiary {
        /// Stable id, such as `albania`.
        id: String,
        /// Name as the source prints it, asterisk included.
        name: String,
        /// ISO 3166-1 alpha-2 (`XK` is user-assigned).
        #[serde(default, skip_serializing_if = "String::is_empty")]
        code: String,
        /// Other names to recognise in texts; never shown in place of the name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        aliases: Vec<String>,
        /// Id of the footnote that goes with the name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        footnote: Option<String>,
    }
}

/// What sort of body an organisation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// An institution or agency of the European Union.
    EuBody,
    /// A worldwide organisation or one of its programmes.
    International,
    /// A regional organisation, initiative or network.
    Regional,
    /// A state acting as a partner.
    State,
    /// Only described, not named: "police bodies".
    #[default]
    Described,
}

record! {
    /// An organisation with the roles lead and partner.
    Organisation {
        /// Stable id used in addresses, such as `IOM`.
        id: String,
        /// Name as the plan uses it.
        name: String,
        /// Full name.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        full_name: String,
        /// Other spellings and names, misprints of the source included.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        aliases: Vec<String>,
        /// What sort of body it is.
        #[serde(default)]
        kind: OrganisationKind,
        /// Reference in the IATI registry of organisations, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        iati: Option<String>,
        /// Where one may write to it, if the plan says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<String>,
    }
}

record! {
    /// An acronym with its meaning.
    Acronym {
        /// The acronym as printed.
        acronym: String,
        /// What it stands for, as printed.
        meaning: String,
    }
}

record! {
    /// A goal.
    Goal {
        /// Id, such as `2`.
        id: String,
        /// Its short name in the table, such as `Capacity-Building`.
        name: String,
        /// Its text in the logical framework.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        /// The outcome printed beside it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        outcome: String,
        /// Regional scope, where printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
        /// Timeframe, where printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        timeframe: Option<String>,
    }
}

record! {
    /// A specific field.
    Field {
        /// Id: the printed number, `/` where the field is only a stroke.
        id: String,
        /// Id of its goal.
        goal: String,
        /// Name as printed, without the number.
        name: String,
    }
}

record! {
    /// A need addressed. It may carry outputs, timeline and partners of its own.
    Need {
        /// Id: the printed number.
        id: String,
        /// Id of its field.
        field: String,
        /// Text as printed, without the number; empty where the need is only implied.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        /// Its parts a), b), c), where the text is a list; without the letters.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<String>,
        /// Outputs of its own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        outputs: Vec<Output>,
        /// Timeline of its own, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        timeline: Option<String>,
        /// Leads of its own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        leads: Vec<Party>,
        /// Partners of its own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        partners: Vec<Party>,
        /// Line of the source text, from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
    }
}

record! {
    /// An output of an activity or a need.
    Output {
        /// Text as printed.
        text: String,
        /// Points under it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<String>,
    }
}

record! {
    /// An organisation in a role.
    Party {
        /// Id of the organisation.
        organisation: String,
        /// The unit named with it, such as `Mission to Skopje`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// Its share of the work as printed, such as `1x`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        share: Option<String>,
    }
}

record! {
    /// A remark printed in a cell.
    Remark {
        /// Whose remark it is, as printed or read: `Serbia`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<String>,
        /// Its text, word for word.
        text: String,
    }
}

record! {
    /// The Beneficiaries that an activity covers, where the source says so.
    Coverage {
        /// It covers each of them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        each: bool,
        /// Those named, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        named: Vec<String>,
    }
}

/// Where an activity stands: in the endorsed plan or only in the Matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// In the plan.
    Plan,
    /// In the Matrix only.
    MatrixOnly,
}

/// Whether the activity runs already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Maturity {
    /// It exists.
    Existing,
    /// It is planned.
    Planned,
}

/// How many states work together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cooperation {
    /// The whole region.
    Regional,
    /// Several.
    Multilateral,
    /// Two.
    Bilateral,
    /// One.
    National,
}

/// How far the money is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FundingState {
    /// All of it.
    Secured,
    /// Some of it.
    Partly,
    /// None yet.
    Sought,
}

record! {
    /// Money for an activity.
    Funding {
        /// How far it is there; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        state: Option<FundingState>,
        /// Where it comes from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sources: Vec<String>,
        /// Amount as typed, in `currency`.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        amount: String,
        /// ISO 4217.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        currency: String,
    }
}

record! {
    /// An activity.
    Activity {
        /// Id: the printed number; its need's number where it has none; `#1`, `#2` where that
        /// stands twice.
        id: String,
        /// Number as printed; absent where none is printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// Id of its need.
        need: String,
        /// Title as printed, without the number.
        title: String,
        /// The list that the title introduces.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        items: Vec<String>,
        /// Outputs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        outputs: Vec<Output>,
        /// Timeline as printed, lines joined by LF; absent where the cell holds none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        timeline: Option<String>,
        /// Lead partners.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        leads: Vec<Party>,
        /// Partners.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        partners: Vec<Party>,
        /// Remarks printed in its cells.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        remarks: Vec<Remark>,
        /// The Beneficiaries that it covers; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beneficiaries: Option<Coverage>,
        /// Line of the source text, from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
        /// In the plan, or in the Matrix only; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
        /// Existing or planned; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        maturity: Option<Maturity>,
        /// How many states work together; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cooperation: Option<Cooperation>,
        /// Money; absent = not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        funding: Option<Funding>,
    }
}

record! {
    /// An endnote.
    Endnote {
        /// Its number, from 1.
        number: u32,
        /// The mark as read: `xiii`.
        mark: String,
        /// Its text, word for word.
        text: String,
        /// The items that carry its mark.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marked: Vec<Ref>,
        /// The links that it states.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        links: Vec<Link>,
    }
}

/// What a link says of its two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Connected to the other.
    #[default]
    Connected,
    /// The other was combined into this one.
    Combined,
    /// This one is part of the other.
    PartOf,
    /// Shared with another pillar or level.
    Horizontal,
}

record! {
    /// A link from an item to something else. Exactly one of `item`, `quoted`, `unresolved` is set.
    Link {
        /// What it says.
        kind: LinkKind,
        /// An item of this plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<Ref>,
        /// The quoted text of something outside the plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quoted: Option<String>,
        /// Who proposed what is quoted, as the endnote says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposed_by: Option<String>,
        /// What is printed where no item answers to it; a reading says why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unresolved: Option<String>,
    }
}

record! {
    /// One cell of a horizontal row that names an item, or something that only stands there.
    HorizontalCell {
        /// Number as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// Text as printed, without the number.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        /// The list that the text introduces.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        items: Vec<String>,
        /// The item of the main table that it is; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<Ref>,
    }
}

record! {
    /// What a horizontal row is linked with, in another pillar or at the level above.
    HorizontalLink {
        /// The pillars or levels as read: `WBCSCi`, `IISG level`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pillars: Vec<String>,
        /// Text as printed, without the pillar.
        text: String,
    }
}

record! {
    /// A row of the table of horizontal needs. A row with a cell of its own counts.
    HorizontalRow {
        /// Stable id: `h1`, `h2`, ...
        id: String,
        /// Specific field as printed; a cell that spans rows is repeated in each.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        field: Option<HorizontalCell>,
        /// Need as printed; repeated where it spans.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        need: Option<HorizontalCell>,
        /// Activity as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        activity: Option<HorizontalCell>,
        /// Leads in this row.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        leads: Vec<Party>,
        /// Partners in this row.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        partners: Vec<Party>,
        /// What it is linked with; repeated where the cell spans rows.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        links: Vec<HorizontalLink>,
        /// A remark printed in the row.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<Remark>,
        /// Line of the source text, from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
    }
}

record! {
    /// How the plan came about, in our words with the section; lists word for word.
    Methodology {
        /// The logical framework: strategic goal, outcome, indicators and the rest, row by row.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        framework: Vec<Entry>,
        /// The indicators of the logical framework.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        indicators: Vec<Entry>,
        /// Policy areas.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        policy_areas: Vec<Entry>,
        /// Prioritisation criteria.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        criteria: Vec<Entry>,
        /// Prioritisation parameters.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parameters: Vec<Entry>,
        /// Cross-cutting inter-pillar security threats.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        threats: Vec<Entry>,
        /// Horizontal needs named in the text (II.b), not those of the table.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        horizontal_needs: Vec<Entry>,
        /// Priorities found by the needs assessment.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        priorities: Vec<Entry>,
        /// Duties of monitoring, evaluation, reporting, and of consulting and updating the Matrix.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        duties: Vec<Entry>,
        /// The narrative, retold briefly.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        narrative: Vec<Entry>,
    }
}

impl Methodology {
    /// Its lists by their names in the bundle, in the order in which one reads them.
    pub fn lists(&self) -> [(&'static str, &[Entry]); 10] {
        [
            ("duties", &self.duties),
            ("narrative", &self.narrative),
            ("criteria", &self.criteria),
            ("parameters", &self.parameters),
            ("threats", &self.threats),
            ("horizontal_needs", &self.horizontal_needs),
            ("priorities", &self.priorities),
            ("policy_areas", &self.policy_areas),
            ("framework", &self.framework),
            ("indicators", &self.indicators),
        ]
    }
}

record! {
    /// One entry of the methodology.
    Entry {
        /// Stable id within its list.
        id: String,
        /// A short heading, where it has one.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
        /// Its text.
        text: String,
        /// The section of the source: `II.b`.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        section: String,
        /// For duties: whose duty it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<String>,
        /// For duties: how often, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        when: Option<String>,
    }
}

record! {
    /// What is printed, where a field holds something else.
    Reading {
        /// JSON pointer into the bundle, array items by their id: `/activities/4.1.3.1/timeline`.
        pointer: String,
        /// What is printed there.
        printed: String,
        /// Why it is read otherwise.
        reason: String,
    }
}

record! {
    /// Other ways of saying an item, in one language.
    Phrasings {
        /// The item.
        item: Ref,
        /// Language, BCP 47; `bs_hr` serves bs, hr and cnr.
        language: String,
        /// The phrasings.
        texts: Vec<String>,
    }
}

record! {
    /// Forms of one concept of the lexicon, in one language, that are more or fewer than it has.
    LexiconChange {
        /// Id of the concept.
        concept: String,
        /// Language, BCP 47; `hbs` serves Bosnian, Croatian, Montenegrin and Serbian.
        language: String,
        /// Forms that it has as well.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        added: Vec<String>,
        /// Forms of its own that it is to have no more.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        removed: Vec<String>,
    }
}
