//! Set-up, serving, building and testing of iPA Matrix.
//!
//! A library with a thin program around it, so that the browser journeys find tools, browsers and
//! the little web server in the same place. Nothing of the app's own code lives or is used here.

pub mod browsers;
pub mod budget;
pub mod command;
pub mod data;
pub mod deliver;
pub mod failure;
pub mod hash;
pub mod opening;
pub mod page;
pub mod paths;
pub mod server;
pub mod split;
pub mod steps;
pub mod tools;
pub mod trunk;
