//! What stands in the page: nodes in their order, put in and taken out together.
//!
//! Shown again by the same markup, the nodes stay and only what is filled in is compared: who types in
//! a field keeps it.

use super::held::Held;
use super::slot::Slot;
use super::template::build;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Markup that is not in the page yet.
pub struct Markup {
    /// What the macro wrote.
    pub template: &'static str,
    /// What is filled in.
    pub slots: Vec<Slot>,
}

/// Markup in the page.
pub struct Shown {
    /// What the macro wrote.
    pub template: &'static str,
    /// What stands at the top, in order.
    pub roots: Vec<Root>,
    /// What was filled in, in order.
    pub held: Vec<Held>,
}

/// What stands at the top.
pub enum Root {
    /// A node of the markup.
    Node(Node),
    /// The view in the slot of this number.
    Slot(usize),
}

impl Render for Markup {
    type State = Shown;

    fn build(self) -> Shown {
        build(self.template, self.slots)
    }

    fn rebuild(self, shown: &mut Shown) {
        if self.template == shown.template && self.slots.len() == shown.held.len() {
            for (held, slot) in shown.held.iter_mut().zip(self.slots) {
                held.rebuild(slot);
            }
            return;
        }
        let mut new = self.build();
        shown.insert_before_this(&mut new);
        shown.unmount();
        *shown = new;
    }
}

impl Shown {
    fn view(&self, number: usize) -> Option<&AnyViewState> {
        match self.held.get(number)? {
            Held::View(state) => Some(state),
            _ => None,
        }
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        for root in &self.roots {
            match root {
                Root::Node(node) => Rndr::remove(node),
                Root::Slot(number) => {
                    if let Some(Held::View(state)) = self.held.get_mut(*number) {
                        state.unmount();
                    }
                }
            }
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for root in &self.roots {
            match root {
                Root::Node(node) => Rndr::insert_node(parent, node, marker),
                Root::Slot(number) => {
                    if let Some(Held::View(state)) = self.held.get_mut(*number) {
                        state.mount(parent, marker);
                    }
                }
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.roots.iter().any(|root| match root {
            Root::Node(node) => match Rndr::get_parent(node) {
                Some(parent) => {
                    child.mount(parent.unchecked_ref(), Some(node));
                    true
                }
                None => false,
            },
            Root::Slot(number) => {
                self.view(*number).is_some_and(|state| state.insert_before_this(child))
            }
        })
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

leptos::tachys::no_attrs!(Markup);

// The page is made in the browser alone: what would make it on a server, or take over what a server
// made, is asked for by the trait and never called.
impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
