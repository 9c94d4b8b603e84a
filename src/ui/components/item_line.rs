//! An item of the plan as one line: number, title, and a fact or two.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The title of an item, or what to call one without.
pub fn item_title(state: AppState, item: &Ref) -> String {
    let index = state.index();
    let title = index.title(item);
    if title.is_empty() { t("item-without-text") } else { title.to_owned() }
}

/// A line that leads to the item.
#[component]
pub fn ItemLine(
    /// The item.
    item: Ref,
    /// Said below the title.
    #[prop(optional, into)]
    extra: Option<String>,
    /// A tag behind the title.
    #[prop(optional, into)]
    tag: Option<String>,
) -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let number = index.number(&item).to_owned();
    view! {
        <li class="item">
            <span class="number">{number}</span>
            <span>
                <a href=Route::of_item(&item).href()>{item_title(state, &item)}</a>
                " "
                {tag.map(|tag| view! { <span class="tag">{tag}</span> })}
            </span>
            {extra.map(|extra| view! { <span class="extra">{extra}</span> })}
        </li>
    }
}
