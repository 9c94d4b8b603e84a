//! The file: made here, sent by the person. What was made stays on screen until the page is left.

use super::Shared;
use crate::browser::{clock, files, page};
use crate::ui::app::title;
use crate::ui::commands;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::view;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::draft::digest::Digest;
use ipa_matrix::draft::markdown;
use ipa_matrix::draft::submission::{Heading, Submission, export, write};
use ipa_matrix::present::false_alarms;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::submission_page::{file_name, grouped, kilobytes, lacks};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// Most bytes of a file that is checked.
const MOST_BYTES: f64 = 16_000_000.0;

/// What the names of the files begin with.
const KIND: &str = "ipa-submission";

/// A file that was made.
#[derive(Clone, PartialEq)]
struct Made {
    name: String,
    text: String,
}

/// The submission of what is chosen, its revisions kept here too.
fn submission(shared: Shared) -> Submission {
    let state = shared.state;
    let index = state.index();
    let plan = &index.bundle().plan;
    let chosen = shared.chosen.get_untracked();
    // Who exports before the comparison is ready waits for it here.
    let findings = shared.findings.get_untracked().unwrap_or_else(|| {
        let engine = state.engine();
        chosen.iter().map(|one| (one.id.clone(), engine.check(&one.subject()).findings)).collect()
    });
    let contact = chosen.iter().find_map(|one| one.contact.clone());
    let heading = Heading {
        plan: plan.id.clone(),
        edition: plan.edition.clone(),
        made: clock::timestamp(),
        engine: state.engine().calibration().engine.clone(),
        contact: contact
            .or_else(|| state.settings.with_untracked(|settings| settings.contact.clone())),
    };
    let sent = false_alarms::sent(&chosen, shared.alarms.get_untracked());
    let made = export(&sent, &findings, &heading);
    for proposal in &made.proposals {
        commands::put(state, false_alarms::kept(&chosen, proposal.clone()));
    }
    made
}

/// Who hands over, for the name of the file.
fn who(shared: Shared) -> String {
    let contact =
        shared.chosen.with_untracked(|chosen| chosen.iter().find_map(|one| one.contact.clone()));
    let organisation = contact.map(|one| one.organisation).unwrap_or_default();
    if organisation.is_empty() {
        shared.state.settings.with_untracked(|settings| settings.you.clone())
    } else {
        organisation
    }
}

/// Makes the file, and says what was missing in it.
fn hand_over(shared: Shared, made: RwSignal<Option<Made>>) {
    let submission = submission(shared);
    let file = Made {
        name: file_name(KIND, &who(shared), &submission.made, "json"),
        text: write(&submission),
    };
    if !files::download(&file.name, "application/json", &file.text) {
        commands::say(shared.state, t("said-download-failed"));
        return;
    }
    made.set(Some(file));
    let index = shared.state.index();
    let missing = shared
        .chosen
        .with_untracked(|chosen| chosen.iter().any(|one| !lacks(&index, one).missing.is_empty()));
    shared.summary.set(missing);
    let focus = if missing {
        title(&t("submission-title-problem"));
        "#problems"
    } else {
        title(&t("nav-submission"));
        "#made"
    };
    clock::after(30, move || page::focus(focus));
}

fn as_markdown(shared: Shared) {
    let submission = submission(shared);
    let name = file_name(KIND, &who(shared), &submission.made, "md");
    let text = markdown::write(&submission, shared.state.index().bundle());
    commands::download(shared.state, &name, "text/markdown", &text);
}

/// The panels beside the checklist.
#[component]
pub fn HandOver(shared: Shared) -> AnyView {
    let made = RwSignal::new(None::<Made>);
    let count = Memo::new(move |_| shared.chosen.with(Vec::len));
    let nothing = move || count.get() == 0;
    view! {
        <aside class="aside stack" aria-label=t("hand-over-name")>
            <section class="panel">
                <h2>{t("hand-over-title")}</h2>
                <div class="panel-body stack tools-stack">
                    {move || along(shared)}
                    <button class="button" data-look="main" type="button" disabled=nothing on:click=move |_| hand_over(shared, made)>
                        <Icon of=Picture::Download/>
                        {move || { tn("hand-over-export", count.get()) }}
                    </button>
                    <button class="button" type="button" disabled=nothing on:click=move |_| as_markdown(shared)>
                        {t("hand-over-markdown")}
                    </button>
                    <button class="button" type="button" disabled=nothing on:click=move |_| page::print()>{t("hand-over-print")}</button>
                    <p class="note">{t("hand-over-help")}</p>
                </div>
            </section>
            {move || { made.get().map(|file| view! { <Afterwards shared file/> }) }}
        </aside>
    }
}

/// Whether false alarms go along; nothing where there are none.
fn along(shared: Shared) -> Option<AnyView> {
    let count = shared.chosen.with(|chosen| false_alarms::listed(chosen).len());
    let alarms = shared.alarms;
    (count > 0).then(|| {
        view! {
            <div class="tools">
                <label class="check">
                    <input
                        type="checkbox"
                        id="alarms-along"
                        prop:checked=alarms.get_untracked()
                        on:change=move |event| alarms.set(event_target_checked(&event))
                    />
                    <span>{tn("alarms-send", count)}</span>
                </label>
                <a href=Route::FalseAlarms.href()>{t("alarms-see")}</a>
            </div>
        }
        .into_any()
    })
}

/// What to do with the file that was made.
#[component]
fn Afterwards(shared: Shared, file: Made) -> AnyView {
    let publisher = shared.state.index().bundle().plan.publisher.clone();
    let next = if publisher.is_empty() {
        t("afterwards-send")
    } else {
        tx("afterwards-send-to", &[("whom", publisher.into())])
    };
    let size = tx("afterwards-size", &[("size", kilobytes(file.text.len()).into())]);
    let fingerprint = grouped(&Digest::default().with(&file.text).text());
    let checked = RwSignal::new(String::new());
    let whole = file.text;
    let check = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(picked) = input.and_then(|input| input.files()).and_then(|files| files.get(0))
        else {
            return;
        };
        let whole = whole.clone();
        spawn_local(async move {
            let read = files::read(picked, MOST_BYTES).await;
            let same = read.text.as_ref().is_ok_and(|text| *text == whole);
            checked.try_set(if same {
                t("afterwards-whole")
            } else {
                tx("afterwards-other", &[("name", read.name.into())])
            });
        });
    };
    view! {
        <section class="panel">
            <h2 id="made" tabindex="-1">{t("afterwards-title")}</h2>
            <div class="panel-body stack">
                <p><b>{file.name}</b> " " <span class="quiet">{size}</span></p>
                <p>{next}</p>
                <p class="note">{t("afterwards-not-sent")}</p>
                <div>
                    <p class="note">{t("afterwards-fingerprint")}</p>
                    <p class="fingerprint">{fingerprint}</p>
                </div>
                <label class="button">
                    <input class="unseen" type="file" accept=".json,application/json" on:change=check/>
                    {t("afterwards-check")}
                </label>
                <p class="note" role="status">{move || { checked.get() }}</p>
            </div>
        </section>
    }
}
