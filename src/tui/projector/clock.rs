//! How much time is left, readable from the last row; where no block runs, what time it is.

use super::Model;
use crate::text::{dates, t};
use crate::tui::widgets::big::Text;
use crate::tui::widgets::digits;
use crate::views::clock::{BlockNow, Urgency, clock};
use chrono::Duration;
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Rows of the middle from which on the words are large too.
const LARGE: u16 = 20;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = clock(&model.session, model.now);
    let theme = &model.theme;
    let [head, middle, next] = Layout::vertical([
        Constraint::Fill(3),
        Constraint::Fill(10),
        Constraint::Fill(2),
    ])
    .areas(super::margins(area));
    let title = match &view.current {
        Some(block) => block.title.one_line(),
        None => model.session.setup.title.one_line(),
    };
    let title = [(title.into_owned(), theme.strong())];
    Text::fitted(theme, &title, head.as_size()).draw_middle(frame, head, Alignment::Center);
    match &view.current {
        Some(block) => draw_left(model, frame, block, middle),
        None => {
            let wall = dates::clock(&model.session.setup.local(model.now));
            digits::draw(frame, theme, theme.accent(), &wall, middle);
        }
    }
    if let Some(after) = &view.next {
        let at = dates::clock(&model.session.setup.local(after.start));
        let said = t!(
            model.words,
            "projector-next",
            time = at,
            title = &after.title
        );
        let said = [(said.into_owned(), Style::new())];
        Text::fitted(theme, &said, next.as_size()).draw_middle(frame, next, Alignment::Center);
    }
}

/// The big digits, a bar of what is left, and in words what their colour says.
fn draw_left(model: &Model, frame: &mut Frame, block: &BlockNow, area: Rect) {
    let theme = &model.theme;
    // Large words only where the digits stay the larger.
    let (thick, words) = if area.height > LARGE { (2, 4) } else { (1, 1) };
    let [figures, _, bar, _, words] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(thick),
        Constraint::Length(thick - 1),
        Constraint::Length(words),
    ])
    .areas(area);
    let urgency = block.urgency(model.now);
    let style = match urgency {
        Urgency::Calm => theme.accent(),
        other => theme.urgency(other),
    };
    let left = block.left(model.now);
    digits::draw(frame, theme, style, &dates::countdown(left), figures);
    draw_bar(frame, block, left, style, bar);
    let said = said(model, urgency, left);
    let marked = match urgency {
        Urgency::Calm => said.clone(),
        Urgency::Soon | Urgency::Over => format!("! {said}"),
        Urgency::Last => format!("!! {said}"),
    };
    let text = Text::large(theme, &[(marked, style)], words.as_size()).unwrap_or_else(|| {
        let said = format!("{} {said}", theme.urgency_glyph(urgency));
        Text::plain(&[(said, style)], words.as_size())
    });
    text.draw_middle(frame, words, Alignment::Center);
}

/// How much of the block is left, as a bar that empties towards the left.
fn draw_bar(frame: &mut Frame, block: &BlockNow, left: Duration, style: Style, area: Rect) {
    let all = (block.ends - block.started).num_seconds().max(1);
    let left = left.num_seconds().clamp(0, all);
    let full = usize::try_from(left * i64::from(area.width) / all).unwrap_or(0);
    let lane = usize::from(area.width).saturating_sub(full);
    for row in area.rows() {
        let spans = vec![
            Span::styled("█".repeat(full), style),
            Span::styled("·".repeat(lane), style),
        ];
        frame.render_widget(Line::from(spans), row);
    }
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
