//! What is still missing in a proposal, or probably not as meant. Never a reason to refuse anything.
//!
//! Every problem names the form's field. Whether the proposal overlaps anything is not asked here.

use super::host::Host;
use super::proposal::{Proposal, ProposalKind};
use crate::plan::index::{beneficiary_named, organisation_named};
use crate::plan::model::{Activity, Bundle};
use crate::plan::timeline;
use crate::problem::{Place, Problem, Severity};

/// Longest text of one field that is taken without a remark, in characters.
pub const LONG_TEXT: usize = 20_000;

/// Longest title that fits the plan's table, in characters.
pub const LONG_TITLE: usize = 300;

fn hint(code: &'static str, field: &str) -> Problem {
    Problem::new(code, Severity::Hint, Place::Field(field.to_owned()))
}

fn warning(code: &'static str, field: &str) -> Problem {
    Problem::warning(code, Place::Field(field.to_owned()))
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// What is missing or odd, in the order of the form.
pub fn check(proposal: &Proposal, bundle: &Bundle) -> Vec<Problem> {
    let mut problems = Vec::new();
    match proposal.kind {
        ProposalKind::New => {}
        ProposalKind::Change | ProposalKind::Withdrawal => subject(proposal, bundle, &mut problems),
    }
    if proposal.kind == ProposalKind::Withdrawal {
        if blank(&proposal.reason) {
            problems.push(warning("reason-missing", "reason"));
        }
    } else {
        texts(proposal, &mut problems);
        let host = Host::of(proposal, bundle).map(Host::activity);
        need(proposal, bundle, host.is_some(), &mut problems);
        if proposal.outputs.iter().all(|output| blank(output)) {
            problems.push(warning("outputs-missing", "outputs"));
        }
        time(proposal, bundle, &mut problems);
        // What it goes into has them already.
        let led = host.is_some_and(|activity| !activity.leads.is_empty());
        parties(proposal, bundle, led, &mut problems);
        choices(proposal, bundle, &mut problems);
        funding(proposal, &mut problems);
    }
    contact(proposal, &mut problems);
    let other = proposal.plan != bundle.plan.id || proposal.edition != bundle.plan.edition;
    if other && !proposal.plan.is_empty() {
        problems.push(
            Problem::new("checked-against-other", Severity::Hint, Place::Whole)
                .with("plan", proposal.plan.clone())
                .with("edition", proposal.edition.clone()),
        );
    }
    problems
}

/// The item that a change or a withdrawal is about.
fn subject(proposal: &Proposal, bundle: &Bundle, problems: &mut Vec<Problem>) {
    let Some(of) = &proposal.of else {
        problems.push(warning("item-missing", "of"));
        return;
    };
    let Some(activity) = bundle.activities.iter().find(|a| a.id == of.id) else {
        problems.push(warning("item-unknown", "of").with("item", of.to_string()));
        return;
    };
    if proposal.kind == ProposalKind::Change && says_the_same(proposal, activity) {
        problems.push(hint("change-says-nothing", "title").with("item", of.to_string()));
    }
}

fn says_the_same(proposal: &Proposal, activity: &Activity) -> bool {
    let ids = |parties: &[crate::plan::model::Party]| -> Vec<String> {
        parties.iter().map(|p| p.organisation.clone()).collect()
    };
    let outputs: Vec<&str> = activity.outputs.iter().map(|o| o.text.trim()).collect();
    proposal.title.trim() == activity.title.trim()
        && blank(&proposal.description)
        && proposal.timeline.trim() == activity.timeline.as_deref().unwrap_or_default().trim()
        && proposal.outputs.iter().map(|o| o.trim()).eq(outputs)
        && proposal.leads == ids(&activity.leads)
        && proposal.partners == ids(&activity.partners)
}

fn texts(proposal: &Proposal, problems: &mut Vec<Problem>) {
    let words = proposal.title.split_whitespace().count();
    if words == 0 {
        problems.push(warning("title-missing", "title"));
    } else if words < 3 && blank(&proposal.description) {
        problems.push(hint("title-short", "title"));
    }
    let length = proposal.title.chars().count();
    if length > LONG_TITLE {
        problems.push(
            hint("title-long", "title")
                .with("length", length.to_string())
                .with("limit", LONG_TITLE.to_string()),
        );
    }
    if blank(&proposal.description) {
        problems.push(hint("description-missing", "description"));
    }
    let outputs = proposal.outputs.iter().map(|text| ("outputs", text));
    for (field, text) in [("title", &proposal.title), ("description", &proposal.description)]
        .into_iter()
        .chain(outputs)
    {
        // Bytes first: counting characters of 5 MB on every key would be felt.
        if text.len() > LONG_TEXT && text.chars().count() > LONG_TEXT {
            problems.push(warning("text-long", field).with("limit", LONG_TEXT.to_string()));
        }
    }
}

fn need(proposal: &Proposal, bundle: &Bundle, hosted: bool, problems: &mut Vec<Problem>) {
    let need = proposal.need.clone().unwrap_or_default();
    let id = need.id.as_deref().filter(|id| !blank(id));
    match id {
        Some(id) if bundle.needs.iter().any(|n| n.id == id) => {}
        Some(id) => problems.push(warning("need-unknown", "need").with("need", id)),
        None if blank(&need.new) && hosted => {}
        None if blank(&need.new) => problems.push(warning("need-missing", "need")),
        None if blank(&need.expressed_by) => {
            problems.push(hint("need-expressed-by-missing", "need"))
        }
        None => {}
    }
}

fn time(proposal: &Proposal, bundle: &Bundle, problems: &mut Vec<Problem>) {
    if blank(&proposal.timeline) {
        problems.push(hint("timeline-missing", "timeline"));
        return;
    }
    let read = timeline::read(&proposal.timeline);
    for text in read.not_understood() {
        let short: String = text.chars().take(80).collect();
        problems.push(hint("timeline-not-understood", "timeline").with("text", short));
    }
    if let Some(period) = &bundle.plan.period {
        let years = read.years();
        if !years.is_empty() && !years.iter().any(|y| (period.start..=period.end).contains(y)) {
            problems.push(
                hint("timeline-outside-period", "timeline")
                    .with("start", period.start.to_string())
                    .with("end", period.end.to_string()),
            );
        }
    }
}

fn parties(proposal: &Proposal, bundle: &Bundle, led: bool, problems: &mut Vec<Problem>) {
    if !led && proposal.leads.iter().all(|name| blank(name)) {
        problems.push(warning("leads-missing", "leads"));
    }
    let id = |name: &str| {
        organisation_named(bundle, name)
            .map_or_else(|| name.trim().to_lowercase(), |o| o.id.clone())
    };
    let leads: Vec<String> = proposal.leads.iter().map(|name| id(name)).collect();
    for (field, names) in [("leads", &proposal.leads), ("partners", &proposal.partners)] {
        for name in names.iter().filter(|name| !blank(name)) {
            if organisation_named(bundle, name).is_none() {
                problems.push(hint("organisation-new", field).with("name", name.trim()));
            }
            if field == "partners" && leads.contains(&id(name)) {
                problems.push(hint("organisation-twice", field).with("name", name.trim()));
            }
        }
    }
    if proposal.beneficiaries.iter().all(|name| blank(name)) {
        problems.push(hint("beneficiaries-missing", "beneficiaries"));
    }
    for name in proposal.beneficiaries.iter().filter(|name| !blank(name)) {
        if beneficiary_named(bundle, name).is_none() {
            problems.push(hint("beneficiary-unknown", "beneficiaries").with("name", name.trim()));
        }
    }
}

fn choices(proposal: &Proposal, bundle: &Bundle, problems: &mut Vec<Problem>) {
    let methodology = &bundle.methodology;
    if proposal.criteria.is_empty() && !methodology.criteria.is_empty() {
        problems.push(hint("criteria-missing", "criteria"));
    }
    for (field, chosen, known) in [
        ("criteria", &proposal.criteria, &methodology.criteria),
        ("threats", &proposal.threats, &methodology.threats),
    ] {
        for id in chosen.iter().filter(|id| !known.iter().any(|entry| entry.id == **id)) {
            problems.push(warning("choice-unknown", field).with("name", id.clone()));
        }
    }
}

fn funding(proposal: &Proposal, problems: &mut Vec<Problem>) {
    let Some(funding) = &proposal.funding else { return };
    if !blank(&funding.amount) {
        if !funding.amount.contains(|c: char| c.is_ascii_digit()) {
            problems.push(
                hint("amount-without-number", "funding").with("amount", funding.amount.trim()),
            );
        }
        if blank(&funding.currency) {
            problems.push(hint("currency-missing", "funding"));
        }
    }
}

fn contact(proposal: &Proposal, problems: &mut Vec<Problem>) {
    let contact = proposal.contact.clone().unwrap_or_default();
    if blank(&contact.name) && blank(&contact.email) && blank(&contact.phone) {
        problems.push(warning("contact-missing", "contact"));
    } else if !blank(&contact.email) && !looks_like_email(contact.email.trim()) {
        problems.push(hint("email-odd", "contact").with("email", contact.email.trim()));
    }
}

/// Something before and something after one `@`, a dot in the latter, no blanks: more is not known.
fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && !text.contains(char::is_whitespace)
            && host.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Contact, NeedChoice, Resolution, ResolutionKind};
    use crate::plan::bundle;
    use crate::plan::ids::Ref;

    fn small() -> Bundle {
        bundle::read(include_str!("../../tests/fixtures/small-plan.json")).expect("readable").value
    }

    fn whole() -> Proposal {
        Proposal {
            title: "Workshop on forged documents".into(),
            description: "Two days.".into(),
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            outputs: vec!["Trained officers".into()],
            timeline: "2x / year (2019)".into(),
            leads: vec!["osce".into()],
            partners: vec!["IOM".into()],
            beneficiaries: vec!["Kosovo".into()],
            criteria: vec!["c1".into()],
            contact: Some(Contact { email: "a@b.org".into(), ..Contact::default() }),
            plan: "small".into(),
            edition: "1".into(),
            ..Proposal::default()
        }
    }

    fn codes(proposal: &Proposal) -> Vec<String> {
        check(proposal, &small()).iter().map(|p| format!("{} {}", p.code, p.place)).collect()
    }

    #[test]
    fn a_whole_proposal_has_no_problems() {
        assert_eq!(codes(&whole()), [] as [&str; 0]);
    }

    #[test]
    fn an_empty_one_says_what_is_missing_in_the_order_of_the_form() {
        assert_eq!(
            codes(&Proposal::default()),
            [
                "title-missing title",
                "description-missing description",
                "need-missing need",
                "outputs-missing outputs",
                "timeline-missing timeline",
                "leads-missing leads",
                "beneficiaries-missing beneficiaries",
                "criteria-missing criteria",
                "contact-missing contact",
            ]
        );
    }

    #[test]
    fn what_is_odd_is_named() {
        let check = |change: fn(&mut Proposal), expect: &[&str]| {
            let mut proposal = whole();
            change(&mut proposal);
            assert_eq!(codes(&proposal), expect);
        };
        check(|p| p.leads = vec!["A new agency".into()], &["organisation-new leads"]);
        check(|p| p.partners = vec!["OSCE".into()], &["organisation-twice partners"]);
        check(
            |p| p.beneficiaries = vec!["Atlantis".into()],
            &["beneficiary-unknown beneficiaries"],
        );
        check(|p| p.timeline = "Q5 2019".into(), &["timeline-not-understood timeline"]);
        check(|p| p.timeline = "2025".into(), &["timeline-outside-period timeline"]);
        check(|p| p.criteria = vec!["c9".into()], &["choice-unknown criteria"]);
        check(|p| p.edition = "0".into(), &["checked-against-other -"]);
        check(|p| p.title = "x".repeat(301) + " a b", &["title-long title"]);
        check(
            |p| p.need = Some(NeedChoice { new: "A new one".into(), ..NeedChoice::default() }),
            &["need-expressed-by-missing need"],
        );
        check(
            |p| p.contact = Some(Contact { email: "a@b".into(), ..Contact::default() }),
            &["email-odd contact"],
        );
    }

    #[test]
    fn what_goes_into_an_activity_has_its_need_and_lead() {
        let plan = small();
        let led = plan.activities.iter().find(|one| !one.leads.is_empty()).expect("has a lead");
        let mut proposal = Proposal { need: None, leads: Vec::new(), ..whole() };
        assert_eq!(codes(&proposal), ["need-missing need", "leads-missing leads"]);
        for answer in [ResolutionKind::Combine, ResolutionKind::PartOf, ResolutionKind::Connect] {
            proposal.resolutions = vec![Resolution {
                target_kind: "activity".into(),
                target: led.id.clone(),
                answer,
                ..Resolution::default()
            }];
            assert_eq!(codes(&proposal).is_empty(), answer != ResolutionKind::Connect);
        }
    }

    #[test]
    fn a_change_and_a_withdrawal_ask_for_their_own() {
        let withdrawal = Proposal { kind: ProposalKind::Withdrawal, ..Proposal::default() };
        assert_eq!(
            codes(&withdrawal),
            ["item-missing of", "reason-missing reason", "contact-missing contact"]
        );
        let change = Proposal {
            kind: ProposalKind::Change,
            of: Some(Ref::activity("1.3")),
            title: "Regular meetings of the network of police schools".into(),
            description: String::new(),
            outputs: vec!["Harmonized regional trainings".into()],
            timeline: "2x / year".into(),
            leads: vec!["IOM".into()],
            partners: vec![],
            ..whole()
        };
        assert_eq!(
            codes(&change),
            ["change-says-nothing title", "description-missing description"]
        );
        let gone = Proposal { of: Some(Ref::activity("9.9")), ..change };
        assert!(codes(&gone).contains(&"item-unknown of".to_owned()));
    }
}
