//! How the people look: the lines in view, what the facilitator should know of the chosen one, and
//! the balance beside them.

use super::super::{Model, cards};
use super::listed::Listed;
use super::{listed, shares};
use crate::domain::model::ParticipantId;
use crate::text::t;
use crate::tui::label;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::widgets::list::Window;
use crate::tui::widgets::note;
use crate::views::people::{PersonRow, Seat, row, seats, twins_of};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of the balance beside the list, at least.
const BALANCE: u16 = 40;
/// The widest that the balance gets; longer bars say no more.
const WIDEST_BALANCE: u16 = 60;
/// The narrowest screen on which both stand side by side.
const BESIDE: u16 = 78;
/// Columns for how somebody is here.
const MARK: usize = 3;
/// Columns for what is to be heeded: who is new, who needs something.
const HEED: usize = 6;
/// Columns of a name, between its narrowest and its widest.
const NAME: (usize, usize) = (14, 34);
/// A list as wide as this has room for organisations.
const ROOMY: usize = 80;
/// Lines on the chosen person.
const DETAIL: u16 = 4;
/// Most of them that say who somebody is.
const ABOUT: usize = 2;

/// Draws the people.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let listed = listed(model);
    let beside = area.width >= BESIDE;
    let [list, shares] = halves(&listed, area);
    draw_list(model, frame, &listed, list);
    let borders = if beside { Borders::LEFT } else { Borders::TOP };
    let block = Block::new()
        .borders(borders)
        .border_style(model.theme.faint());
    let inner = block.inner(shares);
    frame.render_widget(block, shares);
    shares::draw(model, frame, &listed.balance, inner);
}

/// The list with what belongs to it, and the shares beside or below it.
fn halves(listed: &Listed, area: Rect) -> [Rect; 2] {
    if area.width >= BESIDE {
        let wide = BALANCE.max(area.width * 2 / 5).min(WIDEST_BALANCE);
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(area)
    } else {
        let high = (listed.balance.parties.len() as u16 + 4).min(area.height / 2);
        Layout::vertical([Constraint::Fill(1), Constraint::Length(high)]).areas(area)
    }
}

/// The head of the list, the list, a line, and the chosen person.
fn parts(area: Rect) -> [Rect; 4] {
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(DETAIL),
    ])
    .areas(area)
}

/// The lines of the list in view, on a screen of this size.
pub fn window(model: &Model, listed: &Listed, area: Rect) -> Window {
    let [list, _] = halves(listed, area);
    let [_, list, _, _] = parts(list);
    in_view(model, listed, list)
}

fn in_view(model: &Model, listed: &Listed, list: Rect) -> Window {
    let chosen = model.people.cursor.line(&listed.ids).unwrap_or(0);
    Window::around(chosen, listed.ids.len(), list)
}

fn draw_list(model: &Model, frame: &mut Frame, listed: &Listed, area: Rect) {
    if model.session.people.is_empty() {
        let said = model.words.say("people-empty");
        return note(frame, &model.theme, &said, area);
    }
    let [head, list, rule, detail] = parts(area);
    draw_head(model, frame, listed.ids.len(), head);
    let ids = &listed.ids;
    let Some(chosen) = model.people.cursor.line(ids) else {
        let said = model.nothing("people-nobody");
        return note(frame, &model.theme, &said, list);
    };
    for (place, line) in in_view(model, listed, list).rows() {
        if let Some(row) = row(&model.session, ids[line]) {
            let line = person_line(model, &row, usize::from(place.width));
            frame.render_widget(line, place);
        }
        if line == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(block, rule);
    if let Some(row) = row(&model.session, ids[chosen]) {
        draw_detail(model, frame, &row, detail);
    }
}

/// Whom the list shows, how many that are, and in which order.
fn draw_head(model: &Model, frame: &mut Frame, count: usize, area: Rect) {
    let words = model.words;
    let show = words.say(&format!("people-show-{}", model.people.show.key()));
    let order = words.say(&format!("people-order-{}", model.people.order.key()));
    let head = t!(
        words,
        "people-head",
        show = show,
        count = count,
        order = order
    );
    let votes = cards::summary(model).map(|votes| format!(" · {votes}"));
    let head = format!("{head}{}", votes.unwrap_or_default());
    let head = fit(&head, usize::from(area.width).saturating_sub(2)).into_owned();
    frame.render_widget(Line::styled(format!(" {head}"), model.theme.faint()), area);
}

fn person_line(model: &Model, row: &PersonRow, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let faint_if_left = match row.left {
        true => theme.faint(),
        false => Style::new(),
    };
    let room = columns.saturating_sub(MARK + HEED + 1);
    let name = (room * 9 / 20).clamp(NAME.0, NAME.1).min(room);
    let organisation = match columns >= ROOMY {
        true => (room - name) / 3,
        false => 0,
    };
    let hat_columns = room.saturating_sub(name + organisation);
    let (mark, mark_style) = mark(model, row);
    let mut spans = vec![
        Span::styled(format!(" {mark} "), mark_style),
        Span::styled(
            format!("{} ", column(&row.profile.alias, name)),
            faint_if_left,
        ),
        Span::styled(
            column(&hat(model, row, hat_columns), hat_columns),
            theme.faint(),
        ),
    ];
    if organisation > 0 {
        let said = column(&row.profile.organisation, organisation - 1);
        spans.push(Span::styled(format!(" {said}"), theme.faint()));
    }
    spans.extend(heed(model, row));
    Line::from(spans)
}

/// How somebody is here: gone home, at a page on their phone, with a phone in the pocket, or
/// without any.
fn mark(model: &Model, row: &PersonRow) -> (&'static str, Style) {
    let theme = &model.theme;
    match (row.left, row.walk_in) {
        (true, _) => ("x", theme.faint()),
        _ if is_connected(model, row.id) => ("●", theme.good()),
        (false, false) => ("○", theme.faint()),
        (false, true) => ("–", theme.faint()),
    }
}

/// Whether somebody has a page open, be it one they opened before their two entries were made one.
fn is_connected(model: &Model, id: ParticipantId) -> bool {
    let phones = &model.presence.phones;
    let merged = model.session.merged.iter();
    let mut theirs = merged.filter(|(_, merged)| merged.into == id);
    phones.contains(&id) || theirs.any(|(gone, _)| phones.contains(gone))
}

/// What is to be heeded of somebody, in as many columns for everybody.
fn heed(model: &Model, row: &PersonRow) -> Vec<Span<'static>> {
    // A blank has no colour: on the chosen line it would be a patch of it.
    let new = match row.profile.first_time {
        Some(true) => Span::styled(
            format!(" {}", column(&model.words.say("people-new"), HEED - 3)),
            model.theme.accent(),
        ),
        _ => Span::raw(" ".repeat(HEED - 2)),
    };
    let needs = match row.profile.access_needs.is_empty() {
        true => Span::raw("  "),
        false => Span::styled("! ", model.theme.warn()),
    };
    vec![new, needs]
}

/// The hat of today, as much of it as was said and fits: the category says more than the party.
fn hat(model: &Model, row: &PersonRow, columns: usize) -> String {
    let party = row.party.as_ref().map(|name| label(model.words, name));
    let Some(party) = party else {
        return model.words.say("not-stated").into_owned();
    };
    let Some(category) = &row.category else {
        return party.to_owned();
    };
    let category = label(model.words, category);
    let both = format!("{category} · {party}");
    match width(&both) <= columns {
        true => both,
        false => category.to_owned(),
    }
}

/// What the facilitator should know of the chosen person: who they are, what they need, and where
/// they will be.
fn draw_detail(model: &Model, frame: &mut Frame, row: &PersonRow, area: Rect) {
    let theme = &model.theme;
    let columns = usize::from(area.width).saturating_sub(2);
    let about = wrap(&about(model, row), columns, ABOUT);
    let about = about.into_iter();
    let mut lines: Vec<Line> = about.map(|it| Line::styled(it, theme.faint())).collect();
    if !row.profile.access_needs.is_empty() {
        let needs = t!(
            model.words,
            "people-needs",
            needs = &row.profile.access_needs
        );
        lines.push(Line::styled(needs.into_owned(), theme.warn()));
    }
    if let Some(twin) = twin(model, row.id) {
        let said = t!(model.words, "people-twin", name = twin);
        lines.push(Line::styled(said.into_owned(), theme.accent()));
    }
    let seats = seats(&model.session, row.id);
    lines.extend(seats.iter().map(|seat| Line::from(seat_line(model, seat))));
    for (place, line) in area.rows().zip(lines) {
        let text: String = line
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        let text = format!(" {}", fit(&text, columns));
        frame.render_widget(Line::styled(text, line.style), place);
    }
}

fn about(model: &Model, row: &PersonRow) -> String {
    let (words, profile) = (model.words, &row.profile);
    let mut parts: Vec<String> = [&profile.organisation, &profile.area]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| text.one_line().into_owned())
        .collect();
    let mut say = |when: bool, id: &str| {
        if when {
            parts.push(words.say(id).into_owned());
        }
    };
    say(row.left, "people-gone-home");
    say(row.walk_in, "people-walk-in");
    say(profile.first_time == Some(true), "people-first-time");
    say(profile.name_in_documents, "people-named");
    say(!profile.name_in_documents, "people-unnamed");
    let card = model.session.card_of(row.id);
    parts.extend(card.map(|card| cards::of(model, card)));
    parts.join(" · ")
}

/// The likeliest one that may be the same person.
fn twin(model: &Model, id: ParticipantId) -> Option<String> {
    let twin = *twins_of(&model.session, id).first()?;
    let person = model.session.people.get(&twin)?;
    Some(person.profile.alias.one_line().into_owned())
}

fn seat_line(model: &Model, seat: &Seat) -> String {
    let (slot, topic) = (seat.slot.one_line(), seat.topic.one_line());
    let words = model.words;
    let said = match (seat.host, seat.waiting) {
        (true, _) => t!(words, "people-seat-host", slot = slot, topic = topic),
        (false, 0) => t!(words, "people-seat", slot = slot, topic = topic),
        (false, place) => t!(
            words,
            "people-seat-waits",
            slot = slot,
            topic = topic,
            place = place
        ),
    };
    said.into_owned()
}
