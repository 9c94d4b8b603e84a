//! The file that carries a plan (`ipa-plan`): reading it within limits, writing it so that the same
//! content is the same bytes, and splitting its phrasings off for the page.
//!
//! Nothing here judges what the plan says ([`super::check`]) or touches a disk.

use super::ids::by_segment;
use super::json::{self, ReadError, Shaped};
use super::model::{Bundle, Phrasings};
use crate::problem::Checked;
use crate::text::arrange::Arrange;

/// Name of the format.
pub const FORMAT: &str = "ipa-plan";

/// The newest version of the format that is read, and the one that is written.
pub const VERSION: u32 = 1;

/// Why a bundle could not be read.
pub type BundleError = ReadError;

/// Reads a bundle. Fields that this version does not know are kept and reported as hints.
///
/// # Errors
/// Where the text is too large or too deep, cut off, not JSON, of another format or of a newer
/// version, or where a value is of the wrong type.
pub fn read(text: &str) -> Result<Checked<Bundle>, BundleError> {
    let value = json::parse(text, json::MAX_BYTES)?;
    json::expect_format(&value, FORMAT, VERSION)?;
    let mut problems = Vec::new();
    json::unknown_fields(&value, Bundle::SHAPE, "", &mut problems);
    let bundle = json::build(value, "")?;
    Ok(Checked { value: bundle, problems })
}

/// Writes a bundle: lists that only refer by id are sorted, so the same content is the same bytes.
pub fn write(bundle: &Bundle) -> String {
    let mut sorted = bundle.clone();
    sort(&mut sorted);
    json::write(&sorted)
}

/// Puts every list whose order says nothing into one order. The order of Beneficiaries, footnotes,
/// outputs, leads and of the methodology is that of the source and stays.
fn sort(bundle: &mut Bundle) {
    bundle.organisations.arrange(|a, b| by_segment(&a.id, &b.id));
    bundle
        .acronyms
        .arrange(|a, b| a.acronym.cmp(&b.acronym).then_with(|| a.meaning.cmp(&b.meaning)));
    bundle.goals.arrange(|a, b| by_segment(&a.id, &b.id));
    // Goal 1's only field is printed as a stroke, which would sort behind every number.
    bundle
        .fields
        .arrange(|a, b| by_segment(&a.goal, &b.goal).then_with(|| by_segment(&a.id, &b.id)));
    bundle.needs.arrange(|a, b| by_segment(&a.id, &b.id));
    bundle.activities.arrange(|a, b| by_segment(&a.id, &b.id));
    bundle.endnotes.arrange_by_key(|e| e.number);
    bundle.horizontal.arrange(|a, b| by_segment(&a.id, &b.id));
    bundle.readings.arrange(|a, b| by_segment(&a.pointer, &b.pointer));
    sort_phrasings(&mut bundle.phrasings);
    bundle
        .lexicon
        .arrange(|a, b| a.concept.cmp(&b.concept).then_with(|| a.language.cmp(&b.language)));
}

fn sort_phrasings(phrasings: &mut [Phrasings]) {
    phrasings.arrange(|a, b| a.item.cmp(&b.item).then_with(|| a.language.cmp(&b.language)));
}

/// Takes the phrasings out of a bundle: the page reads the plan first and these later.
pub fn split_phrasings(bundle: &mut Bundle) -> Vec<Phrasings> {
    std::mem::take(&mut bundle.phrasings)
}

/// Puts phrasings back into their bundle.
pub fn join_phrasings(bundle: &mut Bundle, phrasings: Vec<Phrasings>) {
    bundle.phrasings.extend(phrasings);
    sort_phrasings(&mut bundle.phrasings);
}

/// Writes phrasings that were split off, as a plain list.
pub fn write_phrasings(phrasings: &[Phrasings]) -> String {
    let mut sorted = phrasings.to_vec();
    sort_phrasings(&mut sorted);
    json::write(&sorted)
}

/// Reads phrasings that were split off.
///
/// # Errors
/// As [`read`], but for the format, which a plain list does not name.
pub fn read_phrasings(text: &str) -> Result<Vec<Phrasings>, BundleError> {
    json::build(json::parse(text, json::MAX_BYTES)?, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ids::Ref;
    use crate::problem::Severity;
    use proptest::prelude::*;

    const SMALL: &str = r#"{"format":"ipa-plan","version":1,"later":{"b":1,"a":2},
        "plan":{"id":"p","edition":"1","title":"T","language":"en","labels":{"goal":{"one":"Objective","many":"Objectives","colour":"red"}}},
        "goals":[{"id":"10","name":"B"},{"id":"2","name":"A"}],
        "fields":[{"id":"2.1","goal":"2","name":"x"},{"id":"/","goal":"1","name":""}],
        "activities":[{"id":"2.1.1","need":"2.1","title":"<img src=x onerror=alert(1)>","outputs":[{"text":"o","weight":3}]}],
        "phrasings":[{"item":{"kind":"activity","id":"2.1.1"},"language":"sq","texts":["x"]}]}"#;

    fn check_error(text: &str, expect: &str) {
        let error = read(text).expect_err("should not be read");
        assert_eq!(
            format!("{} {}", error.problem().code, error.problem().place),
            expect,
            "{error}"
        );
    }

    #[test]
    fn what_cannot_be_read_names_place_and_reason() {
        check_error("", "empty-file -");
        check_error(" \n", "empty-file -");
        check_error("{\"format\":\"ipa-plan\",\n\"version\":1", "truncated 2:11");
        check_error("goals;fields", "not-json 1:1");
        check_error("[]", "format-missing /format");
        check_error("{\"format\":\"ipa-submission\",\"version\":1}", "other-format /format");
        check_error("{\"format\":\"ipa-plan\",\"version\":2}", "newer-version /version");
        check_error("{\"format\":\"ipa-plan\",\"version\":\"1\"}", "wrong-shape /version");
        check_error("{\"format\":\"ipa-plan\",\"version\":1}", "wrong-shape /");
        check_error(
            &SMALL.replace("\"need\":\"2.1\"", "\"need\":21"),
            "wrong-shape /activities/0/need",
        );
        check_error(
            &SMALL.replace("\"text\":\"o\"", "\"text\":{}"),
            "wrong-shape /activities/0/outputs/0/text",
        );
        check_error(&"[".repeat(100_000), "too-deep 1:65");
        check_error(&"x".repeat(json::MAX_BYTES + 1), "too-large -");
    }

    #[test]
    fn brackets_inside_texts_are_not_depth() {
        let title = format!("\\\"{}", "[{".repeat(200));
        assert!(read(&SMALL.replace("\"T\"", &format!("\"{title}\""))).is_ok());
    }

    #[test]
    fn unknown_fields_are_kept_and_named() {
        let read_back = read(SMALL).expect("readable");
        let places: Vec<String> =
            read_back.problems.iter().map(|p| format!("{} {}", p.code, p.place)).collect();
        assert_eq!(
            places,
            [
                "unknown-field /activities/0/outputs/0/weight",
                "unknown-field /later",
                "unknown-field /plan/labels/goal/colour"
            ]
        );
        assert!(read_back.problems.iter().all(|p| p.severity == Severity::Hint));
        let text = write(&read_back.value);
        for kept in ["\"weight\": 3", "\"colour\": \"red\"", "\"a\": 2"] {
            assert!(text.contains(kept), "{kept} is lost");
        }
    }

    #[test]
    fn the_same_content_is_the_same_bytes() {
        let mut bundle = read(SMALL).expect("readable").value;
        let text = write(&bundle);
        bundle.goals.reverse();
        bundle.fields.reverse();
        assert_eq!(write(&bundle), text);
        assert_eq!(write(&read(&text).expect("readable").value), text);
        assert!(text.ends_with("}\n") && !text.contains('\r'));
        assert!(text.find("\"/\"") < text.find("\"2.1\""), "goal 1 comes first");
    }

    #[test]
    fn phrasings_come_off_and_back() {
        let mut bundle = read(SMALL).expect("readable").value;
        let text = write(&bundle);
        let taken = split_phrasings(&mut bundle);
        assert_eq!(taken.len(), 1);
        assert!(bundle.phrasings.is_empty());
        let carried = read_phrasings(&write_phrasings(&taken)).expect("readable");
        assert_eq!(carried.first().map(|p| p.item.clone()), Some(Ref::activity("2.1.1")));
        join_phrasings(&mut bundle, carried);
        assert_eq!(write(&bundle), text);
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert!(read(&format!("\u{feff}{SMALL}")).is_ok());
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_with_a_place() {
        for end in (0..SMALL.len() - 1).filter(|end| SMALL.is_char_boundary(*end)) {
            assert!(read(SMALL.get(..end).unwrap_or_default()).is_err(), "cut at {end}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_a_result(text in "\\PC{0,60}") {
            let _ = read(&text);
        }

        #[test]
        fn any_flipped_byte_gives_a_result(at in 0..SMALL.len(), byte in 0_u8..128) {
            let mut bytes = SMALL.as_bytes().to_vec();
            bytes[at] = byte;
            if let Ok(text) = String::from_utf8(bytes) {
                let _ = read(&text);
            }
        }
    }
}
