//! What the plan has of one text.

use super::{Answered, Shared};
use crate::ui::commands;
use crate::ui::components::shared_terms::SharedTerms;
use crate::ui::components::verdict::{Strength, VerdictLabel};
use crate::ui::markup::view;
use crate::ui::pages::editor::finding_card::{target_name, who_and_when};
use crate::ui::pages::editor::in_plans::plan_words;
use crate::ui::words::language::read_as_words;
use crate::ui::words::why::{new_subject_words, why_words, why_words_in};
use crate::ui::words::{t, tx};
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::overlap::{Finding, Side};
use ipa_matrix::present::consult::Asked;
use ipa_matrix::present::finding::target_text;
use ipa_matrix::present::marks::marked;
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::present::start;
use leptos::prelude::*;

/// The text, and its overlaps strongest first.
pub fn found(shared: Shared, (asked, one): Answered) -> AnyView {
    let name = shown_title(&asked);
    let called = tx("check-draft-name", &[("title", name.as_str().into())]);
    let read_as = read_as_words(&asked.subject());
    let said = if one.too_little { "check-too-little" } else { "check-nothing" };
    view! {
        <section class="asked">
            <h3>{name}</h3>
            <p class="note">{read_as}</p>
            {new_subject_words(&one.new_subjects).map(|words| view! { <p class="note">{words}</p> })}
            {one.findings.is_empty().then(|| view! { <p class="note">{t(said)}</p> })}
            {one.findings.into_iter().map(|finding| line(shared, finding)).collect::<Vec<_>>()}
            {(!one.plans.is_empty()).then(|| view! { <h4 class="others">{t("check-in-plans")}</h4> })}
            {one.plans.into_iter().filter_map(|finding| in_plan(shared, finding)).collect::<Vec<_>>()}
            <p class="tools">
                <button
                    class="button"
                    data-look="quiet"
                    type="button"
                    aria-label=called
                    on:click=move |_| draft(shared, &asked)
                >
                    {t("check-draft")}
                </button>
            </p>
        </section>
    }
}

/// What to call a text.
pub fn shown_title(asked: &Asked) -> String {
    if asked.title.is_empty() { t("check-untitled") } else { asked.title.clone() }
}

fn line(shared: Shared, finding: Finding) -> AnyView {
    let index = shared.state.index();
    let text = target_text(&index, &finding.target);
    let name = target_name(finding.target.kind, &text);
    let why = why_words(shared.state, &finding, &name);
    let item = finding.target.item();
    let who = item.as_ref().map(|item| who_and_when(&index, item));
    let pieces = marked(&text.title, &finding.evidence, Side::Item, text.field);
    let number = match item {
        Some(item) => {
            view! { <a class="number" href=Route::of_item(&item).href()>{name}</a> }.into_any()
        }
        None => view! { <span class="number">{name}</span> }.into_any(),
    };
    view! {
        <article class="finding" data-verdict=verdict_name(finding.verdict)>
            <div class="top">
                <VerdictLabel verdict=finding.verdict/>
                <Strength band=finding.band/>
            </div>
            <h4>{number} <SharedTerms pieces alone=true/></h4>
            <p class="why">{why}</p>
            {who.map(|who| view! { <p class="who">{who}</p> })}
        </article>
    }
}

/// An overlap in a further plan; nothing once that is switched off.
fn in_plan(shared: Shared, finding: Finding) -> Option<AnyView> {
    let plan = shared.state.other_plan(&PlanName::of_target(&finding.target))?;
    let index = plan.index();
    let text = target_text(index, &finding.target);
    let name = target_name(finding.target.kind, &text);
    let why = why_words_in(&plan, &finding, &name);
    let who = finding.target.item().map(|item| who_and_when(index, &item));
    let pieces = marked(&text.title, &finding.evidence, Side::Item, text.field);
    let of = plan_words(&index.bundle().plan);
    Some(view! {
        <article class="finding" data-verdict=verdict_name(finding.verdict)>
            <div class="top">
                <VerdictLabel verdict=finding.verdict/>
                <Strength band=finding.band/>
            </div>
            <h4><span class="number">{name}</span> <SharedTerms pieces alone=true/></h4>
            <p class="why">{why}</p>
            <p class="who">{of}</p>
            {who.map(|who| view! { <p class="who">{who}</p> })}
        </article>
    })
}

/// A proposal with this text in it.
fn draft(shared: Shared, asked: &Asked) {
    let state = shared.state;
    let (you, contact) =
        state.settings.with_untracked(|settings| (settings.you.clone(), settings.contact.clone()));
    let made = start::proposal(&state.index(), &Start::Blank, &you, contact, Default::default());
    if let Some(mut proposal) = made {
        proposal.title.clone_from(&asked.title);
        proposal.description.clone_from(&asked.description);
        proposal.language.clone_from(&asked.language);
        commands::add(state, proposal);
    }
}
