//! Every timeline of the default plan, and what people type, with what is understood.

use super::*;
use proptest::prelude::*;

/// One line per statement, in a short notation of these tests.
fn say(text: &str) -> String {
    read(text).parts().iter().map(part).collect::<Vec<_>>().join(" | ")
}

fn part(part: &TimelinePart) -> String {
    let mut words: Vec<String> = Vec::new();
    match part {
        TimelinePart::Recurs { times, per, what, for_each, when } => {
            words.push(format!(
                "{}/{}{:?}",
                self::times(*times),
                if per.every == 1 { String::new() } else { per.every.to_string() },
                per.unit
            ));
            words.extend([named("", what), named("each ", for_each)]);
            words.extend(when.iter().map(span));
        }
        TimelinePart::Happens { times, what, for_each, when } => {
            words.extend([self::times(*times), named("", what), named("each ", for_each)]);
            words.extend(when.iter().map(span));
        }
        TimelinePart::Ongoing { what, when } => {
            words.extend(["ongoing".to_owned(), named("", what)]);
            words.extend(when.iter().map(span));
        }
        TimelinePart::NotUnderstood { text } => words.push(format!("?{text}?")),
    }
    words.retain(|w| !w.is_empty());
    words.join(" ")
}

fn named(lead: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{lead}[{text}]") }
}

fn times(times: Times) -> String {
    match (times.at_least, times.at_most) {
        (Some(a), Some(b)) if a == b => format!("{a}x"),
        (Some(a), Some(b)) => format!("{a}-{b}x"),
        (Some(a), None) => format!(">={a}x"),
        (None, Some(b)) => format!("<={b}x"),
        (None, None) => String::new(),
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::In(m) => moment(*m),
        Span::By(m) => format!("by {}", moment(*m)),
        Span::From(m) => format!("from {}", moment(*m)),
        Span::Between(a, b) => format!("{}..{}", moment(*a), moment(*b)),
    }
}

fn moment(m: Moment) -> String {
    match m.precision {
        Precision::Year => m.year.to_string(),
        Precision::Half(half) => format!("{}H{half}", m.year),
        Precision::Quarter(quarter) => format!("{}Q{quarter}", m.year),
        Precision::Season(season) => format!("{}{season:?}", m.year),
        Precision::Part(part) => format!("{}{part:?}", m.year),
        Precision::Month(month) => format!("{}-{month:02}", m.year),
        Precision::Day(month, day) => format!("{}-{month:02}-{day:02}", m.year),
    }
}

/// Prints what differs of a whole table at once.
fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expect)| say(text) != *expect)
        .map(|(text, expect)| format!("{text:?}\n  reads {}\n  not   {expect}", say(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_timelines_of_the_plan_are_understood() {
    check(&[
        ("2x / year", "2x/Year"),
        ("1x / year", "1x/Year"),
        ("1x year", "1x/Year"),
        ("1 x year", "1x/Year"),
        ("6x year", "6x/Year"),
        ("2-3x per year", "2-3x/Year"),
        ("2 trainings per year", "2x/Year [trainings]"),
        ("2 trainings / year", "2x/Year [trainings]"),
        ("1 event / year", "1x/Year [event]"),
        ("2 events / year", "2x/Year [events]"),
        ("3 trainings / year", "3x/Year [trainings]"),
        ("On-going", "ongoing"),
        ("Dec 2018", "2018-12"),
        ("Jun 2018", "2018-06"),
        ("By 2019", "by 2019"),
        ("2020", "2020"),
        ("2018-2019", "2018..2019"),
        ("1 in each Beneficiary / x year (2018-2020)", "1x/Year each [Beneficiary] 2018..2020"),
        (
            "1 in each Beneficiary country / x year (2018-2020)",
            "1x/Year each [Beneficiary country] 2018..2020",
        ),
        (
            "2 national trainings in each Beneficiary country x year (2019-2020)",
            "2x/Year [national trainings] each [Beneficiary country] 2019..2020",
        ),
        ("1 in each Beneficiary (2019-2020)", "1x each [Beneficiary] 2019..2020"),
        ("1x / year (2018-2020)", "1x/Year 2018..2020"),
        (
            "Course developed by end 2018; 1 st course delivery: late 2019.",
            "[Course developed] by 2018End | [1 st course delivery] 2019Late",
        ),
        (
            "2 expert meetings, 1 regional meeting (Jan-Aug 2018)",
            "2x [expert meetings] 2018-01..2018-08 | 1x [regional meeting] 2018-01..2018-08",
        ),
        (
            "2 regional events / year (Jan 2018 - Jul 2020)",
            "2x/Year [regional events] 2018-01..2020-07",
        ),
        ("4 x visit per PCU/ year (2018-2020)", "4x/Year [visit] each [PCU] 2018..2020"),
        ("1x regional training/ year (2018-2020)", "1x/Year [regional training] 2018..2020"),
        (
            "establishment – in 2018-2019; support and capacity building – in 2018-2020",
            "[establishment] 2018..2019 | [support and capacity building] 2018..2020",
        ),
        (
            "SOP Manual (2019) 1 training in each Beneficiary state / x year (2019-2020)",
            "[SOP Manual] 2019 | 1x/Year [training] each [Beneficiary state] 2019..2020",
        ),
        (
            "1 activity / x year (2018-2020)\nContinued hands-on mentorship support (2018-2020)",
            "1x/Year [activity] 2018..2020 | ongoing [hands-on mentorship support] 2018..2020",
        ),
        (
            "Continued hands-on mentorship support (2018-2020)",
            "ongoing [hands-on mentorship support] 2018..2020",
        ),
        (
            "1x regional training / year update of existing curricular to include integrity elements (2018-2020)",
            "1x/Year [regional training … update of existing curricular to include integrity elements] 2018..2020",
        ),
        (
            "national trainings for each beneficiary / x year and one regional workshop (2018-2020)",
            "/Year [national trainings] each [beneficiary] 2018..2020 | 1x [regional workshop] 2018..2020",
        ),
        (
            "2 regional expert meetings (mid-2018) and the process of collection of data and dissemination of it (2018-2019) On-going hands-on mentorship support (2018-2020)",
            "2x [regional expert meetings] 2018Mid | [the process of collection of data and dissemination of it] 2018..2019 | ongoing [hands-on mentorship support] 2018..2020",
        ),
        (
            "3x / year or 1 national / x 2018-2019 + 2 regional / 2019-2020",
            "3x/Year | 1x [national] 2018..2019 | 2x [regional] 2019..2020",
        ),
        ("2 regional events (2019 and 2020)", "2x [regional events] 2019 2020"),
        (
            "1 regional event (2018) 1 Global event /IOM-UNODC (2018)",
            "1x [regional event] 2018 | 1x [Global event /IOM-UNODC] 2018",
        ),
        ("1 regional event (2018 – Frontex)", "?Frontex? | 1x [regional event] 2018"),
        ("5 operational measures 2018-2020", "5x [operational measures] 2018..2020"),
        ("2 pilot JROs 2019-2020", "2x [pilot JROs] 2019..2020"),
        (
            "1 national, regional, inter-regional / x year (2018-2020)",
            "1x/Year [national, regional, inter-regional] 2018..2020",
        ),
        (
            "1 regional / x year (2018-2020)\nOn-going hands-on mentorship support (2018-2020)",
            "1x/Year [regional] 2018..2020 | ongoing [hands-on mentorship support] 2018..2020",
        ),
        ("1 x beneficiary / 2019", "1x each [beneficiary] 2019"),
        (
            "1 in each location where National Workshops for aviation security stakeholders were organised from 2016 to 2018 (2018-2019)",
            "1x each [location where National Workshops for aviation security stakeholders were organised from 2016 to 2018] 2018..2019",
        ),
        (
            "2x / year (proposal: DCAF 1x/year, Frontex 1x/year)",
            "?proposal: DCAF 1x/year, Frontex 1x/year? | 2x/Year",
        ),
    ]);
}

#[test]
fn what_people_type_is_understood() {
    check(&[
        ("By 2020", "by 2020"),
        ("mid-2018", "2018Mid"),
        ("Jan-Aug 2018", "2018-01..2018-08"),
        ("annually", "1x/Year"),
        ("Annual meeting, 2019", "1x/Year [Annual meeting] 2019"),
        ("late 2019", "2019Late"),
        ("autumn 2019", "2019Autumn"),
        ("Q3 2019", "2019Q3"),
        ("Q1-Q2 2019", "2019Q1..2019Q2"),
        ("Q1 2019 - Q2 2020", "2019Q1..2020Q2"),
        ("first half of 2019", "2019H1"),
        ("third quarter 2019", "2019Q3"),
        ("by the end of 2018", "by 2018End"),
        ("no later than June 2019", "by 2019-06"),
        ("from 2018 to 2020", "2018..2020"),
        ("between March 2019 and May 2019", "2019-03..2019-05"),
        ("from 2019", "from 2019"),
        ("until 2020", "by 2020"),
        ("2018-20", "2018..2020"),
        ("2018/2019", "2018..2019"),
        ("2018, 2019 and 2020", "2018 2019 2020"),
        ("15 March 2019", "2019-03-15"),
        ("15th of March 2019", "2019-03-15"),
        ("March 15, 2019", "2019-03-15"),
        ("15.3.2019", "2019-03-15"),
        ("2019-03-15", "2019-03-15"),
        ("03/2019", "2019-03"),
        ("Dec. 2018", "2018-12"),
        ("twice a year", "2x/Year"),
        ("once per quarter", "1x/Quarter"),
        ("every two years", "1x/2Year"),
        ("every 6 months", "1x/6Month"),
        ("at least 2 x year", ">=2x/Year"),
        ("up to 3 workshops per year", "<=3x/Year [workshops]"),
        ("monthly", "1x/Month"),
        ("once", "1x"),
        ("2-day workshop 2019", "[2-day workshop] 2019"),
        ("2× / year", "2x/Year"),
        ("1 in each Beneficiary\n(2018-2020)", "1x each [Beneficiary] 2018..2020"),
    ]);
}

#[test]
fn no_date_is_invented() {
    check(&[
        ("", ""),
        ("  \n ", ""),
        ("tbd", "?tbd?"),
        ("March", "?March?"),
        ("to be agreed with partners", "?to be agreed with partners?"),
        ("Q5 2019", "?Q5 2019?"),
        ("32 March 2019", "?32 March 2019?"),
        ("2020-2018", "2020 2018"),
        ("room 1850", "?room 1850?"),
    ]);
    assert!(read("2x / year").years().is_empty());
    assert!(read("March").years().is_empty());
    assert_eq!(read("By 2019").years(), [2019]);
    assert_eq!(read("Jan 2018 - Jul 2020, 2x / year").years(), [2018, 2019, 2020]);
    assert_eq!(read("1900-2199").years(), [1900, 2199], "a slip does not list 300 years");
}

#[test]
fn milestones_are_what_is_named_with_a_date() {
    let timeline = read("Course developed by end 2018; 1 st course delivery: late 2019.");
    assert_eq!(
        timeline.milestones().map(|(what, _)| what).collect::<Vec<_>>(),
        ["Course developed", "1 st course delivery"]
    );
}

proptest! {
    #[test]
    fn any_text_gives_a_timeline(text in "\\PC{0,80}") {
        read(&text);
    }

    #[test]
    fn any_mix_of_the_words_gives_a_timeline_with_years_of_the_text(
        words in proptest::collection::vec("(2018|2019|20|1|12|x|/|-|\\(|\\)|year|each|in|per|and|or|,|;|by|end|Dec|mid|Q3|on-going|every|\n)", 0..24)
    ) {
        let text = words.join(" ");
        for year in read(&text).years() {
            prop_assert!((2018..=2020).contains(&year), "{year} out of {text:?}");
        }
    }
}

#[test]
fn a_long_text_is_read_in_one_go() {
    for piece in ["each ", "( ", "2018 and ", "x/", "in each 2018 ", "\n", "2018-", ", 1 "] {
        assert!(read(&piece.repeat(20_000)).years().len() <= 1);
    }
}
