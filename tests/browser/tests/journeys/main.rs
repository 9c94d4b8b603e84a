//! The journeys, one row each. `cargo xtask journeys --only NAME --browser firefox --from file` runs one.

mod accessible;
mod consulting;
mod keeping;
mod moving;
mod opening;
mod plans;
mod proposing;
mod reading;
mod whole;
mod wording;

use ipa_browser_tests::journey;
use ipa_browser_tests::run::{Journey, run};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let journeys: &[Journey] = &[
        journey!(opening::opens_with_the_plan),
        journey!(opening::each_file_is_its_own_world_in_firefox, from: File, browser: Firefox),
        journey!(opening::works_inside_a_frame, from: Http),
        journey!(opening::a_part_that_did_not_arrive_is_said_and_tried_again, from: Http),
        journey!(opening::shows_the_plan_and_the_reason_without_webassembly),
        journey!(reading::finds_an_activity_while_typing),
        journey!(reading::a_number_comes_first),
        journey!(reading::a_view_is_its_address),
        journey!(reading::markup_in_the_search_is_text),
        journey!(reading::every_page_says_where_one_is),
        journey!(reading::an_activity_is_found_by_keyboard_alone),
        journey!(proposing::a_duplicate_is_flagged_while_it_is_typed),
        journey!(proposing::another_proposal_with_the_same_idea_is_shown),
        journey!(proposing::a_timeline_says_how_it_was_understood),
        journey!(proposing::the_example_is_marked_and_finds_its_overlap),
        journey!(proposing::the_overlaps_are_one_tab_away_and_an_answer_stands),
        journey!(consulting::a_list_is_consulted_about),
        journey!(consulting::a_finding_is_drafted_and_compared),
        journey!(consulting::each_idea_has_its_decision),
        journey!(plans::a_further_plan_is_added_compared_switched_off_and_removed),
        journey!(plans::a_file_that_is_no_plan_is_refused_with_the_reason),
        journey!(plans::without_a_database_a_plan_counts_until_the_page_is_closed),
        journey!(wording::another_way_of_saying_it_counts_is_kept_and_handed_over),
        journey!(wording::a_word_of_the_lexicon_is_added_and_what_it_changes_is_said),
        journey!(wording::the_plan_is_held_against_itself),
        journey!(wording::a_weaker_overlap_says_why_it_is_not_higher),
        journey!(wording::the_language_of_a_text_is_shown_and_chosen),
        journey!(wording::a_false_alarm_is_listed_and_sent_along),
        journey!(wording::a_combined_proposal_leaves_its_title),
        journey!(keeping::each_field_survives_a_reload),
        journey!(keeping::a_crash_two_seconds_after_the_last_key_loses_nothing),
        journey!(keeping::closing_the_browser_keeps_everything),
        journey!(keeping::blocked_storage_is_said_and_the_work_goes_on),
        journey!(keeping::one_full_store_is_named_and_the_other_serves),
        journey!(keeping::full_storage_never_says_saved),
        journey!(keeping::a_store_that_forgets_is_caught),
        journey!(keeping::a_journal_that_never_answers_is_said),
        journey!(keeping::little_room_is_said_in_time),
        journey!(keeping::leaving_and_going_back_keeps_what_was_typed),
        journey!(keeping::the_bin_empties_after_a_month),
        journey!(keeping::wiped_local_storage_comes_back_from_the_journal),
        journey!(keeping::a_wiped_journal_is_made_again),
        journey!(keeping::what_cannot_be_read_is_set_aside),
        journey!(moving::two_tabs_do_not_write_over_each_other),
        journey!(moving::a_file_with_another_text_shows_what_differs),
        journey!(moving::everything_comes_back_from_one_file),
        journey!(keeping::an_earlier_version_comes_back),
        journey!(keeping::the_rescue_box_gives_everything_back),
        journey!(keeping::a_panic_shows_the_rescue_box),
        journey!(whole::from_the_plan_to_the_coordinator_and_back),
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
