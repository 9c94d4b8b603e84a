//! The machine against a browser with faults: nothing saved is lost, and nothing is called saved
//! that is not.

mod bin;
mod fake;
mod faults;
mod shelf;
mod tabs;
mod thinning;
mod ways;
