//! A terminal window with a program in it: keys go in, and what a person would see comes out.

use super::{PATIENCE, until};
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Instant;

/// What the window shows.
struct Shown {
    parser: vt100::Parser,
    /// How many bytes were written to it.
    bytes: u64,
    /// The program can write to it no longer.
    ended: bool,
    /// Nobody looks at it any longer.
    closed: bool,
}

/// Rows and columns of a window that is about to be closed: none that a test begins with.
const MADE_SMALLER: u16 = 5;

type Shared = Arc<(Mutex<Shown>, Condvar)>;

/// A window.
pub struct Window {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    /// The program in it.
    pub program: Program,
    shown: Shared,
    eye: JoinHandle<()>,
}

/// The program in a window; it may outlive it.
pub struct Program(Box<dyn Child + Send + Sync>);

impl Window {
    /// Opens a window of this many rows and columns and starts a program in it.
    pub fn open(rows: u16, columns: u16, command: &Command) -> Window {
        let pair = native_pty_system()
            .openpty(size(rows, columns))
            .expect("a terminal can be opened");
        let child = pair
            .slave
            .spawn_command(builder(command))
            .expect("the program starts");
        let keyboard = pair.master.take_writer().expect("it was not taken yet");
        let output = pair
            .master
            .try_clone_reader()
            .expect("what is written can be read");
        let parser = vt100::Parser::new(shown_lines(rows), shown_lines(columns), 0);
        let shown = Arc::new((
            Mutex::new(Shown {
                parser,
                bytes: 0,
                ended: false,
                closed: false,
            }),
            Condvar::new(),
        ));
        let eye = watch(output, shown.clone());
        Window {
            master: pair.master,
            keyboard,
            program: Program(child),
            shown,
            eye,
        }
    }

    /// The number of the program's process.
    pub fn pid(&self) -> u32 {
        self.program
            .0
            .process_id()
            .expect("a program that runs has a process")
    }

    /// Presses keys, as the terminal sends them.
    pub fn press(&mut self, keys: &str) {
        self.keyboard
            .write_all(keys.as_bytes())
            .expect("the window is open");
        self.keyboard.flush().expect("the window is open");
    }

    /// Makes the window another size.
    pub fn resize(&mut self, rows: u16, columns: u16) {
        self.lock()
            .parser
            .screen_mut()
            .set_size(shown_lines(rows), shown_lines(columns));
        self.master
            .resize(size(rows, columns))
            .expect("the window is open");
    }

    /// Waits until the window shows something in which `find` finds what it looks for.
    ///
    /// # Panics
    /// With the screen as it stands, when that never comes or the program ends before.
    pub fn until<T>(&self, what: &str, find: impl Fn(&vt100::Screen) -> Option<T>) -> T {
        let given_up = Instant::now() + PATIENCE;
        let mut shown = self.lock();
        loop {
            if let Some(found) = find(shown.parser.screen()) {
                return found;
            }
            let left = given_up.saturating_duration_since(Instant::now());
            let over = shown.ended || left.is_zero();
            assert!(
                !over,
                "the window never showed {what}:\n{}",
                shown.parser.screen().contents()
            );
            shown = self
                .shown
                .1
                .wait_timeout(shown, left)
                .expect("no reader has panicked")
                .0;
        }
    }

    /// How many bytes the program has written to it so far.
    pub fn bytes(&self) -> u64 {
        self.lock().bytes
    }

    /// Waits until more than `known` bytes have come, and says how many have.
    pub fn hears_more(&self, known: u64) -> u64 {
        let given_up = Instant::now() + PATIENCE;
        let mut shown = self.lock();
        while shown.bytes <= known {
            let left = given_up.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !shown.ended, "nothing was drawn");
            shown = self
                .shown
                .1
                .wait_timeout(shown, left)
                .expect("no reader has panicked")
                .0;
        }
        shown.bytes
    }

    /// What it shows now, whatever that is.
    pub fn contents(&self) -> String {
        let shown = self.shown.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.parser.screen().contents()
    }

    /// Waits until the window shows this text.
    pub fn sees(&self, text: &str) {
        self.until(&format!("{text:?}"), |screen| {
            screen.contents().contains(text).then_some(())
        });
    }

    /// Waits until the window no longer shows this text.
    pub fn sees_no(&self, text: &str) {
        self.until(&format!("no {text:?}"), |screen| {
            (!screen.contents().contains(text)).then_some(())
        });
    }

    /// Waits until the program has written its last, and gives the screen it left behind.
    pub fn last_screen(&self) -> vt100::Screen {
        let given_up = Instant::now() + PATIENCE;
        let mut shown = self.lock();
        while !shown.ended {
            let left = given_up.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "it still runs:\n{}",
                shown.parser.screen().contents()
            );
            shown = self
                .shown
                .1
                .wait_timeout(shown, left)
                .expect("no reader has panicked")
                .0;
        }
        shown.parser.screen().clone()
    }

    /// How the terminal treats what is typed: raw or by lines, with echo or without.
    pub fn line_discipline(&self) -> String {
        format!("{:?}", self.master.get_termios())
    }

    /// Closes the window, as by its cross; the program is left to see what it makes of it.
    pub fn close(mut self) -> Program {
        self.lock().closed = true;
        // The terminal is hung up when the last who holds it lets go, and the eye on it wakes only
        // when there is something to see: a window of another size is drawn anew.
        self.resize(MADE_SMALLER, MADE_SMALLER);
        until("the eye to close", || self.eye.is_finished().then_some(()));
        self.program
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.0.lock().expect("no reader has panicked")
    }
}

impl Program {
    /// Waits until it has ended, and says how.
    pub fn end(&mut self) -> ExitStatus {
        until("the program's end", || {
            self.0.try_wait().expect("our own child can be waited for")
        })
    }

    /// The names of its threads, as the system lists them.
    pub fn threads(&self) -> Vec<String> {
        let process = self.0.process_id().expect("it runs");
        let tasks = fs::read_dir(format!("/proc/{process}/task")).expect("it runs");
        let name = |task: io::Result<fs::DirEntry>| {
            fs::read_to_string(task.ok()?.path().join("comm")).ok()
        };
        tasks
            .filter_map(name)
            .map(|name| name.trim().to_owned())
            .collect()
    }

    /// Asks it to stop, as a system that shuts down does.
    pub fn terminate(&self) {
        let pid = self
            .0
            .process_id()
            .and_then(|id| rustix::process::Pid::from_raw(id as i32));
        let pid = pid.expect("it runs");
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).expect("it runs");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A failing test leaves no process behind; one that has ended already can't be killed.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The reader of the screen knows no window without a line; the program may still be told of one.
fn shown_lines(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap_or(NonZero::<u16>::MIN)
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The same command for a terminal, with a terminal's usual name and letters where it sets none.
fn builder(command: &Command) -> CommandBuilder {
    let mut builder = CommandBuilder::new(command.get_program());
    builder.args(command.get_args());
    builder.env("TERM", "xterm-256color");
    builder.env("LC_ALL", "C.UTF-8");
    let set = |(name, value): (&OsStr, Option<&OsStr>)| Some((name.to_owned(), value?.to_owned()));
    for (name, value) in command.get_envs().filter_map(set) {
        builder.env(name, value);
    }
    builder
}

/// Shows what the program writes until it, and whatever it started, has let go of the terminal.
fn watch(mut output: Box<dyn Read + Send>, shown: Shared) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        let mut held = Vec::new();
        loop {
            let count = output.read(&mut bytes).unwrap_or(0);
            held.extend_from_slice(&bytes[..count]);
            let whole = if count == 0 {
                held.len()
            } else {
                whole_frames(&held)
            };
            // A test that failed while it looked has nobody left to look.
            let Ok(mut now) = shown.0.lock() else { return };
            now.parser.process(&held[..whole]);
            held.drain(..whole);
            now.bytes += count as u64;
            now.ended = count == 0;
            shown.1.notify_all();
            if now.ended || now.closed {
                return;
            }
        }
    })
}

/// How much of what was written is to be shown: nothing of a frame before it is whole, as in a
/// terminal that people use.
fn whole_frames(written: &[u8]) -> usize {
    const BEGINS: &[u8] = b"\x1b[?2026h";
    const ENDS: &[u8] = b"\x1b[?2026l";
    let last = |mark: &[u8]| written.windows(mark.len()).rposition(|at| at == mark);
    match (last(BEGINS), last(ENDS)) {
        (Some(begun), ended) if ended.is_none_or(|ended| ended < begun) => begun,
        // The mark itself may have come in part.
        _ => {
            let parts = (1..BEGINS.len()).rev();
            let mut parts = parts.filter(|length| written.ends_with(&BEGINS[..*length]));
            written.len() - parts.next().unwrap_or(0)
        }
    }
}
