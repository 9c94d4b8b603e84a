//! A proposal beside an item of the plan: the same parts in line, and what they are together.
//!
//! Nothing here computes a score or keeps an answer; how the points add up is in [`super::weights`].

use super::editor::{beneficiary_name, party_name};
use super::finding::target_text;
use super::marks::{Piece, marked};
use super::row::names;
use crate::draft::Proposal;
use crate::overlap::{Evidence, Facet, FacetName, Finding, Level, Side, Target, TargetKind};
use crate::plan::ids::Ref;
use crate::plan::index::PlanIndex;
use crate::plan::model::Output;
use crate::text::arrange::Arrange;

/// One part of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareRow {
    /// Id of the message that names it.
    pub label: &'static str,
    /// The proposal's lines; none where it says nothing.
    pub yours: Vec<Vec<Piece>>,
    /// The item's lines.
    pub theirs: Vec<Vec<Piece>>,
    /// What both are together.
    pub together: Together,
    /// Whether the item's cell is the plan's own text.
    pub printed: bool,
}

/// What the two sides of a row are together.
#[derive(Clone, Debug, PartialEq)]
pub enum Together {
    /// A facet compares them.
    Facet(FacetName, Level),
    /// Texts: the letters of the terms that stand in both.
    Letters(Vec<char>),
}

/// Rows that state facts through facets only, with their labels.
const FACTS: [(FacetName, &str); 4] = [
    (FacetName::Form, "facet-form"),
    (FacetName::Audience, "facet-audience"),
    (FacetName::Setting, "facet-setting"),
    (FacetName::Level, "facet-level"),
];

fn plain(text: impl Into<String>) -> Vec<Piece> {
    vec![Piece { text: text.into(), letter: None }]
}

fn lines_of(text: &str) -> Vec<Vec<Piece>> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(plain).collect()
}

fn letters_in(lines: &[Vec<Piece>]) -> Vec<char> {
    lines.iter().flatten().filter_map(|piece| piece.letter).collect()
}

fn texts(label: &'static str, yours: Vec<Vec<Piece>>, theirs: Vec<Vec<Piece>>) -> CompareRow {
    let other = letters_in(&theirs);
    let mut both: Vec<char> =
        letters_in(&yours).into_iter().filter(|letter| other.contains(letter)).collect();
    both.arrange(Ord::cmp);
    both.dedup();
    CompareRow { label, yours, theirs, together: Together::Letters(both), printed: true }
}

/// The rows, in the order of the form. `home` is the plan that the proposal is made for, `index` the one
/// that the target is of, `name` gives the words of a facet's value.
pub fn rows(
    home: &PlanIndex,
    index: &PlanIndex,
    proposal: &Proposal,
    target: &Target,
    finding: Option<&Finding>,
    name: &dyn Fn(FacetName, &str) -> String,
) -> Vec<CompareRow> {
    let evidence = finding.map(|one| one.evidence.as_slice()).unwrap_or_default();
    let mark = |text: &str, side: Side, field: &str| marked(text, evidence, side, field);
    let yours = |text: &str, field: &str| -> Vec<Vec<Piece>> {
        let pieces = mark(text, Side::Proposal, field);
        if text.trim().is_empty() { Vec::new() } else { vec![pieces] }
    };
    let facet = |wanted: FacetName| {
        finding.and_then(|one| one.facets.iter().find(|facet| facet.facet == wanted))
    };
    let level = |wanted: FacetName| facet(wanted).map_or(Level::Unknown, |found| found.level);
    let item = target.item();
    let theirs = Theirs::new(index, target);

    let mut rows = Vec::new();
    let mut title = Vec::new();
    if !theirs.title.is_empty() {
        title.push(mark(&theirs.title, Side::Item, theirs.title_field));
    }
    rows.push(texts("field-title", yours(&proposal.title, "/title"), title));
    let more = theirs.more.iter().map(|(field, text)| mark(text, Side::Item, field)).collect();
    rows.push(texts("field-description", yours(&proposal.description, "/description"), more));
    let own = proposal.outputs.iter().enumerate();
    let own = own.map(|(at, text)| mark(text, Side::Proposal, &format!("/outputs/{at}"))).collect();
    let outputs =
        theirs.outputs.iter().map(|(field, text)| mark(text, Side::Item, field)).collect();
    let outputs = texts("field-outputs", own, outputs);
    let kinds = Together::Facet(FacetName::Outputs, level(FacetName::Outputs));
    // Where their kinds do not tell, the words that both have do.
    let words_tell = level(FacetName::Outputs) == Level::Unknown
        && matches!(&outputs.together, Together::Letters(letters) if !letters.is_empty());
    rows.push(if words_tell { outputs } else { CompareRow { together: kinds, ..outputs } });
    for (wanted, label) in FACTS {
        let Some(found) = facet(wanted) else { continue };
        if found.proposal.is_empty() && found.item.is_empty() {
            continue;
        }
        rows.push(fact(label, found, name));
    }
    let plans = [home, index];
    rows.push(need_row(plans, proposal, item.as_ref(), evidence, level(FacetName::Need)));
    if level(FacetName::Need) != Level::Same
        && let Some(found) = facet(FacetName::Field)
    {
        rows.push(fact("facet-field", found, name));
    }
    rows.push(CompareRow {
        label: "field-timeline",
        yours: lines_of(&proposal.timeline),
        theirs: lines_of(&theirs.timeline),
        together: Together::Facet(FacetName::Time, level(FacetName::Time)),
        printed: true,
    });
    rows.extend(parties_rows(plans, proposal, item.as_ref(), level(FacetName::Organisations)));
    let own = proposal.beneficiaries.iter().map(|id| beneficiary_name(home, id));
    let own: Vec<String> = own.collect();
    let found = facet(FacetName::Beneficiaries);
    let other = found.map(|one| one.item.clone()).unwrap_or_default();
    let other: Vec<String> = other.iter().map(|id| beneficiary_name(index, id)).collect();
    rows.push(CompareRow {
        label: "field-beneficiaries",
        yours: if own.is_empty() { Vec::new() } else { vec![plain(own.join(", "))] },
        theirs: if other.is_empty() { Vec::new() } else { vec![plain(other.join(", "))] },
        together: Together::Facet(FacetName::Beneficiaries, level(FacetName::Beneficiaries)),
        printed: false,
    });
    rows
}

/// A row of a facet's values.
fn fact(
    label: &'static str,
    facet: &Facet,
    name: &dyn Fn(FacetName, &str) -> String,
) -> CompareRow {
    let lines = |ids: &[String]| ids.iter().map(|id| plain(name(facet.facet, id))).collect();
    CompareRow {
        label,
        yours: lines(&facet.proposal),
        theirs: lines(&facet.item),
        together: Together::Facet(facet.facet, facet.level),
        printed: false,
    }
}

fn need_row(
    [home, index]: [&PlanIndex; 2],
    proposal: &Proposal,
    item: Option<&Ref>,
    evidence: &[Evidence],
    level: Level,
) -> CompareRow {
    let named = |id: &str| match home.need(id) {
        Some(need) => plain(format!("{} {}", need.id, need.text)),
        None => plain(id),
    };
    let choice = proposal.need.clone().unwrap_or_default();
    let yours = match &choice.id {
        Some(id) => vec![named(id)],
        None if choice.new.is_empty() => Vec::new(),
        None => vec![marked(&choice.new, evidence, Side::Proposal, "/need/new")],
    };
    let theirs = item.and_then(|item| index.path(item).need);
    let theirs = theirs.map(|need| {
        let mut pieces = plain(format!("{} ", need.id));
        pieces.extend(marked(&need.text, evidence, Side::Item, "/need"));
        pieces
    });
    CompareRow {
        label: "field-need",
        yours,
        theirs: theirs.into_iter().collect(),
        together: Together::Facet(FacetName::Need, level),
        printed: true,
    }
}

/// Leads, then partners; the facet compares both together, and says nothing beside a row that one side
/// leaves empty.
fn parties_rows(
    [home, index]: [&PlanIndex; 2],
    proposal: &Proposal,
    item: Option<&Ref>,
    level: Level,
) -> [CompareRow; 2] {
    let own = |parties: &[String]| -> Vec<Vec<Piece>> {
        let names: Vec<String> = parties.iter().map(|one| party_name(home, one).0).collect();
        if names.is_empty() { Vec::new() } else { vec![plain(names.join(", "))] }
    };
    let other = |text: String| if text.is_empty() { Vec::new() } else { vec![plain(text)] };
    let leads = item.map(|item| names(index, index.leads(item))).unwrap_or_default();
    let partners = item.map(|item| names(index, index.partners(item))).unwrap_or_default();
    let row = |label, yours: Vec<Vec<Piece>>, theirs: Vec<Vec<Piece>>| {
        let both = !yours.is_empty() && !theirs.is_empty();
        let level = if both { level } else { Level::Unknown };
        let together = Together::Facet(FacetName::Organisations, level);
        CompareRow { label, yours, theirs, together, printed: true }
    };
    [
        row("field-leads", own(&proposal.leads), other(leads)),
        row("field-partners", own(&proposal.partners), other(partners)),
    ]
}

/// The item's texts with the pointers under which the evidence names them.
#[derive(Default)]
pub(super) struct Theirs {
    pub title: String,
    pub title_field: &'static str,
    pub more: Vec<(String, String)>,
    pub outputs: Vec<(String, String)>,
    timeline: String,
}

impl Theirs {
    pub fn new(index: &PlanIndex, target: &Target) -> Self {
        let text = target_text(index, target);
        let mut theirs = Self { title: text.title, title_field: text.field, ..Self::default() };
        let numbered = |list: &[String], name: &str| -> Vec<(String, String)> {
            list.iter()
                .enumerate()
                .map(|(at, text)| (format!("/{name}/{at}"), text.clone()))
                .collect()
        };
        match target.kind {
            TargetKind::Activity => {
                if let Some(activity) = index.activity(&target.id) {
                    theirs.more = numbered(&activity.items, "items");
                    theirs.outputs = outputs(&activity.outputs);
                    theirs.timeline = activity.timeline.clone().unwrap_or_default();
                }
            }
            TargetKind::Need => {
                if let Some(need) = index.need(&target.id) {
                    theirs.more = numbered(&need.parts, "parts");
                    theirs.outputs = outputs(&need.outputs);
                    theirs.timeline = need.timeline.clone().unwrap_or_default();
                }
            }
            TargetKind::Horizontal => {
                if let Some(row) = index.bundle().horizontal.iter().find(|one| one.id == target.id)
                {
                    let links = row.links.iter().enumerate();
                    theirs.more = links
                        .map(|(at, link)| (format!("/links/{at}/text"), link.text.clone()))
                        .filter(|(field, _)| field != theirs.title_field)
                        .collect();
                }
            }
            TargetKind::Threat | TargetKind::Proposal => {}
        }
        theirs
    }
}

fn outputs(outputs: &[Output]) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (at, output) in outputs.iter().enumerate() {
        lines.push((format!("/outputs/{at}"), output.text.clone()));
        let parts = output.parts.iter().enumerate();
        lines.extend(
            parts.map(|(part, text)| (format!("/outputs/{at}/parts/{part}"), text.clone())),
        );
    }
    lines
}

/// Fewest words that say why two things are distinct.
pub const REASON_WORDS: usize = 10;

/// How many words a reason still lacks.
pub fn words_missing(reason: &str) -> usize {
    REASON_WORDS.saturating_sub(reason.split_whitespace().count())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::draft::NeedChoice;
    use crate::overlap::{Calibration, Engine, lexicon::Lexicon};
    use crate::present::start::of_item;
    use crate::present::tests::default_plan;

    /// The engine of the default plan.
    pub fn engine(index: &PlanIndex) -> Engine {
        let lexicon = Lexicon::read(include_str!("../../public/lexicon/border-security.json"));
        Engine::new(index.bundle(), &lexicon.expect("reads"), &Calibration::default())
    }

    #[test]
    fn the_same_parts_stand_in_line_with_what_both_share() {
        let index = default_plan();
        let proposal = of_item(&index, &Ref::activity("2.2.6.2")).expect("is there");
        let report = engine(&index).check(&proposal.subject());
        let finding = report.findings.first().expect("finds itself");
        let rows =
            rows(&index, &index, &proposal, &finding.target, Some(finding), &|_, id| id.to_owned());
        let title = rows.first().expect("a title");
        assert_eq!(title.label, "field-title");
        assert!(
            matches!(&title.together, Together::Letters(letters) if !letters.is_empty()),
            "{title:?}"
        );
        let whole = |lines: &[Vec<Piece>]| {
            lines.iter().flatten().map(|piece| piece.text.as_str()).collect::<String>()
        };
        assert_eq!(whole(&title.yours), whole(&title.theirs));
        let outputs = rows.iter().find(|row| row.label == "field-outputs").expect("outputs");
        assert_eq!(whole(&outputs.yours), whole(&outputs.theirs));
        let need = rows.iter().find(|row| row.label == "field-need").expect("a need");
        assert_eq!(need.together, Together::Facet(FacetName::Need, Level::Same));
        let time = rows.iter().find(|row| row.label == "field-timeline").expect("a timeline");
        assert_eq!(whole(&time.theirs), "1x / year");
    }

    #[test]
    fn without_a_finding_the_texts_still_stand_side_by_side() {
        let index = default_plan();
        let proposal = Proposal { title: "Something".into(), ..Proposal::default() };
        let target =
            Target { plan: None, edition: None, kind: TargetKind::Horizontal, id: "h1".into() };
        let rows = rows(&index, &index, &proposal, &target, None, &|_, id| id.to_owned());
        assert!(rows.iter().all(|row| !row.label.is_empty()));
        assert_eq!(rows.first().map(|row| row.theirs.len()), Some(1));
    }

    #[test]
    fn beside_an_item_of_a_further_plan_each_side_is_read_by_its_own() {
        let home = default_plan();
        let text = include_str!("../../tests/fixtures/other-plan.json");
        let other = PlanIndex::new(std::sync::Arc::new(
            crate::plan::bundle::read(text).expect("readable").value,
        ));
        let proposal = Proposal {
            title: "Boats".into(),
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            ..Proposal::default()
        };
        let target = Target {
            plan: Some("rivers".into()),
            edition: Some("1".into()),
            kind: TargetKind::Activity,
            id: "r.2".into(),
        };
        let rows = rows(&home, &other, &proposal, &target, None, &|_, id| id.to_owned());
        let row = |label: &str| rows.iter().find(|row| row.label == label).expect("a row");
        let text = |lines: &[Vec<Piece>]| {
            lines.iter().flatten().map(|piece| piece.text.as_str()).collect::<String>()
        };
        assert!(text(&row("field-need").yours).starts_with("2.2.6 To "));
        assert_eq!(text(&row("field-need").theirs), "n.2 To equip the river police");
        assert_eq!(text(&row("field-leads").theirs), "River Police");
    }

    #[test]
    fn a_reason_of_ten_words_is_enough() {
        assert_eq!(words_missing(""), 10);
        assert_eq!(words_missing("one two three"), 7);
        assert_eq!(words_missing("a b c d e f g h i j k"), 0);
    }
}
