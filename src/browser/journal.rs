//! The journal: a database of the browser with one record per revision. What it has confirmed
//! survives even a browser that is killed.
//!
//! `public/rescue.js` reads the same database without this program: name, store and the text as the
//! value are its business too. Keys are pairs of our key and the revision.

use super::local::why;
use ipa_matrix::store::keys::DATABASE;
use ipa_matrix::store::{JournalFault, Record, Why};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DomException, Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

const STORE: &str = "journal";
/// Above every revision: the numbers that JavaScript counts exactly end here.
const ABOVE_ALL: f64 = 9_007_199_254_740_992.0;

thread_local! {
    static CONNECTION: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    /// Hears that something could not be removed: by default that would give up the whole transaction,
    /// and what was written in it.
    static LET_STAND: Function =
        Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default())
            .into_js_value()
            .unchecked_into();
}

#[wasm_bindgen]
extern "C" {
    /// The same database, for the option that the generated interface calls unstable.
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Resolves when a request has succeeded, rejects when it has failed.
pub(super) fn answered(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// Resolves when a transaction is complete, rejects when it was given up.
pub(super) fn completed(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

pub(super) fn reason(error: Option<DomException>) -> Why {
    error.map_or(Why::Other, |error| why(&error))
}

fn forget() {
    CONNECTION.with(|connection| {
        if let Some(database) = connection.borrow_mut().take() {
            database.close();
        }
    });
}

/// Opens a database that has one store; makes both where they are not there yet.
pub(super) async fn open(name: &str, store: &'static str) -> Result<IdbDatabase, Why> {
    let window = super::page::window().ok_or(Why::Other)?;
    let factory = window.indexed_db().map_err(|error| why(&error))?.ok_or(Why::Blocked)?;
    let opening: IdbOpenDbRequest = factory.open_with_u32(name, 1).map_err(|error| why(&error))?;
    let request = opening.clone();
    let make = Closure::once_into_js(move || {
        // Should it fail, the database has no store, and the first transaction says so.
        if let Some(database) =
            request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok())
        {
            let _ = database.create_object_store(store);
        }
    });
    opening.set_onupgradeneeded(Some(make.unchecked_ref()));
    if JsFuture::from(answered(&opening)).await.is_err() {
        return Err(reason(opening.error().ok().flatten()));
    }
    opening.result().ok().and_then(|result| result.dyn_into().ok()).ok_or(Why::Other)
}

/// The open database; opens it where it is not.
async fn connect() -> Result<IdbDatabase, Why> {
    if let Some(database) = CONNECTION.with(|connection| connection.borrow().clone()) {
        return Ok(database);
    }
    let database = open(DATABASE, STORE).await?;
    // A newer version of the app, or the person clearing data, wants it: let go, open again later.
    let let_go = Closure::<dyn FnMut()>::new(forget).into_js_value();
    database.set_onversionchange(Some(let_go.unchecked_ref()));
    database.set_onclose(Some(let_go.unchecked_ref()));
    CONNECTION.with(|connection| *connection.borrow_mut() = Some(database.clone()));
    Ok(database)
}

fn writing(database: &IdbDatabase) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    writing_to(database, STORE)
}

/// A transaction that writes, flushed to the disk before it is called complete.
pub(super) fn writing_to(
    database: &IdbDatabase,
    store: &str,
) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let transaction =
        database.unchecked_ref::<Durable>().transaction(store, "readwrite", &options)?;
    let store = transaction.object_store(store)?;
    Ok((transaction, store))
}

fn record_key(key: &str, revision: f64) -> JsValue {
    Array::of2(&key.into(), &revision.into()).into()
}

struct Put {
    key: String,
    revision: u64,
    text: String,
    drop: Vec<u64>,
}

impl Put {
    fn start(&self, database: &IdbDatabase) -> Result<(IdbTransaction, Promise), JsValue> {
        let (transaction, store) = writing(database)?;
        let promise = completed(&transaction);
        // Added, not put: where another tab wrote this revision, the whole transaction fails.
        store.add_with_key(
            &JsValue::from_str(&self.text),
            &record_key(&self.key, self.revision as f64),
        )?;
        for revision in &self.drop {
            // One that does not go now is found at the next start, and goes another time.
            if let Ok(request) = store.delete(&record_key(&self.key, *revision as f64)) {
                LET_STAND.with(|let_stand| request.set_onerror(Some(let_stand)));
            }
        }
        Ok((transaction, promise))
    }
}

async fn finish((transaction, promise): (IdbTransaction, Promise)) -> Result<(), JournalFault> {
    if JsFuture::from(promise).await.is_ok() {
        return Ok(());
    }
    let error = transaction.error();
    match error.as_ref().map(DomException::name).as_deref() {
        Some("ConstraintError") => Err(JournalFault::Taken),
        _ => Err(JournalFault::Failed(reason(error))),
    }
}

/// Adds a record and removes old ones. Starts at once where the database is open: a page that is
/// being left has no later.
pub fn write(
    key: String,
    revision: u64,
    text: String,
    drop: Vec<u64>,
    done: impl FnOnce(Result<(), JournalFault>) + 'static,
) {
    let put = Put { key, revision, text, drop };
    let open = CONNECTION.with(|connection| connection.borrow().clone());
    let started = open.map(|database| put.start(&database));
    spawn_local(async move {
        let result = match started {
            Some(Ok(started)) => finish(started).await,
            _ => {
                // Not open yet, or closed since.
                forget();
                match connect().await {
                    Err(why) => Err(JournalFault::Failed(why)),
                    Ok(database) => match put.start(&database) {
                        Ok(started) => finish(started).await,
                        Err(error) => Err(JournalFault::Failed(why(&error))),
                    },
                }
            }
        };
        done(result);
    });
}

async fn records(range: Option<&JsValue>) -> Result<Vec<Record>, Why> {
    let database = connect().await?;
    let transaction = match database.transaction_with_str(STORE) {
        Ok(transaction) => transaction,
        Err(_) => {
            forget();
            connect().await?.transaction_with_str(STORE).map_err(|error| why(&error))?
        }
    };
    let store = transaction.object_store(STORE).map_err(|error| why(&error))?;
    let every = JsValue::UNDEFINED;
    let range = range.unwrap_or(&every);
    let keys = store.get_all_keys_with_key(range).map_err(|error| why(&error))?;
    let values = store.get_all_with_key(range).map_err(|error| why(&error))?;
    // Both are asked for in one transaction, so they belong together.
    let (keys_answered, values_answered) = (answered(&keys), answered(&values));
    if JsFuture::from(keys_answered).await.is_err() {
        return Err(reason(keys.error().ok().flatten()));
    }
    if JsFuture::from(values_answered).await.is_err() {
        return Err(reason(values.error().ok().flatten()));
    }
    let list = |request: &IdbRequest| {
        request.result().ok().map(|result| Array::from(&result)).unwrap_or_default()
    };
    let values = list(&values);
    Ok(list(&keys)
        .iter()
        .zip(values.iter())
        .filter_map(|(key, value)| {
            let pair = key.dyn_into::<Array>().ok()?;
            let revision = pair.get(1).as_f64().filter(|n| *n > 0.0 && *n < ABOVE_ALL)?;
            Some(Record {
                key: pair.get(0).as_string()?,
                revision: revision as u64,
                text: value.as_string(),
            })
        })
        .collect())
}

/// Every record.
pub async fn dump() -> Result<Vec<Record>, Why> {
    records(None).await
}

/// The records of one key.
pub async fn read(key: &str) -> Result<Vec<Record>, Why> {
    let range = IdbKeyRange::bound(&record_key(key, 0.0), &record_key(key, ABOVE_ALL))
        .map_err(|error| why(&error))?;
    records(Some(&range)).await
}

/// Removes records: those of one key up to a revision, or all.
pub async fn remove(some: Option<(&str, u64)>) -> Result<(), Why> {
    let database = connect().await?;
    let start = || {
        let (transaction, store) = writing(&database)?;
        match some {
            None => store.clear()?,
            Some((key, last)) => {
                let last = record_key(key, last as f64);
                store.delete(&IdbKeyRange::bound(&record_key(key, 0.0), &last)?.into())?
            }
        };
        Ok((transaction.clone(), completed(&transaction)))
    };
    let started: Result<(IdbTransaction, Promise), JsValue> = start();
    let started = started.map_err(|error| why(&error))?;
    finish(started).await.map_err(|fault| match fault {
        JournalFault::Failed(why) => why,
        JournalFault::Taken => Why::Other,
    })
}
