//! What was pasted: one text, or a list of several.
//!
//! Absent on purpose: what is done with the texts ([`super::consult`]). The guess is only a guess; the
//! person says otherwise with one press.

use super::consult::Asked;

/// Most texts of a list that are compared at once.
pub const MOST: usize = 200;

/// Longest line, in characters, that is a title by itself.
const LONGEST_TITLE: usize = 160;

/// Fewest lines without marks that are taken for a list: two are as likely a title and its description.
const FEWEST_PLAIN: usize = 3;

/// Fewest words of a line that is taken for a title.
const FEWEST_WORDS: usize = 3;

/// Most words of a line that is taken for a title.
const MOST_WORDS: usize = 20;

/// Fewest characters of a line that may have been cut: what is shorter ended where its writer wanted.
const FEWEST_CUT: usize = 40;

/// Abbreviations at the end of a line, "and so on" in the languages of the region: the line is no sentence.
const AND_SO_ON: &[&str] = &["etc", "itd", "itn", "sl", "etj", "итд", "итн", "сл"];

/// A line of a text that is read as a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line<'a> {
    /// Begins as a line of a list does; without its mark.
    Item(&'a str),
    /// Goes on with the item above.
    More(&'a str),
    /// Names what is listed below, such as "Ideas for 2019:"; no text of its own.
    Heading(&'a str),
    /// Anything else: a title, a line of prose.
    Other(&'a str),
}

/// Whether a pasted text looks like a list. There are two kinds.
///
/// With marks: two lines or more begin as lists do, and what they say, with the lines that go on with
/// them, is most of the text, by lines and by words. A note with two bullets in it is one text.
/// - A line goes on with an item if it is indented further than the item's mark; or if it stands right
///   below, without an empty line between, and begins with a small letter or the line above looks cut: long,
///   without a mark of punctuation at its end.
/// - A heading counts for neither side: the first line if the first mark follows and it is no sentence,
///   and every line that ends with a colon right above a mark.
///
/// Without marks: three lines or more, each of which could be a title.
pub fn is_list(text: &str) -> bool {
    if has_marks(text) {
        return is_mostly_items(&read(text));
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.clone().count() >= FEWEST_PLAIN && lines.all(could_be_title)
}

/// The texts that are consulted about: the whole as one, or each line of a list on its own. Lines
/// without a mark belong to the one before where others have marks; a heading with a colon belongs to
/// none. At most [`MOST`].
pub fn split(text: &str, each: bool) -> Vec<Asked> {
    if !each {
        return whole(text).into_iter().collect();
    }
    let mut all: Vec<Asked> = Vec::new();
    let marked = has_marks(text);
    for line in read(text) {
        let (line, begins) = match line {
            Line::Heading(_) if marked => continue,
            Line::Item(line) => (line, true),
            Line::More(line) | Line::Other(line) | Line::Heading(line) => (line, !marked),
        };
        match all.last_mut() {
            Some(last) if !begins => {
                if !last.description.is_empty() {
                    last.description.push(' ');
                }
                last.description.push_str(line);
            }
            _ => all.push(Asked { title: line.to_owned(), ..Asked::default() }),
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

/// Whether two lines or more begin as lists do.
fn has_marks(text: &str) -> bool {
    text.lines().filter(|line| listed(line).is_some()).count() >= 2
}

/// The lines that are not empty, as those of a list.
fn read(text: &str) -> Vec<Line<'_>> {
    let mut read = Vec::new();
    // How far the mark of the present item is indented; nothing outside of one.
    let mut item: Option<usize> = None;
    // The line right above; nothing after an empty line.
    let mut above: Option<&str> = None;
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty()).peekable();
    while let Some(raw) = lines.next() {
        let line = raw.trim();
        let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
        let mut gap = false;
        while lines.next_if(|next| next.trim().is_empty()).is_some() {
            gap = true;
        }
        let mark_follows = lines.peek().is_some_and(|next| listed(next).is_some());
        let heading = line.ends_with(':') && mark_follows;
        let goes_on = item.is_some_and(|of| {
            let joins = |above: &str| {
                line.starts_with(char::is_lowercase) || (!heading && looks_cut(above))
            };
            indent > of || above.is_some_and(joins)
        });
        read.push(if let Some(rest) = listed(line) {
            item = Some(indent);
            Line::Item(rest)
        } else if goes_on {
            Line::More(line)
        } else {
            item = None;
            if heading { Line::Heading(line) } else { Line::Other(line) }
        });
        above = (!gap).then_some(line);
    }
    read
}

/// Whether a line looks as if the next belonged to it: an e-mail or a page was too narrow for it.
fn looks_cut(line: &str) -> bool {
    line.ends_with(',')
        || line.chars().count() >= FEWEST_CUT && !line.ends_with(['.', '?', '!', ';', ':'])
}

/// Whether items, with what goes on with them, are most of the lines and of the words.
fn is_mostly_items(lines: &[Line]) -> bool {
    let lines = match lines {
        [Line::Other(first), rest @ ..] if matches!(rest.first(), Some(Line::Item(_))) => {
            if has_sentence(first) {
                lines
            } else {
                rest
            }
        }
        _ => lines,
    };
    let (mut items, mut others) = ((0, 0), (0, 0));
    for line in lines {
        let (side, line) = match line {
            Line::Item(line) | Line::More(line) => (&mut items, line),
            Line::Other(line) => (&mut others, line),
            Line::Heading(_) => continue,
        };
        side.0 += 1;
        side.1 += line.split_whitespace().count();
    }
    items.0 > others.0 && items.1 > others.1
}

/// Whether a line stands on its own: no sentence, no part of one, no label with its value.
fn could_be_title(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let goes_on = line.starts_with(char::is_lowercase) || line.ends_with([',', '-', '–', ':']);
    let label =
        line.split_once(": ").is_some_and(|(label, _)| label.split_whitespace().count() < 3);
    (FEWEST_WORDS..=MOST_WORDS).contains(&words) && !goes_on && !has_sentence(line) && !label
}

/// Whether a sentence ends in a line: with a mark at its end, or before a word with a capital letter.
/// The point of an abbreviation is none.
fn has_sentence(line: &str) -> bool {
    line.match_indices(['.', '?', '!']).any(|(at, mark)| {
        let (before, rest) = line.split_at_checked(at).unwrap_or((line, ""));
        let mut rest = rest.chars().skip(1);
        let at_end = match rest.next() {
            None => true,
            Some(c) if c.is_whitespace() && rest.next().is_some_and(char::is_uppercase) => false,
            Some(_) => return false,
        };
        mark != "." || !is_abbreviation(before, at_end)
    })
}

/// Whether the last word before a point is an abbreviation: one letter, one with points in it ("e.g"), one
/// of up to three letters ("npr"), or of four with a capital ("Prof"). A short word in capitals is a name, and
/// at the end of a line any short word may end a sentence, unless it says "and so on".
fn is_abbreviation(before: &str, at_end: bool) -> bool {
    let word =
        before.split(|c: char| c.is_whitespace() || c == '(').next_back().unwrap_or_default();
    let letters = word.chars().count();
    let name = letters > 1 && word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    let short = letters <= 3 || letters == 4 && word.starts_with(char::is_uppercase);
    letters == 1
        || word.contains('.')
        || (if at_end { AND_SO_ON.contains(&word) } else { short && !name })
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

#[cfg(test)]
mod tests {
    use super::*;
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
    fn a_heading_with_a_colon_is_no_text_of_a_list() {
        let one = ("One".to_owned(), String::new());
        for (text, expect) in [
            (
                "Ideas for 2019:\n- One",
                vec![("Ideas for 2019:".into(), String::new()), one.clone()],
            ),
            ("Ideas for 2019:\n\n- One\n- One", vec![one.clone(), one.clone()]),
            ("- One\nBoats:\n- One", vec![one.clone(), one.clone()]),
            // Without a colon it may as well be the first idea.
            ("Two\n- One\n- One", vec![("Two".into(), String::new()), one.clone(), one.clone()]),
            // A colon that introduces nothing of the list.
            (
                "- One\n- One\nWho: all of us",
                vec![one.clone(), ("One".into(), "Who: all of us".into())],
            ),
        ] {
            assert_eq!(titles(text, true), expect, "{text}");
        }
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
    fn marks_make_a_list_where_they_stand_before_most_of_the_text() {
        for (text, expect) in [
            // Each idea in two lines, as an e-mail or a page cuts them.
            (
                "1. Training of border police in the recognition\nof forged documents\n\
                 2. Joint patrols along the common border with\nMontenegro and Serbia",
                true,
            ),
            (
                "- Regional workshop for prosecutors on evidence that was found with\n  \
                 Europol's help\n- Study visit to Slovenia for those who buy boats, engines and radios,\n  \
                 2 days, in autumn",
                true,
            ),
            ("* Boats\n\n  Two for each side.\n* Radios\n\n  One for each car.", true),
            // A heading, with and without a colon, and headings of groups.
            ("Ideas for 2019:\n- Drones\n- Boats", true),
            ("Ideas for 2019\n\n- Drones\n- Boats", true),
            ("Training:\n- English\n- Forged documents\n\nEquipment:\n- Boats\n- Radios", true),
            (
                "These are our ideas.\n- Course on forged documents\n- Joint patrols in spring\n\
                 - English for police chiefs",
                true,
            ),
            // Notes with bullets in them.
            (
                "Joint patrols\n\nTwo officers of each side walk along the border. They are armed.\n\n\
                 - Skopje in spring\n- Tirana in autumn\n\nWe pay for the fuel.",
                false,
            ),
            (
                "Joint patrols\nTwo officers of each side walk along the border.\n- Skopje\n- Tirana\n\
                 We pay for the fuel.",
                false,
            ),
            (
                "Joint patrols\nTwo officers of each side.\n- Skopje in spring\n- Tirana in autumn",
                false,
            ),
            (
                "Joint patrols of both sides\nTwo officers of each side walk along the border in spring.\n\
                 1. Skopje\n2. Tirana\n3. Podgorica\n4. Sarajevo",
                false,
            ),
            (
                "Joint patrols\n- Skopje\nTwo officers of each side\n- Tirana\nWe pay for the fuel",
                false,
            ),
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
    fn the_point_of_an_abbreviation_ends_no_sentence() {
        for (line, expect) in [
            ("Workshop by Dr. Novak on forged documents", false),
            ("Lecture by Prof. Novak and J. Smith", false),
            ("Radio set No. 5 for patrols, No. Six for boats", false),
            ("Study visit (e.g. Slovenia), i.e. Two days", false),
            ("Training for Serbia, Kosovo etc.", false),
            ("Обука за МУП и сл.", false),
            ("Equipment of the firm Boats d.o.o. Zagreb", false),
            ("Visit to St. Petersburg", false),
            ("Patrols along the border. They are armed", true),
            ("Patrols of Frontex and the EU. They are armed", true),
            ("What do we do? We patrol", true),
            ("Who pays for it.", true),
            ("Two officers of each side.", true),
            ("Version 2.0 of the manual", false),
        ] {
            assert_eq!(has_sentence(line), expect, "{line}");
        }
        assert!(is_list(
            "Workshop by Dr. Novak on forged documents\nRadio set No. 5 for patrols\nStudy visit, e.g. to Slovenia"
        ));
    }

    proptest! {
        #[test]
        fn nothing_pasted_is_lost(text in "[-a-z0-9A:,.)• \n]{0,120}", each: bool) {
            let kept: String = split(&text, each)
                .iter()
                .map(|one| format!("{}{}", one.title, one.description))
                .collect();
            let words = |text: &str| {
                text.chars().filter(char::is_ascii_lowercase).collect::<String>()
            };
            let marks = text.lines().filter(|line| listed(line).is_some()).count();
            let headings: usize = read(&text)
                .iter()
                .map(|line| if let Line::Heading(line) = line { words(line).len() } else { 0 })
                .sum();
            prop_assert!(words(&kept).len() + marks + headings >= words(&text).len());
        }

        #[test]
        fn an_empty_line_around_the_text_changes_nothing(text in "[-aA:,. \n]{0,60}") {
            prop_assert_eq!(is_list(&format!("\n \n{text}\n\n")), is_list(&text));
        }
    }
}
