//! Organisations in a role: typed with completion, shown as chips, free text allowed.
//!
//! The combobox of the ARIA practices with list autocomplete: the focus stays in the field, the
//! option pointed at is named by `aria-activedescendant`.

use super::combo::Combo;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::words::{list, t, tx};
use ipa_matrix::present::editor::{self, ListPart};
use leptos::prelude::*;

/// The organisations of a role.
#[component]
pub fn PartyField(
    /// Which role.
    part: ListPart,
) -> AnyView {
    let combo = Combo::new(part);
    let name = part.name();
    let id = format!("field-{name}");
    let hint = format!("hint-{name}");
    let list_id = format!("{name}-list");
    let option_id = move |at: usize| format!("{name}-option-{at}");
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{t(&id)}</label>
            <p class="hint" id=hint.clone()>{t(&hint)}</p>
            <div class="combo">
                {move || { combo.chosen.get().into_iter().enumerate().map(|(at, party)| chip(combo, at, &party)).collect::<Vec<_>>() }}
                <input
                    id=id.clone()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-expanded=move || (!combo.options.with(Vec::is_empty)).to_string()
                    aria-controls=list_id.clone()
                    aria-describedby=hint
                    aria-activedescendant=move || combo.active.get().map(option_id)
                    prop:value=move || combo.typed.get()
                    on:input=move |event| {
                        combo.typed.set(event_target_value(&event));
                        combo.active.set(None);
                        combo.open.set(combo.typed.with_untracked(|typed| !typed.trim().is_empty()));
                    }
                    on:keydown=move |event| combo.key(&event)
                    on:blur=move |_| combo.leave()
                />
                <ul
                    class="combo-list"
                    id=list_id
                    role="listbox"
                    aria-label=t(&id)
                    hidden=move || combo.options.with(Vec::is_empty)
                    // A press in the list must not take the focus out of the field.
                    on:mousedown=|event| event.prevent_default()
                >
                    {move || {
                        combo
                            .options
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(at, option)| {
                                let new = option.id.is_empty();
                                let shown = if new {
                                    tx("combo-new", &[("name", option.name.as_str().into())])
                                } else {
                                    option.name.clone()
                                };
                                let also = option.also.clone();
                                view! {
                                    <li
                                        id=option_id(at)
                                        role="option"
                                        aria-selected=move || (combo.active.get() == Some(at)).to_string()
                                        on:click=move |_| combo.choose(&option)
                                    >
                                        {shown}
                                        <small>{also}</small>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </ul>
            </div>
            {planned_line(combo)}
        </div>
    }
}

/// One organisation with its button.
fn chip(combo: Combo, at: usize, party: &str) -> AnyView {
    let (name, known) = editor::party_name(&combo.draft.state.index(), party);
    let remove = tx("chip-remove", &[("name", name.as_str().into())]);
    view! {
        <span class="chip">
            {name}
            {(!known).then(|| view! { <span class="tag">{t("combo-not-in-plan")}</span> })}
            <button
                type="button"
                id=format!("{}-remove-{at}", combo.part.name())
                aria-label=remove
                on:click=move |_| combo.remove(at)
            >
                <Icon of=Picture::Cross size=12/>
            </button>
        </span>
    }
}

/// Who stands in the plan, as long as the change says otherwise.
fn planned_line(combo: Combo) -> Option<AnyView> {
    let planned = combo.draft.planned.get_value().map(|one| combo.part.get(&one).clone())?;
    let index = combo.draft.state.index();
    let names: Vec<String> =
        planned.iter().map(|party| editor::party_name(&index, party).0).collect();
    let shown = if names.is_empty() { t("not-stated") } else { list(&names) };
    let differs = Memo::new(move |_| combo.chosen.with(|chosen| *chosen != planned));
    let line = move || {
        differs.get().then(|| view! { <p class="read-as"><span>{t("editor-in-the-plan")}</span><span>{shown.clone()}</span></p> })
    };
    Some(line.into_any())
}
