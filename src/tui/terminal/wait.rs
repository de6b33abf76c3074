//! Waiting for a key, a bell or a moment, with an eye on the line: crossterm does not notice that
//! a terminal was closed and spins for ever, so the descriptor is asked first.

use super::bell::Bell;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

/// What `poll` says of a descriptor whose other end is gone.
const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

/// What ended a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// There are keys to read.
    Keys,
    /// The bell rang.
    Bell,
    /// The time has come.
    Time,
    /// The terminal is gone.
    HungUp,
}

/// The descriptor that keys come from: standard input where that is a terminal, else the
/// controlling terminal, as crossterm does it.
pub enum Keyboard {
    /// Standard input.
    Stdin(io::Stdin),
    /// The controlling terminal.
    Tty(File),
}

impl Keyboard {
    /// Finds it.
    ///
    /// # Errors
    /// When there is no terminal.
    pub fn find() -> io::Result<Keyboard> {
        let stdin = io::stdin();
        if rustix::termios::isatty(&stdin) {
            return Ok(Keyboard::Stdin(stdin));
        }
        File::open("/dev/tty").map(Keyboard::Tty)
    }

    fn fd(&self) -> BorrowedFd<'_> {
        match self {
            Keyboard::Stdin(stdin) => stdin.as_fd(),
            Keyboard::Tty(tty) => tty.as_fd(),
        }
    }
}

/// Sleeps until a key, the bell, or the end of `timeout`; for ever where there is none.
///
/// # Errors
/// When the system cannot poll at all.
pub fn wait(keyboard: &Keyboard, bell: &mut Bell, timeout: Option<Duration>) -> io::Result<Woken> {
    let timeout = timeout.map(timespec);
    let mut fds = [
        PollFd::from_borrowed_fd(keyboard.fd(), PollFlags::IN),
        PollFd::from_borrowed_fd(bell.fd(), PollFlags::IN),
    ];
    match poll(&mut fds, timeout.as_ref()) {
        Ok(_) => {}
        // A signal: whoever handles it rings the bell.
        Err(Errno::INTR) => return Ok(Woken::Time),
        Err(fault) => return Err(fault.into()),
    }
    let (keys, rings) = (fds[0].revents(), fds[1].revents());
    if rings.contains(PollFlags::IN) {
        bell.hush();
    }
    Ok(if keys.intersects(GONE) {
        Woken::HungUp
    } else if keys.contains(PollFlags::IN) {
        Woken::Keys
    } else if rings.contains(PollFlags::IN) {
        Woken::Bell
    } else {
        Woken::Time
    })
}

/// Whether the terminal is gone, asked without waiting.
pub fn is_gone(keyboard: &Keyboard) -> bool {
    let mut fds = [PollFd::from_borrowed_fd(keyboard.fd(), PollFlags::IN)];
    let now = timespec(Duration::ZERO);
    poll(&mut fds, Some(&now)).is_ok() && fds[0].revents().intersects(GONE)
}

fn timespec(length: Duration) -> Timespec {
    Timespec {
        tv_sec: i64::try_from(length.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: length.subsec_nanos().into(),
    }
}
