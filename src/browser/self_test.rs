//! Whether both stores keep what they are given: write, read, compare, then remove again.

use super::{journal, local};
use ipa_matrix::store::{StoreName, keys};
use wasm_bindgen_futures::JsFuture;

/// One step of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A value was written.
    Write,
    /// It was read.
    Read,
    /// It is the same.
    Compare,
}

/// What became of a step; nothing where one before it failed.
pub type Line = (StoreName, Step, Option<bool>);

fn lines(store: StoreName, written: bool, read: Option<Option<String>>, text: &str) -> [Line; 3] {
    let was_read = written.then(|| read.is_some());
    let same = read.map(|read| read.as_deref() == Some(text));
    [
        (store, Step::Write, Some(written)),
        (store, Step::Read, was_read),
        (store, Step::Compare, same),
    ]
}

/// Tests both stores with a text of this moment.
pub async fn run() -> Vec<Line> {
    let text = format!("test {} Đč Кирилица", super::clock::now());
    let written = local::write(keys::TEST, &text).is_ok();
    let read = if written { local::read(keys::TEST).ok() } else { None };
    // It is only a test value; the next test writes over what stays.
    let _ = local::remove(keys::TEST);
    let mut all = lines(StoreName::Local, written, read, &text).to_vec();
    // Where an earlier test was cut off.
    let _ = journal::remove(Some((keys::TEST, u64::MAX))).await;
    let (send, given) = (
        text.clone(),
        js_sys::Promise::new(&mut |resolve, _| {
            journal::write(keys::TEST.to_owned(), 1, text.clone(), Vec::new(), move |result| {
                let _ = resolve.call1(&wasm_bindgen::JsValue::UNDEFINED, &result.is_ok().into());
            });
        }),
    );
    let written = JsFuture::from(given).await.is_ok_and(|value| value.is_truthy());
    let read = if written { journal::read(keys::TEST).await.ok() } else { None };
    let _ = journal::remove(Some((keys::TEST, u64::MAX))).await;
    let read = read.map(|records| records.into_iter().next_back().and_then(|record| record.text));
    all.extend(lines(StoreName::Journal, written, read, &send));
    all
}
