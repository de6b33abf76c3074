//! Beside the squares: the pitch that runs, the queue, the topics that wait for a place, and those
//! that are gone. One list for the cursor, with headings that it passes over.

use super::{Pane, Places, pitch};
use crate::text::t;
use crate::tui::console::Model;
use crate::tui::text::{column, fit, width};
use crate::tui::widgets::list::Window;
use crate::views::console::GoneTopic;
use crate::views::grid::{GridView, TopicCard};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// A line of the list.
enum Row<'a> {
    Head(String),
    /// What a heading says where there is nothing under it.
    Nothing(&'static str),
    /// A card, and its place in the queue if it is there.
    Card(&'a TopicCard, Option<usize>),
    Gone(&'a GoneTopic),
    Gap,
}

impl Row<'_> {
    fn is_topic(&self) -> bool {
        matches!(self, Row::Card(..) | Row::Gone(_))
    }
}

/// Draws the lists.
pub fn draw(
    model: &Model,
    frame: &mut Frame,
    view: &GridView,
    gone: &[GoneTopic],
    places: &Places,
    area: Rect,
) {
    let block = edge().border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let list = pitch::draw(model, frame, inner);
    let rows = rows(model, view, gone);
    let line = chosen_line(model, places, &rows);
    let columns = usize::from(list.width).saturating_sub(1);
    for (place, index) in Window::around(line.unwrap_or(0), rows.len(), list).rows() {
        frame.render_widget(drawn(model, &rows[index], columns), place);
        if line == Some(index) {
            let style = match model.board.pane {
                Pane::Side => model.theme.selected(),
                Pane::Grid => continue,
            };
            frame.buffer_mut().set_style(place, style);
        }
    }
}

/// The line between the lists and the squares.
fn edge() -> Block<'static> {
    Block::new().borders(Borders::RIGHT)
}

/// The line of the chosen topic: the cursor counts topics, the window lines.
fn chosen_line(model: &Model, places: &Places, rows: &[Row]) -> Option<usize> {
    let at = model.board.side.line(&places.side)?;
    let mut topics = rows.iter().enumerate().filter(|(_, row)| row.is_topic());
    topics.nth(at).map(|(line, _)| line)
}

/// Which of the listed topics stands at this position.
pub fn topic_at(
    model: &Model,
    view: &GridView,
    gone: &[GoneTopic],
    places: &Places,
    area: Rect,
    at: Position,
) -> Option<usize> {
    let list = pitch::rest(model, edge().inner(area));
    let rows = rows(model, view, gone);
    let line = chosen_line(model, places, &rows).unwrap_or(0);
    let line = Window::around(line, rows.len(), list).line_at(at)?;
    let topics = rows[..line].iter().filter(|row| row.is_topic());
    rows[line].is_topic().then(|| topics.count())
}

fn rows<'a>(model: &Model, view: &'a GridView, gone: &'a [GoneTopic]) -> Vec<Row<'a>> {
    let words = model.words;
    let mut queue = t!(words, "market-queue", count = view.queued.len()).into_owned();
    if view.drafts > 0 {
        let drafts = t!(words, "market-drafts", count = view.drafts);
        queue = format!("{queue} · {drafts}");
    }
    let mut rows = vec![Row::Head(queue)];
    if view.queued.is_empty() {
        rows.push(Row::Nothing("market-queue-empty"));
    }
    // Whoever pitches has no place in the line any more.
    let on_stage = model.session.on_stage().map(|(pitch, _)| pitch.topic);
    let mut places = 1..;
    rows.extend(
        view.queued
            .iter()
            .map(|card| match on_stage == Some(card.id) {
                true => Row::Card(card, None),
                false => Row::Card(card, places.next()),
            }),
    );
    rows.push(Row::Gap);
    rows.push(Row::Head(
        t!(words, "market-parked", count = view.parked.len()).into_owned(),
    ));
    if view.parked.is_empty() {
        rows.push(Row::Nothing("market-parked-empty"));
    }
    rows.extend(view.parked.iter().map(|card| Row::Card(card, None)));
    if !gone.is_empty() {
        rows.push(Row::Gap);
        rows.push(Row::Head(
            t!(words, "market-gone", count = gone.len()).into_owned(),
        ));
        rows.extend(gone.iter().map(Row::Gone));
    }
    rows
}

fn drawn(model: &Model, row: &Row, columns: usize) -> Line<'static> {
    match row {
        Row::Gap => Line::default(),
        Row::Head(text) => Line::styled(format!(" {}", fit(text, columns)), model.theme.strong()),
        Row::Nothing(id) => {
            let text = model.words.say(id);
            Line::styled(format!(" {}", fit(&text, columns)), model.theme.faint())
        }
        Row::Card(card, place) => card_line(model, card, *place, columns),
        Row::Gone(topic) => {
            let title = column(&format!("× {}", topic.title.one_line()), columns);
            Line::styled(format!(" {title}"), model.theme.faint())
        }
    }
}

/// Place, title and interest; marks for the card in the hand, the one that is being pitched, and
/// one whose host has gone home.
fn card_line(
    model: &Model,
    card: &TopicCard,
    place: Option<usize>,
    columns: usize,
) -> Line<'static> {
    let held = model.board.held.as_ref();
    let held = held.is_some_and(|hand| hand.topic == card.id && !hand.again);
    let on_stage = model.session.on_stage();
    let pitched = on_stage.is_some_and(|(pitch, _)| pitch.topic == card.id);
    let (mark, style) = match (held, pitched) {
        (true, _) => ("▲ ".to_owned(), model.theme.warn()),
        (_, true) => ("▶ ".to_owned(), model.theme.accent()),
        _ => (
            place.map_or_else(String::new, |place| format!("{place} ")),
            Style::new(),
        ),
    };
    let absent = match card.host_left {
        true => format!(" {}", model.words.say("market-host-left-short")),
        false => String::new(),
    };
    let interest = format!("{absent} ★{}", card.interest);
    let room = columns.saturating_sub(width(&interest));
    let title = column(&format!("{mark}{}", card.title.one_line()), room);
    Line::from(vec![
        Span::styled(format!(" {title}"), style),
        Span::styled(interest, model.theme.faint()),
    ])
}
