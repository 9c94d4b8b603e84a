//! A text with the terms that it shares with another: washed, underlined, and named by a letter where both
//! texts are shown.

use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::present::marks::Piece;
use leptos::prelude::*;

/// The pieces of a text.
#[component]
pub fn SharedTerms(
    /// The pieces, in order.
    pieces: Vec<Piece>,
    /// Whether the other text is out of sight: then a letter would point nowhere.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    pieces
        .into_iter()
        .map(|piece| match piece.letter {
            None => piece.text.into_any(),
            Some(_) if alone => view! { <span class="shared">{piece.text}</span> }.into_any(),
            Some(letter) => view! {
                <span class="shared">
                    {piece.text}
                    <sup>
                        <span class="unseen">{t("marked-letter")}</span>
                        {letter.to_string()}
                    </sup>
                </span>
            }
            .into_any(),
        })
        .collect::<Vec<_>>()
}
