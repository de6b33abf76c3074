//! The people, and how the room is composed against how it was meant to be.

use super::asks::{Ask, PeopleAsk};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::PeopleCommand;
use crate::domain::event::Made;
use crate::domain::model::ParticipantId;
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::{Cursor, Picked, Window};
use crate::tui::widgets::note;
use crate::views::balance::{BalanceView, ShareView, balance};
use crate::views::console::{PersonRow, people};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of the balance beside the list.
const BALANCE: u16 = 42;
/// The narrowest screen on which both stand side by side.
const BESIDE: u16 = 78;
/// Columns of a name.
const NAME: usize = 20;
/// Columns of a share's bar.
const BAR: usize = 8;
/// Columns of a share's numbers: `12  33/40 %`.
const NUMBERS: usize = 13;

/// The cursor.
#[derive(Default)]
pub struct State {
    /// The chosen person.
    pub cursor: Cursor<ParticipantId>,
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids: Vec<ParticipantId> = shown(model).iter().map(|row| row.id).collect();
    let cursor = &mut model.people.cursor;
    if cursor.go(verb, &ids) {
        return Vec::new();
    }
    match verb {
        Verb::Register => return model.ask(Ask::People(PeopleAsk::Register)),
        Verb::SetTarget => return model.ask(Ask::People(PeopleAsk::Target)),
        other => {
            if let Some(id) = cursor.on(&ids) {
                return act_on(model, other, id);
            }
        }
    }
    Vec::new()
}

/// The people that are listed: all, or those that the search finds.
fn shown(model: &Model) -> Vec<PersonRow> {
    let mut rows = people(&model.session);
    rows.retain(|row| {
        let said = [&row.profile.alias, &row.profile.organisation].map(|text| text.one_line());
        model.search.keeps(&said.join(" "))
    });
    rows
}

/// What the search finds.
pub fn find(model: &Model) -> Vec<Made> {
    shown(model)
        .iter()
        .map(|row| Made::Participant(row.id))
        .collect()
}

/// Chooses the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let rows = shown(model);
    let ids: Vec<ParticipantId> = rows.iter().map(|row| row.id).collect();
    let [list, _] = beside(area, balance(&model.session).parties.len());
    let [list, _] = over_detail(list);
    let chosen = model.people.cursor.line(&ids).unwrap_or(0);
    let line = Window::around(chosen, ids.len(), list).line_at(at);
    model.people.cursor.pick(&ids, line)
}

fn act_on(model: &mut Model, verb: Verb, id: ParticipantId) -> Vec<Effect<Then>> {
    match verb {
        Verb::EditPerson => model.ask(Ask::People(PeopleAsk::Edit(id))),
        Verb::PersonLeaves => model.wish(Command::People(PeopleCommand::Leave { id })),
        Verb::PersonReturns => model.wish(Command::People(PeopleCommand::Return { id })),
        _ => Vec::new(),
    }
}

/// The list, and beside or below it the shares of so many parties.
fn beside(area: Rect, parties: usize) -> [Rect; 2] {
    if area.width >= BESIDE {
        let wide = BALANCE.max(area.width / 3).min(60);
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(area)
    } else {
        let high = (parties as u16 + 3).min(area.height / 2);
        Layout::vertical([Constraint::Fill(1), Constraint::Length(high)]).areas(area)
    }
}

/// The lines of the list, and what is said of the chosen one.
fn over_detail(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Fill(1), Constraint::Length(2)]).areas(area)
}

/// Draws the people.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = balance(&model.session);
    let [list, shares] = beside(area, view.parties.len());
    draw_list(model, frame, list);
    let borders = if area.width >= BESIDE {
        Borders::LEFT
    } else {
        Borders::TOP
    };
    let block = Block::new()
        .borders(borders)
        .border_style(model.theme.faint());
    let inner = block.inner(shares);
    frame.render_widget(block, shares);
    draw_balance(model, frame, &view, inner);
}

fn draw_list(model: &Model, frame: &mut Frame, area: Rect) {
    let rows = shown(model);
    if rows.is_empty() {
        return note(
            frame,
            &model.theme,
            &model.nothing("console-people-empty"),
            area,
        );
    }
    let [list, detail] = over_detail(area);
    let ids: Vec<ParticipantId> = rows.iter().map(|row| row.id).collect();
    let chosen = model.people.cursor.line(&ids).unwrap_or(0);
    for (place, index) in Window::around(chosen, rows.len(), list).rows() {
        let line = person_line(model, &rows[index], usize::from(place.width));
        frame.render_widget(line, place);
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    draw_detail(model, frame, &rows[chosen], detail);
}

fn person_line(model: &Model, row: &PersonRow, width: usize) -> Line<'static> {
    let theme = &model.theme;
    let faint_if_left = if row.left {
        theme.faint()
    } else {
        Style::new()
    };
    let mark = match (row.left, row.walk_in) {
        (true, _) => " × ",
        (false, true) => " ◦ ",
        (false, false) => "   ",
    };
    let hat = hat(model, row);
    let room = width.saturating_sub(3 + NAME + 1);
    Line::from(vec![
        Span::styled(mark, theme.faint()),
        Span::styled(
            format!("{} ", column(&row.profile.alias, NAME)),
            faint_if_left,
        ),
        Span::styled(fit(&hat, room).into_owned(), theme.faint()),
    ])
}

/// The hat of today, as much of it as was said.
fn hat(model: &Model, row: &PersonRow) -> String {
    let party = row.party.as_ref().map(|name| label(model.words, name));
    let Some(party) = party else {
        return model.words.say("not-stated").into_owned();
    };
    match &row.category {
        Some(category) => format!("{} · {party}", label(model.words, category)),
        None => party.to_owned(),
    }
}

/// What the facilitator should know of the chosen person: what they need, and where they are from.
fn draw_detail(model: &Model, frame: &mut Frame, row: &PersonRow, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let profile = &row.profile;
    let mut parts: Vec<String> = [&profile.organisation, &profile.area]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| text.one_line().into_owned())
        .collect();
    if profile.first_time == Some(true) {
        parts.push(model.words.say("console-first-time").into_owned());
    }
    if row.walk_in {
        parts.push(model.words.say("console-walk-in").into_owned());
    }
    if model.presence.phones.contains(&row.id) {
        parts.push(model.words.say("console-connected").into_owned());
    }
    if row.left {
        parts.push(model.words.say("console-gone-home").into_owned());
    }
    let rows: Vec<Rect> = area.rows().collect();
    let about = fit(&parts.join(" · "), columns).into_owned();
    frame.render_widget(
        Line::styled(format!(" {about}"), model.theme.faint()),
        rows[0],
    );
    if let (Some(place), false) = (rows.get(1), profile.access_needs.is_empty()) {
        let needs = t!(model.words, "console-needs", needs = &profile.access_needs);
        let needs = fit(&needs, columns).into_owned();
        frame.render_widget(
            Line::styled(format!(" {needs}"), model.theme.warn()),
            *place,
        );
    }
}

fn draw_balance(model: &Model, frame: &mut Frame, view: &BalanceView, area: Rect) {
    let mut lines = vec![Line::styled(
        format!(" {}", model.words.say("console-balance")),
        model.theme.strong(),
    )];
    for party in &view.parties {
        lines.push(share_line(model, party, 1, area.width));
        let categories = party.categories.iter();
        lines.extend(categories.map(|category| share_line(model, category, 3, area.width)));
    }
    let words = model.words;
    let foot = [
        t!(words, "console-not-said", count = view.not_said),
        t!(
            words,
            "console-first-timers",
            count = view.first_timers,
            here = view.here
        ),
    ];
    let columns = usize::from(area.width).saturating_sub(1);
    lines.push(Line::default());
    lines.extend(foot.iter().map(|text| {
        let text = fit(text, columns).into_owned();
        Line::styled(format!(" {text}"), model.theme.faint())
    }));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

/// A name, a bar, how many, the share of the target, and whether somebody is missing.
fn share_line(model: &Model, share: &ShareView, indent: usize, width: u16) -> Line<'static> {
    let theme = &model.theme;
    let name_width = usize::from(width).saturating_sub(indent + BAR + NUMBERS + 2);
    let name = column(label(model.words, &share.name), name_width);
    let style = if indent == 1 {
        theme.strong()
    } else {
        Style::new()
    };
    let mut spans = vec![
        Span::raw(" ".repeat(indent)),
        Span::styled(name, style),
        Span::raw(" "),
    ];
    spans.extend(bar(theme, share.share.into(), 100, BAR));
    if share.missing() {
        let text = format!(" ! {}", model.words.say("console-missing"));
        spans.push(Span::styled(text, theme.bad()));
        return Line::from(spans);
    }
    let people = column_right(&share.people.to_string(), 4);
    let numbers = match share.target {
        Some(target) => format!(
            "{people} {}/{target} %",
            column_right(&share.share.to_string(), 3)
        ),
        None => format!("{people} {} %", column_right(&share.share.to_string(), 3)),
    };
    spans.push(Span::raw(numbers));
    Line::from(spans)
}
