//! The list of speakers: keys to wishes.

use super::*;
use crate::domain::command::SpeakersCommand as Speakers;

fn wished(keys: &str) -> Command {
    let mut model = console(plenary());
    press(&mut model, "7");
    wish(&mut model, keys)
}

#[test]
fn one_key_gives_the_floor_to_the_next_and_enter_to_the_chosen_one() {
    assert_eq!(wished("g"), Command::Speakers(Speakers::Next));
    assert_eq!(wished("Space"), Command::Speakers(Speakers::Next));
    assert_eq!(wished("s"), Command::Speakers(Speakers::Finish));
    let id = SpeakerId(5);
    let start = Speakers::Start { id };
    assert_eq!(wished("j Enter"), Command::Speakers(start));
    let remove = Speakers::Remove { id };
    assert_eq!(wished("j x"), Command::Speakers(remove));
}

#[test]
fn a_hand_moves_somebody_up_and_down_to_the_ends_and_no_further() {
    let shift = |id, before: Option<u32>| {
        Command::Speakers(Speakers::Move {
            id: SpeakerId(id),
            before: before.map(SpeakerId),
        })
    };
    assert_eq!(wished("j <"), shift(5, Some(4)));
    assert_eq!(wished("j >"), shift(5, Some(7)));
    assert_eq!(wished("j j >"), shift(6, None));
    let mut model = console(plenary());
    press(&mut model, "7");
    assert!(press(&mut model, "<").is_empty());
    assert!(press(&mut model, "j j j >").is_empty());
}

#[test]
fn the_list_is_opened_and_closed_for_phones() {
    assert_eq!(wished("o"), Command::Speakers(Speakers::Close));
    let mut model = console(typical());
    press(&mut model, "7");
    assert_eq!(wish(&mut model, "o"), Command::Speakers(Speakers::Open));
}

#[test]
fn somebody_is_put_on_the_list_by_name_or_without_a_seat() {
    let mut model = console(typical());
    press(&mut model, "7 a");
    type_in(&mut model, "elin");
    let voice = Voice::Participant(ParticipantId(5));
    let ask = Command::Speakers(Speakers::AskFor { voice });
    assert_eq!(wish(&mut model, "Enter"), ask);
    press(&mut model, "w");
    type_in(&mut model, "Rut");
    let voice = guest("Rut", Some("kommun"));
    let ask = Command::Speakers(Speakers::AskFor { voice });
    assert_eq!(wish(&mut model, "Tab Right Enter"), ask);
}

#[test]
fn the_tab_says_how_many_wait_from_every_screen() {
    let mut model = console(plenary());
    press(&mut model, "3");
    assert!(shown(&model, 120, 30).contains("7 Talare ▸4"));
    assert!(!shown(&console(typical()), 120, 30).contains("Talare ▸"));
}
