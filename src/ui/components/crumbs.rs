//! Where a page stands: links to the pages above it.

use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The pages above this one, outermost first.
#[component]
pub fn Crumbs(
    /// Page and name of each.
    trail: Vec<(Route, String)>,
) -> AnyView {
    view! {
        <nav aria-label=t("crumbs-name")>
            <ol class="crumbs">
                {trail
                    .into_iter()
                    .map(|(route, name)| view! { <li><a href=route.href()>{name}</a></li> })
                    .collect::<Vec<_>>()}
            </ol>
        </nav>
    }
}
