//! The terminal itself: taking it over, giving it back whatever happens, and the loop in between.

mod bell;
mod guard;
mod news;
mod run;
mod wait;

pub use news::Sources;
pub use run::run;

/// How a screen program ended.
#[derive(Debug)]
pub enum Exit {
    /// Its reader left it.
    Quit,
    /// The terminal is gone (its window was closed, its connection was cut). Nothing may be
    /// printed any more; whatever the screen belonged to goes on without it.
    HungUp,
    /// The terminal could not be used.
    Failed(std::io::Error),
}

impl PartialEq for Exit {
    /// Failures are alike: what failed is for the reader, not for comparing.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}
