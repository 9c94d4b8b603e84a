//! Backup and settings: everything into one file and back, where the work is kept, who one is,
//! appearance, and the removal of everything.

mod kept;
mod remove;

use super::proposals::import::Import;
use crate::browser::page;
use crate::ui::app::title;
use crate::ui::backing_up::{back_up, hand_over_set_aside};
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tx};
use ipa_matrix::present::route::Route;
use kept::Kept;
use leptos::prelude::*;
use remove::Remove;

/// The page.
#[component]
pub fn Settings() -> AnyView {
    title(&t("settings-title"));
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{t("settings-title")}</h1>
                <p>{t("settings-help")}</p>
            </div>
        </div>
        <div class="settings">
            <BackUp/>
            <Import/>
            <Kept/>
            <OtherPlans/>
            <SetAside/>
            <You/>
            <Appearance/>
            <Remove/>
        </div>
    }
}

#[component]
fn BackUp() -> AnyView {
    let state = AppState::here();
    let last = move || {
        let last = state.settings.with(|settings| settings.backed_up.clone());
        if last.is_empty() {
            t("backup-never")
        } else {
            tx("backup-last", &[("moment", moment(&last).into())])
        }
    };
    view! {
        <section class="stack">
            <h2>{t("backup-title")}</h2>
            <p class="note">{t("backup-help")}</p>
            <div class="tools">
                <button class="button" data-look="main" type="button" on:click=move |_| { back_up(state); }>
                    <Icon of=Picture::Download/>
                    {t("backup-do")}
                </button>
                <span class="note">{last}</span>
            </div>
        </section>
    }
}

/// Where further plans to compare with are.
#[component]
fn OtherPlans() -> AnyView {
    view! {
        <section class="section stack">
            <h2>{t("settings-plans")}</h2>
            <p class="note">{t("settings-plans-help")}" "{t("plans-backup")}</p>
            <div class="tools">
                <a class="button" href=Route::Plans.href()>{t("settings-plans-link")}</a>
            </div>
        </section>
    }
}

/// What could not be read, where there is something.
#[component]
fn SetAside() -> AnyView {
    let state = AppState::here();
    live(move || {
        let keys =
            state.set_aside.with(|all| all.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
        (!keys.is_empty()).then(|| {
            let lines: Vec<_> = keys.into_iter().map(|key| view! { <li>{key}</li> }).collect();
            view! {
                <section class="section stack">
                    <h2>{t("aside-title")}</h2>
                    <p class="note">{t("aside-help")}</p>
                    <ul class="bullets">{lines}</ul>
                    <div class="tools">
                        <button class="button" type="button" on:click=move |_| hand_over_set_aside(state)>
                            <Icon of=Picture::Download/>
                            {t("aside-get")}
                        </button>
                    </div>
                </section>
            }
        })
    })
}

#[component]
fn You() -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let organisations = index.bundle().organisations.iter().map(|one| one.name.clone());
    let beneficiaries = index.bundle().beneficiaries.iter().map(|one| one.name.clone());
    let known: Vec<_> = organisations
        .chain(beneficiaries)
        .map(|name| view! { <option value=name></option> })
        .collect();
    let changed = move |event| {
        let you = event_target_value(&event).trim().to_owned();
        commands::change_settings(state, |settings| {
            settings.you = you;
            settings.asked = true;
        });
    };
    view! {
        <section class="section stack">
            <h2>{t("you-title")}</h2>
            <div class="field">
                <label for="settings-you">{t("you-label")}</label>
                <p class="hint" id="settings-you-hint">{t("you-help")}</p>
                <input
                    class="input"
                    id="settings-you"
                    type="text"
                    list="settings-known"
                    autocomplete="organization"
                    aria-describedby="settings-you-hint"
                    prop:value=move || state.settings.with(|settings| settings.you.clone())
                    on:change=changed
                />
                <datalist id="settings-known">{known}</datalist>
            </div>
        </section>
    }
}

#[component]
fn Appearance() -> AnyView {
    let state = AppState::here();
    let choice = move |theme: &'static str, words: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || state.settings.with(|settings| settings.theme == theme).to_string()
                on:click=move |_| commands::set_theme(state, theme)
            >
                {t(words)}
            </button>
        }
    };
    // What the bar's button chose before this page was opened counts too.
    page::set_theme(&state.settings.with_untracked(|settings| settings.theme.clone()));
    view! {
        <section class="section stack">
            <h2>{t("theme-title")}</h2>
            <div class="choice" role="group" aria-label=t("theme-title")>
                {choice("", "theme-system")}
                {choice("light", "theme-light")}
                {choice("dark", "theme-dark")}
            </div>
        </section>
    }
}
