//! How well overlaps are found: prints the table that `docs/overlap.md` keeps.
//!
//! `cargo xtask overlap` runs this; `--locked` adds the locked half, once per release.

#![allow(clippy::expect_used, reason = "who measures sees what stopped it")]

#[path = "../tests/measuring/mod.rs"]
mod measuring;

use ipa_matrix::overlap::{Calibration, Engine};
use measuring::figures::{FIGURES, Figure, Interval, difference, interval};
use measuring::methods::{self, Method};
use measuring::texts::{self, Text};

fn main() {
    let locked = std::env::args().any(|word| word == "--locked");
    let plan = texts::plan();
    // `--with '{"share":0.5}'` tries other numbers without building anew.
    let with = std::env::args().skip_while(|word| word != "--with").nth(1);
    let calibration = with.map_or_else(Calibration::default, |json| {
        serde_json::from_str(&json).expect("--with takes numbers as JSON")
    });
    let methods = methods::all(&plan, &calibration);
    let engine = Engine::new(&plan, &texts::lexicon(), &Calibration::default());
    println!("hit@5 / reciprocal rank / AUC of the alarm / verdict, each with its 95 % interval\n");
    print("the plan's own pairs", &methods, &texts::pairs(&plan, &engine, false));
    print(
        "the plan's own pairs, the rest of the item's need left out",
        &methods,
        &texts::pairs(&plan, &engine, true),
    );
    print("titles that the plan quotes", &methods, &texts::titles(&plan));
    by_language("labelled proposals, open half", &methods, &texts::half("open"));
    match texts::real() {
        Some(real) => by_language("real texts", &methods, &real),
        None => println!("SKIPPED: the real texts are not at hand ({})\n", texts::REAL_TEXTS),
    }
    if locked {
        by_language("labelled proposals, locked half", &methods, &texts::half("locked"));
    }
}

fn by_language(name: &str, methods: &[(&str, Method)], texts: &[Text]) {
    let (english, others): (Vec<Text>, Vec<Text>) = texts.iter().cloned().partition(|t| t.english);
    print(&format!("{name}, English"), methods, &english);
    print(&format!("{name}, other languages"), methods, &others);
}

fn print(name: &str, methods: &[(&str, Method)], texts: &[Text]) {
    println!("## {name} ({} texts)\n", texts.len());
    let outcomes: Vec<_> =
        methods.iter().map(|(name, method)| (name, method.outcomes(texts))).collect();
    for (name, outcomes) in &outcomes {
        let cells: Vec<String> =
            FIGURES.iter().map(|&figure| cell(interval(figure, outcomes))).collect();
        let refused = outcomes.iter().filter(|o| o.cannot_tell).count();
        println!("| {name} | {} | cannot tell {refused} |", cells.join(" | "));
    }
    if let (true, Some((_, engine))) =
        (std::env::args().any(|word| word == "--texts"), methods.first())
    {
        list(engine, texts);
    }
    if let (Some((_, engine)), Some((_, baseline))) = (outcomes.first(), outcomes.last()) {
        let figures = [Figure::Hit, Figure::ReciprocalRank, Figure::Alarm];
        let cells = figures.map(|figure| cell(difference(figure, engine, baseline)));
        println!("| engine less BM25 | {} | | |\n", cells.join(" | "));
    }
}

/// Every text with what was expected and what was found, to read errors one by one.
fn list(method: &Method, texts: &[Text]) {
    for text in texts {
        let said = method.answers(text);
        let first: Vec<&str> = said.ranked.iter().take(5).map(String::as_str).collect();
        println!(
            "{:<8} {:<14} {:<14} {:.3} {:>4} {} | {} | {}",
            text.id,
            text.label.map_or_else(String::new, |l| format!("{l:?}")),
            said.verdict.map_or_else(String::new, |v| format!("{v:?}")),
            said.alarm,
            said.rank.map_or_else(|| "-".into(), |rank| (rank + 1).to_string()),
            text.expected.join(" "),
            first.join(" "),
            text.subjects.first().map_or("", |s| s.title.as_str())
        );
    }
    println!();
}

fn cell(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |i| format!("{:.2} [{:.2}, {:.2}]", i.value, i.low, i.high))
}
