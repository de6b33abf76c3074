//! What came out of a closed round: the base, every idea with its counts, the chosen one by party,
//! and what was counted on paper and by hand.

use super::super::Model;
use super::{count, detail};
use crate::domain::model::{IdeaId, IdeaState, Round, RoundState};
use crate::text::{secret, t};
use crate::tui::said;
use crate::tui::text::{column, column_right, fit, width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::Window;
use crate::views::result::{ResultRow, ResultView};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns in which most ideas, with place and counts, are said in full.
const TEXT: usize = 116;
/// Columns of a place.
const RANK: usize = 4;
/// Rows of the list that are kept free, whatever else there is to say.
const LEAST_ROWS: u16 = 3;

/// The turnout, the counts by hand, the ideas, and the chosen one by party.
fn parts(view: &ResultView, notes: usize, area: Rect) -> [Rect; 4] {
    let detail = detail::rows(view, area.width).min(area.height / 2);
    let room = area.height.saturating_sub(1 + detail + LEAST_ROWS);
    let notes = u16::try_from(notes).unwrap_or(u16::MAX).min(room);
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(notes),
        Constraint::Fill(1),
        Constraint::Length(detail),
    ])
    .areas(area)
}

/// Draws the outcome.
pub fn draw(model: &Model, frame: &mut Frame, round: &Round, view: &ResultView, area: Rect) {
    let notes = count::lines(model, round);
    let [base, counted, list, detail] = parts(view, notes.len(), area);
    draw_base(model, frame, view, base);
    count::draw(model, frame, &notes, counted);
    if view.rows.is_empty() {
        // Few voted in secret, or nobody's ballot was opened: sentences are all there is.
        let columns = usize::from(list.width).saturating_sub(2);
        let said = secret::about(model.words, view.secret.as_ref(), &view.outcome);
        let lines = said.iter().flat_map(|line| wrap(line, columns, usize::MAX));
        for (place, line) in list.rows().skip(1).zip(lines) {
            frame.render_widget(Line::from(format!(" {line}")), place);
        }
        return;
    }
    let ids: Vec<IdeaId> = view.rows.iter().map(|row| row.idea).collect();
    let chosen = model.rounds.idea.line(&ids).unwrap_or(0);
    let widest = said::widest_counts(model.words, view);
    for (place, index) in Window::around(chosen, ids.len(), list).rows() {
        let columns = usize::from(place.width);
        let row = result_line(model, view, &view.rows[index], (columns, widest));
        frame.render_widget(row, place);
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    if let Some(row) = view.rows.get(chosen) {
        detail::draw(model, frame, view, row, detail);
    }
}

/// The ideas in view.
pub fn window(model: &Model, round: &Round, view: &ResultView, area: Rect) -> Window {
    let [_, _, list, _] = parts(view, count::lines(model, round).len(), area);
    let ids: Vec<IdeaId> = view.rows.iter().map(|row| row.idea).collect();
    let chosen = model.rounds.idea.line(&ids).unwrap_or(0);
    Window::around(chosen, ids.len(), list)
}

/// How many voted of how many, who came late, and that the room has not seen it.
fn draw_base(model: &Model, frame: &mut Frame, view: &ResultView, area: Rect) {
    let (words, turnout) = (model.words, &view.turnout);
    let mut said = vec![t!(
        words,
        "console-result-base",
        voted = turnout.voted + turnout.counted,
        of = turnout.of,
        share = turnout.share()
    )];
    if view.abstained > 0 {
        said.push(t!(words, "methods-abstained", count = view.abstained));
    }
    if turnout.late.came > 0 {
        said.push(t!(
            words,
            "rounds-late",
            came = turnout.late.came,
            voted = turnout.late.voted
        ));
    }
    if view.state == RoundState::Closed {
        said.insert(0, words.say("rounds-not-shown"));
    }
    let text = said.join(" · ");
    let columns = usize::from(area.width).saturating_sub(2);
    let line = format!(" {}", fit(&text, columns));
    frame.render_widget(Line::styled(line, model.theme.faint()), area);
}

/// Place, text, bar and counts of one idea.
fn result_line(
    model: &Model,
    view: &ResultView,
    row: &ResultRow,
    (columns, widest): (usize, usize),
) -> Line<'static> {
    let theme = &model.theme;
    let counts = said::brief(model.words, row.counts);
    let counts = column_right(&counts, widest);
    // Room beyond what an idea needs goes to the bars: far from their texts they say little.
    let lane = (columns / 5)
        .min(24)
        .max(columns.saturating_sub(TEXT).min(60));
    let tie = if row.tied { "=" } else { " " };
    let rank = column_right(&row.rank.to_string(), RANK - 2);
    let room = columns.saturating_sub(RANK + lane + width(&counts) + 5);
    let style = match row.state {
        IdeaState::Open => Style::new(),
        _ => theme.faint(),
    };
    let (part, whole) = view.share(row.counts, view.ballots);
    let mut spans = vec![
        Span::raw(format!(" {rank}{tie} ")),
        Span::styled(format!("{} ", column(&row.text, room)), style),
    ];
    spans.extend(bar(theme, part, whole, lane));
    spans.push(Span::raw(format!(" {counts}")));
    Line::from(spans)
}
