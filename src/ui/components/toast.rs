//! What was just done, with its undo; goes by itself, stays while pointed at or focused.

use super::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::t;
use leptos::prelude::*;

/// The message at the foot of the page.
#[component]
pub fn ToastLine() -> AnyView {
    let state = AppState::here();
    view! {
        <div role="status" aria-live="polite">
            {move || {
                state
                    .toast
                    .get()
                    .map(|toast| {
                        let undo = toast.undo;
                        view! {
                            <div
                                class="toast"
                                on:mouseenter=move |_| state.toast_held.set(true)
                                on:mouseleave=move |_| state.toast_held.set(false)
                                on:focusin=move |_| state.toast_held.set(true)
                                on:focusout=move |_| state.toast_held.set(false)
                            >
                                <span>{toast.words}</span>
                                {undo
                                    .map(|undo| {
                                        view! {
                                            <button
                                                type="button"
                                                on:click=move |_| {
                                                    state.toast.set(None);
                                                    undo();
                                                }
                                            >
                                                {t("undo")}
                                            </button>
                                        }
                                    })}
                                <button type="button" aria-label=t("close") on:click=move |_| state.toast.set(None)>
                                    <Icon of=Picture::Cross/>
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
