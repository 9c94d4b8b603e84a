//! A part of the form that is ticked: Beneficiaries, criteria, threats.

use super::draft::Draft;
use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::present::editor::ListPart;
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// A list to tick.
#[component]
pub fn ChecksField(
    /// Which.
    part: ListPart,
    /// What can be ticked: id and words.
    entries: Vec<(String, String)>,
) -> AnyView {
    let draft = Draft::here();
    let chosen = draft.list(part);
    let name = part.name();
    let hint = format!("hint-{name}");
    // Entries that only the proposal knows stay, ticked: nothing is dropped unasked.
    let mut all = entries;
    for other in chosen.get_untracked() {
        if !all.iter().any(|(id, _)| *id == other) {
            all.push((other.clone(), other));
        }
    }
    // Ticked in any order, kept in the plan's.
    let order = StoredValue::new(all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let boxes: Vec<_> = all
        .into_iter()
        .map(|(id, words)| {
            let own = id.clone();
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&own))
                        on:change=move |event| {
                            let id = id.clone();
                            let ticked = event_target_checked(&event);
                            draft
                                .edit(
                                    Box::new(move |one| {
                                        let list = part.get_mut(one);
                                        list.retain(|other| *other != id);
                                        if ticked {
                                            list.push(id);
                                        }
                                        order.with_value(|order| list.arrange_by_key(|id| order.iter().position(|one| one == id)));
                                    }),
                                );
                        }
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="field" aria-describedby=hint.clone()>
            <legend class="label" id=format!("field-{name}") tabindex="-1">{t(&format!("field-{name}"))}</legend>
            <p class="hint" id=hint.clone()>{t(&hint)}</p>
            <div class="checks">{boxes}</div>
        </fieldset>
    }
}
