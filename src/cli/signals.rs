//! What the system asks by signals: to stop in order, or only that the window is gone.

use std::fs;
use std::io;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// What it means that the terminal hung up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hangup {
    /// The end, as any request to stop.
    Stops,
    /// Only that the console's window was closed; the console notices that by itself.
    ClosesWindow,
}

/// Cancels `stop` when the system asks the program to end: by Ctrl-C, by a service manager, by a
/// shell that goes away. To be called within a runtime.
///
/// # Errors
/// When the system does not take the handlers.
pub(crate) fn heed(stop: &CancellationToken, hangup: Hangup) -> io::Result<()> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    // Who started us with `nohup` has said what a hang-up means, and a handler would undo it.
    let mut hung_up = if ignores_hangup() {
        None
    } else {
        Some(signal(SignalKind::hangup())?)
    };
    let stop = stop.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            () = hang_up(hung_up.as_mut(), hangup) => {}
        }
        stop.cancel();
    });
    Ok(())
}

/// Ends when a hang-up means the end.
async fn hang_up(signal: Option<&mut Signal>, meaning: Hangup) {
    if let Some(signal) = signal {
        while signal.recv().await.is_some() {
            if meaning == Hangup::Stops {
                return;
            }
        }
    }
    std::future::pending().await
}

/// Whether the process was started with hang-ups ignored, as far as the system tells.
fn ignores_hangup() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| ignored_in(&status))
}

fn ignored_in(status: &str) -> bool {
    // A mask in hexadecimal digits; signal 1 is its lowest bit.
    const HANGUP: u64 = 1;
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|digits| u64::from_str_radix(digits.trim(), 16).ok());
    mask.is_some_and(|mask| mask & HANGUP != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_under_nohup_is_known_by_its_mask() {
        assert!(ignored_in(
            "Name:\ttorg\nSigBlk:\t0\nSigIgn:\t0000000000001001\n"
        ));
        assert!(!ignored_in("Name:\ttorg\nSigIgn:\t0000000000001000\n"));
        assert!(!ignored_in("no such line"));
    }
}
