//! The text that the macro wrote, made into nodes of the page.
//!
//! Pieces are parted by the control character 1F. The first character of a piece says what it is:
//! `<` an element, `(` one of SVG, `>` its end, `.` a fixed attribute as `name=value`, `"` a text; and the
//! places that are filled in: `{` a view, `=` an attribute, `:` a property, `~` a class, `@` an event.

use super::held::Held;
use super::shown::{Root, Shown};
use super::slot::Slot;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::{Mountable, Render};
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An attribute of this name.
    Attribute,
    /// A property of this name.
    Property,
    /// A class of this name.
    Class,
}

/// Builds what the template says, with its slots. A place without its slot stays empty.
pub fn build(template: &'static str, slots: Vec<Slot>) -> Shown {
    let mut slots = slots.into_iter();
    let mut open: Vec<Element> = Vec::new();
    let mut shown = Shown { template, roots: Vec::new(), held: Vec::new() };
    for piece in template.split('\u{1f}') {
        let mut rest = piece.chars();
        let Some(kind) = rest.next() else { continue };
        let text = rest.as_str();
        match kind {
            '<' => open.push(Rndr::create_element(text, None)),
            '(' => open.push(Rndr::create_element(text, Some(SVG))),
            '>' => {
                if let Some(element) = open.pop() {
                    put(&open, &mut shown.roots, element.into());
                }
            }
            '.' => {
                if let (Some(element), Some((name, value))) = (open.last(), text.split_once('=')) {
                    Rndr::set_attribute(element, name, value);
                }
            }
            '"' => put(&open, &mut shown.roots, Rndr::create_text_node(text).into()),
            _ => {
                let Some(slot) = slots.next() else { continue };
                let held = match (slot, open.last()) {
                    (Slot::View(view), parent) => {
                        let mut state = view.build();
                        match parent {
                            Some(parent) => state.mount(parent, None),
                            None => shown.roots.push(Root::Slot(shown.held.len())),
                        }
                        Held::View(state)
                    }
                    (Slot::Value(given), Some(element)) => {
                        let place = match kind {
                            ':' => Place::Property,
                            '~' => Place::Class,
                            _ => Place::Attribute,
                        };
                        Held::value(element.clone(), place, text, given)
                    }
                    (Slot::Event(act), Some(element)) => Held::event(element.clone(), text, act),
                    (_, None) => continue,
                };
                shown.held.push(held);
            }
        }
    }
    shown
}

fn put(open: &[Element], roots: &mut Vec<Root>, node: Node) {
    match open.last() {
        Some(parent) => Rndr::insert_node(parent, &node, None),
        None => roots.push(Root::Node(node)),
    }
}
