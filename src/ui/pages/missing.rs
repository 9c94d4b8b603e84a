//! An address that leads nowhere: what it may be, and ways on.

use crate::ui::app::title;
use crate::ui::markup::view;
use crate::ui::words::t;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Missing() -> AnyView {
    title(&t("missing-title"));
    view! {
        <h1 tabindex="-1">{t("missing-title")}</h1>
        <div class="empty section">
            <p>{t("missing-help")}</p>
            <div class="tools">
                <a class="button" data-look="main" href=Route::Plan(String::new()).href()>{t("missing-plan")}</a>
                <a class="button" href=Route::Proposals.href()>{t("nav-proposals")}</a>
            </div>
        </div>
    }
}
