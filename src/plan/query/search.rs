//! Runs a query: the texts of every item folded once, when words are first asked for, then one pass for
//! hits and counts.

use super::{
    Count, Facets, Hit, Match, OrganisationCount, Query, Results, RoleFilter, TextField, YesNo,
};
use crate::plan::ids::{Ref, by_segment};
use crate::plan::index::PlanIndex;
use crate::plan::model::{Activity, Output, Party};
use crate::plan::timeline;
use crate::text::arrange::Arrange;
use crate::text::fold::{Folded, fold};
use std::ops::Range;
use std::sync::OnceLock;

/// A plan's items, ready to be searched. Built once per plan.
#[derive(Clone, Debug, Default)]
pub struct Search {
    documents: Vec<Document>,
}

/// One item as the search sees it.
#[derive(Clone, Debug)]
struct Document {
    item: Ref,
    /// The number as shown, folded.
    number: String,
    id: String,
    goal: String,
    field: String,
    leads: Vec<String>,
    partners: Vec<String>,
    named: Vec<String>,
    each: bool,
    years: Vec<i32>,
    timeline: bool,
    output: bool,
    endnote: bool,
    /// Its texts, folded when words are asked for the first time: a plan without a search shows at once.
    texts: OnceLock<Vec<Text>>,
}

/// A text of an item; a hidden one is found but never shown.
#[derive(Clone, Debug)]
struct Text {
    field: TextField,
    folded: Folded,
    hidden: bool,
}

/// Runs a query once. Whoever asks again keeps a [`Search`].
pub fn run(plan: &PlanIndex, query: &Query) -> Results {
    Search::new(plan).run(plan, query)
}

impl Search {
    /// Reads what filters and counts need; the texts are folded with the first words.
    pub fn new(plan: &PlanIndex) -> Self {
        let mut documents: Vec<Document> =
            plan.activities().into_iter().map(|a| document(plan, &Ref::activity(&a.id))).collect();
        documents.extend(
            plan.needs_without_activity().into_iter().map(|n| document(plan, &Ref::need(&n.id))),
        );
        documents.arrange(|a, b| by_segment(&a.goal, &b.goal).then_with(|| a.item.cmp(&b.item)));
        Self { documents }
    }

    /// What a query finds in the plan that this was made of.
    pub fn run(&self, plan: &PlanIndex, query: &Query) -> Results {
        let words: Vec<String> = query
            .words
            .split_whitespace()
            .map(|word| {
                fold(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '#' && c != '/'))
            })
            .filter(|word| !word.is_empty())
            .collect();
        let whole = words.join(" ");
        let mut counts = Counts::new(plan, &self.documents);
        let mut hits: Vec<(u8, Hit)> = Vec::new();
        for document in &self.documents {
            let matches = document.matches(plan, &words);
            let misses = document.misses(query, matches.is_none());
            counts.add(document, misses);
            if let (0, Some(matches)) = (misses, matches) {
                let rank = document.rank(&whole);
                hits.push((rank, Hit { item: document.item.clone(), by_id: rank < 2, matches }));
            }
        }
        hits.arrange_by_key(|(rank, _)| *rank);
        Results {
            hits: hits.into_iter().map(|(_, hit)| hit).collect(),
            facets: counts.facets,
            total: self.documents.len(),
        }
    }
}

const WORDS: u16 = 1;
const GOAL: u16 = 1 << 1;
const FIELD: u16 = 1 << 2;
const ORGANISATION: u16 = 1 << 3;
const BENEFICIARY: u16 = 1 << 4;
const YEAR: u16 = 1 << 5;
const TIMELINE: u16 = 1 << 6;
const LEAD: u16 = 1 << 7;
const OUTPUT: u16 = 1 << 8;
const ENDNOTE: u16 = 1 << 9;

impl Document {
    /// The filters that keep this item out, one bit each.
    fn misses(&self, query: &Query, words_miss: bool) -> u16 {
        let mut misses = 0;
        let mut keep = |passes: bool, bit: u16| {
            if !passes {
                misses |= bit;
            }
        };
        keep(!words_miss, WORDS);
        keep(query.goals.is_empty() || query.goals.contains(&self.goal), GOAL);
        keep(query.fields.is_empty() || query.fields.contains(&self.field), FIELD);
        if let Some((id, role)) = &query.organisation {
            let lead = *role != RoleFilter::Partner && self.leads.contains(id);
            let partner = *role != RoleFilter::Lead && self.partners.contains(id);
            keep(lead || partner, ORGANISATION);
        }
        if let Some(id) = &query.beneficiary {
            keep(self.covers(id), BENEFICIARY);
        }
        if let Some(year) = &query.year {
            keep(self.years.contains(year), YEAR);
        }
        let with = query.with;
        for (wanted, has, bit) in [
            (with.timeline, self.timeline, TIMELINE),
            (with.lead, !self.leads.is_empty(), LEAD),
            (with.output, self.output, OUTPUT),
            (with.endnote, self.endnote, ENDNOTE),
        ] {
            keep(wanted.is_none_or(|wanted| wanted == has), bit);
        }
        misses
    }

    fn covers(&self, beneficiary: &str) -> bool {
        self.each || self.named.iter().any(|id| id == beneficiary)
    }

    /// 0 for the id itself, 1 for the beginning of it, 2 for all else.
    fn rank(&self, words: &str) -> u8 {
        if words.is_empty() {
            2
        } else if self.id == words || self.number == words {
            0
        } else if self.number.starts_with(words) && words.contains('.') {
            1
        } else {
            2
        }
    }

    /// Where the words stand; nothing if one of them is nowhere.
    fn matches(&self, plan: &PlanIndex, words: &[String]) -> Option<Vec<Match>> {
        if words.is_empty() {
            return Some(Vec::new());
        }
        let mut found = vec![false; words.len()];
        let mut matches: Vec<Match> = Vec::new();
        for text in self.texts.get_or_init(|| texts(plan, &self.item)) {
            let mut ranges: Vec<Range<usize>> = Vec::new();
            let mut hit = false;
            for (word, found) in words.iter().zip(&mut found) {
                let here = occurrences(&text.folded, word);
                hit |= !here.is_empty();
                *found |= !here.is_empty();
                ranges.extend(here);
            }
            if hit {
                let ranges = if text.hidden { Vec::new() } else { merge(ranges) };
                match matches.iter_mut().find(|m| m.field == text.field) {
                    Some(earlier) if earlier.ranges.is_empty() => earlier.ranges = ranges,
                    Some(_) => {}
                    None => matches.push(Match { field: text.field, ranges }),
                }
            }
        }
        found.iter().all(|found| *found).then_some(matches)
    }
}

/// Where a folded word begins a word of the text, in characters of the source.
fn occurrences(text: &Folded, word: &str) -> Vec<Range<usize>> {
    let length = word.chars().count();
    let mut found = Vec::new();
    let (mut bytes, mut characters) = (0, 0);
    for (at, _) in text.text.match_indices(word) {
        let between = text.text.get(bytes..at).unwrap_or_default();
        characters += between.chars().count();
        bytes = at;
        let before = text.text.get(..at).and_then(|head| head.chars().next_back()).unwrap_or(' ');
        if before.is_alphanumeric() && word.starts_with(char::is_alphanumeric) {
            continue;
        }
        found.extend(text.source(characters, characters + length).map(|(start, end)| start..end));
    }
    found
}

/// Sorts ranges and joins those that overlap or touch.
fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.arrange_by_key(|r| (r.start, r.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// What an item has beside its title: items or parts, outputs, and the timeline.
fn lists<'a>(plan: &'a PlanIndex, item: &Ref) -> (&'a [String], &'a [Output], Option<&'a str>) {
    match (activity(plan, item), plan.path(item).need) {
        (Some(a), _) => (&a.items, &a.outputs, a.timeline.as_deref()),
        (None, Some(n)) => (&n.parts, &n.outputs, n.timeline.as_deref()),
        (None, None) => (&[], &[], None),
    }
}

fn activity<'a>(plan: &'a PlanIndex, item: &Ref) -> Option<&'a Activity> {
    plan.activity(&item.id).filter(|_| *item == Ref::activity(&item.id))
}

/// Every text of an item, folded.
fn texts(plan: &PlanIndex, item: &Ref) -> Vec<Text> {
    let path = plan.path(item);
    let mut texts = Texts(Vec::new());
    let number = plan.number(item);
    texts.push(TextField::Number, number);
    if number != item.id {
        texts.hide(TextField::Number, &item.id);
    }
    texts.push(TextField::Title, plan.title(item));
    let activity = activity(plan, item);
    let (lines, outputs, timeline) = lists(plan, item);
    for (at, line) in lines.iter().enumerate() {
        texts.push(TextField::Item(at), line);
    }
    for (at, output) in outputs.iter().enumerate() {
        texts.push(TextField::Output(at), &output.text);
        for (part, text) in output.parts.iter().enumerate() {
            texts.push(TextField::OutputPart(at, part), text);
        }
    }
    if let (Some(_), Some(need)) = (activity, path.need) {
        texts.push(TextField::Need, &need.text);
        // The parts are found with their need and marked nowhere.
        need.parts.iter().for_each(|part| texts.hide(TextField::Need, part));
    }
    if let Some(field) = path.field {
        texts.push(TextField::Field, &field.name);
    }
    texts.parties(plan, plan.leads(item), TextField::Lead);
    texts.parties(plan, plan.partners(item), TextField::Partner);
    if let Some(timeline) = timeline {
        texts.push(TextField::Timeline, timeline);
    }
    for (at, remark) in
        activity.map(|a| a.remarks.as_slice()).unwrap_or_default().iter().enumerate()
    {
        texts.push(TextField::Remark(at), &remark.text);
    }
    for endnote in plan.endnotes(item) {
        texts.push(TextField::Endnote(endnote.number), &endnote.text);
    }
    texts.0
}

fn document(plan: &PlanIndex, item: &Ref) -> Document {
    let path = plan.path(item);
    let (_, outputs, timeline) = lists(plan, item);
    let coverage = activity(plan, item).and_then(|a| a.beneficiaries.as_ref());
    let ids = |parties: &[Party]| parties.iter().map(|p| p.organisation.clone()).collect();
    Document {
        number: fold(plan.number(item)),
        id: fold(&item.id),
        goal: path.goal.map(|g| g.id.clone()).unwrap_or_default(),
        field: path.field.map(|f| f.id.clone()).unwrap_or_default(),
        leads: ids(plan.leads(item)),
        partners: ids(plan.partners(item)),
        named: coverage.map(|c| c.named.clone()).unwrap_or_default(),
        each: coverage.is_some_and(|c| c.each),
        years: timeline.map(|t| timeline::read(t).years()).unwrap_or_default(),
        timeline: timeline.is_some_and(|t| !t.trim().is_empty()),
        output: !outputs.is_empty(),
        endnote: !plan.endnotes(item).is_empty(),
        item: item.clone(),
        texts: OnceLock::new(),
    }
}

struct Texts(Vec<Text>);

impl Texts {
    fn push(&mut self, field: TextField, text: &str) {
        self.0.push(Text { field, folded: Folded::new(text), hidden: false });
    }

    fn hide(&mut self, field: TextField, text: &str) {
        self.0.push(Text { field, folded: Folded::new(text), hidden: true });
    }

    fn parties(&mut self, plan: &PlanIndex, parties: &[Party], field: fn(usize) -> TextField) {
        for (at, party) in parties.iter().enumerate() {
            if let Some(organisation) = plan.organisation(&party.organisation) {
                self.push(field(at), &organisation.name);
                self.hide(field(at), &organisation.full_name);
                organisation.aliases.iter().for_each(|alias| self.hide(field(at), alias));
            } else {
                self.push(field(at), &party.organisation);
            }
            party.unit.iter().for_each(|unit| self.hide(field(at), unit));
        }
    }
}

/// The counts while items are added.
struct Counts {
    facets: Facets,
}

impl Counts {
    fn new(plan: &PlanIndex, documents: &[Document]) -> Self {
        let bundle = plan.bundle();
        let zero = |id: &String| Count { option: id.clone(), count: 0 };
        let mut years: Vec<i32> = documents.iter().flat_map(|d| d.years.iter().copied()).collect();
        if let Some(period) =
            bundle.plan.period.as_ref().filter(|p| (0..=60).contains(&(p.end - p.start)))
        {
            years.extend(period.start..=period.end);
        }
        years.arrange(Ord::cmp);
        years.dedup();
        let mut organisations: Vec<(&str, &str)> =
            bundle.organisations.iter().map(|o| (o.name.as_str(), o.id.as_str())).collect();
        organisations.arrange(Ord::cmp);
        let goals = plan.goals();
        Self {
            facets: Facets {
                fields: goals
                    .iter()
                    .flat_map(|g| plan.fields_of(&g.id))
                    .map(|f| zero(&f.id))
                    .collect(),
                goals: goals.iter().map(|g| zero(&g.id)).collect(),
                organisations: organisations
                    .into_iter()
                    .map(|(_, id)| OrganisationCount {
                        id: id.to_owned(),
                        any: 0,
                        lead: 0,
                        partner: 0,
                    })
                    .collect(),
                beneficiaries: bundle.beneficiaries.iter().map(|b| zero(&b.id)).collect(),
                years: years.into_iter().map(|option| Count { option, count: 0 }).collect(),
                ..Facets::default()
            },
        }
    }

    fn add(&mut self, document: &Document, misses: u16) {
        // An item counts for a filter's options if no other filter keeps it out.
        let counts = |bit: u16| misses & !bit == 0;
        let facets = &mut self.facets;
        if counts(GOAL) {
            bump(&mut facets.goals, |id| *id == document.goal);
        }
        if counts(FIELD) {
            bump(&mut facets.fields, |id| *id == document.field);
        }
        if counts(ORGANISATION) {
            for option in &mut facets.organisations {
                let lead = document.leads.contains(&option.id);
                let partner = document.partners.contains(&option.id);
                option.lead += usize::from(lead);
                option.partner += usize::from(partner);
                option.any += usize::from(lead || partner);
            }
        }
        if counts(BENEFICIARY) {
            bump(&mut facets.beneficiaries, |id| document.covers(id));
        }
        if counts(YEAR) {
            bump(&mut facets.years, |year| document.years.contains(year));
        }
        for (bit, has, count) in [
            (TIMELINE, document.timeline, &mut facets.timeline),
            (LEAD, !document.leads.is_empty(), &mut facets.lead),
            (OUTPUT, document.output, &mut facets.output),
            (ENDNOTE, document.endnote, &mut facets.endnote),
        ] {
            if misses & !bit == 0 {
                yes_no(count, has);
            }
        }
    }
}

fn bump<T>(options: &mut [Count<T>], applies: impl Fn(&T) -> bool) {
    for option in options.iter_mut().filter(|option| applies(&option.option)) {
        option.count += 1;
    }
}

fn yes_no(count: &mut YesNo, has: bool) {
    if has {
        count.yes += 1;
    } else {
        count.no += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;
    use crate::plan::query::{Filter, With};
    use std::sync::Arc;

    fn small() -> PlanIndex {
        let text = include_str!("../../../tests/fixtures/small-plan.json");
        PlanIndex::new(Arc::new(bundle::read(text).expect("the fixture is readable").value))
    }

    fn ids(query: &Query) -> Vec<String> {
        run(&small(), query).hits.into_iter().map(|hit| hit.item.to_string()).collect()
    }

    fn words(words: &str) -> Query {
        Query { words: words.into(), ..Query::default() }
    }

    #[test]
    fn nothing_asked_finds_every_activity_and_the_needs_without_one() {
        assert_eq!(
            ids(&Query::default()),
            [
                "activity 1.3",
                "activity 2.2.6.2",
                "activity 2.2.12#1",
                "activity 2.2.12#2",
                "need 2.4.5"
            ]
        );
    }

    #[test]
    fn every_word_counts_by_its_beginning_whatever_the_script() {
        assert_eq!(ids(&words("forg docum")), ["activity 2.2.6.2"]);
        assert_eq!(ids(&words("orged")), [] as [&str; 0], "not from the middle of a word");
        assert_eq!(ids(&words("sid")), ["activity 2.2.12#1"]);
        assert_eq!(ids(&words("Шид")), ["activity 2.2.12#1"]);
        assert_eq!(
            ids(&words("Train-the-Trainers skills")),
            ["activity 2.2.6.2"],
            "title and need together"
        );
        assert_eq!(
            ids(&words("Migration")),
            ["activity 1.3", "activity 2.2.6.2", "need 2.4.5"],
            "by full name"
        );
        assert_eq!(ids(&words("cepoi")), ["activity 2.2.12#1", "activity 2.2.12#2"], "by alias");
        assert_eq!(ids(&words("30 trainers")), ["activity 2.2.12#1"], "in a point under an output");
        assert_eq!(ids(&words("avoid duplication")), [] as [&str; 0]);
        assert_eq!(ids(&words("heads")), ["activity 2.2.6.2"], "in an endnote");
    }

    #[test]
    fn an_id_comes_first() {
        assert_eq!(
            ids(&words("2.2.6.2")),
            ["activity 2.2.6.2", "activity 1.3"],
            "1.3 has it in its endnote"
        );
        assert_eq!(ids(&words("2.2.12")), ["activity 2.2.12#1", "activity 2.2.12#2"]);
        assert_eq!(ids(&words("2.4.5")), ["need 2.4.5", "activity 2.2.6.2"]);
        assert_eq!(ids(&words("2.2.12#2")), ["activity 2.2.12#2"]);
    }

    #[test]
    fn what_matched_is_marked_in_characters() {
        let results = run(&small(), &words("sid officers trainers"));
        let hit = results.hits.first().expect("one hit");
        // "Fundamental rights training for officers in Šid"
        assert_eq!(hit.ranges(TextField::Title), [32..40, 44..47]);
        assert_eq!(hit.ranges(TextField::OutputPart(0, 0)).first(), Some(&(7..15)));
        assert_eq!(hit.ranges(TextField::Timeline), []);
    }

    #[test]
    fn filters_hold_together_and_counts_leave_their_own_out() {
        let query = Query {
            goals: vec!["2".into()],
            organisation: Some(("IOM".into(), RoleFilter::Partner)),
            ..Query::default()
        };
        let results = run(&small(), &query);
        assert_eq!(ids(&query), ["activity 2.2.6.2", "need 2.4.5"]);
        let goals: Vec<_> =
            results.facets.goals.iter().map(|c| (c.option.as_str(), c.count)).collect();
        assert_eq!(goals, [("1", 0), ("2", 2)], "goal 1 has IOM only as lead");
        let iom = results.facets.organisations.iter().find(|o| o.id == "IOM").expect("listed");
        assert_eq!((iom.any, iom.lead, iom.partner), (2, 0, 2), "within goal 2");
        assert_eq!(results.facets.lead, YesNo { yes: 2, no: 0 });
        let everything = run(&small(), &Query::default()).facets;
        assert_eq!(everything.lead, YesNo { yes: 4, no: 1 });
        assert_eq!(everything.timeline, YesNo { yes: 4, no: 1 });
        let years: Vec<_> = everything.years.iter().map(|c| (c.option, c.count)).collect();
        assert_eq!(years, [(2018, 1), (2019, 0), (2020, 1)]);
        let albania = everything.beneficiaries.first().map(|c| c.count);
        assert_eq!(albania, Some(2), "one names it, one covers each");
    }

    #[test]
    fn a_filter_can_be_dropped_by_name() {
        let query = Query {
            words: "forged".into(),
            goals: vec!["1".into()],
            with: With { lead: Some(true), ..With::default() },
            ..Query::default()
        };
        assert!(ids(&query).is_empty());
        assert_eq!(query.active(), [Filter::Words, Filter::Goal("1".into()), Filter::Lead]);
        assert_eq!(ids(&query.without(&Filter::Goal("1".into()))), ["activity 2.2.6.2"]);
    }
}
