//! From a text to what it is about: lower case, no small words, each word cut to its stem by the
//! Snowball rules of its language.

use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

/// Most stems that a text is known by. An idea is said in fewer; what comes after them is an essay.
pub const MOST: usize = 40;

/// Small words of Swedish, without which a sentence says as much about its subject.
const SWEDISH: &[&str] = &[
    "alla",
    "allt",
    "andra",
    "annan",
    "att",
    "av",
    "bara",
    "behöver",
    "behövs",
    "bli",
    "blir",
    "bör",
    "de",
    "dem",
    "den",
    "denna",
    "deras",
    "dess",
    "det",
    "detta",
    "dig",
    "din",
    "du",
    "där",
    "då",
    "efter",
    "ej",
    "eller",
    "en",
    "er",
    "ett",
    "finns",
    "fler",
    "flera",
    "från",
    "få",
    "får",
    "för",
    "genom",
    "ha",
    "hade",
    "han",
    "har",
    "hon",
    "hos",
    "hur",
    "här",
    "i",
    "in",
    "inom",
    "inte",
    "jag",
    "kan",
    "kring",
    "kunna",
    "man",
    "med",
    "mellan",
    "men",
    "mer",
    "mig",
    "min",
    "mot",
    "mycket",
    "måste",
    "möjlighet",
    "ni",
    "när",
    "någon",
    "något",
    "några",
    "nu",
    "och",
    "om",
    "oss",
    "på",
    "samt",
    "sig",
    "sin",
    "sina",
    "ska",
    "skall",
    "skulle",
    "som",
    "så",
    "till",
    "under",
    "upp",
    "ut",
    "utan",
    "vad",
    "var",
    "vara",
    "vem",
    "vi",
    "vid",
    "vill",
    "vilken",
    "vår",
    "våra",
    "än",
    "är",
    "även",
    "över",
];

/// Small words of English.
const ENGLISH: &[&str] = &[
    "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "but", "by", "can", "could", "do", "does", "for", "from", "get", "had", "has", "have",
    "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like",
    "make", "many", "me", "more", "most", "much", "must", "my", "need", "needs", "no", "not", "of",
    "on", "one", "only", "or", "other", "our", "out", "over", "she", "should", "so", "some",
    "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "too",
    "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "who", "will",
    "with", "would", "you", "your",
];

/// The stems of a text, each once, in the order of their first word. A text of small words only
/// keeps those, so that it still is like itself.
pub fn stems(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.unicode_words().collect();
    let (small, stemmer) = match is_english(&words) {
        true => (ENGLISH, Stemmer::create(Algorithm::English)),
        false => (SWEDISH, Stemmer::create(Algorithm::Swedish)),
    };
    let telling = words.iter().filter(|word| !small.contains(word)).copied();
    let mut telling: Vec<&str> = telling.collect();
    if telling.is_empty() {
        telling = words;
    }
    let mut seen = HashSet::new();
    let stems = telling
        .into_iter()
        .map(|word| stemmer.stem(word).into_owned());
    stems
        .filter(|stem| seen.insert(stem.clone()))
        .take(MOST)
        .collect()
}

/// Whether a text has more small words of English than of Swedish. Where neither says anything it
/// is taken as Swedish, the language of most rooms.
fn is_english(words: &[&str]) -> bool {
    let small = |list: &[&str]| words.iter().filter(|word| list.contains(word)).count();
    small(ENGLISH) > small(SWEDISH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_forms_of_a_word_have_one_stem() {
        assert_eq!(
            stems("Öppna skolgårdarna på lördagar!"),
            stems("öppna SKOLGÅRDAR, lördag")
        );
        assert_eq!(stems("föreningarnas lokaler"), stems("Föreningar. Lokal"));
    }

    #[test]
    fn english_forms_of_a_word_have_one_stem() {
        assert_eq!(
            stems("the meetings are booked"),
            stems("A meeting booking, and")
        );
    }

    #[test]
    fn small_words_say_nothing_unless_there_are_no_others() {
        assert_eq!(stems("det är en buss till stationen"), ["buss", "station"]);
        assert_eq!(stems("Det är det."), ["det", "är"]);
        assert_eq!(stems("  …  "), [""; 0]);
    }

    #[test]
    fn a_long_text_is_known_by_its_beginning() {
        let words: Vec<String> = (0..2 * MOST).map(|at| format!("ord{at}x")).collect();
        assert_eq!(stems(&words.join(" ")).len(), MOST);
    }

    #[test]
    fn the_lists_hold_each_word_once_in_order() {
        for list in [SWEDISH, ENGLISH] {
            let once: HashSet<_> = list.iter().collect();
            assert_eq!(once.len(), list.len());
        }
    }
}
