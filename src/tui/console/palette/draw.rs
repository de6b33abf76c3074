//! How the palette looks: a line to type in over the list of what it finds.

use super::Palette;
use super::choices::Row;
use crate::tui::console::Model;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::list::Window;
use crate::tui::widgets::middle;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// The widest it gets: the key beside a line is to be found without a ruler.
const WIDEST: u16 = 76;
/// The highest it gets: more lines are not read, and the screen below stays in mind.
const HIGHEST: u16 = 22;

/// Where its parts stand.
pub struct Areas {
    /// With its border.
    pub outer: Rect,
    /// The line to type in.
    pub field: Rect,
    /// What it finds.
    pub list: Rect,
}

/// Where its parts stand on a terminal of this size.
pub fn areas(area: Rect) -> Areas {
    let outer = middle(area, WIDEST, HIGHEST);
    let inner = Block::bordered().inner(outer);
    let [field, _, list] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(inner);
    Areas { outer, field, list }
}

/// The lines in view.
pub fn window(palette: &Palette, area: Rect) -> Window {
    let chosen = palette.cursor.line(&palette.choices()).unwrap_or(0);
    Window::around(chosen, palette.rows.len(), area)
}

/// Draws it over the screen.
pub fn draw(model: &Model, palette: &Palette, frame: &mut Frame, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    let areas = areas(area);
    frame.render_widget(Clear, areas.outer);
    let keys = format!(" {} ", words.say("palette-keys"));
    let block = Block::bordered()
        .title(format!(" {} ", words.say("palette-title")))
        .title_bottom(Line::styled(keys, theme.faint()).right_aligned())
        .style(theme.base());
    frame.render_widget(block, areas.outer);
    draw_field(model, palette, frame, areas.field);
    if palette.rows.is_empty() {
        let columns = usize::from(areas.list.width).saturating_sub(2);
        let said = wrap(&words.say("palette-empty"), columns, 2);
        for (place, line) in areas.list.rows().zip(said) {
            frame.render_widget(Line::styled(format!(" {line}"), theme.faint()), place);
        }
        return;
    }
    let chosen = palette.cursor.line(&palette.choices());
    for (place, index) in window(palette, areas.list).rows() {
        let line = row_line(theme, &palette.rows[index], usize::from(place.width));
        frame.render_widget(line, place);
        if chosen == Some(index) {
            frame.buffer_mut().set_style(place, theme.selected());
        }
    }
}

fn draw_field(model: &Model, palette: &Palette, frame: &mut Frame, area: Rect) {
    let theme = &model.theme;
    frame.render_widget(Line::styled(" : ", theme.accent()), area);
    let field = Rect {
        x: (area.x + 3).min(area.right()),
        width: area.width.saturating_sub(4),
        ..area
    };
    palette.writing.draw(frame, theme, true, field);
    if palette.writing.is_empty() {
        let hint = Rect {
            x: (field.x + 2).min(area.right()),
            width: field.width.saturating_sub(2),
            ..field
        };
        let text = model.words.say("palette-prompt");
        let text = fit(&text, usize::from(hint.width)).into_owned();
        frame.render_widget(Line::styled(text, theme.faint()), hint);
    }
}

fn row_line(theme: &Theme, row: &Row, columns: usize) -> Line<'static> {
    let aside = fit(&row.aside, columns / 2).into_owned();
    let room = columns.saturating_sub(width(&aside) + 6);
    Line::from(vec![
        Span::styled(format!(" {} ", row.glyph), theme.accent()),
        Span::raw(format!("{}  ", column(&row.text, room))),
        Span::styled(aside, theme.faint()),
    ])
}
