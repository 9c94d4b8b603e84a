//! The plan held against itself: what to ask at the next review. Worked out after the page shows, piece by
//! piece.

use crate::browser::{clock, page as window};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::item_line::item_title;
use crate::ui::components::verdict::{Strength, VerdictLabel, band_words, verdict_words};
use crate::ui::markup::{live, view};
use crate::ui::reword::in_slices;
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::audit::{Audit, Auditor, Pair, Unsupported};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::audit_page::{Heading, LinkLine, Named, PairLine, SHOWN, SLICE, markdown};
use ipa_matrix::present::route::Route;
use ipa_matrix::present::submission_page::file_name;
use leptos::prelude::*;
use std::sync::Arc;

/// How far it is.
#[derive(Clone)]
enum Progress {
    /// So many activities were compared.
    At(usize),
    /// Done.
    Done(Arc<Audit>),
}

/// The page; waits until it is known what was changed in how things are said.
pub fn page() -> AnyView {
    let state = AppState::here();
    title(&t("audit-title"));
    let opened = Memo::new(move |_| state.opened.get());
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{t("audit-title")}</h1>
                <p>{t("audit-help")}</p>
            </div>
        </header>
        {move || opened.get().then(|| view! { <Found/> })}
    }
    .into_any()
}

#[component]
fn Found() -> AnyView {
    let state = AppState::here();
    let progress = RwSignal::new(Progress::At(0));
    let all = RwSignal::new(false);
    work_out(state, progress);
    let count = state.index().bundle().activities.len();
    let summary = move || match progress.get() {
        Progress::At(done) => tx("audit-working", &[("done", done.into()), ("all", count.into())]),
        Progress::Done(audit) => tx(
            "audit-done",
            &[("pairs", audit.pairs.len().into()), ("links", audit.unsupported.len().into())],
        ),
    };
    let done = move || match progress.get() {
        Progress::Done(audit) => Some(audit),
        Progress::At(_) => None,
    };
    view! {
        <div class="audit">
            <div class="tools">
                <button class="button" data-look="main" type="button" prop:disabled=move || done().is_none() on:click=move |_| {
                    if let Some(audit) = done() {
                        save(state, &audit);
                    }
                }>
                    {t("audit-save")}
                </button>
                <button class="button" type="button" prop:disabled=move || done().is_none() on:click=move |_| {
                    all.set(true);
                    clock::after(0, window::print);
                }>
                    {t("audit-print")}
                </button>
                <span class="note" role="status">{summary}</span>
            </div>
            {live(move || done().map(|audit| lists(state, audit, all)))}
        </div>
    }
}

fn work_out(state: AppState, progress: RwSignal<Progress>) {
    let mut auditor = Auditor::default();
    let mut engine = None;
    in_slices(move || {
        if progress.is_disposed() {
            return false;
        }
        let index = state.index();
        let bundle = index.bundle();
        let engine = engine.get_or_insert_with(|| state.engine());
        let done = auditor.step(bundle, engine, SLICE);
        let more = done < bundle.activities.len();
        progress.set(if more {
            Progress::At(done)
        } else {
            Progress::Done(Arc::new(std::mem::take(&mut auditor).finish(bundle)))
        });
        more
    });
}

fn lists(state: AppState, audit: Arc<Audit>, all: RwSignal<bool>) -> AnyView {
    let count = audit.pairs.len();
    let links: Vec<_> = audit.unsupported.iter().map(|one| link(state, one)).collect();
    let no_link = links.is_empty();
    let pairs = move || {
        let shown = if all.get() { count } else { SHOWN };
        audit.pairs.iter().take(shown).map(|one| pair(state, one)).collect::<Vec<_>>()
    };
    view! {
        <section class="section">
            <h2>{t("audit-pairs")}</h2>
            <p class="note">{t("audit-pairs-help")}</p>
            {(count == 0).then(|| view! { <p>{t("audit-none")}</p> })}
            <div class="panel">{pairs}</div>
            {move || {
                (count > SHOWN && !all.get())
                    .then(|| {
                        view! {
                            <p class="tools">
                                <button class="button" type="button" on:click=move |_| all.set(true)>{tn("audit-more", count)}</button>
                            </p>
                        }
                    })
            }}
        </section>
        <section class="section">
            <h2>{t("audit-links")}</h2>
            <p class="note">{t("audit-links-help")}</p>
            {no_link.then(|| view! { <p>{t("audit-none")}</p> })}
            <div class="panel">{links}</div>
        </section>
    }
    .into_any()
}

fn ends(state: AppState, items: [&Ref; 2]) -> Vec<AnyView> {
    let index = state.index();
    let end = |item: &Ref| {
        let number = index.number(item).to_owned();
        view! {
            <p class="end">
                <span class="number">{number}</span>
                " "
                <a href=Route::of_item(item).href()>{item_title(state, item)}</a>
            </p>
        }
        .into_any()
    };
    items.into_iter().map(end).collect()
}

fn pair(state: AppState, pair: &Pair) -> AnyView {
    let [one, other] = &pair.items;
    view! {
        <article class="finding" data-verdict=verdict_name(pair.verdict)>
            <div class="top">
                <VerdictLabel verdict=pair.verdict/>
                <Strength band=pair.band/>
            </div>
            {ends(state, [one, other])}
            <p class="why">{t("audit-shared")}": "{pair.terms.join(", ")}</p>
        </article>
    }
    .into_any()
}

fn link(state: AppState, one: &Unsupported) -> AnyView {
    view! {
        <article class="finding">
            <p class="label">{endnote(state, one.endnote)}</p>
            {ends(state, [&one.marked, &one.linked])}
        </article>
    }
    .into_any()
}

/// An endnote as it is printed.
fn endnote(state: AppState, number: u32) -> String {
    let index = state.index();
    let note = index.bundle().endnotes.iter().find(|one| one.number == number);
    let mark = note.map_or_else(|| number.to_string(), |one| one.mark.clone());
    tx("audit-endnote", &[("mark", mark.into())])
}

fn save(state: AppState, audit: &Audit) {
    let index = state.index();
    let named = |item: &Ref| Named {
        number: index.number(item).to_owned(),
        title: item_title(state, item),
    };
    let pairs: Vec<PairLine> = audit
        .pairs
        .iter()
        .map(|one| PairLine {
            items: one.items.each_ref().map(named),
            verdict: verdict_words(one.verdict),
            band: band_words(one.band),
            terms: one.terms.clone(),
        })
        .collect();
    let links: Vec<LinkLine> = audit
        .unsupported
        .iter()
        .map(|one| LinkLine {
            endnote: endnote(state, one.endnote),
            items: [named(&one.marked), named(&one.linked)],
        })
        .collect();
    let plan = &index.bundle().plan;
    let now = clock::timestamp();
    let heading =
        Heading { plan: plan.title.clone(), edition: plan.edition.clone(), moment: moment(&now) };
    let text = markdown(&t, &heading, &pairs, &links);
    commands::download(state, &file_name("ipa-audit", "", &now, "md"), "text/markdown", &text);
}
