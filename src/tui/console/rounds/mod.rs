//! Rounds: the list with how far each has come, and the chosen one – what it will ask, who has
//! voted, what came out and what was counted by hand. One key takes it to its next state.

mod bridges;
mod count;
mod detail;
mod form;
mod list;
mod open;
mod outcome;
mod paper;
mod reading;
mod sheets;
mod steps;

pub use form::CountForm;
pub use paper::PaperForm;
pub use reading::{draw as draw_reading, key as key_in_reading, scroll as scroll_reading};
pub use sheets::SheetForm;
pub use steps::print;

use super::asks::{Ask, CardsAsk, RoundAsk, SecretAsk};
use super::{Effect, Model, Overlay, Then};
use crate::domain::Command;
use crate::domain::command::VotingCommand;
use crate::domain::event::Made;
use crate::domain::model::{IdeaId, Round, RoundId, RoundState};
use crate::text::{rounds as sentences, t, terms};
use crate::tui::counted::Counted;
use crate::tui::kept::Kept;
use crate::tui::key::Verb;
use crate::tui::reading::Read;
use crate::tui::seen::Ideas;
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::list::{Cursor, Picked};
use crate::tui::widgets::note;
use crate::views::result::{ResultView, result};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// Which round is shown, and which of its ideas.
#[derive(Default)]
pub struct State {
    round: Cursor<RoundId>,
    idea: Cursor<IdeaId>,
    /// Whether a round was ever chosen; until then the latest is shown.
    chosen: bool,
    counted: Counted,
    read: Read,
    /// How far the result in words can be scrolled where it was drawn last.
    furthest: Cell<u16>,
    /// The ideas that the shown round is about.
    options: Kept<(Arc<Round>, Ideas), Vec<IdeaId>>,
    bridges: bridges::State,
}

impl State {
    /// Shows a round that has just been prepared or opened.
    pub fn follow(&mut self, id: RoundId) {
        self.round.onto(id);
        self.chosen = true;
    }
}

fn ids(model: &Model) -> Vec<RoundId> {
    model.session.rounds.keys().copied().collect()
}

/// The round that is shown.
fn shown(model: &Model) -> Option<&Arc<Round>> {
    let ids = ids(model);
    let id = if model.rounds.chosen {
        model.rounds.round.on(&ids)
    } else {
        ids.last().copied()
    };
    model.session.rounds.get(&id?)
}

/// What came out of the round that is shown.
fn outcome(model: &Model, id: RoundId) -> Option<Arc<ResultView>> {
    model.rounds.counted.of(&model.session, id, result)
}

/// What the search finds: rounds by what they ask.
pub fn find(model: &Model) -> Vec<Made> {
    let rounds = model.session.rounds.values();
    let found = rounds.filter(|round| model.search.keeps(&round.title));
    found.map(|round| Made::Round(round.id)).collect()
}

/// Chooses the round, or the idea of its outcome, that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let Some(round) = shown(model).cloned() else {
        return Picked::Nothing;
    };
    let ids = ids(model);
    let [above, _, _, body] = parts(model, &round, area);
    if let Some(line) = list::window(&ids, &round, above).line_at(at) {
        let same = ids[line] == round.id;
        model.rounds.follow(ids[line]);
        return if same { Picked::Same } else { Picked::Other };
    }
    let ideas = ideas(model, &round);
    let window = match (round.state, outcome(model, round.id)) {
        _ if bridges::shows(model, &round) => bridges::window(model, &round, body),
        (RoundState::Draft, _) => open::window(model, &ideas, body),
        (_, Some(view)) => outcome::window(model, &round, &view, body),
        // Only the turnout is shown.
        (_, None) => return Picked::Nothing,
    };
    model.rounds.idea.pick(&ideas, window.line_at(at))
}

/// The ideas that are listed below a round, in their order.
fn ideas(model: &Model, round: &Arc<Round>) -> Rc<Vec<IdeaId>> {
    if bridges::shows(model, round) {
        return Rc::new(bridges::ideas(model, round));
    }
    match outcome(model, round.id) {
        Some(view) => Rc::new(view.rows.iter().map(|row| row.idea).collect()),
        None => open::ideas(model, round),
    }
}

/// The list of rounds, how far this one has come, what it asks, and what came of it.
fn parts(model: &Model, round: &Arc<Round>, area: Rect) -> [Rect; 4] {
    let rows = list_rows(model.session.rounds.len(), area.height);
    Layout::vertical([
        Constraint::Length(rows),
        Constraint::Length(1),
        Constraint::Length(head(model, round, head_columns(area)).len() as u16),
        Constraint::Fill(1),
    ])
    .areas(area)
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    match verb {
        Verb::PrepareRound => {
            let marked = model.ideas.marked.iter().copied().collect();
            return model.ask(Ask::Rounds(RoundAsk::Prepare(marked)));
        }
        Verb::Left => browse(model, -1),
        Verb::Right => browse(model, 1),
        Verb::NextRoundState => return on_shown(model, next_state),
        Verb::EditRound => return on_shown(model, edit),
        Verb::DropRound => return on_shown(model, take_back),
        Verb::ExtendRound => return on_shown(model, extend),
        Verb::AskAgain => return on_shown(model, ask_again),
        Verb::EnterCount => return on_shown(model, enter_count),
        Verb::AcceptCount => return on_shown(model, accept_count),
        Verb::RemoveCount => return on_shown(model, remove_count),
        Verb::SetHeads => return on_shown(model, count_heads),
        Verb::SetTerms => return on_shown(model, steps::terms),
        Verb::SetCosts => return on_shown(model, steps::costs),
        Verb::GoOn => return on_shown(model, steps::go_on),
        Verb::DrawLot => return on_shown(model, steps::lot),
        Verb::PrintBallots => return on_shown(model, steps::ask_print),
        Verb::WriteDown => return on_shown(model, steps::write_down),
        Verb::Bridges => turn_bridges(model),
        Verb::LogAnswer | Verb::HideAnswer | Verb::ReleaseAnswer => {
            return on_answers(model, verb);
        }
        Verb::ReadRound => return on_shown(model, reading::open),
        verb => go(model, verb),
    }
    Vec::new()
}

/// Whether bridges stand in place of the outcome.
pub fn shows_bridges(model: &Model) -> bool {
    shown(model).is_some_and(|round| bridges::shows(model, round))
}

fn turn_bridges(model: &mut Model) {
    match shown(model).cloned() {
        Some(round) => bridges::turn(model, &round),
        None => model.refuse("rounds-none-chosen"),
    }
}

fn on_answers(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    match shown(model).cloned() {
        Some(round) => bridges::ask(model, &round, verb),
        None => Vec::new(),
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
    let Some(round) = shown(model).cloned() else {
        return;
    };
    let ideas = ideas(model, &round);
    model.rounds.idea.go(verb, &ideas);
}

fn on_shown(
    model: &mut Model,
    act: impl FnOnce(&mut Model, &Round) -> Vec<Effect<Then>>,
) -> Vec<Effect<Then>> {
    match shown(model).cloned() {
        Some(round) => act(model, &round),
        None => {
            model.refuse("rounds-none-chosen");
            Vec::new()
        }
    }
}

fn ask(model: &mut Model, ask: RoundAsk) -> Vec<Effect<Then>> {
    model.ask(Ask::Rounds(ask))
}

fn no(model: &mut Model, why: &str) -> Vec<Effect<Then>> {
    model.refuse(why);
    Vec::new()
}

/// What can't be taken back is asked about; showing can.
fn next_state(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    let round_id = round.id;
    match round.state {
        RoundState::Draft => ask(model, RoundAsk::Open(round_id)),
        RoundState::Open => ask(model, RoundAsk::Close(round_id)),
        RoundState::Closed => model.wish(Command::Voting(VotingCommand::Show { round: round_id })),
        RoundState::Shown => ask(model, RoundAsk::Confirm(round_id)),
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
    }
}

fn edit(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Draft => {
            let marked = model.ideas.marked.iter().copied().collect();
            ask(model, RoundAsk::Change(round.id, marked))
        }
        _ => no(model, "rounds-only-drafts-change"),
    }
}

fn take_back(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    let round_id = round.id;
    let command = match round.state {
        RoundState::Draft => VotingCommand::Discard { round: round_id },
        RoundState::Shown => VotingCommand::Unshow { round: round_id },
        RoundState::Open if round.terms.secret => {
            return model.ask(Ask::Secret(SecretAsk::Void(round_id)));
        }
        _ => return no(model, "rounds-nothing-to-drop"),
    };
    model.wish(Command::Voting(command))
}

fn extend(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Open => ask(model, RoundAsk::Extend(round.id)),
        _ => no(model, "console-no-open-round"),
    }
}

fn ask_again(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state.is_counted() {
        true => ask(model, RoundAsk::Again(round.id)),
        false => no(model, "rounds-only-closed-again"),
    }
}

fn enter_count(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        // Sums would be refused: whole ballots are written down instead.
        RoundState::Closed | RoundState::Shown if round.reads_sheets() => {
            steps::write_down(model, round)
        }
        RoundState::Closed | RoundState::Shown => {
            let form = CountForm::new(model.words, &model.session, round);
            model.overlay = Overlay::Counting(PaperForm::Sums(Box::new(form)));
            Vec::new()
        }
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
        RoundState::Draft | RoundState::Open => no(model, "rounds-count-when-closed"),
    }
}

fn accept_count(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.counted.iter().any(|counting| !counting.is_agreed()) {
        true => ask(model, RoundAsk::Accept(round.id)),
        false => no(model, "rounds-nothing-to-accept"),
    }
}

fn count_heads(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Draft => no(model, "console-no-open-round"),
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
        RoundState::Open | RoundState::Closed | RoundState::Shown => {
            model.ask(Ask::Cards(CardsAsk::Heads(round.id)))
        }
    }
}

fn remove_count(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.counted.is_empty() {
        false => ask(model, RoundAsk::Remove(round.id)),
        true => no(model, "rounds-nothing-counted"),
    }
}

/// Rows of the list of rounds on a screen of this height.
fn list_rows(rounds: usize, height: u16) -> u16 {
    let most = (height / 5).max(1);
    u16::try_from(rounds).unwrap_or(u16::MAX).min(most)
}

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(round) = shown(model) else {
        let text = model.words.say("rounds-empty");
        return note(frame, &model.theme, &text, area);
    };
    let [above, rule, head, body] = parts(model, round, area);
    list::draw(model, frame, round, above);
    list::draw_stepper(model, frame, round, rule);
    draw_head(model, frame, round, head);
    if bridges::shows(model, round) {
        return bridges::draw(model, frame, round, body);
    }
    match (round.state, outcome(model, round.id)) {
        (RoundState::Draft, _) => open::draw_draft(model, frame, round, body),
        (_, None) => open::draw_turnout(model, frame, round, body),
        (_, Some(view)) => outcome::draw(model, frame, round, &view, body),
    }
}

/// What is asked, by which rule, and why once more.
fn head(model: &Model, round: &Arc<Round>, columns: usize) -> Vec<String> {
    let words = model.words;
    let ideas = match round.state {
        RoundState::Draft => open::ideas(model, round).len(),
        _ => round.options.len(),
    };
    let rule = terms::rule(words, round.method, &round.terms, ideas);
    let rows = if round.terms.is_plain() { 1 } else { RULE_ROWS };
    let mut lines = vec![round.title.one_line().into_owned()];
    lines.extend(wrap(&rule, columns, rows));
    let again = round.again.as_ref().map(|again| {
        let attempt = model.session.attempt(round);
        t!(
            words,
            "rounds-again",
            attempt = attempt,
            reason = &again.reason
        )
        .into_owned()
    });
    let mandate = round.mandate.map(|it| sentences::mandate(words, it));
    let level = match round.state {
        RoundState::Draft => model.session.setup.level,
        _ => round.level,
    };
    let level = Some(sentences::level(words, level));
    let heads = sentences::heads(words, round.heads, round.given(), &round.surplus);
    let follows = round.follows.map(|it| terms::follows(words, it));
    let lot = round.lot.as_ref().map(|seed| terms::lot(words, seed));
    let more = [
        secret(model, round),
        follows,
        lot,
        level,
        heads,
        mandate,
        again,
    ];
    let later = terms::followed_in(words, &model.session, round.id);
    let more = more.into_iter().flatten().chain(later);
    // Sentences end where the next begins after a dot in the middle.
    let more: Vec<String> = more.map(|it| it.trim_end_matches('.').to_owned()).collect();
    lines.extend(wrap(&more.join(" · "), columns, TERMS_ROWS));
    if round.state.is_counted() {
        lines.extend(reading::headline(model, round));
    }
    lines
}

/// How the secrecy of a round stands.
fn secret(model: &Model, round: &Round) -> Option<String> {
    let words = model.words;
    let said = match round.state {
        _ if !round.terms.secret => return None,
        RoundState::Draft => words.say("secret-stage"),
        RoundState::Open => t!(words, "secret-sealed-now", count = round.phones()),
        _ if round.urn.key_destroyed => words.say("secret-key-gone"),
        _ => words.say("secret-key-left"),
    };
    Some(said.into_owned())
}

/// Most rows for what one does and what decides, where more is settled than the method says.
const RULE_ROWS: usize = 3;

/// Most rows for what else there is to know of a round.
const TERMS_ROWS: usize = 2;

/// Columns of the head in an area.
fn head_columns(area: Rect) -> usize {
    usize::from(area.width).saturating_sub(2)
}

fn draw_head(model: &Model, frame: &mut Frame, round: &Arc<Round>, area: Rect) {
    let columns = head_columns(area);
    let lines = head(model, round, columns);
    for (index, (place, text)) in area.rows().zip(lines).enumerate() {
        let style = match index {
            0 => model.theme.strong(),
            // Who was chosen, below the question and its terms.
            3 => model.theme.accent(),
            _ => model.theme.faint(),
        };
        let line = Line::styled(format!(" {}", fit(&text, columns)), style);
        frame.render_widget(line, place);
    }
}
