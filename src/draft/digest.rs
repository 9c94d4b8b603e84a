//! A short, stable digest of text: FNV-1a in 64 bits, written as 16 hexadecimal digits.
//!
//! It tells whether something changed; it protects against nothing that is meant badly.

/// A digest that takes text piece by piece. Pieces are told apart: `ab`, `c` is not `a`, `bc`.
#[derive(Clone, Copy, Debug)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// The same with one more piece.
    #[must_use]
    pub fn with(self, piece: &str) -> Self {
        // 0xff stands in no UTF-8 text, so it separates.
        piece.bytes().chain([0xff]).fold(self, |digest, byte| {
            Self((digest.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
        })
    }

    /// The digest, 16 hexadecimal digits.
    pub fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_stable_and_tells_pieces_apart() {
        assert_eq!(Digest::default().text(), "cbf29ce484222325");
        assert_eq!(Digest::default().with("a").with("b").text(), "d2b371819297f98a");
        let joined = Digest::default().with("ab").text();
        assert_ne!(joined, Digest::default().with("a").with("b").text());
    }
}
