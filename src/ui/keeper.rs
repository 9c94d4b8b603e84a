//! stub
use super::state::AppState;
pub fn start(_: AppState) {}
pub fn save_now() {}
pub fn settings_changed(_: &ipa_matrix::store::settings::Settings) {}
pub fn changed(_: &ipa_matrix::draft::Proposal) {}
