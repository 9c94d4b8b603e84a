//! The verdict and the band of a finding: from its score and its facets, by rules that can be said
//! in a sentence.
//!
//! On screen a verdict is only ever a possibility. Scores are not computed here.

use super::calibration::Calibration;
use super::finding::{Band, Facet, FacetName, Level, Points, TargetKind, Verdict};

/// The band of a score, none below the line.
pub fn band(calibration: &Calibration, score: Points) -> Option<Band> {
    if score < calibration.weak_from {
        None
    } else if score < calibration.medium_from {
        Some(Band::Weak)
    } else if score < calibration.strong_from {
        Some(Band::Medium)
    } else {
        Some(Band::Strong)
    }
}

/// What a finding amounts to.
///
/// Another audience, country or time makes it complementary. Another form of action, or a proposal that
/// goes `beyond` the item's audience or the plan's subjects, makes it bordering, unless the two are so near that a different
/// word for the form does not matter. Where nothing is known to differ it is a duplicate. Where there
/// is `too_little` to say, as when only the programme's own words are shared, it cannot be told.
pub fn verdict(
    kind: TargetKind,
    band: Option<Band>,
    facets: &[Facet],
    beyond: bool,
    too_little: bool,
) -> Verdict {
    let level = |name: FacetName| {
        facets.iter().find(|f| f.facet == name).map_or(Level::Unknown, |f| f.level)
    };
    let differs = |name| level(name) == Level::Differs;
    match (kind, band) {
        (_, None) => Verdict::None,
        (TargetKind::Horizontal | TargetKind::Threat, Some(_)) => Verdict::Horizontal,
        _ if too_little => Verdict::CannotTell,
        (_, Some(band)) => {
            if [FacetName::Audience, FacetName::Beneficiaries, FacetName::Time]
                .into_iter()
                .any(differs)
            {
                Verdict::Complementary
            } else if band != Band::Strong && (differs(FacetName::Form) || beyond) {
                Verdict::Bordering
            } else {
                Verdict::Duplicate
            }
        }
    }
}
