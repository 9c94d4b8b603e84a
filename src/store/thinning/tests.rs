//! Days of typing, wrong clocks, large texts, and anything at all.

use super::*;
use proptest::prelude::*;

const SECOND: u64 = 1000;
const HOUR: u64 = 3600 * SECOND;
const DAY: u64 = 24 * HOUR;
/// Some time in 2026.
const START: u64 = 1_767_225_600_000;

fn at(moment: u64) -> Kept {
    Kept { length: 2000, changed: Some(moment), whole: true }
}

fn bytes(records: &BTreeMap<u64, Kept>) -> usize {
    records.values().map(|kept| kept.length).sum()
}

/// Puts a record in and takes out what may go.
fn put(records: &mut BTreeMap<u64, Kept>, coming: Kept, now: u64) -> Vec<u64> {
    let revision = records.keys().next_back().map_or(1, |last| last + 1);
    let gone = spare(records, revision, coming, now);
    records.retain(|revision, _| !gone.contains(revision));
    records.insert(revision, coming);
    gone
}

/// What stays of saves at these moments.
fn saved_at(moments: impl Iterator<Item = u64>) -> BTreeMap<u64, Kept> {
    let mut records = BTreeMap::new();
    for moment in moments {
        let full = records.len() == MOST;
        let gone = put(&mut records, at(moment), moment);
        assert_eq!(gone.len(), usize::from(full), "one goes for each that comes, and not before");
    }
    records
}

/// How long ago each is, the newest first.
fn ago(records: &BTreeMap<u64, Kept>) -> Vec<u64> {
    let now = records.values().next_back().unwrap().changed.unwrap();
    records.values().rev().map(|kept| now - kept.changed.unwrap()).collect()
}

#[test]
fn whoever_types_all_day_finds_the_last_minutes_the_last_hours_and_the_morning() {
    let moments = || (0..=10 * HOUR / (2 * SECOND)).map(|n| START + n * 2 * SECOND);
    let ago = ago(&saved_at(moments()));
    assert_eq!(ago.len(), MOST);
    let newest: Vec<u64> = (0..20).map(|n| n * 2 * SECOND).collect();
    assert_eq!(ago[..NEWEST], newest);
    assert_eq!(ago.last(), Some(&(10 * HOUR)), "and the first");
    // Neither a hole nor a crowd, however long ago: each is older than the one before by a share.
    let shares: Vec<u64> =
        ago[NEWEST - 1..].windows(2).map(|two| (two[1] - two[0]) * 100 / two[0]).collect();
    assert!(shares.iter().all(|share| (5..=110).contains(share)), "{shares:?} {ago:?}");
    let since = |from: u64, to: u64| ago.iter().filter(|one| (from..to).contains(*one)).count();
    assert!(since(60 * SECOND, HOUR) >= 6 && since(HOUR, 11 * HOUR) >= 4, "{ago:?}");
}

#[test]
fn each_of_the_last_days_is_there_as_it_was_left() {
    // An hour of typing each day for three weeks.
    let days = 21;
    let moments =
        (0..days).flat_map(|day| (0..900).map(move |n| START + day * DAY + n * 4 * SECOND));
    let ago = ago(&saved_at(moments));
    let left: Vec<u64> = ago.iter().copied().filter(|one| one % DAY == 0).skip(1).collect();
    assert!((1..=4).all(|day| left.contains(&(day * DAY))), "as the day ended: {ago:?}");
    assert!(left[3..].windows(2).all(|two| two[1] <= two[0] * 2), "{ago:?}");
    assert_eq!(ago.last(), Some(&((days - 1) * DAY + 899 * 4 * SECOND)));
    assert!(ago.windows(2).all(|two| two[1] <= two[0] * 2 || two[1] - two[0] <= DAY), "{ago:?}");
}

#[test]
fn without_times_the_numbers_thin_out_alike() {
    let mut records = BTreeMap::new();
    for _ in 0..20_000 {
        put(&mut records, Kept { changed: None, ..at(0) }, START);
    }
    let revisions: Vec<u64> = records.keys().rev().map(|revision| 20_000 - revision).collect();
    assert_eq!((revisions.len(), revisions.last()), (MOST, Some(&19_999)));
    assert!(revisions[NEWEST - 1..].windows(2).all(|two| two[1] <= two[0] * 3), "{revisions:?}");
}

#[test]
fn a_text_out_of_an_old_file_does_not_push_out_what_was_there_before() {
    let before = (0..2000).map(|n| START + n * 2 * SECOND);
    let file = std::iter::once(START - 300 * DAY);
    let after = (2001..2300).map(|n| START + n * 2 * SECOND);
    let mut records = BTreeMap::new();
    for (moment, now) in before.chain(file).chain(after).zip((0..).map(|n| START + n * 2 * SECOND))
    {
        put(&mut records, at(moment), now);
    }
    let between = |from: u64, to: u64| {
        let range = START + from * 2 * SECOND..START + to * 2 * SECOND;
        records.values().filter(|kept| range.contains(&kept.changed.unwrap())).count()
    };
    assert!(between(1, 2000) >= 3 && between(2000, 2280) >= 10, "{records:?}");
}

#[test]
fn a_clock_that_was_years_ahead_for_a_day_spoils_nothing_once_it_is_right() {
    let mut records = BTreeMap::new();
    for n in 0..1000 {
        put(&mut records, at(START + n * 2 * SECOND), START + n * 2 * SECOND);
    }
    for n in 0..300 {
        let wrong = START + 3650 * DAY + n * 2 * SECOND;
        put(&mut records, at(wrong), wrong);
    }
    for n in 0..5000 {
        let now = START + DAY + n * 2 * SECOND;
        put(&mut records, at(now), now);
    }
    let since = START + DAY;
    let count = records
        .values()
        .filter(|kept| (since..since + 9900 * SECOND).contains(&kept.changed.unwrap()))
        .count();
    assert!(records.contains_key(&1) && count >= 10, "{records:?}");
}

#[test]
fn a_large_one_keeps_its_reach_as_far_as_there_is_room() {
    let mut records = BTreeMap::new();
    for n in 0..3000 {
        let now = START + n * 2 * SECOND;
        put(&mut records, Kept { length: MOST_BYTES / 30, ..at(now) }, now);
    }
    assert_eq!(records.len(), 30);
    let ago = ago(&records);
    assert!(ago.iter().filter(|one| **one > 60 * SECOND).count() >= 7, "{ago:?}");
    // Too large by far: the newest three, and the first.
    for n in 3000..3010 {
        let now = START + n * 2 * SECOND;
        put(&mut records, Kept { length: MOST_BYTES, ..at(now) }, now);
    }
    assert_eq!(records.into_keys().collect::<Vec<_>>(), [1, 3008, 3009, 3010]);
}

#[test]
fn a_proposal_says_when_it_was_changed() {
    let read = |kind: Kind, body: &str| {
        let (schema, revision, ancestors) = (1, 1, Vec::new());
        let envelope = Envelope { kind, schema, revision, ancestors, body: body.into() };
        Kept::of(&envelope.write(), Some(&envelope)).changed
    };
    let proposal = crate::draft::Proposal {
        title: "\"changed\":\"1999-01-01T00:00:00.000Z\"".into(),
        changed: "2026-01-01T00:00:00.007Z".into(),
        ..crate::draft::Proposal::default()
    };
    let body = serde_json::to_string(&proposal).unwrap();
    assert_eq!(read(Kind::Proposal, &body), Some(START + 7));
    assert_eq!(read(Kind::Settings, &body), None);
    for body in ["{}", "{\"changed\":\"", "{\"changed\":\"soon\"}", "{\"changed\":7}"] {
        assert_eq!(read(Kind::Proposal, body), None, "{body}");
    }
    assert!(!Kept::of("half", None).whole);
}

/// What stayed before old records were thinned: the newest twenty that fit, and three in any case.
fn stayed_before(records: &BTreeMap<u64, Kept>, coming: Kept) -> Vec<u64> {
    let (mut count, mut bytes) = (1, coming.length);
    let mut stay = Vec::new();
    for (revision, kept) in records.iter().rev() {
        count += 1;
        bytes += kept.length;
        if count <= 20 && (bytes <= 1 << 20 || count <= 3) {
            stay.push(*revision);
        }
    }
    stay
}

fn any_kept() -> impl Strategy<Value = Kept> {
    let moment = prop_oneof![
        2 => Just(None),
        6 => (0..100 * DAY).prop_map(|n| Some(START + n)),
        1 => any::<u64>().prop_map(Some),
    ];
    let length = prop_oneof![6 => 0..20_000_usize, 1 => 0..2_000_000_usize];
    (length, moment, proptest::bool::weighted(0.9)).prop_map(|(length, changed, whole)| Kept {
        length,
        changed,
        whole,
    })
}

fn any_records() -> impl Strategy<Value = BTreeMap<u64, Kept>> {
    proptest::collection::vec((1..30_u64, any_kept()), 0..120).prop_map(|all| {
        let mut last = 0;
        let numbered = all.into_iter().map(|(gap, kept)| {
            last += gap;
            (last, kept)
        });
        numbered.collect()
    })
}

proptest! {
    /// Whatever is there and whatever the clocks said.
    #[test]
    fn the_newest_and_the_first_stay_and_the_rest_has_its_bounds(
        records in any_records(),
        coming in any_kept(),
        further in 1..30_u64,
        now in prop_oneof![Just(START + 50 * DAY), any::<u64>()],
    ) {
        let revision = records.keys().next_back().copied().unwrap_or(0) + further;
        let gone = spare(&records, revision, coming, now);
        let left: BTreeMap<u64, Kept> =
            records.iter().filter(|(at, _)| !gone.contains(at)).map(|(at, kept)| (*at, *kept)).collect();
        prop_assert_eq!(left.len() + gone.len(), records.len(), "each goes once, and was there");
        let before = stayed_before(&records, coming);
        prop_assert!(before.iter().all(|one| left.contains_key(one)), "all that stayed before");
        prop_assert!(before.len() >= records.len().min(2), "the newest three, with the coming one");
        let first = records.iter().find(|(_, kept)| kept.whole).map(|(at, _)| *at);
        prop_assert!(first.is_none_or(|first| left.contains_key(&first)), "the first that reads");
        let broken = |one: &u64| !records[one].whole;
        prop_assert!(left.keys().filter(|one| broken(one)).all(|one| before.contains(one)));
        prop_assert!(left.len() < MOST, "with the coming one not more than forty");
        let beside: usize = left.iter().filter(|(at, _)| !before.contains(at) && Some(**at) != first)
            .map(|(_, kept)| kept.length).sum();
        let all = bytes(&left) + coming.length;
        prop_assert!(beside == 0 || all <= MOST_BYTES, "{all} bytes");
        if records.values().all(|kept| kept.whole) && records.len() < MOST
            && bytes(&records) + coming.length <= MOST_BYTES
        {
            prop_assert!(gone.is_empty(), "nothing goes while there is room");
        }
        // What is left is left: the same question again takes nothing more.
        prop_assert_eq!(spare(&left, revision, coming, now), Vec::<u64>::new());
    }

    /// The one that goes is the one whose hole is the smallest for its age.
    #[test]
    fn no_other_would_leave_a_smaller_hole(steps in proptest::collection::vec(1..DAY, 41..80)) {
        let mut now = START;
        let mut records = BTreeMap::new();
        for step in steps {
            now += step;
            let before = records.clone();
            let gone = put(&mut records, at(now), now);
            let share = |one: u64| {
                let of = |kept: Option<(&u64, &Kept)>| now - kept.unwrap().1.changed.unwrap();
                let newer = of(before.range(one + 1..).next());
                let older = of(before.range(..one).next_back());
                (older - newer) as f64 / older as f64
            };
            let older: Vec<u64> = before.keys().rev().skip(NEWEST - 1).copied().collect();
            if let (Some(one), Some((_, inner))) = (gone.first(), older.split_last()) {
                prop_assert!(inner.contains(one));
                prop_assert!(inner.iter().all(|other| share(*one) <= share(*other) + 1e-9));
            }
        }
    }
}
