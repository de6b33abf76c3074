//! The projector: what the whole room sees, page by page. Pages follow the session until somebody
//! leafs; then the chosen one stays until it is told to follow again.

mod clock;
mod grid;
mod principles;
mod round;
mod welcome;

#[cfg(test)]
mod tests;

use super::JoinInfo;
use super::Setting;
use super::key::{Verb, meant};
use super::keymap::PROJECTOR;
use super::program::{Action, Effect, Exit, Program, next_minute, next_second};
use super::terminal::{Sources, run};
use super::text::{Charset, fit, width};
use super::theme::{Ground, Theme};
use super::widgets::{fits_or_says_so, help};
use crate::domain::{Actor, Session};
use crate::hub::Health;
use crate::text::{Words, dates, t};
use crate::views::clock::clock as clock_view;
use crate::views::stage::{StagePage, page};
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;
use std::sync::Arc;
use tokio::sync::watch;

/// The least that a page says something in.
const LEAST: Size = Size::new(40, 12);

/// What a projector is made of.
pub struct ProjectorSetup {
    /// Link, words, clock and the rest that every screen needs.
    pub setting: Setting,
    /// How phones reach the hall.
    pub join: watch::Receiver<JoinInfo>,
}

/// Runs the projector on this terminal, on the calling thread, until it ends.
pub fn run_projector(setup: ProjectorSetup) -> Exit {
    let Setting {
        link,
        words,
        ground,
        clock,
        stop,
        runtime,
    } = setup.setting;
    let theme = theme(Theme::from_environment(ground.unwrap_or(Ground::Light)));
    let mut model = Model::new(words, theme, link.session(), clock());
    let sources = Sources {
        link: Some(link),
        desk: None,
        join: Some(setup.join),
        who: Actor::Projector,
        clock,
        stop,
        runtime,
    };
    run(&mut model, sources)
}

/// The projector's theme on a terminal with this one: light, because halls are bright, unless
/// another was asked for.
pub fn theme(terminal: Theme) -> Theme {
    let ground = match terminal.ground {
        Ground::Own => Ground::Light,
        asked => asked,
    };
    Theme { ground, ..terminal }
}

/// Whether a key left the projector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It did.
    Yes,
    /// It did not.
    No,
}

/// The projector's state.
pub struct Model {
    words: Words,
    theme: Theme,
    session: Arc<Session>,
    now: DateTime<Utc>,
    health: Health,
    join: JoinInfo,
    /// The page that was chosen by hand; none while the session is followed.
    held: Option<StagePage>,
    help: bool,
}

impl Model {
    /// A projector that follows the session.
    pub fn new(words: Words, theme: Theme, session: Arc<Session>, now: DateTime<Utc>) -> Model {
        Model {
            words,
            theme,
            session,
            now,
            health: Health::Saving,
            join: JoinInfo::default(),
            held: None,
            help: false,
        }
    }

    /// The page that is shown.
    pub fn page(&self) -> StagePage {
        self.held.unwrap_or_else(|| page(&self.session, self.now))
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) -> Left {
        let verb = meant(&[PROJECTOR], &event);
        if self.help {
            self.help = false;
            return Left::No;
        }
        match verb {
            Some(Verb::PageNext) => self.leaf(1),
            Some(Verb::PagePrevious) => self.leaf(StagePage::ALL.len() - 1),
            Some(Verb::Follow) => self.held = None,
            Some(Verb::Lights) => self.theme.ground = other_ground(self.theme.ground),
            Some(Verb::Help) => self.help = true,
            Some(Verb::Back | Verb::Quit) => return Left::Yes,
            _ => {}
        }
        Left::No
    }

    fn leaf(&mut self, by: usize) {
        let all = StagePage::ALL;
        let here = all.iter().position(|page| *page == self.page());
        self.held = Some(all[(here.unwrap_or(0) + by) % all.len()]);
    }

    /// Takes in news; keys go to [`Model::key`].
    pub fn take<Then>(&mut self, action: Action<Then>) {
        match action {
            Action::Now(now) => self.now = now,
            Action::Moment(session) => self.session = session,
            Action::Health(health) => self.health = health,
            Action::Join(join) => self.join = join,
            Action::Key(_)
            | Action::Paste(_)
            | Action::Mouse(_)
            | Action::Waiting(_)
            | Action::Code(_)
            | Action::Answered { .. } => {}
        }
    }

    /// When something shown changes by itself next.
    pub fn wakes_at(&self) -> DateTime<Utc> {
        if clock_view(&self.session, self.now).current.is_some() {
            next_second(self.now)
        } else {
            next_minute(self.now)
        }
    }

    /// Draws the page.
    pub fn draw_page(&self, frame: &mut Frame) {
        if !fits_or_says_so(frame, &self.theme, self.words, LEAST) {
            return;
        }
        let area = frame.area();
        frame.render_widget(Block::new().style(self.theme.base()), area);
        let [body, foot] =
            Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
        match self.page() {
            StagePage::Welcome => welcome::draw(self, frame, body),
            StagePage::Principles => principles::draw(self, frame, body),
            StagePage::Clock => clock::draw(self, frame, body),
            StagePage::Grid => grid::draw(self, frame, body),
            StagePage::Round => round::draw(self, frame, body),
        }
        self.draw_foot(frame, foot);
        if self.help {
            help::draw(frame, &self.theme, self.words, &[PROJECTOR], 0, area);
        }
    }

    /// How to join, whatever the page; and the wall clock.
    fn draw_foot(&self, frame: &mut Frame, area: Rect) {
        let wall = dates::clock(&self.session.setup.local(self.now));
        let mut right = vec![Span::styled(format!("{wall} "), self.theme.strong())];
        if self.held.is_some() {
            let held = format!("{}  ", self.words.say("projector-held"));
            right.insert(0, Span::styled(held, self.theme.faint()));
        }
        if self.health == Health::Offline {
            let offline = format!("○ {}  ", self.words.say("reconnecting"));
            right.insert(0, Span::styled(offline, self.theme.bad()));
        }
        let taken: usize = right.iter().map(|span| width(&span.content)).sum();
        let left = match &self.join.url {
            Some(url) => t!(self.words, "projector-join", url = url.as_str()).into_owned(),
            None => self.session.setup.title.one_line().into_owned(),
        };
        let room = usize::from(area.width).saturating_sub(taken + 2);
        let left = format!(" {}", fit(&left, room));
        frame.render_widget(Line::styled(left, self.theme.accent()), area);
        frame.render_widget(Line::from(right).right_aligned(), area);
    }
}

fn other_ground(ground: Ground) -> Ground {
    match ground {
        Ground::Light => Ground::Dark,
        Ground::Dark | Ground::HighContrast | Ground::Own => Ground::Light,
        Ground::Mono => Ground::Mono,
    }
}

/// Nothing comes back to a projector: it wishes for nothing.
pub type Nothing = ();

impl Program for Model {
    type Then = Nothing;

    fn update(&mut self, action: Action<Nothing>) -> Vec<Effect<Nothing>> {
        if let Action::Key(event) = action {
            return match self.key(event) {
                Left::Yes => vec![Effect::Leave(Exit::Quit)],
                Left::No => Vec::new(),
            };
        }
        self.take(action);
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame) {
        self.draw_page(frame);
    }

    fn wakes(&self) -> Option<DateTime<Utc>> {
        Some(self.wakes_at())
    }

    fn charset(&self) -> Charset {
        self.theme.charset
    }
}
