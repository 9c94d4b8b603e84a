use leptos::prelude::*;
#[component]
pub fn Submission() -> impl IntoView {}
