//! A folder of sessions and the real `torg` in it: single commands, and a host without a console
//! that is spoken to as its owner would, by lines.

use super::until;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use tempfile::TempDir;

/// A folder of sessions that is gone when the test is over.
pub struct Hall {
    folder: TempDir,
}

impl Hall {
    /// An empty folder.
    pub fn new() -> Hall {
        Hall {
            folder: TempDir::new().expect("a folder for the sessions"),
        }
    }

    /// Where the sessions are.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where a session lies.
    pub fn session(&self, slug: &str) -> PathBuf {
        self.folder.path().join(slug)
    }

    /// `torg` with these arguments, in English, with this folder.
    pub fn torg(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_torg"));
        command.args(["--lang", "en"]).args(arguments);
        command
            .env("TORG_SESSIONS", self.path())
            .stdin(Stdio::null());
        command
    }

    /// Runs `torg` to its end.
    ///
    /// # Panics
    /// When it fails.
    pub fn run(&self, arguments: &[&str]) -> String {
        let Output {
            status,
            stdout,
            stderr,
        } = self.torg(arguments).output().expect("torg starts");
        let told = String::from_utf8_lossy(&stderr);
        assert!(status.success(), "torg {arguments:?}: {status}\n{told}");
        String::from_utf8(stdout).expect("torg writes UTF-8")
    }

    /// Makes an idea workshop.
    pub fn workshop(&self, slug: &str) {
        self.meeting(slug, "ideverkstad");
    }

    /// Makes an idea workshop of half a day.
    pub fn half_day(&self, slug: &str) {
        self.meeting(slug, "ideverkstad-halvdag");
    }

    fn meeting(&self, slug: &str, kind: &str) {
        let about = [
            "--kind",
            kind,
            "--title",
            "Höstens idéverkstad",
            "--date",
            "2026-11-12",
        ];
        self.run(&[&["new", slug], about.as_slice()].concat());
    }

    /// The whole session, as `torg export` tells it.
    pub fn exported(&self, slug: &str) -> Value {
        let text = self.run(&["export", slug, "--format", "json", "--out", "-"]);
        serde_json::from_str(&text).expect("the export is JSON")
    }
}

/// A host process without a console.
pub struct Host {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
    /// What it has said so far.
    pub said: Vec<String>,
    /// Where phones reach it.
    pub url: String,
}

impl Host {
    /// Hosts a session on loopback, on `port` (0 for any), and waits until it says where it is.
    pub fn start(hall: &Hall, slug: &str, port: u16, more: &[&str]) -> Host {
        let port = port.to_string();
        let fixed = [
            "host",
            slug,
            "--headless",
            "--bind",
            "127.0.0.1",
            "--port",
            &port,
        ];
        let mut command = hall.torg(&[&fixed, more].concat());
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("torg starts");
        let stdin = child.stdin.take().expect("it was piped");
        let (say, lines) = channel();
        listen(child.stdout.take().expect("it was piped"), say.clone());
        listen(child.stderr.take().expect("it was piped"), say);
        let mut host = Host {
            child,
            stdin,
            lines,
            said: Vec::new(),
            url: String::new(),
        };
        host.url = host.hear("an address", address_in);
        host
    }

    /// The port that phones reach it on.
    pub fn port(&self) -> u16 {
        let digits = self
            .url
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .trim_end_matches('/');
        digits.parse().expect("the address ends in a port")
    }

    /// The number of its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Says a line to it, as its owner would by typing.
    pub fn say(&mut self, line: &str) {
        writeln!(self.stdin, "{line}").expect("the host listens");
    }

    /// Waits for a line in which `find` finds something.
    pub fn hear<T>(&mut self, what: &str, find: impl Fn(&str) -> Option<T>) -> T {
        until(what, || {
            match self.lines.try_recv() {
                Ok(line) => {
                    let found = find(&line);
                    self.said.push(line);
                    return found;
                }
                Err(TryRecvError::Disconnected) => panic!("the host has ended: {:#?}", self.said),
                Err(TryRecvError::Empty) => {}
            }
            None
        })
    }

    /// Ends it as the kernel does when memory is short: at once, in the middle of anything.
    pub fn kill(mut self) {
        self.child.kill().expect("the host was still there");
        self.child
            .wait()
            .expect("a killed process can be waited for");
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM)
            .expect("the host was still there");
        until("the host's end", || {
            self.child
                .try_wait()
                .expect("our own child can be waited for")
        })
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // A failing test leaves no process behind; one that has ended already can't be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn address_in(line: &str) -> Option<String> {
    let start = line.find("http://")?;
    let end = line[start..]
        .find([' ', ',', ')'])
        .map_or(line.len(), |length| start + length);
    Some(line[start..end].trim_end_matches('/').to_owned())
}

/// Passes on what a pipe says, line by line, until it ends.
fn listen(pipe: impl Read + Send + 'static, say: Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            if say.send(line).is_err() {
                return;
            }
        }
    });
}
