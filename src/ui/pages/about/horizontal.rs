//! The table of horizontal needs: what other pillars and the whole initiative ask of this plan, row by row.

use crate::ui::components::readings::folded;
use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::{HorizontalCell, HorizontalRow};
use ipa_matrix::present::printed::of_entry;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::row::names;
use leptos::prelude::*;

/// A cell with its number, linked to the item that it is.
fn cell(cell: Option<&HorizontalCell>) -> AnyView {
    let Some(cell) = cell else { return view! { <td></td> }.into_any() };
    let number = cell.number.clone().unwrap_or_default();
    let linked = cell.item.as_ref().map(Route::of_item);
    let number = match linked {
        Some(route) if !number.is_empty() => {
            view! { <a class="number" href=route.href()>{number}</a> }.into_any()
        }
        _ => view! { <span class="number">{number}</span> }.into_any(),
    };
    let items: Vec<AnyView> =
        cell.items.iter().map(|item| view! { <li>{item.clone()}</li> }.into_any()).collect();
    let list = (!items.is_empty()).then(|| view! { <ul class="bullets">{items}</ul> });
    view! { <td>{number}" "{cell.text.clone()}{list}</td> }.into_any()
}

fn row(index: &PlanIndex, row: &HorizontalRow) -> AnyView {
    let links: Vec<AnyView> = row
        .links
        .iter()
        .map(|link| {
            let pillars = link.pillars.join(", ");
            view! { <p><b>{pillars}</b>" "{link.text.clone()}</p> }.into_any()
        })
        .collect();
    let who = [names(index, &row.leads), names(index, &row.partners)];
    let who = who.into_iter().filter(|names| !names.is_empty()).collect::<Vec<_>>().join("; ");
    let remark = row
        .remark
        .as_ref()
        .map(|remark| view! { <p class="note">{remark.text.clone()}</p> }.into_any());
    view! {
        <tr>
            {cell(row.field.as_ref())}
            {cell(row.need.as_ref())}
            {cell(row.activity.as_ref())}
            <td>{links}{remark}{folded(of_entry(index, "/horizontal", &row.id))}</td>
            <td>{who}</td>
        </tr>
    }
    .into_any()
}

/// The table, folded away until asked for; nothing where the plan has none.
pub fn table(index: &PlanIndex) -> Option<AnyView> {
    let rows: Vec<AnyView> = index.bundle().horizontal.iter().map(|one| row(index, one)).collect();
    let heading = |id: &str| view! { <th scope="col">{t(id)}</th> }.into_any();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="section">
                <summary><h2>{t("about-horizontal-table")}</h2></summary>
                <p class="note">{t("about-horizontal-table-help")}</p>
                <div class="table-wrap" tabindex="0" role="region" aria-label=t("about-horizontal-table")>
                    <table class="table">
                        <thead>
                            <tr>
                                {heading("horizontal-field")}
                                {heading("horizontal-need")}
                                {heading("horizontal-activity")}
                                {heading("horizontal-links")}
                                {heading("horizontal-who")}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any()
    })
}
