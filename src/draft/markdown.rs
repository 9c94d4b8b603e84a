//! A submission as Markdown, for people to read and to paste. Text of a proposal is shown as text:
//! whatever could be markup in it is escaped.
//!
//! The words are those of a document in the plan's language, not words on screen.

use super::host::Host;
use super::proposal::{Proposal, ProposalKind, Resolution, ResolutionKind};
use super::resolution::abroad;
use super::submission::{PlanRow, Submission, row};
use crate::plan::ids::Ref;
use crate::plan::index::PlanIndex;
use crate::plan::model::Bundle;
use std::sync::Arc;

/// Headings and labels of the document.
mod words {
    pub const TITLE: &str = "Submission of proposals";
    pub const PLAN: &str = "Plan";
    pub const EDITION: &str = "edition";
    pub const MADE: &str = "Made";
    pub const CONTACT: &str = "Contact";
    pub const UNTITLED: &str = "(no title yet)";
    pub const DESCRIPTION: &str = "Description";
    pub const LANGUAGE: &str = "Language";
    pub const REASON: &str = "Reason";
    pub const EXPRESSED_BY: &str = "Expressed by";
    pub const FIELD: &str = "Specific field";
    pub const NEED: &str = "Need";
    pub const OUTPUTS: &str = "Outputs";
    pub const TIMELINE: &str = "Timeline";
    pub const LEADS: &str = "Lead partner(s)";
    pub const PARTNERS: &str = "Partner(s)";
    pub const BENEFICIARIES: &str = "Beneficiaries";
    pub const CRITERIA: &str = "Prioritisation criteria";
    pub const THREATS: &str = "Cross-cutting threats";
    pub const FUNDING: &str = "Funding";
    pub const ENDNOTE: &str = "Endnote";
    pub const OVERLAPS: &str = "Overlaps and their answers";
    pub const FALSE_ALARM: &str = " (false alarm)";
    pub const UNANSWERED: &str = "not answered yet";
}

/// What an answer is called in the document.
fn answer_name(kind: ResolutionKind) -> &'static str {
    match kind {
        ResolutionKind::Combine => "combine with",
        ResolutionKind::Connect => "connect to",
        ResolutionKind::PartOf => "part of",
        ResolutionKind::AlignWith => "align with",
        ResolutionKind::DistinctBecause => "distinct from",
        ResolutionKind::Withdraw => "withdrawn because of",
    }
}

/// Writes a submission as Markdown.
pub fn write(submission: &Submission, bundle: &Bundle) -> String {
    let plan = PlanIndex::new(Arc::new(bundle.clone()));
    let mut out = format!("# {}\n\n", words::TITLE);
    let title =
        if submission.plan == bundle.plan.id { &bundle.plan.title } else { &submission.plan };
    let edition = format!("{} ({} {})", title, words::EDITION, submission.edition);
    line(&mut out, words::PLAN, &edition);
    line(&mut out, words::MADE, &submission.made);
    if let Some(contact) = &submission.contact {
        line(
            &mut out,
            words::CONTACT,
            &joined(&[&contact.name, &contact.organisation, &contact.email, &contact.phone]),
        );
    }
    for (index, proposal) in submission.proposals.iter().enumerate() {
        one(&mut out, index + 1, proposal, submission, &plan);
    }
    out
}

fn one(
    out: &mut String,
    number: usize,
    proposal: &Proposal,
    submission: &Submission,
    plan: &PlanIndex,
) {
    let row = row(proposal, plan);
    let title = if row.activity.is_empty() { words::UNTITLED } else { &row.activity };
    out.push_str(&format!("\n## {number}. {}\n\n", escape(title)));
    let of = proposal
        .of
        .as_ref()
        .map(|of| format!("{} {}", of.kind.as_str(), plan.number(of)))
        .unwrap_or_default();
    match proposal.kind {
        ProposalKind::New => {
            let host = Host::of(proposal, plan.bundle());
            let number = host.map(|host| escape(plan.number(&host.item()))).unwrap_or_default();
            out.push_str(&match host {
                None => "- A new activity\n".to_owned(),
                Some(Host::Combined(_)) => format!("- An addition to activity {number}\n"),
                Some(Host::Within(_)) => format!("- A new activity, part of activity {number}\n"),
            });
        }
        ProposalKind::Change => out.push_str(&format!("- A change to {}\n", escape(&of))),
        ProposalKind::Withdrawal => out.push_str(&format!("- The withdrawal of {}\n", escape(&of))),
    }
    line(out, words::LANGUAGE, &proposal.language);
    line(out, words::REASON, &proposal.reason);
    cells(out, &row, proposal);
    list(
        out,
        words::BENEFICIARIES,
        proposal.beneficiaries.iter().map(|typed| {
            plan.find_beneficiary(typed).map_or_else(|| typed.clone(), |b| b.name.clone())
        }),
    );
    let methodology = &plan.bundle().methodology;
    for (name, chosen, entries) in [
        (words::CRITERIA, &proposal.criteria, &methodology.criteria),
        (words::THREATS, &proposal.threats, &methodology.threats),
    ] {
        list(
            out,
            name,
            chosen.iter().map(|id| {
                entries
                    .iter()
                    .find(|entry| entry.id == *id)
                    .map_or_else(|| id.clone(), |entry| entry.text.clone())
            }),
        );
    }
    if let Some(funding) = &proposal.funding {
        let state =
            funding.state.map(|state| format!("{state:?}").to_lowercase()).unwrap_or_default();
        let amount = format!("{} {}", funding.amount, funding.currency);
        line(out, words::FUNDING, &joined(&[&state, amount.trim(), &funding.sources.join(", ")]));
    }
    if let Some(contact) = &proposal.contact {
        line(
            out,
            words::CONTACT,
            &joined(&[&contact.name, &contact.organisation, &contact.email, &contact.phone]),
        );
    }
    line(out, words::ENDNOTE, row.endnote.as_deref().unwrap_or_default());
    overlaps(out, proposal, submission, plan);
}

fn cells(out: &mut String, row: &PlanRow, proposal: &Proposal) {
    line(out, words::FIELD, &row.field.join(" "));
    line(out, words::NEED, &row.need.join(" "));
    if let Some(need) = &proposal.need {
        line(out, words::EXPRESSED_BY, &joined(&[&need.expressed_by, &need.when]));
    }
    list(out, words::OUTPUTS, row.outputs.iter().cloned());
    line(out, words::TIMELINE, &row.timeline.join("; "));
    line(out, words::LEADS, &row.leads.join(", "));
    line(out, words::PARTNERS, &row.partners.join(", "));
    let paragraphs: Vec<String> =
        proposal.description.lines().map(str::trim).filter(|l| !l.is_empty()).map(escape).collect();
    if !paragraphs.is_empty() {
        // Indented, so that it stays part of the list whatever it begins with.
        out.push_str(&format!("- {}:\n\n  {}\n\n", words::DESCRIPTION, paragraphs.join("\n\n  ")));
    }
}

fn overlaps(out: &mut String, proposal: &Proposal, submission: &Submission, plan: &PlanIndex) {
    let stated = submission.findings.iter().find(|f| f.proposal == proposal.id);
    let open = stated.into_iter().flat_map(|f| &f.findings).filter(|f| !f.answered);
    let mut entries: Vec<String> = proposal.resolutions.iter().map(|r| answer(r, plan)).collect();
    for finding in open {
        let kind = super::resolution::target_kind(finding.target_kind);
        entries.push(format!(
            "{}: {}",
            escape(&target(kind, &finding.target, plan)),
            words::UNANSWERED
        ));
    }
    if !entries.is_empty() {
        out.push_str(&format!("- {}:\n", words::OVERLAPS));
        for entry in entries {
            out.push_str(&format!("  - {entry}\n"));
        }
    }
}

fn answer(resolution: &Resolution, plan: &PlanIndex) -> String {
    let target = abroad(resolution)
        .unwrap_or_else(|| target(&resolution.target_kind, &resolution.target, plan));
    let name = answer_name(resolution.answer);
    let mark = if resolution.false_alarm { words::FALSE_ALARM } else { "" };
    match resolution.reason.trim() {
        "" => format!("{name} {}{mark}", escape(&target)),
        reason => format!("{name} {}{mark}: {}", escape(&target), escape(&one_line(reason))),
    }
}

fn target(kind: &str, id: &str, plan: &PlanIndex) -> String {
    let item = match kind {
        "activity" => Ref::activity(id),
        "need" => Ref::need(id),
        _ => return format!("{kind} {id}"),
    };
    match plan.title(&item) {
        "" => format!("{kind} {id}"),
        title => format!("{kind} {} “{title}”", plan.number(&item)),
    }
}

/// The parts that say something, with commas.
fn joined(parts: &[&str]) -> String {
    parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A labelled entry, unless there is nothing to say.
fn line(out: &mut String, name: &str, text: &str) {
    let text = one_line(text);
    if !text.is_empty() {
        out.push_str(&format!("- {name}: {}\n", inline(&text)));
    }
}

/// A labelled list, unless it is empty.
fn list(out: &mut String, name: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.map(|e| one_line(&e)).filter(|e| !e.is_empty()).collect();
    if !entries.is_empty() {
        out.push_str(&format!("- {name}:\n"));
        for entry in entries {
            out.push_str(&format!("  - {}\n", escape(&entry)));
        }
    }
}

/// Text as Markdown that shows exactly this text on one line, in a table's cell too: markup is
/// escaped, and so is what would be a heading, a list or a quotation at the beginning.
pub fn escape(text: &str) -> String {
    let mut out = inline(&one_line(text));
    let number = out.bytes().take_while(u8::is_ascii_digit).count();
    let rest = out.get(number..).unwrap_or_default();
    // "2.2.16" is no list: a list's mark ends with a space (CommonMark 0.31, section 5.2), or the line does.
    let mark = rest.strip_prefix(['.', ')']);
    let listed = (1..10).contains(&number)
        && mark.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    if listed {
        out.insert(number, '\\');
    } else if out.starts_with(['#', '-', '+', '=', ':']) {
        out.insert(0, '\\');
    }
    out
}

/// The same where the text does not begin its line.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '!' | '$')
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::submission::{Heading, export};
    use crate::draft::{Contact, NeedChoice};
    use crate::plan::bundle;

    fn small() -> Bundle {
        bundle::read(include_str!("../../tests/fixtures/small-plan.json")).expect("readable").value
    }

    #[test]
    fn markup_is_shown_as_text() {
        for (text, expect) in [
            ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
            ("[a](javascript:b)", r"\[a\](javascript:b)"),
            ("a | b", r"a \| b"),
            ("# not a heading", r"\# not a heading"),
            ("1. not a list", r"1\. not a list"),
            ("2.2.6.2 an id", "2.2.6.2 an id"),
            ("1) not a list", r"1\) not a list"),
            ("1.", r"1\."),
            ("2019.", r"2019\."),
            ("- x\n- y", r"\- x - y"),
            ("&lt;", r"\&lt;"),
            ("`code` *b* __c__ ~~d~~", r"\`code\` \*b\* \_\_c\_\_ \~\~d\~\~"),
            ("Kosovo*", r"Kosovo\*"),
        ] {
            assert_eq!(escape(text), expect);
        }
    }

    #[test]
    fn what_goes_into_an_activity_says_so() {
        let plan = PlanIndex::new(Arc::new(small()));
        let with = |answer| Proposal {
            resolutions: vec![Resolution {
                target_kind: "activity".into(),
                target: "2.2.6.2".into(),
                answer,
                ..Resolution::default()
            }],
            ..Proposal::default()
        };
        for (answer, expect) in [
            (ResolutionKind::Combine, "- An addition to activity 2.2.6.2\n"),
            (ResolutionKind::PartOf, "- A new activity, part of activity 2.2.6.2\n"),
            (ResolutionKind::Connect, "- A new activity\n"),
        ] {
            let mut out = String::new();
            one(&mut out, 1, &with(answer), &Submission::default(), &plan);
            assert!(out.contains(expect), "{out}");
        }
    }

    #[test]
    fn a_submission_reads_as_a_document() {
        let proposal = Proposal {
            id: "a".into(),
            title: "Workshop on <b>forged</b> documents".into(),
            description: "Two days.\n\n# Not a heading".into(),
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            outputs: vec!["Trained officers".into()],
            timeline: "2x / year".into(),
            leads: vec!["osce".into()],
            beneficiaries: vec!["kosovo".into()],
            criteria: vec!["c1".into()],
            contact: Some(Contact {
                name: "N".into(),
                organisation: "IOM".into(),
                ..Contact::default()
            }),
            resolutions: vec![
                Resolution {
                    target_kind: "activity".into(),
                    target: "2.2.6.2".into(),
                    ..Resolution::default()
                },
                Resolution {
                    target_kind: "need".into(),
                    target: "2.4.5".into(),
                    answer: ResolutionKind::DistinctBecause,
                    reason: "it builds\nnothing".into(),
                    ..Resolution::default()
                },
            ],
            ..Proposal::default()
        };
        let heading = Heading {
            plan: "small".into(),
            edition: "1".into(),
            made: "2026-01-01T00:00:00Z".into(),
            ..Heading::default()
        };
        insta::assert_snapshot!(write(&export(&[proposal], &[], &heading), &small()));
    }
}
