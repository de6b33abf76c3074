//! The reference rule *wigm-prf* of the Proportional Representation Foundation (2009): weighted
//! inclusive Gregory. Four decimals, cut off after each multiplication and each division. The quota
//! is the valid ballots by one more than the seats, and a ten-thousandth more. All papers of a
//! surplus move on, the greatest surplus first; then the last goes out; the lot breaks every tie.
//!
//! The rule's text ends the count when the last seat is taken; the program that goes with it (Droop,
//! by Jonathan Lundell, who wrote the rule) moves one more surplus then. We follow the program, whose
//! figures are the published ones.

use super::gregory::Rulebook;

const ONE: u128 = 10_000;

pub(super) const BOOK: Rulebook = Rulebook {
    one: ONE,
    quota: |valid, seats| valid * ONE / (seats + 1) + 1,
    value: |value, surplus, votes| value * surplus / ONE * ONE / votes,
    looks_back: false,
    moves_last: true,
};
