//! One overlap beside the form: verdict, strength, the item with the shared terms, one sentence why.

use super::watch::Watch;
use super::why_strength::why_strength;
use crate::ui::components::answer_line::AnswerLine;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::markup::view;
use crate::ui::words::why::why_words;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::resolution::{target_kind, verdict_name};
use ipa_matrix::overlap::{Side, TargetKind};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::finding::{TargetText, answer, target_text};
use ipa_matrix::present::marks::marked;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::row::names;
use leptos::prelude::*;

/// How a target is named in sentences: by its number, or by what it is.
pub fn target_name(kind: TargetKind, text: &TargetText) -> String {
    match kind {
        TargetKind::Horizontal => {
            tx("target-horizontal", &[("pillars", text.number.as_str().into())])
        }
        TargetKind::Threat => t("target-threat"),
        TargetKind::Need => tx("item-need", &[("id", text.number.as_str().into())]),
        TargetKind::Activity | TargetKind::Proposal => text.number.clone(),
    }
}

/// Who does it in the plan and when, as one line; empty where the plan says neither.
pub fn who_and_when(index: &PlanIndex, item: &Ref) -> String {
    let leads = names(index, index.leads(item));
    let partners = names(index, index.partners(item));
    let timeline = match item.kind {
        ItemKind::Activity => index.activity(&item.id).and_then(|one| one.timeline.clone()),
        _ => index.need(&item.id).and_then(|one| one.timeline.clone()),
    };
    let who = match (leads.is_empty(), partners.is_empty()) {
        (true, true) => t("lead-none"),
        (true, false) => tx("finding-partners", &[("partners", partners.into())]),
        (false, true) => leads,
        (false, false) => {
            tx("plan-with", &[("leads", leads.into()), ("partners", partners.into())])
        }
    };
    let when = timeline
        .map_or_else(|| t("timeline-none"), |text| text.lines().collect::<Vec<_>>().join("; "));
    tx("finding-who-when", &[("who", who.into()), ("when", when.into())])
}

/// A card. It lives as long as its target is shown, and follows what is found about it.
#[component]
pub fn FindingCard(
    /// Id of what the panel shows.
    id: String,
    /// What was found.
    panel: Watch,
) -> AnyView {
    let state = panel.draft.state;
    let proposal = panel.draft.proposal;
    let index = state.index();
    let finding = move || panel.finding(&id);
    let Some(target) = untrack(&finding).map(|one| one.target) else { return ().into_any() };
    let text = target_text(&index, &target);
    let name = target_name(target.kind, &text);
    let who = target.item().map(|item| who_and_when(&index, &item));
    let id =
        proposal.with_untracked(|one| one.as_ref().map(|one| one.id.clone()).unwrap_or_default());
    let href = Route::Compare {
        proposal: id,
        kind: target_kind(target.kind).to_owned(),
        target: target.id.clone(),
    }
    .href();
    let link = target.item().map_or_else(|| href.clone(), |item| Route::of_item(&item).href());
    let button = tx("finding-compare-name", &[("name", name.as_str().into())]);
    let [verdict, head, pieces, why, strength] = std::array::from_fn(|_| finding.clone());
    let given = Memo::new(move |_| {
        let finding = finding()?;
        proposal.with(|one| answer(&state.index(), one.as_ref()?, &finding))
    });
    let (called, strength_name) = (name.clone(), name.clone());
    view! {
        <article
            class="finding"
            data-verdict=move || verdict().map(|one| verdict_name(one.verdict))
        >
            <div class="top">
                {move || head().map(|one| view! { <VerdictLabel verdict=one.verdict/> <Strength band=one.band/> })}
            </div>
            <h3>
                <a class="number" href=link>{name}</a>
                {move || {
                    pieces().map(|one| {
                        let pieces = marked(&text.title, &one.evidence, Side::Item, text.field);
                        view! { <SharedTerms pieces alone=true/> }
                    })
                }}
            </h3>
            <p class="why">{move || why().map(|one| why_words(state, &one, &called))}</p>
            {who.map(|who| view! { <p class="who">{who}</p> })}
            {why_strength(panel, strength, strength_name)}
            {move || { match given.get() {
                Some(answer) => view! { <AnswerLine answer href=href.clone()/> }.into_any(),
                None => {
                    view! {
                        <p class="tools">
                            <a class="button" data-look="main" href=href.clone() aria-label=button.clone()>
                                {t("finding-compare")}
                            </a>
                        </p>
                    }
                        .into_any()
                }
            } }}
        </article>
    }
}
