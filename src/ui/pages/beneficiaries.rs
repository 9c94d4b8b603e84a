//! Beneficiaries: what names each, what covers it with all, what does not say.

use super::missing::Missing;
use crate::ui::app::title;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::footnote::Footnotes;
use crate::ui::components::item_line::ItemLine;
use crate::ui::components::readings::folded;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tn};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::{Activity, Beneficiary};
use ipa_matrix::present::printed::{of_entry, of_part};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// All Beneficiaries.
#[component]
pub fn All() -> AnyView {
    title(&t("beneficiaries-title"));
    let index = AppState::here().index();
    let rows: Vec<_> = index
        .bundle()
        .beneficiaries
        .iter()
        .map(|one| {
            let seen = index.beneficiary_view(&one.id);
            (one.clone(), seen.named.len(), seen.each.len(), seen.not_stated.len())
        })
        .collect();
    let names: String = rows.iter().map(|row| row.0.name.as_str()).collect::<Vec<_>>().join(" ");
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("beneficiaries-title")}</h1>
                <p>{t("beneficiaries-help")}</p>
                {folded(of_part(&index, "beneficiaries"))}
            </div>
        </div>
        <div class="table-wrap" tabindex="0" role="region" aria-label=t("beneficiaries-title")>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("beneficiary-name")}</th>
                        <th scope="col" class="count">{t("beneficiary-named")}</th>
                        <th scope="col" class="count">{t("beneficiary-each")}</th>
                        <th scope="col" class="count">{t("beneficiary-not-stated")}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|(one, named, each, not_stated)| {
                            view! {
                                <tr>
                                    <th scope="row"><a href=Route::Beneficiary(one.id).href()>{one.name}</a></th>
                                    <td class="count">{named}</td>
                                    <td class="count">{each}</td>
                                    <td class="count">{not_stated}</td>
                                </tr>
                            }
                        })
                        .collect::<Vec<_>>()}
                </tbody>
            </table>
        </div>
        <Footnotes text=names/>
    }
}

/// The page of a Beneficiary, by id, name or alias.
pub fn page(id: String) -> AnyView {
    let index = AppState::here().index();
    match index.beneficiary(&id).or_else(|| index.find_beneficiary(&id)) {
        Some(found) => view! { <BeneficiaryPage beneficiary=found.clone()/> }.into_any(),
        None => Missing().into_any(),
    }
}

/// Activities under a heading that counts them.
fn part(heading: &'static str, activities: &[&Activity]) -> AnyView {
    let items: Vec<Ref> = activities.iter().map(|one| Ref::activity(one.id.clone())).collect();
    view! {
        <section class="section">
            <h2>{tn(heading, items.len())}</h2>
            <ul>{items.into_iter().map(|item| view! { <ItemLine item/> }).collect::<Vec<_>>()}</ul>
        </section>
    }
}

#[component]
fn BeneficiaryPage(beneficiary: Beneficiary) -> AnyView {
    let index = AppState::here().index();
    title(&beneficiary.name);
    let seen = index.beneficiary_view(&beneficiary.id);
    let filter = format!("beneficiary={}", beneficiary.id);
    view! {
        <Crumbs trail=vec![(Route::Beneficiaries, t("beneficiaries-title"))]/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{beneficiary.name.clone()}</h1>
                <p>{t("beneficiary-help")}</p>
                {folded(of_entry(&index, "/beneficiaries", &beneficiary.id))}
            </div>
            <div class="tools">
                <a class="button" href=Route::Plan(filter).href()>{t("organisation-in-plan")}</a>
            </div>
        </div>
        {part("beneficiary-named-count", &seen.named)}
        {part("beneficiary-each-count", &seen.each)}
        {part("beneficiary-not-stated-count", &seen.not_stated)}
        {part("beneficiary-others-count", &seen.others)}
        <Footnotes text=beneficiary.name/>
    }
}
