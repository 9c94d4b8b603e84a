//! Why a finding is not stronger, or not a possible duplicate: what only the proposal says, and what
//! tells the two apart.
//!
//! Absent on purpose: which terms are not shared ([`crate::overlap::missing`]).

use super::finding::{Said, why};
use crate::overlap::{Band, FacetName, Finding, Verdict};
use crate::text::fold::fold;

/// The parts of what is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyNot {
    /// How strong it is, where something is stronger.
    pub band: Option<Band>,
    /// What only the proposal says, heaviest first.
    pub terms: Vec<String>,
    /// What tells them apart, where it is no possible duplicate.
    pub differs: Vec<Said>,
}

/// Whether there is something higher that a finding beside the form could be.
pub fn is_lower(finding: &Finding) -> bool {
    finding.band.is_some_and(|band| band != Band::Strong)
}

/// Why not higher; nothing where there is nothing higher.
pub fn why_not(
    finding: &Finding,
    unshared: Vec<String>,
    number: &str,
    name: &dyn Fn(FacetName, &str) -> String,
) -> Option<WhyNot> {
    // What a facet says already is not said twice.
    let of_facets: Vec<String> = finding
        .facets
        .iter()
        .flat_map(|facet| facet.proposal.iter().map(|value| fold(&name(facet.facet, value))))
        .collect();
    let band = finding.band.filter(|&band| band != Band::Strong);
    let terms = unshared.into_iter().filter(|term| !of_facets.contains(&fold(term)));
    let terms = if band.is_some() { terms.collect() } else { Vec::new() };
    let differs = match finding.verdict {
        Verdict::Duplicate | Verdict::Horizontal => Vec::new(),
        _ => why(finding, number, name).differs,
    };
    let parts = WhyNot { band, terms, differs };
    (parts != WhyNot::default()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::{Facet, Level};

    fn finding(band: Band, verdict: Verdict) -> Finding {
        let facet = Facet {
            facet: FacetName::Audience,
            level: Level::Differs,
            proposal: vec!["prosecutors".into()],
            item: vec!["police".into()],
        };
        let target = crate::overlap::Target {
            plan: None,
            edition: None,
            kind: crate::overlap::TargetKind::Activity,
            id: "1.1".into(),
        };
        Finding {
            target,
            verdict,
            band: Some(band),
            score: crate::overlap::Points(1),
            strength: crate::overlap::Points(1),
            evidence: Vec::new(),
            facets: vec![facet],
        }
    }

    #[test]
    fn below_strong_there_is_something_higher() {
        let lower = |band| is_lower(&Finding { band, ..finding(Band::Weak, Verdict::Bordering) });
        assert!(lower(Some(Band::Weak)) && lower(Some(Band::Medium)));
        assert!(!lower(Some(Band::Strong)));
        assert!(!lower(None), "what is below the line is not shown");
    }

    #[test]
    fn what_keeps_it_lower_is_said_once() {
        let name = |_: FacetName, value: &str| value.to_owned();
        let unshared = || vec!["Prosecutors".to_owned(), "drones".to_owned()];
        let said = |band, verdict| why_not(&finding(band, verdict), unshared(), "1.1", &name);
        let weak = said(Band::Weak, Verdict::Complementary).expect("something");
        assert_eq!(weak.terms, ["drones"], "the facet names the prosecutors");
        assert_eq!(weak.differs.len(), 1);
        assert_eq!(weak.band, Some(Band::Weak));
        assert_eq!(said(Band::Strong, Verdict::Duplicate), None);
        let strong = said(Band::Strong, Verdict::Complementary).expect("something");
        assert!(strong.terms.is_empty() && strong.differs.len() == 1);
        assert_eq!(strong.band, None, "its strength is as high as it can be");
    }
}
