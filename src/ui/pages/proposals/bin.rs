//! The bin: proposals moved here stay for thirty days and can be taken out.

use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::moment::moment;
use crate::ui::words::{t, tx};
use ipa_matrix::present::route::Route;
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// The bin, where something is in it.
#[component]
pub fn Bin() -> AnyView {
    let state = AppState::here();
    let binned = Memo::new(move |_| {
        state.proposals.with(|all| {
            let mut binned: Vec<(String, String, String)> = all
                .iter()
                .filter_map(|one| {
                    Some((one.binned.clone()?, one.id.clone(), commands::shown_title(one)))
                })
                .collect();
            binned.arrange(|a, b| b.cmp(a));
            binned
        })
    });
    live(move || {
        let binned = binned.get();
        (!binned.is_empty()).then(|| {
            let lines: Vec<_> = binned
                .into_iter()
                .map(|(since, id, title)| line(state, &since, id, title))
                .collect();
            view! {
                <section class="section">
                    <h2>{t("bin-title")}</h2>
                    <p class="note">{t("bin-help")}</p>
                    <ul>{lines}</ul>
                </section>
            }
        })
    })
}

fn line(state: AppState, since: &str, id: String, title: String) -> AnyView {
    let href = Route::Proposal(id.clone()).href();
    let since = tx("bin-since", &[("moment", moment(since).into())]);
    let name = tx("proposal-restore-name", &[("title", title.as_str().into())]);
    view! {
        <li class="proposal-card">
            <h3><a href=href>{title}</a></h3>
            <p>{since}</p>
            <div class="tools">
                <button
                    class="button"
                    type="button"
                    aria-label=name
                    on:click=move |_| commands::edit(state, &id, |one| one.binned = None)
                >
                    {t("proposal-restore")}
                </button>
            </div>
        </li>
    }
}
