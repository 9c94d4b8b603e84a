//! One check of a proposal, beside a plain stemmed BM25 on the same items.
//!
//! The two do not do the same: BM25 ranks ten items; the engine also finds concepts, goes through
//! phrasings, compares facets and returns every word of its evidence with its place.

#![allow(clippy::expect_used, reason = "a benchmark without its data is none")]

use divan::{Bencher, black_box};
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{Calibration, Engine, Subject};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::{Activity, Bundle};
use ipa_matrix::text::tokens::{Tokens, stem};
use std::collections::{BTreeMap, HashMap};

fn main() {
    divan::main();
}

/// The default plan, its activities repeated until there are so many.
fn plan(items: usize) -> Bundle {
    let plan: Bundle =
        serde_json::from_str(include_str!("../public/plans/wbbsi-ipa-2018-2020.json"))
            .expect("reads");
    let real = plan.activities.clone();
    let more =
        real.iter().cycle().enumerate().skip(real.len()).take(items.saturating_sub(real.len()));
    let more: Vec<Activity> = more
        .map(|(n, activity)| Activity {
            id: format!("9.{n}"),
            // A word of its own, as items of other plans have.
            title: format!("{} subject{}", activity.title, n % 1_000),
            ..activity.clone()
        })
        .collect();
    Bundle { activities: real.into_iter().chain(more).collect(), ..plan }
}

fn lexicon() -> Lexicon {
    Lexicon::read(include_str!("../public/lexicon/border-security.json")).expect("reads")
}

/// A proposal as long as those that people write: a title, two sentences, two outputs.
fn proposal() -> Subject {
    Subject {
        title: "Course for national instructors on spotting fake passports and look-alikes".into(),
        description: "Police trainers from each Beneficiary learn to examine security features of travel documents \
                      and to recognise impostors at the first and second line. They pass it on at their academies."
            .into(),
        outputs: vec!["Trained instructors".into(), "Training materials in local languages".into()],
        timeline: "2x / year (2019-2020)".into(),
        leads: vec!["OSCE".into()],
        ..Subject::default()
    }
}

#[divan::bench(args = [104, 10_000])]
fn check(bencher: Bencher<'_, '_>, items: usize) {
    let engine = Engine::new(&plan(items), &lexicon(), &Calibration::default());
    let subject = proposal();
    bencher.bench_local(|| engine.check(black_box(&subject)));
}

#[divan::bench]
fn check_item_of_the_plan(bencher: Bencher<'_, '_>) {
    let engine = Engine::new(&plan(104), &lexicon(), &Calibration::default());
    let subject = engine.subject_of(&Ref::activity("2.2.6.2")).expect("the plan has it");
    bencher.bench_local(|| engine.check(black_box(&subject)));
}

#[divan::bench(args = [104, 10_000], sample_count = 10)]
fn build(bencher: Bencher<'_, '_>, items: usize) {
    let (plan, lexicon) = (plan(items), lexicon());
    bencher.bench_local(|| Engine::new(black_box(&plan), &lexicon, &Calibration::default()));
}

/// Stemmed BM25 with its usual numbers.
struct Bm25 {
    postings: HashMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
    mean: f64,
}

impl Bm25 {
    fn new(plan: &Bundle) -> Self {
        let mut postings: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        let mut lengths = Vec::new();
        for (at, activity) in plan.activities.iter().enumerate() {
            let outputs: Vec<&str> = activity.outputs.iter().map(|o| o.text.as_str()).collect();
            let words = stems(&format!(
                "{} {} {}",
                activity.title,
                activity.items.join(" "),
                outputs.join(" ")
            ));
            lengths.push(words.len() as f64);
            let mut counts: BTreeMap<String, f64> = BTreeMap::new();
            words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
            counts
                .into_iter()
                .for_each(|(word, n)| postings.entry(word).or_default().push((at, n)));
        }
        let mean = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        Self { postings, lengths, mean }
    }

    fn best(&self, text: &str) -> Vec<(usize, f64)> {
        let mut scores = vec![0.0; self.lengths.len()];
        for word in stems(text) {
            let Some(list) = self.postings.get(&word) else { continue };
            let (n, df) = (self.lengths.len() as f64, list.len() as f64);
            let idf = (1.0 + (n - df + 0.5) / (df + 0.5)).ln();
            for &(item, count) in list {
                if let (Some(score), Some(length)) = (scores.get_mut(item), self.lengths.get(item))
                {
                    *score +=
                        idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / self.mean));
                }
            }
        }
        let mut ranked: Vec<(usize, f64)> =
            scores.into_iter().enumerate().filter(|&(_, s)| s > 0.0).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        ranked.truncate(10);
        ranked
    }
}

fn stems(text: &str) -> Vec<String> {
    Tokens::of(text).words.iter().filter(|t| !t.small).map(|t| stem(&t.word)).collect()
}

#[divan::bench(args = [104, 10_000])]
fn bm25(bencher: Bencher<'_, '_>, items: usize) {
    let index = Bm25::new(&plan(items));
    let subject = proposal();
    let text = format!("{} {} {}", subject.title, subject.description, subject.outputs.join(" "));
    bencher.bench_local(|| index.best(black_box(&text)));
}
