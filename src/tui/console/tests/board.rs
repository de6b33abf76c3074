//! The marketplace and the board: keys to wishes, and what it looks like.

use super::*;
use insta::assert_snapshot;

/// The marketplace twenty seconds into a pitch.
fn marketplace() -> Model {
    let mut model = console(market());
    model.update(Action::Now(minute(39) + second(20)));
    press(&mut model, "3");
    model
}

fn board(command: BoardCommand) -> Command {
    Command::Board(command)
}

/// The same after the pitch was ended.
fn after_the_pitch() -> Model {
    let mut model = marketplace();
    let ended = Event::PitchEnded { topic: TopicId(11) };
    let session = Story::from((*market()).clone()).that(ended).session();
    model.update(Action::Moment(Arc::new(session)));
    model
}

#[test]
fn enter_in_the_queue_ends_the_pitch_that_runs_and_then_starts_the_next() {
    let mut model = marketplace();
    assert_eq!(wish(&mut model, "Tab Enter"), board(BoardCommand::EndPitch));
    let mut model = after_the_pitch();
    let next = |id| board(BoardCommand::StartPitch { id: TopicId(id) });
    assert_eq!(
        wish(&mut model, "s"),
        next(12),
        "from the squares, the first"
    );
    assert_eq!(
        wish(&mut model, "Tab j Enter"),
        next(13),
        "the absent one is passed over"
    );
}

#[test]
fn a_card_is_placed_straight_from_the_queue_and_the_cursor_goes_back_there() {
    let mut model = after_the_pitch();
    press(&mut model, "Tab Space");
    assert_eq!(held(&model), Some(TopicId(12)));
    let place = BoardCommand::Place {
        id: TopicId(12),
        cell: cell(ROOM_2, SLOT_2),
    };
    assert_eq!(wish(&mut model, "j l Enter"), board(place));
    assert_eq!(held(&model), None);
    press(&mut model, "Space");
    assert_eq!(held(&model), Some(TopicId(12)), "on the list again");
}

#[test]
fn a_card_put_back_leaves_the_cursor_where_it_was_lifted() {
    let mut model = after_the_pitch();
    press(&mut model, "j Space k l Esc");
    assert_eq!(held(&model), None);
    press(&mut model, "Space");
    assert_eq!(held(&model), Some(TopicId(2)));
}

#[test]
fn another_run_is_carried_like_a_card_and_the_topic_stays() {
    let mut model = after_the_pitch();
    let again = BoardCommand::Repeat {
        id: TopicId(2),
        cell: cell(ROOM_2, SLOT_2),
        waiting: true,
    };
    assert_eq!(wish(&mut model, "j o l Enter"), board(again));
}

#[test]
fn what_a_square_would_mean_stands_there_before_enter() {
    let mut model = after_the_pitch();
    press(&mut model, "Tab j j j Space l j");
    assert_eq!(held(&model), Some(TopicId(4)));
    let screen = shown(&model, 120, 40);
    // Bo hosts it too, and has a topic in the first slot.
    assert!(screen.contains("går inte här"), "{screen}");
    assert!(
        screen.contains("vill vara på två ställen: ”Lokaler som"),
        "{screen}"
    );
}

#[test]
fn a_frozen_slot_says_so_and_is_thawed_by_a_key() {
    let mut model = after_the_pitch();
    press(&mut model, "Space l");
    assert!(shown(&model, 80, 24).contains("folk är på väg dit"));
    let thaw = BoardCommand::Thaw {
        slot: SLOT_1,
        on: true,
    };
    assert_eq!(wish(&mut model, "Esc t"), board(thaw));
    assert!(press(&mut model, "l t").is_empty());
    assert!(model.toast.text().is_some());
}

#[test]
fn hosts_are_named_as_in_the_list_of_people() {
    let mut model = after_the_pitch();
    press(&mut model, "w");
    type_in(&mut model, ", gun, Elin");
    let hosts = TopicCommand::SetHosts {
        id: TopicId(1),
        hosts: [1, 7, 5].map(ParticipantId).into(),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Topic(hosts));
    let mut model = after_the_pitch();
    press(&mut model, "w");
    type_in(&mut model, ", Nisse");
    assert!(press(&mut model, "Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Ingen här heter ”Nisse”"));
}

#[test]
fn needs_and_features_are_chosen_by_a_yes() {
    let mut model = after_the_pitch();
    press(&mut model, "b Right");
    let needs = TopicCommand::SetNeeds {
        id: TopicId(1),
        needs: [RoomFeature::Wheelchair].into(),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Topic(needs));
    let mut model = after_the_pitch();
    press(&mut model, "E Tab Tab Tab Right");
    let Command::Room(RoomCommand::Change { room }) = wish(&mut model, "Enter") else {
        panic!("a room is changed");
    };
    assert_eq!(room.features, RoomFeature::ALL.into());
}

#[test]
fn one_key_jumps_to_the_slot_that_runs() {
    let mut model = after_the_pitch();
    press(&mut model, "l Tab g Space");
    assert_eq!(held(&model), Some(TopicId(1)));
}

#[test]
fn the_facilitator_sees_how_many_drafts_there_are_and_none_of_their_words() {
    for keys in ["1", "2", "3", "4", "5"] {
        let mut model = marketplace();
        press(&mut model, keys);
        assert!(!shown(&model, 200, 60).contains("Någons utkast"));
    }
    assert!(shown(&marketplace(), 80, 24).contains("ett utkast"));
}

#[test]
fn the_marketplace_looks_like_this() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let model = marketplace();
        assert_snapshot!(format!("market_{width}"), shown(&model, width, height));
        let mut model = after_the_pitch();
        press(&mut model, "Tab j j j Space j");
        assert_snapshot!(format!("market_held_{width}"), shown(&model, width, height));
    }
    let mut model = console_in(en(), market());
    press(&mut model, "3 Tab Space");
    assert_snapshot!("market_held_en", shown(&model, 80, 24));
}

#[test]
fn a_board_of_twelve_rooms_and_eight_slots_scrolls_both_ways() {
    let mut model = console(wide());
    press(&mut model, "3");
    assert_snapshot!("market_wide_120", shown(&model, 120, 40));
    press(&mut model, "End PageDown Space");
    assert_snapshot!("market_wide_end_80", shown(&model, 80, 24));
}
