//! Languages by their tags: which are offered, and what the engine, the phrasings and a page call them.
//!
//! The engine tells apart what its small words tell apart: Bosnian, Croatian, Montenegrin and Serbian are
//! one to it. Absent on purpose: telling the language of a text ([`super::missing`]), and words on screen.

/// The languages that are offered, as BCP 47 tags: those that there are forms or phrasings for.
pub const OFFERED: [&str; 9] = ["en", "sq", "bs", "hr", "cnr", "sr", "mk", "sl", "de"];

/// A tag without what follows the language: `sr` of `sr-Latn`.
pub fn language_of(tag: &str) -> &str {
    tag.trim().split(['-', '_']).next().unwrap_or_default()
}

/// What the engine reads a language as: `en`, `de`, `sq`, `mk`, `sl` or `hbs` (Bosnian, Croatian,
/// Montenegrin, Serbian); `None` for a language that it has nothing for, and where none is named.
pub fn reading(tag: &str) -> Option<&'static str> {
    match language_of(tag).to_ascii_lowercase().as_str() {
        "en" => Some("en"),
        "de" => Some("de"),
        "sq" => Some("sq"),
        "mk" => Some("mk"),
        "sl" => Some("sl"),
        "bs" | "hr" | "cnr" | "sr" | "sh" | "hbs" => Some("hbs"),
        _ => None,
    }
}

/// The language that a text of a language stands under among the phrasings. Where it is one of four, the
/// script tells which.
pub fn of_phrasings(tag: &str, text: &str) -> Option<&'static str> {
    let is_cyrillic = || text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    match (language_of(tag).to_ascii_lowercase().as_str(), reading(tag)?) {
        ("sr", _) => Some("sr"),
        ("hbs" | "sh", _) if is_cyrillic() => Some("sr"),
        (_, "hbs") => Some("bs_hr"),
        (_, read) => Some(read),
    }
}

/// A language as the page says it to screen readers.
pub fn attribute(tag: &str) -> &str {
    match language_of(tag) {
        "hbs" => "sh",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_is_offered_is_read_and_has_its_phrasings() {
        for tag in OFFERED {
            assert!(reading(tag).is_some(), "{tag}");
            let phrasings = of_phrasings(tag, "text").expect("it has a place");
            assert!(crate::overlap::phrasing::is_tag(phrasings), "{tag}");
        }
        for (tag, expect) in [
            ("sr-Latn", Some("hbs")),
            ("EN_gb", Some("en")),
            ("hbs", Some("hbs")),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(reading(tag), expect, "{tag}");
        }
    }

    #[test]
    fn the_script_tells_serbian_where_the_tag_does_not() {
        for (tag, text, expect) in [
            ("hbs", "Обука граничне полиције", Some("sr")),
            ("hbs", "Obuka granične policije", Some("bs_hr")),
            ("sr", "Obuka granične policije", Some("sr")),
            ("cnr", "Обука", Some("bs_hr")),
            ("mk", "Обука", Some("mk")),
            ("fr", "Formation", None),
        ] {
            assert_eq!(of_phrasings(tag, text), expect, "{tag} {text}");
        }
        assert_eq!((attribute("hbs"), attribute("bs_hr"), attribute("sr")), ("sh", "bs", "sr"));
    }
}
