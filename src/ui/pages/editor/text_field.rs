//! A part of the form that is typed as text, with its help, its way back, and what the plan says.

use super::draft::Draft;
use crate::browser::page;
use crate::ui::markup::view;
use crate::ui::words::{t, tx};
use ipa_matrix::present::editor::TextPart;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// Puts a value into a field, unless the person is in it: undo within a field stays the browser's.
fn put_unless_focused(id: &str, value: &str) {
    let Some(document) = page::document() else { return };
    let Some(element) = document.get_element_by_id(id) else { return };
    if document.active_element().is_some_and(|focused| focused == element) {
        return;
    }
    if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
        if field.value() != value {
            field.set_value(value);
        }
    } else if let Some(field) = element.dyn_ref::<HtmlInputElement>()
        && field.value() != value
    {
        field.set_value(value);
    }
}

/// A text of the form.
#[component]
pub fn TextField(
    /// Which.
    part: TextPart,
    /// Lines shown at first; one line that does not grow where 0.
    #[prop(optional)]
    rows: u32,
    /// No help below the label.
    #[prop(optional)]
    plain: bool,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Suggestions, as the id of a list of the page.
    #[prop(optional)]
    list: Option<&'static str>,
    /// Shown below the field.
    #[prop(optional)]
    below: Option<AnyView>,
) -> AnyView {
    let draft = Draft::here();
    let name = part.name();
    let id = format!("field-{name}");
    let hint = (!plain).then(|| format!("hint-{name}"));
    let label = t(&id);
    let text = draft.text(part);
    // What the field held when it was entered, and whether it can be brought back.
    let entered = StoredValue::new(String::new());
    let way_back = RwSignal::new(None::<String>);

    let outward = id.clone();
    Effect::new(move |_| put_unless_focused(&outward, &text.get()));

    let enter = move |_| entered.set_value(text.get_untracked());
    let leave = move |_| {
        // The field may be gone with its part of the form while the form stays.
        let (Some(before), Some(now)) = (entered.try_get_value(), text.try_get_untracked()) else {
            return;
        };
        if !before.is_empty() && before != now {
            way_back.try_set(Some(before));
        }
    };
    let input = move |event| draft.write(part, event_target_value(&event));
    let described = hint.clone();
    let is_text = matches!(
        part,
        TextPart::Title | TextPart::Description | TextPart::Outputs | TextPart::NewNeed
    );
    let lang = move || draft.language.get().filter(|_| is_text);
    let field = if rows > 0 {
        view! {
            <textarea
                class="input"
                id=id.clone()
                rows=rows
                lang=lang
                autocomplete=autocomplete
                aria-describedby=described
                prop:value=text.get_untracked()
                on:focus=enter
                on:blur=leave
                on:input=input
            ></textarea>
        }
        .into_any()
    } else {
        let kind = if matches!(part, TextPart::ContactEmail) { "email" } else { "text" };
        view! {
            <input
                class="input"
                id=id.clone()
                type=kind
                list=list
                autocomplete=autocomplete
                aria-describedby=described
                prop:value=text.get_untracked()
                on:focus=enter
                on:blur=leave
                on:input=input
            />
        }
        .into_any()
    };
    let planned = draft
        .planned
        .with_value(|planned| planned.as_ref().map(|planned| part.get(planned)))
        .filter(|_| {
            matches!(
                part,
                TextPart::Title | TextPart::Description | TextPart::Outputs | TextPart::Timeline
            )
        });
    let back = format!("#{id}");
    let undo_label = label.clone();
    view! {
        <div class="field">
            <div class="field-head">
                <label class="label" for=id>{label}</label>
                {move || {
                    let back = back.clone();
                    way_back
                        .get()
                        .map(|before| {
                            view! {
                                <button
                                    class="button undo"
                                    data-look="quiet"
                                    type="button"
                                    on:click=move |_| {
                                        way_back.set(None);
                                        draft.write(part, before.clone());
                                        // First the value, then the focus: a focused field is never written to.
                                        put_unless_focused(back.trim_start_matches('#'), &before);
                                        page::focus(&back);
                                    }
                                >
                                    {tx("editor-undo", &[("field", undo_label.as_str().into())])}
                                </button>
                            }
                        })
                }}
            </div>
            {hint.map(|hint| view! { <p class="hint" id=hint.clone()>{t(&hint)}</p> })}
            {field}
            {below}
            {planned.map(|planned| planned_line(text, planned))}
        </div>
    }
}

/// What the plan says, as long as the change says otherwise.
fn planned_line(text: Memo<String>, planned: String) -> AnyView {
    let shown = planned.clone();
    let differs = Memo::new(move |_| text.with(|text| text.trim() != planned.trim()));
    (move || {
        differs.get().then(|| {
            let words = if shown.is_empty() { t("not-stated") } else { shown.clone() };
            view! {
                <p class="read-as">
                    <span>{t("editor-in-the-plan")}</span>
                    <span class="printed">{words}</span>
                </p>
            }
        })
    })
    .into_any()
}
