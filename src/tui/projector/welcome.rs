//! How to join: the question of the day, the code and the address beside it, and what the meeting
//! may do.

use super::Model;
use super::stack::{shared, stack};
use crate::text::t;
use crate::tui::text::{Charset, width};
use crate::tui::widgets::big::Paragraph;
use crate::tui::widgets::qr::{Qr, Scale};
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::style::Style;

/// Columns that the words beside the code need at least.
const BESIDE: u16 = 30;
/// Columns beside a large code in which the words can be large too.
const BESIDE_LARGE: u16 = 96;
/// The shares of the height for title, question, what to do, address and facts, in per cent.
const SHARES: [u16; 5] = [21, 31, 8, 13, 18];
/// The same on a tall page, where all of it is in large letters.
const TALL_SHARES: [u16; 5] = [15, 22, 15, 8, 27];
/// Rows of a tall page.
const TALL: u16 = 44;
/// Blank columns between the code and the words.
const GAP: u16 = 3;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    match qr(model, area) {
        Some(qr) => beside(model, frame, &qr, area),
        None => say(model, frame, super::margins(area), Alignment::Center),
    }
}

/// The code: large where the words beside it still can be large too.
fn qr(model: &Model, area: Rect) -> Option<Qr> {
    if model.theme.charset == Charset::Ascii {
        return None;
    }
    let qr = Qr::new(model.join.url.as_deref()?)?;
    let room = |beside: u16| {
        Some(Size::new(
            area.width.checked_sub(beside + GAP)?,
            area.height,
        ))
    };
    let large = qr.clone().scaled(Scale::Large);
    let fits =
        |qr: &Qr, room: Size| qr.size().width <= room.width && qr.size().height <= room.height;
    if room(BESIDE_LARGE).is_some_and(|room| fits(&large, room)) {
        return Some(large);
    }
    room(BESIDE).filter(|room| fits(&qr, *room)).map(|_| qr)
}

/// The code at the left, away from the edge where there is room, and the words beside it.
fn beside(model: &Model, frame: &mut Frame, qr: &Qr, area: Rect) {
    let size = qr.size();
    let above = (area.height - size.height) / 2;
    let spare = area.width.saturating_sub(size.width + BESIDE + GAP);
    let code = Rect {
        x: area.x + above.min(spare / 16),
        y: area.y + above,
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
    say(model, frame, words, Alignment::Left);
}

/// Title, question, address, network, how many are here, and what the meeting may do.
fn say(model: &Model, frame: &mut Frame, area: Rect, alignment: Alignment) {
    let (theme, setup) = (&model.theme, &model.session.setup);
    let share = if area.height >= TALL {
        TALL_SHARES
    } else {
        SHARES
    };
    let one = |text: String, style: Style| vec![(text, style)];
    let mut said = vec![(
        one(setup.title.one_line().into_owned(), theme.strong()),
        share[0],
    )];
    if !setup.question.is_empty() {
        let question = setup.question.one_line().into_owned();
        said.push((one(question, theme.accent()), share[1]));
    }
    match &model.join.url {
        Some(url) => {
            let scan = model.words.say("projector-scan").into_owned();
            said.push((one(scan, Style::new()), share[2]));
            let address = breakable(bare(url), usize::from(area.width));
            said.push((one(address, theme.accent()), share[3]));
        }
        None => {
            let none = model.words.say("projector-no-address").into_owned();
            said.push((one(none, Style::new()), share[2] + share[3]));
        }
    }
    said.push((facts(model), share[4]));
    let texts = shared(theme, area.as_size(), &said);
    stack(frame, area, &texts, alignment);
}

/// The network, how many are here, and how deep the participation is.
fn facts(model: &Model) -> Vec<Paragraph> {
    let (words, theme, setup) = (model.words, &model.theme, &model.session.setup);
    let mut said = Vec::new();
    if model.join.url.is_some() {
        let network = match setup.wifi.is_empty() {
            true => words.say("projector-same-network"),
            false => t!(words, "stage-wifi", name = &setup.wifi),
        };
        said.push((network.into_owned(), Style::new()));
    }
    let here = model.seen.balance(&model.session).here;
    let here = match setup.expected {
        Some(of) => t!(words, "stage-here-of", count = here, of = of),
        None => t!(words, "projector-here", count = here),
    };
    said.push((here.into_owned(), theme.strong()));
    if let Some(mandate) = &setup.mandate {
        let level = words.say(&format!("level-{}", mandate.level.key()));
        let weight = words.say(&format!("weight-{}", mandate.weight.key()));
        let sign = t!(words, "stage-mandate-sign", level = level, weight = weight);
        said.push((sign.into_owned(), Style::new()));
    }
    said
}

/// What to type where the camera does not help: browsers add `http://` themselves.
pub fn bare(url: &str) -> &str {
    url.strip_prefix("http://").unwrap_or(url)
}

/// An address that is broken where a reader would break it, after a slash.
fn breakable(url: &str, columns: usize) -> String {
    match width(url) <= columns {
        true => url.to_owned(),
        false => url.replace('/', "/ "),
    }
}
