//! One proposal in the list: what it is, how far it is, what can be done with it.

use crate::browser::clock;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::pages::editor::kind_words;
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::draft::host::Host;
use ipa_matrix::present::editor::filled;
use ipa_matrix::present::finding::{Open, open_overlaps};
use ipa_matrix::present::route::Route;
use ipa_matrix::present::submission_page::is_compared;
use leptos::prelude::*;

/// A card, updated while its proposal changes.
#[component]
pub fn Card(id: String) -> AnyView {
    let state = AppState::here();
    let proposal = state.proposal(&id);
    let overlaps = RwSignal::new(None::<Open>);
    // After the list is there: comparing needs the engine, which the first paint does not wait for.
    let count = move || {
        if let Some(Some(one)) = proposal.try_get_untracked()
            && is_compared(&one)
        {
            let report = state.engine().check(&one.subject());
            overlaps.try_set(Some(open_overlaps(&state.index(), &one, &report)));
        }
    };
    Effect::new(move |_| {
        proposal.with(|_| ());
        clock::after(30, count);
    });
    let href = Route::Proposal(id.clone()).href();
    let title = Memo::new(move |_| {
        proposal.with(|one| one.as_ref().map(commands::shown_title).unwrap_or_default())
    });
    let with = move |act: fn(AppState, &Proposal)| {
        move |_| {
            if let Some(one) = proposal.get_untracked() {
                act(state, &one);
            }
        }
    };
    let named = move |id: &'static str| move || tx(id, &[("title", title.get().into())]);
    view! {
        <li class="proposal-card">
            <h2><a href=href>{move || { title.get() }}</a></h2>
            <p>{move || { proposal.get().map(|one| facts(state, &one)) }}</p>
            <p>{move || { proposal.get().map(|one| state_line(&one, overlaps.get())) }}</p>
            <div class="tools">
                <button
                    class="button"
                    type="button"
                    aria-label=named("proposal-duplicate-name")
                    on:click=with(commands::duplicate)
                >
                    <Icon of=Picture::Copy/>
                    {t("proposal-duplicate")}
                </button>
                <button
                    class="button"
                    type="button"
                    aria-label=named("proposal-bin-name")
                    on:click=with(commands::bin)
                >
                    <Icon of=Picture::Bin/>
                    {t("proposal-bin")}
                </button>
            </div>
        </li>
    }
}

/// What it is, and when it was changed.
fn facts(state: AppState, one: &Proposal) -> AnyView {
    let changed = tx("proposal-changed", &[("moment", moment(&one.changed).into())]);
    let index = state.index();
    let into = Host::of(one, index.bundle()).map(|host| {
        let id = match host {
            Host::Combined(_) => "proposal-into",
            Host::Within(_) => "preview-part-of",
        };
        format!("{}. ", tx(id, &[("item", index.number(&host.item()).into())]))
    });
    view! {
        {kind_words(state, one)}
        ". "
        {into}
        {changed}
        " "
        {one.example.then(|| view! { <span class="tag">{t("proposal-example")}</span> })}
    }
}

/// How far it is, and how many overlaps wait for an answer.
fn state_line(one: &Proposal, overlaps: Option<Open>) -> AnyView {
    let (count, all) = filled(one);
    let parts = tx("editor-filled", &[("count", count.into()), ("all", all.into())]);
    let overlaps = overlaps.map(|found| match (found.to_answer, found.all) {
        (_, 0) => t("overlaps-none"),
        (0, all) => tx("overlaps-answered", &[("count", all.into())]),
        (open, all) => tx("overlaps-open", &[("count", open.into()), ("all", all.into())]),
    });
    view! { {parts} ". " {overlaps} }
}
