//! What is decided on each text of a list.

use super::found::shown_title;
use super::{Answered, Shared};
use crate::ui::markup::{live, view};
use crate::ui::words::tx;
use leptos::prelude::*;

/// The field below a text; nothing where it is the only one, which the record's own field is about.
pub fn field(shared: Shared, at: usize, answered: Memo<Option<Answered>>) -> AnyView {
    let several = Memo::new(move |_| shared.has_several());
    let asked =
        Memo::new(move |_| answered.with(|one| one.as_ref().map(|(asked, _)| asked.clone())));
    let text = move || asked.with(|asked| asked.as_ref().map(|asked| asked.text()));
    let id = format!("check-decision-{at}");
    // It stays while the list does: what is typed goes on when a comparison comes.
    live(move || {
        several.get().then(|| {
            view! {
                <div class="field">
                    <label class="label" for=id.clone()>
                        {move || {
                            let title = asked.with(|asked| asked.as_ref().map(shown_title));
                            tx("check-decision-of", &[("title", title.unwrap_or_default().into())])
                        }}
                    </label>
                    <textarea
                        class="input"
                        id=id.clone()
                        rows="2"
                        prop:value=move || text().map(|text| shared.decided(&text)).unwrap_or_default()
                        on:input=move |event| {
                            if let Some(text) = untrack(text) {
                                let decision = event_target_value(&event);
                                shared.decisions.update(|all| {
                                    all.insert(text, decision);
                                });
                            }
                        }
                        on:change=move |_| shared.keep()
                    ></textarea>
                </div>
            }
        })
    })
}
