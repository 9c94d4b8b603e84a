//! What a person changed on their computer in how things are said: phrasings of a plan's items, forms
//! of the lexicon's concepts.
//!
//! Only the difference is kept, so that a newer plan or lexicon brings its own and the changes stand on
//! top. Absent on purpose: whether a text may be added ([`super::phrasing`] and [`super::forms`] say).

use super::forms;
use super::lexicon::Lexicon;
use super::phrasing::{self, ItemPhrasings, PhrasingsFile, Taken};
use crate::plan::ids::Ref;
use crate::plan::model::{Bundle, LexiconChange, Phrasings, record};

/// Most texts that are kept: what the browser gives room for, many times over what a person writes.
pub const MOST: usize = 2_000;

record! {
    /// Phrasings of one item in one language that are more or fewer than its plan has.
    PhrasingChange {
        /// Id of the plan.
        plan: String,
        /// The item.
        item: Ref,
        /// Language, as in the plan's phrasings.
        language: String,
        /// Added here.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        added: Vec<String>,
        /// Taken out here.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        removed: Vec<String>,
    }
}

record! {
    /// Everything that was changed.
    Wording {
        /// In the phrasings of plans.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        phrasings: Vec<PhrasingChange>,
        /// In the lexicon.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lexicon: Vec<LexiconChange>,
    }
}

/// Whether a text is to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// It is.
    There,
    /// It is not.
    Gone,
}

impl Wish {
    /// Notes the wish for a text, which the data has of its own or has not.
    fn note(self, added: &mut Vec<String>, removed: &mut Vec<String>, text: &str, own: bool) {
        added.retain(|one| one != text);
        removed.retain(|one| one != text);
        match (self, own) {
            (Self::There, false) => added.push(text.to_owned()),
            (Self::Gone, true) => removed.push(text.to_owned()),
            (Self::There, true) | (Self::Gone, false) => {}
        }
    }
}

impl Wording {
    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.phrasings.is_empty() && self.lexicon.is_empty()
    }

    /// How many texts were added or taken out.
    pub fn count(&self) -> usize {
        let phrasings = self.phrasings.iter().map(|one| one.added.len() + one.removed.len());
        let lexicon = self.lexicon.iter().map(|one| one.added.len() + one.removed.len());
        phrasings.chain(lexicon).sum()
    }

    /// Adds or takes out a phrasing. `plan` is the plan as it is without these changes.
    pub fn phrase(&mut self, plan: &Bundle, item: &Ref, language: &str, text: &str, wish: Wish) {
        let own = plan
            .phrasings
            .iter()
            .any(|one| one.item == *item && one.language == language && has(&one.texts, text));
        let id = &plan.plan.id;
        let same =
            |one: &PhrasingChange| one.plan == *id && one.item == *item && one.language == language;
        let mut change = take(&mut self.phrasings, same).unwrap_or_else(|| PhrasingChange {
            plan: id.clone(),
            item: item.clone(),
            language: language.to_owned(),
            ..PhrasingChange::default()
        });
        wish.note(&mut change.added, &mut change.removed, text, own);
        if !change.added.is_empty() || !change.removed.is_empty() {
            self.phrasings.push(change);
        }
    }

    /// Takes in what came of a file.
    pub fn take_in(&mut self, plan: &Bundle, taken: &Taken) {
        for (groups, wish) in [(&taken.phrasings, Wish::There), (&taken.removed, Wish::Gone)] {
            for group in groups {
                for text in &group.texts {
                    self.phrase(plan, &group.item, &group.language, text, wish);
                }
            }
        }
    }

    /// Adds or takes out a form. `lexicon` is the lexicon as it is without these changes.
    pub fn name(
        &mut self,
        lexicon: &Lexicon,
        concept: &str,
        language: &str,
        form: &str,
        wish: Wish,
    ) {
        let own = lexicon
            .concept(concept)
            .and_then(|one| one.forms.get(language))
            .is_some_and(|forms| has(forms, form));
        let same = |one: &LexiconChange| one.concept == concept && one.language == language;
        let mut change = take(&mut self.lexicon, same).unwrap_or_else(|| LexiconChange {
            concept: concept.to_owned(),
            language: language.to_owned(),
            ..LexiconChange::default()
        });
        wish.note(&mut change.added, &mut change.removed, form, own);
        if !change.added.is_empty() || !change.removed.is_empty() {
            self.lexicon.push(change);
        }
    }

    /// The plan with its phrasings as they are wished.
    pub fn bundle(&self, plan: &Bundle) -> Bundle {
        let mut bundle = plan.clone();
        for change in self.of(&plan.plan.id) {
            let there = bundle
                .phrasings
                .iter_mut()
                .find(|one| one.item == change.item && one.language == change.language);
            match there {
                Some(group) => apply(&mut group.texts, &change.added, &change.removed),
                None => bundle.phrasings.push(Phrasings {
                    item: change.item.clone(),
                    language: change.language.clone(),
                    texts: change.added.clone(),
                    ..Phrasings::default()
                }),
            }
        }
        bundle.phrasings.retain(|group| !group.texts.is_empty());
        bundle
    }

    /// The lexicon with its forms as they are wished.
    pub fn lexicon(&self, lexicon: &Lexicon) -> Lexicon {
        changed(lexicon, &self.lexicon)
    }

    /// The changes to one plan's phrasings.
    pub fn of<'a>(&'a self, plan: &'a str) -> impl Iterator<Item = &'a PhrasingChange> {
        self.phrasings.iter().filter(move |one| one.plan == plan)
    }

    /// The changes to a plan's phrasings as the file that is handed over.
    pub fn file(&self, plan: &Bundle) -> PhrasingsFile {
        let mut items: Vec<ItemPhrasings> = Vec::new();
        for change in self.of(&plan.plan.id) {
            let at = items.iter().position(|one| one.item == change.item);
            let at = at.unwrap_or_else(|| {
                let (item, title) = (change.item.clone(), title(plan, &change.item));
                items.push(ItemPhrasings { item, title, ..ItemPhrasings::default() });
                items.len() - 1
            });
            let Some(entry) = items.get_mut(at) else { continue };
            for (list, texts) in
                [(&mut entry.phrasings, &change.added), (&mut entry.removed, &change.removed)]
            {
                if !texts.is_empty() {
                    list.insert(change.language.clone(), texts.clone());
                }
            }
        }
        PhrasingsFile {
            format: phrasing::FORMAT.to_owned(),
            version: phrasing::VERSION,
            plan: plan.plan.id.clone(),
            edition: plan.plan.edition.clone(),
            items,
            ..PhrasingsFile::default()
        }
    }

    /// Takes in the changes of a backup; where both changed the same text, what was done here stays. A
    /// backup comes from outside: what this app would never have kept stays out, and so does what is more
    /// than there is room for.
    pub fn join(&mut self, other: Self) {
        let mut room = MOST.saturating_sub(self.count());
        for mut theirs in other.phrasings {
            cut((&mut theirs.added, &mut theirs.removed), &theirs.language, phrasing::is_kept);
            let same = |one: &PhrasingChange| {
                one.plan == theirs.plan
                    && one.item == theirs.item
                    && one.language == theirs.language
            };
            let mut own = take(&mut self.phrasings, same).unwrap_or_else(|| PhrasingChange {
                added: Vec::new(),
                removed: Vec::new(),
                ..theirs.clone()
            });
            let lists = (&mut own.added, &mut own.removed);
            join(lists, (theirs.added, theirs.removed), &mut room);
            if !own.added.is_empty() || !own.removed.is_empty() {
                self.phrasings.push(own);
            }
        }
        for mut theirs in other.lexicon {
            cut((&mut theirs.added, &mut theirs.removed), &theirs.language, forms::is_kept);
            let same = |one: &LexiconChange| {
                one.concept == theirs.concept && one.language == theirs.language
            };
            let mut own = take(&mut self.lexicon, same).unwrap_or_else(|| LexiconChange {
                added: Vec::new(),
                removed: Vec::new(),
                ..theirs.clone()
            });
            let lists = (&mut own.added, &mut own.removed);
            join(lists, (theirs.added, theirs.removed), &mut room);
            if !own.added.is_empty() || !own.removed.is_empty() {
                self.lexicon.push(own);
            }
        }
    }
}

/// A lexicon with these changes: those of a plan, or of a person.
pub fn changed(lexicon: &Lexicon, changes: &[LexiconChange]) -> Lexicon {
    let mut lexicon = lexicon.clone();
    for change in changes {
        // A concept that a later lexicon no longer has takes its changes with it.
        let Some(at) = lexicon.place(&change.concept) else { continue };
        let Some(concept) = lexicon.concepts.get_mut(at) else { continue };
        let forms = concept.forms.entry(change.language.clone()).or_default();
        apply(forms, &change.added, &change.removed);
    }
    lexicon
}

/// What an item is called, for whoever reads the file.
fn title(plan: &Bundle, item: &Ref) -> String {
    let activity = plan.activities.iter().find(|one| Ref::activity(one.id.as_str()) == *item);
    let need = plan.needs.iter().find(|one| Ref::need(one.id.as_str()) == *item);
    activity.map(|one| &one.title).or(need.map(|one| &one.text)).cloned().unwrap_or_default()
}

fn has(texts: &[String], text: &str) -> bool {
    texts.iter().any(|one| one == text)
}

fn take<T>(list: &mut Vec<T>, same: impl Fn(&T) -> bool) -> Option<T> {
    list.iter().position(same).map(|at| list.remove(at))
}

fn apply(texts: &mut Vec<String>, added: &[String], removed: &[String]) {
    texts.retain(|one| !has(removed, one));
    for text in added {
        if !has(texts, text) {
            texts.push(text.clone());
        }
    }
}

type Lists<T> = (T, T);

/// Longest text that is taken out, in characters: longer ones are no phrasings and no forms.
const LONGEST: usize = 400;

/// Leaves out what would never have been kept here.
fn cut(lists: Lists<&mut Vec<String>>, language: &str, sound: fn(&str) -> bool) {
    let known = phrasing::is_tag(language);
    lists.0.retain(|text| known && sound(text));
    lists.1.retain(|text| known && text.char_indices().nth(LONGEST).is_none());
}

fn join(own: Lists<&mut Vec<String>>, theirs: Lists<Vec<String>>, room: &mut usize) {
    for (is_added, text) in theirs
        .0
        .into_iter()
        .map(|one| (true, one))
        .chain(theirs.1.into_iter().map(|one| (false, one)))
    {
        if *room > 0 && !has(own.0, &text) && !has(own.1, &text) {
            *room -= 1;
            if is_added { own.0.push(text) } else { own.1.push(text) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::lexicon::Concept;
    use std::collections::BTreeMap;

    fn plan() -> Bundle {
        let mut plan = Bundle::default();
        plan.plan.id = "p".into();
        plan.phrasings.push(Phrasings {
            item: Ref::activity("1"),
            language: "en".into(),
            texts: vec!["one".into(), "two".into()],
            ..Phrasings::default()
        });
        plan
    }

    fn texts(wording: &Wording) -> Vec<String> {
        wording.bundle(&plan()).phrasings.into_iter().flat_map(|one| one.texts).collect()
    }

    fn phrase(wording: &mut Wording, text: &str, wish: Wish) {
        wording.phrase(&plan(), &Ref::activity("1"), "en", text, wish);
    }

    #[test]
    fn what_is_undone_leaves_no_trace() {
        let mut wording = Wording::default();
        phrase(&mut wording, "three", Wish::There);
        phrase(&mut wording, "one", Wish::Gone);
        assert_eq!(texts(&wording), ["two", "three"]);
        assert_eq!(wording.count(), 2);
        phrase(&mut wording, "three", Wish::Gone);
        phrase(&mut wording, "one", Wish::There);
        assert!(wording.is_empty());
        assert_eq!(texts(&wording), ["one", "two"]);
    }

    #[test]
    fn another_plan_keeps_its_own() {
        let mut wording = Wording::default();
        phrase(&mut wording, "one", Wish::Gone);
        let mut other = plan();
        other.plan.id = "q".into();
        assert_eq!(wording.bundle(&other), other);
    }

    #[test]
    fn what_is_handed_over_comes_in_again() {
        let mut wording = Wording::default();
        phrase(&mut wording, "three", Wish::There);
        phrase(&mut wording, "one", Wish::Gone);
        let text = crate::plan::json::write(&wording.file(&plan()));
        let file = phrasing::read(&text).expect("it reads").value;
        let item = file.items.first().expect("an item");
        assert_eq!(item.phrasings.get("en"), Some(&vec!["three".to_owned()]));
        assert_eq!(item.removed.get("en"), Some(&vec!["one".to_owned()]));
    }

    #[test]
    fn a_backup_adds_and_what_was_done_here_stays() {
        let (mut here, mut there) = (Wording::default(), Wording::default());
        phrase(&mut here, "three", Wish::There);
        phrase(&mut here, "one", Wish::Gone);
        phrase(&mut there, "three", Wish::There);
        phrase(&mut there, "four words", Wish::There);
        phrase(&mut there, "two", Wish::Gone);
        here.join(there);
        assert_eq!(texts(&here), ["three", "four words"]);
    }

    #[test]
    fn a_backup_brings_nothing_that_would_not_be_kept() {
        let change = |language: &str, added: Vec<String>| LexiconChange {
            concept: "a".into(),
            language: language.into(),
            added,
            ..LexiconChange::default()
        };
        let many = (0..MOST * 2).map(|at| format!("form number {at}")).collect();
        let there = Wording {
            lexicon: vec![
                change("en", vec!["x".into(), "firearm*".into(), "long ".repeat(400)]),
                change("<script>", vec!["pistol*".into()]),
                change("sq", many),
            ],
            ..Wording::default()
        };
        let mut here = Wording::default();
        here.join(there);
        assert_eq!(here.count(), MOST);
        let english = here.lexicon.iter().find(|one| one.language == "en").expect("a change");
        assert_eq!(english.added, ["firearm*"]);
        assert_eq!(here.lexicon.len(), 2);
    }

    #[test]
    fn forms_are_added_and_taken_out() {
        let concept = Concept {
            id: "a".into(),
            forms: BTreeMap::from([("en".into(), vec!["firearm*".into()])]),
            ..Concept::default()
        };
        let lexicon = Lexicon { concepts: vec![concept], ..Lexicon::default() };
        let mut wording = Wording::default();
        wording.name(&lexicon, "a", "sq", "armë*", Wish::There);
        wording.name(&lexicon, "a", "en", "firearm*", Wish::Gone);
        wording.name(&lexicon, "gone", "en", "nothing", Wish::There);
        let now = wording.lexicon(&lexicon);
        let forms: Vec<&String> =
            now.concepts.iter().flat_map(|c| c.forms.values()).flatten().collect();
        assert_eq!(forms, ["armë*"]);
    }
}
