//! The help of a screen, written by its key tables.

use super::middle;
use crate::text::Words;
use crate::tui::key::Binding;
use crate::tui::keymap::MOVES;
use crate::tui::text::{column, width};
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};

/// Columns for the keys' names.
const KEYS: usize = 18;
/// The widest the help gets; longer lines are hard to follow.
const WIDEST: u16 = 76;

/// Every key of the tables, one line per verb, the moves in two lines of their own; each table
/// under its heading where there are several.
pub fn lines(theme: &Theme, words: Words, tables: &[&[Binding]]) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (index, table) in tables.iter().enumerate() {
        if index > 0 {
            lines.push(Line::default());
        }
        if tables.len() > 1 {
            let heading = words.say(heading(index, table));
            lines.push(Line::styled(format!(" {heading}"), theme.strong()));
        }
        if is_moves(table) {
            lines.push(line(theme, "↑↓←→ k j h l", &words.say("console-do-move")));
            lines.push(line(
                theme,
                "PgUp PgDn Home End",
                &words.say("console-do-move-far"),
            ));
            continue;
        }
        for binding in table.iter() {
            let names: Vec<_> = binding.presses.iter().map(|p| p.name(words)).collect();
            let what = words.say(&format!("console-do-{}", binding.verb.key()));
            lines.push(line(theme, &names.join("  "), &what));
        }
    }
    lines
}

/// What a table's keys have in common.
fn heading(index: usize, table: &[Binding]) -> &'static str {
    match index {
        _ if is_moves(table) => "palette-help-moves",
        0 => "palette-help-here",
        _ => "palette-help-everywhere",
    }
}

/// The moves are many keys for one thing, so they are told in two lines.
fn is_moves(table: &[Binding]) -> bool {
    table.first().map(|binding| binding.verb) == Some(MOVES[0].verb)
}

fn line(theme: &Theme, keys: &str, what: &str) -> Line<'static> {
    // A long list of keys may take more than its column, never run into the words.
    let keys = if width(keys) > KEYS {
        format!("{keys}  ")
    } else {
        column(keys, KEYS + 2)
    };
    Line::from(vec![
        Span::raw(" "),
        Span::styled(keys, theme.accent()),
        Span::raw(what.to_owned()),
    ])
}

/// The most that a help of these tables can be scrolled, however small its window.
pub fn furthest(tables: &[&[Binding]]) -> u16 {
    let lines: usize = tables.iter().map(|table| table.len() + 2).sum();
    u16::try_from(lines).unwrap_or(u16::MAX)
}

/// How many lines can be scrolled past in a help of this screen, drawn in `area`.
fn scroll_limit(lines: usize, area: Rect) -> u16 {
    let shown = usize::from(area.height.saturating_sub(2));
    u16::try_from(lines.saturating_sub(shown)).unwrap_or(u16::MAX)
}

/// Draws the help over the screen, scrolled by `scroll` lines.
pub fn draw(
    frame: &mut Frame,
    theme: &Theme,
    words: Words,
    tables: &[&[Binding]],
    scroll: u16,
    area: Rect,
) {
    let lines = lines(theme, words, tables);
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let area = middle(area, WIDEST, height);
    let scroll = scroll.min(scroll_limit(lines.len(), area));
    frame.render_widget(Clear, area);
    let foot = words.say("console-help-foot");
    let block = Block::bordered()
        .title(format!(" {} ", words.say("help")))
        .title_bottom(Line::from(format!(" {foot} ")).right_aligned())
        .style(theme.base());
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)).block(block), area);
}
