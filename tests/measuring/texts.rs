//! The texts that are measured on: labelled proposals, real texts, and the plan's own answers.

use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{Engine, Subject, Verdict};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::model::{Bundle, LinkKind};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text with its answer.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its id.
    pub id: String,
    /// Whether it is in English.
    pub english: bool,
    /// Whether something is expected; unknown where readers differ.
    pub overlaps: Option<bool>,
    /// The label, where readers agree on one.
    pub label: Option<Label>,
    /// What is compared; several where an end of a pair is a need with several activities.
    pub subjects: Vec<Subject>,
    /// The items to be raised; a need stands for any of its activities.
    pub expected: Vec<String>,
}

/// The three ways in which a text stands to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The same work.
    Duplicate,
    /// The same subject; partly the same work, or for others, elsewhere, at another time.
    Complementary,
    /// Nothing of the plan.
    New,
}

impl Label {
    /// The label that a verdict amounts to, if it says anything.
    pub fn of(verdict: Verdict) -> Option<Self> {
        match verdict {
            Verdict::Duplicate => Some(Self::Duplicate),
            Verdict::Bordering | Verdict::Complementary | Verdict::Horizontal => {
                Some(Self::Complementary)
            }
            Verdict::None => Some(Self::New),
            Verdict::CannotTell => None,
        }
    }
}

/// The default plan.
pub fn plan() -> Bundle {
    serde_json::from_str(include_str!("../../public/plans/wbbsi-ipa-2018-2020.json"))
        .expect("the default plan reads")
}

/// The lexicon that comes with it.
pub fn lexicon() -> Lexicon {
    Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
        .expect("the lexicon reads")
}

/// A labelled text as the files have it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Labelled {
    /// Its id.
    pub id: String,
    /// `duplicate`, `complementary`, `new`; `overlap` and `unsure` where readers differ.
    pub label: String,
    /// BCP 47.
    pub language: String,
    /// The proposal's fields.
    pub title: String,
    /// Likewise.
    pub description: String,
    /// Likewise.
    pub outputs: Vec<String>,
    /// Likewise.
    pub timeline: String,
    /// Likewise.
    pub beneficiaries: Vec<String>,
    /// Likewise.
    pub leads: Vec<String>,
    /// Likewise.
    pub partners: Vec<String>,
    /// The items to be raised, best first.
    pub expected: Vec<String>,
    /// Whether it is locked: `open` or `locked`.
    pub half: String,
}

#[derive(Deserialize)]
struct RealTexts {
    texts: Vec<Labelled>,
}

impl From<&Labelled> for Text {
    fn from(one: &Labelled) -> Self {
        let (overlaps, label) = match one.label.as_str() {
            "duplicate" => (Some(true), Some(Label::Duplicate)),
            "complementary" => (Some(true), Some(Label::Complementary)),
            "new" => (Some(false), Some(Label::New)),
            "overlap" => (Some(true), None),
            _ => (None, None),
        };
        Self {
            id: one.id.clone(),
            english: one.language == "en",
            overlaps,
            label,
            subjects: vec![Subject {
                id: one.id.clone(),
                title: one.title.clone(),
                description: one.description.clone(),
                outputs: one.outputs.clone(),
                timeline: one.timeline.clone(),
                beneficiaries: one.beneficiaries.clone(),
                leads: one.leads.clone(),
                partners: one.partners.clone(),
                ..Subject::default()
            }],
            expected: one.expected.clone(),
        }
    }
}

/// All labelled proposals as the file has them.
pub fn labelled() -> Vec<Labelled> {
    serde_json::from_str(include_str!("../gold/proposals.json")).expect("the labelled texts read")
}

/// A half of the labelled proposals: `open`, or `locked`, which is looked at once per release.
pub fn half(name: &str) -> Vec<Text> {
    labelled().iter().filter(|one| one.half == name).map(Text::from).collect()
}

/// Where the real texts would be.
pub const REAL_TEXTS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/overlap/real-texts.json");

/// The real texts, where they are at hand.
pub fn real() -> Option<Vec<Text>> {
    let file = std::fs::read_to_string(REAL_TEXTS).ok()?;
    let real: RealTexts = serde_json::from_str(&file).expect("the real texts read");
    Some(real.texts.iter().map(Text::from).collect())
}

/// The plan's own links between items, each from both ends; `elsewhere` without the other activities of
/// an end's need, which are no answer to who asks what else there is.
pub fn pairs(plan: &Bundle, engine: &Engine, elsewhere: bool) -> Vec<Text> {
    let links = plan.endnotes.iter().flat_map(|note| {
        let targets = note.links.iter().filter_map(|link| link.item.as_ref());
        targets.flat_map(|target| note.marked.iter().map(move |mark| (mark, target)))
    });
    let mut texts = Vec::new();
    for (mark, target) in links {
        for (from, to) in [(mark, target), (target, mark)] {
            let (from, expected) = (activities(plan, from), activities(plan, to));
            if from.is_empty() || expected.is_empty() {
                continue;
            }
            let subjects = from.iter().filter_map(|id| {
                let item = Ref::activity(id.as_str());
                if elsewhere { engine.subject_elsewhere(&item) } else { engine.subject_of(&item) }
            });
            texts.push(answer(subjects.collect(), expected));
        }
    }
    texts
}

/// Titles of other partners and pillars that the plan quotes, each with the items beside which it
/// stands.
pub fn titles(plan: &Bundle) -> Vec<Text> {
    let mut titles: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for note in &plan.endnotes {
        for link in note.links.iter().filter(|link| link.kind == LinkKind::Combined) {
            let items = note.marked.iter().flat_map(|mark| activities(plan, mark));
            titles.entry(link.quoted.as_deref().unwrap_or_default()).or_default().extend(items);
        }
    }
    for row in &plan.horizontal {
        let cells = [&row.activity, &row.need].into_iter().flatten();
        let item = cells.filter_map(|cell| cell.item.as_ref()).next();
        for link in &row.links {
            let items = item.iter().flat_map(|item| activities(plan, item));
            titles.entry(link.text.as_str()).or_default().extend(items);
        }
    }
    titles.retain(|title, items| !title.is_empty() && !items.is_empty());
    let subject = |title: &str| Subject { title: title.to_owned(), ..Subject::default() };
    titles.into_iter().map(|(title, items)| answer(vec![subject(title)], items)).collect()
}

fn answer(subjects: Vec<Subject>, expected: Vec<String>) -> Text {
    let id = subjects.first().map(|s| s.id.clone()).unwrap_or_default();
    Text { id, english: true, overlaps: Some(true), label: None, subjects, expected }
}

/// The activities that an end of a link stands for: itself, or those of the need or field.
fn activities(plan: &Bundle, item: &Ref) -> Vec<String> {
    let of = |test: &dyn Fn(&ipa_matrix::plan::model::Activity) -> bool| -> Vec<String> {
        plan.activities.iter().filter(|a| test(a)).map(|a| a.id.clone()).collect()
    };
    let field = |need: &str| plan.needs.iter().find(|n| n.id == need).map(|n| n.field.as_str());
    let itself = of(&|a| item.kind == ItemKind::Activity && a.id == item.id);
    if !itself.is_empty() {
        return itself;
    }
    match item.kind {
        ItemKind::Field => of(&|a| field(&a.need) == Some(item.id.as_str())),
        _ => of(&|a| a.need == item.id),
    }
}
