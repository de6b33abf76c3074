//! What is said about the chosen block: who leads it, what the projector shows, script and
//! private notes.

use super::Model;
use crate::text::{dates, t};
use crate::tui::console::asks::page_name;
use crate::tui::text::{fit, wrap};
use crate::views::console::SheetRow;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// Draws it: beside the list there is a title and room between the parts, below it there is not.
pub fn draw(model: &Model, frame: &mut Frame, row: &SheetRow, area: Rect) {
    let high = area.height > 2 * super::BELOW;
    let columns = usize::from(area.width).saturating_sub(4);
    let rows = usize::from(area.height);
    let mut lines = Vec::new();
    if high {
        lines.push(Line::default());
        let title = fit(&row.title, columns).into_owned();
        lines.push(Line::styled(title, model.theme.strong()));
    }
    let about = fit(&about(model, row), columns).into_owned();
    lines.push(Line::styled(about, model.theme.faint()));
    let rest = rows.saturating_sub(lines.len() + usize::from(high));
    if high {
        lines.push(Line::default());
    }
    lines.extend(told(model, row, columns, rest));
    for (place, line) in area.rows().zip(lines) {
        let place = Rect {
            x: place.x + 3,
            width: place.width.saturating_sub(3),
            ..place
        };
        frame.render_widget(line, place);
    }
}

/// Owner, length, fixed start and page, as far as there is something to say.
fn about(model: &Model, row: &SheetRow) -> String {
    let words = model.words;
    let mut parts = Vec::new();
    if !row.owner.is_empty() {
        let owner = row.owner.one_line();
        parts.push(t!(words, "cockpit-sheet-owner", owner = owner).into_owned());
    }
    let page = page_name(words, row.page.as_ref());
    parts.push(t!(words, "cockpit-sheet-page", page = page).into_owned());
    if row.slack.is_some() {
        let time = dates::clock(&model.session.setup.local(row.planned));
        parts.push(t!(words, "cockpit-sheet-fixed", time = time).into_owned());
    }
    parts.join(" · ")
}

/// Script and private notes in at most `rows` lines: the notes get up to half of them.
fn told(model: &Model, row: &SheetRow, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let private = match row.private.is_empty() {
        true => String::new(),
        false => format!("{}: {}", model.words.say("cockpit-private"), &*row.private),
    };
    let most = match row.script.is_empty() {
        true => rows,
        false => rows.div_ceil(2),
    };
    let private = match private.is_empty() {
        true => Vec::new(),
        false => wrap(&private, columns, most),
    };
    let script = match row.script.is_empty() {
        true => Vec::new(),
        false => wrap(&row.script, columns, rows.saturating_sub(private.len())),
    };
    let script = script.into_iter().map(Line::from);
    let style: Style = model.theme.accent();
    let private = private.into_iter().map(|line| Line::styled(line, style));
    script.chain(private).collect()
}
