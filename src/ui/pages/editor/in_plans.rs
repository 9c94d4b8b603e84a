//! What the proposal overlaps in further plans that are switched on.

use super::finding_card::{target_name, who_and_when};
use super::others::card_beside;
use super::watch::Watch;
use crate::ui::components::answer_line::AnswerLine;
use crate::ui::components::rows::rows;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::markup::{live, view};
use crate::ui::pages::compare::address;
use crate::ui::words::why::why_words_in;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::Side;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::plan::model::Plan;
use ipa_matrix::present::finding::{answer_in, target_text};
use ipa_matrix::present::marks::marked;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// A plan by its title and edition.
pub fn plan_words(plan: &Plan) -> String {
    let title = if plan.title.is_empty() { &plan.id } else { &plan.title };
    let id = if plan.edition.is_empty() { "in-plans-without-edition" } else { "in-plans-of" };
    tx(id, &[("title", title.as_str().into()), ("edition", plan.edition.as_str().into())])
}

/// The list; nothing where there is none.
#[component]
pub fn InOtherPlans(
    /// What was found.
    panel: Watch,
) -> AnyView {
    let count = Memo::new(move |_| panel.in_plans().len());
    let head = live(move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <header class="others">
                    <h3>{tn("in-plans-count", count)}</h3>
                    <p>{t("in-plans-help")}" "<a href=Route::Plans.href()>{t("in-plans-manage")}</a></p>
                </header>
            }
        })
    });
    view! {
        {head}
        {rows(move || panel.in_plans(), move |id| view! { <PlanCard id panel/> }.into_any())}
    }
    .into_any()
}

/// One of them. It lives as long as it is shown, and follows what is found about it.
#[component]
fn PlanCard(id: String, panel: Watch) -> AnyView {
    let state = panel.draft.state;
    let finding = Memo::new(move |_| panel.in_plan(&id));
    let Some(target) = finding.get_untracked().map(|one| one.target) else {
        return ().into_any();
    };
    let Some(plan) = state.other_plan(&PlanName::of_target(&target)) else {
        return ().into_any();
    };
    let index = plan.index().clone();
    let text = target_text(&index, &target);
    let name = target_name(target.kind, &text);
    let who = target.item().map(|item| who_and_when(&index, &item));
    let of = plan_words(&index.bundle().plan);
    let number = name.clone();
    let title = live(move || {
        let found = finding.get()?;
        let pieces = marked(&text.title, &found.evidence, Side::Item, text.field);
        Some(
            view! { <span class="number">{number.clone()}</span> <SharedTerms pieces alone=true/> },
        )
    });
    let proposal = panel.draft.proposal;
    let id =
        proposal.with_untracked(|one| one.as_ref().map(|one| one.id.clone()).unwrap_or_default());
    let href = address(&id, &target, true).href();
    let button = tx("finding-compare-name", &[("name", name.as_str().into())]);
    let given = Memo::new(move |_| {
        let finding = finding.get()?;
        proposal.with(|one| answer_in(&index, one.as_ref()?, &finding))
    });
    let why = live(move || finding.get().map(|one| why_words_in(&plan, &one, &name)));
    let more = view! {
        <p class="who">{of}</p>
        {who.map(|who| view! { <p class="who">{who}</p> })}
        {move || { match given.get() {
            Some(answer) => view! { <AnswerLine answer href=href.clone()/> }.into_any(),
            None => {
                view! {
                    <p class="tools">
                        <a class="button" href=href.clone() aria-label=button.clone()>{t("finding-compare")}</a>
                    </p>
                }
                    .into_any()
            }
        } }}
    };
    card_beside(finding, title, why, more.into_any())
}
