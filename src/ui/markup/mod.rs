//! Markup as a view: what `view!` makes, and how it gets into the page.
//!
//! Leptos keeps what is reactive (effects, signals, lists, components); this is only the element, once
//! for all instead of a type for each. `template` reads the text that the macro wrote, `slot` holds what
//! is filled in, `held` what was, `shown` keeps what stands in the page. Absent on purpose: anything that makes
//! markup out of text from outside; a text is a text node, an attribute is set by its name.

mod held;
mod shown;
mod slot;
mod template;

pub use ipa_markup::view;
pub use slot::{Slots, live};
