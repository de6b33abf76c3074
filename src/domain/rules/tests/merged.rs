//! Two entries of the same person made one, and parted again.

use super::*;
use crate::domain::Actor::{Facilitator, Newcomer};
use crate::domain::Command::Undo;
use crate::domain::Refusal;
use crate::domain::testing::wishes::*;
use crate::views::result::result;

/// The board with Dag, who has joined twice: 4 by phone, 5 at the desk.
fn twice() -> Session {
    let session = when(&board(), Newcomer, join("Dag", "civil")).accepted();
    when(&session, Facilitator, walk_in("Dag S", "civil")).accepted()
}

fn merged(session: &Session) -> Session {
    when(session, Facilitator, merge_people(5, 4)).accepted()
}

fn interested(topic: u32, participant: u32) -> Event {
    Event::InterestSet {
        topic: TopicId(topic),
        participant: ParticipantId(participant),
        on: true,
    }
}

fn marks(session: &Session, participant: u32) -> Option<Ballot> {
    let ballots = &session.rounds[&RoundId(1)].ballots;
    ballots.get(&ParticipantId(participant)).cloned()
}

#[test]
fn the_phone_and_the_words_of_the_one_who_goes_open_the_kept_place() {
    let session = merged(&twice());
    assert_eq!(session.people.len(), 4);
    assert_eq!(session.seated(&hash("phone-Dag")), Some(participant(5)));
    let recover = crate::domain::command::PeopleCommand::Recover {
        recovery: hash("words-Dag"),
        seat: hash("phone-2"),
        next_recovery: None,
    };
    let session = when(&session, Newcomer, recover).accepted();
    assert_eq!(session.seated(&hash("phone-2")), Some(participant(5)));
    assert!(!session.people[&ParticipantId(5)].walk_in, "has a phone");
}

#[test]
fn a_number_is_not_given_again_when_its_owner_is_part_of_another() {
    let session = when(&twice(), Facilitator, merge_people(4, 5)).accepted();
    let session = when(&session, Facilitator, walk_in("Rut", "")).accepted();
    assert!(session.people.contains_key(&ParticipantId(6)));
}

#[test]
fn what_only_one_of_them_said_is_kept_and_consent_is_the_kept_ones_own() {
    let phone = Profile {
        category: Some(Key::from("kultur")),
        access_needs: text("hörslinga"),
        first_time: Some(true),
        ..consenting("Dag", "civil")
    };
    let session = Story::from(twice())
        .that(Event::ParticipantChanged {
            id: ParticipantId(4),
            profile: Box::new(phone.clone()),
        })
        .session();
    let kept = merged(&session).people[&ParticipantId(5)].profile.clone();
    let expected = Profile {
        alias: text("Dag S"),
        name_in_documents: false,
        ..phone
    };
    assert_eq!(kept, expected);
}

#[test]
fn sign_ups_keep_the_earlier_place_and_the_kept_ones_choice() {
    let session = Story::from(twice())
        .by(Actor::System)
        .that(signed_up(1, 4))
        .that(signed_up(1, 2))
        .that(signed_up(2, 4))
        .that(signed_up(2, 3))
        .that(signed_up(2, 5))
        .session();
    let both = merged(&session);
    assert_eq!(signed(&both, 1), [5, 2]);
    assert_eq!(signed(&both, 2), [5, 3], "the earlier place of the two");
    let session = Story::from(session)
        .by(Actor::System)
        .that(Event::SignupCancelled {
            topic: TopicId(1),
            participant: ParticipantId(4),
        })
        .that(signed_up(1, 4))
        .that(signed_up(3, 5))
        .session();
    let both = merged(&session);
    assert_eq!((signed(&both, 1), signed(&both, 3)), (vec![2], vec![5]));
    let parted = when(&both, Facilitator, Undo).accepted();
    assert_eq!(signed(&parted, 1), [2, 4]);
}

#[test]
fn interest_hosting_ideas_and_the_floor_add_up() {
    let session = Story::from(twice())
        .by(participant(4))
        .that(interested(1, 4))
        .that(pitched(4, "Nycklar", &[4, 5]))
        .that(said(1, None, "Bänkar", participant(4)))
        .that(asked(1, 4))
        .that(asked(2, 2))
        .that(asked(3, 5))
        .session();
    let both = merged(&session);
    assert!(
        both.topics[&TopicId(1)]
            .interest
            .contains(&ParticipantId(5))
    );
    assert_eq!(both.topics[&TopicId(4)].hosts, [ParticipantId(5)]);
    when(&both, participant(5), reword(1, "Fler bänkar")).accepted();
    let waiting: Vec<u32> = both.waiting_speakers().map(|it| it.id.0).collect();
    assert_eq!(waiting, [1, 2], "the earlier place of the two");
}

#[test]
fn nobody_becomes_one_who_would_host_in_two_rooms_at_once() {
    // Topics 1 (Åsa's) and 3 stand side by side.
    let session = Story::from(twice())
        .that(pitched(4, "Nycklar", &[4]))
        .that(placed_in(4, ROOM_2, SLOT_2))
        .session();
    let topic = TopicId(4);
    when(&session, Facilitator, merge_people(2, 4)).refused(Refusal::HostElsewhere { topic });
    when(&session, Facilitator, merge_people(1, 4)).accepted();
}

#[test]
fn in_an_open_round_one_person_has_one_ballot() {
    let approval = Method::Approval { max: 2 };
    let open = |session: Session| {
        let opened = opened(1, approval, &[1, 2], &session);
        Story::from(session)
            .by(Actor::System)
            .that(said(1, None, "Bänkar", note_taker()))
            .that(said(2, None, "Kartor", note_taker()))
            .that(opened)
            .that(marked(1, 4, &[1]))
    };
    let only_theirs = merged(&open(twice()).session());
    assert_eq!(
        (marks(&only_theirs, 4), marks(&only_theirs, 5)),
        (None, Some(Ballot::Approval(vec![IdeaId(1)])))
    );
    let both = open(twice()).that(marked(1, 5, &[2])).session();
    let joined = merged(&both);
    assert_eq!(marks(&joined, 5), Some(Ballot::Approval(vec![IdeaId(2)])));
    let parted = when(&joined, Facilitator, Undo).accepted();
    assert_eq!(parted.rounds, both.rounds);
}

#[test]
fn a_closed_round_stays_as_it_was_counted() {
    let session = twice();
    let opened = opened(1, Method::Approval { max: 1 }, &[1], &session);
    let session = Story::from(session)
        .by(Actor::System)
        .that(said(1, None, "Bänkar", note_taker()))
        .that(opened)
        .that(marked(1, 4, &[1]))
        .that(marked(1, 5, &[1]))
        .that(closed(1))
        .session();
    let joined = merged(&session);
    assert_eq!(result(&joined, RoundId(1)), result(&session, RoundId(1)));
}

#[test]
fn taking_a_merge_back_gives_each_their_own_and_keeps_what_came_since() {
    let session = Story::from(twice())
        .by(Actor::System)
        .that(signed_up(2, 4))
        .that(interested(1, 4))
        .session();
    let since = Story::from(merged(&session))
        .by(participant(3))
        .that(signed_up(2, 3))
        .session();
    let parted = when(&since, Facilitator, Undo).accepted();
    assert_eq!(parted.people, session.people);
    assert_eq!(parted.seats, session.seats);
    assert_eq!(parted.recoveries, session.recoveries);
    assert_eq!(signed(&parted, 2), [4, 3]);
    assert!(parted.merged.is_empty());
}

#[test]
fn a_name_that_was_taken_off_since_stays_off_for_both() {
    let session = Story::from(twice())
        .by(Actor::System)
        .that(signed_up(2, 4))
        .session();
    let session = merged(&session);
    let off = crate::domain::command::TopicCommand::SignOff { id: TopicId(2) };
    let session = when(&session, participant(5), off).accepted();
    let parted = when(&session, Facilitator, Undo).accepted();
    assert_eq!(signed(&parted, 2), Vec::<u32>::new());
}
