//! Everything that is kept in this browser, in one file (`ipa-backup`), and the way back.
//!
//! Restoring adds and never replaces unasked: [`restore_plan`] says how each proposal stands to what
//! is here.

use super::arrival::{Arrival, arrivals};
use super::proposal::Proposal;
use super::submission::{PROPOSAL_SHAPE, records};
use crate::plan::ids::by_segment;
use crate::plan::json::{self, ReadError, Shaped};
use crate::plan::model::{Extra, record};
use crate::problem::Checked;
use crate::text::arrange::Arrange;
use serde_json::Value;

/// Name of the format.
pub const FORMAT: &str = "ipa-backup";

/// The newest version of the format that is read, and the one that is written.
pub const VERSION: u32 = 1;

/// Longest backup that is read, in bytes: 256 MiB. It may hold any number of proposals.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// Why a backup could not be read.
pub type BackupError = ReadError;

record! {
    /// Something kept that could not be read, as it is.
    Unreadable {
        /// Where it was kept.
        key: String,
        /// What stands there.
        text: String,
    }
}

record! {
    /// Everything in one file.
    Backup {
        /// Always `ipa-backup`.
        format: String,
        /// Version of the format; 1.
        version: u32,
        /// When the file was made, RFC 3339.
        #[serde(default)]
        made: String,
        /// The settings, as they are kept.
        #[serde(default, skip_serializing_if = "Value::is_null")]
        settings: Value,
        /// Every proposal, examples and those in the bin included, by id.
        #[serde(default)]
        proposals: Vec<Proposal>,
        /// What could not be read, so that nothing is left behind.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unreadable: Vec<Unreadable>,
    }
}

/// Makes a backup. `made` is RFC 3339.
pub fn make(
    proposals: &[Proposal],
    settings: Value,
    unreadable: Vec<Unreadable>,
    made: &str,
) -> Backup {
    let mut proposals = proposals.to_vec();
    proposals.arrange(|a, b| by_segment(&a.id, &b.id));
    Backup {
        format: FORMAT.to_owned(),
        version: VERSION,
        made: made.to_owned(),
        settings,
        proposals,
        unreadable,
        extra: Extra::default(),
    }
}

/// Writes a backup. The same backup is the same bytes.
pub fn write(backup: &Backup) -> String {
    json::write(backup)
}

/// Reads a backup record by record: a proposal that cannot be read is named and left out.
///
/// # Errors
/// Where the text is too large or too deep, cut off, not JSON, of another format or of a newer
/// version.
pub fn read(text: &str) -> Result<Checked<Backup>, BackupError> {
    let mut value = json::parse(text, MAX_BYTES)?;
    json::expect_format(&value, FORMAT, VERSION)?;
    let mut problems = Vec::new();
    let proposals = match value.get_mut("proposals").map(Value::take) {
        None => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => {
            let detail = "a list is expected".into();
            return Err(ReadError::Shape { pointer: "/proposals".into(), detail });
        }
    };
    if let Some(slot) = value.get_mut("proposals") {
        *slot = Value::Array(Vec::new());
    }
    json::unknown_fields(&value, Backup::SHAPE, "", &mut problems);
    for (index, proposal) in proposals.iter().enumerate() {
        json::unknown_fields(
            proposal,
            PROPOSAL_SHAPE,
            &format!("/proposals/{index}"),
            &mut problems,
        );
    }
    let mut backup: Backup = json::build(value, "")?;
    backup.proposals = records(proposals, "/proposals", &mut problems);
    Ok(Checked { value: backup, problems })
}

/// How each proposal of a backup stands to those here.
pub fn restore_plan(backup: &Backup, here: &[Proposal]) -> Vec<Arrival> {
    arrivals(&backup.proposals, here)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::arrival::Standing;

    #[test]
    fn everything_comes_back_byte_for_byte() {
        let proposals = [
            Proposal {
                id: "b".into(),
                title: "In the bin".into(),
                binned: Some("2026".into()),
                ..Proposal::default()
            },
            Proposal {
                id: "a".into(),
                title: "Žđ\u{202e}<img src=x>".into(),
                example: true,
                ..Proposal::default()
            },
        ];
        let unreadable =
            vec![Unreadable { key: "k".into(), text: "{".into(), ..Unreadable::default() }];
        let settings = serde_json::json!({"theme": "dark"});
        let text = write(&make(&proposals, settings, unreadable, "2026-01-01T00:00:00Z"));
        let read_back = read(&text).expect("readable");
        assert_eq!(read_back.problems, []);
        assert_eq!(write(&read_back.value), text);
        let standings: Vec<_> =
            restore_plan(&read_back.value, &proposals[..1]).iter().map(|a| a.standing).collect();
        assert_eq!(standings, [Standing::New, Standing::Same]);
    }

    #[test]
    fn one_bad_proposal_does_not_stop_the_others() {
        let text = r#"{"format":"ipa-backup","version":1,"proposals":[{"id":"a","title":5},{"id":"b","title":"x","odd":1},{"id":"B","title":"y"}]}"#;
        let read_back = read(text).expect("readable");
        let seen: Vec<_> =
            read_back.problems.iter().map(|p| format!("{} {}", p.code, p.place)).collect();
        assert_eq!(
            seen,
            [
                "unknown-field /proposals/1/odd",
                "proposal-unreadable /proposals/0/title",
                "duplicate-id /proposals/2/id"
            ]
        );
        assert_eq!(read_back.value.proposals.len(), 2);
    }
}
