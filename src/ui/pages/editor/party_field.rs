//! Organisations in a role: typed with completion, shown as chips, free text allowed.
//!
//! The combobox of the ARIA practices with list autocomplete: the focus stays in the field, the
//! option pointed at is named by `aria-activedescendant`.

use super::draft::Draft;
use crate::browser::{clock, page};
use crate::ui::components::icon::{Icon, Picture};
use crate::ui::words::{list, t, tx};
use ipa_matrix::present::editor::{self, ListPart, Suggestion};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The signals of one combobox.
#[derive(Clone, Copy)]
struct Combo {
    draft: Draft,
    part: ListPart,
    chosen: Memo<Vec<String>>,
    typed: RwSignal<String>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    options: Memo<Vec<Suggestion>>,
}

impl Combo {
    fn new(part: ListPart) -> Self {
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

    fn choose(self, option: &Suggestion) {
        self.add(if option.id.is_empty() { &option.name } else { &option.id });
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// Takes a name out; the focus goes to the next one.
    fn remove(self, at: usize) {
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

    fn key(self, event: &KeyboardEvent) {
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
    fn leave(self) {
        if self.draft.is_gone() {
            return;
        }
        self.add(&self.typed.get_untracked());
    }
}

/// The organisations of a role.
#[component]
pub fn PartyField(
    /// Which role.
    part: ListPart,
) -> impl IntoView {
    let combo = Combo::new(part);
    let name = part.name();
    let id = format!("field-{name}");
    let hint = format!("hint-{name}");
    let list_id = format!("{name}-list");
    let option_id = move |at: usize| format!("{name}-option-{at}");
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{t(&id)}</label>
            <p class="hint" id=hint.clone()>{t(&hint)}</p>
            <div class="combo">
                {move || combo.chosen.get().into_iter().enumerate().map(|(at, party)| chip(combo, at, &party)).collect::<Vec<_>>()}
                <input
                    id=id.clone()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-expanded=move || (!combo.options.with(Vec::is_empty)).to_string()
                    aria-controls=list_id.clone()
                    aria-describedby=hint
                    aria-activedescendant=move || combo.active.get().map(option_id)
                    prop:value=move || combo.typed.get()
                    on:input=move |event| {
                        combo.typed.set(event_target_value(&event));
                        combo.active.set(None);
                        combo.open.set(combo.typed.with_untracked(|typed| !typed.trim().is_empty()));
                    }
                    on:keydown=move |event| combo.key(&event)
                    on:blur=move |_| combo.leave()
                />
                <ul
                    class="combo-list"
                    id=list_id
                    role="listbox"
                    aria-label=t(&id)
                    hidden=move || combo.options.with(Vec::is_empty)
                    // A press in the list must not take the focus out of the field.
                    on:mousedown=|event| event.prevent_default()
                >
                    {move || {
                        combo
                            .options
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(at, option)| {
                                let new = option.id.is_empty();
                                let shown = if new {
                                    tx("combo-new", &[("name", option.name.as_str().into())])
                                } else {
                                    option.name.clone()
                                };
                                let also = option.also.clone();
                                view! {
                                    <li
                                        id=option_id(at)
                                        role="option"
                                        aria-selected=move || (combo.active.get() == Some(at)).to_string()
                                        on:click=move |_| combo.choose(&option)
                                    >
                                        {shown}
                                        <small>{also}</small>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </ul>
            </div>
            {planned_line(combo)}
        </div>
    }
}

/// One organisation with its button.
fn chip(combo: Combo, at: usize, party: &str) -> impl IntoView + use<> {
    let (name, known) = editor::party_name(&combo.draft.state.index(), party);
    let remove = tx("chip-remove", &[("name", name.as_str().into())]);
    view! {
        <span class="chip">
            {name}
            {(!known).then(|| view! { <span class="tag">{t("combo-not-in-plan")}</span> })}
            <button
                type="button"
                id=format!("{}-remove-{at}", combo.part.name())
                aria-label=remove
                on:click=move |_| combo.remove(at)
            >
                <Icon of=Picture::Cross size=12/>
            </button>
        </span>
    }
}

/// Who stands in the plan, as long as the change says otherwise.
fn planned_line(combo: Combo) -> Option<AnyView> {
    let planned = combo.draft.planned.get_value().map(|one| combo.part.get(&one).clone())?;
    let index = combo.draft.state.index();
    let names: Vec<String> =
        planned.iter().map(|party| editor::party_name(&index, party).0).collect();
    let shown = if names.is_empty() { t("not-stated") } else { list(&names) };
    let differs = Memo::new(move |_| combo.chosen.with(|chosen| *chosen != planned));
    let line = move || {
        differs.get().then(|| view! { <p class="read-as"><span>{t("editor-in-the-plan")}</span><span>{shown.clone()}</span></p> })
    };
    Some(line.into_any())
}
