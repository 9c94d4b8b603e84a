//! The small words of the languages in play, folded: they say which language a text is in, and
//! nothing about its subject.
//!
//! Written for this project. A word that means something in one of the other languages (German
//! "war", Albanian "more") is left out.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Language and its small words, sorted.
pub const LANGUAGES: [(&str, &[&str]); 6] = [
    (
        "de",
        &[
            "aber", "alle", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "beim", "bis",
            "da", "damit", "das", "dass", "dem", "den", "der", "des", "die", "dies", "diese",
            "dieser", "dieses", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er",
            "es", "fur", "hat", "im", "in", "ist", "mit", "nach", "nicht", "noch", "nur", "oder",
            "sich", "sie", "sind", "sowie", "uber", "um", "und", "unter", "vom", "von", "vor",
            "werden", "wie", "wird", "zu", "zum", "zur", "zwischen",
        ],
    ),
    (
        "en",
        &[
            "a", "about", "above", "after", "again", "against", "all", "also", "although", "am",
            "among", "an", "and", "another", "any", "are", "as", "at", "be", "became", "because",
            "been", "before", "being", "below", "between", "both", "but", "by", "can", "could",
            "did", "do", "does", "doing", "down", "during", "each", "either", "etc", "ever",
            "every", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her",
            "here", "hers", "him", "his", "how", "however", "i", "if", "in", "into", "is", "it",
            "its", "itself", "just", "may", "me", "might", "most", "must", "my", "near", "no",
            "nor", "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "other",
            "our", "out", "over", "own", "per", "s", "same", "shall", "she", "should", "since",
            "so", "some", "such", "t", "than", "that", "the", "their", "them", "then", "there",
            "these", "they", "this", "those", "through", "thus", "to", "too", "under", "until",
            "up", "upon", "us", "very", "via", "was", "we", "were", "what", "when", "where",
            "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
            "would", "yet", "you", "your",
        ],
    ),
    (
        "hbs",
        &[
            "a", "ako", "ali", "bez", "bi", "bila", "bile", "bili", "bilo", "bio", "biti", "ce",
            "cemu", "cija", "ciji", "da", "do", "dok", "gde", "gdje", "i", "iako", "ih", "ili",
            "iz", "iza", "izmedju", "ja", "je", "jedan", "jedna", "jedno", "jer", "jos", "ka",
            "kada", "kako", "kao", "kod", "koja", "koje", "kojeg", "kojem", "koji", "kojih",
            "kojima", "kojoj", "koju", "kroz", "li", "medju", "mogu", "moze", "na", "nad", "nakon",
            "nam", "ne", "nego", "neki", "nije", "nisu", "njih", "njihov", "njihova", "njihove",
            "njihovih", "njima", "o", "od", "odnosno", "on", "ona", "oni", "ono", "osim", "ova",
            "ovaj", "ove", "ovi", "ovih", "ovim", "ovo", "ovog", "ovoj", "ovom", "po", "pod",
            "pored", "posle", "poslije", "pre", "pred", "preko", "prema", "pri", "prije", "pro",
            "radi", "s", "sa", "samo", "se", "si", "smo", "sta", "sto", "su", "sva", "sve", "svi",
            "svih", "svoj", "svoje", "svoju", "ta", "tada", "taj", "tako", "takodje", "te", "tim",
            "to", "tog", "toga", "toj", "tokom", "tom", "u", "uz", "van", "vec", "vrlo", "za",
            "zato", "zbog",
        ],
    ),
    (
        "mk",
        &[
            "ako", "ama", "bea", "bese", "bez", "bidat", "bide", "bil", "bila", "bile", "bilo",
            "da", "dali", "deka", "do", "dodeka", "e", "eden", "edna", "edno", "i", "iako", "ili",
            "im", "isto", "ja", "kade", "kaj", "kako", "ke", "kje", "koe", "koga", "koi", "koj",
            "koja", "kon", "li", "ma", "me", "megju", "mu", "na", "nad", "nas", "ne", "nego",
            "niv", "nivna", "nivnata", "nivni", "nivnite", "nivno", "no", "o", "od", "odnosno",
            "osven", "ova", "ovaa", "ovie", "ovoa", "ovoj", "po", "pod", "pokrai", "pokraj",
            "poradi", "potoa", "pred", "preku", "pri", "pritoa", "sa", "samo", "se", "sekoj", "si",
            "so", "spored", "sto", "su", "sum", "taa", "tie", "toa", "toj", "tuku", "u", "ve",
            "vo", "za", "zad", "zaradi",
        ],
    ),
    (
        "sl",
        &[
            "a", "ali", "ampak", "bi", "bil", "bila", "bile", "bili", "bilo", "bo", "bodo", "brez",
            "ce", "da", "do", "ga", "glede", "ima", "in", "iz", "je", "jih", "k", "kako", "kar",
            "katera", "katere", "kateri", "katerih", "ki", "ko", "kot", "lahko", "med", "na",
            "nad", "naj", "nam", "nanj", "nato", "ne", "o", "ob", "od", "oziroma", "pa", "po",
            "pod", "pred", "preko", "pri", "s", "sa", "se", "si", "skozi", "smo", "so", "sta",
            "ste", "ta", "tako", "tega", "tem", "temu", "ter", "ti", "to", "tu", "tudi", "v",
            "vec", "vse", "vsi", "z", "za", "zaradi", "ze",
        ],
    ),
    (
        "sq",
        &[
            "a", "ajo", "apo", "as", "asaj", "ata", "atij", "ato", "aty", "cdo", "cila", "cilat",
            "cilave", "cilen", "cilet", "deri", "dhe", "dy", "e", "edhe", "eshte", "gjate", "i",
            "ishin", "ishte", "ja", "jane", "jo", "ju", "ka", "kane", "kesaj", "kete", "ketij",
            "keto", "ketyre", "kjo", "ku", "kunder", "kur", "kush", "ky", "mbi", "me", "mes",
            "midis", "ndaj", "nder", "ndermjet", "ne", "nese", "nga", "nje", "nuk", "o", "para",
            "pas", "per", "permes", "por", "pra", "prej", "qe", "qene", "rreth", "sa", "saj", "se",
            "sepse", "si", "sic", "sipas", "te", "tek", "teper", "tij", "tjera", "tyre", "u",
            "une", "vet", "vetem",
        ],
    ),
];

/// The longest small word has so many letters.
const LONGEST: usize = 10;

/// Whether a folded word is a small word of any of them.
pub fn contains(word: &str) -> bool {
    languages(word) != 0
}

/// The languages of which a folded word is a small word: one bit each, in the order of
/// [`LANGUAGES`].
pub fn languages(word: &str) -> u8 {
    if word.len() > LONGEST { 0 } else { SMALL.get(word).copied().unwrap_or(0) }
}

static SMALL: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    let mut small: HashMap<&'static str, u8> = HashMap::new();
    for (at, (_, words)) in LANGUAGES.iter().enumerate() {
        for word in *words {
            *small.entry(word).or_default() |= 1 << at;
        }
    }
    small
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for (language, words) in LANGUAGES {
            assert!(words.is_sorted(), "{language}");
            assert!(words.iter().all(|w| w.len() <= LONGEST), "{language}");
            assert!(words.iter().all(|w| crate::text::fold::fold(w) == *w), "{language}");
        }
    }
}
