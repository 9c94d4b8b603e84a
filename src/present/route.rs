//! The pages by their addresses: one enum over the fragment, parsed and printed here and nowhere else.
//!
//! `parse(print(route)) == route` for every route. Ids are percent-encoded, so that `2.2.12#2` is
//! `2.2.12%232`.

use crate::plan::ids::{ItemKind, Ref};
use crate::plan::query::params::{decode, encode};
use std::fmt;

/// What a new proposal starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// An empty form.
    #[default]
    Blank,
    /// The example to try.
    Example,
    /// A copy of an item, as a new activity.
    Like(Ref),
    /// A change to an item.
    Change(Ref),
    /// The withdrawal of an item.
    Withdrawal(Ref),
    /// An empty form for a need of the plan.
    ForNeed(String),
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The whole plan; the search and filters as address parameters, without the question mark.
    Plan(String),
    /// An activity, by id.
    Activity(String),
    /// A need, by id.
    Need(String),
    /// All organisations.
    Organisations,
    /// An organisation, by id.
    Organisation(String),
    /// All Beneficiaries.
    Beneficiaries,
    /// A Beneficiary, by id.
    Beneficiary(String),
    /// Acronyms.
    Glossary,
    /// What the plan is, its rules, its footnotes.
    About,
    /// Consulting the plan without drafting.
    Check,
    /// My proposals.
    Proposals,
    /// A new proposal.
    NewProposal(Start),
    /// A proposal, by id.
    Proposal(String),
    /// A proposal beside what it overlaps: proposal, kind of the target, its id.
    Compare {
        /// Id of the proposal.
        proposal: String,
        /// Kind of the target.
        kind: String,
        /// Id of the target.
        target: String,
    },
    /// The same with an item of a further plan: its plan and edition too.
    CompareIn {
        /// Id of the proposal.
        proposal: String,
        /// Kind of the target.
        kind: String,
        /// Id of the target.
        target: String,
        /// Id of the plan.
        plan: String,
        /// Edition of the plan.
        edition: String,
    },
    /// The submission.
    Submission,
    /// Overlaps that were called wrong.
    FalseAlarms,
    /// The lexicon.
    Lexicon,
    /// The plan held against itself.
    Audit,
    /// Further plans to compare with.
    Plans,
    /// Backup, restore, storage, appearance.
    Settings,
    /// An address that names no page.
    Missing(String),
}

fn item(kind: &str, id: &str) -> Option<Ref> {
    let kind = match kind {
        "activity" => ItemKind::Activity,
        "need" => ItemKind::Need,
        _ => return None,
    };
    Some(Ref::new(kind, id))
}

impl Route {
    /// The page that a fragment names, with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let whole = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
        let parts: Vec<String> =
            path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [] | ["plan"] => Self::Plan(query.to_owned()),
            ["activity", id] => Self::Activity((*id).to_owned()),
            ["need", id] => Self::Need((*id).to_owned()),
            ["organisations"] => Self::Organisations,
            ["organisations", id] => Self::Organisation((*id).to_owned()),
            ["beneficiaries"] => Self::Beneficiaries,
            ["beneficiaries", id] => Self::Beneficiary((*id).to_owned()),
            ["glossary"] => Self::Glossary,
            ["about"] => Self::About,
            ["check"] => Self::Check,
            ["proposals"] => Self::Proposals,
            ["proposals", "new"] => Self::NewProposal(Start::Blank),
            ["proposals", "new", "example"] => Self::NewProposal(Start::Example),
            ["proposals", "new", "for", id] => Self::NewProposal(Start::ForNeed((*id).to_owned())),
            ["proposals", "new", how, kind, id] => match (*how, item(kind, id)) {
                ("like", Some(of)) => Self::NewProposal(Start::Like(of)),
                ("change", Some(of)) => Self::NewProposal(Start::Change(of)),
                ("withdrawal", Some(of)) => Self::NewProposal(Start::Withdrawal(of)),
                _ => Self::Missing(whole.to_owned()),
            },
            ["proposals", id] => Self::Proposal((*id).to_owned()),
            ["proposals", proposal, kind, target] => Self::Compare {
                proposal: (*proposal).to_owned(),
                kind: (*kind).to_owned(),
                target: (*target).to_owned(),
            },
            ["proposals", proposal, kind, target, "in", plan, edition @ ..]
                if edition.len() < 2 =>
            {
                Self::CompareIn {
                    proposal: (*proposal).to_owned(),
                    kind: (*kind).to_owned(),
                    target: (*target).to_owned(),
                    plan: (*plan).to_owned(),
                    edition: edition.concat(),
                }
            }
            ["submission"] => Self::Submission,
            ["false-alarms"] => Self::FalseAlarms,
            ["lexicon"] => Self::Lexicon,
            ["audit"] => Self::Audit,
            ["plans"] => Self::Plans,
            ["settings"] => Self::Settings,
            _ => Self::Missing(whole.to_owned()),
        }
    }

    /// The page of an item of the plan; the plan itself for goals and fields.
    pub fn of_item(item: &Ref) -> Self {
        match item.kind {
            ItemKind::Activity => Self::Activity(item.id.clone()),
            ItemKind::Need => Self::Need(item.id.clone()),
            ItemKind::Field => Self::Plan(format!("field={}", encode(&item.id))),
            ItemKind::Goal => Self::Plan(format!("goal={}", encode(&item.id))),
        }
    }

    /// The address as a link within the page: `#/...`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// Whether two routes are the same page, whatever is filtered on it.
    pub fn same_page(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Plan(_), Self::Plan(_))) || self == other
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(query) if query.is_empty() => f.write_str("/plan"),
            Self::Plan(query) => write!(f, "/plan?{query}"),
            Self::Activity(id) => write!(f, "/activity/{}", encode(id)),
            Self::Need(id) => write!(f, "/need/{}", encode(id)),
            Self::Organisations => f.write_str("/organisations"),
            Self::Organisation(id) => write!(f, "/organisations/{}", encode(id)),
            Self::Beneficiaries => f.write_str("/beneficiaries"),
            Self::Beneficiary(id) => write!(f, "/beneficiaries/{}", encode(id)),
            Self::Glossary => f.write_str("/glossary"),
            Self::About => f.write_str("/about"),
            Self::Check => f.write_str("/check"),
            Self::Proposals => f.write_str("/proposals"),
            Self::NewProposal(start) => {
                f.write_str("/proposals/new")?;
                let (how, of) = match start {
                    Start::Blank => return Ok(()),
                    Start::Example => return f.write_str("/example"),
                    Start::ForNeed(id) => return write!(f, "/for/{}", encode(id)),
                    Start::Like(of) => ("like", of),
                    Start::Change(of) => ("change", of),
                    Start::Withdrawal(of) => ("withdrawal", of),
                };
                write!(f, "/{how}/{}/{}", of.kind.as_str(), encode(&of.id))
            }
            Self::Proposal(id) => write!(f, "/proposals/{}", encode(id)),
            Self::Compare { proposal, kind, target } => {
                write!(f, "/proposals/{}/{}/{}", encode(proposal), encode(kind), encode(target))
            }
            Self::CompareIn { proposal, kind, target, plan, edition } => {
                let [proposal, kind, target] = [proposal, kind, target].map(|part| encode(part));
                write!(f, "/proposals/{proposal}/{kind}/{target}")?;
                write!(f, "/in/{}/{}", encode(plan), encode(edition))
            }
            Self::Submission => f.write_str("/submission"),
            Self::FalseAlarms => f.write_str("/false-alarms"),
            Self::Lexicon => f.write_str("/lexicon"),
            Self::Audit => f.write_str("/audit"),
            Self::Plans => f.write_str("/plans"),
            Self::Settings => f.write_str("/settings"),
            Self::Missing(whole) => f.write_str(whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id() -> impl Strategy<Value = String> {
        "[0-9a-zA-Z#./%? éЖ-]{1,12}".prop_filter("not a word of the table", |id| id != "new")
    }

    fn of() -> impl Strategy<Value = Ref> {
        (prop_oneof![Just(ItemKind::Activity), Just(ItemKind::Need)], id())
            .prop_map(|(kind, id)| Ref::new(kind, id))
    }

    fn route() -> impl Strategy<Value = Route> {
        prop_oneof![
            "[a-z=&0-9.]{0,12}".prop_map(Route::Plan),
            id().prop_map(Route::Activity),
            id().prop_map(Route::Need),
            Just(Route::Organisations),
            id().prop_map(Route::Organisation),
            Just(Route::Beneficiaries),
            id().prop_map(Route::Beneficiary),
            Just(Route::Glossary),
            Just(Route::About),
            Just(Route::Check),
            Just(Route::Proposals),
            Just(Route::NewProposal(Start::Blank)),
            Just(Route::NewProposal(Start::Example)),
            id().prop_map(|id| Route::NewProposal(Start::ForNeed(id))),
            of().prop_map(|of| Route::NewProposal(Start::Like(of))),
            of().prop_map(|of| Route::NewProposal(Start::Change(of))),
            of().prop_map(|of| Route::NewProposal(Start::Withdrawal(of))),
            id().prop_map(Route::Proposal),
            ("[0-9a-f-]{4,8}", "activity|need", id())
                .prop_map(|(proposal, kind, target)| Route::Compare { proposal, kind, target }),
            ("[0-9a-f-]{4,8}", "activity|threat", id(), id(), "[0-9.]{0,3}").prop_map(
                |(proposal, kind, target, plan, edition)| Route::CompareIn {
                    proposal,
                    kind,
                    target,
                    plan,
                    edition
                }
            ),
            Just(Route::Submission),
            Just(Route::FalseAlarms),
            Just(Route::Lexicon),
            Just(Route::Audit),
            Just(Route::Plans),
            Just(Route::Settings),
        ]
    }

    proptest! {
        #[test]
        fn every_address_leads_back_to_its_page(route in route()) {
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn any_fragment_is_some_page(text in ".{0,40}") {
            let route = Route::parse(&text);
            prop_assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn a_doubled_number_is_encoded() {
        assert_eq!(Route::Activity("2.2.12#2".into()).href(), "#/activity/2.2.12%232");
    }
}
