//! Where random bytes come from: the operating system, or a test.

use crypto_box::aead::rand_core::{self, CryptoRng, RngCore};
use rand::TryRng;

/// A source of random bytes.
pub struct Chance(Box<Fill>);

/// What fills bytes.
type Fill = dyn FnMut(&mut [u8]) + Send;

impl Chance {
    /// The operating system's.
    pub fn system() -> Chance {
        Chance::from(|bytes| {
            rand::rngs::SysRng
                .try_fill_bytes(bytes)
                .expect("the operating system gives randomness");
        })
    }

    /// Another one; for tests, which must be able to repeat what happened.
    pub fn from(fill: impl FnMut(&mut [u8]) + Send + 'static) -> Chance {
        Chance(Box::new(fill))
    }

    /// So many bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

/// For the ciphers, whose crates ask by this trait.
impl RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.bytes())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        (self.0)(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        (self.0)(bytes);
        Ok(())
    }
}

impl CryptoRng for Chance {}
