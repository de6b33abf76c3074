//! Why a rule cannot read a poll: known before anything is counted.

use super::poll::Form;

/// Why a rule cannot read a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It reads ballots of other forms.
    Form {
        /// The poll's.
        form: Form,
    },
    /// It spends money, and the poll has none.
    NoMoney,
    /// There are no options, or fewer than the seats.
    Seats,
    /// It tries every set of winners, or every raise, and here there are more of them than it can;
    /// or its fractions grow finer than can be counted (Eneström–Phragmén beyond a dozen seats).
    TooLarge,
}
