//! Consulting the plan without drafting: a text, what it overlaps, what was decided, and the record of it.
//!
//! The plan asks everybody to consult the Matrix before they approach planning (its chapter on
//! methodology); the record is what proves that they did. Nothing here keeps anything, and the words
//! of the record come from the message catalogue.

use super::pasted::split;
use crate::draft::markdown::escape;
use crate::overlap::Subject;
use crate::text::arrange::Gather;
use std::collections::BTreeMap;

/// What was decided on each text of a list, by the text ([`Asked::text`]).
pub type Decisions = BTreeMap<String, String>;

/// One text that is consulted about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Its first line, or all of a list's line.
    pub title: String,
    /// What follows.
    pub description: String,
    /// The language that was chosen for it, as a BCP 47 tag; empty where the words tell.
    pub language: String,
}

impl Asked {
    /// As what the engine compares.
    pub fn subject(&self) -> Subject {
        Subject {
            title: self.title.clone(),
            description: self.description.clone(),
            language: self.language.clone(),
            ..Subject::default()
        }
    }

    /// All that it says: what tells it from the others of a list.
    pub fn text(&self) -> String {
        format!("{}\n{}", self.title, self.description)
    }
}

/// The decisions that are worth keeping: those that say something, on texts that are there if what was
/// pasted is a list.
pub fn kept(decisions: &Decisions, pasted: &str) -> Decisions {
    let there = split(pasted, true).into_iter().map(|asked| asked.text());
    let decided = |text: String| {
        let decision = decisions.get(&text).filter(|decision| !decision.trim().is_empty())?;
        Some((text, decision.clone()))
    };
    there.filter_map(decided).gather()
}

/// Takes the decision along with a text that was rewritten: the only one of the list that changed, and by
/// less than half. A decision on another text is never taken for one on this.
pub fn follow(decisions: &mut Decisions, before: &[Asked], after: &[Asked]) {
    let changed = |(old, new): &(&Asked, &Asked)| old.text() != new.text();
    let mut changes = before.iter().zip(after).filter(changed);
    if let (Some((old, new)), None) = (changes.next(), changes.next())
        && before.len() == after.len()
        && is_rewritten(&old.text(), &new.text())
        // The same text may stand in the list twice.
        && !after.iter().any(|one| one.text() == old.text())
        && !decisions.contains_key(&new.text())
        && let Some(decision) = decisions.remove(&old.text())
    {
        decisions.insert(new.text(), decision);
    }
}

/// Whether two texts begin and end with the same half at least.
fn is_rewritten(old: &str, new: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let begin = old.chars().zip(new.chars()).take_while(same).count();
    let end = old.chars().rev().zip(new.chars().rev()).take_while(same).count();
    (begin + end) * 2 >= old.chars().count().max(new.chars().count())
}

/// What was found for one text, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The text.
    pub asked: Asked,
    /// Whether it says too little to be compared.
    pub too_little: bool,
    /// The overlaps, strongest first.
    pub found: Vec<Line>,
    /// What was decided on it alone; empty where nothing was written.
    pub decision: String,
}

/// One overlap in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Verdict, always a possibility.
    pub verdict: String,
    /// Strength.
    pub band: String,
    /// The item's number, or what it is.
    pub name: String,
    /// The item's title.
    pub title: String,
    /// Why.
    pub why: String,
    /// The plan that it stands in, by title and edition; empty for the plan that is consulted.
    pub plan: String,
}

/// Who consulted what, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The plan's title.
    pub plan: String,
    /// Its edition.
    pub edition: String,
    /// Further plans that were compared, by title and edition.
    pub others: Vec<String>,
    /// When, in words.
    pub moment: String,
    /// Who; empty where nobody said.
    pub who: String,
    /// Version of the engine.
    pub engine: String,
    /// What was decided on the whole; empty where nothing was written.
    pub decision: String,
}

/// The record as Markdown; `say` gives the words of a message.
pub fn record(say: &dyn Fn(&str) -> String, heading: &Heading, answers: &[Answer]) -> String {
    let mut out = format!("# {}\n\n", escape(&say("record-title")));
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&format!("- {}: {}\n", escape(&say(label)), escape(value)));
        }
    };
    line("record-plan", &heading.plan);
    line("record-edition", &heading.edition);
    for other in &heading.others {
        line("record-also", other);
    }
    line("record-moment", &heading.moment);
    line("record-who", &heading.who);
    line("record-engine", &heading.engine);
    let is_open = heading.decision.trim().is_empty();
    let each = answers.iter().any(|one| !one.decision.trim().is_empty());
    for answer in answers {
        let title = if answer.asked.title.is_empty() {
            say("check-untitled")
        } else {
            answer.asked.title.clone()
        };
        out.push_str(&format!("\n## {}\n\n", escape(&title)));
        for part in answer.asked.description.lines().filter(|line| !line.trim().is_empty()) {
            out.push_str(&format!("> {}\n", escape(part)));
        }
        if !answer.asked.description.is_empty() {
            out.push('\n');
        }
        if answer.found.is_empty() {
            let said = if answer.too_little { "check-too-little" } else { "check-nothing" };
            out.push_str(&format!("{}\n", escape(&say(said))));
        }
        for found in &answer.found {
            let plan = if found.plan.is_empty() {
                String::new()
            } else {
                format!(" ({})", escape(&found.plan))
            };
            out.push_str(&format!(
                "- **{}** ({}): {} {}{plan}. {}\n",
                escape(&found.verdict),
                escape(&found.band),
                escape(&found.name),
                escape(&found.title),
                escape(&found.why)
            ));
        }
        let decided = match answer.decision.trim() {
            "" if each && is_open => say("record-open"),
            decision => decision.to_owned(),
        };
        if !decided.is_empty() {
            out.push_str(&format!("\n**{}**\n\n", escape(&say("check-decision"))));
            out.push_str(&paragraphs(&decided));
        }
    }
    // Where each text has its own decision, there need not be one on the whole.
    if !(each && is_open) {
        let decision = if is_open { say("record-open") } else { heading.decision.clone() };
        out.push_str(&format!("\n## {}\n\n", escape(&say("check-decision"))));
        out.push_str(&paragraphs(&decision));
        out.push('\n');
    }
    out
}

/// Each line as a paragraph of its own.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<String> = lines.map(|line| format!("{}\n", escape(line))).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalogue::Catalogue;

    #[test]
    fn the_record_says_what_was_found_and_decided() {
        let words = [
            include_str!("../../public/locales/en/check.ftl"),
            include_str!("../../public/locales/en/plans.ftl"),
        ];
        let catalogue = Catalogue::new("en", &words).expect("the catalogue reads");
        let heading = Heading {
            plan: "iPA 2018-2020".into(),
            edition: "1".into(),
            moment: "5 March 2019".into(),
            engine: "1".into(),
            others: vec!["*Rivers*, edition 2".into()],
            decision: "We join 2.2.6.2.\n# not a heading".into(),
            ..Heading::default()
        };
        let answers = [
            Answer {
                asked: Asked {
                    title: "<b>Passports</b>".into(),
                    description: "A course.".into(),
                    ..Asked::default()
                },
                found: vec![Line {
                    verdict: "Possible duplicate".into(),
                    band: "strong".into(),
                    name: "2.2.6.2".into(),
                    title: "Train-the-Trainers".into(),
                    why: "Same subject.".into(),
                    ..Line::default()
                }],
                ..Answer::default()
            },
            Answer { too_little: true, ..Answer::default() },
            Answer {
                asked: Asked { title: "Boats".into(), ..Asked::default() },
                found: vec![Line {
                    verdict: "Possible duplicate".into(),
                    band: "weak".into(),
                    name: "r.2".into(),
                    title: "Boats and engines".into(),
                    why: "Same subject.".into(),
                    plan: "*Rivers*, edition 2".into(),
                }],
                ..Answer::default()
            },
        ];
        let say = |id: &str| catalogue.message(id, &[]);
        let said = record(&say, &heading, &answers);
        insta::assert_snapshot!(said);
        // Each text with its own decision, and none on the whole.
        let [first, second, third] = answers;
        let decision = "We join it.\n\n- *not* a list".into();
        let heading = Heading { decision: " ".into(), ..heading };
        let said = record(&say, &heading, &[Answer { decision, ..first }, second, third]);
        insta::assert_snapshot!("each_with_its_decision", said);
    }

    fn list(text: &str) -> Vec<Asked> {
        split(text, true)
    }

    fn decided(pairs: &[(&str, &str)]) -> Decisions {
        pairs.iter().map(|(text, decision)| (format!("{text}\n"), (*decision).to_owned())).gather()
    }

    #[test]
    fn decisions_are_kept_while_their_texts_are_there() {
        let all = decided(&[("Boats", "We join."), ("Drones", "Later."), ("Radios", " ")]);
        assert_eq!(kept(&all, "- Boats\n- Radios"), decided(&[("Boats", "We join.")]));
        assert_eq!(kept(&all, ""), Decisions::new());
    }

    #[test]
    fn a_decision_goes_along_with_the_text_that_is_rewritten() {
        let before = list("Boats for the lake\nDrones");
        for (after, expect) in [
            ("Boats for the lakes\nDrones", "Boats for the lakes"),
            ("Two boats for the lake\nDrones", "Two boats for the lake"),
            // Another text in its place, another place, another list.
            ("Radios for cars in autumn\nDrones", "Boats for the lake"),
            ("Drones\nBoats for the lake", "Boats for the lake"),
            ("Boats for the lakes\nDrone", "Boats for the lake"),
            ("Boats for the lakes", "Boats for the lake"),
        ] {
            let mut decisions = decided(&[("Boats for the lake", "We join.")]);
            follow(&mut decisions, &before, &list(after));
            assert_eq!(decisions, decided(&[(expect, "We join.")]), "{after}");
        }
        // What was decided on the other text stays there, and a text may stand there twice.
        let both = decided(&[("Boats for the lake", "We join."), ("Boats for the lakes", "No.")]);
        let mut decisions = both.clone();
        follow(&mut decisions, &before, &list("Boats for the lakes\nDrones"));
        assert_eq!(decisions, both);
        let mut decisions = decided(&[("Boats", "We join.")]);
        follow(&mut decisions, &list("Boats\nBoats"), &list("Boats\nBoat"));
        assert_eq!(decisions, decided(&[("Boats", "We join.")]));
    }
}
