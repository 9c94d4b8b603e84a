//! Why an overlap is as strong as it is, and why no possible duplicate, worked out when somebody asks.

use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use crate::ui::words::why::{value_words, value_words_in, why_not_words, why_title};
use ipa_matrix::overlap::plans::OtherPlan;
use ipa_matrix::overlap::{FacetName, Finding, Subject};
use leptos::prelude::*;
use std::sync::Arc;

/// Gives the words, if there are any to say.
pub type Words = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// The closed line below a card, of a strong one or not; `opened` remembers that it was opened, for where it is made anew.
pub fn why_strength(strong: Signal<bool>, opened: RwSignal<bool>, words: Words) -> AnyView {
    view! {
        <details class="why-strength" open=opened.get_untracked() on:toggle=move |_| opened.set(true)>
            <summary>{move || t(why_title(strong.get()))}</summary>
            {move || opened.get().then(|| view! { <p class="why">{words()}</p> })}
        </details>
    }
}

/// Why a finding is as strong as it is, in the plan that is proposed for or in a further one.
pub fn strength_words(
    state: AppState,
    other: Option<&OtherPlan>,
    subject: &Subject,
    finding: &Finding,
    name: &str,
) -> Option<String> {
    match other {
        None => {
            let value = |facet: FacetName, value: &str| value_words(state, facet, value);
            why_not_words(&state.engine(), subject, finding, name, &value)
        }
        Some(other) => {
            let value = |facet: FacetName, value: &str| value_words_in(other, facet, value);
            why_not_words(other.engine(), subject, finding, name, &value)
        }
    }
}
