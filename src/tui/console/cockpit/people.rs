//! Who is here: by party and category against their targets, who is missing, how many have voted,
//! and how one joins.

use super::{Model, heading, lines};
use crate::text::t;
use crate::tui::console::join;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::widgets::bar::bar;
use crate::views::balance::ShareView;
use crate::views::cockpit::missing;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Parties only, without headings.
    Parties,
    /// Every category too.
    Categories,
}

/// Columns of a bar, and of one where names have little room.
const BAR: usize = 10;
const SHORT_BAR: usize = 5;
/// From so many columns on there is room for names and bars.
const ROOMY: usize = 42;
/// Columns of a count and its share of the target: `  12  40/50 %`.
const NUMBERS: usize = 13;
/// So many percentage points below its target, a party is too few.
const TOO_FEW: i16 = -10;
/// Lines for the names of those who are missing.
const MISSING_LINES: usize = 2;

/// Draws it.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect, detail: Detail) {
    let below = match detail {
        Detail::Parties => area,
        Detail::Categories => {
            let name = model.words.say("cockpit-people");
            heading(frame, &model.theme, &name, area)
        }
    };
    lines(frame, below, told(model, below.width, detail));
}

/// The lines it takes, heading and all.
pub fn height(model: &Model, width: u16, detail: Detail) -> u16 {
    let heading = usize::from(detail == Detail::Categories);
    u16::try_from(told(model, width, detail).len() + heading).unwrap_or(u16::MAX)
}

fn told(model: &Model, width: u16, detail: Detail) -> Vec<Line<'static>> {
    let room = usize::from(width).saturating_sub(2);
    let balance = model.seen.balance(&model.session);
    let mut told = vec![here(model, room)];
    // Turnout is what the room waits for, so it stands before what it can wait for.
    told.extend(voting(model, room));
    for party in &balance.parties {
        told.push(share(model, party, 0, room));
        if detail == Detail::Categories {
            let categories = party.categories.iter();
            told.extend(categories.map(|category| share(model, category, 2, room)));
        }
    }
    if balance.not_said > 0 {
        let text = t!(model.words, "cockpit-not-said", count = balance.not_said);
        told.push(Line::styled(
            fit(&text, room).into_owned(),
            model.theme.faint(),
        ));
    }
    told.extend(who_is_missing(model, room));
    // A small screen has room for the doors only where nobody is missing.
    if detail == Detail::Categories {
        told.push(Line::default());
    }
    told.extend(doors(model, room));
    told
}

/// How many were expected, where that is known and not passed; else how many have joined.
fn signed_up(model: &Model) -> usize {
    let expected = model.session.setup.expected.unwrap_or_default();
    usize::from(expected).max(model.session.people.len())
}

/// `7 här av 8 · nya: 2 av 7`.
fn here(model: &Model, room: usize) -> Line<'static> {
    let (words, balance) = (model.words, model.seen.balance(&model.session));
    let here = t!(
        words,
        "console-here",
        here = balance.here,
        joined = signed_up(model)
    );
    let new = t!(
        words,
        "cockpit-new",
        count = balance.first_timers,
        here = balance.here
    );
    let room = room.saturating_sub(crate::tui::text::width(&here));
    Line::from(vec![
        Span::styled(here, model.theme.strong()),
        Span::raw(fit(&format!(" · {new}"), room).into_owned()),
    ])
}

/// How many have voted, while a round is open.
fn voting(model: &Model, room: usize) -> Vec<Line<'static>> {
    let (words, theme, session) = (model.words, &model.theme, &model.session);
    let Some(round) = session.open_round() else {
        return Vec::new();
    };
    let opened = round.opened.unwrap_or(model.now);
    let turnout = model.seen.turnout(session, round);
    let minutes = (model.now - opened).num_minutes().max(0);
    let text = t!(
        words,
        "cockpit-turnout",
        voted = turnout.voted,
        of = turnout.of,
        minutes = minutes
    );
    let text = fit(&format!("◆ {text}"), room).into_owned();
    vec![Line::styled(text, theme.warn())]
}

/// A name, a bar, how many, and the share of the target.
fn share(model: &Model, share: &ShareView, indent: usize, room: usize) -> Line<'static> {
    let (words, theme) = (model.words, &model.theme);
    let lane = if room >= ROOMY { BAR } else { SHORT_BAR };
    let name = room.saturating_sub(indent + 1 + lane + NUMBERS);
    let style = match (share.gap(), indent) {
        _ if share.missing() => theme.warn(),
        (Some(gap), _) if gap <= TOO_FEW => theme.warn(),
        (_, 0) => theme.strong(),
        _ => theme.base(),
    };
    let mut spans = vec![Span::styled(
        format!(
            "{}{} ",
            " ".repeat(indent),
            column(label(words, &share.name), name)
        ),
        style,
    )];
    spans.extend(bar(theme, share.share.into(), 100, lane));
    let people = column_right(&share.people.to_string(), 4);
    let percent = column_right(&share.share.to_string(), 4);
    let numbers = match share.target {
        Some(target) => format!("{people}{percent}/{target} %"),
        None => format!("{people}{percent} %"),
    };
    spans.push(Span::styled(fit(&numbers, NUMBERS).into_owned(), style));
    Line::from(spans)
}

/// `Saknas: hälsa, idrott`.
fn who_is_missing(model: &Model, room: usize) -> Vec<Line<'static>> {
    let balance = model.seen.balance(&model.session);
    let missing = missing(&balance);
    if missing.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = missing
        .iter()
        .map(|share| label(model.words, &share.name))
        .collect();
    let text = t!(model.words, "cockpit-missing", names = names.join(", "));
    let lines = wrap(&format!("! {text}"), room, MISSING_LINES);
    let style = model.theme.warn();
    lines
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// The address that phones join by, and the terminals that were let in.
fn doors(model: &Model, room: usize) -> Vec<Line<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let address = match &model.join_info.url {
        Some(url) => Line::styled(fit(url, room).into_owned(), theme.accent()),
        None => {
            let text = format!("! {}", words.say("cockpit-no-address"));
            Line::styled(fit(&text, room).into_owned(), theme.warn())
        }
    };
    let terminals = fit(&join::connected(model), room).into_owned();
    vec![address, Line::styled(terminals, theme.faint())]
}
