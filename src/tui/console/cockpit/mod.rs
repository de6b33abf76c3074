//! The cockpit: the screen that stands open on the facilitator's laptop while the room works. What
//! runs and what comes next, who is here, what is to be said, and what needs a hand.
//!
//! One file per part of the screen; this one says how the parts share the room that there is.

mod checklist;
mod now;
mod people;
mod side;
mod steps;
mod told;

pub use steps::line as steps_line;

use super::asks::{Ask, StageAsk};
use super::{Effect, Model, Then, sheet};
use crate::domain::command::SessionCommand;
use crate::domain::model::BlockId;
use crate::domain::{Command, Session};
use crate::tui::key::Verb;
use crate::tui::text::fit;
use crate::tui::theme::Theme;
use crate::tui::widgets::list::Cursor;
use crate::views::clock::{Moment, moment};
use chrono::{DateTime, Duration, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines that a page key moves a long script by.
const PAGE: u16 = 5;

/// What the cockpit remembers between frames.
pub struct State {
    /// Whether the checklist was asked for or put away; else it shows before the start only.
    checklist: Option<bool>,
    /// The line of the checklist.
    check: Cursor<&'static str>,
    /// Lines that a long script is scrolled by.
    scroll: u16,
    /// The checklist as it was worked out last.
    checks: checklist::Checks,
    /// Since when no phone has been connected.
    quiet_since: Option<DateTime<Utc>>,
    /// The block whose script is shown.
    block: Option<BlockId>,
}

impl State {
    /// A cockpit that was opened at this moment.
    pub fn at(now: DateTime<Utc>) -> State {
        State {
            checklist: None,
            check: Cursor::default(),
            scroll: 0,
            checks: checklist::Checks::default(),
            quiet_since: Some(now),
            block: None,
        }
    }

    /// Lines that the script is scrolled by.
    #[cfg(test)]
    pub fn scroll(&self) -> u16 {
        self.scroll
    }

    /// Takes in whether any phone is connected now.
    pub fn hear(&mut self, phones: usize, now: DateTime<Utc>) {
        self.quiet_since = match phones {
            0 => self.quiet_since.or(Some(now)),
            _ => None,
        };
    }

    /// Takes in the session as it is now.
    pub fn take_in(&mut self, session: &Session) {
        let block = session.run.current.as_ref().map(|it| it.block);
        if self.block != block {
            self.block = block;
            self.scroll = 0;
        }
    }
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    if shows_checklist(model) && checklist::moves(model, verb) {
        return Vec::new();
    }
    match verb {
        Verb::EndOrResume => return sheet::end_or_resume(model),
        Verb::Announce => return model.ask(Ask::Stage(StageAsk::Announcement)),
        Verb::Publish => return publish(model),
        Verb::Checklist => model.cockpit.checklist = Some(!shows_checklist(model)),
        Verb::GoFix => return checklist::go(model),
        Verb::Up => scroll(model, -1),
        Verb::Down => scroll(model, 1),
        Verb::PageUp => scroll(model, -(PAGE as i16)),
        Verb::PageDown => scroll(model, PAGE as i16),
        Verb::First => model.cockpit.scroll = 0,
        _ => {}
    }
    Vec::new()
}

/// Puts the documents up on the phones, or takes them down; undo takes either back.
fn publish(model: &mut Model) -> Vec<Effect<Then>> {
    let on = !model.session.published;
    let said = model.words.say(match on {
        true => "after-console-put-up",
        false => "after-console-taken-down",
    });
    let publish = Command::Session(SessionCommand::Publish { on });
    model.wish_then(publish, Then::Say(said.into_owned()))
}

fn scroll(model: &mut Model, lines: i16) {
    let moved = model.cockpit.scroll.saturating_add_signed(lines);
    model.cockpit.scroll = moved.min(told::furthest(model));
}

/// Before the start the checklist is what matters; later it comes when it is asked for.
fn shows_checklist(model: &Model) -> bool {
    let before = moment(&model.session) == Moment::NotStarted;
    model.cockpit.checklist.unwrap_or(before)
}

/// Whether the start is so near that its countdown is shown by seconds.
pub fn counts_down_to_the_start(model: &Model) -> bool {
    let left = model.session.setup.agenda.starts - model.now;
    let near = left > Duration::zero() && left <= now::COUNTDOWN;
    near && moment(&model.session) == Moment::NotStarted
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    /// A terminal of 80×24 and the like: what matters, packed.
    Small,
    /// Room for large digits and every category.
    Middle,
    /// Room for the rest of the day and the rooms as well.
    Large,
}

impl Size {
    fn of(area: Rect) -> Size {
        match (area.width, area.height) {
            (160.., 40..) => Size::Large,
            (100.., 28..) => Size::Middle,
            _ => Size::Small,
        }
    }
}

/// Lines of the running block's part, with small digits and with large ones, and where there is
/// room for no digits.
const NOW_SMALL: u16 = 8;
const NOW_LARGE: u16 = 13;
const NOW_LOW: u16 = 4;
/// From how many lines a small screen has room for digits.
const ROOM_FOR_DIGITS: u16 = 15;
/// Lines of the button that starts the next block.
const NEXT: u16 = 1;
const NEXT_LARGE: u16 = 3;
/// The fewest lines that are worth a heading of their own.
const LEAST_AFTER: u16 = 3;
/// Columns of what stands beside the running block.
const BESIDE: u16 = 46;
const BESIDE_LARGE: u16 = 52;

/// Draws the cockpit.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    match Size::of(area) {
        Size::Small => draw_small(model, frame, area),
        Size::Middle => draw_middle(model, frame, area),
        Size::Large => draw_large(model, frame, area),
    }
}

fn draw_small(model: &Model, frame: &mut Frame, area: Rect) {
    let now = match area.height {
        ROOM_FOR_DIGITS.. => NOW_SMALL,
        _ => NOW_LOW,
    };
    let rows = [
        Constraint::Length(now),
        Constraint::Length(NEXT),
        Constraint::Fill(1),
    ];
    let [top, next, bottom] = Layout::vertical(rows).areas(area);
    let [left, right] = beside(model, frame, top, Constraint::Percentage(45));
    now::draw(model, frame, left);
    people::draw(model, frame, right, people::Detail::Parties);
    now::draw_next(model, frame, next);
    if shows_checklist(model) {
        return checklist::draw(model, frame, bottom);
    }
    let [left, right] = beside(model, frame, bottom, Constraint::Percentage(45));
    told::draw(model, frame, left);
    side::draw(model, frame, right);
}

fn draw_middle(model: &Model, frame: &mut Frame, area: Rect) {
    let [left, right] = beside(model, frame, area, Constraint::Length(BESIDE));
    let rooms = side::rooms_height(model);
    let after = match rooms {
        0 => side::ahead_height(model, u16::MAX),
        _ => rooms,
    };
    let after = after.min(room_to_spare(model, left));
    let rows = [Constraint::Fill(1), Constraint::Length(after)];
    let [left, after] = Layout::vertical(rows).areas(left);
    draw_left(model, frame, left);
    match rooms {
        0 => side::draw_ahead(model, frame, after),
        _ => side::draw_rooms(model, frame, after),
    }
    let height = people::height(model, right.width, people::Detail::Categories);
    let [people, rest] =
        Layout::vertical([Constraint::Length(height + 1), Constraint::Fill(1)]).areas(right);
    people::draw(model, frame, people, people::Detail::Categories);
    side::draw(model, frame, rest);
}

fn draw_large(model: &Model, frame: &mut Frame, area: Rect) {
    let [rest, last] = beside(model, frame, area, Constraint::Length(BESIDE_LARGE));
    let [left, middle] = beside(model, frame, rest, Constraint::Length(BESIDE_LARGE));
    let ahead = side::ahead_height(model, left.height / 3);
    let rows = [Constraint::Fill(1), Constraint::Length(ahead)];
    let [left, ahead] = Layout::vertical(rows).areas(left);
    draw_left(model, frame, left);
    side::draw_ahead(model, frame, ahead);
    let height = people::height(model, middle.width, people::Detail::Categories);
    let [people, rooms] =
        Layout::vertical([Constraint::Length(height + 1), Constraint::Fill(1)]).areas(middle);
    people::draw(model, frame, people, people::Detail::Categories);
    side::draw_rooms(model, frame, rooms);
    side::draw(model, frame, last);
}

/// The lines that the left part leaves below what is to be said; too few are no help to anybody.
fn room_to_spare(model: &Model, area: Rect) -> u16 {
    let checks = match shows_checklist(model) {
        true => checklist::height(model) + 1,
        false => 0,
    };
    let script = told::height(model, area.width) + 1;
    let taken = NOW_LARGE + NEXT_LARGE + 1 + checks + script;
    let spare = area.height.saturating_sub(taken);
    if spare < LEAST_AFTER { 0 } else { spare }
}

/// What runs, the button, and below it what is to be said or seen to.
fn draw_left(model: &Model, frame: &mut Frame, area: Rect) {
    let rows = [
        Constraint::Length(NOW_LARGE),
        Constraint::Length(NEXT_LARGE),
        Constraint::Length(1),
        Constraint::Fill(1),
    ];
    let [now, next, _, rest] = Layout::vertical(rows).areas(area);
    now::draw(model, frame, now);
    now::draw_next(model, frame, next);
    if !shows_checklist(model) {
        return told::draw(model, frame, rest);
    }
    let height = checklist::height(model);
    let [checks, script] =
        Layout::vertical([Constraint::Length(height + 1), Constraint::Fill(1)]).areas(rest);
    checklist::draw(model, frame, checks);
    told::draw(model, frame, script);
}

/// Two parts side by side with a line between; `right` says how wide the right one is.
fn beside(model: &Model, frame: &mut Frame, area: Rect, right: Constraint) -> [Rect; 2] {
    let columns = [Constraint::Fill(1), Constraint::Length(1), right];
    let [left, line, right] = Layout::horizontal(columns).areas(area);
    for place in line.rows() {
        frame.render_widget(Line::styled("│", model.theme.faint()), place);
    }
    [left, right]
}

/// A part's name with a line to its right edge. Gives the room below it.
fn heading(frame: &mut Frame, theme: &Theme, name: &str, area: Rect) -> Rect {
    if area.height == 0 {
        return area;
    }
    let room = usize::from(area.width).saturating_sub(3);
    let name = fit(name, room).into_owned();
    let taken = crate::tui::text::width(&name) + 2;
    let rest = usize::from(area.width).saturating_sub(taken + 1);
    let line = Line::from(vec![
        Span::styled(format!(" {name} "), theme.accent()),
        Span::styled("─".repeat(rest), theme.faint()),
    ]);
    frame.render_widget(line, Rect { height: 1, ..area });
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
}

/// Lines from the top of an area, a blank before each; what does not fit is left out.
fn lines(frame: &mut Frame, area: Rect, lines: impl IntoIterator<Item = Line<'static>>) {
    let area = Rect {
        x: area.x + 1.min(area.width),
        width: area.width.saturating_sub(1),
        ..area
    };
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

/// A line of one style, cut to what fits.
fn cut(text: &str, area: Rect, style: Style) -> Line<'static> {
    let room = usize::from(area.width).saturating_sub(2);
    Line::styled(fit(text, room).into_owned(), style)
}
