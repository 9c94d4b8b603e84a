//! Moments as they are kept: RFC 3339 in UTC, with milliseconds.

/// How moments are written, with a 0 for each digit: only then their order as texts is that of time.
const MOMENT: &str = "0000-00-00T00:00:00.000Z";

/// Whether a text is a moment as it is kept.
pub(super) fn is_moment(text: &str) -> bool {
    let fits = |(letter, form): (u8, u8)| {
        if form == b'0' { letter.is_ascii_digit() } else { letter == form }
    };
    text.len() == MOMENT.len() && text.bytes().zip(MOMENT.bytes()).all(fits)
}

/// Milliseconds since 1970; `None` where it is no moment as it is kept, or an earlier one.
pub(super) fn milliseconds(text: &str) -> Option<u64> {
    if !is_moment(text) {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u64>().ok();
    let (month, day) = (number(5, 7)?, number(8, 10)?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years from March to February, so that the leap day is the last one; then cycles of 400 years.
    let year = (number(0, 4)? + u64::from(month > 2)).checked_sub(1)?;
    let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let (cycle, year) = (year / 400, year % 400);
    let days = cycle * 146_097 + year * 365 + year / 4 - year / 100 + in_year;
    let minutes = number(11, 13)? * 60 + number(14, 16)?;
    let rest = (minutes * 60 + number(17, 19)?) * 1000 + number(20, 23)?;
    Some(days.checked_sub(719_468)? * 86_400_000 + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_counted_from_1970() {
        for (text, expect) in [
            ("1970-01-01T00:00:00.000Z", Some(0)),
            ("1970-01-01T00:00:01.002Z", Some(1002)),
            ("2000-02-29T00:00:00.000Z", Some(951_782_400_000)),
            ("2000-03-01T00:00:00.000Z", Some(951_868_800_000)),
            ("2001-09-09T01:46:40.000Z", Some(1_000_000_000_000)),
            ("2026-01-01T00:00:00.000Z", Some(1_767_225_600_000)),
            ("1969-12-31T23:59:59.999Z", None),
            ("0000-01-01T00:00:00.000Z", None),
            ("2026-00-01T00:00:00.000Z", None),
            ("2026-13-01T00:00:00.000Z", None),
            ("2026-01-01T00:00:00Z", None),
            ("2026-01-01T00:00:00.000+01:00", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(milliseconds(text), expect, "{text}");
        }
    }
}
