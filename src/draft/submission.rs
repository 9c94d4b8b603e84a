//! The file that proposals travel in (`ipa-submission`): making it, writing it, reading it.
//!
//! An export mints a revision only where a proposal changed since its last one; reading the file
//! gives the same proposals back, byte for byte once exported again. Example proposals and those in
//! the bin are never exported. What happens to proposals that arrive is in [`super::arrival`].

use super::digest::Digest;
use super::host::Host;
use super::proposal::{Contact, Proposal, Revision};
use super::resolution::{answer_to, endnote};
use crate::overlap::{Band, Finding, TargetKind, Verdict};
use crate::plan::ids::by_segment;
use crate::plan::index::PlanIndex;
use crate::plan::json::{self, ReadError, Shape, Shaped};
use crate::plan::model::{Bundle, Extra, record};
use crate::problem::{Checked, Place, Problem, Severity};
use crate::text::arrange::Arrange;
use serde_json::Value;

/// Name of the format.
pub const FORMAT: &str = "ipa-submission";

/// The newest version of the format that is read, and the one that is written.
pub const VERSION: u32 = 1;

/// Most proposals that are read from one file.
pub const MAX_PROPOSALS: usize = 5_000;

/// Why a submission could not be read.
pub type SubmissionError = ReadError;

json::named!(Band, TargetKind);

record! {
    /// A finding as it travels: enough to see what the proposal was answered on.
    StatedFinding {
        /// Id of the plan; absent for another proposal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plan: Option<String>,
        /// What the target is.
        target_kind: TargetKind,
        /// Id of the target.
        target: String,
        /// What the overlap amounts to.
        verdict: Verdict,
        /// How strong it is; absent below the line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        band: Option<Band>,
        /// From 0 to 1, in steps of 1/10,000.
        score: f64,
        /// The words behind it, heaviest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        terms: Vec<String>,
        /// Whether the proposal answers it.
        #[serde(default)]
        answered: bool,
    }
}

record! {
    /// The findings of one proposal.
    StatedFindings {
        /// Id of the proposal.
        proposal: String,
        /// Those above the line, strongest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        findings: Vec<StatedFinding>,
    }
}

record! {
    /// Proposals on their way to the coordinator.
    Submission {
        /// Always `ipa-submission`.
        format: String,
        /// Version of the format; 1.
        version: u32,
        /// Id of the plan that the proposals were checked against.
        #[serde(default)]
        plan: String,
        /// Edition of that plan.
        #[serde(default)]
        edition: String,
        /// When the file was made, RFC 3339.
        #[serde(default)]
        made: String,
        /// Version of the engine that made the findings.
        #[serde(default)]
        engine: String,
        /// Whom to ask about the whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<Contact>,
        /// The proposals, by id.
        #[serde(default)]
        proposals: Vec<Proposal>,
        /// What the engine found, by id of the proposal.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        findings: Vec<StatedFindings>,
    }
}

/// The digest of what a proposal says: everything but its exported states, when it was changed, and
/// whether it lies in the bin.
pub fn digest(proposal: &Proposal) -> String {
    let said = Proposal {
        revisions: Vec::new(),
        changed: String::new(),
        binned: None,
        example: false,
        ..proposal.clone()
    };
    Digest::default().with(&json::write(&said)).text()
}

/// Whether a proposal has changed since it was last exported, or never was.
pub fn is_changed(proposal: &Proposal) -> bool {
    proposal.revisions.last().is_none_or(|revision| revision.digest != digest(proposal))
}

/// The same proposal with a revision for what it says now, if it has none yet. `when` is RFC 3339.
#[must_use]
pub fn with_revision(proposal: &Proposal, when: &str) -> Proposal {
    let mut proposal = proposal.clone();
    let now = digest(&proposal);
    if proposal.revisions.last().is_none_or(|revision| revision.digest != now) {
        let parent = proposal.revisions.last().map(|r| r.id.as_str()).unwrap_or_default();
        // Out of what it says and what it came from: the same step has the same id everywhere.
        let id = Digest::default().with(&proposal.id).with(parent).with(&now).text();
        proposal.revisions.push(Revision {
            id,
            when: when.to_owned(),
            digest: now,
            ..Revision::default()
        });
    }
    proposal
}

/// What an export states besides the proposals.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// Id of the plan.
    pub plan: String,
    /// Its edition.
    pub edition: String,
    /// Now, RFC 3339.
    pub made: String,
    /// Version of the engine.
    pub engine: String,
    /// Whom to ask.
    pub contact: Option<Contact>,
}

/// Makes a submission of the chosen proposals with their findings (by id of the proposal). Examples
/// and what lies in the bin stay out. The proposals in it carry their new revisions: keep them.
pub fn export(
    chosen: &[Proposal],
    findings: &[(String, Vec<Finding>)],
    heading: &Heading,
) -> Submission {
    let mut proposals: Vec<Proposal> = chosen
        .iter()
        .filter(|proposal| !proposal.example && proposal.binned.is_none())
        .map(|proposal| with_revision(proposal, &heading.made))
        .collect();
    proposals.arrange(|a, b| by_segment(&a.id, &b.id));
    let findings = proposals
        .iter()
        .filter_map(|proposal| {
            let (_, found) = findings.iter().find(|(id, _)| *id == proposal.id)?;
            let findings: Vec<_> =
                found.iter().filter(|f| f.band.is_some()).map(|f| stated(f, proposal)).collect();
            (!findings.is_empty()).then(|| StatedFindings {
                proposal: proposal.id.clone(),
                findings,
                ..StatedFindings::default()
            })
        })
        .collect();
    Submission {
        format: FORMAT.to_owned(),
        version: VERSION,
        plan: heading.plan.clone(),
        edition: heading.edition.clone(),
        made: heading.made.clone(),
        engine: heading.engine.clone(),
        contact: heading.contact.clone(),
        proposals,
        findings,
        extra: Extra::default(),
    }
}

fn stated(finding: &Finding, proposal: &Proposal) -> StatedFinding {
    let mut terms: Vec<String> = Vec::new();
    for evidence in &finding.evidence {
        if !terms.contains(&evidence.term) {
            terms.push(evidence.term.clone());
        }
    }
    StatedFinding {
        plan: finding.target.plan.clone(),
        target_kind: finding.target.kind,
        target: finding.target.id.clone(),
        verdict: finding.verdict,
        band: finding.band,
        score: finding.score.share(),
        terms,
        answered: answer_to(proposal, finding).is_some(),
        extra: Extra::default(),
    }
}

/// Writes a submission. The same submission is the same bytes.
pub fn write(submission: &Submission) -> String {
    json::write(submission)
}

/// Reads a submission. A proposal that cannot be read is named and left out, the others are read.
///
/// # Errors
/// Where the text is too large or too deep, cut off, not JSON, of another format or of a newer
/// version, or holds too many proposals.
pub fn read(text: &str) -> Result<Checked<Submission>, SubmissionError> {
    let mut value = json::parse(text, json::MAX_BYTES)?;
    json::expect_format(&value, FORMAT, VERSION)?;
    let mut problems = Vec::new();
    json::unknown_fields(&value, Submission::SHAPE, "", &mut problems);
    let proposals = take_list(&mut value, "proposals")?;
    let mut submission: Submission = json::build(value, "")?;
    submission.proposals = records(proposals, "/proposals", &mut problems);
    Ok(Checked { value: submission, problems })
}

/// Takes a list out of an object, so that its entries can be read one by one.
pub(super) fn take_list(value: &mut Value, name: &str) -> Result<Vec<Value>, ReadError> {
    let pointer = format!("/{name}");
    match value.get_mut(name).map(Value::take) {
        None => Ok(Vec::new()),
        Some(Value::Array(list)) if list.len() > MAX_PROPOSALS => {
            Err(ReadError::TooMany { pointer, count: list.len(), limit: MAX_PROPOSALS })
        }
        Some(Value::Array(list)) => {
            if let Some(slot) = value.get_mut(name) {
                *slot = Value::Array(Vec::new());
            }
            Ok(list)
        }
        Some(_) => Err(ReadError::Shape { pointer, detail: "a list is expected".into() }),
    }
}

/// Reads proposals one by one. What cannot be read becomes a problem, and so do ids that are missing
/// or stand twice, case and blanks aside. Places count the entries of the file.
pub(super) fn records(list: Vec<Value>, at: &str, problems: &mut Vec<Problem>) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    let mut ids: Vec<(String, usize)> = Vec::new();
    for (index, value) in list.into_iter().enumerate() {
        match json::build::<Proposal>(value, &format!("{at}/{index}")) {
            Ok(proposal) => {
                ids.push((proposal.id.trim().to_lowercase(), index));
                proposals.push(proposal);
            }
            Err(error) => {
                let problem = error.problem();
                problems.push(Problem { code: "proposal-unreadable", ..problem });
            }
        }
    }
    ids.arrange(Ord::cmp);
    let mut before: Option<&str> = None;
    for (id, index) in &ids {
        let place = Place::Pointer(format!("{at}/{index}/id"));
        if id.is_empty() {
            problems.push(Problem::error("id-missing", place));
        } else if before == Some(id) {
            problems.push(Problem::error("duplicate-id", place).with("id", id.clone()));
        }
        before = Some(id);
    }
    proposals
}

/// Reads proposals from a submission, or from a bare list with the same field names, where only the
/// title is required: `lead` serves for `leads`, one text for a list of one, a need's id for the
/// need, and a missing id becomes the index.
///
/// # Errors
/// As [`read`].
pub fn read_proposals(text: &str) -> Result<Checked<Vec<Proposal>>, SubmissionError> {
    let value = json::parse(text, json::MAX_BYTES)?;
    let Value::Array(list) = value else {
        return read(text)
            .map(|read| Checked { value: read.value.proposals, problems: read.problems });
    };
    if list.len() > MAX_PROPOSALS {
        return Err(ReadError::TooMany {
            pointer: String::new(),
            count: list.len(),
            limit: MAX_PROPOSALS,
        });
    }
    let mut problems = Vec::new();
    let list = list.into_iter().enumerate().map(|(index, value)| lenient(value, index)).collect();
    let list = Value::Array(list);
    json::unknown_fields(&list, Proposal::SHAPE, "", &mut problems);
    let Value::Array(list) = list else { return Ok(Checked { value: Vec::new(), problems }) };
    for (index, value) in list.iter().enumerate() {
        if value.is_object() && value.get("title").is_none() {
            problems
                .push(Problem::error("title-missing-in-file", Place::Pointer(format!("/{index}"))));
        }
    }
    let proposals = records(list, "", &mut problems);
    Ok(Checked { value: proposals, problems })
}

/// Brings an entry of a bare list into the form of the format.
fn lenient(mut value: Value, index: usize) -> Value {
    let Some(object) = value.as_object_mut() else { return value };
    // Taken for the leads where there are none; "leads" may stand there and say nothing.
    if let Some(lead) = object.remove("lead")
        && object.get("leads").is_none_or(|leads| leads.is_null() || leads == &Value::Array(vec![]))
    {
        object.insert("leads".to_owned(), lead);
    }
    for name in ["outputs", "leads", "partners", "beneficiaries", "criteria", "threats"] {
        match object.get_mut(name) {
            Some(Value::Null) => {
                object.remove(name);
            }
            Some(one @ Value::String(_)) => *one = Value::Array(vec![one.take()]),
            _ => {}
        }
    }
    for name in ["title", "description", "timeline"] {
        match object.get_mut(name) {
            Some(Value::Null) => {
                object.remove(name);
            }
            Some(number @ Value::Number(_)) => *number = Value::String(number.to_string()),
            _ => {}
        }
    }
    if let Some(need @ Value::String(_)) = object.get_mut("need") {
        let id = need.take();
        *need = Value::Object(std::iter::once(("id".to_owned(), id)).collect());
    }
    match object.get_mut("id") {
        Some(number @ Value::Number(_)) => *number = Value::String(number.to_string()),
        Some(Value::Null) | None => {
            object.insert("id".to_owned(), Value::String(index.to_string()));
        }
        Some(_) => {}
    }
    value
}

/// What of a submission leads nowhere in this plan, and whether it is about another plan.
pub fn check_against(submission: &Submission, plan: &PlanIndex) -> Vec<Problem> {
    let mut problems = Vec::new();
    let Bundle { plan: own, .. } = plan.bundle();
    if submission.plan != own.id || submission.edition != own.edition {
        problems.push(
            Problem::new("checked-against-other", Severity::Hint, Place::Whole)
                .with("plan", submission.plan.clone())
                .with("edition", submission.edition.clone()),
        );
    }
    for (index, proposal) in submission.proposals.iter().enumerate() {
        let at = |rest: String| Place::Pointer(format!("/proposals/{index}{rest}"));
        if let Some(of) = proposal.of.as_ref().filter(|of| !plan.exists(of)) {
            problems.push(
                Problem::warning("dangling-reference", at("/of".into()))
                    .with("item", of.to_string()),
            );
        }
        if let Some(id) = proposal.need.as_ref().and_then(|need| need.id.as_deref())
            && plan.need(id).is_none()
        {
            let item = format!("need {id}");
            problems.push(
                Problem::warning("dangling-reference", at("/need/id".into())).with("item", item),
            );
        }
        for (number, resolution) in proposal.resolutions.iter().enumerate() {
            let known = match resolution.target_kind.as_str() {
                "activity" => plan.activity(&resolution.target).is_some(),
                "need" => plan.need(&resolution.target).is_some(),
                "horizontal" => {
                    plan.bundle().horizontal.iter().any(|row| row.id == resolution.target)
                }
                "threat" => {
                    plan.bundle().methodology.threats.iter().any(|t| t.id == resolution.target)
                }
                _ => true,
            };
            if !known && resolution.plan == own.id && resolution.plan_title.is_empty() {
                let item = format!("{} {}", resolution.target_kind, resolution.target);
                let place = at(format!("/resolutions/{number}/target"));
                problems.push(Problem::warning("dangling-reference", place).with("item", item));
            }
        }
    }
    problems
}

/// A proposal as a row of the plan, for the preview: each cell with its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRow {
    /// Id of the proposal.
    pub proposal: String,
    /// Number and name of the field.
    pub field: Vec<String>,
    /// Number and text of the need; the text alone where it is new.
    pub need: Vec<String>,
    /// Number of the item that is changed or withdrawn; absent for a new activity.
    pub number: Option<String>,
    /// Title.
    pub activity: String,
    /// Outputs.
    pub outputs: Vec<String>,
    /// Timeline.
    pub timeline: Vec<String>,
    /// Names of the leads.
    pub leads: Vec<String>,
    /// Names of the partners.
    pub partners: Vec<String>,
    /// The endnote that its answers amount to.
    pub endnote: Option<String>,
}

/// The proposals of a submission as rows of the plan, in their order.
pub fn rows(submission: &Submission, plan: &PlanIndex) -> Vec<PlanRow> {
    submission.proposals.iter().map(|proposal| row(proposal, plan)).collect()
}

/// One proposal as a row of the plan.
pub fn row(proposal: &Proposal, plan: &PlanIndex) -> PlanRow {
    let choice = proposal.need.clone().unwrap_or_default();
    let host = Host::of(proposal, plan.bundle()).map(Host::item);
    let of_need = proposal.of.as_ref().or(host.as_ref()).and_then(|of| plan.path(of).need);
    let need = choice
        .id
        .as_deref()
        .and_then(|id| plan.need(id))
        .or(of_need.filter(|_| choice.new.is_empty()));
    let field = need.and_then(|need| plan.field(&need.field));
    let numbered = |number: &str, text: &str| format!("{number} {text}").trim().to_owned();
    let names = |parties: &[String]| {
        let name = |typed: &String| {
            plan.find_organisation(typed)
                .map_or_else(|| typed.trim().to_owned(), |o| o.name.clone())
        };
        parties.iter().map(name).filter(|name| !name.is_empty()).collect()
    };
    let lines = |text: &str| {
        text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
    };
    PlanRow {
        proposal: proposal.id.clone(),
        field: field
            .map(|f| if f.id == f.name { f.name.clone() } else { numbered(&f.id, &f.name) })
            .into_iter()
            .collect(),
        need: match need {
            Some(need) => vec![numbered(&need.id, &need.text)],
            None => lines(&choice.new),
        },
        number: proposal.of.as_ref().map(|of| plan.number(of).to_owned()),
        activity: proposal.title.trim().to_owned(),
        outputs: proposal.outputs.iter().flat_map(|o| lines(o) as Vec<String>).collect(),
        timeline: lines(&proposal.timeline),
        leads: names(&proposal.leads),
        partners: names(&proposal.partners),
        endnote: endnote(proposal, plan),
    }
}

/// The shape of a submission's JSON, for the backup that holds the same records.
pub(super) const PROPOSAL_SHAPE: &Shape = Proposal::SHAPE;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{NeedChoice, Resolution};
    use crate::overlap::{Evidence, Points, Source, Target};
    use crate::plan::bundle;
    use crate::plan::ids::Ref;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn small() -> PlanIndex {
        let text = include_str!("../../tests/fixtures/small-plan.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("readable").value))
    }

    fn proposal(id: &str, title: &str) -> Proposal {
        Proposal { id: id.into(), title: title.into(), ..Proposal::default() }
    }

    fn heading(made: &str) -> Heading {
        Heading {
            plan: "small".into(),
            edition: "1".into(),
            made: made.into(),
            engine: "1".into(),
            contact: None,
        }
    }

    #[test]
    fn what_is_imported_is_exported_again_byte_for_byte() {
        let mut first = proposal("b", "<img src=x onerror=alert(1)>");
        first
            .extra
            .insert("of_a_later_version".into(), serde_json::json!({"z": [1, 2.5], "a": null}));
        let text =
            write(&export(&[first, proposal("a", "Šid")], &[], &heading("2026-01-01T00:00:00Z")));
        let read_back = read(&text).expect("readable").value;
        let again = write(&export(&read_back.proposals, &[], &heading("2026-01-01T00:00:00Z")));
        assert_eq!(again, text);
        let later = export(&read_back.proposals, &[], &heading("2027-01-01T00:00:00Z"));
        assert_eq!(later.proposals, read_back.proposals, "no new revision for what did not change");
    }

    #[test]
    fn a_revision_is_minted_only_for_a_change() {
        let first = with_revision(&proposal("a", "One"), "t1");
        assert_eq!(first.revisions.len(), 1);
        assert!(!is_changed(&first));
        let touched = Proposal { changed: "t9".into(), binned: Some("t9".into()), ..first.clone() };
        assert!(!is_changed(&touched), "being touched is not a change");
        let second = with_revision(&Proposal { title: "Two".into(), ..first.clone() }, "t2");
        assert_eq!(second.revisions.first(), first.revisions.first(), "earlier ones stay listed");
        assert_eq!(second.revisions.len(), 2);
        let back = with_revision(&Proposal { title: "One".into(), ..second.clone() }, "t3");
        assert_eq!(back.revisions.len(), 3);
        let ids: std::collections::BTreeSet<_> = back.revisions.iter().map(|r| &r.id).collect();
        assert_eq!(ids.len(), 3, "going back is a step of its own");
    }

    #[test]
    fn examples_and_what_lies_in_the_bin_stay_out() {
        let chosen = [
            Proposal { example: true, ..proposal("a", "x") },
            Proposal { binned: Some("t".into()), ..proposal("b", "x") },
            proposal("c", "x"),
        ];
        let ids: Vec<_> =
            export(&chosen, &[], &heading("t")).proposals.into_iter().map(|p| p.id).collect();
        assert_eq!(ids, ["c"]);
    }

    #[test]
    fn findings_travel_with_their_answers() {
        let finding = Finding {
            target: Target {
                plan: Some("small".into()),
                edition: Some("1".into()),
                kind: TargetKind::Activity,
                id: "1.3".into(),
            },
            verdict: Verdict::Duplicate,
            band: Some(Band::Strong),
            score: Points(2907),
            strength: Points(2907),
            adjustments: Vec::new(),
            evidence: vec![Evidence {
                term: "schools".into(),
                source: Source::Word,
                weight: Points(2907),
                spans: Vec::new(),
                phrasing: None,
            }],
            facets: Vec::new(),
        };
        let mut answered = proposal("a", "Schools");
        answered.resolutions.push(crate::draft::resolution::answer(
            &finding,
            "",
            crate::draft::ResolutionKind::Connect,
            "",
            "t",
        ));
        let below = Finding { band: None, ..finding.clone() };
        let submission = export(&[answered], &[("a".into(), vec![finding, below])], &heading("t"));
        let text = write(&submission);
        assert!(
            text.contains("\"score\": 0.2907") && text.contains("\"answered\": true"),
            "{text}"
        );
        assert_eq!(read(&text).expect("readable").value, submission);
        assert_eq!(
            submission.findings.first().map(|f| f.findings.len()),
            Some(1),
            "only above the line"
        );
    }

    #[test]
    fn a_bare_list_needs_only_titles() {
        let text = r#"[{"id":"x1","title":"T","lead":"OSCE","outputs":"o","need":"2.2.6","partners":null},
            {"title":"U","need":null,"id":7},{"title":"V","leads":["IOM"]},{"id":"y"},5]"#;
        let read_back = read_proposals(text).expect("readable");
        let ids: Vec<_> = read_back.value.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids, ["x1", "7", "2", "y"]);
        let first = read_back.value.first().expect("read");
        assert_eq!(
            (first.leads.as_slice(), first.outputs.as_slice()),
            (&["OSCE".to_owned()][..], &["o".to_owned()][..])
        );
        assert_eq!(first.need.as_ref().and_then(|n| n.id.as_deref()), Some("2.2.6"));
        let seen: Vec<_> =
            read_back.problems.iter().map(|p| format!("{} {}", p.code, p.place)).collect();
        assert_eq!(seen, ["title-missing-in-file /3", "proposal-unreadable /4"]);
    }

    #[test]
    fn bad_files_name_place_and_reason() {
        let code = |text: &str| {
            read(text).err().map(|e| format!("{} {}", e.problem().code, e.problem().place))
        };
        assert_eq!(
            code("{\"format\":\"ipa-plan\",\"version\":1}").as_deref(),
            Some("other-format /format")
        );
        assert_eq!(
            code("{\"format\":\"ipa-submission\",\"version\":2}").as_deref(),
            Some("newer-version /version")
        );
        assert_eq!(
            code("{\"format\":\"ipa-submission\",\"version\":1,\"proposals\":{}}").as_deref(),
            Some("wrong-shape /proposals")
        );
        let many = format!(
            "{{\"format\":\"ipa-submission\",\"version\":1,\"proposals\":[{}0]}}",
            "0,".repeat(5_000)
        );
        assert_eq!(code(&many).as_deref(), Some("too-many /proposals"));
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        let mut lost = proposal("a", "x");
        lost.of = Some(Ref::activity("9.9"));
        lost.need = Some(NeedChoice { id: Some("8.8".into()), ..NeedChoice::default() });
        lost.resolutions.push(Resolution {
            plan: "small".into(),
            target_kind: "activity".into(),
            target: "7.7".into(),
            ..Resolution::default()
        });
        let submission = Submission {
            plan: "small".into(),
            edition: "0".into(),
            proposals: vec![lost],
            ..Submission::default()
        };
        let seen: Vec<_> = check_against(&submission, &small())
            .iter()
            .map(|p| format!("{} {}", p.code, p.place))
            .collect();
        assert_eq!(
            seen,
            [
                "checked-against-other -",
                "dangling-reference /proposals/0/of",
                "dangling-reference /proposals/0/need/id",
                "dangling-reference /proposals/0/resolutions/0/target"
            ]
        );
    }

    #[test]
    fn a_proposal_is_previewed_as_a_row_of_the_plan() {
        let proposal = Proposal {
            need: Some(NeedChoice { id: Some("2.2.6".into()), ..NeedChoice::default() }),
            outputs: vec!["One\nTwo".into(), " ".into()],
            leads: vec!["osce".into(), "A new body".into()],
            timeline: "2x / year".into(),
            ..proposal("a", " Workshop ")
        };
        let row = row(&proposal, &small());
        assert_eq!(row.field, ["2.2 Skills"]);
        assert_eq!(row.need, ["2.2.6 To upgrade the skills of border police trainers"]);
        assert_eq!((row.activity.as_str(), row.outputs.len()), ("Workshop", 2));
        assert_eq!(row.leads, ["OSCE", "A new body"]);
        let change = Proposal { of: Some(Ref::activity("1.3")), need: None, ..proposal };
        assert_eq!(super::row(&change, &small()).number.as_deref(), Some("1.3"));
        assert_eq!(
            super::row(&change, &small()).need,
            ["1.3 To close the gap between theory and practice"]
        );
    }

    proptest! {
        #[test]
        fn any_proposals_come_back(titles in proptest::collection::vec("\\PC{0,20}", 0..6), text in "\\PC{0,30}") {
            let proposals: Vec<_> = titles
                .iter()
                .enumerate()
                .map(|(at, title)| Proposal { description: text.clone(), language: text.clone(), outputs: titles.clone(), ..proposal(&at.to_string(), title) })
                .collect();
            let submission = export(&proposals, &[], &heading("t"));
            let written = write(&submission);
            let read_back = read(&written).expect("readable");
            prop_assert_eq!(read_back.problems, vec![]);
            prop_assert_eq!(write(&export(&read_back.value.proposals, &[], &heading("t"))), written);
        }

        #[test]
        fn any_flipped_byte_gives_a_result(at in 0_usize..400, byte in 0_u8..128) {
            let mut bytes = write(&export(&[proposal("a", "x")], &[], &heading("t"))).into_bytes();
            let length = bytes.len();
            bytes[at % length] = byte;
            if let Ok(text) = String::from_utf8(bytes) {
                let _ = read(&text);
                let _ = read_proposals(&text);
            }
        }
    }
}
