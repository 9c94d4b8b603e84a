//! What the last change of the lexicon does: the findings before and after it, compared.

use super::Shared;
use crate::ui::commands::shown_title;
use crate::ui::components::verdict::{band_words, verdict_words};
use crate::ui::markup::view;
use crate::ui::pages::editor::finding_card::target_name;
use crate::ui::reword::in_slices;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::wording::Wish;
use ipa_matrix::overlap::{Engine, Subject};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::finding::target_text;
use ipa_matrix::present::submission_page::is_compared;
use ipa_matrix::present::ways::{Move, Moved, moved};
use leptos::prelude::*;
use std::sync::Arc;

/// How many changed findings are listed.
const SHOWN: usize = 20;
/// How many texts are compared before the page may breathe.
const SLICE: usize = 8;

/// A change, so that it can be undone.
#[derive(Clone, Debug)]
pub struct LastChange {
    /// The concept.
    pub concept: String,
    /// The language of the form.
    pub language: String,
    /// The form.
    pub form: String,
    /// What was wished.
    pub wish: Wish,
}

/// The last change and what it did.
#[derive(Clone)]
pub struct Last {
    what: String,
    change: LastChange,
    /// Nothing while it is being compared.
    lines: Option<Vec<String>>,
    proposals: usize,
    items: usize,
    /// What it is compared by: tells one change from the next.
    after: Arc<Engine>,
}

/// Compares what is found before a change and after it, piece by piece.
pub fn compare(shared: Shared, before: Arc<Engine>, what: String, change: LastChange) {
    let state = shared.state;
    let mine: Vec<(String, Subject)> = state.proposals.with_untracked(|all| {
        let all = all.iter().filter(|one| one.binned.is_none() && is_compared(one));
        all.map(|one| (shown_title(one), one.subject())).collect()
    });
    let after = state.engine();
    let index = state.index();
    let items = index.bundle().activities.iter().filter_map(|one| {
        Some((
            index.number(&Ref::activity(one.id.as_str())).to_owned(),
            after.subject_of(&Ref::activity(one.id.as_str()))?,
        ))
    });
    let items: Vec<(String, Subject)> = items.collect();
    let (proposals, count) = (mine.len(), items.len());
    let last = Last { what, change, lines: None, proposals, items: count, after: after.clone() };
    shared.last.set(Some(last.clone()));
    let mut rest = mine.into_iter().chain(items);
    let mut lines = Vec::new();
    in_slices(move || {
        // Another change may have come meanwhile, or the page may be gone.
        let is_last =
            |now: &Option<Last>| now.as_ref().is_some_and(|now| Arc::ptr_eq(&now.after, &after));
        if shared.last.try_with_untracked(is_last) != Some(true) {
            return false;
        }
        let mut more = false;
        for (name, subject) in rest.by_ref().take(SLICE) {
            more = true;
            if after.too_little(&subject) {
                continue;
            }
            let moved = moved(&before.check(&subject), &after.check(&subject));
            lines.extend(moved.iter().map(|one| line(shared, &name, one)));
        }
        if !more {
            let done = Last { lines: Some(std::mem::take(&mut lines)), ..last.clone() };
            shared.last.set(Some(done));
        }
        more
    });
}

fn line(shared: Shared, of: &str, moved: &Moved) -> String {
    let text = target_text(&shared.state.index(), &moved.target);
    let item = target_name(moved.target.kind, &text);
    let (id, from, to) = match moved.how {
        Move::Found => ("lexicon-moved-found", String::new(), String::new()),
        Move::Lost => ("lexicon-moved-lost", String::new(), String::new()),
        Move::Verdict { from, to } => {
            ("lexicon-moved-verdict", verdict_words(from), verdict_words(to))
        }
        Move::Band { from, to } => {
            ("lexicon-moved-band", band_words(Some(from)), band_words(Some(to)))
        }
    };
    tx(id, &[("of", of.into()), ("item", item.into()), ("from", from.into()), ("to", to.into())])
}

/// The panel that says it.
pub fn panel(shared: Shared) -> AnyView {
    view! {
        <section class="panel">
            <h2>{t("lexicon-moved-title")}</h2>
            <div class="panel-body stack" role="status">{move || said(shared)}</div>
        </section>
    }
    .into_any()
}

fn said(shared: Shared) -> AnyView {
    let Some(last) = shared.last.get() else {
        return view! { <p class="note">{t("lexicon-moved-none-yet")}</p> }.into_any();
    };
    let what = last.what.clone();
    let undo = move |_| {
        let LastChange { concept, language, form, wish } = last.change.clone();
        let wish = if wish == Wish::There { Wish::Gone } else { Wish::There };
        shared.put(&concept, &language, &form, wish);
    };
    let Some(lines) = last.lines else {
        return view! { <p>{what}" "{t("lexicon-moved-working")}</p> }.into_any();
    };
    let count = lines.len();
    let told = if lines.is_empty() {
        tx(
            "lexicon-moved-none",
            &[
                ("what", what.into()),
                ("proposals", last.proposals.into()),
                ("items", last.items.into()),
            ],
        )
    } else {
        tx("lexicon-moved-some", &[("what", what.into()), ("count", count.into())])
    };
    let shown: Vec<_> =
        lines.into_iter().take(SHOWN).map(|line| view! { <li>{line}</li> }).collect();
    view! {
        <p>{told}</p>
        <ul class="bullets">{shown}</ul>
        {(count > SHOWN).then(|| view! { <p class="note">{tn("lexicon-moved-more", count - SHOWN)}</p> })}
        <p class="tools">
            <button class="button" type="button" on:click=undo>{t("lexicon-undo")}</button>
        </p>
    }
    .into_any()
}
