//! How the list of speakers looks on the console.

use super::super::Model;
use super::waiting;
use crate::domain::model::SpeakerId;
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big;
use crate::tui::widgets::list::Window;
use crate::tui::widgets::note;
use crate::views::speakers::{
    Eyes, PartyTime, PersonTime, SpeakerRow, SpeakersView, TurnRow, by_person, speakers,
};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Lines of whoever has the floor.
const FLOOR: u16 = 4;
/// Columns of the time they have spoken, in large letters: `12:34`.
const TIME: u16 = 26;
/// Columns of the times beside the list: the narrowest, and the widest.
const TIMES: (u16, u16) = (38, 64);
/// Columns of a bar: the fewest, and the most; the names come first.
const BAR: (usize, usize) = (4, 20);
/// Columns in which most parties are said in full.
const NAME: usize = 18;
/// Columns of a share of time, of the room, and the time itself: ` 33/40 %  12:34`.
const NUMBERS: usize = 15;
/// Columns of somebody's place in the list.
const PLACE: usize = 4;
/// So many come next and stand out; the rest is dimmed.
const NEXT: usize = 5;

/// Draws the list of speakers.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = speakers(&model.session, model.now, Eyes::Facilitator);
    let [floor, rule, list, times] = parts(area);
    draw_floor(model, frame, &view, floor);
    let edge = |borders| {
        Block::new()
            .borders(borders)
            .border_style(model.theme.faint())
    };
    frame.render_widget(edge(Borders::TOP), rule);
    draw_waiting(model, frame, &view, list);
    let block = edge(Borders::LEFT);
    let inner = block.inner(times);
    frame.render_widget(block, times);
    draw_times(model, frame, &view, inner);
}

/// Who has the floor, a line, who waits, and how long each has spoken.
fn parts(area: Rect) -> [Rect; 4] {
    let [floor, rule, rest] = Layout::vertical([
        Constraint::Length(FLOOR),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area);
    let wide = (area.width * 2 / 5).clamp(TIMES.0, TIMES.1);
    let [list, times] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(rest);
    [floor, rule, list, times]
}

/// The head of the list, and the list.
fn list_parts(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area)
}

/// The lines of those who wait in view, on a screen of this size.
pub fn window(model: &Model, ids: &[SpeakerId], area: Rect) -> Window {
    let [_, _, list, _] = parts(area);
    let [_, list] = list_parts(list);
    in_view(model, ids, list)
}

fn in_view(model: &Model, ids: &[SpeakerId], list: Rect) -> Window {
    let chosen = model.speakers.cursor.line(ids).unwrap_or(0);
    Window::around(chosen, ids.len(), list)
}

/// Who has the floor, with the time running in large figures.
fn draw_floor(model: &Model, frame: &mut Frame, view: &SpeakersView, area: Rect) {
    let wide = if view.now.is_some() { TIME } else { 0 };
    let [who, time] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(area);
    let (theme, words) = (&model.theme, model.words);
    let mut lines = match &view.now {
        Some(turn) => {
            let text = dates::countdown(turn.lasted);
            big::write(frame, theme, theme.strong(), &text, time);
            vec![
                Line::styled(words.say("speakers-floor"), theme.faint()),
                Line::styled(name(model, &turn.speaker), theme.accent()),
                Line::styled(party(model, &turn.speaker), Style::new()),
            ]
        }
        None => {
            let hint = match view.waiting.is_empty() {
                true => "speakers-floor-none",
                false => "speakers-floor-next",
            };
            vec![
                Line::styled(words.say("speakers-floor-free"), theme.strong()),
                Line::styled(words.say(hint), theme.faint()),
                Line::default(),
            ]
        }
    };
    lines.extend(view.last.as_ref().map(|turn| last_line(model, turn)));
    let columns = usize::from(who.width).saturating_sub(2);
    for (place, line) in who.rows().zip(lines) {
        let text: String = line
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        let style = line.style;
        let text = format!(" {}", fit(&text, columns));
        frame.render_widget(Line::styled(text, style), place);
    }
}

/// Who spoke before, dim.
fn last_line(model: &Model, turn: &TurnRow) -> Line<'static> {
    let said = t!(
        model.words,
        "speakers-last",
        name = name(model, &turn.speaker),
        time = dates::countdown(turn.lasted)
    );
    Line::styled(said.into_owned(), model.theme.faint())
}

/// Their name, or the number they are called by.
fn name(model: &Model, speaker: &SpeakerRow) -> String {
    match &speaker.name {
        Some(name) => name.one_line().into_owned(),
        None => t!(model.words, "speakers-number", number = speaker.id.0).into_owned(),
    }
}

fn party(model: &Model, speaker: &SpeakerRow) -> String {
    match &speaker.party {
        Some(name) => label(model.words, name).to_owned(),
        None => model.words.say("not-stated").into_owned(),
    }
}

/// What a line says of somebody who waits.
pub fn said_of(model: &Model, speaker: &SpeakerRow) -> String {
    format!("{} {}", name(model, speaker), party(model, speaker))
}

fn draw_waiting(model: &Model, frame: &mut Frame, view: &SpeakersView, area: Rect) {
    let [head, list] = list_parts(area);
    draw_head(model, frame, view, head);
    let ids = waiting(model);
    let Some(chosen) = model.speakers.cursor.line(&ids) else {
        let said = model.words.say("speakers-empty");
        return note(frame, &model.theme, &said, list);
    };
    for (place, line) in in_view(model, &ids, list).rows() {
        let row = &view.waiting[line];
        let drawn = waiting_line(model, row, line, usize::from(place.width));
        frame.render_widget(drawn, place);
        if line == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

/// How many wait, and whether phones may ask: with a mark, not by colour alone.
fn draw_head(model: &Model, frame: &mut Frame, view: &SpeakersView, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    let waiting = t!(words, "speakers-waiting", count = view.waiting.len());
    let (mark, id, style) = match view.open {
        true => ("●", "speakers-open", theme.good()),
        false => ("○", "speakers-closed", theme.faint()),
    };
    let open = format!("{mark} {}", words.say(id));
    let room = usize::from(area.width).saturating_sub(2);
    let open = fit(
        &open,
        room.saturating_sub(crate::tui::text::width(&waiting) + 3),
    );
    let line = Line::from(vec![
        Span::styled(format!(" {waiting}"), theme.strong()),
        Span::raw("   "),
        Span::styled(open.into_owned(), style),
    ]);
    frame.render_widget(line, area);
}

fn waiting_line(model: &Model, row: &SpeakerRow, line: usize, columns: usize) -> Line<'static> {
    let style = match line < NEXT {
        true => Style::new(),
        false => model.theme.faint(),
    };
    let room = columns.saturating_sub(PLACE + 2);
    let name_columns = room * 11 / 20;
    let place = column_right(&(line + 1).to_string(), PLACE - 1);
    let named = column(&name(model, row), name_columns);
    let hat = fit(&party(model, row), room - name_columns).into_owned();
    Line::from(vec![
        Span::styled(format!("{place} "), model.theme.faint()),
        Span::styled(format!("{named} "), style),
        Span::styled(hat, model.theme.faint()),
    ])
}

/// The time of each party beside its share of the room, and of each person.
fn draw_times(model: &Model, frame: &mut Frame, view: &SpeakersView, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    let columns = usize::from(area.width).saturating_sub(2);
    let titled = |id: &str| {
        let title = words.say(id);
        let title = fit(&title, columns).into_owned();
        Line::styled(format!(" {title}"), theme.strong())
    };
    let mut lines = vec![titled("speakers-times")];
    let parties = view.parties.iter();
    lines.extend(parties.map(|party| party_line(model, party, columns)));
    if !view.not_said.is_zero() {
        let time = dates::countdown(view.not_said);
        let said = t!(words, "speakers-not-said", time = time);
        let said = fit(&said, columns).into_owned();
        lines.push(Line::styled(format!(" {said}"), theme.faint()));
    }
    let people = by_person(&model.session, model.now, Eyes::Facilitator);
    if !people.is_empty() {
        lines.push(Line::default());
        lines.push(titled("speakers-people"));
        lines.extend(people.iter().map(|it| person_line(model, it, columns)));
    }
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

fn party_line(model: &Model, party: &PartyTime, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let room = columns.saturating_sub(NUMBERS + 1);
    let lane = room.saturating_sub(NAME).clamp(BAR.0, BAR.1);
    let name = room.saturating_sub(lane);
    let named = column(label(model.words, &party.name), name);
    let mut spans = vec![Span::raw(format!(" {named} "))];
    spans.extend(bar(theme, party.share.into(), 100, lane));
    let share = column_right(&party.share.to_string(), 3);
    let time = column_right(&dates::countdown(party.time), 6);
    let of_room = column(&format!("{share}/{} %", party.of_room), NUMBERS - 6);
    spans.push(Span::raw(format!("{of_room}{time}")));
    Line::from(spans)
}

fn person_line(model: &Model, person: &PersonTime, columns: usize) -> Line<'static> {
    let time = column_right(&dates::countdown(person.time), 7);
    let turns = column_right(&format!("{}×", person.turns), 4);
    let room = columns.saturating_sub(11);
    let named = column(&name(model, &person.speaker), room);
    Line::from(vec![
        Span::raw(format!(" {named}")),
        Span::styled(turns, model.theme.faint()),
        Span::raw(time),
    ])
}
