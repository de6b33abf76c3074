//! A pause: the title and nothing that asks for attention.

use super::Model;
use crate::tui::widgets::big::Text;
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = super::margins(area);
    let title = model.session.setup.title.one_line().into_owned();
    let text = Text::fitted(
        &model.theme,
        &[(title, model.theme.strong())],
        area.as_size(),
    );
    text.draw_middle(frame, area, Alignment::Center);
}
