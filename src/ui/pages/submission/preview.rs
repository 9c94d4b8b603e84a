//! The proposals as rows of the plan, with the endnotes that their answers become.

use super::Shared;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::words::{list, t, tx};
use ipa_matrix::present::preview::{COLUMNS, Cell, PreviewRow, preview};
use ipa_matrix::present::submission_page::roman;
use leptos::prelude::*;

/// The heads of the plan's columns.
const HEADS: [&str; COLUMNS] = [
    "preview-field",
    "preview-need",
    "preview-activity",
    "preview-outputs",
    "preview-timeline",
    "preview-parties",
];

/// The column of the activity, where the signs of endnotes stand.
const ACTIVITY: usize = 2;
/// The column whose lines are a list.
const OUTPUTS: usize = 3;

/// A cell: what stands there, and below it what is added, by a sign as well as by a line.
fn cell(at: usize, cell: Cell, more: Option<AnyView>) -> AnyView {
    let added = |text: String| view! { <ins>"+ " {text}</ins> }.into_any();
    let lines = cell.lines.into_iter().map(IntoAny::into_any);
    let lines = lines.chain(cell.added.into_iter().map(added));
    if at == OUTPUTS {
        let lines = lines.map(|line| view! { <li>{line}</li> }).collect::<Vec<_>>();
        return view! { <td><ul class="bullets">{lines}</ul></td> }.into_any();
    }
    let lines = lines.map(|line| view! { <div>{line}</div> }).collect::<Vec<_>>();
    view! { <td>{lines} {more}</td> }.into_any()
}

/// A row with the signs of its endnotes.
fn row(row: PreviewRow, signs: &[String]) -> AnyView {
    let part = row.part_of.map(|item| {
        view! { <div class="quiet">{tx("preview-part-of", &[("item", item.into())])}</div> }
    });
    let signs = (!signs.is_empty()).then(|| view! { <sup><i>{signs.join(" ")}</i></sup> });
    let mut more = Some(view! { {signs} {part} }.into_any());
    let cells = row.cells.into_iter().enumerate();
    let cells: Vec<_> = cells
        .map(|(at, one)| cell(at, one, if at == ACTIVITY { more.take() } else { None }))
        .collect();
    view! { <tr>{cells}</tr> }.into_any()
}

/// The preview.
#[component]
pub fn Preview(shared: Shared) -> AnyView {
    let index = shared.state.index();
    let body = move || {
        let party = |lead: bool, names: &str| {
            tx(if lead { "preview-lead" } else { "preview-partners" }, &[("names", names.into())])
        };
        let all = shared.chosen.get();
        let rows = preview(&all, &index, &commands::shown_title, &party);
        let items = rows.iter().filter_map(|row| row.item.as_ref());
        let items: Vec<String> = items.map(|item| index.number(item).to_owned()).collect();
        let mut mark = index.bundle().endnotes.len();
        let mut endnotes: Vec<AnyView> = Vec::new();
        let rows: Vec<_> = rows
            .into_iter()
            .map(|one| {
                let signs: Vec<String> = one
                    .endnotes
                    .iter()
                    .map(|text| {
                        mark += 1;
                        let (sign, text) = (roman(mark), text.clone());
                        endnotes.push(
                            view! { <p class="printed"><i>{sign.clone()}</i> " " {text}</p> }
                                .into_any(),
                        );
                        sign
                    })
                    .collect();
                row(one, &signs)
            })
            .collect();
        view! {
            {(!items.is_empty())
                .then(|| view! { <p class="note">{tx("preview-combined", &[("items", list(&items).into())])}</p> })}
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
