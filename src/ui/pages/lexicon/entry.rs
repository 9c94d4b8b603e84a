//! One entry of the lexicon, folded: its forms by language, each of which can be taken out.

use super::{Shared, kind_words};
use crate::browser::{clock, page};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::reword::{Add, Offer, about};
use crate::ui::words::language::language_words;
use crate::ui::words::{t, tn};
use ipa_matrix::overlap::languages::attribute;
use ipa_matrix::overlap::lexicon::Concept;
use ipa_matrix::overlap::wording::Wish;
use ipa_matrix::present::ways::{FORM_LANGUAGES, Group, Standing, Way, of_concept};
use leptos::prelude::*;
use std::sync::Arc;

/// The entry. What is in it is made when it is opened first, and anew when it is changed.
pub fn entry(shared: Shared, concept: &Concept) -> AnyView {
    let opened = RwSignal::new(false);
    let id = concept.id.clone();
    let of = id.clone();
    // Whether this entry was changed here: only then its line is drawn anew.
    let changed = Memo::new(move |_| {
        let _ = shared.state.reworded.get();
        shared.state.settings.with(|all| all.wording.lexicon.iter().any(|one| one.concept == of))
    });
    let count = concept.forms.values().map(Vec::len).sum();
    view! {
        <details class="fold" on:toggle=move |_| opened.set(true)>
            <summary>
                <b>{concept.label.clone()}</b>
                " "
                <span class="tag">{kind_words(concept.kind)}</span>
                " "
                <span class="quiet">{tn("lexicon-forms", count)}</span>
                {move || changed.get().then(|| view! { " " <span class="tag" data-gap="">{t("lexicon-changed")}</span> })}
            </summary>
            {move || opened.get().then(|| inside(shared, id.clone()))}
        </details>
    }
    .into_any()
}

fn inside(shared: Shared, id: String) -> AnyView {
    let of = id.clone();
    let offer: Offer = Arc::new(move |language, form| shared.add(&of, language, form));
    let field = format!("add-{id}");
    view! {
        <div class="stack entry">
            {move || forms(shared, &id)}
            <Add id=field languages=&FORM_LANGUAGES label="lexicon-form" help="lexicon-form-help" offer/>
        </div>
    }
    .into_any()
}

fn forms(shared: Shared, id: &str) -> AnyView {
    let _ = shared.state.reworded.get();
    let sources = shared.state.sources();
    // A concept that is no longer there has no forms to show.
    let Some(concept) = sources.lexicon.concept(id) else { return ().into_any() };
    let groups = shared.state.settings.with_untracked(|all| of_concept(concept, &all.wording));
    let lines: Vec<_> = groups
        .into_iter()
        .map(|Group { language, ways }| {
            let chips: Vec<_> = ways
                .into_iter()
                .enumerate()
                .map(|(at, way)| chip(shared, id, &language, at, way))
                .collect();
            view! {
                <div>
                    <dt>{language_words(&language)}</dt>
                    <dd class="chips">{chips}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="record">{lines}</dl> }.into_any()
}

fn chip(shared: Shared, concept: &str, language: &str, at: usize, way: Way) -> AnyView {
    let Way { text, standing } = way;
    let button = format!("form-{concept}-{language}-{at}");
    let (wish, picture, name) = match standing {
        Standing::Removed => (Wish::There, Picture::Again, "ways-put-back-name"),
        _ => (Wish::Gone, Picture::Cross, "ways-remove"),
    };
    let standing = match standing {
        Standing::Own => None,
        Standing::Added => Some("added"),
        Standing::Removed => Some("removed"),
    };
    let code = attribute(language).to_owned();
    let (label, shown) = (about(name, &text), text.clone());
    let (concept, language) = (concept.to_owned(), language.to_owned());
    let focus = format!("[id=\"{button}\"]");
    let act = move |_| {
        shared.put(&concept, &language, &text, wish);
        // What has come into this place, so that the keyboard goes on here.
        let focus = focus.clone();
        clock::after(0, move || page::focus(&focus));
    };
    view! {
        <span class="chip" data-standing=standing>
            <span lang=code>{shown}</span>
            {(standing == Some("added")).then(|| view! { " " <span class="quiet">{t("ways-added")}</span> })}
            <button type="button" id=button aria-label=label on:click=act><Icon of=picture/></button>
        </span>
    }
    .into_any()
}
