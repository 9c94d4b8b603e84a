//! Proposals as rows of the plan, before they are handed over: a row each, and for those that are combined
//! with an activity the activity's own row with what they add to it.
//!
//! Absent on purpose: the file that is handed over ([`crate::draft::submission`]).

use super::row::{names, row_of};
use crate::draft::Proposal;
use crate::draft::host::Host;
use crate::draft::submission::{PlanRow, row};
use crate::plan::ids::Ref;
use crate::plan::index::PlanIndex;
use crate::text::fold::fold;

/// How many columns the plan has: field, need, activity, outputs, timeline, lead and partners.
pub const COLUMNS: usize = 6;

/// A cell of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub lines: Vec<String>,
    /// What proposals add to it.
    pub added: Vec<String>,
}

/// A row of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreviewRow {
    /// The item whose row it is, with additions; nothing for a row of a proposal's own.
    pub item: Option<Ref>,
    /// The activity that the proposal runs inside of, by its number.
    pub part_of: Option<String>,
    /// Its cells.
    pub cells: [Cell; COLUMNS],
    /// The endnotes that the answers amount to.
    pub endnotes: Vec<String>,
}

/// The words of lead and partners: `LP: OSCE`.
pub type Party<'w> = &'w dyn Fn(bool, &str) -> String;

/// The rows, in the order of the proposals. `title` gives the words of a proposal's title, `party` those for
/// leads (`true`) and partners.
pub fn preview(
    proposals: &[Proposal],
    plan: &PlanIndex,
    title: &dyn Fn(&Proposal) -> String,
    party: Party<'_>,
) -> Vec<PreviewRow> {
    let mut rows: Vec<PreviewRow> = Vec::new();
    for one in proposals {
        let (printed, host) = (row(one, plan), Host::of(one, plan.bundle()));
        let Some(Host::Combined(_)) = host else {
            let part_of = host.map(|host| plan.number(&host.item()).to_owned());
            rows.push(PreviewRow { part_of, ..own(printed, title(one), party) });
            continue;
        };
        let item = host.map(Host::item);
        let there = rows.iter().position(|row| row.item == item);
        let at = there.unwrap_or(rows.len());
        if there.is_none() {
            rows.push(PreviewRow { item: item.clone(), ..of_item(plan, item.as_ref(), party) });
        }
        if let Some(row) = rows.get_mut(at) {
            add(row, printed, title(one), party);
        }
    }
    rows
}

/// A proposal's own row.
fn own(printed: PlanRow, title: String, party: Party<'_>) -> PreviewRow {
    let title = format!("{} {title}", printed.number.as_deref().unwrap_or_default());
    let lines = [
        printed.field,
        printed.need,
        vec![title.trim().to_owned()],
        printed.outputs,
        printed.timeline,
        parties(&printed.leads.join(", "), &printed.partners.join(", "), party),
    ];
    let cells = lines.map(|lines| Cell { lines, added: Vec::new() });
    PreviewRow { cells, endnotes: printed.endnote.into_iter().collect(), ..PreviewRow::default() }
}

/// The row of an item as the plan has it.
fn of_item(plan: &PlanIndex, item: Option<&Ref>, party: Party<'_>) -> PreviewRow {
    let Some(item) = item else { return PreviewRow::default() };
    let mut printed = row_of(plan, item).into_iter();
    let [field, need, activity, outputs, timeline] =
        std::array::from_fn(|_| printed.next().unwrap_or_default());
    let parties = parties(&names(plan, plan.leads(item)), &names(plan, plan.partners(item)), party);
    let cells = [field, need, activity, outputs, timeline, parties];
    PreviewRow {
        cells: cells.map(|lines| Cell { lines, added: Vec::new() }),
        ..PreviewRow::default()
    }
}

/// Adds to a row what a proposal says and the row does not.
fn add(row: &mut PreviewRow, printed: PlanRow, title: String, party: Party<'_>) {
    let [_, _, activity, outputs, timeline, who] = &mut row.cells;
    activity.added.push(title);
    for (cell, said) in [(outputs, printed.outputs), (timeline, printed.timeline)] {
        let there: Vec<String> =
            cell.lines.iter().chain(&cell.added).map(|one| fold(one)).collect();
        cell.added.extend(said.into_iter().filter(|one| !there.contains(&fold(one))));
    }
    let there: Vec<&str> = who.lines.iter().chain(&who.added).map(String::as_str).collect();
    let there = fold(&there.join(" "));
    let named = printed.leads.into_iter().chain(printed.partners);
    let new: Vec<String> = named.filter(|name| !there.contains(&fold(name))).collect();
    // Who leads stays who leads.
    who.added.extend((!new.is_empty()).then(|| party(false, &new.join(", "))));
    row.endnotes.extend(printed.endnote);
}

fn parties(leads: &str, partners: &str, party: Party<'_>) -> Vec<String> {
    let named =
        [(true, leads), (false, partners)].into_iter().filter(|(_, names)| !names.is_empty());
    named.map(|(lead, names)| party(lead, names)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Resolution, ResolutionKind};
    use crate::present::tests::default_plan;

    fn proposal(title: &str, answer: ResolutionKind) -> Proposal {
        Proposal {
            title: title.into(),
            outputs: vec!["Twelve trainers".into()],
            timeline: "Autumn 2019".into(),
            leads: vec!["UNODC".into()],
            partners: vec!["IOM".into()],
            resolutions: vec![Resolution {
                target_kind: "activity".into(),
                target: "2.2.6.2".into(),
                answer,
                ..Resolution::default()
            }],
            ..Proposal::default()
        }
    }

    fn rows(proposals: &[Proposal]) -> Vec<PreviewRow> {
        let party = |lead: bool, names: &str| format!("{}: {names}", if lead { "LP" } else { "P" });
        preview(proposals, &default_plan(), &|one| one.title.clone(), &party)
    }

    #[test]
    fn what_is_combined_is_an_addition_to_the_items_row() {
        let all = [
            proposal("One", ResolutionKind::Combine),
            proposal("Two", ResolutionKind::Connect),
            proposal("Three", ResolutionKind::Combine),
        ];
        let rows = rows(&all);
        let [first, second] = rows.as_slice() else { panic!("two rows: {rows:?}") };
        assert_eq!(first.item, Some(Ref::activity("2.2.6.2")));
        let [field, need, activity, outputs, timeline, who] = &first.cells;
        assert!(
            field.lines.concat().starts_with("2.2") && need.lines.concat().starts_with("2.2.6")
        );
        assert!(activity.lines.concat().contains("Train-the-Trainers"));
        assert_eq!(activity.added, ["One", "Three"]);
        assert_eq!(outputs.added, ["Twelve trainers"], "once");
        assert_eq!(timeline.added, ["Autumn 2019"]);
        assert!(who.lines.concat().starts_with("LP: OSCE"));
        assert_eq!(who.added, ["P: UNODC"], "once, and IOM is there already");
        assert_eq!(first.endnotes.len(), 2);
        let [_, _, activity, ..] = &second.cells;
        assert_eq!((activity.lines.as_slice(), &second.item), (&["Two".to_owned()][..], &None));
    }

    #[test]
    fn what_is_part_of_an_activity_stands_under_its_need() {
        let rows = rows(&[proposal("One", ResolutionKind::PartOf)]);
        let first = rows.first().expect("a row");
        assert_eq!(first.part_of.as_deref(), Some("2.2.6.2"));
        let [field, need, activity, ..] = &first.cells;
        assert!(
            field.lines.concat().starts_with("2.2") && need.lines.concat().starts_with("2.2.6")
        );
        assert_eq!(activity.lines, ["One"]);
    }
}
