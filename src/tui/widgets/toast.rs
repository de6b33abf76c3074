//! Short messages that go by themselves: what was refused, what was undone.

use crate::tui::text::fit;
use crate::tui::theme::Theme;
use chrono::{DateTime, Duration, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// How long a message stays: long enough to read two lines aloud.
const STAYS: Duration = Duration::seconds(8);

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

    /// Draws the message over one line.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let Some(shown) = &self.0 else { return };
        let (mark, style) = match shown.tone {
            Tone::Good => (" ✓ ", theme.good()),
            Tone::Bad => (" ! ", theme.bad()),
        };
        let room = usize::from(area.width).saturating_sub(4);
        let text = fit(&shown.text, room).into_owned();
        let line = Line::from(vec![Span::styled(mark, style), Span::styled(text, style)]);
        frame.render_widget(Clear, area);
        frame.render_widget(line.style(theme.base()), area);
    }
}
