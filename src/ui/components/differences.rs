//! Two states of a proposal, the parts in which they differ beside each other. Whatever they say is shown
//! as text.

use crate::ui::markup::view;
use crate::ui::words::language::language_words;
use crate::ui::words::{list, t, tx};
use ipa_matrix::draft::difference::Difference;
use leptos::prelude::*;

/// The names of the parts in one line: `Title, Outputs`.
pub fn part_names(differences: &[Difference]) -> String {
    let names: Vec<String> =
        differences.iter().map(|one| t(&format!("field-{}", one.part))).collect();
    list(&names)
}

/// The parts as a table; `one` and `other` are the headings of the two states.
pub fn table(differences: &[Difference], one: String, other: String) -> AnyView {
    let cell = |text: &str, state: &str| {
        let said = if text.trim().is_empty() { t("difference-nothing") } else { text.to_owned() };
        let empty = text.trim().is_empty().then_some("");
        let state = state.to_owned();
        view! { <td data-label=state data-empty=empty>{said}</td> }.into_any()
    };
    let rows: Vec<AnyView> = differences
        .iter()
        .map(|part| {
            let name = t(&format!("field-{}", part.part));
            // A language is stored by its tag.
            let said = |text: &str| {
                if part.part == "language" { language_words(text) } else { text.to_owned() }
            };
            let (left, right) = (cell(&said(&part.one), &one), cell(&said(&part.other), &other));
            view! { <tr><th scope="row">{name}</th>{left}{right}</tr> }.into_any()
        })
        .collect();
    let caption =
        tx("difference-caption", &[("one", one.clone().into()), ("other", other.clone().into())]);
    view! {
        <table class="table differences">
            <caption class="unseen">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t("difference-part")}</th>
                    <th scope="col">{one}</th>
                    <th scope="col">{other}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
