//! The blocks, line by line: what was planned, what is expected, air and clashes.

use super::Model;
use crate::text::{dates, t};
use crate::tui::console::asks::page_name;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit, width};
use crate::tui::widgets::list::Window;
use crate::views::console::{BlockState, SheetRow, day_end};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines above the list: the question of the day, and when the day starts and ends.
pub const TOP: u16 = 2;

/// Columns of a time, and of one that may be after midnight.
const TIME: usize = 5;
const TIME_AND_DAY: usize = 8;
/// Columns of a length.
const LENGTH: usize = 8;
/// Columns of the kind's name.
const KIND: usize = 14;
/// Columns of air or clash before a fixed block.
const SLACK: usize = 14;
/// The widest a title's column gets, so that the columns after it stay near.
const TITLE: usize = 60;
/// The narrowest list that has room for owners and pages.
const WIDE: u16 = 110;
/// Columns of the owner and of the projector's page in a wide list.
const OWNER: usize = 16;
const PAGE: usize = 16;

/// Draws what stands above the blocks.
pub fn draw_top(model: &Model, frame: &mut Frame, area: Rect) {
    let mut rows = area.rows();
    if let Some(place) = rows.next() {
        draw_question(model, frame, place);
    }
    if let Some(place) = rows.next() {
        frame.render_widget(day_line(model), place);
    }
}

/// Draws the names of the columns and the blocks, so many that the chosen one is in view.
pub fn draw(
    model: &Model,
    frame: &mut Frame,
    rows: &[SheetRow],
    chosen: Option<usize>,
    area: Rect,
) {
    let columns = Columns::of(rows, area.width);
    let head = Rect { height: 1, ..area };
    frame.render_widget(head_line(model, &columns), head);
    for (place, index) in window(chosen, rows.len(), area).rows() {
        frame.render_widget(row_line(model, &rows[index], &columns), place);
        if chosen == Some(index) {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

/// The lines in view, below the heads of the columns.
pub fn window(chosen: Option<usize>, length: usize, area: Rect) -> Window {
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    Window::around(chosen.unwrap_or(0), length, list)
}

fn draw_question(model: &Model, frame: &mut Frame, area: Rect) {
    let question = model.session.setup.question.one_line();
    let (text, style) = if question.is_empty() {
        let text = model.words.say("console-no-question");
        (text.into_owned(), model.theme.faint())
    } else {
        (question.into_owned(), model.theme.strong())
    };
    let text = fit(&text, usize::from(area.width).saturating_sub(2)).into_owned();
    frame.render_widget(Line::styled(format!(" {text}"), style), area);
}

/// When the day starts, when it ends, and how that differs from the plan.
fn day_line(model: &Model) -> Line<'static> {
    let (words, theme, setup) = (model.words, &model.theme, &model.session.setup);
    let starts = dates::clock(&setup.local(setup.agenda.starts));
    let starts = t!(words, "cockpit-day-starts", time = starts);
    let mut spans = vec![Span::styled(format!(" {starts}"), theme.faint())];
    spans.extend(day_end_spans(model, " · ", true));
    Line::from(spans)
}

/// When the day ends and when the plan ends it, `with_minutes` between them, for whom that is not
/// said beside it.
pub fn day_end_spans(model: &Model, before: &str, with_minutes: bool) -> Vec<Span<'static>> {
    let (words, theme, setup) = (model.words, &model.theme, &model.session.setup);
    let Some(end) = day_end(&model.session, model.now) else {
        return Vec::new();
    };
    let id = match model.session.run.ended {
        Some(_) => "cockpit-day-ended",
        None => "cockpit-day-ends",
    };
    let time = |at| dates::clock(&setup.local(at));
    let ends = t!(words, id, time = time(end.expected));
    let mut spans = vec![Span::styled(format!("{before}{ends}"), theme.strong())];
    if end.late != 0 {
        let planned = t!(words, "cockpit-day-planned", time = time(end.planned));
        spans.push(Span::styled(format!(" ({planned})"), theme.faint()));
    }
    if with_minutes {
        spans.extend(late(model, end.late));
    }
    spans
}

/// Minutes that the day ends late or early.
fn late(model: &Model, minutes: i64) -> Option<Span<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let (text, style) = match minutes {
        0 => return None,
        late @ 1.. => (t!(words, "cockpit-day-late", count = late), theme.warn()),
        early => (t!(words, "cockpit-day-early", count = -early), theme.good()),
    };
    Some(Span::styled(format!(" · {text}"), style))
}

/// How wide the columns are.
struct Columns {
    time: usize,
    title: usize,
    wide: bool,
}

impl Columns {
    fn of(rows: &[SheetRow], width: u16) -> Columns {
        let wide = width >= WIDE;
        let time = match rows.iter().any(|row| row.day != 0) {
            true => TIME_AND_DAY,
            false => TIME,
        };
        let more = if wide { OWNER + 1 + PAGE + 1 } else { 0 };
        let others = 3 + TIME + 1 + time + 1 + LENGTH + 1 + KIND + 1 + SLACK + more;
        let title = usize::from(width).saturating_sub(others).clamp(8, TITLE);
        Columns { time, title, wide }
    }
}

fn head_line(model: &Model, columns: &Columns) -> Line<'static> {
    let said = |id: &str, columns| column(&model.words.say(id), columns);
    let mut text = format!(
        "   {} {} {} {} {} ",
        said("console-head-planned", TIME),
        said("console-head-expected", columns.time),
        column_right(&model.words.say("console-head-length"), LENGTH),
        said("console-head-block", columns.title),
        said("console-head-kind", KIND),
    );
    if columns.wide {
        text.push_str(&said("console-head-owner", OWNER + 1));
        text.push_str(&said("cockpit-head-page", PAGE + 1));
    }
    Line::styled(text, model.theme.faint())
}

fn row_line(model: &Model, row: &SheetRow, columns: &Columns) -> Line<'static> {
    let (theme, words) = (&model.theme, model.words);
    let (mark, style) = match row.state {
        BlockState::Running => (" ▶ ", theme.accent()),
        BlockState::Held => (" ✓ ", theme.faint()),
        BlockState::Coming => ("   ", Style::new()),
    };
    let title = match row.state {
        BlockState::Held => style,
        _ => style.patch(theme.strong()),
    };
    let length = column_right(&dates::length(words, row.minutes), LENGTH);
    let kind = row.kind.as_ref().map_or("", |kind| label(words, kind));
    let mut spans = vec![Span::styled(mark, style)];
    spans.extend(times(model, row, columns, style));
    spans.push(Span::styled(format!("{length} "), style));
    spans.push(Span::styled(
        format!("{} ", column(&row.title, columns.title)),
        title,
    ));
    spans.push(Span::styled(
        format!("{} ", column(kind, KIND)),
        theme.faint(),
    ));
    if columns.wide {
        let page = match row.page {
            Some(_) => page_name(words, row.page.as_ref()),
            None => String::new(),
        };
        let text = format!("{} {} ", column(&row.owner, OWNER), column(&page, PAGE));
        spans.push(Span::styled(text, theme.faint()));
    }
    spans.extend(slack(model, row));
    Line::from(spans)
}

/// The planned start and the expected one, which speaks up only where it differs.
fn times(model: &Model, row: &SheetRow, columns: &Columns, style: Style) -> [Span<'static>; 2] {
    let setup = &model.session.setup;
    let planned = dates::clock(&setup.local(row.planned));
    let mut expected = dates::clock(&setup.local(row.expected));
    let moved = match (row.state, planned == expected) {
        (BlockState::Held, _) => style,
        (_, true) => model.theme.faint(),
        (_, false) => model.theme.warn(),
    };
    if row.day != 0 {
        expected.push_str(&format!(" +{}", row.day));
    }
    [
        Span::styled(format!("{planned} "), style),
        Span::styled(format!("{} ", column(&expected, columns.time)), moved),
    ]
}

/// Air or clash before a block whose start does not move.
fn slack(model: &Model, row: &SheetRow) -> Option<Span<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let slack = row.slack?;
    let (text, style) = match slack {
        _ if row.state == BlockState::Held => return None,
        0 => (words.say("console-fixed"), theme.faint()),
        air @ 1.. => (t!(words, "console-air", count = air), theme.good()),
        clash => (t!(words, "console-clash", count = -clash), theme.bad()),
    };
    debug_assert!(width(&text) <= SLACK || slack.abs() > 999);
    Some(Span::styled(fit(&text, SLACK).into_owned(), style))
}
