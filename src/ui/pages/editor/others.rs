//! Other proposals on this computer that this one overlaps: one's own, and those that were read in.

use super::watch::Watch;
use crate::ui::commands::shown_title;
use crate::ui::components::rows::rows;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::markup::{live, view};
use crate::ui::words::why::why_words;
use crate::ui::words::{list, t, tn, tx};
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::{Finding, Side};
use ipa_matrix::present::editor::party_name;
use ipa_matrix::present::marks::marked;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The list; nothing where there is none.
#[component]
pub fn OtherProposals(
    /// What was found.
    panel: Watch,
) -> AnyView {
    let count = Memo::new(move |_| panel.others().len());
    let head = live(move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <header class="others">
                    <h3>{tn("others-count", count)}</h3>
                    <p>{t("others-help")}</p>
                </header>
            }
        })
    });
    view! {
        {head}
        {rows(move || panel.others(), move |id| view! { <OtherCard id panel/> }.into_any())}
    }
    .into_any()
}

/// One of them. It lives as long as it is shown, and follows what is found about it.
#[component]
fn OtherCard(id: String, panel: Watch) -> AnyView {
    let state = panel.draft.state;
    let other = state.proposal(&id);
    let finding = Memo::new(move |_| panel.other(&id));
    let who = move || {
        let other = other.get()?;
        let index = state.index();
        let leads: Vec<String> = other.leads.iter().map(|one| party_name(&index, one).0).collect();
        (!leads.is_empty()).then(|| tx("other-leads", &[("leads", list(&leads).into())]))
    };
    let title = live(move || {
        let (other, found) = (other.get()?, finding.get()?);
        let pieces = marked(&shown_title(&other), &found.evidence, Side::Item, "/title");
        Some(
            view! { <a href=Route::Proposal(other.id).href()><SharedTerms pieces alone=true/></a> },
        )
    });
    let why = live(move || finding.get().map(|one| why_words(state, &one, &t("other-it"))));
    let who = live(move || who().map(|words| view! { <p class="who">{words}</p> }));
    card_beside(finding, title, why, who)
}

/// A card about something that is no part of the plan.
pub fn card_beside(
    finding: Memo<Option<Finding>>,
    title: AnyView,
    why: AnyView,
    more: AnyView,
) -> AnyView {
    view! {
        <article
            class="finding"
            data-verdict=move || finding.with(|one| one.as_ref().map(|one| verdict_name(one.verdict)))
        >
            <div class="top">
                {move || {
                    finding.get().map(|one| view! { <VerdictLabel verdict=one.verdict/> <Strength band=one.band/> })
                }}
            </div>
            <h4>{title}</h4>
            <p class="why">{why}</p>
            {more}
        </article>
    }
    .into_any()
}
