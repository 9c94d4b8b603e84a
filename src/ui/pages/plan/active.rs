//! The filters that are set, each to be dropped; and what to do where nothing is found.

use super::Shared;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::{live, view};
use crate::ui::words::{t, tx};
use ipa_matrix::plan::query::{Filter, Query, RoleFilter};
use ipa_matrix::present::plan_view::PlanView;
use leptos::prelude::*;

/// A filter in words.
fn words(shared: Shared, query: &Query, filter: &Filter) -> String {
    let index = shared.state.index();
    let flag = |value: Option<bool>, with: &'static str, without: &'static str| {
        t(if value == Some(true) { with } else { without })
    };
    match filter {
        Filter::Words => tx("filter-words", &[("words", query.words.trim().into())]),
        Filter::Goal(id) => tx("plan-goal", &[("id", id.into())]),
        Filter::Field(id) => {
            let name = index.field(id).map(|field| field.name.clone()).unwrap_or_default();
            if name == *id { t("plan-field-none") } else { format!("{id} {name}") }
        }
        Filter::Organisation => {
            query.organisation.as_ref().map_or_else(String::new, |(id, role)| {
                let name = index.organisation(id).map_or(id.as_str(), |one| one.name.as_str());
                match role {
                    RoleFilter::Any => name.to_owned(),
                    RoleFilter::Lead => format!("{name}, {}", t("filter-role-lead")),
                    RoleFilter::Partner => format!("{name}, {}", t("filter-role-partner")),
                }
            })
        }
        Filter::Beneficiary => query.beneficiary.as_ref().map_or_else(String::new, |id| {
            index.beneficiary(id).map_or_else(|| id.clone(), |one| one.name.clone())
        }),
        Filter::Year => query.year.map_or_else(String::new, |year| year.to_string()),
        Filter::Timeline => {
            flag(query.with.timeline, "filter-with-timeline", "filter-without-timeline")
        }
        Filter::Lead => flag(query.with.lead, "filter-with-lead", "filter-without-lead"),
        Filter::Output => flag(query.with.output, "filter-with-output", "filter-without-output"),
        Filter::Endnote => {
            flag(query.with.endnote, "filter-with-endnote", "filter-without-endnote")
        }
    }
}

/// The line of filters.
#[component]
pub fn Active(
    /// The plan page.
    shared: Shared,
) -> AnyView {
    let drop_all = move |_| shared.show(&PlanView::default(), true);
    live(move || {
        let query = shared.view.get().query;
        let active = query.active();
        let nothing = shared.results.with(|results| results.hits.is_empty());
        (!active.is_empty()).then(|| {
            let chips = active
                .into_iter()
                .map(|filter| {
                    let name = words(shared, &query, &filter);
                    view! {
                        <span class="chip">
                            <bdi>{name.clone()}</bdi>
                            <button
                                type="button"
                                aria-label=tx("plan-drop", &[("name", name.into())])
                                on:click=move |_| {
                                    let rest = shared.view.get_untracked().query.without(&filter);
                                    shared.ask(|query| *query = rest, true);
                                }
                            >
                                <Icon of=Picture::Cross size=12/>
                            </button>
                        </span>
                    }
                })
                .collect::<Vec<_>>();
            view! {
                <div class="active">
                    {chips}
                    <button class="button" data-look="quiet" type="button" on:click=drop_all>{t("plan-clear")}</button>
                </div>
                {nothing
                    .then(|| {
                        view! {
                            <div class="empty">
                                <h2>{t("plan-nothing-title")}</h2>
                                <p>{t("plan-nothing-help")}</p>
                                <div class="tools">
                                    <button class="button" type="button" on:click=drop_all>{t("plan-clear")}</button>
                                </div>
                            </div>
                        }
                    })}
            }
        })
    })
}
