//! What is to happen with a file that somebody wants to compare with: read by the readers that every
//! plan goes through, and held against what is there. Nothing here keeps anything.

use super::{KeptPlan, MOST, Shown};
use crate::overlap::plans::PlanName;
use crate::plan::bundle;
use crate::plan::check::check;
use crate::problem::{Problem, Severity};

/// How a plan stands to those that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing of it is there.
    New,
    /// Another edition of it is there, and stays.
    Beside,
    /// The same file is there already.
    Same,
    /// Its id and edition are there with another content: replaced only if that is agreed to.
    Replaces,
}

/// A plan that may come in.
#[derive(Clone, Debug, PartialEq)]
pub struct Arriving {
    /// The plan.
    pub plan: KeptPlan,
    /// How it stands.
    pub standing: Standing,
    /// What may be as meant.
    pub notes: Vec<Problem>,
}

/// Why a file is not taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It is no plan, or breaks the rules of one.
    Problems(Vec<Problem>),
    /// It is the plan that came with the app, which is always compared.
    Own,
    /// It has no id: nothing tells it from others.
    Nameless,
    /// As many as can be kept are there.
    Full,
}

/// Reads a file. `home` is the plan of the app, `added` the moment, RFC 3339.
///
/// # Errors
/// Why it is not taken in.
pub fn arriving(
    text: &str,
    file: &str,
    added: &str,
    home: &PlanName,
    there: &Shown,
) -> Result<Arriving, Refused> {
    let read = bundle::read(text).map_err(|error| Refused::Problems(vec![error.problem()]))?;
    let (bundle, mut problems) = (read.value, read.problems);
    let name = PlanName::of(&bundle.plan);
    if name.id.trim().is_empty() {
        return Err(Refused::Nameless);
    }
    if name.is(home) {
        return Err(Refused::Own);
    }
    problems.extend(check(&bundle));
    let (errors, notes): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|one| one.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(Refused::Problems(errors));
    }
    let plan = KeptPlan::new(&bundle, text, file, added);
    let standing = match there.plan(&name) {
        Some(one) if one.plan.text == plan.text => Standing::Same,
        Some(_) => Standing::Replaces,
        None if there.plans.len() >= MOST => return Err(Refused::Full),
        None if name.id == home.id || there.plans.iter().any(|one| one.plan.card.id == name.id) => {
            Standing::Beside
        }
        None => Standing::New,
    };
    Ok(Arriving { plan, standing, notes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::shelf::{Keeping, ShownPlan};
    use std::sync::Arc;

    const SMALL: &str = include_str!("../../../tests/fixtures/small-plan.json");
    const OTHER: &str = include_str!("../../../tests/fixtures/other-plan.json");

    fn home() -> PlanName {
        PlanName { id: "small".into(), edition: "1".into(), ..PlanName::default() }
    }

    fn read(text: &str, there: &Shown) -> Result<Arriving, Refused> {
        arriving(text, "a.json", "2026-03-14T00:00:00.000Z", &home(), there)
    }

    fn shelf(texts: &[String]) -> Shown {
        let one = |text: &String| {
            let plan = Arc::new(read(text, &Shown::default()).unwrap().plan);
            ShownPlan { plan, keeping: Keeping::Kept }
        };
        Shown { opened: true, plans: texts.iter().map(one).collect(), ..Shown::default() }
    }

    fn standing(text: &str, there: &Shown) -> Standing {
        read(text, there).unwrap().standing
    }

    fn refused(text: &str) -> String {
        match read(text, &Shown::default()) {
            Err(Refused::Problems(all)) => all
                .iter()
                .map(|one| format!("{} {}", one.code, one.place))
                .collect::<Vec<_>>()
                .join(", "),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_plan_stands_new_beside_the_same_or_in_place() {
        let there = shelf(&[OTHER.to_owned()]);
        assert_eq!(standing(OTHER, &Shown::default()), Standing::New);
        assert_eq!(standing(OTHER, &there), Standing::Same);
        assert_eq!(
            standing(&OTHER.replace("Twelve boats", "Ten boats"), &there),
            Standing::Replaces
        );
        let next = |text: &str| text.replacen("\"edition\": \"1\"", "\"edition\": \"2\"", 1);
        assert_eq!(standing(&next(OTHER), &there), Standing::Beside);
        assert_eq!(standing(&next(SMALL), &there), Standing::Beside);
    }

    #[test]
    fn the_plan_of_the_app_one_without_a_name_and_one_too_many_are_refused() {
        assert_eq!(read(SMALL, &Shown::default()), Err(Refused::Own));
        let nameless = OTHER.replacen("\"id\": \"rivers\"", "\"id\": \" \"", 1);
        assert_eq!(read(&nameless, &Shown::default()), Err(Refused::Nameless));
        let named = |at: usize| OTHER.replacen("\"rivers\"", &format!("\"rivers-{at}\""), 1);
        let full = shelf(&(0..MOST).map(named).collect::<Vec<_>>());
        assert_eq!(read(OTHER, &full), Err(Refused::Full));
        assert_eq!(standing(&named(3), &full), Standing::Same);
    }

    #[test]
    fn what_is_no_plan_or_breaks_its_rules_is_named_with_its_place() {
        assert_eq!(refused(""), "empty-file -");
        assert_eq!(refused(OTHER.get(..40).unwrap()), "truncated 3:14");
        assert_eq!(refused("{\"format\":\"ipa-plan\",\"version\":2}"), "newer-version /version");
        assert_eq!(
            refused("{\"format\":\"ipa-submission\",\"version\":1}"),
            "other-format /format"
        );
        assert_eq!(refused(&"x".repeat(crate::plan::json::MAX_BYTES + 1)), "too-large -");
        assert_eq!(
            refused(&OTHER.replace("\"goal\": \"r\"", "\"goal\": \"q\"")),
            "dangling-reference /fields/0/goal"
        );
    }

    #[test]
    fn what_may_be_as_meant_comes_along_as_a_note() {
        let odd = OTHER.replacen("\"version\": 1", "\"version\": 1, \"later\": 2", 1);
        let read = read(&odd, &Shown::default()).unwrap();
        assert_eq!(read.notes.iter().map(|one| one.code).collect::<Vec<_>>(), ["unknown-field"]);
        assert!(read.plan.text.contains("later"));
    }
}
