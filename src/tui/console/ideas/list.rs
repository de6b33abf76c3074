//! The wall as a list, for narrow screens: a line for each heading and each idea.

use super::{Model, head, marks};
use crate::domain::model::Idea;
use crate::text::t;
use crate::tui::text::{column_right, fit, width};
use crate::tui::widgets::list::first_in_view;
use crate::views::wall::sorted::{Part, Sorted};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// Columns of an idea's number.
const NUMBER: usize = 5;

/// A line of the list: a heading, or a spot by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of this part.
    Head(usize),
    /// The spot at this place.
    Spot(usize),
}

/// The lines in view, with the chosen spot among them: never more than `height`, however long the
/// list is.
pub fn in_view(sorted: &Sorted, chosen: Option<usize>, height: usize) -> Vec<Row> {
    let length = sorted.spots.len() + sorted.parts.len();
    // Each part's heading pushes its spots down by one.
    let line_of = |spot| spot + sorted.part_of(spot) + 1;
    let first = first_in_view(chosen.map_or(0, line_of), length, height);
    let head_line = |part: usize| sorted.parts[part].start + part;
    let mut part = partition(sorted.parts.len(), |part| head_line(part) <= first).saturating_sub(1);
    let mut rows = Vec::with_capacity(height.min(length));
    for line in first..length.min(first + height) {
        while part + 1 < sorted.parts.len() && head_line(part + 1) <= line {
            part += 1;
        }
        rows.push(match line == head_line(part) {
            true => Row::Head(part),
            false => Row::Spot(line - part - 1),
        });
    }
    rows
}

/// How many of the first `length` numbers hold, where those that do come first.
fn partition(length: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = (low + high) / 2;
        match holds(middle) {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    low
}

/// The spot at this position.
pub fn spot_at(sorted: &Sorted, chosen: Option<usize>, area: Rect, at: Position) -> Option<usize> {
    let rows = in_view(sorted, chosen, usize::from(area.height));
    let (_, row) = area
        .rows()
        .zip(rows)
        .find(|(place, _)| place.contains(at))?;
    match row {
        Row::Head(_) => None,
        Row::Spot(spot) => Some(spot),
    }
}

/// Draws the list.
pub fn draw(model: &Model, frame: &mut Frame, sorted: &Sorted, chosen: Option<usize>, area: Rect) {
    let rows = in_view(sorted, chosen, usize::from(area.height));
    for (place, row) in area.rows().zip(rows) {
        let columns = usize::from(place.width);
        match row {
            Row::Head(part) => {
                let line = head_line(model, &sorted.parts[part], columns);
                frame.render_widget(line, place);
            }
            Row::Spot(at) => {
                let id = sorted.spots[at].idea;
                if let Some(idea) = model.session.ideas.get(&id) {
                    frame.render_widget(idea_line(model, idea, columns), place);
                }
                if chosen == Some(at) {
                    frame.buffer_mut().set_style(place, model.theme.selected());
                }
            }
        }
    }
}

/// A heading and how many ideas hang under it.
pub fn head_line(model: &Model, part: &Part, columns: usize) -> Line<'static> {
    let title = head::name(model, &part.name);
    let count = t!(model.words, "count-ideas", count = part.length);
    let room = columns.saturating_sub(width(&count) + 3);
    Line::from(vec![
        Span::styled(format!(" {}", fit(&title, room)), model.theme.strong()),
        Span::styled(format!("  {count}"), model.theme.faint()),
    ])
}

fn idea_line(model: &Model, idea: &Idea, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let marked = model.ideas.marked.contains(&idea.id);
    let (sign, style) = marks::sign(theme, idea, marked);
    let notes = marks::notes(model, idea);
    let release = marks::release(model, idea);
    let taken = release.as_ref().map_or(0, |(text, _)| width(text) + 1);
    let number = column_right(&idea.id.0.to_string(), NUMBER);
    let room = columns.saturating_sub(3 + 3 + NUMBER + width(&notes) + taken);
    let mut spans = vec![
        Span::styled(format!(" {sign}"), style),
        Span::styled(format!("{number}  "), theme.faint()),
        Span::styled(fit(&idea.text.one_line(), room).into_owned(), style),
        Span::styled(notes, theme.faint()),
    ];
    spans.extend(release.map(|(text, style)| Span::styled(format!(" {text}"), style)));
    Line::from(spans)
}
