//! The message to whoever leads what a proposal overlaps: both texts, and the question.
//!
//! Partners "shall seek synergies", says the plan; somebody has to write first. The words come from the
//! message catalogue, and nothing here sends anything.

use super::row::names;
use crate::draft::Proposal;
use crate::overlap::Target;
use crate::plan::ids::ItemKind;
use crate::plan::index::PlanIndex;
use crate::text::catalogue::Argument;

/// Gives the words of a message with its arguments.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, Argument)]) -> String;

/// The message. `home` is the plan that the proposal is made for, `index` the one that the target is of,
/// `why` the sentence that says what the two have in common, `you` who writes.
/// Nothing where the target is no item of the plan: then nobody leads it.
pub fn letter(
    say: Say<'_>,
    home: &PlanIndex,
    index: &PlanIndex,
    proposal: &Proposal,
    target: &Target,
    why: &str,
    you: &str,
) -> Option<String> {
    let item = target.item()?;
    let (title, outputs) = match item.kind {
        ItemKind::Activity => index.activity(&item.id).map(|one| (&one.title, &one.outputs))?,
        _ => index.need(&item.id).map(|one| (&one.text, &one.outputs))?,
    };
    let [ours_in, theirs_in] = [home, index].map(|one| &one.bundle().plan);
    let same = ours_in.id == theirs_in.id && ours_in.edition == theirs_in.edition;
    let number = ("number", index.number(&item).into());
    let leads = names(index, index.leads(&item));
    let opening = if leads.is_empty() {
        say("letter-to-anybody", &[])
    } else {
        say("letter-to", &[("lead", leads.into())])
    };
    let ours = [proposal.title.trim(), proposal.description.trim()];
    let ours: Vec<String> = ours
        .into_iter()
        .map(str::to_owned)
        .chain(proposal.outputs.iter().map(|output| format!("- {output}")))
        .filter(|text| !text.is_empty())
        .collect();
    let theirs: Vec<String> = std::iter::once(title.clone())
        .chain(outputs.iter().map(|output| format!("- {}", output.text)))
        .collect();
    let parts = [
        opening,
        say(
            "letter-ours",
            &[
                ("plan", ours_in.title.as_str().into()),
                ("edition", ours_in.edition.as_str().into()),
            ],
        ),
        ours.join("\n"),
        if same {
            say("letter-theirs", &[number])
        } else {
            say("letter-theirs-in", &[number, ("plan", theirs_in.title.as_str().into())])
        },
        theirs.join("\n"),
        why.to_owned(),
        say("letter-question", &[]),
        you.to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(parts.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::TargetKind;
    use crate::present::tests::default_plan;
    use crate::text::catalogue::Catalogue;

    fn target(kind: TargetKind, id: &str) -> Target {
        Target {
            kind,
            id: id.into(),
            plan: Some("wbbsi-ipa-2018-2020".into()),
            edition: Some("1".into()),
        }
    }

    #[test]
    fn it_quotes_both_and_asks() {
        let words = include_str!("../../public/locales/en/propose.ftl");
        let catalogue = Catalogue::new("en", &[words]).expect("the catalogue reads");
        let say = |id: &str, arguments: &[(&str, Argument)]| catalogue.message(id, arguments);
        let proposal = Proposal {
            title: "Course on forged passports".into(),
            description: "For two trainers of each border police.".into(),
            outputs: vec!["Trainers".into()],
            ..Proposal::default()
        };
        let plan = default_plan();
        let written = |kind, id| {
            letter(&say, &plan, &plan, &proposal, &target(kind, id), "Same subject.", "IOM")
        };
        insta::assert_snapshot!(
            written(TargetKind::Activity, "2.2.6.2").expect("somebody leads it")
        );
        assert_eq!(written(TargetKind::Threat, "terrorism"), None);
        let text = include_str!("../../tests/fixtures/other-plan.json");
        let other = PlanIndex::new(std::sync::Arc::new(
            crate::plan::bundle::read(text).expect("readable").value,
        ));
        let boats = target(TargetKind::Activity, "r.2");
        let abroad = letter(&say, &plan, &other, &proposal, &boats, "", "").expect("River Police");
        assert!(abroad.contains("River Police") && abroad.contains(&plan.bundle().plan.title));
        assert!(abroad.contains("“Plan of the river police”, it came close to r.2"), "{abroad}");
        assert_eq!(written(TargetKind::Activity, "9.9"), None);
    }
}
