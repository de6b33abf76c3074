//! Votes on paper and by hand: two counters, what they agree on, what is accepted.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::VotingCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::counts::MAX_COUNTED;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal};

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
        session = when(&session, Facilitator, Command::Undo).accepted();
        assert_eq!(session.rounds, rounds);
    }
}

const RANKING: Method = Method::Ranking { max: 3 };

fn ranked_papers() -> Session {
    Story::from(voting(RANKING))
        .by(Actor::System)
        .that(closed(1))
        .session()
}

fn order(ideas: &[u32]) -> Ballot {
    Ballot::Ranking(ideas.iter().map(|id| vec![IdeaId(*id)]).collect())
}

fn write_down(counter: &str, method: Method, sheets: &[(Ballot, u32)]) -> VotingCommand {
    VotingCommand::EnterCount {
        round: RoundId(1),
        place: on_paper("civil"),
        count: Box::new(Count {
            // What the rule makes of the sheets is what counts, not what a form says of them.
            ballots: 99,
            sheets: sheets.to_vec(),
            ..written_down(counter, method, &[])
        }),
    }
}

#[test]
fn whole_ballots_agree_in_whatever_order_they_were_written_down() {
    let session = ranked_papers();
    let (one, other) = (order(&[1, 2]), order(&[3]));
    let rut = [(one.clone(), 1), (other.clone(), 2), (one.clone(), 1)];
    let session = when(&session, Facilitator, write_down("Rut", RANKING, &rut)).accepted();
    let sven = [(other.clone(), 2), (one.clone(), 2), (order(&[2]), 0)];
    let session = when(&session, Facilitator, write_down("Sven", RANKING, &sven)).accepted();
    let stands = standing(&session).unwrap();
    assert_eq!(
        (stands.ballots, &stands.sheets[..]),
        (4, &[(one, 2), (other, 2)][..])
    );
}

#[test]
fn two_who_wrote_down_different_ballots_with_the_same_sums_do_not_agree() {
    let method = Method::Approval { max: 2 };
    let both = Ballot::Approval(vec![IdeaId(1), IdeaId(2)]);
    let single = |id| Ballot::Approval(vec![IdeaId(id)]);
    let rut = [(both, 1), (Ballot::Approval(vec![]), 1)];
    let sven = [(single(1), 1), (single(2), 1)];
    let session = when(
        &after_voting(),
        Facilitator,
        write_down("Rut", method, &rut),
    )
    .accepted();
    let session = when(&session, Facilitator, write_down("Sven", method, &sven)).accepted();
    let counting = session.rounds[&RoundId(1)].counted.get(0).unwrap();
    assert_eq!(counting.counts[0].figures, counting.counts[1].figures);
    assert_eq!(counting.counts[0].sheets_apart(&counting.counts[1]), 4);
    assert!(!counting.is_agreed());
}

#[test]
fn a_paper_is_taken_as_a_phone_would_be_and_sums_are_not_enough_for_an_order() {
    let session = ranked_papers();
    let sums = enter_count("Rut", 1, &[]);
    when(&session, Facilitator, sums).refused(Refusal::NotCountedByHand);
    when(&session, Facilitator, enter_count("Rut", 0, &[])).accepted();
    let twice = Ballot::Ranking(vec![vec![IdeaId(1)], vec![IdeaId(1)]]);
    when(
        &session,
        Facilitator,
        write_down("Rut", RANKING, &[(twice, 1)]),
    )
    .refused(Refusal::RankedTwice);
    let stray = write_down("Rut", RANKING, &[(order(&[4]), 1)]);
    when(&session, Facilitator, stray).refused(Refusal::NotAnOption);
    let too_many = write_down("Rut", RANKING, &[(order(&[1]), MAX_COUNTED + 1)]);
    let most = MAX_COUNTED;
    when(&session, Facilitator, too_many).refused(Refusal::CountOutOfRange { most });
}

#[test]
fn whole_ballots_that_were_entered_are_taken_back_and_entered_again() {
    let empty = ranked_papers();
    let rut = write_down("Rut", RANKING, &[(order(&[1, 2]), 2)]);
    let first = when(&empty, Facilitator, rut).accepted();
    // Written down once more, by the same person: what was there before comes back.
    let mended = write_down("Rut", RANKING, &[(order(&[2, 1]), 3)]);
    let second = when(&first, Facilitator, mended).accepted();
    let undo = |session: &Session| when(session, Facilitator, Command::Undo).accepted();
    let redo = |session: &Session| when(session, Facilitator, Command::Redo).accepted();
    let back = undo(&second);
    assert_eq!(back.rounds, first.rounds);
    let back = undo(&back);
    assert_eq!(back.rounds, empty.rounds);
    let again = redo(&redo(&back));
    assert_eq!(again.rounds, second.rounds);
}

#[test]
fn figures_of_whole_ballots_are_their_sums() {
    let amounts = |pairs: &[(u32, u16)]| {
        Ballot::Amounts(pairs.iter().map(|(id, put)| (IdeaId(*id), *put)).collect())
    };
    let dots = Method::Dots { dots: 5, most: 3 };
    let count = written_down("Rut", dots, &[(amounts(&[(1, 3), (2, 2)]), 2)]);
    assert_eq!(count.of(IdeaId(1)), Some(Figures::Dots { dots: 6 }));
    let count = written_down("Rut", Method::Score, &[(amounts(&[(1, 0), (2, 5)]), 3)]);
    let scores = [3, 0, 0, 0, 0, 0];
    assert_eq!(count.of(IdeaId(1)), Some(Figures::Score { scores }));
    let count = written_down("Rut", Method::Gradient, &[(amounts(&[(1, 7)]), 1)]);
    let steps = [0, 0, 0, 0, 0, 0, 1];
    assert_eq!(count.of(IdeaId(1)), Some(Figures::Gradient { steps }));
    let stances = [(IdeaId(1), Stance::Agree), (IdeaId(2), Stance::Pass)];
    let stances = Ballot::Stance(stances.into_iter().collect());
    let count = written_down("Rut", Method::Stance, &[(stances, 2)]);
    let agreed = Figures::Stance {
        agree: 2,
        disagree: 0,
        pass: 0,
    };
    assert_eq!(count.of(IdeaId(1)), Some(agreed));
}
