//! The `view!` macro: the syntax of Leptos' own, made into one text and a list of what is filled in.
//!
//! Leptos makes a type and a builder of every element, which is quick and large. Here the elements,
//! their fixed attributes and their texts are one text that a small reader in the app follows, and
//! only what changes is code. What a piece of that text means is said in `src/ui/markup/template.rs`.
//! Components, `<For>` included, are handed on to Leptos.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::spanned::Spanned;
use syn::{Error, Expr, Lit, Stmt};

/// Ends a piece of the template.
const END: char = '\u{1f}';

/// Elements that belong to the namespace of SVG.
const SVG: &[&str] = &["svg", "g", "path", "rect", "circle", "line", "polyline"];

/// Events that Leptos has no name for.
const PLAIN_EVENTS: &[&str] = &["beforematch"];

/// Markup as a view. Yields Leptos' `AnyView`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let nodes = match rstml::parse2(tokens.into()) {
        Ok(nodes) => nodes,
        Err(error) => return error.into_compile_error().into(),
    };
    Made::of(&nodes).finish().into()
}

/// What has been read so far.
#[derive(Default)]
struct Made {
    template: String,
    slots: Vec<TokenStream>,
    errors: Vec<Error>,
}

impl Made {
    fn of(nodes: &[Node<Infallible>]) -> Self {
        let mut made = Self::default();
        made.nodes(nodes);
        made
    }

    fn piece(&mut self, kind: char, text: &str) {
        if !self.template.is_empty() {
            self.template.push(END);
        }
        self.template.push(kind);
        self.template.push_str(text);
    }

    fn nodes(&mut self, nodes: &[Node<Infallible>]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.piece('"', &text.value_string()),
                Node::Block(NodeBlock::ValidBlock(block)) => {
                    let value = match block.stmts.as_slice() {
                        [Stmt::Expr(only, None)] => quote! { #only },
                        _ => quote! { #block },
                    };
                    self.piece('{', "");
                    let span = block.span();
                    self.slots.push(quote_spanned! { span => .child(#value) });
                }
                Node::Element(element) if is_component(element) => {
                    self.piece('{', "");
                    self.slots.push(quote! { .view(::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { #element })) });
                }
                Node::Element(element) => self.element(element),
                Node::Fragment(fragment) => self.nodes(&fragment.children),
                other => self
                    .errors
                    .push(Error::new(other.span(), "elements, texts, blocks and components only")),
            }
        }
    }

    fn element(&mut self, element: &NodeElement<Infallible>) {
        let tag = element.name().to_string();
        self.piece(if SVG.contains(&tag.as_str()) { '(' } else { '<' }, &tag);
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute),
                NodeAttribute::Block(block) => {
                    self.errors.push(Error::new(block.span(), "an attribute wants its name"));
                }
            }
        }
        self.nodes(&element.children);
        self.piece('>', "");
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) {
        let name = attribute.key.to_string();
        let Some(value) = attribute.value() else {
            self.piece('.', &format!("{name}="));
            return;
        };
        let span = value.span();
        if let Some(event) = name.strip_prefix("on:") {
            self.piece('@', event);
            let kind = if PLAIN_EVENTS.contains(&event) {
                quote! { ::web_sys::Event }
            } else {
                let event = format_ident!("{event}");
                quote! { <::leptos::ev::#event as ::leptos::tachys::html::event::EventDescriptor>::EventType }
            };
            self.slots.push(quote_spanned! { span => .event::<#kind>(#value) });
            return;
        }
        let (kind, name) = match name.split_once(':') {
            Some(("prop", name)) => (':', name),
            Some(("class", name)) => ('~', name),
            Some(_) => {
                self.errors.push(Error::new(attribute.key.span(), "on:, prop: or class:"));
                return;
            }
            None => ('=', name.as_str()),
        };
        match fixed(value).filter(|_| kind == '=') {
            Some(text) => self.piece('.', &format!("{name}={text}")),
            None => {
                self.piece(kind, name);
                self.slots.push(quote_spanned! { span => .value(#value) });
            }
        }
    }

    fn finish(self) -> TokenStream {
        let errors = self.errors.iter().map(Error::to_compile_error);
        let (template, slots) = (&self.template, &self.slots);
        let count = slots.len();
        quote! {{
            #(#errors)*
            #[allow(unused_mut, reason = "nothing may be filled in")]
            let mut slots = crate::ui::markup::Slots::new(#count);
            #(slots #slots;)*
            slots.fill(#template)
        }}
    }
}

/// The text of a value that never changes.
fn fixed(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            Lit::Int(number) => Some(number.base10_digits().to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn is_component(element: &NodeElement<Infallible>) -> bool {
    let name = element.name().to_string();
    let last = name.rsplit("::").next().unwrap_or_default().trim();
    last.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of some markup: its pieces parted by spaces, and how much is filled in.
    fn check(tokens: TokenStream, template: &str, slots: usize) {
        let Ok(nodes) = rstml::parse2(tokens) else { unreachable!("the markup reads") };
        let made = Made::of(&nodes);
        assert!(made.errors.is_empty());
        assert_eq!(made.template.replace(END, " "), template);
        assert_eq!(made.slots.len(), slots);
    }

    #[test]
    fn what_never_changes_is_text() {
        check(
            quote! { <p class="note" hidden><b>"one"</b>" two"</p> },
            "<p .class=note .hidden= <b \"one > \" two >",
            0,
        );
        check(quote! { <td rowspan=2></td> }, "<td .rowspan=2 >", 0);
    }

    #[test]
    fn what_changes_has_its_place() {
        check(
            quote! { <input id=id prop:value=value class:printed=printed on:input=typed/>{words} },
            "<input =id :value ~printed @input > {",
            5,
        );
    }

    #[test]
    fn components_are_handed_on() {
        check(quote! { <li><Card id/><pages::Notices/></li> }, "<li { { >", 2);
    }

    #[test]
    fn drawings_have_their_namespace() {
        check(quote! { <svg><path d=line></path></svg> }, "(svg (path =d > >", 1);
    }

    #[test]
    fn an_unknown_kind_of_attribute_is_an_error() {
        let Ok(nodes) = rstml::parse2(quote! { <p style:top="1px"></p> }) else {
            unreachable!("the markup reads")
        };
        assert_eq!(Made::of(&nodes).errors.len(), 1);
    }
}
