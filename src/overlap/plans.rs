//! A proposal against further plans: another pillar's, another edition, one's own organisation's.
//!
//! Each has an engine of its own, with its phrasings, its changes to the lexicon and its statistics:
//! what one plan holds never changes what is found in another. Absent on purpose: which plans there
//! are, and which of them are switched on ([`crate::store`]).

use super::calibration::Calibration;
use super::engine::Engine;
use super::finding::{Finding, Report, Source, Subject, Target};
use super::lexicon::Lexicon;
use super::query;
use super::wording::changed;
use crate::plan::ids::by_segment;
use crate::plan::index::{PlanIndex, beneficiary_named, organisation_named};
use crate::plan::model::{Bundle, Plan, record};
use crate::text::arrange::Arrange;
use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

record! {
    /// What tells a plan from others: its id and its edition.
    PlanName {
        /// Id of the plan.
        id: String,
        /// Edition of it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition: String,
    }
}

impl PlanName {
    /// The name of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self { id: plan.id.clone(), edition: plan.edition.clone(), ..Self::default() }
    }

    /// The name of the plan that a finding points into.
    pub fn of_target(target: &Target) -> Self {
        Self {
            id: target.plan.clone().unwrap_or_default(),
            edition: target.edition.clone().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Whether both name the same plan, whatever else is said of it.
    pub fn is(&self, other: &Self) -> bool {
        self.id == other.id && self.edition == other.edition
    }

    /// The order of plans: by id, editions as numbers are read.
    pub fn order(&self, other: &Self) -> Ordering {
        by_segment(&self.id, &other.id).then_with(|| by_segment(&self.edition, &other.edition))
    }
}

/// A further plan, read once.
#[derive(Clone, Debug)]
pub struct OtherPlan {
    index: Arc<PlanIndex>,
    engine: Engine,
}

impl OtherPlan {
    /// Reads a plan. `lexicon` is the general one, without the changes of any plan.
    pub fn new(bundle: Arc<Bundle>, lexicon: &Lexicon) -> Self {
        let engine =
            Engine::new(&bundle, &changed(lexicon, &bundle.lexicon), &Calibration::default());
        Self { index: Arc::new(PlanIndex::new(bundle)), engine }
    }

    /// The plan with its look-ups.
    pub fn index(&self) -> &Arc<PlanIndex> {
        &self.index
    }

    /// What compares with it.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What tells it from others.
    pub fn name(&self) -> PlanName {
        PlanName::of(&self.index.bundle().plan)
    }

    /// What a proposal that is made for the plan `home` overlaps here.
    pub fn report(&self, home: &PlanIndex, subject: &Subject) -> Report {
        let same = self.index.bundle().plan.id == home.bundle().plan.id;
        let mut report = self.engine.check(&abroad(home, subject, same));
        if !same {
            // "See 2.2.6" means the item of the home plan, not what has that number here.
            for finding in &mut report.findings {
                finding.evidence.retain(|one| one.source != Source::Reference);
            }
            report.findings.retain(|one| !one.evidence.is_empty());
        }
        report
    }
}

/// The overlaps of a proposal in further plans, strongest first: those above the line. The order in
/// which the plans come does not matter.
pub fn check(plans: &[Arc<OtherPlan>], home: &PlanIndex, subject: &Subject) -> Vec<Finding> {
    if query::too_little(subject) {
        return Vec::new();
    }
    let mut found: Vec<Finding> = plans
        .iter()
        .flat_map(|plan| plan.report(home, subject).findings)
        .filter(|one| one.band.is_some())
        .collect();
    found.arrange(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.target.cmp(&b.target)));
    found
}

/// Two reports about one proposal as one: every finding, those with the higher score first, and what the
/// louder of the two says.
pub fn join(mut report: Report, other: Report) -> Report {
    report.findings.extend(other.findings);
    report.findings.arrange_by_key(|one| Reverse(one.score));
    if other.alarm > report.alarm {
        report.alarm = other.alarm;
        report.verdict = other.verdict;
    }
    report
}

/// The strongest first. Scores of two plans are measured each by its own words; bands mean the same.
fn rank(finding: &Finding) -> impl Ord {
    (finding.band, Reverse(finding.score))
}

/// A proposal as another plan reads it: what was picked from the home plan goes by its name, and what
/// is an id of the home plan means nothing there, unless it is another edition of the same.
fn abroad(home: &PlanIndex, subject: &Subject, same: bool) -> Subject {
    let bundle = home.bundle();
    let organisation = |typed: &String| {
        organisation_named(bundle, typed).map_or_else(|| typed.clone(), |one| one.name.clone())
    };
    let beneficiary = |typed: &String| {
        beneficiary_named(bundle, typed).map_or_else(|| typed.clone(), |one| one.name.clone())
    };
    let mut subject = subject.clone();
    subject.leads = subject.leads.iter().map(organisation).collect();
    subject.partners = subject.partners.iter().map(organisation).collect();
    subject.beneficiaries = subject.beneficiaries.iter().map(beneficiary).collect();
    if !same {
        subject.need = None;
        subject.except.clear();
    }
    subject
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::Verdict;
    use crate::plan::bundle;
    use crate::plan::ids::Ref;
    use proptest::prelude::*;

    const SMALL: &str = include_str!("../../tests/fixtures/small-plan.json");
    const OTHER: &str = include_str!("../../tests/fixtures/other-plan.json");

    fn plan(text: &str) -> Arc<OtherPlan> {
        let bundle = Arc::new(bundle::read(text).unwrap().value);
        Arc::new(OtherPlan::new(bundle, &Lexicon::default()))
    }

    fn edition(text: &str, edition: &str) -> Arc<OtherPlan> {
        plan(&text.replacen("\"edition\": \"1\"", &format!("\"edition\": \"{edition}\""), 1))
    }

    fn rescue() -> Subject {
        Subject {
            id: "a".into(),
            title: "Rescue of drowning people by river patrols".into(),
            description: "Instructors able to teach rescue on the water, see activity 2.2.6.2"
                .into(),
            leads: vec!["OSCE".into()],
            ..Subject::default()
        }
    }

    fn targets(found: &[Finding]) -> Vec<&Target> {
        found.iter().map(|one| &one.target).collect()
    }

    #[test]
    fn a_further_plan_is_found_in_with_its_id_and_edition() {
        let (home, other) = (plan(SMALL), plan(OTHER));
        let found = check(&[other], home.index(), &rescue());
        let first = found.first().expect("found");
        assert_eq!(first.target.plan.as_deref(), Some("rivers"));
        assert_eq!(first.target.edition.as_deref(), Some("1"));
        assert_eq!(first.target.id, "r.1");
        assert!(found.iter().all(|one| one.band.is_some()));
    }

    #[test]
    fn a_plan_that_is_switched_off_finds_nothing_and_too_little_neither() {
        let (home, other) = (plan(SMALL), plan(OTHER));
        assert_eq!(check(&[], home.index(), &rescue()), Vec::new());
        let short = Subject { title: "Rescue".into(), ..Subject::default() };
        assert_eq!(check(&[other], home.index(), &short), Vec::new());
    }

    #[test]
    fn what_another_plan_holds_changes_nothing_in_this_one() {
        let home = plan(SMALL);
        let mine = Subject {
            title: "Training of police instructors in forged documents".into(),
            ..rescue()
        };
        let before = home.engine().check(&mine);
        let other = plan(OTHER);
        check(std::slice::from_ref(&other), home.index(), &mine);
        assert_eq!(home.engine().check(&mine), before);
        let alone = other.report(home.index(), &mine);
        let beside = check(&[edition(SMALL, "2"), other], home.index(), &mine);
        let shown: Vec<&Finding> = alone.findings.iter().filter(|f| f.band.is_some()).collect();
        let theirs: Vec<&Finding> =
            beside.iter().filter(|f| f.target.plan.as_deref() == Some("rivers")).collect();
        assert_eq!(theirs, shown);
    }

    #[test]
    fn numbers_and_ids_of_the_home_plan_mean_nothing_in_another() {
        let (home, other) = (plan(SMALL), plan(&OTHER.replace("\"r.2\"", "\"2.2.6.2\"")));
        let mine =
            Subject { need: Some("2.2.6".into()), except: vec![Ref::activity("r.1")], ..rescue() };
        let report = other.report(home.index(), &mine);
        let evidence = report.findings.iter().flat_map(|one| &one.evidence);
        assert!(evidence.clone().count() > 0);
        assert!(evidence.clone().all(|one| one.source != Source::Reference));
        assert!(report.findings.iter().any(|one| one.target.id == "r.1"));
        // In another edition of the same plan they mean what they mean here.
        let change = Subject {
            title: "Train-the-Trainers on detection of forged documents and imposters".into(),
            except: vec![Ref::activity("2.2.6.2")],
            ..mine
        };
        let found = check(&[edition(SMALL, "2")], home.index(), &change);
        assert!(found.iter().all(|one| one.target.id != "2.2.6.2"), "{:?}", targets(&found));
    }

    #[test]
    fn two_reports_become_one_that_is_ranked() {
        let (home, other) = (plan(SMALL), plan(OTHER));
        let mine = rescue();
        let (here, there) = (home.engine().check(&mine), other.report(home.index(), &mine));
        let joined = join(here.clone(), there.clone());
        assert_eq!(joined.findings.len(), here.findings.len() + there.findings.len());
        assert!(joined.findings.is_sorted_by_key(|one| Reverse(one.score)));
        assert_eq!(joined.verdict, there.verdict);
        assert_eq!(joined.alarm, here.alarm.max(there.alarm));
        assert_eq!(join(here.clone(), Report::default()), here);
        // The verdict is that of what is nearest by its words, which need not be first.
        let nearest = Report { verdict: Verdict::Bordering, ..here };
        assert_eq!(join(nearest.clone(), Report::default()), nearest);
    }

    #[test]
    fn who_was_picked_here_is_known_there_by_name() {
        let home = plan(&SMALL.replace("\"id\": \"OSCE\"", "\"id\": \"org-7\""));
        let mine = Subject { leads: vec!["org-7".into()], ..rescue() };
        assert_eq!(abroad(home.index(), &mine, false).leads, ["OSCE"]);
    }

    proptest! {
        #[test]
        fn the_order_of_plans_does_not_matter(order in Just(vec![0, 1, 2]).prop_shuffle(), words in "(rescue|patrols|forged|documents|training|police|river| ){3,9}") {
            let home = plan(SMALL);
            let all = [plan(OTHER), edition(SMALL, "2"), edition(OTHER, "2")];
            let shuffled: Vec<_> = order.iter().map(|at: &usize| all[*at].clone()).collect();
            let mine = Subject { title: words, ..rescue() };
            let found = check(&all, home.index(), &mine);
            prop_assert_eq!(&check(&shuffled, home.index(), &mine), &found);
            for one in &found {
                let sum: u32 = one.evidence.iter().map(|piece| piece.weight.0).sum();
                prop_assert_eq!(sum, one.score.0);
            }
        }

        #[test]
        fn switching_one_off_takes_its_findings_and_no_others(off in 0_usize..3) {
            let home = plan(SMALL);
            let mut all = vec![plan(OTHER), edition(SMALL, "2"), edition(OTHER, "2")];
            let before = check(&all, home.index(), &rescue());
            let gone = all.remove(off).name();
            let left: Vec<Finding> = before
                .into_iter()
                .filter(|one| {
                    one.target.plan.as_deref() != Some(&gone.id)
                        || one.target.edition.as_deref() != Some(&gone.edition)
                })
                .collect();
            prop_assert_eq!(check(&all, home.index(), &rescue()), left);
        }
    }
}
