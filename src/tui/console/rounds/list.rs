//! The list of rounds, and the steps of the chosen one.

use super::super::Model;
use super::ids;
use crate::domain::model::{Round, RoundId, RoundState};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::text::{column, width};
use crate::tui::widgets::list::Window;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of a round's number.
const NUMBER: usize = 4;
/// Columns of a round's state in words.
const STATE: usize = 10;

/// The rounds in view, each with its state as a glyph and a word.
pub fn draw(model: &Model, frame: &mut Frame, chosen: &Round, area: Rect) {
    let ids = ids(model);
    for (place, line) in window(&ids, chosen, area).rows() {
        let id = &ids[line];
        let Some(round) = model.session.rounds.get(id) else {
            continue;
        };
        let columns = usize::from(place.width);
        frame.render_widget(row(model, round, columns), place);
        if *id == chosen.id {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

/// The rounds in view.
pub fn window(ids: &[RoundId], chosen: &Round, area: Rect) -> Window {
    let line = ids.iter().position(|id| *id == chosen.id).unwrap_or(0);
    Window::around(line, ids.len(), area)
}

fn row(model: &Model, round: &Round, columns: usize) -> Line<'static> {
    let state = model
        .words
        .say(&format!("rounds-state-{}", round.state.key()));
    let voted = match round.state {
        RoundState::Draft => String::new(),
        _ => format!("{}/{}", round.phones(), round.base.people),
    };
    let room = columns.saturating_sub(NUMBER + STATE + width(&voted) + 6);
    let style = match round.state {
        RoundState::Open => model.theme.warn(),
        RoundState::Confirmed => model.theme.good(),
        _ => model.theme.base(),
    };
    Line::from(vec![
        Span::raw(format!(" {} ", column(&format!("{}.", round.id), NUMBER))),
        Span::styled(
            format!("{} {} ", glyph(round.state), column(&state, STATE)),
            style,
        ),
        Span::raw(column(&round.title.one_line(), room)),
        Span::raw(format!(" {voted}")),
    ])
}

/// What says the same as the colour of a state.
fn glyph(state: RoundState) -> &'static str {
    match state {
        RoundState::Draft => "◦",
        RoundState::Open => "▶",
        RoundState::Closed => "■",
        RoundState::Shown => "●",
        RoundState::Confirmed => "✓",
    }
}

/// The five states in a line of their own; where the round stands is in capitals.
pub fn draw_stepper(model: &Model, frame: &mut Frame, round: &Round, area: Rect) {
    let theme = &model.theme;
    let line = Block::new()
        .borders(Borders::TOP)
        .border_style(theme.faint());
    frame.render_widget(line, area);
    let mut spans = vec![Span::raw(" ")];
    for state in RoundState::ALL {
        let name = model.words.say(&format!("rounds-state-{}", state.key()));
        if state > RoundState::Draft {
            spans.push(Span::styled(" › ", theme.faint()));
        }
        spans.push(match state == round.state {
            true => Span::styled(
                format!("{} {}", glyph(state), name.to_uppercase()),
                theme.accent(),
            ),
            false => Span::styled(name.into_owned(), theme.faint()),
        });
    }
    spans.push(Span::raw(" "));
    let wide: usize = spans.iter().map(|span| width(&span.content)).sum();
    let place = Rect {
        x: area.x + 2.min(area.width),
        width: u16::try_from(wide)
            .unwrap_or(u16::MAX)
            .min(area.width.saturating_sub(2)),
        ..area
    };
    frame.render_widget(Line::from(spans), place);
    draw_next(model, frame, round, place.right(), area);
}

/// What Enter would do to the round, at the end of the line with the steps.
fn draw_next(model: &Model, frame: &mut Frame, round: &Round, from: u16, area: Rect) {
    if round.state == RoundState::Confirmed {
        return;
    }
    let id = format!("rounds-next-{}", round.state.key());
    let key = model.key_of(Verb::NextRoundState);
    let said = format!(" {} ", t!(model.words, &id, key = key));
    let wide = u16::try_from(width(&said)).unwrap_or(u16::MAX);
    let Some(x) = area.right().checked_sub(wide.saturating_add(1)) else {
        return;
    };
    if x > from {
        let place = Rect {
            x,
            width: wide,
            ..area
        };
        frame.render_widget(Line::styled(said, model.theme.accent()), place);
    }
}
