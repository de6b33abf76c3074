//! The round: who has voted while it is open, what came out after, and by which rule.

use super::Model;
use crate::text::t;
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big;
use crate::views::result::{ResultRow, ResultView, TurnoutView};
use crate::views::stage::{RoundStage, round};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

/// Columns of a party's name.
const PARTY: usize = 20;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    match round(&model.session) {
        RoundStage::None => {
            let text = model.words.say("projector-no-round");
            big::write(frame, &model.theme, model.theme.faint(), &text, area);
        }
        RoundStage::Open {
            title,
            method,
            ideas,
            turnout,
        } => {
            let rule = said::rule(model.words, method, ideas);
            let body = draw_head(model, frame, &title, &rule, area);
            draw_turnout(model, frame, &turnout, body);
        }
        RoundStage::Closed(view) => {
            let turnout = t!(
                model.words,
                "projector-base",
                voted = view.turnout.voted,
                of = view.turnout.of,
                share = view.turnout.share()
            );
            let rule = said::rule(model.words, view.method, view.rows.len());
            let body = draw_head(
                model,
                frame,
                &view.title,
                &format!("{turnout} · {rule}"),
                area,
            );
            draw_result(model, frame, &view, body);
        }
    }
}

/// What is asked and by which rule; gives what is left below.
fn draw_head(model: &Model, frame: &mut Frame, title: &str, rule: &str, area: Rect) -> Rect {
    let columns = usize::from(area.width);
    let titles = wrap(title, columns, 2);
    let rules = wrap(rule, columns, 2);
    let height = (titles.len() + rules.len() + 2) as u16;
    let [head, body] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    let titles = titles
        .into_iter()
        .map(|line| Line::styled(line, model.theme.strong()));
    let rules = rules
        .into_iter()
        .map(|line| Line::styled(line, model.theme.faint()));
    let lines = std::iter::once(Line::default()).chain(titles).chain(rules);
    for (place, line) in head.rows().zip(lines) {
        frame.render_widget(line, place);
    }
    body
}

fn draw_turnout(model: &Model, frame: &mut Frame, view: &TurnoutView, area: Rect) {
    let [digits, bars] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(view.parties.len() as u16 * 2 + 1),
    ])
    .areas(area);
    let text = t!(model.words, "part-of", part = view.voted, whole = view.of);
    let [number, caption] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(digits);
    big::write(frame, &model.theme, model.theme.accent(), &text, number);
    let caption_text = model.words.say("projector-have-voted");
    frame.render_widget(Line::raw(caption_text).centered(), caption);
    let lane = usize::from(area.width).saturating_sub(PARTY + 12);
    for (index, party) in view.parties.iter().enumerate() {
        let y = bars.y + 1 + index as u16 * 2;
        if y >= bars.bottom() {
            break;
        }
        let name = column(label(model.words, &party.name), PARTY);
        let mut spans = vec![Span::styled(format!("{name} "), model.theme.strong())];
        spans.extend(bar(&model.theme, party.voted, party.of as usize, lane));
        spans.push(Span::raw(format!(" {}/{}", party.voted, party.of)));
        let place = Rect {
            y,
            height: 1,
            ..bars
        };
        frame.render_widget(Line::from(spans), place);
    }
}

/// Idea by idea: place, text, bar and counts; below it the same by party.
fn draw_result(model: &Model, frame: &mut Frame, view: &ResultView, area: Rect) {
    const EACH: u16 = 3;
    let fits = usize::from(area.height / EACH).max(1);
    let more = view.rows.len().saturating_sub(fits);
    for (index, row) in view.rows.iter().take(fits).enumerate() {
        let place = Rect {
            y: area.y + index as u16 * EACH,
            height: EACH.min(area.height),
            ..area
        };
        draw_row(model, frame, view, row, place);
    }
    let left = area.height.saturating_sub(fits as u16 * EACH);
    if more > 0 && left > 0 {
        let place = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        let text = t!(model.words, "projector-more", count = more);
        frame.render_widget(Line::styled(text, model.theme.faint()), place);
    }
}

fn draw_row(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let columns = usize::from(area.width);
    let counts = said::counts(model.words, row.counts);
    let lane = columns / 4;
    let place = if row.tied {
        t!(model.words, "projector-tied-place", rank = row.rank).into_owned()
    } else {
        format!("{}.", row.rank)
    };
    let text = if row.text.is_empty() {
        model.words.say("projector-taken-down").into_owned()
    } else {
        row.text.one_line().into_owned()
    };
    let room = columns.saturating_sub(lane + width(&counts) + width(&place) + 3);
    let mut spans = vec![
        Span::styled(format!("{place} "), model.theme.accent()),
        Span::styled(format!("{} ", column(&text, room)), model.theme.strong()),
    ];
    spans.extend(bar(
        &model.theme,
        said::leading(row.counts),
        view.ballots,
        lane,
    ));
    spans.push(Span::styled(format!(" {counts}"), model.theme.strong()));
    let rows: Vec<Rect> = area.rows().collect();
    frame.render_widget(Line::from(spans), rows[0]);
    if let Some(below) = rows.get(1) {
        frame.render_widget(parties_line(model, view, row, columns), *below);
    }
}

fn parties_line(
    model: &Model,
    view: &ResultView,
    row: &ResultRow,
    columns: usize,
) -> Line<'static> {
    let mut parts = Vec::new();
    for ((_, name), counts) in view.parties.iter().zip(&row.parties) {
        let name = label(model.words, name);
        parts.push(match counts {
            Some(counts) => format!("{name} {}", said::counts(model.words, *counts)),
            None => format!("{name} {}", model.words.say("projector-too-few")),
        });
    }
    let text = format!("   {}", parts.join("  ·  "));
    Line::styled(fit(&text, columns).into_owned(), model.theme.faint())
}
