//! What the plan has of one text.

use super::draft::drafted;
use super::{Answered, Shared, decision};
use crate::ui::commands;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::components::why_strength::{strength_words, why_strength};
use crate::ui::markup::{live, view};
use crate::ui::pages::compare::address;
use crate::ui::pages::editor::finding_card::{target_name, who_and_when};
use crate::ui::pages::editor::in_plans::plan_words;
use crate::ui::state::AppState;
use crate::ui::words::language::read_as_words;
use crate::ui::words::why::{new_subject_words, why_words, why_words_in};
use crate::ui::words::{t, tx};
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::overlap::{Band, Finding, Side};
use ipa_matrix::present::consult::Asked;
use ipa_matrix::present::finding::target_text;
use ipa_matrix::present::marks::marked;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use std::sync::Arc;

/// One of the texts, by its place among them. It stays while there are as many, and follows what is found.
pub fn asked(shared: Shared, at: usize) -> AnyView {
    let answered = Memo::new(move |_| shared.found.with(|all| all.as_ref()?.get(at).cloned()));
    view! {
        <section class="asked">
            {live(move || answered.get().map(|one| found(shared.state, one)))}
            {decision::field(shared, at, answered)}
        </section>
    }
}

/// The text, and its overlaps strongest first.
fn found(state: AppState, (asked, one): Answered) -> AnyView {
    let name = shown_title(&asked);
    let called = tx("check-draft-name", &[("title", name.as_str().into())]);
    let read_as = read_as_words(&asked.subject());
    let new = new_subject_words(&one.new_subjects, !one.findings.is_empty());
    let said = if one.too_little { "check-too-little" } else { "check-nothing" };
    let cards = |findings: Vec<Finding>, abroad: bool| {
        let card = |finding| card(state, &asked, finding, abroad);
        findings.into_iter().filter_map(card).collect::<Vec<_>>()
    };
    let none = one.findings.is_empty().then(|| view! { <p class="note">{t(said)}</p> });
    let also =
        (!one.plans.is_empty()).then(|| view! { <h4 class="others">{t("check-in-plans")}</h4> });
    let (here, abroad) = (cards(one.findings, false), cards(one.plans, true));
    view! {
        <h3>{name}</h3>
        <p class="note">{read_as}</p>
        {new.map(|words| view! { <p class="note">{words}</p> })}
        {none}
        {here}
        {also}
        {abroad}
        {drafting(state, asked, "check-draft", called, Route::Proposal)}
    }
}

/// A button that drafts the text, unless it is drafted already, and goes to a page of the proposal.
fn drafting(
    state: AppState,
    asked: Asked,
    words: &'static str,
    called: String,
    page: impl Fn(String) -> Route + Send + Sync + 'static,
) -> AnyView {
    let go = move |_| {
        if let Some(id) = drafted(state, &asked) {
            commands::go(&page(id));
        }
    };
    view! {
        <p class="tools">
            <button class="button" data-look="quiet" type="button" aria-label=called on:click=go>
                {t(words)}
            </button>
        </p>
    }
    .into_any()
}

/// What to call a text.
pub fn shown_title(asked: &Asked) -> String {
    if asked.title.is_empty() { t("check-untitled") } else { asked.title.clone() }
}

/// An overlap; nothing where it is in a further plan that was switched off.
fn card(state: AppState, asked: &Asked, finding: Finding, abroad: bool) -> Option<AnyView> {
    let target = finding.target.clone();
    let other = match abroad {
        true => Some(state.other_plan(&PlanName::of_target(&target))?),
        false => None,
    };
    let index = other.as_ref().map_or_else(|| state.index(), |other| other.index().clone());
    let text = target_text(&index, &target);
    let name = target_name(target.kind, &text);
    let why = match &other {
        None => why_words(state, &finding, &name),
        Some(other) => why_words_in(other, &finding, &name),
    };
    let item = target.item();
    let who = item.as_ref().map(|item| who_and_when(&index, item));
    let of = other.as_ref().map(|_| plan_words(&index.bundle().plan));
    let pieces = marked(&text.title, &finding.evidence, Side::Item, text.field);
    let called = tx("check-compare-name", &[("name", name.as_str().into())]);
    let number = match item.filter(|_| !abroad) {
        Some(item) => {
            view! { <a class="number" href=Route::of_item(&item).href()>{name.clone()}</a> }
                .into_any()
        }
        None => view! { <span class="number">{name.clone()}</span> }.into_any(),
    };
    let (verdict, band) = (finding.verdict, finding.band);
    let asked = asked.clone();
    let subject = asked.subject();
    let words = move || strength_words(state, other.as_deref(), &subject, &finding, &name);
    let strong = Signal::stored(band == Some(Band::Strong));
    let strength = why_strength(strong, RwSignal::new(false), Arc::new(words));
    Some(view! {
        <article class="finding" data-verdict=verdict_name(verdict)>
            <div class="top">
                <VerdictLabel verdict/>
                <Strength band/>
            </div>
            <h4>{number} <SharedTerms pieces alone=true/></h4>
            <p class="why">{why}</p>
            {of.map(|of| view! { <p class="who">{of}</p> })}
            {who.map(|who| view! { <p class="who">{who}</p> })}
            {strength}
            {drafting(state, asked, "check-compare", called, move |id| address(&id, &target, abroad))}
        </article>
    })
}
