//! The last line: the keys of the screen, and always, whole, how to get help.

use crate::text::Words;
use crate::tui::key::{Binding, Verb};
use crate::tui::text::width;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Most keys in the footer; more are not read.
const MOST: usize = 6;
/// Blanks between two keys.
const GAP: usize = 2;

/// Draws as many of the tables' footer keys as fit, and the help key at the end.
pub fn draw(frame: &mut Frame, theme: &Theme, words: Words, tables: &[&[Binding]], area: Rect) {
    let all = || tables.iter().flat_map(|table| table.iter());
    let help = all().find(|binding| binding.verb == Verb::Help);
    let help = help.map(|binding| offer(theme, words, binding));
    let reserved = help.as_ref().map_or(0, |(_, wide)| *wide) + 1;
    let room = usize::from(area.width).saturating_sub(reserved);

    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    for binding in all().filter(|binding| binding.foot).take(MOST) {
        let (offered, wide) = offer(theme, words, binding);
        if used + wide + GAP > room {
            break;
        }
        spans.extend(offered);
        spans.push(Span::raw(" ".repeat(GAP)));
        used += wide + GAP;
    }
    if let Some((offered, _)) = help {
        spans.push(Span::raw(" ".repeat(room.saturating_sub(used))));
        spans.extend(offered);
    }
    frame.render_widget(Line::from(spans), area);
}

/// A key and what it does in short, with the columns they take.
fn offer(theme: &Theme, words: Words, binding: &Binding) -> (Vec<Span<'static>>, usize) {
    let key = binding.presses[0].name(words);
    let short = words.say(&format!("console-foot-{}", binding.verb.key()));
    let wide = width(&key) + 1 + width(&short);
    (
        vec![
            Span::styled(key, theme.accent()),
            Span::raw(" "),
            Span::raw(short),
        ],
        wide,
    )
}
