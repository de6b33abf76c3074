//! How the note-taker's terminal looks: the head with the state of everything, and below it the
//! list of topics or the form. Where there is room the ideas stand beside the fields; where there
//! is not, every part but the one with the keys is folded to a line.

mod ideas;
mod parts;

use super::peek;
use super::sheet::{Section, Sheet};
use super::{Model, Overlay, topics};
use crate::hub::Health;
use crate::text::{dates, t};
use crate::tui::text::{fit, width, wrap};
use crate::tui::widgets::{fits_or_says_so, footer, help};
use crate::views::notes::head;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// The least that notes can be taken in.
const LEAST: Size = Size::new(40, 16);
/// The narrowest screen on which the ideas stand beside the fields.
const BESIDE: u16 = 110;
/// Rows that the text with the keys gets beyond what it takes, where there is room.
const ROOMY: u16 = 6;
/// Rows that an open text has at least.
const OPEN: u16 = 3;

/// Draws the terminal.
pub fn draw(model: &Model, frame: &mut Frame) {
    if !fits_or_says_so(frame, &model.theme, model.words, LEAST) {
        return;
    }
    let area = frame.area();
    frame.render_widget(Block::new().style(model.theme.base()), area);
    let [head, body, foot] = Layout::vertical([
        Constraint::Length(if model.sheet.is_some() { 3 } else { 2 }),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_head(model, frame, head);
    match &model.sheet {
        Some(sheet) => draw_sheet(model, frame, sheet, body),
        None if !model.found.is_empty() => draw_found(model, frame, body),
        None => topics::draw(model, frame, body),
    }
    let tables = model.tables();
    footer::draw(frame, &model.theme, model.words, &tables, foot);
    model.toast.draw(frame, &model.theme, body);
    match &model.overlay {
        Overlay::None => {}
        Overlay::Peek(look) => peek::draw(model, frame, look, body),
        Overlay::Help(scroll) => {
            help::draw(frame, &model.theme, model.words, &tables, *scroll, area);
        }
    }
}

/// The title and what is not saved; in the form, who hosts and how many there are below it.
fn draw_head(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = &model.theme;
    let view = model.sheet.as_ref();
    let view = view.and_then(|sheet| head(&model.session, sheet.topic));
    let title = match &view {
        Some(view) => view.title.one_line().into_owned(),
        None => model.session.setup.title.one_line().into_owned(),
    };
    let (state, style) = state(model);
    let room = usize::from(area.width).saturating_sub(width(&state) + 3);
    let row = Rect { height: 1, ..area };
    let title = fit(&title, room).into_owned();
    // Spans, for the style of a line is that of its whole row.
    frame.render_widget(Span::styled(format!(" {title}"), theme.strong()), row);
    let state = Line::from(Span::styled(state, style));
    frame.render_widget(state.right_aligned(), row);
    if let Some(view) = view {
        let mut about: Vec<String> = place(model).into_iter().collect();
        if !view.hosts.is_empty() {
            let names: Vec<_> = view.hosts.iter().map(|name| name.one_line()).collect();
            about.push(t!(model.words, "notes-hosts", names = names.join(", ")).into_owned());
        }
        about.push(t!(model.words, "notes-people", count = view.people).into_owned());
        let parties = view.parties.iter();
        about.extend(parties.map(|(name, people)| format!("{} {people}", model.words.label(name))));
        let about = fit(
            &about.join(" · "),
            usize::from(area.width).saturating_sub(2),
        )
        .into_owned();
        let row = Rect {
            y: area.y + 1,
            ..row
        };
        frame.render_widget(Line::styled(format!(" {about}"), theme.faint()), row);
    }
}

/// Where and when the topic of the form is held, if it is on the board.
fn place(model: &Model) -> Option<String> {
    let topic = model.topics.get(model.sheet.as_ref()?.topic)?;
    let clock = |moment| dates::clock(&model.session.setup.local(moment));
    let slot = topic.slot?;
    let (start, end) = (clock(slot.start), clock(slot.end));
    Some(format!("{start}–{end} {}", topic.room.one_line()))
}

/// Whether everything is saved, for the whole terminal.
fn state(model: &Model) -> (String, Style) {
    let (words, theme) = (model.words, &model.theme);
    let unsent = model.outbox.len();
    let dirty = model
        .sheet
        .as_ref()
        .is_some_and(|it| it.saves_at().is_some());
    match &model.health {
        Health::Offline | Health::Stopped if unsent == 0 => {
            (format!("○ {} ", words.say("notes-offline")), theme.bad())
        }
        Health::Offline | Health::Stopped => {
            let text = t!(words, "notes-offline-waiting", count = unsent);
            (format!("○ {text} "), theme.bad())
        }
        Health::NotSaved(_) => (format!("! {} ", words.say("not-saved")), theme.bad()),
        Health::Saving if model.outbox.is_refused() => {
            (format!("! {} ", words.say("not-saved")), theme.bad())
        }
        Health::Saving if unsent > 0 || dirty => {
            (format!("✎ {} ", words.say("saving")), theme.warn())
        }
        Health::Saving => (format!("● {} ", words.say("saved")), theme.good()),
    }
}

/// What was left unsent the last time, to be sent or thrown away.
fn draw_found(model: &Model, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let text = t!(model.words, "notes-found", count = model.found.len());
    let mut lines = vec![Line::styled(format!(" {text}"), model.theme.strong())];
    lines.push(Line::default());
    let room = usize::from(area.height).saturating_sub(4);
    for unsent in model.found.iter().take(room) {
        let text = fit(&parts::words_of(unsent), columns).into_owned();
        lines.push(Line::raw(format!("   {text}")));
    }
    lines.push(Line::default());
    let how = format!(" {}", model.words.say("notes-found-how"));
    lines.push(Line::styled(how, model.theme.accent()));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

fn draw_sheet(model: &Model, frame: &mut Frame, sheet: &Sheet, area: Rect) {
    if area.width < BESIDE {
        return draw_column(model, frame, sheet, &Section::ALL, area);
    }
    let [fields, ideas] =
        Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).areas(area);
    let sections: Vec<Section> = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Ideas)
        .collect();
    draw_column(model, frame, sheet, &sections, fields);
    let block = Block::new()
        .borders(Borders::LEFT)
        .border_style(model.theme.faint());
    let inner = block.inner(ideas);
    frame.render_widget(block, ideas);
    ideas::draw(model, frame, sheet, inner);
}

/// Draws parts below each other, each as high as there is room for.
fn draw_column(model: &Model, frame: &mut Frame, sheet: &Sheet, sections: &[Section], area: Rect) {
    let heights = heights(model, sheet, sections, area);
    let rows = Layout::vertical(heights.iter().map(|rows| Constraint::Length(*rows))).split(area);
    for (section, place) in sections.iter().zip(rows.iter()) {
        match section {
            Section::Ideas if place.height > 1 => ideas::draw(model, frame, sheet, *place),
            section => parts::draw(model, frame, sheet, *section, *place),
        }
    }
}

/// The rows of each part: one for those that are folded; the one with the keys gets what it needs
/// and, when the others have what they need, the rest.
fn heights(model: &Model, sheet: &Sheet, sections: &[Section], area: Rect) -> Vec<u16> {
    let count = u16::try_from(sections.len()).unwrap_or(u16::MAX);
    let mut left = area.height.saturating_sub(count);
    let mut heights = vec![1; sections.len()];
    let focus = sections.iter().position(|section| *section == sheet.focus);
    let mut grow = |at: usize, rows: u16, left: &mut u16| {
        let more = rows.min(*left);
        heights[at] += more;
        *left -= more;
    };
    if let Some(at) = focus {
        let needed = needed(model, sheet, sections[at], area.width);
        let wanted = match is_choice(sections[at]) {
            true => needed,
            false => needed.max(OPEN) + 1,
        };
        grow(at, wanted, &mut left);
    }
    for (at, section) in sections.iter().enumerate() {
        let wanted = needed(model, sheet, *section, area.width);
        if Some(at) != focus && wanted > 0 {
            // The blank row below keeps two open texts apart.
            let rows = wanted + 1;
            if rows <= left || wanted == 1 {
                grow(at, rows, &mut left);
            }
        }
    }
    if let Some(at) = focus.filter(|_| !is_choice(sheet.focus)) {
        grow(at, left.min(ROOMY), &mut left);
    }
    heights
}

fn is_choice(section: Section) -> bool {
    matches!(section, Section::Level | Section::Step)
}

/// The rows that a part's contents take when they are shown whole, besides its label; none for
/// what a folded line says just as well.
fn needed(model: &Model, sheet: &Sheet, section: Section, columns: u16) -> u16 {
    /// More than this is scrolled.
    const MOST: usize = 30;
    let rows = match section {
        Section::Text(field) => {
            let text = sheet.text(field).map(|text| text.writing.text());
            let text = text.filter(|text| !text.is_empty());
            let columns = usize::from(columns).saturating_sub(parts::INDENT + 1);
            text.map_or(0, |text| wrap(&text, columns, MOST).len())
        }
        Section::Ideas => {
            let pending = model.outbox.ideas(sheet.topic).count();
            (sheet.ideas.len() + pending).min(MOST) + 1
        }
        Section::Level | Section::Step if section == sheet.focus => 2,
        Section::Level | Section::Step => 0,
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}
