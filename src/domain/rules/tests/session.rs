//! Title and question, targets, terminals, end and going on.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::SessionCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal, Role};

fn describe(title: &CleanText, question: &str) -> SessionCommand {
    SessionCommand::Describe {
        title: title.clone(),
        question: text(question),
    }
}

fn target(party: &str, category: Option<&str>, target: Option<u8>) -> SessionCommand {
    SessionCommand::SetTarget {
        party: Key::from(party),
        category: category.map(Key::from),
        target,
    }
}

fn grant(name: &str) -> SessionCommand {
    SessionCommand::GrantRole {
        role: Role::Notes,
        name: name.into(),
        token: hash("t"),
    }
}

#[test]
fn the_title_is_needed_and_the_question_is_not() {
    let session = hall();
    let after = when(
        &session,
        Facilitator,
        describe(&text("Höstens idéverkstad"), ""),
    )
    .accepted();
    assert_eq!(after.setup.title, "Höstens idéverkstad");
    assert!(after.setup.question.is_empty());
    let nameless = describe(&CleanText::default(), "Vad nu?");
    when(&session, Facilitator, nameless).refused(missing(Field::Title));
    let long = describe(&letters(121), "");
    when(&session, Facilitator, long).refused(too_long(Field::Title, 120));
    let same = describe(&session.setup.title, &session.setup.question);
    when(&session, Facilitator, same).changes_nothing();
}

#[test]
fn a_target_is_set_for_a_party_or_one_of_its_categories_and_taken_away() {
    let session = hall();
    let after = when(&session, Facilitator, target("annan", None, Some(100))).accepted();
    let after = when(&after, Facilitator, target("civil", Some("annat"), Some(0))).accepted();
    let after = when(&after, Facilitator, target("kommun", None, None)).accepted();
    let parties = &after.setup.parties;
    assert_eq!(
        [parties[0].target, parties[1].target, parties[2].target],
        [None, Some(50), Some(100)]
    );
    assert_eq!(parties[1].categories[5].target, Some(0));
    when(&after, Facilitator, target("annan", None, Some(100))).changes_nothing();
}

#[test]
fn a_target_is_of_a_known_party_and_at_most_all_of_the_room() {
    let session = hall();
    for (party, category) in [("kyrkan", None), ("civil", Some("politiker"))] {
        let wish = target(party, category, Some(10));
        when(&session, Facilitator, wish).refused(Refusal::UnknownParty);
    }
    let wish = target("civil", None, Some(101));
    when(&session, Facilitator, wish).refused(Refusal::TargetOutOfRange);
}

#[test]
fn a_terminal_is_let_in_by_its_token_and_put_out() {
    let session = when(&hall(), Facilitator, grant("Anna")).accepted();
    assert_eq!(session.seated(&hash("t")), Some(note_taker()));
    let revoke = || SessionCommand::RevokeRole { token: hash("t") };
    let session = when(&session, Facilitator, revoke()).accepted();
    assert_eq!(session.seated(&hash("t")), None);
    when(&session, Facilitator, revoke()).refused(Refusal::Unknown { what: Kind::Role });
}

#[test]
fn a_terminals_name_is_cleaned_bounded_and_may_be_empty() {
    let session = when(&hall(), Facilitator, grant(" \u{202e}Anna\u{7}\n")).accepted();
    assert_eq!(session.seated(&hash("t")), Some(note_taker()));
    let session = when(&hall(), Facilitator, grant("")).accepted();
    assert_eq!(session.grants[&hash("t")].name, "");
    let wish = grant(&letters(41));
    when(&hall(), Facilitator, wish).refused(too_long(Field::Alias, 40));
}

#[test]
fn the_meeting_ends_once_and_not_while_a_round_is_open() {
    let round = Refusal::RoundOpen { round: RoundId(1) };
    when(&voting(Method::Stance), Facilitator, SessionCommand::End).refused(round);
    let session = when(&hall(), Facilitator, SessionCommand::End).yields([Event::SessionEnded {}]);
    assert_eq!(session.run.ended, Some(session.changed));
    when(&session, Facilitator, SessionCommand::End).changes_nothing();
}

#[test]
fn the_meeting_goes_on_only_after_it_has_ended() {
    when(&hall(), Facilitator, SessionCommand::Resume).refused(Refusal::SessionNotEnded);
    let session = when(&ended(hall()), Facilitator, SessionCommand::Resume).accepted();
    assert_eq!(session.run.ended, None);
    when(&session, participant(1), log(None, "Ännu en")).accepted();
}

#[test]
fn what_was_cut_off_at_opening_is_noted() {
    let note = SessionCommand::NoteRecovery {
        cut_bytes: 17,
        kept_as: "torn-12".into(),
    };
    when(&hall(), Actor::System, note).yields([Event::SessionRecovered {
        cut_bytes: 17,
        kept_as: "torn-12".into(),
    }]);
}
