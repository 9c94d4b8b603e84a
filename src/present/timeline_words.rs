//! A timeline as it is understood, said in words: every statement a short clause.
//!
//! Nothing here reads a timeline ([`crate::plan::timeline`] does) or invents a date.

use crate::plan::timeline::{
    self, Moment, PartOfYear, Per, Precision, Season, Span, TimelinePart, Times, Unit,
};
use crate::text::catalogue::{Argument, Catalogue};

/// What a timeline is understood to say; a message that it says no time where it says none.
pub fn in_words(catalogue: &Catalogue, text: &str) -> String {
    let timeline = timeline::read(text);
    let clauses: Vec<String> = timeline
        .parts()
        .iter()
        .map(|part| clause(catalogue, part))
        .filter(|clause| !clause.is_empty())
        .collect();
    if clauses.is_empty() {
        catalogue.message("read-nothing", &[])
    } else {
        sentence(&clauses.join("; "))
    }
}

/// The same text with a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn clause(catalogue: &Catalogue, part: &TimelinePart) -> String {
    let mut said: Vec<String> = Vec::new();
    match part {
        TimelinePart::Recurs { times, per, what, for_each, .. } => {
            said.push(what_of(catalogue, what));
            said.push(how_often(catalogue, *times, *per));
            said.push(each(catalogue, for_each));
        }
        TimelinePart::Happens { times, what, for_each, .. } => {
            said.push(how_many(catalogue, *times, what));
            said.push(each(catalogue, for_each));
        }
        TimelinePart::Ongoing { what, .. } => {
            said.push(what_of(catalogue, what));
            said.push(catalogue.message("read-ongoing", &[]));
        }
        TimelinePart::NotUnderstood { text } => {
            return catalogue.message("read-not-understood", &[("text", text.into())]);
        }
    }
    said.extend(part.when().iter().map(|span| span_words(catalogue, *span)));
    said.retain(|piece| !piece.is_empty());
    said.join(" ")
}

fn what_of(catalogue: &Catalogue, what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        catalogue.message("read-what", &[("what", what.into())])
    }
}

fn each(catalogue: &Catalogue, for_each: &str) -> String {
    if for_each.is_empty() {
        String::new()
    } else {
        catalogue.message("read-for-each", &[("what", for_each.into())])
    }
}

fn count(value: u32) -> Argument {
    Argument::Count(usize::try_from(value).unwrap_or(usize::MAX))
}

fn how_often(catalogue: &Catalogue, times: Times, per: Per) -> String {
    let unit = catalogue.message(
        match per.unit {
            Unit::Week => "read-per-week",
            Unit::Month => "read-per-month",
            Unit::Quarter => "read-per-quarter",
            Unit::HalfYear => "read-per-half-year",
            Unit::Year => "read-per-year",
        },
        &[("count", count(per.every))],
    );
    let often = match (times.at_least, times.at_most) {
        (Some(least), Some(most)) if least == most => {
            catalogue.message("read-times", &[("count", count(least))])
        }
        (Some(least), Some(most)) => catalogue.message(
            "read-times-between",
            &[("least", least.to_string().into()), ("most", most.to_string().into())],
        ),
        (Some(least), None) => catalogue.message("read-times-at-least", &[("count", count(least))]),
        (None, Some(most)) => catalogue.message("read-times-at-most", &[("count", count(most))]),
        (None, None) => String::new(),
    };
    format!("{often} {unit}").trim().to_owned()
}

fn how_many(catalogue: &Catalogue, times: Times, what: &str) -> String {
    match (times.at_least, times.at_most) {
        (Some(least), Some(most)) if least == most => {
            if what.is_empty() {
                catalogue.message("read-times", &[("count", count(least))])
            } else {
                format!("{least} {what}")
            }
        }
        (Some(least), Some(most)) => format!("{least}–{most} {what}").trim().to_owned(),
        (Some(least), None) => catalogue.message(
            "read-at-least",
            &[("count", least.to_string().into()), ("what", what.into())],
        ),
        (None, Some(most)) => catalogue
            .message("read-at-most", &[("count", most.to_string().into()), ("what", what.into())]),
        (None, None) => what_of(catalogue, what),
    }
}

fn span_words(catalogue: &Catalogue, span: Span) -> String {
    let say = |moment: Moment| moment_words(catalogue, moment);
    match span {
        Span::In(moment) => catalogue.message("read-in", &[("when", say(moment).into())]),
        Span::By(moment) => catalogue.message("read-by", &[("when", say(moment).into())]),
        Span::From(moment) => catalogue.message("read-from", &[("when", say(moment).into())]),
        Span::Between(start, end) => catalogue
            .message("read-between", &[("start", say(start).into()), ("end", say(end).into())]),
    }
}

fn moment_words(catalogue: &Catalogue, moment: Moment) -> String {
    let year = ("year", Argument::Text(moment.year.to_string()));
    let month = |month: u8| catalogue.message(&format!("month-{month}"), &[]);
    match moment.precision {
        Precision::Year => moment.year.to_string(),
        Precision::Half(half) => {
            catalogue.message("read-half", &[("half", half.to_string().into()), year])
        }
        Precision::Quarter(quarter) => {
            catalogue.message("read-quarter", &[("quarter", quarter.to_string().into()), year])
        }
        Precision::Season(season) => catalogue.message(
            match season {
                Season::Spring => "read-spring",
                Season::Summer => "read-summer",
                Season::Autumn => "read-autumn",
                Season::Winter => "read-winter",
            },
            &[year],
        ),
        Precision::Part(part) => catalogue.message(
            match part {
                PartOfYear::Early => "read-early",
                PartOfYear::Mid => "read-mid",
                PartOfYear::Late => "read-late",
                PartOfYear::End => "read-end",
            },
            &[year],
        ),
        Precision::Month(number) => format!("{} {}", month(number), moment.year),
        Precision::Day(number, day) => format!("{day} {} {}", month(number), moment.year),
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        Catalogue::built_in().map_or_else(|error| error.to_string(), |words| in_words(&words, text))
    }

    #[test]
    fn timelines_of_the_plan_are_said_in_words() {
        assert_eq!(said("2x / year"), "Twice a year");
        assert_eq!(said("annually"), "Once a year");
        assert_eq!(said("2-3x per year"), "2 to 3 times a year");
        assert_eq!(said("Dec 2018"), "In December 2018");
        assert_eq!(said("By 2019"), "By 2019");
        assert_eq!(said("2018-2019"), "From 2018 to 2019");
        assert_eq!(said("On-going"), "On-going");
        assert_eq!(
            said("1 in each Beneficiary / x year (2018-2020)"),
            "Once a year for each Beneficiary from 2018 to 2020"
        );
    }

    #[test]
    fn what_is_not_understood_is_said_so() {
        assert_eq!(said("as needed"), "Not understood: “as needed”");
        assert_eq!(said(""), "No time is stated");
    }
}
