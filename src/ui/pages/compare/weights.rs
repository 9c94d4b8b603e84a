//! How the points of an overlap add up, summand by summand.

use super::Shared;
use crate::ui::components::verdict::band_words;
use crate::ui::markup::view;
use crate::ui::words::{list, t, tx};
use ipa_matrix::draft::resolution::verdict_name;
use ipa_matrix::overlap::{Points, Reason, Source};
use ipa_matrix::present::weights::{
    Distance, Step, Weight, distance, points_text, scale, steps, weights,
};
use leptos::prelude::*;

/// How many summands are shown at first.
const SHOWN: usize = 8;

/// A part of the scale, in thousandths of the bar's length.
fn share(points: Points, whole: Points) -> u32 {
    points.0.saturating_mul(1000) / whole.0.max(1)
}

/// A bar from one point to another, with lines across it.
fn bar(
    from: Points,
    points: Points,
    whole: Points,
    lines: &[Points],
    class: &'static str,
    source: &'static str,
) -> AnyView {
    let steps = lines
        .iter()
        .map(|&line| {
            let x = share(line, whole);
            view! { <line class="step" x1=x x2=x y1="0" y2="20" stroke-width="2"></line> }
        })
        .collect::<Vec<_>>();
    view! {
        <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
            <rect
                class=class
                data-source=source
                x=share(from, whole)
                y="4"
                width=share(points, whole).max(2)
                height="12"
            ></rect>
            {steps}
        </svg>
    }
}

/// Where a summand comes from, as a sentence below its term.
fn why(weight: &Weight) -> AnyView {
    let quoted = |texts: &[String]| {
        list(&texts.iter().map(|text| tx("quoted", &[("text", text.into())])).collect::<Vec<_>>())
    };
    let through = weight.phrasing.clone().map(|(language, text)| {
        view! {
            <span>
                {t("weight-phrasing")}
                " "
                <q lang=language.split('_').next().unwrap_or_default().to_owned()>{text}</q>
            </span>
        }
    });
    let written = if weight.theirs.is_empty() {
        tx("weight-only-phrasing", &[("yours", quoted(&weight.yours).into())])
    } else if weight.yours == weight.theirs {
        tx("weight-same-words", &[("words", quoted(&weight.yours).into())])
    } else {
        tx(
            "weight-words",
            &[("yours", quoted(&weight.yours).into()), ("theirs", quoted(&weight.theirs).into())],
        )
    };
    view! { <span>{written}</span> {through} }
}

fn distance_words(distance: Distance) -> String {
    let band = band_words(Some(distance.band));
    let id = if distance.reached { "weights-above" } else { "weights-below" };
    tx(id, &[("points", points_text(distance.points).into()), ("band", band.into())])
}

/// What is taken off on the way to the strength, or put on.
fn step_row(step: &Step, whole: Points) -> AnyView {
    let why = t(match step.reason {
        Reason::OrderOnly => "step-order-only",
        Reason::Rounding => "step-rounding",
        Reason::OtherLanguage => "step-other-language",
        Reason::NoOwnSubject => "step-no-own-subject",
        Reason::NewSubject => "step-new-subject",
        Reason::Little => "step-little",
    });
    let (sign, source) = if step.off { ("−", "off") } else { ("+", "own") };
    view! {
        <tr class="step">
            <td></td>
            <th scope="row" class="why">{why}</th>
            <td class="bar-cell">{bar(step.from, step.points, whole, &[], "piece", source)}</td>
            <td class="points">{format!("{sign}{}", points_text(step.points))}</td>
        </tr>
    }
}

/// The table.
#[component]
pub fn Weights(shared: Shared) -> impl IntoView {
    let state = shared.state;
    let finding = shared.finding.clone()?;
    let now = shared.proposal.get_untracked().unwrap_or_default();
    let own = state.engine();
    let engine = shared.other.as_ref().map_or(&*own, |other| other.engine());
    let calibration = engine.calibration();
    let lines = [calibration.weak_from, calibration.medium_from, calibration.strong_from];
    let whole = scale(calibration, finding.score.max(finding.strength));
    let all = weights(&shared.index, &now, &finding);
    let count = all.len();
    let rest = all
        .get(SHOWN)
        .map(|first| (count - SHOWN, Points(finding.score.0 - first.from.0), first.from));
    let every = RwSignal::new(false);
    let away = distance_words(distance(calibration, finding.strength));
    let [weak, medium, strong] = lines.map(points_text);
    let rows: Vec<_> = all
        .into_iter()
        .enumerate()
        .map(|(at, weight)| {
            let further = at >= SHOWN;
            let source = if weight.source == Source::Phrasing { "phrasing" } else { "own" };
            view! {
                <tr hidden=move || further && !every.get()>
                    <td class="letter">{weight.letter.map(String::from)}</td>
                    <th scope="row" class="why">{weight.term.clone()} {why(&weight)}</th>
                    <td class="bar-cell">{bar(weight.from, weight.points, whole, &[], "piece", source)}</td>
                    <td class="points">{format!("+{}", points_text(weight.points))}</td>
                </tr>
            }
        })
        .collect();
    let score = points_text(finding.score);
    Some(view! {
        <section class="section" data-verdict=verdict_name(finding.verdict)>
            <h2>{tx("weights-title", &[("points", score.as_str().into())])}</h2>
            <p class="note">
                {t("weights-help")} " "
                {tx("weights-lines", &[("weak", weak.into()), ("medium", medium.into()), ("strong", strong.into())])}
            </p>
            <div class="panel">
                <table class="weights">
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col" class="why">{t("weights-evidence")}</th>
                            <td class="bar-cell"></td>
                            <th scope="col" class="points">{t("weights-points")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows}
                        {rest
                            .map(|(more, points, from)| {
                                view! {
                                    <tr hidden=move || every.get()>
                                        <td></td>
                                        <th scope="row" class="why">
                                            <button class="button" data-look="quiet" type="button" on:click=move |_| every.set(true)>
                                                {tx("weights-more", &[("count", more.into())])}
                                            </button>
                                        </th>
                                        <td class="bar-cell">{bar(from, points, whole, &[], "piece", "own")}</td>
                                        <td class="points">{format!("+{}", points_text(points))}</td>
                                    </tr>
                                }
                            })}
                    </tbody>
                    <tfoot>
                        <tr class="sum">
                            <td></td>
                            <th scope="row" class="why">{t("weights-sum")}<span>{t("weights-sum-help")}</span></th>
                            <td class="bar-cell">{bar(Points(0), finding.score, whole, &[], "sum", "own")}</td>
                            <td class="points">{score}</td>
                        </tr>
                        {steps(&finding).into_iter().map(|step| step_row(&step, whole)).collect::<Vec<_>>()}
                        <tr class="sum">
                            <td></td>
                            <th scope="row" class="why">{t("weights-strength")}<span>{t("weights-strength-help")} " " {away}</span></th>
                            <td class="bar-cell">{bar(Points(0), finding.strength, whole, &lines, "sum", "own")}</td>
                            <td class="points">{points_text(finding.strength)}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    })
}
