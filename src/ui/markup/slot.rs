//! What is filled into markup: views, values of attributes, what happens at an event.

use super::shown::Markup;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};

/// The value of an attribute, a property or a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// There is none.
    Absent,
    /// It is there, without a text: `true`.
    Present,
    /// A text.
    Text(Cow<'static, str>),
}

/// A value, or what makes one whenever something changes.
pub enum Given {
    /// For good.
    Fixed(Value),
    /// Made anew.
    Live(Box<dyn Fn() -> Value + Send>),
}

/// What happens at an event.
pub type Act = SendWrapper<Box<dyn FnMut(JsValue)>>;

/// One place that is filled in.
pub enum Slot {
    /// A part of the page.
    View(AnyView),
    /// A value.
    Value(Given),
    /// What happens.
    Event(Act),
}

/// What is filled in, in the order of its places.
pub struct Slots(Vec<Slot>);

impl Slots {
    /// None yet; how many there will be.
    pub fn new(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// The next is a part of the page, of whatever kind.
    #[inline]
    pub fn child<Kind>(&mut self, child: impl IntoChild<Kind>) {
        self.view(child.into_child());
    }

    /// The next is a part of the page.
    #[inline(never)]
    pub fn view(&mut self, view: AnyView) {
        self.0.push(Slot::View(view));
    }

    /// The next is a value.
    #[inline]
    pub fn value<Kind>(&mut self, value: impl IntoGiven<Kind>) {
        self.given(value.into_given());
    }

    #[inline(never)]
    fn given(&mut self, given: Given) {
        self.0.push(Slot::Value(given));
    }

    /// The next is what happens at an event.
    #[inline]
    pub fn event<Event: JsCast>(&mut self, mut act: impl FnMut(Event) + 'static) {
        self.act(Box::new(move |event: JsValue| act(event.unchecked_into())));
    }

    #[inline(never)]
    fn act(&mut self, act: Box<dyn FnMut(JsValue)>) {
        self.0.push(Slot::Event(SendWrapper::new(act)));
    }

    /// The markup, filled in.
    #[inline(never)]
    pub fn fill(self, template: &'static str) -> AnyView {
        Markup { template, slots: self.0 }.into_any()
    }
}

/// A part of a page that changes.
pub fn live<T: IntoChild<AsIs>>(view: impl Fn() -> T + Send + 'static) -> AnyView {
    anew(Box::new(move || view().into_child()))
}

#[inline(never)]
fn anew(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    view.into_any()
}

/// It is shown as it is.
pub struct AsIs;

/// It is made whenever something changes.
pub struct Anew<Of>(std::marker::PhantomData<Of>);

/// Can be a part of a page.
pub trait IntoChild<Kind> {
    /// As a view.
    fn into_child(self) -> AnyView;
}

impl IntoChild<AsIs> for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl IntoChild<AsIs> for String {
    #[inline(never)]
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl IntoChild<AsIs> for &'static str {
    fn into_child(self) -> AnyView {
        self.to_owned().into_child()
    }
}

impl IntoChild<AsIs> for usize {
    fn into_child(self) -> AnyView {
        self.to_string().into_child()
    }
}

impl<T: IntoChild<AsIs>> IntoChild<AsIs> for Option<T> {
    fn into_child(self) -> AnyView {
        maybe(self.map(IntoChild::into_child))
    }
}

impl<T: IntoChild<AsIs>> IntoChild<AsIs> for Vec<T> {
    fn into_child(self) -> AnyView {
        several(self.into_iter().map(IntoChild::into_child).collect())
    }
}

#[inline(never)]
fn maybe(view: Option<AnyView>) -> AnyView {
    view.into_any()
}

#[inline(never)]
fn several(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

impl<F, T> IntoChild<Anew<T>> for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoChild<AsIs>,
{
    fn into_child(self) -> AnyView {
        live(self)
    }
}

/// Can be a value.
pub trait IntoValue {
    /// As a value.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Present } else { Value::Absent }
    }
}

impl IntoValue for u32 {
    fn into_value(self) -> Value {
        self.to_string().into_value()
    }
}

impl IntoValue for usize {
    fn into_value(self) -> Value {
        self.to_string().into_value()
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

/// Can be a value, for good or made anew.
pub trait IntoGiven<Kind> {
    /// As what is given.
    fn into_given(self) -> Given;
}

impl<T: IntoValue> IntoGiven<AsIs> for T {
    fn into_given(self) -> Given {
        Given::Fixed(self.into_value())
    }
}

impl<F, T> IntoGiven<Anew<T>> for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoValue,
{
    fn into_given(self) -> Given {
        Given::Live(Box::new(move || self().into_value()))
    }
}
