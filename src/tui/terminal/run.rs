//! The loop: sleep, take in what came, draw if anything did.

use super::bell::{Bell, bell};
use super::guard::Guard;
use super::news::{News, Sources};
use super::pointer;
use super::wait::{Keyboard, Woken, is_gone, wait};
use crate::tui::key::Press;
use crate::tui::program::{Action, Effect, Exit, Program};
use crate::tui::text::tame;
use crossterm::event::{self, Event, KeyEventKind};
use ratatui::layout::Rect;
use std::io;
use std::time::{Duration, Instant};

/// The shortest time between two drawings that nobody pressed a key for: 60 a second is more
/// than an eye asks, and a room of phones publishes more often than that.
const FRAME: Duration = Duration::from_millis(16);

/// How long to ask for one more key: the shortest time that crossterm takes for a question at
/// all (with zero it answers without having looked).
const ANOTHER: Duration = Duration::from_millis(1);

/// Runs a program on this terminal, on the calling thread, until it ends.
pub fn run<P: Program>(program: &mut P, sources: Sources) -> Exit {
    let opened = bell().and_then(|bell| Ok((bell, Keyboard::find()?, Guard::take()?)));
    let ((bell, ringer), keyboard, mut guard) = match opened {
        Ok(opened) => opened,
        Err(fault) => return Exit::Failed(fault),
    };
    let screen = Screen {
        program,
        news: News::listen(sources, ringer),
        keyboard,
        bell,
        dirty: true,
        area: Rect::ZERO,
        suspends: false,
    };
    match screen.run(&mut guard) {
        Exit::HungUp => {
            guard.abandon();
            Exit::HungUp
        }
        exit => exit,
    }
}

struct Screen<'p, P: Program> {
    program: &'p mut P,
    news: News<P::Then>,
    keyboard: Keyboard,
    bell: Bell,
    dirty: bool,
    /// The terminal as it was last drawn, which is what a pointer points at.
    area: Rect,
    /// Whether the process is to stop until the shell says to go on.
    suspends: bool,
}

impl<P: Program> Screen<'_, P> {
    fn run(mut self, guard: &mut Guard) -> Exit {
        match self.go_on(guard) {
            Ok(exit) => exit,
            // A terminal that was closed while it was written to says so by an error.
            Err(_) if is_gone(&self.keyboard) => Exit::HungUp,
            Err(fault) => Exit::Failed(fault),
        }
    }

    fn go_on(&mut self, guard: &mut Guard) -> io::Result<Exit> {
        let mut drawn = Instant::now();
        if let Some(exit) = self.look() {
            return Ok(exit);
        }
        loop {
            if self.dirty {
                self.draw(guard)?;
                drawn = Instant::now();
            }
            let sleep = self.sleep();
            let woken = wait(&self.keyboard, &mut self.bell, sleep)?;
            self.rest(woken, drawn);
            let left = match woken {
                Woken::HungUp => Some(Exit::HungUp),
                Woken::Keys => self.read_keys()?,
                Woken::Bell | Woken::Time => self.look(),
            };
            if let Some(exit) = left {
                return Ok(exit);
            }
            if std::mem::take(&mut self.suspends) {
                guard.suspend()?;
                self.dirty = true;
            }
            if self.news.went_on() {
                guard.take_again()?;
                self.dirty = true;
            }
        }
    }

    /// How long nothing will change by itself.
    fn sleep(&self) -> Option<Duration> {
        let left = self.program.wakes()? - self.news.now();
        Some(left.to_std().unwrap_or(Duration::ZERO))
    }

    /// Lets a burst of news become one drawing. Keys never wait.
    fn rest(&self, woken: Woken, drawn: Instant) {
        if woken == Woken::Bell {
            std::thread::sleep(FRAME.saturating_sub(drawn.elapsed()));
        }
    }

    /// Takes in the time and whatever is new.
    fn look(&mut self) -> Option<Exit> {
        if self.news.is_stopped() {
            return Some(Exit::Quit);
        }
        for action in self.news.take() {
            if let Some(exit) = self.feed(action) {
                return Some(exit);
            }
        }
        None
    }

    fn read_keys(&mut self) -> io::Result<Option<Exit>> {
        if let Some(exit) = self.look() {
            return Ok(Some(exit));
        }
        while event::poll(ANOTHER)? {
            let Some(action) = self.read(event::read()?) else {
                continue;
            };
            if let Some(exit) = self.feed(action) {
                return Ok(Some(exit));
            }
        }
        Ok(None)
    }

    /// What an event of the terminal is to the program; none where it is nothing to it.
    fn read(&mut self, event: Event) -> Option<Action<P::Then>> {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => None,
            Event::Key(key) if Press::ctrl('z').is(&key) && !self.program.holds_others() => {
                self.suspends = true;
                None
            }
            Event::Key(key) => Some(Action::Key(key)),
            Event::Paste(text) => Some(Action::Paste(text)),
            Event::Mouse(event) => pointer::read(event, self.area).map(Action::Mouse),
            _ => None,
        }
    }

    fn feed(&mut self, action: Action<P::Then>) -> Option<Exit> {
        self.dirty = true;
        let mut left = None;
        for effect in self.program.update(action) {
            match effect {
                Effect::Leave(exit) => left = Some(exit),
                Effect::Suspend => self.suspends = true,
                other => self.news.carry_out(other),
            }
        }
        left
    }

    fn draw(&mut self, guard: &mut Guard) -> io::Result<()> {
        guard.set_mouse(self.program.takes_mouse())?;
        let charset = self.program.charset();
        self.area = guard.draw(|frame| {
            self.program.draw(frame);
            tame(frame.buffer_mut(), charset);
        })?;
        self.dirty = false;
        Ok(())
    }
}
