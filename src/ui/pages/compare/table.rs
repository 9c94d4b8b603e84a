//! Both texts in line, part by part, with what they are together.

use super::Shared;
use crate::ui::components::footnote::Footnotes;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::markup::view;
use crate::ui::pages::editor::finding_card::who_and_when;
use crate::ui::words::moment::moment;
use crate::ui::words::why::{facet_words, level_words};
use crate::ui::words::{list, t, tx};
use ipa_matrix::overlap::{FacetName, Level};
use ipa_matrix::present::compare::{CompareRow, Together, rows};
use ipa_matrix::present::marks::Piece;
use leptos::prelude::*;

/// How a level is called in `data-level`.
fn level_key(level: Level) -> &'static str {
    match level {
        Level::Same => "same",
        Level::Close => "close",
        Level::Differs => "differs",
        Level::Unknown => "unknown",
    }
}

/// A sign before the word, so that the column can be read at a glance.
fn sign(level: Level) -> &'static str {
    match level {
        Level::Same => "M3 6h10M3 10h10",
        Level::Close => "M3 6.500c2-2 3.500-2 5 0s3 2 5 0M3 11c2-2 3.500-2 5 0s3 2 5 0",
        Level::Differs => "M3 6h10M3 10h10M10.500 3l-5 10",
        Level::Unknown => {
            "M5.600 5.800a2.500 2.500 0 1 1 3.600 2.300c-.900.400-1.200.900-1.200 1.800M8 12.600v.1"
        }
    }
}

/// The lines of a cell.
fn cell(lines: Vec<Vec<Piece>>) -> AnyView {
    if lines.is_empty() {
        return view! { <span class="quiet">{t("not-stated")}</span> }.into_any();
    }
    lines
        .into_iter()
        .map(|pieces| view! { <div><SharedTerms pieces/></div> })
        .collect::<Vec<_>>()
        .into_any()
}

/// What both sides of a row are together.
fn together(row: &CompareRow) -> AnyView {
    match &row.together {
        Together::Letters(letters) if letters.is_empty() => {
            view! { <small>{t("compare-no-shared")}</small> }.into_any()
        }
        Together::Letters(letters) => {
            let names: Vec<String> = letters.iter().map(ToString::to_string).collect();
            let words = tx("compare-shared", &[("letters", list(&names).into())]);
            view! { <small>{words}</small> }.into_any()
        }
        Together::Facet(facet, level) => {
            let why = match (level, row.yours.is_empty(), row.theirs.is_empty()) {
                (Level::Unknown, true, true) => t("compare-neither-says"),
                (Level::Unknown, true, false) => t("compare-only-theirs"),
                (Level::Unknown, false, true) => t("compare-only-yours"),
                (Level::Unknown, ..) if *facet == FacetName::Time => t("compare-no-year"),
                (Level::Unknown, false, false) => t("compare-not-comparable"),
                _ if *facet == FacetName::Outputs => t("compare-outputs-kind"),
                _ => String::new(),
            };
            let name = (*facet == FacetName::Organisations || *facet == FacetName::Time)
                .then(|| facet_words(*facet));
            view! {
                <b>
                    <svg
                        width="14"
                        height="14"
                        viewBox="0 0 16 16"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="1.4"
                        stroke-linecap="round"
                        aria-hidden="true"
                    >
                        <path d=sign(*level)></path>
                    </svg>
                    {level_words(*level)}
                </b>
                <small>{name.filter(|_| why.is_empty())} {why}</small>
            }
            .into_any()
        }
    }
}

/// The table.
#[component]
pub fn CompareTable(shared: Shared) -> AnyView {
    let state = shared.state;
    let (home, index) = (state.index(), shared.index.clone());
    let now = shared.proposal.get_untracked().unwrap_or_default();
    let all =
        rows(&home, &index, &now, &shared.target, shared.finding.as_ref(), &|facet, value| {
            shared.value(facet, value)
        });
    let mut shown = String::new();
    for piece in all.iter().flat_map(|row| row.yours.iter().chain(&row.theirs)).flatten() {
        shown.push_str(&piece.text);
        shown.push('\n');
    }
    let yours = t("compare-yours");
    let theirs = tx("compare-theirs", &[("name", shared.name.as_str().into())]);
    let who = shared.target.item().map(|item| who_and_when(&index, &item));
    let changed = tx("proposal-changed", &[("moment", moment(&now.changed).into())]);
    let lines: Vec<_> = all
        .into_iter()
        .map(|row| {
            let level = match &row.together {
                Together::Facet(_, level) => Some(level_key(*level)),
                Together::Letters(_) => None,
            };
            let judged = together(&row);
            view! {
                <tr data-level=level>
                    <th scope="row">{t(row.label)}</th>
                    <td data-label=yours.clone()>{cell(row.yours)}</td>
                    <td data-label=theirs.clone() class:printed=row.printed>{cell(row.theirs)}</td>
                    <td class="together" data-label=t("compare-together")>{judged}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <p class="note">{t("compare-letters")}</p>
        <table class="compare">
            <caption class="unseen">{tx("compare-title", &[("name", shared.name.as_str().into())])}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{yours.clone()}<small>{changed}</small></th>
                    <th scope="col">{theirs.clone()}<small>{who}</small></th>
                    <th scope="col">{t("compare-together")}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
        <Footnotes text=shown/>
    }
}
