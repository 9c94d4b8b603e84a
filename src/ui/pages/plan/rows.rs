//! The rows of the outline: the heading of a need, an activity in one or two lines.

use super::Shared;
use crate::ui::components::endnote_mark::EndnoteMarks;
use crate::ui::components::item_line::item_title;
use crate::ui::components::marked::Marked;
use crate::ui::markup::view;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::{Activity, Endnote};
use ipa_matrix::plan::query::{Hit, TextField};
use ipa_matrix::present::plan_view::NeedPart;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::row;
use leptos::prelude::*;

/// How many partners a row names; the rest is counted.
const PARTNERS_NAMED: usize = 3;

/// The heading of a need.
#[component]
pub fn NeedHead(
    /// The plan page.
    shared: Shared,
    /// The need and what was found below it.
    need: NeedPart,
) -> AnyView {
    let index = shared.state.index();
    let item = Ref::need(need.id.clone());
    let endnotes: Vec<Endnote> = index.endnotes(&item).into_iter().cloned().collect();
    let ranges = match &need.hit {
        Some(hit) => hit.ranges(TextField::Title).to_vec(),
        None => need
            .activities
            .first()
            .map(|hit| hit.ranges(TextField::Need).to_vec())
            .unwrap_or_default(),
    };
    let gap = index.activities_of(&need.id).is_empty();
    view! {
        <h4>
            <span class="number">{tx("plan-need", &[("id", need.id.as_str().into())])}</span>
            <span>
                <a href=Route::Need(need.id).href()><Marked text=item_title(shared.state, &item) ranges/></a>
                " "
                {gap.then(|| view! { <span class="tag" data-gap="">{t("plan-need-gap")}</span> })}
            </span>
            <span><EndnoteMarks endnotes item/></span>
        </h4>
    }
}

/// Who leads and who takes part, in short.
fn who(index: &PlanIndex, activity: &Activity) -> AnyView {
    let leads = row::names(index, &activity.leads);
    let named =
        activity.partners.get(..PARTNERS_NAMED.min(activity.partners.len())).unwrap_or_default();
    let rest = activity.partners.len() - named.len();
    let mut partners = row::names(index, named);
    if rest > 0 {
        partners = format!("{partners} {}", tn("plan-more", rest));
    }
    if leads.is_empty() {
        return view! { <span class="quiet">{t("plan-no-lead")}</span> }.into_any();
    }
    view! {
        <b>{leads}</b>
        {(!partners.is_empty()).then(|| tx("plan-with", &[("leads", String::new().into()), ("partners", partners.into())]))}
    }
    .into_any()
}

/// A text that was found but is not shown in the row: where it stands, and the text.
fn elsewhere(
    index: &PlanIndex,
    activity: &Activity,
    hit: &Hit,
) -> Option<(String, String, TextField)> {
    hit.matches.iter().find_map(|found| {
        let (place, text) = match found.field {
            TextField::Output(at) => (t("label-outputs"), activity.outputs.get(at)?.text.clone()),
            TextField::OutputPart(at, part) => {
                (t("label-outputs"), activity.outputs.get(at)?.parts.get(part)?.clone())
            }
            TextField::Item(at) => (t("reading-items"), activity.items.get(at)?.clone()),
            TextField::Remark(at) => (t("label-remarks"), activity.remarks.get(at)?.text.clone()),
            TextField::Partner(at) => {
                (t("label-partners"), row::party_name(index, activity.partners.get(at)?))
            }
            TextField::Endnote(number) => {
                (t("endnotes-title"), index.endnote(number)?.text.clone())
            }
            TextField::Number
            | TextField::Title
            | TextField::Need
            | TextField::Field
            | TextField::Lead(_)
            | TextField::Timeline => return None,
        };
        Some((place, text, found.field))
    })
}

/// One activity.
#[component]
pub fn ActivityRow(
    /// The plan page.
    shared: Shared,
    /// The activity and where the words were found in it.
    hit: Hit,
) -> impl IntoView {
    let index = shared.state.index();
    let activity = index.activity(&hit.item.id)?.clone();
    let item = hit.item.clone();
    let number = index.number(&item).to_owned();
    let number = if activity.number.is_some() {
        number
    } else {
        tx("plan-unnumbered", &[("id", number.into())])
    };
    let endnotes: Vec<Endnote> = index.endnotes(&item).into_iter().cloned().collect();
    let in_title = !hit.ranges(TextField::Title).is_empty();
    let found = (!in_title).then(|| elsewhere(&index, &activity, &hit)).flatten();
    let timeline = activity.timeline.clone();
    Some(view! {
        <div class="activity">
            <span class="number"><Marked text=number ranges=hit.ranges(TextField::Number).to_vec()/></span>
            <span>
                <a class="title" href=Route::of_item(&item).href()>
                    <Marked text=activity.title.clone() ranges=hit.ranges(TextField::Title).to_vec()/>
                </a>
                <EndnoteMarks endnotes item/>
            </span>
            <span class="who">{who(&index, &activity)}</span>
            {match timeline {
                Some(text) => {
                    view! { <span class="when"><Marked text ranges=hit.ranges(TextField::Timeline).to_vec()/></span> }.into_any()
                }
                None => view! { <span class="when quiet">{t("timeline-none")}</span> }.into_any(),
            }}
            {found
                .map(|(place, text, field)| {
                    view! {
                        <span class="hit">
                            <small>{tx("plan-hit-in", &[("where", place.into())])}</small>
                            <Marked text ranges=hit.ranges(field).to_vec()/>
                        </span>
                    }
                })}
        </div>
    })
}
