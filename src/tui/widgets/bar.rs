//! Bars with their numbers beside them: a length alone is no result.

use crate::tui::theme::Theme;
use ratatui::text::Span;

/// Eighths of a cell, so that a short bar still shows a difference.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar of `part` out of `whole` in a lane of `columns`; the rest of the lane is dotted, so that
/// the eye finds the number at its end.
pub fn bar(theme: &Theme, part: usize, whole: usize, columns: usize) -> Vec<Span<'static>> {
    let eighths = (part.min(whole) * columns * 8)
        .checked_div(whole)
        .unwrap_or(0);
    // Somebody is never drawn as nobody.
    let eighths = if part > 0 { eighths.max(1) } else { 0 };
    let (full, rest) = (eighths / 8, eighths % 8);
    let lane = columns - full - usize::from(rest > 0);
    vec![
        Span::styled(
            format!("{}{}", "█".repeat(full), EIGHTHS[rest]),
            theme.bar(),
        ),
        Span::styled("·".repeat(lane), theme.faint()),
    ]
}

/// The same in whole cells of half a row's height, for bars right below each other, which would
/// else run together.
pub fn slim(theme: &Theme, part: usize, whole: usize, columns: usize) -> Vec<Span<'static>> {
    let full = (part.min(whole) * columns).checked_div(whole).unwrap_or(0);
    let full = full.max(usize::from(part > 0)).min(columns);
    vec![
        Span::styled("▄".repeat(full), theme.bar()),
        Span::styled("·".repeat(columns - full), theme.faint()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::{Charset, width};
    use crate::tui::theme::{Colours, Ground};

    fn drawn(part: usize, whole: usize, columns: usize) -> String {
        let theme = Theme {
            ground: Ground::Own,
            colours: Colours::All,
            charset: Charset::Unicode,
        };
        bar(&theme, part, whole, columns)
            .iter()
            .map(|span| span.content.as_ref())
            .collect()
    }

    #[test]
    fn a_bar_fills_its_lane_by_its_share() {
        assert_eq!(drawn(1, 2, 4), "██··");
        assert_eq!(drawn(4, 4, 4), "████");
        assert_eq!(drawn(0, 4, 4), "····");
        assert_eq!(drawn(1, 1000, 4), "▏···");
        assert_eq!(drawn(0, 0, 3), "···");
        assert_eq!(drawn(9, 4, 3), "███");
    }

    #[test]
    fn a_lane_is_as_wide_as_it_says() {
        for part in 0..=20 {
            for columns in 0..9 {
                if part > 0 && columns == 0 {
                    continue;
                }
                assert_eq!(
                    width(&drawn(part, 20, columns)),
                    columns,
                    "{part}/{columns}"
                );
            }
        }
    }
}
