//! The projector: what the whole room sees, page by page. Pages follow the session until somebody
//! leafs; then the chosen one stays until it is told to follow again.

mod balance;
mod blank;
mod bridges;
mod clock;
mod fade;
mod grid;
mod leaves;
mod mandate;
mod principles;
mod round;
mod since_last;
mod speakers;
mod spotlight;
mod stack;
mod thanks;
mod wall;
mod welcome;

#[cfg(test)]
mod tests;

use super::JoinInfo;
use super::Setting;
use super::counted::Counted;
use super::kept::Kept;
use super::key::{Verb, meant};
use super::keymap::PROJECTOR;
use super::program::{Action, Effect, Exit, Program, next_minute, next_second};
use super::reading::Read;
use super::seen::Seen;
use super::terminal::{Sources, run};
use super::text::{Charset, fit, width};
use super::theme::{Ground, Theme};
use super::widgets::{fits_or_says_so, help};
use crate::domain::{Actor, Session};
use crate::hub::Health;
use crate::text::{Words, dates, t};
use crate::views::bridges::BridgesView;
use crate::views::clock::clock as clock_view;
use crate::views::stage::{self, RoundStage, StagePage, YieldView};
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;
use fade::Fade;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;
use std::borrow::Cow;
use std::cell::Cell;
use std::sync::Arc;
use tokio::sync::watch;

/// The least that a page says something in.
const LEAST: Size = Size::new(40, 12);

/// The share of width and height that stays blank at each edge.
const MARGIN: u16 = 40;

/// What a projector is made of.
pub struct ProjectorSetup {
    /// Link, words, clock and the rest that every screen needs.
    pub setting: Setting,
    /// How phones reach the hall.
    pub join: watch::Receiver<JoinInfo>,
    /// What the facilitator knows this projector by.
    pub name: String,
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
    let mut model = Model::new(words, theme, link.session(), clock()).called(setup.name);
    let sources = Sources {
        link: Some(link),
        desk: None,
        join: Some(setup.join),
        addresses: None,
        printer: None,
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
    /// What the facilitator knows it by; [`stage::ALL`] for one without a name.
    name: String,
    /// The page that was leafed to on this terminal; none while the facilitator and the session
    /// are followed.
    held: Option<StagePage>,
    /// The page that follows from the session and what the facilitator has chosen.
    followed: StagePage,
    /// The result that was counted last.
    counted: Counted,
    /// What was read from it beside the counts.
    read: Read,
    seen: Seen,
    /// What the page of the round says, and what the day has yielded, at the present moment.
    round: Kept<Arc<Session>, RoundStage>,
    day: Kept<Arc<Session>, YieldView>,
    /// The bridges and divides of the latest round.
    bridges: Kept<Arc<Session>, Option<BridgesView>>,
    fade: Fade,
    wall: wall::State,
    /// On how many leaves the list of the page stood when it was last drawn.
    leaves: Cell<usize>,
    help: bool,
}

impl Model {
    /// A projector that follows the session.
    pub fn new(words: Words, theme: Theme, session: Arc<Session>, now: DateTime<Utc>) -> Model {
        let name = stage::ALL.to_owned();
        let followed = stage::page(&session, &name, now);
        Model {
            words,
            theme,
            fade: Fade::at(followed),
            followed,
            wall: wall::State::at(now),
            leaves: Cell::new(1),
            session,
            now,
            health: Health::Saving,
            join: JoinInfo::default(),
            name,
            held: None,
            counted: Counted::default(),
            read: Read::default(),
            seen: Seen::default(),
            round: Kept::default(),
            day: Kept::default(),
            bridges: Kept::default(),
            help: false,
        }
    }

    /// The same projector under a name.
    pub fn called(mut self, name: String) -> Model {
        self.name = name;
        self.follow();
        self.fade = Fade::at(self.page());
        self
    }

    /// The page that is shown.
    pub fn page(&self) -> StagePage {
        self.held.unwrap_or(self.followed)
    }

    /// Looks which page is to be shown now: once for all that news or a key has to do with it.
    fn follow(&mut self) {
        self.followed = stage::page(&self.session, &self.name, self.now);
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
        self.fade.see(self.page(), self.now);
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
            | Action::Presence(_)
            | Action::Code(_)
            | Action::Printed(_)
            | Action::Answered { .. } => {}
        }
        self.follow();
        self.wall.turn(self.now);
        self.fade.see(self.page(), self.now);
    }

    /// When something shown changes by itself next.
    pub fn wakes_at(&self) -> DateTime<Utc> {
        let speaks = self.page() == StagePage::Speakers && self.session.speakers.turn.is_some();
        let counts_down = clock_view(&self.session, self.now).current.is_some();
        let pitching = self.page() == StagePage::Spotlight && self.session.on_stage().is_some();
        let ticks = speaks || pitching || (counts_down && shows_seconds(self.page()));
        let tick = if ticks {
            next_second(self.now)
        } else {
            next_minute(self.now)
        };
        let page = match self.page() {
            StagePage::Round => round::wakes_at(self),
            StagePage::SinceLast | StagePage::Bridges if self.leaves.get() > 1 => {
                Some(leaves::turns_at(self.now))
            }
            StagePage::Grid => grid::turns_at(self),
            _ => None,
        };
        let fade = self.fade.next(&self.theme, self.now);
        let turn = self.wall.next().filter(|_| self.page() == StagePage::Wall);
        let sooner = [page, fade, turn].into_iter().flatten();
        sooner.fold(tick, DateTime::min)
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
        self.draw_body(frame, body);
        self.draw_foot(frame, foot);
        self.fade.dim(&self.theme, frame.buffer_mut(), self.now);
        if self.help {
            help::draw(frame, &self.theme, self.words, &[PROJECTOR], 0, area);
        }
    }

    /// A page is a file: `draw(model, frame, area)`.
    fn draw_body(&self, frame: &mut Frame, area: Rect) {
        match self.page() {
            StagePage::Welcome => welcome::draw(self, frame, area),
            StagePage::Mandate => mandate::draw(self, frame, area),
            StagePage::Principles => principles::draw(self, frame, area),
            StagePage::SinceLast => since_last::draw(self, frame, area),
            StagePage::Spotlight => spotlight::draw(self, frame, area),
            StagePage::Grid => grid::draw(self, frame, area),
            StagePage::Clock => clock::draw(self, frame, area),
            StagePage::Wall => wall::draw(self, frame, area),
            StagePage::Round => round::draw(self, frame, area),
            StagePage::Bridges => bridges::draw(self, frame, area),
            StagePage::Speakers => speakers::draw(self, frame, area),
            StagePage::Balance => balance::draw(self, frame, area),
            StagePage::Thanks => thanks::draw(self, frame, area),
            StagePage::Blank => blank::draw(self, frame, area),
        }
    }

    /// Which page was leafed to, and how to go on: only somebody at the keys sees a held page.
    fn held_said(&self, page: StagePage) -> String {
        let page = page_name(self.words, page);
        format!("{}  ", t!(self.words, "stage-held", page = page))
    }

    /// What stands between this screen and the truth, if anything does.
    fn trouble(&self) -> Option<String> {
        let (mark, said) = match self.health {
            Health::Saving | Health::Stopped => return None,
            Health::Offline => ("○", "reconnecting"),
            Health::NotSaved(_) => ("!", "not-saved"),
        };
        Some(format!("{mark} {}  ", self.words.say(said)))
    }

    /// How to join, whatever the page; and the wall clock.
    fn draw_foot(&self, frame: &mut Frame, area: Rect) {
        let wall = dates::clock(&self.session.setup.local(self.now));
        let mut right = vec![Span::styled(format!("{wall} "), self.theme.strong())];
        if let Some(page) = self.held {
            let held = self.held_said(page);
            right.insert(0, Span::styled(held, self.theme.faint()));
        }
        if let Some(trouble) = self.trouble() {
            right.insert(0, Span::styled(trouble, self.theme.bad()));
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

/// What a page is called.
pub fn page_name(words: Words, page: StagePage) -> Cow<'static, str> {
    let key = page.key().replace('_', "-");
    words.say(&format!("stage-page-{key}"))
}

/// Whether a clock on the page counts seconds.
fn shows_seconds(page: StagePage) -> bool {
    !matches!(
        page,
        StagePage::Welcome
            | StagePage::Mandate
            | StagePage::Principles
            | StagePage::SinceLast
            | StagePage::Wall
            | StagePage::Balance
            | StagePage::Bridges
            | StagePage::Thanks
            | StagePage::Blank
    )
}

/// So many per cent of the rows of a page.
fn part(rows: u16, per_cent: u16) -> u16 {
    (u32::from(rows) * u32::from(per_cent) / 100) as u16
}

/// From this size on plain letters are too small for the last row of the hall.
const VAST: Size = Size::new(160, 44);

/// Whether a part of a page is so large that all on it should be in large letters.
fn is_vast(area: Rect) -> bool {
    area.width >= VAST.width && area.height >= VAST.height
}

/// Counts in a row, none parted from what it counts.
fn unparted(counts: &[Cow<'_, str>]) -> String {
    let counts: Vec<String> = counts
        .iter()
        .map(|count| count.replace(' ', "\u{A0}"))
        .collect();
    counts.join(", ")
}

/// The part of a page that is written on: projectors cut off edges.
fn margins(area: Rect) -> Rect {
    area.inner(Margin::new(
        (area.width / MARGIN).max(2),
        (area.height / MARGIN).max(1),
    ))
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
