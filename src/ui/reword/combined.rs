//! The title of a proposal that is combined with an item, offered as another way of saying the item.

use super::{change, full, refusal};
use crate::browser::{clock, page};
use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::language::language_words;
use crate::ui::words::{t, tx};
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::Target;
use ipa_matrix::overlap::languages::attribute;
use ipa_matrix::overlap::phrasing::Taken;
use ipa_matrix::overlap::wording::Wish;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::combined::{Offer, combined_with, offer, title_language};
use ipa_matrix::present::ways::LANGUAGES;
use leptos::prelude::*;

/// What is offered, and to whom.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    /// What the item is called.
    name: StoredValue<String>,
    /// The language that was chosen, in place of the one that the text tells.
    chosen: RwSignal<Option<String>>,
}

fn offered(state: AppState, item: &Ref, title: &str, language: &str) -> Option<Offer> {
    let sources = state.sources();
    let plan = state.settings.with_untracked(|settings| settings.wording.bundle(&sources.plan));
    offer(&state.engine(), &plan, item, title, language)
}

/// Whether a proposal that is combined with a target has a title to keep.
pub fn has_offer(state: AppState, proposal: &Proposal, target: &Target) -> bool {
    combined_with(proposal, target).is_some_and(|item| {
        let language = title_language(proposal);
        matches!(offered(state, &item, &proposal.title, language), Some(Offer::Keep(_)))
    })
}

/// The section; nothing where the proposal is not combined with the target. `name` is what the target is
/// called.
pub fn kept_title(
    state: AppState,
    proposal: Memo<Option<Proposal>>,
    target: Target,
    name: String,
) -> AnyView {
    let shared = Shared { state, name: StoredValue::new(name), chosen: RwSignal::new(None) };
    let combined = Memo::new(move |_| {
        proposal.with(|one| {
            let one = one.as_ref()?;
            let item = combined_with(one, &target)?;
            Some((item, one.title.trim().to_owned(), title_language(one)))
        })
    });
    live(move || {
        let (item, title, told) = combined.get()?;
        let _ = state.reworded.get();
        let language = shared.chosen.get().unwrap_or_else(|| told.to_owned());
        section(shared, item, title, language)
    })
}

fn section(shared: Shared, item: Ref, title: String, language: String) -> Option<AnyView> {
    let named = |id: &str| shared.name.with_value(|name| tx(id, &[("name", name.into())]));
    let inside = match offered(shared.state, &item, &title, &language)? {
        Offer::There => view! { <p class="note">{named("keep-title-there")}</p> }.into_any(),
        Offer::Refused(problem) => {
            let why = refusal(problem, &language);
            view! { <p class="note">{named("keep-title-refused")} " " {why}</p> }.into_any()
        }
        Offer::Keep(taken) => to_keep(shared, item, title, language, taken),
    };
    Some(
        view! {
            <section class="section stack" aria-labelledby="keep-title">
                <h2 id="keep-title" tabindex="-1">{named("keep-title")}</h2>
                {inside}
            </section>
        }
        .into_any(),
    )
}

fn to_keep(shared: Shared, item: Ref, title: String, language: String, taken: Taken) -> AnyView {
    let options: Vec<_> = LANGUAGES
        .iter()
        .map(|tag| {
            let selected = *tag == language;
            view! { <option value=*tag prop:selected=selected>{language_words(tag)}</option> }
        })
        .collect();
    let choose = move |event| {
        shared.chosen.set(Some(event_target_value(&event)));
        // Drawn anew: the keyboard goes on where it was.
        clock::after(0, || page::focus("#keep-title-language"));
    };
    let lang = attribute(&language).to_owned();
    let shown = title.clone();
    let keep = move |_| keep(shared, &item, &title, &language, &taken);
    view! {
        <p class="note">{shared.name.with_value(|name| tx("keep-title-help", &[("name", name.into())]))}</p>
        <p class="quote" lang=lang>{shown}</p>
        <div class="tools">
            <label class="check">
                {t("ways-language")}
                <select class="input" id="keep-title-language" on:change=choose>{options}</select>
            </label>
            <button class="button" type="button" on:click=keep>{t("keep-title-do")}</button>
        </div>
    }
    .into_any()
}

/// Keeps a title, says so with a way back.
fn keep(shared: Shared, item: &Ref, title: &str, language: &str, taken: &Taken) {
    let state = shared.state;
    if let Some(full) = full(state, 1) {
        return commands::say(state, full);
    }
    let taken = taken.clone();
    let arguments = [("text", title.into()), ("name", shared.name.get_value().into())];
    let said = tx("said-title-kept", &arguments);
    change(state, move |wording, sources| wording.take_in(&sources.plan, &taken));
    clock::after(0, || page::focus("#keep-title"));
    let kept = (item.clone(), title.to_owned(), language.to_owned());
    commands::say_with_undo(state, said, move || {
        let (item, title, language) = kept.clone();
        change(state, move |wording, sources| {
            wording.phrase(&sources.plan, &item, &language, &title, Wish::Gone);
        });
    });
}
