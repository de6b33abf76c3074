//! An open round: how many have voted, large, how much time is left, and the same by party. Nothing
//! of what they voted.

use super::super::Model;
use crate::text::{dates, t};
use crate::tui::label;
use crate::tui::text::column;
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big::{self, Text};
use crate::views::clock::Urgency;
use crate::views::result::{PartyTurnout, TurnoutView, urgency};
use crate::views::stage::RoundHead;
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of a party's name in plain letters.
const PARTY: usize = 20;
/// Rows of a party in large letters: theirs, and air.
const LARGE: u16 = 5;

/// Draws the turnout.
pub fn draw(
    model: &Model,
    frame: &mut Frame,
    head: &RoundHead,
    view: &TurnoutView,
    is_large: bool,
    area: Rect,
) {
    let words = model.words;
    let (line, each) = if is_large { (4, LARGE) } else { (1, 2) };
    let time = time_left(model, head);
    let parties = view.parties.len() as u16 * each;
    let [digits, caption, clock, _, bars] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(line),
        Constraint::Length(if time.is_some() { line } else { 0 }),
        Constraint::Length(1),
        Constraint::Length(parties.saturating_sub(1)),
    ])
    .areas(area);
    let text = t!(words, "part-of", part = view.voted, whole = view.of);
    big::write(frame, &model.theme, model.theme.accent(), &text, digits);
    let mut said = vec![words.say("projector-have-voted").into_owned()];
    if view.late.came > 0 {
        let late = view.late;
        said.push(t!(words, "rounds-late", came = late.came, voted = late.voted).into_owned());
    }
    let said = [(said.join(" · "), Style::new())];
    Text::fitted(&model.theme, &said, caption.as_size()).draw(frame, caption, Alignment::Center);
    if let Some((urgency, said)) = time {
        let style = model.theme.urgency(urgency);
        super::super::clock::write_marked(model, frame, urgency, &said, style, clock);
    }
    for (index, party) in (0..).zip(&view.parties) {
        let y = bars.y + index * each;
        let height = (each - 1).min(bars.bottom().saturating_sub(y));
        draw_party(model, frame, party, Rect { y, height, ..bars });
    }
}

/// A party's name, how many of them have voted as a bar, and in numbers.
fn draw_party(model: &Model, frame: &mut Frame, party: &PartyTurnout, area: Rect) {
    let theme = &model.theme;
    let name = label(model.words, &party.name);
    let numbers = format!("{}/{}", party.voted, party.of);
    if area.height + 1 < LARGE {
        let lane = usize::from(area.width).saturating_sub(PARTY + 12);
        let name = column(name, PARTY);
        let mut spans = vec![Span::styled(format!("{name} "), theme.strong())];
        spans.extend(bar(theme, party.voted, party.of as usize, lane));
        spans.push(Span::raw(format!(" {numbers}")));
        return frame.render_widget(Line::from(spans), area);
    }
    let [left, lane, right] = Layout::horizontal([
        Constraint::Percentage(36),
        Constraint::Fill(1),
        Constraint::Length(40),
    ])
    .spacing(2)
    .areas(area);
    let write = |frame: &mut Frame, said: &str, side, area: Rect| {
        let said = [(said.to_owned(), theme.strong())];
        Text::even(theme, &said, area.as_size()).draw(frame, area, side);
    };
    write(frame, name, Alignment::Left, left);
    let columns = usize::from(lane.width);
    for row in lane.rows().take(usize::from(LARGE) - 2) {
        frame.render_widget(
            Line::from(bar(theme, party.voted, party.of as usize, columns)),
            row,
        );
    }
    write(frame, &numbers, Alignment::Right, right);
}

/// How the time presses, and how much is left of it, in words; none where nothing ends the round.
fn time_left(model: &Model, head: &RoundHead) -> Option<(Urgency, String)> {
    let round = model.session.rounds.get(&head.id)?;
    let ends = round.ends?;
    let urgency = urgency(round, model.now);
    let text = match urgency {
        Urgency::Over => model.words.say("time-is-up"),
        _ => {
            let left = dates::countdown(ends - model.now);
            t!(model.words, "rounds-time-left", left = left)
        }
    };
    Some((urgency, text.into_owned()))
}
