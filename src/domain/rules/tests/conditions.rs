//! "What would make you say yes?": asked when the room has seen a count, answered by anybody, one
//! answer each, and nothing is ever lost.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::{ConditionCommand, PeopleCommand};
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::MAX_CONDITIONS;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal};

const IDEA: IdeaId = IdeaId(1);
const ONE: ConditionId = ConditionId(1);

/// A round of stances whose count the room has seen.
fn shown_round() -> Session {
    Story::from(voting(Method::Stance))
        .that(closed(1))
        .that(round_shown(1))
        .session()
}

fn give(words: &str) -> ConditionCommand {
    ConditionCommand::Give {
        idea: IDEA,
        round: RoundId(1),
        text: text(words),
        oral: true,
    }
}

fn given(id: u32, words: &str, author: Actor, oral: bool) -> Event {
    Event::ConditionGiven {
        idea: IDEA,
        id: ConditionId(id),
        round: RoundId(1),
        text: text(words),
        author,
        oral,
    }
}

fn hide(reason: &str) -> ConditionCommand {
    ConditionCommand::Hide {
        idea: IDEA,
        id: ONE,
        reason: text(reason),
    }
}

fn answers(session: &Session) -> Vec<(String, bool)> {
    let conditions = session.ideas[&IDEA].conditions.iter();
    conditions
        .map(|it| (it.text.to_string(), it.is_open()))
        .collect()
}

#[test]
fn anybody_may_answer_once_the_room_has_seen_the_count() {
    let session = voting(Method::Stance);
    when(&session, participant(1), give("Lägre hyra")).refused(Refusal::RoundNotShown);
    let session = shown_round();
    when(&session, participant(1), give("Lägre hyra")).yields([given(
        1,
        "Lägre hyra",
        participant(1),
        false,
    )]);
    when(&session, note_taker(), give("Lägre hyra")).yields([given(
        1,
        "Lägre hyra",
        note_taker(),
        true,
    )]);
    when(&session, Actor::Projector, give("Lägre hyra")).refused(Refusal::NotAllowed);
}

#[test]
fn an_answer_belongs_to_an_idea_of_the_round() {
    let elsewhere = ConditionCommand::Give {
        idea: IdeaId(99),
        round: RoundId(1),
        text: text("Lägre hyra"),
        oral: false,
    };
    when(&shown_round(), participant(1), elsewhere).refused(Refusal::NotAnOption);
    let hidden = Story::from(shown_round())
        .that(idea_hidden(1, "dubblett"))
        .session();
    when(&hidden, participant(1), give("Lägre hyra")).refused(Refusal::IdeaGone);
}

#[test]
fn a_second_answer_replaces_the_first_and_the_same_again_changes_nothing() {
    let session = when(&shown_round(), participant(1), give("Lägre hyra")).accepted();
    when(&session, participant(1), give("Lägre hyra")).changes_nothing();
    let session = when(&session, participant(1), give("Ingen hyra")).accepted();
    assert_eq!(answers(&session), [("Ingen hyra".to_owned(), true)]);
    let session = when(&session, participant(2), give("Nycklar")).accepted();
    let session = when(&session, note_taker(), give("Ljus")).accepted();
    let session = when(&session, note_taker(), give("Värme")).accepted();
    assert_eq!(answers(&session).len(), 4);
}

#[test]
fn an_answer_needs_words_that_fit() {
    let session = shown_round();
    when(&session, participant(1), give("")).refused(missing(Field::Condition));
    let long = ConditionCommand::Give {
        idea: IDEA,
        round: RoundId(1),
        text: letters(301),
        oral: false,
    };
    when(&session, participant(1), long).refused(too_long(Field::Condition, 300));
}

#[test]
fn an_idea_holds_so_many_answers() {
    let mut story = Story::from(shown_round());
    for id in 1..=MAX_CONDITIONS {
        story = story.that(given(id as u32, "Lägre hyra", note_taker(), true));
    }
    when(&story.session(), participant(1), give("Nycklar")).refused(Refusal::Full {
        what: Kind::Condition,
        limit: MAX_CONDITIONS as u32,
    });
}

#[test]
fn whoever_gave_it_takes_it_back_and_nobody_else_does() {
    let session = when(&shown_round(), participant(1), give("Lägre hyra")).accepted();
    let withdraw = || ConditionCommand::Withdraw {
        idea: IDEA,
        id: ONE,
    };
    when(&session, participant(2), withdraw()).refused(Refusal::NotAllowed);
    let session = when(&session, participant(1), withdraw()).accepted();
    assert_eq!(answers(&session), [("Lägre hyra".to_owned(), false)]);
    when(&session, participant(1), withdraw()).refused(Refusal::ConditionGone);
    // Given again it is another answer; then the first does not come back beside it.
    let session = when(&session, participant(1), give("Nycklar")).accepted();
    let restore = ConditionCommand::Restore {
        idea: IDEA,
        id: ONE,
    };
    when(&session, Facilitator, restore).refused(Refusal::ConditionGone);
}

#[test]
fn the_facilitator_hides_with_a_reason_brings_back_and_undoes() {
    let session = when(&shown_round(), participant(1), give("Lägre hyra")).accepted();
    when(&session, Facilitator, hide("")).refused(missing(Field::Reason));
    let hidden = when(&session, Facilitator, hide("ovidkommande")).accepted();
    assert_eq!(answers(&hidden), [("Lägre hyra".to_owned(), false)]);
    let restore = ConditionCommand::Restore {
        idea: IDEA,
        id: ONE,
    };
    let back = when(&hidden, Facilitator, restore.clone()).accepted();
    assert_eq!(answers(&back), answers(&session));
    when(&back, Facilitator, restore).changes_nothing();
    let undone = when(&hidden, Facilitator, Command::Undo).accepted();
    assert_eq!(answers(&undone), answers(&session));
    let redone = when(&undone, Facilitator, Command::Redo).accepted();
    assert_eq!(answers(&redone), answers(&hidden));
}

#[test]
fn a_hidden_answer_does_not_come_back_beside_a_newer_one_by_undo() {
    let session = when(&shown_round(), participant(1), give("Lägre hyra")).accepted();
    let session = when(&session, Facilitator, hide("ovidkommande")).accepted();
    let session = when(&session, participant(1), give("Nycklar")).accepted();
    when(&session, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}

#[test]
fn words_that_were_changed_since_are_not_released_by_undo() {
    let release = |on| ConditionCommand::Release {
        idea: IDEA,
        id: ONE,
        on,
    };
    let session = when(&shown_round(), participant(1), give("Lägre hyra")).accepted();
    let session = when(&session, Facilitator, release(true)).accepted();
    assert!(session.ideas[&IDEA].conditions[0].released);
    let held = when(&session, Facilitator, release(false)).accepted();
    let reworded = when(&held, participant(1), give("Något annat")).accepted();
    when(&reworded, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
    let reworded = when(&session, participant(1), give("Något annat")).accepted();
    assert!(!reworded.ideas[&IDEA].conditions[0].released);
}

#[test]
fn the_answers_of_somebody_on_the_list_twice_follow_them() {
    let session = when(&shown_round(), participant(2), give("Nycklar")).accepted();
    let merge = PeopleCommand::Merge {
        keep: ParticipantId(1),
        gone: ParticipantId(2),
    };
    let merged = when(&session, Facilitator, merge).accepted();
    let author = |session: &Session| session.ideas[&IDEA].conditions[0].author.clone();
    assert_eq!(author(&merged), participant(1));
    let parted = when(&merged, Facilitator, Command::Undo).accepted();
    assert_eq!(author(&parted), participant(2));
}
