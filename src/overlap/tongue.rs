//! Which forms of the lexicon are looked for in a text: those of its own language and of its nearest
//! relatives, since across languages the same letters mean something else ("gra në polici", women in the
//! police, begins like "granična policija").
//!
//! Telling the language of a text is not done here ([`super::missing`]).

use super::languages::reading;

/// Languages whose forms read each other's texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Not known, or any.
    #[default]
    Any,
    /// English.
    English,
    /// Bosnian, Croatian, Macedonian, Montenegrin, Serbian, Slovenian.
    SouthSlavic,
    /// Albanian.
    Albanian,
    /// German.
    German,
}

impl Tongue {
    /// That of a language, by its tag or as the phrasings name it.
    pub fn of(language: &str) -> Self {
        match reading(language) {
            Some("en") => Self::English,
            Some("hbs" | "mk" | "sl") => Self::SouthSlavic,
            Some("sq") => Self::Albanian,
            Some("de") => Self::German,
            _ => Self::Any,
        }
    }

    /// Whether a form of a language is looked for in a text of this one. English ones are everywhere:
    /// acronyms and terms of the trade stay English.
    pub fn reads(self, form: Self) -> bool {
        let foreign = self != Self::English && form == Self::English;
        self == Self::Any || form == Self::Any || self == form || foreign
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_read_each_other_and_nobody_else() {
        for (text, form, expect) in [
            ("sr", "hbs", true),
            ("bs_hr", "mk", true),
            ("hbs", "sq", false),
            ("sq", "hbs", false),
            ("sq", "en", true),
            ("en", "sq", false),
            ("de", "en", true),
            ("mk", "de", false),
            ("", "sq", true),
            ("mk", "", true),
            ("fr", "de", true),
        ] {
            assert_eq!(Tongue::of(text).reads(Tongue::of(form)), expect, "{text} {form}");
        }
    }
}
