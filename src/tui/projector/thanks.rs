//! Thanks: what the day gave, where the documentation is, and the way out.

use super::Model;
use crate::text::t;
use crate::tui::widgets::big::{self, Text};
use crate::views::stage::yield_of;
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let [head, body] =
        Layout::vertical([Constraint::Fill(2), Constraint::Fill(5)]).areas(super::margins(area));
    let thanks = words.say("projector-thanks");
    big::write(frame, theme, theme.accent(), &thanks, head);
    let day = yield_of(&model.session);
    let counts = [
        t!(words, "count-participants", count = day.people),
        t!(words, "count-topics", count = day.topics),
        t!(words, "count-ideas", count = day.ideas),
    ];
    let mut paragraphs = vec![(counts.join(" · "), theme.strong())];
    if let Some(url) = &model.join.url {
        let text = t!(words, "stage-documentation", url = url.as_str());
        paragraphs.push((text.into_owned(), Style::new()));
    }
    let farewell = &model.session.setup.farewell;
    if !farewell.is_empty() {
        paragraphs.push((farewell.one_line().into_owned(), theme.accent()));
    }
    let text = Text::fitted(theme, &paragraphs, body.as_size());
    text.draw_middle(frame, body, Alignment::Center);
}
