//! What somebody has to know about the safety of their work, above every page.

use crate::browser::{clock, page};
use crate::ui::backing_up::{back_up, hand_over_set_aside};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::keeper;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::{t, tn};
use ipa_matrix::present::route::Route;
use ipa_matrix::store::{SaveState, StoreName, Why, reminder};
use leptos::prelude::*;

/// How often it is looked whether the page was translated, in milliseconds.
const LOOK_EVERY: u32 = 4000;
/// A week, in milliseconds.
const WEEK: u64 = 7 * 24 * 60 * 60 * 1000;

/// One notice: its look (`alert`, `calm` or none), its words, and what can be done.
fn banner(look: &'static str, picture: Picture, words: String, tools: impl IntoView) -> AnyView {
    view! {
        <div class="banner" data-look=look>
            <Icon of=picture/>
            <p>{words}</p>
            {tools.into_any()}
        </div>
    }
    .into_any()
}

fn deed(words: String, run: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" on:click=move |_| run()>{words}</button> }
        .into_any()
}

fn put_away(shown: RwSignal<bool>) -> AnyView {
    view! {
        <button class="icon-button" type="button" aria-label=t("close") on:click=move |_| shown.set(false)>
            <Icon of=Picture::Cross/>
        </button>
    }
    .into_any()
}

/// Looks now and then whether the browser translates the page.
fn watch(translated: RwSignal<bool>) {
    clock::after(LOOK_EVERY, move || {
        let now = page::is_translated();
        // The signal lives as long as the app.
        if translated.try_get_untracked() != Some(now) {
            translated.try_set(now);
        }
        watch(translated);
    });
}

/// The notices, the most urgent first.
pub fn page() -> AnyView {
    let state = AppState::here();
    let translated = RwSignal::new(false);
    watch(translated);
    view! {
        <section aria-label=t("notice-name")>
            {move || not_saved(state)}
            {move || read_only(state)}
            {move || translated.get().then(|| banner("alert", Picture::Warning, t("notice-translated"), ()))}
            <Restored/>
            <SetAside/>
            {move || newer(state)}
            <Reminder/>
        </section>
    }
}

fn not_saved(state: AppState) -> Option<AnyView> {
    let SaveState::NotSaved { why } = state.save.get() else { return None };
    let words = t(match why {
        Why::Full => "notice-not-saved-full",
        Why::Blocked => "notice-not-saved-blocked",
        _ => "notice-not-saved",
    });
    let tools = deed(t("notice-backup-do"), move || {
        back_up(state);
    });
    Some(banner("alert", Picture::Warning, words, tools))
}

fn read_only(state: AppState) -> Option<AnyView> {
    let (SaveState::ReadOnly, Route::Proposal(id)) = (state.save.get(), state.route.get()) else {
        return None;
    };
    let tools = deed(t("notice-take-over"), move || keeper::take_over(id.clone()));
    Some(banner("", Picture::Lock, t("notice-read-only"), tools))
}

fn newer(state: AppState) -> Option<AnyView> {
    let count = state.newer.with(Vec::len);
    (count > 0).then(|| banner("", Picture::Lock, tn("notice-newer", count), ()))
}

/// That a store had lost something.
#[component]
fn Restored() -> AnyView {
    let rebuilt = keeper::rebuilt();
    let shown = RwSignal::new(true);
    live(move || {
        let words = rebuilt.with(|all| match all.first() {
            Some(StoreName::Local) => Some(t("notice-lost-local")),
            Some(StoreName::Journal) => Some(t("notice-lost-journal")),
            None => None,
        });
        words
            .filter(|_| shown.get())
            .map(|words| banner("calm", Picture::About, words, put_away(shown)))
    })
}

/// That something could not be read.
#[component]
fn SetAside() -> AnyView {
    let state = AppState::here();
    let shown = RwSignal::new(true);
    let count = Memo::new(move |_| state.set_aside.with(Vec::len));
    live(move || {
        (count.get() > 0 && shown.get()).then(|| {
            let tools = view! {
                {deed(t("notice-set-aside-get"), move || hand_over_set_aside(state))}
                {put_away(shown)}
            };
            banner("", Picture::Warning, tn("notice-set-aside", count.get()), tools)
        })
    })
}

/// That it is time for a backup.
#[component]
fn Reminder() -> AnyView {
    let state = AppState::here();
    let later = RwSignal::new(false);
    let due = Memo::new(move |_| {
        let week_ago = clock::timestamp_of(clock::now().saturating_sub(WEEK));
        state.opened.get()
            && state.settings.with(|settings| {
                state.proposals.with(|proposals| reminder::is_due(settings, proposals, &week_ago))
            })
    });
    live(move || {
        (due.get() && !later.get()).then(|| {
            let tools = view! {
                {deed(t("notice-backup-do"), move || { back_up(state); })}
                <button class="button" data-look="quiet" type="button" on:click=move |_| later.set(true)>
                    {t("notice-later")}
                </button>
            };
            banner("", Picture::Download, t("notice-backup"), tools)
        })
    })
}
