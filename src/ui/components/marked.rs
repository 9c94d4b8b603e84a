//! A text with what was searched for marked in it.

use crate::ui::markup::view;
use leptos::prelude::*;
use std::ops::Range;

/// The pieces of a text cut at ranges of characters: outside and inside by turns.
fn pieces(text: &str, ranges: &[Range<usize>]) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (position, letter) in text.chars().enumerate() {
        let inside = ranges.iter().any(|range| range.contains(&position));
        match pieces.last_mut() {
            Some((piece, was_inside)) if *was_inside == inside => piece.push(letter),
            _ => pieces.push((letter.to_string(), inside)),
        }
    }
    pieces
}

/// The text.
#[component]
pub fn Marked(
    /// The text.
    #[prop(into)]
    text: String,
    /// What to mark, in characters.
    ranges: Vec<Range<usize>>,
) -> AnyView {
    if ranges.is_empty() {
        return text.into_any();
    }
    pieces(&text, &ranges)
        .into_iter()
        .map(
            |(piece, inside)| {
                if inside { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
            },
        )
        .collect::<Vec<_>>()
        .into_any()
}
