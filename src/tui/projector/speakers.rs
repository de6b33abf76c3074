//! The list of speakers: who has the floor and for how long, who comes next, and how the parties
//! have shared the time. Names only with consent; others are called by their number.

use super::{Model, is_vast};
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::{bar, slim};
use crate::tui::widgets::big::{self, Text};
use crate::views::speakers::{Eyes, PartyTime, SpeakerRow, SpeakersView, TurnRow, speakers};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// So many of those who wait are shown; more can't be remembered.
const NEXT: usize = 5;
/// The share of the page for whoever has the floor, in per cent; on a large page all those who
/// come next are large too and need more.
const FLOOR: (u16, u16) = (52, 35);
/// The same while nobody has it and nobody waits: how to ask for it needs more words.
const FREE: u16 = 40;
/// Rows from which on the parties' bars stand apart.
const APART: u16 = 30;
/// The share of the width for the running time, in per cent.
const TIME: u16 = 34;
/// The share of their part for the name, in per cent.
const NAME: u16 = 50;
/// Rows and columns of the smallest large letters.
const LARGE: u16 = 4;
/// See [`LARGE`].
const LETTER: u16 = 4;
/// Letters by which `…` grows in the big font, which has dots only.
const MORE_DOTS: u16 = 2;
/// Columns of a party's time and share: `12:34  100 % av tiden`.
const NUMBERS: usize = 24;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = speakers(&model.session, model.now, Eyes::Room);
    let spoken = view.now.is_some() || view.last.is_some();
    let area = super::margins(area);
    let parties = if spoken { view.parties.len() as u16 } else { 0 };
    let is_apart = area.height >= APART;
    let (share, each) = match (is_vast(area), is_apart) {
        (true, _) => (FLOOR.1, LARGE),
        (false, true) => (FLOOR.0, 2),
        (false, false) => (FLOOR.0, 1),
    };
    let is_free = view.now.is_none() && view.waiting.is_empty();
    let share = if is_free { FREE } else { share };
    let [floor, next, times] = Layout::vertical([
        Constraint::Percentage(share),
        Constraint::Fill(1),
        Constraint::Length(parties * each),
    ])
    .areas(area);
    match &view.now {
        Some(turn) => draw_turn(model, frame, turn, is_vast(area), floor),
        None => {
            let title = model.words.say("speakers-title");
            big::write(frame, &model.theme, model.theme.accent(), &title, floor);
        }
    }
    draw_next(model, frame, &view, is_vast(area), next);
    for (index, party) in (0..).zip(view.parties.iter().take(usize::from(parties))) {
        let place = Rect {
            y: times.y + index * each,
            height: each,
            ..times
        };
        draw_party(model, frame, party, is_apart, place);
    }
}

/// A party's share of the time: in large letters with a thick bar where it has the rows for them.
fn draw_party(model: &Model, frame: &mut Frame, party: &PartyTime, is_apart: bool, area: Rect) {
    let theme = &model.theme;
    if area.height < LARGE {
        let line = party_line(model, party, is_apart, usize::from(area.width));
        let row = Rect { height: 1, ..area };
        return frame.render_widget(line, row);
    }
    let [name, lane, numbers] = Layout::horizontal([
        Constraint::Percentage(36),
        Constraint::Fill(1),
        Constraint::Length(60),
    ])
    .spacing(2)
    .areas(area);
    big_line(
        frame,
        model,
        label(model.words, &party.name),
        name,
        Alignment::Left,
    );
    let columns = usize::from(lane.width);
    // The letters' lowest row is for what hangs below the line.
    for row in lane.rows().take(usize::from(LARGE) - 1) {
        frame.render_widget(
            Line::from(bar(theme, party.share.into(), 100, columns)),
            row,
        );
    }
    let time = dates::countdown(party.time);
    let said = format!("{time} · {}\u{A0}%", party.share);
    big_line(frame, model, &said, numbers, Alignment::Right);
}

fn big_line(frame: &mut Frame, model: &Model, said: &str, area: Rect, side: Alignment) {
    let said = [(said.to_owned(), model.theme.strong())];
    Text::even(&model.theme, &said, area.as_size()).draw(frame, area, side);
}

/// Who has the floor, and how long they have had it.
fn draw_turn(model: &Model, frame: &mut Frame, turn: &TurnRow, is_large: bool, area: Rect) {
    let heading = if is_large { LARGE } else { 1 };
    let [head, who, below] = Layout::vertical([
        Constraint::Length(heading),
        Constraint::Percentage(NAME),
        Constraint::Fill(1),
    ])
    .areas(area);
    let [time, party_of] =
        Layout::horizontal([Constraint::Percentage(TIME), Constraint::Fill(1)]).areas(below);
    let theme = &model.theme;
    let floor = model.words.say("speakers-floor").into_owned();
    let write = |frame: &mut Frame, said: String, style, place: Rect| {
        let text = Text::fitted(theme, &[(said, style)], place.as_size());
        text.draw_middle(frame, place, Alignment::Left);
    };
    Text::even(theme, &[(floor, theme.faint())], head.as_size()).draw(frame, head, Alignment::Left);
    write(frame, name(model, &turn.speaker), theme.accent(), who);
    let lasted = dates::countdown(turn.lasted);
    write(frame, lasted, theme.strong(), time);
    if let Some(party) = party(model, &turn.speaker) {
        write(frame, party, theme.strong(), party_of);
    }
}

/// Their name, or the number they are called by.
fn name(model: &Model, speaker: &SpeakerRow) -> String {
    match &speaker.name {
        Some(name) => name.one_line().into_owned(),
        None => t!(model.words, "speakers-number", number = speaker.id.0).into_owned(),
    }
}

fn party(model: &Model, speaker: &SpeakerRow) -> Option<String> {
    let name = speaker.party.as_ref()?;
    Some(label(model.words, name).to_owned())
}

/// The next ones in the order of the list, as large as all of them fit.
fn draw_next(model: &Model, frame: &mut Frame, view: &SpeakersView, is_large: bool, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    if view.waiting.is_empty() {
        let hint = match view.open {
            true => words.say("speakers-nobody"),
            false => words.say("speakers-raise"),
        };
        let text = Text::fitted(theme, &[(hint.into_owned(), Style::new())], area.as_size());
        return text.draw_middle(frame, area, Alignment::Center);
    }
    let more = view.waiting.len().saturating_sub(NEXT);
    let heading = match more {
        0 => words.say("speakers-next"),
        more => t!(words, "speakers-next-of-more", count = more),
    };
    let mut lines = vec![(heading.into_owned(), theme.faint())];
    let columns = usize::from(match is_large {
        true => (area.width / LETTER).saturating_sub(MORE_DOTS),
        false => area.width,
    });
    let next = view.waiting.iter().take(NEXT).enumerate();
    lines.extend(next.map(|(at, speaker)| {
        let name = name(model, speaker);
        let said = match party(model, speaker) {
            Some(party) => format!("{}. {name} · {party}", at + 1),
            None => format!("{}. {name}", at + 1),
        };
        (fit(&said, columns).into_owned(), theme.strong())
    }));
    let text = Text::fitted(theme, &lines, area.as_size());
    text.draw_middle(frame, area, Alignment::Left);
}

/// A party's share of the time; attendance of words, without names.
fn party_line(model: &Model, party: &PartyTime, is_apart: bool, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let name = columns * 3 / 10;
    let lane = columns.saturating_sub(name + NUMBERS + 2);
    let named = column(label(model.words, &party.name), name);
    let mut spans = vec![Span::styled(format!("{named} "), theme.strong())];
    let bar = if is_apart { bar } else { slim };
    spans.extend(bar(theme, party.share.into(), 100, lane));
    let share = t!(model.words, "speakers-share", share = party.share);
    let time = column_right(&dates::countdown(party.time), 6);
    spans.push(Span::raw(format!(" {time}  {share}")));
    Line::from(spans)
}
