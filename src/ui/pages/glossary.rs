//! Acronyms and abbreviations of the plan, searchable.

use crate::ui::app::title;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::readings::folded;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tn};
use ipa_matrix::present::printed::{Printed, of_acronym};
use ipa_matrix::present::route::Route;
use ipa_matrix::text::fold::fold;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Glossary() -> AnyView {
    title(&t("glossary-title"));
    let state = AppState::here();
    let words = RwSignal::new(String::new());
    let index = state.index();
    let entries: Vec<(String, String, Option<String>, Vec<Printed>)> = index
        .bundle()
        .acronyms
        .iter()
        .map(|one| {
            let organisation = index.find_organisation(&one.acronym).map(|found| found.id.clone());
            let printed = of_acronym(&index, &one.acronym);
            (one.acronym.clone(), one.meaning.clone(), organisation, printed)
        })
        .collect();
    let shown = Memo::new(move |_| {
        let wanted = fold(&words.get());
        entries
            .iter()
            .filter(|(acronym, meaning, ..)| {
                wanted
                    .split_whitespace()
                    .all(|word| fold(&format!("{acronym} {meaning}")).contains(word))
            })
            .cloned()
            .collect::<Vec<_>>()
    });
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("glossary-title")}</h1>
                <p>{t("glossary-help")}</p>
            </div>
        </div>
        <div class="search-line">
            <div class="search">
                <Icon of=Picture::Search/>
                <input class="input" type="search" aria-label=t("glossary-search") placeholder=t("glossary-search") prop:value=move || words.get() on:input=move |event| words.set(event_target_value(&event))/>
            </div>
            <span class="quiet" role="status">{move || tn("glossary-count", shown.with(Vec::len))}</span>
        </div>
        <dl class="record">
            {move || {
                shown
                    .get()
                    .into_iter()
                    .map(|(acronym, meaning, organisation, printed)| {
                        view! {
                            <div>
                                <dt><b>{acronym}</b></dt>
                                <dd>
                                    {meaning}
                                    {organisation
                                        .map(|id| view! { " " <a href=Route::Organisation(id).href()>{t("glossary-organisation")}</a> })}
                                    {folded(printed)}
                                </dd>
                            </div>
                        }
                    })
                    .collect::<Vec<_>>()
            }}
        </dl>
    }
}
