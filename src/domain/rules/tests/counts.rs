//! Votes on paper and by hand: two counters, what they agree on, what is accepted.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::Refusal;
use crate::domain::command::VotingCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::counts::MAX_COUNTED;
use crate::domain::testing::wishes::*;

/// Round 1 about ideas 1 to 3, closed.
fn after_voting() -> Session {
    Story::from(voting(Method::Approval { max: 2 }))
        .by(Actor::System)
        .that(closed(1))
        .session()
}

fn standing(session: &Session) -> Option<&Count> {
    session.rounds[&RoundId(1)].counted.get(0)?.stands()
}

#[test]
fn what_two_came_to_alike_stands_and_what_one_came_to_does_not() {
    let session = after_voting();
    let session = when(
        &session,
        Facilitator,
        enter_count("Rut", 3, &[(2, 0), (1, 2)]),
    )
    .accepted();
    assert_eq!(standing(&session), None);
    let same = enter_count("Sven", 3, &[(1, 2)]);
    let session = when(&session, Facilitator, same.clone()).accepted();
    assert_eq!(standing(&session).map(|count| count.ballots), Some(3));
    when(&session, Facilitator, same).changes_nothing();
    let other = enter_count("Sven", 4, &[(1, 2)]);
    let session = when(&session, Facilitator, other).accepted();
    assert_eq!(standing(&session), None);
}

#[test]
fn a_third_counter_is_one_too_many_until_a_count_is_taken_away() {
    let session = Story::from(after_voting())
        .that(counted(1, "civil", "Rut", 3, &[]))
        .that(counted(1, "civil", "Sven", 2, &[]))
        .session();
    let third = enter_count("Eva", 3, &[]);
    when(&session, Facilitator, third.clone()).refused(Refusal::TwoHaveCounted);
    let elsewhere = VotingCommand::EnterCount {
        round: RoundId(1),
        place: on_paper(""),
        count: Box::new(count("Eva", 3, &[])),
    };
    when(&session, Facilitator, elsewhere).accepted();
    let session = when(&session, Facilitator, remove_count("Sven")).accepted();
    let session = when(&session, Facilitator, third).accepted();
    assert_eq!(standing(&session).map(|count| count.ballots), Some(3));
    let unknown = Refusal::Unknown { what: Kind::Count };
    when(&session, Facilitator, remove_count("Sven")).refused(unknown);
}

#[test]
fn the_facilitator_takes_ones_word_and_says_why_until_the_figures_change() {
    let session = Story::from(after_voting())
        .that(counted(1, "civil", "Rut", 3, &[(1, 2)]))
        .that(counted(1, "civil", "Sven", 3, &[(1, 3)]))
        .session();
    when(&session, Facilitator, accept_count("Rut", "")).refused(missing(Field::Reason));
    let unknown = Refusal::Unknown { what: Kind::Count };
    when(&session, Facilitator, accept_count("Eva", "Såg alla")).refused(unknown);
    let accept = accept_count("Rut", "Sven såg inte raden längst bak");
    let session = when(&session, Facilitator, accept.clone()).accepted();
    assert_eq!(standing(&session).map(|it| &*it.counter), Some("Rut"));
    when(&session, Facilitator, accept.clone()).changes_nothing();
    let session = when(&session, Facilitator, enter_count("Rut", 3, &[(1, 1)])).accepted();
    assert_eq!(standing(&session), None);
    let session = when(&session, Facilitator, enter_count("Sven", 3, &[(1, 1)])).accepted();
    when(&session, Facilitator, accept).changes_nothing();
}

#[test]
fn counts_are_entered_between_closing_and_confirming() {
    let enter = || enter_count("Rut", 1, &[]);
    let open = voting(Method::Approval { max: 2 });
    when(&open, Facilitator, enter()).refused(Refusal::RoundNotClosed);
    let shown = Story::from(after_voting()).that(round_shown(1)).session();
    when(&shown, Facilitator, enter()).accepted();
    let confirmed = Story::from(shown).that(round_confirmed(1)).session();
    when(&confirmed, Facilitator, enter()).refused(Refusal::RoundConfirmed);
}

#[test]
fn a_count_is_of_the_rounds_ideas_and_method_of_a_party_and_of_a_hall() {
    let session = after_voting();
    let enter = |party: &str, count: Count| {
        let command = VotingCommand::EnterCount {
            round: RoundId(1),
            place: on_paper(party),
            count: Box::new(count),
        };
        when(&session, Facilitator, command)
    };
    enter("kyrkan", count("Rut", 1, &[])).refused(Refusal::UnknownParty);
    enter("civil", count("", 1, &[])).refused(missing(Field::Counter));
    enter("civil", count("Rut", 1, &[(4, 1)])).refused(Refusal::NotAnOption);
    let many = Refusal::CountOutOfRange { most: MAX_COUNTED };
    enter("civil", count("Rut", MAX_COUNTED + 1, &[])).refused(many.clone());
    enter("civil", count("Rut", 1, &[(1, u32::MAX)])).refused(many);
    let mut stances = count("Rut", 1, &[]);
    stances.figures.push(CountedIdea {
        idea: IdeaId(1),
        figures: Figures::Stance {
            agree: 1,
            disagree: 0,
            pass: 0,
        },
    });
    enter("civil", stances).refused(Refusal::WrongMethod);
    // What can't be right is noted, not refused.
    enter("civil", count("Rut", 1, &[(1, 99)])).accepted();
}

#[test]
fn entering_taking_away_and_accepting_are_each_one_step_back() {
    let mut session = after_voting();
    let steps = [
        enter_count("Rut", 3, &[(1, 2)]),
        enter_count("Sven", 3, &[(1, 3)]),
        accept_count("Rut", "Såg alla"),
        remove_count("Sven"),
    ];
    let mut before = Vec::new();
    for step in steps {
        before.push(session.rounds.clone());
        session = when(&session, Facilitator, step).accepted();
    }
    while let Some(rounds) = before.pop() {
        session = when(&session, Facilitator, crate::domain::Command::Undo).accepted();
        assert_eq!(session.rounds, rounds);
    }
}
