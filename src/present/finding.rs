//! A finding as it is shown: what it points at, why it is there in one sentence, and whether its answer
//! still holds. The words that both texts share are in [`super::marks`].
//!
//! Sentences leave here as message ids with arguments; nothing here computes a score.

use crate::draft::resolution::{Changes, answer_to, answer_to_in, changes, item_text};
use crate::draft::{Proposal, Resolution};
use crate::overlap::{Facet, FacetName, Finding, Level, Report, Source, Target, TargetKind};
use crate::plan::index::PlanIndex;

/// A message with its arguments, each a list of names that the language joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Id of the message.
    pub id: &'static str,
    /// Arguments by name.
    pub args: Vec<(&'static str, Vec<String>)>,
    /// Whether the names are quoted: those of subjects have "and" in them.
    pub quoted: bool,
}

impl Said {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new(), quoted: false }
    }

    /// The same with its names in quotation marks.
    #[must_use]
    pub fn quoted(mut self) -> Self {
        self.quoted = true;
        self
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, values: Vec<String>) -> Self {
        self.args.push((name, values));
        self
    }
}

/// The findings that are shown as overlaps: those above the line, strongest first.
pub fn overlaps(report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().filter(|finding| finding.band.is_some())
}

/// What is found for a text, as far as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Whether there is too little text to compare.
    pub too_little: bool,
    /// The overlaps, strongest first.
    pub findings: Vec<Finding>,
    /// Other proposals that it overlaps, strongest first.
    pub others: Vec<Finding>,
    /// What it overlaps in further plans, strongest first.
    pub plans: Vec<Finding>,
    /// Subjects of its title that nothing in the plan is about.
    pub new_subjects: Vec<String>,
}

impl Found {
    /// Of a text that is compared unless it says too little.
    pub fn of(too_little: bool, check: impl FnOnce() -> Report) -> Self {
        if too_little {
            return Self { too_little, ..Self::default() };
        }
        let report = check();
        let findings = overlaps(&report).cloned().collect();
        let new_subjects = report.new_subjects.into_iter().map(|one| one.term).collect();
        Self { findings, new_subjects, ..Self::default() }
    }

    /// What the overlaps point at.
    pub fn targets(&self) -> Vec<Target> {
        self.findings.iter().map(|one| one.target.clone()).collect()
    }
}

/// How many overlaps a proposal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// All of them.
    pub all: usize,
    /// Those without an answer, or with one that was given on something else.
    pub to_answer: usize,
    /// Of these, those whose answer was given on something else.
    pub changed: usize,
}

/// Counts the overlaps of a proposal.
pub fn open_overlaps(index: &PlanIndex, proposal: &Proposal, report: &Report) -> Open {
    let mut open = Open::default();
    for finding in overlaps(report) {
        open.all += 1;
        match answer(index, proposal, finding) {
            None => open.to_answer += 1,
            Some(given) if given.changed.is_some() => {
                open.to_answer += 1;
                open.changed += 1;
            }
            Some(_) => {}
        }
    }
    open
}

/// An answer as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was answered.
    pub resolution: Resolution,
    /// What differs from what it was given on; absent where nothing does.
    pub changed: Option<Changes>,
}

/// The answer to a finding, where there is one.
pub fn answer(index: &PlanIndex, proposal: &Proposal, finding: &Finding) -> Option<Answer> {
    let resolution = answer_to(proposal, finding)?.clone();
    let changed = changes(&resolution, finding, &item_text(index, &finding.target));
    Some(Answer { resolution, changed })
}

/// The answer to a finding in a further plan, where there is one.
pub fn answer_in(plan: &PlanIndex, proposal: &Proposal, finding: &Finding) -> Option<Answer> {
    let resolution = answer_to_in(proposal, finding)?.clone();
    let changed = changes(&resolution, finding, &item_text(plan, &finding.target));
    Some(Answer { resolution, changed })
}

/// What a target is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetText {
    /// Number as printed; the pillars or levels of a horizontal row; empty for a threat.
    pub number: String,
    /// Its text.
    pub title: String,
    /// Where the text stands, as a JSON pointer of the item.
    pub field: &'static str,
}

/// The text of what a finding points at.
pub fn target_text(index: &PlanIndex, target: &Target) -> TargetText {
    if let Some(item) = target.item() {
        let field = if target.kind == TargetKind::Need { "/text" } else { "/title" };
        return TargetText {
            number: index.number(&item).to_owned(),
            title: index.title(&item).to_owned(),
            field,
        };
    }
    let bundle = index.bundle();
    if target.kind == TargetKind::Threat {
        let threat = bundle.methodology.threats.iter().find(|one| one.id == target.id);
        let title =
            threat.map(|one| if one.name.is_empty() { &one.text } else { &one.name }).cloned();
        return TargetText {
            title: title.unwrap_or_default(),
            field: "/text",
            ..TargetText::default()
        };
    }
    let Some(row) = bundle.horizontal.iter().find(|one| one.id == target.id) else {
        return TargetText { title: target.id.clone(), ..TargetText::default() };
    };
    let pillars: Vec<String> = row.links.iter().flat_map(|link| link.pillars.clone()).collect();
    let (title, field) = match (&row.activity, &row.need, row.links.first()) {
        (Some(cell), _, _) if !cell.text.is_empty() => (cell.text.clone(), "/activity/text"),
        (_, Some(cell), _) if !cell.text.is_empty() => (cell.text.clone(), "/need/text"),
        (_, _, Some(link)) => (link.text.clone(), "/links/0/text"),
        _ => (row.field.as_ref().map(|cell| cell.text.clone()).unwrap_or_default(), "/field/text"),
    };
    TargetText { number: pillars.join(", "), title, field }
}

/// Why a finding is there: what is the same, what nearly, and what differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Whether the proposal names the item by its number.
    pub refers: bool,
    /// What both share, heaviest first.
    pub same: Vec<Said>,
    /// What both have in part, or in another way.
    pub close: Vec<Said>,
    /// What tells them apart, most telling first.
    pub differs: Vec<Said>,
}

/// Most names within one part of a sentence.
const MOST_NAMES: usize = 2;
/// Most parts about what is the same.
const MOST_SAME: usize = 3;
/// Most parts about what is nearly the same.
const MOST_CLOSE: usize = 2;
/// Most parts about what differs.
const MOST_DIFFERS: usize = 2;

/// The facets that a sentence may say are the same, or close, in its order.
const SAME: [(FacetName, &str, &str); 3] = [
    (FacetName::Form, "why-same-form", "why-close-form"),
    (FacetName::Audience, "why-same-audience", "why-close-audience"),
    (FacetName::Setting, "why-same-setting", "why-close-setting"),
];

/// The facets that a sentence may say differ, in its order: different; only the proposal says it.
const DIFFERS: [(FacetName, &str, Option<&str>); 7] = [
    (FacetName::Audience, "why-differs-audience", Some("why-only-audience")),
    (FacetName::Form, "why-differs-form", None),
    (FacetName::Beneficiaries, "why-differs-beneficiaries", None),
    (FacetName::Level, "why-differs-level", None),
    (FacetName::Time, "why-differs-time", None),
    (FacetName::Setting, "why-differs-setting", Some("why-only-setting")),
    (FacetName::Need, "why-differs-need", None),
];

/// Why a finding is there. `name` gives the words of a facet's value.
pub fn why(finding: &Finding, number: &str, name: &dyn Fn(FacetName, &str) -> String) -> Why {
    let facet = |wanted: FacetName| finding.facets.iter().find(|one| one.facet == wanted);
    let names = |wanted: FacetName, ids: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        ids.take(MOST_NAMES).map(|id| name(wanted, id)).collect()
    };
    let refers = finding.evidence.iter().any(|one| one.source == Source::Reference);
    let mut why = Why { refers, ..Why::default() };
    let subject = subject(finding, name);
    let words = words(finding, name);
    if !subject.is_empty() {
        why.same.push(Said::new("why-same-subject").quoted().with("names", subject));
    } else if !words.is_empty() {
        why.same.push(Said::new("why-same-words").quoted().with("names", words));
    } else if let Some(way) = way(finding) {
        // None of the words that both share is the item's own: single words of it would name nothing.
        why.same.push(Said::new("why-same-phrasing").quoted().with("names", vec![way]));
    }
    for (wanted, same, close) in SAME {
        let Some(found) = facet(wanted) else { continue };
        let mut both = found.proposal.iter().filter(|value| found.item.contains(value));
        let both = names(wanted, &mut both);
        match found.level {
            Level::Same if !both.is_empty() => why.same.push(Said::new(same).with("names", both)),
            Level::Close => {
                let yours = names(wanted, &mut found.proposal.iter());
                let theirs = names(wanted, &mut found.item.iter());
                let said = Said::new(close).with("yours", yours).with("theirs", theirs);
                why.close.push(said.with("item", vec![number.to_owned()]));
            }
            _ => {}
        }
    }
    if facet(FacetName::Need).is_some_and(|one| one.level == Level::Same) {
        why.same.push(Said::new("why-same-need"));
    } else if facet(FacetName::Field).is_some_and(|one| one.level == Level::Same) {
        why.same.push(Said::new("why-same-field"));
    }
    why.same.truncate(MOST_SAME);
    why.close.truncate(MOST_CLOSE);
    for (wanted, differs, only) in DIFFERS {
        let Some(found) = facet(wanted) else { continue };
        let yours = names(wanted, &mut found.proposal.iter());
        let theirs = names(wanted, &mut found.item.iter());
        let said = match (found.level, only) {
            (Level::Differs, _) => Said::new(differs).with("theirs", theirs),
            (Level::Unknown, Some(only)) if !yours.is_empty() => Said::new(only),
            _ => continue,
        };
        why.differs.push(said.with("yours", yours).with("item", vec![number.to_owned()]));
    }
    why.differs.truncate(MOST_DIFFERS);
    why
}

/// The other way of saying the item that most of the score goes through.
pub fn way(finding: &Finding) -> Option<String> {
    let heaviest = finding.evidence.iter().find(|one| one.phrasing.is_some())?;
    heaviest.phrasing.as_ref().map(|phrasing| phrasing.text.to_string())
}

/// The heaviest subjects that both share.
fn subject(finding: &Finding, name: &dyn Fn(FacetName, &str) -> String) -> Vec<String> {
    terms(finding, Source::Lexicon, name)
}

/// The heaviest of the item's own words that both share.
fn words(finding: &Finding, name: &dyn Fn(FacetName, &str) -> String) -> Vec<String> {
    terms(finding, Source::Word, name)
}

/// The heaviest terms of a source, without what a facet says.
fn terms(
    finding: &Finding,
    source: Source,
    name: &dyn Fn(FacetName, &str) -> String,
) -> Vec<String> {
    let of = |facet: &&Facet| {
        matches!(
            facet.facet,
            FacetName::Form | FacetName::Audience | FacetName::Setting | FacetName::Outputs
        )
    };
    let other: Vec<String> = finding
        .facets
        .iter()
        .filter(of)
        .flat_map(|facet| facet.proposal.iter().map(|id| name(facet.facet, id)))
        .collect();
    let wanted = finding.evidence.iter().filter(|one| one.source == source);
    wanted
        .map(|one| one.term.clone())
        .filter(|term| !other.contains(term))
        .take(MOST_NAMES)
        .collect()
}

/// How many findings of `now` are not among `before`.
pub fn new_ones(before: &[Target], now: &[Target]) -> usize {
    now.iter().filter(|target| !before.contains(target)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{ResolutionKind, resolution};
    use crate::overlap::{Band, Evidence, Points, Side, Verdict};
    use crate::present::marks::tests::evidence;
    use crate::present::tests::default_plan;

    fn target(kind: TargetKind, id: &str) -> Target {
        Target { plan: Some("p".into()), edition: Some("1".into()), kind, id: id.into() }
    }

    fn facet(facet: FacetName, level: Level, proposal: &[&str], item: &[&str]) -> Facet {
        let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Facet { facet, level, proposal: own(proposal), item: own(item) }
    }

    fn finding(evidence: Vec<Evidence>, facets: Vec<Facet>) -> Finding {
        Finding {
            target: target(TargetKind::Activity, "2.2.6.3"),
            verdict: Verdict::Complementary,
            band: Some(Band::Medium),
            score: Points(500),
            strength: Points(500),
            adjustments: Vec::new(),
            evidence,
            facets,
        }
    }

    #[test]
    fn where_no_word_is_the_items_own_its_other_way_is_quoted() {
        let mut one = evidence("vjedhura", Source::Phrasing, &[(Side::Proposal, "/title", 0, 8)]);
        let phrasing = crate::overlap::PhrasingMatch {
            language: "sq".into(),
            text: "Trajnim për automjete të vjedhura".into(),
        };
        one.phrasing = Some(phrasing);
        let said = why(&finding(vec![one.clone()], Vec::new()), "3.1.2.5", &|_, id| id.to_owned());
        let quoted = Said::new("why-same-phrasing")
            .quoted()
            .with("names", vec!["Trajnim për automjete të vjedhura".into()]);
        assert_eq!(said.same, [quoted]);
        let own = evidence("vehicles", Source::Word, &[(Side::Item, "/title", 0, 8)]);
        let said = why(&finding(vec![one, own], Vec::new()), "3.1.2.5", &|_, id| id.to_owned());
        assert_eq!(
            said.same,
            [Said::new("why-same-words").quoted().with("names", vec!["vehicles".into()])]
        );
    }

    #[test]
    fn a_sentence_says_what_is_the_same_and_what_differs() {
        let finding = finding(
            vec![
                evidence("firearms", Source::Lexicon, &[]),
                evidence("train-the-trainers", Source::Lexicon, &[]),
                evidence("detection", Source::Word, &[]),
            ],
            vec![
                facet(FacetName::Need, Level::Differs, &["2.2.1"], &["2.2.6"]),
                facet(FacetName::Form, Level::Same, &["ttt"], &["ttt"]),
                facet(FacetName::Audience, Level::Differs, &["pros"], &["pol"]),
                facet(FacetName::Setting, Level::Unknown, &["air"], &[]),
            ],
        );
        let name = |_: FacetName, id: &str| {
            match id {
                "ttt" => "train-the-trainers",
                "pros" => "prosecutors",
                "pol" => "police trainers",
                "air" => "airports",
                other => other,
            }
            .to_owned()
        };
        let why = why(&finding, "2.2.6.3", &name);
        let ids = |said: &[Said]| said.iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(ids(&why.same), ["why-same-subject", "why-same-form"]);
        assert_eq!(
            why.same.first().map(|one| one.args.clone()),
            Some(vec![("names", vec!["firearms".to_owned()])])
        );
        assert_eq!(ids(&why.differs), ["why-differs-audience", "why-only-setting"]);
        let audience = why.differs.first().map(|one| one.args.clone()).unwrap_or_default();
        assert!(audience.contains(&("yours", vec!["prosecutors".to_owned()])));
        assert!(audience.contains(&("theirs", vec!["police trainers".to_owned()])));
    }

    #[test]
    fn an_answer_given_on_something_else_is_open_again() {
        let index = default_plan();
        let mut found = finding(Vec::new(), vec![facet(FacetName::Time, Level::Unknown, &[], &[])]);
        let mut proposal = Proposal::default();
        let report =
            |finding: &Finding| Report { findings: vec![finding.clone()], ..Report::default() };
        assert_eq!(
            open_overlaps(&index, &proposal, &report(&found)),
            Open { all: 1, to_answer: 1, changed: 0 }
        );
        let text = item_text(&index, &found.target);
        resolution::set(
            &mut proposal,
            resolution::answer(&found, &text, ResolutionKind::Connect, "", ""),
        );
        assert_eq!(
            open_overlaps(&index, &proposal, &report(&found)),
            Open { all: 1, ..Open::default() }
        );
        found.facets = vec![facet(FacetName::Time, Level::Differs, &["2019"], &["2018"])];
        assert_eq!(
            open_overlaps(&index, &proposal, &report(&found)),
            Open { all: 1, to_answer: 1, changed: 1 }
        );
        let changed = answer(&index, &proposal, &found).and_then(|answer| answer.changed);
        assert_eq!(changed.map(|one| one.levels), Some(vec![(FacetName::Time, Level::Unknown)]));
    }

    #[test]
    fn every_kind_of_target_has_a_text() {
        let index = default_plan();
        let text = |kind, id: &str| target_text(&index, &target(kind, id));
        assert_eq!(text(TargetKind::Activity, "2.2.6.2").number, "2.2.6.2");
        assert_eq!(text(TargetKind::Threat, "illicit-firearms").title, "Illicit Firearms");
        let row = text(TargetKind::Horizontal, "h1");
        assert_eq!((row.number.as_str(), row.field), ("IISG level", "/activity/text"));
        assert_eq!(text(TargetKind::Horizontal, "none").title, "none");
    }
}
