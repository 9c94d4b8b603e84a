//! What tabs of one browser tell each other.

use ipa_matrix::store::Message;
use ipa_matrix::store::keys::CHANNEL;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

thread_local! {
    static OPEN: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// Listens to the other tabs. Where the browser has no channel, changes of local storage still tell.
pub fn listen(heard: impl Fn(Message) + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(message) = event.data().as_string().and_then(|text| Message::read(&text)) {
            heard(message);
        }
    });
    channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    OPEN.with(|open| *open.borrow_mut() = Some(channel));
}

/// Tells the other tabs.
pub fn tell(message: &Message) {
    OPEN.with(|open| {
        if let Some(channel) = open.borrow().as_ref() {
            // A closed channel means that the page is going; nobody needs to hear then.
            let _ = channel.post_message(&JsValue::from_str(&message.write()));
        }
    });
}
