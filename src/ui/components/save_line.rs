use leptos::prelude::*;
#[component]
pub fn SaveLine() -> impl IntoView {}
