//! The cockpit: the screen that stands open on the facilitator's laptop while the room works.

use super::{Effect, Model, Then, sheet};
use crate::text::{dates, t};
use crate::tui::key::Verb;
use crate::tui::text::wrap;
use crate::tui::widgets::note;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    match verb {
        Verb::EndOrResume => sheet::end_or_resume(model),
        _ => Vec::new(),
    }
}

/// Draws the cockpit.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let [next, gap, script] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area);
    let clock = model.clock();
    if let Some(block) = &clock.next {
        let text = t!(
            model.words,
            "cockpit-next",
            time = dates::clock(&model.session.setup.local(block.start)),
            title = block.title.one_line()
        );
        frame.render_widget(Line::styled(format!(" {text}"), model.theme.strong()), next);
    }
    let agenda = &model.session.setup.agenda;
    let running = clock.current.and_then(|now| agenda.block(now.id));
    let Some(block) = running.filter(|block| !block.script.is_empty()) else {
        return note(
            frame,
            &model.theme,
            &model.words.say("cockpit-no-script"),
            gap,
        );
    };
    let columns = usize::from(script.width).saturating_sub(2);
    let lines = wrap(&block.script, columns, usize::from(script.height));
    for (place, line) in script.rows().zip(lines) {
        frame.render_widget(Line::from(format!(" {line}")), place);
    }
}
