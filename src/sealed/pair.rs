//! A round's pair of keys: whoever has the public one can seal, only the secret one opens.

use super::Chance;
use crate::domain::model::{SealKey, Sealed};
use crypto_box::{PublicKey, SecretKey};
use data_encoding::BASE64;
use zeroize::Zeroizing;

/// Both keys of a round. Dropped, the secret one is wiped from memory.
pub struct KeyPair(SecretKey);

impl KeyPair {
    /// A pair that nobody else has.
    pub fn new(chance: &mut Chance) -> KeyPair {
        KeyPair(SecretKey::generate(chance))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<KeyPair> {
        SecretKey::from_slice(bytes).ok().map(KeyPair)
    }

    pub(super) fn secret(&self) -> Zeroizing<[u8; crypto_box::KEY_SIZE]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// What ballots are sealed to.
    pub fn public(&self) -> SealKey {
        SealKey(BASE64.encode(self.0.public_key().as_bytes()).into())
    }

    /// What was sealed to this pair; none where it was to another, or is damaged.
    pub fn open(&self, sealed: &Sealed) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = BASE64.decode(sealed.0.as_bytes()).ok()?;
        self.0.unseal(&bytes).ok().map(Zeroizing::new)
    }
}

/// Seals a text; none where the key is no key.
pub fn seal(key: &SealKey, plain: &[u8], chance: &mut Chance) -> Option<Sealed> {
    let bytes = BASE64.decode(key.0.as_bytes()).ok()?;
    let key = PublicKey::from_slice(&bytes).ok()?;
    let sealed = key.seal(chance, plain).ok()?;
    Some(Sealed(BASE64.encode(&sealed).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pair_it_was_sealed_to_opens_a_ballot() {
        let mut chance = Chance::system();
        let [mine, other] = [(); 2].map(|()| KeyPair::new(&mut chance));
        let sealed = seal(&mine.public(), b"ja", &mut chance).unwrap();
        assert_eq!(mine.open(&sealed).unwrap().as_slice(), b"ja");
        assert!(other.open(&sealed).is_none());
        let again = seal(&mine.public(), b"ja", &mut chance).unwrap();
        assert_ne!(sealed, again, "two alike look different");
    }

    #[test]
    fn a_damaged_ballot_does_not_open() {
        let mut chance = Chance::system();
        let pair = KeyPair::new(&mut chance);
        let sealed = seal(&pair.public(), b"ja", &mut chance).unwrap();
        let mut bytes = BASE64.decode(sealed.0.as_bytes()).unwrap();
        for at in 0..bytes.len() {
            bytes[at] ^= 1;
            assert!(pair.open(&Sealed(BASE64.encode(&bytes).into())).is_none());
            bytes[at] ^= 1;
        }
        assert!(pair.open(&Sealed("åäö".into())).is_none());
        assert!(seal(&SealKey("kort".into()), b"ja", &mut chance).is_none());
    }
}
