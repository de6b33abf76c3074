//! The chosen idea of a result: its figures in full, by party, and step by step or pair by pair –
//! beside the parties where the screen is wide, on a line above them where it is not.

use super::super::Model;
use crate::domain::model::Method;
use crate::text::t;
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{column, fit};
use crate::tui::widgets::bar::bar;
use crate::views::result::{Counts, ResultRow, ResultView};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of a party's name.
const PARTY: usize = 18;
/// Columns of a party's figures, in full and in brief.
const FIGURES: (usize, usize) = (40, 22);
/// Columns from which on a party's figures are said in full.
const ROOMY: u16 = 76;
/// Columns from which on there is room for something beside the parties.
const WIDE: u16 = 100;
/// Most rows of what stands beside the parties: the steps of the longest scale.
const BESIDE: usize = 7;

/// How many rows the chosen idea takes, its line above included.
pub fn rows(view: &ResultView, columns: u16) -> u16 {
    let parties = view.parties.len();
    let least = parties + 3;
    let rows = match (more(view), columns >= WIDE) {
        (0, _) => least,
        (more, true) => (parties + 1).max(more.min(BESIDE)) + 3,
        (_, false) => least + 2,
    };
    rows as u16
}

/// How many rows could be said besides the counts of the parties.
fn more(view: &ResultView) -> usize {
    match view.method {
        Method::Approval { .. } | Method::Stance | Method::Dots { .. } | Method::Points { .. } => 0,
        Method::Score | Method::Gradient => {
            let row = view.rows.first();
            let spread = row.and_then(|row| said::spread(row.counts));
            spread.map_or(0, |spread| spread.steps_in_all())
        }
        Method::Ranking { .. } => view.rows.len(),
    }
}

/// Draws the idea.
pub fn draw(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [title, inner] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inner);
    let text = fit(
        &row.text.one_line(),
        usize::from(title.width).saturating_sub(2),
    )
    .into_owned();
    frame.render_widget(
        Line::styled(format!(" {text}"), model.theme.strong()),
        title,
    );
    if more(view) == 0 {
        return draw_parties(model, frame, view, row, inner);
    }
    if area.width >= WIDE {
        let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)])
            .spacing(2)
            .areas(inner);
        let [full, parties] =
            Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(left);
        draw_full(model, frame, row, full);
        draw_parties(model, frame, view, row, parties);
        return draw_beside(model, frame, view, row, right);
    }
    let [full, line, parties] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(inner);
    draw_full(model, frame, row, full);
    draw_line(model, frame, view, row, line);
    draw_parties(model, frame, view, row, parties);
}

/// The figures in full.
fn draw_full(model: &Model, frame: &mut Frame, row: &ResultRow, area: Rect) {
    let words = model.words;
    let mut said = said::counts(words, row.counts);
    let voters = match row.counts {
        Counts::Score(scores) => Some(t!(words, "methods-scored", voters = scores.voters())),
        Counts::Gradient(steps) => Some(t!(words, "methods-stood", voters = steps.voters())),
        _ => None,
    };
    if let Some(voters) = voters {
        said = format!("{said} · {voters}");
    }
    let text = fit(&said, usize::from(area.width).saturating_sub(2)).into_owned();
    frame.render_widget(Line::raw(format!(" {text}")), area);
}

/// The steps on one line, or how the idea does against one other at a time.
fn draw_line(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let mut spans = vec![Span::raw(" ")];
    if let Some(spread) = said::spread(row.counts) {
        spans.extend(spread.line(&model.theme, &said::steps_of(model.words, row.counts)));
    } else if let Some(pairs) = pairs(model, view, row) {
        spans.push(Span::raw(pairs));
    }
    frame.render_widget(Line::from(spans), area);
}

/// How many others an idea is put before, level with and after; none where pairs are not counted.
fn pairs(model: &Model, view: &ResultView, row: &ResultRow) -> Option<String> {
    let pairs = view.pairs.as_ref()?;
    let place = view.rows.iter().position(|other| other.idea == row.idea)?;
    let (wins, level) = pairs.wins(place);
    let losses = pairs.len() - 1 - wins - level;
    let said = t!(
        model.words,
        "methods-pairs",
        wins = wins,
        level = level,
        losses = losses
    );
    Some(said.into_owned())
}

/// The steps as bars, or the idea against each other one, the best first.
fn draw_beside(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    if let Some(spread) = said::spread(row.counts) {
        let name = |step: u16| match row.counts {
            Counts::Gradient(_) => model
                .words
                .say(&format!("methods-step-{step}"))
                .into_owned(),
            _ => String::new(),
        };
        return spread.draw_bars(frame, &model.theme, name, area);
    }
    let place = view.rows.iter().position(|other| other.idea == row.idea);
    let Some((pairs, place)) = view.pairs.as_ref().zip(place) else {
        return;
    };
    let others = (0..view.rows.len()).filter(|other| *other != place);
    for (line, other) in area.rows().zip(others) {
        let said = t!(
            model.words,
            "methods-pair",
            ahead = pairs.before(place, other),
            behind = pairs.before(other, place),
            title = view.rows[other].text.one_line().into_owned()
        );
        let style = match pairs.before(place, other) > pairs.before(other, place) {
            true => model.theme.good(),
            false => Style::new(),
        };
        let text = fit(&said, usize::from(line.width)).into_owned();
        frame.render_widget(Line::styled(text, style), line);
    }
}

/// The chosen idea's counts by party, and what of them was counted by hand.
fn draw_parties(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let words = model.words;
    let columns = usize::from(area.width).saturating_sub(2);
    if view.secret.is_some() {
        let said = words.say("secret-about");
        let said = Line::styled(format!(" {said}"), model.theme.faint());
        return frame.render_widget(said, area);
    }
    let figures = match area.width >= ROOMY {
        true => FIGURES.0,
        false => FIGURES.1,
    };
    let lane = columns.saturating_sub(PARTY + figures).clamp(6, 40);
    let mut lines = Vec::new();
    for (index, (_, name)) in view.parties.iter().enumerate() {
        let voted = view.turnout.parties.get(index);
        let voted = voted.map_or(0, |party| party.ballots());
        let name = column(label(words, name), PARTY);
        let mut spans = vec![Span::raw(format!(" {name} "))];
        match row.parties.get(index).copied().flatten() {
            Some(counts) => {
                let (part, whole) = view.share(counts, voted);
                spans.extend(bar(&model.theme, part, whole, lane));
                let counts = match area.width >= ROOMY {
                    true => said::counts(words, counts),
                    false => said::brief(words, counts),
                };
                spans.push(Span::raw(format!(" {counts}")));
            }
            None => spans.push(Span::styled(
                words.say("console-too-few"),
                model.theme.faint(),
            )),
        }
        lines.push(Line::from(spans));
    }
    let mut last = Vec::new();
    if row.tied {
        let tie = t!(words, "console-tie", rank = row.rank);
        last.push(Span::styled(format!(" = {tie}"), model.theme.warn()));
    }
    if let Some(counted) = row.counted {
        let counts = said::counts(words, counted);
        let of_which = t!(words, "rounds-of-which-by-hand", counts = counts);
        last.push(Span::styled(format!(" {of_which}"), model.theme.faint()));
    }
    lines.push(Line::from(last));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}
