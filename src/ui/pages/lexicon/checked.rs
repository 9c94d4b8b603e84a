//! The check of the lexicon, when somebody asks for it.

use super::Shared;
use crate::ui::markup::view;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::forms::{LexiconCheck, check};
use ipa_matrix::overlap::lexicon::Lexicon;
use leptos::prelude::*;

/// The panel.
pub fn panel(shared: Shared) -> AnyView {
    let found = RwSignal::new(None);
    let act = move |_| {
        let sources = shared.state.sources();
        let (plan, lexicon) = shared.state.settings.with_untracked(|all| {
            (all.wording.bundle(&sources.plan), all.wording.lexicon(&sources.lexicon))
        });
        let result = check(&lexicon, &plan);
        found.set(Some((lexicon, result)));
    };
    view! {
        <section class="panel">
            <h2>{t("lexicon-check-title")}</h2>
            <div class="panel-body stack">
                <p class="note">{t("lexicon-check-help")}</p>
                <p class="tools"><button class="button" type="button" on:click=act>{t("lexicon-check-do")}</button></p>
                <div class="stack" role="status">{move || found.with(|found| found.as_ref().map(lists))}</div>
            </div>
        </section>
    }
    .into_any()
}

fn lists((lexicon, check): &(Lexicon, LexiconCheck)) -> AnyView {
    let label = |id: &String| {
        lexicon.concept(id).map_or_else(|| id.clone(), |concept| concept.label.clone())
    };
    let doubled = |one_kind: bool| -> Vec<String> {
        let forms = check.doubled.iter().filter(|one| one.one_kind == one_kind);
        forms
            .map(|one| {
                let concepts: Vec<String> = one.concepts.iter().map(label).collect();
                let concepts = concepts.join("; ");
                tx(
                    "lexicon-check-form",
                    &[("form", one.form.as_str().into()), ("concepts", concepts.into())],
                )
            })
            .collect()
    };
    let named = |ids: &[String]| ids.iter().map(label).collect();
    vec![
        list("lexicon-check-doubled-kind", doubled(true)),
        list("lexicon-check-doubled", doubled(false)),
        list("lexicon-check-unused", named(&check.unused)),
        list("lexicon-check-only", named(&check.only_phrasings)),
    ]
    .into_any()
}

fn list(name: &'static str, lines: Vec<String>) -> AnyView {
    let summary = tn(name, lines.len());
    let lines: Vec<_> = if lines.is_empty() {
        vec![view! { <li>{t("lexicon-check-none")}</li> }]
    } else {
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect()
    };
    view! {
        <details class="fold">
            <summary>{summary}</summary>
            <ul class="bullets">{lines}</ul>
        </details>
    }
    .into_any()
}
