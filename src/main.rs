//! The app in the browser: opens the plan that stands in the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    console_error_panic_hook::set_once();
    let Some(place) = document().get_element_by_id("app") else { return };
    let title = place
        .query_selector("h1")
        .ok()
        .flatten()
        .and_then(|h1| h1.text_content())
        .unwrap_or_default();
    place.set_text_content(None);
    let Ok(place) = place.dyn_into() else { return };
    leptos::mount::mount_to(place, move || view! { <main><h1>{title}</h1></main> }).forget();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
