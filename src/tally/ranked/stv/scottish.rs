//! The rulebook of Scotland's councils: *The Scottish Local Government Elections Order 2007* (SSI
//! 2007/42), rules 45 to 52. Five decimals, the rest ignored. The quota is a whole number: the valid
//! ballots by one more than the seats, without decimals, and one more. All papers of a surplus move
//! on, each at its value times the surplus by the votes. The greatest surplus goes first, and the
//! last goes out; if several are level, the most recent stage that tells them apart decides, and if
//! none does, the lot.

use super::gregory::Rulebook;

pub(super) const BOOK: Rulebook = Rulebook {
    one: 100_000,
    quota: |valid, seats| (valid / (seats + 1) + 1) * 100_000,
    value: |value, surplus, votes| value * surplus / votes,
    looks_back: true,
    moves_last: false,
};
