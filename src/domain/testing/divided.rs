//! A shown round of stances in a room of two parties of five: a bridge, a divide that somebody has
//! answered, and something close to one side's heart.

use super::*;

/// Who is for and against each idea, in each party of five; the rest pass.
const STANCES: [[(u32, u32); 2]; 3] = [[(5, 0), (1, 4)], [(4, 0), (3, 1)], [(4, 0), (2, 1)]];

/// The room.
pub fn divided() -> Session {
    let mut story = Story::new();
    for id in 1..=10 {
        let party = if id <= 5 { "civil" } else { "kommun" };
        story = story.that(joined(id, &format!("Person {id}"), party));
    }
    let session = story
        .that(idea(1, None, "Hyresfria lokaler efter klockan sex"))
        .that(idea(2, None, "En gemensam kalender"))
        .that(idea(3, None, "Nattöppet bibliotek på torget"))
        .session();
    let event = opened(1, Method::Stance, &[1, 2, 3], &session);
    let mut story = Story::from(session).that(event);
    for (idea, parties) in (1..).zip(STANCES) {
        for (party, (agree, disagree)) in (0..).zip(parties) {
            for at in 0..5 {
                let stance = match at {
                    at if at < agree => Stance::Agree,
                    at if at < agree + disagree => Stance::Disagree,
                    _ => Stance::Pass,
                };
                story = story.that(Event::StanceCast {
                    round: RoundId(1),
                    participant: ParticipantId(party * 5 + at + 1),
                    idea: IdeaId(idea),
                    stance,
                });
            }
        }
    }
    story
        .that(closed(1))
        .that(round_shown(1))
        .that(condition(1, "Om någon låser och släcker efteråt.", false))
        .that(condition(2, "Om föreningarna städar själva.", true))
        .session()
}

/// What would make participant 7, or somebody who said it aloud, say yes to idea 1.
pub fn condition(id: u32, words: &str, oral: bool) -> Event {
    Event::ConditionGiven {
        idea: IdeaId(1),
        id: ConditionId(id),
        round: RoundId(1),
        text: text(words),
        author: if oral { note_taker() } else { participant(7) },
        oral,
    }
}
