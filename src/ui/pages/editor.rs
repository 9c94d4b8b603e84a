//! The page of a proposal: its form, and beside it what it overlaps.

mod checks_field;
mod combo;
mod draft;
mod earlier;
pub mod finding_card;
mod form;
pub mod in_plans;
mod language_field;
mod money;
mod need_field;
mod others;
mod overlap_panel;
mod party_field;
mod text_field;
mod watch;
mod whom_to_ask;
mod why_strength;

use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::item_line::ItemLine;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use draft::Draft;
use earlier::EarlierVersions;
use form::Form;
use ipa_matrix::draft::{Proposal, ProposalKind};
use ipa_matrix::present::editor::{differences, filled};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;
use overlap_panel::OverlapPanel;

/// The page of a proposal.
pub fn page(id: String) -> AnyView {
    super::of_proposal(id.clone(), Box::new(move || view! { <Editor id=id.clone()/> }.into_any()))
}

/// What a proposal is, as the heading of its page.
pub fn kind_words(state: AppState, proposal: &Proposal) -> String {
    let number =
        proposal.of.as_ref().map(|item| state.index().number(item).to_owned()).unwrap_or_default();
    let id = match proposal.kind {
        ProposalKind::New => "kind-new",
        ProposalKind::Change => "kind-change",
        ProposalKind::Withdrawal => "kind-withdrawal",
    };
    tx(id, &[("number", number.into())])
}

#[component]
fn Editor(id: String) -> AnyView {
    let state = AppState::here();
    let draft = Draft::new(state, id);
    provide_context(draft);
    let first = draft.proposal.get_untracked().unwrap_or_default();
    let kind = first.kind;
    let heading = kind_words(state, &first);
    title(&heading);
    let title_now = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().map(commands::shown_title).unwrap_or_default())
    });
    let binned = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().is_some_and(|one| one.binned.is_some()))
    });
    view! {
        <Crumbs trail=vec![(Route::Proposals, t("nav-proposals"))]/>
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{heading}</h1>
                <p>{move || { title_now.get() }}</p>
            </div>
            <Tools/>
        </div>
        {first.example.then(|| view! { <div class="banner" data-look="calm"><Icon of=Picture::About/><p>{t("editor-example")}</p></div> })}
        {move || { binned.get().then(|| in_the_bin(draft)) }}
        <div class="editor">
            <div>
                <About/>
                <Form kind/>
                <div class="tools section">
                    <a class="button" data-look="main" href=Route::Submission.href()>{t("editor-hand-over")}</a>
                    <a class="button" href=Route::Proposals.href()>{t("editor-all")}</a>
                </div>
                <EarlierVersions/>
            </div>
            {(kind != ProposalKind::Withdrawal).then(|| view! { <OverlapPanel/> })}
        </div>
    }
}

/// How far it is, and what can be done with it as a whole.
#[component]
fn Tools() -> AnyView {
    let draft = Draft::here();
    let parts =
        Memo::new(move |_| draft.proposal.with(|one| one.as_ref().map(filled).unwrap_or_default()));
    view! {
        <div class="tools">
            <span class="note">
                {move || {
                    let (count, all) = parts.get();
                    tx("editor-filled", &[("count", count.into()), ("all", all.into())])
                }}
            </span>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    if let Some(one) = draft.proposal.get_untracked() {
                        commands::duplicate(draft.state, &one);
                    }
                }
            >
                <Icon of=Picture::Copy/>
                {t("proposal-duplicate")}
            </button>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    if let Some(one) = draft.proposal.get_untracked() {
                        commands::bin(draft.state, &one);
                        commands::go(&Route::Proposals);
                    }
                }
            >
                <Icon of=Picture::Bin/>
                {t("proposal-bin")}
            </button>
        </div>
    }
}

/// A proposal in the bin can be read here; it is taken out by a button.
fn in_the_bin(draft: Draft) -> AnyView {
    view! {
        <div class="banner">
            <Icon of=Picture::Bin/>
            <p>{t("editor-in-the-bin")}</p>
            <button class="button" type="button" on:click=move |_| draft.edit(Box::new(|one| one.binned = None))>
                {t("proposal-restore")}
            </button>
        </div>
    }
}

/// The item that a change or a withdrawal is about, and in how many parts a change differs.
#[component]
fn About() -> impl IntoView {
    let draft = Draft::here();
    let first = draft.proposal.get_untracked().unwrap_or_default();
    let item = first.of.clone()?;
    let differing = Memo::new(move |_| {
        draft.proposal.with(|one| {
            one.as_ref().map(|one| differences(&draft.state.index(), one)).unwrap_or_default()
        })
    });
    let is_change = first.kind == ProposalKind::Change;
    Some(view! {
        <section class="section-first">
            <h2>{if is_change { t("editor-changes") } else { t("editor-withdraws") }}</h2>
            <ul><ItemLine item/></ul>
            {is_change
                .then(|| {
                    view! {
                        <p class="note">
                            {move || {
                                let names: Vec<String> = differing.get().iter().map(|name| t(&format!("field-{name}"))).collect();
                                if names.is_empty() {
                                    t("editor-no-difference")
                                } else {
                                    tx("editor-differs", &[("count", names.len().into()), ("fields", names.join(", ").into())])
                                }
                            }}
                        </p>
                    }
                })}
        </section>
    })
}
