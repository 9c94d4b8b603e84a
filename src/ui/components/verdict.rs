//! A verdict (glyph, word, colour) and a strength (boxes and word).

use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::{Band, Verdict};
use leptos::prelude::*;

/// The verdict in words.
pub fn verdict_words(verdict: Verdict) -> String {
    t(match verdict {
        Verdict::Duplicate => "verdict-duplicate",
        Verdict::Bordering => "verdict-bordering",
        Verdict::Complementary => "verdict-complementary",
        Verdict::Horizontal => "verdict-horizontal",
        Verdict::CannotTell => "verdict-cannot-tell",
        Verdict::None => "verdict-none",
    })
}

/// The verdict as a label.
#[component]
pub fn VerdictLabel(
    /// Which.
    verdict: Verdict,
) -> AnyView {
    // Two circles as the two activities lie: one on the other, overlapping, side by side, linked.
    let glyph = match verdict {
        Verdict::Duplicate => view! {
            <circle cx="11" cy="7" r="5.4" fill="currentColor" opacity=".85"></circle>
            <circle cx="13.6" cy="7" r="5.4"></circle>
        }
        .into_any(),
        Verdict::Bordering => view! {
            <circle cx="8.5" cy="7" r="5.4"></circle>
            <circle cx="15.5" cy="7" r="5.4"></circle>
            <path d="M12 2.9a5.4 5.4 0 0 1 0 8.200a5.400 5.400 0 0 1 0-8.200z" fill="currentColor"></path>
        }
        .into_any(),
        Verdict::Complementary => view! {
            <circle cx="6.5" cy="7" r="5"></circle>
            <circle cx="17.5" cy="7" r="5" fill="currentColor"></circle>
        }
        .into_any(),
        Verdict::Horizontal => view! {
            <circle cx="5.5" cy="7" r="4.2"></circle>
            <circle cx="18.5" cy="7" r="4.2"></circle>
            <path d="M9.700 7h4.600"></path>
        }
        .into_any(),
        Verdict::CannotTell | Verdict::None => view! {
            <circle cx="12" cy="7" r="5.4" stroke-dasharray="2 2.200"></circle>
        }
        .into_any(),
    };
    view! {
        <span class="verdict" data-verdict=verdict_name(verdict)>
            <svg viewBox="0 0 24 14" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
                {glyph}
            </svg>
            {verdict_words(verdict)}
        </span>
    }
}

/// A strength in words.
pub fn band_words(band: Option<Band>) -> String {
    t(match band {
        Some(Band::Strong) => "band-strong",
        Some(Band::Medium) => "band-medium",
        Some(Band::Weak) => "band-weak",
        None => "band-below",
    })
}

/// How strong a finding is: three boxes and a word.
#[component]
pub fn Strength(
    /// The band; below the line where absent.
    band: Option<Band>,
) -> AnyView {
    let on = match band {
        Some(Band::Strong) => 3,
        Some(Band::Medium) => 2,
        Some(Band::Weak) => 1,
        None => 0,
    };
    let boxes: Vec<_> =
        (0..3).map(|at| view! { <b data-on=(at < on).then_some("")></b> }).collect();
    view! {
        <span class="strength">
            <i aria-hidden="true">{boxes}</i>
            {t(match band {
                Some(Band::Strong) => "match-strong",
                Some(Band::Medium) => "match-medium",
                Some(Band::Weak) => "match-weak",
                None => "match-below",
            })}
        </span>
    }
}
