//! Consulting the plan without drafting: a pasted note or list, what it overlaps, and the record of it.
//!
//! The plan asks everybody to consult the Matrix before they approach planning (its chapter on
//! methodology); the record is what proves that they did. Nothing here keeps anything, and the words
//! of the record come from the message catalogue.

use crate::draft::markdown::escape;
use crate::overlap::Subject;

/// Most texts of a list that are compared at once.
pub const MOST: usize = 200;

/// Longest line, in characters, that is a title by itself.
const LONGEST_TITLE: usize = 160;

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
}

/// Fewest lines without marks that are taken for a list: two are as likely a title and its description.
const FEWEST_PLAIN: usize = 3;

/// Fewest words of a line that is taken for a title.
const FEWEST_WORDS: usize = 3;

/// Most words of a line that is taken for a title.
const MOST_WORDS: usize = 20;

/// Whether a pasted text looks like a list: two lines or more that begin as lists do, or three or more
/// each of which could be a title.
pub fn is_list(text: &str) -> bool {
    if has_marks(text) {
        return true;
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.clone().count() >= FEWEST_PLAIN && lines.all(could_be_title)
}

/// Whether two lines or more begin as lists do.
fn has_marks(text: &str) -> bool {
    text.lines().filter(|line| listed(line).is_some()).count() >= 2
}

/// Whether a line stands on its own: no sentence, no part of one, no label with its value.
fn could_be_title(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let goes_on = line.starts_with(char::is_lowercase) || line.ends_with([',', '-', '–', ':']);
    let sentence = line.ends_with(['.', '?', '!'])
        || line.match_indices(['.', '?', '!']).any(|(at, _)| {
            let mut rest = line.get(at + 1..).unwrap_or_default().chars();
            rest.next().is_some_and(char::is_whitespace)
                && rest.next().is_some_and(char::is_uppercase)
        });
    let label =
        line.split_once(": ").is_some_and(|(label, _)| label.split_whitespace().count() < 3);
    (FEWEST_WORDS..=MOST_WORDS).contains(&words) && !goes_on && !sentence && !label
}

/// A list's line without its mark; `None` where it has none.
fn listed(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix(['-', '*', '•', '–', '·', '▪', '+']) {
        return rest.starts_with(char::is_whitespace).then(|| rest.trim());
    }
    let mark: usize =
        line.chars().take_while(|c| c.is_ascii_digit() || *c == '.').map(char::len_utf8).sum();
    let mark = if mark == 0 {
        line.chars().next().filter(|c| c.is_ascii_lowercase()).map_or(0, char::len_utf8)
    } else {
        mark
    };
    let (number, rest) = line.split_at_checked(mark)?;
    let closed = number.ends_with('.') || rest.starts_with(')');
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    (mark > 0 && closed && rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

/// The texts that are consulted about: the whole as one, or each line of a list on its own. Lines
/// without a mark belong to the one before where others have marks. At most [`MOST`].
pub fn split(text: &str, each: bool) -> Vec<Asked> {
    if !each {
        return whole(text).into_iter().collect();
    }
    let marked = has_marks(text);
    let mut all: Vec<Asked> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (listed(line), all.last_mut()) {
            (None, Some(last)) if marked => {
                if !last.description.is_empty() {
                    last.description.push(' ');
                }
                last.description.push_str(line);
            }
            (mark, _) => {
                all.push(Asked { title: mark.unwrap_or(line).to_owned(), ..Asked::default() });
            }
        }
    }
    all.truncate(MOST);
    all
}

/// A note as one: its first line is the title if it is short enough to be one.
fn whole(text: &str) -> Option<Asked> {
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let (first, rest) = (first.trim(), rest.trim());
    if first.is_empty() {
        return None;
    }
    Some(if first.chars().count() <= LONGEST_TITLE {
        Asked { title: first.to_owned(), description: rest.to_owned(), ..Asked::default() }
    } else {
        Asked { description: text.to_owned(), ..Asked::default() }
    })
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
    /// What was decided; empty where nothing was written.
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
    }
    out.push_str(&format!("\n## {}\n\n", escape(&say("check-decision"))));
    let decision = if heading.decision.trim().is_empty() {
        say("record-open")
    } else {
        heading.decision.clone()
    };
    for part in decision.lines().filter(|line| !line.trim().is_empty()) {
        out.push_str(&format!("{}\n\n", escape(part)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalogue::Catalogue;
    use proptest::prelude::*;

    fn titles(text: &str, each: bool) -> Vec<(String, String)> {
        split(text, each).into_iter().map(|one| (one.title, one.description)).collect()
    }

    #[test]
    fn a_note_is_one_text_with_its_first_line_as_title() {
        assert_eq!(
            titles("Joint patrols\n\nTwo weeks\nin spring", false),
            [("Joint patrols".into(), "Two weeks\nin spring".into())]
        );
        let long = "word ".repeat(60);
        assert_eq!(titles(&long, false), [(String::new(), long.trim().to_owned())]);
        assert_eq!(titles(" \n ", false), []);
    }

    #[test]
    fn each_line_of_a_list_is_a_text() {
        for text in
            ["- One\n- Two", "1. One\n2. Two", "1) One\n2) Two", "a) One\nb) Two", "One\nTwo"]
        {
            let found = titles(text, true);
            assert_eq!(
                found,
                [("One".into(), String::new()), ("Two".into(), String::new())],
                "{text}"
            );
        }
        assert_eq!(
            titles("- One\n  goes on\n- Two", true),
            [("One".into(), "goes on".into()), ("Two".into(), String::new())]
        );
    }

    #[test]
    fn what_looks_like_a_list() {
        for (text, expect) in [
            ("- One\n- Two", true),
            ("1.1 One\n1.2 Two", false),
            ("1.1. One\n1.2. Two", true),
            ("2018-2020 training\nof border police", false),
            ("One\nTwo", false),
            ("a) One\nb) Two", true),
        ] {
            assert_eq!(is_list(text), expect, "{text}");
        }
    }

    #[test]
    fn lines_that_could_each_be_a_title_are_a_list_without_marks() {
        for (text, expect) in [
            // Three titles, with and without empty lines between them.
            ("Forged documents workshop\nJoint patrols in spring\nEnglish for police chiefs", true),
            (
                "Forged documents workshop\n\nJoint patrols in spring\n\nEnglish for police chiefs",
                true,
            ),
            ("Обука за фалсификати\nЗаједничке патроле у пролеће\nЕнглески за полицију", true),
            (
                "Regional workshop (2 days);\nStudy visit to Slovenia;\nManual for trainers 2019",
                true,
            ),
            // A title and what is meant by it.
            ("Joint patrols in spring\nTwo officers of each side.", false),
            ("Joint patrols in spring\nTwo officers of each side\nwalk along the border", false),
            ("Joint patrols in spring\nTwo officers of each side. They walk\nWe pay for it", false),
            // A paragraph whose lines were cut.
            (
                "The workshop brings together the police,\nCustoms and prosecutors of the region and\nDeals with firearms",
                false,
            ),
            // A form.
            ("Workshop on firearms\nLead: UNODC and partners\nSkopje in spring 2019", false),
            ("Workshop on firearms\nSkopje, 2019\nUNODC and partners", false),
            ("", false),
        ] {
            assert_eq!(is_list(text), expect, "{text}");
        }
        let long =
            format!("Forged documents workshop\nJoint patrols in spring\n{}", "Word ".repeat(21));
        assert!(!is_list(&long));
    }

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
        let said = record(&|id| catalogue.message(id, &[]), &heading, &answers);
        insta::assert_snapshot!(said);
    }

    proptest! {
        #[test]
        fn nothing_pasted_is_lost(text in "[-a-z0-9.)• \n]{0,120}", each: bool) {
            let kept: String = split(&text, each)
                .iter()
                .map(|one| format!("{}{}", one.title, one.description))
                .collect();
            let words = |text: &str| {
                text.chars().filter(char::is_ascii_lowercase).collect::<String>()
            };
            let marks = text.lines().filter(|line| listed(line).is_some()).count();
            prop_assert!(words(&kept).len() + marks >= words(&text).len());
        }
    }
}
