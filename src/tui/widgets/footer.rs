//! The last line: the keys of the screen, and always, whole, how to get help.

use crate::text::Words;
use crate::tui::key::{Binding, Press, Verb};
use crate::tui::text::width;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// Most keys in the footer; more are not read.
const MOST: usize = 6;
/// Blanks between two keys.
const GAP: u16 = 2;
/// From this width on there is room to say where all the other keys are.
const WIDE: u16 = 80;

/// A key with what it does in short, and where it stands.
pub struct Offer {
    binding: &'static Binding,
    key: String,
    short: String,
    place: Rect,
}

impl Offer {
    fn new(words: Words, binding: &'static Binding) -> Offer {
        Offer {
            binding,
            key: binding.presses[0].name(words).into_owned(),
            short: words
                .say(&format!("console-foot-{}", binding.verb.key()))
                .into_owned(),
            place: Rect::ZERO,
        }
    }

    fn width(&self) -> u16 {
        u16::try_from(width(&self.key) + 1 + width(&self.short)).unwrap_or(u16::MAX)
    }

    fn at(mut self, x: u16, area: Rect) -> Offer {
        self.place = Rect {
            x,
            width: self.width(),
            ..area
        };
        self
    }
}

/// Where the footer's keys stand: those of the tables as many as fit, and at the right end the
/// ways to all others.
pub fn offers(words: Words, tables: &[&'static [Binding]], area: Rect) -> Vec<Offer> {
    let all = || tables.iter().flat_map(|table| table.iter());
    let found = |verb| all().find(move |binding| binding.verb == verb);
    let palette = found(Verb::Palette).filter(|_| area.width >= WIDE);
    let mut offers = Vec::new();
    let mut end = area.right().saturating_sub(1);
    for binding in [found(Verb::Help), palette].into_iter().flatten() {
        let offer = Offer::new(words, binding);
        end = end.saturating_sub(offer.width()).max(area.x);
        offers.push(offer.at(end, area));
        end = end.saturating_sub(GAP);
    }
    let mut x = area.x + 1;
    for binding in all().filter(|binding| binding.foot).take(MOST) {
        let offer = Offer::new(words, binding);
        let next = x.saturating_add(offer.width() + GAP);
        if next > end {
            break;
        }
        offers.push(offer.at(x, area));
        x = next;
    }
    offers
}

/// Draws the footer.
pub fn draw(
    frame: &mut Frame,
    theme: &Theme,
    words: Words,
    tables: &[&'static [Binding]],
    area: Rect,
) {
    for offer in offers(words, tables, area) {
        let line = Line::from(vec![
            Span::styled(offer.key, theme.accent()),
            Span::raw(" "),
            Span::raw(offer.short),
        ]);
        frame.render_widget(line, offer.place.intersection(area));
    }
}

/// The key that stands at this position.
pub fn key_at(
    words: Words,
    tables: &[&'static [Binding]],
    area: Rect,
    at: Position,
) -> Option<Press> {
    let offers = offers(words, tables, area);
    let hit = offers.iter().find(|offer| offer.place.contains(at));
    hit.map(|offer| offer.binding.presses[0])
}
