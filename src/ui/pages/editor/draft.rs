//! The proposal that is being edited, as the fields of the form reach it.

use crate::ui::commands;
use crate::ui::state::AppState;
use ipa_matrix::draft::Proposal;
use ipa_matrix::overlap::languages::attribute;
use ipa_matrix::overlap::missing::shown_language;
use ipa_matrix::present::editor::{self, ListPart, TextPart};
use ipa_matrix::store::SaveState;
use leptos::prelude::*;

/// The proposal of the page. Provided by the editor, used by its fields.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The state of the app.
    pub state: AppState,
    /// The proposal as it is now; nothing once it is gone.
    pub proposal: Memo<Option<Proposal>>,
    /// What the plan has in its place, where it is a change.
    pub planned: StoredValue<Option<Proposal>>,
    /// The language of its text as the page says it to screen readers, where that is known.
    pub language: Memo<Option<String>>,
    id: StoredValue<String>,
}

impl Draft {
    /// The proposal of this id.
    pub fn new(state: AppState, id: String) -> Self {
        let proposal = state.proposal(&id);
        let planned = proposal.with_untracked(|one| {
            one.as_ref().and_then(|one| editor::planned(&state.index(), one))
        });
        let language = Memo::new(move |_| {
            let subject = proposal.with(|one| one.as_ref().map(Proposal::subject))?;
            shown_language(&subject).map(|tag| attribute(tag).to_owned())
        });
        let (planned, id) = (StoredValue::new(planned), StoredValue::new(id));
        Self { state, proposal, planned, language, id }
    }

    /// The proposal of this page.
    pub fn here() -> Self {
        expect_context::<Self>()
    }

    /// Whether its page is gone: the browser says that a field was left when it takes it away.
    pub fn is_gone(self) -> bool {
        self.proposal.try_with_untracked(|_| ()).is_none()
    }

    /// Changes it and keeps it.
    pub fn edit(self, change: Box<dyn FnOnce(&mut Proposal)>) {
        self.id.with_value(|id| commands::edit(self.state, id, change));
    }

    /// A text of it.
    pub fn text(self, part: TextPart) -> Memo<String> {
        Memo::new(move |_| {
            self.proposal.with(|one| one.as_ref().map(|one| part.get(one)).unwrap_or_default())
        })
    }

    /// Puts a text into it.
    pub fn write(self, part: TextPart, text: String) {
        self.edit(Box::new(move |one| part.set(one, text)));
    }

    /// A list of it.
    pub fn list(self, part: ListPart) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            self.proposal
                .with(|one| one.as_ref().map(|one| part.get(one).clone()).unwrap_or_default())
        })
    }

    /// Whether it may only be read: another tab writes it, or a newer version of the app did.
    pub fn locked(self) -> bool {
        if matches!(self.state.save.get(), SaveState::ReadOnly | SaveState::Newer) {
            return true;
        }
        self.id.with_value(|id| self.state.newer.with(|newer| newer.contains(id)))
    }
}
