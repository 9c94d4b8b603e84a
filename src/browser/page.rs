//! The page itself: its data blocks, address, title, focus, theme, and the rescue box.

use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, Window};

/// The window; there is always one where the app runs.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window().and_then(|window| window.document())
}

/// The text of a data block that came with the page, such as `ipam-plan`.
pub fn block(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// The element that the app is mounted on, emptied: a page saved by the browser holds old content.
pub fn mount_point() -> Option<HtmlElement> {
    let element = document()?.get_element_by_id("app")?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// The fragment of the address, with its `#`, or empty.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment as a new entry of the history.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // The address of a page from disk can always take a new fragment.
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts a fragment in place of the present history entry, without an event.
pub fn replace(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// The served address without its fragment; `None` for a page from disk, whose path means nothing
/// on another computer.
pub fn served_address() -> Option<String> {
    let location = window()?.location();
    let protocol = location.protocol().ok()?;
    if protocol != "http:" && protocol != "https:" {
        return None;
    }
    let address = location.href().ok()?;
    address.split('#').next().map(ToOwned::to_owned)
}

/// What stands before the title of a tab with something that is not saved.
const UNSAVED: &str = "● ";

thread_local! {
    static MARKED: Cell<bool> = const { Cell::new(false) };
}

/// Sets the title of the page; the mark of what is not saved stays before it.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        let mark = if MARKED.with(Cell::get) { UNSAVED } else { "" };
        document.set_title(&format!("{mark}{title}"));
    }
}

/// Puts the mark of what is not saved before the title, or takes it away.
pub fn mark_title(marked: bool) {
    if MARKED.with(|before| before.replace(marked)) != marked
        && let Some(title) = document().map(|document| document.title())
    {
        set_title(title.strip_prefix(UNSAVED).unwrap_or(&title));
    }
}

/// Moves the focus to the first element of a selector.
pub fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Takes the focus from the field that has it.
pub fn leave_field() {
    let element = document().and_then(|document| document.active_element());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Scrolls to the top of the page.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scroll_position() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls back to a position.
pub fn scroll_to(position: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, position);
    }
}

/// Shows the page in `light` or `dark`, or as the system says where empty.
pub fn set_theme(theme: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
    }
}

/// Whether the page is dark now, by choice or by the system.
pub fn is_dark() -> bool {
    let chosen = document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    }
}

/// Starts the page again from the beginning.
pub fn reload() {
    if let Some(window) = window() {
        // A page that cannot be loaded again stays as it is.
        let _ = window.location().reload();
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Whether a translator of the browser has replaced texts of the page: what is shown is then stale.
pub fn is_translated() -> bool {
    document().and_then(|document| document.query_selector("#app font").ok().flatten()).is_some()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = ipamRescue, catch)]
    fn ipam_rescue(message: &str) -> Result<(), JsValue>;
}

/// Shows the plain-JavaScript box that can download every proposal, even when this program is dead.
pub fn show_rescue(message: &str) {
    // The box is plain JavaScript of the page; where it is missing there is nothing left to show.
    let _ = ipam_rescue(message);
}

/// A panic ends a program of this kind: the rescue box then holds what was saved last.
pub fn hand_panics_to_the_rescue_box() {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        web_sys::console::error_1(&JsValue::from_str(&text));
        show_rescue(&text);
    }));
}
