use leptos::prelude::*; pub fn page(_: String, _: String, _: String) -> AnyView { ().into_any() }
