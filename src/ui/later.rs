//! The parts of the program that come after the first paint. The second is the keeper of what is
//! written, drafting, and the engine; the third, the desk, are the list of proposals, the comparison side by
//! side and the pages that one goes to now and then: consulting, handing over, settings.
//!
//! The release build (`--cfg in_parts`) cuts each off into a module of its own (`splitter/`,
//! `xtask/src/split.rs`); in other builds they are there at once. What is reached through [`Parts`] or
//! [`Desk`] and in no other way is in that module. So pages that only read call what is here, never the
//! keeper, the engine or a page that works on proposals.

mod cutting;

use super::app::title;
use super::pages;
use super::state::AppState;
use super::words::t;
use crate::browser::clock;
use crate::ui::markup::{live, view};
use cutting::cut;
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::{Finding, Target};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::route::Route;
use ipa_matrix::store::settings::Settings;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};

/// What the second part does for the first.
#[derive(Clone, Copy)]
pub struct Parts {
    page: fn(Route) -> AnyView,
    notices: fn() -> AnyView,
    similar: fn(AppState, &Ref) -> Vec<Finding>,
    keep_settings: fn(&Settings),
    save_now: fn(),
}

/// What the third part does: the pages of its routes, other ways of saying an item, and a title that becomes
/// one.
#[derive(Clone, Copy)]
pub struct Desk {
    page: fn(Route) -> AnyView,
    ways: fn(AppState, Ref) -> AnyView,
    has_offer: fn(AppState, &Proposal, &Target) -> bool,
    kept_title: fn(AppState, Memo<Option<Proposal>>, Target, String) -> AnyView,
}

/// How far a part is.
#[derive(Clone, Copy, Default)]
pub enum Later<T> {
    /// On its way.
    #[default]
    Coming,
    /// There.
    Here(T),
    /// It could not be had: the network is gone, or the site has changed meanwhile.
    Missing,
}

impl<T> Later<T> {
    fn of<E>(arrived: Result<T, E>) -> Self {
        arrived.map_or(Self::Missing, Self::Here)
    }
}

thread_local! {
    static STARTED: Cell<bool> = const { Cell::new(false) };
    /// What is to be done once it is there.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the second part and starts the keeper: at once where the page needs it, else after the first
/// paint.
pub fn fetch(state: AppState) {
    if state.route.with_untracked(pages::is_work) {
        return again(state);
    }
    let start = move || {
        if !STARTED.replace(true) {
            again(state);
        }
    };
    request_animation_frame(move || clock::after(0, start));
    // A page in the background draws no frame.
    clock::after(300, start);
}

/// Fetches the parts, once more where they could not be had.
pub fn again(state: AppState) {
    state.desk.set(Later::Coming);
    if matches!(state.later.get_untracked(), Later::Here(_)) {
        return spawn_local(async move { state.desk.set(Later::of(cut::desk().await)) });
    }
    state.later.set(Later::Coming);
    spawn_local(async move {
        state.later.set(Later::of(cut::parts(state).await));
        // Without the keeper nothing is kept, but what was asked for happens on the screen.
        for act in WAITING.take() {
            act();
        }
        state.desk.set(Later::of(cut::desk().await));
    });
}

/// Does something now, or as soon as it is known whether the second part is there.
pub fn soon(state: AppState, act: impl FnOnce() + 'static) {
    if matches!(state.later.get_untracked(), Later::Coming) {
        WAITING.with_borrow_mut(|all| all.push(Box::new(act)));
    } else {
        act();
    }
}

/// Whether the page of a route is drawn, as far as that depends on its part of the program.
pub fn is_drawn(state: AppState, route: &Route) -> bool {
    if pages::is_desk(route) {
        matches!(state.desk.get(), Later::Here(_))
    } else {
        !pages::is_work(route) || matches!(state.later.get(), Later::Here(_))
    }
}

/// A page that works on proposals, or what is said in its place.
pub fn page(state: AppState, route: Route) -> AnyView {
    let draw = match state.later.get() {
        Later::Here(_) if pages::is_desk(&route) => match state.desk.get() {
            Later::Here(desk) => Later::Here(desk.page),
            Later::Coming => Later::Coming,
            Later::Missing => Later::Missing,
        },
        Later::Here(parts) => Later::Here(parts.page),
        Later::Coming => Later::Coming,
        Later::Missing => Later::Missing,
    };
    match draw {
        Later::Here(draw) => draw(route),
        Later::Coming => {
            title(&t("later-coming"));
            view! { <p class="note" role="status">{t("later-coming")}</p> }.into_any()
        }
        Later::Missing => {
            title(&t("later-missing"));
            view! {
                <h1 tabindex="-1">{t("later-missing")}</h1>
                <p>{t("later-missing-help")}</p>
                <p>
                    <button class="button" data-look="main" type="button" on:click=move |_| again(state)>
                        {t("later-again")}
                    </button>
                </p>
            }
                .into_any()
        }
    }
}

/// What somebody has to know about the safety of their work, once that is known.
pub fn notices(state: AppState) -> Option<AnyView> {
    match state.later.get() {
        Later::Here(parts) => Some((parts.notices)()),
        _ => None,
    }
}

/// What in the plan is most like an item; `None` where the engine could not be had.
pub fn similar(state: AppState, item: &Ref) -> Option<Vec<Finding>> {
    match state.later.get_untracked() {
        Later::Here(parts) => Some((parts.similar)(state, item)),
        _ => None,
    }
}

/// Other ways of saying an item, with what can be done about them, once the third part is there.
pub fn ways(state: AppState, item: Ref) -> AnyView {
    live(move || match state.desk.get() {
        Later::Here(desk) => Some((desk.ways)(state, item.clone())),
        _ => None,
    })
}

/// Whether a proposal that is combined with a target has a title to keep; not before the third part is there.
pub fn has_offer(state: AppState, proposal: &Proposal, target: &Target) -> bool {
    match state.desk.get_untracked() {
        Later::Here(desk) => (desk.has_offer)(state, proposal, target),
        _ => false,
    }
}

/// The title of a proposal as another way of saying what it is combined with, once the third part is there.
pub fn kept_title(
    state: AppState,
    proposal: Memo<Option<Proposal>>,
    target: Target,
    name: String,
) -> AnyView {
    live(move || match state.desk.get() {
        Later::Here(desk) => Some((desk.kept_title)(state, proposal, target.clone(), name.clone())),
        _ => None,
    })
}

/// Keeps the settings as they are now.
pub fn keep_settings(state: AppState) {
    if let Later::Here(parts) = state.later.get_untracked() {
        state.settings.with_untracked(parts.keep_settings);
    }
}

/// Saves at once, because somebody asked.
pub fn save_now(state: AppState) {
    soon(state, move || {
        if let Later::Here(parts) = state.later.get_untracked() {
            (parts.save_now)();
        }
    });
}
