//! The three lines above every screen of the console: what is said at a glance.

use super::{Model, Tab};
use crate::hub::Health;
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::{fit, width};
use crate::views::clock::{ClockView, Moment};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Lines the header takes.
pub const HEIGHT: u16 = 3;

/// Draws the header.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let clock = model.clock();
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
    spread(frame, rows[1], now(model, &clock), room(model));
    frame.render_widget(tabs(model), rows[2]);
}

/// Something at the left and something at the right; the right one is never cut.
fn spread(frame: &mut Frame, area: Rect, left: Vec<Span>, right: Vec<Span>) {
    let right_width: usize = right.iter().map(|span| width(&span.content)).sum();
    let mut room = usize::from(area.width).saturating_sub(right_width + 4);
    let mut spans = vec![Span::raw(" ")];
    for span in left {
        let fitted = fit(&span.content, room).into_owned();
        room = room.saturating_sub(width(&fitted));
        spans.push(Span::styled(fitted, span.style));
    }
    frame.render_widget(Line::from(spans), area);
    let right_width = u16::try_from(right_width + 1).unwrap_or(area.width);
    let place = Rect {
        x: area.right().saturating_sub(right_width).max(area.x),
        width: right_width.min(area.width),
        ..area
    };
    frame.render_widget(Line::from(right), place);
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

/// Phase, block, the time left, and whether the room is on time.
fn now(model: &Model, clock: &ClockView) -> Vec<Span<'static>> {
    let (theme, words) = (&model.theme, model.words);
    let phase = model.session.setup.phase(&clock.phase);
    let phase = phase.map_or("", |phase| label(words, &phase.name));
    let mut spans = vec![Span::styled(phase.to_owned(), theme.accent())];
    match (&clock.current, clock.moment) {
        (Some(block), _) => {
            let urgency = block.urgency(model.now);
            let style = theme.urgency(urgency);
            spans.push(Span::raw(format!(" · {}", block.title.one_line())));
            let left = dates::countdown(block.left(model.now));
            spans.push(Span::styled(
                format!("  {} {left}", theme.urgency_glyph(urgency)),
                style,
            ));
            spans.extend(behind(model, clock.behind));
        }
        (None, Moment::Ended) => {
            spans.push(Span::raw(format!(" · {}", words.say("console-ended"))))
        }
        (None, _) => {
            let what = words.say("console-not-started");
            spans.push(Span::raw(format!(" · {what}")));
        }
    }
    spans
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
    let here = model.session.present().count();
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

/// The tabs; a mark on the last one when somebody waits at the door.
fn tabs(model: &Model) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (index, tab) in Tab::ALL.into_iter().enumerate() {
        let name = model.words.say(&format!("console-tab-{}", tab.key()));
        let mut text = format!(" {} {name} ", index + 1);
        if tab == Tab::Join && !model.waiting.is_empty() {
            text = format!(" {} {name} !{} ", index + 1, model.waiting.len());
        }
        let style = if tab == model.tab {
            model.theme.accent().patch(model.theme.selected())
        } else if tab == Tab::Join && !model.waiting.is_empty() {
            model.theme.warn()
        } else {
            model.theme.faint()
        };
        spans.push(Span::styled(text, style));
    }
    Line::from(spans)
}
