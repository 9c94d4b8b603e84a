//! How much of the browser's room is used, and from where on that is worth a word.

/// Said once each, in per cent of what the browser gives.
const LEVELS: [u32; 2] = [60, 90];

/// The level that is reached, where no such level was said before (`said`; 0 for none).
pub fn reached(used: f64, given: f64, said: u32) -> Option<u32> {
    let at = |level: &u32| given > 0.0 && used * 100.0 >= given * f64::from(*level);
    LEVELS.into_iter().rev().find(at).filter(|level| *level > said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_is_said_once() {
        assert_eq!(reached(59.9, 100.0, 0), None);
        assert_eq!(reached(60.0, 100.0, 0), Some(60));
        assert_eq!(reached(89.0, 100.0, 60), None);
        assert_eq!(reached(90.0, 100.0, 60), Some(90));
        assert_eq!(reached(120.0, 100.0, 0), Some(90));
        assert_eq!(reached(99.0, 100.0, 90), None);
        // A browser that says nothing useful.
        assert_eq!(reached(1.0, 0.0, 0), None);
        assert_eq!(reached(f64::NAN, f64::NAN, 0), None);
    }
}
