//! The pages that were gone through and how far each was scrolled, so that Back finds its place.
//!
//! The history of the browser does not say which way one goes: an address that was the one before
//! is taken for Back.

/// The pages, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visits {
    pages: Vec<(String, f64)>,
}

impl Visits {
    /// Begins with the page that was opened.
    pub fn new(address: &str) -> Self {
        Self { pages: vec![(address.to_owned(), 0.0)] }
    }

    /// Goes to an address from a page scrolled so far (CSS pixels); where to scroll there, if it is
    /// the page before.
    pub fn step(&mut self, to: &str, scrolled: f64) -> Option<f64> {
        let before = self.pages.len().checked_sub(2).and_then(|at| self.pages.get(at)).cloned();
        if let Some((_, position)) = before.filter(|(address, _)| address == to) {
            self.pages.pop();
            return Some(position);
        }
        if let Some((_, position)) = self.pages.last_mut() {
            *position = scrolled;
        }
        self.pages.push((to.to_owned(), 0.0));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_finds_its_place_and_forward_begins_at_the_top() {
        let mut visits = Visits::new("#/plan");
        assert_eq!(visits.step("#/activity/1.1", 840.0), None);
        assert_eq!(visits.step("#/plan", 10.0), Some(840.0));
        assert_eq!(visits.step("#/activity/1.1", 840.0), None);
        assert_eq!(visits.step("#/activity/1.2.1", 0.0), None);
    }
}
