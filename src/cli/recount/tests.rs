//! The second count agrees with the session, and finds the one that does not.

use super::*;
use crate::domain::model::{Accepted, Base, CountedIdea, Terms, VoteLevel};
use crate::domain::testing::{
    Story, counted, gave, given, joined, on_paper, ranked, text, written_down,
};
use crate::domain::{Actor, CleanText};
use std::sync::Arc;

const ROUND: RoundId = RoundId(1);

fn idea(id: u32) -> Event {
    Event::IdeaLogged {
        id: IdeaId(id),
        topic: None,
        text: text("Öppna skolgårdarna"),
        author: Actor::Facilitator,
        oral: false,
        kind: Default::default(),
    }
}

fn opened(method: Method) -> Event {
    Event::RoundOpened {
        id: ROUND,
        title: CleanText::default(),
        method,
        options: vec![IdeaId(1), IdeaId(2)],
        base: Base::default(),
        level: VoteLevel::Open,
        terms: Terms::default(),
    }
}

fn marked(participant: u32, ideas: &[u32]) -> Event {
    Event::BallotCast {
        round: ROUND,
        participant: ParticipantId(participant),
        approves: ideas.iter().copied().map(IdeaId).collect(),
    }
}

fn stood(participant: u32, idea: u32, stance: Stance) -> Event {
    Event::StanceCast {
        round: ROUND,
        participant: ParticipantId(participant),
        idea: IdeaId(idea),
        stance,
    }
}

/// A round held this way, folded and counted from its events.
fn held(method: Method, ballots: Vec<Event>) -> (Session, Recount) {
    let people = (1..=3).map(|id| joined(id, "Åsa", "civil"));
    let before = people.chain([idea(1), idea(2), opened(method)]);
    let events: Vec<Event> = before
        .chain(ballots)
        .chain([Event::RoundClosed { round: ROUND }])
        .collect();
    let mut recount = Recount::default();
    for event in events.clone() {
        recount.count(event);
    }
    (given(events), recount)
}

#[test]
fn marks_that_were_changed_count_once_in_both_counts() {
    let ballots = vec![marked(1, &[1, 2]), marked(2, &[]), marked(1, &[2])];
    let (session, recount) = held(Method::Approval { max: 2 }, ballots);
    assert_eq!(recount.first_difference(&session), None);
    assert_eq!(recount.voters(ROUND).len(), 2);
}

#[test]
fn stances_that_were_changed_count_once_in_both_counts() {
    let ballots = vec![
        stood(1, 1, Stance::Agree),
        stood(2, 1, Stance::Pass),
        stood(1, 1, Stance::Disagree),
        stood(3, 2, Stance::Agree),
    ];
    let (session, recount) = held(Method::Stance, ballots);
    assert_eq!(recount.first_difference(&session), None);
}

#[test]
fn whole_ballots_are_counted_alike_in_both_counts() {
    let amounts = |who, pairs: &[(u32, u16)]| gave(1, who, pairs);
    let rounds = [
        (
            Method::Score,
            vec![amounts(1, &[(1, 5), (2, 0)]), amounts(2, &[(1, 3)])],
        ),
        (
            Method::Dots { dots: 5, most: 5 },
            vec![amounts(1, &[(1, 5)]), amounts(1, &[(2, 1)])],
        ),
        (
            Method::Points { points: 9 },
            vec![amounts(1, &[(1, 5), (2, 4)]), amounts(3, &[])],
        ),
        (
            Method::Gradient,
            vec![amounts(1, &[(1, 7)]), amounts(2, &[(1, 1), (2, 4)])],
        ),
        (
            Method::Ranking { max: 2 },
            vec![
                ranked(1, 1, &[&[2], &[1]]),
                ranked(1, 2, &[&[1, 2]]),
                ranked(1, 3, &[&[1]]),
            ],
        ),
    ];
    for (method, ballots) in rounds {
        let (session, recount) = held(method, ballots);
        assert_eq!(recount.first_difference(&session), None, "{method:?}");
        let mut stuffed = (*session.rounds[&ROUND]).clone();
        let ballot = stuffed.ballots.values().next().cloned().unwrap();
        stuffed.ballots.insert(ParticipantId(9), ballot);
        let mut session = session;
        session.rounds.insert(ROUND, Arc::new(stuffed));
        assert_eq!(
            recount.first_difference(&session),
            Some(ROUND),
            "{method:?}"
        );
    }
}

#[test]
fn papers_of_scores_and_dots_are_in_both_counts() {
    let papers = [
        (
            Method::Score,
            Figures::Score {
                scores: [1, 0, 0, 0, 0, 2],
            },
        ),
        (Method::Dots { dots: 5, most: 5 }, Figures::Dots { dots: 7 }),
    ];
    for (method, figures) in papers {
        let (session, mut recount) = held(method, vec![gave(1, 1, &[(1, 5)])]);
        let mut story = Story::from(session);
        for counter in ["Rut", "Sven"] {
            let mut event = counted(1, "civil", counter, 3, &[]);
            if let Event::CountEntered { count, .. } = &mut event {
                let idea = IdeaId(1);
                count.figures.push(CountedIdea { idea, figures });
            }
            recount.count(event.clone());
            story = story.that(event);
        }
        assert_eq!(
            recount.first_difference(&story.session()),
            None,
            "{method:?}"
        );
    }
}

#[test]
fn what_two_counted_alike_or_one_was_trusted_with_is_in_both_counts() {
    let (session, mut recount) = held(Method::Approval { max: 2 }, vec![marked(1, &[1])]);
    let events = [
        counted(1, "civil", "Rut", 2, &[(1, 2)]),
        counted(1, "civil", "Sven", 2, &[(1, 2)]),
        counted(1, "kommun", "Rut", 3, &[(2, 3)]),
        counted(1, "annan", "Rut", 4, &[(2, 4)]),
        Event::CountAccepted {
            round: ROUND,
            place: on_paper("kommun"),
            accepted: Accepted {
                counter: text("Rut"),
                reason: text("Sven gick hem"),
            },
        },
    ];
    let mut story = Story::from(session);
    for event in events {
        recount.count(event.clone());
        story = story.that(event);
    }
    let session = story.session();
    assert_eq!(recount.first_difference(&session), None);
    let shown = result::result(&session, ROUND).unwrap();
    assert_eq!((shown.ballots, shown.rows[0].counts.score()), (6, 3));
}

/// An order of these ideas, or marks for them.
fn paper(method: Method, ideas: &[u32]) -> Ballot {
    let ideas = ideas.iter().copied().map(IdeaId);
    match method {
        Method::Ranking { .. } => Ballot::Ranking(ideas.map(|id| vec![id]).collect()),
        _ => Ballot::Approval(ideas.collect()),
    }
}

/// Somebody wrote down the papers of a party.
fn transcribed(party: &str, counter: &str, method: Method, papers: &[(&[u32], u32)]) -> Event {
    let sheets = papers.iter();
    let sheets: Vec<_> = sheets
        .map(|(ideas, alike)| (paper(method, ideas), *alike))
        .collect();
    Event::CountEntered {
        round: ROUND,
        place: on_paper(party),
        count: Box::new(written_down(counter, method, &sheets)),
    }
}

/// The methods whose papers are transcribed here, with a ballot that came from a phone.
fn methods() -> [(Method, Event); 2] {
    [
        (Method::Ranking { max: 2 }, ranked(1, 1, &[&[2], &[1]])),
        (Method::Approval { max: 2 }, marked(1, &[1])),
    ]
}

/// What both counts come to when these events follow a phone's ballot.
fn with_papers(method: Method, phone: Event, papers: Vec<Event>) -> (Session, Recount) {
    let (session, mut recount) = held(method, vec![phone]);
    let mut story = Story::from(session);
    for event in papers {
        recount.count(event.clone());
        story = story.that(event);
    }
    (story.session(), recount)
}

#[test]
fn papers_that_two_wrote_down_whole_are_in_both_counts() {
    for (method, phone) in methods() {
        let entered = |counter, papers| transcribed("civil", counter, method, papers);
        let papers = vec![
            entered("Rut", &[(&[1, 2], 2), (&[2], 1), (&[], 1)]),
            entered("Sven", &[(&[2], 1), (&[], 1), (&[1, 2], 2)]),
        ];
        let (session, recount) = with_papers(method, phone, papers);
        assert_eq!(recount.first_difference(&session), None, "{method:?}");
        let shown = result::result(&session, ROUND).unwrap();
        assert_eq!(shown.ballots, 5, "{method:?}");
    }
}

#[test]
fn of_two_who_wrote_down_different_papers_the_one_who_was_accepted_is_in_both_counts() {
    let accepted = || Event::CountAccepted {
        round: ROUND,
        place: on_paper("civil"),
        accepted: Accepted {
            counter: text("Sven"),
            reason: text("Rut läste två i taget"),
        },
    };
    for (method, phone) in methods() {
        let differing = || {
            vec![
                transcribed("civil", "Rut", method, &[(&[1, 2], 2)]),
                transcribed("civil", "Sven", method, &[(&[1, 2], 2), (&[2], 1)]),
            ]
        };
        let (session, recount) = with_papers(method, phone.clone(), differing());
        assert_eq!(recount.first_difference(&session), None, "{method:?}");
        assert_eq!(result::result(&session, ROUND).unwrap().ballots, 1);
        let papers = differing().into_iter().chain([accepted()]).collect();
        let (mut session, recount) = with_papers(method, phone, papers);
        assert_eq!(recount.first_difference(&session), None, "{method:?}");
        assert_eq!(result::result(&session, ROUND).unwrap().ballots, 4);
        // The other one's papers in their place are found.
        let mut round = (*session.rounds[&ROUND]).clone();
        let mut counting = round.counted.get(0).unwrap().clone();
        counting.accepted.as_mut().unwrap().counter = text("Rut");
        round.counted.set(0, counting);
        session.rounds.insert(ROUND, Arc::new(round));
        assert_eq!(
            recount.first_difference(&session),
            Some(ROUND),
            "{method:?}"
        );
    }
}

#[test]
fn somebody_who_was_on_the_list_twice_counts_once_in_both_counts() {
    let merged = |keep, gone| Event::ParticipantsMerged {
        keep: ParticipantId(keep),
        gone: ParticipantId(gone),
        profile: Box::default(),
    };
    let parted = |gone| Event::ParticipantsUnmerged {
        gone: ParticipantId(gone),
    };
    let ballots = || vec![marked(1, &[1, 2]), marked(2, &[2])];
    let turns = [
        (vec![merged(1, 2)], 1),
        (vec![merged(3, 2)], 2),
        (vec![merged(1, 2), parted(2)], 2),
        (vec![merged(3, 2), parted(2)], 2),
        (vec![merged(3, 2), merged(1, 3)], 1),
    ];
    for (turns, voters) in turns {
        let ballots = ballots().into_iter().chain(turns.clone()).collect();
        let (session, recount) = held(Method::Approval { max: 2 }, ballots);
        assert_eq!(recount.first_difference(&session), None, "{turns:?}");
        assert_eq!(recount.voters(ROUND).len(), voters, "{turns:?}");
    }
}

#[test]
fn a_result_with_one_ballot_too_many_is_found() {
    let (mut session, recount) = held(Method::Approval { max: 2 }, vec![marked(1, &[1])]);
    let mut round = (*session.rounds[&ROUND]).clone();
    let stuffed = Ballot::Approval(vec![IdeaId(1)]);
    round.ballots.insert(ParticipantId(2), stuffed);
    session.rounds.insert(ROUND, Arc::new(round));
    assert_eq!(recount.first_difference(&session), Some(ROUND));
}
