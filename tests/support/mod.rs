//! What the walks through the real binary share: a folder of sessions, a host process, a phone
//! without a browser, and waiting for something to be so.
#![allow(
    dead_code,
    reason = "every test binary compiles the whole and uses its own part"
)]

pub mod browser;
pub mod camera;
pub mod eyes;
pub mod facilitator;
pub mod host;
pub mod phone;
pub mod pty;

use std::time::{Duration, Instant};

/// How long anything is waited for before a test gives up. Long, because it only decides how soon
/// a broken program is told from a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Pause between two looks at something that can't wake us.
const LOOK_AGAIN: Duration = Duration::from_millis(10);

/// Looks until `look` finds something, and gives it; none if it doesn't in time.
pub fn in_time<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let given_up = Instant::now() + PATIENCE;
    loop {
        let found = look();
        if found.is_some() || Instant::now() > given_up {
            return found;
        }
        std::thread::sleep(LOOK_AGAIN);
    }
}

/// Waits until `look` finds something, and gives it.
///
/// # Panics
/// With `what` when it doesn't come.
pub fn until<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    in_time(look).unwrap_or_else(|| panic!("it never came to this: {what}"))
}
