//! What is compared: the engine, the engine without one of its sources, and the baseline.

use super::baseline::Bm25;
use super::figures::Outcome;
use super::texts::{self, Label, Text};
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{Calibration, Engine, Report, Subject, TargetKind};
use ipa_matrix::plan::model::Bundle;

/// A way of finding overlaps.
pub enum Method {
    /// The engine, perhaps without something.
    Engine(Box<Engine>),
    /// Stemmed BM25.
    Bm25(Bm25),
}

/// Name and method, the engine with these numbers first, the baseline last.
pub fn all(plan: &Bundle, calibration: &Calibration) -> Vec<(&'static str, Method)> {
    let lexicon = texts::lexicon();
    let bare = Lexicon::read("{\"concepts\":[]}").expect("an empty lexicon reads");
    let no_phrasings = Bundle { phrasings: Vec::new(), ..plan.clone() };
    let engine = |plan: &Bundle, lexicon: &Lexicon| {
        Method::Engine(Box::new(Engine::new(plan, lexicon, calibration)))
    };
    vec![
        ("engine", engine(plan, &lexicon)),
        ("without phrasings", engine(&no_phrasings, &lexicon)),
        ("without lexicon", engine(plan, &bare)),
        ("words only", engine(&no_phrasings, &bare)),
        ("BM25, stems", Method::Bm25(Bm25::new(plan))),
    ]
}

impl Method {
    /// What it says about texts.
    pub fn outcomes(&self, texts: &[Text]) -> Vec<Outcome> {
        texts.iter().map(|text| self.outcome(text)).collect()
    }

    fn outcome(&self, text: &Text) -> Outcome {
        let said = self.answers(text);
        let judges = matches!(self, Self::Engine(_));
        Outcome {
            overlaps: text.overlaps,
            rank: said.rank,
            alarm: said.alarm,
            right: text.label.filter(|_| judges).map(|label| said.verdict == Some(label)),
            cannot_tell: judges && said.verdict.is_none(),
        }
    }

    /// The answer to a text; of several subjects the one that finds best.
    pub fn answers(&self, text: &Text) -> Answer {
        let answers = text.subjects.iter().map(|subject| {
            let answer = self.answer(subject);
            Answer { rank: rank(&answer.ranked, &text.expected), ..answer }
        });
        answers.min_by_key(|a| a.rank.unwrap_or(usize::MAX)).unwrap_or_default()
    }

    fn answer(&self, subject: &Subject) -> Answer {
        match self {
            Self::Engine(engine) => Answer::from(engine.check(subject)),
            Self::Bm25(index) => {
                let ranked = index.ranked(subject);
                let alarm = ranked.first().map_or(0.0, |&(_, score)| score);
                let ranked = ranked.into_iter().map(|(id, _)| id.to_owned()).collect();
                Answer { ranked, alarm, ..Answer::default() }
            }
        }
    }
}

/// What a method says about one subject.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The items, best first.
    pub ranked: Vec<String>,
    /// Rank of the first expected item, from 0.
    pub rank: Option<usize>,
    /// How loud the alarm is.
    pub alarm: f64,
    /// The verdict, where the method has one and says something.
    pub verdict: Option<Label>,
}

impl From<Report> for Answer {
    fn from(report: Report) -> Self {
        let own = |kind| matches!(kind, TargetKind::Activity | TargetKind::Need);
        let items = report.findings.into_iter().filter(|f| own(f.target.kind));
        Self {
            ranked: items.map(|f| f.target.id).collect(),
            rank: None,
            alarm: report.alarm.share(),
            verdict: Label::of(report.verdict),
        }
    }
}

/// Rank of the first expected item, from 0; a need stands for any of its activities.
fn rank(ranked: &[String], expected: &[String]) -> Option<usize> {
    let one_of =
        |id: &String| expected.iter().any(|e| e == id || id.split('#').next() == Some(e.as_str()));
    ranked.iter().position(one_of)
}
