//! The wall: keys to wishes, what is in view, and how it looks.

use super::cards::{self, Column, Room};
use super::list::{self, Row};
use super::*;
use crate::domain::Event;
use crate::domain::testing::*;
use crate::text::Words;
use crate::tui::console::tests::{console_in, wish, wishes};
use crate::tui::testing::*;
use insta::assert_snapshot;

/// More ideas than any room has said.
const MANY: u32 = 10_000;

fn room(parts: usize, beside: usize, below: usize) -> Room {
    Room {
        parts,
        beside,
        below,
    }
}

fn console(session: Arc<Session>) -> Model {
    console_in(sv(), session)
}

fn many() -> Arc<Session> {
    let mut story = Story::new().by(crate::domain::Actor::System);
    for id in 1..=20 {
        story = story.that(pitched(id, &format!("Ämne {id}"), &[]));
    }
    for id in 1..=MANY {
        story = story.that(idea(id, Some(1 + id % 20), &format!("Idé nummer {id}")));
    }
    Arc::new(story.session())
}

/// The typical workshop with everything that sorting can do.
fn sorted_hall() -> Arc<Session> {
    let ids = |ids: &[u32]| ids.iter().copied().map(IdeaId).collect::<Vec<_>>();
    let part = |id, words| crate::domain::event::IdeaPart {
        id: IdeaId(id),
        text: text(words),
    };
    let story = Story::from((*typical()).clone())
        .that(Event::IdeasMerged {
            id: IdeaId(8),
            topic: None,
            text: text("Nattbussar som går varje timme, med ljus längs vägen"),
            from: ids(&[3, 5]),
            reason: text("hänger ihop"),
        })
        .that(Event::IdeaSplit {
            id: IdeaId(1),
            parts: vec![
                part(9, "Lås upp skolgårdarna på lördagar"),
                part(10, "Låt föreningar turas om att vara värdar"),
            ],
            reason: text("två saker"),
        })
        .that(Event::IdeasTagged {
            ideas: ids(&[9, 10, 2]),
            tag: text("lokaler"),
            on: true,
        })
        .that(Event::IdeasTagged {
            ideas: ids(&[4, 9]),
            tag: text("unga"),
            on: true,
        })
        .that(Event::ClusterMade {
            id: ClusterId(1),
            name: text("Platser att vara på"),
            ideas: ids(&[2, 9, 10]),
        })
        .that(Event::ClusterMade {
            id: ClusterId(2),
            name: text("Resor hem"),
            ideas: ids(&[8]),
        })
        .that(Event::ModerationSet { on: true })
        .that(Event::IdeasReleased {
            ideas: ids(&[2, 8]),
            on: true,
        });
    Arc::new(story.session())
}

#[test]
fn drawing_builds_only_the_rows_in_view() {
    let session = many();
    let sorted = sorted(&session, &Filter::default(), Arrangement::Topic);
    for chosen in [None, Some(0), Some(4_321), Some(MANY as usize - 1)] {
        let rows = list::in_view(&sorted, chosen, 20);
        assert_eq!(rows.len(), 20);
        if let Some(at) = chosen {
            assert!(rows.contains(&Row::Spot(at)), "{at}");
        }
        let columns = cards::in_view(&sorted, chosen, room(5, 1, 9));
        let cards: usize = columns.iter().map(|column| column.spots.len()).sum();
        assert_eq!((columns.len(), cards), (5, 45));
        if let Some(at) = chosen {
            assert!(columns.iter().any(|column| column.spots.contains(&at)));
        }
    }
}

#[test]
fn the_wall_is_sorted_once_until_an_idea_changes() {
    let mut model = console(many());
    let first = model.ideas.sorted(&model.session);
    press(&mut model, "5 j j k l h");
    shown(&model, 80, 24);
    shown(&model, 200, 60);
    assert!(Rc::ptr_eq(&first, &model.ideas.sorted(&model.session)));
    let joined = Story::from((*model.session).clone()).that(joined(1, "Åsa", "civil"));
    model.session = Arc::new(joined.session());
    assert!(Rc::ptr_eq(&first, &model.ideas.sorted(&model.session)));
    let more = Story::from((*model.session).clone()).that(idea(MANY + 1, None, "En till"));
    model.session = Arc::new(more.session());
    assert!(!Rc::ptr_eq(&first, &model.ideas.sorted(&model.session)));
}

#[test]
fn every_line_of_a_list_is_reached_from_any_height() {
    let session = sorted_hall();
    let sorted = sorted(&session, &Filter::default(), Arrangement::Cluster);
    let all = list::in_view(&sorted, None, 100);
    assert_eq!(all.len(), sorted.spots.len() + sorted.parts.len());
    for at in 0..sorted.spots.len() {
        let rows = list::in_view(&sorted, Some(at), 4);
        assert!(rows.contains(&Row::Spot(at)), "{at}: {rows:?}");
        let from = all.iter().position(|row| *row == rows[0]).unwrap();
        assert_eq!(rows, all[from..from + rows.len()]);
    }
}

#[test]
fn only_the_column_of_the_cursor_is_scrolled() {
    let session = many();
    let sorted = sorted(&session, &Filter::default(), Arrangement::Topic);
    let columns = cards::in_view(&sorted, Some(400), room(3, 1, 4));
    let expected = [(0, 398..402), (1, 500..504), (2, 1_000..1_004)];
    let expected: Vec<Column> = expected.map(|(part, spots)| Column { part, spots }).into();
    assert_eq!(columns, expected);
}

#[test]
fn a_part_with_several_columns_is_leafed_through_page_by_page() {
    let session = many();
    let sorted = sorted(&session, &Filter::default(), Arrangement::Topic);
    for (chosen, spots) in [(0, 0..8), (7, 0..8), (8, 8..16), (499, 496..500)] {
        let columns = cards::in_view(&sorted, Some(chosen), room(1, 2, 4));
        assert_eq!(columns, [Column { part: 0, spots }]);
    }
}

#[test]
fn left_and_right_go_to_the_neighbouring_part_at_the_same_height() {
    let mut model = console(sorted_hall());
    press(&mut model, "5 o Right j");
    let here = |model: &Model| {
        let sorted = model.ideas.sorted(&model.session);
        model.ideas.cursor.on(&sorted.spots).map(|spot| spot.idea.0)
    };
    assert_eq!(here(&model), Some(9));
    press(&mut model, "l");
    assert_eq!(here(&model), Some(8), "the second group is shorter");
    press(&mut model, "l h h");
    assert_eq!(here(&model), Some(1));
}

#[test]
fn marked_ideas_are_grouped_and_the_marks_have_served() {
    let mut model = console(typical());
    press(&mut model, "5 Space Space g");
    type_in(&mut model, "Platser");
    let group = IdeaCommand::MakeCluster {
        name: text("Platser"),
        ideas: vec![IdeaId(1), IdeaId(4)],
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Idea(group));
    let answer = crate::tui::program::Action::Answered {
        then: Then::CloseDialog,
        answer: Ok(crate::hub::Receipt {
            n: 99,
            made: None,
            repeated: false,
            code: None,
        }),
    };
    crate::tui::program::Program::update(&mut model, answer);
    assert!(model.ideas.marked.is_empty());
}

#[test]
fn a_group_that_is_there_takes_more_by_its_name_or_from_the_list() {
    let expected = Command::Idea(IdeaCommand::ChangeCluster {
        id: ClusterId(2),
        name: text("Resor hem"),
        ideas: vec![IdeaId(8), IdeaId(4)],
    });
    let mut model = console(sorted_hall());
    press(&mut model, "5 g");
    type_in(&mut model, "resor HEM");
    assert_eq!(wish(&mut model, "Enter"), expected);
    let mut model = console(sorted_hall());
    assert_eq!(wish(&mut model, "5 g Tab Right Right Enter"), expected);
}

#[test]
fn an_idea_is_taken_out_of_its_group_and_a_group_is_dissolved() {
    let mut model = console(sorted_hall());
    let out = Command::Idea(IdeaCommand::ChangeCluster {
        id: ClusterId(1),
        name: text("Platser att vara på"),
        ideas: vec![IdeaId(9), IdeaId(10)],
    });
    assert_eq!(wish(&mut model, "5 o Right g Tab Left Enter"), out);
    let gone = IdeaCommand::DissolveCluster { id: ClusterId(1) };
    press(&mut model, "Esc");
    assert_eq!(
        wish(&mut model, "G Tab Tab Right Enter"),
        Command::Idea(gone)
    );
}

#[test]
fn an_idea_is_split_at_empty_lines() {
    let mut model = console(typical());
    press(&mut model, "5 D");
    for _ in 0..2 {
        press(&mut model, "Enter");
    }
    type_in(&mut model, "Fast lön");
    press(&mut model, "Tab");
    type_in(&mut model, "två saker");
    let split = IdeaCommand::Split {
        id: IdeaId(4),
        texts: vec![text("Ungdomsråd med egen budget"), text("Fast lön")],
        reason: text("två saker"),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Idea(split));
}

#[test]
fn ideas_are_tagged_and_released_and_moderation_is_switched() {
    let mut model = console(typical());
    press(&mut model, "5 t");
    type_in(&mut model, "unga");
    let tag = |on| IdeaCommand::Tag {
        ideas: vec![IdeaId(4)],
        tag: text("unga"),
        on,
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Idea(tag(true)));
    press(&mut model, "Esc t");
    type_in(&mut model, "unga");
    assert_eq!(
        wish(&mut model, "Tab Right Enter"),
        Command::Idea(tag(false))
    );
    let release = |ideas: &[u32], on| {
        let ideas = ideas.iter().copied().map(IdeaId).collect();
        Command::Idea(IdeaCommand::Release { ideas, on })
    };
    press(&mut model, "Esc");
    assert_eq!(wish(&mut model, "p"), release(&[4], true));
    let moderate = Command::Idea(IdeaCommand::SetModeration { on: true });
    assert_eq!(wish(&mut model, "P"), moderate);
    let mut model = console(sorted_hall());
    let all = [2, 4, 7, 8, 9, 10];
    assert_eq!(wish(&mut model, "5 A p"), release(&all, true));
    press(&mut model, "A");
    assert!(model.ideas.marked.is_empty());
}

#[test]
fn what_is_sifted_is_shown_and_said_above() {
    let mut model = console(sorted_hall());
    press(&mut model, "5 s Right Right Enter");
    let screen = shown(&model, 80, 24);
    assert!(screen.contains("4 av 10 idéer"), "{screen}");
    assert!(screen.contains("bara inte släppta"), "{screen}");
    press(&mut model, "s Left Left Tab Tab Tab Tab Right Tab Tab");
    type_in(&mut model, "skol");
    press(&mut model, "Enter");
    let screen = shown(&model, 80, 24);
    assert!(
        screen.contains("1 av 10 idéer · bara lokaler, ”skol”"),
        "{screen}"
    );
}

#[test]
fn pairs_that_look_alike_are_merged_by_hand_or_put_aside() {
    let story = Story::from((*typical()).clone())
        .that(idea(8, None, "Nattbussar varje timme på fredag och lördag"))
        .that(idea(9, None, "Ungdomsråd med en egen budget"));
    let mut model = console(Arc::new(story.session()));
    press(&mut model, "5 d");
    assert!(model.ideas.is_looking());
    crate::tui::program::Program::update(&mut model, crate::tui::program::Action::Now(minute(41)));
    assert!(!model.ideas.is_looking());
    assert_snapshot!("alike_80", shown(&model, 80, 24));
    assert!(
        wishes(press(&mut model, "m")).is_empty(),
        "a dialog asks first"
    );
    press(&mut model, "Tab");
    type_in(&mut model, "samma sak");
    let Command::Idea(IdeaCommand::Merge { ideas, .. }) = wish(&mut model, "Enter") else {
        panic!("the pair is merged");
    };
    assert_eq!(ideas, [IdeaId(3), IdeaId(8)]);
    press(&mut model, "Esc x Space");
    assert_eq!(model.ideas.marked, BTreeSet::from([IdeaId(4), IdeaId(9)]));
    press(&mut model, "x");
    assert!(shown(&model, 80, 24).contains("Inga idéer är så lika"));
    press(&mut model, "Esc");
    assert!(!model.ideas.shows_alike());
}

fn looks(words: Words, session: &Arc<Session>, keys: &str, size: (u16, u16)) -> String {
    let mut model = console_in(words, session.clone());
    press(&mut model, keys);
    shown(&model, size.0, size.1)
}

#[test]
fn the_wall_looks_like_this() {
    let hall = sorted_hall();
    for (name, size) in [("80", (80, 24)), ("120", (120, 40)), ("200", (200, 60))] {
        assert_snapshot!(format!("sorted_{name}"), looks(sv(), &hall, "5", size));
        assert_snapshot!(
            format!("groups_en_{name}"),
            looks(en(), &hall, "5 o l j Space", size)
        );
        assert_snapshot!(
            format!("full_{name}"),
            looks(sv(), &full(), "5 Right j j", size)
        );
    }
    assert_snapshot!("empty_200", looks(sv(), &empty(), "5", (200, 60)));
    assert_snapshot!("tags_120", looks(sv(), &hall, "5 o o", (120, 40)));
}

#[test]
fn the_dialogs_of_sorting_look_like_this() {
    let hall = sorted_hall();
    for (name, keys) in [
        ("group", "5 g"),
        ("change_group", "5 o l G"),
        ("tag", "5 A t"),
        ("split", "5 j D"),
        ("sift", "5 s"),
    ] {
        assert_snapshot!(format!("ask_{name}"), looks(sv(), &hall, keys, (80, 24)));
    }
}
