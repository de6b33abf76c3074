//! Who is in the room, set against who was meant to be: groups as attendance, never names.

use super::{Model, is_vast, unparted};
use crate::text::t;
use crate::tui::label;
use crate::tui::text::fit;
use crate::tui::widgets::big::{self, Text};
use crate::views::balance::{BalanceView, ShareView};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// The most rows that one group takes; thicker bars say no more.
const THICKEST: u16 = 6;
/// Rows of a group from which on its name is written in large letters.
const LARGE: u16 = 4;
/// The mark on a bar where the target is.
const TARGET: &str = "│";

/// A line of the page: a party, or a category within one.
struct Group<'a> {
    share: &'a ShareView,
    within: bool,
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = model.seen.balance(&model.session);
    let area = super::margins(area);
    let (head, foot) = match is_vast(area) {
        true => (LARGE + 1, 2 * LARGE),
        false => ((area.height / 6).max(4), (area.height / 12).max(2)),
    };
    let [head, body, foot] = Layout::vertical([
        Constraint::Length(head),
        Constraint::Fill(1),
        Constraint::Length(foot),
    ])
    .areas(area);
    let title = model.words.say("stage-balance");
    big::write(frame, &model.theme, model.theme.accent(), &title, head);
    let groups = groups(&view, body.height);
    let each = (body.height / groups.len().max(1) as u16).clamp(1, THICKEST);
    let above = body.height.saturating_sub(each * groups.len() as u16) / 2;
    for (index, group) in groups.iter().enumerate() {
        let y = body.y + above + each * index as u16;
        if y + each > body.bottom() {
            break;
        }
        let height = each;
        draw_group(model, frame, group, Rect { y, height, ..body });
    }
    draw_foot(model, frame, &view, foot);
}

/// Parties with their categories; parties alone where there is no room for more.
fn groups(view: &BalanceView, rows: u16) -> Vec<Group<'_>> {
    let whole = |share| Group {
        share,
        within: false,
    };
    let all: Vec<Group> = view
        .parties
        .iter()
        .flat_map(|party| {
            let parts = party.categories.iter().map(|share| Group {
                share,
                within: true,
            });
            std::iter::once(whole(party)).chain(parts)
        })
        .collect();
    match all.len() <= usize::from(rows) {
        true => all,
        false => view.parties.iter().map(whole).collect(),
    }
}

fn draw_group(model: &Model, frame: &mut Frame, group: &Group, area: Rect) {
    let [name, bar, numbers] = Layout::horizontal([
        Constraint::Percentage(if area.height < LARGE { 30 } else { 42 }),
        Constraint::Fill(1),
        Constraint::Percentage(if area.height < LARGE { 28 } else { 40 }),
    ])
    .spacing(2)
    .areas(area);
    let style = match group.within {
        true => Style::new(),
        false => model.theme.strong(),
    };
    let indent = if group.within { "\u{A0}\u{A0}" } else { "" };
    let said = format!("{indent}{}", label(model.words, &group.share.name));
    write(model, frame, &said, style, name);
    draw_bar(model, frame, group.share, bar);
    let (said, style) = numbers_of(model, group.share);
    write(model, frame, &said, style, numbers);
}

/// A line in large letters where the group is that thick, else in plain ones.
fn write(model: &Model, frame: &mut Frame, said: &str, style: Style, area: Rect) {
    let text = Text::smallest(&model.theme, &[(said.to_owned(), style)], area.as_size());
    if let Some(text) = text {
        return text.draw(frame, area, Alignment::Left);
    }
    let said = fit(said, usize::from(area.width)).into_owned();
    let line = Line::styled(said, style);
    let middle = Rect {
        y: area.y + area.height.saturating_sub(1) / 2,
        height: 1,
        ..area
    };
    frame.render_widget(line, middle);
}

/// The share as a bar over the whole width, with a mark where the target is.
fn draw_bar(model: &Model, frame: &mut Frame, share: &ShareView, area: Rect) {
    let at = |per_cent: u8| usize::from(per_cent) * usize::from(area.width) / 100;
    // Somebody is never drawn as nobody.
    let full = at(share.share).max(usize::from(share.people > 0));
    let lane = usize::from(area.width).saturating_sub(full);
    let target = share
        .target
        .map(|it| at(it).min(usize::from(area.width).saturating_sub(1)));
    // A blank row keeps bars apart; where there is none, bars of half a row do.
    let thick = usize::from(area.height.max(2) - 1);
    let block = if area.height > 1 { "█" } else { "▄" };
    for row in area.rows().take(thick) {
        let filled = Rect {
            width: full as u16,
            ..row
        };
        frame.render_widget(Line::styled(block.repeat(full), model.theme.bar()), filled);
        let rest = Rect {
            x: row.x + full as u16,
            width: lane as u16,
            ..row
        };
        frame.render_widget(Line::styled("·".repeat(lane), model.theme.faint()), rest);
        if let Some(target) = target {
            let cell = &mut frame.buffer_mut()[(row.x + target as u16, row.y)];
            cell.set_symbol(TARGET);
        }
    }
}

fn numbers_of(model: &Model, share: &ShareView) -> (String, Style) {
    let words = model.words;
    if share.missing() {
        return (words.say("stage-missing").into_owned(), model.theme.warn());
    }
    let said = match share.target {
        Some(target) => t!(
            words,
            "stage-share-of-target",
            count = share.people,
            share = share.share,
            target = target
        ),
        None => t!(
            words,
            "stage-share",
            count = share.people,
            share = share.share
        ),
    };
    (said.into_owned(), Style::new())
}

/// How many are here, how many of them for the first time, and how many did not say.
fn draw_foot(model: &Model, frame: &mut Frame, view: &BalanceView, area: Rect) {
    let words = model.words;
    let mut parts = vec![t!(words, "stage-here", count = view.here)];
    if view.first_timers > 0 {
        parts.push(t!(words, "stage-first-timers", count = view.first_timers));
    }
    if view.not_said > 0 {
        parts.push(t!(words, "stage-not-said", count = view.not_said));
    }
    let text = Text::fitted(
        &model.theme,
        &[(unparted(&parts), model.theme.strong())],
        area.as_size(),
    );
    text.draw_middle(frame, area, Alignment::Center);
}
