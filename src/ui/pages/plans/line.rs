//! One plan in the list: what it is, whether it counts, and its removal.

use super::why_words;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::keeper::shelf;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::plans::PlanName;
use ipa_matrix::plan::model::Period;
use ipa_matrix::store::shelf::{Keeping, PlanCard, ShownPlan};
use leptos::prelude::*;

/// Edition, years and size, as one line.
fn facts(edition: &str, period: Option<&Period>, activities: usize) -> String {
    let mut facts = Vec::new();
    if !edition.is_empty() {
        facts.push(tx("plans-edition", &[("edition", edition.into())]));
    }
    if let Some(Period { start, end, .. }) = period {
        facts.push(tx(
            "plans-period",
            &[("start", start.to_string().into()), ("end", end.to_string().into())],
        ));
    }
    facts.push(tn("plans-activities", activities));
    facts.join(". ")
}

/// Title and edition, for sentences.
pub(super) fn called(
    card: &PlanCard,
) -> [(&'static str, ipa_matrix::text::catalogue::Argument); 2] {
    let title = if card.title.is_empty() { &card.id } else { &card.title };
    [("title", title.as_str().into()), ("edition", card.edition.as_str().into())]
}

/// The plan that came with the app.
#[component]
pub(super) fn OwnPlan() -> AnyView {
    let index = AppState::here().index();
    let plan = &index.bundle().plan;
    let facts = facts(&plan.edition, plan.period.as_ref(), index.bundle().activities.len());
    view! {
        <li class="proposal-card">
            <h3>{plan.title.clone()}</h3>
            <p>{facts}</p>
            <p>{t("plans-own")}</p>
        </li>
    }
}

/// A further plan. It lives as long as the plan is here, and follows what changes about it.
#[component]
pub(super) fn PlanLine(
    /// Its id and edition.
    id: String,
) -> AnyView {
    let state = AppState::here();
    let find = move |all: &[ShownPlan]| -> Option<ShownPlan> {
        let is = |one: &&ShownPlan| format!("{} {}", one.plan.card.id, one.plan.card.edition) == id;
        all.iter().find(is).cloned()
    };
    let shown = Memo::new(move |_| state.shelf.with(|shown| find(&shown.plans)));
    live(move || shown.get().map(|one| line(state, &one)))
}

fn line(state: AppState, shown: &ShownPlan) -> AnyView {
    let plan = shown.plan.clone();
    let card = &plan.card;
    let name = plan.name();
    let activities = usize::try_from(card.activities).unwrap_or(usize::MAX);
    let mut file = vec![tx("plans-file", &[("name", card.file.as_str().into())])];
    let added = moment(&card.added);
    if !added.is_empty() {
        file.push(tx("plans-added", &[("moment", added.into())]));
    }
    let kept = match shown.keeping {
        Keeping::Kept => None,
        Keeping::OnItsWay => Some(t("plans-on-its-way")),
        Keeping::OnlyHere(why) => Some(tx("plans-only-here", &[("why", why_words(why).into())])),
    };
    let switch = switch(state, name.clone(), tx("plans-compare-name", &called(card)));
    let removed = tx("plans-said-removed", &called(card));
    let called_removal = tx("plans-remove-name", &called(card));
    let title = if card.title.is_empty() { card.id.clone() } else { card.title.clone() };
    let facts = facts(&card.edition, card.period.as_ref(), activities);
    let remove = move |_| {
        let (plan, name) = (plan.clone(), name.clone());
        let compared = state.settings.with_untracked(|settings| settings.compares(&name));
        shelf::remove(name.clone());
        let gone = name.clone();
        commands::change_settings(state, move |settings| settings.compare(&gone, false));
        commands::say_with_undo(state, removed.clone(), move || {
            shelf::put(plan.clone());
            let name = name.clone();
            commands::change_settings(state, move |settings| settings.compare(&name, compared));
        });
    };
    view! {
        <li class="proposal-card">
            <h3>{title}</h3>
            <p>{facts}</p>
            <p>{file.join(", ")}</p>
            {kept.map(|words| view! { <p role="status">{words}</p> })}
            {switch}
            <div class="tools">
                <button class="button" type="button" aria-label=called_removal on:click=remove>
                    <Icon of=Picture::Bin/>
                    {t("plans-remove")}
                </button>
            </div>
        </li>
    }
    .into_any()
}

fn switch(state: AppState, name: PlanName, label: String) -> AnyView {
    let of = name.clone();
    let on = Memo::new(move |_| state.settings.with(|settings| settings.compares(&of)));
    let change = move |event| {
        let (name, on) = (name.clone(), event_target_checked(&event));
        commands::change_settings(state, move |settings| settings.compare(&name, on));
    };
    view! {
        <label class="check">
            <input type="checkbox" role="switch" aria-label=label prop:checked=move || on.get() on:change=change/>
            <span>{t("plans-compare")}</span>
        </label>
    }
    .into_any()
}
