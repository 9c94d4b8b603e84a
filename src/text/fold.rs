//! Folding: the one form in which words of different spelling meet.
//!
//! Lower case, no diacritics, Cyrillic written in Latin letters, `đ` as `dj`. Every folded
//! character remembers which character of the source it came from. Nothing here knows words.

/// A text in folded form, with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded characters.
    pub text: String,
    /// For each character of `text` the number of the source's character that it came from.
    pub offsets: Vec<usize>,
}

impl Folded {
    /// Folds a text and keeps the way back.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (at, c) in text.chars().enumerate() {
            fold_char(c, |f| {
                folded.text.push(f);
                folded.offsets.push(at);
            });
        }
        folded
    }

    /// The source's characters, end exclusive, behind the folded characters `start..end`.
    pub fn source(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let last = end.checked_sub(1)?;
        Some((*self.offsets.get(start)?, *self.offsets.get(last)? + 1))
    }
}

/// The folded form of a text.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, |f| out.push(f));
    }
    out
}

/// Passes on the folded characters of one character: none for a combining mark, several for `ß`.
pub fn fold_char(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        push(c.to_ascii_lowercase());
        return;
    }
    for lower in c.to_lowercase() {
        if is_mark(lower) {
            continue;
        }
        match latin(lower).or_else(|| cyrillic(lower)) {
            Some(letters) => letters.chars().for_each(&mut push),
            None => push(lower),
        }
    }
}

/// Whether the character only decorates the one before it, or is not seen at all.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Latin letters with diacritics, lower case.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'ð' => "d",
        'đ' => "dj",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ǉ' => "lj",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ǌ' => "nj",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ǆ' => "dz",
        _ => return None,
    })
}

/// Cyrillic letters as Serbian and Macedonian read them, the others as Bulgarian does; lower case.
fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'ђ' => "dj",
        'ѓ' => "gj",
        'е' | 'ѐ' | 'ё' | 'э' => "e",
        'ж' | 'з' => "z",
        'ѕ' | 'џ' => "dz",
        'и' | 'ѝ' | 'і' | 'ы' => "i",
        'ј' | 'й' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'ќ' => "kj",
        'ћ' | 'ц' | 'ч' => "c",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'щ' => "st",
        'ъ' => "a",
        'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn scripts_and_diacritics_meet() {
        for (text, expect) in [
            ("Granična POLICIJA", "granicna policija"),
            ("Гранична полиција", "granicna policija"),
            ("đak, Đorđe, ђак", "djak, djordje, djak"),
            ("Kosovë, çështje", "kosove, ceshtje"),
            ("Граѓани, ноќ", "gragjani, nokj"),
            ("Straße", "strasse"),
            ("c\u{30c}as", "cas"),
            ("border\u{ad}land", "borderland"),
        ] {
            assert_eq!(fold(text), expect, "{text}");
        }
    }

    #[test]
    fn the_way_back_survives_letters_that_become_two() {
        let folded = Folded::new("ađb");
        assert_eq!(folded.text, "adjb");
        assert_eq!(folded.source(1, 3), Some((1, 2)));
        assert_eq!(folded.source(3, 4), Some((2, 3)));
        assert_eq!(folded.source(0, 9), None);
        assert_eq!(folded.source(0, 0), None);
    }

    proptest! {
        #[test]
        fn every_folded_character_has_its_source(text in "\\PC{0,40}") {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.text.chars().count(), folded.offsets.len());
            prop_assert_eq!(&folded.text, &fold(&text));
            let chars = text.chars().count();
            prop_assert!(folded.offsets.iter().all(|&at| at < chars));
            prop_assert!(folded.offsets.is_sorted());
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[a-zA-ZčćžšđČĆŽŠĐёЁа-яђѓљњќћџ ]{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
