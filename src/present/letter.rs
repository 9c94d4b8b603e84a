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

/// The message. `why` is the sentence that says what the two have in common, `you` who writes.
/// Nothing where the target is no item of the plan: then nobody leads it.
pub fn letter(
    say: Say<'_>,
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
    let plan = &index.bundle().plan;
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
            &[("plan", plan.title.as_str().into()), ("edition", plan.edition.as_str().into())],
        ),
        ours.join("\n"),
        say("letter-theirs", &[("number", index.number(&item).into())]),
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
        let written =
            |kind, id| letter(&say, &plan, &proposal, &target(kind, id), "Same subject.", "IOM");
        insta::assert_snapshot!(
            written(TargetKind::Activity, "2.2.6.2").expect("somebody leads it")
        );
        assert_eq!(written(TargetKind::Threat, "terrorism"), None);
        assert_eq!(written(TargetKind::Activity, "9.9"), None);
    }
}
