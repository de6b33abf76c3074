//! The start screen: the sessions in the folder, a new one, a demo.

mod draw;
mod form;

#[cfg(test)]
mod tests;

use super::key::{Verb, meant};
use super::keymap::{MOVES, START};
use super::program::{Action, Effect, Exit, Program};
use super::terminal::{Sources, run};
use super::text::Charset;
use super::theme::{Ground, Theme};
use super::widgets::dialog::{Dialog, Outcome};
use super::widgets::help;
use super::widgets::list::Cursor;
use crate::domain::Actor;
use crate::domain::model::{Key, Label};
use crate::hub::Clock;
use crate::text::Words;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use crossterm::event::KeyEvent;
use ratatui::Frame;
use tokio_util::sync::CancellationToken;

/// A session of the folder, as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// The folder's name.
    pub slug: String,
    /// The title; the slug where the session could not be read.
    pub title: String,
    /// The day; none where the session could not be read.
    pub date: Option<NaiveDate>,
    /// What kind of meeting it is.
    pub kind: Option<Label>,
    /// How many have joined.
    pub people: usize,
    /// What is wrong with it, as a sentence: damaged, held by another process, newer.
    pub trouble: Option<String>,
}

/// What the start screen is made of.
pub struct StartSetup {
    /// The reader's words.
    pub words: Words,
    /// What the screen is painted on, where that was asked for.
    pub ground: Option<Ground>,
    /// The sessions, in the order they are listed.
    pub sessions: Vec<SessionLine>,
    /// The kinds of meeting that there are templates for.
    pub kinds: Vec<(Key, Label)>,
    /// Today, as the date of a new session.
    pub today: NaiveDate,
    /// Where the sessions are, as a path to show.
    pub folder: String,
    /// The time.
    pub clock: Clock,
    /// Ends the screen from outside.
    pub stop: CancellationToken,
    /// Where signals are waited for.
    pub runtime: tokio::runtime::Handle,
}

/// A session that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The template; none for a session like an older one, which has its kind too.
    pub kind: Option<Key>,
    /// The older session to take blocks, rooms, question and settings from.
    pub like: Option<String>,
    /// The title, not cleaned yet; none for the older session's.
    pub title: Option<String>,
    /// When the first block starts; none for when such a meeting usually does.
    pub starts: Option<NaiveTime>,
    /// The folder's name, checked.
    pub slug: String,
    /// The day.
    pub date: NaiveDate,
}

/// What was chosen at the start screen.
#[derive(Debug, PartialEq)]
pub enum StartChoice {
    /// Host this session.
    Open(String),
    /// Make a session and host it.
    New(NewSession),
    /// Start a demo.
    Demo,
    /// Nothing: the screen ended like this.
    Left(Exit),
}

/// Runs the start screen on this terminal, on the calling thread, until something is chosen.
pub fn run_start(setup: StartSetup) -> StartChoice {
    let sources = Sources {
        link: None,
        desk: None,
        join: None,
        addresses: None,
        printer: None,
        who: Actor::Facilitator,
        clock: setup.clock.clone(),
        stop: setup.stop.clone(),
        runtime: setup.runtime.clone(),
    };
    let mut model = Model::new(
        &setup,
        Theme::from_environment(setup.ground.unwrap_or(Ground::Own)),
    );
    let exit = run(&mut model, sources);
    match (exit, model.choice) {
        (Exit::Quit, Some(choice)) => choice,
        (exit, _) => StartChoice::Left(exit),
    }
}

/// The start screen's state.
pub struct Model {
    words: Words,
    theme: Theme,
    sessions: Vec<SessionLine>,
    kinds: Vec<(Key, Label)>,
    today: NaiveDate,
    folder: String,
    cursor: Cursor<usize>,
    form: Option<Dialog>,
    help: bool,
    choice: Option<StartChoice>,
}

impl Model {
    /// The list of sessions.
    pub fn new(setup: &StartSetup, theme: Theme) -> Model {
        Model {
            words: setup.words,
            theme,
            sessions: setup.sessions.clone(),
            kinds: setup.kinds.clone(),
            today: setup.today,
            folder: setup.folder.clone(),
            cursor: Cursor::default(),
            form: None,
            help: false,
            choice: None,
        }
    }

    fn lines(&self) -> Vec<usize> {
        (0..self.sessions.len()).collect()
    }

    fn key(&mut self, event: KeyEvent) -> Vec<Effect<()>> {
        if let Some(dialog) = &mut self.form {
            let outcome = dialog.key(event);
            return self.form_went(outcome);
        }
        if std::mem::take(&mut self.help) {
            return Vec::new();
        }
        let lines = self.lines();
        match meant(&[START, MOVES], &event) {
            Some(Verb::Help) => self.help = true,
            Some(Verb::NewSession) => {
                self.form = Some(form::dialog(
                    self.words,
                    &self.kinds,
                    &self.sessions,
                    self.today,
                ));
            }
            Some(Verb::OpenSession) => {
                if let Some(line) = self.cursor.line(&lines) {
                    return self.choose(StartChoice::Open(self.sessions[line].slug.clone()));
                }
            }
            Some(Verb::Demo) => return self.choose(StartChoice::Demo),
            Some(Verb::Quit) => return vec![Effect::Leave(Exit::Quit)],
            Some(other) => {
                self.cursor.go(other, &lines);
            }
            None => {}
        }
        Vec::new()
    }

    fn form_went(&mut self, outcome: Outcome) -> Vec<Effect<()>> {
        let Some(dialog) = &mut self.form else {
            return Vec::new();
        };
        match outcome {
            Outcome::Open => Vec::new(),
            Outcome::Dropped => {
                self.form = None;
                Vec::new()
            }
            Outcome::Answered => match form::answer(dialog, &self.kinds, &self.sessions) {
                Ok(new) => self.choose(StartChoice::New(new)),
                Err(fault) => {
                    dialog.refuse(self.words.say(fault));
                    Vec::new()
                }
            },
        }
    }

    fn choose(&mut self, choice: StartChoice) -> Vec<Effect<()>> {
        self.choice = Some(choice);
        vec![Effect::Leave(Exit::Quit)]
    }
}

impl Program for Model {
    type Then = ();

    fn update(&mut self, action: Action<()>) -> Vec<Effect<()>> {
        match action {
            Action::Key(event) => self.key(event),
            Action::Paste(text) => {
                if let Some(dialog) = &mut self.form {
                    dialog.paste(&text);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame) {
        draw::draw(self, frame);
        if self.help {
            let area = frame.area();
            help::draw(frame, &self.theme, self.words, &[START, MOVES], 0, area);
        }
    }

    fn wakes(&self) -> Option<DateTime<Utc>> {
        None
    }

    fn charset(&self) -> Charset {
        self.theme.charset
    }
}
