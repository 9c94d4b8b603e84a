//! The lexicon: looked through, changed, and what a change does to today's findings.

mod checked;
mod entry;
mod moved;

use self::moved::{Last, LastChange};
use crate::browser::clock;
use crate::ui::app::title;
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::markup::{live, view};
use crate::ui::reword::{Hand, Subject, about, change, full, refusal};
use crate::ui::state::AppState;
use crate::ui::words::{t, tn};
use ipa_matrix::overlap::forms::Owners;
use ipa_matrix::overlap::lexicon::Kind;
use ipa_matrix::overlap::wording::Wish;
use ipa_matrix::present::false_alarms::listed;
use ipa_matrix::present::route::Route;
use ipa_matrix::present::ways::search;
use leptos::prelude::*;

/// How many entries are shown at once.
const SHOWN: usize = 60;
/// Milliseconds after the last key until the entries are looked through.
const PAUSE: u32 = 200;
/// The kinds, with the messages that name them.
const KINDS: [(Kind, &str, &str); 5] = [
    (Kind::Subject, "subject", "lexicon-kind-subject"),
    (Kind::Form, "form", "lexicon-kind-form"),
    (Kind::Audience, "audience", "lexicon-kind-audience"),
    (Kind::Concerned, "concerned", "lexicon-kind-concerned"),
    (Kind::Setting, "setting", "lexicon-kind-setting"),
];

/// The page's signals.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    words: RwSignal<String>,
    kind: RwSignal<Option<Kind>>,
    /// What the last change did.
    last: RwSignal<Option<Last>>,
    /// Counts keys, so that only the last is followed.
    turn: StoredValue<u32>,
}

impl Shared {
    /// Adds a form where it may be.
    fn add(self, concept: &str, language: &str, form: &str) -> Result<String, String> {
        if let Some(full) = full(self.state, 1) {
            return Err(full);
        }
        let sources = self.state.sources();
        let now = self.state.settings.with_untracked(|all| all.wording.lexicon(&sources.lexicon));
        if let Some(problem) = Owners::new(&now).refusal(&now, concept, form) {
            return Err(refusal(problem, language));
        }
        self.put(concept, language, form, Wish::There);
        Ok(about("lexicon-said-look", form))
    }

    /// Changes a form, keeps it, and compares before and after.
    fn put(self, concept: &str, language: &str, form: &str, wish: Wish) {
        let before = self.state.engine();
        let (of, tag, text) = (concept.to_owned(), language.to_owned(), form.to_owned());
        change(self.state, move |wording, sources| {
            wording.name(&sources.lexicon, &of, &tag, &text, wish);
        });
        let said = match wish {
            Wish::There => "lexicon-said-added",
            Wish::Gone => "ways-said-removed",
        };
        let undo = LastChange {
            concept: concept.to_owned(),
            language: language.to_owned(),
            form: form.to_owned(),
            wish,
        };
        moved::compare(self, before, about(said, form), undo);
    }
}

/// The page; waits until what was changed here before has been read.
pub fn page() -> AnyView {
    let state = AppState::here();
    title(&t("lexicon-title"));
    let opened = Memo::new(move |_| state.opened.get());
    live(move || {
        if opened.get() {
            view! { <Lexicon/> }
        } else {
            view! { <h1 tabindex="-1">{t("lexicon-title")}</h1> }
        }
    })
}

#[component]
fn Lexicon() -> AnyView {
    let shared = Shared {
        state: AppState::here(),
        words: RwSignal::new(String::new()),
        kind: RwSignal::new(None),
        last: RwSignal::new(None),
        turn: StoredValue::new(0),
    };
    let typed = move |event| {
        let words = event_target_value(&event);
        shared.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = shared.turn.get_value();
        clock::after(PAUSE, move || {
            if shared.turn.try_get_value() == Some(turn) {
                shared.words.try_set(words);
            }
        });
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let kind = KINDS.iter().find(|(_, name, _)| *name == value).map(|(kind, ..)| *kind);
        shared.kind.set(kind);
    };
    let kinds: Vec<_> = KINDS
        .iter()
        .map(|(_, value, words)| view! { <option value=*value>{t(words)}</option> })
        .collect();
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{t("lexicon-title")}</h1>
                <p>{t("lexicon-help")}</p>
            </div>
        </header>
        <div class="editor lexicon">
            <div>
                <div class="search-line">
                    <div class="search">
                        <Icon of=Picture::Search/>
                        <input class="input" type="search" aria-label=t("lexicon-search") placeholder=t("lexicon-search") on:input=typed/>
                    </div>
                    <select class="input" aria-label=t("lexicon-kind") on:change=choose>
                        <option value="">{t("lexicon-kind-all")}</option>
                        {kinds}
                    </select>
                </div>
                {move || entries(shared)}
            </div>
            <div class="stack lexicon-side">
                {moved::panel(shared)}
                <Hand of=Subject::Lexicon/>
                {checked::panel(shared)}
                {alarms(shared)}
            </div>
        </div>
    }
}

/// How many overlaps were called wrong, and where they stand.
fn alarms(shared: Shared) -> AnyView {
    let count = shared.state.proposals.with_untracked(|all| listed(all).len());
    view! {
        <section class="panel">
            <h2>{t("alarms-title")}</h2>
            <div class="panel-body stack">
                <p class="note">{tn("alarms-lexicon", count)}</p>
                <p><a href=Route::FalseAlarms.href()>{t("alarms-see")}</a></p>
            </div>
        </section>
    }
    .into_any()
}

/// The entries that have the words, folded.
fn entries(shared: Shared) -> AnyView {
    let sources = shared.state.sources();
    let now = shared.state.settings.with_untracked(|all| all.wording.lexicon(&sources.lexicon));
    let kind = shared.kind.get();
    let found = shared.words.with(|words| search(&now, words, kind));
    let count = found.len();
    let shown: Vec<_> =
        found.into_iter().take(SHOWN).map(|one| entry::entry(shared, one)).collect();
    view! {
        <p class="note" role="status">{tn("lexicon-count", count)}</p>
        <div class="entries">{shown}</div>
        {(count > SHOWN).then(|| view! { <p class="note">{tn("lexicon-more", SHOWN)}</p> })}
    }
    .into_any()
}

/// The kind of an entry in words.
fn kind_words(kind: Kind) -> String {
    KINDS.iter().find(|(one, ..)| *one == kind).map(|(.., words)| t(words)).unwrap_or_default()
}
