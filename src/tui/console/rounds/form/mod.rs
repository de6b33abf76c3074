//! The form for one person's count of one party's votes: a grid of ideas and numbers. It shows
//! nobody else's figures, so that two who count do so independently, and says while one types
//! whether the sums can be right.

mod draw;

use super::super::asks::Fault;
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::refusal::Field;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::{Words, rounds};
use crate::tui::key::Press;
use crate::tui::label;
use crate::tui::widgets::dialog::Outcome;
use crate::tui::widgets::writing::Writing;
use crate::views::doubts::slips;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Most digits of a number; the rules refuse what no hall holds.
const DIGITS: usize = 6;

/// Which field has the keys, in the order of Tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Way,
    Party,
    Counter,
    Ballots,
    /// A number in the grid.
    Cell {
        row: usize,
        column: usize,
    },
}

/// The form.
pub struct CountForm {
    round: RoundId,
    title: String,
    method: Method,
    ideas: Vec<(IdeaId, String)>,
    parties: Vec<(Option<Key>, String)>,
    way: usize,
    party: usize,
    counter: Writing,
    ballots: String,
    cells: Vec<Vec<String>>,
    focus: Focus,
    fault: Option<String>,
    sent: bool,
}

/// How many numbers each idea has; none where papers have no figures per idea.
fn columns(method: Method) -> usize {
    match method {
        Method::Approval { .. } | Method::Dots { .. } | Method::Points { .. } => 1,
        Method::Stance => Stance::ALL.len(),
        Method::Score => SCORES,
        Method::Gradient => GRADIENT_STEPS,
        Method::Ranking { .. } => 0,
    }
}

impl CountForm {
    /// An empty form for this round.
    pub fn new(words: Words, session: &Session, round: &Round) -> CountForm {
        let text = |id: &IdeaId| {
            let idea = session.ideas.get(id);
            idea.map_or_else(String::new, |idea| idea.text.one_line().into_owned())
        };
        let named = session.setup.parties.iter();
        let named = named.map(|it| (Some(it.key.clone()), label(words, &it.name).to_owned()));
        let together = (None, words.say("rounds-all-parties").into_owned());
        CountForm {
            round: round.id,
            title: round.title.one_line().into_owned(),
            method: round.method,
            ideas: round.options.iter().map(|id| (*id, text(id))).collect(),
            parties: named.chain([together]).collect(),
            way: 0,
            party: 0,
            counter: Writing::line(""),
            ballots: String::new(),
            cells: vec![vec![String::new(); columns(round.method)]; round.options.len()],
            focus: Focus::Way,
            fault: None,
            sent: false,
        }
    }

    /// Says what was wrong, and lets it be mended.
    pub fn refuse(&mut self, fault: impl Into<String>) {
        self.fault = Some(fault.into());
        self.sent = false;
    }

    /// Waits for the answer: nothing is sent twice.
    pub fn wait(&mut self) {
        self.fault = None;
        self.sent = true;
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) -> Outcome {
        if event.code == KeyCode::Esc {
            return Outcome::Dropped;
        }
        if self.sent {
            return Outcome::Open;
        }
        match event.code {
            _ if Press::ctrl('s').is(&event) => return Outcome::Answered,
            KeyCode::Tab | KeyCode::Enter => self.focus = self.after(),
            KeyCode::BackTab => self.focus = self.before(),
            KeyCode::Down => self.focus = self.below(),
            KeyCode::Up => self.focus = self.above(),
            _ => self.edit(event),
        }
        Outcome::Open
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if self.focus == Focus::Counter {
            self.counter.paste(text);
        }
    }

    fn columns(&self) -> usize {
        columns(self.method)
    }

    fn after(&self) -> Focus {
        let first = Focus::Cell { row: 0, column: 0 };
        match self.focus {
            Focus::Way => Focus::Party,
            Focus::Party => Focus::Counter,
            Focus::Counter => Focus::Ballots,
            Focus::Ballots if self.cells.is_empty() => Focus::Way,
            Focus::Ballots => first,
            Focus::Cell { row, column } if column + 1 < self.columns() => Focus::Cell {
                row,
                column: column + 1,
            },
            Focus::Cell { row, .. } if row + 1 < self.cells.len() => Focus::Cell {
                row: row + 1,
                column: 0,
            },
            Focus::Cell { .. } => Focus::Way,
        }
    }

    fn before(&self) -> Focus {
        let last_column = self.columns() - 1;
        let last_row = self.cells.len().checked_sub(1);
        match self.focus {
            Focus::Way => last_row.map_or(Focus::Ballots, |row| Focus::Cell {
                row,
                column: last_column,
            }),
            Focus::Party => Focus::Way,
            Focus::Counter => Focus::Party,
            Focus::Ballots => Focus::Counter,
            Focus::Cell { row: 0, column: 0 } => Focus::Ballots,
            Focus::Cell { row, column: 0 } => Focus::Cell {
                row: row - 1,
                column: last_column,
            },
            Focus::Cell { row, column } => Focus::Cell {
                row,
                column: column - 1,
            },
        }
    }

    fn below(&self) -> Focus {
        match self.focus {
            Focus::Cell { row, column } if row + 1 < self.cells.len() => Focus::Cell {
                row: row + 1,
                column,
            },
            Focus::Cell { .. } => self.focus,
            _ => self.after(),
        }
    }

    fn above(&self) -> Focus {
        match self.focus {
            Focus::Cell { row: 0, .. } => Focus::Ballots,
            Focus::Cell { row, column } => Focus::Cell {
                row: row - 1,
                column,
            },
            Focus::Way => Focus::Way,
            _ => self.before(),
        }
    }

    fn edit(&mut self, event: KeyEvent) {
        let step = |chosen: usize, count: usize| match event.code {
            KeyCode::Right | KeyCode::Char(' ') => (chosen + 1) % count,
            KeyCode::Left => (chosen + count - 1) % count,
            _ => chosen,
        };
        match self.focus {
            Focus::Way => self.way = step(self.way, CountWay::ALL.len()),
            Focus::Party => self.party = step(self.party, self.parties.len()),
            Focus::Counter => {
                self.counter.key(event);
            }
            Focus::Ballots => number_key(&mut self.ballots, event),
            Focus::Cell { row, column } => match event.code {
                KeyCode::Right if column + 1 < self.columns() => self.focus = self.after(),
                KeyCode::Left if column > 0 => self.focus = self.before(),
                _ => number_key(&mut self.cells[row][column], event),
            },
        }
    }

    /// The wish that the form makes.
    pub fn command(&self) -> Result<Command, Fault> {
        let name = CleanText::line(&self.counter.text(), Limit::NAME);
        let counter = name.map_err(|fault| {
            let field = Field::Counter;
            Fault::Refused(Refusal::TextUnfit { field, fault })
        })?;
        if self.ballots.is_empty() {
            return Err(Fault::NotANumber);
        }
        Ok(Command::Voting(VotingCommand::EnterCount {
            round: self.round,
            place: self.place(),
            count: Box::new(self.count(counter)),
        }))
    }

    fn place(&self) -> CountPlace {
        CountPlace {
            way: CountWay::ALL[self.way],
            party: self.parties[self.party].0.clone(),
        }
    }

    /// What has been typed so far; a number that is not there is zero.
    fn count(&self, counter: CleanText) -> Count {
        let counted = self.ideas.iter().zip(&self.cells);
        let counted = counted.filter_map(|((id, _), cells)| {
            let figures = figures(self.method, cells)?;
            Some(CountedIdea { idea: *id, figures })
        });
        Count {
            counter,
            ballots: number(&self.ballots),
            figures: counted.collect(),
            sheets: Vec::new(),
        }
    }

    /// What does not add up so far; none before it is known how many voted.
    fn doubts(&self, words: Words, session: &Session) -> Option<Vec<String>> {
        let round = session.rounds.get(&self.round)?;
        if self.ballots.is_empty() {
            return None;
        }
        let count = self.count(CleanText::default());
        let found = slips(session, round, &self.place(), &count);
        let said = found.iter().map(|doubt| rounds::doubt(words, doubt));
        Some(said.collect())
    }
}

/// What the numbers of an idea say, under the names of the method.
fn figures(method: Method, cells: &[String]) -> Option<Figures> {
    let at = |column: usize| cells.get(column).map_or(0, |typed| number(typed));
    Some(match method {
        Method::Approval { .. } => Figures::Approval { approvals: at(0) },
        Method::Stance => Figures::Stance {
            agree: at(0),
            disagree: at(1),
            pass: at(2),
        },
        Method::Score => Figures::Score {
            scores: std::array::from_fn(at),
        },
        Method::Dots { .. } => Figures::Dots { dots: at(0) },
        Method::Points { .. } => Figures::Points { points: at(0) },
        Method::Gradient => Figures::Gradient {
            steps: std::array::from_fn(at),
        },
        Method::Ranking { .. } => return None,
    })
}

fn number(typed: &str) -> u32 {
    typed.parse().unwrap_or(0)
}

/// Digits are typed and taken back; everything else is nothing.
fn number_key(number: &mut String, event: KeyEvent) {
    match event.code {
        KeyCode::Char(digit @ '0'..='9')
            if number.len() < DIGITS && !event.modifiers.contains(KeyModifiers::CONTROL) =>
        {
            number.push(digit);
        }
        KeyCode::Backspace => {
            number.pop();
        }
        KeyCode::Delete => number.clear(),
        _ => {}
    }
}
