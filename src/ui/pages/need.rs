//! Everything about one need: its text, its activities, or what it carries of its own.

use super::activity::{endnote_texts, trail};
use super::missing::Missing;
use crate::ui::app::title;
use crate::ui::components::crumbs::Crumbs;
use crate::ui::components::endnote_mark::EndnoteMarks;
use crate::ui::components::explained::Explained;
use crate::ui::components::footnote::Footnotes;
use crate::ui::components::item_line::{ItemLine, item_title};
use crate::ui::components::item_tools::ItemTools;
use crate::ui::components::links::Links;
use crate::ui::components::outputs::Outputs;
use crate::ui::components::parties::Parties;
use crate::ui::components::readings::Readings;
use crate::ui::components::timeline_cell::TimelineCell;
use crate::ui::later;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::{Endnote, Need};
use ipa_matrix::present::row;
use leptos::prelude::*;

/// The page of a need; what is wrong with the address where there is none of that id.
pub fn page(id: String) -> AnyView {
    let index = AppState::here().index();
    match index.need(&id) {
        Some(need) => view! { <NeedPage need=need.clone()/> }.into_any(),
        None => Missing().into_any(),
    }
}

#[component]
fn NeedPage(need: Need) -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let item = Ref::need(need.id.clone());
    let goal = index.path(&item).goal.map(|goal| goal.id.clone());
    let heading = item_title(state, &item);
    title(&tx(
        "title-item",
        &[("number", need.id.as_str().into()), ("title", heading.as_str().into())],
    ));
    let endnotes: Vec<Endnote> = index.endnotes(&item).into_iter().cloned().collect();
    let activities: Vec<(Ref, String)> = index
        .activities_of(&need.id)
        .into_iter()
        .map(|one| (Ref::activity(one.id.clone()), row::names(&index, &one.leads)))
        .collect();
    let own = !need.outputs.is_empty() || need.timeline.is_some() || !need.leads.is_empty();
    let is_gap = activities.is_empty();
    let shown = format!("{heading} {:?}", need.outputs);
    view! {
        <Crumbs trail=trail(&index, &item)/>
        <div class="aside-right">
            <article>
                <header class="title-block" data-goal=goal>
                    <p class="number">{tx("item-need", &[("id", need.id.as_str().into())])}</p>
                    <h1 tabindex="-1">
                        {if need.parts.is_empty() { heading.clone() } else { tx("need-of-parts", &[("id", need.id.as_str().into())]) }}
                        <EndnoteMarks endnotes=endnotes.clone() item=item.clone()/>
                    </h1>
                </header>
                {(!need.parts.is_empty())
                    .then(|| {
                        view! {
                            <ol class="bullets printed" type="a">
                                {need.parts.iter().map(|part| view! { <li><Explained text=part.clone()/></li> }).collect::<Vec<_>>()}
                            </ol>
                        }
                    })}
                <section class="section">
                    <h2>{t("need-activities")}</h2>
                    {is_gap.then(|| view! { <p class="note">{if own { t("need-carries-own") } else { t("need-is-gap") }}</p> })}
                    <ul>
                        {activities
                            .into_iter()
                            .map(|(item, leads)| {
                                let extra = if leads.is_empty() { t("lead-none") } else { tx("led-by", &[("names", leads.into())]) };
                                view! { <ItemLine item extra/> }
                            })
                            .collect::<Vec<_>>()}
                    </ul>
                </section>
                {own
                    .then(|| {
                        view! {
                            <dl class="record section">
                                <div><dt>{t("label-outputs")}</dt><dd class="printed"><Outputs outputs=need.outputs.clone()/></dd></div>
                                <div><dt>{t("label-timeline")}</dt><dd><TimelineCell printed=need.timeline.clone()/></dd></div>
                                <div><dt>{t("label-leads")}</dt><dd><Parties parties=need.leads.clone() full=true/></dd></div>
                                <div><dt>{t("label-partners")}</dt><dd><Parties parties=need.partners.clone()/></dd></div>
                            </dl>
                        }
                    })}
                <Links item=item.clone()/>
                {is_gap.then(|| later::ways(state, item.clone()))}
                <Readings item=item.clone()/>
                <Footnotes text=shown/>
            </article>
            <aside class="aside" aria-label=t("item-aside")>
                <section><ItemTools item/></section>
                {endnote_texts(endnotes)}
            </aside>
        </div>
    }
}
