//! The app in the browser: reads what came with the page, mounts the screens, starts the keeper.
//!
//! Only wiring lives here. What can be decided without a browser is in the library.

#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "the native check of the app compiles it without running it")
)]

mod browser;
mod ui;

use browser::page;

fn main() {
    page::hand_panics_to_the_rescue_box();
    if let Err(reason) = ui::start() {
        page::show_rescue(&reason);
    }
}
