//! The program `ipa` as a script sees it: results, problems, exit codes.

use serde_json::Value;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the program in the project's folder with a text on standard input.
fn ipa(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ipa"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that does not read its input closes it; that is no failure.
    let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
    child.wait_with_output().expect("the program ends")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("standard output is JSON")
}

#[test]
fn stats_are_counts_by_their_promised_names() {
    let output = ipa(&["stats", "--json"], "");
    assert_eq!(output.status.code(), Some(0));
    let totals = json(&output);
    for (name, count) in [("activities", 102), ("needs", 47), ("numbered", 79), ("without_lead", 2)]
    {
        assert_eq!(totals.get(name).and_then(Value::as_u64), Some(count), "{name}");
    }
    let small = include_str!("../fixtures/small-plan.json");
    let output = ipa(&["stats", "--json", "--plan", "-"], small);
    assert_eq!(json(&output).get("activities").and_then(Value::as_u64), Some(4));
}

#[test]
fn a_sound_plan_validates() {
    let output = ipa(&["validate", "public/plans/wbbsi-ipa-2018-2020.json", "--json"], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(json(&output).pointer("/0/problems"), Some(&serde_json::json!([])));
}

#[test]
fn what_is_wrong_is_named_with_file_place_and_remedy() {
    let broken =
        include_str!("../fixtures/small-plan.json").replace("\"goal\": \"1\"", "\"goal\": \"7\"");
    let output = ipa(&["validate", "-", "--json"], &broken);
    assert_eq!(output.status.code(), Some(1));
    let result = json(&output);
    assert_eq!(result.pointer("/0/file"), Some(&Value::from("-")));
    assert_eq!(
        result.pointer("/0/problems/0"),
        Some(&serde_json::json!({
            "code": "dangling-reference",
            "severity": "error",
            "place": "/fields/0/goal",
            "message": "/fields/0/goal: the plan has no goal 7. Correct the reference, or take it out."
        }))
    );
    let words = String::from_utf8(ipa(&["validate", "-"], &broken).stderr).expect("text");
    assert!(words.starts_with("-:/fields/0/goal: error: "), "{words}");
}

#[test]
fn hints_alone_are_no_failure() {
    let text = r#"{"format":"ipa-submission","version":1,"plan":"x","edition":"1","later":1}"#;
    let output = ipa(&["validate", "-", "--json"], text);
    assert_eq!(output.status.code(), Some(0));
    let result = json(&output);
    assert_eq!(result.pointer("/0/problems/0/code"), Some(&Value::from("unknown-field")));
    assert_eq!(result.pointer("/0/problems/1/code"), Some(&Value::from("checked-against-other")));
}

/// The duplicate of an activity of the plan, as a script would write it.
const DUPLICATE: &str = r#"{"id":"x1","title":"Teaching police trainers to recognise forged passports",
    "description":"A week for two trainers of the border police of each Beneficiary.",
    "outputs":["Trainers able to teach the detection of forged documents"],"timeline":"autumn 2019",
    "beneficiaries":["Albania"],"leads":["OSCE"],"partners":[],"need":null}"#;

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn a_check_has_the_promised_form() {
    let output = ipa(&["check", "-", "--json"], &format!("[{DUPLICATE}]"));
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    assert_eq!(words(&output.stderr), "");
    let reports = json(&output);
    let report = reports.get(0).expect("a report for the proposal");
    assert_eq!(report.get("proposal"), Some(&Value::from("x1")));
    assert!(report.get("alarm").is_some_and(Value::is_number));
    assert_eq!(
        report.pointer("/findings/0/target"),
        Some(&serde_json::json!({
            "plan": "wbbsi-ipa-2018-2020", "edition": "1", "kind": "activity", "id": "2.2.6.2"
        }))
    );
    for (pointer, form) in [
        ("/verdict", "text"),
        ("/findings/0/verdict", "text"),
        ("/findings/0/band", "text"),
        ("/findings/0/score", "number"),
        ("/findings/0/evidence/0/term", "text"),
        ("/findings/0/evidence/0/source", "text"),
        ("/findings/0/evidence/0/weight", "number"),
        ("/findings/0/evidence/0/spans/0/side", "text"),
        ("/findings/0/evidence/0/spans/0/field", "text"),
        ("/findings/0/evidence/0/spans/0/start", "number"),
        ("/findings/0/evidence/0/spans/0/end", "number"),
        ("/findings/0/facets/0/facet", "text"),
        ("/findings/0/facets/0/level", "text"),
    ] {
        let value = report.pointer(pointer).unwrap_or(&Value::Null);
        assert!(if form == "text" { value.is_string() } else { value.is_number() }, "{pointer}");
    }
    let shown = report.pointer("/findings").and_then(Value::as_array).map_or(0, Vec::len);
    let all = json(&ipa(&["check", "-", "--json", "--all"], &format!("[{DUPLICATE}]")));
    let all = all.pointer("/0/findings").and_then(Value::as_array).map_or(0, Vec::len);
    assert!(all >= 10 && all > shown, "{all} findings with --all, {shown} without");
}

#[test]
fn a_bare_list_needs_only_a_title() {
    let list = r#"[{"title":"Training on forged documents"},{"id":7,"title":"T","lead":"OSCE","outputs":"One","description":null},
        {"title":"U","leads":[],"lead":["IOM"],"need":"2.2.6","timeline":2019},{"id":"named","title":"V","need":{"new":"Something"}}]"#;
    let output = ipa(&["check", "-", "--json"], list);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    let reports = json(&output);
    let names: Vec<_> = reports
        .as_array()
        .expect("a list")
        .iter()
        .map(|report| report.get("proposal").and_then(Value::as_str).expect("an id").to_owned())
        .collect();
    assert_eq!(names, ["0", "7", "2", "named"]);
}

#[test]
fn a_check_reads_the_language_of_a_proposal() {
    let title = "Study visit of the heads of the units on the use of drones";
    let list = format!(
        r#"[{{"id":"told","title":"{title}"}},{{"id":"en","title":"{title}","language":"en"}},
            {{"id":"sr","title":"{title}","language":"sr"}}]"#
    );
    let output = ipa(&["check", "-", "--json"], &list);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    let reports = json(&output);
    let alarm = |at: usize| reports.pointer(&format!("/{at}/alarm")).and_then(Value::as_f64);
    assert!(alarm(0).is_some());
    assert_eq!(alarm(0), alarm(1), "the words tell the same");
    // A text in another language has fewer words to be found by, so that each counts for more.
    assert!(alarm(2) > alarm(0), "the language that is given wins");
}

#[test]
fn an_item_of_the_plan_is_checked_as_if_it_were_proposed() {
    let output = ipa(&["check", "--item", "2.2.6.2", "--json"], "");
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    let report = json(&output);
    assert_ne!(report.pointer("/0/findings/0/target/id"), Some(&Value::from("2.2.6.2")));
    let need = ipa(&["check", "--item", "2.4.5", "--json"], "");
    assert_eq!(need.status.code(), Some(0), "{}", words(&need.stderr));
    let none = ipa(&["check", "--item", "9.9.9"], "");
    assert_eq!(none.status.code(), Some(1));
    assert!(words(&none.stderr).contains("no activity and no need \"9.9.9\""));
    assert_eq!(words(&none.stdout), "");
}

#[test]
fn a_check_reads_a_submission_and_says_its_result_in_words() {
    let submission =
        format!(r#"{{"format":"ipa-submission","version":1,"proposals":[{DUPLICATE}]}}"#);
    let output = ipa(&["check", "-"], &submission);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    let table = words(&output.stdout);
    assert!(table.starts_with("x1: Poss"), "{table}");
    assert!(table.contains("2.2.6.2") && table.contains("activity"), "{table}");
}

#[test]
fn what_cannot_be_read_of_the_proposals_is_named_and_the_rest_checked() {
    let list = format!(r#"[{DUPLICATE},{{"id":"y"}},{{"id":"z","title":"T","outputs":[5]}},7]"#);
    let output = ipa(&["check", "-", "--json"], &list);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output).pointer("/0/proposal"), Some(&Value::from("x1")));
    let said = words(&output.stderr);
    for place in ["-:/1: error: ", "-:/2/outputs/0: error: ", "-:/3: error: "] {
        assert!(said.contains(place), "{place} in {said}");
    }
}

#[test]
fn files_that_are_none_fail_and_say_why() {
    for (input, said) in [
        ("", "The file is empty"),
        ("[{\"title\": \"cut", "the file ends in the middle"),
        ("title;lead", "this is not JSON"),
        (r#"{"format":"ipa-plan","version":1}"#, "\"ipa-submission\" is expected"),
        (r#"{"format":"ipa-submission","version":9}"#, "has version 9"),
        (r#"{"format":"ipa-submission","version":1,"proposals":7}"#, "a list is expected"),
    ] {
        let output = ipa(&["check", "-", "--json"], input);
        let error = words(&output.stderr);
        assert_eq!((output.status.code(), words(&output.stdout)), (Some(1), String::new()));
        assert!(error.starts_with('-') && error.contains(said), "{error}");
    }
    let plan = ipa(&["check", "--plan", "-", "--item", "1"], "[]");
    assert_eq!(plan.status.code(), Some(1));
    assert!(words(&plan.stderr).starts_with("-:/format: error: "), "{}", words(&plan.stderr));
    let lexicon = ipa(&["check", "--lexicon", "-", "--item", "2.2.6.2"], "{");
    assert_eq!(lexicon.status.code(), Some(1));
    assert!(words(&lexicon.stderr).contains("The lexicon cannot be used"));
    for verb in [&["stats", "--plan", "-"][..], &["validate", "-"], &["validate", "no such file"]] {
        let output = ipa(verb, "{");
        assert_eq!(output.status.code(), Some(1), "{verb:?}");
        assert_ne!(words(&output.stderr), "", "{verb:?}");
    }
}

#[test]
fn several_files_are_told_apart() {
    let plan = "public/plans/wbbsi-ipa-2018-2020.json";
    let output = ipa(&["validate", plan, "-", "--json"], "{");
    assert_eq!(output.status.code(), Some(1));
    let result = json(&output);
    assert_eq!(result.pointer("/0/file"), Some(&Value::from(plan)));
    assert_eq!(result.pointer("/0/problems"), Some(&serde_json::json!([])));
    assert_eq!(result.pointer("/1/file"), Some(&Value::from("-")));
    assert_eq!(result.pointer("/1/problems/0/code"), Some(&Value::from("truncated")));
    let said = words(&ipa(&["validate", plan, "-"], "{").stdout);
    assert_eq!(said, format!("{plan}: no problems\n-: 1 problem\n"));
}

#[test]
fn totals_are_said_in_words_too() {
    let said = words(&ipa(&["stats"], "").stdout);
    assert!(said.contains("   102  activities\n"), "{said}");
}

#[test]
fn a_wrong_call_is_told_apart() {
    assert_eq!(ipa(&["validate"], "").status.code(), Some(2));
    assert_eq!(ipa(&["guess"], "").status.code(), Some(2));
    assert_eq!(ipa(&["check"], "").status.code(), Some(2));
    assert_eq!(ipa(&["check", "-", "--item", "1"], "").status.code(), Some(2));
    assert_eq!(ipa(&["check", "-", "--jsn"], "").status.code(), Some(2));
    assert_eq!(ipa(&["stats", "--plan", "no such file"], "").status.code(), Some(1));
}

/// A proposal that another plan has, and the one of the program has not.
const RESCUE: &str = r#"[{"id":"x2","title":"Rescue of drowning people by river patrols",
    "description":"Lessons for instructors of the river police."}]"#;

#[test]
fn a_further_plan_is_checked_against_in_the_same_report() {
    let other = "tests/fixtures/other-plan.json";
    let output = ipa(&["check", "-", "--json", "--against", other], RESCUE);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output.stderr));
    let reports = json(&output);
    assert_eq!(
        reports.pointer("/0/findings/0/target"),
        Some(&serde_json::json!({
            "plan": "rivers", "edition": "1", "kind": "activity", "id": "r.1"
        }))
    );
    assert_eq!(reports.pointer("/0/verdict"), reports.pointer("/0/findings/0/verdict"));
    // What is found in the program's own plan stays what it is.
    let of = |reports: &Value, plan: &str| -> Vec<Value> {
        let all = reports.pointer("/0/findings").and_then(Value::as_array).expect("a list");
        let is = |one: &&Value| one.pointer("/target/plan") == Some(&Value::from(plan));
        all.iter().filter(is).cloned().collect()
    };
    let own = "wbbsi-ipa-2018-2020";
    let alone = json(&ipa(&["check", "-", "--json"], RESCUE));
    assert_eq!(of(&reports, own), of(&alone, own));
    // Several, in any order.
    let small = "tests/fixtures/small-plan.json";
    let [one, two] = [[other, small], [small, other]].map(|[a, b]| {
        json(&ipa(&["check", "-", "--json", "--against", a, "--against", b, "--all"], RESCUE))
    });
    for plan in [own, "rivers", "small"] {
        assert!(!of(&one, plan).is_empty(), "{plan}");
        assert_eq!(of(&one, plan), of(&two, plan));
    }
    let table = words(&ipa(&["check", "-", "--against", other], RESCUE).stdout);
    assert!(table.contains("r.1 (rivers 1)"), "{table}");
}

#[test]
fn a_further_plan_that_cannot_be_used_is_named_and_the_others_count() {
    let other = "tests/fixtures/other-plan.json";
    for (arguments, said) in [
        (vec!["--against", "no such file", "--against", other], "no such file: error: "),
        (vec!["--against", other, "--against", other], "already"),
        (vec!["--against", "public/plans/wbbsi-ipa-2018-2020.json", "--against", other], "already"),
        (vec!["--against", "tests/gold/proposals.json", "--against", other], "format"),
    ] {
        let all = [vec!["check", "-", "--json"], arguments].concat();
        let output = ipa(&all, RESCUE);
        assert_eq!(output.status.code(), Some(1), "{all:?}");
        assert!(words(&output.stderr).contains(said), "{}", words(&output.stderr));
        let first = json(&output).pointer("/0/findings/0/target/plan").cloned();
        assert_eq!(first, Some(Value::from("rivers")), "{all:?}");
    }
    assert_eq!(ipa(&["check", "-", "--against"], RESCUE).status.code(), Some(2));
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let output = ipa(&["schema", "--check"], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn phrasings_are_written_filled_and_taken_in() {
    let plan = "tests/fixtures/small-plan.json";
    let output = ipa(&["phrasings", "--template", plan, "--languages", "en,sq"], "");
    assert_eq!(output.status.code(), Some(0));
    let mut file = json(&output);
    assert_eq!(file.get("format"), Some(&Value::from("ipa-phrasings")));
    let first = file.pointer_mut("/items/0/phrasings/en").expect("a list to fill");
    *first = serde_json::json!(["A quite different wording of the very same undertaking", "x"]);
    let filled = file.to_string();
    let output = ipa(&["phrasings", "--add", "-", plan, "--json"], &filled);
    assert_eq!(output.status.code(), Some(0));
    let report = json(&output);
    assert_eq!(report.get("taken"), Some(&Value::from(1)));
    assert_eq!(report.pointer("/refused/0/code"), Some(&Value::from("phrasing-short")));
    assert_eq!(report.pointer("/refused/0/place"), Some(&Value::from("/items/0/phrasings/en/1")));
    let output = ipa(&["phrasings", "--add", "-", plan], &filled);
    let text = String::from_utf8(output.stdout).expect("a plan");
    assert!(text.contains("very same undertaking"), "{text}");
    assert_eq!(ipa(&["validate", "-"], &text).status.code(), Some(0), "the new plan is sound");
    *file.pointer_mut("/items/0").expect("an item") = serde_json::json!({
        "item": file.pointer("/items/0/item"),
        "removed": {"en": ["A quite different wording of the very same undertaking"]},
    });
    let grown = Path::new(env!("CARGO_TARGET_TMPDIR")).join("grown-plan.json");
    std::fs::write(&grown, &text).expect("written");
    let grown = grown.to_string_lossy();
    let output = ipa(&["phrasings", "--add", "-", &grown], &file.to_string());
    let text = String::from_utf8(output.stdout).expect("a plan");
    assert!(!text.contains("very same undertaking"), "taken out again: {text}");
    assert_eq!(ipa(&["phrasings", "--add", "-", plan], "{").status.code(), Some(1));
    assert_eq!(ipa(&["phrasings"], "").status.code(), Some(2));
}

#[test]
fn the_lexicon_is_checked_and_its_changes_go_into_a_plan() {
    let output = ipa(&["lexicon", "--check", "--json"], "");
    assert_eq!(output.status.code(), Some(0));
    let check = json(&output);
    let doubled = check.get("doubled").and_then(Value::as_array).expect("a list");
    assert!(doubled.iter().all(|one| one.get("one_kind") == Some(&Value::from(false))));
    let plan = "tests/fixtures/small-plan.json";
    let changes = r#"{"format":"ipa-lexicon-changes","version":1,"changes":[
        {"concept":"witness-protection","language":"en","added":["safe house*","x"]}]}"#;
    let output = ipa(&["lexicon", "--add", "-", plan], changes);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("/changes/0/added/1") && told.contains("too short"), "{told}");
    let text = String::from_utf8(output.stdout).expect("a plan");
    assert!(text.contains("safe house*"), "{text}");
    assert_eq!(ipa(&["validate", "-"], &text).status.code(), Some(0), "the new plan is sound");
    assert_eq!(ipa(&["lexicon", "--add", "-", plan], "{").status.code(), Some(1));
    assert_eq!(ipa(&["lexicon"], "").status.code(), Some(2));
}

#[test]
fn an_audit_names_pairs_and_endnotes() {
    let output = ipa(&["audit", "--json"], "");
    assert_eq!(output.status.code(), Some(0));
    let audit = json(&output);
    assert!(audit.pointer("/pairs/0/items/1/id").is_some_and(Value::is_string), "{audit}");
    assert!(audit.pointer("/unsupported/0/endnote").is_some_and(Value::is_number));
    let none = ipa(&["audit", "--plan", "nowhere.json"], "");
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("nowhere.json"));
}
