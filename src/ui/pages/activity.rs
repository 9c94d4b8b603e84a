//! Everything about one activity.

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
use crate::ui::components::similar::Similar;
use crate::ui::components::timeline_cell::TimelineCell;
use crate::ui::later;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{list, t, tx};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::{Activity, Endnote};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The page of an activity; what is wrong with the address where there is none of that id.
pub fn page(id: String) -> AnyView {
    let index = AppState::here().index();
    match index.activity(&id) {
        Some(activity) => view! { <ActivityPage activity=activity.clone()/> }.into_any(),
        None => Missing().into_any(),
    }
}

/// The pages above an item.
pub fn trail(index: &PlanIndex, item: &Ref) -> Vec<(Route, String)> {
    let path = index.path(item);
    let mut trail = vec![(Route::Plan(String::new()), t("nav-plan"))];
    if let Some(goal) = path.goal {
        let name = tx(
            "crumb-goal",
            &[("id", goal.id.as_str().into()), ("name", goal.name.as_str().into())],
        );
        trail.push((Route::of_item(&Ref::new(ItemKind::Goal, goal.id.clone())), name));
    }
    if let Some(field) = path.field.filter(|field| field.name != field.id) {
        let name = tx(
            "crumb-field",
            &[("id", field.id.as_str().into()), ("name", field.name.as_str().into())],
        );
        trail.push((Route::of_item(&Ref::new(ItemKind::Field, field.id.clone())), name));
    }
    if let Some(need) = path.need.filter(|_| item.kind == ItemKind::Activity) {
        trail.push((
            Route::Need(need.id.clone()),
            tx("item-need", &[("id", need.id.as_str().into())]),
        ));
    }
    trail
}

/// The texts of endnotes, in full.
pub fn endnote_texts(endnotes: Vec<Endnote>) -> Option<AnyView> {
    (!endnotes.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("endnotes-title")}</h2>
                {endnotes
                    .into_iter()
                    .map(|one| view! { <p class="printed"><i>{one.mark}</i>" "{one.text}</p> })
                    .collect::<Vec<_>>()}
            </section>
        }
    })
}

#[component]
fn ActivityPage(activity: Activity) -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let item = Ref::activity(activity.id.clone());
    let need = Ref::need(activity.need.clone());
    let path = index.path(&item);
    let goal = path.goal.map(|goal| goal.id.clone());
    let number = index.number(&item).to_owned();
    title(&tx(
        "title-item",
        &[("number", number.as_str().into()), ("title", activity.title.as_str().into())],
    ));
    let own: Vec<Endnote> = index.endnotes(&item).into_iter().cloned().collect();
    let of_need: Vec<Endnote> = index.endnotes(&need).into_iter().cloned().collect();
    let covered = index.covered(&activity);
    let names: Vec<String> = covered.named.iter().map(|one| one.name.clone()).collect();
    let beneficiaries = if !covered.stated {
        t("not-stated")
    } else if covered.each {
        t("beneficiaries-each")
    } else {
        list(&names)
    };
    let neighbours: Vec<Ref> = index
        .activities_of(&activity.need)
        .into_iter()
        .filter(|one| one.id != activity.id)
        .map(|one| Ref::activity(one.id.clone()))
        .collect();
    let unnumbered = activity.number.is_none();
    let shown = format!("{beneficiaries} {} {:?}", activity.title, activity.outputs);
    let all_endnotes: Vec<Endnote> = own.iter().chain(&of_need).cloned().collect();
    view! {
        <Crumbs trail=trail(&index, &item)/>
        <div class="aside-right">
            <article>
                <header class="title-block" data-goal=goal>
                    <p class="number">
                        {if unnumbered { tx("unnumbered", &[("need", activity.need.as_str().into())]) } else { number }}
                    </p>
                    <h1 tabindex="-1">
                        {activity.title.clone()}
                        <EndnoteMarks endnotes=own item=item.clone()/>
                    </h1>
                </header>
                {(!activity.items.is_empty())
                    .then(|| {
                        view! {
                            <ul class="bullets printed">
                                {activity.items.iter().map(|one| view! { <li>{one.clone()}</li> }).collect::<Vec<_>>()}
                            </ul>
                        }
                    })}
                <dl class="record">
                    <div>
                        <dt>{t("label-need")}</dt>
                        <dd class="printed">
                            <a href=Route::Need(activity.need.clone()).href()>{activity.need.clone()}</a>
                            " "
                            <Explained text=item_title(state, &need)/>
                            <EndnoteMarks endnotes=of_need item=need/>
                        </dd>
                    </div>
                    <div>
                        <dt>{t("label-outputs")}</dt>
                        <dd class="printed">
                            {if activity.outputs.is_empty() {
                                view! { <span class="quiet">{t("outputs-none")}</span> }.into_any()
                            } else {
                                view! { <Outputs outputs=activity.outputs.clone()/> }.into_any()
                            }}
                        </dd>
                    </div>
                    <div>
                        <dt>{t("label-timeline")}</dt>
                        <dd><TimelineCell printed=activity.timeline.clone()/></dd>
                    </div>
                    <div>
                        <dt>{t("label-leads")}</dt>
                        <dd><Parties parties=activity.leads.clone() full=true/></dd>
                    </div>
                    <div>
                        <dt>{t("label-partners")}</dt>
                        <dd><Parties parties=activity.partners.clone()/></dd>
                    </div>
                    <div>
                        <dt>{t("label-beneficiaries")}</dt>
                        <dd>{beneficiaries}</dd>
                    </div>
                    {(!activity.remarks.is_empty())
                        .then(|| {
                            view! {
                                <div>
                                    <dt>{t("label-remarks")}</dt>
                                    <dd>
                                        {activity
                                            .remarks
                                            .iter()
                                            .map(|one| {
                                                let by = one.author.as_ref().map(|by| tx("remark-by", &[("by", by.into())]));
                                                view! { <p><span class="printed">{one.text.clone()}</span>" "<span class="quiet">{by}</span></p> }
                                            })
                                            .collect::<Vec<_>>()}
                                    </dd>
                                </div>
                            }
                        })}
                </dl>
                <Links item=item.clone()/>
                <Similar item=item.clone()/>
                {later::ways(state, item.clone())}
                <Readings item=item.clone()/>
                <Footnotes text=shown/>
            </article>
            <aside class="aside" aria-label=t("item-aside")>
                <section><ItemTools item/></section>
                {(!neighbours.is_empty())
                    .then(|| {
                        view! {
                            <section>
                                <h2>{tx("neighbours-title", &[("need", activity.need.as_str().into())])}</h2>
                                <ul>{neighbours.into_iter().map(|item| view! { <ItemLine item/> }).collect::<Vec<_>>()}</ul>
                            </section>
                        }
                    })}
                {endnote_texts(all_endnotes)}
            </aside>
        </div>
    }
}
