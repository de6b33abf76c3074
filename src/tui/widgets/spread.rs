//! How many chose each step of a scale: on one line, as bars below each other, or as columns. The
//! number stands beside every length, and the step beside the number.

use super::bar::bar;
use crate::tui::text::{column, column_right, width};
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Eighths of a row.
const EIGHTHS: [&str; 9] = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// The narrowest column with a number above it.
const COLUMN: u16 = 4;

/// A scale and how many chose each of its steps, from the lowest.
pub struct Spread {
    lowest: u16,
    counts: Vec<u32>,
}

impl Spread {
    /// The scale begins at `lowest`.
    pub fn new(lowest: u16, counts: &[u32]) -> Spread {
        Spread {
            lowest,
            counts: counts.to_vec(),
        }
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    fn most(&self) -> usize {
        self.counts.iter().copied().max().unwrap_or(0) as usize
    }

    fn steps(&self) -> impl DoubleEndedIterator<Item = (u16, usize)> + ExactSizeIterator + '_ {
        let steps = self.counts.iter().enumerate();
        steps.map(|(at, count)| (self.lowest + at as u16, *count as usize))
    }

    /// All steps on one line, with what they are called before them: `steg  1: 0·  2: 3▂  3: 12█`.
    pub fn line(&self, theme: &Theme, called: &str) -> Vec<Span<'static>> {
        let most = self.most();
        let steps = self.steps().flat_map(|(step, count)| {
            [
                Span::styled(format!("  {step}: "), theme.faint()),
                Span::raw(count.to_string()),
                Span::styled(eighth(count, most, 1, 0), theme.bar()),
            ]
        });
        let called = Span::styled(called.to_owned(), theme.faint());
        [called].into_iter().chain(steps).collect()
    }

    /// A bar for each step, the highest first, with its name (`name` gives it; empty for none).
    pub fn draw_bars(
        &self,
        frame: &mut Frame,
        theme: &Theme,
        name: impl Fn(u16) -> String,
        area: Rect,
    ) {
        let names: Vec<String> = self.steps().map(|(step, _)| name(step)).collect();
        let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
        let digits = self.most().to_string().len();
        let lane = usize::from(area.width).saturating_sub(widest + digits + 5);
        let steps = self.steps().zip(&names).rev();
        for (place, ((step, count), name)) in area.rows().zip(steps) {
            let mut spans = vec![Span::raw(format!("{step} {} ", column(name, widest)))];
            spans.extend(bar(theme, count, self.most(), lane));
            spans.push(Span::raw(format!(
                " {}",
                column_right(&count.to_string(), digits)
            )));
            frame.render_widget(Line::from(spans), place);
        }
    }

    /// A column for each step, as high as there is room for, the numbers above, the steps below.
    pub fn draw_columns(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let each = (area.width / self.len().max(1) as u16).max(COLUMN);
        let rows = usize::from(area.height.saturating_sub(2));
        let most = self.most();
        for (at, (step, count)) in (0..).zip(self.steps()) {
            let x = area.x + at * each;
            let wide = each.min(area.right().saturating_sub(x));
            let text = |said: String, style: Style| {
                Line::styled(column_right(&said, usize::from(wide) - 1), style)
            };
            if wide < COLUMN {
                return;
            }
            for (row, place) in area.rows().enumerate() {
                let place = Rect {
                    x,
                    width: wide,
                    ..place
                };
                let line = match row {
                    0 => text(count.to_string(), theme.strong()),
                    row if row <= rows => {
                        let glyph = eighth(count, most, rows, rows - row);
                        let glyph = if glyph == EIGHTHS[0] { " " } else { glyph };
                        let cells = glyph.repeat(usize::from(wide) - 1);
                        Line::styled(cells, theme.bar())
                    }
                    _ => text(step.to_string(), theme.faint()),
                };
                frame.render_widget(line, place);
            }
        }
    }
}

/// The part of a column of so many rows that stands in one of them, counted from below. Somebody
/// is never drawn as nobody.
fn eighth(count: usize, most: usize, rows: usize, from_below: usize) -> &'static str {
    let whole = (count * rows * 8).checked_div(most).unwrap_or(0);
    let whole = whole.max(usize::from(count > 0));
    EIGHTHS[whole.saturating_sub(from_below * 8).min(8)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::PLAIN;

    #[test]
    fn a_line_has_every_step_with_its_number() {
        let spread = Spread::new(1, &[0, 1, 8]);
        let said: String = spread
            .line(&PLAIN, "steg")
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        assert_eq!(said, "steg  1: 0·  2: 1▁  3: 8█");
    }

    #[test]
    fn a_column_is_built_from_below_and_nobody_stands_nowhere() {
        let column: Vec<&str> = (0..3).map(|row| eighth(3, 6, 3, row)).collect();
        assert_eq!(column, ["█", "▄", "·"]);
        assert_eq!(eighth(0, 6, 3, 0), "·");
        assert_eq!(eighth(1, 600, 3, 0), "▁");
    }
}
