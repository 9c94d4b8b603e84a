//! What stands in the page: nodes, and what keeps their values up to date.
//!
//! Shown again by the same markup, the nodes stay and only what is filled in is compared: who types in
//! a field keeps it.

use super::slot::{Act, Given, Slot, Value};
use super::template::{Place, build};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
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

/// What was filled in.
pub enum Held {
    /// A part of the page.
    View(AnyViewState),
    /// A value of an element.
    Value {
        /// Whose.
        element: Element,
        /// Where it goes.
        place: Place,
        /// By this name.
        name: &'static str,
        /// The value that was set.
        now: Now,
    },
    /// What happens at an event of an element.
    Event {
        /// Whose.
        element: Element,
        /// The event.
        name: &'static str,
        /// Takes it away.
        #[expect(dead_code, reason = "held, not read: it listens as long as it is held")]
        listening: RemoveEventHandler<Element>,
    },
}

/// The value that was set.
pub enum Now {
    /// For good.
    Fixed(Value),
    /// For now: the effect holds the value, and sets it anew as long as it is held.
    Live(
        #[expect(dead_code, reason = "held, not read: the effect ends with it")]
        RenderEffect<Value>,
    ),
}

impl Held {
    /// A value, set.
    pub fn value(element: Element, place: Place, name: &'static str, given: Given) -> Self {
        let now = match given {
            Given::Fixed(value) => {
                if value != Value::Absent || place == Place::Property {
                    set(&element, place, name, &value);
                }
                Now::Fixed(value)
            }
            Given::Live(made) => {
                let element = element.clone();
                Now::Live(RenderEffect::new(move |before: Option<Value>| {
                    let value = made();
                    if before.as_ref() != Some(&value) {
                        set(&element, place, name, &value);
                    }
                    value
                }))
            }
        };
        Self::Value { element, place, name, now }
    }

    /// What happens, listened for.
    pub fn event(element: Element, name: &'static str, act: Act) -> Self {
        let listening = Rndr::add_event_listener(&element, name, act.take());
        Self::Event { element, name, listening }
    }

    fn rebuild(&mut self, slot: Slot) {
        match (slot, &mut *self) {
            (Slot::View(view), Self::View(state)) => view.rebuild(state),
            (Slot::Value(Given::Fixed(value)), Self::Value { now: Now::Fixed(before), .. })
                if value == *before => {}
            (Slot::Value(Given::Fixed(value)), Self::Value { element, place, name, now }) => {
                set(element, *place, name, &value);
                *now = Now::Fixed(value);
            }
            (Slot::Value(given), Self::Value { element, place, name, .. }) => {
                *self = Self::value(element.clone(), *place, name, given);
            }
            (Slot::Event(act), Self::Event { element, name, .. }) => {
                *self = Self::event(element.clone(), name, act);
            }
            _ => {}
        }
    }
}

fn set(element: &Element, place: Place, name: &str, value: &Value) {
    match (place, value) {
        (Place::Attribute, Value::Absent) => Rndr::remove_attribute(element, name),
        (Place::Attribute, Value::Present) => Rndr::set_attribute(element, name, ""),
        (Place::Attribute, Value::Text(text)) => Rndr::set_attribute(element, name, text),
        (Place::Property, value) => {
            let value = match value {
                Value::Absent => JsValue::FALSE,
                Value::Present => JsValue::TRUE,
                Value::Text(text) => JsValue::from_str(text),
            };
            Rndr::set_property_or_value(element, name, &value);
        }
        (Place::Class, Value::Absent) => Rndr::remove_class(&element.class_list(), name),
        (Place::Class, _) => Rndr::add_class(&element.class_list(), name),
    }
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
