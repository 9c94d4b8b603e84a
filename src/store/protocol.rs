//! What the machine is told, and what it asks to be done: the whole border between the store and
//! the browser.
//!
//! Times are milliseconds since 1970 and never decide which text wins.

use super::settings::Settings;
use super::state::{SaveState, StoreName, Why};
use crate::draft::Proposal;

/// A record of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The key that it belongs to.
    pub key: String,
    /// Its number within that key.
    pub revision: u64,
    /// The envelope; `None` where the record holds no text.
    pub text: Option<String>,
}

/// What a journal says to a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalFault {
    /// Another tab wrote this revision already.
    Taken,
    /// It was not written.
    Failed(Why),
}

/// Who may write the proposal on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    /// Nobody has answered yet.
    #[default]
    Asked,
    /// This tab.
    Held,
    /// Another tab.
    Elsewhere,
    /// The browser has no locks: every write compares before it writes, which is enough.
    Unsupported,
}

/// What tabs of one browser tell each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A revision is in the journal.
    Wrote {
        /// The key.
        key: String,
        /// The revision.
        revision: u64,
    },
    /// Please save and let go of this proposal.
    Yield {
        /// Its id.
        id: String,
    },
    /// What was binned before this moment is gone.
    Emptied {
        /// RFC 3339, in UTC.
        before: String,
    },
    /// The further plans to compare with are others now.
    Plans,
    /// Everything was removed from this computer, on purpose.
    Removed,
}

impl Message {
    /// As text.
    pub fn write(&self) -> String {
        match self {
            Self::Wrote { key, revision } => format!("wrote {revision} {key}"),
            Self::Yield { id } => format!("yield {id}"),
            Self::Emptied { before } => format!("emptied {before}"),
            Self::Plans => "plans".to_owned(),
            Self::Removed => "removed".to_owned(),
        }
    }

    /// Out of a text; `None` where it is none of ours.
    pub fn read(text: &str) -> Option<Self> {
        let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
        match word {
            "wrote" => {
                let (revision, key) = rest.split_once(' ')?;
                Some(Self::Wrote { key: key.to_owned(), revision: revision.parse().ok()? })
            }
            "yield" => Some(Self::Yield { id: rest.to_owned() }),
            "emptied" => Some(Self::Emptied { before: rest.to_owned() }),
            "plans" => Some(Self::Plans),
            "removed" => Some(Self::Removed),
            _ => None,
        }
    }
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// What local storage holds under our prefix; at the start, and when the page comes back.
    LocalOpened {
        /// Keys and values, or why there is no answer.
        found: Result<Vec<(String, String)>, Why>,
    },
    /// What the journal holds; at the start, and when the page comes back.
    JournalOpened {
        /// Now.
        now: u64,
        /// Its records, or why there is no answer.
        found: Result<Vec<Record>, Why>,
    },
    /// A proposal is new or was changed.
    Changed {
        /// Now.
        now: u64,
        /// As it is.
        proposal: Box<Proposal>,
    },
    /// The settings were changed.
    SettingsChanged {
        /// Now.
        now: u64,
        /// As they are.
        settings: Box<Settings>,
    },
    /// A timer that was asked for has run out.
    Timer {
        /// Now.
        now: u64,
    },
    /// Save at once: the page is hidden or left, or somebody asked.
    SaveNow {
        /// Now.
        now: u64,
        /// Whether a person asked and waits for an answer.
        asked: bool,
    },
    /// Local storage was read.
    LocalRead {
        /// Now.
        now: u64,
        /// The key.
        key: String,
        /// What it holds.
        value: Result<Option<String>, Why>,
    },
    /// Local storage was written.
    LocalWritten {
        /// Now.
        now: u64,
        /// The key.
        key: String,
        /// How it went.
        result: Result<(), Why>,
    },
    /// A transaction of the journal is over.
    JournalWritten {
        /// Now.
        now: u64,
        /// The key.
        key: String,
        /// The revision.
        revision: u64,
        /// How it went.
        result: Result<(), JournalFault>,
    },
    /// The records of one key were read.
    JournalRead {
        /// Now.
        now: u64,
        /// The key.
        key: String,
        /// Its records, or why there is no answer.
        found: Result<Vec<Record>, Why>,
    },
    /// Another tab changed local storage.
    StoredElsewhere {
        /// Now.
        now: u64,
        /// The key; `None` where everything was cleared.
        key: Option<String>,
    },
    /// Another tab said something.
    Told {
        /// Now.
        now: u64,
        /// What.
        message: Message,
    },
    /// The bin is to be emptied of what was put there before a moment.
    BinDue {
        /// Now.
        now: u64,
        /// RFC 3339, in UTC.
        before: String,
    },
    /// A proposal is on screen to be written, or none.
    Editor {
        /// Its id.
        id: Option<String>,
    },
    /// An answer about the lock of a proposal.
    Locked {
        /// Its id.
        id: String,
        /// The answer.
        lock: Lock,
    },
    /// The person wants to go on with this proposal here.
    TakeOver {
        /// Now.
        now: u64,
        /// Its id.
        id: String,
    },
}

/// Something kept that could not be read. It is never overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Where it stands.
    pub key: String,
    /// What it holds.
    pub text: String,
}

/// Everything that the stores hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// The proposals, those in the bin included, by id.
    pub proposals: Vec<Proposal>,
    /// The settings, where there are any.
    pub settings: Option<Settings>,
    /// What could not be read.
    pub set_aside: Vec<SetAside>,
    /// Ids of proposals that a newer version saved: shown, never written.
    pub newer: Vec<String>,
    /// Stores that had lost something which the other still held; it is being written again.
    pub rebuilt: Vec<StoreName>,
}

/// How to ask for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Only if nobody holds it.
    IfFree,
    /// Wait until it is let go of.
    Wait,
    /// Take it, whoever holds it.
    Steal,
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read a key of local storage and say so.
    ReadLocal {
        /// The key.
        key: String,
    },
    /// Write a key of local storage and say how it went.
    WriteLocal {
        /// The key.
        key: String,
        /// The value.
        text: String,
    },
    /// Remove a key of local storage. There is no answer.
    RemoveLocal {
        /// The key.
        key: String,
    },
    /// Add a record to the journal, durably, and remove old ones, in one transaction.
    WriteJournal {
        /// The key.
        key: String,
        /// The revision; if there is one of this number, the answer is [`JournalFault::Taken`].
        revision: u64,
        /// The envelope.
        text: String,
        /// Revisions of this key that may go. One that does not go is no failure of the write.
        drop: Vec<u64>,
    },
    /// Take a proposal off the screen and out of both stores: out of local storage if exactly this
    /// stands there, out of the journal up to this revision. There is no answer.
    Forget {
        /// Its id.
        id: String,
        /// Its key.
        key: String,
        /// What local storage is to hold.
        text: String,
        /// The newest revision that goes.
        revision: u64,
    },
    /// Read the records of one key.
    ReadJournal {
        /// The key.
        key: String,
    },
    /// Send [`Event::Timer`] after this many milliseconds.
    StartTimer {
        /// Milliseconds.
        after: u64,
    },
    /// Show where the work is kept.
    Show(SaveState),
    /// Show what the stores hold.
    Loaded(Box<Loaded>),
    /// A proposal was changed elsewhere: show it.
    Adopted(Box<Proposal>),
    /// The settings were changed elsewhere: follow them.
    AdoptedSettings(Box<Settings>),
    /// A proposal was changed in two tabs at once; both texts are kept, one as a proposal of its own.
    Forked {
        /// Id of the proposal that was changed twice.
        of: String,
        /// The text that got an id of its own; it is being saved.
        copy: Box<Proposal>,
        /// Whether it is the text of this tab.
        mine: bool,
    },
    /// Something that cannot be read turned up, or was copied to a key of its own.
    SetAside(SetAside),
    /// Ask for the lock of a proposal, and say how it went.
    AskLock {
        /// Its id.
        id: String,
        /// How.
        asking: Asking,
    },
    /// Let go of the lock of a proposal.
    ReleaseLock {
        /// Its id.
        id: String,
    },
    /// Tell the other tabs.
    Broadcast(Message),
}
