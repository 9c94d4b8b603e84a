//! Where files come in: dropped on a part of the page, or picked.
//!
//! What becomes of them is decided by the page.

use crate::ui::markup::view;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

fn files_of(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect()).unwrap_or_default()
}

/// A part of the page that files can be dropped on; what is in it has the button to pick them too.
pub fn drop_place(
    class: &'static str,
    take: impl Fn(Vec<File>) + Copy + 'static,
    inside: AnyView,
) -> AnyView {
    let over = RwSignal::new(false);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(files_of(event.data_transfer().and_then(|data| data.files())));
    };
    view! {
        <section
            class=class
            data-over=move || over.get().then_some("")
            on:dragover=move |event: DragEvent| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            {inside}
        </section>
    }
    .into_any()
}

/// The button that picks files, with what stands on it.
pub fn pick_files(
    id: &'static str,
    several: bool,
    take: impl Fn(Vec<File>) + Copy + 'static,
    words: AnyView,
) -> AnyView {
    let picked = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            take(files_of(input.files()));
            // The same file can be picked again.
            input.set_value("");
        }
    };
    view! {
        <label class="button">
            <input
                class="unseen"
                id=id
                type="file"
                prop:multiple=several
                accept=".json,application/json"
                on:change=picked
            />
            {words}
        </label>
    }
    .into_any()
}
