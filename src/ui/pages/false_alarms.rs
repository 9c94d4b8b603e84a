//! The overlaps that were called wrong, with the words that misled.

use super::editor::finding_card::target_name;
use crate::browser::{clock, page as window};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{list, t, tx};
use ipa_matrix::draft::resolution::target_kind;
use ipa_matrix::overlap::Finding;
use ipa_matrix::present::false_alarms::{FalseAlarm, listed, mark, misleading};
use ipa_matrix::present::finding::target_text;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The page; waits until what was stored has been read.
pub fn page() -> AnyView {
    let state = AppState::here();
    title(&t("alarms-title"));
    let alarms =
        Memo::new(move |_| state.opened.get().then(|| state.proposals.with(|all| listed(all))));
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{t("alarms-title")}</h1>
                <p>{t("alarms-help")}</p>
            </div>
        </header>
        {live(move || match alarms.get() {
            None => view! { <p class="note">{t("proposals-opening")}</p> },
            Some(none) if none.is_empty() => {
                view! {
                    <div class="empty">
                        <h2>{t("alarms-empty-title")}</h2>
                        <p>{t("alarms-empty")}</p>
                    </div>
                }
            }
            Some(alarms) => all(state, alarms),
        })}
    }
    .into_any()
}

fn all(state: AppState, alarms: Vec<FalseAlarm>) -> AnyView {
    let lines: Vec<_> = alarms.into_iter().map(|one| line(state, one)).collect();
    view! {
        <ul>{lines}</ul>
        <p class="tools section">
            <a class="button" data-look="main" href=Route::Submission.href()>{t("editor-hand-over")}</a>
            <a class="button" href=Route::Lexicon.href()>{t("nav-lexicon")}</a>
        </p>
    }
    .into_any()
}

/// What the proposal is found with now.
fn findings(state: AppState, id: &str) -> Vec<Finding> {
    let subject = state
        .proposals
        .with_untracked(|all| all.iter().find(|one| one.id == id).map(|one| one.subject()));
    subject.map(|subject| state.engine().check(&subject).findings).unwrap_or_default()
}

fn line(state: AppState, alarm: FalseAlarm) -> AnyView {
    let text = target_text(&state.index(), &alarm.target);
    let name = target_name(alarm.target.kind, &text);
    let shown =
        if alarm.title.trim().is_empty() { t("proposal-untitled") } else { alarm.title.clone() };
    let pair =
        |id: &str| tx(id, &[("title", shown.as_str().into()), ("name", name.as_str().into())]);
    let href = Route::Compare {
        proposal: alarm.proposal.clone(),
        kind: target_kind(alarm.target.kind).to_owned(),
        target: alarm.target.id.clone(),
    }
    .href();
    let terms: Vec<String> = misleading(&alarm, &findings(state, &alarm.proposal))
        .iter()
        .map(|term| tx("quoted", &[("text", term.into())]))
        .collect();
    let misled = if terms.is_empty() {
        t("alarms-gone")
    } else {
        tx("alarms-terms", &[("terms", list(&terms).into())])
    };
    let reason = (!alarm.reason.is_empty())
        .then(|| tx("alarms-reason", &[("reason", alarm.reason.as_str().into())]));
    let when = moment(&alarm.when);
    let when = (!when.is_empty()).then(|| tx("alarms-when", &[("moment", when.into())]));
    let (heading, label, said) =
        (pair("alarms-pair"), pair("alarms-take-off-name"), pair("alarms-said-off"));
    let take_off = move |_| take_off(state, &alarm, &said);
    view! {
        <li class="proposal-card">
            <h2><a href=href>{heading}</a></h2>
            <p>{text.title}</p>
            <p>{misled}</p>
            {reason.map(|reason| view! { <p>{reason}</p> })}
            {when.map(|when| view! { <p>{when}</p> })}
            <div class="tools">
                <button class="button" type="button" aria-label=label on:click=take_off>{t("alarms-take-off")}</button>
            </div>
        </li>
    }
    .into_any()
}

/// Takes one off the list, with a way back. Its answer stays.
fn take_off(state: AppState, alarm: &FalseAlarm, said: &str) {
    commands::edit(state, &alarm.proposal, |one| mark(one, alarm, false));
    // The button is gone: the keyboard goes on at the top.
    clock::after(0, || window::focus("h1"));
    let alarm = alarm.clone();
    commands::say_with_undo(state, said.to_owned(), move || {
        commands::edit(state, &alarm.proposal, |one| mark(one, &alarm, true));
    });
}
