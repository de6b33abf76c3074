//! What screens and documents show, worked out once and the same for all of them: plain data,
//! no words, no style, no clock of its own. Never serialised as a promise.

pub mod balance;
pub mod bridges;
pub mod clock;
pub mod cockpit;
pub mod console;
pub mod doubts;
pub mod follow;
pub mod grid;
pub mod happening;
pub mod market;
pub mod network;
pub mod notes;
pub mod people;
pub mod phone;
pub mod preflight;
pub mod readings;
pub mod result;
pub mod speakers;
pub mod stage;
pub mod wall;

use crate::domain::CleanText;
use crate::domain::Session;
use crate::domain::model::ParticipantId;

/// The name that public screens and documents may show for somebody: their alias if they have
/// agreed to that, otherwise none.
pub fn public_name(session: &Session, id: ParticipantId) -> Option<CleanText> {
    let person = session.person(id)?;
    person
        .profile
        .name_in_documents
        .then(|| person.profile.alias.clone())
}

/// The share of `part` in `whole`, in whole per cent, rounded; zero of nothing is zero.
pub fn per_cent(part: usize, whole: usize) -> u8 {
    let share = (part * 200 + whole).checked_div(whole * 2).unwrap_or(0);
    u8::try_from(share).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::per_cent;

    #[test]
    fn shares_are_rounded_and_nothing_of_nothing_is_zero() {
        assert_eq!(
            [per_cent(1, 3), per_cent(2, 3), per_cent(1, 200)],
            [33, 67, 1]
        );
        assert_eq!([per_cent(0, 0), per_cent(7, 7)], [0, 100]);
    }
}
