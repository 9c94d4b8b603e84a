//! One kept plan as text: a line that says what it is, and the file as it came.
//!
//! `ipam1-plan {"schema":1,...}` then LF and the file. The line has the length and the fingerprint of
//! the file, so that half a text is never taken for a whole one, and a list of plans reads no plan.

use crate::overlap::plans::PlanName;
use crate::plan::model::{Bundle, Period, record};
use crate::store::envelope::fingerprint;
use std::sync::Arc;

/// Newest schema that is understood here.
const SCHEMA: u32 = 1;
const MARK: &str = "ipam1-plan ";

record! {
    /// What a list of plans shows of one.
    PlanCard {
        /// Schema of the record; 1.
        schema: u32,
        /// Id of the plan.
        id: String,
        /// Its edition.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition: String,
        /// Its title.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        /// Its years.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
        /// How many activities it has.
        #[serde(default)]
        activities: u32,
        /// Name of the file.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        file: String,
        /// When it was added, RFC 3339.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        added: String,
        /// Length of the file, in bytes.
        bytes: u32,
        /// Fingerprint of the file.
        print: String,
    }
}

/// A plan that is kept to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPlan {
    /// What it is.
    pub card: PlanCard,
    /// The file, as it came.
    pub text: Arc<str>,
}

impl KeptPlan {
    /// A plan out of a file. `added` is RFC 3339.
    pub fn new(bundle: &Bundle, text: &str, file: &str, added: &str) -> Self {
        let plan = &bundle.plan;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let card = PlanCard {
            schema: SCHEMA,
            id: plan.id.clone(),
            edition: plan.edition.clone(),
            title: plan.title.clone(),
            period: plan.period.clone(),
            activities: number(bundle.activities.len()),
            file: file.to_owned(),
            added: added.to_owned(),
            bytes: number(text.len()),
            print: print(text),
            ..PlanCard::default()
        };
        Self { card, text: text.into() }
    }

    /// What tells it from others.
    pub fn name(&self) -> PlanName {
        let PlanCard { id, edition, .. } = &self.card;
        PlanName { id: id.clone(), edition: edition.clone(), ..PlanName::default() }
    }

    /// The text that is kept.
    pub fn write(&self) -> String {
        // Text and numbers always serialise; were they not to, the line would not be read back.
        let card = serde_json::to_string(&self.card).unwrap_or_default();
        format!("{MARK}{card}\n{}", self.text)
    }

    /// Reads a kept text; `None` where it is not whole, or of a newer version.
    pub fn read(kept: &str) -> Option<Self> {
        let (line, text) = kept.split_once('\n')?;
        let card: PlanCard = serde_json::from_str(line.strip_prefix(MARK)?).ok()?;
        let whole = card.schema == SCHEMA
            && usize::try_from(card.bytes) == Ok(text.len())
            && card.print == print(text);
        whole.then(|| Self { card, text: text.into() })
    }
}

fn print(text: &str) -> String {
    format!("{:016x}", fingerprint(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bundle;
    use proptest::prelude::*;

    const OTHER: &str = include_str!("../../../tests/fixtures/other-plan.json");

    fn kept() -> KeptPlan {
        let bundle = bundle::read(OTHER).unwrap().value;
        KeptPlan::new(&bundle, OTHER, "rivers.json", "2026-03-14T00:00:00.000Z")
    }

    #[test]
    fn the_line_says_what_a_list_needs() {
        let kept = kept();
        let line = kept.write().lines().next().unwrap().to_owned();
        assert_eq!(
            line,
            format!(
                "ipam1-plan {{\"schema\":1,\"id\":\"rivers\",\"edition\":\"1\",\"title\":\"Plan of the river police\",\"period\":{{\"start\":2021,\"end\":2024}},\"activities\":3,\"file\":\"rivers.json\",\"added\":\"2026-03-14T00:00:00.000Z\",\"bytes\":{},\"print\":\"{}\"}}",
                OTHER.len(),
                print(OTHER)
            )
        );
        assert_eq!(KeptPlan::read(&kept.write()), Some(kept));
    }

    #[test]
    fn what_is_newer_or_no_plan_is_not_read() {
        let text = kept().write();
        assert_eq!(KeptPlan::read(&text.replacen("\"schema\":1", "\"schema\":2", 1)), None);
        assert_eq!(KeptPlan::read(OTHER), None);
        assert_eq!(KeptPlan::read(""), None);
        // A field that a later version adds stays.
        let more = text.replacen("{\"schema\"", "{\"later\":1,\"schema\"", 1);
        let read = KeptPlan::read(&more).unwrap();
        assert!(read.write().contains("\"later\":1"));
    }

    proptest! {
        #[test]
        fn half_a_text_is_not_whole(at in 0.0..1.0) {
            let text = kept().write();
            let mut end = (text.len() as f64 * at) as usize;
            while !text.is_char_boundary(end) { end -= 1; }
            prop_assume!(end < text.len());
            prop_assert_eq!(text.get(..end).and_then(KeptPlan::read), None);
        }

        #[test]
        fn a_changed_character_of_the_file_is_found(at in 0_usize..2000) {
            let text = kept().write();
            let start = text.find('\n').unwrap() + 1 + at % OTHER.len();
            let mut changed = text;
            prop_assume!(changed.is_char_boundary(start) && changed.is_char_boundary(start + 1));
            changed.replace_range(start..=start, "\u{7}");
            prop_assert_eq!(KeptPlan::read(&changed), None);
        }
    }
}
