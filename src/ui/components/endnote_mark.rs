//! The mark of an endnote, which leads to its text at the foot of the item's page.

use crate::ui::markup::view;
use crate::ui::words::tx;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::Endnote;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The marks of an item, each a link to the page of the item that carries it.
#[component]
pub fn EndnoteMarks(
    /// The endnotes.
    endnotes: Vec<Endnote>,
    /// The item that carries them.
    item: Ref,
) -> impl IntoView {
    endnotes
        .into_iter()
        .map(|endnote| {
            let name = tx("endnote-name", &[("mark", endnote.mark.as_str().into())]);
            view! {
                <a
                    class="endnote-mark"
                    href=Route::of_item(&item).href()
                    title=endnote.text
                    aria-label=name
                >
                    {endnote.mark}
                </a>
            }
        })
        .collect::<Vec<_>>()
}
