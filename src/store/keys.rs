//! The names under which things are kept. No other layer knows them.
//!
//! The name of a proposal holds no plan: a new edition must not hide it.

use crate::overlap::plans::PlanName;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What all our keys begin with: other pages from disk share the same local storage.
pub const PREFIX: &str = "ipam1:";
/// Name of the browser's database; public/rescue.js reads it too.
pub const DATABASE: &str = "ipam1";
/// Name of the database of further plans: one of its own, so that it cannot harm the journal.
pub const PLANS: &str = "ipam1-plans";
/// Name of the channel on which the tabs of one browser talk.
pub const CHANNEL: &str = "ipam1";
/// Key of the settings.
pub const SETTINGS: &str = "ipam1:settings";
/// Key that a test of the stores writes and removes again.
pub const TEST: &str = "ipam1:test";
/// What the key of a proposal begins with.
const PROPOSAL: &str = "ipam1:proposal:";
/// What the key of a further plan begins with, in its own database.
const PLAN: &str = "ipam1:plan:";
/// What the key of a thing set aside begins with.
const ASIDE: &str = "ipam1:aside:";
/// End of the key that holds a value on its way.
const ON_ITS_WAY: &str = ":w";

const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-');

/// The key of a proposal.
pub fn of_proposal(id: &str) -> String {
    format!("{PROPOSAL}{}", utf8_percent_encode(id, ESCAPED))
}

/// The id of the proposal that a key is for.
pub fn proposal_of(key: &str) -> Option<String> {
    let id = key.strip_prefix(PROPOSAL)?;
    let id = percent_decode_str(id).decode_utf8().ok()?.into_owned();
    // A key that we would write differently is not one of ours.
    (!id.is_empty() && of_proposal(&id) == key).then_some(id)
}

/// The key that holds a value on its way to this key.
pub fn on_its_way(key: &str) -> String {
    format!("{key}{ON_ITS_WAY}")
}

/// The key that a value is on its way to.
pub fn way_to(key: &str) -> Option<&str> {
    key.strip_suffix(ON_ITS_WAY).filter(|main| is_kept(main))
}

/// Whether proposals or settings are kept under this key.
pub fn is_kept(key: &str) -> bool {
    key == SETTINGS || proposal_of(key).is_some()
}

/// The key of a further plan; `copy` tells it from something unreadable under the same key.
pub fn of_plan(name: &PlanName, copy: u32) -> String {
    let [id, edition] =
        [&name.id, &name.edition].map(|text| utf8_percent_encode(text, ESCAPED).to_string());
    match copy {
        0 => format!("{PLAN}{id}:{edition}"),
        copy => format!("{PLAN}{id}:{edition}:{copy}"),
    }
}

/// Whether a key is one for this plan.
pub fn is_of_plan(key: &str, name: &PlanName) -> bool {
    let first = of_plan(name, 0);
    key.strip_prefix(&first).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// A key for an unreadable value, so that its own can be used again; `mark` tells values apart.
pub fn aside(key: &str, mark: u64) -> String {
    format!("{ASIDE}{}:{mark:016x}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// Whether a key holds something that was set aside.
pub fn is_aside(key: &str) -> bool {
    key.starts_with(ASIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_its_proposal_whatever_the_id() {
        for id in ["3f2504e0-4f89-41d3-9a0c-0305e82c3301", "x1", "a:w", "Ж/%", "p q"] {
            let key = of_proposal(id);
            assert_eq!(proposal_of(&key).as_deref(), Some(id));
            assert_eq!(way_to(&on_its_way(&key)), Some(key.as_str()));
            assert_eq!(way_to(&key), None);
        }
    }

    #[test]
    fn the_key_of_a_plan_is_never_that_of_a_proposal() {
        let name = |id: &str, edition: &str| PlanName {
            id: id.into(),
            edition: edition.into(),
            ..PlanName::default()
        };
        let plan = name("a:b", "1");
        for copy in [0, 1, 7] {
            let key = of_plan(&plan, copy);
            assert!(is_of_plan(&key, &plan) && !is_kept(&key) && way_to(&key).is_none());
            for other in [name("a", "b:1"), name("a:b", ""), name("a:b", "12"), name("a", "b")] {
                assert!(!is_of_plan(&key, &other), "{key} {other:?}");
            }
        }
    }

    #[test]
    fn foreign_keys_are_nobodys() {
        for key in [
            "ipam1:proposal:",
            "ipam1:proposal:a b",
            "other",
            "ipam1:settings:x",
            "ipam1:proposal:a:w",
        ] {
            assert!(!is_kept(key), "{key}");
        }
        assert!(
            is_kept(SETTINGS) && is_aside(&aside(SETTINGS, 7)) && !is_kept(&aside(SETTINGS, 7))
        );
    }
}
