//! The cockpit and the run sheet: what they show as the day goes on, and what their keys mean.

use super::super::asks::StageAsk;
use super::*;
use crate::hub::presence::Presence;
use crate::tui::program::Print;
use insta::assert_snapshot;

/// What nobody but the facilitator may read.
const PRIVATE: &str = "Bo vill säga något om lokalerna. Håll honom till två minuter.";

/// The typical workshop with something to say in every block.
fn scripted() -> Arc<Session> {
    told(&typical())
}

fn told(session: &Session) -> Arc<Session> {
    let mut session = session.clone();
    let setup = Arc::make_mut(&mut session.setup);
    for block in &mut setup.agenda.blocks {
        block.owner = text("Elin Öberg");
        block.script = text(
            "Värden hälsar välkommen, antecknaren skriver en idé per rad.\nDen som är klar går vidare till nästa rum.",
        );
        block.private = text(PRIVATE);
    }
    setup.agenda.blocks[2].fixed = Some(minute(70));
    Arc::new(session)
}

/// The cockpit at a moment; each phone that has joined is connected.
fn at(words: Words, session: Arc<Session>, now: DateTime<Utc>) -> Model {
    let mut presence = Presence::default();
    presence.phones.extend(session.people.keys().copied());
    let mut model = console_in(words, session);
    model.update(Action::Presence(Arc::new(presence)));
    model.update(Action::Now(now));
    model
}

#[test]
fn the_cockpit_looks_like_this_as_the_day_goes_on() {
    let first_talks = [("calm", 40), ("soon", 66), ("last", 72), ("over", 75)];
    for (name, now) in first_talks {
        let model = at(sv(), scripted(), minute(now));
        assert_snapshot!(format!("cockpit_{name}_80"), shown(&model, 80, 24));
        assert_snapshot!(format!("cockpit_{name}_120"), shown(&model, 120, 40));
    }
    let model = at(en(), scripted(), minute(40));
    assert_snapshot!("cockpit_calm_en_200", shown(&model, 200, 60));
    let model = at(sv(), told(&voting()), minute(90));
    assert_snapshot!("cockpit_voting_80", shown(&model, 80, 24));
    let ended = Story::from((*scripted()).clone())
        .at(minute(120))
        .that(Event::SessionEnded {});
    let model = at(sv(), Arc::new(ended.session()), minute(121));
    assert_snapshot!("cockpit_ended_80", shown(&model, 80, 24));
}

#[test]
fn before_the_start_the_cockpit_counts_down_and_shows_what_is_missing() {
    let model = at(sv(), told(&empty()), minute(-20));
    assert_snapshot!("cockpit_before_80", shown(&model, 80, 24));
    assert_snapshot!("cockpit_before_200", shown(&model, 200, 60));
    assert_eq!(model.wakes(), Some(minute(-20) + second(1)));
    let early = at(sv(), empty(), minute(-200));
    assert_eq!(early.wakes(), Some(minute(-199)), "no seconds are shown");
}

#[test]
fn a_line_of_the_checklist_leads_to_where_it_is_mended() {
    let mut model = console(empty());
    press(&mut model, "Enter");
    let Overlay::Asking(Ask::Stage(asked), _) = &model.overlay else {
        panic!("the mandate is missing, and first in the list");
    };
    assert_eq!(*asked, StageAsk::Mandate);
}

#[test]
fn the_checklist_comes_when_it_is_asked_for_and_goes_again() {
    let mut model = console(typical());
    let is_there = |model: &Model| shown(model, 80, 24).contains("Innan ni börjar");
    assert!(!is_there(&model));
    press(&mut model, "c");
    assert!(is_there(&model));
    press(&mut model, "c");
    assert!(!is_there(&model));
}

#[test]
fn private_notes_are_on_the_cockpit_and_never_on_the_projector() {
    let mut model = console(scripted());
    assert!(shown(&model, 200, 60).contains(PRIVATE));
    press(&mut model, "F5");
    for _ in 0..20 {
        assert!(!shown(&model, 200, 60).contains("Håll honom"));
        press(&mut model, "Right");
    }
}

#[test]
fn a_long_script_is_scrolled_and_begins_anew_with_the_next_block() {
    let mut session = (*typical()).clone();
    let blocks = &mut Arc::make_mut(&mut session.setup).agenda.blocks;
    blocks[1].script = text(&(1..=40).map(|n| format!("rad {n}\n")).collect::<String>());
    let mut model = console(Arc::new(session.clone()));
    assert!(!shown(&model, 80, 24).contains("rad 40"));
    press(&mut model, "j j j");
    assert!(!shown(&model, 80, 24).contains(" rad 1 "));
    for _ in 0..50 {
        press(&mut model, "j");
    }
    assert!(shown(&model, 80, 24).contains("rad 40"));
    let next = Story::from(session).that(Event::BlockStarted { block: SLOT_2 });
    model.update(Action::Moment(Arc::new(next.session())));
    assert_eq!(model.cockpit.scroll(), 0);
}

#[test]
fn no_phone_for_a_minute_is_told_and_one_that_comes_ends_it() {
    let mut model = console(typical());
    let told = |model: &Model| shown(model, 80, 24).contains("Ingen telefon");
    assert!(!told(&model));
    model.update(Action::Now(minute(42)));
    assert!(told(&model));
    let mut presence = Presence::default();
    presence.phones.insert(ParticipantId(1));
    model.update(Action::Presence(Arc::new(presence)));
    assert!(!told(&model));
}

#[test]
fn on_the_run_sheet_minutes_go_to_the_chosen_block_and_elsewhere_to_the_running_one() {
    let mut model = console(typical());
    let lengthen = |block, minutes| {
        let wish = AgendaCommand::Lengthen { block, minutes };
        Command::Agenda(wish)
    };
    assert_eq!(wish(&mut model, "2 +"), lengthen(SLOT_1, 1));
    assert_eq!(wish(&mut model, "j f"), lengthen(SLOT_2, 5));
    assert_eq!(wish(&mut model, "-"), lengthen(SLOT_2, -1));
    let extend = AgendaCommand::Extend { minutes: 1 };
    assert_eq!(wish(&mut model, "3 +"), Command::Agenda(extend));
}

#[test]
fn the_cursor_of_the_run_sheet_goes_with_the_room() {
    let mut model = console(typical());
    let next = Story::from((*typical()).clone()).that(Event::BlockStarted { block: HARVEST });
    model.update(Action::Moment(Arc::new(next.session())));
    let start = AgendaCommand::Start { block: HARVEST };
    assert_eq!(wish(&mut model, "2 Enter"), Command::Agenda(start));
}

#[test]
fn a_block_gets_its_page_and_private_notes_in_its_dialog() {
    let mut model = console(typical());
    press(&mut model, "2 e");
    let screen = shown(&model, 80, 24);
    assert!(screen.contains("Projektorsida") && screen.contains("Privat, lämnar aldrig konsolen"));
    press(&mut model, "Tab Tab Tab Tab Tab Right Tab Tab");
    type_in(&mut model, "Viskas");
    let Command::Agenda(AgendaCommand::ChangeBlock { block }) = wish(&mut model, "Ctrl-s") else {
        panic!("the block is changed");
    };
    assert_eq!(&*block.private, "Viskas");
    assert_eq!(block.page, Some(Key::from(StagePage::ALL[0].key())));
}

#[test]
fn the_run_sheet_looks_like_this() {
    let mut model = at(sv(), scripted(), minute(78));
    press(&mut model, "2");
    assert_snapshot!("sheet_late_80", shown(&model, 80, 24));
    assert_snapshot!("sheet_late_120", shown(&model, 120, 40));
    let mut night = (*scripted()).clone();
    let setup = Arc::make_mut(&mut night.setup);
    setup.agenda.blocks[1].minutes = 630;
    setup.agenda.blocks[2].fixed = None;
    let mut model = at(sv(), Arc::new(night), minute(40));
    press(&mut model, "2");
    assert_snapshot!("sheet_after_midnight_80", shown(&model, 80, 24));
}

#[test]
fn what_is_said_to_everybody_is_asked_for_by_a_key_and_stands_in_the_cockpit() {
    let said = Story::from((*scripted()).clone())
        .at(minute(41))
        .that(Event::AnnouncementMade {
            text: text("Kaffet är klart i foajén. Ta med koppen till nästa rum."),
            said: None,
        })
        .that(Event::CheckinMade {
            participant: ParticipantId(1),
            room: ROOM_1,
            topic: Some(TopicId(1)),
        });
    let mut model = at(sv(), Arc::new(said.session()), minute(42));
    assert_snapshot!("cockpit_said_80", shown(&model, 80, 24));
    assert_snapshot!("cockpit_said_120", shown(&model, 120, 40));
    press(&mut model, "m");
    assert_snapshot!("dialog_announcement", shown(&model, 80, 24));
}

#[test]
fn door_signs_need_an_address_that_answered_and_the_sessions_own_computer() {
    let mut model = console(typical());
    model.update(Action::Join(JoinInfo::default()));
    assert_eq!(press(&mut model, "F7"), []);
    let url = "http://192.168.1.20:8080";
    model.update(Action::Join(JoinInfo {
        url: Some(url.to_owned()),
        ..JoinInfo::default()
    }));
    let wanted = Print::Signs {
        session: model.session.clone(),
        address: url.to_owned(),
    };
    assert_eq!(press(&mut model, "F7"), [Effect::Print(wanted)]);
    model.update(Action::Printed(Ok("/tmp/signs.html".to_owned())));
    assert!(shown(&model, 120, 40).contains("/tmp/signs.html"));
    model.holds_hall = false;
    assert_eq!(press(&mut model, "F7"), []);
}
