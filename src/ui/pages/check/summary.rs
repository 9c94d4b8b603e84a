//! What a check says of itself: how many texts were compared, and with what.

use super::Shared;
use crate::ui::pages::editor::in_plans::plan_words;
use crate::ui::state::AppState;
use crate::ui::words::{list, t, tx};
use ipa_matrix::plan::gaps::needs_without_activity;
use ipa_matrix::present::finding::Found;
use ipa_matrix::present::pasted::MOST;
use leptos::prelude::*;

/// The further plans that are compared, by title and edition.
pub(super) fn others(state: AppState) -> Vec<String> {
    state.other_plans().iter().map(|one| plan_words(&one.index().bundle().plan)).collect()
}

/// How many texts were compared, with what, and how many overlap.
pub(super) fn summary(shared: Shared) -> String {
    let Some(found) = shared.found.get() else { return t("check-working") };
    if found.is_empty() {
        return t("check-empty");
    }
    let index = shared.state.index();
    let bundle = index.bundle();
    let items = bundle.activities.len() + needs_without_activity(bundle).count();
    let overlaps = |found: &Found| !found.findings.is_empty() || !found.plans.is_empty();
    let open = found.iter().filter(|(_, found)| overlaps(found)).count();
    let said = tx(
        "check-summary",
        &[
            ("texts", found.len().into()),
            ("items", items.into()),
            ("edition", bundle.plan.edition.as_str().into()),
            ("open", open.into()),
        ],
    );
    let others = others(shared.state);
    let also = (!others.is_empty()).then(|| tx("check-also", &[("plans", list(&others).into())]));
    let more = (found.len() == MOST).then(|| tx("check-more", &[("count", MOST.into())]));
    [Some(said), also, more].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
