//! How large a text may be: in the largest letters in which all of it fits its place.
//!
//! The page is measured in *parts*, of which every screen has at least [`PAGE`]: a part is a tenth
//! of a hundredth of the height, or less where the screen is narrower than 16:9. What fits that
//! canvas fits every screen, so the server can tell without knowing it. The measure of letters is
//! taken with some air, because each computer has its own.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A place on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) width: u32,
    pub(super) height: u32,
}

/// What every screen has between its edges and above the line at the foot.
pub(super) const PAGE: Room = Room::new(1_660, 850);

/// The sizes of letters, from large to small: the class in the stylesheet, and the height in parts.
/// The smallest is read at ten metres on a screen two metres wide.
const SIZES: [(&str, u32); 12] = [
    ("z24", 240),
    ("z19", 190),
    ("z15", 150),
    ("z12", 120),
    ("z10", 100),
    ("z8", 84),
    ("z7", 70),
    ("z6", 58),
    ("z5", 50),
    ("z4", 43),
    ("z3", 37),
    ("z2", 32),
];

/// The height of a line, in hundredths of its letters.
const LINE: u32 = 120;

impl Room {
    pub(super) const fn new(width: u32, height: u32) -> Room {
        Room { width, height }
    }

    /// The lines that have room, and the hundredths of a letter's height that fit into each.
    fn holds(self, size: u32) -> (usize, u32) {
        let lines = self.height * 100 / (size * LINE);
        (lines as usize, self.width * 100 / size)
    }
}

/// A text, and the class of letters in which it fits its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set<'a> {
    pub(super) class: &'static str,
    pub(super) text: Cow<'a, str>,
}

/// The text in the largest letters in which it fits; as much of it as fits in the smallest.
pub(super) fn fit(text: &str, room: Room) -> Set<'_> {
    let size = (0..SIZES.len()).find(|at| fits(text, *at, room));
    set(text, size.unwrap_or(SIZES.len() - 1), room)
}

/// Texts that stand beside each other, each in a place like this, all in letters of one size.
pub(super) fn even<'a>(texts: &[&'a str], room: Room) -> Vec<Set<'a>> {
    let fits_all = |at: &usize| texts.iter().all(|text| fits(text, *at, room));
    let size = (0..SIZES.len()).find(fits_all).unwrap_or(SIZES.len() - 1);
    let texts = texts.iter();
    texts.map(|text| set(text, size, room)).collect()
}

/// Texts below each other with air between them, all in letters of one size, the place shared.
pub(super) fn stacked<'a>(texts: &[&'a str], room: Room) -> Vec<Set<'a>> {
    let size = (0..SIZES.len()).find(|at| fits_stacked(texts, *at, room));
    let each = Room {
        height: room.height / texts.len().max(1) as u32,
        ..room
    };
    match size {
        Some(at) => {
            let class = SIZES[at].0;
            let texts = texts.iter();
            let text = |text: &&'a str| Cow::Borrowed(*text);
            let sets = texts.map(|it| Set {
                class,
                text: text(it),
            });
            sets.collect()
        }
        None => texts
            .iter()
            .map(|text| set(text, SIZES.len() - 1, each))
            .collect(),
    }
}

/// The texts on as few leaves as they take in letters of at least this class.
pub(super) fn leaves<'a, 't>(texts: &'t [&'a str], least: &str, room: Room) -> Vec<&'t [&'a str]> {
    let at = SIZES.iter().position(|(class, _)| *class == least);
    let at = at.unwrap_or(SIZES.len() - 1);
    let mut leaves = Vec::new();
    let mut rest = texts;
    while !rest.is_empty() {
        let count = (1..=rest.len())
            .rev()
            .find(|count| fits_stacked(&rest[..*count], at, room));
        let (leaf, others) = rest.split_at(count.unwrap_or(1));
        leaves.push(leaf);
        rest = others;
    }
    leaves
}

fn fits_stacked(texts: &[&str], at: usize, room: Room) -> bool {
    let (_, size) = SIZES[at];
    let (_, columns) = room.holds(size);
    let lines: usize = texts.iter().map(|text| lines(text, columns)).sum();
    // Between two texts half a line of air.
    let air = texts.len().saturating_sub(1) as u32;
    let height = (lines as u32 * 2 + air) * size * LINE / 200;
    height <= room.height
}

fn fits(text: &str, at: usize, room: Room) -> bool {
    let (rows, columns) = room.holds(SIZES[at].1);
    rows > 0 && lines(text, columns) <= rows
}

fn set(text: &str, at: usize, room: Room) -> Set<'_> {
    let (class, size) = SIZES[at];
    let (rows, columns) = room.holds(size);
    let text = match lines(text, columns) <= rows.max(1) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(cut(text, rows.max(1), columns)),
    };
    Set { class, text }
}

/// As much of a text as these lines hold, and the sign that there is more.
fn cut(text: &str, rows: usize, columns: u32) -> String {
    let ends: Vec<usize> = text
        .grapheme_indices(true)
        .map(|(at, letter)| at + letter.len())
        .collect();
    let shown = |end: usize| format!("{}…", text[..end].trim_end());
    let fitting = ends.partition_point(|end| lines(&shown(*end), columns) <= rows);
    let end = fitting.checked_sub(1).map_or(0, |last| ends[last]);
    shown(end)
}

/// On how many lines of this width a browser sets the text: words that fit no line are broken.
fn lines(text: &str, columns: u32) -> usize {
    let (mut lines, mut taken) = (1, 0);
    for word in text.split_whitespace() {
        let wide = width(word);
        let gap = if taken == 0 { 0 } else { SPACE };
        if taken + gap + wide <= columns {
            taken += gap + wide;
            continue;
        }
        if taken > 0 {
            lines += 1;
        }
        taken = wide;
        if wide > columns {
            let (more, rest) = broken(word, columns);
            lines += more;
            taken = rest;
        }
    }
    lines
}

/// How many lines a word takes beyond its first one, and how much of the last.
fn broken(word: &str, columns: u32) -> (usize, u32) {
    word.graphemes(true)
        .map(letter)
        .fold((0, 0), |(more, taken), wide| {
            match taken + wide <= columns || taken == 0 {
                true => (more, taken + wide),
                false => (more + 1, wide),
            }
        })
}

fn width(word: &str) -> u32 {
    word.graphemes(true).map(letter).sum()
}

/// The width of a blank, in hundredths of the letters' height.
const SPACE: u32 = 30;

/// The width of a bold letter, in hundredths of its height: those of common typefaces and a little
/// more.
fn letter(letter: &str) -> u32 {
    const NARROW: &str = "iljtfrI.,:;'!|()[]-·–\u{A0}";
    const WIDE: &str = "mwMWÅÄÖQOG%@&—…";
    match letter.chars().next() {
        // Whatever takes two columns of a terminal is as wide as it is high.
        _ if letter.width() > 1 => 105,
        Some(first) if NARROW.contains(first) => 38,
        Some(first) if WIDE.contains(first) => 98,
        Some(first) if first.is_uppercase() => 76,
        _ => 63,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_large_and_a_long_one_is_small_and_whole() {
        let room = Room::new(1_000, 300);
        assert_eq!(fit("Hej", room).class, "z24");
        let long = "Hur kan kommunen och föreningarna dela på lokaler? ".repeat(3);
        let set = fit(long.trim(), room);
        assert_eq!(set.text, long.trim());
        assert_eq!(set.class, "z5");
    }

    #[test]
    fn what_fits_no_size_is_cut_and_says_so() {
        let room = Room::new(500, 100);
        for endless in ["ord ".repeat(900), "W".repeat(900), "漢".repeat(900)] {
            let set = fit(&endless, room);
            assert_eq!(set.class, "z2");
            assert!(set.text.ends_with('…'), "{}", set.text);
            let (rows, columns) = room.holds(32);
            assert!(lines(&set.text, columns) <= rows);
            assert!(set.text.len() > 10, "{}", set.text);
        }
    }

    #[test]
    fn a_word_too_long_for_a_line_is_broken() {
        assert_eq!(lines("aaaa", 63 * 2), 2);
        assert_eq!(lines("aa aaaa", 63 * 2), 3);
        assert_eq!(lines("", 100), 1);
    }

    #[test]
    fn texts_beside_each_other_are_of_one_size() {
        let long = "En rad som är mycket längre än den andra raden";
        let sets = even(&["Kort", long], Room::new(700, 150));
        assert_eq!(sets[0].class, sets[1].class);
        assert_eq!(sets[1].text, long);
    }

    #[test]
    fn a_list_that_is_too_long_for_its_letters_goes_on_on_the_next_leaf() {
        let line = "Nattbussen går sedan i våras varje natt mot helgen";
        let texts = vec![line; 12];
        let room = Room::new(1_600, 600);
        let leaves = leaves(&texts, "z6", room);
        assert!(leaves.len() > 1, "{}", leaves.len());
        assert_eq!(leaves.iter().map(|leaf| leaf.len()).sum::<usize>(), 12);
        for leaf in leaves {
            assert!(stacked(leaf, room).iter().all(|set| set.text == line));
        }
    }
}
