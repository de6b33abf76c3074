//! Tokens and the codes that give them back. Only hashes of them are ever stored.

use crate::domain::model::SeatHash;
use crate::sealed::{Chance, letters};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use rand::TryRng;
use sha2::{Digest, Sha256};

/// Bytes of randomness in a seat's token: nobody guesses 128 bits over a hall's Wi-Fi.
const TOKEN_BYTES: usize = 16;

/// What a recovery word is built of: sounds that can be read aloud in Swedish and English and
/// typed on any keyboard. Two syllables a word, 80 × 80 = 6,400 words.
const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 5] = b"aeiou";

/// Words in a recovery code: 6,400⁴ is a little over 50 bits.
const RECOVERY_WORDS: usize = 4;

/// Letters in the code of a seat card: a little under 52 bits.
const CARD_CODE: usize = 12;

/// A new token, and the hash under which the session knows it.
///
/// # Panics
/// If the operating system has no randomness to give: nothing safe can be done without.
pub fn token() -> (String, SeatHash) {
    let bytes: [u8; TOKEN_BYTES] = random();
    let token = BASE64URL_NOPAD.encode(&bytes);
    let hash = hash(&token);
    (token, hash)
}

/// The hash of a token or a code.
pub fn hash(secret: &str) -> SeatHash {
    SeatHash(HEXLOWER.encode(&Sha256::digest(secret.as_bytes())).into())
}

/// The recovery code of the seat that `token` opens, as words with spaces between. It follows
/// from the token, so the phone that holds the seat can always show it, and nobody else can.
pub fn recovery_words(token: &str) -> String {
    let digest = Sha256::digest(format!("torg recovery {token}").as_bytes());
    let words = digest.chunks_exact(4).take(RECOVERY_WORDS).map(|chunk| {
        let number = u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        word(number as usize)
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The hash of a recovery code as somebody typed it: case and the kind of gap between the words
/// do not matter.
pub fn recovery_hash(typed: &str) -> SeatHash {
    let letters = typed.chars().filter(|it| it.is_ascii_alphabetic());
    hash(
        &letters
            .map(|it| it.to_ascii_lowercase())
            .collect::<String>(),
    )
}

/// A new code for a seat card, in groups, as it is printed.
///
/// # Panics
/// As [`token`].
pub fn card_code() -> String {
    letters(CARD_CODE, &mut Chance::system()).to_string()
}

/// The hash of a card's code as somebody typed it: case and gaps do not matter. It is of one
/// session only, so the codes of another open nothing here.
pub fn card_hash(session: &str, typed: &str) -> SeatHash {
    let letters = typed.chars().filter(|it| it.is_ascii_alphanumeric());
    let letters: String = letters.map(|it| it.to_ascii_uppercase()).collect();
    hash(&format!("torg card {session} {letters}"))
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    rand::rngs::SysRng
        .try_fill_bytes(&mut bytes)
        .expect("the operating system gives randomness");
    bytes
}

fn word(number: usize) -> String {
    let mut number = number;
    let mut word = String::with_capacity(4);
    for _ in 0..2 {
        word.push(char::from(CONSONANTS[number % CONSONANTS.len()]));
        number /= CONSONANTS.len();
        word.push(char::from(VOWELS[number % VOWELS.len()]));
        number /= VOWELS.len();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_is_four_words_that_follow_from_the_token() {
        let (token, _) = token();
        let words = recovery_words(&token);
        assert_eq!(words.split(' ').count(), 4);
        assert_eq!(words, recovery_words(&token));
        assert_eq!(
            recovery_hash(&words),
            recovery_hash(&words.to_uppercase().replace(' ', "-"))
        );
    }

    #[test]
    fn a_card_is_known_however_its_code_is_typed_and_only_in_its_own_session() {
        let code = card_code();
        let groups: Vec<&str> = code.split(' ').collect();
        assert!(groups.len() == 3 && groups.iter().all(|group| group.len() == 4));
        let typed = code.to_lowercase().replace(' ', "-");
        assert_eq!(card_hash("höst", &code), card_hash("höst", &typed));
        assert_ne!(card_hash("höst", &code), card_hash("vår", &code));
        assert_ne!(card_code(), code);
    }

    #[test]
    fn no_two_tokens_are_alike() {
        assert_ne!(token().0, token().0);
    }
}
