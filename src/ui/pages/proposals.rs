use leptos::prelude::*; #[component] pub fn Proposals() -> impl IntoView { }
