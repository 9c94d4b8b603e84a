//! A quick hash for short words: FNV-1a, which can be carried on letter by letter.
//!
//! Not for keys that a stranger may choose in bulk: the words of a plan and its lexicon are read
//! once, and a proposal's words are only looked up.

use std::hash::Hasher;

/// Where it starts.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// One more letter.
pub fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// As a hasher of maps.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(SEED)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        // The map looks at both ends of the number.
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = step(self.0, byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}
