//! Holds the measured figures from falling, and the labelled proposals from giving their answers away
//! by anything but their meaning.
//!
//! `cargo xtask overlap` prints the table with intervals. The floors lie a little under what is
//! measured; they may only be raised.

use crate::measuring::figures::{Figure, Outcome, drawn};
use crate::measuring::methods::{self, Method};
use crate::measuring::texts::{self, Labelled, Text};
use ipa_matrix::overlap::{Calibration, Engine};
use ipa_matrix::text::tokens::{Tokens, stem};
use std::collections::BTreeSet;

/// Hit@5, mean reciprocal rank, AUC of the alarm, verdict; 0 where a set has no such figure.
type Floors = [f64; 4];

fn hold(name: &str, engine: &Method, texts: &[Text], floors: Floors) {
    let outcomes: Vec<Outcome> = engine.outcomes(texts);
    let figures = [Figure::Hit, Figure::ReciprocalRank, Figure::Alarm, Figure::Verdict];
    let measured = figures.map(|figure| figure.of(&outcomes).unwrap_or_default());
    eprintln!("{name}: {measured:.3?}");
    for (measured, floor) in measured.iter().zip(floors) {
        assert!(*measured >= floor, "{name}: {measured:.3} where {floor} was reached before");
    }
    let refused = outcomes.iter().filter(|o| o.cannot_tell).count();
    assert!(refused * 5 <= texts.len(), "{name}: cannot tell {refused} of {}", texts.len());
}

#[test]
fn measured_figures_do_not_fall() {
    let plan = texts::plan();
    let calibration = Calibration::default();
    let methods = methods::all(&plan, &calibration);
    let (_, engine) = methods.first().expect("the engine comes first");
    let reader = Engine::new(&plan, &texts::lexicon(), &calibration);
    hold("pairs", engine, &texts::pairs(&plan, &reader, false), [0.45, 0.24, 0.0, 0.0]);
    hold("pairs elsewhere", engine, &texts::pairs(&plan, &reader, true), [0.53, 0.27, 0.0, 0.0]);
    hold("titles", engine, &texts::titles(&plan), [0.84, 0.58, 0.0, 0.0]);
    let (english, others): (Vec<Text>, Vec<Text>) =
        texts::half("open").into_iter().partition(|text| text.english);
    hold("open half, English", engine, &english, [0.92, 0.81, 0.91, 0.69]);
    hold("open half, other languages", engine, &others, [0.88, 0.83, 0.94, 0.78]);
    let Some(real) = texts::real() else {
        eprintln!("SKIPPED: the real texts are not at hand ({})", texts::REAL_TEXTS);
        return;
    };
    let (english, others): (Vec<Text>, Vec<Text>) = real.into_iter().partition(|t| t.english);
    hold("real texts, English", engine, &english, [0.95, 0.84, 0.96, 0.72]);
    hold("real texts, other languages", engine, &others, [0.80, 0.70, 0.96, 0.76]);
}

/// Something countable of a proposal that should not tell its label.
type Confound = fn(&Labelled, &BTreeSet<String>) -> f64;

const CONFOUNDS: [(&str, Confound); 6] = [
    ("words", |one, _| words(one).len() as f64),
    ("outputs", |one, _| one.outputs.len() as f64),
    ("beneficiaries", |one, _| one.beneficiaries.len() as f64),
    ("years", |one, _| {
        let digits = one.timeline.split(|c: char| !c.is_ascii_digit());
        digits.filter(|run| run.len() == 4).count() as f64
    }),
    ("organisations", |one, _| (one.leads.len() + one.partners.len()) as f64),
    ("words of the plan", |one, plan| {
        let words = words(one);
        let known = words.iter().filter(|word| plan.contains(*word)).count();
        known as f64 / words.len().max(1) as f64
    }),
];

fn words(one: &Labelled) -> Vec<String> {
    let text = format!("{} {} {}", one.title, one.description, one.outputs.join(" "));
    Tokens::of(&text).words.iter().map(|token| stem(&token.word)).collect()
}

#[test]
fn nothing_countable_tells_the_labels_of_the_labelled_proposals() {
    let plan = texts::plan();
    let items = plan.activities.iter().flat_map(|a| {
        let outputs = a.outputs.iter().map(|o| &o.text);
        std::iter::once(&a.title).chain(&a.items).chain(outputs)
    });
    let texts = items.chain(plan.needs.iter().map(|n| &n.text));
    let known: BTreeSet<String> =
        texts.flat_map(|text| Tokens::of(text).words).map(|token| stem(&token.word)).collect();
    let all = texts::labelled();
    for (name, count) in CONFOUNDS {
        // Words of the plan are English ones.
        let set: Vec<&Labelled> =
            all.iter().filter(|one| name != "words of the plan" || one.language == "en").collect();
        for (label, other) in
            [("duplicate", "new"), ("complementary", "new"), ("duplicate", "complementary")]
        {
            let rows: Vec<(bool, f64)> = set
                .iter()
                .filter(|one| one.label == label || one.label == other)
                .map(|one| (one.label == label, count(one, &known)))
                .collect();
            let interval = drawn(rows.len(), 0.0, |places| {
                let picked = || places.iter().filter_map(|&at| rows.get(at));
                let outcomes: Vec<Outcome> = picked()
                    .map(|&(first, alarm)| Outcome {
                        overlaps: Some(first),
                        rank: None,
                        alarm,
                        right: None,
                        cannot_tell: false,
                    })
                    .collect();
                Figure::Alarm.of(&outcomes)
            });
            let interval = interval.expect("there are both labels");
            eprintln!("{name}: {label} against {other} {:.2}..{:.2}", interval.low, interval.high);
            assert!(
                interval.low <= 0.5 && interval.high >= 0.5,
                "{name} tell {label} from {other}: {:.2} to {:.2}",
                interval.low,
                interval.high
            );
        }
    }
}

#[test]
fn no_phrasing_takes_its_wording_from_a_real_text() {
    const RUN: usize = 5;
    let Some(real) = texts::real() else {
        eprintln!("SKIPPED: the real texts are not at hand ({})", texts::REAL_TEXTS);
        return;
    };
    let runs = |text: &str| -> Vec<Vec<String>> {
        // Small words do not count: "for the fight against trafficking in human beings" is a name.
        let tokens = Tokens::of(text).words.into_iter().filter(|t| !t.small);
        let words: Vec<String> = tokens.map(|t| t.word).collect();
        words.windows(RUN).map(<[String]>::to_vec).collect()
    };
    let theirs: BTreeSet<Vec<String>> = real
        .iter()
        .flat_map(|text| &text.subjects)
        .flat_map(|s| runs(&s.title).into_iter().chain(runs(&s.description)))
        .collect();
    let phrasings = texts::plan().phrasings;
    let taken: Vec<&String> = phrasings
        .iter()
        .flat_map(|group| &group.texts)
        .filter(|text| runs(text).iter().any(|run| theirs.contains(run)))
        .collect();
    assert!(taken.is_empty(), "{taken:#?}");
}
