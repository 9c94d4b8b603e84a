//! What a person can do, as functions: a value in, the state changed, a save requested.

use super::state::{AppState, Toast};
use super::words::{t, tx};
use super::{keeper, later};
use crate::browser::{clock, files, page};
use ipa_matrix::draft::Proposal;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Goes to a page as a new step of the history.
pub fn go(route: &Route) {
    page::go(&route.href());
}

/// Changes the address of the present page without a new step of the history.
pub fn replace(state: AppState, route: Route) {
    page::replace(&route.href());
    state.route.set(route);
}

/// Follows the address bar, the keys that work everywhere, and the going of messages.
pub fn listen(state: AppState) {
    let follow = window_event_listener(leptos::ev::hashchange, move |_| {
        let to = page::fragment();
        let back =
            state.visits.try_update_value(|visits| visits.step(&to, page::scroll_position()));
        state.return_to.set_value(back.flatten());
        state.route.set(Route::parse(&to));
    });
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let command = event.ctrl_key() || event.meta_key();
        // On keyboards of other scripts `key` is not Latin; `code` names the place of the key.
        let is = |letter: &str, code: &str| {
            event.key().eq_ignore_ascii_case(letter) || event.code() == code
        };
        if command && !event.shift_key() && is("k", "KeyK") {
            event.prevent_default();
            find(state);
        } else if command && !event.shift_key() && is("s", "KeyS") {
            event.prevent_default();
            later::save_now(state);
        }
    });
    on_cleanup(move || {
        follow.remove();
        keys.remove();
    });
}

/// Puts the cursor into the search field of the plan, going there first.
pub fn find(state: AppState) {
    if !matches!(state.route.get_untracked(), Route::Plan(_)) {
        go(&Route::Plan(String::new()));
    }
    clock::after(60, move || page::focus("#search"));
    state.find.update(|count| *count += 1);
}

/// Chooses light or dark.
pub fn set_theme(state: AppState, theme: &str) {
    page::set_theme(theme);
    let theme = theme.to_owned();
    change_settings(state, |settings| settings.theme = theme);
}

/// Changes the settings and keeps them.
pub fn change_settings(
    state: AppState,
    change: impl FnOnce(&mut ipa_matrix::store::settings::Settings) + 'static,
) {
    later::soon(state, move || {
        state.settings.update(change);
        later::keep_settings(state);
    });
}

/// Says what was done.
pub fn say(state: AppState, words: String) {
    toast(state, Toast { words, undo: None, pages: Some(1) });
}

/// Says what was done, with a way back.
pub fn say_with_undo(state: AppState, words: String, undo: impl Fn() + Send + Sync + 'static) {
    toast(state, Toast { words, undo: Some(Arc::new(undo)), pages: None });
}

/// Likewise of what can be changed at any time where it was done.
pub fn say_nearby(state: AppState, words: String, undo: impl Fn() + Send + Sync + 'static) {
    toast(state, Toast { words, undo: Some(Arc::new(undo)), pages: Some(1) });
}

fn toast(state: AppState, toast: Toast) {
    state.toast_held.set(false);
    state.toast.set(Some(toast.clone()));
    let seconds = if toast.undo.is_some() { 20 } else { 8 };
    dismiss_later(state, toast.words, seconds * 1000);
}

/// Another page is there: the message goes along or away.
pub fn carry_toast(state: AppState) {
    if state.toast.with_untracked(|toast| toast.as_ref().is_some_and(|one| one.pages == Some(0))) {
        state.toast.set(None);
    }
    // Nothing that is seen changes.
    state.toast.update_untracked(|toast| {
        let pages = toast.as_mut().and_then(|one| one.pages.as_mut());
        if let Some(pages) = pages {
            *pages = pages.saturating_sub(1);
        }
    });
}

/// Takes the message away after a while, unless it is another by then or held.
fn dismiss_later(state: AppState, words: String, milliseconds: u32) {
    clock::after(milliseconds, move || {
        let same = state
            .toast
            .with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.words == words));
        if same && state.toast_held.get_untracked() {
            dismiss_later(state, words, 2000);
        } else if same {
            state.toast.set(None);
        }
    });
}

/// Adds a proposal, keeps it, and goes to it.
pub fn add(state: AppState, proposal: Proposal) {
    let id = make(state, proposal);
    replace(state, Route::Proposal(id));
}

/// Adds a proposal and keeps it; gives its id.
pub fn make(state: AppState, mut proposal: Proposal) -> String {
    let now = clock::timestamp();
    proposal.id = clock::new_id();
    proposal.created.clone_from(&now);
    proposal.changed = now;
    let plan = state.index();
    proposal.plan.clone_from(&plan.bundle().plan.id);
    proposal.edition.clone_from(&plan.bundle().plan.edition);
    let id = proposal.id.clone();
    put(state, proposal);
    id
}

/// Takes a proposal in as it is (from a file, or back from the bin) and keeps it.
pub fn put(state: AppState, proposal: Proposal) {
    keeper::changed(&proposal);
    state.proposals.update(|all| match all.iter_mut().find(|one| one.id == proposal.id) {
        Some(one) => *one = proposal,
        None => all.push(proposal),
    });
}

/// Changes a proposal and keeps it.
pub fn edit(state: AppState, id: &str, change: impl FnOnce(&mut Proposal)) {
    let mut changed = None;
    state.proposals.update(|all| {
        if let Some(one) = all.iter_mut().find(|one| one.id == id) {
            change(one);
            one.changed = clock::timestamp();
            changed = Some(one.clone());
        }
    });
    if let Some(changed) = changed {
        keeper::changed(&changed);
    }
}

/// Moves a proposal to the bin, with a way back.
pub fn bin(state: AppState, proposal: &Proposal) {
    let id = proposal.id.clone();
    edit(state, &id, |one| one.binned = Some(clock::timestamp()));
    let title = shown_title(proposal);
    say_with_undo(state, tx("said-binned", &[("title", title.into())]), move || {
        edit(state, &id, |one| one.binned = None);
    });
}

/// Makes a copy of a proposal: new id, no history, no answers.
pub fn duplicate(state: AppState, proposal: &Proposal) {
    let mut copy = proposal.clone();
    copy.title = tx("copy-of", &[("title", shown_title(proposal).into())]);
    copy.revisions.clear();
    copy.resolutions.clear();
    copy.remarks.clear();
    copy.binned = None;
    copy.example = false;
    add(state, copy);
}

/// The title of a proposal, or what to call one without.
pub fn shown_title(proposal: &Proposal) -> String {
    if proposal.title.trim().is_empty() { t("proposal-untitled") } else { proposal.title.clone() }
}

/// Hands a file over as a download, and says so.
pub fn download(state: AppState, name: &str, kind: &str, text: &str) {
    let said = if files::download(name, kind, text) {
        tx("said-downloaded", &[("name", name.into())])
    } else {
        t("said-download-failed")
    };
    say(state, said);
}

/// Copies a text, and says so.
pub fn copy(state: AppState, plain: String, html: Option<String>, said: String) {
    spawn_local(async move {
        let done = files::copy(&plain, html.as_deref()).await;
        say(state, if done { said } else { t("said-copy-failed") });
    });
}

/// Copies a link to a page: the served address, or a short reference where the page is a file.
pub fn copy_link(state: AppState, route: &Route) {
    let plan = state.index();
    let plain = match page::served_address() {
        Some(address) => format!("{address}{}", route.href()),
        None => tx(
            "reference",
            &[
                ("plan", plan.bundle().plan.short_title.as_str().into()),
                ("edition", plan.bundle().plan.edition.as_str().into()),
                ("page", route.href().into()),
            ],
        ),
    };
    copy(state, plain, None, t("said-link-copied"));
}
