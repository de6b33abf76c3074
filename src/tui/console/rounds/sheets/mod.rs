//! The form for writing down whole ballots from paper: one line each, as fast as somebody can read
//! them aloud. What a phone could not send is refused here at once, while the paper is still in
//! one's hand. Like the form for sums it shows nothing of what the other counter came to.

mod draw;
pub mod read;

use super::super::asks::Fault;
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::refusal::Field;
use crate::domain::rules::fit_ballot;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::{Words, refusal, t};
use crate::tui::key::Press;
use crate::tui::label;
use crate::tui::widgets::dialog::Outcome;
use crate::tui::widgets::writing::Writing;
use crossterm::event::{KeyCode, KeyEvent};
use std::sync::Arc;

/// Which field has the keys, in the order of Tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Way,
    Party,
    Counter,
    Line,
}

/// The form.
pub struct SheetForm {
    words: Words,
    session: Arc<Session>,
    round: Round,
    ideas: Vec<(IdeaId, String)>,
    parties: Vec<(Option<Key>, String)>,
    way: usize,
    party: usize,
    counter: Writing,
    /// The paper that is being read.
    line: Writing,
    /// Those that were.
    sheets: Vec<(Ballot, u32)>,
    focus: Focus,
    /// The first idea in view.
    first: usize,
    fault: Option<String>,
    sent: bool,
    /// Whether leaving was asked for once, with papers that would be lost.
    leaving: bool,
}

impl SheetForm {
    /// An empty form for this round.
    pub fn new(words: Words, session: &Arc<Session>, round: &Round) -> SheetForm {
        let text = |id: &IdeaId| {
            let idea = session.ideas.get(id);
            idea.map_or_else(String::new, |idea| idea.text.one_line().into_owned())
        };
        let named = session.setup.parties.iter();
        let named = named.map(|it| (Some(it.key.clone()), label(words, &it.name).to_owned()));
        let together = (None, words.say("rounds-all-parties").into_owned());
        SheetForm {
            words,
            session: session.clone(),
            ideas: round.options.iter().map(|id| (*id, text(id))).collect(),
            round: round.clone(),
            parties: named.chain([together]).collect(),
            way: 0,
            party: 0,
            counter: Writing::line(""),
            line: Writing::line(""),
            sheets: Vec::new(),
            focus: Focus::Way,
            first: 0,
            fault: None,
            sent: false,
            leaving: false,
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
            return self.leave();
        }
        self.leaving = false;
        if self.sent {
            return Outcome::Open;
        }
        let at_line = self.focus == Focus::Line;
        match event.code {
            _ if Press::ctrl('s').is(&event) => return self.done(),
            _ if Press::ctrl('z').is(&event) => self.take_back(),
            KeyCode::Enter if at_line => self.add(),
            KeyCode::Up if at_line => self.first = self.first.saturating_sub(1),
            KeyCode::Down if at_line && self.first + 1 < self.ideas.len() => self.first += 1,
            KeyCode::Tab | KeyCode::Enter | KeyCode::Down => self.focus = self.after(),
            KeyCode::BackTab | KeyCode::Up => self.focus = self.before(),
            _ => self.edit(event),
        }
        Outcome::Open
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        match self.focus {
            Focus::Counter => self.counter.paste(text),
            Focus::Line => self.line.paste(text),
            Focus::Way | Focus::Party => {}
        }
    }

    /// Papers that were written down are not lost by one key.
    fn leave(&mut self) -> Outcome {
        if self.sheets.is_empty() || self.leaving || self.sent {
            return Outcome::Dropped;
        }
        self.leaving = true;
        let count = self.papers();
        self.fault = Some(t!(self.words, "terms-sheets-leave", count = count).into_owned());
        Outcome::Open
    }

    /// The line that is still being typed belongs to what is saved.
    fn done(&mut self) -> Outcome {
        if !self.line.is_empty() {
            self.add();
        }
        match self.fault {
            Some(_) if !self.line.is_empty() => Outcome::Open,
            _ => Outcome::Answered,
        }
    }

    /// How many papers were written down.
    fn papers(&self) -> u64 {
        self.sheets.iter().map(|(_, alike)| u64::from(*alike)).sum()
    }

    fn options(&self) -> Vec<IdeaId> {
        self.ideas.iter().map(|(id, _)| *id).collect()
    }

    /// Takes the line as a paper, or says what is wrong with it.
    fn add(&mut self) {
        self.fault = None;
        match self.read() {
            Ok(sheet) => {
                self.sheets.push(sheet);
                self.line.clear();
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    fn read(&self) -> Result<(Ballot, u32), String> {
        let typed = self.line.text();
        let read = read::read(self.round.method, &self.options(), &typed);
        let (ballot, alike) = read.map_err(|read::Slip(what)| {
            t!(self.words, "terms-sheets-unread", what = what).into_owned()
        })?;
        let fit = fit_ballot(&self.round, &ballot).map_err(|refused| {
            refusal::sentence(self.words, &self.session, &refused).into_owned()
        })?;
        Ok((fit, alike))
    }

    /// The last paper comes back to be typed once more.
    fn take_back(&mut self) {
        self.fault = None;
        let Some((ballot, alike)) = self.sheets.pop() else {
            return;
        };
        let mut typed = read::written(&self.options(), &ballot).unwrap_or_else(|| "0".to_owned());
        if alike > 1 {
            typed.push_str(&format!(" x{alike}"));
        }
        self.line.replace(&typed);
        self.focus = Focus::Line;
    }

    fn after(&self) -> Focus {
        match self.focus {
            Focus::Way => Focus::Party,
            Focus::Party => Focus::Counter,
            Focus::Counter => Focus::Line,
            Focus::Line => Focus::Way,
        }
    }

    fn before(&self) -> Focus {
        match self.focus {
            Focus::Way => Focus::Line,
            Focus::Party => Focus::Way,
            Focus::Counter => Focus::Party,
            Focus::Line => Focus::Counter,
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
            Focus::Counter => drop(self.counter.key(event)),
            Focus::Line => drop(self.line.key(event)),
        }
    }

    /// The wish that the form makes.
    pub fn command(&self) -> Result<Command, Fault> {
        let name = CleanText::line(&self.counter.text(), Limit::NAME);
        let counter = name.map_err(|fault| {
            let field = Field::Counter;
            Fault::Refused(Refusal::TextUnfit { field, fault })
        })?;
        let sheets = self.sheets.iter().cloned();
        let count = Count::of_sheets(counter, self.round.method, sheets);
        Ok(Command::Voting(VotingCommand::EnterCount {
            round: self.round.id,
            place: CountPlace {
                way: CountWay::ALL[self.way],
                party: self.parties[self.party].0.clone(),
            },
            count: Box::new(count),
        }))
    }
}
