//! The filter by organisation and by the part that it takes.

use super::Shared;
use super::filters::option;
use crate::ui::markup::view;
use crate::ui::words::{t, tn};
use ipa_matrix::plan::model::OrganisationKind;
use ipa_matrix::plan::query::{OrganisationCount, RoleFilter};
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// How many organisations are listed before all are asked for.
const ORGANISATIONS_SHOWN: usize = 8;

/// The options, the busiest first, and the choice of the part.
pub(super) fn organisations(shared: Shared, all: RwSignal<bool>) -> AnyView {
    let index = shared.state.index();
    let query = shared.view.get().query;
    let role = query.organisation.as_ref().map_or(RoleFilter::Any, |(_, role)| *role);
    let chosen_id = query.organisation.as_ref().map(|(id, _)| id.clone());
    let count_of = move |one: &OrganisationCount| match role {
        RoleFilter::Any => one.any,
        RoleFilter::Lead => one.lead,
        RoleFilter::Partner => one.partner,
    };
    let counted = shared.results.get().facets.organisations;
    // The order is that of the whole plan, so that nothing jumps while one filters.
    let weight = |id: &str| {
        let named =
            index.organisation(id).is_some_and(|one| one.kind != OrganisationKind::Described);
        (named, index.involvements(id).len())
    };
    let mut counted: Vec<_> = counted.into_iter().map(|one| (weight(&one.id), one)).collect();
    counted.arrange(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let total = counted.len();
    let shown = all.get();
    let options: Vec<AnyView> = counted
        .into_iter()
        .map(|(_, one)| one)
        .enumerate()
        .filter(|(at, one)| {
            shown || *at < ORGANISATIONS_SHOWN || chosen_id.as_deref() == Some(one.id.as_str())
        })
        .map(|(_, one)| {
            let name = index
                .organisation(&one.id)
                .map_or_else(|| one.id.clone(), |found| found.name.clone());
            let chosen = chosen_id.as_deref() == Some(one.id.as_str());
            let count = count_of(&one);
            option(shared, name, count, chosen, None, move |query, on| {
                query.organisation = on.then(|| (one.id.clone(), role));
            })
        })
        .collect();
    let role_button = move |wanted: RoleFilter, words: String| {
        view! {
            <button
                type="button"
                aria-pressed=(role == wanted).to_string()
                on:click=move |_| {
                    shared.ask(
                        |query| {
                            if let Some((_, role)) = &mut query.organisation {
                                *role = wanted;
                            }
                        },
                        true,
                    );
                }
            >
                {words}
            </button>
        }
    };
    let roles = chosen_id.is_some().then(|| {
        view! {
            <div class="choice">
                {role_button(RoleFilter::Any, t("filter-role-any"))}
                {role_button(RoleFilter::Lead, t("filter-role-lead"))}
                {role_button(RoleFilter::Partner, t("filter-role-partner"))}
            </div>
        }
    });
    view! {
        <fieldset>
            <legend>{t("filter-organisation")}</legend>
            {roles}
            {options}
            <button class="button" data-look="quiet" type="button" on:click=move |_| all.update(|all| *all = !*all)>
                {if shown { t("filter-fewer") } else { tn("filter-all-of", total) }}
            </button>
        </fieldset>
    }
    .into_any()
}
