//! What is printed where the plan is read otherwise, with the reason.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::plan::ids::Ref;
use leptos::prelude::*;

/// The name of a field of an item in words; the last named part of a reading's pointer.
fn field_words(field: &str) -> String {
    let name = field.split('/').find(|part| !part.is_empty()).unwrap_or("id");
    t(&format!("reading-{name}"))
}

/// The readings of an item, folded away until asked for.
#[component]
pub fn Readings(
    /// The item.
    item: Ref,
) -> impl IntoView {
    let index = AppState::here().index();
    let readings: Vec<_> = index
        .readings(&item)
        .into_iter()
        .map(|one| {
            (field_words(one.field), one.reading.printed.clone(), one.reading.reason.clone())
        })
        .collect();
    let count = readings.len();
    (count > 0).then(|| {
        view! {
            <section class="section">
                <h2>{t("readings-title")}</h2>
                <p class="note">{t("readings-help")}</p>
                <dl class="record">
                    {readings
                        .into_iter()
                        .map(|(field, printed, reason)| {
                            view! {
                                <div>
                                    <dt>{field}</dt>
                                    <dd>
                                        <span class="quiet">{t("as-printed")}" "</span>
                                        <span class="printed">
                                            {if printed.is_empty() { t("reading-nothing") } else { tx("quoted", &[("text", printed.into())]) }}
                                        </span>
                                        <br/>
                                        {reason}
                                    </dd>
                                </div>
                            }
                        })
                        .collect::<Vec<_>>()}
                </dl>
            </section>
        }
    })
}
