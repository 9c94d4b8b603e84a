//! What the field of organisations does: completes, takes in, takes out, follows the keys.

use super::draft::Draft;
use crate::browser::{clock, page};
use ipa_matrix::present::editor::{self, ListPart, Suggestion};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The signals of one combobox.
#[derive(Clone, Copy)]
pub struct Combo {
    /// The proposal.
    pub draft: Draft,
    /// The role.
    pub part: ListPart,
    /// Who is chosen.
    pub chosen: Memo<Vec<String>>,
    /// What is typed.
    pub typed: RwSignal<String>,
    /// Whether the list is open.
    pub open: RwSignal<bool>,
    /// The option pointed at.
    pub active: RwSignal<Option<usize>>,
    /// The options; one without an id is new.
    pub options: Memo<Vec<Suggestion>>,
}

impl Combo {
    /// Of a role of the proposal of this page.
    pub fn new(part: ListPart) -> Self {
        let draft = Draft::here();
        let chosen = draft.list(part);
        let typed = RwSignal::new(String::new());
        let open = RwSignal::new(false);
        let options = Memo::new(move |_| {
            if !open.get() {
                return Vec::new();
            }
            let index = draft.state.index();
            let typed = typed.get();
            let mut found = chosen.with(|chosen| editor::suggestions(&index, &typed, chosen));
            let typed = typed.trim();
            if !typed.is_empty() && index.find_organisation(typed).is_none() {
                // Without an id: this one is new.
                found.push(Suggestion {
                    id: String::new(),
                    name: typed.to_owned(),
                    also: String::new(),
                });
            }
            found
        });
        Self { draft, part, chosen, typed, open, active: RwSignal::new(None), options }
    }

    /// Takes a name or an id in.
    fn add(self, name: &str) {
        let value = editor::party_for(&self.draft.state.index(), name);
        let part = self.part;
        if !value.is_empty() && !self.chosen.with_untracked(|chosen| chosen.contains(&value)) {
            self.draft.edit(Box::new(move |one| part.get_mut(one).push(value)));
        }
        self.typed.set(String::new());
        self.close();
    }

    /// Takes an option in.
    pub fn choose(self, option: &Suggestion) {
        self.add(if option.id.is_empty() { &option.name } else { &option.id });
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// Takes a name out; the focus goes to the next one.
    pub fn remove(self, at: usize) {
        let part = self.part;
        self.draft.edit(Box::new(move |one| {
            let names = part.get_mut(one);
            if at < names.len() {
                names.remove(at);
            }
        }));
        let left = self.chosen.with_untracked(Vec::len);
        let next = match left.checked_sub(1) {
            Some(last) => format!("#{}-remove-{}", part.name(), at.min(last)),
            None => format!("#field-{}", part.name()),
        };
        clock::after(0, move || page::focus(&next));
    }

    fn step(self, forward: bool) {
        if !self.open.get_untracked() {
            self.open.set(true);
        }
        let count = self.options.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        self.active.update(|active| {
            *active = Some(match (*active, forward) {
                (None, true) => 0,
                (None, false) => count - 1,
                (Some(at), true) => (at + 1) % count,
                (Some(at), false) => (at + count - 1) % count,
            });
        });
    }

    /// What a key does.
    pub fn key(self, event: &KeyboardEvent) {
        // While a word is being composed, the keys belong to the composition.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                self.step(event.key() == "ArrowDown");
            }
            "Enter" => {
                event.prevent_default();
                let at = self.active.get_untracked().unwrap_or(usize::MAX);
                match self.options.with_untracked(|options| options.get(at).cloned()) {
                    Some(option) => self.choose(&option),
                    None => self.add(&self.typed.get_untracked()),
                }
            }
            "Escape" if self.open.get_untracked() => self.close(),
            "Escape" => self.typed.set(String::new()),
            _ => {}
        }
    }

    /// What was typed and not taken in would be lost: it is taken in.
    pub fn leave(self) {
        if self.draft.is_gone() {
            return;
        }
        self.add(&self.typed.get_untracked());
    }
}
