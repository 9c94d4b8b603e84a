//! Organisations: who leads what, who takes part in what, with whom.

use super::missing::Missing;
use crate::ui::app::title;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::item_line::ItemLine;
use crate::ui::components::readings::folded;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{list, t, tn, tx};
use ipa_matrix::plan::index::{Involvement, Role};
use ipa_matrix::plan::model::{Organisation, OrganisationKind};
use ipa_matrix::present::printed::of_entry;
use ipa_matrix::present::route::Route;
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// The kind of an organisation in words.
fn kind_words(kind: OrganisationKind) -> String {
    t(match kind {
        OrganisationKind::EuBody => "organisation-eu-body",
        OrganisationKind::International => "organisation-international",
        OrganisationKind::Regional => "organisation-regional",
        OrganisationKind::State => "organisation-state",
        OrganisationKind::Described => "organisation-described",
    })
}

/// All organisations, those with most to do first.
#[component]
pub fn All() -> AnyView {
    title(&t("organisations-title"));
    let index = AppState::here().index();
    let mut rows: Vec<(usize, usize, Organisation)> = index
        .bundle()
        .organisations
        .iter()
        .map(|one| {
            let involved = index.involvements(&one.id);
            let leads = involved.iter().filter(|item| item.role == Role::Lead).count();
            (leads, involved.len() - leads, one.clone())
        })
        .collect();
    rows.arrange(|a, b| {
        (b.0 + b.1, b.0).cmp(&(a.0 + a.1, a.0)).then_with(|| a.2.name.cmp(&b.2.name))
    });
    let count = |count: usize| view! { <td class="count" class:none=count == 0>{count}</td> };
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("organisations-title")}</h1>
                <p>{t("organisations-help")}</p>
            </div>
        </div>
        <div class="table-wrap" tabindex="0" role="region" aria-label=t("organisations-title")>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("organisation-name")}</th>
                        <th scope="col">{t("organisation-kind")}</th>
                        <th scope="col" class="count">{t("organisation-leads")}</th>
                        <th scope="col" class="count">{t("organisation-takes-part")}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|(leads, partner, one)| {
                            view! {
                                <tr>
                                    <th scope="row">
                                        <a href=Route::Organisation(one.id).href()>{one.name}</a>
                                        " "
                                        <span class="quiet">{one.full_name}</span>
                                    </th>
                                    <td>{kind_words(one.kind)}</td>
                                    {count(leads)}
                                    {count(partner)}
                                </tr>
                            }
                        })
                        .collect::<Vec<_>>()}
                </tbody>
            </table>
        </div>
    }
}

/// The page of an organisation, by id, name or alias.
pub fn page(id: String) -> AnyView {
    let index = AppState::here().index();
    match index.organisation(&id).or_else(|| index.find_organisation(&id)) {
        Some(found) => view! { <OrganisationPage organisation=found.clone()/> }.into_any(),
        None => Missing().into_any(),
    }
}

/// The items of one role.
fn involvement_list(involved: &[Involvement<'_>], role: Role) -> Vec<AnyView> {
    involved
        .iter()
        .filter(|one| one.role == role)
        .map(|one| {
            let mut notes: Vec<String> = Vec::new();
            notes.extend(one.party.unit.iter().cloned());
            notes.extend(
                one.party.share.iter().map(|share| tx("share-of-work", &[("share", share.into())])),
            );
            let item = one.item.clone();
            match notes.is_empty() {
                true => view! { <ItemLine item/> }.into_any(),
                false => view! { <ItemLine item extra=notes.join(", ")/> }.into_any(),
            }
        })
        .collect()
}

#[component]
fn OrganisationPage(organisation: Organisation) -> AnyView {
    let index = AppState::here().index();
    title(&organisation.name);
    let involved = index.involvements(&organisation.id);
    let leads = involvement_list(&involved, Role::Lead);
    let partner = involvement_list(&involved, Role::Partner);
    let (lead_count, partner_count) = (leads.len(), partner.len());
    let colleagues: Vec<_> = index
        .colleagues(&organisation.id)
        .into_iter()
        .map(|(one, times)| (one.clone(), times))
        .collect();
    let filter = format!("organisation={}", organisation.id);
    let aliases = list(&organisation.aliases);
    view! {
        <Crumbs trail=vec![(Route::Organisations, t("organisations-title"))]/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{organisation.name.clone()}</h1>
                <p>{organisation.full_name.clone()}</p>
                {folded(of_entry(&index, "/organisations", &organisation.id))}
                <p class="quiet">
                    {kind_words(organisation.kind)}
                    {index.leads_pillar(&organisation.id).then(|| format!(". {}", t("organisation-pillar-lead")))}
                </p>
            </div>
            <div class="tools">
                <a class="button" href=Route::Plan(filter).href()>{t("organisation-in-plan")}</a>
            </div>
        </div>
        <div class="aside-right">
            <div>
                <section>
                    <h2>{tn("organisation-leads-count", lead_count)}</h2>
                    <ul>{leads}</ul>
                </section>
                <section class="section">
                    <h2>{tn("organisation-partner-count", partner_count)}</h2>
                    <ul>{partner}</ul>
                </section>
            </div>
            <aside class="aside" aria-label=t("organisation-with")>
                <section>
                    <h2>{t("organisation-with")}</h2>
                    <ul>
                        {colleagues
                            .into_iter()
                            .map(|(one, times)| {
                                view! {
                                    <li class="item">
                                        <span class="number">{times}</span>
                                        <a href=Route::Organisation(one.id).href()>{one.name}</a>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()}
                    </ul>
                </section>
                {(!aliases.is_empty())
                    .then(|| view! { <section><h2>{t("organisation-aliases")}</h2><p class="note">{aliases}</p></section> })}
            </aside>
        </div>
    }
}
