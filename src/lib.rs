//! torg.

/// What is and what may happen.
pub mod domain {
    pub mod clean;
}
pub mod text;
