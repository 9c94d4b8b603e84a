//! How much room the browser gives to what is kept, where it says so.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "storage"], catch)]
    fn estimate() -> Result<Promise, JsValue>;

    type Estimate;
    #[wasm_bindgen(method, getter)]
    fn usage(this: &Estimate) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn quota(this: &Estimate) -> Option<f64>;
}

/// What is used and what is given, in bytes.
pub async fn used_and_given() -> Option<(f64, f64)> {
    let said = JsFuture::from(estimate().ok()?).await.ok()?;
    let said: &Estimate = said.unchecked_ref();
    Some((said.usage()?, said.quota()?))
}
