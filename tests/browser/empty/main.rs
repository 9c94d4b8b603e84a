//! The smallest Leptos page: what the first paint of the plan is measured against (`cargo xtask paint`).

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <h1 id="empty">"Empty"</h1> });
}
