//! What came of a crowd's actions: how many were taken, refused and made to wait, and how long
//! the acknowledgement took.

use hdrhistogram::Histogram;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The longest acknowledgement that is told apart, in microseconds: an hour.
const LONGEST: u64 = 3_600_000_000;

/// Three digits: a thousandth of the time measured, which is finer than any clock here.
const DIGITS: u8 = 3;

/// Counts while the crowd acts; shared by all its phones.
#[derive(Debug)]
pub struct Meter {
    accepted: AtomicU64,
    refused: AtomicU64,
    waited: AtomicU64,
    acknowledged: Mutex<Histogram<u64>>,
}

/// What a meter has counted so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// Actions that were acknowledged.
    pub accepted: u64,
    /// Actions that the session's rules refused.
    pub refused: u64,
    /// Times that a phone was told to wait, or found nobody, and tried again.
    pub waited: u64,
    /// Time from the intended sending to the acknowledgement that half of the accepted actions
    /// kept, waits included.
    pub p50: Duration,
    /// The same for 99 of 100.
    pub p99: Duration,
    /// The longest.
    pub max: Duration,
}

impl Default for Meter {
    fn default() -> Self {
        Meter {
            accepted: AtomicU64::new(0),
            refused: AtomicU64::new(0),
            waited: AtomicU64::new(0),
            acknowledged: Mutex::new(
                Histogram::new_with_bounds(1, LONGEST, DIGITS)
                    .expect("an hour in microseconds at three digits is a legal range"),
            ),
        }
    }
}

impl Meter {
    /// An action was acknowledged, this long after it was meant to be sent.
    pub(super) fn accepted(&self, after: Duration) {
        self.accepted.fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(after.as_micros()).unwrap_or(u64::MAX);
        self.acknowledged
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .saturating_record(micros.max(1));
    }

    /// An action was refused.
    pub(super) fn refused(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// A phone waits before it tries again.
    pub(super) fn waited(&self) {
        self.waited.fetch_add(1, Ordering::Relaxed);
    }

    /// What has been counted until now.
    pub fn count(&self) -> Count {
        let acknowledged = self
            .acknowledged
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let at = |quantile| Duration::from_micros(acknowledged.value_at_quantile(quantile));
        Count {
            accepted: self.accepted.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
            waited: self.waited.load(Ordering::Relaxed),
            p50: at(0.5),
            p99: at(0.99),
            max: Duration::from_micros(acknowledged.max()),
        }
    }
}
