//! Whether it is time to back up: what is kept in one browser only is gone with the computer.

use super::settings::Settings;
use crate::draft::Proposal;

/// So many changed proposals are worth a reminder at once.
const MANY: usize = 5;

/// Whether to remind: some proposal has waited for a backup since before `week_ago` (RFC 3339 in UTC,
/// like all moments that are kept), or five have changed since the last one.
pub fn is_due(settings: &Settings, proposals: &[Proposal], week_ago: &str) -> bool {
    let last = settings.backed_up.as_str();
    let waiting: Vec<&Proposal> =
        proposals.iter().filter(|one| !one.example && one.changed.as_str() > last).collect();
    let since =
        |one: &Proposal| if last.is_empty() { one.created.clone() } else { last.to_owned() };
    waiting.len() >= MANY || waiting.iter().any(|one| since(one).as_str() < week_ago)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(created: &str, changed: &str) -> Proposal {
        Proposal { created: created.into(), changed: changed.into(), ..Proposal::default() }
    }

    #[test]
    fn a_week_or_five_changes_without_a_backup_remind() {
        let never = Settings::default();
        let backed_up = |moment: &str| Settings { backed_up: moment.into(), ..Settings::default() };
        let week_ago = "2026-03-08T00:00:00.000Z";
        let old = changed("2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z");
        let fresh = changed("2026-03-14T00:00:00.000Z", "2026-03-14T00:00:00.000Z");
        assert!(!is_due(&never, &[], week_ago));
        assert!(is_due(&never, std::slice::from_ref(&old), week_ago));
        assert!(!is_due(&never, std::slice::from_ref(&fresh), week_ago));
        assert!(is_due(&never, &vec![fresh.clone(); 5], week_ago));
        let example = Proposal { example: true, ..old.clone() };
        assert!(!is_due(&never, &[example], week_ago));
        // Backed up after the change, whenever that was: nothing waits.
        assert!(!is_due(
            &backed_up("2026-03-03T00:00:00.000Z"),
            std::slice::from_ref(&old),
            week_ago
        ));
        assert!(is_due(
            &backed_up("2026-03-03T00:00:00.000Z"),
            std::slice::from_ref(&fresh),
            week_ago
        ));
        assert!(!is_due(
            &backed_up("2026-03-13T00:00:00.000Z"),
            std::slice::from_ref(&fresh),
            week_ago
        ));
    }
}
