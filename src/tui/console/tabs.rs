//! The tabs: one line that names every screen with its digit, however narrow it is.

use super::{Effect, Model, Tab, Then, search};
use crate::tui::text::{fit, width};
use crate::views::speakers;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// A tab's text, and where it stands.
struct Place {
    tab: Tab,
    text: String,
    place: Rect,
}

/// Shows a screen. A search was for the one that was shown before.
pub fn show(model: &mut Model, tab: Tab) -> Vec<Effect<Then>> {
    if model.tab != tab {
        search::clear(model);
    }
    model.tab = tab;
    Vec::new()
}

/// Draws the tabs; a mark on those that somebody waits at.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    for Place { tab, text, place } in places(model, area) {
        let mut text = text;
        let style = if tab == model.tab {
            // The last blank lies between the tabs and belongs to neither.
            text.pop();
            model.theme.filled(model.theme.accent())
        } else if !mark(model, tab).is_empty() {
            model.theme.warn()
        } else {
            model.theme.faint()
        };
        let line = Line::from(Span::styled(text, style));
        frame.render_widget(line, place.intersection(area));
    }
}

/// The tab at this position.
pub fn at(model: &Model, area: Rect, at: Position) -> Option<Tab> {
    let places = places(model, area);
    let hit = places.iter().find(|it| it.place.contains(at));
    hit.map(|it| it.tab)
}

/// Where each tab stands. Where they do not all fit they stand closer, and then the names of those
/// that are not open are cut, so that every digit stays in sight.
fn places(model: &Model, area: Rect) -> Vec<Place> {
    let names = Tab::ALL.map(|tab| (tab, name(model, tab)));
    let longest = names.iter().map(|(_, name)| width(name)).max().unwrap_or(0);
    let room = usize::from(area.width.saturating_sub(1));
    let close = (0..=longest).rev().map(|letters| (letters, ""));
    let ways = std::iter::once((longest, " ")).chain(close);
    let texts = ways.map(|(letters, pad)| {
        let texts = names.iter();
        texts
            .map(|(tab, name)| (*tab, text(model, *tab, name, letters, pad)))
            .collect::<Vec<_>>()
    });
    let fits = |texts: &Vec<(Tab, String)>| {
        texts.iter().map(|(_, text)| width(text)).sum::<usize>() <= room
    };
    let mut x = area.x.saturating_add(1);
    let shown = texts.into_iter().find(fits).unwrap_or_default();
    let placed = shown.into_iter().map(|(tab, text)| {
        let width = u16::try_from(width(&text)).unwrap_or(u16::MAX);
        let place = Rect { x, width, ..area };
        x = x.saturating_add(width);
        Place { tab, text, place }
    });
    placed.collect()
}

fn name(model: &Model, tab: Tab) -> String {
    let name = model.words.say(&format!("console-tab-{}", tab.key()));
    name.into_owned()
}

/// A tab's text with at most so many columns of its name; the open one has its name whole.
fn text(model: &Model, tab: Tab, name: &str, letters: usize, pad: &str) -> String {
    let name = match tab == model.tab {
        true => name.into(),
        false => fit(name, letters),
    };
    let text = format!("{} {name}{}", tab.digit(), mark(model, tab));
    format!("{pad}{} {pad}", text.trim_end())
}

/// What a tab's name is followed by: how many wait at the door, or to speak.
fn mark(model: &Model, tab: Tab) -> String {
    match tab {
        Tab::Join if !model.waiting.is_empty() => format!(" !{}", model.waiting.len()),
        Tab::Speakers if speakers::is_used(&model.session) => {
            format!(" ▸{}", model.session.waiting_speakers().count())
        }
        _ => String::new(),
    }
}
