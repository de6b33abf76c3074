//! The console's frame: palette, search, pointer, help, undo and redo by name.

use super::*;
use crate::domain::event::Made;
use crate::tui::console::search::Thing;
use crate::tui::keymap::MOVES;
use crate::tui::program::{Pointed, Pointer};
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use std::collections::BTreeSet;

const WIDTH: u16 = 100;
const HEIGHT: u16 = 30;

pub(super) fn point(model: &mut Model, what: Pointed, x: u16, y: u16) -> Vec<Effect<Then>> {
    let area = Rect::new(0, 0, WIDTH, HEIGHT);
    let at = Position::new(x, y);
    model.update(Action::Mouse(Pointer { what, at, area }))
}

pub(super) fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect<Then>> {
    point(model, Pointed::Press, x, y)
}

/// Where a text stands on the screen.
#[track_caller]
pub(super) fn place_of(model: &Model, text: &str) -> (u16, u16) {
    let buffer = frame(model, WIDTH, HEIGHT);
    for y in 0..HEIGHT {
        let line: String = (0..WIDTH).map(|x| buffer[(x, y)].symbol()).collect();
        if let Some(at) = line.find(text) {
            return (line[..at].chars().count() as u16, y);
        }
    }
    panic!(
        "{text:?} is not on the screen:\n{}",
        shown(model, WIDTH, HEIGHT)
    );
}

/// Whether this stands on the bar of the chosen line, or within the frame of the chosen square.
pub(super) fn is_selected(model: &Model, x: u16, y: u16) -> bool {
    let buffer = frame(model, WIDTH, HEIGHT);
    let sides = (0..=x).filter(|x| buffer[(*x, y)].symbol() == "┃").count();
    buffer[(x, y)].modifier.contains(Modifier::REVERSED) || sides % 2 == 1
}

/// The lines of the palette that is open.
fn offered(model: &Model) -> String {
    shown(model, WIDTH, 40)
}

fn digit(tab: Tab) -> String {
    tab.digit().to_string()
}

#[test]
fn every_verb_of_every_screen_is_in_its_help_and_in_its_palette() {
    for tab in Tab::ALL {
        let mut model = console(typical());
        press(&mut model, &digit(tab));
        let help = help::lines(&PLAIN, sv(), &tab.tables());
        let help: Vec<String> = help.iter().map(ToString::to_string).collect();
        for binding in tab.tables().iter().flat_map(|table| table.iter()) {
            let said = sv().say(&format!("console-do-{}", binding.verb.key()));
            let moves = MOVES.iter().any(|other| other.verb == binding.verb);
            let helped = help.iter().any(|line| line.ends_with(&*said));
            assert!(moves || helped, "{said} in the help of {tab:?}");
            if moves || matches!(binding.verb, Verb::Palette | Verb::Undo | Verb::Redo) {
                continue;
            }
            press(&mut model, ":");
            type_in(&mut model, &said);
            assert!(offered(&model).contains(&*said), "{said} on {tab:?}");
            press(&mut model, "Esc");
        }
    }
}

#[test]
fn the_palette_runs_what_the_key_runs() {
    let mut model = console(typical());
    press(&mut model, ":");
    type_in(&mut model, "nästa block");
    let next = Command::Agenda(AgendaCommand::Next);
    assert_eq!(wish(&mut model, "Enter"), next);
    assert!(matches!(model.overlay, Overlay::None));
    press(&mut model, "Ctrl-p");
    type_in(&mut model, "tavlan");
    press(&mut model, "Enter");
    assert_eq!(model.tab, Tab::Board);
}

#[test]
fn letters_find_a_command_even_when_some_are_left_out() {
    let mut model = console(typical());
    press(&mut model, "2 :");
    type_in(&mut model, "ftt blck ppt");
    assert!(offered(&model).contains("flytta blocket uppåt"));
}

#[test]
fn the_palette_finds_people_topics_and_ideas_and_goes_there() {
    let go = |typed: &str| {
        let mut model = console(typical());
        press(&mut model, ":");
        type_in(&mut model, typed);
        assert!(press(&mut model, "Enter").is_empty(), "{typed}");
        model
    };
    let model = go("elin öberg");
    assert_eq!(model.tab, Tab::People);
    let (x, y) = place_of(&model, "Elin Öberg");
    assert!(is_selected(&model, x, y));
    let model = go("kultur där folk");
    assert_eq!(model.tab, Tab::Board);
    assert!(shown(&model, WIDTH, HEIGHT).contains("Kultur där folk bor"));
    let model = go("ungdomsråd");
    assert_eq!(model.tab, Tab::Ideas);
    let (x, y) = place_of(&model, "Ungdomsråd");
    assert!(is_selected(&model, x, y));
}

#[test]
fn a_block_is_started_from_the_palette_by_its_title() {
    let mut model = console(typical());
    press(&mut model, "5 :");
    type_in(&mut model, "skörd");
    let start = AgendaCommand::Start { block: HARVEST };
    assert_eq!(wish(&mut model, "Enter"), Command::Agenda(start));
}

#[test]
fn a_palette_that_finds_nothing_says_so_and_does_nothing() {
    let mut model = console(typical());
    press(&mut model, ":");
    type_in(&mut model, "qqqqq");
    assert!(offered(&model).contains("inget kommando"));
    assert!(press(&mut model, "Enter").is_empty());
}

#[test]
fn a_search_lists_only_the_people_and_ideas_it_finds_until_escape() {
    let mut model = console(typical());
    press(&mut model, "4 /");
    type_in(&mut model, "öberg");
    let screen = shown(&model, WIDTH, HEIGHT);
    assert!(screen.contains("Elin Öberg") && !screen.contains("Bo Ek"));
    assert!(screen.contains("en träff"));
    press(&mut model, "Enter");
    assert!(!shown(&model, WIDTH, HEIGHT).contains("Bo Ek"));
    // The keys belong to the screen again.
    assert!(press(&mut model, "e").is_empty());
    assert!(matches!(model.overlay, Overlay::Asking(..)));
    press(&mut model, "Esc Esc");
    assert!(shown(&model, WIDTH, HEIGHT).contains("Bo Ek"));

    press(&mut model, "5 /");
    type_in(&mut model, "nattbuss");
    let screen = shown(&model, WIDTH, HEIGHT);
    assert!(screen.contains("Nattbuss varje timme") && !screen.contains("Ungdomsråd"));
}

#[test]
fn a_search_goes_from_match_to_match_where_the_order_matters() {
    let mut model = console(typical());
    press(&mut model, "2 /");
    type_in(&mut model, "pass");
    assert_eq!(
        model.found.things,
        [SLOT_1, SLOT_2].map(|it| Thing::Made(Made::Block(it)))
    );
    let blocks = [OPENING, SLOT_1, SLOT_2, HARVEST];
    assert_eq!(model.sheet.cursor.on(&blocks), Some(SLOT_1));
    press(&mut model, "Down");
    assert_eq!(model.sheet.cursor.on(&blocks), Some(SLOT_2));
    press(&mut model, "Down");
    assert_eq!(model.sheet.cursor.on(&blocks), Some(SLOT_1));
    assert!(
        shown(&model, WIDTH, HEIGHT).contains("Öppning"),
        "all blocks stay"
    );

    press(&mut model, "Esc 3 /");
    type_in(&mut model, "ungas");
    let (x, y) = place_of(&model, "Ungas plats");
    assert!(is_selected(&model, x, y));
}

#[test]
fn a_search_is_over_when_another_screen_is_shown() {
    let mut model = console(typical());
    press(&mut model, "4 /");
    type_in(&mut model, "öberg");
    press(&mut model, "Enter 5");
    assert!(shown(&model, WIDTH, HEIGHT).contains("Ungdomsråd"));
}

#[test]
fn what_is_clicked_is_what_is_chosen_on_every_screen() {
    for (tab, session, least) in [
        (Tab::Sheet, typical(), 4),
        (Tab::Board, typical(), 6),
        (Tab::People, typical(), 8),
        (Tab::Ideas, typical(), 7),
        (Tab::Rounds, voted(), 5),
        (Tab::Rounds, drafted_round(), 5),
        (Tab::Speakers, plenary(), 4),
    ] {
        let mut chosen = BTreeSet::new();
        for y in 4..HEIGHT - 1 {
            for x in [4, 20, 45, 85] {
                let mut model = console(session.clone());
                press(&mut model, &digit(tab));
                click(&mut model, x, y);
                if model.clicked.is_some() {
                    assert!(is_selected(&model, x, y), "{tab:?} at {x}, {y}");
                    chosen.insert((x / 40, y));
                }
            }
        }
        assert!(chosen.len() >= least, "{tab:?}: {chosen:?}");
    }
}

#[test]
fn a_second_click_on_the_same_is_enter_and_a_first_one_never_is() {
    let mut model = console(typical());
    press(&mut model, "2");
    let (x, y) = place_of(&model, "Skörd");
    assert!(click(&mut model, x, y).is_empty());
    let start = AgendaCommand::Start { block: HARVEST };
    assert_eq!(wishes(click(&mut model, x, y)), [Command::Agenda(start)]);
    press(&mut model, "Home");
    let (x, y) = place_of(&model, "Öppning");
    assert!(click(&mut model, x, y).is_empty(), "it was chosen by a key");
}

#[test]
fn tabs_and_the_footers_keys_are_clicked() {
    let mut model = console(typical());
    let (x, y) = place_of(&model, "Deltagare");
    click(&mut model, x, y);
    assert_eq!(model.tab, Tab::People);
    let (x, y) = place_of(&model, "nästa block");
    let next = Command::Agenda(AgendaCommand::Next);
    assert_eq!(wishes(click(&mut model, x, y)), [next]);
    let (x, y) = place_of(&model, "hjälp");
    click(&mut model, x, y);
    assert!(matches!(model.overlay, Overlay::Help(_)));
    click(&mut model, x, y);
    assert!(matches!(model.overlay, Overlay::None));
}

#[test]
fn the_wheel_moves_and_scrolls() {
    let mut model = console(full());
    press(&mut model, "4");
    point(&mut model, Pointed::Down, 10, 10);
    let (x, y) = place_of(&model, "Deltagare nummer 4 ");
    assert!(is_selected(&model, x, y));
    press(&mut model, "?");
    let before = shown(&model, 80, 24);
    point(&mut model, Pointed::Down, 10, 10);
    assert_ne!(shown(&model, 80, 24), before);
}

#[test]
fn a_dialog_is_filled_and_answered_with_the_pointer() {
    let mut model = console(typical());
    press(&mut model, "4 a");
    type_in(&mut model, "Rut");
    let (x, y) = place_of(&model, "Dagens roll");
    click(&mut model, x, y);
    click(&mut model, x, y);
    let (x, y) = place_of(&model, "Enter spara");
    let wishes = wishes(click(&mut model, x, y));
    let [Command::People(PeopleCommand::Join { profile, .. })] = &wishes[..] else {
        panic!("{wishes:?}");
    };
    assert_eq!(&*profile.alias, "Rut");
    assert_eq!(profile.party, Some(Key::from("kommun")));
    let mut model = console(typical());
    press(&mut model, "4 a");
    let (x, y) = place_of(&model, "Esc avbryt");
    click(&mut model, x, y);
    assert!(matches!(model.overlay, Overlay::None));
}

#[test]
fn the_mouse_is_taken_until_it_is_switched_off() {
    let mut model = console(typical());
    assert!(model.takes_mouse());
    press(&mut model, "F9");
    assert!(!model.takes_mouse());
}

#[test]
fn the_line_under_the_tabs_names_what_undo_and_redo_would_do() {
    let session = Story::from((*typical()).clone())
        .that(Event::PhaseSet {
            phase: Key::from("harvest"),
        })
        .session();
    let session = when(&session, Actor::Facilitator, Command::Undo);
    let mut model = console(Arc::new(session.accepted()));
    let screen = shown(&model, 100, 24);
    let rule = screen.lines().nth(3).unwrap();
    assert!(rule.contains("u ångra: idé dold"), "{rule}");
    assert!(rule.contains("Skift+u gör igen: skede bytt"), "{rule}");
    let effects = press(&mut model, "U");
    let [Effect::Submit { command, then, .. }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(*command, Command::Redo);
    assert_eq!(*then, Then::Say("Gjort igen: skede bytt".into()));
}

#[test]
fn suspending_asks_where_phones_depend_on_it_and_nowhere_else() {
    let mut hosting = console(typical());
    assert!(press(&mut hosting, "Ctrl-z").is_empty());
    assert_eq!(press(&mut hosting, "Enter"), [Effect::Suspend]);
    let mut attached = console(typical());
    attached.holds_hall = false;
    assert_eq!(press(&mut attached, "Ctrl-z"), [Effect::Suspend]);
}

#[test]
fn the_tabs_fit_however_narrow_the_screen_is() {
    for width in [56, 60, 70, 80, 120] {
        for tab in Tab::ALL {
            let mut model = console_in(en(), typical());
            press(&mut model, &digit(tab));
            let screen = shown(&model, width, 24);
            let tabs = screen.lines().nth(2).unwrap();
            let open = en().say(&format!("console-tab-{}", tab.key()));
            assert!(tabs.contains(&*open), "{width}: {tabs}");
            assert!(
                Tab::ALL.iter().all(|tab| tabs.contains(tab.digit())),
                "{width}: {tabs}"
            );
        }
    }
}
