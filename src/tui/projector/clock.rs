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

/// Rows of the page from which on the words below the digits are large too.
const LARGE: u16 = 26;
/// The same, of the middle of the page.
const LARGE_MIDDLE: u16 = 18;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = clock(&model.session, model.now);
    let theme = &model.theme;
    let area = super::margins(area);
    let (line, gap) = match area.height > LARGE {
        true => (4, 1),
        false => (1, 0),
    };
    let [head, middle, next] = Layout::vertical([
        Constraint::Length((area.height / 5).max(4)),
        Constraint::Fill(1),
        Constraint::Length(line),
    ])
    .spacing(gap)
    .areas(area);
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
    let (thick, words) = match area.height > LARGE_MIDDLE {
        true => (2, 4),
        false => (1, 1),
    };
    let [figures, bar, words] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(thick),
        Constraint::Length(words),
    ])
    .spacing(1)
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
    write_marked(model, frame, urgency, &said, style, words);
}

/// Writes words with the mark that says what their colour says, as large as there is room for; the
/// big font has no glyphs but those of letters.
pub fn write_marked(
    model: &Model,
    frame: &mut Frame,
    urgency: Urgency,
    said: &str,
    style: Style,
    area: Rect,
) {
    let said = format!("{} {said}", model.theme.urgency_glyph(urgency));
    let marked = [(in_letters(&said), style)];
    let text = Text::large(&model.theme, &marked, area.as_size())
        .unwrap_or_else(|| Text::plain(&[(said, style)], area.as_size()));
    text.draw_middle(frame, area, Alignment::Center);
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

/// The short line with its mark in what the big font has.
pub fn in_letters(strip: &str) -> String {
    let marks = [("● ", ""), ("◐ ", "! "), ("○ ", "!! ")];
    let strip = strip.to_owned();
    marks
        .iter()
        .fold(strip, |text, (glyph, letters)| text.replace(glyph, letters))
}
