//! Seat cards on the console: printing, giving, blocking, the level, and the heads in the room.

use super::{console, wish};
use crate::domain::command::{CardKey, Command, PeopleCommand, SessionCommand, VotingCommand};
use crate::domain::model::*;
use crate::domain::testing::*;
use crate::domain::{CleanText, Event};
use crate::tui::program::{Action, Effect, Print, Program};
use crate::tui::testing::*;

#[test]
fn a_sheet_is_printed_where_the_hall_is_and_what_came_of_it_is_said() {
    let mut model = console(typical());
    press(&mut model, "4 p");
    assert!(shown(&model, 80, 24).contains("Hur många kort?"));
    let effects = press(&mut model, "Enter");
    let [Effect::Print(Print::Cards { count: 20, .. })] = &effects[..] else {
        panic!("{effects:?}");
    };
    model.update(Action::Printed(Ok("20 röstkort finns".into())));
    assert!(shown(&model, 120, 24).contains("20 röstkort finns"));
    model.update(Action::Printed(Err("Disken är full".into())));
    assert!(shown(&model, 120, 24).contains("Disken är full"));
}

#[test]
fn a_console_that_is_attached_prints_nothing() {
    let mut model = console(typical());
    model.holds_hall = false;
    assert!(press(&mut model, "4 p").is_empty());
    assert!(shown(&model, 80, 24).contains("datorn som håller mötet"));
}

#[test]
fn a_card_is_given_by_its_number_and_a_lost_one_blocked() {
    let mut model = console(typical());
    press(&mut model, "4 c");
    type_in(&mut model, "7");
    let Command::People(PeopleCommand::TakeCard { card, .. }) = wish(&mut model, "Enter") else {
        panic!("a card is given");
    };
    assert_eq!(card, CardKey::Number(CardId(7)));
    let mut model = console(typical());
    press(&mut model, "4 d");
    type_in(&mut model, "3");
    let void = PeopleCommand::VoidCards {
        cards: vec![CardId(3)],
    };
    assert_eq!(wish(&mut model, "Enter"), Command::People(void));
}

#[test]
fn the_level_is_chosen_and_stands_above_the_people_and_at_the_round() {
    let mut model = console(typical());
    press(&mut model, "4 v Right");
    let level = SessionCommand::SetLevel {
        level: VoteLevel::Card,
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Session(level));
    let session = Story::from((*typical()).clone())
        .that(Event::LevelSet {
            level: VoteLevel::Card,
        })
        .session();
    let mut model = console(session.into());
    press(&mut model, "4");
    assert!(shown(&model, 200, 40).contains("0 av 0 röstkort använda"));
    let mut model = console(voting());
    press(&mut model, "6");
    assert!(shown(&model, 120, 40).contains("Vägledande: en röst per telefon"));
}

#[test]
fn the_heads_in_the_room_are_entered_while_a_round_is_on() {
    let mut model = console(voting());
    press(&mut model, "6 p");
    type_in(&mut model, "37");
    let heads = VotingCommand::SetHeads {
        round: RoundId(1),
        heads: Some(37),
        reason: CleanText::default(),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Voting(heads));
    assert!(press(&mut console(drafted_round()), "6 p").is_empty());
}
