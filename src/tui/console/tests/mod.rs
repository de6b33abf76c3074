//! The console: keys to wishes.

mod board;
mod bridges;
mod cards;
mod cockpit;
mod frame;
mod looks;
mod pages;
mod people;
mod pointed;
mod rounds;
mod secret;
mod speakers;
mod terms;

use super::*;
use crate::domain::command::*;
use crate::domain::model::*;
use crate::domain::refusal::Refusal;
use crate::domain::testing::*;
use crate::domain::{Event, Role};
use crate::hub::{Receipt, Rejected};
use crate::tui::testing::*;
use crate::tui::widgets::help;

/// A console in the first slot of the typical workshop, as a facilitator has it.
fn console(session: Arc<Session>) -> Model {
    console_in(sv(), session)
}

pub(super) fn console_in(words: Words, session: Arc<Session>) -> Model {
    let mut model = Model::new(words, PLAIN, session, minute(40), Keys::starting("k"));
    model.update(Action::Join(JoinInfo {
        url: Some("http://192.168.10.123:8080/j/482913".into()),
        candidates: vec!["http://10.0.0.7:8080".into()],
        ..JoinInfo::default()
    }));
    model
}

pub(super) fn wishes(effects: Vec<Effect<Then>>) -> Vec<Command> {
    let commands = effects.into_iter().filter_map(|effect| match effect {
        Effect::Submit { command, .. } => Some(command),
        _ => None,
    });
    commands.collect()
}

pub(super) fn wish(model: &mut Model, keys: &str) -> Command {
    let wishes = wishes(press(model, keys));
    assert_eq!(wishes.len(), 1, "{keys}: {wishes:?}");
    wishes.into_iter().next().unwrap()
}

fn cell(room: RoomId, slot: BlockId) -> Cell {
    Cell { room, slot }
}

#[test]
fn one_key_starts_the_next_block_from_every_screen() {
    for tab in ["1", "2", "3", "4", "5", "6", "8"] {
        let mut model = console(typical());
        press(&mut model, tab);
        let next = Command::Agenda(AgendaCommand::Next);
        assert_eq!(wish(&mut model, "n"), next);
    }
}

#[test]
fn minutes_are_added_and_taken_one_at_a_time_or_five() {
    let mut model = console(typical());
    for (key, minutes) in [("+", 1), ("-", -1), ("f", 5)] {
        let extend = Command::Agenda(AgendaCommand::Extend { minutes });
        assert_eq!(wish(&mut model, key), extend);
    }
}

#[test]
fn the_chosen_block_is_started_moved_and_removed() {
    let mut model = console(typical());
    let start = AgendaCommand::Start { block: SLOT_1 };
    assert_eq!(wish(&mut model, "2 Enter"), Command::Agenda(start));
    let up = AgendaCommand::MoveBlock {
        block: SLOT_1,
        to: 0,
    };
    assert_eq!(wish(&mut model, "K"), Command::Agenda(up));
    let gone = AgendaCommand::RemoveBlock { block: SLOT_1 };
    assert_eq!(wish(&mut model, "x"), Command::Agenda(gone));
    assert!(press(&mut model, "k K").is_empty(), "the first stays first");
}

#[test]
fn a_block_is_added_after_the_chosen_one_with_what_was_typed() {
    let mut model = console(typical());
    press(&mut model, "2 k a");
    type_in(&mut model, "Fika");
    press(&mut model, "Tab Tab");
    type_in(&mut model, "5");
    let Command::Agenda(AgendaCommand::AddBlock { block, at }) = wish(&mut model, "Enter") else {
        panic!("a block is added");
    };
    assert_eq!((&*block.title, block.minutes, at), ("Fika", 305, 1));
}

#[test]
fn a_time_that_is_none_is_said_in_the_dialog_and_wishes_nothing() {
    let mut model = console(typical());
    press(&mut model, "2 t");
    type_in(&mut model, "x");
    assert!(press(&mut model, "Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Skriv tiden som 13:05."));
}

fn held(model: &Model) -> Option<TopicId> {
    model.board.held.as_ref().map(|hand| hand.topic)
}

#[test]
fn a_parked_card_is_picked_up_and_placed_on_a_free_square() {
    let mut model = console(typical());
    press(&mut model, "3 Tab Space");
    assert_eq!(held(&model), Some(TopicId(4)));
    let place = BoardCommand::Place {
        id: TopicId(4),
        cell: cell(ROOM_2, SLOT_2),
    };
    assert_eq!(wish(&mut model, "j l Space"), Command::Board(place));
    assert_eq!(held(&model), None);
}

#[test]
fn a_card_put_on_another_one_swaps_in_one_step() {
    let mut model = console(typical());
    let swap = BoardCommand::Swap {
        a: TopicId(1),
        b: TopicId(2),
    };
    assert_eq!(wish(&mut model, "3 Space j Enter"), Command::Board(swap));
}

#[test]
fn a_card_in_the_hand_is_parked_from_anywhere_and_let_go_with_escape() {
    let mut model = console(typical());
    let park = Command::Board(BoardCommand::Park { id: TopicId(1) });
    assert_eq!(wish(&mut model, "3 Space j l p"), park);
    press(&mut model, "Space Esc");
    assert_eq!(held(&model), None);
}

#[test]
fn a_card_put_back_where_it_was_wishes_nothing() {
    let mut model = console(typical());
    assert!(press(&mut model, "3 Space Space").is_empty());
}

#[test]
fn a_card_that_somebody_takes_down_falls_out_of_the_hand() {
    let mut model = console(typical());
    press(&mut model, "3 Space");
    let session = Story::from((*typical()).clone())
        .that(topic_hidden(1, "Fel"))
        .session();
    model.update(Action::Moment(Arc::new(session)));
    assert_eq!(held(&model), None);
}

#[test]
fn a_topic_is_hidden_only_with_a_reason() {
    let mut model = console(typical());
    press(&mut model, "3 x");
    assert!(press(&mut model, "Enter").is_empty());
    type_in(&mut model, "Utanför ämnet");
    let hide = TopicCommand::Hide {
        id: TopicId(1),
        reason: text("Utanför ämnet"),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Topic(hide));
}

#[test]
fn a_walk_in_is_registered_with_hat_and_swedish_letters() {
    let mut model = console(typical());
    press(&mut model, "4 a");
    type_in(&mut model, "Örjan Åäö");
    press(&mut model, "Tab Right");
    let Command::People(PeopleCommand::Join { profile, seat, .. }) = wish(&mut model, "Enter")
    else {
        panic!("somebody joins");
    };
    assert_eq!(&*profile.alias, "Örjan Åäö");
    assert_eq!(profile.party, Some(Key::from("kommun")));
    assert_eq!(seat, None);
}

#[test]
fn a_target_is_set_for_a_category_and_taken_away_by_an_empty_field() {
    let mut model = console(typical());
    press(&mut model, "4 t Right");
    let target = SessionCommand::SetTarget {
        party: Key::from("kommun"),
        category: Some(Key::from("politiker")),
        target: None,
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Session(target));
}

#[test]
fn marked_ideas_are_merged_and_voted_on() {
    let mut model = console(typical());
    press(&mut model, "5 Space Space m Tab");
    type_in(&mut model, "Samma sak");
    let Command::Idea(IdeaCommand::Merge { ideas, .. }) = wish(&mut model, "Enter") else {
        panic!("ideas are merged");
    };
    // The plenary's idea stands first in the list.
    assert_eq!(ideas, [IdeaId(1), IdeaId(4)]);

    let mut model = console(typical());
    press(&mut model, "5 Space Space 6 a");
    type_in(&mut model, "Vad?");
    press(&mut model, "Tab Space");
    let plan = RoundPlan {
        title: text("Vad?"),
        ..plan(Method::Stance, &[1, 4])
    };
    let prepare = VotingCommand::Prepare {
        plan: Box::new(plan),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Voting(prepare));
}

#[test]
fn one_marked_idea_is_not_merged() {
    let mut model = console(typical());
    assert!(press(&mut model, "5 Space m").is_empty());
    assert!(shown(&model, 80, 24).contains("minst två"));
}

#[test]
fn an_idea_said_aloud_is_logged_in_the_topic_under_the_cursor() {
    let mut model = console(typical());
    press(&mut model, "5 j a");
    type_in(&mut model, "Nattöppet");
    let log = IdeaCommand::Log {
        topic: Some(TopicId(1)),
        text: text("Nattöppet"),
        oral: true,
        kind: Default::default(),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Idea(log));
}

#[test]
fn a_round_is_closed_only_after_a_yes() {
    let mut model = console(voting());
    assert!(press(&mut model, "6 Enter").is_empty());
    let close = VotingCommand::Close { round: RoundId(1) };
    assert_eq!(wish(&mut model, "Enter"), Command::Voting(close));
}

#[test]
fn undo_names_what_it_takes_back() {
    let mut model = console(typical());
    let effects = press(&mut model, "u");
    let [Effect::Submit { command, then, .. }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(*command, Command::Undo);
    let Then::Say(said) = then else {
        panic!("{then:?}");
    };
    assert_eq!(said, "Ångrat: idé dold, ”Konserter på gården”");
}

#[test]
fn a_dialog_closes_when_its_wish_is_granted_and_says_why_when_it_is_not() {
    let mut model = console(typical());
    press(&mut model, "3 R");
    type_in(&mut model, "Köket");
    press(&mut model, "Enter");
    let refused = Rejected::Refused(Refusal::CapacityOutOfRange);
    model.update(Action::Answered {
        then: Then::CloseDialog,
        answer: Err(refused),
    });
    assert!(matches!(model.overlay, Overlay::Asking(..)));
    model.update(Action::Answered {
        then: Then::CloseDialog,
        answer: Ok(Receipt {
            n: 1,
            made: None,
            repeated: false,
            code: None,
        }),
    });
    assert!(matches!(model.overlay, Overlay::None));
}

#[test]
fn a_refusal_without_a_dialog_is_shown_for_a_while() {
    let mut model = console(typical());
    model.update(Action::Answered {
        then: Then::Quiet,
        answer: Err(Rejected::Busy),
    });
    assert!(model.toast.text().is_some());
    model.update(Action::Now(minute(41)));
    assert!(model.toast.text().is_none());
}

#[test]
fn leaving_asks_while_the_meeting_is_on_and_not_before() {
    let mut model = console(typical());
    assert!(press(&mut model, "q").is_empty());
    assert_eq!(press(&mut model, "Enter"), [Effect::Leave(Exit::Quit)]);
    let mut model = console(empty());
    assert_eq!(press(&mut model, "q"), [Effect::Leave(Exit::Quit)]);
    assert_eq!(press(&mut model, "Ctrl-c"), [Effect::Leave(Exit::Quit)]);
}

#[test]
fn ending_and_resuming_do_not_ask_since_undo_helps() {
    let mut model = console(typical());
    let end = Command::Session(SessionCommand::End);
    assert_eq!(wish(&mut model, "s"), end);
    let ended = Story::from((*typical()).clone())
        .that(Event::SessionEnded {})
        .session();
    let mut model = console(Arc::new(ended));
    let resume = Command::Session(SessionCommand::Resume);
    assert_eq!(wish(&mut model, "2 s"), resume);
}

#[test]
fn a_waiting_terminal_is_seen_from_every_screen_and_let_in() {
    let mut model = console(typical());
    model.update(Action::Waiting(vec![Waiting {
        id: 7,
        role: Role::Notes,
        name: text("Anna"),
        from: "192.168.1.9".into(),
        code: "12345678".into(),
    }]));
    assert!(shown(&model, 80, 24).contains("8 Anslut !1"));
    let answer = Effect::AnswerTerminal {
        id: 7,
        welcome: true,
    };
    assert_eq!(press(&mut model, "8 Enter"), [answer]);
    let answer = Effect::AnswerTerminal {
        id: 7,
        welcome: false,
    };
    assert_eq!(press(&mut model, "x"), [answer]);
}

#[test]
fn a_code_is_shown_until_it_is_worth_nothing() {
    let mut model = console(typical());
    let effects = press(&mut model, "8 p");
    assert_eq!(effects, [Effect::NewCode(Role::Projector)]);
    model.update(Action::Code(Code {
        digits: "12345678".into(),
        role: Role::Projector,
    }));
    assert!(shown(&model, 80, 24).contains("1234 5678"));
    model.update(Action::Now(minute(42)));
    assert!(!shown(&model, 80, 24).contains("1234 5678"));
}

#[test]
fn f5_shows_the_projector_here_and_brings_the_console_back() {
    let mut model = console(typical());
    press(&mut model, "F5");
    assert!(shown(&model, 80, 24).contains("Var är vad"));
    press(&mut model, "Esc");
    assert!(shown(&model, 80, 24).contains("2 Körschema"));
}

#[test]
fn the_console_wakes_each_second_only_while_a_clock_counts_down() {
    assert_eq!(console(typical()).wakes(), Some(minute(40) + second(1)));
    assert_eq!(console(empty()).wakes(), Some(minute(41)));
}

#[test]
fn help_is_offered_whole_in_the_footer_at_every_width() {
    for width in [56, 60, 70, 80, 120, 200] {
        for tab in ["1", "2", "3", "4", "5", "6", "8"] {
            let mut model = console(typical());
            press(&mut model, tab);
            let screen = shown(&model, width, 24);
            let footer = screen.lines().last().unwrap();
            assert!(footer.ends_with("? hjälp"), "{width}: {footer}");
        }
    }
}

#[test]
fn nothing_saved_is_said_large_for_as_long_as_it_is_so() {
    let mut model = console(typical());
    model.update(Action::Health(Health::NotSaved("disken är full".into())));
    let screen = shown(&model, 80, 24);
    assert!(screen.contains("Inget mer sparas: disken är full"));
    model.update(Action::Health(Health::Saving));
    assert!(!shown(&model, 80, 24).contains("Inget mer sparas"));
}
