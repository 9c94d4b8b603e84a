//! The program `ipa` as a script sees it: results, problems, exit codes.

use serde_json::Value;
use std::io::Write as _;
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

#[test]
fn a_wrong_call_is_told_apart() {
    assert_eq!(ipa(&["validate"], "").status.code(), Some(2));
    assert_eq!(ipa(&["guess"], "").status.code(), Some(2));
    assert_eq!(ipa(&["stats", "--plan", "no such file"], "").status.code(), Some(1));
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let output = ipa(&["schema", "--check"], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
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
