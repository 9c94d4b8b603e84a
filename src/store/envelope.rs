//! One kept value as text: a header line and a JSON body, so that half a text is never taken for a
//! whole one, and two texts show which came from which.
//!
//! `ipam1 proposal 1 7 0123456789abcdef 345 89abcdef` = mark, kind, schema, revision, fingerprint
//! of the revision before (zeros where there was none), length of the body in bytes, its CRC-32;
//! then LF and the body. A newer schema may add to the end of the header.

/// Newest schema that is understood here.
pub const SCHEMA: u32 = 1;
const MARK: &str = "ipam1";

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A proposal.
    Proposal,
    /// The settings.
    Settings,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Settings => "settings",
        }
    }
}

/// A whole envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What is kept.
    pub kind: Kind,
    /// The schema of the body; more than [`SCHEMA`] means a newer version wrote it.
    pub schema: u32,
    /// Its number, from 1.
    pub revision: u64,
    /// Fingerprint of the text that it was made from; 0 where there was none.
    pub parent: u64,
    /// The body, JSON.
    pub body: String,
}

impl Envelope {
    /// The text that is kept.
    pub fn write(&self) -> String {
        let Self { kind, schema, revision, parent, body } = self;
        let (kind, length, check) = (kind.name(), body.len(), crc32(body.as_bytes()));
        format!("{MARK} {kind} {schema} {revision} {parent:016x} {length} {check:08x}\n{body}")
    }

    /// Reads a kept text; `None` where it is not whole.
    pub fn read(text: &str) -> Option<Self> {
        let (header, body) = text.split_once('\n')?;
        let mut words = header.split(' ');
        if words.next()? != MARK {
            return None;
        }
        let kind = match words.next()? {
            "proposal" => Kind::Proposal,
            "settings" => Kind::Settings,
            _ => return None,
        };
        let schema: u32 = words.next()?.parse().ok()?;
        let revision: u64 = words.next()?.parse().ok()?;
        let parent = u64::from_str_radix(words.next()?, 16).ok()?;
        let length: usize = words.next()?.parse().ok()?;
        let check = u32::from_str_radix(words.next()?, 16).ok()?;
        let more = words.next().is_some();
        // The last number cannot be reached by counting on, so it is nobody's.
        let sound = schema > 0
            && revision > 0
            && revision < MAX_REVISION
            && length == body.len()
            && check == crc32(body.as_bytes())
            && (!more || schema > SCHEMA);
        sound.then(|| Self { kind, schema, revision, parent, body: body.to_owned() })
    }
}

/// Revisions end before this: the numbers that JavaScript counts exactly.
pub const MAX_REVISION: u64 = 1 << 53;

/// Fingerprint of a text: FNV-1a, 64 bits. It tells texts apart, it does not protect them.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// CRC-32 as in zip and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1));
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn envelope(body: &str) -> Envelope {
        Envelope { kind: Kind::Proposal, schema: 1, revision: 7, parent: 0xabc, body: body.into() }
    }

    #[test]
    fn the_check_is_that_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(fingerprint("a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn the_text_looks_like_this() {
        assert_eq!(
            envelope("{\"title\":\"Đ\"}").write(),
            "ipam1 proposal 1 7 0000000000000abc 14 6a5b1d52\n{\"title\":\"Đ\"}"
        );
    }

    #[test]
    fn a_newer_header_may_say_more_an_own_one_may_not() {
        let text = envelope("{}").write();
        let more = |text: &str| text.replacen('\n', " more\n", 1);
        assert_eq!(Envelope::read(&more(&text)), None);
        let newer = Envelope { schema: 2, ..envelope("{}") };
        assert_eq!(Envelope::read(&more(&newer.write())), Some(newer));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(body in ".*", revision in 1..MAX_REVISION, parent: u64, schema in 1_u32..9) {
            let one = Envelope { kind: Kind::Settings, schema, revision, parent, body };
            prop_assert_eq!(Envelope::read(&one.write()), Some(one));
        }

        #[test]
        fn half_a_text_is_not_whole(body in ".{1,40}", at in 0.0..1.0) {
            let text = envelope(&body).write();
            let mut end = (text.len() as f64 * at) as usize;
            while !text.is_char_boundary(end) { end -= 1; }
            prop_assume!(end < text.len());
            prop_assert_eq!(text.get(..end).and_then(Envelope::read), None);
        }

        #[test]
        fn a_changed_character_is_found(body in "[a-z]{1,40}", at in 0_usize..40, to in "[A-Z]") {
            let text = envelope(&body).write();
            let start = text.len() - body.len() + at % body.len();
            let mut changed = text;
            changed.replace_range(start..=start, &to);
            prop_assert_eq!(Envelope::read(&changed), None);
        }

        #[test]
        fn anything_else_is_refused_without_harm(text in "(ipam1 |settings |[0-9a-f ]|\n|\\PC){0,60}") {
            let _ = Envelope::read(&text);
        }
    }
}
