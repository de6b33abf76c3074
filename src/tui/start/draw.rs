//! How the start screen looks.

use super::{Model, SessionLine};
use crate::text::t;
use crate::tui::keymap::START;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::{big, fits_or_says_so, footer};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

/// The least that a session can be chosen in.
const LEAST: Size = Size::new(40, 8);
/// Columns of a date.
const DATE: usize = 10;
/// Columns of the kind's name.
const KIND: usize = 16;
/// Columns of how many people.
const PEOPLE: usize = 12;
/// From this height on there is room for the name in big letters.
const TALL: u16 = 18;

/// Draws the start screen.
pub fn draw(model: &Model, frame: &mut Frame) {
    if !fits_or_says_so(frame, &model.theme, model.words, LEAST) {
        return;
    }
    let area = frame.area();
    frame.render_widget(Block::new().style(model.theme.base()), area);
    let banner = if area.height >= TALL { 5 } else { 1 };
    let [top, folder, list, detail, foot] = Layout::vertical([
        Constraint::Length(banner),
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(if area.height >= TALL { 3 } else { 1 }),
        Constraint::Length(1),
    ])
    .areas(area);
    big::write(frame, &model.theme, model.theme.accent(), "torg", top);
    let columns = usize::from(area.width).saturating_sub(4);
    let text = t!(
        model.words,
        "console-start-folder",
        folder = model.folder.as_str()
    );
    let text = fit(&text, columns).into_owned();
    frame.render_widget(
        Line::styled(format!("  {text}"), model.theme.faint()),
        folder,
    );
    draw_list(model, frame, list);
    draw_detail(model, frame, detail);
    footer::draw(frame, &model.theme, model.words, &[START], foot);
    if let Some(dialog) = &model.form {
        dialog.draw(frame, &model.theme, model.words, area);
    }
}

fn draw_list(model: &Model, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    if model.sessions.is_empty() {
        let text = wrap(&model.words.say("console-start-empty"), columns, 3);
        for (place, line) in area.rows().zip(text) {
            frame.render_widget(Line::raw(format!("  {line}")), place);
        }
        return;
    }
    let chosen = model.cursor.line(&model.lines()).unwrap_or(0);
    let first = first_in_view(chosen, model.sessions.len(), usize::from(area.height));
    for (place, (index, session)) in area
        .rows()
        .zip(model.sessions.iter().enumerate().skip(first))
    {
        frame.render_widget(session_line(model, session, columns), place);
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

/// The chosen session's folder, and in full what is wrong with it.
fn draw_detail(model: &Model, frame: &mut Frame, area: Rect) {
    let chosen = model.cursor.line(&model.lines());
    let Some(session) = chosen.and_then(|line| model.sessions.get(line)) else {
        return;
    };
    let (text, style) = match &session.trouble {
        Some(trouble) => (format!("{}: {trouble}", session.slug), model.theme.bad()),
        None => (session.slug.clone(), model.theme.faint()),
    };
    let columns = usize::from(area.width).saturating_sub(4);
    let lines = wrap(&text, columns, usize::from(area.height));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(format!("  {line}"), style), place);
    }
}

fn session_line(model: &Model, session: &SessionLine, columns: usize) -> Line<'static> {
    let date = session
        .date
        .map_or_else(|| "–".to_owned(), |date| date.to_string());
    let date = column(&date, DATE);
    if let Some(trouble) = &session.trouble {
        let title = column(&session.title, columns.saturating_sub(DATE + 2).min(24));
        let text = format!("  {date}  {title}  ! {trouble}");
        return Line::styled(fit(&text, columns + 2).into_owned(), model.theme.bad());
    }
    let kind = session
        .kind
        .as_ref()
        .map_or("", |kind| label(model.words, kind));
    let people = t!(model.words, "count-people", count = session.people);
    let wide = columns > 64;
    let taken = DATE + 2 + PEOPLE + 1 + if wide { KIND + 1 } else { 0 };
    let title = column(&session.title, columns.saturating_sub(taken));
    let mut spans = vec![
        Span::styled(format!("  {date}  "), model.theme.faint()),
        Span::styled(format!("{title} "), model.theme.strong()),
    ];
    if wide {
        spans.push(Span::raw(format!("{} ", column(kind, KIND))));
    }
    spans.push(Span::styled(
        column_right(&people, PEOPLE),
        model.theme.faint(),
    ));
    Line::from(spans)
}
