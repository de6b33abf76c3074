//! The list of speakers: who has the floor and for how long, who comes next, and how the parties
//! have shared the time. Names only with consent; others are called by their number.

use super::Model;
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big::{self, Text};
use crate::views::speakers::{Eyes, PartyTime, SpeakerRow, SpeakersView, TurnRow, speakers};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// So many of those who wait are shown; more can't be remembered.
const NEXT: usize = 5;
/// The share of the page for whoever has the floor, in per cent.
const FLOOR: u16 = 52;
/// The share of the width for the running time, in per cent.
const TIME: u16 = 34;
/// The share of their part for the name, in per cent.
const NAME: u16 = 50;
/// Columns of a party's time and share: `12:34  100 % av tiden`.
const NUMBERS: usize = 24;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = speakers(&model.session, model.now, Eyes::Room);
    let spoken = view.now.is_some() || view.last.is_some();
    let bars = if spoken { view.parties.len() as u16 } else { 0 };
    let [floor, next, times] = Layout::vertical([
        Constraint::Percentage(FLOOR),
        Constraint::Fill(1),
        Constraint::Length(bars),
    ])
    .areas(super::margins(area));
    match &view.now {
        Some(turn) => draw_turn(model, frame, turn, floor),
        None => {
            let title = model.words.say("speakers-title");
            big::write(frame, &model.theme, model.theme.accent(), &title, floor);
        }
    }
    draw_next(model, frame, &view, next);
    for (place, party) in times.rows().zip(&view.parties) {
        frame.render_widget(party_line(model, party, usize::from(place.width)), place);
    }
}

/// Who has the floor, and how long they have had it.
fn draw_turn(model: &Model, frame: &mut Frame, turn: &TurnRow, area: Rect) {
    let [head, who, below] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Percentage(NAME),
        Constraint::Fill(1),
    ])
    .areas(area);
    let [time, party_of] =
        Layout::horizontal([Constraint::Percentage(TIME), Constraint::Fill(1)]).areas(below);
    let theme = &model.theme;
    let floor = model.words.say("speakers-floor");
    frame.render_widget(Line::styled(floor, theme.faint()), head);
    let write = |frame: &mut Frame, said: String, style, place: Rect| {
        let text = Text::fitted(theme, &[(said, style)], place.as_size());
        text.draw_middle(frame, place, Alignment::Left);
    };
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
fn draw_next(model: &Model, frame: &mut Frame, view: &SpeakersView, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    if view.waiting.is_empty() {
        let hint = match view.open {
            true => words.say("speakers-nobody"),
            false => words.say("speakers-raise"),
        };
        let text = Text::fitted(theme, &[(hint.into_owned(), Style::new())], area.as_size());
        return text.draw_middle(frame, area, Alignment::Left);
    }
    let mut lines = vec![(words.say("speakers-next").into_owned(), theme.faint())];
    let next = view.waiting.iter().take(NEXT).enumerate();
    lines.extend(next.map(|(at, speaker)| {
        let name = name(model, speaker);
        let said = match party(model, speaker) {
            Some(party) => format!("{}. {name} · {party}", at + 1),
            None => format!("{}. {name}", at + 1),
        };
        let columns = usize::from(area.width);
        (fit(&said, columns).into_owned(), theme.strong())
    }));
    let more = view.waiting.len().saturating_sub(NEXT);
    if more > 0 {
        let said = t!(words, "speakers-more", count = more);
        lines.push((said.into_owned(), theme.faint()));
    }
    let text = Text::fitted(theme, &lines, area.as_size());
    text.draw_middle(frame, area, Alignment::Left);
}

/// A party's share of the time; attendance of words, without names.
fn party_line(model: &Model, party: &PartyTime, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let name = columns * 3 / 10;
    let lane = columns.saturating_sub(name + NUMBERS + 2);
    let named = column(label(model.words, &party.name), name);
    let mut spans = vec![Span::styled(format!("{named} "), theme.strong())];
    spans.extend(bar(theme, party.share.into(), 100, lane));
    let share = t!(model.words, "speakers-share", share = party.share);
    let time = column_right(&dates::countdown(party.time), 6);
    spans.push(Span::raw(format!(" {time}  {share}")));
    Line::from(spans)
}
