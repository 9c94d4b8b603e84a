//! Puts lists in order, with one sorting program for all of them.
//!
//! The sort of the standard library is made anew for every type it is called on: 28 of them were a
//! tenth of the app's program. Here positions are sorted once for all, then the list follows.
//! Nothing here knows what is sorted.

use std::cmp::Ordering;

/// Stable sorting of slices.
pub trait Arrange<T> {
    /// Puts the list in the order of `compare`; what is equal keeps its order.
    fn arrange(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts the list in the order of a key; what is equal keeps its order.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = positions(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        follow(order, &mut |a, b| self.swap(a, b));
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange(|a, b| key(a).cmp(&key(b)));
    }
}

/// Gathering into maps and sets.
pub trait Gather: Iterator + Sized {
    /// Puts what comes into a map or a set, one after the other. The `collect` of the standard
    /// library sorts first, with a sorting program for every type.
    fn gather<C: Default + Extend<Self::Item>>(self) -> C {
        let mut all = C::default();
        all.extend(self);
        all
    }
}

impl<I: Iterator> Gather for I {}

/// The positions of a list in the order of its elements.
fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Moves elements by swaps until each stands where the order says.
fn follow(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        // Walks one cycle of the permutation, marking each place as settled.
        while let Some(from) = order.get(at).copied() {
            if let Some(place) = order.get_mut(at) {
                *place = at;
            }
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_the_standard_sort(mut list in proptest::collection::vec((0u8..20, any::<u16>()), 0..60)) {
            let mut expected = list.clone();
            expected.sort_by_key(|one| one.0);
            list.arrange_by_key(|one| one.0);
            prop_assert_eq!(list, expected);
        }
    }
}
