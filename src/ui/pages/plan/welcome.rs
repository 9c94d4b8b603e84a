//! What this is, in three sentences, until put away.

use crate::browser::local;
use crate::ui::commands;
use crate::ui::markup::{live, view};
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::present::route::{Route, Start};
use ipa_matrix::store::keys;
use leptos::prelude::*;

/// The welcome of the first run.
#[component]
pub fn Welcome() -> AnyView {
    let state = AppState::here();
    let shown = Memo::new(move |_| {
        if !state.opened.get() {
            // What is kept is read after the first paint. Where nothing is, this is the first run.
            return local::is_empty(keys::PREFIX);
        }
        let fresh = state.proposals.with(Vec::is_empty);
        fresh && !state.settings.with(|settings| settings.welcomed)
    });
    live(move || {
        shown.get().then(|| {
            view! {
                <section class="panel welcome" aria-label=t("welcome-title")>
                    <h2>{t("welcome-title")}</h2>
                    <p>{t("welcome-text")}</p>
                    <div class="tools">
                        <a class="button" data-look="main" href=Route::NewProposal(Start::Example).href()>{t("welcome-example")}</a>
                        <button
                            class="button"
                            data-look="quiet"
                            type="button"
                            on:click=move |_| commands::change_settings(state, |settings| settings.welcomed = true)
                        >
                            {t("welcome-close")}
                        </button>
                    </div>
                </section>
            }
        })
    })
}
