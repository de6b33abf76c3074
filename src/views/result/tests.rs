//! Results: ties, zero votes, last ballots, abstentions, small groups, hidden ideas.

use super::*;
use crate::domain::Event;
use crate::domain::testing::*;

/// Three ideas and five people: 1, 2 and 3 civil, 4 kommun, 5 who did not say.
fn hall() -> Story {
    Story::from(given([
        joined(1, "Åsa", "civil"),
        joined(2, "Bo", "civil"),
        joined(3, "Cia", "civil"),
        joined(4, "Dag", "kommun"),
        joined(5, "Eva", ""),
        idea(1, None, "Öppna skolgårdar"),
        idea(2, None, "Gemensam lokalbokning"),
        idea(3, None, "Nattbuss"),
    ]))
}

fn approval() -> Story {
    let opened = opened(
        1,
        Method::Approval { max: 2 },
        &[1, 2, 3],
        &hall().session(),
    );
    hall().that(opened)
}

fn stance_round() -> Story {
    let opened = opened(1, Method::Stance, &[1, 2, 3], &hall().session());
    hall().that(opened)
}

fn close(story: Story) -> Session {
    story.that(closed(1)).session()
}

fn seen(session: &Session) -> ResultView {
    result(session, RoundId(1)).unwrap()
}

fn ranks(view: &ResultView) -> Vec<(u32, usize, bool)> {
    let rows = view.rows.iter();
    rows.map(|row| (row.idea.0, row.rank, row.tied)).collect()
}

#[test]
fn nobody_sees_a_count_while_the_round_is_open_but_the_turnout() {
    let session = approval()
        .that(marked(1, 1, &[2]))
        .that(marked(1, 5, &[]))
        .session();
    assert_eq!(result(&session, RoundId(1)), None);
    let turnout = turnout(&session, &session.rounds[&RoundId(1)]);
    assert_eq!((turnout.voted, turnout.of, turnout.share()), (2, 5, 40));
    let parties: Vec<(&str, usize, u32)> = turnout
        .parties
        .iter()
        .map(|party| (party.key.as_str(), party.voted, party.of))
        .collect();
    assert_eq!(
        parties,
        [("kommun", 0, 1), ("civil", 1, 3), ("annan", 0, 0)]
    );
}

#[test]
fn ties_share_a_rank_and_ideas_with_zero_votes_are_there() {
    let view = seen(&close(approval().that(marked(1, 1, &[3, 1])).that(marked(
        1,
        4,
        &[1, 3],
    ))));
    assert_eq!(ranks(&view), [(1, 1, true), (3, 1, true), (2, 3, false)]);
    assert_eq!(view.rows[2].counts, Counts::Approval { approvals: 0 });
}

#[test]
fn the_last_ballot_counts_and_an_abstention_is_a_ballot() {
    let view = seen(&close(
        approval()
            .that(marked(1, 1, &[1, 2]))
            .that(marked(1, 1, &[3]))
            .that(marked(1, 2, &[])),
    ));
    assert_eq!((view.ballots, view.turnout.voted), (2, 2));
    assert_eq!(ranks(&view)[0], (3, 1, false));
    assert_eq!(view.rows[1].counts.score(), 0);
}

#[test]
fn the_last_stance_on_an_idea_counts_and_the_balance_ranks() {
    let view = seen(&close(
        stance_round()
            .that(took(1, 1, 1, Stance::Agree))
            .that(took(1, 1, 1, Stance::Disagree))
            .that(took(1, 1, 2, Stance::Pass))
            .that(took(1, 2, 3, Stance::Agree)),
    ));
    assert_eq!(ranks(&view), [(3, 1, false), (2, 2, false), (1, 3, false)]);
    let last = Counts::Stance {
        agree: 0,
        disagree: 1,
        pass: 0,
    };
    assert_eq!(view.rows[2].counts, last);
    assert_eq!(view.ballots, 2);
}

#[test]
fn a_party_with_too_few_ballots_is_left_out_but_counts_in_all() {
    let story = hall_with_least(2)
        .that(marked(1, 1, &[1]))
        .that(marked(1, 2, &[1]))
        .that(marked(1, 4, &[1]))
        .that(marked(1, 5, &[1]));
    let view = seen(&close(story));
    let keys: Vec<&str> = view.parties.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["kommun", "civil", "annan"]);
    let two = Counts::Approval { approvals: 2 };
    assert_eq!(view.rows[0].parties, [None, Some(two), None]);
    assert_eq!(view.rows[0].counts, Counts::Approval { approvals: 4 });
}

/// Papers that two counted alike, in round 1.
fn on_papers(story: Story, party: &str, ballots: u32, marks: &[(u32, u32)]) -> Story {
    story
        .that(counted(1, party, "Rut", ballots, marks))
        .that(counted(1, party, "Sven", ballots, marks))
}

#[test]
fn phones_and_paper_count_together_and_apart_and_only_what_two_agree_on() {
    let story = approval().that(marked(1, 1, &[1])).that(closed(1));
    let story = on_papers(story, "kommun", 3, &[(1, 2), (2, 3)]);
    let lonely = story.that(counted(1, "civil", "Rut", 9, &[(3, 9)]));
    let view = seen(&lonely.session());
    assert_eq!((view.ballots, view.phones, view.by_hand()), (4, 1, 3));
    assert_eq!(ranks(&view), [(1, 1, true), (2, 1, true), (3, 3, false)]);
    let approvals = |approvals| Some(Counts::Approval { approvals });
    assert_eq!(Some(view.rows[0].counts), approvals(3));
    assert_eq!(view.rows[0].counted, approvals(2));
    let parties = [approvals(2), approvals(1), approvals(0)];
    assert_eq!(view.rows[0].parties, parties);
    assert_eq!(view.turnout.parties[0].counted, 3);
}

#[test]
fn paper_and_phones_are_not_told_apart_where_one_of_them_is_a_few() {
    let story = hall_with_least(3).that(marked(1, 1, &[1])).that(closed(1));
    let few_phones = on_papers(story, "", 4, &[(1, 2)]).session();
    assert_eq!(seen(&few_phones).rows[0].counted, None);
    let story = hall_with_least(3).that(closed(1));
    let only_paper = on_papers(story, "", 4, &[(1, 2)]).session();
    assert!(seen(&only_paper).rows[0].counted.is_some());
}

#[test]
fn who_comes_after_the_opening_votes_and_is_told_apart() {
    let gone = Event::ParticipantLeft {
        id: ParticipantId(4),
    };
    let hall = hall().that(gone).session();
    let opened = opened(1, Method::Stance, &[1], &hall);
    let session = Story::from(hall)
        .that(opened)
        .that(joined(6, "Fia", "civil"))
        .that(joined(7, "Gun", "civil"))
        .that(Event::ParticipantReturned {
            id: ParticipantId(4),
            last_in: Vec::new(),
        })
        .that(took(1, 6, 1, Stance::Agree))
        .that(took(1, 4, 1, Stance::Agree))
        .that(took(1, 1, 1, Stance::Agree))
        .that(closed(1))
        .that(joined(8, "Hans", "civil"))
        .session();
    let turnout = seen(&session).turnout;
    assert_eq!((turnout.voted, turnout.of, turnout.share()), (1, 4, 25));
    assert_eq!(turnout.late, Late { came: 3, voted: 2 });
    let civil = &turnout.parties[1];
    assert_eq!((civil.voted, civil.of, civil.present()), (1, 3, 5));
}

fn hall_with_least(least: u16) -> Story {
    let mut session = approval().session();
    std::sync::Arc::make_mut(&mut session.setup).min_group = least;
    Story::from(session)
}

#[test]
fn a_least_group_of_one_leaves_nobody_out() {
    let view = seen(&close(hall_with_least(1).that(marked(1, 4, &[2]))));
    assert!(
        view.rows
            .iter()
            .all(|row| row.parties.iter().all(Option::is_some))
    );
}

#[test]
fn the_party_is_the_one_in_the_profile_now() {
    let story = approval()
        .that(marked(1, 5, &[2]))
        .that(Event::ParticipantChanged {
            id: ParticipantId(5),
            profile: Box::new(profile("Eva", "annan")),
        });
    let view = seen(&close(story));
    assert_eq!(
        view.rows[0].parties[2],
        Some(Counts::Approval { approvals: 1 })
    );
    assert_eq!(view.turnout.parties[2].voted, 1);
}

#[test]
fn a_hidden_idea_keeps_its_votes_and_its_place() {
    let story = approval()
        .that(marked(1, 1, &[2]))
        .that(idea_hidden(2, "Personangrepp"));
    let view = seen(&close(story));
    assert_eq!(view.rows[0].idea, IdeaId(2));
    assert!(matches!(view.rows[0].state, IdeaState::Hidden { .. }));
    assert_eq!(view.rows[0].counts, Counts::Approval { approvals: 1 });
}

#[test]
fn a_ballot_counts_when_its_voter_has_gone_home() {
    let story = approval()
        .that(marked(1, 1, &[2]))
        .that(Event::ParticipantLeft {
            id: ParticipantId(1),
        });
    assert_eq!(seen(&close(story)).rows[0].counts.score(), 1);
}

#[test]
fn an_idea_whose_record_was_lost_keeps_its_votes_under_its_number() {
    let mut session = close(
        approval()
            .that(marked(1, 1, &[2]))
            .that(marked(1, 2, &[2, 3])),
    );
    session.ideas.remove(&IdeaId(2));
    let result = seen(&session);
    assert_eq!(result.rows.len(), 3);
    assert_eq!(result.rows[0].idea, IdeaId(2));
    assert_eq!(result.rows[0].counts, Counts::Approval { approvals: 2 });
    assert_eq!(result.rows[0].state, IdeaState::Withdrawn);
    assert!(result.rows[0].text.is_empty());
}

/// The hall of five votes by this method about ideas 1 to 3, and closes.
fn weighed(method: Method, ballots: impl IntoIterator<Item = Event>) -> ResultView {
    let opened = opened(1, method, &[1, 2, 3], &hall().session());
    let story = ballots.into_iter().fold(hall().that(opened), Story::that);
    seen(&close(story))
}

#[test]
fn scores_are_ranked_by_their_sum_and_an_idea_without_a_score_has_no_mean() {
    let ballots = [gave(1, 1, &[(1, 5), (2, 3)]), gave(1, 2, &[(2, 3), (1, 0)])];
    let view = weighed(Method::Score, ballots);
    assert_eq!(ranks(&view), [(2, 1, false), (1, 2, false), (3, 3, false)]);
    let Counts::Score(silent) = view.rows[2].counts else {
        panic!("scores are counted");
    };
    assert_eq!((silent.mean(), silent.voters()), (None, 0));
}

#[test]
fn dots_and_points_know_from_how_many_until_papers_come_that_do_not_say() {
    let ballots = [gave(1, 1, &[(1, 3)]), gave(1, 2, &[(1, 1), (2, 1)])];
    let method = Method::Dots { dots: 5, most: 3 };
    let view = weighed(method, ballots);
    let (dots, givers) = (4, Some(2));
    assert_eq!(view.rows[0].counts, Counts::Dots { dots, givers });
    let figures = Figures::Dots { dots: 2 };
    let papers = view.rows[0].counts.plus(figures);
    assert_eq!(
        papers,
        Counts::Dots {
            dots: 6,
            givers: None
        }
    );
}

#[test]
fn the_gradient_is_ranked_by_those_for_less_those_against() {
    let ballots = [
        gave(1, 1, &[(1, 7), (2, 4)]),
        gave(1, 2, &[(1, 1), (2, 4)]),
        gave(1, 3, &[(1, 2), (2, 4), (3, 5)]),
    ];
    let view = weighed(Method::Gradient, ballots);
    assert_eq!(ranks(&view), [(3, 1, false), (2, 2, false), (1, 3, false)]);
    assert_eq!(view.rows[2].counts.score(), -1);
}

#[test]
fn rankings_have_borda_points_and_a_table_of_pairs_in_the_order_of_the_rows() {
    let ballots = [
        ranked(1, 1, &[&[3], &[1]]),
        ranked(1, 2, &[&[3], &[2], &[1]]),
        ranked(1, 3, &[]),
    ];
    let view = weighed(Method::Ranking { max: 3 }, ballots);
    assert_eq!(ranks(&view), [(3, 1, false), (1, 2, true), (2, 2, true)]);
    let pairs = view.pairs.as_ref().unwrap();
    assert_eq!(
        (pairs.before(0, 1), pairs.before(1, 2), pairs.before(2, 1)),
        (2, 1, 1)
    );
    assert_eq!((view.abstained, view.ballots), (1, 3));
}

#[test]
fn bars_are_parts_of_what_there_could_be_or_of_what_the_first_got() {
    let view = weighed(
        Method::Score,
        [gave(1, 1, &[(1, 5)]), gave(1, 2, &[(1, 0)])],
    );
    assert_eq!(view.share(view.rows[0].counts, view.ballots), (5, 10));
    let ballots = [gave(1, 1, &[(1, 6)]), gave(1, 2, &[(2, 3)])];
    let view = weighed(Method::Points { points: 10 }, ballots);
    assert_eq!(view.share(view.rows[0].counts, 2), (12, 12));
    assert_eq!(view.share(view.rows[1].counts, 2), (6, 12));
}
