//! The sanitiser itself: any string in, people's words out.
//!
//! One pass folds characters, composes them (NFC), trims every grapheme and tidies blanks. What
//! a pass removes can bring new neighbours together, so passes run until nothing changes: that
//! makes the result a fixed point by construction. A pass after the first only ever shortens,
//! so it ends, in practice after the second.

use std::borrow::Cow;
use std::iter;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::chars::{
    Role, ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, clings, is_variation_selector, joins_letters,
    role, selector_suits,
};

/// Marks on one letter: Vietnamese needs two, Biblical Hebrew four; more is decoration that
/// climbs over the neighbouring rows.
pub(super) const MAX_MARKS: usize = 4;
/// Bytes in one grapheme: holds a family of four; a terminal cell must never carry more.
pub(super) const MAX_GRAPHEME_BYTES: usize = 32;
/// Blank lines in a row that a text may keep.
const MAX_BLANK_LINES: usize = 2;

/// Whether a text is one line or may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Line breaks become spaces, and runs of blanks one space.
    Line,
    /// Line breaks stay, and so do blanks inside a line.
    Long,
}

/// The clean form of `raw`; empty when nothing readable is left.
pub(super) fn scrub(raw: &str, shape: Shape) -> Cow<'_, str> {
    if is_plain(raw) {
        return Cow::Borrowed(raw);
    }
    let mut text = pass(raw, shape);
    loop {
        let again = pass(&text, shape);
        if again == text {
            return Cow::Owned(text);
        }
        text = again;
    }
}

/// Printable ASCII in single-spaced words: the usual name and title, clean in either shape.
fn is_plain(raw: &str) -> bool {
    let mut blank_before = true;
    for byte in raw.bytes() {
        let blank = byte == b' ';
        if !(b' '..=b'~').contains(&byte) || (blank && blank_before) {
            return false;
        }
        blank_before = blank;
    }
    !blank_before
}

fn pass(raw: &str, shape: Shape) -> String {
    let composed: String = folded(raw).nfc().collect();
    tidy(&trim_graphemes(&composed), shape)
}

/// Drops what no text may hold; every break becomes `\n`, every blank a space.
fn folded(raw: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = raw.chars().peekable();
    iter::from_fn(move || {
        loop {
            let c = chars.next()?;
            match role(c) {
                Role::Break if c == '\r' && chars.peek() == Some(&'\n') => {}
                Role::Break => return Some('\n'),
                Role::Blank => return Some(' '),
                Role::Keep => return Some(c),
                Role::Drop => {}
            }
        }
    })
}

fn trim_graphemes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut graphemes = text.graphemes(true).peekable();
    while let Some(grapheme) = graphemes.next() {
        let following = graphemes.peek().and_then(|next| next.chars().next());
        push_trimmed(&mut out, grapheme, following);
    }
    out
}

/// Appends one grapheme without its surplus marks, its misplaced joiners and selectors, and
/// whatever goes beyond its bytes. `following` is the first character of the next grapheme.
fn push_trimmed(out: &mut String, grapheme: &str, following: Option<char>) {
    let start = out.len();
    let mut marks = 0;
    let mut chars = grapheme.chars().peekable();
    while let Some(c) = chars.next() {
        if out.len() - start + c.len_utf8() > MAX_GRAPHEME_BYTES {
            return;
        }
        let before = out.chars().next_back();
        if !suits(before, c, chars.peek().copied(), following) {
            continue;
        }
        if is_combining_mark(c) {
            if marks == MAX_MARKS {
                continue;
            }
            marks += 1;
        }
        out.push(c);
    }
}

/// Whether a character has business between its neighbours. `inside` follows it in the same
/// grapheme, `following` begins the next one.
fn suits(before: Option<char>, c: char, inside: Option<char>, following: Option<char>) -> bool {
    let after = inside.or(following);
    match c {
        // A grapheme that goes on after the joiner with a character that could stand alone is
        // an emoji sequence or an Indic conjunct: that is what the segmentation rules join.
        ZERO_WIDTH_JOINER => {
            inside.is_some_and(|next| !clings(next)) || joins_letters(before, after)
        }
        ZERO_WIDTH_NON_JOINER => joins_letters(before, after),
        _ if is_variation_selector(c) => before.is_some_and(|base| selector_suits(base, c, inside)),
        // With nothing to sit on, a mark would sit on the frame that is drawn around the text.
        _ if before.is_none_or(char::is_whitespace) => !clings(c),
        _ => true,
    }
}

fn tidy(text: &str, shape: Shape) -> String {
    match shape {
        Shape::Line => tidy_line(text),
        Shape::Long => tidy_lines(text),
    }
}

fn tidy_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn tidy_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank_lines = 0;
    for line in text.trim().split('\n').map(str::trim_end) {
        if line.is_empty() {
            blank_lines += 1;
            continue;
        }
        if !out.is_empty() {
            let breaks = 1 + blank_lines.min(MAX_BLANK_LINES);
            out.extend(iter::repeat_n('\n', breaks));
        }
        blank_lines = 0;
        out.push_str(line);
    }
    out
}
