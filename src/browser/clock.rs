//! Time and chance: now, timers, new ids.

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    let now = js_sys::Date::now();
    if now.is_finite() && now >= 0.0 { now as u64 } else { 0 }
}

/// Now as RFC 3339, in UTC.
pub fn timestamp() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// A moment (milliseconds since 1970) as hours and minutes of this computer: `14:03`.
pub fn hours_and_minutes(moment: u64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(moment as f64));
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// A moment given as RFC 3339, as year, month (1 to 12), day, hours and minutes of this computer.
pub fn civil(timestamp: &str) -> Option<(u32, u32, u32, u32, u32)> {
    let date = js_sys::Date::new(&JsValue::from_str(timestamp));
    if date.get_time().is_nan() {
        return None;
    }
    Some((
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
    ))
}

/// A new UUID.
pub fn new_id() -> String {
    web_sys::window().and_then(|window| window.crypto().ok()).map_or_else(
        // Without the crypto interface (an insecure page): time and chance together are enough.
        || format!("{:x}-{:x}", now(), (js_sys::Math::random() * 1e15) as u64),
        |crypto| crypto.random_uuid(),
    )
}

/// Runs something once, after so many milliseconds.
pub fn after(milliseconds: u32, run: impl FnOnce() + 'static) {
    // Boxed: all that comes after is made once and not for each closure.
    let run: Box<dyn FnOnce()> = Box::new(run);
    Timeout::new(milliseconds, run).forget();
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = clearMarks)]
    fn clear_marks(name: &str);
    #[wasm_bindgen(js_namespace = performance, js_name = clearMeasures)]
    fn clear_measures(name: &str);
    #[wasm_bindgen(js_namespace = performance)]
    fn mark(name: &str);
    #[wasm_bindgen(js_namespace = performance)]
    fn measure(name: &str, from: &str);
}

/// Runs something and leaves how long it took under a name in the browser's own record, where whoever
/// measures finds it. The record holds the last one only.
pub fn measured<T>(name: &str, run: impl FnOnce() -> T) -> T {
    clear_marks(name);
    clear_measures(name);
    mark(name);
    let done = run();
    measure(name, name);
    done
}

/// Waits so many milliseconds.
pub async fn pause(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}

/// A moment (milliseconds since 1970) as RFC 3339, in UTC.
pub fn timestamp_of(moment: u64) -> String {
    js_sys::Date::new(&JsValue::from_f64(moment as f64)).to_iso_string().into()
}
