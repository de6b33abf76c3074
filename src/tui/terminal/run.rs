//! The loop: sleep, take in what came, draw if anything did.

use super::bell::{Bell, bell};
use super::guard::Guard;
use super::news::{News, Sources};
use super::wait::{Keyboard, Woken, is_gone, wait};
use crate::tui::program::{Action, Effect, Exit, Program};
use crate::tui::text::tame;
use crossterm::event::{self, Event, KeyEventKind};
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
            let action = match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => Action::Key(key),
                Event::Paste(text) => Action::Paste(text),
                _ => continue,
            };
            if let Some(exit) = self.feed(action) {
                return Ok(Some(exit));
            }
        }
        Ok(None)
    }

    fn feed(&mut self, action: Action<P::Then>) -> Option<Exit> {
        self.dirty = true;
        let mut left = None;
        for effect in self.program.update(action) {
            match effect {
                Effect::Leave(exit) => left = Some(exit),
                other => self.news.carry_out(other),
            }
        }
        left
    }

    fn draw(&mut self, guard: &mut Guard) -> io::Result<()> {
        let charset = self.program.charset();
        guard.terminal().draw(|frame| {
            self.program.draw(frame);
            tame(frame.buffer_mut(), charset);
        })?;
        self.dirty = false;
        Ok(())
    }
}
