//! The proposals as rows of the plan, with the endnotes that their answers become.

use super::Shared;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::words::{list, t, tx};
use ipa_matrix::draft::submission::row;
use ipa_matrix::present::submission_page::roman;
use leptos::prelude::*;

/// The heads of the plan's columns.
const HEADS: [&str; 6] = [
    "preview-field",
    "preview-need",
    "preview-activity",
    "preview-outputs",
    "preview-timeline",
    "preview-parties",
];

fn lines(texts: Vec<String>) -> AnyView {
    texts.into_iter().map(|text| view! { <div>{text}</div> }).collect::<Vec<_>>().into_any()
}

/// The preview.
#[component]
pub fn Preview(shared: Shared) -> AnyView {
    let index = shared.state.index();
    let body = move || {
        let mut mark = index.bundle().endnotes.len();
        let mut endnotes: Vec<AnyView> = Vec::new();
        let rows: Vec<_> = shared
            .chosen
            .get()
            .into_iter()
            .map(|one| {
                let row = row(&one, &index);
                let sign = row.endnote.map(|text| {
                    mark += 1;
                    let sign = roman(mark);
                    endnotes.push(view! { <p class="printed"><i>{sign.clone()}</i> " " {text}</p> }.into_any());
                    sign
                });
                let title = format!("{} {}", row.number.unwrap_or_default(), commands::shown_title(&one));
                let mut parties = Vec::new();
                if !row.leads.is_empty() {
                    parties.push(tx("preview-lead", &[("names", row.leads.join(", ").into())]));
                }
                if !row.partners.is_empty() {
                    parties.push(tx("preview-partners", &[("names", row.partners.join(", ").into())]));
                }
                let outputs = row.outputs.into_iter().map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>();
                view! {
                    <tr>
                        <td>{lines(row.field)}</td>
                        <td>{lines(row.need)}</td>
                        <td>{title.trim().to_owned()} {sign.map(|sign| view! { <sup><i>{sign}</i></sup> })}</td>
                        <td><ul class="bullets">{outputs}</ul></td>
                        <td>{lines(row.timeline)}</td>
                        <td>{lines(parties)}</td>
                    </tr>
                }
            })
            .collect();
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-labelledby="preview-title">
                <table class="as-row">
                    <thead><tr>{HEADS.map(|head| view! { <th scope="col">{t(head)}</th> }).into_iter().collect::<Vec<_>>()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(!endnotes.is_empty()).then(|| view! { <div class="section-first">{endnotes}</div> })}
        }
    };
    let names = move || {
        let titles: Vec<String> = shared.chosen.get().iter().map(commands::shown_title).collect();
        list(&titles)
    };
    view! {
        <section class="section">
            <h2 id="preview-title">{t("preview-title")}</h2>
            <p class="note">{t("preview-help")} <span class="unseen">{names}</span></p>
            {body}
        </section>
    }
}
