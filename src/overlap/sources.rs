//! The items of a plan as the index takes them: their texts, phrasings and facts, before any word
//! of them is read.

use super::facets::Facts;
use super::finding::{Target, TargetKind};
use super::index::Piece;
use crate::plan::gaps::needs_without_activity;
use crate::plan::ids::{Ref, by_segment};
use crate::plan::model::{Activity, Bundle, HorizontalRow, Need, Party};
use crate::text::arrange::{Arrange, Gather};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An item before it is read.
pub struct Source {
    /// What it is.
    pub target: Target,
    /// Its texts.
    pub pieces: Vec<Piece>,
    /// Its phrasings: language and text.
    pub phrasings: Vec<(String, String)>,
    /// Whether it is one of the plan's own items, which term frequencies are counted over.
    pub counts: bool,
    /// Whether its texts are known to be in English.
    pub english: bool,
    /// What it is compared by without being counted.
    pub facts: Facts,
}

/// The items of a plan, in the order of their ids, so that the file's order does not matter.
pub fn sources(bundle: &Bundle) -> Vec<Source> {
    let needs: BTreeMap<&str, &Need> = bundle.needs.iter().map(|n| (n.id.as_str(), n)).gather();
    let goals: BTreeMap<&str, &str> =
        bundle.fields.iter().map(|f| (f.id.as_str(), f.goal.as_str())).gather();
    let mut phrasings: BTreeMap<&Ref, Vec<(String, String)>> = BTreeMap::new();
    for group in &bundle.phrasings {
        let list = phrasings.entry(&group.item).or_default();
        list.extend(group.texts.iter().map(|text| (group.language.clone(), text.clone())));
    }
    phrasings.values_mut().for_each(|list| list.arrange(Ord::cmp));
    let target = |kind, id: &str| Target {
        plan: Some(bundle.plan.id.clone()),
        edition: Some(bundle.plan.edition.clone()),
        kind,
        id: id.to_owned(),
    };
    let english = bundle.plan.language == "en";
    let mut sources: Vec<Source> = Vec::new();
    for activity in &bundle.activities {
        sources.push(Source {
            target: target(TargetKind::Activity, &activity.id),
            pieces: activity_pieces(activity, needs.get(activity.need.as_str()).copied()),
            phrasings: phrasings.remove(&Ref::activity(activity.id.as_str())).unwrap_or_default(),
            counts: true,
            english,
            facts: activity_facts(
                activity,
                needs.get(activity.need.as_str()).copied(),
                &goals,
                bundle,
            ),
        });
    }
    for need in needs_without_activity(bundle) {
        sources.push(Source {
            target: target(TargetKind::Need, &need.id),
            pieces: need_pieces(need),
            phrasings: phrasings.remove(&Ref::need(need.id.as_str())).unwrap_or_default(),
            counts: true,
            english,
            facts: need_facts(need, &goals),
        });
    }
    for row in &bundle.horizontal {
        let pieces = row_pieces(row);
        sources.push(Source {
            target: target(TargetKind::Horizontal, &row.id),
            pieces,
            phrasings: Vec::new(),
            counts: false,
            english,
            facts: party_facts(&row.leads, &row.partners),
        });
    }
    for threat in &bundle.methodology.threats {
        let text = [threat.name.as_str(), threat.text.as_str()]
            .into_iter()
            .find(|t| !t.is_empty())
            .unwrap_or_default();
        let pieces = vec![Piece { field: "/text".into(), text: text.into() }];
        sources.push(Source {
            target: target(TargetKind::Threat, &threat.id),
            pieces,
            phrasings: Vec::new(),
            counts: false,
            english,
            facts: Facts::default(),
        });
    }
    sources.arrange(|a, b| {
        let key = |s: &Source| (!s.counts, s.target.kind == TargetKind::Threat);
        key(a)
            .cmp(&key(b))
            .then_with(|| by_segment(&a.target.id, &b.target.id))
            .then(a.target.kind.cmp(&b.target.kind))
    });
    sources
}

fn piece(field: impl Into<Arc<str>>, text: &str) -> Option<Piece> {
    (!text.is_empty()).then(|| Piece { field: field.into(), text: text.to_owned() })
}

fn output_pieces(outputs: &[crate::plan::model::Output]) -> impl Iterator<Item = Piece> {
    outputs.iter().enumerate().flat_map(|(n, output)| {
        let parts = output.parts.iter().enumerate();
        let parts =
            parts.filter_map(move |(m, part)| piece(format!("/outputs/{n}/parts/{m}"), part));
        piece(format!("/outputs/{n}"), &output.text).into_iter().chain(parts)
    })
}

fn activity_pieces(activity: &Activity, need: Option<&Need>) -> Vec<Piece> {
    let mut pieces = vec![Piece { field: "/title".into(), text: activity.title.clone() }];
    let items = activity.items.iter().enumerate();
    pieces.extend(items.filter_map(|(n, text)| piece(format!("/items/{n}"), text)));
    pieces.extend(output_pieces(&activity.outputs));
    if let Some(need) = need {
        pieces.extend(piece("/need", &need.text));
        let parts = need.parts.iter().enumerate();
        pieces.extend(parts.filter_map(|(n, text)| piece(format!("/need/parts/{n}"), text)));
    }
    pieces
}

fn need_pieces(need: &Need) -> Vec<Piece> {
    let mut pieces = vec![Piece { field: "/text".into(), text: need.text.clone() }];
    let parts = need.parts.iter().enumerate();
    pieces.extend(parts.filter_map(|(n, text)| piece(format!("/parts/{n}"), text)));
    pieces.extend(output_pieces(&need.outputs));
    pieces
}

fn row_pieces(row: &HorizontalRow) -> Vec<Piece> {
    let links = row.links.iter().enumerate();
    let mut pieces: Vec<Piece> =
        links.filter_map(|(n, link)| piece(format!("/links/{n}/text"), &link.text)).collect();
    for (name, cell) in [("activity", &row.activity), ("need", &row.need)] {
        if let Some(cell) = cell {
            pieces.extend(piece(format!("/{name}/text"), &cell.text));
            let items = cell.items.iter().enumerate();
            pieces.extend(items.filter_map(|(n, text)| piece(format!("/{name}/items/{n}"), text)));
        }
    }
    if pieces.is_empty() {
        pieces.extend(row.field.as_ref().and_then(|cell| piece("/field/text", &cell.text)));
    }
    pieces
}

fn party_facts(leads: &[Party], partners: &[Party]) -> Facts {
    let leads: BTreeSet<String> = leads.iter().map(|p| p.organisation.clone()).gather();
    let organisations =
        leads.iter().cloned().chain(partners.iter().map(|p| p.organisation.clone())).gather();
    Facts { leads, organisations, ..Facts::default() }
}

fn need_facts(need: &Need, goals: &BTreeMap<&str, &str>) -> Facts {
    let mut facts = party_facts(&need.leads, &need.partners);
    facts.time(need.timeline.as_deref().unwrap_or_default());
    facts.need.insert(need.id.clone());
    facts.field.insert(need.field.clone());
    facts.goal.extend(goals.get(need.field.as_str()).map(|g| (*g).to_owned()));
    facts
}

fn activity_facts(
    activity: &Activity,
    need: Option<&Need>,
    goals: &BTreeMap<&str, &str>,
    bundle: &Bundle,
) -> Facts {
    let mut facts = party_facts(&activity.leads, &activity.partners);
    facts.time(activity.timeline.as_deref().unwrap_or_default());
    facts.need.insert(activity.need.clone());
    if let Some(need) = need {
        facts.field.insert(need.field.clone());
        facts.goal.extend(goals.get(need.field.as_str()).map(|g| (*g).to_owned()));
    }
    if let Some(coverage) = &activity.beneficiaries {
        facts.beneficiaries.extend(coverage.named.iter().cloned());
        if coverage.each {
            facts.beneficiaries.extend(bundle.beneficiaries.iter().map(|b| b.id.clone()));
        }
    }
    facts
}
