//! A text of the plan with its acronyms explained where they stand.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use leptos::prelude::*;

/// A text; every acronym of the plan in it carries its meaning.
#[component]
pub fn Explained(
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let index = AppState::here().index();
    let mut pieces: Vec<AnyView> = Vec::new();
    let mut plain = String::new();
    let mut word = String::new();
    let mut flush = |word: &mut String, plain: &mut String| {
        let meaning = index.bundle().acronyms.iter().find(|one| {
            one.acronym == *word || word.strip_suffix('s') == Some(one.acronym.as_str())
        });
        match meaning {
            Some(found) => {
                pieces.push(std::mem::take(plain).into_any());
                let meaning = found.meaning.clone();
                pieces.push(view! { <abbr title=meaning>{std::mem::take(word)}</abbr> }.into_any());
            }
            None => plain.push_str(&std::mem::take(word)),
        }
    };
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            flush(&mut word, &mut plain);
            plain.push(letter);
        }
    }
    flush(&mut word, &mut plain);
    pieces.push(plain.into_any());
    pieces
}
