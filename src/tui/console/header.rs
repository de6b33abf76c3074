//! The three lines above every screen of the console: what is said at a glance.

use super::{Model, Tab, cockpit, tabs};
use crate::hub::Health;
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::{fit, width};
use crate::views::clock::{BlockNow, ClockView, Moment};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Blank columns at the edges and between left and right.
const GAP: usize = 4;

/// Draws the header.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let rows = area.rows().collect::<Vec<_>>();
    let wall = dates::clock(&model.session.setup.local(model.now));
    let mut right = saved(model);
    right.push(Span::raw("  "));
    right.push(Span::styled(wall, model.theme.strong()));
    let title = Span::styled(
        model.session.setup.title.one_line().into_owned(),
        model.theme.strong(),
    );
    spread(frame, rows[0], vec![title], right);
    if model.tab == Tab::Cockpit {
        // All that stands here otherwise is told below in full.
        frame.render_widget(cockpit::steps_line(model, usize::from(area.width)), rows[1]);
    } else {
        draw_now(model, frame, rows[1]);
    }
    tabs::draw(model, frame, rows[2]);
}

/// What runs, and who is here, in one line.
fn draw_now(model: &Model, frame: &mut Frame, area: Rect) {
    let right = room(model);
    let room = usize::from(area.width).saturating_sub(columns(&right) + GAP);
    spread(frame, area, now(model, &model.clock(), room), right);
}

/// Something at the left and something at the right; the right one is never cut.
fn spread(frame: &mut Frame, area: Rect, left: Vec<Span>, right: Vec<Span>) {
    let mut room = usize::from(area.width).saturating_sub(columns(&right) + GAP);
    let mut spans = vec![Span::raw(" ")];
    for span in left {
        let fitted = fit(&span.content, room).into_owned();
        room = room.saturating_sub(width(&fitted));
        spans.push(Span::styled(fitted, span.style));
    }
    frame.render_widget(Line::from(spans), area);
    let taken = u16::try_from(columns(&right) + 1).unwrap_or(area.width);
    let place = Rect {
        x: area.right().saturating_sub(taken).max(area.x),
        width: taken.min(area.width),
        ..area
    };
    frame.render_widget(Line::from(right), place);
}

/// The columns that some spans take.
fn columns(spans: &[Span]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}

/// Whether what happens is being saved.
fn saved(model: &Model) -> Vec<Span<'static>> {
    let (mark, id, style) = match &model.health {
        Health::Saving => ("● ", "saved", model.theme.good()),
        Health::NotSaved(_) => ("! ", "console-not-saved", model.theme.bad()),
        Health::Offline => ("○ ", "reconnecting", model.theme.bad()),
        Health::Stopped => ("○ ", "console-stopped", model.theme.faint()),
    };
    vec![
        Span::styled(mark, style),
        Span::styled(model.words.say(id), style),
    ]
}

/// Phase, block, the time left, and whether the room is on time, in `room` columns: a long title
/// gives way to the time.
fn now(model: &Model, clock: &ClockView, room: usize) -> Vec<Span<'static>> {
    let (theme, words) = (&model.theme, model.words);
    let phase = model.session.setup.phase(&clock.phase);
    let phase = phase.map_or("", |phase| label(words, &phase.name));
    let (title, mut time) = match (&clock.current, clock.moment) {
        (Some(block), _) => (block.title.one_line().into_owned(), left(model, block)),
        (None, Moment::Ended) => (words.say("console-ended").into_owned(), Vec::new()),
        (None, _) => (words.say("console-not-started").into_owned(), Vec::new()),
    };
    time.extend(behind(model, clock.behind));
    let room = room.saturating_sub(columns(&time) + width(phase));
    let mut spans = vec![Span::styled(phase.to_owned(), theme.accent())];
    spans.push(Span::raw(fit(&format!(" · {title}"), room).into_owned()));
    spans.extend(time);
    spans
}

fn left(model: &Model, block: &BlockNow) -> Vec<Span<'static>> {
    let urgency = block.urgency(model.now);
    let glyph = model.theme.urgency_glyph(urgency);
    let left = dates::countdown(block.left(model.now));
    let text = format!("  {glyph} {left}");
    vec![Span::styled(text, model.theme.urgency(urgency))]
}

fn behind(model: &Model, minutes: Option<i64>) -> Option<Span<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let (text, style) = match minutes? {
        0 => (words.say("on-time"), theme.good()),
        late @ 1.. => (t!(words, "minutes-behind", count = late), theme.warn()),
        early => (t!(words, "minutes-ahead", count = -early), theme.good()),
    };
    Some(Span::styled(format!("  {text}"), style))
}

/// How many are here, and whether a round is open.
fn room(model: &Model) -> Vec<Span<'static>> {
    let here = model.seen.balance(&model.session).here;
    let text = t!(
        model.words,
        "console-here",
        here = here,
        joined = model.session.people.len()
    );
    let mut spans = Vec::new();
    if model.session.open_round().is_some() {
        let text = format!("◆ {}  ", model.words.say("console-round-open"));
        spans.push(Span::styled(text, model.theme.warn()));
    }
    spans.push(Span::raw(text));
    spans
}
