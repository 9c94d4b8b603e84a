//! store

pub mod settings;
