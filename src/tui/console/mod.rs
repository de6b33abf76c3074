//! The facilitator's console: eight screens under one header, reached by digits.
//!
//! [`update`] is the only place where things change; each screen's file says what its keys mean
//! and how it looks; [`asks`] holds the dialogs and the wishes that come out of them.

mod areas;
mod asks;
mod board;
mod cards;
mod cockpit;
mod draw;
mod follow;
mod header;
mod ideas;
mod join;
mod mouse;
mod pages;
mod palette;
mod people;
mod picks;
mod rounds;
mod search;
mod secret;
mod sheet;
mod speakers;
mod steps;
mod tabs;
mod update;

#[cfg(test)]
mod tests;

use super::key::{Binding, Verb};
use super::keymap;
use super::program::{Action, Effect, Exit, Keys, Pointer, Program, next_minute, next_second};
use super::projector;
use super::seen::Seen;
use super::terminal::{Sources, run};
use super::text::Charset;
use super::theme::{Ground, Theme};
use super::widgets::dialog::Dialog;
use super::widgets::picker::Picker;
use super::widgets::search::Search;
use super::widgets::toast::{Toast, Tone};
use super::{AddressAsk, JoinInfo, Printer, Setting};
use crate::domain::model::Letters;
use crate::domain::{Actor, Command, Session};
use crate::hub::Health;
use crate::hub::desk::{Code, Waiting};
use crate::hub::presence::Presence;
use crate::link::{Desk, Link};
use crate::text::Words;
use crate::views::clock::{ClockView, clock};
use asks::Ask;
use chrono::{DateTime, Utc};
use palette::Palette;
use picks::{Choice, Pick};
use ratatui::Frame;
use search::Found;
use std::borrow::Cow;
use std::sync::Arc;
use tokio::sync::{mpsc, watch};

/// What a console is made of.
pub struct ConsoleSetup {
    /// Link, words, clock and the rest that every screen needs.
    pub setting: Setting,
    /// The desk where terminals wait.
    pub desk: Desk,
    /// How phones reach the hall.
    pub join: watch::Receiver<JoinInfo>,
    /// How to ask for another address; none on a console that is itself attached.
    pub addresses: Option<mpsc::Sender<AddressAsk>>,
    /// What writes sheets for the printer; none on a console that is itself attached.
    pub printer: Option<Printer>,
}

/// Runs the console on this terminal, on the calling thread, until it ends.
pub fn run_console(setup: ConsoleSetup) -> Exit {
    let Setting {
        link,
        words,
        ground,
        clock,
        stop,
        runtime,
    } = setup.setting;
    let holds_hall = matches!(link, Link::Local(_));
    let mut model = Model::new(
        words,
        Theme::from_environment(ground.unwrap_or(Ground::Own)),
        link.session(),
        clock(),
        Keys::random(),
    );
    model.holds_hall = holds_hall;
    let sources = Sources {
        link: Some(link),
        desk: Some(setup.desk),
        join: Some(setup.join),
        addresses: setup.addresses,
        printer: setup.printer,
        who: Actor::Facilitator,
        clock,
        stop,
        runtime,
    };
    run(&mut model, sources)
}

/// The screens of the console, in the order of their digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What is on, what comes next, and what needs a hand.
    Cockpit,
    /// The run sheet.
    Sheet,
    /// The board.
    Board,
    /// The people.
    People,
    /// The ideas.
    Ideas,
    /// The rounds.
    Rounds,
    /// The list of speakers.
    Speakers,
    /// Joining.
    Join,
}

impl Tab {
    /// All screens, in the order of their digits.
    pub const ALL: [Tab; 8] = [
        Tab::Cockpit,
        Tab::Sheet,
        Tab::Board,
        Tab::People,
        Tab::Ideas,
        Tab::Rounds,
        Tab::Speakers,
        Tab::Join,
    ];

    /// The name in the catalogues.
    fn key(self) -> &'static str {
        match self {
            Tab::Cockpit => "cockpit",
            Tab::Sheet => "sheet",
            Tab::Board => "board",
            Tab::People => "people",
            Tab::Ideas => "ideas",
            Tab::Rounds => "rounds",
            Tab::Speakers => "speakers",
            Tab::Join => "join",
        }
    }

    /// The digit that shows it.
    fn digit(self) -> char {
        match self {
            Tab::Cockpit => '1',
            Tab::Sheet => '2',
            Tab::Board => '3',
            Tab::People => '4',
            Tab::Ideas => '5',
            Tab::Rounds => '6',
            Tab::Speakers => '7',
            Tab::Join => '8',
        }
    }

    /// The key tables that hold on this screen, its own first.
    pub fn tables(self) -> [&'static [Binding]; 3] {
        let own = match self {
            Tab::Cockpit => keymap::COCKPIT,
            Tab::Sheet => keymap::SHEET,
            Tab::Board => keymap::BOARD,
            Tab::People => keymap::PEOPLE,
            Tab::Ideas => keymap::IDEAS,
            Tab::Rounds => keymap::ROUNDS,
            Tab::Speakers => keymap::SPEAKERS,
            Tab::Join => keymap::JOIN,
        };
        [own, keymap::CONSOLE, keymap::MOVES]
    }
}

/// The key that means a verb on the screen that is open.
fn key_name(model: &Model, verb: Verb) -> Cow<'static, str> {
    key_in(model.words, model.tab, verb)
}

/// The key that means a verb on a screen; nothing where it has none.
fn key_in(words: Words, tab: Tab, verb: Verb) -> Cow<'static, str> {
    let tables = tab.tables();
    let mut bindings = tables.iter().flat_map(|table| table.iter());
    let binding = bindings.find(|binding| binding.verb == verb);
    binding.map_or(Cow::Borrowed(""), |it| it.presses[0].name(words))
}

/// What lies over the screen.
enum Overlay {
    /// Nothing.
    None,
    /// The help, scrolled by some lines.
    Help(u16),
    /// The command palette.
    Palette(Box<Palette>),
    /// A question with its dialog.
    Asking(Ask, Box<Dialog>),
    /// A long list to pick one from.
    Picking(Pick, Box<Picker<Choice>>),
    /// The result of a round in words, scrolled by some lines.
    Reading(u16),
    /// A form for what was voted on paper or by hand.
    Counting(rounds::PaperForm),
    /// The choice of what the projectors show.
    Pages(pages::State),
    /// The projector's view.
    Stage(Box<projector::Model>),
    /// The code of a secret round's key, this once.
    Code(Letters),
}

/// What is to happen when a wish is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing, if it went well.
    Quiet,
    /// Say this.
    Say(String),
    /// The dialog is done.
    CloseDialog,
}

/// A code that was made, and until when it can be used.
struct CodeOut {
    code: Code,
    until: DateTime<Utc>,
}

/// The console's state: cursors, dialogs, scroll positions, and the latest moment.
pub struct Model {
    words: Words,
    theme: Theme,
    session: Arc<Session>,
    now: DateTime<Utc>,
    keys: Keys,
    health: Health,
    join_info: JoinInfo,
    waiting: Vec<Waiting>,
    presence: Arc<Presence>,
    code: Option<CodeOut>,
    tab: Tab,
    overlay: Overlay,
    toast: Toast,
    /// What a screen left word for, to be done when it is through.
    next: Option<Verb>,
    search: Search,
    found: Found,
    /// Whether phones depend on this process.
    holds_hall: bool,
    /// Whether the terminal reports the pointer.
    mouse: bool,
    /// What was clicked last, while nothing else was done since.
    clicked: Option<Pointer>,
    /// The views that several screens draw.
    seen: Seen,
    cockpit: cockpit::State,
    sheet: sheet::State,
    board: board::State,
    people: people::State,
    ideas: ideas::State,
    rounds: rounds::State,
    speakers: speakers::State,
    join: join::State,
}

impl Model {
    /// A console at its cockpit.
    pub fn new(
        words: Words,
        theme: Theme,
        session: Arc<Session>,
        now: DateTime<Utc>,
        keys: Keys,
    ) -> Model {
        let mut model = Model {
            words,
            theme,
            session,
            now,
            keys,
            health: Health::Saving,
            join_info: JoinInfo::default(),
            waiting: Vec::new(),
            presence: Arc::default(),
            code: None,
            tab: Tab::Cockpit,
            overlay: Overlay::None,
            toast: Toast::default(),
            next: None,
            search: Search::default(),
            found: Found::default(),
            holds_hall: true,
            mouse: true,
            clicked: None,
            seen: Seen::default(),
            cockpit: cockpit::State::at(now),
            sheet: sheet::State::default(),
            board: board::State::default(),
            people: people::State::default(),
            ideas: ideas::State::default(),
            rounds: rounds::State::default(),
            speakers: speakers::State::default(),
            join: join::State::default(),
        };
        sheet::follow_the_room(&mut model, None);
        model
    }

    /// The key tables that hold now, the screen's own first.
    fn tables(&self) -> [&'static [Binding]; 3] {
        let mut tables = self.tab.tables();
        if self.tab == Tab::Ideas && self.ideas.shows_alike() {
            tables[0] = keymap::ALIKE;
        }
        if self.tab == Tab::Rounds && rounds::shows_bridges(self) {
            tables[0] = keymap::BRIDGES;
        }
        tables
    }

    /// Whether something on the screen that is open counts seconds.
    fn shows_a_countdown(&self) -> bool {
        let session = &self.session;
        match self.tab {
            Tab::Cockpit => cockpit::counts_down_to_the_start(self),
            Tab::Board => session.on_stage().is_some(),
            Tab::Rounds => session.open_round().is_some_and(|it| it.ends.is_some()),
            Tab::Speakers => session.speakers.turn.is_some(),
            Tab::Join => self.code.is_some(),
            Tab::Sheet | Tab::People | Tab::Ideas => false,
        }
    }

    fn clock(&self) -> ClockView {
        clock(&self.session, self.now)
    }

    /// The name of the key that means this here.
    fn key_of(&self, verb: Verb) -> String {
        let tables = self.tables();
        let mut bindings = tables.iter().flat_map(|table| table.iter());
        let found = bindings.find(|binding| binding.verb == verb);
        found.map_or_else(String::new, |it| {
            it.presses[0].name(self.words).into_owned()
        })
    }

    /// What a list says that is empty: by this message, or that the search left nothing of it.
    fn nothing(&self, id: &str) -> Cow<'static, str> {
        self.words.say(match self.search.is_on() {
            true => "palette-nothing-found",
            false => id,
        })
    }

    fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.toast.show(self.now, tone, text);
    }

    /// Says what stands in the way, by its message.
    fn refuse(&mut self, id: &str) {
        let text = self.words.say(id);
        self.say(Tone::Bad, text);
    }

    /// A wish without a word when it goes well.
    fn wish(&mut self, command: Command) -> Vec<Effect<Then>> {
        self.wish_then(command, Then::Quiet)
    }

    fn wish_then(&mut self, command: Command, then: Then) -> Vec<Effect<Then>> {
        let key = self.keys.next();
        vec![Effect::Submit { key, command, then }]
    }

    /// Opens the dialog of a question. Nothing to ask about opens none.
    fn ask(&mut self, ask: Ask) -> Vec<Effect<Then>> {
        if let Some(dialog) = ask.dialog(&self.session, self.words) {
            self.overlay = Overlay::Asking(ask, Box::new(dialog));
        }
        Vec::new()
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
        // The running block's clock is in the header of every screen, the others on their own.
        let counts_down = self.clock().current.is_some() || self.shows_a_countdown();
        let tick = match &self.overlay {
            Overlay::Stage(stage) => stage.wakes_at(),
            _ if counts_down => next_second(self.now),
            _ => next_minute(self.now),
        };
        let tick = match self.tab == Tab::Ideas && self.ideas.is_looking() {
            true => tick.min(self.now + ideas::NEXT_LOOK),
            false => tick,
        };
        Some(self.toast.until().map_or(tick, |until| until.min(tick)))
    }

    fn takes_mouse(&self) -> bool {
        self.mouse
    }

    fn holds_others(&self) -> bool {
        self.holds_hall
    }

    fn charset(&self) -> Charset {
        self.theme.charset
    }
}
