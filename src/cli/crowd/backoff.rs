//! How long a phone waits before it tries again: full jitter, so that a hall that was turned away
//! together does not come back together.

use rand::RngExt;
use std::time::Duration;

/// The longest first wait, and the spread added to a wait that the server asked for.
const FIRST: Duration = Duration::from_millis(500);

/// The longest wait of all, as in the pages' script: after it people take the phone up again.
const LONGEST: Duration = Duration::from_secs(8);

/// The wait before try number `tries` (1 is the first repetition). Never before the moment the
/// server named.
pub(super) fn wait(tries: u32, asked: Option<Duration>) -> Duration {
    match asked {
        Some(asked) => asked + upto(FIRST),
        None => upto(ceiling(tries)),
    }
}

/// The longest wait that may be drawn: doubled each time up to the longest.
fn ceiling(tries: u32) -> Duration {
    let doubled = 1_u32
        .checked_shl(tries.saturating_sub(1))
        .unwrap_or(u32::MAX);
    FIRST.saturating_mul(doubled).min(LONGEST)
}

fn upto(longest: Duration) -> Duration {
    longest.mul_f64(rand::rng().random::<f64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_doubles_and_stays_at_the_longest() {
        let seconds: Vec<_> = [1, 2, 3, 5, 6, 40, u32::MAX]
            .map(|tries| ceiling(tries).as_secs_f64())
            .into();
        assert_eq!(seconds, [0.5, 1.0, 2.0, 8.0, 8.0, 8.0, 8.0]);
    }

    #[test]
    fn nobody_comes_back_before_the_server_said() {
        let asked = Duration::from_secs(3);
        for _ in 0..100 {
            let wait = wait(1, Some(asked));
            assert!(wait >= asked && wait <= asked + FIRST);
        }
    }
}
