//! Rows that stay while their ids do. One list for all: each one of its own is five kilobytes of program.

use crate::ui::markup::view;
use leptos::prelude::*;
use std::sync::Arc;

/// A row for each id, made once and kept while the id is there; the row follows by itself what changes.
pub fn rows(
    ids: impl Fn() -> Vec<String> + Send + Sync + 'static,
    row: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed(Box::new(ids), Arc::new(row))
}

fn keyed(
    ids: Box<dyn Fn() -> Vec<String> + Send + Sync>,
    row: Arc<dyn Fn(String) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || ids() key=|id| id.clone() children=move |id| row(id)/> }.into_any()
}
