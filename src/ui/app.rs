//! The app: what comes with the page becomes the state, the address becomes a page.

use super::components::bar::Bar;
use super::components::nav::Nav;
use super::components::toast::ToastLine;
use super::pages;
use super::state::{AppState, Sources};
use super::words::{self, t, tx};
use super::{commands, later};
use crate::browser::page;
use crate::ui::markup::view;
use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::wording::changed;
use ipa_matrix::plan::bundle;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::present::route::Route;
use ipa_matrix::text::catalogue::Catalogue;
use leptos::prelude::*;
use std::sync::Arc;

/// Reads what came with the page and shows the app; on failure, the reason for the rescue box.
///
/// # Errors
/// Where the page lacks its data blocks or they do not read. The reason is in English: there is no
/// catalogue yet.
pub fn start() -> Result<(), String> {
    let block =
        |id: &str| page::block(id).ok_or_else(|| format!("This page lacks its part \"{id}\"."));
    let catalogue =
        Catalogue::new("en", &[&block("ipam-messages-en")?]).map_err(|error| error.to_string())?;
    words::install(catalogue);
    let read = bundle::read(&block("ipam-plan")?).map_err(|error| error.to_string())?;
    let index = Arc::new(PlanIndex::new(Arc::new(read.value)));
    let mount = page::mount_point().ok_or("This page lacks its part \"app\".")?;
    leptos::mount::mount_to(mount, move || view! { <App index/> }).forget();
    Ok(())
}

/// The plan with the phrasings and the lexicon that came with the page. What does not read is left out:
/// overlap then works on words alone, which is less, never nothing.
pub fn read_sources(index: &PlanIndex) -> Sources {
    let mut plan = index.bundle().clone();
    if let Some(phrasings) =
        page::block("ipam-phrasings").and_then(|text| bundle::read_phrasings(&text).ok())
    {
        bundle::join_phrasings(&mut plan, phrasings);
    }
    let general =
        page::block("ipam-lexicon").and_then(|text| Lexicon::read(&text).ok()).unwrap_or_default();
    let lexicon = changed(&general, &plan.lexicon);
    Sources { plan, lexicon, general }
}

/// The frame and the page in it.
#[component]
fn App(
    /// The plan.
    index: Arc<PlanIndex>,
) -> AnyView {
    let state = AppState::new(index, Route::parse(&page::fragment()));
    provide_context(state);
    commands::listen(state);
    later::fetch(state);
    let menu = RwSignal::new(false);

    // Acts outward only: the title and the focus follow the page.
    let shown = Memo::new(move |_| {
        let route = state.route.get();
        let drawn = later::is_drawn(state, &route);
        (route, drawn)
    });
    Effect::new(move |before: Option<(Route, bool)>| {
        let (route, drawn) = shown.get();
        let moved = before.as_ref().is_some_and(|(before, _)| !before.same_page(&route));
        // The page that is opened first leaves the focus where it is.
        let waited = before.is_some_and(|(_, waits)| waits);
        if moved {
            menu.set(false);
            commands::carry_toast(state);
            match state.return_to.get_value() {
                Some(position) => page::scroll_to(position),
                None => page::to_top(),
            }
        }
        if drawn && (moved || waited) {
            page::focus("#main h1");
        }
        (route, !drawn && (moved || waited))
    });

    let switch = Memo::new(move |before: Option<&Route>| {
        let route = state.route.get();
        // Filters of the plan change within the page; the page itself stays.
        match before {
            Some(before) if before.same_page(&route) => before.clone(),
            _ => route,
        }
    });
    view! {
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                page::focus("#main");
            }
        >
            {t("skip")}
        </a>
        <div class="frame">
            <Bar open=menu/>
            <Nav open=menu/>
            <main class="page" id="main" tabindex="-1">
                {move || later::notices(state)}
                {move || pages::show(&switch.get())}
            </main>
        </div>
        <ToastLine/>
    }
}

/// Sets the title of the page: what it shows, then the app.
pub fn title(words: &str) {
    page::set_title(&tx("page-title", &[("page", words.into())]));
}
