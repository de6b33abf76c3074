//! Codes that are read aloud, written down and typed again.

use super::Chance;
use crate::domain::model::{Letters, MOST_LETTERS};

/// What codes are built of: letters that nobody takes for a digit or for another letter when
/// printed, without vowels, so that no words come of it.
const ALPHABET: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// A new code of so many letters, at most [`MOST_LETTERS`]: 20¹² is a little under 52 bits.
pub fn letters(count: usize, chance: &mut Chance) -> Letters {
    let mut code = String::with_capacity(MOST_LETTERS);
    while code.len() < count.clamp(1, MOST_LETTERS) {
        let [byte] = chance.bytes();
        // The bytes past the last whole round would make the first letters likelier.
        let fair = u8::MAX - u8::MAX % ALPHABET.len() as u8;
        if byte < fair {
            code.push(char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
        }
    }
    code.parse().expect("a code of letters is a code")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_likelier_than_another() {
        let mut chance = Chance::system();
        let drawn: String = (0..2_000)
            .map(|_| letters(12, &mut chance).as_str().to_owned())
            .collect();
        for letter in ALPHABET {
            let count = drawn.bytes().filter(|it| it == letter).count();
            assert!((1_000..1_400).contains(&count), "{letter}: {count}");
        }
    }
}
