//! A plan with its look-ups: by id, from parent to child, from an organisation or a Beneficiary to
//! what it takes part in, and the links of endnotes from both ends.
//!
//! Nothing here judges: an id that leads nowhere gives nothing ([`super::check`] says so), and where
//! an id stands twice the first item counts.

use super::ids::{ItemKind, Ref, by_segment};
use super::json::push_segment;
use super::model::{
    Activity, Beneficiary, Bundle, Endnote, Field, Footnote, Goal, HorizontalRow, Label, LinkKind,
    Need, Organisation, Party, Reading,
};
use crate::text::arrange::Arrange;
mod people;

pub use people::{
    BeneficiaryView, Covered, Involvement, Role, beneficiary_named, organisation_named,
};

use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands at the other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEnd<'a> {
    /// An item of the plan.
    Item(Ref),
    /// Something outside the plan, quoted.
    Quoted {
        /// The quotation.
        text: &'a str,
        /// Who proposed it.
        proposed_by: Option<&'a str>,
    },
    /// Something that no item of the plan answers to, as printed.
    Unresolved(&'a str),
}

/// A link as one of its ends sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemLink<'a> {
    /// The endnote that states it.
    pub endnote: &'a Endnote,
    /// What it says.
    pub kind: LinkKind,
    /// Whether the endnote's mark stands at this end; otherwise at the other.
    pub outgoing: bool,
    /// The other end.
    pub other: LinkEnd<'a>,
}

/// Where an item stands in the plan, from the top. What the item itself is, is included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemPath<'a> {
    /// Its goal.
    pub goal: Option<&'a Goal>,
    /// Its field.
    pub field: Option<&'a Field>,
    /// Its need.
    pub need: Option<&'a Need>,
}

/// A reading that concerns an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemReading<'a> {
    /// What was printed, and why it is read otherwise.
    pub reading: &'a Reading,
    /// The rest of its pointer within the item: `timeline`, `outputs/0/text`; empty for the whole.
    pub field: &'a str,
}

/// A plan with its look-ups. Cheap to clone by its [`Arc`], built once per plan.
#[derive(Clone, Debug)]
pub struct PlanIndex {
    bundle: Arc<Bundle>,
    goals: BTreeMap<String, usize>,
    fields: BTreeMap<String, usize>,
    needs: BTreeMap<String, usize>,
    activities: BTreeMap<String, usize>,
    organisations: BTreeMap<String, usize>,
}

/// The first position of each id.
fn positions<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<String, usize> {
    let mut map = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        map.entry(id.clone()).or_insert(at);
    }
    map
}

impl PlanIndex {
    /// Builds the look-ups of a bundle.
    pub fn new(bundle: Arc<Bundle>) -> Self {
        Self {
            goals: positions(bundle.goals.iter().map(|g| &g.id)),
            fields: positions(bundle.fields.iter().map(|f| &f.id)),
            needs: positions(bundle.needs.iter().map(|n| &n.id)),
            activities: positions(bundle.activities.iter().map(|a| &a.id)),
            organisations: positions(bundle.organisations.iter().map(|o| &o.id)),
            bundle,
        }
    }

    /// The bundle.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The bundle, shared.
    pub fn shared(&self) -> Arc<Bundle> {
        Arc::clone(&self.bundle)
    }

    /// The goal of this id.
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.bundle.goals.get(*self.goals.get(id)?)
    }

    /// The field of this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.bundle.fields.get(*self.fields.get(id)?)
    }

    /// The need of this id.
    pub fn need(&self, id: &str) -> Option<&Need> {
        self.bundle.needs.get(*self.needs.get(id)?)
    }

    /// The activity of this id.
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.bundle.activities.get(*self.activities.get(id)?)
    }

    /// The organisation of this id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.bundle.organisations.get(*self.organisations.get(id)?)
    }

    /// The Beneficiary of this id.
    pub fn beneficiary(&self, id: &str) -> Option<&Beneficiary> {
        self.bundle.beneficiaries.iter().find(|b| b.id == id)
    }

    /// The footnote of this id.
    pub fn footnote(&self, id: &str) -> Option<&Footnote> {
        self.bundle.plan.footnotes.iter().find(|f| f.id == id)
    }

    /// The endnote of this number.
    pub fn endnote(&self, number: u32) -> Option<&Endnote> {
        self.bundle.endnotes.iter().find(|e| e.number == number)
    }

    /// The organisation that somebody means by an id, a name, an acronym or an alias; case does not
    /// matter.
    pub fn find_organisation(&self, name: &str) -> Option<&Organisation> {
        self.organisation(name.trim()).or_else(|| organisation_named(&self.bundle, name))
    }

    /// The Beneficiary that somebody means by an id, a name, a code or an alias; case and an
    /// asterisk do not matter.
    pub fn find_beneficiary(&self, name: &str) -> Option<&Beneficiary> {
        beneficiary_named(&self.bundle, name)
    }

    /// Whether the plan has this item.
    pub fn exists(&self, item: &Ref) -> bool {
        match item.kind {
            ItemKind::Goal => self.goals.contains_key(&item.id),
            ItemKind::Field => self.fields.contains_key(&item.id),
            ItemKind::Need => self.needs.contains_key(&item.id),
            ItemKind::Activity => self.activities.contains_key(&item.id),
        }
    }

    /// The item that somebody means by a bare id: an activity first, else a need, field or goal.
    pub fn find(&self, id: &str) -> Option<Ref> {
        [ItemKind::Activity, ItemKind::Need, ItemKind::Field, ItemKind::Goal]
            .into_iter()
            .map(|kind| Ref::new(kind, id))
            .find(|item| self.exists(item))
    }

    /// The goals, in order.
    pub fn goals(&self) -> Vec<&Goal> {
        sorted(self.bundle.goals.iter(), |g| &g.id)
    }

    /// The fields of a goal, in order.
    pub fn fields_of(&self, goal: &str) -> Vec<&Field> {
        sorted(self.bundle.fields.iter().filter(|f| f.goal == goal), |f| &f.id)
    }

    /// The needs of a field, in order.
    pub fn needs_of(&self, field: &str) -> Vec<&Need> {
        sorted(self.bundle.needs.iter().filter(|n| n.field == field), |n| &n.id)
    }

    /// The activities that address a need, in order.
    pub fn activities_of(&self, need: &str) -> Vec<&Activity> {
        sorted(self.bundle.activities.iter().filter(|a| a.need == need), |a| &a.id)
    }

    /// The activities of the plan, in order.
    pub fn activities(&self) -> Vec<&Activity> {
        sorted(self.bundle.activities.iter(), |a| &a.id)
    }

    /// The needs that no activity addresses, in order.
    pub fn needs_without_activity(&self) -> Vec<&Need> {
        sorted(
            self.bundle
                .needs
                .iter()
                .filter(|n| !self.bundle.activities.iter().any(|a| a.need == n.id)),
            |n| &n.id,
        )
    }

    /// Where an item stands.
    pub fn path(&self, item: &Ref) -> ItemPath<'_> {
        let mut path = ItemPath::default();
        let need = match item.kind {
            ItemKind::Activity => self.activity(&item.id).map(|a| a.need.as_str()),
            ItemKind::Need => Some(item.id.as_str()),
            ItemKind::Field | ItemKind::Goal => None,
        };
        path.need = need.and_then(|id| self.need(id));
        let field = match item.kind {
            ItemKind::Field => Some(item.id.as_str()),
            _ => path.need.map(|n| n.field.as_str()),
        };
        path.field = field.and_then(|id| self.field(id));
        let goal = match item.kind {
            ItemKind::Goal => Some(item.id.as_str()),
            _ => path.field.map(|f| f.goal.as_str()),
        };
        path.goal = goal.and_then(|id| self.goal(id));
        path
    }

    /// The text that an item is known by: title, text or name; empty where it has none.
    pub fn title(&self, item: &Ref) -> &str {
        match item.kind {
            ItemKind::Goal => self.goal(&item.id).map(|g| g.name.as_str()),
            ItemKind::Field => self.field(&item.id).map(|f| f.name.as_str()),
            ItemKind::Need => self.need(&item.id).map(|n| n.text.as_str()),
            ItemKind::Activity => self.activity(&item.id).map(|a| a.title.as_str()),
        }
        .unwrap_or_default()
    }

    /// The number to show for an item: as printed where one is; the need's for an unnumbered
    /// activity, without the `#1` that only tells two apart.
    pub fn number<'a>(&'a self, item: &'a Ref) -> &'a str {
        if item.kind == ItemKind::Activity
            && let Some(activity) = self.activity(&item.id)
        {
            return activity.number.as_deref().unwrap_or(&activity.need);
        }
        &item.id
    }

    /// What this plan calls a level: `goal`, `field`, `need`, `activity`, `output`.
    pub fn label(&self, level: &str) -> Option<&Label> {
        self.bundle.plan.labels.get(level)
    }

    /// The leads of an activity or a need.
    pub fn leads(&self, item: &Ref) -> &[Party] {
        match item.kind {
            ItemKind::Activity => self.activity(&item.id).map(|a| a.leads.as_slice()),
            ItemKind::Need => self.need(&item.id).map(|n| n.leads.as_slice()),
            ItemKind::Goal | ItemKind::Field => None,
        }
        .unwrap_or_default()
    }

    /// The partners of an activity or a need.
    pub fn partners(&self, item: &Ref) -> &[Party] {
        match item.kind {
            ItemKind::Activity => self.activity(&item.id).map(|a| a.partners.as_slice()),
            ItemKind::Need => self.need(&item.id).map(|n| n.partners.as_slice()),
            ItemKind::Goal | ItemKind::Field => None,
        }
        .unwrap_or_default()
    }

    /// The endnotes whose mark an item carries.
    pub fn endnotes(&self, item: &Ref) -> Vec<&Endnote> {
        self.bundle.endnotes.iter().filter(|e| e.marked.contains(item)).collect()
    }

    /// The links of an item, those that its own endnotes state first, then those that lead to it.
    pub fn links(&self, item: &Ref) -> Vec<ItemLink<'_>> {
        let mut links = Vec::new();
        for endnote in self.bundle.endnotes.iter().filter(|e| e.marked.contains(item)) {
            for link in &endnote.links {
                let other = if let Some(other) = &link.item {
                    LinkEnd::Item(other.clone())
                } else if let Some(text) = &link.quoted {
                    LinkEnd::Quoted { text, proposed_by: link.proposed_by.as_deref() }
                } else {
                    LinkEnd::Unresolved(link.unresolved.as_deref().unwrap_or_default())
                };
                links.push(ItemLink { endnote, kind: link.kind, outgoing: true, other });
            }
        }
        for endnote in &self.bundle.endnotes {
            for link in endnote.links.iter().filter(|l| l.item.as_ref() == Some(item)) {
                for from in endnote.marked.iter().filter(|from| *from != item) {
                    let other = LinkEnd::Item(from.clone());
                    links.push(ItemLink { endnote, kind: link.kind, outgoing: false, other });
                }
            }
        }
        links
    }

    /// The rows of the table of horizontal needs that name an item.
    pub fn horizontal(&self, item: &Ref) -> Vec<&HorizontalRow> {
        let names = |row: &&HorizontalRow| {
            [&row.field, &row.need, &row.activity]
                .into_iter()
                .flatten()
                .any(|cell| cell.item.as_ref() == Some(item))
        };
        self.bundle.horizontal.iter().filter(names).collect()
    }

    /// The readings that concern an item.
    pub fn readings(&self, item: &Ref) -> Vec<ItemReading<'_>> {
        let list = match item.kind {
            ItemKind::Goal => "/goals",
            ItemKind::Field => "/fields",
            ItemKind::Need => "/needs",
            ItemKind::Activity => "/activities",
        };
        self.readings_at(list, &item.id)
    }

    /// The readings that concern an entry of a list of the bundle, such as `/acronyms`.
    pub fn readings_at(&self, list: &str, id: &str) -> Vec<ItemReading<'_>> {
        let mut prefix = list.to_owned();
        push_segment(&mut prefix, id);
        self.bundle
            .readings
            .iter()
            .filter_map(|reading| {
                let rest = reading.pointer.strip_prefix(&prefix)?;
                let field = if rest.is_empty() { rest } else { rest.strip_prefix('/')? };
                Some(ItemReading { reading, field })
            })
            .collect()
    }
}

/// Collects references in the order of their ids.
fn sorted<'a, T>(items: impl Iterator<Item = &'a T>, id: impl Fn(&T) -> &String) -> Vec<&'a T> {
    let mut list: Vec<&T> = items.collect();
    list.arrange(|a, b| by_segment(id(a), id(b)));
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;

    fn small() -> PlanIndex {
        let text = include_str!("../../tests/fixtures/small-plan.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("the fixture is readable").value))
    }

    #[test]
    fn parents_and_children_find_each_other() {
        let plan = small();
        let path = plan.path(&Ref::activity("2.2.6.2"));
        assert_eq!(path.goal.map(|g| g.id.as_str()), Some("2"));
        assert_eq!(path.field.map(|f| f.id.as_str()), Some("2.2"));
        assert_eq!(path.need.map(|n| n.id.as_str()), Some("2.2.6"));
        assert_eq!(
            plan.path(&Ref::new(ItemKind::Field, "/")).goal.map(|g| g.id.as_str()),
            Some("1")
        );
        let ids: Vec<&str> = plan.activities_of("2.2.12").iter().map(|a| a.id.as_str()).collect();
        assert_eq!(ids, ["2.2.12#1", "2.2.12#2"]);
        let bare: Vec<&str> = plan.needs_without_activity().iter().map(|n| n.id.as_str()).collect();
        assert_eq!(bare, ["2.4.5"]);
        assert_eq!(plan.path(&Ref::need("9.9")), ItemPath::default());
    }

    #[test]
    fn a_number_is_shown_as_printed() {
        let plan = small();
        assert_eq!(plan.number(&Ref::activity("2.2.12#2")), "2.2.12");
        assert_eq!(plan.number(&Ref::activity("2.2.6.2")), "2.2.6.2");
        assert_eq!(
            plan.find("1.3"),
            Some(Ref::activity("1.3")),
            "an activity comes before its need"
        );
        assert_eq!(plan.find("2.4.5"), Some(Ref::need("2.4.5")));
    }

    #[test]
    fn a_link_is_seen_from_both_ends() {
        let plan = small();
        let from = plan.links(&Ref::activity("2.2.6.2"));
        let seen: Vec<_> =
            from.iter().map(|l| (l.endnote.mark.as_str(), l.outgoing, l.other.clone())).collect();
        assert_eq!(
            seen,
            [
                ("ii", true, LinkEnd::Item(Ref::need("2.4.5"))),
                (
                    "ii",
                    true,
                    LinkEnd::Quoted { text: "Training of heads", proposed_by: Some("IOM") }
                ),
                ("i", false, LinkEnd::Item(Ref::activity("1.3"))),
            ]
        );
        let to = plan.links(&Ref::need("2.4.5"));
        assert_eq!(
            to.first().map(|l| (l.outgoing, l.other.clone())),
            Some((false, LinkEnd::Item(Ref::activity("2.2.6.2"))))
        );
    }

    #[test]
    fn organisations_are_found_by_any_of_their_names() {
        let plan = small();
        for name in
            ["OSCE", "osce", "Organisation for Security and Cooperation in Europe", " Osce "]
        {
            assert_eq!(plan.find_organisation(name).map(|o| o.id.as_str()), Some("OSCE"), "{name}");
        }
        assert_eq!(plan.find_organisation("CEPOI").map(|o| o.id.as_str()), Some("CEPOL"));
        assert!(plan.find_organisation("").is_none());
        let seen: Vec<_> =
            plan.involvements("IOM").into_iter().map(|i| (i.role, i.item.to_string())).collect();
        assert_eq!(
            seen,
            [
                (Role::Lead, "activity 1.3".to_owned()),
                (Role::Partner, "activity 2.2.6.2".to_owned()),
                (Role::Partner, "need 2.4.5".to_owned())
            ]
        );
        assert_eq!(
            plan.colleagues("IOM").first().map(|(o, n)| (o.id.as_str(), *n)),
            Some(("OSCE", 2))
        );
    }

    #[test]
    fn readings_and_horizontal_rows_come_with_their_item() {
        let plan = small();
        let need = plan.readings(&Ref::need("2.4.5"));
        assert_eq!(need.iter().map(|r| r.field).collect::<Vec<_>>(), ["text"]);
        let field = plan.readings(&Ref::new(ItemKind::Field, "/"));
        assert_eq!(field.len(), 1, "a stroke is escaped in a pointer");
        assert!(plan.readings(&Ref::activity("2.2.6")).is_empty(), "2.2.6.2 is not 2.2.6");
        assert_eq!(plan.horizontal(&Ref::need("2.4.5")).len(), 1);
    }

    #[test]
    fn a_beneficiary_sees_what_names_it_and_what_does_not_say() {
        let plan = small();
        let ids = |list: &[&Activity]| list.iter().map(|a| a.id.clone()).collect::<Vec<_>>();
        let view = plan.beneficiary_view("albania");
        assert_eq!(ids(&view.named), ["2.2.12#1"]);
        assert_eq!(ids(&view.each), ["2.2.6.2"]);
        assert_eq!(ids(&view.not_stated), ["1.3", "2.2.12#2"]);
        assert_eq!(ids(&plan.beneficiary_view("kosovo").others), ["2.2.12#1"]);
        assert_eq!(plan.find_beneficiary("kosovo").map(|b| b.name.as_str()), Some("Kosovo*"));
    }
}
