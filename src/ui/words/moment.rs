//! A moment in words: today with its time, else with its date, always written out.

use super::{t, tx};
use crate::browser::clock;

/// A moment given as RFC 3339, such as `today 14:03` or `5 March 2018, 14:03`; empty where it does
/// not read.
pub fn moment(timestamp: &str) -> String {
    let Some((year, month, day, hours, minutes)) = clock::civil(timestamp) else {
        return String::new();
    };
    let today = clock::civil(&clock::timestamp())
        .is_some_and(|now| (now.0, now.1, now.2) == (year, month, day));
    if today {
        let time = format!("{hours:02}:{minutes:02}");
        return tx("moment-today", &[("time", time.into())]);
    }
    written_out(timestamp)
}

/// A moment with its date, today's too: for what is filed.
pub fn written_out(timestamp: &str) -> String {
    let Some((year, month, day, hours, minutes)) = clock::civil(timestamp) else {
        return String::new();
    };
    let time = format!("{hours:02}:{minutes:02}");
    tx(
        "moment-date",
        &[
            ("day", day.to_string().into()),
            ("month", t(&format!("month-{month}")).into()),
            ("year", year.to_string().into()),
            ("time", time.into()),
        ],
    )
}
