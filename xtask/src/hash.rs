//! SHA-256, base64 and gzip, as the pages and the budgets need them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256, Sha384};
use std::io::Write as _;

/// The source expression by which a content security policy allows exactly this script or style.
pub fn csp_source(content: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(content.as_bytes())))
}

/// SHA-256 in hexadecimal, as `sha256sum` prints it.
pub fn sha256_hex(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The attribute `integrity` of a link to this content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(content)))
}

/// Enough of the hash to tell builds apart in a file's name.
pub fn short(content: &[u8]) -> String {
    sha256_hex(content).chars().take(16).collect()
}

/// Standard base64 with padding.
pub fn base64(content: &[u8]) -> String {
    STANDARD.encode(content)
}

/// The content as `gzip -9` would make it: no name, no time, so the same content is the same bytes.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into a Vec cannot fail.
    if encoder.write_all(content).is_err() {
        return Vec::new();
    }
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_browsers_compute() {
        // The example of the CSP specification: script content `alert('Hello, world.');`.
        assert_eq!(
            csp_source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
        assert_eq!(
            sha256_hex(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    #[test]
    fn gzip_says_neither_when_nor_by_whom() {
        let packed = gzip(b"plan plan plan plan");
        assert_eq!(packed, gzip(b"plan plan plan plan"));
        assert_eq!(packed.get(..2), Some(&[0x1f, 0x8b][..]));
        assert_eq!(packed.get(4..8), Some(&[0, 0, 0, 0][..]), "no time");
    }
}
