//! The time that pages are drawn for. Facts get theirs from the hub.

use chrono::{DateTime, Utc};

/// This moment.
pub(super) fn now() -> DateTime<Utc> {
    Utc::now()
}
