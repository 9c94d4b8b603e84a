use leptos::prelude::*; pub fn page(_: ipa_matrix::present::route::Start) -> AnyView { ().into_any() }
