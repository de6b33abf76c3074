//! How to join: the question of the day, the code, the address and the short code beside it.

use super::Model;
use crate::text::t;
use crate::tui::text::{Charset, fit, width, wrap};
use crate::tui::widgets::{big, qr::Qr};
use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;

/// Columns that the words beside the code need at least.
const BESIDE: u16 = 30;
/// Blank columns between the code and the words.
const GAP: u16 = 3;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    match qr(model, area) {
        Some(qr) => beside(model, frame, &qr, area),
        None => alone(model, frame, area),
    }
}

/// The code, as large as fits beside readable words.
fn qr(model: &Model, area: Rect) -> Option<Qr> {
    if model.theme.charset == Charset::Ascii {
        return None;
    }
    let room = Size::new(area.width.checked_sub(BESIDE + GAP)?, area.height);
    Qr::new(model.join.url.as_deref()?)?.fitted(room)
}

fn beside(model: &Model, frame: &mut Frame, qr: &Qr, area: Rect) {
    let size = qr.size();
    let code = Rect {
        x: area.x,
        y: area.y + (area.height - size.height) / 2,
        width: size.width,
        height: size.height,
    };
    frame.render_widget(qr, code);
    let x = code.right() + GAP;
    let words = Rect {
        x,
        width: area.right().saturating_sub(x + 1),
        ..area
    };
    say(model, frame, words, false);
}

fn alone(model: &Model, frame: &mut Frame, area: Rect) {
    let words = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    say(model, frame, words, true);
}

/// Title, question, address, short code, and how many are here, from the top of `area` down;
/// what matters for joining is never what is left out.
fn say(model: &Model, frame: &mut Frame, area: Rect, centered: bool) {
    let (words, theme) = (model.words, &model.theme);
    let columns = usize::from(area.width);
    let setup = &model.session.setup;
    let mut top: Vec<(String, Style)> = Vec::new();
    let mut add = |text: &str, rows: usize, style: Style| {
        top.extend(
            wrap(text, columns, rows)
                .into_iter()
                .map(|line| (line, style)),
        );
    };
    add(&setup.title.one_line(), 2, theme.strong());
    add("", 1, Style::new());
    if !setup.question.is_empty() {
        add(&setup.question.one_line(), 4, theme.accent());
        add("", 1, Style::new());
    }
    match &model.join.url {
        Some(url) => {
            add(&words.say("projector-scan"), 2, Style::new());
            add(&breakable(url, columns), 3, theme.accent());
            add(&words.say("projector-same-network"), 2, theme.faint());
        }
        None => add(&words.say("projector-no-address"), 3, Style::new()),
    }
    let here = t!(
        words,
        "projector-here",
        count = model.session.present().count()
    );

    let code = &model.join.code;
    let code_place = Rect {
        height: area.height.min(8),
        ..area
    };
    let code_rows = if code.is_empty() {
        0
    } else {
        big::rows(code, theme, code_place).min(4) + 1
    };
    let rows = top.len() as u16 + code_rows + 2;
    let mut y = area.y + area.height.saturating_sub(rows) / 2;
    for (line, style) in top {
        put(frame, Line::styled(line, style), &mut y, area, centered);
    }
    if !code.is_empty() {
        let label = Line::styled(words.say("projector-code"), theme.faint());
        put(frame, label, &mut y, area, centered);
        let height = (code_rows - 1).min(area.bottom().saturating_sub(y));
        let needed = if code_rows > 2 {
            width(code) as u16 * 4
        } else {
            width(code) as u16
        };
        let place = Rect {
            y,
            height,
            width: if centered {
                area.width
            } else {
                needed.min(area.width)
            },
            ..area
        };
        big::write(frame, theme, theme.strong(), code, place);
        y += height;
    }
    y += 1;
    let here = fit(&here, columns).into_owned();
    put(
        frame,
        Line::styled(here, theme.strong()),
        &mut y,
        area,
        centered,
    );
}

fn put(frame: &mut Frame, line: Line, y: &mut u16, area: Rect, centered: bool) {
    if *y >= area.bottom() {
        return;
    }
    let place = Rect {
        y: *y,
        height: 1,
        ..area
    };
    let line = if centered { line.centered() } else { line };
    frame.render_widget(line, place);
    *y += 1;
}

/// An address that is broken where a reader would break it, after a slash.
fn breakable(url: &str, columns: usize) -> String {
    if width(url) <= columns {
        return url.to_owned();
    }
    match url.split_once("//") {
        Some((scheme, rest)) => format!("{scheme}// {}", rest.replace('/', "/ ")),
        None => url.to_owned(),
    }
}
