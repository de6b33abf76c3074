//! Somebody's own place on the list of speakers.

use crate::domain::Session;
use crate::domain::model::{ParticipantId, SpeakerId, Voice};

/// What somebody has to do with the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// They have it.
    Has,
    /// They wait for it.
    Waits {
        /// The number they are called by.
        number: SpeakerId,
        /// How many are before them.
        before: usize,
    },
    /// They may ask for it.
    MayAsk,
    /// Phones may not ask now.
    Closed,
}

/// What somebody has to do with the floor. Who has it may ask for it again afterwards.
pub fn floor(session: &Session, who: ParticipantId) -> Floor {
    let list = &session.speakers;
    let voice = Voice::Participant(who);
    let mut waiting = session.waiting_speakers().enumerate();
    if let Some((before, speaker)) = waiting.find(|(_, speaker)| speaker.voice == voice) {
        let number = speaker.id;
        return Floor::Waits { number, before };
    }
    let has = |turn: &crate::domain::model::Turn| turn.speaker.voice == voice;
    match (list.turn.as_ref().is_some_and(has), list.open) {
        (true, _) => Floor::Has,
        (false, true) => Floor::MayAsk,
        (false, false) => Floor::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    #[test]
    fn a_phone_knows_where_its_owner_stands() {
        let closed = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "kommun"),
            joined(3, "Cia", ""),
        ]);
        let own = |session: &Session, who| floor(session, ParticipantId(who));
        assert_eq!(own(&closed, 1), Floor::Closed);
        let session = Story::from(closed)
            .that(Event::SpeakersOpened {})
            .that(asked(1, 1))
            .that(asked(2, 2))
            .that(asked(3, 3))
            .that(speaks(1))
            .session();
        assert_eq!(own(&session, 1), Floor::Has);
        let waits = Floor::Waits {
            number: SpeakerId(3),
            before: 1,
        };
        assert_eq!(own(&session, 3), waits);
        let removed = Event::SpeakerRemoved { id: SpeakerId(3) };
        let session = Story::from(session).that(removed).session();
        assert_eq!(own(&session, 3), Floor::MayAsk);
    }
}
