//! What came out of a round that is shown: idea by idea, by party, a page at a time.

mod large;
mod reading;

use super::super::{Model, is_vast};
use super::{columns, draw_head};
use crate::domain::model::{Method, RoundState};
use crate::report::telling::Chapter;
use crate::text::{in_a_row, methods, secret, t};
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{column, column_right, fit, width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big::Text;
use crate::views::result::{Counts, ResultRow, ResultView};
use crate::views::stage::{RoundHead, RoundStage, public_result};
use chrono::{DateTime, Duration, Utc};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use std::sync::Arc;

/// The least and the most lines of one idea: its own, its parties', and a blank one.
const EACH: (u16, u16) = (3, 6);
/// The same where the steps of a scale stand on a line of their own.
const SPREAD_EACH: (u16, u16) = (4, 7);
/// The same in large letters: one or two lines of text, the parties, and air.
const LARGE_EACH: (u16, u16) = (10, 14);
/// Seconds that a page of ideas stays: long enough to read it from the back of the hall, aloud.
const PAGE_SECONDS: i64 = 20;

fn result(model: &Model, head: &RoundHead) -> Option<Arc<ResultView>> {
    model.counted.of(&model.session, head.id, public_result)
}

/// Draws the outcome.
pub fn draw(model: &Model, frame: &mut Frame, head: &RoundHead, area: Rect) {
    let Some(view) = result(model, head) else {
        return;
    };
    let base = base(model, &view);
    let mut body = draw_head(model, frame, head, Some(base), area);
    let read = reading::read(model, view.round);
    let mut chapters = Vec::new();
    if let Some(entry) = read.as_ref() {
        chapters = reading::chapters(model, entry);
        body = reading::draw_proof(model, frame, entry, body);
        body = reading::draw_headline(model, frame, entry, body);
    }
    draw_ideas(model, frame, &view, (is_vast(area), &chapters), body);
}

/// Who could vote and who did, and whether the count stays.
fn base(model: &Model, view: &ResultView) -> String {
    let (words, turnout) = (model.words, &view.turnout);
    let mut said = vec![t!(
        words,
        "projector-base",
        voted = turnout.voted + turnout.counted,
        of = turnout.of,
        share = turnout.share()
    )];
    if view.abstained > 0 {
        said.push(t!(words, "methods-abstained", count = view.abstained));
    }
    if turnout.late.came > 0 {
        let late = turnout.late;
        said.push(t!(
            words,
            "rounds-late",
            came = late.came,
            voted = late.voted
        ));
    }
    if turnout.counted > 0 {
        said.push(t!(words, "rounds-by-hand", count = turnout.counted));
    }
    if view.state == RoundState::Confirmed {
        let confirmed = words.say("rounds-stage-confirmed");
        said.insert(0, format!("✓ {confirmed}").into());
    }
    in_a_row(&said)
}

/// How long a result has been shown.
fn shown_for(model: &Model, view: &ResultView) -> Duration {
    let round = model.session.rounds.get(&view.round);
    let shown = round.and_then(|round| round.shown);
    shown.map_or(Duration::zero(), |shown| {
        (model.now - shown).max(Duration::zero())
    })
}

/// When the next page of a result comes, if there is more than one in an area of any size.
pub fn turns_at(model: &Model) -> Option<DateTime<Utc>> {
    let stage = super::stage(model);
    let RoundStage::Shown(head) = &*stage else {
        return None;
    };
    let view = result(model, head)?;
    let into = shown_for(model, &view).num_seconds() % PAGE_SECONDS;
    (view.rows.len() > 1).then(|| model.now + Duration::seconds(PAGE_SECONDS - into))
}

/// Idea by idea: place, text, bar and counts; below it the same by party. Behind the last of them
/// come the chapters of the reading, a page each.
fn draw_ideas(
    model: &Model,
    frame: &mut Frame,
    view: &ResultView,
    (is_large, chapters): (bool, &[Chapter]),
    area: Rect,
) {
    if view.rows.is_empty() {
        return draw_sentences(model, frame, view, area);
    }
    let [list, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let (least, most) = match (is_large, view.rows.first()) {
        (true, _) => LARGE_EACH,
        (false, Some(row)) if said::spread(row.counts).is_some() => SPREAD_EACH,
        (false, _) => EACH,
    };
    let fits = usize::from((list.height + 1) / least).max(1);
    let pages = view.rows.len().div_ceil(fits).max(1);
    // Pages of equal length, so that none stands nearly empty.
    let fits = view.rows.len().div_ceil(pages).max(1);
    let each = ((list.height + 1) / fits as u16).clamp(least, most);
    let turns = shown_for(model, view).num_seconds() / PAGE_SECONDS;
    let page = usize::try_from(turns).unwrap_or(0) % (pages + chapters.len());
    if let Some(chapter) = page.checked_sub(pages).and_then(|at| chapters.get(at)) {
        return reading::draw_chapter(model, frame, chapter, area);
    }
    let rows = view.rows.iter().skip(page * fits).take(fits);
    for (index, row) in (0..).zip(rows) {
        let y = list.y + index * each;
        let height = (each - 1).min(list.bottom().saturating_sub(y));
        let place = Rect { y, height, ..list };
        match is_large {
            true => large::draw(model, frame, view, row, place),
            false => draw_row(model, frame, view, row, place),
        }
    }
    draw_foot(model, frame, view, (page, pages, fits), foot);
}

/// What there is to say where no counts may be shown.
fn draw_sentences(model: &Model, frame: &mut Frame, view: &ResultView, area: Rect) {
    let lines = secret::about(model.words, view.secret.as_ref(), &view.outcome);
    let lines = lines.into_iter().rev();
    let lines: Vec<_> = lines
        .map(|line| (line.into_owned(), model.theme.strong()))
        .collect();
    let text = Text::fitted(&model.theme, &lines, area.as_size());
    text.draw_middle(frame, area, Alignment::Left);
}

/// Which page it is, how the numbers are read, and why some are not there.
fn draw_foot(
    model: &Model,
    frame: &mut Frame,
    view: &ResultView,
    (page, pages, fits): (usize, usize, usize),
    area: Rect,
) {
    let words = model.words;
    let mut said = Vec::new();
    if pages > 1 {
        let (from, to) = (page * fits + 1, ((page + 1) * fits).min(view.rows.len()));
        let count = view.rows.len();
        said.push(t!(
            words,
            "rounds-stage-page",
            from = from,
            to = to,
            count = count
        ));
    }
    if let Some(how) = how_read(view.method) {
        said.push(words.say(how));
    }
    let left_out = view.rows.first().is_some_and(|row| {
        let mut parties = row.parties.iter().zip(&view.turnout.parties);
        parties.any(|(counts, party)| counts.is_none() && party.ballots() > 0)
    });
    if view.secret.is_some() {
        let lines = secret::about(words, view.secret.as_ref(), &view.outcome);
        said.extend(lines);
    } else if left_out {
        said.push(t!(words, "rounds-stage-suppressed", least = view.least));
    }
    said.extend(reading::proof_at_foot(model, view.round, area.width).map(Into::into));
    let text = fit(&in_a_row(&said), columns(area)).into_owned();
    frame.render_widget(Line::styled(text, model.theme.faint()), area);
}

/// How the numbers of a method are read, where they don't say it themselves.
fn how_read(method: Method) -> Option<&'static str> {
    match method {
        Method::Stance => Some("methods-foot-stance"),
        Method::Score => Some("methods-foot-score"),
        Method::Ranking { .. } => Some("methods-foot-ranking"),
        Method::Gradient => Some("methods-foot-gradient"),
        Method::Approval { .. } | Method::Dots { .. } | Method::Points { .. } => None,
    }
}

/// The place of an idea, shared or not.
fn place_of(model: &Model, row: &ResultRow) -> String {
    match row.tied {
        true => t!(model.words, "projector-tied-place", rank = row.rank).into_owned(),
        false => format!("{}.", row.rank),
    }
}

fn text_of(model: &Model, row: &ResultRow) -> String {
    match row.text.is_empty() {
        true => model.words.say("projector-taken-down").into_owned(),
        false => row.text.one_line().into_owned(),
    }
}

/// The place, the text on as many lines as there is room for, the bar and the counts beside it;
/// the parties below.
fn draw_row(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let columns = columns(area);
    let counts = said::brief(model.words, row.counts);
    let counts = column_right(&counts, said::widest_counts(model.words, view));
    let lane = columns / 4;
    let place = place_of(model, row);
    let indent = width(&place) + 1;
    let room = columns.saturating_sub(lane + width(&counts) + indent + 2);
    let below = 1 + u16::from(said::spread(row.counts).is_some());
    let rows = usize::from(area.height.saturating_sub(below)).max(1);
    let mut lines = Vec::new();
    for (index, text) in wrap(&text_of(model, row), room, rows).iter().enumerate() {
        let start = if index == 0 { &*place } else { "" };
        let mut spans = vec![
            Span::styled(column(start, indent), model.theme.accent()),
            Span::styled(format!("{} ", column(text, room)), model.theme.strong()),
        ];
        if index == 0 {
            let (part, whole) = view.share(row.counts, view.ballots);
            spans.extend(bar(&model.theme, part, whole, lane));
            spans.push(Span::styled(format!(" {counts}"), model.theme.strong()));
        }
        lines.push(Line::from(spans));
    }
    if let Some(spread) = said::spread(row.counts) {
        let mut spans = vec![Span::raw(" ".repeat(indent))];
        spans.extend(spread.line(&model.theme, &said::steps_of(model.words, row.counts)));
        lines.push(Line::from(spans));
    }
    lines.push(parties_line(model, view, row, columns));
    for (place, line) in area.rows().zip(lines) {
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
    if view.secret.is_some() {
        // Nobody's ballot is of a party any more; that is said once, below.
        return Line::default();
    }
    let each = columns.saturating_sub(3) / view.parties.len().max(1);
    let mut spans = vec![Span::raw("   ")];
    for (index, (_, name)) in view.parties.iter().enumerate() {
        let voted = view.turnout.parties.get(index);
        let voted = voted.map_or(0, |party| party.ballots());
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
        let (part, whole) = counts.map_or((0, voted), |counts| view.share(counts, voted));
        spans.extend(bar(&model.theme, part, whole, lane));
        spans.push(Span::styled(format!(" {said}"), model.theme.faint()));
        spans.push(Span::raw(" ".repeat(each.saturating_sub(used))));
    }
    Line::from(spans)
}

/// What decides an idea's place, in as few columns as possible.
fn headline(model: &Model, counts: Counts) -> String {
    match counts {
        Counts::Score(scores) => scores.sum().to_string(),
        _ => short(model, counts),
    }
}

/// Counts in as few columns as possible; how they are read stands below the list.
fn short(model: &Model, counts: Counts) -> String {
    match counts {
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => format!("{agree}–{disagree}–{pass}"),
        Counts::Gradient(steps) => {
            let [support, between, against] = [steps.support(), steps.between(), steps.against()];
            format!("{support}–{between}–{against}")
        }
        Counts::Approval { .. } => said::counts(model.words, counts),
        Counts::Score(scores) => methods::tenths(model.words, scores.mean()),
        Counts::Dots { dots, .. } => dots.to_string(),
        Counts::Points { points, .. } => points.to_string(),
        Counts::Ranking(count) => methods::halves(model.words, count.halves),
    }
}
