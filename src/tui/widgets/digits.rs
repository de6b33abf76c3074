//! A clock's digits as large as the wall allows: drawn from blocks, so that they grow with the
//! screen where letters of a font come in a few sizes only.

use super::big;
use super::middle;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Blocks from top to bottom of a sign.
const ROWS: usize = 5;

/// A sign's rows; every set bit is a block, the highest the leftmost.
struct Sign {
    wide: u16,
    rows: [u8; ROWS],
}

/// The sign for a character; none for one that no clock shows.
fn sign(c: char) -> Option<Sign> {
    let (wide, rows) = match c {
        '0' => (3, [0b111, 0b101, 0b101, 0b101, 0b111]),
        '1' => (3, [0b110, 0b010, 0b010, 0b010, 0b111]),
        '2' => (3, [0b111, 0b001, 0b111, 0b100, 0b111]),
        '3' => (3, [0b111, 0b001, 0b111, 0b001, 0b111]),
        '4' => (3, [0b101, 0b101, 0b111, 0b001, 0b001]),
        '5' => (3, [0b111, 0b100, 0b111, 0b001, 0b111]),
        '6' => (3, [0b111, 0b100, 0b111, 0b101, 0b111]),
        '7' => (3, [0b111, 0b001, 0b001, 0b001, 0b001]),
        '8' => (3, [0b111, 0b101, 0b111, 0b101, 0b111]),
        '9' => (3, [0b111, 0b101, 0b111, 0b001, 0b111]),
        ':' => (1, [0, 1, 0, 1, 0]),
        '-' => (2, [0, 0, 0b11, 0, 0]),
        _ => return None,
    };
    Some(Sign { wide, rows })
}

/// Draws a clock's text in the middle of `area`, in blocks twice as wide as high, which look
/// square; a text that is no clock's, or that has no room for a single row of blocks, is written
/// by [`big::write`].
pub fn draw(frame: &mut Frame, theme: &Theme, style: Style, text: &str, area: Rect) {
    let signs: Option<Vec<Sign>> = text.chars().map(sign).collect();
    let Some(signs) = signs.filter(|signs| !signs.is_empty()) else {
        return big::write(frame, theme, style, text, area);
    };
    let gaps = signs.len() as u16 - 1;
    let wide: u16 = signs.iter().map(|sign| sign.wide).sum::<u16>() + gaps;
    let high = (area.height / ROWS as u16).min(area.width / (2 * wide));
    if high == 0 {
        return big::write(frame, theme, style, text, area);
    }
    let place = middle(area, wide * 2 * high, ROWS as u16 * high);
    let mut x = place.x;
    for sign in signs {
        draw_sign(frame, style, &sign, high, Rect { x, ..place });
        x += (sign.wide + 1) * 2 * high;
    }
}

fn draw_sign(frame: &mut Frame, style: Style, sign: &Sign, high: u16, from: Rect) {
    for (row, bits) in (0..).zip(sign.rows) {
        for column in 0..sign.wide {
            if bits & (1 << (sign.wide - 1 - column)) == 0 {
                continue;
            }
            let block = Rect {
                x: from.x + column * 2 * high,
                y: from.y + row * high,
                width: 2 * high,
                height: high,
            };
            for place in block.positions() {
                frame.buffer_mut()[place].set_symbol("█").set_style(style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::PLAIN;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn drawn(text: &str, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| draw(frame, &PLAIN, Style::new(), text, frame.area()))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn digits_fill_what_room_there_is() {
        let blocks = |width, height| drawn("12:05", width, height).matches('█').count();
        assert_eq!(blocks(34, 5), 2 * 44);
        assert_eq!(blocks(68, 10), 8 * 44);
        assert_eq!(blocks(200, 60), 50 * 44);
    }

    #[test]
    fn what_is_no_clock_or_has_no_room_is_written_in_letters() {
        assert!(drawn("12:05", 20, 3).contains("12:05"));
        assert!(drawn("Hej", 7, 2).contains("Hej"));
    }
}
