//! Stemmed BM25 with its usual numbers: what one would otherwise take.

use ipa_matrix::overlap::Subject;
use ipa_matrix::plan::model::Bundle;
use ipa_matrix::text::tokens::{Tokens, stem};
use std::collections::{BTreeMap, HashMap};

/// The items of a plan by their stems.
pub struct Bm25 {
    ids: Vec<String>,
    postings: HashMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
    mean: f64,
}

impl Bm25 {
    /// Reads a plan: its activities, and its needs without one.
    pub fn new(plan: &Bundle) -> Self {
        let need_of = |id: &str| {
            plan.needs.iter().find(|n| n.id == id).map(|n| n.text.as_str()).unwrap_or("")
        };
        let outputs = |outputs: &[ipa_matrix::plan::model::Output]| -> String {
            outputs.iter().map(|o| format!("{} {} ", o.text, o.parts.join(" "))).collect()
        };
        let mut items: Vec<(String, String)> = Vec::new();
        for activity in &plan.activities {
            let own = [
                activity.title.clone(),
                activity.items.join(" "),
                outputs(&activity.outputs),
                need_of(&activity.need).to_owned(),
            ];
            items.push((activity.id.clone(), own.join(" ")));
        }
        for need in &plan.needs {
            if !plan.activities.iter().any(|a| a.need == need.id) {
                items.push((need.id.clone(), format!("{} {}", need.text, outputs(&need.outputs))));
            }
        }
        let mut postings: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        let mut lengths = Vec::new();
        let mut ids = Vec::new();
        for (at, (id, text)) in items.into_iter().enumerate() {
            let words = stems(&text);
            lengths.push(words.len() as f64);
            ids.push(id);
            let mut counts: BTreeMap<String, f64> = BTreeMap::new();
            words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
            counts
                .into_iter()
                .for_each(|(word, n)| postings.entry(word).or_default().push((at, n)));
        }
        let mean = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        Self { ids, postings, lengths, mean }
    }

    /// The items that share a stem with a proposal, best first; the proposal itself left out.
    pub fn ranked(&self, subject: &Subject) -> Vec<(&str, f64)> {
        let text =
            format!("{} {} {}", subject.title, subject.description, subject.outputs.join(" "));
        let mut scores = vec![0.0; self.lengths.len()];
        for word in stems(&text) {
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
        let excepted = |id: &str| subject.except.iter().any(|e| e.id == id);
        let ids = self.ids.iter().map(String::as_str);
        let mut ranked: Vec<(&str, f64)> =
            ids.zip(scores).filter(|&(id, score)| score > 0.0 && !excepted(id)).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        ranked
    }
}

fn stems(text: &str) -> Vec<String> {
    Tokens::of(text).words.iter().filter(|t| !t.small).map(|t| stem(&t.word)).collect()
}
