//! Cases that a coordinator would think of, each on the default plan.

use crate::overlap::{bundle, lexicon};
use ipa_matrix::overlap::audit::{Audit, Pair, audit};
use ipa_matrix::overlap::{
    Band, Calibration, Engine, FacetName, Finding, Level, Report, Subject, Verdict,
};
use ipa_matrix::plan::ids::Ref;
use ipa_matrix::plan::model::{Activity, Bundle};
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> =
    LazyLock::new(|| Engine::new(&bundle(), &lexicon(), &Calibration::default()));

fn titled(title: &str, description: &str) -> Subject {
    Subject { title: title.into(), description: description.into(), ..Subject::default() }
}

fn about<'r>(report: &'r Report, id: &str) -> &'r Finding {
    report.findings.iter().find(|f| f.target.id == id).expect("it is found")
}

fn facet(finding: &Finding, name: FacetName) -> (Level, Vec<String>) {
    let found = finding.facets.iter().find(|f| f.facet == name).expect("every facet is there");
    (found.level, found.proposal.clone())
}

/// An activity as somebody would copy it, changed.
fn copy(id: &str, change: impl Fn(&mut Subject)) -> Report {
    let subject = ENGINE.subject_of(&Ref::activity(id)).expect("the plan has it");
    let mut subject = Subject { except: Vec::new(), ..subject };
    change(&mut subject);
    ENGINE.check(&subject)
}

#[test]
fn the_same_subject_in_another_country_is_complementary() {
    for country in ["Moldova", "Ukraine and Georgia", "Tajikistan"] {
        let report = copy("2.4.4.5", |s| s.beneficiaries = vec![country.into()]);
        let finding = about(&report, "2.4.4.5");
        assert_eq!(facet(finding, FacetName::Beneficiaries).0, Level::Differs, "{country}");
        assert_eq!(finding.verdict, Verdict::Complementary, "{country}");
        let told = ENGINE.check(&titled(
            &format!("Detection of forged documents in {country}"),
            "National trainings.",
        ));
        assert_eq!(told.verdict, Verdict::Complementary, "{country}");
    }
    // Named beside one of the plan's own it takes nothing away.
    let report = copy("2.4.4.5", |s| s.beneficiaries = vec!["Moldova".into(), "Serbia".into()]);
    assert_eq!(about(&report, "2.4.4.5").verdict, Verdict::Duplicate);
    // One of the plan's own, and the item is for two others.
    let air = titled("Establishment of an air cargo control unit", "At the airport of Belgrade.");
    let report = ENGINE.check(&Subject { beneficiaries: vec!["Serbia".into()], ..air });
    assert_eq!(about(&report, "2.4.4.4").verdict, Verdict::Complementary);
}

#[test]
fn the_same_subject_for_another_audience_is_no_duplicate() {
    let report = ENGINE.check(&titled(
        "Workshop on detection of firearms",
        "For prosecutors and judges of the region.",
    ));
    let finding = about(&report, "3.1.2.3");
    assert_eq!(facet(finding, FacetName::Audience).0, Level::Differs);
    assert!(matches!(finding.verdict, Verdict::Complementary | Verdict::Bordering));
}

#[test]
fn people_whom_the_work_is_about_are_no_audience() {
    let report = ENGINE
        .check(&titled("Conduct of interviews with irregular migrants", "Victims of trafficking."));
    let (_, audiences) = facet(about(&report, "4.6.1.3"), FacetName::Audience);
    assert!(audiences.is_empty(), "{audiences:?}");
}

#[test]
fn of_one_subject_what_is_done_in_the_same_way_goes_first() {
    let told =
        "Smuggling of migrants and trafficking in human beings along the routes of the region.";
    let course = ENGINE.check(&titled("Training on migrant smuggling and trafficking", told));
    let map = ENGINE.check(&titled("Mapping of migrant smuggling and trafficking", told));
    assert!(about(&course, "2.2.17.2").score < about(&map, "2.2.17.2").score);
    let women = ENGINE.check(&titled(
        "Workshop on women in border police",
        "Female officers tell how they are treated in their service.",
    ));
    assert_eq!(women.findings.first().map(|f| f.target.id.as_str()), Some("2.5.2.1"));
    // It is one of the summands, and the strength has nothing of it.
    let (course, map) = (about(&course, "4.3.2.1"), about(&map, "4.3.2.1"));
    for finding in [course, map] {
        assert_eq!(finding.evidence.iter().map(|e| e.weight.0).sum::<u32>(), finding.score.0);
    }
    assert!(course.score.0 > map.score.0);
    assert!(course.strength.0 < course.score.0);
}

#[test]
fn a_bare_title_says_too_little_of_how_it_is_done() {
    let bare = ENGINE.check(&titled("Training on migrant smuggling", ""));
    let told = ENGINE.check(&titled("Training on migrant smuggling", "Migrant smuggling."));
    let score = |report: &Report| about(report, "4.3.2.1").score;
    assert!(score(&bare) < score(&told), "{:?} {:?}", score(&bare), score(&told));
}

#[test]
fn a_form_of_one_language_is_not_found_in_a_text_of_another() {
    // "Gra në polici" are women in the police, in Albanian.
    let report = ENGINE.check(&titled(
        "Dvodnevna radionica za graničnu policiju",
        "Obuka za graničnu policiju o ukradenim vozilima na graničnim prelazima.",
    ));
    for finding in &report.findings {
        let named: Vec<&str> = finding.evidence.iter().map(|e| e.term.as_str()).collect();
        assert!(!named.iter().any(|term| term.contains("women")), "{named:?}");
    }
    let audience = facet(about(&report, "3.1.2.5"), FacetName::Audience).1;
    assert!(!audience.iter().any(|one| one == "aud-women-officers"), "{audience:?}");
}

#[test]
fn crossing_points_are_no_green_border() {
    for text in ["Checks at border crossing points", "Kontrola na graničnim prelazima"] {
        let report = ENGINE.check(&titled(text, "Regional workshop / regionalna radionica"));
        let first = report.findings.first().expect("something is found");
        let settings = facet(first, FacetName::Setting).1;
        assert!(!settings.iter().any(|one| one == "set-green-border"), "{text}: {settings:?}");
    }
}

#[test]
fn another_word_for_the_same_form_leaves_the_verdict() {
    let verdicts = ["Workshop", "Seminar", "Training course", "Webinar"].map(|form| {
        ENGINE.check(&titled(&format!("{form} on detection of falsified documents"), "")).verdict
    });
    assert_eq!(verdicts, [Verdict::Duplicate; 4]);
}

#[test]
fn a_title_about_what_the_plan_does_not_have_is_likely_to_be_new() {
    let told =
        "Two courses for officers of the border police, with instructors from the academies.";
    let known = ENGINE.check(&titled("Training in the detection of forged documents", told));
    assert!(known.new_subjects.is_empty(), "{:?}", known.new_subjects);
    let told_in_macedonian = "Два курса за службеници на граничната полиција, со инструктори.";
    for (title, told) in [
        ("Training in the fight against hate crime", told),
        ("Обука за злосторства од омраза", told_in_macedonian),
    ] {
        let new = ENGINE.check(&titled(title, told));
        let named: Vec<&str> = new.new_subjects.iter().map(|one| one.term.as_str()).collect();
        assert!(matches!(named.as_slice(), [one] if one.contains("hate")), "{title}: {named:?}");
        let span = new.new_subjects.first().and_then(|one| one.spans.first());
        assert_eq!(span.map(|span| &*span.field), Some("/title"), "{title}");
    }
    // Beside a subject of the plan it makes a duplicate bordering, unless that is strong, and every strength less.
    let without =
        Calibration { new_subject: 1.0, new_subject_beside: 1.0, ..Calibration::default() };
    let without = Engine::new(&bundle(), &lexicon(), &without);
    let mut bordering = 0;
    for known in ["Stolen vehicles", "Firearms", "Reading trafficking routes", "English language"] {
        let beside = titled(&format!("{known} and hate crime for border police"), told);
        let before = without.check(&beside);
        for one in &ENGINE.check(&beside).findings {
            let other = about(&before, &one.target.id);
            assert!(one.strength <= other.strength && one.score == other.score);
            let weaker = one.band.is_some_and(|band| band != Band::Strong);
            assert!(!weaker || one.verdict != Verdict::Duplicate, "{known}: {}", one.target.id);
            bordering += usize::from(weaker && one.verdict == Verdict::Bordering);
        }
    }
    assert!(bordering > 0);
    // What stands below the title is said in passing.
    let passing = titled("Training in the detection of forged documents", "Also on hate crime.");
    assert!(ENGINE.check(&passing).new_subjects.is_empty());
}

#[test]
fn the_name_of_an_organisation_is_no_subject() {
    let terms = |title: &str| -> Vec<String> {
        let report = ENGINE.check(&titled(title, "A course for officers of the border police."));
        report.findings.iter().flat_map(|f| &f.evidence).map(|one| one.term.clone()).collect()
    };
    let named = terms(
        "Training by the South Eastern and Eastern Europe Clearinghouse for the Control of Small Arms and Light Weapons",
    );
    let plain = terms("Training for the control of small arms and light weapons");
    let arms = |terms: &[String]| terms.iter().any(|term| term.contains("arms"));
    assert!(arms(&plain), "{plain:?}");
    assert!(!arms(&named), "{named:?}");
}

#[test]
fn an_activity_is_compared_with_what_stands_outside_its_need() {
    let item = Ref::activity("3.1.1.1");
    let subject = ENGINE.subject_elsewhere(&item).expect("the plan has it");
    let report = ENGINE.check(&subject);
    assert!(report.findings.len() >= 10, "others move up");
    let need = |id: &str| bundle().activities.iter().find(|a| a.id == id).map(|a| a.need.clone());
    for one in report.findings.iter().filter(|one| one.target.item().is_some()) {
        assert_ne!(need(&one.target.id), subject.need, "{}", one.target.id);
    }
    assert!(ENGINE.subject_elsewhere(&Ref::activity("9.9.9")).is_none());
}

#[test]
fn what_is_denied_is_not_compared() {
    let denied = ENGINE.check(&titled(
        "Detection of forged documents at airports, not firearms",
        "For customs officers, not for border police.",
    ));
    let first = denied.findings.first().expect("something is found");
    assert!(first.evidence.iter().all(|e| e.term != "firearms"), "{:?}", first.evidence);
    let (_, audiences) = facet(first, FacetName::Audience);
    assert_eq!(audiences, ["aud-customs-officers"]);
    let only =
        ENGINE.check(&titled("Detection of forged documents", "Not only for border police."));
    let (_, audiences) = facet(only.findings.first().expect("found"), FacetName::Audience);
    assert_eq!(audiences, ["aud-border-police"]);
    // The rest of the sentence counts.
    let rest =
        ENGINE.check(&titled("Not a conference but national trainings", "on falsified documents"));
    assert!(rest.findings.iter().take(3).any(|f| f.target.id == "2.2.16"));
}

#[test]
fn a_hundred_thousand_items_are_borne() {
    let plan = bundle();
    let real = plan.activities.iter().cycle().enumerate();
    let activities = real.take(100_000).map(|(n, activity)| Activity {
        id: format!("9.{n}"),
        title: format!("{} {n}x", activity.title),
        ..Activity::default()
    });
    let many = Bundle { activities: activities.collect(), phrasings: Vec::new(), ..plan };
    let engine = Engine::new(&many, &lexicon(), &Calibration::default());
    let report = engine.check(&titled("Train-the-Trainers on detection of forged documents", ""));
    let first = report.findings.first().expect("something is found");
    assert!(first.evidence.iter().any(|e| e.term.contains("forged")), "{first:?}");
    assert!(report.findings.len() >= 10);
}

#[test]
fn a_text_that_is_as_long_again_with_filler_keeps_its_verdict() {
    for id in ["2.2.6.2", "4.4.1.1", "4.6.1.2"] {
        let plain = copy(id, |_| {});
        let filled =
            copy(id, |s| s.description.push_str(&" It is for all of them and by us.".repeat(30)));
        assert_eq!(plain.verdict, filled.verdict, "{id}");
    }
}

#[test]
fn the_audit_asks_what_no_endnote_says_and_what_no_text_supports() {
    let plan = bundle();
    let audit = audit(&plan, &ENGINE);
    let is = |pair: &Pair, one: &str, other: &str| {
        let [a, b] = &pair.items;
        (a.id == one && b.id == other) || (a.id == other && b.id == one)
    };
    // Rights and gender are trained twice, and nothing says so.
    assert!(audit.pairs.iter().take(5).any(|pair| is(pair, "2.2.6.4", "2.2.12#1")));
    // Acknowledged by an endnote, and under one need.
    for (one, other) in [("2.2.16", "3.1.2.4"), ("2.2.6.2", "2.2.6.3")] {
        assert!(!audit.pairs.iter().any(|pair| is(pair, one, other)), "{one} {other}");
    }
    assert!(audit.pairs.iter().all(|pair| pair.band.is_some() && !pair.terms.is_empty()));
    let tells = |pair: &Pair| pair.verdict != Verdict::CannotTell;
    let (told, rest) = audit.pairs.split_at(audit.pairs.partition_point(tells));
    assert!(!rest.is_empty() && !rest.iter().any(tells), "what tells nothing comes last");
    for part in [told, rest] {
        assert!(part.is_sorted_by(|a, b| a.strength >= b.strength));
    }
    // "Weapons smuggling" says too little by itself; the course on firearms does not.
    assert!(told.iter().take(10).any(|pair| is(pair, "2.2.6.3", "3.1.2.2")));
    assert!(audit.unsupported.iter().any(|link| link.endnote == 17), "fingerprints and smuggling");
    assert!(!audit.unsupported.iter().any(|link| link.endnote == 7), "forged documents twice");
    let empty = Bundle::default();
    let engine = Engine::new(&empty, &lexicon(), &Calibration::default());
    assert_eq!(ipa_matrix::overlap::audit::audit(&empty, &engine), Audit::default());
}
