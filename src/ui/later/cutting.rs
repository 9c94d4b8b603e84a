//! Where the parts are cut off, and what each hands out.

use super::{Desk, Parts};
use crate::ui::state::AppState;
use crate::ui::{keeper, pages, reword};

/// Starts the keeper: the second part.
fn work(state: AppState) -> Parts {
    keeper::start(state);
    Parts {
        page: pages::work,
        notices: pages::notices,
        similar: AppState::similar,
        keep_settings: keeper::settings_changed,
        save_now: keeper::save_now,
    }
}

fn desk() -> Desk {
    Desk {
        page: pages::desk,
        ways: reword::ways,
        has_offer: reword::has_offer,
        kept_title: reword::kept_title,
    }
}

/// These functions and what only they reach come later.
#[cfg(in_parts)]
pub(super) mod cut {
    use super::{AppState, Desk, Parts};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(work, fallible)]
    pub fn parts(state: AppState) -> Result<Parts, SplitLoaderError> {
        Ok(super::work(state))
    }

    #[wasm_split(desk, fallible)]
    pub fn desk() -> Result<Desk, SplitLoaderError> {
        Ok(super::desk())
    }
}

/// In one piece everything is there at once.
#[cfg(not(in_parts))]
pub(super) mod cut {
    use super::{AppState, Desk, Parts};
    use std::convert::Infallible;

    pub async fn parts(state: AppState) -> Result<Parts, Infallible> {
        Ok(super::work(state))
    }

    pub async fn desk() -> Result<Desk, Infallible> {
        Ok(super::desk())
    }
}
