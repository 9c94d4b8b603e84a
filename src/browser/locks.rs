//! Locks between tabs: who writes a proposal. The browser frees them when a tab ends.

use ipa_matrix::store::{Asking, Lock};
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DomException;

thread_local! {
    /// What lets go of each lock that this tab holds.
    static HELD: RefCell<Vec<(String, Function)>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// The lock manager, which the generated interface calls unstable.
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        granted: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// The lock manager; there is none on an insecure page.
fn locks() -> Option<Locks> {
    let navigator = super::page::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

fn options(asking: Asking) -> Result<Object, JsValue> {
    let options = Object::new();
    match asking {
        Asking::IfFree => Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE)?,
        Asking::Steal => Reflect::set(&options, &"steal".into(), &JsValue::TRUE)?,
        Asking::Wait => true,
    };
    Ok(options)
}

/// Asks for a lock; tells what becomes of it, also when it is lost later.
pub fn ask(name: &str, asking: Asking, heard: impl Fn(Lock) + 'static) {
    let heard: Rc<dyn Fn(Lock)> = Rc::new(heard);
    let (Some(locks), Ok(options)) = (locks(), options(asking)) else {
        return heard(Lock::Unsupported);
    };
    let (tell, kept) = (heard.clone(), name.to_owned());
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() || lock.is_undefined() {
            tell(Lock::Elsewhere);
            return JsValue::UNDEFINED;
        }
        // The lock is held until this promise is settled.
        let until = Promise::new(&mut |let_go, _| {
            HELD.with(|held| held.borrow_mut().push((kept.clone(), let_go)));
        });
        tell(Lock::Held);
        until.into()
    });
    let asked = locks.request(name, &options, &granted);
    let name = name.to_owned();
    spawn_local(async move {
        let ended = match asked {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        if let Err(error) = ended {
            let stolen =
                error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "AbortError");
            HELD.with(|held| held.borrow_mut().retain(|(one, _)| *one != name));
            heard(if stolen { Lock::Elsewhere } else { Lock::Unsupported });
        }
    });
}

/// Lets go of a lock.
pub fn release(name: &str) {
    let let_go: Vec<Function> = HELD.with(|held| {
        let mut held = held.borrow_mut();
        let of_name =
            held.iter().filter(|(one, _)| one == name).map(|(_, let_go)| let_go.clone()).collect();
        held.retain(|(one, _)| one != name);
        of_name
    });
    for function in let_go {
        // A function that settles a promise does not throw.
        let _ = function.call0(&JsValue::UNDEFINED);
    }
}
