//! A proposal of a text that was consulted about: made once, and found again.

use crate::ui::commands;
use crate::ui::state::AppState;
use ipa_matrix::draft::Proposal;
use ipa_matrix::present::consult::Asked;
use ipa_matrix::present::route::Start;
use ipa_matrix::present::start;
use leptos::prelude::*;

/// The id of the proposal with this text: the one that was made of it since the app was opened, unless it is in
/// the bin, else a new one.
pub fn drafted(state: AppState, asked: &Asked) -> Option<String> {
    let text = asked.text();
    let there = |id: &String| {
        let is = |one: &Proposal| one.id == *id && one.binned.is_none();
        state.proposals.with_untracked(|all| all.iter().any(is))
    };
    let before = state.drafted.with_value(|all| {
        all.iter().filter(|(of, _)| *of == text).map(|(_, id)| id.clone()).find(there)
    });
    if before.is_some() {
        return before;
    }
    let (you, contact) =
        state.settings.with_untracked(|settings| (settings.you.clone(), settings.contact.clone()));
    let index = state.index();
    let mut proposal = start::proposal(&index, &Start::Blank, &you, contact, Default::default())?;
    proposal.title.clone_from(&asked.title);
    proposal.description.clone_from(&asked.description);
    proposal.language.clone_from(&asked.language);
    let id = commands::make(state, proposal);
    state.drafted.update_value(|all| all.push((text, id.clone())));
    Some(id)
}
