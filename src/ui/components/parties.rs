//! Lead partners and partners, each a link to its page.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::plan::model::Party;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::row;
use leptos::prelude::*;

/// Organisations as links, with their full names where there is one.
#[component]
pub fn Parties(
    /// The organisations in their roles.
    parties: Vec<Party>,
    /// Whether to add the full name.
    #[prop(optional)]
    full: bool,
) -> AnyView {
    let index = AppState::here().index();
    if parties.is_empty() {
        return view! { <span class="quiet">{t("not-stated")}</span> }.into_any();
    }
    let last = parties.len() - 1;
    parties
        .into_iter()
        .enumerate()
        .map(|(position, party)| {
            let name = row::party_name(&index, &party);
            let long = full
                .then(|| index.organisation(&party.organisation).map(|one| one.full_name.clone()))
                .flatten()
                .filter(|long| !long.is_empty());
            view! {
                <a href=Route::Organisation(party.organisation).href()>{name}</a>
                {long.map(|long| view! { <span class="quiet">" "{long}</span> })}
                {(position < last).then_some(", ")}
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}
