//! The audit of a plan in words: its pairs and endnotes as lines, and the Markdown that is saved.
//!
//! Absent on purpose: how pairs are found ([`crate::overlap::audit`]).

use crate::draft::markdown::escape;
use std::fmt::Write as _;

/// How many activities are compared before the page may breathe.
pub const SLICE: usize = 4;
/// How many pairs are shown until more are asked for.
pub const SHOWN: usize = 20;

/// One of two items, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// A pair that no endnote acknowledges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairLine {
    /// The two.
    pub items: [Named; 2],
    /// What it may be, and how strong.
    pub verdict: String,
    /// How strong.
    pub band: String,
    /// What they share.
    pub terms: Vec<String>,
}

/// A link of an endnote that no text supports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkLine {
    /// The endnote, as printed.
    pub endnote: String,
    /// The item that carries it and the item that it names.
    pub items: [Named; 2],
}

/// What stands above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The plan's title.
    pub plan: String,
    /// Its edition.
    pub edition: String,
    /// When, in words.
    pub moment: String,
}

/// The audit as Markdown; `say` gives the words of a message.
pub fn markdown(
    say: &dyn Fn(&str) -> String,
    heading: &Heading,
    pairs: &[PairLine],
    links: &[LinkLine],
) -> String {
    let mut out = format!("# {}\n\n", escape(&say("audit-title")));
    for (label, value) in [
        ("record-plan", &heading.plan),
        ("record-edition", &heading.edition),
        ("record-moment", &heading.moment),
    ] {
        // Writing to a text does not fail.
        _ = writeln!(out, "- {}: {}", escape(&say(label)), escape(value));
    }
    let named = |one: &Named| format!("{} {}", escape(&one.number), escape(&one.title));
    _ = write!(
        out,
        "\n## {}\n\n{}\n\n",
        escape(&say("audit-pairs")),
        escape(&say("audit-pairs-help"))
    );
    for pair in pairs {
        let [one, other] = &pair.items;
        let terms = pair.terms.join(", ");
        _ = writeln!(out, "- **{}** ({})", escape(&pair.verdict), escape(&pair.band));
        _ = writeln!(out, "  - {}\n  - {}", named(one), named(other));
        _ = writeln!(out, "  - {}: {}", escape(&say("audit-shared")), escape(&terms));
    }
    _ = write!(
        out,
        "\n## {}\n\n{}\n\n",
        escape(&say("audit-links")),
        escape(&say("audit-links-help"))
    );
    for link in links {
        let [one, other] = &link.items;
        _ = writeln!(out, "- {}\n  - {}\n  - {}", escape(&link.endnote), named(one), named(other));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_does_not_become_markup() {
        let named = |number: &str| Named { number: number.into(), title: "# <b>*x*".into() };
        let pairs = [PairLine {
            items: [named("1.1"), named("1.2")],
            verdict: "Possible duplicate".into(),
            band: "strong".into(),
            terms: vec!["firearms".into(), "police".into()],
        }];
        let links = [LinkLine { endnote: "[iv]".into(), items: [named("1.1"), named("2.1")] }];
        let text = markdown(&str::to_owned, &Heading::default(), &pairs, &links);
        insta::assert_snapshot!(text);
    }
}
