use leptos::prelude::*; #[component] pub fn Plan() -> impl IntoView { }
