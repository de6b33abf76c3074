//! The balance beside the list: each party's and category's share of the room against the share it
//! was meant to have, who is missing, and who did not say.

use super::super::Model;
use crate::text::t;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::bar;
use crate::views::balance::{BalanceView, ShareView};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of a share's bar: the fewest, and the most; the names come first.
const BAR: (usize, usize) = (6, 20);
/// Columns in which most parties and categories are said in full.
const NAME: usize = 18;
/// Columns of a share's numbers: `12  33/40 %`.
const NUMBERS: usize = 13;
/// Blanks before a party, and before a category of it.
const INDENT: (usize, usize) = (1, 3);
/// Lines below the shares: a blank one, who did not say, who is new.
const FOOT: u16 = 3;

/// Draws the balance. Where not all categories fit, those without anybody who was meant to be
/// here stay, and the rest give way.
pub fn draw(model: &Model, frame: &mut Frame, view: &BalanceView, area: Rect) {
    let title = model.words.say("people-balance");
    let title = fit(&title, usize::from(area.width).saturating_sub(1)).into_owned();
    let mut lines = vec![Line::styled(format!(" {title}"), model.theme.strong())];
    let room = area.height.saturating_sub(FOOT + 1);
    let columns = usize::from(area.width);
    lines.extend(
        shares(view, usize::from(room))
            .map(|(share, indent)| share_line(model, share, indent, columns)),
    );
    lines.extend(foot(model, view, columns));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

/// The shares to show in so many rows, each with its indent.
fn shares(view: &BalanceView, rows: usize) -> impl Iterator<Item = (&ShareView, usize)> {
    let all: usize = view.parties.iter().map(|it| 1 + it.categories.len()).sum();
    let crowded = all > rows;
    view.parties.iter().flat_map(move |party| {
        let shown = move |category: &&ShareView| !crowded || category.missing();
        let categories = party.categories.iter().filter(shown);
        let categories = categories.map(|category| (category, INDENT.1));
        std::iter::once((party, INDENT.0)).chain(categories)
    })
}

fn foot(model: &Model, view: &BalanceView, columns: usize) -> Vec<Line<'static>> {
    let words = model.words;
    let said = [
        t!(words, "people-not-said", count = view.not_said),
        t!(
            words,
            "people-first-timers",
            count = view.first_timers,
            here = view.here
        ),
    ];
    let line = |text: &str| {
        let text = fit(text, columns.saturating_sub(1)).into_owned();
        Line::styled(format!(" {text}"), model.theme.faint())
    };
    let lines = said.iter().map(|text| line(text));
    std::iter::once(Line::default()).chain(lines).collect()
}

/// A name, a bar, how many, the share of the target, and whether somebody is missing.
fn share_line(model: &Model, share: &ShareView, indent: usize, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let room = columns.saturating_sub(NUMBERS + 2);
    let lane = room.saturating_sub(NAME + INDENT.1).clamp(BAR.0, BAR.1);
    let name_columns = room.saturating_sub(indent + lane);
    let name = column(label(model.words, &share.name), name_columns);
    let style = match indent == INDENT.0 {
        true => theme.strong(),
        false => Style::new(),
    };
    let mut spans = vec![
        Span::raw(" ".repeat(indent)),
        Span::styled(name, style),
        Span::raw(" "),
    ];
    spans.extend(bar(theme, share.share.into(), 100, lane));
    if share.missing() {
        let text = format!(" ! {}", model.words.say("people-missing"));
        spans.push(Span::styled(text, theme.bad()));
        return Line::from(spans);
    }
    let people = column_right(&share.people.to_string(), 4);
    let percent = column_right(&share.share.to_string(), 3);
    let numbers = match share.target {
        Some(target) => format!("{people} {percent}/{target} %"),
        None => format!("{people} {percent} %"),
    };
    spans.push(Span::raw(numbers));
    Line::from(spans)
}
