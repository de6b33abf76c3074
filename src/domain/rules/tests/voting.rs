//! Rounds: opening, ballots, closing.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::VotingCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::{MAX_OPTIONS, MAX_ROUNDS};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};

const APPROVAL: Method = Method::Approval { max: 2 };

fn options(session: &Session) -> Vec<u32> {
    let round = &session.rounds[&RoundId(1)];
    round.options.iter().map(|id| id.0).collect()
}

fn ballot(session: &Session, person: u32) -> Option<&Ballot> {
    session.rounds[&RoundId(1)]
        .ballots
        .get(&ParticipantId(person))
}

#[test]
fn a_round_is_about_the_named_ideas_in_their_order_or_all_that_stand() {
    let session = when(&ideas(), Facilitator, open(APPROVAL, &[4, 1, 4])).accepted();
    assert_eq!(options(&session), [4, 1]);
    let session = Story::from(ideas())
        .that(idea_hidden(2, "dubblett"))
        .session();
    let session = when(&session, Facilitator, open(APPROVAL, &[])).accepted();
    assert_eq!(options(&session), [1, 3, 4]);
}

#[test]
fn who_is_in_the_room_at_opening_is_the_base_and_stays_it() {
    let gone = Event::ParticipantLeft {
        id: ParticipantId(2),
    };
    let session = Story::from(ideas()).that(gone).session();
    let session = when(&session, Facilitator, open(APPROVAL, &[])).accepted();
    let session = Story::from(session)
        .that(joined(4, "Dag", "annan"))
        .session();
    let base = &session.rounds[&RoundId(1)].base;
    assert_eq!(base.people, 2);
    assert_eq!(base.parties, [(Key::from("civil"), 1)].into());
    // Who comes late votes as well.
    when(&session, participant(4), cast(&[1])).accepted();
}

#[test]
fn a_round_needs_a_question_a_mark_and_an_idea() {
    let session = ideas();
    let no_marks = open(Method::Approval { max: 0 }, &[]);
    when(&session, Facilitator, no_marks).refused(Refusal::MarksOutOfRange);
    when(&hall(), Facilitator, open(APPROVAL, &[])).refused(Refusal::NothingToVoteOn);
    let unknown = Refusal::Unknown { what: Kind::Idea };
    when(&session, Facilitator, open(APPROVAL, &[9])).refused(unknown);
    let titled = |title: CleanText| VotingCommand::Open {
        title,
        method: APPROVAL,
        options: vec![],
    };
    when(&session, Facilitator, titled(text(""))).refused(missing(Field::Title));
    when(&session, Facilitator, titled(letters(201))).refused(too_long(Field::Title, 200));
    let hidden = Story::from(session)
        .that(idea_hidden(1, "dubblett"))
        .session();
    when(&hidden, Facilitator, open(APPROVAL, &[1])).refused(Refusal::IdeaGone);
}

#[test]
fn one_round_is_open_at_a_time_and_none_after_the_end() {
    let session = voting(APPROVAL);
    let other = Refusal::RoundOpen { round: RoundId(1) };
    when(&session, Facilitator, open(Method::Stance, &[])).refused(other);
    let session = when(&session, Facilitator, close(1)).accepted();
    let session = when(&session, Facilitator, open(Method::Stance, &[])).accepted();
    assert_eq!(session.open_round().map(|round| round.id), Some(RoundId(2)));
    when(&ended(ideas()), Facilitator, open(APPROVAL, &[])).refused(Refusal::SessionEnded);
}

#[test]
fn a_round_holds_so_many_ideas_and_a_session_so_many_rounds() {
    let most = MAX_OPTIONS as u32;
    let mut story = Story::from(hall()).by(Actor::System);
    for id in 1..=most + 1 {
        story = story.that(idea(id, None, "Nycklar"));
    }
    let session = story.session();
    let full = |what, limit| Refusal::Full { what, limit };
    when(&session, Facilitator, open(APPROVAL, &[])).refused(full(Kind::Idea, most));
    let named: Vec<u32> = (1..=most).collect();
    when(&session, Facilitator, open(APPROVAL, &named)).accepted();

    let rounds = MAX_ROUNDS as u32;
    let mut story = Story::from(ideas()).by(Actor::System);
    for id in 1..=rounds {
        let base = ideas();
        story = story
            .that(opened(id, APPROVAL, &[1], &base))
            .that(closed(id));
    }
    when(&story.session(), Facilitator, open(APPROVAL, &[])).refused(full(Kind::Round, rounds));
}

#[test]
fn the_last_ballot_counts_and_marking_nothing_is_a_ballot() {
    let session = voting(APPROVAL);
    let session = when(&session, participant(1), cast(&[3, 1, 3])).yields([marked(1, 1, &[1, 3])]);
    when(&session, participant(1), cast(&[1, 3])).changes_nothing();
    let session = when(&session, participant(1), cast(&[])).accepted();
    assert_eq!(ballot(&session, 1), Some(&Ballot::Approval(vec![])));
    assert_eq!(ballot(&session, 2), None);
}

#[test]
fn a_ballot_marks_so_many_of_the_rounds_own_ideas() {
    let session = voting(APPROVAL);
    let too_many = Refusal::TooManyMarks { max: 2 };
    when(&session, participant(1), cast(&[1, 2, 3])).refused(too_many);
    for stranger in [4, 9] {
        when(&session, participant(1), cast(&[stranger])).refused(Refusal::NotAnOption);
    }
}

#[test]
fn the_last_stance_on_each_idea_counts() {
    let session = voting(Method::Stance);
    let session = when(&session, participant(1), stand(1, Stance::Agree)).accepted();
    when(&session, participant(1), stand(1, Stance::Agree)).changes_nothing();
    let session = when(&session, participant(1), stand(2, Stance::Pass)).accepted();
    let session = when(&session, participant(1), stand(1, Stance::Disagree)).accepted();
    let said = [(IdeaId(1), Stance::Disagree), (IdeaId(2), Stance::Pass)];
    assert_eq!(
        ballot(&session, 1),
        Some(&Ballot::Stance(said.into_iter().collect()))
    );
    let stranger = stand(4, Stance::Agree);
    when(&session, participant(1), stranger).refused(Refusal::NotAnOption);
}

#[test]
fn a_ballot_is_of_the_rounds_method() {
    let stance = stand(1, Stance::Agree);
    when(&voting(APPROVAL), participant(1), stance).refused(Refusal::WrongMethod);
    when(&voting(Method::Stance), participant(1), cast(&[1])).refused(Refusal::WrongMethod);
}

#[test]
fn a_closed_round_stays_closed() {
    let unknown = Refusal::Unknown { what: Kind::Round };
    when(&ideas(), Facilitator, close(1)).refused(unknown.clone());
    when(&ideas(), participant(1), cast(&[1])).refused(unknown);
    let session = when(&voting(APPROVAL), Facilitator, close(1)).yields([closed(1)]);
    assert_eq!(
        session.latest_result().map(|round| round.id),
        Some(RoundId(1))
    );
    when(&session, Facilitator, close(1)).refused(Refusal::RoundClosed);
    when(&session, participant(1), cast(&[1])).refused(Refusal::RoundClosed);
    let session = when(&voting(Method::Stance), Facilitator, close(1)).accepted();
    let late = stand(1, Stance::Agree);
    when(&session, participant(1), late).refused(Refusal::RoundClosed);
}

#[test]
fn only_people_in_the_room_vote_and_each_has_one_ballot() {
    let session = voting(APPROVAL);
    for outsider in [participant(9), note_taker(), Facilitator, Actor::Newcomer] {
        when(&session, outsider, cast(&[1])).refused(Refusal::NotAllowed);
    }
}
