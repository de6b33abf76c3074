//! Thanks: what the day gave, where the documentation is, and the way out.

use super::Model;
use super::stack::stack;
use super::welcome::bare;
use crate::text::t;
use crate::tui::widgets::big::Text;
use crate::views::stage::yield_of;
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::style::Style;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let area = super::margins(area);
    let write = |said: String, style: Style, per_cent: u16| {
        let room = Size::new(area.width, super::part(area.height, per_cent));
        Text::fitted(theme, &[(said, style)], room)
    };
    let thanks = words.say("projector-thanks").into_owned();
    let mut texts = vec![write(thanks, theme.accent(), 25)];
    let day = model
        .day
        .get(model.session.clone(), || yield_of(&model.session));
    let counts = [
        t!(words, "count-participants", count = day.people),
        t!(words, "count-topics", count = day.topics),
        t!(words, "count-ideas", count = day.ideas),
    ];
    texts.push(write(counts.join(" · "), theme.strong(), 24));
    if let Some(url) = &model.join.url {
        let text = t!(words, "stage-documentation", url = bare(url));
        texts.push(write(text.into_owned(), Style::new(), 24));
    }
    let farewell = &model.session.setup.farewell;
    if !farewell.is_empty() {
        let farewell = farewell.one_line().into_owned();
        texts.push(write(farewell, theme.accent(), 24));
    }
    stack(frame, area, &texts, Alignment::Center);
}
