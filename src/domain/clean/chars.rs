//! What single characters are to the sanitiser: kept, a blank, a line break or nothing.
//!
//! The tables follow Unicode 16 and hold only what the rules need; the standard library and
//! `unicode-normalization` know the rest.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Keeps neighbours joined: glues emoji families and shapes letters in joining scripts.
pub(super) const ZERO_WIDTH_JOINER: char = '\u{200D}';
/// Keeps neighbours apart: Persian and Indic spelling need it inside words.
pub(super) const ZERO_WIDTH_NON_JOINER: char = '\u{200C}';
/// Turns a digit and a variation selector into a keycap emoji.
const COMBINING_KEYCAP: char = '\u{20E3}';

/// What becomes of a character, whatever stands around it.
pub(super) enum Role {
    /// It may stay, if its neighbours suit it.
    Keep,
    /// It separates words: a space, whatever its width.
    Blank,
    /// It ends a line.
    Break,
    /// It has no place in people's words.
    Drop,
}

/// The role of one character.
pub(super) fn role(c: char) -> Role {
    match c {
        '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Role::Break,
        // The empty Braille cell is a blank to everybody but its own category.
        '\t' | '\u{2800}' => Role::Blank,
        ZERO_WIDTH_JOINER | ZERO_WIDTH_NON_JOINER => Role::Keep,
        _ if c.is_control() || is_format(c) || is_filler(c) || is_noncharacter(c) => Role::Drop,
        _ if c.is_whitespace() => Role::Blank,
        _ => Role::Keep,
    }
}

/// Category Cf: invisible formatting, among it every bidi control and the emoji tags.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{AD}'
        | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}'
        | '\u{890}'..='\u{891}' | '\u{8E2}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        // Tags, and the whole reserved plane piece around them but for its variation selectors.
        | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
}

/// Characters that are drawn as nothing although they count as letters, marks or reserved places.
fn is_filler(c: char) -> bool {
    matches!(
        c,
        '\u{34F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{3164}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFF8}'
    )
}

/// The 66 code points that Unicode promises never to use.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE
}

/// Variation selectors of every kind: they choose between shapes of the character before them.
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

/// Whether a selector has something to select: emoji or text shape of a symbol, a keycap, a
/// shape of a Han or a Mongolian letter. Anywhere else it is an invisible difference.
pub(super) fn selector_suits(before: char, selector: char, after: Option<char>) -> bool {
    match selector {
        '\u{FE0E}' | '\u{FE0F}' => match before {
            '0'..='9' | '#' | '*' => after == Some(COMBINING_KEYCAP),
            '\u{A9}' | '\u{AE}' | '\u{303D}' | '\u{3030}' | '\u{3297}' | '\u{3299}' => true,
            _ => matches!(before, '\u{203C}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'),
        },
        '\u{180B}'..='\u{180F}' => matches!(before, '\u{1820}'..='\u{18AA}'),
        _ => is_han(before),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Whether a joiner between these two can change how a word is written.
pub(super) fn joins_letters(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(is_joining_letter) && after.is_some_and(is_joining_letter)
}

/// Letters and marks of the scripts in which joiners belong to spelling.
fn is_joining_letter(c: char) -> bool {
    let script = matches!(c,
        '\u{600}'..='\u{77F}' | '\u{7C0}'..='\u{7FF}' | '\u{840}'..='\u{8FF}' // Arabic and kin
        | '\u{900}'..='\u{DFF}'                                              // India, Sri Lanka
        | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'                   // Tibet to Mongolia
        | '\u{A840}'..='\u{A87F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{1E900}'..='\u{1E95F}');
    script && (c.is_alphabetic() || is_combining_mark(c))
}

/// Whether a character clings to the one before it instead of starting a grapheme of its own.
pub(super) fn clings(c: char) -> bool {
    if c.is_ascii() {
        return false;
    }
    let mut pair = String::with_capacity(1 + c.len_utf8());
    pair.push('a');
    pair.push(c);
    pair.graphemes(true).count() == 1
}
