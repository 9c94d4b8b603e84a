//! What is kept on this computer, as a state machine: an [`Event`] in, [`Effect`]s out.
//!
//! Every save goes to two stores, local storage and a journal in the browser's database, and is
//! called saved when both have it. Only this layer knows keys. Absent on purpose: reading and
//! writing anything; the browser carries the effects out, and a fake with faults does so in tests.

mod bin;
mod content;
pub mod earlier;
mod entry;
mod envelope;
pub mod keys;
mod locking;
mod machine;
mod merging;
mod moment;
mod protocol;
pub mod reminder;
pub mod room;
mod saving;
pub mod settings;
pub mod shelf;
mod state;
mod thinning;

pub use machine::Store;
pub use protocol::{Asking, Effect, Event, JournalFault, Loaded, Lock, Message, Record, SetAside};
pub use state::{SaveState, StoreName, Why};

#[cfg(test)]
mod tests;
