//! The pieces screens are put together from. Each draws what it is given and decides nothing.

pub mod bar;
pub mod big;
pub mod dialog;
pub mod digits;
pub mod footer;
pub mod help;
pub mod list;
pub mod picker;
pub mod qr;
pub mod search;
pub mod spread;
pub mod toast;
pub mod writing;

use super::text;
use super::theme::Theme;
use crate::text::{Words, t};
use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Widget};

/// Whether a screen that needs `least` cells fits; if not, says so in their place, however small
/// it is.
pub fn fits_or_says_so(frame: &mut Frame, theme: &Theme, words: Words, least: Size) -> bool {
    let area = frame.area();
    if area.width >= least.width && area.height >= least.height {
        return true;
    }
    let said = t!(
        words,
        "console-too-small",
        width = area.width,
        height = area.height,
        least_width = least.width,
        least_height = least.height
    );
    let lines = text::wrap(&said, usize::from(area.width), usize::from(area.height));
    let top = area.height.saturating_sub(lines.len() as u16) / 2;
    let lines: Vec<Line> = lines.into_iter().map(Line::from).collect();
    Paragraph::new(lines).style(theme.base()).centered().render(
        Rect {
            y: area.y + top,
            height: area.height - top,
            ..area
        },
        frame.buffer_mut(),
    );
    false
}

/// What a screen says in place of things there are none of yet.
pub fn note(frame: &mut Frame, theme: &Theme, text: &str, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let lines = text::wrap(text, columns, usize::from(area.height));
    for (place, line) in area.rows().zip(lines) {
        let line = Line::styled(format!(" {line}"), theme.faint());
        frame.render_widget(line, place);
    }
}

/// A part of `area` in its middle, never larger than it.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}
