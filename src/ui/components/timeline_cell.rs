//! A timeline as printed, and as it is read.

use crate::ui::markup::view;
use crate::ui::words::t;
use crate::ui::words::timeline::in_words;
use leptos::prelude::*;

/// Both, side by side.
#[component]
pub fn TimelineCell(
    /// The text as printed; absent where none is.
    printed: Option<String>,
) -> AnyView {
    match printed {
        None => view! { <span class="quiet">{t("timeline-none")}</span> }.into_any(),
        Some(text) => {
            let read = in_words(&text);
            view! {
                <div class="both">
                    <div>
                        <h3>{t("as-printed")}</h3>
                        <div class="printed">{text.lines().map(|line| view! { <div>{line.to_owned()}</div> }).collect::<Vec<_>>()}</div>
                    </div>
                    <div>
                        <h3>{t("as-read")}</h3>
                        <div>{read}</div>
                    </div>
                </div>
            }
            .into_any()
        }
    }
}
