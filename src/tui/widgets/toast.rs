//! Short messages that go by themselves: what was refused, what was undone.

use crate::tui::text::wrap;
use crate::tui::theme::Theme;
use chrono::{DateTime, Duration, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

/// How long a message stays: long enough to read two lines aloud.
const STAYS: Duration = Duration::seconds(8);
/// Most lines of a message.
const ROWS: usize = 3;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It went well.
    Good,
    /// It was refused, or did not work.
    Bad,
}

/// The message that is shown, if any. A newer one takes its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toast(Option<Shown>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    text: String,
    tone: Tone,
    until: DateTime<Utc>,
}

impl Toast {
    /// Shows a message from `now` on.
    pub fn show(&mut self, now: DateTime<Utc>, tone: Tone, text: impl Into<String>) {
        self.0 = Some(Shown {
            text: text.into(),
            tone,
            until: now + STAYS,
        });
    }

    /// Takes the message away.
    pub fn clear(&mut self) {
        self.0 = None;
    }

    /// The message that is shown.
    pub fn text(&self) -> Option<&str> {
        self.0.as_ref().map(|shown| shown.text.as_str())
    }

    /// Takes the message away when its time is up.
    pub fn age(&mut self, now: DateTime<Utc>) {
        if self.until().is_some_and(|until| until <= now) {
            self.0 = None;
        }
    }

    /// When the message goes.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.0.as_ref().map(|shown| shown.until)
    }

    /// Draws the message over the last lines of `area`, as many as it needs.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let Some(shown) = &self.0 else { return };
        let (mark, style) = match shown.tone {
            Tone::Good => ("✓", theme.good()),
            Tone::Bad => ("!", theme.bad()),
        };
        let columns = usize::from(area.width).saturating_sub(2);
        let lines = wrap(&format!("{mark} {}", shown.text), columns, ROWS);
        let height = (lines.len() as u16).min(area.height);
        let place = Rect {
            y: area.bottom() - height,
            height,
            ..area
        };
        frame.render_widget(Clear, place);
        for (row, line) in place.rows().zip(lines) {
            let line = Line::styled(format!(" {line}"), style);
            frame.render_widget(line.style(theme.base().patch(style)), row);
        }
    }
}
