//! What a body means: a proposal or the settings.

use super::envelope::{Envelope, Kind};
use super::keys;
use super::settings::Settings;
use crate::draft::Proposal;

/// A value that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Proposal(Box<Proposal>),
    Settings(Box<Settings>),
}

impl Content {
    /// What an envelope kept under this key holds; `None` where it is not what the key says.
    pub(super) fn read(key: &str, envelope: &Envelope) -> Option<Self> {
        match envelope.kind {
            Kind::Settings if key == keys::SETTINGS => {
                serde_json::from_str(&envelope.body).ok().map(Self::Settings)
            }
            Kind::Settings => None,
            Kind::Proposal => {
                let proposal: Box<Proposal> = serde_json::from_str(&envelope.body).ok()?;
                (keys::of_proposal(&proposal.id) == key).then_some(Self::Proposal(proposal))
            }
        }
    }

    /// The body. Our types always serialise; were one not to, the empty body shows when read back.
    pub(super) fn body(&self) -> String {
        match self {
            Self::Proposal(proposal) => serde_json::to_string(proposal),
            Self::Settings(settings) => serde_json::to_string(settings),
        }
        .unwrap_or_default()
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Proposal(_) => Kind::Proposal,
            Self::Settings(_) => Kind::Settings,
        }
    }
}
