//! The note-taker's terminal: choose a topic, then fill in its form and log its ideas.
//!
//! What is written goes into the form at once, from there two seconds after the last key into the
//! [`outbox`], and from there, one wish at a time, to the hub. Lost contact only makes the outbox
//! longer; what is in it is kept in a [`Drawer`] outside the program, so that not even a crash or a
//! flat battery takes it.

mod draw;
mod field;
mod form;
mod outbox;
mod peek;
mod sheet;
mod topics;
mod update;

#[cfg(test)]
mod tests;

use super::Setting;
use super::key::Binding;
use super::keymap;
use super::program::{Action, Effect, Exit, Keys, Program, next_minute};
use super::said;
use super::terminal::{Sources, run};
use super::text::Charset;
use super::theme::{Ground, Theme};
use super::widgets::toast::{Toast, Tone};
use crate::domain::model::TopicId;
use crate::domain::{Actor, Session};
use crate::hub::presence::{Presence, WritesAt};
use crate::hub::{Health, IdemKey, Rejected};
use crate::text::Words;
use chrono::{DateTime, Utc};
use outbox::{Outbox, Unsent};
use peek::Peek;
use ratatui::Frame;
use serde::{Deserialize, Serialize};
use sheet::Sheet;
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::watch;
use topics::Topics;

/// What a terminal keeps for the next time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawer {
    /// The topic that it took notes for last.
    pub topic: Option<TopicId>,
    /// What is not recorded, in order.
    pub unsent: Vec<Unsent>,
}

impl Drawer {
    /// Whether there is nothing that would be missed.
    pub fn is_empty(&self) -> bool {
        *self == Drawer::default()
    }
}

/// What a note-taker's terminal is made of.
pub struct NotesSetup {
    /// Link, words, clock and the rest that every screen needs.
    pub setting: Setting,
    /// The name the terminal was let in with.
    pub name: String,
    /// What it kept from the last time.
    pub left: Drawer,
    /// Where it puts what it wants kept.
    pub keep: watch::Sender<Drawer>,
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
    let me = Actor::NoteTaker(setup.name);
    let mut model = Model::new(words, theme, link.session(), clock(), Keys::random(), me);
    model.find(setup.left);
    let who = model.me.clone();
    let mut program = Kept {
        model,
        keep: setup.keep,
    };
    let sources = Sources {
        link: Some(link),
        desk: None,
        join: None,
        addresses: None,
        printer: None,
        who,
        clock,
        stop,
        runtime,
    };
    run(&mut program, sources)
}

/// The program with its drawer: after every step, what is in the drawer is what the model wants
/// kept.
struct Kept {
    model: Model,
    keep: watch::Sender<Drawer>,
}

impl Program for Kept {
    type Then = Then;

    fn update(&mut self, action: Action<Then>) -> Vec<Effect<Then>> {
        let effects = self.model.update(action);
        let now = self.model.drawer();
        self.keep.send_if_modified(|kept| {
            let new = *kept != now;
            *kept = now;
            new
        });
        effects
    }

    fn draw(&self, frame: &mut Frame) {
        self.model.draw(frame);
    }

    fn wakes(&self) -> Option<DateTime<Utc>> {
        self.model.wakes()
    }

    fn charset(&self) -> Charset {
        self.model.charset()
    }
}

/// What a wish carries to its answer: the key it was sent under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then(pub IdemKey);

/// What lies over the screen.
enum Overlay {
    /// Nothing.
    None,
    /// The help, scrolled by some lines.
    Help(u16),
    /// What others wrote in the field with the keys.
    Peek(Peek),
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
    topics: Topics,
    sheet: Option<Sheet>,
    outbox: Outbox,
    /// What was found unsent from the last time, until somebody says what to do with it.
    found: Vec<Unsent>,
    /// The topic whose form was opened last.
    last: Option<TopicId>,
    /// The overwritten texts that were looked at, by the numbers of their records.
    looked: HashSet<u64>,
    /// What the others were told of where one writes, and until when that holds.
    told: Option<(WritesAt, DateTime<Utc>)>,
    /// Whether whoever wants to leave was told just now that something is not sent.
    warned: bool,
    overlay: Overlay,
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
            topics: Topics::of(&session, now),
            session,
            now,
            keys,
            me,
            health: Health::Saving,
            presence: Arc::default(),
            sheet: None,
            outbox: Outbox::default(),
            found: Vec::new(),
            last: None,
            looked: HashSet::new(),
            told: None,
            warned: false,
            overlay: Overlay::None,
            toast: Toast::default(),
        }
    }

    /// Takes up what was kept from the last time.
    fn find(&mut self, left: Drawer) {
        self.found = left.unsent;
        self.last = left.topic;
        if let Some(topic) = left.topic {
            self.topics.cursor.onto(topic);
        }
    }

    /// What is to be kept for the next time.
    fn drawer(&self) -> Drawer {
        let unsent = self.found.iter().chain(self.outbox.all());
        Drawer {
            topic: self.last,
            unsent: unsent.cloned().collect(),
        }
    }

    /// Whether wishes can be sent now.
    fn is_connected(&self) -> bool {
        self.health == Health::Saving
    }

    /// Sends what is next in line, if there is contact.
    fn pump(&mut self) -> Vec<Effect<Then>> {
        match self.is_connected() {
            true => self.outbox.send(self.now).into_iter().collect(),
            false => Vec::new(),
        }
    }

    /// Says what stands in the way.
    fn complain(&mut self, rejected: &Rejected) {
        let text = said::rejected(self.words, &self.session, rejected);
        self.toast.show(self.now, Tone::Bad, text);
    }

    /// Says something by its message.
    fn say(&mut self, id: &str) {
        let text = self.words.say(id);
        self.toast.show(self.now, Tone::Bad, text);
    }

    /// The key tables that hold now.
    fn tables(&self) -> Vec<&'static [Binding]> {
        match (&self.overlay, &self.sheet) {
            (Overlay::Peek(_), _) => vec![keymap::NOTE_PEEK, keymap::MOVES],
            (_, Some(_)) => vec![keymap::NOTE_FORM],
            (_, None) if !self.found.is_empty() => vec![keymap::NOTE_FOUND],
            (_, None) if self.topics.is_typing() => vec![keymap::NOTE_LINE],
            (_, None) => vec![keymap::NOTE_TOPICS, keymap::MOVES],
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
        let form = self.sheet.as_ref().and_then(Sheet::wakes_at);
        let send = self.outbox.sends_at().filter(|_| self.is_connected());
        let moments = [Some(next_minute(self.now)), form, send, self.toast.until()];
        moments.into_iter().flatten().min()
    }

    fn charset(&self) -> Charset {
        self.theme.charset
    }
}
