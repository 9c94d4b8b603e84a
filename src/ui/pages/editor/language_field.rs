//! The language of title and description: what they were read as, and another to choose.

use super::draft::Draft;
use crate::ui::components::language_line::LanguageLine;
use crate::ui::markup::view;
use crate::ui::words::language::read_as_words;
use leptos::prelude::*;
use std::sync::Arc;

/// The line below the description.
#[component]
pub fn LanguageField() -> AnyView {
    let draft = Draft::here();
    let chosen = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().map(|one| one.language.clone()).unwrap_or_default())
    });
    let said = Memo::new(move |_| {
        draft
            .proposal
            .with(|one| one.as_ref().map(|one| read_as_words(&one.subject())).unwrap_or_default())
    });
    let choose = Arc::new(move |tag: String| draft.edit(Box::new(|one| one.language = tag)));
    view! { <LanguageLine id="field-language" chosen=chosen.into() said=said.into() choose/> }
}
