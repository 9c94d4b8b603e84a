//! The person's choices on this computer: who they are, appearance, what they have seen.
//!
//! Nothing here is ever exported with a submission; a backup carries it.

use crate::plan::model::Extra;
use serde::{Deserialize, Serialize};

/// Choices kept in this browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settings {
    /// `light`, `dark`, or empty for what the system says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// "You are": an organisation's id or name, or a Beneficiary's; empty until asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub you: String,
    /// Whether the question who one is has been answered or put aside.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asked: bool,
    /// Whether the welcome has been put away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub welcomed: bool,
    /// Last contact given, offered again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<crate::draft::Contact>,
    /// When everything was last backed up, RFC 3339.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub backed_up: String,
    /// Fields of a newer version, kept.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
