//! Who takes part in a plan and whom it is for: organisations with their roles, Beneficiaries.

use super::PlanIndex;
use crate::plan::ids::Ref;
use crate::plan::model::{Activity, Beneficiary, Bundle, Organisation, Party};
use crate::text::arrange::Arrange;
use std::collections::BTreeMap;

/// The part that an organisation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It leads.
    Lead,
    /// It is a partner.
    Partner,
}

/// An item that an organisation takes part in.
#[derive(Clone, Debug, PartialEq)]
pub struct Involvement<'a> {
    /// The activity, or the need that carries partners of its own.
    pub item: Ref,
    /// Its part.
    pub role: Role,
    /// The entry, with unit and share.
    pub party: &'a Party,
}

/// The Beneficiaries of an activity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Covered<'a> {
    /// Whether the plan says anything; otherwise it is not stated.
    pub stated: bool,
    /// Whether it says that each of them is covered.
    pub each: bool,
    /// Those named.
    pub named: Vec<&'a Beneficiary>,
}

/// The activities of the plan as one Beneficiary sees them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BeneficiaryView<'a> {
    /// Those that name it.
    pub named: Vec<&'a Activity>,
    /// Those that cover each Beneficiary.
    pub each: Vec<&'a Activity>,
    /// Those that name only others.
    pub others: Vec<&'a Activity>,
    /// Those that do not say.
    pub not_stated: Vec<&'a Activity>,
}

impl PlanIndex {
    /// What an organisation takes part in: what it leads first, each part in the plan's order.
    pub fn involvements(&self, organisation: &str) -> Vec<Involvement<'_>> {
        let mut found = Vec::new();
        for activity in &self.bundle.activities {
            let item = Ref::activity(&activity.id);
            involve(&mut found, organisation, &item, Role::Lead, &activity.leads);
            involve(&mut found, organisation, &item, Role::Partner, &activity.partners);
        }
        for need in &self.bundle.needs {
            let item = Ref::need(&need.id);
            involve(&mut found, organisation, &item, Role::Lead, &need.leads);
            involve(&mut found, organisation, &item, Role::Partner, &need.partners);
        }
        found.arrange(|a, b| a.role.cmp(&b.role).then_with(|| a.item.cmp(&b.item)));
        found
    }

    /// Whom an organisation works with, and in how many items; most first.
    pub fn colleagues(&self, organisation: &str) -> Vec<(&Organisation, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut items: Vec<Ref> =
            self.involvements(organisation).into_iter().map(|i| i.item).collect();
        items.arrange(Ord::cmp);
        items.dedup();
        for item in &items {
            let mut others: Vec<&str> = self
                .leads(item)
                .iter()
                .chain(self.partners(item))
                .map(|p| p.organisation.as_str())
                .collect();
            others.arrange(Ord::cmp);
            others.dedup();
            for other in others.into_iter().filter(|o| *o != organisation) {
                *counts.entry(other).or_default() += 1;
            }
        }
        let mut list: Vec<_> = counts
            .into_iter()
            .filter_map(|(id, count)| Some((self.organisation(id)?, count)))
            .collect();
        list.arrange(|a, b| b.1.cmp(&a.1).then_with(|| a.0.name.cmp(&b.0.name)));
        list
    }

    /// Whether an organisation leads the pillar as a whole.
    pub fn leads_pillar(&self, organisation: &str) -> bool {
        self.bundle.plan.pillar_leads.iter().any(|p| p.organisation == organisation)
    }

    /// The Beneficiaries that an activity covers.
    pub fn covered(&self, activity: &Activity) -> Covered<'_> {
        match &activity.beneficiaries {
            None => Covered::default(),
            Some(coverage) => Covered {
                stated: true,
                each: coverage.each,
                named: coverage.named.iter().filter_map(|id| self.beneficiary(id)).collect(),
            },
        }
    }

    /// The activities as a Beneficiary sees them, each list in the plan's order.
    pub fn beneficiary_view(&self, beneficiary: &str) -> BeneficiaryView<'_> {
        let mut view = BeneficiaryView::default();
        for activity in self.activities() {
            match &activity.beneficiaries {
                Some(coverage) if coverage.named.iter().any(|id| id == beneficiary) => {
                    view.named.push(activity)
                }
                Some(coverage) if coverage.each => view.each.push(activity),
                Some(coverage) if !coverage.named.is_empty() => view.others.push(activity),
                _ => view.not_stated.push(activity),
            }
        }
        view
    }
}

/// The organisation that somebody means by an id, a name, an acronym or an alias; case does not
/// matter.
pub fn organisation_named<'a>(bundle: &'a Bundle, name: &str) -> Option<&'a Organisation> {
    let wanted = name.trim().to_lowercase();
    if wanted.is_empty() {
        return None;
    }
    let same = |text: &str| text.trim().to_lowercase() == wanted;
    bundle.organisations.iter().find(|o| {
        same(&o.id) || same(&o.name) || same(&o.full_name) || o.aliases.iter().any(|a| same(a))
    })
}

/// The Beneficiary that somebody means by an id, a name, a code or an alias; case and an asterisk
/// do not matter.
pub fn beneficiary_named<'a>(bundle: &'a Bundle, name: &str) -> Option<&'a Beneficiary> {
    let plain = |text: &str| text.trim().trim_end_matches('*').to_lowercase();
    let wanted = plain(name);
    if wanted.is_empty() {
        return None;
    }
    let same = |text: &str| plain(text) == wanted;
    bundle.beneficiaries.iter().find(|b| {
        same(&b.id) || same(&b.name) || same(&b.code) || b.aliases.iter().any(|a| same(a))
    })
}

/// Collects the entries of one organisation among the parties of an item.
fn involve<'a>(
    found: &mut Vec<Involvement<'a>>,
    organisation: &str,
    item: &Ref,
    role: Role,
    parties: &'a [Party],
) {
    for party in parties.iter().filter(|p| p.organisation == organisation) {
        found.push(Involvement { item: item.clone(), role, party });
    }
}
