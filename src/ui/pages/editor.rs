use leptos::prelude::*; pub fn page(_: String) -> AnyView { ().into_any() }
