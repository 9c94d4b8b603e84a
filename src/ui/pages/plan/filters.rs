//! The filters with their counts. An option that would leave nothing stays where it is.

use super::Shared;
use super::filter_organisations::organisations;
use crate::ui::markup::view;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::plan::query::Query;
use leptos::prelude::*;

/// One option: a box, a name, a count.
pub(super) fn option(
    shared: Shared,
    name: String,
    count: usize,
    chosen: bool,
    goal: Option<String>,
    choose: impl Fn(&mut Query, bool) + 'static,
) -> AnyView {
    let tooltip = name.clone();
    view! {
        <label class="option" data-goal=goal data-none=(count == 0).then_some("") title=tooltip>
            <input
                type="checkbox"
                prop:checked=chosen
                disabled=count == 0 && !chosen
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    shared.ask(|query| choose(query, on), true);
                }
            />
            <span>{name}</span>
            <i>{count}</i>
        </label>
    }
    .into_any()
}

/// Adds or removes an id.
fn switch(ids: &mut Vec<String>, id: &str, on: bool) {
    ids.retain(|one| one != id);
    if on {
        ids.push(id.to_owned());
    }
}

/// The filters.
#[component]
pub fn Filters(
    /// The plan page.
    shared: Shared,
) -> AnyView {
    let all_organisations = RwSignal::new(false);
    view! {
        <form
            class="filters"
            aria-label=t("plan-filters")
            data-open=move || shared.filters_open.get().then_some("")
            on:keydown=move |event| if event.key() == "Escape" { shared.filters_open.set(false) }
            on:submit=|event| event.prevent_default()
        >
            <button class="button narrow" data-look="main" type="button" on:click=move |_| shared.filters_open.set(false)>
                {move || tn("plan-filters-close", shared.results.with(|results| results.hits.len()))}
            </button>
            {move || goals(shared)}
            {move || organisations(shared, all_organisations)}
            {move || fields(shared)}
            {move || beneficiaries(shared)}
            {move || years(shared)}
            {move || stated(shared)}
        </form>
    }
}

fn goals(shared: Shared) -> AnyView {
    let index = shared.state.index();
    let query = shared.view.get().query;
    let options: Vec<AnyView> = shared
        .results
        .get()
        .facets
        .goals
        .into_iter()
        .map(|one| {
            let name = index.goal(&one.option).map(|goal| goal.name.clone()).unwrap_or_default();
            let name =
                tx("crumb-goal", &[("id", one.option.as_str().into()), ("name", name.into())]);
            let chosen = query.goals.contains(&one.option);
            let id = one.option.clone();
            option(shared, name, one.count, chosen, Some(one.option), move |query, on| {
                switch(&mut query.goals, &id, on)
            })
        })
        .collect();
    view! { <fieldset><legend>{t("filter-goal")}</legend>{options}</fieldset> }.into_any()
}

fn fields(shared: Shared) -> AnyView {
    let index = shared.state.index();
    let query = shared.view.get().query;
    let options: Vec<AnyView> = shared
        .results
        .get()
        .facets
        .fields
        .into_iter()
        .map(|one| {
            let name = index.field(&one.option).map(|field| field.name.clone()).unwrap_or_default();
            let name = if name == one.option {
                t("plan-field-none")
            } else {
                format!("{} {name}", one.option)
            };
            let chosen = query.fields.contains(&one.option);
            option(shared, name, one.count, chosen, None, move |query, on| {
                switch(&mut query.fields, &one.option, on)
            })
        })
        .collect();
    view! { <fieldset><legend>{t("filter-field")}</legend>{options}</fieldset> }.into_any()
}

fn beneficiaries(shared: Shared) -> AnyView {
    let index = shared.state.index();
    let query = shared.view.get().query;
    let options: Vec<AnyView> = shared
        .results
        .get()
        .facets
        .beneficiaries
        .into_iter()
        .map(|one| {
            let name = index
                .beneficiary(&one.option)
                .map_or_else(|| one.option.clone(), |found| found.name.clone());
            let chosen = query.beneficiary.as_deref() == Some(one.option.as_str());
            option(shared, name, one.count, chosen, None, move |query, on| {
                query.beneficiary = on.then(|| one.option.clone());
            })
        })
        .collect();
    view! { <fieldset><legend>{t("filter-beneficiary")}</legend>{options}</fieldset> }.into_any()
}

fn years(shared: Shared) -> AnyView {
    let query = shared.view.get().query;
    let options: Vec<AnyView> = shared
        .results
        .get()
        .facets
        .years
        .into_iter()
        .map(|one| {
            let chosen = query.year == Some(one.option);
            option(shared, one.option.to_string(), one.count, chosen, None, move |query, on| {
                query.year = on.then_some(one.option);
            })
        })
        .collect();
    view! { <fieldset><legend>{t("filter-year")}</legend>{options}</fieldset> }.into_any()
}

fn stated(shared: Shared) -> AnyView {
    let with = shared.view.get().query.with;
    let facets = shared.results.get().facets;
    let flag = |name: &'static str,
                count: usize,
                now: Option<bool>,
                value: bool,
                set: fn(&mut Query, Option<bool>)| {
        option(shared, t(name), count, now == Some(value), None, move |query, on| {
            set(query, on.then_some(value))
        })
    };
    let timeline: fn(&mut Query, Option<bool>) = |query, value| query.with.timeline = value;
    let lead: fn(&mut Query, Option<bool>) = |query, value| query.with.lead = value;
    let output: fn(&mut Query, Option<bool>) = |query, value| query.with.output = value;
    let endnote: fn(&mut Query, Option<bool>) = |query, value| query.with.endnote = value;
    view! {
        <fieldset>
            <legend>{t("filter-stated")}</legend>
            {flag("filter-with-timeline", facets.timeline.yes, with.timeline, true, timeline)}
            {flag("filter-without-timeline", facets.timeline.no, with.timeline, false, timeline)}
            {flag("filter-with-lead", facets.lead.yes, with.lead, true, lead)}
            {flag("filter-without-lead", facets.lead.no, with.lead, false, lead)}
            {flag("filter-with-output", facets.output.yes, with.output, true, output)}
            {flag("filter-without-output", facets.output.no, with.output, false, output)}
            {flag("filter-with-endnote", facets.endnote.yes, with.endnote, true, endnote)}
            {flag("filter-without-endnote", facets.endnote.no, with.endnote, false, endnote)}
        </fieldset>
    }
    .into_any()
}
