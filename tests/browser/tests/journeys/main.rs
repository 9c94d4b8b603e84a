//! The journeys, one row each. `cargo xtask journeys --only NAME --browser firefox --from file` runs one.

mod opening;

use ipa_browser_tests::journey;
use ipa_browser_tests::run::{Journey, run};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let journeys: &[Journey] = &[
        journey!(opening::opens_with_the_plan),
        journey!(opening::each_file_is_its_own_world_in_firefox, from: File, browser: Firefox),
        journey!(opening::works_inside_a_frame, from: Http),
        journey!(opening::shows_the_plan_and_the_reason_without_webassembly),
    ];
    match run(journeys).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("journeys: {trouble}");
            ExitCode::FAILURE
        }
    }
}
