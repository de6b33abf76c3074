//! Signs of the meeting, and the pages that projectors hold.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::SessionCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal, Role};

const ADVICE: Mandate = Mandate {
    level: Level::Dialogue,
    step: PolicyStep::Formulation,
    weight: Weight::Advisory,
};

fn show(projector: Option<&str>, page: Option<&str>) -> SessionCommand {
    SessionCommand::ShowPage {
        projector: projector.map(str::to_owned),
        page: page.map(Key::from),
    }
}

fn since_last(lines: usize) -> SessionCommand {
    SessionCommand::SetSinceLast {
        lines: vec![text("Nattbussen går"); lines],
    }
}

/// A hall with a projector in its foyer.
fn with_projector() -> Session {
    Story::from(hall())
        .that(Event::RoleGranted {
            role: Role::Projector,
            name: "Foajén".into(),
            token: hash("p"),
        })
        .session()
}

#[test]
fn a_mandate_is_settled_and_can_be_taken_off_the_wall_again() {
    let mandate = |mandate| SessionCommand::SetMandate { mandate };
    let session = when(&hall(), Facilitator, mandate(Some(ADVICE))).accepted();
    assert_eq!(session.setup.mandate, Some(ADVICE));
    when(&session, Facilitator, mandate(Some(ADVICE))).changes_nothing();
    let session = when(&session, Facilitator, mandate(None)).accepted();
    assert_eq!(session.setup.mandate, None);
}

#[test]
fn the_network_is_named_in_a_few_words_or_not_at_all() {
    let wifi = |name: &CleanText| SessionCommand::SetWifi { name: name.clone() };
    let session = when(&hall(), Facilitator, wifi(&text("Folkets hus"))).accepted();
    assert_eq!(session.setup.wifi, "Folkets hus");
    when(&session, Facilitator, wifi(&letters(41))).refused(too_long(Field::Wifi, 40));
    let session = when(&session, Facilitator, wifi(&text(""))).accepted();
    assert!(session.setup.wifi.is_empty());
}

#[test]
fn what_became_of_last_time_fits_one_page() {
    let session = when(&hall(), Facilitator, since_last(12)).accepted();
    assert_eq!(session.setup.since_last.len(), 12);
    when(&session, Facilitator, since_last(12)).changes_nothing();
    when(&session, Facilitator, since_last(13)).refused(Refusal::Full {
        what: Kind::SinceLast,
        limit: 12,
    });
    let blank = SessionCommand::SetSinceLast {
        lines: vec![text("")],
    };
    when(&session, Facilitator, blank).refused(missing(Field::SinceLast));
}

#[test]
fn a_farewell_and_a_number_expected_are_set_once() {
    let farewell = || SessionCommand::SetFarewell {
        text: text("Nästa gång: 12 november"),
    };
    let expected = || SessionCommand::SetExpected { people: Some(52) };
    let session = when(&hall(), Facilitator, farewell()).accepted();
    let session = when(&session, Facilitator, expected()).accepted();
    assert_eq!(session.setup.expected, Some(52));
    assert_eq!(session.setup.farewell, "Nästa gång: 12 november");
    when(&session, Facilitator, farewell()).changes_nothing();
    when(&session, Facilitator, expected()).changes_nothing();
}

#[test]
fn a_page_is_held_on_one_projector_or_on_all_until_they_follow_again() {
    let session = when(&with_projector(), Facilitator, show(None, Some("clock"))).accepted();
    let session = when(&session, Facilitator, show(Some("Foajén"), Some("grid"))).accepted();
    assert_eq!(session.stage[""].as_str(), "clock");
    assert_eq!(session.stage["Foajén"].as_str(), "grid");
    when(&session, Facilitator, show(None, Some("clock"))).changes_nothing();
    let session = when(&session, Facilitator, show(Some("Foajén"), None)).accepted();
    assert_eq!(session.stage.get("Foajén"), None);
    when(&session, Facilitator, show(Some("Foajén"), None)).changes_nothing();
}

#[test]
fn a_page_must_exist_and_a_projector_must_have_a_name() {
    let session = with_projector();
    let page = Refusal::Unknown { what: Kind::Page };
    when(&session, Facilitator, show(None, Some("okänd"))).refused(page);
    let terminal = Refusal::Unknown { what: Kind::Role };
    for name in ["", " ", "a\u{1b}b", &"x".repeat(500)] {
        when(&session, Facilitator, show(Some(name), Some("clock"))).refused(terminal.clone());
    }
    // A browser that is a projector is not known to the session.
    let session = when(&session, Facilitator, show(Some("Salen"), Some("clock"))).accepted();
    assert_eq!(session.stage["Salen"].as_str(), "clock");
}

#[test]
fn only_so_many_projectors_hold_a_page_of_their_own() {
    let mut session = with_projector();
    for name in 1..=32 {
        let name = format!("Sal {name}");
        session = when(&session, Facilitator, show(Some(&name), Some("clock"))).accepted();
    }
    when(&session, Facilitator, show(Some("Foajén"), Some("clock"))).refused(Refusal::Full {
        what: Kind::Page,
        limit: 32,
    });
    when(&session, Facilitator, show(Some("Sal 1"), Some("grid"))).accepted();
}

#[test]
fn a_projector_that_has_gone_can_still_be_let_go() {
    let session = when(
        &with_projector(),
        Facilitator,
        show(Some("Foajén"), Some("grid")),
    )
    .accepted();
    let revoke = SessionCommand::RevokeRole { token: hash("p") };
    let session = when(&session, Facilitator, revoke).accepted();
    let session = when(&session, Facilitator, show(Some("Foajén"), None)).accepted();
    assert!(session.stage.is_empty());
}
