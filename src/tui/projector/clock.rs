//! How much time is left, readable from the last row; before the start when it begins, after the
//! end a thank you.

use super::Model;
use crate::text::{dates, t};
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::big;
use crate::views::clock::{BlockNow, Moment, Urgency, clock};
use chrono::Duration;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = clock(&model.session, model.now);
    let [head, middle, next] = Layout::vertical([
        Constraint::Length(area.height / 4),
        Constraint::Fill(1),
        Constraint::Length(3),
    ])
    .areas(area);
    let strong = model.theme.strong();
    match (&view.current, view.moment) {
        (Some(block), _) => {
            big::write(frame, &model.theme, strong, &block.title.one_line(), head);
            draw_left(model, frame, block, middle);
        }
        (None, Moment::Ended) => {
            let thanks = model.words.say("projector-thanks");
            big::write(frame, &model.theme, strong, &thanks, middle);
        }
        (None, _) => {
            let title = model.session.setup.title.one_line();
            big::write(frame, &model.theme, strong, &title, head);
            let wall = dates::clock(&model.session.setup.local(model.now));
            big::write(frame, &model.theme, model.theme.accent(), &wall, middle);
        }
    }
    if let Some(after) = &view.next {
        let at = dates::clock(&model.session.setup.local(after.start));
        let text = t!(
            model.words,
            "projector-next",
            time = at,
            title = &after.title
        );
        let columns = usize::from(area.width).saturating_sub(2);
        for (place, line) in next.rows().zip(wrap(&text, columns, 2)) {
            frame.render_widget(Line::raw(line).centered(), place);
        }
    }
}

/// The big digits, and below them in words what their colour says.
fn draw_left(model: &Model, frame: &mut Frame, block: &BlockNow, area: Rect) {
    let [digits, words] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let urgency = block.urgency(model.now);
    let style = match urgency {
        Urgency::Calm => model.theme.accent(),
        other => model.theme.urgency(other),
    };
    let left = block.left(model.now);
    let text = dates::countdown(left);
    big::write(frame, &model.theme, style, &text, digits);
    let said = said(model, urgency, left);
    let said = format!("{} {said}", model.theme.urgency_glyph(urgency));
    let said = fit(&said, usize::from(words.width)).into_owned();
    frame.render_widget(Line::styled(said, style).centered(), words);
}

fn said(model: &Model, urgency: Urgency, left: Duration) -> String {
    if urgency == Urgency::Over {
        return model.words.say("time-is-up").into_owned();
    }
    let minutes = left.num_minutes();
    let text = if minutes > 0 {
        t!(model.words, "projector-minutes-left", count = minutes)
    } else {
        t!(
            model.words,
            "projector-seconds-left",
            count = left.num_seconds()
        )
    };
    text.into_owned()
}

/// The time left in one short line, for pages that show something else.
pub fn strip(model: &Model) -> Option<(String, Style)> {
    let view = clock(&model.session, model.now);
    let block = view.current?;
    let urgency = block.urgency(model.now);
    let text = format!(
        "{}  {} {}",
        block.title.one_line(),
        model.theme.urgency_glyph(urgency),
        dates::countdown(block.left(model.now))
    );
    Some((text, model.theme.urgency(urgency)))
}
