//! The answer to an overlap: six ways, the reason where one is needed, the endnote that it becomes.

use super::Shared;
use super::cards::cards;
use super::lead::lead;
use super::reason::reason_field;
use crate::browser::{clock, page};
use crate::ui::commands;
use crate::ui::components::answer_line::{answer_words, changed_words};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::later;
use crate::ui::markup::{live, view};
use crate::ui::words::{t, tx};
use ipa_matrix::draft::resolution::{self, endnote_of};
use ipa_matrix::draft::{LeadReply, Resolution, ResolutionKind};
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

fn needs_reason(kind: ResolutionKind) -> bool {
    matches!(kind, ResolutionKind::DistinctBecause | ResolutionKind::Withdraw)
}

/// The signals of the answer.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) choice: RwSignal<Option<ResolutionKind>>,
    pub(super) reason: RwSignal<String>,
    /// Whether the comparison is said to be wrong.
    pub(super) false_alarm: RwSignal<bool>,
    reply: RwSignal<LeadReply>,
    /// Whether the answer was given and one stayed here.
    given: RwSignal<bool>,
    shared: StoredValue<Shared>,
}

impl Form {
    /// The answer as it would be given now.
    fn resolution(self) -> Option<Resolution> {
        let kind = self.choice.get()?;
        let reason =
            if needs_reason(kind) { self.reason.get().trim().to_owned() } else { String::new() };
        self.shared.with_value(|shared| {
            let finding = shared.finding.as_ref()?;
            let given = shared.resolution(finding, kind, &reason);
            let false_alarm = kind == ResolutionKind::DistinctBecause && self.false_alarm.get();
            Some(Resolution { lead: self.reply.get(), false_alarm, ..given })
        })
    }

    /// Whether the answer that is chosen is the one that was given, and still holds.
    fn stands(self) -> bool {
        let kind = self.choice.get();
        self.shared.with_value(|shared| {
            let now = shared.proposal.get();
            let given = now.zip(shared.finding.as_ref());
            let given = given.and_then(|(now, finding)| shared.given(&now, finding));
            given.is_some_and(|one| {
                let of = one.resolution;
                one.changed.is_none()
                    && Some(of.answer) == kind
                    && of.reason.trim() == self.reason.get().trim()
                    && of.false_alarm == self.false_alarm.get()
            })
        })
    }

    /// Keeps the answer.
    pub(super) fn keep(self) {
        let Some(given) = untrack(|| self.resolution()) else { return };
        self.shared.with_value(|shared| {
            let id = shared.proposal.with_untracked(|one| one.as_ref().map(|one| one.id.clone()));
            if let Some(id) = id {
                commands::edit(shared.state, &id, |one| resolution::set(one, given));
            }
        });
    }

    /// Keeps what came of the question to the lead, with the answer that is there already.
    fn keep_reply(self) {
        let reply = self.reply.get_untracked();
        self.shared.with_value(|shared| {
            let id = shared.proposal.with_untracked(|one| one.as_ref().map(|one| one.id.clone()));
            let (Some(id), about) = (id, shared.clone()) else { return };
            commands::edit(shared.state, &id, move |one| {
                let mut there = one.resolutions.iter_mut();
                if let Some(given) = there.find(|given| about.is_about(given)) {
                    given.lead = reply;
                }
            });
        });
    }

    /// Keeps the answer, says so with a way back, and goes on.
    fn give(self, next: Option<Route>) {
        let Some(kind) = self.choice.get_untracked() else { return };
        let shared = self.shared.get_value();
        let Some(before) = shared.proposal.get_untracked() else { return };
        self.keep();
        let state = shared.state;
        if kind == ResolutionKind::Withdraw {
            commands::bin(state, &before);
            commands::go(&Route::Proposals);
            return;
        }
        // A title that could be kept is asked about before one goes on.
        let now = shared.proposal.get_untracked();
        let here = shared.other.is_none();
        let stay = here && now.is_some_and(|now| later::has_offer(state, &now, &shared.target));
        let id = before.id.clone();
        let earlier = before.resolutions;
        let words = tx(
            "said-answered",
            &[("answer", answer_words(kind).into()), ("name", shared.name.as_str().into())],
        );
        commands::say_nearby(state, words, move || {
            let earlier = earlier.clone();
            commands::edit(state, &id, move |one| one.resolutions = earlier);
        });
        if stay {
            self.given.set(true);
            return clock::after(0, || page::focus("#keep-title"));
        }
        commands::go(&next.unwrap_or(Route::Proposal(before.id)));
    }
}

/// The six answers.
#[component]
pub fn Answers(
    shared: Shared,
    /// The next overlap.
    next: Option<Route>,
) -> AnyView {
    let now = shared.proposal.get_untracked().unwrap_or_default();
    let back = Route::Proposal(now.id.clone()).href();
    let Some(finding) = shared.finding.clone() else {
        return view! { <p class="section"><a class="button" href=back>{t("compare-back")}</a></p> }.into_any();
    };
    let given = shared.given(&now, &finding);
    let again = given.as_ref().and_then(changed_words);
    let before = given.map(|given| given.resolution);
    let form = Form {
        choice: RwSignal::new(before.as_ref().map(|one| one.answer)),
        reply: RwSignal::new(before.as_ref().map(|one| one.lead).unwrap_or_default()),
        false_alarm: RwSignal::new(before.as_ref().is_some_and(|one| one.false_alarm)),
        reason: RwSignal::new(before.map(|one| one.reason).unwrap_or_default()),
        given: RwSignal::new(false),
        shared: StoredValue::new(shared.clone()),
    };
    let name = shared.name.clone();
    let deed_name = name.clone();
    let stands = Memo::new(move |_| form.stands());
    let deed = move || match form.choice.get() {
        Some(kind) => {
            let deed = tx(deed_id(kind), &[("name", deed_name.as_str().into())]);
            if stands.get() { tx("answer-stands", &[("deed", deed.into())]) } else { deed }
        }
        None => t("answer-choose"),
    };
    let onward = next.clone();
    view! {
        <section class="section">
            <h2 id="answers-title">{t("answers-title")}</h2>
            <p class="note">{t("answers-help")}</p>
            {again.map(|words| view! { <p class="answer" data-changed=""><Icon of=Picture::Again/><span>{words}</span></p> })}
            <fieldset class="answers" aria-labelledby="answers-title">{cards(form.choice, &finding, &name)}</fieldset>
            {move || { form.choice.get().filter(|kind| needs_reason(*kind)).map(|kind| reason_field(form, kind)) }}
            <Endnote form/>
        </section>
        {shared
            .other
            .is_none()
            .then(|| later::kept_title(shared.state, shared.proposal, shared.target.clone(), name.clone()))}
        {lead(&shared, form.reply, move || form.keep_reply())}
        <div class="foot-bar">
            <button
                class="button"
                data-look=move || match form.choice.get().filter(|_| !stands.get()) {
                    None => "",
                    Some(ResolutionKind::Withdraw) => "danger",
                    Some(_) => "main",
                }
                type="button"
                disabled=move || form.choice.get().is_none() || stands.get()
                on:click=move |_| form.give(next.clone())
            >
                {deed}
            </button>
            {move || on(form, onward.as_ref(), &back)}
        </div>
    }
    .into_any()
}

/// Where one goes from here: later, or on to what comes once the answer is given.
fn on(form: Form, next: Option<&Route>, back: &str) -> AnyView {
    let (words, href) = match (form.given.get(), next) {
        (false, _) => ("compare-later", back.to_owned()),
        (true, Some(next)) => ("compare-next", next.href()),
        (true, None) => ("compare-back", back.to_owned()),
    };
    view! { <a class="button last" href=href>{t(words)}</a> }.into_any()
}

fn deed_id(kind: ResolutionKind) -> &'static str {
    match kind {
        ResolutionKind::Combine => "deed-combine",
        ResolutionKind::Connect => "deed-connect",
        ResolutionKind::PartOf => "deed-part-of",
        ResolutionKind::AlignWith => "deed-align-with",
        ResolutionKind::DistinctBecause => "deed-distinct-because",
        ResolutionKind::Withdraw => "deed-withdraw",
    }
}

/// The endnote that will be written.
#[component]
fn Endnote(form: Form) -> AnyView {
    let state = form.shared.with_value(|shared| shared.state);
    live(move || {
        let given = form.resolution()?;
        // Of a further plan nobody here makes the next edition.
        let merged = given.answer == ResolutionKind::Combine && given.plan_title.is_empty();
        let merged = merged.then(|| {
            let name = form.shared.with_value(|shared| shared.name.clone());
            view! { <p class="note section-first">{tx("answer-combine-next", &[("name", name.into())])}</p> }
        });
        let endnote = match endnote_of(&given, &state.index()) {
            Some(endnote) => view! {
                <div class="section-first">
                    <h3>{t("answer-endnote")}</h3>
                    <p class="quote">{endnote}</p>
                </div>
            }
            .into_any(),
            None => view! { <p class="note section-first">{t("answer-no-endnote")}</p> }.into_any(),
        };
        Some(view! { {merged} {endnote} })
    })
}
