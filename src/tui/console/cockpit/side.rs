//! What needs a hand, what is held where, what is left of the day, and what has just happened.

use super::{Model, cut, heading, lines};
use crate::domain::session::HAPPENINGS;
use crate::text::{dates, t};
use crate::tui::console::{Tab, steps};
use crate::tui::text::{column, column_right, fit, width, wrap};
use crate::views::cockpit::{Around, Reminder, RoomNow, reminders, rooms_now};
use crate::views::console::{BlockState, SheetRow, sheet};
use crate::views::happening::happenings;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines that one reminder may take.
const REMINDER_LINES: usize = 2;
/// Lines that what is said to everybody may take: enough to tell which message it is.
const ANNOUNCEMENT_LINES: usize = 2;
/// Columns of a time.
const TIME: usize = 5;

/// Draws what is said to everybody, the reminders, and the latest happenings in the room that they
/// leave.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = draw_announcement(model, frame, area);
    let reminders = reminder_lines(model, area.width);
    let mut rest = area;
    if !reminders.is_empty() {
        let below = heading(
            frame,
            &model.theme,
            &model.words.say("cockpit-reminders"),
            area,
        );
        let taken = u16::try_from(reminders.len()).unwrap_or(u16::MAX);
        lines(frame, below, reminders);
        // The happenings need their heading and a line; less is no help.
        let taken = taken.min(below.height);
        rest = Rect {
            y: below.y + taken,
            height: below.height - taken,
            ..below
        };
    }
    if rest.height > 1 {
        draw_latest(model, frame, rest);
    }
}

/// What stands on every phone now. Gives the room below it.
fn draw_announcement(model: &Model, frame: &mut Frame, area: Rect) -> Rect {
    let Some(announcement) = &model.session.announcement else {
        return area;
    };
    let time = dates::clock(&model.session.setup.local(announcement.at));
    let text = announcement.text.one_line();
    let said = t!(model.words, "moment-on-phones", time = time, text = text);
    let room = usize::from(area.width).saturating_sub(2);
    let said = wrap(&said, room, ANNOUNCEMENT_LINES);
    let taken = u16::try_from(said.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    let style = model.theme.accent();
    lines(
        frame,
        area,
        said.into_iter().map(|line| Line::styled(line, style)),
    );
    Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    }
}

fn reminder_lines(model: &Model, width: u16) -> Vec<Line<'static>> {
    let room = usize::from(width).saturating_sub(2);
    let around = Around {
        waiting: model.waiting.len(),
        quiet_since: model.cockpit.quiet_since,
    };
    let reminders = reminders(&model.session, model.now, around);
    let style = model.theme.warn();
    reminders
        .iter()
        .flat_map(|reminder| {
            let text = format!("! {}", said(model, reminder));
            wrap(&text, room, REMINDER_LINES)
        })
        .map(|line| Line::styled(line, style))
        .collect()
}

fn said(model: &Model, reminder: &Reminder) -> String {
    let words = model.words;
    match reminder {
        Reminder::Waiting(count) => t!(
            words,
            "cockpit-reminder-waiting",
            count = *count,
            key = Tab::Join.digit().to_string()
        ),
        Reminder::NoPhones => t!(
            words,
            "cockpit-reminder-no-phones",
            key = Tab::Join.digit().to_string()
        ),
        Reminder::Pitch { title, over } => {
            let id = match over {
                true => "cockpit-reminder-pitch-over",
                false => "cockpit-reminder-pitch",
            };
            t!(
                words,
                id,
                title = title.one_line(),
                key = Tab::Board.digit().to_string()
            )
        }
        Reminder::Clash { title, at, minutes } => t!(
            words,
            "cockpit-reminder-clash",
            title = title.one_line(),
            time = dates::clock(&model.session.setup.local(*at)),
            count = *minutes
        ),
        Reminder::LongRound { minutes } => {
            t!(words, "cockpit-reminder-long-round", count = *minutes)
        }
        Reminder::Unplaced(count) => t!(
            words,
            "cockpit-reminder-unplaced",
            count = *count,
            key = Tab::Board.digit().to_string()
        ),
        Reminder::Unwritten(titles) => {
            let names: Vec<_> = titles.iter().map(|title| title.one_line()).collect();
            t!(
                words,
                "cockpit-reminder-unwritten",
                names = names.join(", ")
            )
        }
    }
    .into_owned()
}

fn draw_latest(model: &Model, frame: &mut Frame, area: Rect) {
    let below = heading(
        frame,
        &model.theme,
        &model.words.say("cockpit-latest"),
        area,
    );
    let latest = happenings(&model.session, HAPPENINGS.min(usize::from(below.height)));
    let room = usize::from(below.width).saturating_sub(2 + TIME + 1);
    let told = latest.iter().map(|happening| {
        let time = dates::clock(&model.session.setup.local(happening.at));
        let text = steps::told(&model.session, model.words, happening);
        Line::from(vec![
            Span::styled(format!("{time} "), model.theme.faint()),
            Span::raw(fit(&text, room).into_owned()),
        ])
    });
    lines(frame, below, told);
}

/// The lines that the rooms take, heading and all; none while no slot runs.
pub fn rooms_height(model: &Model) -> u16 {
    match rooms_now(&model.session).len() {
        0 => 0,
        rooms => u16::try_from(2 * rooms + 1).unwrap_or(u16::MAX),
    }
}

/// Draws what is held in which room, while a slot runs.
pub fn draw_rooms(model: &Model, frame: &mut Frame, area: Rect) {
    let rooms = rooms_now(&model.session);
    if rooms.is_empty() || area.is_empty() {
        return;
    }
    let below = heading(frame, &model.theme, &model.words.say("cockpit-rooms"), area);
    let told = rooms.iter().flat_map(|room| room_lines(model, room, below));
    lines(frame, below, told);
}

/// A room, how full it is and whether somebody takes notes; below it the topic.
fn room_lines(model: &Model, room: &RoomNow, area: Rect) -> [Line<'static>; 2] {
    let (words, theme) = (model.words, &model.theme);
    let Some(topic) = &room.topic else {
        let free = format!("  {}", words.say("cockpit-room-free"));
        return [
            cut(&room.room, area, theme.faint()),
            cut(&free, area, theme.faint()),
        ];
    };
    let mut full = format!("{}/{}", room.people, room.chairs);
    if room.here > 0 {
        full.push_str(&format!(
            " · {}",
            t!(words, "moment-room-here", count = room.here)
        ));
    }
    let (noted, style) = match room.noted {
        true => (words.say("cockpit-room-noted"), theme.good()),
        false => (words.say("cockpit-room-unnoted"), theme.faint()),
    };
    let columns = usize::from(area.width).saturating_sub(2);
    let name = columns.saturating_sub(width(&full) + width(&noted) + 3);
    let crowded = match room.people > usize::from(room.chairs) {
        true => theme.warn(),
        false => Style::new(),
    };
    let head = Line::from(vec![
        Span::styled(format!("{} ", column(&room.room, name)), theme.strong()),
        Span::styled(format!("{full}  "), crowded),
        Span::styled(noted, style),
    ]);
    [
        head,
        cut(&format!("  {}", topic.one_line()), area, Style::new()),
    ]
}

fn rest_of_the_day(model: &Model) -> Vec<SheetRow> {
    let mut rows = sheet(&model.session, model.now);
    rows.retain(|row| row.state == BlockState::Coming);
    rows
}

/// The lines that the rest of the day takes, at most `most`.
pub fn ahead_height(model: &Model, most: u16) -> u16 {
    match rest_of_the_day(model).len() {
        0 => 0,
        blocks => u16::try_from(blocks + 1).unwrap_or(u16::MAX).min(most),
    }
}

/// Draws what is left of the day.
pub fn draw_ahead(model: &Model, frame: &mut Frame, area: Rect) {
    if area.is_empty() {
        return;
    }
    let below = heading(frame, &model.theme, &model.words.say("cockpit-ahead"), area);
    let columns = usize::from(below.width).saturating_sub(2);
    let told = rest_of_the_day(model).into_iter().map(|row| {
        let time = dates::clock(&model.session.setup.local(row.expected));
        let length = dates::length(model.words, row.minutes);
        let clash = row.slack.filter(|slack| *slack < 0);
        let (mark, style) = match clash {
            Some(minutes) => {
                let text = t!(model.words, "console-clash", count = -minutes);
                (format!(" {text}"), model.theme.bad())
            }
            None => (String::new(), Style::new()),
        };
        let length = column_right(&length, 10);
        let room = columns.saturating_sub(TIME + 1 + width(&length) + width(&mark));
        Line::from(vec![
            Span::styled(format!("{time} "), model.theme.faint()),
            Span::raw(column(&row.title, room)),
            Span::styled(length, model.theme.faint()),
            Span::styled(mark, style),
        ])
    });
    lines(frame, below, told);
}
