//! The database of further plans: one text per key. It is opened for each call and closed again, and it
//! is another than the journal's: nothing that goes wrong here concerns what was drafted.

use super::journal::{self, answered, completed, reason, writing_to};
use super::local::why;
use ipa_matrix::store::Why;
use ipa_matrix::store::keys::PLANS;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbRequest};

const STORE: &str = "plans";

/// Closes the database when it is let go of.
struct Open(IdbDatabase);

impl Drop for Open {
    fn drop(&mut self) {
        // What is on its way is finished first.
        self.0.close();
    }
}

async fn open() -> Result<Open, Why> {
    journal::open(PLANS, STORE).await.map(Open)
}

/// Every key with its text.
pub async fn dump() -> Result<Vec<(String, Option<String>)>, Why> {
    let database = open().await?;
    let transaction = database.0.transaction_with_str(STORE).map_err(|error| why(&error))?;
    let store = transaction.object_store(STORE).map_err(|error| why(&error))?;
    let keys = store.get_all_keys().map_err(|error| why(&error))?;
    let values = store.get_all().map_err(|error| why(&error))?;
    // Both are asked for in one transaction, so they belong together.
    let (keys_answered, values_answered) = (answered(&keys), answered(&values));
    for (request, answer) in [(&keys, keys_answered), (&values, values_answered)] {
        if JsFuture::from(answer).await.is_err() {
            return Err(reason(request.error().ok().flatten()));
        }
    }
    let list = |request: &IdbRequest| {
        request.result().ok().map(|result| Array::from(&result)).unwrap_or_default()
    };
    let values = list(&values);
    Ok(list(&keys)
        .iter()
        .zip(values.iter())
        .filter_map(|(key, value)| Some((key.as_string()?, value.as_string())))
        .collect())
}

/// Writes the text of a key, or removes it; `None` as key empties the database.
pub async fn change(key: Option<&str>, text: Option<&str>) -> Result<(), Why> {
    let database = open().await?;
    let start = || {
        let (transaction, store) = writing_to(&database.0, STORE)?;
        let promise = completed(&transaction);
        match (key, text) {
            (Some(key), Some(text)) => {
                store.put_with_key(&JsValue::from_str(text), &JsValue::from_str(key))?
            }
            (Some(key), None) => store.delete(&JsValue::from_str(key))?,
            (None, _) => store.clear()?,
        };
        Ok((transaction, promise))
    };
    let started: Result<_, JsValue> = start();
    let (transaction, promise) = started.map_err(|error| why(&error))?;
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => Err(reason(transaction.error())),
    }
}
