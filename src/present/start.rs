//! What a new proposal starts from: an empty form, an item of the plan, a need, or the example.
//!
//! Nothing here gives an id or a time, or keeps anything.

use super::route::Start;
use crate::draft::{Contact, NeedChoice, Proposal, ProposalKind};
use crate::plan::ids::{ItemKind, Ref};
use crate::plan::index::PlanIndex;
use crate::plan::model::{Output, Party};

/// The need that the example addresses, where the plan has it.
const EXAMPLE_NEED: &str = "2.2.16";

/// The words of the example: they come from the message catalogue.
#[derive(Clone, Debug, Default)]
pub struct ExampleWords {
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Outputs, one per line.
    pub outputs: String,
    /// Timeline.
    pub timeline: String,
}

/// The proposal to start with; `None` where the plan has no such item.
///
/// `you` is the organisation that drafts, `contact` the one given last.
pub fn proposal(
    index: &PlanIndex,
    start: &Start,
    you: &str,
    contact: Option<Contact>,
    example: ExampleWords,
) -> Option<Proposal> {
    let leads: Vec<String> =
        index.find_organisation(you).map(|one| one.id.clone()).into_iter().collect();
    let mut proposal = match start {
        Start::Blank => Proposal { leads, ..Proposal::default() },
        Start::ForNeed(id) => {
            index.need(id)?;
            let need = NeedChoice { id: Some(id.clone()), ..NeedChoice::default() };
            Proposal { need: Some(need), leads, ..Proposal::default() }
        }
        // Who carries out the planned activity says nothing about who carries out this one.
        Start::Like(item) => Proposal { leads, partners: Vec::new(), ..of_item(index, item)? },
        Start::Change(item) => {
            Proposal { kind: ProposalKind::Change, of: Some(item.clone()), ..of_item(index, item)? }
        }
        Start::Withdrawal(item) => Proposal {
            kind: ProposalKind::Withdrawal,
            of: Some(item.clone()),
            ..of_item(index, item)?
        },
        Start::Example => from_words(index, example),
    };
    if !proposal.example {
        proposal.contact = contact;
    }
    Some(proposal)
}

/// The example: it says the same as 2.2.6.2 of the default plan in other words.
fn from_words(index: &PlanIndex, words: ExampleWords) -> Proposal {
    let known = |names: &[&str]| {
        let found = names.iter().filter_map(|name| index.find_organisation(name));
        found.map(|one| one.id.clone()).collect()
    };
    Proposal {
        title: words.title,
        description: words.description,
        outputs: lines(&words.outputs),
        timeline: words.timeline,
        need: index
            .need(EXAMPLE_NEED)
            .map(|need| NeedChoice { id: Some(need.id.clone()), ..NeedChoice::default() }),
        leads: known(&["IOM"]),
        partners: known(&["OSCE", "Frontex"]),
        beneficiaries: index.bundle().beneficiaries.iter().map(|one| one.id.clone()).collect(),
        example: true,
        ..Proposal::default()
    }
}

/// An item of the plan as a proposal: what a change starts from, and what it is compared with.
pub fn of_item(index: &PlanIndex, item: &Ref) -> Option<Proposal> {
    match item.kind {
        ItemKind::Activity => {
            let activity = index.activity(&item.id)?;
            let beneficiaries = match &activity.beneficiaries {
                Some(coverage) if coverage.each => {
                    index.bundle().beneficiaries.iter().map(|one| one.id.clone()).collect()
                }
                Some(coverage) => coverage.named.clone(),
                None => Vec::new(),
            };
            Some(Proposal {
                title: activity.title.clone(),
                description: activity.items.join("\n"),
                need: Some(NeedChoice { id: Some(activity.need.clone()), ..NeedChoice::default() }),
                outputs: output_lines(&activity.outputs),
                timeline: activity.timeline.clone().unwrap_or_default(),
                leads: ids(&activity.leads),
                partners: ids(&activity.partners),
                beneficiaries,
                funding: activity.funding.clone(),
                ..Proposal::default()
            })
        }
        ItemKind::Need => {
            let need = index.need(&item.id)?;
            Some(Proposal {
                title: need.text.clone(),
                description: need.parts.join("\n"),
                need: Some(NeedChoice { id: Some(need.id.clone()), ..NeedChoice::default() }),
                outputs: output_lines(&need.outputs),
                timeline: need.timeline.clone().unwrap_or_default(),
                leads: ids(&need.leads),
                partners: ids(&need.partners),
                ..Proposal::default()
            })
        }
        ItemKind::Goal | ItemKind::Field => None,
    }
}

/// The lines of a text that say something.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

fn ids(parties: &[Party]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for party in parties {
        if !ids.contains(&party.organisation) {
            ids.push(party.organisation.clone());
        }
    }
    ids
}

fn output_lines(outputs: &[Output]) -> Vec<String> {
    let all = outputs.iter().flat_map(|output| std::iter::once(&output.text).chain(&output.parts));
    all.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::tests::default_plan;

    fn start(start: &Start) -> Option<Proposal> {
        let words = ExampleWords { title: "T".into(), ..ExampleWords::default() };
        let contact = Contact { name: "Jana".into(), ..Contact::default() };
        proposal(&default_plan(), start, "osce", Some(contact), words)
    }

    #[test]
    fn a_blank_one_knows_who_drafts_and_whom_to_ask() {
        let blank = start(&Start::Blank).expect("starts");
        assert_eq!(blank.leads, ["OSCE"]);
        assert_eq!(blank.contact.map(|one| one.name).as_deref(), Some("Jana"));
        assert_eq!(blank.kind, ProposalKind::New);
    }

    #[test]
    fn a_change_starts_from_all_that_the_plan_says() {
        let item = Ref::activity("2.2.6.2");
        let change = start(&Start::Change(item.clone())).expect("starts");
        assert_eq!(change.of, Some(item));
        assert_eq!(change.timeline, "1x / year");
        assert_eq!(change.leads, ["OSCE"]);
        assert_eq!(change.partners, ["IOM", "Frontex", "DCAF", "Austria"]);
        assert_eq!(change.need.and_then(|need| need.id).as_deref(), Some("2.2.6"));
    }

    #[test]
    fn something_like_an_item_leaves_its_partners_behind() {
        let like = start(&Start::Like(Ref::activity("2.2.6.3"))).expect("starts");
        assert_eq!(like.kind, ProposalKind::New);
        assert_eq!(like.of, None);
        assert_eq!(like.leads, ["OSCE"]);
        assert!(like.partners.is_empty());
        assert_eq!(like.outputs.len(), 1);
    }

    #[test]
    fn the_example_is_marked_and_carries_nobodys_contact() {
        let example = start(&Start::Example).expect("starts");
        assert!(example.example && example.contact.is_none());
        assert_eq!(example.beneficiaries.len(), 6);
    }

    #[test]
    fn what_the_plan_does_not_have_starts_nothing() {
        assert!(start(&Start::ForNeed("9.9".into())).is_none());
        assert!(start(&Start::Change(Ref::activity("9.9"))).is_none());
    }
}
