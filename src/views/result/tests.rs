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
        .that(marked(1, 4, &[1]));
    let view = seen(&close(story));
    let keys: Vec<&str> = view.parties.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["kommun", "civil", "annan"]);
    let two = Counts::Approval { approvals: 2 };
    assert_eq!(view.rows[0].parties, [None, Some(two), None]);
    assert_eq!(view.rows[0].counts, Counts::Approval { approvals: 3 });
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
