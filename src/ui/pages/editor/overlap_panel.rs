//! What the proposal overlaps, beside the form while it is typed.
//!
//! It is worked out shortly after the last key. While it is pointed at or focused it stays as it is,
//! and says how many are new; it never moves under the pointer.

use super::draft::Draft;
use super::finding_card::{FindingCard, target_name};
use crate::browser::clock;
use crate::ui::words::{t, tn, tx};
use ipa_matrix::overlap::{Finding, Target};
use ipa_matrix::present::finding::{new_ones, open_overlaps, overlaps, target_text};
use ipa_matrix::text::arrange::Arrange;
use leptos::prelude::*;

/// Milliseconds after the last key until the texts are compared.
const PAUSE: u32 = 180;
/// Milliseconds after that until the number is announced.
const SILENCE: u32 = 1000;

/// What was found for a state of the proposal.
#[derive(Clone, Default, PartialEq)]
struct Found {
    too_little: bool,
    findings: Vec<Finding>,
}

impl Found {
    fn targets(&self) -> Vec<Target> {
        self.findings.iter().map(|one| one.target.clone()).collect()
    }
}

/// The signals of the panel.
#[derive(Clone, Copy)]
struct Panel {
    draft: Draft,
    /// What is shown; nothing before the first comparison.
    shown: RwSignal<Option<Found>>,
    /// What is newer than what is shown, while the panel is held.
    waiting: RwSignal<Option<Found>>,
    pointed: RwSignal<bool>,
    focused: RwSignal<bool>,
    /// What was said last to readers of the screen.
    announced: RwSignal<String>,
    said: StoredValue<Vec<Target>>,
    /// Counts changes, so that only the last one is worked out.
    turn: StoredValue<u32>,
}

impl Panel {
    fn new() -> Self {
        Self {
            draft: Draft::here(),
            shown: RwSignal::new(None),
            waiting: RwSignal::new(None),
            pointed: RwSignal::new(false),
            focused: RwSignal::new(false),
            announced: RwSignal::new(String::new()),
            said: StoredValue::new(Vec::new()),
            turn: StoredValue::new(0),
        }
    }

    /// Compares after a pause; a later change makes it void. The page may be gone by then.
    fn later(self, pause: u32) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        clock::after(pause, move || {
            if self.turn.try_get_value() == Some(turn) && !self.shown.is_disposed() {
                self.compare();
                clock::after(SILENCE, move || {
                    if self.turn.try_get_value() == Some(turn) && !self.shown.is_disposed() {
                        self.announce();
                    }
                });
            }
        });
    }

    fn compare(self) {
        let Some(proposal) = self.draft.proposal.get_untracked() else { return };
        let engine = self.draft.state.engine();
        let subject = proposal.subject();
        let found = if engine.too_little(&subject) {
            Found { too_little: true, findings: Vec::new() }
        } else {
            Found {
                too_little: false,
                findings: overlaps(&engine.check(&subject)).cloned().collect(),
            }
        };
        let held = self.pointed.get_untracked() || self.focused.get_untracked();
        let same = self.shown.with_untracked(|shown| shown.as_ref() == Some(&found));
        if same {
            self.waiting.set(None);
        } else if held && self.shown.with_untracked(Option::is_some) {
            self.waiting.set(Some(found));
        } else {
            self.waiting.set(None);
            self.shown.set(Some(found));
        }
    }

    /// Shows what is waiting.
    fn catch_up(self) {
        if let Some(found) = self.waiting.get_untracked() {
            self.waiting.set(None);
            self.shown.set(Some(found));
        }
    }

    fn release(self) {
        if !self.shown.is_disposed()
            && !self.pointed.get_untracked()
            && !self.focused.get_untracked()
        {
            self.catch_up();
        }
    }

    /// Says how many there are, if they are others than last time.
    fn announce(self) {
        let newest =
            self.waiting.get_untracked().or_else(|| self.shown.get_untracked()).unwrap_or_default();
        let mut targets = newest.targets();
        let strongest = newest.findings.first().map(|one| {
            target_name(one.target.kind, &target_text(&self.draft.state.index(), &one.target))
        });
        targets.arrange(Ord::cmp);
        if self.said.get_value() == targets {
            return;
        }
        let count = targets.len();
        self.said.set_value(targets);
        self.announced.set(match strongest {
            Some(name) => {
                tx("overlaps-announced", &[("count", count.into()), ("name", name.into())])
            }
            None => t("overlaps-none"),
        });
    }
}

/// The panel.
#[component]
pub fn OverlapPanel() -> impl IntoView {
    let panel = Panel::new();
    let draft = panel.draft;
    let subject = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().map(ipa_matrix::draft::Proposal::subject))
    });
    Effect::new(move |before: Option<()>| {
        subject.track();
        panel.later(if before.is_some() { PAUSE } else { 20 });
    });
    // On a narrow screen the panel is a sheet that peeks out from below.
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| {
        panel.shown.with(|shown| shown.as_ref().map(|shown| shown.findings.len()))
    });
    let new = Memo::new(move |_| {
        panel.waiting.with(|waiting| {
            let before =
                panel.shown.with(|shown| shown.as_ref().map(Found::targets).unwrap_or_default());
            waiting.as_ref().map(|waiting| new_ones(&before, &waiting.targets()))
        })
    });
    view! {
        <aside
            class="panel overlaps"
            id="overlaps"
            aria-labelledby="overlaps-title"
            data-open=move || open.get().then_some("")
            on:mouseenter=move |_| panel.pointed.set(true)
            on:mouseleave=move |_| {
                panel.pointed.try_set(false);
                panel.release();
            }
            on:focusin=move |_| panel.focused.set(true)
            on:focusout=move |_| {
                panel.focused.try_set(false);
                // The focus may only be going to the next part of the panel.
                clock::after(0, move || panel.release());
            }
            on:keydown=move |event| if event.key() == "Escape" { open.set(false) }
        >
            <header>
                <h2 id="overlaps-title">
                    {move || count.get().map_or_else(|| t("overlaps-title"), |count| tn("overlaps-count", count))}
                </h2>
                {move || {
                    new.get()
                        .map(|new| {
                            let words = if new == 0 { t("overlaps-newer") } else { tn("overlaps-new", new) };
                            view! { <button class="pill" type="button" on:click=move |_| panel.catch_up()>{words}</button> }
                        })
                }}
                <button
                    class="button narrow"
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="overlaps-body"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {move || if open.get() { t("close") } else { t("overlaps-show") }}
                </button>
                {move || summary(panel).map(|words| view! { <p>{words}</p> })}
            </header>
            <div class="overlaps-body" id="overlaps-body">
                {move || match panel.shown.get() {
                    None => view! { <p class="empty">{t("overlaps-working")}</p> }.into_any(),
                    Some(found) if found.too_little => view! { <p class="empty">{t("overlaps-too-little")}</p> }.into_any(),
                    Some(found) if found.findings.is_empty() => view! { <p class="empty">{t("overlaps-none-help")}</p> }.into_any(),
                    Some(found) => {
                        found
                            .findings
                            .into_iter()
                            .map(|finding| view! { <FindingCard finding proposal=draft.proposal/> })
                            .collect::<Vec<_>>()
                            .into_any()
                    }
                }}
            </div>
            <p class="unseen" role="status" aria-live="polite">{move || panel.announced.get()}</p>
        </aside>
    }
}

/// How many are answered, and with what the proposal was compared.
fn summary(panel: Panel) -> Option<String> {
    let findings = panel.shown.with(|shown| shown.as_ref().map(|shown| shown.findings.clone()))?;
    if findings.is_empty() {
        return None;
    }
    let index = panel.draft.state.index();
    let report = ipa_matrix::overlap::Report { findings, ..ipa_matrix::overlap::Report::default() };
    let open = panel
        .draft
        .proposal
        .with(|one| one.as_ref().map(|one| open_overlaps(&index, one, &report)))?;
    let edition = index.bundle().plan.edition.clone();
    Some(tx(
        "overlaps-summary",
        &[
            ("answered", (open.all - open.to_answer).into()),
            ("open", open.to_answer.into()),
            ("edition", edition.into()),
        ],
    ))
}
