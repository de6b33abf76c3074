//! Bridges and divides of small rooms, and that nothing of a small group shows through them.

use super::*;
use crate::domain::Event;
use crate::domain::testing::*;

/// Parties of so many people, and the stances that each party takes on ideas 1, 2, …: how many
/// agree and disagree; the rest pass.
fn room(parties: &[(&str, u32)], ideas: &[&[(u32, u32)]]) -> Session {
    let mut story = Story::new();
    let mut people: Vec<(u32, usize, u32)> = Vec::new();
    for (place, (party, size)) in parties.iter().enumerate() {
        for at in 0..*size {
            let id = people.len() as u32 + 1;
            story = story.that(joined(id, &format!("Person {id}"), party));
            people.push((id, place, at));
        }
    }
    for id in 1..=ideas.len() as u32 {
        story = story.that(idea(id, None, &format!("Idé {id}")));
    }
    let session = story.session();
    let options: Vec<u32> = (1..=ideas.len() as u32).collect();
    let event = opened(1, Method::Stance, &options, &session);
    let mut story = Story::from(session).that(event);
    for (number, stances) in (1..).zip(ideas) {
        for (id, party, at) in &people {
            let (agree, disagree) = stances[*party];
            let stance = match at {
                at if *at < agree => Stance::Agree,
                at if *at < agree + disagree => Stance::Disagree,
                _ => Stance::Pass,
            };
            story = story.that(Event::StanceCast {
                round: RoundId(1),
                participant: ParticipantId(*id),
                idea: IdeaId(number),
                stance,
            });
        }
    }
    story.that(closed(1)).that(round_shown(1)).session()
}

fn labels(session: &Session) -> Vec<(u32, Label)> {
    let view = bridges(session, RoundId(1)).unwrap();
    let rows = view.rows.iter();
    rows.map(|row| (row.idea.0, row.label)).collect()
}

#[test]
fn bridges_come_first_then_divides_and_what_says_least_comes_last() {
    let session = room(
        &[("civil", 10), ("kommun", 5)],
        &[
            &[(9, 1), (1, 4)],
            &[(6, 2), (3, 1)],
            &[(10, 0), (5, 0)],
            &[(8, 0), (2, 2)],
            &[(5, 5), (3, 2)],
        ],
    );
    use Label::{Bridge, Divide, Mixed};
    let expected = [
        (3, Bridge),
        (2, Bridge),
        (1, Divide),
        (4, Divide),
        (5, Mixed),
    ];
    assert_eq!(labels(&session), expected);
    let view = bridges(&session, RoundId(1)).unwrap();
    let asking: Vec<u32> = view.asking().map(|row| row.idea.0).collect();
    assert_eq!(asking, [1, 4]);
}

#[test]
fn a_small_party_is_neither_told_nor_part_of_a_label() {
    // The small party is against what the others are for: the label must not know.
    let session = room(
        &[("civil", 10), ("kommun", 10), ("annan", 5)],
        &[&[(9, 1), (9, 1), (0, 5)]],
    );
    assert_eq!(labels(&session), [(1, Label::Divide)]);
    let session = room(
        &[("civil", 10), ("kommun", 6), ("annan", 4)],
        &[&[(9, 1), (6, 0), (0, 4)]],
    );
    let view = bridges(&session, RoundId(1)).unwrap();
    // With the small one the next smallest goes too, or the small one could be worked out.
    assert_eq!(view.rows[0].label, Label::Few);
    let told = view.rows[0].groups.iter().flatten().count();
    assert_eq!(told, 1);
}

#[test]
fn what_was_taken_down_asks_nobody_and_shows_no_text() {
    let session = room(&[("civil", 5), ("kommun", 5)], &[&[(5, 0), (0, 5)]]);
    let view = public_bridges(&session, RoundId(1)).unwrap();
    assert_eq!(view.asking().count(), 1);
    let hidden = Story::from(session).that(idea_hidden(1, "dubblett"));
    let view = public_bridges(&hidden.session(), RoundId(1)).unwrap();
    assert_eq!(view.asking().count(), 0);
    assert!(view.rows[0].text.is_empty());
}

#[test]
fn answers_wait_for_release_where_the_session_is_moderated() {
    let session = room(&[("civil", 5), ("kommun", 5)], &[&[(5, 0), (0, 5)]]);
    let given = |id, words: &str| Event::ConditionGiven {
        idea: IdeaId(1),
        id: ConditionId(id),
        round: RoundId(1),
        text: text(words),
        author: participant(6),
        oral: false,
    };
    let story = Story::from(session)
        .that(given(1, "Lägre hyra"))
        .that(given(2, "Ljus"))
        .that(Event::ConditionStateSet {
            idea: IdeaId(1),
            id: ConditionId(2),
            state: ConditionState::Withdrawn,
        });
    let session = story.session();
    let released = |session: &Session| {
        let view = bridges(session, RoundId(1)).unwrap();
        (view.rows[0].answers.len(), view.rows[0].released().count())
    };
    assert_eq!(released(&session), (1, 1));
    let moderated = Story::from(session).that(Event::ModerationSet { on: true });
    assert_eq!(released(&moderated.session()), (1, 0));
}

#[test]
fn methods_say_for_and_against_in_their_own_way() {
    let score = Counts::Score(crate::tally::score::Scores([1, 2, 4, 8, 16, 32]));
    let expected = Count {
        agree: 48,
        disagree: 3,
        pass: 12,
    };
    assert_eq!(read(score, 63), Some(expected));
    let steps = Counts::Gradient(crate::tally::gradient::Gradient([1, 1, 1, 5, 2, 2, 2]));
    let expected = Count {
        agree: 6,
        disagree: 3,
        pass: 5,
    };
    assert_eq!(read(steps, 14), Some(expected));
    let marked = Counts::Approval { approvals: 3 };
    let expected = Count {
        agree: 3,
        disagree: 0,
        pass: 4,
    };
    assert_eq!(read(marked, 7), Some(expected));
    assert!(!readable(Method::Points { points: 10 }));
}

#[test]
fn who_spoke_against_is_known_to_their_own_phone() {
    let idea = IdeaId(1);
    let stance = |stance| Ballot::Stance([(idea, stance)].into_iter().collect());
    let amount = |amount: u16| Ballot::Amounts([(idea, amount)].into_iter().collect());
    assert!(speaks_against(
        &stance(Stance::Disagree),
        Method::Stance,
        idea
    ));
    assert!(!speaks_against(&stance(Stance::Pass), Method::Stance, idea));
    assert!(speaks_against(&amount(1), Method::Score, idea));
    assert!(!speaks_against(&amount(2), Method::Score, idea));
    assert!(speaks_against(&amount(3), Method::Gradient, idea));
    assert!(!speaks_against(&amount(4), Method::Gradient, idea));
}

#[test]
fn groups_are_found_in_the_answers_and_the_small_ones_kept_back() {
    let ideas: Vec<&[(u32, u32)]> = vec![&[(8, 0), (0, 8)]; 7];
    let session = room(&[("civil", 8), ("", 8)], &ideas);
    let view = found(&session, RoundId(1)).unwrap();
    assert!(view.groups.found().is_some_and(|found| found.count == 2));
    assert!(view.rows.iter().all(|row| row.label == Label::Divide));
    let ideas: Vec<&[(u32, u32)]> = vec![&[(12, 0), (0, 3)]; 7];
    let session = room(&[("civil", 12), ("", 3)], &ideas);
    let view = found(&session, RoundId(1)).unwrap();
    assert!(view.rows.iter().all(|row| row.groups[1].is_none()));
    assert!(view.rows.iter().all(|row| row.label == Label::Few));
}
