//! The engine on the real plan: the cases of the measured comparison, and the invariants.

use ipa_matrix::overlap::lexicon::Lexicon;
use ipa_matrix::overlap::{
    Calibration, Engine, Evidence, FacetName, Finding, Level, Report, Side, Source, Subject,
    TargetKind, Verdict,
};
use ipa_matrix::plan::ids::{ItemKind, Ref};
use ipa_matrix::plan::model::{Activity, Bundle};
use ipa_matrix::text::fold::fold;
use proptest::prelude::*;
use std::sync::LazyLock;

pub fn bundle() -> Bundle {
    serde_json::from_str(include_str!("../../public/plans/wbbsi-ipa-2018-2020.json"))
        .expect("the default plan reads")
}

pub fn lexicon() -> Lexicon {
    Lexicon::read(include_str!("../../public/lexicon/border-security.json"))
        .expect("the lexicon reads")
}

static ENGINE: LazyLock<Engine> =
    LazyLock::new(|| Engine::new(&bundle(), &lexicon(), &Calibration::default()));

fn subject(title: &str, description: &str) -> Subject {
    Subject {
        id: "p".into(),
        title: title.into(),
        description: description.into(),
        ..Subject::default()
    }
}

fn check(title: &str) -> Report {
    ENGINE.check(&subject(title, ""))
}

fn first(report: &Report) -> (&str, Verdict) {
    report.findings.first().map_or(("", Verdict::None), |f| (f.target.id.as_str(), f.verdict))
}

fn ids(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|f| f.target.id.as_str()).collect()
}

fn level(finding: &Finding, name: FacetName) -> Level {
    finding.facets.iter().find(|f| f.facet == name).map_or(Level::Unknown, |f| f.level)
}

/// The item without itself excepted: a planner who copies it.
fn copy_of(id: &str) -> Subject {
    let subject = ENGINE.subject_of(&Ref::activity(id)).expect("the plan has it");
    Subject { id: "copy".into(), except: Vec::new(), ..subject }
}

#[test]
fn a_copy_of_an_item_is_found_first_as_a_duplicate() {
    let plan = bundle();
    let copies: Vec<_> =
        plan.activities.iter().map(|a| (a.id.clone(), ENGINE.check(&copy_of(&a.id)))).collect();
    let missed: Vec<_> = copies
        .iter()
        // A title of a word or two is not judged; two items with one title and no text of their own
        // are not told apart.
        .filter(|(id, _)| !ENGINE.too_little(&copy_of(id)) && id != "4.1.2.3")
        .filter(|(id, report)| first(report) != (id.as_str(), Verdict::Duplicate))
        .map(|(id, report)| (id.as_str(), first(report), report.findings.first().map(|f| f.score)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn other_words_find_the_item() {
    for (title, expect) in [
        ("Course for instructors on spotting fake passports", "2.2.6.2"),
        ("Kurs za instruktore o otkrivanju lažnih pasoša", "2.2.6.2"),
        ("Курс за инструкторе о откривању лажних пасоша", "2.2.6.2"),
        ("Kurs za instruktore o otkrivanju laznih pasosa", "2.2.6.2"),
        ("Trajnim i trajnerëve për zbulimin e dokumenteve të falsifikuara", "2.2.6.2"),
        ("Обука на обучувачи за откривање фалсификувани патни исправи", "2.2.6.2"),
        ("one-stop border posts shared by two neighbours", "2.4.5"),
    ] {
        assert_eq!(first(&check(title)).0, expect, "{title}");
    }
}

#[test]
fn acronyms_and_what_they_stand_for_find_the_same() {
    for (short, long, expect) in [
        ("AVRR programmes", "assisted voluntary return and reintegration programmes", "4.4.1.1"),
        ("pilot JRO", "pilot joint return operations", "4.1.1.3"),
    ] {
        assert!(ids(&check(short)).iter().take(3).any(|id| *id == expect), "{short}");
        assert!(ids(&check(long)).iter().take(3).any(|id| *id == expect), "{long}");
    }
}

#[test]
fn a_typo_in_one_word_does_not_hide_the_item() {
    assert_eq!(first(&check("Train the trainers on detecton of forged documents")).0, "2.2.6.2");
}

#[test]
fn short_and_empty_proposals_are_not_judged() {
    for title in [
        "",
        " ",
        "training",
        "Training seminar",
        "2019",
        "12.03.2019, 2018-2020 / 44",
        "🚓🚓🚓",
        "???",
        "<b></b>",
    ] {
        let subject = subject(title, "");
        assert!(ENGINE.too_little(&subject), "{title}");
        let verdict = ENGINE.check(&subject).verdict;
        assert!(
            matches!(verdict, Verdict::None | Verdict::CannotTell | Verdict::Horizontal),
            "{title}: {verdict:?}"
        );
    }
    assert_eq!(ENGINE.check(&subject("", "")).findings, []);
    assert!(!ENGINE.too_little(&subject("detection of firearms at borders", "")));
}

#[test]
fn a_title_alone_is_enough() {
    let report = check("Joint border crossing points");
    assert_eq!(first(&report).0, "2.4.5");
}

#[test]
fn references_are_items_and_no_words() {
    let report = ENGINE.check(&subject(
        "Follow-up on archives",
        "See 2.2.16 and activity 1.1, costs 1.3 million.",
    ));
    let named: Vec<&str> = report
        .findings
        .iter()
        .filter(|f| f.evidence.iter().any(|e| e.source == Source::Reference))
        .map(|f| f.target.id.as_str())
        .collect();
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named.contains(&"2.2.16") && named.contains(&"1.1"), "{named:?}");
    // 2.5.1.5 is no number of the plan, 1.10 is not 1.1.
    let report = ENGINE.check(&subject("Follow-up on archives", "See 2.5.1.5 and need 1.10"));
    assert!(
        report.findings.iter().all(|f| f.evidence.iter().all(|e| e.source != Source::Reference))
    );
}

#[test]
fn programme_words_only_are_no_overlap() {
    for title in [
        "Regional capacity building activities in the Western Balkans",
        "Enhancing national capacities through regional cooperation",
    ] {
        let report = check(title);
        assert!(report.verdict != Verdict::Duplicate, "{title}: {:?}", first(&report));
    }
}

#[test]
fn something_new_raises_nothing() {
    for title in [
        "Vaccination of cattle against foot-and-mouth disease",
        "Repaving the municipal swimming pool",
        "Summer school of astronomy for pupils",
    ] {
        assert_eq!(check(title).verdict, Verdict::None, "{title}");
    }
}

#[test]
fn another_audience_country_or_year_is_complementary() {
    let other = |change: &dyn Fn(&mut Subject)| {
        let mut subject = copy_of("2.4.4.4");
        change(&mut subject);
        let report = ENGINE.check(&subject);
        let finding =
            report.findings.iter().find(|f| f.target.id == "2.4.4.4").expect("found").clone();
        (
            finding.verdict,
            level(&finding, FacetName::Beneficiaries),
            level(&finding, FacetName::Time),
        )
    };
    let years = other(&|s| s.timeline = "2024-2025".into());
    assert_eq!((years.0, years.2), (Verdict::Complementary, Level::Differs));
    let mut plan = bundle();
    plan.activities.retain(|a| a.id == "2.2.6.3" || a.id == "3.1.2.5");
    let subject = Subject {
        title: "Train-the-Trainers on detection of firearms".into(),
        description: "For prosecutors and judges.".into(),
        ..Subject::default()
    };
    let report = ENGINE.check(&subject);
    let finding = report.findings.iter().find(|f| f.target.id == "2.2.6.3").expect("found");
    assert_ne!(level(finding, FacetName::Audience), Level::Same);
}

#[test]
fn the_same_setting_with_another_subject_is_no_duplicate() {
    let report = check("Bird strike prevention at airports");
    assert_ne!(report.verdict, Verdict::Duplicate);
}

#[test]
fn twin_items_are_both_found() {
    let report = check("Train the Trainers on gender issues in police work");
    assert!(ids(&report).iter().take(3).any(|id| *id == "2.5.2.2#1"), "{:?}", ids(&report));
    let report = ENGINE.check(&copy_of("2.5.2.2#2"));
    assert_eq!(first(&report).0, "2.5.2.2#2");
}

#[test]
fn a_need_without_activity_and_an_item_without_outputs_are_found() {
    assert_eq!(
        first(&check("Early Warning System, full use and upgrade of Border Sentry")).0,
        "3.3.1"
    );
    assert!(
        ids(&check("National trainings on countering THB"))
            .iter()
            .take(2)
            .any(|id| *id == "2.2.17.1")
    );
}

#[test]
fn an_empty_plan_has_nothing_to_find() {
    let engine = Engine::new(&Bundle::default(), &lexicon(), &Calibration::default());
    let report = engine.check(&subject("detection of forged documents", "at the border"));
    assert_eq!((report.verdict, report.findings.len(), report.alarm.0), (Verdict::None, 0, 0));
    assert!(engine.subject_of(&Ref::activity("1.1")).is_none());
}

#[test]
fn a_plan_without_phrasings_and_without_lexicon_still_finds() {
    let plan = Bundle { phrasings: Vec::new(), ..bundle() };
    let bare = Lexicon::read("{\"concepts\":[]}").expect("reads");
    for lexicon in [lexicon(), bare] {
        let engine = Engine::new(&plan, &lexicon, &Calibration::default());
        let report =
            engine.check(&subject("Train-the-Trainers on detection of forged documents", ""));
        assert_eq!(first(&report).0, "2.2.6.2");
    }
}

#[test]
fn horizontal_rows_are_horizontal() {
    let report = check(
        "Address the need for an interpreters pool for authorities dealing with migrant smuggling",
    );
    let row =
        report.findings.iter().find(|f| f.target.kind == TargetKind::Horizontal).expect("a row");
    assert_eq!(row.verdict, Verdict::Horizontal);
}

#[test]
fn an_item_is_never_compared_with_itself() {
    for (kind, id) in
        [(ItemKind::Activity, "2.2.6.2"), (ItemKind::Need, "2.4.5"), (ItemKind::Need, "2.2.6")]
    {
        let subject = ENGINE.subject_of(&Ref::new(kind, id)).expect("the plan has it");
        let report = ENGINE.check(&subject);
        assert!(
            report
                .findings
                .iter()
                .all(|f| f.target.item().is_none_or(|i| !subject.except.contains(&i)))
        );
    }
}

#[test]
fn long_texts_and_many_items_are_borne() {
    let long = "border document ".repeat(50_000);
    let report = ENGINE.check(&subject("A very long one", &long));
    assert!(report.findings.len() >= 10);
    let one_word = "a".repeat(100_000);
    ENGINE.check(&subject(&one_word, &one_word));
    let activities = (0..10_000).map(|n| Activity {
        id: format!("9.{n}"),
        title: format!("Training {} on subject {}", n % 97, n),
        ..Activity::default()
    });
    let plan = Bundle { activities: activities.collect(), ..Bundle::default() };
    let engine = Engine::new(&plan, &lexicon(), &Calibration::default());
    assert!(!engine.check(&subject("Training on subject x77", "")).findings.is_empty());
}

#[test]
fn markup_is_text() {
    let plain = check("Detection of forged documents");
    let marked = check("<b>Detection</b> of <img src=x onerror=alert(1)> forged documents");
    assert_eq!(first(&plain).0, first(&marked).0);
}

#[test]
fn filler_leaves_the_verdict() {
    let base = copy_of("2.2.6.2");
    let mut filled = base.clone();
    filled.description.push_str(&" It is of the and for with to be in on.".repeat(20));
    let (base, filled) = (ENGINE.check(&base), ENGINE.check(&filled));
    assert_eq!(base.verdict, filled.verdict);
    assert_eq!(base.alarm, filled.alarm);
}

#[test]
fn the_order_of_the_plan_does_not_matter() {
    let mut turned = bundle();
    turned.activities.reverse();
    turned.needs.reverse();
    turned.phrasings.reverse();
    turned.horizontal.reverse();
    let engine = Engine::new(&turned, &lexicon(), &Calibration::default());
    for id in ["1.1", "2.2.6.2", "4.3.1.2d", "3.1.2.5"] {
        let subject = ENGINE.subject_of(&Ref::activity(id)).expect("the plan has it");
        assert_eq!(ENGINE.check(&subject), engine.check(&subject), "{id}");
    }
}

#[test]
fn facets_are_compared_and_weigh_nothing() {
    let bare = subject("Training seminars for PCCC staff", "");
    let mut full = bare.clone();
    full.need = Some("2.2.10".into());
    full.leads = vec!["OSCE".into()];
    full.timeline = "2019".into();
    let (bare, full) = (ENGINE.check(&bare), ENGINE.check(&full));
    let (a, b) = (&bare.findings[0], &full.findings[0]);
    assert_eq!((a.score, &a.target), (b.score, &b.target));
    assert_eq!(level(a, FacetName::Need), Level::Unknown);
    assert_eq!(level(b, FacetName::Need), Level::Same);
    assert_eq!(level(b, FacetName::Goal), Level::Same);
    assert_eq!(level(b, FacetName::Organisations), Level::Same);
    assert_eq!(b.facets.len(), 11);
}

/// The text that a span covers.
fn covered(
    subject: &Subject,
    plan: &Bundle,
    finding: &Finding,
    evidence: &Evidence,
    n: usize,
) -> Option<String> {
    let span = evidence.spans.get(n)?;
    let output = |outputs: &[String], at: &str| outputs.get(at.parse::<usize>().ok()?).cloned();
    let path: Vec<&str> = span.field.split('/').skip(1).collect();
    let text = match (span.side, path.as_slice()) {
        (Side::Phrasing, _) => evidence.phrasing.as_ref()?.text.to_string(),
        (Side::Proposal, ["title"]) => subject.title.clone(),
        (Side::Proposal, ["description"]) => subject.description.clone(),
        (Side::Proposal, ["outputs", at]) => output(&subject.outputs, at)?,
        (Side::Item, path) => {
            let activity = plan.activities.iter().find(|a| a.id == finding.target.id)?;
            let need = plan.needs.iter().find(|n| n.id == activity.need)?;
            match path {
                ["title"] => activity.title.clone(),
                ["items", at] => output(&activity.items, at)?,
                ["outputs", at] => activity.outputs.get(at.parse::<usize>().ok()?)?.text.clone(),
                ["outputs", at, "parts", part] => {
                    output(&activity.outputs.get(at.parse::<usize>().ok()?)?.parts, part)?
                }
                ["need"] => need.text.clone(),
                ["need", "parts", at] => output(&need.parts, at)?,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(text.chars().skip(span.start).take(span.end - span.start).collect())
}

#[test]
fn spans_lie_on_the_words_in_both_texts() {
    let plan = bundle();
    let subject = subject(
        "Обука instruktora: detection of forged documents",
        "Откривање лажних исправа, čćđ. Documents & firearms.",
    );
    let report = ENGINE.check(&subject);
    let mut seen = 0;
    for finding in report.findings.iter().filter(|f| f.target.kind == TargetKind::Activity) {
        for evidence in &finding.evidence {
            for n in 0..evidence.spans.len() {
                let text = covered(&subject, &plan, finding, evidence, n)
                    .expect("the span lies in a text");
                assert!(!text.trim().is_empty() && text.trim() == text, "{text:?}");
                // A word meets the word of the proposal in its first letters.
                if evidence.source != Source::Lexicon {
                    let start = |t: &str| fold(t).chars().take(3).collect::<String>();
                    assert_eq!(start(&text), start(&evidence.term), "{evidence:?}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// Words of the plan, its phrasings and nowhere.
fn words() -> impl Strategy<Value = Vec<&'static str>> {
    let words = vec![
        "training",
        "border",
        "police",
        "forged",
        "documents",
        "firearms",
        "granične",
        "policije",
        "обука",
        "полиција",
        "lažnih",
        "migrants",
        "readmission",
        "PCCC",
        "gender",
        "risk",
        "analysis",
        "xylophone",
        "trajnim",
        "kufitare",
        "Albania",
        "2019",
        "2.2.16",
        "the",
        "of",
        "IOM",
        "🙂",
        "<b>",
        "workshop",
        "customs",
        "TIP",
        "airport",
        "regional",
        "national",
    ];
    proptest::collection::vec(proptest::sample::select(words), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_score_is_the_sum_of_its_evidence(title in words(), description in words()) {
        let report = ENGINE.check(&subject(&title.join(" "), &description.join(" ")));
        for finding in &report.findings {
            prop_assert_eq!(finding.score.0, finding.evidence.iter().map(|e| e.weight.0).sum::<u32>());
            prop_assert!(finding.score.0 <= 10_000);
            let steps = finding.adjustments.iter().map(|one| i64::from(one.points)).sum::<i64>();
            prop_assert_eq!(i64::from(finding.score.0) + steps, i64::from(finding.strength.0));
            prop_assert!(finding.evidence.is_sorted_by(|a, b| a.weight >= b.weight));
        }
        prop_assert!(report.findings.is_sorted_by(|a, b| a.score >= b.score));
        prop_assert!(report.alarm.0 <= 10_000);
    }

    #[test]
    fn the_order_of_words_does_not_matter(words in words(), description in words()) {
        // Forms of several words depend on order: single words only, each its own sentence.
        let apart = |words: &[&str]| words.join(" xylophone ");
        let mut turned = words.clone();
        turned.reverse();
        let scores = |title: &[&str]| -> Vec<(String, u32)> {
            let report = ENGINE.check(&subject(&apart(title), &apart(&description)));
            report.findings.iter().map(|f| (f.target.id.clone(), f.score.0)).collect()
        };
        prop_assert_eq!(scores(&words), scores(&turned));
    }

    #[test]
    fn what_is_excepted_never_appears(title in words(), n in 0usize..102) {
        let plan = bundle();
        let except = vec![Ref::activity(plan.activities[n].id.as_str())];
        let subject = Subject { except: except.clone(), ..subject(&title.join(" "), "") };
        let report = ENGINE.check(&subject);
        prop_assert!(report.findings.iter().all(|f| f.target.item().is_none_or(|i| !except.contains(&i))));
    }

    #[test]
    fn any_text_is_borne(title in "\\PC{0,60}", description in "\\PC{0,120}") {
        ENGINE.check(&subject(&title, &description));
    }
}
