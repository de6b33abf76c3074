//! A bell that wakes a thread out of `poll`: everything that comes from tasks rings it, and the
//! thread then looks for itself what is new. Ringing twice is ringing once.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// The listening end.
pub struct Bell {
    pipe: PipeReader,
    rung: Arc<AtomicBool>,
}

/// The ringing end. Cheap to clone.
#[derive(Clone)]
pub struct Ringer {
    pipe: Arc<PipeWriter>,
    rung: Arc<AtomicBool>,
}

/// A bell and its ringer.
///
/// # Errors
/// When the process has no file descriptor left.
pub fn bell() -> io::Result<(Bell, Ringer)> {
    let (reader, writer) = io::pipe()?;
    let rung = Arc::new(AtomicBool::new(false));
    let bell = Bell {
        pipe: reader,
        rung: rung.clone(),
    };
    let ringer = Ringer {
        pipe: Arc::new(writer),
        rung,
    };
    Ok((bell, ringer))
}

impl Ringer {
    /// Rings. At most one byte is ever in the pipe, so this never blocks.
    pub fn ring(&self) {
        if !self.rung.swap(true, Ordering::AcqRel) {
            // A pipe without a reader: the program has ended, and nobody needs to be woken.
            let _ = (&*self.pipe).write(&[1]);
        }
    }
}

impl Bell {
    /// What to poll.
    pub fn fd(&self) -> BorrowedFd<'_> {
        self.pipe.as_fd()
    }

    /// Takes the ring in. To be called when `poll` says that there is one.
    pub fn hush(&mut self) {
        // Order matters: read first, so that a ring from now on writes a byte of its own.
        let _ = self.pipe.read(&mut [0]);
        self.rung.store(false, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    fn rings(bell: &Bell) -> bool {
        let mut fds = [PollFd::from_borrowed_fd(bell.fd(), PollFlags::IN)];
        let none = Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        poll(&mut fds, Some(&none)).unwrap() == 1
    }

    #[test]
    fn a_bell_rings_until_it_is_hushed_and_rings_again_after() {
        let (mut bell, ringer) = bell().unwrap();
        assert!(!rings(&bell));
        ringer.ring();
        ringer.ring();
        assert!(rings(&bell));
        bell.hush();
        assert!(!rings(&bell));
        ringer.ring();
        assert!(rings(&bell));
    }

    #[test]
    fn ringing_a_bell_that_is_gone_does_nothing() {
        let (bell, ringer) = bell().unwrap();
        drop(bell);
        ringer.ring();
    }
}
