//! What was filled in: views, values, listeners, each brought up to date on its own.

use super::slot::{Act, Given, Slot, Value};
use super::template::Place;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::Render;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsValue;
use web_sys::Element;

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

    /// Filled in anew; what stays the same is not touched.
    pub fn rebuild(&mut self, slot: Slot) {
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
