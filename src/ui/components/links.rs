//! What an item is linked with, from whichever end the plan says it.

use super::item_line::item_title;
use crate::ui::markup::view;
use crate::ui::state::AppState;
use crate::ui::words::{t, tx};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::index::{ItemLink, LinkEnd};
use ipa_matrix::plan::model::LinkKind;
use ipa_matrix::present::route::Route;
use leptos::prelude::*;

/// The kind of a link in words.
pub fn link_words(kind: LinkKind) -> String {
    t(match kind {
        LinkKind::Connected => "link-connected",
        LinkKind::Combined => "link-combined",
        LinkKind::PartOf => "link-part-of",
        LinkKind::Horizontal => "link-horizontal",
    })
}

/// One link.
fn link_view(state: AppState, link: &ItemLink<'_>) -> AnyView {
    let endnote = link.endnote.clone();
    let kind = link_words(link.kind);
    let (number, title) = match &link.other {
        LinkEnd::Item(item) => (
            Some((Route::of_item(item).href(), state.index().number(item).to_owned())),
            item_title(state, item),
        ),
        LinkEnd::Quoted { text, proposed_by } => {
            let by = proposed_by.map(|by| tx("link-proposed-by", &[("by", by.into())]));
            (
                None,
                format!("{}{}", tx("quoted", &[("text", (*text).into())]), by.unwrap_or_default()),
            )
        }
        LinkEnd::Unresolved(text) => (None, tx("link-unresolved", &[("text", (*text).into())])),
    };
    let said = tx(
        if link.outgoing { "link-said-here" } else { "link-said-there" },
        &[("mark", endnote.mark.as_str().into())],
    );
    view! {
        <li class="item">
            <span>{number.map(|(href, number)| view! { <a href=href>{number}</a> })}</span>
            <div>
                {title} " " <span class="tag">{kind}</span>
                <p class="quote">
                    <small>{said}</small>
                    {endnote.text}
                </p>
            </div>
        </li>
    }
}

/// The links of an item.
#[component]
pub fn Links(
    /// The item.
    item: Ref,
) -> AnyView {
    let state = AppState::here();
    let index = state.index();
    let links: Vec<_> = index.links(&item).iter().map(|link| link_view(state, link)).collect();
    let rows: Vec<_> = index
        .horizontal(&item)
        .into_iter()
        .flat_map(|row| row.links.clone())
        .map(|link| {
            view! {
                <li class="item">
                    <span>{link.pillars.join(", ")}</span>
                    <span>{link.text}" "<span class="tag">{link_words(LinkKind::Horizontal)}</span></span>
                </li>
            }
        })
        .collect();
    let none = links.is_empty() && rows.is_empty();
    view! {
        <section class="section">
            <h2>{t("links-title")}</h2>
            <p class="note">{if none { t("links-none") } else { t("links-help") }}</p>
            <ul>{links}{rows}</ul>
        </section>
    }
}
