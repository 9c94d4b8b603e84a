//! The rules of a bundle that no schema can say: references lead somewhere, ids stand once, nothing
//! contains itself, every endnote is used, every reading points to something.
//!
//! Places are JSON pointers with positions, as in the file that was read.

use super::ids::{ItemKind, Ref};
use super::json::{Shape, Shaped, push_segment};
use super::model::{Bundle, Endnote, Link, LinkKind, Party};
use crate::problem::{Place, Problem, Severity};
use crate::text::arrange::Gather;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What breaks a rule, list by list.
pub fn check(bundle: &Bundle) -> Vec<Problem> {
    let mut checker = Checker::new(bundle);
    checker.ids();
    checker.parents();
    checker.parties();
    checker.references();
    checker.endnotes();
    checker.cycles();
    checker.readings();
    checker.problems
}

struct Checker<'a> {
    bundle: &'a Bundle,
    items: BTreeSet<(ItemKind, &'a str)>,
    organisations: BTreeSet<&'a str>,
    problems: Vec<Problem>,
}

/// The ids of a list, with its name.
type Ids<'a> = (&'static str, Vec<String>);

impl<'a> Checker<'a> {
    fn new(bundle: &'a Bundle) -> Self {
        let items = bundle
            .goals
            .iter()
            .map(|g| (ItemKind::Goal, g.id.as_str()))
            .chain(bundle.fields.iter().map(|f| (ItemKind::Field, f.id.as_str())))
            .chain(bundle.needs.iter().map(|n| (ItemKind::Need, n.id.as_str())))
            .chain(bundle.activities.iter().map(|a| (ItemKind::Activity, a.id.as_str())))
            .collect();
        let organisations = bundle.organisations.iter().map(|o| o.id.as_str()).collect();
        Self { bundle, items, organisations, problems: Vec::new() }
    }

    fn error(&mut self, code: &'static str, pointer: String, name: &'static str, value: &str) {
        let problem = Problem::error(code, Place::Pointer(pointer)).with(name, value);
        self.problems.push(problem);
    }

    fn ids(&mut self) {
        let b = self.bundle;
        let methodology = &b.methodology;
        let lists: Vec<Ids<'_>> = vec![
            ("/goals", b.goals.iter().map(|x| x.id.clone()).collect()),
            ("/fields", b.fields.iter().map(|x| x.id.clone()).collect()),
            ("/needs", b.needs.iter().map(|x| x.id.clone()).collect()),
            ("/activities", b.activities.iter().map(|x| x.id.clone()).collect()),
            ("/organisations", b.organisations.iter().map(|x| x.id.clone()).collect()),
            ("/beneficiaries", b.beneficiaries.iter().map(|x| x.id.clone()).collect()),
            ("/acronyms", b.acronyms.iter().map(|x| x.acronym.clone()).collect()),
            ("/endnotes", b.endnotes.iter().map(|x| x.number.to_string()).collect()),
            ("/horizontal", b.horizontal.iter().map(|x| x.id.clone()).collect()),
            ("/plan/footnotes", b.plan.footnotes.iter().map(|x| x.id.clone()).collect()),
            ("/methodology/criteria", methodology.criteria.iter().map(|x| x.id.clone()).collect()),
            ("/methodology/threats", methodology.threats.iter().map(|x| x.id.clone()).collect()),
            ("/methodology/duties", methodology.duties.iter().map(|x| x.id.clone()).collect()),
        ];
        for (name, ids) in lists {
            let mut seen = BTreeSet::new();
            for (index, id) in ids.iter().enumerate() {
                let pointer = format!("{name}/{index}");
                if id.trim().is_empty() {
                    self.problems.push(Problem::error("id-missing", Place::Pointer(pointer)));
                } else if !seen.insert(id) {
                    self.error("duplicate-id", pointer, "id", id);
                }
            }
        }
    }

    fn parents(&mut self) {
        let b = self.bundle;
        for (index, field) in b.fields.iter().enumerate() {
            self.item(ItemKind::Goal, &field.goal, || format!("/fields/{index}/goal"));
        }
        for (index, need) in b.needs.iter().enumerate() {
            self.item(ItemKind::Field, &need.field, || format!("/needs/{index}/field"));
        }
        for (index, activity) in b.activities.iter().enumerate() {
            self.item(ItemKind::Need, &activity.need, || format!("/activities/{index}/need"));
            if activity.title.trim().is_empty() {
                let place = Place::Pointer(format!("/activities/{index}/title"));
                self.problems.push(
                    Problem::warning("activity-without-title", place).with("id", &activity.id),
                );
            }
        }
    }

    fn item(&mut self, kind: ItemKind, id: &str, pointer: impl FnOnce() -> String) {
        if !self.items.contains(&(kind, id)) {
            self.error("dangling-reference", pointer(), "item", &format!("{} {id}", kind.as_str()));
        }
    }

    fn parties(&mut self) {
        let b = self.bundle;
        self.party_list(&b.plan.pillar_leads, "/plan/pillar_leads");
        for (index, need) in b.needs.iter().enumerate() {
            self.party_list(&need.leads, &format!("/needs/{index}/leads"));
            self.party_list(&need.partners, &format!("/needs/{index}/partners"));
        }
        for (index, activity) in b.activities.iter().enumerate() {
            self.party_list(&activity.leads, &format!("/activities/{index}/leads"));
            self.party_list(&activity.partners, &format!("/activities/{index}/partners"));
        }
        for (index, row) in b.horizontal.iter().enumerate() {
            self.party_list(&row.leads, &format!("/horizontal/{index}/leads"));
            self.party_list(&row.partners, &format!("/horizontal/{index}/partners"));
        }
    }

    fn party_list(&mut self, parties: &[Party], at: &str) {
        for (index, party) in parties.iter().enumerate() {
            if !self.organisations.contains(party.organisation.as_str()) {
                let pointer = format!("{at}/{index}/organisation");
                self.error("organisation-unknown", pointer, "id", &party.organisation);
            }
        }
    }

    /// Beneficiaries, footnotes, cells of the horizontal table, phrasings.
    fn references(&mut self) {
        let b = self.bundle;
        for (index, beneficiary) in b.beneficiaries.iter().enumerate() {
            if let Some(footnote) = &beneficiary.footnote
                && !b.plan.footnotes.iter().any(|f| f.id == *footnote)
            {
                self.error(
                    "footnote-unknown",
                    format!("/beneficiaries/{index}/footnote"),
                    "id",
                    footnote,
                );
            }
        }
        for (index, activity) in b.activities.iter().enumerate() {
            let named =
                activity.beneficiaries.as_ref().map(|c| c.named.as_slice()).unwrap_or_default();
            for (position, id) in named.iter().enumerate() {
                if !b.beneficiaries.iter().any(|x| x.id == *id) {
                    let pointer = format!("/activities/{index}/beneficiaries/named/{position}");
                    self.error("beneficiary-not-in-plan", pointer, "id", id);
                }
            }
        }
        for (index, row) in b.horizontal.iter().enumerate() {
            for (name, cell) in
                [("field", &row.field), ("need", &row.need), ("activity", &row.activity)]
            {
                if let Some(item) = cell.as_ref().and_then(|cell| cell.item.as_ref()) {
                    self.item(item.kind, &item.id, || format!("/horizontal/{index}/{name}/item"));
                }
            }
        }
        for (index, phrasing) in b.phrasings.iter().enumerate() {
            self.item(phrasing.item.kind, &phrasing.item.id, || format!("/phrasings/{index}/item"));
        }
        if let Some(period) = b.plan.period.as_ref().filter(|p| p.end < p.start) {
            let place = Place::Pointer("/plan/period".into());
            self.problems.push(
                Problem::error("period-reversed", place)
                    .with("start", period.start.to_string())
                    .with("end", period.end.to_string()),
            );
        }
    }

    fn endnotes(&mut self) {
        for (index, endnote) in self.bundle.endnotes.iter().enumerate() {
            if endnote.marked.is_empty() {
                self.error(
                    "endnote-unused",
                    format!("/endnotes/{index}/marked"),
                    "mark",
                    &endnote.mark,
                );
            }
            for (position, item) in endnote.marked.iter().enumerate() {
                self.item(item.kind, &item.id, || format!("/endnotes/{index}/marked/{position}"));
            }
            for (position, link) in endnote.links.iter().enumerate() {
                self.link(endnote, link, format!("/endnotes/{index}/links/{position}"));
            }
        }
    }

    fn link(&mut self, endnote: &Endnote, link: &Link, at: String) {
        let ends = [link.item.is_some(), link.quoted.is_some(), link.unresolved.is_some()];
        if ends.iter().filter(|end| **end).count() != 1 {
            self.error("link-without-one-end", at.clone(), "mark", &endnote.mark);
        }
        if let Some(item) = &link.item {
            self.item(item.kind, &item.id, || format!("{at}/item"));
        }
        if let Some(text) = &link.unresolved {
            let own = format!("/endnotes/{}", endnote.number);
            let read = self.bundle.readings.iter().any(|reading| {
                reading
                    .pointer
                    .strip_prefix(&own)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            });
            if !read {
                self.error("unresolved-without-reading", format!("{at}/unresolved"), "text", text);
            }
        }
    }

    /// Follows containment and "part of" from every item; who comes back to itself is named once.
    fn cycles(&mut self) {
        let b = self.bundle;
        let mut parents: BTreeMap<Ref, Vec<Ref>> = BTreeMap::new();
        let mut add = |child: Ref, parent: Ref| parents.entry(child).or_default().push(parent);
        for field in &b.fields {
            add(Ref::new(ItemKind::Field, &field.id), Ref::new(ItemKind::Goal, &field.goal));
        }
        for need in &b.needs {
            add(Ref::need(&need.id), Ref::new(ItemKind::Field, &need.field));
        }
        for activity in &b.activities {
            add(Ref::activity(&activity.id), Ref::need(&activity.need));
        }
        for endnote in &b.endnotes {
            for link in endnote.links.iter().filter(|l| l.kind == LinkKind::PartOf) {
                for (child, parent) in endnote.marked.iter().zip(std::iter::repeat(&link.item)) {
                    if let Some(parent) = parent {
                        add(child.clone(), parent.clone());
                    }
                }
            }
        }
        // Items without an unexplained parent are taken away until none is left: what stays lies on
        // a cycle or below one.
        let mut left: BTreeMap<&Ref, usize> = parents.keys().map(|item| (item, 0)).gather();
        for (item, above) in &parents {
            let count = above.iter().filter(|parent| parents.contains_key(parent)).count();
            left.insert(item, count);
        }
        let mut done: Vec<&Ref> =
            left.iter().filter(|(_, n)| **n == 0).map(|(item, _)| *item).collect();
        let mut children: BTreeMap<&Ref, Vec<&Ref>> = BTreeMap::new();
        for (item, above) in &parents {
            for parent in above {
                children.entry(parent).or_default().push(item);
            }
        }
        while let Some(item) = done.pop() {
            left.remove(item);
            for child in children.get(item).into_iter().flatten() {
                if let Some(count) = left.get_mut(child) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        done.push(child);
                    }
                }
            }
        }
        // Of what stays, those that something staying is below of are on the cycle or lead to it.
        let stuck: Vec<Ref> = left.keys().map(|item| (*item).clone()).collect();
        let on_cycle = stuck.iter().filter(|item| {
            children.get(item).into_iter().flatten().any(|child| stuck.contains(child))
        });
        for item in on_cycle {
            let place = Place::Item(item.to_string());
            self.problems
                .push(Problem::error("contains-itself", place).with("item", item.to_string()));
        }
    }

    fn readings(&mut self) {
        let Ok(value) = serde_json::to_value(self.bundle) else { return };
        for (index, reading) in self.bundle.readings.iter().enumerate() {
            if !points_to_something(&value, Bundle::SHAPE, &reading.pointer) {
                self.error(
                    "reading-points-nowhere",
                    format!("/readings/{index}/pointer"),
                    "pointer",
                    &reading.pointer,
                );
            }
            if reading.reason.trim().is_empty() {
                let mut pointer = format!("/readings/{index}");
                push_segment(&mut pointer, "reason");
                let place = Place::Pointer(pointer);
                self.problems.push(Problem::new(
                    "reading-without-reason",
                    Severity::Warning,
                    place,
                ));
            }
        }
    }
}

/// Whether a reading's pointer, with entries of lists by their id, leads to a value, or to a field
/// that is left out because the reading is that nothing stands there.
fn points_to_something(value: &Value, shape: &Shape, pointer: &str) -> bool {
    let Some(path) = pointer.strip_prefix('/') else { return false };
    // The mark printed with an item is kept with the endnote, not with the item.
    let path = match path.strip_suffix("/endnote") {
        Some(item) if path.starts_with("activities/") || path.starts_with("needs/") => item,
        _ => path,
    };
    let (mut value, mut shape) = (Some(value), shape);
    for segment in path.split('/') {
        let name = segment.replace("~1", "/").replace("~0", "~");
        match (value, shape) {
            (Some(Value::Array(list)), _) => {
                let found = list.iter().find(|entry| names(entry, &name));
                match found.or_else(|| list.get(name.parse::<usize>().ok()?)) {
                    Some(entry) => value = Some(entry),
                    None => return false,
                }
            }
            (known, Shape::Record(fields)) => {
                let Some((_, inner)) = fields.iter().find(|(field, _)| *field == name) else {
                    return false;
                };
                value = known.and_then(|known| known.get(&name));
                shape = inner;
            }
            (Some(known), Shape::Map(inner)) => {
                value = known.get(&name);
                shape = inner;
                if value.is_none() {
                    return false;
                }
            }
            _ => return false,
        }
    }
    true
}

/// Whether an entry of a list is called so: by its id, number, acronym or organisation.
fn names(entry: &Value, name: &str) -> bool {
    ["id", "number", "acronym", "organisation"].iter().any(|key| match entry.get(key) {
        Some(Value::String(text)) => text == name,
        Some(Value::Number(number)) => number.to_string() == name,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;

    const SMALL: &str = include_str!("../../tests/fixtures/small-plan.json");

    /// Checks the fixture with one text replaced.
    fn codes(from: &str, to: &str) -> Vec<String> {
        assert!(SMALL.contains(from), "the fixture has {from}");
        let bundle = bundle::read(&SMALL.replacen(from, to, 1)).expect("readable").value;
        check(&bundle).iter().map(|p| format!("{} {}", p.code, p.place)).collect()
    }

    #[test]
    fn a_sound_plan_breaks_no_rule() {
        assert_eq!(codes("{", "{"), [] as [&str; 0]);
    }

    #[test]
    fn each_rule_is_held() {
        let need = r#""id": "2.2.6.2", "number": "2.2.6.2", "need": "2.2.6""#;
        for (from, to, expect) in [
            (
                need,
                r#""id": "2.2.6.2", "need": "9.9""#,
                &["dangling-reference /activities/1/need"][..],
            ),
            (
                r#""id": "1.3", "need": "1.3""#,
                r#""id": "2.2.12#2", "need": "1.3""#,
                &["duplicate-id /activities/3", "dangling-reference /endnotes/0/marked/0"],
            ),
            (
                r#""id": "2.4", "goal": "2""#,
                r#""id": "2.4", "goal": "7""#,
                &["dangling-reference /fields/2/goal"],
            ),
            (
                r#"[{ "organisation": "CEPOL" }]"#,
                r#"[{ "organisation": "X" }]"#,
                &["organisation-unknown /activities/2/leads/0/organisation"],
            ),
            (
                r#""named": ["albania"]"#,
                r#""named": ["atlantis"]"#,
                &["beneficiary-not-in-plan /activities/2/beneficiaries/named/0"],
            ),
            (
                r#""footnote": "kosovo""#,
                r#""footnote": "x""#,
                &["footnote-unknown /beneficiaries/1/footnote"],
            ),
            (
                r#""marked": [{ "kind": "activity", "id": "1.3" }]"#,
                r#""marked": []"#,
                &["endnote-unused /endnotes/0/marked"],
            ),
            (
                r#""quoted": "Training of heads", "#,
                "",
                &["link-without-one-end /endnotes/1/links/1"],
            ),
            (
                r#""quoted": "Training of heads""#,
                r#""unresolved": "2.9""#,
                &["unresolved-without-reading /endnotes/1/links/1/unresolved"],
            ),
            (
                "/needs/2.4.5/text",
                "/needs/2.4.9/text",
                &["reading-points-nowhere /readings/1/pointer"],
            ),
            (
                "/needs/2.4.5/text",
                "/needs/2.4.5/texts",
                &["reading-points-nowhere /readings/1/pointer"],
            ),
            (
                r#""start": 2018, "end": 2020"#,
                r#""start": 2020, "end": 2018"#,
                &["period-reversed /plan/period"],
            ),
        ] {
            assert_eq!(codes(from, to), expect, "{from} -> {to}");
        }
    }

    #[test]
    fn a_reading_may_say_that_nothing_stands_there() {
        assert_eq!(codes("/needs/2.4.5/text", "/activities/2.2.12#2/timeline"), [] as [&str; 0]);
    }

    #[test]
    fn what_is_part_of_itself_is_named() {
        let link = r#""kind": "connected", "item": { "kind": "activity", "id": "2.2.6.2" }"#;
        let own = r#""kind": "part_of", "item": { "kind": "activity", "id": "1.3" }"#;
        assert_eq!(codes(link, own), ["contains-itself activity 1.3"]);
        let link = r#""kind": "connected", "item": { "kind": "need", "id": "2.4.5" }"#;
        let fine = r#""kind": "part_of", "item": { "kind": "need", "id": "2.4.5" }"#;
        assert_eq!(codes(link, fine), [] as [&str; 0], "part of another need");
    }
}
