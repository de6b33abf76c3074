//! A SHA-256 as the journal writes it: 64 small hexadecimal digits.

use std::fmt;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// How many bytes of a digest people compare by eye (12 digits on the projector and in minutes).
const SHORT_BYTES: usize = 6;

/// A SHA-256 hash value; shown as 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// What stands in `p` of a journal's first record: there is nothing before it.
    pub const ZERO: Self = Self([0; 32]);

    /// How many hexadecimal digits a digest is written with.
    pub const TEXT_LEN: usize = 64;

    /// Hashes the parts as if they were one run of bytes.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// Reads 64 small hexadecimal digits; anything else (capitals too) is no digest.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != Self::TEXT_LEN {
            return None;
        }
        let mut bytes = [0; 32];
        HEXLOWER.decode_mut(text.as_bytes(), &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The first 12 digits: what is shown where people compare by eye.
    pub fn short(&self) -> String {
        HEXLOWER.encode(&self.0[..SHORT_BYTES])
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({})", self.short())
    }
}
