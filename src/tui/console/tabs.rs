//! The tabs: one line that names every screen with its digit, however narrow it is.

use super::{Model, Tab};
use crate::tui::text::{fit, width};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

/// A tab's text, and where it stands.
struct Place {
    tab: Tab,
    text: String,
    place: Rect,
}

/// Draws the tabs; a mark on the last one when somebody waits at the door.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    for Place { tab, text, place } in places(model, area) {
        let style = if tab == model.tab {
            model.theme.accent().patch(model.theme.selected())
        } else if waited_for(model, tab) {
            model.theme.warn()
        } else {
            model.theme.faint()
        };
        frame.render_widget(Line::styled(text, style), place.intersection(area));
    }
}

/// The tab at this position.
pub fn at(model: &Model, area: Rect, at: Position) -> Option<Tab> {
    let places = places(model, area);
    let hit = places.iter().find(|it| it.place.contains(at));
    hit.map(|it| it.tab)
}

/// Where each tab stands. The names of those that are not open are cut, the longest first, until
/// all fit.
fn places(model: &Model, area: Rect) -> Vec<Place> {
    let names: Vec<(Tab, String)> = Tab::ALL.map(|tab| (tab, name(model, tab))).into();
    let longest = names.iter().map(|(_, name)| width(name)).max().unwrap_or(0);
    let texts = |most: usize| -> Vec<String> {
        let numbered = names.iter().enumerate();
        numbered
            .map(|(index, (tab, name))| text(model, index + 1, *tab, name, most))
            .collect()
    };
    let room = usize::from(area.width.saturating_sub(1));
    let fits = |texts: &Vec<String>| texts.iter().map(|text| width(text)).sum::<usize>() <= room;
    let texts = (0..=longest).rev().map(texts).find(fits);
    let mut x = area.x.saturating_add(1);
    let placed = texts.unwrap_or_default().into_iter().zip(Tab::ALL);
    placed
        .map(|(text, tab)| {
            let width = u16::try_from(width(&text)).unwrap_or(u16::MAX);
            let place = Rect { x, width, ..area };
            x = x.saturating_add(width);
            Place { tab, text, place }
        })
        .collect()
}

fn name(model: &Model, tab: Tab) -> String {
    let name = model.words.say(&format!("console-tab-{}", tab.key()));
    name.into_owned()
}

/// A tab's text with at most so many columns of its name; the open one has its name whole.
fn text(model: &Model, digit: usize, tab: Tab, name: &str, most: usize) -> String {
    let name = match tab == model.tab {
        true => name.into(),
        false => fit(name, most),
    };
    match waited_for(model, tab) {
        true => format!(" {digit} {name} !{} ", model.waiting.len()),
        false if name.is_empty() => format!(" {digit} "),
        false => format!(" {digit} {name} "),
    }
}

fn waited_for(model: &Model, tab: Tab) -> bool {
    tab == Tab::Join && !model.waiting.is_empty()
}
