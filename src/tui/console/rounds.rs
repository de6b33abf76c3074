//! Rounds: opening and closing them, turnout while one is open, results after.

use super::asks::{Ask, RoundAsk};
use super::{Effect, Model, Then};
use crate::domain::event::Made;
use crate::domain::model::{IdeaId, IdeaState, Round, RoundId, RoundState};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::label;
use crate::tui::said;
use crate::tui::text::{column, column_right, fit, width};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::{Cursor, Picked, Window};
use crate::tui::widgets::note;
use crate::views::result::{ResultRow, ResultView, TurnoutView, result, turnout};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of a party's name.
const PARTY: usize = 18;
/// Columns of a place.
const RANK: usize = 4;

/// Which round is shown, and which of its ideas.
#[derive(Default)]
pub struct State {
    round: Cursor<RoundId>,
    idea: Cursor<IdeaId>,
    /// Whether a round was ever chosen; until then the latest is shown.
    chosen: bool,
}

impl State {
    /// Shows a round that has just been opened.
    pub fn follow(&mut self, id: RoundId) {
        self.round.onto(id);
        self.chosen = true;
    }
}

fn ids(model: &Model) -> Vec<RoundId> {
    model.session.rounds.keys().copied().collect()
}

/// The round that is shown.
fn shown(model: &Model) -> Option<&Round> {
    let ids = ids(model);
    let id = if model.rounds.chosen {
        model.rounds.round.on(&ids)
    } else {
        ids.last().copied()
    };
    model.session.rounds.get(&id?).map(|round| &**round)
}

/// What the search finds: rounds by what they ask.
pub fn find(model: &Model) -> Vec<Made> {
    let rounds = model.session.rounds.values();
    let found = rounds.filter(|round| model.search.keeps(&round.title));
    found.map(|round| Made::Round(round.id)).collect()
}

/// Chooses the idea that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let view = shown(model).and_then(|round| result(&model.session, round.id));
    let Some(view) = view else {
        return Picked::Nothing;
    };
    let ids: Vec<IdeaId> = view.rows.iter().map(|row| row.idea).collect();
    let [_, body] = parts(area);
    let [_, list, _] = result_parts(&view, body);
    let line = window(model, &ids, list).line_at(at);
    model.rounds.idea.pick(&ids, line)
}

/// The lines of a result in view.
fn window(model: &Model, ids: &[IdeaId], area: Rect) -> Window {
    Window::around(model.rounds.idea.line(ids).unwrap_or(0), ids.len(), area)
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let marked = || model.ideas.marked.iter().copied().collect::<Vec<_>>();
    match verb {
        Verb::OpenApproval => {
            let ask = RoundAsk::Approval(marked());
            return model.ask(Ask::Rounds(ask));
        }
        Verb::OpenStance => {
            let ask = RoundAsk::Stance(marked());
            return model.ask(Ask::Rounds(ask));
        }
        Verb::CloseRound => return close(model),
        Verb::Left => browse(model, -1),
        Verb::Right => browse(model, 1),
        other => go(model, other),
    }
    Vec::new()
}

fn close(model: &mut Model) -> Vec<Effect<Then>> {
    match model.session.open_round().map(|round| round.id) {
        Some(id) => model.ask(Ask::Rounds(RoundAsk::Close(id))),
        None => {
            model.refuse("console-no-open-round");
            Vec::new()
        }
    }
}

fn browse(model: &mut Model, by: isize) {
    let ids = ids(model);
    if !model.rounds.chosen {
        model.rounds.round.to(&ids, ids.len());
        model.rounds.chosen = true;
    }
    model.rounds.round.step(&ids, by);
    model.rounds.idea = Cursor::default();
}

fn go(model: &mut Model, verb: Verb) {
    let view = shown(model).and_then(|round| result(&model.session, round.id));
    let ideas: Vec<IdeaId> = view.map_or_else(Vec::new, |view| {
        view.rows.iter().map(|row| row.idea).collect()
    });
    model.rounds.idea.go(verb, &ideas);
}

/// What is asked, and what came of it.
fn parts(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(3), Constraint::Fill(1)]).areas(area)
}

/// Draws the round.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(round) = shown(model) else {
        return note(
            frame,
            &model.theme,
            &model.words.say("console-rounds-empty"),
            area,
        );
    };
    let [head, body] = parts(area);
    draw_head(model, frame, round, head);
    match result(&model.session, round.id) {
        None => draw_turnout(model, frame, &turnout(&model.session, round), body),
        Some(view) => draw_result(model, frame, &view, body),
    }
}

/// Which round of how many, what is asked, and by which rule.
fn draw_head(model: &Model, frame: &mut Frame, round: &Round, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let ids = ids(model);
    let place = ids.iter().position(|id| *id == round.id).unwrap_or(0) + 1;
    let which = t!(words, "console-round-of", place = place, count = ids.len());
    let (state, style) = match round.state {
        RoundState::Open => (words.say("console-round-is-open"), theme.warn()),
        RoundState::Closed => (words.say("console-round-closed"), theme.faint()),
    };
    let rows: Vec<Rect> = area.rows().collect();
    let columns = usize::from(area.width).saturating_sub(2);
    frame.render_widget(
        Line::from(vec![
            Span::styled(format!(" ‹ {which} ›  "), theme.faint()),
            Span::styled(state, style),
        ]),
        rows[0],
    );
    let title = fit(&round.title, columns).into_owned();
    frame.render_widget(Line::styled(format!(" {title}"), theme.strong()), rows[1]);
    let rule = said::rule(words, round.method, round.options.len());
    let rule = fit(&rule, columns).into_owned();
    frame.render_widget(Line::styled(format!(" {rule}"), theme.faint()), rows[2]);
}

/// How many have voted, by party. Nothing else is known while the round is open, to anybody.
fn draw_turnout(model: &Model, frame: &mut Frame, view: &TurnoutView, area: Rect) {
    let words = model.words;
    let lane = usize::from(area.width).saturating_sub(PARTY + 14).min(60);
    let line = |name: &str, voted: usize, of: u32| {
        let mut spans = vec![Span::raw(format!(" {} ", column(name, PARTY)))];
        spans.extend(bar(&model.theme, voted, of as usize, lane));
        spans.push(Span::raw(format!(" {voted}/{of}")));
        Line::from(spans)
    };
    let mut lines = vec![
        Line::default(),
        line(&words.say("console-all"), view.voted, view.of).style(model.theme.strong()),
    ];
    let parties = view.parties.iter();
    lines.extend(parties.map(|party| line(label(words, &party.name), party.voted, party.of)));
    lines.push(Line::default());
    let hidden = format!(" {}", words.say("console-hidden-until-closed"));
    lines.push(Line::styled(hidden, model.theme.faint()));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

/// The turnout, the ideas, and the chosen one by party.
fn result_parts(view: &ResultView, area: Rect) -> [Rect; 3] {
    let detail_height = view.parties.len() as u16 + 3;
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(detail_height.min(area.height / 2)),
    ])
    .areas(area)
}

fn draw_result(model: &Model, frame: &mut Frame, view: &ResultView, area: Rect) {
    let [base, list, detail] = result_parts(view, area);
    let turnout = t!(
        model.words,
        "console-result-base",
        voted = view.turnout.voted,
        of = view.turnout.of,
        share = view.turnout.share()
    );
    frame.render_widget(
        Line::styled(format!(" {turnout}"), model.theme.faint()),
        base,
    );
    let ids: Vec<IdeaId> = view.rows.iter().map(|row| row.idea).collect();
    let chosen = model.rounds.idea.line(&ids).unwrap_or(0);
    for (place, index) in window(model, &ids, list).rows() {
        let row = &view.rows[index];
        frame.render_widget(
            result_line(model, view, row, usize::from(place.width)),
            place,
        );
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    if let Some(row) = view.rows.get(chosen) {
        draw_parties(model, frame, view, row, detail);
    }
}

/// Place, text, bar and counts of one idea.
fn result_line(model: &Model, view: &ResultView, row: &ResultRow, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let counts = said::counts(model.words, row.counts);
    let lane = (columns / 5).min(24);
    let tie = if row.tied { "=" } else { " " };
    let rank = column_right(&row.rank.to_string(), RANK - 2);
    let room = columns.saturating_sub(RANK + lane + width(&counts) + 5);
    let style = match row.state {
        IdeaState::Open => ratatui::style::Style::new(),
        _ => theme.faint(),
    };
    let mut spans = vec![
        Span::raw(format!(" {rank}{tie} ")),
        Span::styled(format!("{} ", column(&row.text, room)), style),
    ];
    spans.extend(bar(theme, said::leading(row.counts), view.ballots, lane));
    spans.push(Span::raw(format!(" {counts}")));
    Line::from(spans)
}

/// The chosen idea's counts by party.
fn draw_parties(model: &Model, frame: &mut Frame, view: &ResultView, row: &ResultRow, area: Rect) {
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let columns = usize::from(inner.width).saturating_sub(2);
    let lane = columns.saturating_sub(PARTY + 40).clamp(6, 40);
    let text = fit(&row.text.one_line(), columns).into_owned();
    let mut lines = vec![Line::styled(format!(" {text}"), model.theme.strong())];
    for ((key, name), counts) in view.parties.iter().zip(&row.parties) {
        let voted = view.turnout.parties.iter().find(|party| party.key == *key);
        let voted = voted.map_or(0, |party| party.voted);
        let mut spans = vec![Span::raw(format!(
            " {} ",
            column(label(model.words, name), PARTY)
        ))];
        match counts {
            Some(counts) => {
                spans.extend(bar(&model.theme, said::leading(*counts), voted, lane));
                let said = said::counts(model.words, *counts);
                spans.push(Span::raw(format!(" {said}")));
            }
            None => spans.push(Span::styled(
                model.words.say("console-too-few"),
                model.theme.faint(),
            )),
        }
        lines.push(Line::from(spans));
    }
    if row.tied {
        let tie = t!(model.words, "console-tie", rank = row.rank);
        lines.push(Line::styled(format!(" = {tie}"), model.theme.warn()));
    }
    for (place, line) in inner.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}
