//! Fitting people's words into cells, and the last guard before the terminal.
//!
//! `fit` cuts by what a terminal shows, not by bytes or characters. `tame` goes over a finished
//! frame and leaves in each cell only what every terminal draws with the width that was reckoned
//! with: one glyph of an emoji sequence, letters for flags, nothing invisible. Because every
//! screen passes it, no screen can forget it.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What stands for the part of a text that did not fit.
const ELLIPSIS: &str = "…";
/// Most bytes in one cell; a letter with four marks needs fewer, and a terminal's line buffer
/// should never meet more.
const CELL_BYTES: usize = 32;

/// The columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text` on one line of at most `columns`, ending in `…` where something was left out.
pub fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    let line: Cow<'_, str> = if text.contains(char::is_control) {
        text.replace(char::is_control, " ").into()
    } else {
        text.into()
    };
    if line.width() <= columns {
        return line;
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let mut cut = String::new();
    let mut used = 0;
    for grapheme in line.graphemes(true) {
        let next = used + grapheme.width();
        if next > columns - 1 {
            break;
        }
        cut.push_str(grapheme);
        used = next;
    }
    cut.truncate(cut.trim_end().len());
    cut.push_str(ELLIPSIS);
    cut.into()
}

/// `text` cut to `columns` and filled with blanks up to them, for columns of a table.
pub fn column(text: &str, columns: usize) -> String {
    let mut fitted = fit(text, columns).into_owned();
    let missing = columns.saturating_sub(fitted.width());
    fitted.extend(std::iter::repeat_n(' ', missing));
    fitted
}

/// `text` right-aligned in `columns`, for numbers.
pub fn column_right(text: &str, columns: usize) -> String {
    let fitted = fit(text, columns);
    let missing = columns.saturating_sub(fitted.width());
    format!("{}{fitted}", " ".repeat(missing))
}

/// `text` in at most `rows` lines of `columns`, broken between words where that is possible; the
/// last line ends in `…` where something was left out.
pub fn wrap(text: &str, columns: usize, rows: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if columns == 0 || rows == 0 {
        return lines;
    }
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, columns, &mut lines);
    }
    if lines.len() > rows {
        let rest = lines[rows - 1..].join(" ");
        lines.truncate(rows - 1);
        let last = if rest.width() <= columns {
            format!("{rest}{ELLIPSIS}")
        } else {
            rest
        };
        lines.push(fit(&last, columns).into_owned());
    }
    lines
}

fn wrap_paragraph(paragraph: &str, columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
        let glue = usize::from(!line.is_empty());
        if line.width() + glue + word.width() <= columns {
            if glue == 1 {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for grapheme in word.graphemes(true) {
            if line.width() + grapheme.width() > columns && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(grapheme);
        }
    }
    lines.push(line);
}

/// Which characters the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// Everything.
    Unicode,
    /// Plain ASCII: the locale is not UTF-8, or the terminal is dumb.
    Ascii,
}

/// Leaves in each cell of a frame only what every terminal draws in that cell's columns.
pub fn tame(buffer: &mut Buffer, charset: Charset) {
    let Rect { width, height, .. } = buffer.area;
    for row in 0..height {
        for column in 0..width {
            let at = usize::from(row) * usize::from(width) + usize::from(column);
            if is_tame(&buffer.content[at], charset) {
                continue;
            }
            let symbol = buffer.content[at].symbol().to_owned();
            if let Some((first, second)) = flag_letters(&symbol) {
                buffer.content[at].set_char(first);
                if column + 1 < width {
                    buffer.content[at + 1].set_char(second);
                }
                continue;
            }
            let calm = calmed(&symbol, charset);
            // A wide glyph in the last column would make the terminal wrap the line.
            let room = usize::from(width - column);
            buffer.content[at].set_symbol(if calm.width() > room { " " } else { &calm });
        }
    }
}

/// The quick answer for nearly every cell: one printable ASCII character, or, where the terminal
/// knows them, one character of the frames and bars.
fn is_tame(cell: &Cell, charset: Charset) -> bool {
    let symbol = cell.symbol();
    match symbol.as_bytes() {
        [byte] => (b' '..=b'~').contains(byte),
        [] => true,
        _ if charset == Charset::Ascii => false,
        _ => {
            let mut chars = symbol.chars();
            let first = chars.next().unwrap_or(' ');
            chars.next().is_none() && !is_hidden(first) && first.width() == Some(1)
        }
    }
}

/// The two letters of a flag: terminals disagree on how wide a flag is.
fn flag_letters(symbol: &str) -> Option<(char, char)> {
    let mut chars = symbol.chars().map(regional_letter);
    match (chars.next()??, chars.next()) {
        (first, Some(second)) => Some((first, second?)),
        (first, None) => Some((first, ' ')),
    }
}

fn regional_letter(c: char) -> Option<char> {
    let index = (c as u32).checked_sub(0x1F1E6)?;
    (index < 26).then(|| char::from(b'A' + index as u8))
}

/// Invisible or direction-changing: never sent to a terminal, whatever let it in.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c as u32,
            0x00AD | 0x061C | 0x115F | 0x1160 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF
            | 0xFFA0 | 0xFFF0..=0xFFFB | 0xE0000..=0xE0FFF)
}

/// Skin tones and other emoji that only ever change the one before.
fn is_modifier(c: char) -> bool {
    matches!(c as u32, 0x1F3FB..=0x1F3FF)
}

/// One glyph: the first of an emoji sequence; a letter keeps its marks.
fn calmed(symbol: &str, charset: Charset) -> String {
    let mut calm = String::new();
    for c in symbol.chars().filter(|c| !is_hidden(*c)) {
        let is_mark = c.width().unwrap_or(0) == 0;
        let fits = calm.len() + c.len_utf8() <= CELL_BYTES;
        match (calm.is_empty(), is_mark) {
            (true, true) => {}
            (true, false) if is_modifier(c) => calm.push('◦'),
            (true, false) => calm.push(c),
            (false, true) if fits => calm.push(c),
            // A second glyph: part of a sequence that is shown by its first.
            (false, _) => break,
        }
    }
    if calm.is_empty() {
        calm.push(' ');
    }
    match charset {
        Charset::Unicode => calm,
        Charset::Ascii => ascii(&calm).to_string(),
    }
}

/// The nearest ASCII character.
fn ascii(symbol: &str) -> char {
    let first = symbol.nfd().next().unwrap_or(' ');
    match first {
        ' '..='~' => first,
        '\u{A0}' => ' ',
        '─' | '━' | '═' | '╌' | '┄' | '–' | '—' | '−' | '‾' => '-',
        '│' | '┃' | '║' | '╎' | '┆' | '▏' | '▕' => '|',
        '\u{2500}'..='\u{257F}' => '+',
        '█' | '▉' | '▊' | '▋' | '▌' | '▓' | '■' | '□' | '▀' | '▄' => '#',
        '▁' | '▂' | '▃' => '_',
        '▅' | '▆' | '▇' => '#',
        '░' | '▒' | '·' | '•' | '◦' | '…' | '○' => '.',
        '▶' | '▸' | '›' | '→' | '»' => '>',
        '◀' | '◂' | '‹' | '←' | '«' => '<',
        '●' | '◉' | '◆' | '★' | '✓' | '✔' | '×' => '*',
        '↑' | '▲' | '△' => '^',
        '↓' | '▼' => 'v',
        '’' | '‘' => '\'',
        '”' | '“' | '„' => '"',
        'ø' => 'o',
        'Ø' => 'O',
        'æ' => 'a',
        'Æ' => 'A',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn drawn(text: &str, columns: u16, charset: Charset) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
        buffer.set_string(0, 0, text, Style::new());
        tame(&mut buffer, charset);
        buffer
            .content
            .iter()
            .map(|c| c.symbol().to_owned())
            .collect()
    }

    #[test]
    fn a_text_that_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(fit("Odlingslotter", 7), "Odling…");
        assert_eq!(fit("Odla mer", 6), "Odla…");
        assert_eq!(fit("Hus", 3), "Hus");
        assert_eq!(fit("Hus", 0), "");
        assert_eq!(fit("日本語", 5), "日本…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("två\nrader", 20), "två rader");
    }

    #[test]
    fn columns_are_as_wide_as_they_say() {
        for text in ["", "Åsa", "日本語", "👩‍👩‍👧 familj", "e\u{301}te\u{301}"] {
            assert_eq!(width(&column(text, 6)), 6, "{text}");
        }
        assert_eq!(column_right("7", 3), "  7");
    }

    #[test]
    fn wrapping_breaks_between_words_and_says_when_it_left_something_out() {
        assert_eq!(wrap("ett två tre", 7, 5), ["ett två", "tre"]);
        assert_eq!(wrap("ett två tre fyra", 7, 2), ["ett två", "tre fy…"]);
        assert_eq!(wrap("abcdefgh", 3, 9), ["abc", "def", "gh"]);
        assert_eq!(wrap("a\n\nb", 3, 9), ["a", "", "b"]);
        assert!(wrap("a", 0, 3).is_empty());
    }

    #[test]
    fn a_family_is_shown_by_its_first_member_and_moves_nobody() {
        assert_eq!(
            drawn("a👩‍👩‍👧b", 5, Charset::Unicode),
            ["a", "👩", " ", "b", " "]
        );
    }

    #[test]
    fn a_flag_is_shown_by_its_letters() {
        assert_eq!(drawn("🇸🇪!", 4, Charset::Unicode), ["S", "E", "!", " "]);
    }

    #[test]
    fn nothing_hidden_stays_in_a_cell() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer.content[0].set_symbol("a\u{202E}");
        buffer.content[1].set_symbol("\u{1b}");
        buffer.content[2].set_symbol("日");
        tame(&mut buffer, Charset::Unicode);
        let cells: Vec<_> = buffer.content.iter().map(Cell::symbol).collect();
        assert_eq!(cells, ["a", " ", " "]);
    }

    #[test]
    fn a_terminal_without_unicode_gets_the_nearest_letters() {
        assert_eq!(drawn("Åäö│█…", 6, Charset::Ascii).concat(), "Aao|#.");
    }
}
