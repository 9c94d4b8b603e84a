//! The form of a proposal: its parts by name, how far it is filled, whom a typed name may mean, and
//! what a change differs in from the plan.
//!
//! Nothing here judges a proposal ([`crate::draft`]) or knows fields of a screen.

use super::start::{lines, of_item};
use crate::draft::{Contact, NeedChoice, Proposal, ProposalKind};
use crate::plan::index::PlanIndex;
use crate::plan::model::{Funding, Organisation};
use crate::text::arrange::Arrange;
use crate::text::fold::fold;

/// A part of the form that is typed as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// Title.
    Title,
    /// Description.
    Description,
    /// Outputs, one per line.
    Outputs,
    /// Timeline.
    Timeline,
    /// Text of a need that the plan does not have.
    NewNeed,
    /// Who expressed that need.
    NeedExpressedBy,
    /// When it was expressed.
    NeedWhen,
    /// Where money comes from, one source per line.
    FundingSources,
    /// How much money.
    FundingAmount,
    /// In which currency.
    FundingCurrency,
    /// Name of the contact.
    ContactName,
    /// Organisation of the contact.
    ContactOrganisation,
    /// E-mail address of the contact.
    ContactEmail,
    /// Telephone number of the contact.
    ContactPhone,
    /// Reason of a withdrawal.
    Reason,
}

impl TextPart {
    /// Its name: that of the format's field, with hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::Outputs => "outputs",
            Self::Timeline => "timeline",
            Self::NewNeed => "need-new",
            Self::NeedExpressedBy => "need-expressed-by",
            Self::NeedWhen => "need-when",
            Self::FundingSources => "funding-sources",
            Self::FundingAmount => "funding-amount",
            Self::FundingCurrency => "funding-currency",
            Self::ContactName => "contact-name",
            Self::ContactOrganisation => "contact-organisation",
            Self::ContactEmail => "contact-email",
            Self::ContactPhone => "contact-phone",
            Self::Reason => "reason",
        }
    }

    /// Its text in a proposal.
    pub fn get(self, proposal: &Proposal) -> String {
        match self {
            Self::Outputs => return proposal.outputs.join("\n"),
            Self::FundingSources => {
                return proposal
                    .funding
                    .as_ref()
                    .map(|one| one.sources.join("\n"))
                    .unwrap_or_default();
            }
            _ => {}
        }
        let need = proposal.need.as_ref();
        let funding = proposal.funding.as_ref();
        let contact = proposal.contact.as_ref();
        let text = match self {
            Self::Title => Some(&proposal.title),
            Self::Description => Some(&proposal.description),
            Self::Timeline => Some(&proposal.timeline),
            Self::Reason => Some(&proposal.reason),
            Self::NewNeed => need.map(|one| &one.new),
            Self::NeedExpressedBy => need.map(|one| &one.expressed_by),
            Self::NeedWhen => need.map(|one| &one.when),
            Self::FundingAmount => funding.map(|one| &one.amount),
            Self::FundingCurrency => funding.map(|one| &one.currency),
            Self::ContactName => contact.map(|one| &one.name),
            Self::ContactOrganisation => contact.map(|one| &one.organisation),
            Self::ContactEmail => contact.map(|one| &one.email),
            Self::ContactPhone => contact.map(|one| &one.phone),
            Self::Outputs | Self::FundingSources => None,
        };
        text.cloned().unwrap_or_default()
    }

    /// Puts a text into a proposal. What is empty after that is absent.
    pub fn set(self, proposal: &mut Proposal, text: String) {
        let place = match self {
            Self::Outputs => {
                proposal.outputs = lines(&text);
                return;
            }
            Self::FundingSources => {
                proposal.funding.get_or_insert_default().sources = lines(&text);
                tidy(proposal);
                return;
            }
            Self::Title => &mut proposal.title,
            Self::Description => &mut proposal.description,
            Self::Timeline => &mut proposal.timeline,
            Self::Reason => &mut proposal.reason,
            Self::NewNeed => &mut proposal.need.get_or_insert_default().new,
            Self::NeedExpressedBy => &mut proposal.need.get_or_insert_default().expressed_by,
            Self::NeedWhen => &mut proposal.need.get_or_insert_default().when,
            Self::FundingAmount => &mut proposal.funding.get_or_insert_default().amount,
            Self::FundingCurrency => &mut proposal.funding.get_or_insert_default().currency,
            Self::ContactName => &mut proposal.contact.get_or_insert_default().name,
            Self::ContactOrganisation => &mut proposal.contact.get_or_insert_default().organisation,
            Self::ContactEmail => &mut proposal.contact.get_or_insert_default().email,
            Self::ContactPhone => &mut proposal.contact.get_or_insert_default().phone,
        };
        *place = text;
        tidy(proposal);
    }
}

/// Takes away records in which nothing is said.
pub fn tidy(proposal: &mut Proposal) {
    if proposal.need == Some(NeedChoice::default()) {
        proposal.need = None;
    }
    if proposal.funding == Some(Funding::default()) {
        proposal.funding = None;
    }
    if proposal.contact == Some(Contact::default()) {
        proposal.contact = None;
    }
}

/// A part of the form that is a list of names or ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListPart {
    /// Lead partners.
    Leads,
    /// Partners.
    Partners,
    /// Beneficiaries.
    Beneficiaries,
    /// Prioritisation criteria.
    Criteria,
    /// Cross-cutting threats.
    Threats,
}

impl ListPart {
    /// Its name: that of the format's field.
    pub fn name(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Partners => "partners",
            Self::Beneficiaries => "beneficiaries",
            Self::Criteria => "criteria",
            Self::Threats => "threats",
        }
    }

    /// Its entries.
    pub fn get(self, proposal: &Proposal) -> &Vec<String> {
        match self {
            Self::Leads => &proposal.leads,
            Self::Partners => &proposal.partners,
            Self::Beneficiaries => &proposal.beneficiaries,
            Self::Criteria => &proposal.criteria,
            Self::Threats => &proposal.threats,
        }
    }

    /// Its entries, to change.
    pub fn get_mut(self, proposal: &mut Proposal) -> &mut Vec<String> {
        match self {
            Self::Leads => &mut proposal.leads,
            Self::Partners => &mut proposal.partners,
            Self::Beneficiaries => &mut proposal.beneficiaries,
            Self::Criteria => &mut proposal.criteria,
            Self::Threats => &mut proposal.threats,
        }
    }
}

/// How many parts of the form are filled, of how many.
pub fn filled(proposal: &Proposal) -> (usize, usize) {
    let text = |text: &str| !text.trim().is_empty();
    let contact = proposal.contact.as_ref().is_some_and(|one| text(&one.name) || text(&one.email));
    if proposal.kind == ProposalKind::Withdrawal {
        return ([text(&proposal.reason), contact].into_iter().filter(|part| *part).count(), 2);
    }
    let parts = [
        text(&proposal.title),
        text(&proposal.description),
        proposal.need.as_ref().is_some_and(|need| need.id.is_some() || text(&need.new)),
        !proposal.outputs.is_empty(),
        text(&proposal.timeline),
        !proposal.leads.is_empty(),
        !proposal.partners.is_empty(),
        !proposal.beneficiaries.is_empty(),
        proposal.funding.is_some(),
        contact,
    ];
    (parts.into_iter().filter(|part| *part).count(), parts.len())
}

/// Whether nothing has been written into a proposal yet, whoever drafts it.
pub fn is_untouched(proposal: &Proposal) -> bool {
    let contact = proposal.contact.clone();
    let empty = Proposal {
        id: proposal.id.clone(),
        leads: proposal.leads.clone(),
        plan: proposal.plan.clone(),
        edition: proposal.edition.clone(),
        created: proposal.created.clone(),
        changed: proposal.changed.clone(),
        contact,
        ..Proposal::default()
    };
    *proposal == empty
}

/// An organisation that a typed name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its full name, or the alias that was typed; may be empty.
    pub also: String,
}

/// Most organisations that are suggested.
const MOST_SUGGESTIONS: usize = 8;

/// The organisations that a typed name may mean, nearest first; those already chosen are left out.
pub fn suggestions(index: &PlanIndex, typed: &str, chosen: &[String]) -> Vec<Suggestion> {
    let typed = fold(typed.trim());
    let free = index.bundle().organisations.iter().filter(|one| !chosen.contains(&one.id));
    let mut found: Vec<(u8, Suggestion)> = free.filter_map(|one| near(one, &typed)).collect();
    found.arrange(|a, b| a.0.cmp(&b.0).then_with(|| fold(&a.1.name).cmp(&fold(&b.1.name))));
    found.into_iter().map(|(_, one)| one).take(MOST_SUGGESTIONS).collect()
}

/// How near an organisation is to what was typed: 0 is nearest.
fn near(one: &Organisation, typed: &str) -> Option<(u8, Suggestion)> {
    let suggestion = |also: &str| Suggestion {
        id: one.id.clone(),
        name: one.name.clone(),
        also: also.to_owned(),
    };
    let rank = |text: &str| {
        let folded = fold(text);
        let words = || folded.split(|c: char| !c.is_alphanumeric());
        if folded == typed {
            Some(0)
        } else if folded.starts_with(typed) {
            Some(1)
        } else if words().any(|word| word.starts_with(typed))
            || typed.len() > 2 && folded.contains(typed)
        {
            Some(3)
        } else {
            None
        }
    };
    let own = [&one.name, &one.id].into_iter().filter_map(|text| rank(text)).min();
    let full = rank(&one.full_name).map(|rank| rank + 1).filter(|_| !one.full_name.is_empty());
    let alias = one.aliases.iter().filter_map(|text| Some((rank(text)? + 1, text))).min();
    let best = own.into_iter().chain(full).min();
    match (best, alias) {
        (Some(best), Some((rank, alias))) if rank < best => Some((rank, suggestion(alias))),
        (Some(best), _) => Some((best, suggestion(&one.full_name))),
        (None, Some((rank, alias))) => Some((rank, suggestion(alias))),
        (None, None) => None,
    }
}

/// What is stored for a typed name: the id of the organisation that it means, or the name.
pub fn party_for(index: &PlanIndex, typed: &str) -> String {
    let typed = typed.trim();
    index.find_organisation(typed).map_or_else(|| typed.to_owned(), |one| one.id.clone())
}

/// The name of an organisation in a proposal, and whether the plan knows it.
pub fn party_name(index: &PlanIndex, party: &str) -> (String, bool) {
    match index.organisation(party) {
        Some(one) => (one.name.clone(), true),
        None => (party.to_owned(), false),
    }
}

/// The name of a Beneficiary in a proposal.
pub fn beneficiary_name(index: &PlanIndex, id: &str) -> String {
    index.beneficiary(id).map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// The item as it stands in the plan, where the proposal is a change to it.
pub fn planned(index: &PlanIndex, proposal: &Proposal) -> Option<Proposal> {
    if proposal.kind != ProposalKind::Change {
        return None;
    }
    of_item(index, proposal.of.as_ref()?)
}

/// What a change differs in from the plan: the names of the parts.
pub fn differences(index: &PlanIndex, proposal: &Proposal) -> Vec<&'static str> {
    let Some(planned) = planned(index, proposal) else { return Vec::new() };
    let texts = [TextPart::Title, TextPart::Description, TextPart::Outputs, TextPart::Timeline]
        .into_iter()
        .filter(|part| part.get(proposal).trim() != part.get(&planned).trim())
        .map(TextPart::name);
    let need = (proposal.need != planned.need).then_some("need");
    let lists = [ListPart::Leads, ListPart::Partners, ListPart::Beneficiaries]
        .into_iter()
        .filter(|part| part.get(proposal) != part.get(&planned))
        .map(ListPart::name);
    texts.chain(need).chain(lists).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ids::Ref;
    use crate::present::tests::default_plan;

    const TEXTS: [TextPart; 15] = [
        TextPart::Title,
        TextPart::Description,
        TextPart::Outputs,
        TextPart::Timeline,
        TextPart::NewNeed,
        TextPart::NeedExpressedBy,
        TextPart::NeedWhen,
        TextPart::FundingSources,
        TextPart::FundingAmount,
        TextPart::FundingCurrency,
        TextPart::ContactName,
        TextPart::ContactOrganisation,
        TextPart::ContactEmail,
        TextPart::ContactPhone,
        TextPart::Reason,
    ];

    #[test]
    fn every_text_comes_back_and_emptied_leaves_nothing() {
        for part in TEXTS {
            let mut proposal = Proposal::default();
            part.set(&mut proposal, "a\nb".into());
            assert_eq!(part.get(&proposal), "a\nb", "{part:?}");
            for other in TEXTS.into_iter().filter(|other| *other != part) {
                assert_eq!(other.get(&proposal), "", "{part:?} writes {other:?}");
            }
            part.set(&mut proposal, String::new());
            assert_eq!(proposal, Proposal::default(), "{part:?}");
        }
    }

    #[test]
    fn an_empty_one_is_untouched_and_counts_no_part() {
        let mut proposal = Proposal { id: "x".into(), ..Proposal::default() };
        assert!(is_untouched(&proposal));
        assert_eq!(filled(&proposal), (0, 10));
        TextPart::Title.set(&mut proposal, "T".into());
        TextPart::ContactEmail.set(&mut proposal, "a@b".into());
        assert!(!is_untouched(&proposal));
        assert_eq!(filled(&proposal), (2, 10));
        proposal.kind = ProposalKind::Withdrawal;
        assert_eq!(filled(&proposal), (1, 2));
    }

    #[test]
    fn organisations_are_found_by_name_acronym_and_alias() {
        let index = default_plan();
        let first =
            |typed: &str| suggestions(&index, typed, &[]).into_iter().next().map(|one| one.id);
        assert_eq!(first("io").as_deref(), Some("IOM"));
        assert_eq!(first("International Org").as_deref(), Some("IOM"));
        assert_eq!(first("оебс").as_deref(), Some("OSCE"));
        assert_eq!(first("cepoi").as_deref(), Some("CEPOL"));
        assert_eq!(first("no such body"), None);
        assert!(!suggestions(&index, "iom", &["IOM".into()]).iter().any(|one| one.id == "IOM"));
        assert_eq!(party_for(&index, " interpol "), "INTERPOL");
        assert_eq!(party_for(&index, " Somebody New "), "Somebody New");
    }

    #[test]
    fn a_change_names_what_differs_from_the_plan() {
        let index = default_plan();
        let item = Ref::activity("2.2.6.2");
        let mut change = Proposal {
            kind: ProposalKind::Change,
            of: Some(item.clone()),
            ..of_item(&index, &item).expect("is there")
        };
        assert!(differences(&index, &change).is_empty());
        change.timeline = "2x / year".into();
        change.partners.pop();
        assert_eq!(differences(&index, &change), ["timeline", "partners"]);
        change.kind = ProposalKind::New;
        assert!(differences(&index, &change).is_empty());
    }
}
