//! Proposals from a file: picked or dropped, shown first, added when that is agreed to.
//!
//! Nothing is written before the button; nothing here is replaced but an earlier state of the same.

mod reading;

use self::reading::{Found, read_all};
use crate::browser::{clock, page};
use crate::ui::commands;
use crate::ui::components::differences::{part_names, table};
use crate::ui::components::file_drop::{drop_place, pick_files};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::draft::arrival::{Arrival, Standing, as_copy};
use ipa_matrix::draft::difference::differences;
use ipa_matrix::present::submission_page::{Deed, deed};
use ipa_matrix::store::settings::Settings;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// Adds what was agreed to, with a way back.
fn take_in(state: AppState, arrivals: &[Arrival], settings: Option<Settings>) {
    if let Some(settings) = settings {
        commands::change_settings(state, |own| own.fill(settings));
        page::set_theme(&state.settings.with_untracked(|own| own.theme.clone()));
    }
    let mut added: Vec<String> = Vec::new();
    let mut before: Vec<Proposal> = Vec::new();
    for arrival in arrivals {
        let mut proposal = arrival.proposal.clone();
        // What comes back into the bin has its thirty days there again.
        if proposal.binned.is_some() {
            proposal.binned = Some(clock::timestamp());
        }
        match deed(arrival) {
            Deed::Nothing => continue,
            Deed::AddBeside => proposal = as_copy(&proposal, &clock::new_id()),
            Deed::Add if proposal.id.trim().is_empty() => proposal.id = clock::new_id(),
            Deed::Add => {}
            Deed::Update => {
                let own =
                    |all: &Vec<Proposal>| all.iter().find(|one| one.id == proposal.id).cloned();
                before.extend(state.proposals.with_untracked(own));
            }
        }
        if !before.iter().any(|one| one.id == proposal.id) {
            added.push(proposal.id.clone());
        }
        commands::put(state, proposal);
    }
    let count = added.len() + before.len();
    commands::say_with_undo(state, tn("said-imported", count), move || {
        for id in &added {
            commands::edit(state, id, |one| one.binned = Some(clock::timestamp()));
        }
        for one in &before {
            commands::put(state, one.clone());
        }
    });
}

/// Where files come in, and what they hold.
#[component]
pub fn Import() -> AnyView {
    let state = AppState::here();
    let found = RwSignal::new(None::<Found>);
    let take = move |list: Vec<File>| {
        if !list.is_empty() {
            spawn_local(async move {
                let read = read_all(state, list).await;
                found.try_set(Some(read));
            });
        }
    };
    let inside = view! {
        <h2>{t("import-title")}</h2>
        <p class="note">{t("import-help")}</p>
        {pick_files("import-file", true, take, t("import-pick").into_any())}
        {move || { found.get().map(|read| preview(state, found, read)) }}
    };
    drop_place("section drop", take, inside.into_any())
}

/// What would be added, before anything is.
fn preview(state: AppState, found: RwSignal<Option<Found>>, read: Found) -> AnyView {
    let count = read.arrivals.iter().filter(|one| deed(one) != Deed::Nothing).count();
    let rows: Vec<_> = read
        .arrivals
        .iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{commands::shown_title(&one.proposal)}</th>
                    <td>{standing_words(one.standing)}{differing(state, one)}</td>
                </tr>
            }
        })
        .collect();
    let problems: Vec<_> = read
        .problems
        .iter()
        .map(|(name, words)| view! { <li>{tx("import-problem", &[("name", name.into()), ("words", words.into())])}</li> })
        .collect();
    let any_problem = !problems.is_empty();
    let any_row = !rows.is_empty();
    let (arrivals, settings) = (read.arrivals, read.settings);
    view! {
        <div class="panel section-first" role="status">
            <div class="panel-body stack">
                {any_problem.then(|| view! { <ul class="bullets">{problems}</ul> })}
                {any_row
                    .then(|| {
                        view! {
                            <table class="table">
                                <thead>
                                    <tr>
                                        <th scope="col">{t("import-proposal")}</th>
                                        <th scope="col">{t("import-what")}</th>
                                    </tr>
                                </thead>
                                <tbody>{rows}</tbody>
                            </table>
                        }
                    })}
                {(count == 0).then(|| view! { <p>{t("import-nothing")}</p> })}
                <div class="tools">
                    {(count > 0)
                        .then(|| {
                            view! {
                                <button
                                    class="button"
                                    data-look="main"
                                    type="button"
                                    on:click=move |_| {
                                        found.set(None);
                                        take_in(state, &arrivals, settings.clone());
                                    }
                                >
                                    <Icon of=Picture::Plus/>
                                    {tn("import-do", count)}
                                </button>
                            }
                        })}
                    <button class="button" type="button" on:click=move |_| found.set(None)>{t("import-leave")}</button>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// In which parts it differs from the one here, where both have something to say.
fn differing(state: AppState, arrival: &Arrival) -> Option<AnyView> {
    if matches!(arrival.standing, Standing::New | Standing::Same) {
        return None;
    }
    let here = state
        .proposals
        .with_untracked(|all| all.iter().find(|own| own.id == arrival.proposal.id).cloned())?;
    let parts = differences(&here, &arrival.proposal);
    let differs = tx("earlier-differs", &[("parts", part_names(&parts).into())]);
    (!parts.is_empty()).then(|| {
        view! {
            <details>
                <summary>{differs}</summary>
                {table(&parts, t("difference-here"), t("difference-file"))}
            </details>
        }
        .into_any()
    })
}

fn standing_words(standing: Standing) -> String {
    t(match standing {
        Standing::New => "standing-new",
        Standing::Same => "standing-same",
        Standing::Newer => "standing-newer",
        Standing::Older => "standing-older",
        Standing::Conflict => "standing-conflict",
    })
}
