//! Goals, fields and needs as headings that open; what is found below them.

use super::Shared;
use super::rows::{ActivityRow, NeedHead};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::components::readings::folded;
use crate::ui::markup::{live, view};
use crate::ui::words::{t, tn, tx};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::present::plan_view::{self, FieldPart, GoalPart};
use ipa_matrix::present::printed::of_itself;
use leptos::prelude::*;

/// The outline.
#[component]
pub fn Outline(
    /// The plan page.
    shared: Shared,
    /// Whether the first paint is over.
    settled: RwSignal<bool>,
) -> AnyView {
    let index = shared.state.index();
    let parts =
        Memo::new(move |_| shared.results.with(|results| plan_view::outline(&index, results)));
    let fields = Memo::new(move |_| {
        parts.with(|parts| {
            parts
                .iter()
                .flat_map(|goal| goal.fields.iter().map(|field| field.id.clone()))
                .collect::<Vec<_>>()
        })
    });
    live(move || {
        parts
            .get()
            .into_iter()
            .map(|goal| view! { <GoalSection shared goal fields settled/> })
            .collect::<Vec<_>>()
    })
}

#[component]
fn GoalSection(
    shared: Shared,
    goal: GoalPart,
    fields: Memo<Vec<String>>,
    settled: RwSignal<bool>,
) -> AnyView {
    let index = shared.state.index();
    let found = index.goal(&goal.id);
    let name = found.map(|one| one.name.clone()).unwrap_or_default();
    let printed = of_itself(&index, &Ref::new(ItemKind::Goal, goal.id.as_str()));
    let outcome = found.map(|one| one.outcome.clone()).filter(|text| !text.is_empty());
    view! {
        <section class="goal" data-goal=goal.id.clone()>
            <header class="goal-head">
                <h2>
                    <span class="number">{tx("plan-goal", &[("id", goal.id.as_str().into())])}</span>
                    {name}
                </h2>
                <span class="count-of">{tn("plan-count", goal.activities)}</span>
                {outcome.map(|text| view! { <p>{tx("plan-outcome", &[("text", text.into())])}</p> })}
                {folded(printed)}
            </header>
            {goal
                .fields
                .into_iter()
                .map(|field| view! { <FieldSection shared field fields settled/> })
                .collect::<Vec<_>>()}
        </section>
    }
}

#[component]
fn FieldSection(
    shared: Shared,
    field: FieldPart,
    fields: Memo<Vec<String>>,
    settled: RwSignal<bool>,
) -> AnyView {
    let index = shared.state.index();
    let id = StoredValue::new(field.id.clone());
    let name = index.field(&field.id).map(|one| one.name.clone()).unwrap_or_default();
    let open = Memo::new(move |_| shared.view.with(|view| id.with_value(|id| view.is_open(id))));
    let shown = Memo::new(move |_| open.get() || settled.get());
    let toggle = move || {
        let view = shared.view.get_untracked();
        shared.show(&id.with_value(|id| view.toggled(id, &fields.get_untracked())), false);
    };
    let part_id =
        format!("field-{}", field.id.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
    let heading = if name == field.id {
        view! { <span>{t("plan-field-none")}</span> }.into_any()
    } else {
        view! { <span><span class="number">{field.id.clone()}</span>" "{name}</span> }.into_any()
    };
    let needs = field.needs;
    view! {
        <section class="specific">
            <h3>
                <button
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=part_id.clone()
                    on:click=move |_| toggle()
                >
                    <Icon of=Picture::Chevron/>
                    {heading}
                    <span class="count-of">{tn("plan-count", field.activities)}</span>
                </button>
            </h3>
            <div
                id=part_id
                hidden=move || (!open.get()).then_some("until-found")
                on:beforematch=move |_: leptos::web_sys::Event| if !open.get_untracked() { toggle() }
            >
                {move || {
                    shown
                        .get()
                        .then(|| {
                            needs
                                .iter()
                                .map(|need| {
                                    view! {
                                        <div class="need">
                                            <NeedHead shared need=need.clone()/>
                                            {need
                                                .activities
                                                .iter()
                                                .map(|hit| view! { <ActivityRow shared hit=hit.clone()/> })
                                                .collect::<Vec<_>>()}
                                        </div>
                                    }
                                })
                                .collect::<Vec<_>>()
                        })
                }}
            </div>
        </section>
    }
}
