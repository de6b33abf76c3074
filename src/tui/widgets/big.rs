//! Letters large enough for the last row of the hall.

use crate::tui::text::{Charset, fit, width};
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use tui_big_text::{BigText, PixelSize};

/// The sizes from large to small, with the cells that one letter takes in each.
const SIZES: [(PixelSize, u16, u16); 3] = [
    (PixelSize::Full, 8, 8),
    (PixelSize::HalfHeight, 8, 4),
    (PixelSize::Quadrant, 4, 4),
];

/// How large `text` can be written in `width` × `height` cells; `None` for plain letters.
fn size_for(text: &str, theme: &Theme, area: Rect) -> Option<(PixelSize, u16, u16)> {
    let letters = u16::try_from(width(text)).unwrap_or(u16::MAX);
    SIZES
        .into_iter()
        // Half and quarter blocks are not in ASCII.
        .filter(|(size, ..)| theme.charset == Charset::Unicode || *size == PixelSize::Full)
        .find(|(_, wide, high)| letters.saturating_mul(*wide) <= area.width && *high <= area.height)
}

/// The rows that `text` takes when written as large as `area` allows.
pub fn rows(text: &str, theme: &Theme, area: Rect) -> u16 {
    size_for(text, theme, area).map_or(1, |(_, _, high)| high)
}

/// Writes one line as large as the area allows, in its middle.
pub fn write(frame: &mut Frame, theme: &Theme, style: Style, text: &str, area: Rect) {
    if area.is_empty() {
        return;
    }
    let Some((size, _, high)) = size_for(text, theme, area) else {
        let line = Line::styled(
            fit(text, usize::from(area.width)).into_owned(),
            style.add_modifier(Modifier::BOLD),
        );
        let middle = Rect {
            y: area.y + area.height.saturating_sub(1) / 2,
            height: 1,
            ..area
        };
        frame.render_widget(line.centered(), middle);
        return;
    };
    let big = BigText::builder()
        .pixel_size(size)
        .alignment(Alignment::Center)
        .style(style)
        .lines(vec![Line::from(text.to_owned())])
        .build();
    let middle = Rect {
        y: area.y + (area.height - high) / 2,
        height: high,
        ..area
    };
    frame.render_widget(big, middle);
}
