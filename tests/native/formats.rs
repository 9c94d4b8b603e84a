//! The formats as others meet them: the schemas in `public/schema`, the default plan, files that go
//! out and come in.

use ipa_matrix::draft::submission::{self, Heading};
use ipa_matrix::draft::{Contact, NeedChoice, Proposal, backup};
use ipa_matrix::plan::bundle;
use ipa_matrix::plan::check::check;
use ipa_matrix::plan::gaps::totals;
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::index::PlanIndex;
use ipa_matrix::plan::model::Bundle;
use ipa_matrix::plan::timeline;
use serde_json::{Value, json};
use std::sync::Arc;

const PLAN: &str = include_str!("../../public/plans/wbbsi-ipa-2018-2020.json");
const SMALL: &str = include_str!("../fixtures/small-plan.json");

fn default_plan() -> Bundle {
    let read = bundle::read(PLAN).expect("the default plan is readable");
    assert_eq!(read.problems, [], "the default plan has only known fields");
    read.value
}

fn judge(name: &str) -> jsonschema::Validator {
    let path = format!("{}/public/schema/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the schema is there");
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    jsonschema::meta::validate(&schema).expect("the schema is a JSON Schema");
    jsonschema::validator_for(&schema).expect("the schema compiles")
}

fn complaints(name: &str, value: &Value) -> Vec<String> {
    judge(name).iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("what is written is JSON")
}

#[test]
fn the_default_plan_comes_out_at_its_totals() {
    let counts = totals(&default_plan()).named();
    let counts: Vec<String> =
        counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    insta::assert_snapshot!(counts.join("\n"), @r"
    goals 4
    fields 15
    needs 47
    activities 102
    numbered 79
    outputs 186
    endnotes 22
    horizontal 22
    acronyms 62
    needs_without_activity 2
    without_timeline 28
    without_outputs 5
    without_lead 2
    ");
}

#[test]
fn the_default_plan_breaks_no_rule_and_fits_its_schema() {
    let plan = default_plan();
    assert_eq!(check(&plan), []);
    assert_eq!(complaints("ipa-plan", &parse(PLAN)), [] as [&str; 0]);
    let written = bundle::write(&plan);
    assert_eq!(complaints("ipa-plan", &parse(&written)), [] as [&str; 0]);
    assert_eq!(bundle::write(&bundle::read(&written).expect("readable").value), written);
}

#[test]
fn the_schema_of_a_plan_refuses_what_the_reader_refuses() {
    for (from, to) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"format\": \"ipa-plan\"", "\"format\": \"ipa-submission\""),
        ("\"state\": \"draft\"", "\"state\": \"finished\""),
        ("\"need\": \"2.2.6\"", "\"need\": 2"),
        ("\"need\": \"2.2.6\", ", ""),
    ] {
        let text = SMALL.replacen(from, to, 1);
        assert_ne!(text, SMALL, "the fixture has {from}");
        assert!(bundle::read(&text).is_err(), "the reader takes {to}");
        assert_ne!(complaints("ipa-plan", &parse(&text)), [] as [&str; 0], "the schema takes {to}");
    }
}

#[test]
fn the_links_of_endnote_xiii_are_seen_from_both_ends() {
    let plan = PlanIndex::new(Arc::new(default_plan()));
    let marks = |item: &Ref| -> Vec<String> {
        let links = plan.links(item);
        links.iter().map(|l| format!("{} {:?} {}", l.endnote.mark, l.kind, l.outgoing)).collect()
    };
    assert_eq!(
        marks(&Ref::need("3.1.1")),
        ["xiii Combined true", "xiii Connected true", "xi Connected false"]
    );
    assert_eq!(marks(&Ref::activity("2.4.4.7")), ["xi Connected true", "xiii Connected false"]);
}

#[test]
fn every_timeline_of_the_default_plan_is_understood() {
    let plan = default_plan();
    let mut lost = Vec::new();
    for activity in &plan.activities {
        let Some(text) = &activity.timeline else { continue };
        let read = timeline::read(text);
        assert!(read.years().iter().all(|year| (2018..=2020).contains(year)), "{text}");
        lost.extend(read.not_understood().map(|words| format!("{}: {words}", activity.id)));
    }
    // Both say who, not when.
    assert_eq!(lost, ["1.2.1: proposal: DCAF 1x/year, Frontex 1x/year", "3.1.2.2: Frontex"]);
}

fn proposals() -> [Proposal; 2] {
    [
        Proposal {
            id: "b".into(),
            title: "<img src=x onerror=alert(1)> Šid".into(),
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            outputs: vec!["a\u{202e}b".into()],
            contact: Some(Contact { name: "N".into(), ..Contact::default() }),
            ..Proposal::default()
        },
        Proposal { id: "a".into(), of: Some(Ref::activity("1.3")), ..Proposal::default() },
    ]
}

#[test]
fn what_goes_out_fits_its_schema_and_comes_back() {
    let heading = Heading { made: "2026-01-01T00:00:00Z".into(), ..Heading::default() };
    let text = submission::write(&submission::export(&proposals(), &[], &heading));
    assert_eq!(complaints("ipa-submission", &parse(&text)), [] as [&str; 0]);
    let back = submission::read(&text).expect("readable").value;
    assert_eq!(submission::write(&submission::export(&back.proposals, &[], &heading)), text);
    for proposal in &back.proposals {
        let value = serde_json::to_value(proposal).expect("serialises");
        assert_eq!(complaints("ipa-proposal", &value), [] as [&str; 0]);
    }
    let text = backup::write(&backup::make(&proposals(), json!({"theme": "dark"}), vec![], "t"));
    assert_eq!(complaints("ipa-backup", &parse(&text)), [] as [&str; 0]);
    assert_eq!(backup::write(&backup::read(&text).expect("readable").value), text);
}

#[test]
fn fifty_megabytes_are_refused_by_size() {
    let text = "x".repeat(50 * 1024 * 1024);
    for code in [bundle::read(&text).err(), submission::read(&text).err()] {
        assert_eq!(code.map(|error| error.problem().code), Some("too-large"));
    }
}
