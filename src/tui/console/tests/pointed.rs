//! Searching and pointing where a screen or a dialog has lists of its own: people by their hat,
//! speakers, pairs that look alike, the list to pick from, and the form for counted votes.

use super::frame::{click, is_selected, place_of, point};
use super::*;
use crate::domain::command::SpeakersCommand;
use crate::tui::program::Pointed;

const WIDTH: u16 = 100;
const HEIGHT: u16 = 30;

/// A console that shows the pairs of a wall where two pairs look alike.
fn alike() -> Model {
    let story = Story::from((*typical()).clone())
        .that(idea(8, None, "Nattbussar varje timme på fredag och lördag"))
        .that(idea(9, None, "Ungdomsråd med en egen budget"));
    let mut model = console(Arc::new(story.session()));
    press(&mut model, "5 d");
    model.update(Action::Now(minute(41)));
    model
}

#[test]
fn people_are_found_by_the_hat_they_wear() {
    let mut model = console(typical());
    press(&mut model, "4 /");
    type_in(&mut model, "tjänsteperson");
    let screen = shown(&model, WIDTH, HEIGHT);
    assert!(!model.found.things.is_empty());
    assert!(!screen.contains("Åsa Lind"), "{screen}");
}

#[test]
fn a_search_goes_from_one_who_waits_to_the_next() {
    let mut model = console(plenary());
    press(&mut model, "7 /");
    type_in(&mut model, "kommunalrådet");
    let (x, y) = place_of(&model, "Kommunalrådet");
    assert!(is_selected(&model, x, y));
    press(&mut model, "Enter");
    let start = SpeakersCommand::Start { id: SpeakerId(7) };
    assert_eq!(wish(&mut model, "Enter"), Command::Speakers(start));
}

#[test]
fn pairs_are_searched_and_the_rest_comes_back_at_escape() {
    let mut model = alike();
    press(&mut model, "/");
    type_in(&mut model, "ungdomsråd");
    let screen = shown(&model, WIDTH, HEIGHT);
    assert!(screen.contains("Ungdomsråd med egen") && !screen.contains("Nattbuss"));
    press(&mut model, "Esc");
    assert!(model.ideas.shows_alike());
    assert!(shown(&model, WIDTH, HEIGHT).contains("Nattbuss"));
}

#[test]
fn a_pair_is_chosen_by_a_click_and_merged_by_another() {
    let mut model = alike();
    let (x, y) = place_of(&model, "#9  Ungdomsråd med en");
    assert!(!is_selected(&model, x, y));
    click(&mut model, x, y);
    assert!(is_selected(&model, x, y));
    click(&mut model, x, y);
    assert!(shown(&model, WIDTH, HEIGHT).contains("Slå ihop 2 idéer"));
}

#[test]
fn a_click_in_a_list_to_pick_from_picks_and_one_beside_it_puts_it_away() {
    let mut model = console(typical());
    press(&mut model, "7 a");
    point(&mut model, Pointed::Down, 50, 15);
    let (x, y) = place_of(&model, "Elin Öberg");
    let voice = Voice::Participant(ParticipantId(5));
    let ask = Command::Speakers(SpeakersCommand::AskFor { voice });
    assert_eq!(wishes(click(&mut model, x, y)), [ask]);
    press(&mut model, "a");
    assert!(click(&mut model, 1, HEIGHT - 1).is_empty());
    assert!(matches!(model.overlay, Overlay::None));
}

#[test]
fn the_form_for_counted_votes_is_filled_with_the_pointer() {
    let mut model = console(hand_counted());
    press(&mut model, "6 c");
    let (x, y) = place_of(&model, "Räknare");
    click(&mut model, x, y);
    type_in(&mut model, "Eva");
    let (x, y) = place_of(&model, "Röstande");
    click(&mut model, x, y);
    press(&mut model, "4");
    let (x, y) = place_of(&model, "Nattbuss varje timme");
    click(&mut model, x, y);
    press(&mut model, "3");
    let (x, y) = place_of(&model, "Part");
    click(&mut model, x, y);
    click(&mut model, x, y);
    let Command::Voting(VotingCommand::EnterCount { place, count, .. }) =
        wish(&mut model, "Ctrl-s")
    else {
        panic!("a count is entered");
    };
    let parties = &model.session.setup.parties;
    assert_eq!(place.party.as_ref(), Some(&parties[1].key));
    assert_eq!((&*count.counter, count.ballots), ("Eva", 4));
    let given = count.figures.iter().find(|it| it.idea == IdeaId(3));
    let approvals = Figures::Approval { approvals: 3 };
    assert_eq!(given.map(|it| it.figures), Some(approvals));
}

#[test]
fn confirming_says_which_counts_are_left_out() {
    let mut model = console(hand_counted());
    press(&mut model, "6");
    let asked = |model: &mut Model| {
        press(model, "Enter");
        shown(model, WIDTH, HEIGHT)
    };
    let shown_to_the_room = Story::from((*model.session).clone()).that(round_shown(1));
    model.session = Arc::new(shown_to_the_room.session());
    assert!(asked(&mut model).contains("ingår inte i resultatet"));
    let mut model = console(voted());
    press(&mut model, "6");
    assert!(!asked(&mut model).contains("ingår inte i resultatet"));
}
