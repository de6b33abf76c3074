//! Whole ballots: what a round takes of each form, and what it says of those that it does not.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::Refusal;
use crate::domain::command::VotingCommand;
use crate::domain::testing::wishes::*;

const DOTS: Method = Method::Dots { dots: 5, most: 3 };
const POINTS: Method = Method::Points { points: 100 };
const RANKING: Method = Method::Ranking { max: 2 };

fn said(session: &Session) -> Option<&Ballot> {
    session.rounds[&RoundId(1)].ballots.get(&ParticipantId(1))
}

fn amounts(pairs: &[(u32, u16)]) -> Ballot {
    Ballot::Amounts(
        pairs
            .iter()
            .map(|(id, amount)| (IdeaId(*id), *amount))
            .collect(),
    )
}

/// What a round of this method answers participant 1.
fn asked(method: Method, command: VotingCommand) -> Answer {
    when(&voting(method), participant(1), command)
}

#[test]
fn the_last_whole_ballot_counts_and_the_same_again_is_no_news() {
    let session = asked(Method::Score, give(&[(1, 5), (2, 0)])).accepted();
    when(&session, participant(1), give(&[(2, 0), (1, 5)])).changes_nothing();
    let session = when(&session, participant(1), give(&[(3, 2)])).accepted();
    assert_eq!(said(&session), Some(&amounts(&[(3, 2)])));
}

#[test]
fn an_empty_ballot_of_any_form_is_an_abstention() {
    let empty = [
        (Method::Approval { max: 1 }, Ballot::Approval(vec![])),
        (Method::Stance, Ballot::Stance(Default::default())),
        (Method::Score, amounts(&[])),
        (DOTS, amounts(&[])),
        (POINTS, amounts(&[])),
        (Method::Gradient, amounts(&[])),
        (RANKING, Ballot::Ranking(vec![])),
    ];
    for (method, ballot) in empty {
        let round = RoundId(1);
        let session = asked(method, VotingCommand::Vote { round, ballot }).accepted();
        assert!(
            said(&session).is_some_and(Ballot::is_abstention),
            "{method:?}"
        );
    }
}

#[test]
fn scores_go_from_0_to_5_and_steps_from_1_to_7() {
    asked(Method::Score, give(&[(1, 0), (2, 5)])).accepted();
    let scores = Refusal::StepOutOfRange { least: 0, top: 5 };
    asked(Method::Score, give(&[(1, 6)])).refused(scores);
    asked(Method::Gradient, give(&[(1, 1), (2, 7)])).accepted();
    let steps = Refusal::StepOutOfRange { least: 1, top: 7 };
    asked(Method::Gradient, give(&[(1, 0)])).refused(steps.clone());
    asked(Method::Gradient, give(&[(1, 8)])).refused(steps);
}

#[test]
fn a_score_of_zero_is_kept_and_no_dots_are_nothing() {
    let session = asked(Method::Score, give(&[(1, 0)])).accepted();
    assert_eq!(said(&session), Some(&amounts(&[(1, 0)])));
    let session = asked(DOTS, give(&[(1, 0), (2, 1)])).accepted();
    assert_eq!(said(&session), Some(&amounts(&[(2, 1)])));
}

#[test]
fn dots_are_counted_in_all_and_on_each_idea() {
    asked(DOTS, give(&[(1, 3), (2, 2)])).accepted();
    let (dots, given) = (5, 6);
    asked(DOTS, give(&[(1, 3), (2, 3)])).refused(Refusal::TooManyDots { dots, given });
    asked(DOTS, give(&[(1, 4)])).refused(Refusal::TooManyOnOne { most: 3 });
}

#[test]
fn fewer_points_than_there_are_is_fine_and_more_is_not() {
    asked(POINTS, give(&[(1, 60), (2, 10)])).accepted();
    asked(POINTS, give(&[(1, 100)])).accepted();
    let (points, given) = (100, 101);
    asked(POINTS, give(&[(1, 60), (2, 41)])).refused(Refusal::TooManyPoints { points, given });
    let given = 2 * u32::from(u16::MAX);
    asked(POINTS, give(&[(1, u16::MAX), (2, u16::MAX)]))
        .refused(Refusal::TooManyPoints { points, given });
}

#[test]
fn an_order_may_have_equals_and_stop_early_but_names_each_idea_once() {
    let session = asked(RANKING, rank(&[&[2, 1], &[]])).accepted();
    let level = Ballot::Ranking(vec![vec![IdeaId(1), IdeaId(2)]]);
    assert_eq!(said(&session), Some(&level));
    when(&session, participant(1), rank(&[&[1, 2]])).changes_nothing();
    asked(RANKING, rank(&[&[1], &[1]])).refused(Refusal::RankedTwice);
    asked(RANKING, rank(&[&[1], &[2], &[3]])).refused(Refusal::TooManyRanked { max: 2 });
}

#[test]
fn a_ballot_is_of_the_rounds_form_and_about_its_ideas() {
    for method in [Method::Score, DOTS, POINTS, Method::Gradient] {
        asked(method, give(&[(4, 1)])).refused(Refusal::NotAnOption);
        asked(method, rank(&[&[1]])).refused(Refusal::WrongMethod);
        asked(method, cast(&[1])).refused(Refusal::WrongMethod);
        asked(method, stand(1, Stance::Agree)).refused(Refusal::WrongMethod);
    }
    asked(RANKING, rank(&[&[4]])).refused(Refusal::NotAnOption);
    asked(RANKING, give(&[(1, 1)])).refused(Refusal::WrongMethod);
    asked(Method::Stance, give(&[(1, 1)])).refused(Refusal::WrongMethod);
}

#[test]
fn a_whole_ballot_of_marks_is_the_event_it_always_was() {
    let round = RoundId(1);
    let ballot = Ballot::Approval(vec![IdeaId(2), IdeaId(1)]);
    let method = Method::Approval { max: 2 };
    let command = VotingCommand::Vote { round, ballot };
    let session = asked(method, command).yields([marked(1, 1, &[1, 2])]);
    assert!(said(&session).is_some());
}

#[test]
fn a_whole_ballot_of_stances_replaces_the_single_ones() {
    let session = asked(Method::Stance, stand(1, Stance::Agree)).accepted();
    let ballot = Ballot::Stance([(IdeaId(2), Stance::Pass)].into_iter().collect());
    let round = RoundId(1);
    let vote = VotingCommand::Vote {
        round,
        ballot: ballot.clone(),
    };
    let session = when(&session, participant(1), vote).accepted();
    assert_eq!(said(&session), Some(&ballot));
}

#[test]
fn a_method_has_settings_that_can_be_voted_with() {
    let dots = Refusal::DotsOutOfRange { most: MAX_DOTS };
    let points = Refusal::PointsOutOfRange { most: MAX_POINTS };
    let unsound = [
        (Method::Dots { dots: 0, most: 0 }, dots.clone()),
        (Method::Dots { dots: 5, most: 0 }, dots.clone()),
        (Method::Dots { dots: 5, most: 6 }, dots.clone()),
        (
            Method::Dots {
                dots: MAX_DOTS + 1,
                most: 1,
            },
            dots,
        ),
        (Method::Points { points: 0 }, points.clone()),
        (
            Method::Points {
                points: MAX_POINTS + 1,
            },
            points,
        ),
        (Method::Ranking { max: 0 }, Refusal::MarksOutOfRange),
    ];
    for (method, refusal) in unsound {
        when(&ideas(), Facilitator, open(method, &[])).refused(refusal.clone());
        when(&ideas(), Facilitator, prepare(method, &[])).refused(refusal);
    }
}

#[test]
fn a_vote_is_no_happening() {
    let session = asked(Method::Score, give(&[(1, 5)])).accepted();
    let told = session.happenings.iter();
    let told = told.filter(|it| matches!(it.event, Event::BallotGiven { .. }));
    assert_eq!(told.count(), 0);
}
