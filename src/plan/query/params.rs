//! A query as the parameters of an address: `q=forged%20documents&goal=2&with=lead`.
//!
//! `from_params(to_params(query))` is the query; names that are not known are passed over, so that
//! an old or mistyped link still opens.

use super::{Query, RoleFilter, With};
use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode,
};

/// Writes a query, without a question mark; the empty query is the empty text.
pub fn to_params(query: &Query) -> String {
    let mut out = String::new();
    let mut push = |name: &str, value: &str| {
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.extend(encode(value));
    };
    if !query.words.is_empty() {
        push("q", &query.words);
    }
    for goal in &query.goals {
        push("goal", goal);
    }
    for field in &query.fields {
        push("field", field);
    }
    if let Some((id, role)) = &query.organisation {
        let name = match role {
            RoleFilter::Any => "organisation",
            RoleFilter::Lead => "lead",
            RoleFilter::Partner => "partner",
        };
        push(name, id);
    }
    if let Some(id) = &query.beneficiary {
        push("beneficiary", id);
    }
    if let Some(year) = query.year {
        push("year", &year.to_string());
    }
    let With { timeline, lead, output, endnote } = query.with;
    for (name, flag) in
        [("timeline", timeline), ("lead", lead), ("output", output), ("endnote", endnote)]
    {
        if let Some(flag) = flag {
            push(if flag { "with" } else { "without" }, name);
        }
    }
    out
}

/// Reads a query; a leading question mark is passed over.
pub fn from_params(params: &str) -> Query {
    let mut query = Query::default();
    for pair in params.trim_start_matches('?').split('&') {
        let Some((name, value)) = pair.split_once('=') else { continue };
        let value = decode(value);
        if value.is_empty() {
            continue;
        }
        match name {
            "q" => query.words = value,
            "goal" => query.goals.push(value),
            "field" => query.fields.push(value),
            "organisation" => query.organisation = Some((value, RoleFilter::Any)),
            "lead" => query.organisation = Some((value, RoleFilter::Lead)),
            "partner" => query.organisation = Some((value, RoleFilter::Partner)),
            "beneficiary" => query.beneficiary = Some(value),
            "year" => query.year = value.parse().ok(),
            "with" | "without" => {
                let flag = Some(name == "with");
                match value.as_str() {
                    "timeline" => query.with.timeline = flag,
                    "lead" => query.with.lead = flag,
                    "output" => query.with.output = flag,
                    "endnote" => query.with.endnote = flag,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    query
}

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Percent-encodes everything but the unreserved characters.
pub fn encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// Undoes [`encode`]; what is no valid encoding stays as it is, or becomes U+FFFD.
pub fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_reads_as_it_is_written() {
        let query = Query {
            words: "forged documents & more".into(),
            goals: vec!["2".into()],
            fields: vec!["/".into()],
            organisation: Some(("OSCE".into(), RoleFilter::Lead)),
            with: With { lead: Some(true), timeline: Some(false), ..With::default() },
            year: Some(2019),
            ..Query::default()
        };
        let text = "q=forged%20documents%20%26%20more&goal=2&field=%2F&lead=OSCE&year=2019&without=timeline&with=lead";
        assert_eq!(to_params(&query), text);
        assert_eq!(from_params(&format!("?{text}")), query);
    }

    #[test]
    fn a_broken_link_still_opens() {
        let query = from_params("q=%C5%A0id%&goal&x=1&year=soon&with=hats&&beneficiary=");
        assert_eq!(query, Query { words: "Šid%".into(), ..Query::default() });
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(encode("aZ0-._~ /%+ž").to_string(), "aZ0-._~%20%2F%25%2B%C5%BE");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }

    fn flag() -> impl Strategy<Value = Option<bool>> {
        proptest::option::of(any::<bool>())
    }

    fn role() -> impl Strategy<Value = RoleFilter> {
        prop_oneof![Just(RoleFilter::Any), Just(RoleFilter::Lead), Just(RoleFilter::Partner)]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            words in "\\PC{0,12}",
            goals in proptest::collection::vec("\\PC{1,5}", 0..3),
            fields in proptest::collection::vec("\\PC{1,5}", 0..3),
            organisation in proptest::option::of(("\\PC{1,8}", role())),
            beneficiary in proptest::option::of("\\PC{1,8}"),
            year in proptest::option::of(any::<i32>()),
            (timeline, lead, output, endnote) in (flag(), flag(), flag(), flag()),
        ) {
            let with = With { timeline, lead, output, endnote };
            let query = Query { words, goals, fields, organisation, beneficiary, year, with };
            let text = to_params(&query);
            prop_assert!(text.is_ascii() && !text.contains(['#', '?', ' ', '"', '<']));
            prop_assert_eq!(from_params(&text), query);
        }

        #[test]
        fn any_address_gives_a_query(text in "\\PC{0,60}") {
            from_params(&text);
        }
    }
}
