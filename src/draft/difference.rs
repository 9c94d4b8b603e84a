//! In which parts two states of a proposal differ, as a person would say it: part by part, in the order
//! of the form.
//!
//! Answers to overlaps, exported states and times are no parts of the form and are not compared here.

use super::proposal::{Contact, NeedChoice, Proposal};
use crate::plan::model::Funding;

/// A part in which two states differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Name of the part, as in the messages `field-...`.
    pub part: &'static str,
    /// What the one says; lists have a line each.
    pub one: String,
    /// What the other says.
    pub other: String,
}

/// The parts of the form as text, in its order.
fn parts(proposal: &Proposal) -> Vec<(&'static str, String)> {
    let need = proposal.need.clone().unwrap_or_default();
    let funding = proposal.funding.clone().unwrap_or_default();
    let contact = proposal.contact.clone().unwrap_or_default();
    vec![
        ("title", proposal.title.clone()),
        ("description", proposal.description.clone()),
        ("language", proposal.language.clone()),
        ("need", need_lines(&need)),
        ("outputs", proposal.outputs.join("\n")),
        ("timeline", proposal.timeline.clone()),
        ("leads", proposal.leads.join("\n")),
        ("partners", proposal.partners.join("\n")),
        ("beneficiaries", proposal.beneficiaries.join("\n")),
        ("criteria", proposal.criteria.join("\n")),
        ("threats", proposal.threats.join("\n")),
        ("funding", funding_lines(&funding)),
        ("contact", contact_lines(&contact)),
        ("reason", proposal.reason.clone()),
    ]
}

fn lines(all: &[&str]) -> String {
    let filled: Vec<&str> = all.iter().copied().filter(|text| !text.trim().is_empty()).collect();
    filled.join("\n")
}

fn need_lines(need: &NeedChoice) -> String {
    let id = need.id.as_deref().unwrap_or_default();
    lines(&[id, &need.new, &need.expressed_by, &need.when])
}

fn funding_lines(funding: &Funding) -> String {
    let state = funding.state.and_then(|state| serde_json::to_value(state).ok());
    let state = state.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
    lines(&[state, &funding.sources.join("\n"), &funding.amount, &funding.currency])
}

fn contact_lines(contact: &Contact) -> String {
    lines(&[&contact.name, &contact.organisation, &contact.email, &contact.phone])
}

/// The parts in which two states differ; blanks at the ends do not count.
pub fn differences(one: &Proposal, other: &Proposal) -> Vec<Difference> {
    parts(one)
        .into_iter()
        .zip(parts(other))
        .filter(|((_, one), (_, other))| one.trim() != other.trim())
        .map(|((part, one), (_, other))| Difference { part, one, other })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named_in_the_order_of_the_form() {
        let one = Proposal {
            title: "Course".into(),
            outputs: vec!["a".into(), "b".into()],
            leads: vec!["IOM".into()],
            ..Proposal::default()
        };
        let other = Proposal {
            title: "Course ".into(),
            outputs: vec!["a".into()],
            leads: vec![],
            language: "sr".into(),
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            contact: Some(Contact { email: "a@b".into(), ..Contact::default() }),
            ..Proposal::default()
        };
        let found = differences(&one, &other);
        let names: Vec<&str> = found.iter().map(|one| one.part).collect();
        assert_eq!(names, ["language", "need", "outputs", "leads", "contact"]);
        let outputs = found.iter().find(|one| one.part == "outputs").unwrap();
        assert_eq!((outputs.one.as_str(), outputs.other.as_str()), ("a\nb", "a"));
        assert_eq!(differences(&one, &one), []);
    }

    #[test]
    fn an_empty_need_or_contact_is_no_difference() {
        let filled = Proposal {
            need: Some(NeedChoice::default()),
            contact: Some(Contact::default()),
            funding: Some(Funding::default()),
            ..Proposal::default()
        };
        assert_eq!(differences(&filled, &Proposal::default()), []);
    }
}
