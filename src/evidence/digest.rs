//! SHA-256 of bytes that come all at once or piece by piece.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256 as Hasher};

use crate::domain::Sha256;

/// Hashes a file that is too large to be in memory as a whole.
#[derive(Clone, Debug, Default)]
pub struct Digest(Hasher);

impl Digest {
    /// Of no bytes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all bytes taken.
    #[must_use]
    pub fn finish(self) -> Sha256 {
        let mut text = String::with_capacity(64);
        for byte in self.0.finalize() {
            let _ = write!(text, "{byte:02x}");
        }
        Sha256::new(text)
    }
}

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Sha256 {
    let mut digest = Digest::new();
    digest.update(bytes);
    digest.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sha256(b"").as_str(), empty);
    }

    #[test]
    fn pieces_hash_as_the_whole_does() {
        let mut digest = Digest::new();
        digest.update(b"ab");
        digest.update(b"");
        digest.update(b"c");
        assert_eq!(digest.finish(), sha256(b"abc"));
    }
}
