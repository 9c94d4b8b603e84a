//! Answers to overlaps: what one is bound to, whether it still holds, and the endnote it becomes.
//!
//! An answer is given on an item's text, a verdict and the levels of the facets. Their fingerprint
//! is stored with it; where it differs the question is asked again, and the old answer is kept.

use super::digest::Digest;
use super::proposal::{Proposal, Resolution, ResolutionKind};
use crate::overlap::{Facet, FacetName, Finding, Level, Target, TargetKind, Verdict};
use crate::plan::ids::{ItemKind, Ref};
use crate::plan::index::PlanIndex;
use crate::text::arrange::Arrange;

/// The name of a kind of target, as in files.
pub fn target_kind(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Activity => "activity",
        TargetKind::Need => "need",
        TargetKind::Horizontal => "horizontal",
        TargetKind::Threat => "threat",
        TargetKind::Proposal => "proposal",
    }
}

/// The levels of a finding's facets, in one order.
pub fn levels(facets: &[Facet]) -> Vec<(FacetName, Level)> {
    let mut levels: Vec<_> = facets.iter().map(|f| (f.facet, f.level)).collect();
    levels.arrange(Ord::cmp);
    levels
}

/// The fingerprint of what an answer is given on.
pub fn fingerprint(item_text: &str, verdict: Verdict, facets: &[Facet]) -> String {
    let mut digest = Digest::default().with(item_text).with(verdict_name(verdict));
    for (facet, level) in levels(facets) {
        digest = digest.with(facet_name(facet)).with(level_name(level));
    }
    digest.text()
}

// The names go into stored fingerprints: they stay as they are whatever the types are called.

/// The name of a verdict, in files, in `data-verdict` and in fingerprints.
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Duplicate => "duplicate",
        Verdict::Bordering => "bordering",
        Verdict::Complementary => "complementary",
        Verdict::Horizontal => "horizontal",
        Verdict::CannotTell => "cannot_tell",
        Verdict::None => "none",
    }
}

fn facet_name(facet: FacetName) -> &'static str {
    match facet {
        FacetName::Need => "need",
        FacetName::Field => "field",
        FacetName::Goal => "goal",
        FacetName::Form => "form",
        FacetName::Audience => "audience",
        FacetName::Setting => "setting",
        FacetName::Level => "level",
        FacetName::Beneficiaries => "beneficiaries",
        FacetName::Time => "time",
        FacetName::Outputs => "outputs",
        FacetName::Organisations => "organisations",
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Same => "same",
        Level::Close => "close",
        Level::Differs => "differs",
        Level::Unknown => "unknown",
    }
}

/// The text of what a finding points at, for its fingerprint: everything of it that is compared.
/// Empty for another proposal: whoever has it gives [`proposal_text`].
pub fn item_text(plan: &PlanIndex, target: &Target) -> String {
    let mut lines: Vec<&str> = Vec::new();
    match target.kind {
        TargetKind::Activity => {
            if let Some(activity) = plan.activity(&target.id) {
                lines.push(&activity.title);
                lines.extend(activity.items.iter().map(String::as_str));
                for output in &activity.outputs {
                    lines.push(&output.text);
                    lines.extend(output.parts.iter().map(String::as_str));
                }
                lines.extend(activity.timeline.as_deref());
                lines.extend(plan.need(&activity.need).map(|n| n.text.as_str()));
            }
        }
        TargetKind::Need => {
            if let Some(need) = plan.need(&target.id) {
                lines.push(&need.text);
                lines.extend(need.parts.iter().map(String::as_str));
                lines.extend(need.outputs.iter().map(|o| o.text.as_str()));
                lines.extend(need.timeline.as_deref());
            }
        }
        TargetKind::Horizontal => {
            if let Some(row) = plan.bundle().horizontal.iter().find(|row| row.id == target.id) {
                let cells = [&row.field, &row.need, &row.activity];
                lines.extend(cells.into_iter().flatten().map(|cell| cell.text.as_str()));
                lines.extend(row.links.iter().map(|link| link.text.as_str()));
            }
        }
        TargetKind::Threat => {
            let threats = &plan.bundle().methodology.threats;
            lines.extend(threats.iter().find(|t| t.id == target.id).map(|t| t.text.as_str()));
        }
        TargetKind::Proposal => {}
    }
    lines.join("\n")
}

/// The text of another proposal, for the fingerprint of an answer about it.
pub fn proposal_text(proposal: &Proposal) -> String {
    let mut lines = vec![proposal.title.as_str(), &proposal.description];
    lines.extend(proposal.outputs.iter().map(String::as_str));
    lines.push(&proposal.timeline);
    lines.join("\n")
}

/// The answer to a finding, bound to what it is given on. `when` is RFC 3339.
pub fn answer(
    finding: &Finding,
    item_text: &str,
    kind: ResolutionKind,
    reason: &str,
    when: &str,
) -> Resolution {
    Resolution {
        plan: finding.target.plan.clone().unwrap_or_default(),
        target_kind: target_kind(finding.target.kind).to_owned(),
        target: finding.target.id.clone(),
        answer: kind,
        reason: reason.to_owned(),
        fingerprint: fingerprint(item_text, finding.verdict, &finding.facets),
        verdict: Some(finding.verdict),
        levels: levels(&finding.facets),
        when: when.to_owned(),
        ..Resolution::default()
    }
}

/// The answer to a finding in a further plan, with what tells plan and item to whoever does not have it.
pub fn answer_in(
    plan: &PlanIndex,
    finding: &Finding,
    kind: ResolutionKind,
    reason: &str,
    when: &str,
) -> Resolution {
    let given = answer(finding, &item_text(plan, &finding.target), kind, reason, when);
    let about = &plan.bundle().plan;
    Resolution {
        edition: about.edition.clone(),
        plan_title: if about.title.is_empty() { &about.id } else { &about.title }.clone(),
        target_title: text_of(&given, plan).to_owned(),
        ..given
    }
}

/// Whether an answer is about this target of the plan that the proposal is made for, in whichever
/// edition that is by now.
pub fn is_about(resolution: &Resolution, target: &Target) -> bool {
    is_about_some(resolution, target)
        && (resolution.plan_title.is_empty() || is_edition(resolution, target))
}

/// Whether an answer is about this target of a further plan, of which several editions may be there.
pub fn is_about_in(resolution: &Resolution, target: &Target) -> bool {
    is_about_some(resolution, target)
        && !resolution.plan_title.is_empty()
        && is_edition(resolution, target)
}

fn is_about_some(resolution: &Resolution, target: &Target) -> bool {
    resolution.target == target.id
        && resolution.target_kind == target_kind(target.kind)
        && resolution.plan == target.plan.as_deref().unwrap_or_default()
}

fn is_edition(resolution: &Resolution, target: &Target) -> bool {
    resolution.edition == target.edition.as_deref().unwrap_or_default()
}

/// The answer of a proposal to a finding, whether it still holds or not.
pub fn answer_to<'a>(proposal: &'a Proposal, finding: &Finding) -> Option<&'a Resolution> {
    proposal.resolutions.iter().find(|resolution| is_about(resolution, &finding.target))
}

/// The answer of a proposal to a finding in a further plan.
pub fn answer_to_in<'a>(proposal: &'a Proposal, finding: &Finding) -> Option<&'a Resolution> {
    proposal.resolutions.iter().find(|resolution| is_about_in(resolution, &finding.target))
}

/// Whether an answer still holds: nothing that it was given on has changed.
pub fn is_current(resolution: &Resolution, finding: &Finding, item_text: &str) -> bool {
    resolution.fingerprint == fingerprint(item_text, finding.verdict, &finding.facets)
}

/// What has changed since an answer was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The verdict was another; what it was.
    pub verdict: Option<Verdict>,
    /// Facets whose level differs, with the level then (unknown where it was not compared).
    pub levels: Vec<(FacetName, Level)>,
    /// Neither of these changed, so the item's text did.
    pub text: bool,
}

/// Says why an answer is asked for again; nothing while it holds.
pub fn changes(resolution: &Resolution, finding: &Finding, item_text: &str) -> Option<Changes> {
    if is_current(resolution, finding, item_text) {
        return None;
    }
    let now = levels(&finding.facets);
    let then = |facet: FacetName| {
        resolution
            .levels
            .iter()
            .find(|(name, _)| *name == facet)
            .map_or(Level::Unknown, |(_, level)| *level)
    };
    let mut changes = Changes {
        verdict: resolution.verdict.filter(|verdict| *verdict != finding.verdict),
        levels: now
            .iter()
            .map(|(facet, level)| (*facet, then(*facet), *level))
            .filter(|(_, before, after)| before != after)
            .map(|(facet, before, _)| (facet, before))
            .collect(),
        text: false,
    };
    changes.text = changes.verdict.is_none() && changes.levels.is_empty();
    Some(changes)
}

/// Puts an answer into a proposal in place of an earlier one about the same target.
pub fn set(proposal: &mut Proposal, resolution: Resolution) {
    let same = |r: &Resolution| {
        r.plan == resolution.plan
            && r.target_kind == resolution.target_kind
            && r.target == resolution.target
            && r.edition == resolution.edition
            && r.plan_title.is_empty() == resolution.plan_title.is_empty()
    };
    match proposal.resolutions.iter().position(same) {
        Some(at) => {
            if let Some(earlier) = proposal.resolutions.get_mut(at) {
                *earlier = resolution;
            }
        }
        None => proposal.resolutions.push(resolution),
    }
}

/// The sentences of endnotes: text of the plan, so in its language and manner, not words on screen.
/// `{item}` is "activity 2.2.8", `{title}` its text in quotation marks, `{by}` "" or ", as proposed
/// by IOM".
const SENTENCES: &[(ResolutionKind, &str)] = &[
    (
        ResolutionKind::Combine,
        "Activity was combined with {item} {title}{by}, to avoid duplication.",
    ),
    (ResolutionKind::Connect, "This activity{by} is connected to {item}."),
    (ResolutionKind::PartOf, "This is not a stand-alone activity but a part of {item}."),
    (ResolutionKind::AlignWith, "This activity is aligned with {item} {title}."),
];

/// The endnote that the answers of a proposal amount to, in the plan's own style: what is combined
/// first, then what it is part of, the connections in one sentence, and what it is aligned with.
/// Nothing where no answer makes one ("distinct because" and "withdraw" do not).
pub fn endnote(proposal: &Proposal, plan: &PlanIndex) -> Option<String> {
    let by = proposal.contact.as_ref().map(|c| c.organisation.trim()).unwrap_or_default();
    let by = if by.is_empty() { String::new() } else { format!(", as proposed by {by},") };
    let mut sentences = Vec::new();
    for kind in [
        ResolutionKind::Combine,
        ResolutionKind::PartOf,
        ResolutionKind::Connect,
        ResolutionKind::AlignWith,
    ] {
        let answers: Vec<&Resolution> =
            proposal.resolutions.iter().filter(|r| r.answer == kind).collect();
        if kind == ResolutionKind::Connect {
            sentences.extend(sentence(kind, &joined(&answers, plan), "", &by));
        } else {
            for answer in answers {
                sentences.extend(sentence(kind, &named(answer, plan), &title(answer, plan), &by));
            }
        }
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The sentence that one answer becomes, if it becomes one.
pub fn endnote_of(resolution: &Resolution, plan: &PlanIndex) -> Option<String> {
    sentence(resolution.answer, &named(resolution, plan), &title(resolution, plan), "")
}

fn sentence(kind: ResolutionKind, item: &str, title: &str, by: &str) -> Option<String> {
    let (_, template) = SENTENCES.iter().find(|(sentence, _)| *sentence == kind)?;
    if item.is_empty() {
        return None;
    }
    // Texts go in last, so that braces in a title stay what they are.
    let [before, after] = split(template, "{item}")?;
    let mut out = format!("{}{item}", before.replace("{by}", by));
    let end = after.replace("{by}", by.trim_end_matches(','));
    match split(&end, "{title}") {
        Some([middle, rest]) if !title.is_empty() => out.extend([middle, title, rest]),
        Some([middle, rest]) => out.extend([middle.trim_end(), rest]),
        None => out.push_str(&end),
    }
    Some(out)
}

fn split<'a>(text: &'a str, at: &str) -> Option<[&'a str; 2]> {
    text.split_once(at).map(|(before, after)| [before, after])
}

/// What an answer about a further plan is about: `activity r.1 “Boats” of the plan “Rivers”, edition 2`;
/// nothing for the plan that the proposal is made for.
pub fn abroad(resolution: &Resolution) -> Option<String> {
    let Resolution { target_kind, target, edition, plan_title, target_title, .. } = resolution;
    if plan_title.is_empty() {
        return None;
    }
    let mut out = match target_kind.as_str() {
        // A number that stands twice has a mark behind it.
        "activity" | "need" => {
            format!("{target_kind} {}", target.split('#').next().unwrap_or_default())
        }
        "horizontal" => "the horizontal need".to_owned(),
        _ => "the cross-cutting threat".to_owned(),
    };
    if !target_title.is_empty() {
        out.push_str(&format!(" “{target_title}”"));
    }
    out.push_str(&format!(" of the plan “{plan_title}”"));
    if !edition.is_empty() {
        out.push_str(&format!(", edition {edition}"));
    }
    Some(out)
}

/// "activity 2.2.8", "need 2.4.5", "the horizontal need", "the proposal"; all that is known of an item of
/// a further plan.
fn named(resolution: &Resolution, plan: &PlanIndex) -> String {
    if let Some(named) = abroad(resolution) {
        return named;
    }
    match resolution.target_kind.as_str() {
        "activity" => format!("activity {}", plan.number(&Ref::activity(&resolution.target))),
        "need" => format!("need {}", plan.number(&Ref::need(&resolution.target))),
        "horizontal" => "the horizontal need".to_owned(),
        "threat" => "the cross-cutting threat".to_owned(),
        _ => "the proposal".to_owned(),
    }
}

/// "activity 1.3", "activities 1.3, 2.2.6 and 3.1.2.4", "activity 1.3 and need 2.4.5".
fn joined(answers: &[&Resolution], plan: &PlanIndex) -> String {
    let mut groups = Vec::new();
    for (kind, one, many) in [("activity", "activity", "activities"), ("need", "need", "needs")] {
        let mut items: Vec<Ref> = answers
            .iter()
            .filter(|r| r.target_kind == kind && r.plan_title.is_empty())
            .map(|r| {
                Ref::new(
                    if kind == "need" { ItemKind::Need } else { ItemKind::Activity },
                    &r.target,
                )
            })
            .collect();
        items.arrange(Ord::cmp);
        let numbers: Vec<&str> = items.iter().map(|item| plan.number(item)).collect();
        match numbers.as_slice() {
            [] => {}
            [number] => groups.push(format!("{one} {number}")),
            [head @ .., last] => groups.push(format!("{many} {} and {last}", head.join(", "))),
        }
    }
    let grouped = |r: &Resolution| {
        r.plan_title.is_empty() && matches!(r.target_kind.as_str(), "activity" | "need")
    };
    for answer in answers.iter().filter(|r| !grouped(r)) {
        let text = format!("{} {}", named(answer, plan), title(answer, plan));
        groups.push(text.trim_end().to_owned());
    }
    groups.join(" and ")
}

/// The title of a target in quotation marks, or nothing.
fn title(resolution: &Resolution, plan: &PlanIndex) -> String {
    let text = text_of(resolution, plan);
    // What is of a further plan has its title with its name.
    if text.is_empty() || abroad(resolution).is_some() {
        return String::new();
    }
    format!("“{text}”")
}

/// The title of a target in the plan that it is of.
fn text_of<'a>(resolution: &'a Resolution, plan: &'a PlanIndex) -> &'a str {
    let target = &resolution.target;
    match resolution.target_kind.as_str() {
        "activity" => plan.title(&Ref::activity(target)),
        "need" => plan.title(&Ref::need(target)),
        "horizontal" => plan
            .bundle()
            .horizontal
            .iter()
            .find(|row| row.id == *target)
            .and_then(|row| {
                [&row.activity, &row.need, &row.field]
                    .into_iter()
                    .flatten()
                    .find(|c| !c.text.is_empty())
            })
            .map_or("", |cell| cell.text.as_str()),
        "threat" => {
            let threats = &plan.bundle().methodology.threats;
            threats.iter().find(|t| t.id == *target).map_or("", |t| t.text.as_str())
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Contact;
    use crate::plan::bundle;
    use std::sync::Arc;

    fn small() -> PlanIndex {
        let text = include_str!("../../tests/fixtures/small-plan.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("readable").value))
    }

    fn facet(facet: FacetName, level: Level) -> Facet {
        Facet { facet, level, proposal: Vec::new(), item: Vec::new() }
    }

    fn finding() -> Finding {
        Finding {
            target: Target {
                plan: Some("small".into()),
                edition: Some("1".into()),
                kind: TargetKind::Activity,
                id: "2.2.6.2".into(),
            },
            verdict: Verdict::Duplicate,
            band: None,
            score: crate::overlap::Points(2900),
            strength: crate::overlap::Points(2900),
            adjustments: Vec::new(),
            evidence: Vec::new(),
            facets: vec![
                facet(FacetName::Form, Level::Same),
                facet(FacetName::Audience, Level::Close),
            ],
        }
    }

    #[test]
    fn an_answer_holds_until_text_verdict_or_a_level_changes() {
        let plan = small();
        let finding = finding();
        let text = item_text(&plan, &finding.target);
        assert!(
            text.contains("forged documents")
                && text.contains("Enhanced capacities")
                && text.contains("trainers")
        );
        let given = answer(&finding, &text, ResolutionKind::Connect, "", "2026-01-01T00:00:00Z");
        assert!(is_current(&given, &finding, &text));
        assert_eq!(changes(&given, &finding, &text), None);

        let mut reordered = finding.clone();
        reordered.facets.reverse();
        assert!(is_current(&given, &reordered, &text), "the order of facets says nothing");

        let mut verdict = finding.clone();
        verdict.verdict = Verdict::Bordering;
        let why = changes(&given, &verdict, &text).expect("asked again");
        assert_eq!(why, Changes { verdict: Some(Verdict::Duplicate), ..Changes::default() });

        let mut level = finding.clone();
        level.facets[1].level = Level::Differs;
        let why = changes(&given, &level, &text).expect("asked again");
        assert_eq!(why.levels, [(FacetName::Audience, Level::Close)]);

        assert!(changes(&given, &finding, "another text").expect("asked again").text);
    }

    #[test]
    fn a_fingerprint_stays_the_same_in_every_version() {
        assert_eq!(fingerprint("text", Verdict::Duplicate, &finding().facets), "227a6034dc5fc15f");
    }

    #[test]
    fn a_new_answer_takes_the_place_of_the_old_one() {
        let mut proposal = Proposal::default();
        let finding = finding();
        set(&mut proposal, answer(&finding, "t", ResolutionKind::Connect, "", ""));
        set(&mut proposal, answer(&finding, "t", ResolutionKind::Combine, "", ""));
        assert_eq!(proposal.resolutions.len(), 1);
        assert_eq!(answer_to(&proposal, &finding).map(|r| r.answer), Some(ResolutionKind::Combine));
    }

    fn rivers() -> PlanIndex {
        let text = include_str!("../../tests/fixtures/other-plan.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("readable").value))
    }

    fn finding_in_rivers(edition: &str) -> Finding {
        let target = Target {
            plan: Some("rivers".into()),
            edition: Some(edition.into()),
            kind: TargetKind::Activity,
            id: "r.2".into(),
        };
        Finding { target, ..finding() }
    }

    #[test]
    fn an_answer_about_a_further_plan_says_which_and_stands_beside_the_others() {
        let mut proposal = Proposal::default();
        let here = finding();
        let there = finding_in_rivers("1");
        set(&mut proposal, answer(&here, "t", ResolutionKind::Connect, "", ""));
        set(&mut proposal, answer_in(&rivers(), &there, ResolutionKind::Connect, "", "now"));
        set(&mut proposal, answer_in(&rivers(), &there, ResolutionKind::Combine, "", "now"));
        assert_eq!(proposal.resolutions.len(), 2);
        let given = answer_to_in(&proposal, &there).expect("answered");
        assert_eq!(given.answer, ResolutionKind::Combine);
        assert_eq!(
            (given.plan.as_str(), given.edition.as_str(), given.plan_title.as_str()),
            ("rivers", "1", "Plan of the river police")
        );
        assert!(is_current(given, &there, &item_text(&rivers(), &there.target)));
        // Another edition of it asks again; the plan's own answer is nobody else's.
        assert_eq!(answer_to_in(&proposal, &finding_in_rivers("2")), None);
        assert_eq!(answer_to_in(&proposal, &here), None);
        assert_eq!(answer_to(&proposal, &here).map(|r| r.answer), Some(ResolutionKind::Connect));
        // Where that plan is the app's own, the answer is found too.
        assert!(answer_to(&proposal, &there).is_some());
    }

    #[test]
    fn an_endnote_names_the_further_plan() {
        let there = finding_in_rivers("1");
        let of = |kind| answer_in(&rivers(), &there, kind, "", "");
        let name = "activity r.2 “Boats and engines for the patrols of the river police” of the plan “Plan of the river police”, edition 1";
        assert_eq!(abroad(&of(ResolutionKind::PartOf)).as_deref(), Some(name));
        let plan = small();
        assert_eq!(
            endnote_of(&of(ResolutionKind::PartOf), &plan),
            Some(format!("This is not a stand-alone activity but a part of {name}."))
        );
        assert_eq!(
            endnote_of(&of(ResolutionKind::Combine), &plan),
            Some(format!("Activity was combined with {name}, to avoid duplication."))
        );
        let resolutions = vec![
            given("activity", "2.2.6.2", ResolutionKind::Connect),
            of(ResolutionKind::Connect),
        ];
        assert_eq!(
            endnote(&Proposal { resolutions, ..Proposal::default() }, &plan),
            Some(format!("This activity is connected to activity 2.2.6.2 and {name}."))
        );
    }

    fn given(kind: &str, target: &str, answer: ResolutionKind) -> Resolution {
        Resolution {
            target_kind: kind.into(),
            target: target.into(),
            answer,
            ..Resolution::default()
        }
    }

    #[test]
    fn answers_become_an_endnote_in_the_manner_of_the_plan() {
        let plan = small();
        let note = |resolutions: Vec<Resolution>, organisation: &str| {
            let contact = Some(Contact { organisation: organisation.into(), ..Contact::default() });
            endnote(&Proposal { resolutions, contact, ..Proposal::default() }, &plan)
                .unwrap_or_default()
        };
        let connect = ResolutionKind::Connect;
        assert_eq!(
            note(vec![given("activity", "2.2.6.2", connect)], ""),
            "This activity is connected to activity 2.2.6.2."
        );
        assert_eq!(
            note(
                vec![
                    given("activity", "2.2.12#1", connect),
                    given("need", "2.4.5", connect),
                    given("activity", "1.3", connect)
                ],
                "IOM"
            ),
            "This activity, as proposed by IOM, is connected to activities 1.3 and 2.2.12 and need 2.4.5."
        );
        assert_eq!(
            note(vec![given("activity", "1.3", ResolutionKind::Combine)], "IOM"),
            "Activity was combined with activity 1.3 “Regular meetings of the network of police schools”, as proposed by IOM, to avoid duplication."
        );
        assert_eq!(
            note(vec![given("activity", "1.3", ResolutionKind::PartOf)], ""),
            "This is not a stand-alone activity but a part of activity 1.3."
        );
        assert_eq!(
            note(vec![given("horizontal", "h1", ResolutionKind::AlignWith)], ""),
            "This activity is aligned with the horizontal need “Joint Border Crossing Points”."
        );
        assert_eq!(note(vec![given("activity", "1.3", ResolutionKind::DistinctBecause)], ""), "");
    }
}
