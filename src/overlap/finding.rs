//! The shape of what the engine takes and of what it says: [`Subject`] in, [`Report`] out.
//!
//! Their JSON form is that of `ipa check --json`, which others script with: changes are marked in
//! CHANGELOG.md. Nothing here computes a score.

use crate::plan::ids::{ItemKind, Ref};
use serde::{Deserialize, Serialize, Serializer};
use std::sync::Arc;

/// What is compared with the plan: a proposal's text and facts, or an item of a plan taken as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    /// Id of the proposal, or of the item.
    pub id: String,
    /// Title as typed.
    pub title: String,
    /// Description as typed.
    pub description: String,
    /// The language of the two, as a BCP 47 tag; where it is empty, or none that is offered, the words tell.
    pub language: String,
    /// Outputs as typed, one each.
    pub outputs: Vec<String>,
    /// Timeline as typed.
    pub timeline: String,
    /// Beneficiaries as typed or picked.
    pub beneficiaries: Vec<String>,
    /// Lead partners as typed or picked: a name, an acronym, an alias or an id.
    pub leads: Vec<String>,
    /// Partners, likewise.
    pub partners: Vec<String>,
    /// Id of the need that it addresses.
    pub need: Option<String>,
    /// Text of a need that the plan does not have.
    pub new_need: String,
    /// Items never compared with it: the activity that a change changes, the item itself.
    pub except: Vec<Ref>,
}

/// A share in ten-thousandths, so that sums are exact. As JSON a number from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub u32);

impl Points {
    /// As a number from 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Between 0 and 10,000 by construction.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
        Ok(Self((f64::deserialize(deserializer)? * 10_000.0).round().clamp(0.0, 10_000.0) as u32))
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.share())
    }
}

/// What an overlap amounts to, in the plan's own words. On screen it is only ever a possibility.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The same work.
    Duplicate,
    /// The same subject, partly the same work.
    Bordering,
    /// The same subject for another audience, country, level, phase or time.
    Complementary,
    /// Another pillar's, or a cross-cutting need.
    Horizontal,
    /// Too little to say.
    CannotTell,
    /// Nothing.
    #[default]
    None,
}

/// How strong a finding is, the same in every language and at every length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Look at it first.
    Strong,
    /// Look at it.
    Medium,
    /// Just above the line.
    Weak,
}

/// Where a term of the evidence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A concept of the lexicon that both texts name.
    Lexicon,
    /// A word of both texts.
    Word,
    /// A word that the item has only through a phrasing.
    Phrasing,
    /// An explicit reference such as "see 2.2.16"; weighs nothing.
    Reference,
}

/// Writes a text that many pieces of evidence share: copies of it were a third of a check.
fn shared<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

/// Which text a span lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The proposal's.
    Proposal,
    /// The item's own.
    Item,
    /// The phrasing that matched.
    Phrasing,
}

/// A piece of text: Unicode characters, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Whose text.
    pub side: Side,
    /// JSON pointer within it: `/title`, `/outputs/0`, `/need`; for a phrasing ``.
    #[serde(serialize_with = "shared")]
    pub field: Arc<str>,
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The phrasing that a piece of evidence goes through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PhrasingMatch {
    /// Its language, BCP 47.
    #[serde(serialize_with = "shared")]
    pub language: Arc<str>,
    /// Its text.
    #[serde(serialize_with = "shared")]
    pub text: Arc<str>,
}

/// One summand of a finding's score, with the words behind it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// The word as the proposal writes it, or the concept's label.
    pub term: String,
    /// Where it comes from.
    pub source: Source,
    /// Its part of the score.
    pub weight: Points,
    /// Where it stands, in both texts.
    pub spans: Vec<Span>,
    /// The phrasing that it goes through, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrasing: Option<PhrasingMatch>,
}

/// What is compared but not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacetName {
    /// The need addressed.
    Need,
    /// The specific field.
    Field,
    /// The goal.
    Goal,
    /// The form of action: training, workshop, study, equipment...
    Form,
    /// Whom it is for.
    Audience,
    /// Where it takes place: airport, green border...
    Setting,
    /// National or regional.
    Level,
    /// The Beneficiaries.
    Beneficiaries,
    /// When, and how often.
    Time,
    /// The kinds of output.
    Outputs,
    /// Lead and partners.
    Organisations,
}

/// How a facet compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The same.
    Same,
    /// Partly the same.
    Close,
    /// Different.
    Differs,
    /// One side does not say.
    Unknown,
}

/// One facet of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// Which.
    pub facet: FacetName,
    /// How it compares.
    pub level: Level,
    /// What the proposal has, as ids of concepts, items, organisations, Beneficiaries or years.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposal: Vec<String>,
    /// What the item has, likewise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<String>,
}

/// What sort of thing a finding points at.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// An activity of a plan.
    #[default]
    Activity,
    /// A need of a plan that has no activity.
    Need,
    /// A row of the table of horizontal needs.
    Horizontal,
    /// A cross-cutting threat.
    Threat,
    /// Another proposal.
    Proposal,
}

/// What a finding points at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Target {
    /// Id of the plan; absent for a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Edition of the plan; absent for a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What it is.
    pub kind: TargetKind,
    /// Its id.
    pub id: String,
}

impl Target {
    /// The item of the plan that it points at, if it is one.
    pub fn item(&self) -> Option<Ref> {
        match self.kind {
            TargetKind::Activity => Some(Ref::new(ItemKind::Activity, self.id.clone())),
            TargetKind::Need => Some(Ref::new(ItemKind::Need, self.id.clone())),
            TargetKind::Horizontal | TargetKind::Threat | TargetKind::Proposal => None,
        }
    }
}

/// Why the strength is not the sum of the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A whole phrase, or the same form of action, only sorts items that are alike.
    OrderOnly,
    /// What is lost or won by rounding each summand for itself.
    Rounding,
    /// The proposal is in another language than English, for which an item has fewer phrasings.
    OtherLanguage,
    /// No subject is shared with the item's own text.
    NoOwnSubject,
    /// The title names a subject that nothing in the plan is about.
    NewSubject,
    /// Little is shared at all.
    Little,
}

/// A step from the sum of the evidence to the strength.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    /// Why.
    pub reason: Reason,
    /// In ten-thousandths, below zero where it takes off. As JSON a number from -1 to 1.
    #[serde(serialize_with = "as_share")]
    pub points: i32,
}

fn as_share<S: Serializer>(points: &i32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*points) / 10_000.0)
}

/// A proposal against one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The item.
    pub target: Target,
    /// What the overlap amounts to.
    pub verdict: Verdict,
    /// How strong it is; absent below the line.
    pub band: Option<Band>,
    /// The sum of the evidence's weights: where the finding stands in the list.
    pub score: Points,
    /// What the band is judged by: the score without what only tells alike items apart, the same in every
    /// language and lower where little is shared.
    pub strength: Points,
    /// The steps from the score to the strength, in the order in which they are taken: with them the one is
    /// exactly the other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// The summands, heaviest first.
    pub evidence: Vec<Evidence>,
    /// The facets, in the order of [`FacetName`].
    pub facets: Vec<Facet>,
}

/// A subject that the title of a proposal names and nothing in the plan is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewSubject {
    /// What the lexicon calls it.
    pub term: String,
    /// Where the proposal names it.
    pub spans: Vec<Span>,
}

/// All that a check says about one proposal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Id of the proposal.
    pub proposal: String,
    /// The verdict of the finding that is nearest by its words, before the same form of action lifts any, of those
    /// above the line: none only where nothing is.
    pub verdict: Verdict,
    /// Orders proposals by how much a coordinator should look at them; never shown on screen.
    pub alarm: Points,
    /// What the title is about and nothing in the plan is: it lowers every strength.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub new_subjects: Vec<NewSubject>,
    /// The findings, strongest first.
    pub findings: Vec<Finding>,
}
