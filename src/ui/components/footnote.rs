//! The footnote of a designation, wherever the designation is shown.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use leptos::prelude::*;

/// The footnotes that go with names of Beneficiaries in a text: `Kosovo*` and its note.
#[component]
pub fn Footnotes(
    /// All text shown on the page.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let index = AppState::here().index();
    index
        .bundle()
        .beneficiaries
        .iter()
        .filter(|one| {
            text.contains(&one.name) || one.aliases.iter().any(|alias| text.contains(alias))
        })
        .filter_map(|one| one.footnote.as_deref())
        .filter_map(|id| index.footnote(id))
        .map(|note| view! { <p class="note section">{format!("{} {}", note.mark, note.text)}</p> })
        .collect::<Vec<_>>()
}
