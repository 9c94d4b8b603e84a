//! Files and the clipboard: downloads, the picker, drops.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, File, HtmlAnchorElement, Url};

/// A file that was picked or dropped.
pub struct Picked {
    /// Its name.
    pub name: String,
    /// Its text; an error text of the browser where it could not be read.
    pub text: Result<String, String>,
}

/// Hands a text over as a file of this name. Returns whether the browser took it.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    try_download(name, kind, text).is_ok()
}

fn try_download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = super::page::document().ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the address after this turn; it is freed when that is surely over.
    super::clock::after(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// Reads a file as text, no more than `limit` bytes.
pub async fn read(file: File, limit: f64) -> Picked {
    let name = file.name();
    if file.size() > limit {
        return Picked { name, text: Err("too-large".to_owned()) };
    }
    let text = match JsFuture::from(file.text()).await {
        Ok(value) => value.as_string().ok_or_else(|| "unreadable".to_owned()),
        Err(_) => Err("unreadable".to_owned()),
    };
    Picked { name, text }
}

/// Puts a text on the clipboard, as plain text and where given as HTML. Returns whether it is there.
pub async fn copy(plain: &str, html: Option<&str>) -> bool {
    let Some(clipboard) = super::page::window().map(|window| window.navigator().clipboard()) else {
        return false;
    };
    if let Some(html) = html
        && let Ok(items) = clipboard_items(plain, html)
        && JsFuture::from(clipboard.write(&items)).await.is_ok()
    {
        return true;
    }
    JsFuture::from(clipboard.write_text(plain)).await.is_ok()
}

fn clipboard_items(plain: &str, html: &str) -> Result<js_sys::Array, JsValue> {
    let record = js_sys::Object::new();
    for (kind, text) in [("text/plain", plain), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        js_sys::Reflect::set(&record, &JsValue::from_str(kind), &blob)?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
    Ok(js_sys::Array::of1(&item))
}
