//! The measuring stand: figures on real texts where they are at hand, and on the plan's own links.
//!
//! Prints the table that `docs/overlap.md` keeps (`cargo test --test native measured -- --nocapture`)
//! and holds the figures from falling. The real texts are not in the repository.

use crate::overlap::{bundle, lexicon};
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{Calibration, Engine, Report, Subject, TargetKind, Verdict};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::Bundle;
use serde::Deserialize;

#[derive(Deserialize)]
struct RealText {
    label: String,
    language: String,
    title: String,
    description: String,
    expected: Vec<String>,
}

#[derive(Deserialize)]
struct RealTexts {
    texts: Vec<RealText>,
}

/// The figures of a method on a group of texts.
#[derive(Debug, Default)]
struct Figures {
    hit: f64,
    reciprocal_rank: f64,
    alarm: f64,
    verdict: f64,
    texts: usize,
}

/// Rank of the first expected item among the plan's own, from 0.
fn rank(report: &Report, expected: &[String]) -> Option<usize> {
    let items = report
        .findings
        .iter()
        .filter(|f| matches!(f.target.kind, TargetKind::Activity | TargetKind::Need));
    items
        .map(|f| f.target.id.as_str())
        .position(|id| expected.iter().any(|e| e == id || id.split('#').next() == Some(e.as_str())))
}

fn share(count: usize, of: usize) -> f64 {
    count as f64 / of.max(1) as f64
}

/// How often an overlapping text has the higher alarm than a new one.
fn area(overlapping: &[u32], new: &[u32]) -> f64 {
    let wins: f64 = overlapping
        .iter()
        .flat_map(|o| {
            new.iter().map(move |n| match o.cmp(n) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            })
        })
        .sum();
    wins / (overlapping.len() * new.len()).max(1) as f64
}

fn figures(engine: &Engine, texts: &[&RealText]) -> Figures {
    let (mut hits, mut ranks, mut targets, mut right, mut judged) = (0, 0.0, 0, 0, 0);
    let (mut overlapping, mut new) = (Vec::new(), Vec::new());
    for text in texts {
        let subject = Subject {
            title: text.title.clone(),
            description: text.description.clone(),
            ..Subject::default()
        };
        let report = engine.check(&subject);
        match text.label.as_str() {
            "new" => new.push(report.alarm.0),
            "unsure" => continue,
            _ => {
                overlapping.push(report.alarm.0);
                targets += 1;
                if let Some(rank) = rank(&report, &text.expected) {
                    hits += usize::from(rank < 5);
                    ranks += 1.0 / (rank + 1) as f64;
                }
            }
        }
        if text.label != "overlap" {
            judged += 1;
            let said = match report.verdict {
                Verdict::Duplicate => "duplicate",
                Verdict::Bordering | Verdict::Complementary | Verdict::Horizontal => {
                    "complementary"
                }
                Verdict::None => "new",
                Verdict::CannotTell => "",
            };
            right += usize::from(said == text.label);
        }
    }
    Figures {
        hit: share(hits, targets),
        reciprocal_rank: ranks / targets.max(1) as f64,
        alarm: area(&overlapping, &new),
        verdict: share(right, judged),
        texts: texts.len(),
    }
}

/// Recall at 5 of the plan's own links between items, from both ends.
fn pairs(engine: &Engine, plan: &Bundle) -> f64 {
    let ids = |item: &Ref| -> Vec<String> {
        let of = |need: &str| {
            plan.activities
                .iter()
                .filter(|a| a.need == need)
                .map(|a| a.id.clone())
                .collect::<Vec<_>>()
        };
        if plan.activities.iter().any(|a| Ref::activity(a.id.as_str()) == *item) {
            vec![item.id.clone()]
        } else {
            of(&item.id)
        }
    };
    let (mut found, mut all) = (0, 0);
    for note in &plan.endnotes {
        for (mark, target) in note
            .marked
            .iter()
            .flat_map(|m| note.links.iter().filter_map(move |l| Some((m, l.item.as_ref()?))))
        {
            for (from, to) in [(ids(mark), ids(target)), (ids(target), ids(mark))] {
                if from.is_empty() || to.is_empty() {
                    continue;
                }
                all += 1;
                let subjects =
                    from.iter().filter_map(|id| engine.subject_of(&Ref::activity(id.as_str())));
                let best = subjects.filter_map(|s| rank(&engine.check(&s), &to)).min();
                found += usize::from(best.is_some_and(|rank| rank < 5));
            }
        }
    }
    share(found, all)
}

#[test]
fn measured_figures_do_not_fall() {
    let plan = bundle();
    let bare = Lexicon::read("{\"concepts\":[]}").expect("an empty lexicon reads");
    let no_phrasings = Bundle { phrasings: Vec::new(), ..plan.clone() };
    let engines = [
        ("words, lexicon, phrasings", Engine::new(&plan, &lexicon(), &Calibration::default())),
        ("without lexicon", Engine::new(&plan, &bare, &Calibration::default())),
        ("without phrasings", Engine::new(&no_phrasings, &lexicon(), &Calibration::default())),
        ("words only", Engine::new(&no_phrasings, &bare, &Calibration::default())),
    ];
    let recall: Vec<f64> = engines.iter().map(|(_, engine)| pairs(engine, &plan)).collect();
    for ((name, _), recall) in engines.iter().zip(&recall) {
        eprintln!("| {name} | pairs, recall at 5: {recall:.2} |");
    }
    assert!(recall[0] >= 0.40, "the plan's own pairs: {:.2}", recall[0]);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/overlap/real-texts.json");
    let Ok(file) = std::fs::read_to_string(path) else {
        eprintln!("SKIPPED: the real texts are not at hand ({path})");
        return;
    };
    let real: RealTexts = serde_json::from_str(&file).expect("the real texts read");
    let groups = [("English", true), ("other languages", false)];
    let mut first = Vec::new();
    for (name, engine) in &engines {
        for (group, english) in groups {
            let texts: Vec<&RealText> =
                real.texts.iter().filter(|t| (t.language == "en") == english).collect();
            let figures = figures(engine, &texts);
            eprintln!(
                "| {name} | {group} ({}) | {:.2} / {:.2} / {:.2} | verdict {:.2} |",
                figures.texts, figures.hit, figures.reciprocal_rank, figures.alarm, figures.verdict
            );
            first.push(figures);
        }
    }
    let (english, others) = (&first[0], &first[1]);
    assert!(
        english.hit >= 0.94 && english.reciprocal_rank >= 0.75 && english.alarm >= 0.94,
        "{english:?}"
    );
    assert!(
        others.hit >= 0.80 && others.reciprocal_rank >= 0.65 && others.alarm >= 0.85,
        "{others:?}"
    );
}
