//! The proposal: what a planner typed, complete or not. Format `ipa-proposal`, version 1.
//!
//! Nothing here judges completeness ([`super::check`]) or compares with a plan.

use crate::overlap::{FacetName, Level, Subject, Verdict};
use crate::plan::ids::Ref;
use crate::plan::model::{Funding, record};
use serde::{Deserialize, Serialize};

crate::plan::json::named!(ProposalKind, ResolutionKind, LeadReply, Verdict, FacetName, Level);

/// What a proposal wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// A new activity.
    #[default]
    New,
    /// A change to an activity.
    Change,
    /// The withdrawal of an activity.
    Withdrawal,
}

record! {
    /// The need that a proposal addresses: one of the plan's, or a new one.
    NeedChoice {
        /// Id of a need of the plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        /// Text of a need that the plan does not have.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        new: String,
        /// The Beneficiary that expressed it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        expressed_by: String,
        /// When it was expressed, as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        when: String,
    }
}

record! {
    /// Whom to ask about a proposal.
    Contact {
        /// Name of the person.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
        /// Organisation or Beneficiary.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        organisation: String,
        /// E-mail address.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        email: String,
        /// Telephone number.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        phone: String,
    }
}

/// How an overlap is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResolutionKind {
    /// The proposal is combined with the item.
    Combine,
    /// The two are connected.
    #[default]
    Connect,
    /// The proposal is part of the item.
    PartOf,
    /// Aligned with another pillar's or a cross-cutting need.
    AlignWith,
    /// Not an overlap, because...
    DistinctBecause,
    /// The proposal is withdrawn because of it.
    Withdraw,
}

/// What became of the question to the lead of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeadReply {
    /// Nobody was asked.
    #[default]
    NotAsked,
    /// Asked, and waiting.
    Asked,
    /// The lead agrees.
    Agreed,
    /// The lead does not answer.
    NoAnswer,
}

record! {
    /// An answer to an overlap, bound to what it was given on.
    Resolution {
        /// Id of the plan answered about; empty where the target is another proposal.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plan: String,
        /// Kind of the target: `activity`, `need`, `horizontal`, `threat`, `proposal`.
        target_kind: String,
        /// Id of the target.
        target: String,
        /// The answer.
        answer: ResolutionKind,
        /// The reason, for distinct because and withdraw.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// Digest of what it was given on: the item's text, the verdict, the levels of the facets.
        fingerprint: String,
        /// Verdict at the time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        verdict: Option<Verdict>,
        /// Levels of the facets at the time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        levels: Vec<(FacetName, Level)>,
        /// When it was given, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        when: String,
        /// Whether the lead was asked, and what came of it.
        #[serde(default, skip_serializing_if = "is_not_asked")]
        lead: LeadReply,
        /// For distinct because: the two have nothing to do with each other, the comparison was wrong.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        false_alarm: bool,
        /// Edition of the plan, where that is another than the one that the proposal is made for.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition: String,
        /// Title of that other plan, for whoever does not have it; empty for the plan that the
        /// proposal is made for.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plan_title: String,
        /// Text of the target in that other plan.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        target_title: String,
    }
}

fn is_not_asked(reply: &LeadReply) -> bool {
    *reply == LeadReply::NotAsked
}

record! {
    /// An exported state of a proposal.
    Revision {
        /// Its id.
        id: String,
        /// When it was exported, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        when: String,
        /// Digest of the proposal's content at the time.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        digest: String,
    }
}

record! {
    /// A proposal as typed.
    Proposal {
        /// UUID; a bare list's index where it gives none.
        #[serde(default)]
        id: String,
        /// New, change or withdrawal.
        #[serde(default)]
        kind: ProposalKind,
        /// The item that a change or a withdrawal is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Ref>,
        /// Title.
        #[serde(default)]
        title: String,
        /// Description.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        description: String,
        /// Language that it is written in, as a BCP 47 tag; where none is given the words tell.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        language: String,
        /// Need addressed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        need: Option<NeedChoice>,
        /// Outputs, one each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        outputs: Vec<String>,
        /// Timeline as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        timeline: String,
        /// Lead partners: ids of the plan's organisations, or names as typed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        leads: Vec<String>,
        /// Partners, likewise.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        partners: Vec<String>,
        /// Beneficiaries: ids of the plan's, or names as typed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beneficiaries: Vec<String>,
        /// Ids of the prioritisation criteria that it meets.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        criteria: Vec<String>,
        /// Ids of the cross-cutting threats that it addresses.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        threats: Vec<String>,
        /// Money.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        funding: Option<Funding>,
        /// Whom to ask.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<Contact>,
        /// Reason of a withdrawal.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// Answers to its overlaps.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        resolutions: Vec<Resolution>,
        /// Exported states, oldest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        revisions: Vec<Revision>,
        /// Id of the plan that it was checked against.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plan: String,
        /// Edition of that plan.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition: String,
        /// When it was made, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        created: String,
        /// When it was last changed, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        changed: String,
        /// An example to try; never exported.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        example: bool,
        /// In the bin since, RFC 3339.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        binned: Option<String>,
        /// Remarks that came back from the coordinator.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        remarks: Vec<String>,
    }
}

impl Proposal {
    /// What the engine compares.
    pub fn subject(&self) -> Subject {
        let need = self.need.clone().unwrap_or_default();
        Subject {
            id: self.id.clone(),
            title: self.title.clone(),
            description: self.description.clone(),
            language: self.language.clone(),
            outputs: self.outputs.clone(),
            timeline: self.timeline.clone(),
            beneficiaries: self.beneficiaries.clone(),
            leads: self.leads.clone(),
            partners: self.partners.clone(),
            need: need.id,
            new_need: need.new,
            except: self.of.iter().cloned().collect(),
        }
    }
}
