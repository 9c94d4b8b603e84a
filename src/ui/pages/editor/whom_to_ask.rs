//! The contact point of a proposal, kept for the next one.

use super::draft::Draft;
use super::text_field::TextField;
use crate::ui::commands;
use crate::ui::markup::view;
use crate::ui::words::{t, tx};
use ipa_matrix::present::editor::TextPart;
use leptos::prelude::*;

/// The part of the form about whom to ask.
#[component]
pub fn WhomToAsk() -> AnyView {
    let draft = Draft::here();
    let settings = draft.state.settings;
    let contact = Memo::new(move |_| {
        draft.proposal.with(|one| one.as_ref().and_then(|one| one.contact.clone()))
    });
    // Kept when the person leaves the group, not at each key.
    let keep = move |_| {
        if draft.is_gone() {
            return;
        }
        let now = contact.get_untracked();
        if now.is_some() && settings.with_untracked(|settings| settings.contact != now) {
            commands::change_settings(draft.state, |settings| settings.contact = now);
        }
    };
    let again = move || {
        let last = settings
            .with(|settings| settings.contact.clone())
            .filter(|_| contact.get().is_none())?;
        let name = if last.name.is_empty() { last.email.clone() } else { last.name.clone() };
        Some(view! {
            <p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        let last = last.clone();
                        draft.edit(Box::new(move |one| one.contact = Some(last)));
                    }
                >
                    {tx("contact-again", &[("name", name.into())])}
                </button>
            </p>
        })
    };
    view! {
        <fieldset class="field-group" on:focusout=keep>
            <legend id="field-contact" tabindex="-1">{t("field-contact")}</legend>
            <p class="hint">{t("hint-contact")}</p>
            {again}
            <div class="two">
                <TextField part=TextPart::ContactName plain=true autocomplete="name"/>
                <TextField part=TextPart::ContactOrganisation plain=true autocomplete="organization"/>
                <TextField part=TextPart::ContactEmail plain=true autocomplete="email"/>
                <TextField part=TextPart::ContactPhone plain=true autocomplete="tel"/>
            </div>
        </fieldset>
    }
}
