//! Seat cards: one card, one seat, one vote; and the heads that ballots are compared with.

use super::*;
use crate::domain::Actor::{Facilitator, Newcomer};
use crate::domain::Refusal;
use crate::domain::command::{CardKey, Command, PeopleCommand, VotingCommand};
use crate::domain::refusal::Kind;
use crate::domain::testing::wishes::*;

const APPROVAL: Method = Method::Approval { max: 1 };

fn joining_with(code: &str) -> PeopleCommand {
    match join("Dag", "annan") {
        PeopleCommand::Join {
            profile,
            seat,
            recovery,
            ..
        } => PeopleCommand::Join {
            profile,
            seat,
            recovery,
            card: Some(CardKey::Code(hash(code))),
        },
        other => other,
    }
}

/// A round at the level of cards about ideas 1 to 3; Åsa holds card 1, Bo holds none.
fn voting_with_cards() -> Session {
    let mut session = with_cards(ideas(), VoteLevel::Card);
    session = when(&session, participant(1), use_card(1, "kort-1")).accepted();
    when(&session, Facilitator, open(APPROVAL, &[1, 2, 3])).accepted()
}

#[test]
fn cards_get_the_next_numbers_and_only_their_hashes_are_known() {
    let session = with_cards(hall(), VoteLevel::Card);
    let more = PeopleCommand::IssueCards {
        codes: vec![hash("kort-4")],
    };
    let session = when(&session, Facilitator, more).yields([Event::CardsIssued {
        first: CardId(4),
        codes: vec![hash("kort-4")],
    }]);
    assert_eq!(session.cards.len(), 4);
    assert_eq!(session.cards.with_code(&hash("kort-4")), Some(CardId(4)));
}

#[test]
fn no_cards_are_no_step_and_too_many_or_twice_the_same_are_refused() {
    let issue = |codes: Vec<SeatHash>| PeopleCommand::IssueCards { codes };
    let session = with_cards(hall(), VoteLevel::Card);
    when(&session, Facilitator, issue(vec![])).changes_nothing();
    let many = (0..501).map(|n| hash(&format!("många-{n}"))).collect();
    when(&session, Facilitator, issue(many)).refused(Refusal::TooMuchAtOnce);
    let twice = issue(vec![hash("ny"), hash("ny")]);
    when(&session, Facilitator, twice).refused(Refusal::CardTaken);
    let known = issue(vec![hash("kort-1")]);
    when(&session, Facilitator, known).refused(Refusal::CardTaken);
}

#[test]
fn a_card_is_used_once_by_one() {
    let session = with_cards(hall(), VoteLevel::Card);
    let session = when(&session, participant(1), use_card(1, "kort-1")).yields([Event::CardUsed {
        card: CardId(1),
        participant: ParticipantId(1),
    }]);
    assert_eq!(session.card_of(ParticipantId(1)), Some(CardId(1)));
    when(&session, participant(1), use_card(1, "kort-1")).changes_nothing();
    when(&session, participant(2), use_card(2, "kort-1")).refused(Refusal::CardTaken);
    when(&session, participant(1), use_card(1, "kort-2"))
        .refused(Refusal::HasCard { card: CardId(1) });
    when(&session, participant(2), use_card(2, "fel")).refused(Refusal::CardUnknown);
    when(&session, participant(2), use_card(3, "kort-2")).refused(Refusal::NotAllowed);
}

#[test]
fn a_phone_joins_with_a_card_and_with_a_wrong_one_it_does_not_join() {
    let session = with_cards(hall(), VoteLevel::Card);
    when(&session, Newcomer, joining_with("fel")).refused(Refusal::CardUnknown);
    let session = when(&session, Newcomer, joining_with("kort-2")).accepted();
    assert_eq!(session.card_of(ParticipantId(4)), Some(CardId(2)));
}

#[test]
fn only_the_facilitator_goes_by_the_number() {
    let session = with_cards(hall(), VoteLevel::Card);
    let by_number = give_card(3, 2);
    when(&session, participant(3), by_number.clone()).refused(Refusal::NotAllowed);
    let session = when(&session, Facilitator, by_number).accepted();
    assert_eq!(session.card_of(ParticipantId(3)), Some(CardId(2)));
    when(&session, Facilitator, give_card(1, 9)).refused(Refusal::CardUnknown);
}

#[test]
fn at_the_level_of_cards_only_who_holds_one_votes() {
    let session = voting_with_cards();
    when(&session, participant(2), cast(&[1])).refused(Refusal::CardNeeded);
    let session = when(&session, participant(1), cast(&[1])).accepted();
    let session = when(&session, participant(2), use_card(2, "kort-2")).accepted();
    let session = when(&session, participant(2), cast(&[2])).accepted();
    assert_eq!(session.rounds[&RoundId(1)].ballots.len(), 2);
}

#[test]
fn a_round_keeps_the_level_it_was_opened_with() {
    let session = voting_with_cards();
    let open = crate::domain::command::SessionCommand::SetLevel {
        level: VoteLevel::Open,
    };
    let session = when(&session, Facilitator, open).accepted();
    assert_eq!(session.rounds[&RoundId(1)].level, VoteLevel::Card);
    when(&session, participant(2), cast(&[1])).refused(Refusal::CardNeeded);
}

#[test]
fn a_lost_card_counts_no_more_and_its_holder_gets_another() {
    let session = voting_with_cards();
    let session = when(&session, Facilitator, void_card(1)).accepted();
    when(&session, Facilitator, void_card(1)).changes_nothing();
    when(&session, participant(1), cast(&[1])).refused(Refusal::CardNeeded);
    when(&session, participant(1), use_card(1, "kort-1")).refused(Refusal::CardVoid);
    let session = when(&session, participant(1), use_card(1, "kort-2")).accepted();
    when(&session, participant(1), cast(&[1])).accepted();
    when(&session, Facilitator, void_card(9)).refused(Refusal::Unknown { what: Kind::Card });
}

#[test]
fn a_card_that_has_voted_in_the_open_round_stays_until_it_is_closed() {
    let session = when(&voting_with_cards(), participant(1), cast(&[1])).accepted();
    let voted = Refusal::CardHasVoted { card: CardId(1) };
    when(&session, Facilitator, void_card(1)).refused(voted);
    let session = when(&session, Facilitator, close(1)).accepted();
    when(&session, Facilitator, void_card(1)).accepted();
}

#[test]
fn a_card_given_or_voided_by_mistake_is_taken_back_unless_it_has_voted() {
    let session = with_cards(ideas(), VoteLevel::Card);
    let given = when(&session, Facilitator, give_card(1, 1)).accepted();
    let back = when(&given, Facilitator, Command::Undo).accepted();
    assert_eq!(back.cards, session.cards);
    let again = when(&back, Facilitator, Command::Redo).accepted();
    assert_eq!(again.cards, given.cards);
    let void = when(&given, Facilitator, void_card(1)).accepted();
    let back = when(&void, Facilitator, Command::Undo).accepted();
    assert_eq!(back.cards, given.cards);
    assert_eq!(back.card_of(ParticipantId(1)), Some(CardId(1)));
    let voting = when(&given, Facilitator, open(APPROVAL, &[1])).accepted();
    let voted = when(&voting, participant(1), cast(&[1])).accepted();
    when(&voted, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}

#[test]
fn two_entries_of_one_person_hold_one_card_between_them() {
    let session = with_cards(hall(), VoteLevel::Card);
    let session = when(&session, participant(2), use_card(2, "kort-2")).accepted();
    let session = when(&session, Facilitator, merge_people(1, 2)).accepted();
    assert_eq!(session.card_of(ParticipantId(1)), Some(CardId(2)));
    when(&session, participant(1), use_card(1, "kort-2")).changes_nothing();
    when(&session, participant(1), use_card(1, "kort-3"))
        .refused(Refusal::HasCard { card: CardId(2) });
    let session = when(&session, Facilitator, Command::Undo).accepted();
    assert_eq!(session.card_of(ParticipantId(1)), None);
}

/// Round 1 at this level, shown, with Åsa's ballot.
fn shown_at(level: VoteLevel) -> Session {
    let session = with_cards(ideas(), level);
    let session = when(&session, participant(1), use_card(1, "kort-1")).accepted();
    let session = when(&session, Facilitator, open(APPROVAL, &[1])).accepted();
    let session = when(&session, participant(1), cast(&[1])).accepted();
    let session = when(&session, Facilitator, close(1)).accepted();
    when(&session, Facilitator, show(1)).accepted()
}

fn heads(heads: Option<u32>, reason: &str) -> VotingCommand {
    VotingCommand::SetHeads {
        round: RoundId(1),
        heads,
        reason: text(reason),
    }
}

#[test]
fn by_list_a_result_is_confirmed_only_when_the_heads_were_counted() {
    let session = shown_at(VoteLevel::Roll);
    when(&session, Facilitator, confirm(1)).refused(Refusal::HeadsMissing);
    let session = when(&session, Facilitator, heads(Some(1), "")).accepted();
    when(&session, Facilitator, confirm(1)).accepted();
    when(&shown_at(VoteLevel::Card), Facilitator, confirm(1)).accepted();
}

#[test]
fn more_ballots_than_heads_are_explained_before_the_result_stands() {
    let session = shown_at(VoteLevel::Roll);
    let session = when(&session, Facilitator, heads(Some(0), "")).accepted();
    when(&session, Facilitator, confirm(1)).refused(Refusal::MoreBallotsThanHeads {
        ballots: 1,
        heads: 0,
    });
    let session = when(&session, Facilitator, heads(Some(0), "En gick hem")).accepted();
    let session = when(&session, Facilitator, confirm(1)).accepted();
    assert_eq!(session.rounds[&RoundId(1)].surplus, "En gick hem");
    when(&session, Facilitator, heads(Some(2), "")).refused(Refusal::RoundConfirmed);
}

#[test]
fn the_number_of_heads_is_taken_back_like_any_other_step() {
    let session = shown_at(VoteLevel::Roll);
    let session = when(&session, Facilitator, heads(Some(3), "")).accepted();
    when(&session, Facilitator, heads(Some(3), "")).changes_nothing();
    let more = when(&session, Facilitator, heads(Some(4), "")).accepted();
    let back = when(&more, Facilitator, Command::Undo).accepted();
    assert_eq!(back.rounds[&RoundId(1)].heads, Some(3));
    when(&session, Facilitator, heads(Some(60_000), ""))
        .refused(Refusal::CountOutOfRange { most: 5_000 });
}
