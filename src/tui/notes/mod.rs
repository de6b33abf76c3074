//! The note-taker's terminal: choose a topic, then write its notes and log its ideas. Every field
//! is saved when it is left or when the hand rests; what is not saved yet says so.

mod draw;
mod sheet;
mod update;

#[cfg(test)]
mod tests;

use super::Setting;
use super::key::Binding;
use super::keymap;
use super::program::{Action, Effect, Exit, Keys, Program, next_minute};
use super::terminal::{Sources, run};
use super::text::Charset;
use super::theme::{Ground, Theme};
use super::widgets::list::Cursor;
use super::widgets::toast::Toast;
use crate::domain::model::{NoteField, TopicId};
use crate::domain::{Actor, Session};
use crate::hub::presence::{Presence, WritesAt};
use crate::hub::{Health, IdemKey};
use crate::text::Words;
use chrono::{DateTime, Utc};
use ratatui::Frame;
use sheet::Sheet;
use std::sync::Arc;

/// What a note-taker's terminal is made of.
pub struct NotesSetup {
    /// Link, words, clock and the rest that every screen needs.
    pub setting: Setting,
    /// The name the terminal was let in with.
    pub name: String,
}

/// Runs the note-taker's terminal on the calling thread, until it ends.
pub fn run_notes(setup: NotesSetup) -> Exit {
    let Setting {
        link,
        words,
        ground,
        clock,
        stop,
        runtime,
    } = setup.setting;
    let theme = Theme::from_environment(ground.unwrap_or(Ground::Own));
    let who = Actor::NoteTaker(setup.name);
    let mut model = Model::new(
        words,
        theme,
        link.session(),
        clock(),
        Keys::random(),
        who.clone(),
    );
    let sources = Sources {
        link: Some(link),
        desk: None,
        join: None,
        who,
        clock,
        stop,
        runtime,
    };
    run(&mut model, sources)
}

/// What a wish carries to its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// A field was written.
    Wrote(TopicId, NoteField),
    /// An idea was logged under this key.
    Logged(IdemKey),
}

/// The note-taker's state.
pub struct Model {
    words: Words,
    theme: Theme,
    session: Arc<Session>,
    now: DateTime<Utc>,
    keys: Keys,
    /// As whom the hub knows this terminal.
    me: Actor,
    health: Health,
    presence: Arc<Presence>,
    topics: Cursor<TopicId>,
    sheet: Option<Sheet>,
    /// What the others were told of where one writes, and until when that holds.
    told: Option<(WritesAt, DateTime<Utc>)>,
    help: Option<u16>,
    toast: Toast,
}

impl Model {
    /// A note-taker before the list of topics.
    pub fn new(
        words: Words,
        theme: Theme,
        session: Arc<Session>,
        now: DateTime<Utc>,
        keys: Keys,
        me: Actor,
    ) -> Model {
        Model {
            words,
            theme,
            session,
            now,
            keys,
            me,
            health: Health::Saving,
            presence: Arc::default(),
            topics: Cursor::default(),
            sheet: None,
            told: None,
            help: None,
            toast: Toast::default(),
        }
    }

    /// The key tables that hold now.
    fn tables(&self) -> Vec<&'static [Binding]> {
        match self.sheet {
            Some(_) => vec![keymap::NOTE_FORM],
            None => vec![keymap::NOTE_TOPICS, keymap::MOVES],
        }
    }
}

impl Program for Model {
    type Then = Then;

    fn update(&mut self, action: Action<Then>) -> Vec<Effect<Then>> {
        update::update(self, action)
    }

    fn draw(&self, frame: &mut Frame) {
        draw::draw(self, frame);
    }

    fn wakes(&self) -> Option<DateTime<Utc>> {
        let save = self.sheet.as_ref().and_then(Sheet::saves_at);
        let moments = [Some(next_minute(self.now)), save, self.toast.until()];
        moments.into_iter().flatten().min()
    }

    fn charset(&self) -> Charset {
        self.theme.charset
    }
}
