//! Local storage: a full store by itself, asked one key at a time.
//!
//! The access itself may throw, where cookies are blocked; every failure comes back as its reason.

use ipa_matrix::store::Why;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

fn storage() -> Result<Storage, Why> {
    let window = super::page::window().ok_or(Why::Other)?;
    match window.local_storage() {
        Ok(Some(storage)) => Ok(storage),
        Ok(None) => Err(Why::Blocked),
        Err(error) => Err(why(&error)),
    }
}

/// What an exception of a store means.
pub fn why(error: &JsValue) -> Why {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Why::Full,
        Some("SecurityError" | "NotAllowedError") => Why::Blocked,
        _ => Why::Other,
    }
}

/// Whether it is known that no key begins like this.
pub fn is_empty(prefix: &str) -> bool {
    dump(prefix).is_ok_and(|found| found.is_empty())
}

/// Every key that begins like this, with its value.
pub fn dump(prefix: &str) -> Result<Vec<(String, String)>, Why> {
    let storage = storage()?;
    let count = storage.length().map_err(|error| why(&error))?;
    let mut found = Vec::new();
    for at in 0..count {
        let key = storage.key(at).map_err(|error| why(&error))?;
        if let Some(key) = key.filter(|key| key.starts_with(prefix))
            && let Some(value) = storage.get_item(&key).map_err(|error| why(&error))?
        {
            found.push((key, value));
        }
    }
    Ok(found)
}

/// The value of a key.
pub fn read(key: &str) -> Result<Option<String>, Why> {
    storage()?.get_item(key).map_err(|error| why(&error))
}

/// Sets a key.
pub fn write(key: &str, text: &str) -> Result<(), Why> {
    storage()?.set_item(key, text).map_err(|error| why(&error))
}

/// Removes a key.
pub fn remove(key: &str) -> Result<(), Why> {
    storage()?.remove_item(key).map_err(|error| why(&error))
}
