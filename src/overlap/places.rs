//! Names in running text: Beneficiaries and organisations of the plan, in their inflected forms.
//!
//! Names are compared as facets; what they are worth as words is not decided here.

use super::lexicon::{Concept, Kind};
use super::recognise::{Found, Recogniser};
use super::tongue::Tongue;
use crate::plan::model::{Bundle, OrganisationKind};
use crate::text::arrange::Gather;
use crate::text::tokens::Tokens;
use std::collections::{BTreeMap, BTreeSet};

/// Fewest letters that stay of a name whose ending is cut.
const FEWEST_LETTERS: usize = 3;

/// What a name is the name of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A Beneficiary, by id.
    Beneficiary(String),
    /// An organisation, by id.
    Organisation(String),
    /// A country outside the plan.
    Elsewhere(&'static str),
    /// The plan's region as a whole.
    Region,
}

/// Countries where the same organisations do the same work, with the beginnings of their names and capitals. Not
/// those that give, teach or receive: that one of these is named does not say where the work is done.
const ELSEWHERE: [(&str, &str); 16] = [
    ("Armenia", "armeni* jermeni* yerevan*"),
    ("Azerbaijan", "azerba* baku"),
    ("Belarus", "belarus* bjelorus* belorus* bjellorus* minsk*"),
    ("Egypt", "egypt* egipt* egjipt* cairo"),
    ("Georgia", "georgia* gruzi* gjeorgji* tbilis*"),
    ("Jordan", "jordan*"),
    ("Kazakhstan", "kazakh* kazah* astana"),
    ("Kyrgyzstan", "kyrgyz* kirgi* bishkek* biskek*"),
    ("Lebanon", "leban* liban* beirut"),
    ("Moldova", "moldov* moldav* chisinau kisinj*"),
    ("Mongolia", "mongol*"),
    ("Tajikistan", "tajik* tadzik* taxhik* dushanbe dusanbe"),
    ("Tunisia", "tunis* tunizi*"),
    ("Turkmenistan", "turkmen* ashgabat"),
    ("Ukraine", "ukrain* ukrajin* kyiv kiev kijev*"),
    ("Uzbekistan", "uzbek* tashkent taskent"),
];
/// How texts name the region of the Western Balkans.
const REGION: &str = "balkan* ballkan* SEE";

/// Finds names of a plan.
#[derive(Clone, Debug, Default)]
pub struct Places {
    named: Vec<Named>,
    recogniser: Recogniser,
    beneficiaries: BTreeSet<String>,
}

impl Places {
    /// The names of a plan.
    pub fn new(bundle: &Bundle) -> Self {
        let mut named = Vec::new();
        let mut concepts = Vec::new();
        let mut add = |what: Named, id: &str, names: Vec<&String>| {
            let forms: BTreeSet<String> = names.into_iter().filter_map(|name| form(name)).gather();
            if !forms.is_empty() {
                named.push(what);
                let forms = BTreeMap::from([(String::new(), forms.into_iter().collect())]);
                concepts.push(Concept {
                    id: id.to_owned(),
                    kind: Kind::Setting,
                    forms,
                    ..Concept::default()
                });
            }
        };
        for one in &bundle.beneficiaries {
            let names = std::iter::once(&one.name).chain(&one.aliases).collect();
            add(Named::Beneficiary(one.id.clone()), &one.id, names);
        }
        // What is only described, such as "police bodies", is made of ordinary words.
        for one in bundle
            .organisations
            .iter()
            .filter(|o| o.kind != OrganisationKind::Described || o.name == o.id)
        {
            let names =
                [&one.id, &one.name, &one.full_name].into_iter().chain(&one.aliases).collect();
            add(Named::Organisation(one.id.clone()), &one.id, names);
        }
        for (name, forms) in ELSEWHERE
            .iter()
            .map(|&(name, forms)| (Named::Elsewhere(name), forms))
            .chain([(Named::Region, REGION)])
        {
            let forms = BTreeMap::from([(
                String::new(),
                forms.split(' ').map(ToOwned::to_owned).collect(),
            )]);
            named.push(name);
            concepts.push(Concept { kind: Kind::Setting, forms, ..Concept::default() });
        }
        let beneficiaries = bundle.beneficiaries.iter().map(|b| b.id.clone()).collect();
        Self { named, recogniser: Recogniser::new(&concepts), beneficiaries }
    }

    /// The names in a text, by their place in the list.
    pub fn find(&self, tokens: &Tokens) -> Vec<Found> {
        self.recogniser.find(tokens, Tongue::Any)
    }

    /// What the name at a place is the name of.
    pub fn named(&self, at: usize) -> Option<&Named> {
        self.named.get(at)
    }

    /// The Beneficiaries that a name or an id stands for.
    pub fn beneficiaries(&self, typed: &str) -> BTreeSet<String> {
        if self.beneficiaries.contains(typed) {
            return BTreeSet::from([typed.to_owned()]);
        }
        let named = self.find(&Tokens::of(typed)).into_iter().filter_map(|f| self.named(f.concept));
        named
            .filter_map(|n| if let Named::Beneficiary(id) = n { Some(id.clone()) } else { None })
            .gather()
    }

    /// The countries outside the plan that a name stands for.
    pub fn elsewhere(&self, typed: &str) -> BTreeSet<String> {
        let named = self.find(&Tokens::of(typed)).into_iter().filter_map(|f| self.named(f.concept));
        named
            .filter_map(|n| {
                if let Named::Elsewhere(name) = n { Some((*name).to_owned()) } else { None }
            })
            .collect()
    }

    /// The organisations that a name or an id stands for; an unknown one stands for itself.
    pub fn organisations(&self, typed: &str) -> BTreeSet<String> {
        if self.named.iter().any(|n| matches!(n, Named::Organisation(id) if id == typed)) {
            return BTreeSet::from([typed.to_owned()]);
        }
        let tokens = Tokens::of(typed);
        let named = self.find(&tokens).into_iter().filter_map(|f| self.named(f.concept));
        let mut found: BTreeSet<String> = named
            .filter_map(|n| if let Named::Organisation(id) = n { Some(id.clone()) } else { None })
            .gather();
        if found.is_empty() && !tokens.words.is_empty() {
            found.insert(typed.trim().to_owned());
        }
        found
    }
}

/// The form of a name: longer words may have any ending in place of their last vowels.
fn form(name: &str) -> Option<String> {
    let words = name.split_whitespace().map(|word| {
        let letters = word.trim_end_matches('*');
        let stem = letters.trim_end_matches(['a', 'e', 'i', 'o', 'ë', 'а', 'е', 'и', 'о']);
        let inflected = letters.chars().any(char::is_lowercase)
            && letters.chars().next().is_some_and(char::is_uppercase)
            && stem.chars().count() >= FEWEST_LETTERS;
        if inflected { format!("{stem}*") } else { letters.to_owned() }
    });
    let form: Vec<String> = words.collect();
    let form = form.join(" ");
    super::lexicon::fault(&form).is_none().then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::model::{Beneficiary, Organisation};

    #[test]
    fn names_are_found_inflected() {
        let bundle = Bundle {
            beneficiaries: vec![
                Beneficiary {
                    id: "kosovo".into(),
                    name: "Kosovo*".into(),
                    aliases: vec!["Kosova".into(), "Косово".into()],
                    ..Beneficiary::default()
                },
                Beneficiary {
                    id: "montenegro".into(),
                    name: "Montenegro".into(),
                    aliases: vec!["Crna Gora".into()],
                    ..Beneficiary::default()
                },
            ],
            organisations: vec![Organisation {
                id: "IOM".into(),
                name: "IOM".into(),
                ..Organisation::default()
            }],
            ..Bundle::default()
        };
        let places = Places::new(&bundle);
        for (text, expect) in [
            ("u Crnoj Gori i na Kosovu", vec!["kosovo", "montenegro"]),
            ("Crne Gore; Kosovës", vec!["kosovo", "montenegro"]),
            ("granica Косова", vec!["kosovo"]),
            ("Vienna", vec![]),
        ] {
            assert_eq!(
                places.beneficiaries(text).into_iter().collect::<Vec<_>>(),
                expect,
                "{text}"
            );
        }
        assert_eq!(places.organisations("iom"), BTreeSet::from(["iom".to_owned()]));
        assert_eq!(places.organisations("IOM Skopje"), BTreeSet::from(["IOM".to_owned()]));
        assert_eq!(places.organisations(" "), BTreeSet::new());
    }
}
