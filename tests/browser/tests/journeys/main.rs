//! The journeys, one row each. `cargo xtask journeys --only NAME --browser firefox --from file` runs one.

mod accessible;
mod opening;
mod reading;

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
        journey!(reading::finds_an_activity_while_typing),
        journey!(reading::a_number_comes_first),
        journey!(reading::a_view_is_its_address),
        journey!(reading::markup_in_the_search_is_text),
        journey!(reading::every_page_says_where_one_is),
        journey!(reading::an_activity_is_found_by_keyboard_alone),
        journey!(accessible::every_page_on_a_laptop, from: Http),
        journey!(accessible::every_page_on_a_telephone, from: File),
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
