//! Where the work is kept, as one value that the screen shows in one place.
//!
//! Nothing here decides the state: the machine does ([`super::Store`]).

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreName {
    /// The browser's local storage: answers at once, loses its last seconds when the browser is killed.
    Local,
    /// The journal in the browser's database: answers later, keeps what it has confirmed.
    Journal,
}

/// Why a store did not take or give a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// There is no room.
    Full,
    /// The browser forbids it: cookies blocked, a policy, a private window.
    Blocked,
    /// It took the value and gave back another: the value cannot be relied on.
    Differs,
    /// It holds something unreadable there, which is not overwritten.
    Occupied,
    /// Anything else: a broken database, an aborted transaction, no answer.
    Other,
}

/// Where the work is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet.
    #[default]
    Nothing,
    /// Something typed is not in both stores yet, and is on its way.
    Saving,
    /// Everything is in both stores: confirmed by the journal, read back from local storage.
    Saved {
        /// When that was so, in milliseconds since 1970.
        at_ms: u64,
    },
    /// Everything is kept, something of it in one store only.
    OnePlace {
        /// The store that did not take it.
        failed: StoreName,
        /// Why not.
        why: Why,
    },
    /// Something is in neither store.
    NotSaved {
        /// Why not.
        why: Why,
    },
    /// The proposal on screen is being written in another tab.
    ReadOnly,
    /// The proposal on screen was saved by a newer version of this program.
    Newer,
}

impl SaveState {
    /// Its name in `data-state`: `nothing`, `saving`, `saved`, `one`, `not`, `read-only`, `newer`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Saving => "saving",
            Self::Saved { .. } => "saved",
            Self::OnePlace { .. } => "one",
            Self::NotSaved { .. } => "not",
            Self::ReadOnly => "read-only",
            Self::Newer => "newer",
        }
    }

    /// Whether the title of the page carries a mark: something is not safe yet.
    pub fn is_marked(self) -> bool {
        matches!(self, Self::Saving | Self::NotSaved { .. })
    }
}
