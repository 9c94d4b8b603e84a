//! Other ways of saying an item, as a part of its page: looked through, added, taken out.

use super::{Add, Hand, Offer, Subject, about, change, full, refusal};
use crate::browser::{clock, page};
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::language::language_words;
use crate::ui::words::{t, tx};
use ipa_matrix::overlap::languages::attribute;
use ipa_matrix::overlap::phrasing::{self, ItemPhrasings, PhrasingsFile};
use ipa_matrix::overlap::wording::Wish;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::ways::{Group, LANGUAGES, Standing, Way, of_item};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the section holds on to.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    item: StoredValue<Ref>,
    /// Languages that are folded open: drawn anew they stay so.
    open: StoredValue<BTreeSet<String>>,
    /// What was done last.
    said: RwSignal<String>,
}

/// The section, folded: what is in it is made when it is opened first.
pub fn section(state: AppState, item: Ref) -> AnyView {
    let opened = RwSignal::new(false);
    view! {
        <details class="section ways" on:toggle=move |_| opened.set(true)>
            <summary><h2>{t("ways-title")}</h2></summary>
            {move || opened.get().then(|| inside(state, item.clone()))}
        </details>
    }
    .into_any()
}

fn inside(state: AppState, item: Ref) -> AnyView {
    let shared = Shared {
        state,
        item: StoredValue::new(item),
        open: StoredValue::new(BTreeSet::from(["en".to_owned()])),
        said: RwSignal::new(String::new()),
    };
    let offer: Offer = Arc::new(move |language, text| add(shared, language, text));
    let ready = Memo::new(move |_| state.opened.get());
    live(move || {
        if !ready.get() {
            return view! { <p class="note">{t("ways-working")}</p> }.into_any();
        }
        let offer = offer.clone();
        view! {
            <div class="stack">
                <p class="note">{t("ways-help")}</p>
                {move || groups(shared)}
                <p class="said" role="status">{move || shared.said.get()}</p>
                <h3>{t("ways-add-title")}</h3>
                <Add id="ways".to_owned() languages=&LANGUAGES label="ways-text" help="ways-text-help" offer/>
                <Hand of=Subject::Phrasings/>
            </div>
        }
        .into_any()
    })
}

fn groups(shared: Shared) -> AnyView {
    let _ = shared.state.reworded.get();
    let sources = shared.state.sources();
    let groups = shared.state.settings.with_untracked(|settings| {
        shared.item.with_value(|item| of_item(&sources.plan, &settings.wording, item))
    });
    if groups.is_empty() {
        return view! { <p class="note">{t("ways-none")}</p> }.into_any();
    }
    groups.into_iter().map(|one| group(shared, one)).collect::<Vec<_>>().into_any()
}

fn group(shared: Shared, group: Group) -> AnyView {
    let Group { language, ways } = group;
    let count = ways.iter().filter(|one| one.standing != Standing::Removed).count();
    let name = tx(
        "ways-group",
        &[("language", language_words(&language).into()), ("count", count.into())],
    );
    let open = shared.open.with_value(|open| open.contains(&language));
    let flipped = language.clone();
    let flip = move |_| {
        shared.open.update_value(|open| {
            if !open.remove(&flipped) {
                open.insert(flipped.clone());
            }
        });
    };
    let lines: Vec<_> =
        ways.into_iter().enumerate().map(|(at, way)| line(shared, &language, at, way)).collect();
    view! {
        <details class="fold" open=open>
            <summary on:click=flip>{name}</summary>
            <ul class="way-list">{lines}</ul>
        </details>
    }
    .into_any()
}

fn line(shared: Shared, language: &str, at: usize, way: Way) -> AnyView {
    let Way { text, standing } = way;
    let id = format!("way-{language}-{at}");
    let (wish, words, name) = match standing {
        Standing::Removed => (Wish::There, "ways-put-back", "ways-put-back-name"),
        _ => (Wish::Gone, "ways-take-out", "ways-remove"),
    };
    let tag = match standing {
        Standing::Own => None,
        Standing::Added => Some(t("ways-added")),
        Standing::Removed => Some(t("ways-removed")),
    };
    let code = attribute(language).to_owned();
    let label = about(name, &text);
    let shown = text.clone();
    let (language, focus) = (language.to_owned(), format!("#{id}"));
    let act = move |_| {
        put(shared, &language, &text, wish);
        // The line that has come into this place, so that the keyboard goes on here.
        let focus = focus.clone();
        clock::after(0, move || page::focus(&focus));
    };
    view! {
        <li data-standing=(standing == Standing::Removed).then_some("removed")>
            <span>
                <span lang=code>{shown}</span>
                {tag.map(|tag| view! { " " <span class="tag">{tag}</span> })}
            </span>
            <button class="button" data-look="quiet" type="button" id=id aria-label=label on:click=act>{t(words)}</button>
        </li>
    }
    .into_any()
}

fn put(shared: Shared, language: &str, text: &str, wish: Wish) {
    let item = shared.item.get_value();
    let said = if wish == Wish::Gone { "ways-said-removed" } else { "ways-said-back" };
    shared.said.set(about(said, text));
    let (language, text) = (language.to_owned(), text.to_owned());
    change(shared.state, move |wording, sources| {
        wording.phrase(&sources.plan, &item, &language, &text, wish);
    });
}

/// Takes a phrasing in that says the item, and nothing else, in other words.
fn add(shared: Shared, language: &str, text: &str) -> Result<String, String> {
    let state = shared.state;
    if let Some(full) = full(state, 1) {
        return Err(full);
    }
    let item = shared.item.get_value();
    let typed = vec![text.to_owned()];
    let entry = ItemPhrasings {
        item,
        phrasings: BTreeMap::from([(language.to_owned(), typed)]),
        ..ItemPhrasings::default()
    };
    let file = PhrasingsFile { items: vec![entry], ..PhrasingsFile::default() };
    let sources = state.sources();
    let plan = state.settings.with_untracked(|settings| settings.wording.bundle(&sources.plan));
    let taken = phrasing::take_in_with(&state.engine(), &plan, &file);
    if let Some(problem) = taken.problems.first() {
        return Err(refusal(problem.clone(), language));
    }
    shared.open.update_value(|open| {
        open.insert(language.to_owned());
    });
    shared.said.set(String::new());
    change(state, move |wording, sources| wording.take_in(&sources.plan, &taken));
    Ok(about("ways-said-added", text))
}
