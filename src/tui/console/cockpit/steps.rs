//! The stepper: the phases of the day in one line, done, now and coming.

use super::Model;
use crate::tui::label;
use crate::tui::text::{fit, width};
use crate::views::cockpit::{StepState, StepView, steps};
use ratatui::text::{Line, Span};

/// More letters than the name of any phase has room for.
const WHOLE: usize = 60;
/// How names give way to the room there is: most letters of a phase that is done, and of one that
/// is to come. What is done goes first; where the room is now is always said whole.
const WAYS: [(usize, usize); 9] = [
    (WHOLE, WHOLE),
    (5, WHOLE),
    (0, WHOLE),
    (0, 9),
    (0, 7),
    (0, 6),
    (0, 5),
    (0, 4),
    (0, 0),
];

/// The phases in `room` columns.
pub fn line(model: &Model, room: usize) -> Line<'static> {
    let steps = steps(&model.session);
    let mut ways = WAYS.into_iter().map(|way| spans(model, &steps, way));
    let fitting = ways.find(|spans| columns(spans) <= room);
    Line::from(fitting.unwrap_or_else(|| spans(model, &steps, (0, 0))))
}

fn columns(spans: &[Span]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}

fn spans(model: &Model, steps: &[StepView], (done, coming): (usize, usize)) -> Vec<Span<'static>> {
    let theme = &model.theme;
    let mut spans = Vec::new();
    for step in steps {
        let name = label(model.words, &step.name);
        let (glyph, letters, style) = match step.state {
            StepState::Done => ("✓", done, theme.good()),
            StepState::Now => ("▶", WHOLE, theme.accent()),
            StepState::Coming => ("·", coming, theme.faint()),
        };
        let name = fit(name, letters);
        let blank = if name.is_empty() { "" } else { " " };
        spans.push(Span::styled(format!(" {glyph}{blank}{name}"), style));
    }
    spans
}
