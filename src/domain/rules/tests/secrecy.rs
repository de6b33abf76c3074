//! Secret rounds, as far as rules see them: who has voted and never what, whole ballots, and ballots
//! that belong to nobody once the round is closed.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal, Stamp};
use crate::views::result;

const APPROVAL: Method = Method::Approval { max: 2 };

fn marks(ideas: &[u32]) -> Ballot {
    Ballot::Approval(ideas.iter().copied().map(IdeaId).collect())
}

/// Åsa's and Bo's ballots lie in the urn.
fn two_voted() -> Story {
    Story::from(secretly(APPROVAL))
        .by(participant(1))
        .that(voted_sealed(1, 1, "en"))
        .by(participant(2))
        .that(voted_sealed(1, 2, "två"))
}

fn counted() -> Story {
    two_voted().by(Facilitator).that(closed(1)).that(unsealed(
        1,
        vec![marks(&[1]), marks(&[1, 2])],
        &[1, 2],
    ))
}

#[test]
fn an_urn_knows_who_has_voted_and_the_count_only_what() {
    let open = two_voted().session();
    let round = &open.rounds[&RoundId(1)];
    assert_eq!(
        (round.phones(), round.has_voted(ParticipantId(2))),
        (2, true)
    );
    assert!(round.ballots.is_empty() && round.readable().next().is_none());
    assert!(result::result(&open, RoundId(1)).is_none());

    let counted = counted().session();
    let view = result::result(&counted, RoundId(1)).unwrap();
    assert_eq!((view.ballots, view.turnout.ballots()), (2, 2));
    assert!(
        view.rows
            .iter()
            .flat_map(|row| &row.parties)
            .all(Option::is_none)
    );
    let round = &counted.rounds[&RoundId(1)];
    assert!(round.urn.sealed.is_empty() && round.ballots.is_empty());
}

#[test]
fn a_journal_without_the_sealed_ballots_tells_the_same_of_the_counted_round() {
    let whole = counted().session();
    let mut erased = Story::from(secretly(APPROVAL)).session();
    for voter in [1, 2] {
        let stamp = Stamp {
            n: erased.n + 1,
            at: erased.changed + second(1),
            actor: participant(voter),
        };
        erased.apply_erased(&stamp, crate::domain::BALLOT_SEALED);
        assert!(erased.rounds[&RoundId(1)].has_voted(ParticipantId(voter)));
    }
    let told = Story::from(erased)
        .by(Facilitator)
        .that(closed(1))
        .that(unsealed(1, vec![marks(&[1]), marks(&[1, 2])], &[1, 2]))
        .session();
    assert_eq!(told.rounds, whole.rounds);
}

#[test]
fn whoever_is_on_the_list_twice_has_one_ballot_in_the_urn() {
    let session = when(&two_voted().session(), Facilitator, merge_people(1, 2)).accepted();
    let sealed = &session.rounds[&RoundId(1)].urn.sealed;
    assert_eq!(sealed.len(), 1);
    assert_eq!(sealed[&ParticipantId(1)], Some(Sealed("en".into())));
    let parted = Story::from(session)
        .by(Facilitator)
        .that(Event::ParticipantsUnmerged {
            gone: ParticipantId(2),
        })
        .session();
    assert_eq!(parted.rounds, two_voted().session().rounds);
}

#[test]
fn no_sealed_ballot_is_remembered_when_the_round_is_counted() {
    let merged = when(&two_voted().session(), Facilitator, merge_people(1, 2)).accepted();
    let session = Story::from(merged)
        .by(Facilitator)
        .that(closed(1))
        .that(unsealed(1, vec![marks(&[1])], &[1]))
        .session();
    assert!(!format!("{session:?}").contains("två"));
}

#[test]
fn a_round_whose_key_is_lost_is_closed_without_its_ballots() {
    let given_up = when(
        &two_voted().session(),
        Facilitator,
        void_round(1, "Koden är borta"),
    );
    let session = given_up.accepted();
    let round = &session.rounds[&RoundId(1)];
    assert_eq!(round.state, RoundState::Closed);
    assert_eq!(round.urn.voided.as_deref(), Some("Koden är borta"));
    assert_eq!((round.phones(), round.loose.len()), (2, 0));
    when(&session, Facilitator, void_round(1, "en gång till")).refused(Refusal::RoundClosed);
    when(&session, Facilitator, Command::Undo).refused(Refusal::NothingToUndo);
}

#[test]
fn the_rules_hand_on_a_ballot_in_the_clear_for_the_hub_to_seal() {
    let session = secretly(APPROVAL);
    when(&session, participant(1), cast(&[1])).yields([marked(1, 1, &[1])]);
}
