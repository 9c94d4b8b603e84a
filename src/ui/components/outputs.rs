//! Outputs as printed: a list with its points.

use super::explained::Explained;
use crate::ui::markup::view;
use ipa_matrix::plan::model::Output;
use leptos::prelude::*;

/// The outputs of an item.
#[component]
pub fn Outputs(
    /// The outputs.
    outputs: Vec<Output>,
) -> AnyView {
    let entry = |output: Output| {
        let parts = output.parts;
        view! {
            <Explained text=output.text/>
            {(!parts.is_empty())
                .then(|| {
                    view! {
                        <ul class="bullets">
                            {parts.into_iter().map(|part| view! { <li><Explained text=part/></li> }).collect::<Vec<_>>()}
                        </ul>
                    }
                })}
        }
    };
    if outputs.len() == 1 {
        return outputs.into_iter().next().map(entry).into_any();
    }
    view! { <ul class="bullets">{outputs.into_iter().map(|output| view! { <li>{entry(output)}</li> }).collect::<Vec<_>>()}</ul> }
        .into_any()
}
