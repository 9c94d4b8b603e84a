//! The reason of an answer, and whether the comparison itself was wrong.

use super::answers::Form;
use crate::ui::markup::view;
use crate::ui::words::{t, tn};
use ipa_matrix::draft::ResolutionKind;
use ipa_matrix::present::compare::words_missing;
use leptos::prelude::*;

/// The reason. What was typed is kept when the field is left, with the answer that it belongs to.
pub fn reason_field(form: Form, kind: ResolutionKind) -> AnyView {
    view! {
        <div class="field section-first">
            <label class="label" for="answer-reason">{t("answer-reason")}</label>
            <p class="hint" id="answer-reason-hint">{t("answer-reason-help")}</p>
            <textarea
                class="input"
                id="answer-reason"
                rows="3"
                aria-describedby="answer-reason-hint answer-reason-missing"
                prop:value=form.reason.get_untracked()
                on:input=move |event| form.reason.set(event_target_value(&event))
                on:change=move |_| {
                    if form.choice.try_get_untracked() == Some(Some(ResolutionKind::DistinctBecause)) {
                        form.keep();
                    }
                }
            ></textarea>
            <p class="read-as" id="answer-reason-missing">
                {move || {
                    let missing = words_missing(&form.reason.get());
                    (missing > 0).then(|| tn("answer-reason-missing", missing))
                }}
            </p>
        </div>
        {(kind == ResolutionKind::DistinctBecause).then(|| false_alarm(form))}
    }
    .into_any()
}

/// That the two have nothing to do with each other. It goes along with the answer, so that whoever keeps the
/// lexicon can learn from it.
fn false_alarm(form: Form) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                id="answer-false-alarm"
                prop:checked=form.false_alarm.get_untracked()
                on:change=move |event| {
                    form.false_alarm.set(event_target_checked(&event));
                    form.keep();
                }
            />
            <span>
                {t("answer-false-alarm")}
                <br/>
                <small class="quiet">{t("answer-false-alarm-help")}</small>
            </span>
        </label>
    }
    .into_any()
}
