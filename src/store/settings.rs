//! The person's choices on this computer: who they are, appearance, what they have seen.
//!
//! Nothing here is ever exported with a submission; a backup carries it.

use crate::draft::Contact;
use crate::plan::model::record;

record! {
    /// Choices kept in this browser.
    Settings {
        /// `light`, `dark`, or empty for what the system says.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        theme: String,
        /// "You are": an organisation's id or name, or a Beneficiary's; empty until asked.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        you: String,
        /// Whether the question who one is has been answered or put aside.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        asked: bool,
        /// Whether the welcome has been put away.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        welcomed: bool,
        /// Last contact given, offered again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<Contact>,
        /// When everything was last backed up, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        backed_up: String,
    }
}
