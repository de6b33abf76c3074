//! The secret key of a round as it lies in a file: under a code, so that the file alone opens
//! nothing. Whoever has the file may try codes for ever, and each try costs them what it costs here.

use super::{Chance, KeyPair};
use crate::domain::model::{Letters, RoundId, SealKey};
use argon2::{Algorithm, Argon2, Params, Version};
use crypto_secretbox::aead::{Aead, KeyInit};
use crypto_secretbox::{Key, Nonce, XSalsa20Poly1305};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Bytes of a key: the one that is kept, and the one that a code makes.
const KEY_BYTES: usize = 32;

/// The version of the file.
const VERSION: u32 = 1;
const SALT_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;

/// What one try of a code costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory, in KiB.
    pub kib: u32,
    /// How often it is gone through.
    pub passes: u32,
}

impl Cost {
    /// 19 MiB gone through twice, some hundredths of a second: with 52 bits of code that is
    /// millions of years of one computer, and no pause in a hall that anybody notices.
    pub const USUAL: Cost = Cost {
        kib: 19 * 1024,
        passes: 2,
    };
    /// Next to nothing; for tests that keep thousands of keys.
    pub const LEAST: Cost = Cost { kib: 8, passes: 1 };
    /// More than this was not written by us, and would stop the hall.
    const MOST: Cost = Cost {
        kib: 256 * 1024,
        passes: 16,
    };
}

/// What stands in the file. Only `sealed` is secret, and it is sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    round: RoundId,
    public: SealKey,
    kdf: String,
    cost: Cost,
    salt: String,
    nonce: String,
    sealed: String,
}

const KDF: &str = "argon2id+xsalsa20poly1305";

/// Why a key file gave no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// It may well be there, but not under this code.
    WrongCode,
    /// No code opens this file, or it is of another round.
    NoKey,
}

/// The text of a key file.
pub fn keep(
    round: RoundId,
    pair: &KeyPair,
    code: &Letters,
    cost: Cost,
    chance: &mut Chance,
) -> String {
    let salt: [u8; SALT_BYTES] = chance.bytes();
    let nonce: [u8; NONCE_BYTES] = chance.bytes();
    let cipher = cipher(code, &salt, cost).expect("costs of ours are costs");
    let sealed = cipher
        .encrypt(&Nonce::from(nonce), pair.secret().as_slice())
        .expect("32 bytes are not too many");
    let kept = Kept {
        v: VERSION,
        round,
        public: pair.public(),
        kdf: KDF.to_owned(),
        cost,
        salt: BASE64.encode(&salt),
        nonce: BASE64.encode(&nonce),
        sealed: BASE64.encode(&sealed),
    };
    serde_json::to_string(&kept).expect("texts and numbers are JSON")
}

/// The keys of the round whose ballots are sealed to `public`.
///
/// # Errors
/// [`Unopened`] tells a wrong code from a file that no code opens.
pub fn recover(text: &str, public: &SealKey, code: &Letters) -> Result<KeyPair, Unopened> {
    let kept = read(text).filter(|kept| kept.public == *public);
    let kept = kept.ok_or(Unopened::NoKey)?;
    let part = |text: &str| BASE64.decode(text.as_bytes()).ok();
    let parts = (part(&kept.salt), part(&kept.nonce), part(&kept.sealed));
    let (Some(salt), Some(nonce), Some(sealed)) = parts else {
        return Err(Unopened::NoKey);
    };
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| Unopened::NoKey)?;
    let cipher = cipher(code, &salt, kept.cost).ok_or(Unopened::NoKey)?;
    let secret = cipher.decrypt(&Nonce::from(nonce), sealed.as_slice());
    let secret = Zeroizing::new(secret.map_err(|_| Unopened::WrongCode)?);
    let pair = KeyPair::from_bytes(&secret).filter(|pair| pair.public() == *public);
    pair.ok_or(Unopened::NoKey)
}

/// A file that this program can read, at a cost that it can bear.
fn read(text: &str) -> Option<Kept> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    let bearable = kept.cost.kib <= Cost::MOST.kib && kept.cost.passes <= Cost::MOST.passes;
    (kept.v == VERSION && kept.kdf == KDF && bearable).then_some(kept)
}

/// The cipher that a code makes; none where the numbers in a file are none that argon2 takes.
fn cipher(code: &Letters, salt: &[u8], cost: Cost) -> Option<XSalsa20Poly1305> {
    let params = Params::new(cost.kib, cost.passes, 1, Some(KEY_BYTES)).ok()?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    let typed = code.as_str().as_bytes();
    argon2.hash_password_into(typed, salt, &mut *key).ok()?;
    Some(XSalsa20Poly1305::new(Key::from_slice(&*key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sealed::{letters, seal};

    fn kept() -> (KeyPair, Letters, String) {
        let mut chance = Chance::system();
        let (pair, code) = (KeyPair::new(&mut chance), letters(12, &mut chance));
        let text = keep(RoundId(3), &pair, &code, Cost::LEAST, &mut chance);
        (pair, code, text)
    }

    #[test]
    fn a_key_comes_back_with_its_code_however_it_is_typed() {
        let (pair, code, text) = kept();
        let typed = code.to_string().to_lowercase().parse().unwrap();
        let again = recover(&text, &pair.public(), &typed).ok().unwrap();
        let sealed = seal(&pair.public(), b"ja", &mut Chance::system()).unwrap();
        assert_eq!(again.open(&sealed).unwrap().as_slice(), b"ja");
    }

    #[test]
    fn a_wrong_code_is_told_from_a_file_that_no_code_opens() {
        let (pair, code, text) = kept();
        let other = letters(12, &mut Chance::system());
        let tried = |text: &str, code| recover(text, &pair.public(), code).err();
        assert_eq!(tried(&text, &other), Some(Unopened::WrongCode));
        assert_eq!(tried("{}", &code), Some(Unopened::NoKey));
        assert_eq!(tried(&text[..text.len() - 9], &code), Some(Unopened::NoKey));
        let (another, ..) = kept();
        let of_another = recover(&text, &another.public(), &code).err();
        assert_eq!(of_another, Some(Unopened::NoKey));
    }

    #[test]
    fn a_file_that_would_stop_the_hall_is_not_tried() {
        let (pair, code, text) = kept();
        let dear = text.replace("\"kib\":8", "\"kib\":4000000");
        assert_ne!(dear, text);
        assert_eq!(
            recover(&dear, &pair.public(), &code).err(),
            Some(Unopened::NoKey)
        );
    }

    #[test]
    fn neither_key_nor_code_lie_open_in_the_file() {
        let (pair, code, text) = kept();
        assert!(!text.contains(code.as_str()));
        assert!(!text.contains(&BASE64.encode(pair.secret().as_slice())));
    }
}
