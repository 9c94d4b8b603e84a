//! The language of what is consulted about: what it was read as, and another to choose.

use super::Shared;
use crate::ui::components::language_line::LanguageLine;
use crate::ui::markup::view;
use crate::ui::words::language::read_as_words;
use ipa_matrix::overlap::languages::attribute;
use ipa_matrix::overlap::missing::shown_language;
use leptos::prelude::*;
use std::sync::Arc;

/// The line that says what the text was read as, and takes another language.
pub fn line(shared: Shared) -> AnyView {
    let said = Signal::derive(move || {
        shared.found.with(|found| match found.as_deref() {
            Some([(asked, _)]) => read_as_words(&asked.subject()),
            // Each of several says it for itself.
            _ => String::new(),
        })
    });
    let choose = Arc::new(move |tag: String| {
        shared.language.set(tag);
        shared.later(0);
    });
    let chosen = shared.language.into();
    view! { <LanguageLine id="check-language" chosen said choose/> }
}

/// The language of the text as the page says it to screen readers, where it is one and known.
pub fn attribute_of(shared: Shared) -> Option<String> {
    shared.found.with(|found| match found.as_deref() {
        Some([(asked, _)]) => shown_language(&asked.subject()).map(|tag| attribute(tag).to_owned()),
        _ => None,
    })
}
