//! Thanks: what the day gave, where the documentation is, and the way out.

use super::Model;
use super::stack::{shared, stack};
use super::unparted;
use super::welcome::bare;
use crate::text::t;
use crate::views::stage::yield_of;
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let area = super::margins(area);
    let one = |text: String, style: Style| vec![(text, style)];
    let thanks = words.say("projector-thanks").into_owned();
    let mut said = vec![(one(thanks, theme.accent()), 25)];
    let day = model
        .day
        .get(model.session.clone(), || yield_of(&model.session));
    let counts = [
        t!(words, "count-participants", count = day.people),
        t!(words, "count-topics", count = day.topics),
        t!(words, "count-ideas", count = day.ideas),
    ];
    said.push((one(unparted(&counts), theme.strong()), 22));
    if let Some(url) = &model.join.url {
        let text = t!(words, "stage-documentation", url = bare(url));
        said.push((one(text.into_owned(), Style::new()), 22));
    }
    let farewell = &model.session.setup.farewell;
    if !farewell.is_empty() {
        let farewell = farewell.one_line().into_owned();
        said.push((one(farewell, theme.accent()), 22));
    }
    let texts = shared(theme, area.as_size(), &said);
    stack(frame, area, &texts, Alignment::Center);
}
