//! What is printed where the plan is read otherwise, as the places that show something read list it.

use crate::plan::ids::Ref;
use crate::plan::index::{ItemReading, PlanIndex};
use std::collections::BTreeSet;

/// What a printed text belongs to, seen from where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// What is shown there itself.
    Itself,
    /// An endnote that is shown with it, by its mark.
    Endnote(String),
    /// A row of the table of horizontal needs that names it.
    Row,
}

/// A printed text and why it is read otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// What it belongs to.
    pub of: Of,
    /// The field that it stands in; the words are `reading-<field>` in the catalogue.
    pub field: String,
    /// As printed; empty where nothing is.
    pub text: String,
    /// Why it is read otherwise, or kept.
    pub reason: String,
}

fn printed(of: &Of, readings: Vec<ItemReading<'_>>) -> impl Iterator<Item = Printed> {
    readings.into_iter().map(move |one| Printed {
        of: of.clone(),
        field: one.field.split('/').find(|part| !part.is_empty()).unwrap_or("id").to_owned(),
        text: one.reading.printed.clone(),
        reason: one.reading.reason.clone(),
    })
}

/// What concerns an item alone.
pub fn of_itself(index: &PlanIndex, item: &Ref) -> Vec<Printed> {
    printed(&Of::Itself, index.readings(item)).collect()
}

/// What concerns an item, the endnotes of its links, and the rows of horizontal needs that name it.
pub fn of_item(index: &PlanIndex, item: &Ref) -> Vec<Printed> {
    let mut all = of_itself(index, item);
    let links = index.links(item);
    let own = index.endnotes(item).into_iter();
    let mut seen = BTreeSet::new();
    for endnote in own.chain(links.iter().map(|link| link.endnote)) {
        if seen.insert(endnote.number) {
            let readings = index.readings_at("/endnotes", &endnote.number.to_string());
            all.extend(printed(&Of::Endnote(endnote.mark.clone()), readings));
        }
    }
    for row in index.horizontal(item) {
        all.extend(printed(&Of::Row, index.readings_at("/horizontal", &row.id)));
    }
    all
}

/// What concerns an acronym.
pub fn of_acronym(index: &PlanIndex, acronym: &str) -> Vec<Printed> {
    of_entry(index, "/acronyms", acronym)
}

/// What concerns an entry of a list of the bundle, such as `/organisations` or `/methodology/duties`.
pub fn of_entry(index: &PlanIndex, list: &str, id: &str) -> Vec<Printed> {
    printed(&Of::Itself, index.readings_at(list, id)).collect()
}

/// What concerns a part of the bundle as a whole, such as `plan` or its list of `beneficiaries`; not what
/// concerns one of its entries.
pub fn of_part(index: &PlanIndex, part: &str) -> Vec<Printed> {
    let readings = index.readings_at("", part).into_iter();
    let whole = readings.filter(|one| part == "plan" || one.field.is_empty()).collect();
    let named = |one: Printed| match one.field.as_str() {
        "id" => Printed { field: part.to_owned(), ..one },
        _ => one,
    };
    printed(&Of::Itself, whole).map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ids::ItemKind;
    use crate::present::tests::default_plan;
    use crate::text::catalogue::Catalogue;

    #[test]
    fn what_is_printed_stands_where_it_is_shown() {
        let plan = default_plan();
        let goal = of_itself(&plan, &Ref::new(ItemKind::Goal, "4"));
        assert_eq!(goal.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["outcome"]);
        assert_eq!(of_acronym(&plan, "CCP").len(), 1);
        assert_eq!(of_acronym(&plan, "IOM"), []);
        let marks = |id: &str| {
            let all = of_item(&plan, &Ref::activity(id)).into_iter();
            all.filter(|one| matches!(&one.of, Of::Endnote(mark) if mark == "xi"))
                .map(|one| one.field)
                .collect::<Vec<_>>()
        };
        assert_eq!(marks("2.4.4.7"), ["mark", "links"], "once, and at the carrier of the mark");
        assert!(of_item(&plan, &Ref::need("2.2.10")).iter().any(|one| one.of == Of::Row));
    }

    #[test]
    fn every_field_that_is_read_has_a_name() {
        let (plan, words) = (default_plan(), Catalogue::built_in().expect("reads"));
        let bundle = plan.bundle();
        let mut all: Vec<Printed> = Vec::new();
        let goals = bundle.goals.iter().map(|one| Ref::new(ItemKind::Goal, one.id.as_str()));
        let needs = bundle.needs.iter().map(|one| Ref::need(one.id.clone()));
        let activities = bundle.activities.iter().map(|one| Ref::activity(one.id.clone()));
        for item in goals.chain(needs).chain(activities) {
            all.extend(of_item(&plan, &item));
        }
        for one in &bundle.acronyms {
            all.extend(of_acronym(&plan, &one.acronym));
        }
        for one in &bundle.organisations {
            all.extend(of_entry(&plan, "/organisations", &one.id));
        }
        for one in &bundle.beneficiaries {
            all.extend(of_entry(&plan, "/beneficiaries", &one.id));
        }
        for one in &bundle.horizontal {
            all.extend(of_entry(&plan, "/horizontal", &one.id));
        }
        for (list, entries) in bundle.methodology.lists() {
            for one in entries {
                all.extend(of_entry(&plan, &format!("/methodology/{list}"), &one.id));
            }
        }
        for part in ["plan", "beneficiaries"] {
            all.extend(of_part(&plan, part));
        }
        let shown: BTreeSet<(&str, &str)> =
            all.iter().map(|one| (one.text.as_str(), one.reason.as_str())).collect();
        for reading in &bundle.readings {
            let shown = shown.contains(&(reading.printed.as_str(), reading.reason.as_str()));
            assert!(shown, "{} is shown nowhere", reading.pointer);
        }
        let nameless: BTreeSet<_> = all
            .iter()
            .map(|one| format!("reading-{}", one.field))
            .filter(|id| words.message(id, &[]) == *id)
            .collect();
        assert!(nameless.is_empty(), "{nameless:?}");
    }
}
