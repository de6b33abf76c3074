//! The running block: its title, its times, how much of it is left in large digits, and the button
//! that starts the next one.

use super::{Model, cut, lines};
use crate::text::{dates, t};
use crate::tui::console::{key_name, sheet};
use crate::tui::key::Verb;
use crate::tui::widgets::big;
use crate::views::clock::{BlockNow, ClockView, Moment, Urgency};
use chrono::Duration;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines above and below the digits.
const ABOVE: u16 = 2;
const BELOW: u16 = 2;
/// The least lines that digits can be written large in.
const LEAST_DIGITS: u16 = 4;
/// So long before the start its countdown goes by seconds.
pub const COUNTDOWN: Duration = Duration::hours(1);

/// What is said of the present moment.
struct Said {
    title: String,
    about: String,
    /// Minutes and seconds, or the time of the start.
    digits: String,
    /// The same in words, behind its glyph.
    status: String,
    urgency: Urgency,
}

/// Draws it.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let clock = model.clock();
    let said = match (&clock.current, clock.moment) {
        (Some(block), _) => running(model, block),
        (None, Moment::Ended) => return draw_ended(model, frame, area),
        (None, _) => before(model, &clock),
    };
    let theme = &model.theme;
    let style = theme.urgency(said.urgency);
    let glyph = theme.urgency_glyph(said.urgency);
    let status = cut(&format!("{glyph} {}", said.status), area, style);
    let title = cut(&said.title, area, theme.strong());
    let about = cut(&said.about, area, theme.faint());
    let room = area.height.saturating_sub(ABOVE + BELOW);
    if room < LEAST_DIGITS {
        return lines(frame, area, [title, about, status, ends(model, &clock)]);
    }
    let digits = Rect {
        y: area.y + ABOVE,
        height: room,
        ..area
    };
    big::write(frame, theme, style, &said.digits, digits);
    lines(frame, area, [title, about]);
    let foot = Rect {
        y: digits.bottom(),
        height: BELOW,
        ..area
    };
    lines(frame, foot, [status, ends(model, &clock)]);
}

fn running(model: &Model, block: &BlockNow) -> Said {
    let (words, setup) = (model.words, &model.session.setup);
    let time = |at| dates::clock(&setup.local(at));
    let owner = setup.agenda.block(block.id).map(|block| &block.owner);
    let owner = owner.filter(|owner| !owner.is_empty());
    let times = t!(
        words,
        "cockpit-times",
        started = time(block.started),
        ends = time(block.ends),
        length = dates::length(words, block.minutes)
    );
    let about = match owner {
        Some(owner) => format!("{} · {times}", owner.one_line()),
        None => times.into_owned(),
    };
    let urgency = block.urgency(model.now);
    let left = dates::countdown(block.left(model.now));
    let id = match urgency {
        Urgency::Calm => "cockpit-left-calm",
        Urgency::Soon => "cockpit-left-soon",
        Urgency::Last => "cockpit-left-last",
        Urgency::Over => "cockpit-left-over",
    };
    let over = dates::countdown(-block.left(model.now));
    let status = t!(words, id, left = left.as_str(), over = over);
    Said {
        title: block.title.one_line().into_owned(),
        about,
        digits: left,
        status: status.into_owned(),
        urgency,
    }
}

/// Before the start: how long it is to it, or how late it is.
fn before(model: &Model, clock: &ClockView) -> Said {
    let (words, setup) = (model.words, &model.session.setup);
    let starts = setup.local(setup.agenda.starts);
    let time = dates::clock(&starts);
    let left = setup.agenda.starts - model.now;
    let (digits, status, urgency) = if left > COUNTDOWN {
        let status = words.say("cockpit-not-yet").into_owned();
        (time, status, Urgency::Calm)
    } else if left > Duration::zero() {
        let status = words.say("cockpit-soon-on").into_owned();
        (dates::countdown(left), status, Urgency::Calm)
    } else {
        let late = (-left).num_minutes();
        let status = t!(words, "cockpit-late-start", count = late);
        (time, status.into_owned(), Urgency::Soon)
    };
    let title = match &clock.next {
        Some(block) => t!(words, "cockpit-begins-with", title = block.title.one_line()),
        None => words.say("console-not-started"),
    };
    Said {
        title: title.into_owned(),
        about: dates::long_date_and_time(words, &starts).into_owned(),
        digits,
        status,
        urgency,
    }
}

/// How the room stands against the plan, and when the day ends.
fn ends(model: &Model, clock: &ClockView) -> Line<'static> {
    let (words, theme) = (model.words, &model.theme);
    let mut spans = Vec::new();
    if let Some(behind) = clock.behind {
        let (text, style) = match behind {
            0 => (words.say("on-time"), theme.good()),
            late @ 1.. => (t!(words, "minutes-behind", count = late), theme.warn()),
            early => (t!(words, "minutes-ahead", count = -early), theme.good()),
        };
        spans.push(Span::styled(text, style));
    }
    let between = if spans.is_empty() { "" } else { " · " };
    spans.extend(sheet::day_end_spans(model, between, false));
    Line::from(spans)
}

/// After the end: when it was, what there is, and where to take it.
fn draw_ended(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme, session) = (model.words, &model.theme, &model.session);
    let title = cut(&words.say("cockpit-ended"), area, theme.strong());
    let people = t!(words, "cockpit-sum-people", count = session.people.len());
    let topics = t!(words, "cockpit-sum-topics", count = session.topics.len());
    let ideas = t!(words, "cockpit-sum-ideas", count = session.ideas.len());
    let rounds = t!(words, "cockpit-sum-rounds", count = session.rounds.len());
    let sum = format!("{people} · {topics} · {ideas} · {rounds}");
    let ends = Line::from(sheet::day_end_spans(model, "", true));
    let export = t!(words, "cockpit-export", slug = session.setup.slug.as_str());
    let export = cut(&export, area, theme.accent());
    let sum = cut(&sum, area, Style::new());
    let (documents, style) = match session.published {
        true => ("after-cockpit-up", theme.good()),
        false => ("after-cockpit-down", theme.accent()),
    };
    let key = key_name(model, Verb::Publish);
    let documents = cut(&t!(words, documents, key = key), area, style);
    lines(frame, area, [title, ends, sum, documents, export]);
}

/// Draws the button: what one key does now.
pub fn draw_next(model: &Model, frame: &mut Frame, area: Rect) {
    let clock = model.clock();
    let (verb, text) = next(model, &clock);
    let pressing = clock.current.as_ref().map(|it| it.urgency(model.now));
    let style = match pressing {
        Some(Urgency::Last | Urgency::Over) => model.theme.bad(),
        _ => model.theme.accent(),
    };
    let style = model.theme.filled(style);
    frame.buffer_mut().set_style(area, style);
    let text = format!(" {}  {text}", key_name(model, verb));
    let middle = Rect {
        y: area.y + area.height / 2,
        height: 1.min(area.height),
        ..area
    };
    lines(frame, middle, [cut(&text, area, style)]);
}

/// The key, and what it does.
fn next(model: &Model, clock: &ClockView) -> (Verb, String) {
    let (words, setup) = (model.words, &model.session.setup);
    let Some(next) = &clock.next else {
        let id = match clock.moment {
            Moment::Ended => "cockpit-resume",
            _ => "cockpit-end",
        };
        return (Verb::EndOrResume, words.say(id).into_owned());
    };
    let minutes = setup.agenda.block(next.id).map_or(0, |it| it.minutes);
    let id = match clock.moment {
        Moment::NotStarted => "cockpit-start",
        _ => "cockpit-next",
    };
    let text = t!(
        words,
        id,
        title = next.title.one_line(),
        length = dates::length(words, minutes.into()),
        time = dates::clock(&setup.local(next.start))
    );
    (Verb::NextBlock, text.into_owned())
}
