//! What is printed where the plan is read otherwise, with the reason.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::printed::{Of, Printed, of_item};
use leptos::prelude::*;

fn name(one: &Printed) -> String {
    let field = t(&format!("reading-{}", one.field));
    match &one.of {
        Of::Itself => field,
        Of::Endnote(mark) => {
            tx("reading-of-endnote", &[("mark", mark.as_str().into()), ("field", field.into())])
        }
        Of::Row => tx("reading-of-row", &[("field", field.into())]),
    }
}

fn list(all: Vec<Printed>) -> AnyView {
    let line = |one: Printed| {
        let field = name(&one);
        let printed = if one.text.is_empty() {
            t("reading-nothing")
        } else {
            tx("quoted", &[("text", one.text.into())])
        };
        view! {
            <div>
                <dt>{field}</dt>
                <dd>
                    <span class="quiet">{t("as-printed")}" "</span>
                    <span class="printed">{printed}</span>
                    <br/>
                    {one.reason}
                </dd>
            </div>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = all.into_iter().map(line).collect();
    view! { <dl class="record">{lines}</dl> }.into_any()
}

/// The readings of an item, its endnotes and its rows, as a part of its page.
#[component]
pub fn Readings(
    /// The item.
    item: Ref,
) -> impl IntoView {
    let all = of_item(&AppState::here().index(), &item);
    (!all.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{t("readings-title")}</h2>
                <p class="note">{t("readings-help")}</p>
                {list(all)}
            </section>
        }
    })
}

/// Readings beside something in a list, folded away until asked for.
pub fn folded(all: Vec<Printed>) -> Option<AnyView> {
    (!all.is_empty()).then(|| {
        view! {
            <details class="note">
                <summary>{t("readings-title")}</summary>
                {list(all)}
            </details>
        }
        .into_any()
    })
}
