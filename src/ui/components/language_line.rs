//! The language that a text was read as, in a quiet line, with the list to choose another.

use crate::ui::markup::view;
use crate::ui::words::language::language_words;
use crate::ui::words::t;
use ipa_matrix::overlap::languages::OFFERED;
use leptos::prelude::*;
use std::sync::Arc;

/// Takes the language that was chosen; an empty one where the words are to tell.
pub type Choose = Arc<dyn Fn(String) + Send + Sync>;

/// The line.
#[component]
pub fn LanguageLine(
    /// Id of the list.
    id: &'static str,
    /// The language that was chosen.
    chosen: Signal<String>,
    /// What is said of the text.
    said: Signal<String>,
    /// Takes another.
    choose: Choose,
) -> AnyView {
    // A file may bring a language that is not offered: it is shown, and stays.
    let now = chosen.get_untracked();
    let odd = Some(now).filter(|tag| !tag.is_empty() && !OFFERED.contains(&tag.as_str()));
    let option = move |tag: String, words: String| {
        let own = tag.clone();
        let selected = move || chosen.with(|chosen| *chosen == own);
        view! { <option value=tag prop:selected=selected>{words}</option> }
    };
    let offered: Vec<AnyView> = OFFERED
        .iter()
        .map(|tag| (*tag).to_owned())
        .chain(odd)
        .map(|tag| option(tag.clone(), language_words(&tag)))
        .collect();
    view! {
        <div class="read-as language-line">
            <span role="status">{move || said.get()}</span>
            <label class="check">
                {t("language-choose")}
                <select class="input" id=id on:change=move |event| choose(event_target_value(&event))>
                    {option(String::new(), t("language-recognised"))}
                    {offered}
                </select>
            </label>
        </div>
    }
}
