//! Why a finding is as strong as it is, and why it is no possible duplicate: what counts most where it is
//! strong, else what only the proposal says; and what tells the two apart.
//!
//! Absent on purpose: which terms are not shared ([`crate::overlap::missing`]).

use super::finding::{Said, way, why};
use super::marks::matters;
use crate::overlap::{Band, FacetName, Finding, Verdict};
use crate::text::fold::fold;

/// The parts of what is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyNot {
    /// Why it is as strong as it is; nothing below the line.
    pub strength: Option<WhyStrength>,
    /// What tells them apart, where it is no possible duplicate.
    pub differs: Vec<Said>,
}

/// Why a finding is as strong as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyStrength {
    /// There is something stronger.
    Lower {
        /// How strong it is.
        band: Band,
        /// What only the proposal says, heaviest first.
        unshared: Vec<String>,
    },
    /// There is nothing stronger.
    Strong {
        /// What counts most, heaviest first.
        counted: Vec<String>,
        /// The other way of saying the item that most of it goes through.
        way: Option<String>,
    },
}

/// How many of the terms that count most are named.
const MOST_COUNTED: usize = 3;

/// The terms that count most.
fn counted(finding: &Finding) -> Vec<String> {
    let heaviest = matters(&finding.evidence).into_iter().take(MOST_COUNTED);
    heaviest.filter_map(|matter| matter.parts.first().map(|one| one.term.clone())).collect()
}

/// Why it is as strong as it is, and why no possible duplicate; nothing where there is nothing to say.
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
    let strength = finding.band.map(|band| match band {
        Band::Strong => WhyStrength::Strong { counted: counted(finding), way: way(finding) },
        Band::Medium | Band::Weak => {
            let unshared = unshared.into_iter().filter(|term| !of_facets.contains(&fold(term)));
            WhyStrength::Lower { band, unshared: unshared.collect() }
        }
    });
    let differs = match finding.verdict {
        Verdict::Duplicate | Verdict::Horizontal => Vec::new(),
        _ => why(finding, number, name).differs,
    };
    let parts = WhyNot { strength, differs };
    (parts != WhyNot::default()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::{Facet, Level, Source};
    use crate::present::marks::tests::evidence;

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
            adjustments: Vec::new(),
            evidence: Vec::new(),
            facets: vec![facet],
        }
    }

    #[test]
    fn what_keeps_it_lower_is_said_once() {
        let name = |_: FacetName, value: &str| value.to_owned();
        let unshared = || vec!["Prosecutors".to_owned(), "drones".to_owned()];
        let said = |band, verdict| why_not(&finding(band, verdict), unshared(), "1.1", &name);
        let weak = said(Band::Weak, Verdict::Complementary).expect("something");
        // The facet names the prosecutors.
        let lower = WhyStrength::Lower { band: Band::Weak, unshared: vec!["drones".into()] };
        assert_eq!(weak.strength, Some(lower));
        assert_eq!(weak.differs.len(), 1);
        let same = said(Band::Weak, Verdict::Duplicate).expect("something");
        assert!(same.differs.is_empty(), "it is called a possible duplicate");
    }

    #[test]
    fn of_a_strong_one_what_counts_most_is_said() {
        let mut strong = finding(Band::Strong, Verdict::Complementary);
        strong.evidence = ["passports", "look-alikes", "detection", "border"]
            .map(|term| evidence(term, Source::Word, &[]))
            .to_vec();
        let name = |_: FacetName, value: &str| value.to_owned();
        let said = why_not(&strong, vec!["drones".into()], "1.1", &name).expect("something");
        let counted = ["passports", "look-alikes", "detection"].map(str::to_owned).to_vec();
        assert_eq!(said.strength, Some(WhyStrength::Strong { counted, way: None }));
        assert_eq!(said.differs.len(), 1);
        let below = Finding { band: None, verdict: Verdict::None, ..strong };
        assert_eq!(why_not(&below, Vec::new(), "1.1", &name).and_then(|one| one.strength), None);
    }
}
