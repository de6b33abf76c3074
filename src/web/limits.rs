//! How fast phones may write. Keyed by the seat once there is one: a whole hall shares an address,
//! so an address must never shut the hall out.

use crate::domain::model::ParticipantId;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often an action may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many at once.
    pub burst: u32,
    /// How long until one more may happen.
    pub every: Duration,
}

impl Pace {
    const fn new(burst: u32, every: Duration) -> Pace {
        Pace { burst, every }
    }

    /// So fast that nothing is ever held back; a bound all the same, since the limiter needs one.
    const UNLIMITED: Pace = Pace::new(u32::MAX, Duration::from_nanos(1));

    fn quota(self) -> Quota {
        let burst = NonZeroU32::new(self.burst).unwrap_or(NonZeroU32::MIN);
        Quota::with_period(self.every)
            .unwrap_or_else(|| Quota::per_second(NonZeroU32::MAX))
            .allow_burst(burst)
    }
}

/// How fast phones may do what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Joining, all phones together.
    pub joins: Pace,
    /// Writing of any kind but voting, per participant.
    pub writes: Pace,
    /// Logging ideas, per participant.
    pub ideas: Pace,
    /// Voting, per participant.
    pub votes: Pace,
    /// Recovery words and card codes tried, per connection or seat.
    pub code_tries: Pace,
    /// The same that were wrong, all phones together: a queue of people with good cards is no
    /// reason to shut the door.
    pub wrong_codes: Pace,
    /// Connections open from one address. A hall's phones share one, each with a stream and a
    /// request, and those that came back from sleep hold a dead one for a while.
    pub per_address: u32,
    /// Connections open in all.
    pub connections: u32,
}

/// Connections open in all: four streams for each phone of a full hall, well within the files a
/// process may open.
const CONNECTIONS: u32 = 2_000;

impl Limits {
    /// For a hall of 500 phones behind one address: a full room may join at once, a person at
    /// their fastest is never held back, a loop is.
    pub const fn hall() -> Limits {
        const SECOND: Duration = Duration::from_secs(1);
        Limits {
            joins: Pace::new(600, Duration::from_millis(50)),
            writes: Pace::new(5, SECOND),
            ideas: Pace::new(30, Duration::from_secs(20)),
            votes: Pace::new(10, Duration::from_millis(500)),
            code_tries: Pace::new(5, Duration::from_secs(12)),
            wrong_codes: Pace::new(60, SECOND),
            per_address: 1_200,
            connections: CONNECTIONS,
        }
    }

    /// For load from the host's own machine (replay, demo, benches), on its owner's explicit wish.
    /// Guessing codes stays as slow as ever.
    pub const fn raised() -> Limits {
        Limits {
            joins: Pace::UNLIMITED,
            writes: Pace::UNLIMITED,
            ideas: Pace::UNLIMITED,
            votes: Pace::UNLIMITED,
            per_address: CONNECTIONS,
            ..Limits::hall()
        }
    }
}

/// Too fast: how long to wait before the next try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooFast(pub(super) Duration);

/// Too many codes tried: how long to wait before the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooManyTries(pub(super) Duration);

/// Who tries a code: a seat where there is one, since a connection is quickly made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Guesser {
    Connection(SocketAddr),
    Seat(ParticipantId),
}

/// What kind of action is to be let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pacing {
    Write,
    Idea,
    Vote,
}

/// The limits at work.
pub(super) struct Limiters {
    clock: DefaultClock,
    joins: DefaultDirectRateLimiter,
    writes: DefaultKeyedRateLimiter<ParticipantId>,
    ideas: DefaultKeyedRateLimiter<ParticipantId>,
    votes: DefaultKeyedRateLimiter<ParticipantId>,
    codes: DefaultKeyedRateLimiter<Guesser>,
    wrong_codes: DefaultDirectRateLimiter,
    /// Until when no code is looked at, because so many were wrong.
    deaf_until: Mutex<Option<Instant>>,
}

/// Connections and seats remembered for their tries before those long idle are forgotten.
const REMEMBERED_GUESSERS: usize = 4_096;

impl Limiters {
    pub(super) fn new(limits: &Limits) -> Limiters {
        Limiters {
            clock: DefaultClock::default(),
            joins: RateLimiter::direct(limits.joins.quota()),
            writes: RateLimiter::keyed(limits.writes.quota()),
            ideas: RateLimiter::keyed(limits.ideas.quota()),
            votes: RateLimiter::keyed(limits.votes.quota()),
            codes: RateLimiter::keyed(limits.code_tries.quota()),
            wrong_codes: RateLimiter::direct(limits.wrong_codes.quota()),
            deaf_until: Mutex::new(None),
        }
    }

    /// Whether somebody may join now.
    pub(super) fn join(&self) -> Result<(), TooFast> {
        self.joins.check().map_err(|not_yet| self.wait(&not_yet))
    }

    /// Whether a participant may act now.
    pub(super) fn act(&self, who: ParticipantId, pacing: Pacing) -> Result<(), TooFast> {
        let limiter = match pacing {
            Pacing::Write => &self.writes,
            Pacing::Idea => &self.ideas,
            Pacing::Vote => &self.votes,
        };
        let checked = limiter
            .check_key(&who)
            .map_err(|not_yet| self.wait(&not_yet));
        match pacing {
            Pacing::Idea => checked.and(self.act(who, Pacing::Write)),
            Pacing::Write | Pacing::Vote => checked,
        }
    }

    /// Whether somebody may try a code now.
    pub(super) fn guess(&self, who: Guesser) -> Result<(), TooManyTries> {
        if self.codes.len() > REMEMBERED_GUESSERS {
            self.codes.retain_recent();
        }
        let deaf_until = *self
            .deaf_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let deaf = deaf_until.map(|until| until.saturating_duration_since(Instant::now()));
        if let Some(wait) = deaf.filter(|wait| *wait > Duration::ZERO) {
            return Err(TooManyTries(wait));
        }
        let checked = self.codes.check_key(&who);
        checked.map_err(|not_yet| TooManyTries(self.wait(&not_yet).0))
    }

    /// Takes note that a code was wrong.
    pub(super) fn guessed_wrong(&self) {
        if let Err(not_yet) = self.wrong_codes.check() {
            let TooFast(wait) = self.wait(&not_yet);
            let mut deaf = self
                .deaf_until
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            *deaf = Some(Instant::now() + wait);
        }
    }

    fn wait(&self, not_yet: &governor::NotUntil<<DefaultClock as Clock>::Instant>) -> TooFast {
        TooFast(not_yet.wait_time_from(self.clock.now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASA: ParticipantId = ParticipantId(1);
    const BO: ParticipantId = ParticipantId(2);

    #[test]
    fn one_hasty_phone_is_held_back_and_its_neighbour_is_not() {
        let limiters = Limiters::new(&Limits::hall());
        let votes = (0..50).map(|_| limiters.act(ASA, Pacing::Vote));
        assert!(votes.filter(Result::is_ok).count() < 20);
        assert_eq!(limiters.act(BO, Pacing::Vote), Ok(()));
    }

    #[test]
    fn a_full_hall_may_join_at_once() {
        let limiters = Limiters::new(&Limits::hall());
        assert!((0..600).all(|_| limiters.join().is_ok()));
    }

    #[test]
    fn raised_limits_hold_nobody_back_but_guessers() {
        let limiters = Limiters::new(&Limits::raised());
        assert!((0..5_000).all(|_| limiters.act(ASA, Pacing::Idea).is_ok()));
        let from = SocketAddr::from(([192, 168, 1, 7], 40_000));
        let guesser = Guesser::Connection(from);
        assert!((0..50).any(|_| limiters.guess(guesser).is_err()));
    }

    #[test]
    fn good_codes_never_shut_the_door_and_many_wrong_ones_do_for_all() {
        let limiters = Limiters::new(&Limits::hall());
        let seat = |id| Guesser::Seat(ParticipantId(id));
        assert!((1..500).all(|id| limiters.guess(seat(id)).is_ok()));
        (0..62).for_each(|_| limiters.guessed_wrong());
        assert!(limiters.guess(seat(501)).is_err());
    }

    #[test]
    fn who_is_held_back_is_told_how_long() {
        let limiters = Limiters::new(&Limits::hall());
        let held = (0..50).find_map(|_| limiters.act(ASA, Pacing::Write).err());
        let TooFast(wait) = held.unwrap();
        assert!(wait > Duration::ZERO && wait <= Duration::from_secs(1));
    }
}
