//! What changes on a page, and what happens at an event, behind one type each.
//!
//! Every closure in a view is a type of its own, and the machinery around it is made anew for each.
//! Put behind a box they share it, which keeps the program small. Nothing here decides anything.

use leptos::prelude::*;

/// A part of a page that changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(view).into_any()
}

/// A value of an attribute or a property that changes.
pub fn boxed<T>(value: impl Fn() -> T + Send + 'static) -> Box<dyn Fn() -> T + Send> {
    Box::new(value)
}

/// What happens at an event.
pub fn on<E>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}
