//! Beside and below the squares: the topics that stand nowhere, what is in the hand, and what the
//! chosen card says in full.

use super::{Pane, Places, chosen};
use crate::text::t;
use crate::tui::console::Model;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::widgets::list::Window;
use crate::views::console::GoneTopic;
use crate::views::grid::{GridView, TopicCard};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Draws the parked topics with their interest, then those that are gone.
pub fn draw_list(
    model: &Model,
    frame: &mut Frame,
    view: &GridView,
    gone: &[GoneTopic],
    places: &Places,
    area: Rect,
) {
    frame.render_widget(border().border_style(model.theme.faint()), area);
    let inner = border().inner(area);
    let [head, _] = parts(area);
    let columns = usize::from(inner.width).saturating_sub(2);
    let title = t!(model.words, "console-parked", count = view.parked.len());
    let title = format!(" {}", fit(&title, columns));
    frame.render_widget(Line::styled(title, model.theme.strong()), head);

    let at = model.board.side.line(&places.side);
    for (place, index) in window(model, places, area).rows() {
        let line = match view.parked.get(index) {
            Some(card) => parked_line(model, card, columns),
            None => gone_line(model, &gone[index - view.parked.len()], columns),
        };
        frame.render_widget(line, place);
        if at == Some(index) && model.board.pane == Pane::Side {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

fn border() -> Block<'static> {
    Block::new().borders(Borders::LEFT)
}

/// The heading and the list.
fn parts(area: Rect) -> [Rect; 2] {
    let inner = border().inner(area);
    Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inner)
}

/// The lines of the list in view.
pub fn window(model: &Model, places: &Places, area: Rect) -> Window {
    let at = model.board.side.line(&places.side).unwrap_or(0);
    let [_, list] = parts(area);
    Window::around(at, places.side.len(), list)
}

fn parked_line(model: &Model, card: &TopicCard, columns: usize) -> Line<'static> {
    let interest = format!(" ★{}", card.interest);
    let (mark, style) = if model.board.held == Some(card.id) {
        ("▲ ", model.theme.warn())
    } else {
        ("", Style::new())
    };
    let room = columns.saturating_sub(width(&interest));
    let title = column(&format!("{mark}{}", card.title.one_line()), room);
    Line::from(vec![
        Span::styled(format!(" {title}"), style),
        Span::styled(interest, model.theme.faint()),
    ])
}

fn gone_line(model: &Model, topic: &GoneTopic, columns: usize) -> Line<'static> {
    let title = column(&format!("× {}", topic.title.one_line()), columns);
    Line::styled(format!(" {title}"), model.theme.faint())
}

/// Draws what is in the hand, or what the chosen card says in full.
pub fn draw_status(
    model: &Model,
    frame: &mut Frame,
    view: &GridView,
    gone: &[GoneTopic],
    places: &Places,
    area: Rect,
) {
    let held = model
        .board
        .held
        .and_then(|id| model.session.topics.get(&id));
    let (text, style) = match held {
        Some(topic) => {
            let text = t!(model.words, "console-in-hand", title = &topic.title);
            (text.into_owned(), model.theme.warn())
        }
        None => (about_chosen(model, view, gone, places), model.theme.faint()),
    };
    let columns = usize::from(area.width).saturating_sub(2);
    let lines = wrap(&text, columns, usize::from(area.height));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(format!(" {line}"), style), place);
    }
}

fn about_chosen(model: &Model, view: &GridView, gone: &[GoneTopic], places: &Places) -> String {
    let Some(id) = chosen(model, places) else {
        return String::new();
    };
    if let Some(topic) = gone.iter().find(|topic| topic.id == id) {
        return about_gone(model, topic);
    }
    let placed = view
        .slots
        .iter()
        .flat_map(|slot| slot.cells.iter().flatten());
    let card = placed.chain(&view.parked).find(|card| card.id == id);
    card.map_or_else(String::new, about_card)
}

fn about_gone(model: &Model, topic: &GoneTopic) -> String {
    let why = if topic.reason.is_empty() {
        model.words.say("console-withdrawn")
    } else {
        t!(
            model.words,
            "console-hidden-because",
            reason = &topic.reason
        )
    };
    format!("{} – {why}", topic.title.one_line())
}

fn about_card(card: &TopicCard) -> String {
    let mut text = card.title.one_line().into_owned();
    if !card.question.is_empty() {
        text.push_str(&format!(" – {}", card.question.one_line()));
    }
    if let Some(host) = &card.host {
        text.push_str(&format!(" · {}", host.one_line()));
    }
    text
}
