//! An idea of a result in large letters: its text and its bar, and below them what each party said.

use super::super::super::Model;
use super::{headline, parties_line, place_of, short, text_of};
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big::{Paragraph, Text};
use crate::tui::widgets::spread::Spread;
use crate::views::result::{ResultRow, ResultView};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::text::Line;

/// Columns and rows of a large letter.
const LETTER: u16 = 4;
/// Letters by which `…` grows in the big font, which has dots only.
const MORE_DOTS: u16 = 2;
/// The share of the width for the text, in per cent.
const TEXT: u16 = 68;
/// Rows of a bar.
const THICK: usize = 3;

/// Draws the idea.
pub fn draw(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let parties = parties(model, view, row, area);
    let rows = parties.as_ref().map_or(1, Text::height);
    let [above, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(rows)]).areas(area);
    let [text, count] = Layout::horizontal([Constraint::Percentage(TEXT), Constraint::Fill(1)])
        .spacing(LETTER)
        .areas(above);
    draw_text(model, frame, row, text);
    draw_count(model, frame, view, row, count);
    match parties {
        Some(text) => text.draw(frame, below, Alignment::Left),
        None => {
            let line = parties_line(model, view, row, usize::from(below.width));
            frame.render_widget(line, below);
        }
    }
}

/// The place and as much of the text as fits in large letters.
fn draw_text(model: &Model, frame: &mut Frame, row: &ResultRow, area: Rect) {
    let text = format!("{} {}", place_of(model, row), text_of(model, row));
    let letters = usize::from((area.width / LETTER).saturating_sub(MORE_DOTS));
    let rows = usize::from(area.height / LETTER).max(1);
    let text = wrap(&text, letters, rows).join(" ");
    let text: Paragraph = (text, model.theme.strong());
    Text::even(&model.theme, &[text], area.as_size()).draw(frame, area, Alignment::Left);
}

/// The bar, and the counts below it where there is room, else in its place.
fn draw_count(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let columns = usize::from(area.width);
    let counts = (headline(model, row.counts), model.theme.strong());
    let counts = Text::even(&model.theme, &[counts], Size::new(area.width, LETTER));
    // As wide for each idea as for the widest, so that bars compare.
    let widest = view
        .rows
        .iter()
        .map(|row| width(&headline(model, row.counts)));
    let widest = widest.max().unwrap_or(0);
    let lane = columns.saturating_sub((widest + 1) * usize::from(LETTER));
    if let Some(spread) = said::spread(row.counts).filter(|_| area.height > LETTER) {
        return draw_spread(model, frame, &spread, counts, area);
    }
    let is_beside = lane * 2 > columns;
    let lane = if is_beside { lane } else { columns };
    for place in area.rows().take(THICK) {
        let (part, whole) = view.share(row.counts, view.ballots);
        let bar = bar(&model.theme, part, whole, lane);
        frame.render_widget(Line::from(bar), place);
    }
    let y = if is_beside { area.y } else { area.y + LETTER };
    let height = area.bottom().saturating_sub(y);
    counts.draw(frame, Rect { y, height, ..area }, Alignment::Right);
}

/// How many stand on each step, as columns beside the count.
fn draw_spread(model: &Model, frame: &mut Frame, spread: &Spread, counts: Text, area: Rect) {
    let wide = area.width / 2;
    let columns = Rect {
        width: wide,
        ..area
    };
    spread.draw_columns(frame, &model.theme, columns);
    let beside = Rect {
        x: area.x + wide,
        width: area.width - wide,
        ..area
    };
    counts.draw(frame, beside, Alignment::Right);
}

/// The parties in large letters on one line, or two where the text keeps one; none where they fit
/// in plain ones only, with their bars.
fn parties(model: &Model, view: &ResultView, row: &ResultRow, area: Rect) -> Option<Text> {
    if view.secret.is_some() {
        return None;
    }
    let parties = view.parties.iter().zip(&row.parties);
    let said = parties.map(|((_, name), counts)| {
        let counts = counts.map(|counts| short(model, counts));
        let counts = counts.unwrap_or_else(|| model.words.say("projector-too-few").into_owned());
        let name = label(model.words, name);
        format!("{name} {counts}").replace(' ', "\u{A0}")
    });
    let said = said.collect::<Vec<_>>().join(", ");
    let room = Size::new(area.width, area.height.saturating_sub(LETTER));
    Text::smallest(&model.theme, &[(said, model.theme.faint())], room)
        .filter(|text| text.height() <= 2 * LETTER)
}
