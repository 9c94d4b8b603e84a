//! What the plan is: its edition, its rules, its methodology, its footnotes.

mod horizontal;

use crate::ui::app::title;
use crate::ui::components::readings::folded;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::{Entry, PlanState};
use ipa_matrix::present::printed::{of_entry, of_part};
use ipa_matrix::present::route::Route;
use ipa_matrix::present::row;
use leptos::prelude::*;

/// One list of the methodology under a heading.
fn list_of(index: &PlanIndex, list: &str, entries: &[Entry]) -> Option<AnyView> {
    let heading = format!("about-{}", list.replace('_', "-"));
    let pointer = format!("/methodology/{list}");
    let entries: Vec<_> =
        entries.iter().map(|one| (one.clone(), of_entry(index, &pointer, &one.id))).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <details class="section" open=list == "duties">
                <summary><h2>{t(&heading)}</h2></summary>
                <dl class="record">
                    {entries
                        .into_iter()
                        .map(|(one, readings)| {
                            let label = if one.name.is_empty() { one.who.clone().unwrap_or_default() } else { one.name.clone() };
                            let mut notes: Vec<String> = Vec::new();
                            if !one.name.is_empty() {
                                notes.extend(one.who);
                            }
                            notes.extend(one.when);
                            if !one.section.is_empty() {
                                notes.push(tx("about-section", &[("section", one.section.into())]));
                            }
                            view! {
                                <div>
                                    <dt>{label}</dt>
                                    <dd>{one.text}" "<span class="quiet">{notes.join(". ")}</span>{folded(readings)}</dd>
                                </div>
                            }
                        })
                        .collect::<Vec<_>>()}
                </dl>
            </details>
        }
    })
}

/// The page.
#[component]
pub fn About() -> AnyView {
    title(&t("about-title"));
    let index = AppState::here().index();
    let bundle = index.shared();
    let plan = &bundle.plan;
    let state = t(match plan.state {
        PlanState::Draft => "plan-draft",
        PlanState::BeforeTheBoard => "plan-before-the-board",
        PlanState::Endorsed => "plan-endorsed",
    });
    let age = plan.period.as_ref().map(|period| {
        tx(
            "about-period",
            &[("start", period.start.to_string().into()), ("end", period.end.to_string().into())],
        )
    });
    let fact = |label: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <div><dt>{t(label)}</dt><dd>{value}</dd></div> })
    };
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{plan.title.clone()}</h1>
                <p>{plan.overall_goal.clone()}</p>
            </div>
        </div>
        <dl class="record">
            {fact("about-initiative", plan.initiative.clone())}
            {fact("about-pillar", plan.pillar.clone())}
            {fact("about-leads", row::names(&index, &plan.pillar_leads))}
            {fact("about-edition", tx("about-edition-value", &[("edition", plan.edition.as_str().into()), ("state", state.into())]))}
            {fact("about-age", age.unwrap_or_default())}
            {fact("about-publisher", plan.publisher.clone())}
            {fact("about-website", plan.website.clone())}
        </dl>
        {folded(of_part(&index, "plan"))}
        <p class="note">{t("about-plans")}" "<a href=Route::Plans.href()>{t("plans-title")}</a></p>
        {bundle
            .methodology
            .lists()
            .into_iter()
            .map(|(list, entries)| list_of(&index, list, entries))
            .collect::<Vec<_>>()}
        {horizontal::table(&index)}
        <section class="section">
            <h2>{t("about-footnotes")}</h2>
            {plan
                .footnotes
                .iter()
                .map(|note| view! { <p class="note">{format!("{} {}", note.mark, note.text)}</p> })
                .collect::<Vec<_>>()}
        </section>
        <section class="section">
            <h2>{t("about-tool")}</h2>
            <p class="note">{tx("about-tool-text", &[("version", env!("CARGO_PKG_VERSION").into())])}</p>
        </section>
    }
}
