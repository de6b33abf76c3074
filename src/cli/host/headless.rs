//! A hall without a console: what it says on standard output, and what can be typed to it.

use super::super::failure::visible;
use super::super::hall::Hall;
use super::super::{Failure, answer};
use crate::domain::Role;
use crate::hub::Health;
use crate::hub::desk::Waiting;
use crate::text::{Words, t};
use crate::tui::JoinInfo;
use std::borrow::Cow;
use std::io::{self, BufRead};
use std::thread;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Typed lines that may wait: one person types them.
const LINES: usize = 8;

/// What was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// A code for a terminal.
    Code(Role),
    /// The answer to the terminal that waits.
    Answer(bool),
    /// Nothing.
    Nothing,
    /// Something else.
    Unknown,
}

impl Typed {
    fn read(line: &str) -> Typed {
        let mut words = line.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (None, ..) => Typed::Nothing,
            (Some("code"), role, None) => {
                let role = role.unwrap_or(Role::Projector.key()).parse();
                role.map_or(Typed::Unknown, Typed::Code)
            }
            (Some("yes" | "y" | "ja" | "j"), None, _) => Typed::Answer(true),
            (Some("no" | "n" | "nej"), None, _) => Typed::Answer(false),
            _ => Typed::Unknown,
        }
    }
}

/// The hall, and whoever watches its output.
pub(super) struct Headless<'a> {
    hall: &'a Hall,
    words: Words,
    /// The last waiting terminal that was announced.
    announced: u64,
}

impl<'a> Headless<'a> {
    pub(super) fn new(hall: &'a Hall, words: Words) -> Headless<'a> {
        Headless {
            hall,
            words,
            announced: 0,
        }
    }

    /// Says how phones come in and how to stop, and answers what is typed until it is time.
    ///
    /// # Errors
    /// None yet; the hall does not end because nobody reads what it says.
    pub(super) async fn hold(mut self, stop: &CancellationToken) -> Result<(), Failure> {
        self.greet().await;
        let mut typed = lines();
        let mut waiting = self.hall.desk.waiting();
        let mut health = self.hall.link.health();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                Some(line) = typed.recv() => self.obey(Typed::read(&line)),
                Ok(()) = waiting.changed() => self.announce(&waiting.borrow_and_update()),
                Ok(()) = health.changed() => self.warn(&health.borrow_and_update()),
            }
        }
        self.say(&t!(self.words, "cli-host-stopped"));
        Ok(())
    }

    /// The hall goes on whether or not anybody reads this.
    fn say(&self, text: &str) {
        let _ = answer::line(text);
    }

    async fn greet(&self) {
        if let Some(said) = torn(self.hall, self.words) {
            self.say(&said);
        }
        let mut join = self.hall.join();
        // Addresses are asked at once and within a bounded time; the sender goes when it is done.
        let _ = join.changed().await;
        let reached = reached(&join.borrow(), &self.hall.own_url(), self.words);
        self.say(&reached);
        self.say(&t!(self.words, "cli-host-stop"));
    }

    fn obey(&self, typed: Typed) {
        match typed {
            Typed::Nothing => {}
            Typed::Unknown => self.say(&t!(self.words, "cli-host-unknown-line")),
            Typed::Code(role) => {
                let code = self.hall.desk.new_code(role);
                self.say(&t!(self.words, "cli-host-code", digits = code.digits));
            }
            Typed::Answer(welcome) => {
                let first = self.hall.desk.waiting().borrow().first().map(|it| it.id);
                match first {
                    Some(id) => self.hall.desk.answer(id, welcome),
                    None => self.say(&t!(self.words, "cli-host-nobody-waits")),
                }
            }
        }
    }

    fn announce(&mut self, line: &[Waiting]) {
        for waiting in line.iter().filter(|it| it.id > self.announced) {
            let role = self.words.say(&format!("cli-role-{}", waiting.role.key()));
            self.say(&t!(
                self.words,
                "cli-host-waiting",
                name = &waiting.name,
                role = role,
                from = visible(&waiting.from)
            ));
        }
        self.announced = line
            .iter()
            .map(|it| it.id)
            .max()
            .unwrap_or(0)
            .max(self.announced);
    }

    fn warn(&self, health: &Health) {
        if let Health::NotSaved(cause) = health {
            self.say(&t!(
                self.words,
                "cli-host-not-saved",
                cause = visible(cause)
            ));
        }
    }
}

/// How phones come in.
fn reached(join: &JoinInfo, own_url: &str, words: Words) -> Cow<'static, str> {
    match (&join.url, join.candidates.as_slice()) {
        (Some(url), _) => t!(words, "cli-host-reached", url = url.as_str()),
        (None, []) => t!(words, "cli-host-no-address", url = own_url),
        (None, urls) => t!(words, "cli-host-unproved", urls = urls.join(" ")),
    }
}

/// What was cut off when the session was opened, if anything was.
pub(super) fn torn(hall: &Hall, words: Words) -> Option<Cow<'static, str>> {
    let torn = hall.torn.as_ref()?;
    let file = torn.kept_in.as_deref().unwrap_or_default();
    Some(t!(words, "cli-host-torn", bytes = torn.bytes, file = file))
}

/// What is typed, line by line. The thread ends with its input or with the process: a read from a
/// terminal can't be called back.
fn lines() -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel(LINES);
    thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            let Ok(line) = line else { return };
            if sender.blocking_send(line).is_err() {
                return;
            }
        }
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_code_is_for_a_projector_unless_it_says_otherwise() {
        assert_eq!(Typed::read("code"), Typed::Code(Role::Projector));
        assert_eq!(Typed::read("  code notes "), Typed::Code(Role::Notes));
        assert_eq!(Typed::read("code console"), Typed::Code(Role::Console));
        assert_eq!(Typed::read("code everything"), Typed::Unknown);
    }

    #[test]
    fn a_waiting_terminal_is_answered_in_either_language() {
        for yes in ["yes", "ja", "y", "j"] {
            assert_eq!(Typed::read(yes), Typed::Answer(true));
        }
        assert_eq!(Typed::read("nej"), Typed::Answer(false));
        assert_eq!(Typed::read(""), Typed::Nothing);
        assert_eq!(Typed::read("stop the world"), Typed::Unknown);
    }

    #[test]
    fn without_a_proved_address_the_hall_says_what_to_try() {
        let words = Words::for_terminal(Lang::En);
        let own = "http://127.0.0.1:8080";
        let mut join = JoinInfo::default();
        assert!(reached(&join, own, words).contains(own));
        join.candidates = vec!["http://10.0.0.7:8080".to_owned()];
        assert!(reached(&join, own, words).contains("10.0.0.7"));
        join.url = Some("http://192.168.1.20:8080".to_owned());
        assert!(reached(&join, own, words).contains("192.168.1.20"));
    }
}
