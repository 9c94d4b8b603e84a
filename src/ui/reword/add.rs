//! The form in which another way of saying something is typed.

use crate::ui::markup::view;
use crate::ui::words::language::language_words;
use crate::ui::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// Takes a text in a language: what is said of it, or why it is refused.
pub type Offer = Arc<dyn Fn(&str, &str) -> Result<String, String> + Send + Sync>;

/// Language, text, button, and what came of it.
#[component]
pub fn Add(
    /// What the ids begin with.
    id: String,
    /// The languages to choose from.
    languages: &'static [&'static str],
    /// The message that names the text.
    label: &'static str,
    /// The message that explains it.
    help: &'static str,
    /// Takes it in.
    offer: Offer,
) -> AnyView {
    let first = languages.first().copied().unwrap_or_default();
    let language = RwSignal::new(first.to_owned());
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(Ok(String::new()));
    let (of_language, of_text, of_help) =
        (format!("{id}-language"), format!("{id}-text"), format!("{id}-help"));
    let options: Vec<_> = languages
        .iter()
        .map(|tag| view! { <option value=*tag>{language_words(tag)}</option> })
        .collect();
    let take = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            return;
        }
        let result = offer(&language.get_untracked(), typed.trim());
        // What was taken in may have drawn this part of the page anew.
        if result.is_ok() {
            text.try_set(String::new());
        }
        said.try_set(result);
    };
    view! {
        <form
            class="add-way"
            on:submit=move |event| {
                event.prevent_default();
                take();
            }
        >
            <div>
                <label class="label" for=of_language.clone()>{t("ways-language")}</label>
                <select class="input" id=of_language on:change=move |event| language.set(event_target_value(&event))>
                    {options}
                </select>
            </div>
            <div>
                <label class="label" for=of_text.clone()>{t(label)}</label>
                <input
                    class="input"
                    id=of_text
                    type="text"
                    maxlength="400"
                    autocomplete="off"
                    aria-describedby=of_help.clone()
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </div>
            <button class="button" type="submit">{t("ways-add")}</button>
            <p class="hint" id=of_help>{t(help)}</p>
            <p class="said" role="status" data-refused=move || said.with(Result::is_err).then_some("")>
                {move || said.get().unwrap_or_else(|refused| refused)}
            </p>
        </form>
    }
}
