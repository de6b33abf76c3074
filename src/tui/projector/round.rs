//! The round: who has voted while it is open, what came out after, and by which rule.

use super::Model;
use crate::domain::model::Method;
use crate::text::t;
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big;
use crate::views::result::{Counts, ResultRow, ResultView, TurnoutView};
use crate::views::stage::{RoundStage, public_result, round};
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
        RoundStage::Draft(head) => {
            let rule = said::rule(model.words, head.method, head.ideas);
            draw_head(model, frame, &head.title, &rule, area);
        }
        RoundStage::Open { head, turnout, .. } | RoundStage::Counting { head, turnout } => {
            let rule = said::rule(model.words, head.method, head.ideas);
            let body = draw_head(model, frame, &head.title, &rule, area);
            draw_turnout(model, frame, &turnout, body);
        }
        RoundStage::Shown(head) => {
            let Some(view) = public_result(&model.session, head.id) else {
                return;
            };
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

/// Lines of one idea: its own, its parties', and a blank one.
const EACH: u16 = 3;

/// Idea by idea: place, text, bar and counts; below it the same by party.
fn draw_result(model: &Model, frame: &mut Frame, view: &ResultView, area: Rect) {
    let [list, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let fits = usize::from(list.height / EACH).max(1);
    for (index, row) in view.rows.iter().take(fits).enumerate() {
        let y = list.y + index as u16 * EACH;
        let place = Rect {
            y,
            height: EACH.min(list.bottom().saturating_sub(y)),
            ..list
        };
        draw_row(model, frame, view, row, place);
    }
    let mut said = Vec::new();
    if view.rows.len() > fits {
        let more = view.rows.len() - fits;
        said.push(t!(model.words, "projector-more", count = more));
    }
    if view.method == Method::Stance {
        said.push(model.words.say("projector-stances-by-party"));
    }
    let text = fit(&said.join(" · "), usize::from(foot.width)).into_owned();
    frame.render_widget(Line::styled(text, model.theme.faint()), foot);
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
    let below = parties_line(model, view, row, columns);
    for (place, line) in area.rows().zip([Line::from(spans), below]) {
        frame.render_widget(line, place);
    }
}

/// Every party's bar and counts, side by side.
fn parties_line(
    model: &Model,
    view: &ResultView,
    row: &ResultRow,
    columns: usize,
) -> Line<'static> {
    let each = columns.saturating_sub(3) / view.parties.len().max(1);
    let mut spans = vec![Span::raw("   ")];
    for (index, (_, name)) in view.parties.iter().enumerate() {
        let voted = view
            .turnout
            .parties
            .get(index)
            .map_or(0, |party| party.voted);
        let counts = row.parties.get(index).copied().flatten();
        let said = counts.map_or_else(
            || model.words.say("projector-too-few").into_owned(),
            |counts| short(model, counts),
        );
        let lane = (each / 4).min(16);
        let room = each.saturating_sub(lane + width(&said) + 4);
        let name = fit(label(model.words, name), room).into_owned();
        let used = width(&name) + lane + width(&said) + 2;
        spans.push(Span::styled(format!("{name} "), model.theme.faint()));
        let part = counts.map_or(0, said::leading);
        spans.extend(bar(&model.theme, part, voted, lane));
        spans.push(Span::styled(format!(" {said}"), model.theme.faint()));
        spans.push(Span::raw(" ".repeat(each.saturating_sub(used))));
    }
    Line::from(spans)
}

/// Counts in as few columns as possible; how they are read stands below the list.
fn short(model: &Model, counts: Counts) -> String {
    match counts {
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => format!("{agree}–{disagree}–{pass}"),
        Counts::Approval { .. } => said::counts(model.words, counts),
    }
}
