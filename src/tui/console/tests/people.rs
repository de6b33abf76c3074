//! The people: keys to wishes, what the list shows, and that a key does not sort it.

use super::*;

fn named(model: &Model) -> Vec<String> {
    let lines = shown(model, 80, 24);
    let lines = lines
        .lines()
        .skip(5)
        .take_while(|line| !line.starts_with('─'));
    let names = lines.map(|line| line.chars().skip(3).take(14).collect::<String>());
    names.map(|name| name.trim().to_owned()).collect()
}

#[test]
fn people_are_listed_by_name_with_those_who_have_gone_home_last() {
    let mut model = console(typical());
    press(&mut model, "4");
    let names = named(&model);
    let expected = [
        "Bo Ek",
        "Cia",
        "Dragan",
        "Elin Öberg",
        "Fatima",
        "Gun",
        "Åsa Lind",
        "Hassan",
    ];
    assert_eq!(names[..8], expected);
    press(&mut model, "o");
    assert_eq!(named(&model)[0], "Elin Öberg", "by role");
    press(&mut model, "o");
    assert_eq!(named(&model)[0], "Åsa Lind", "as they came");
}

#[test]
fn the_list_shows_others_at_a_key_and_says_when_there_is_nobody() {
    let mut model = console(typical());
    press(&mut model, "4 b b");
    assert_eq!(named(&model)[0], "Hassan");
    press(&mut model, "b b");
    assert_eq!(named(&model)[0], "Åsa Lind", "needs something");
    press(&mut model, "b b");
    assert!(shown(&model, 80, 24).contains("Ingen att visa här"));
}

#[test]
fn a_duplicate_is_found_by_a_part_of_its_name_and_merged() {
    let mut model = console(typical());
    press(&mut model, "4 m");
    type_in(&mut model, "drag");
    let merge = PeopleCommand::Merge {
        keep: ParticipantId(2),
        gone: ParticipantId(4),
    };
    assert_eq!(wish(&mut model, "Enter"), Command::People(merge));
    assert!(press(&mut model, "m Esc").is_empty());
}

#[test]
fn somebody_without_a_phone_is_signed_up_and_off_again() {
    let mut model = console(typical());
    press(&mut model, "4 s");
    type_in(&mut model, "lokaler");
    let (topic, participant) = (TopicId(3), ParticipantId(2));
    let on = TopicCommand::SignUpFor { topic, participant };
    assert_eq!(wish(&mut model, "Enter"), Command::Topic(on));
    press(&mut model, "s");
    type_in(&mut model, "anmäld");
    let topic = TopicId(2);
    let off = TopicCommand::SignOffFor { topic, participant };
    assert_eq!(wish(&mut model, "Enter"), Command::Topic(off));
}

#[test]
fn access_needs_are_seen_where_people_are_listed() {
    let mut model = console(typical());
    press(&mut model, "4 j j j j j j");
    assert!(shown(&model, 80, 24).contains("Behöver: hörselslinga"));
}

#[test]
fn a_phone_that_is_connected_has_its_own_mark() {
    let mut model = console(typical());
    press(&mut model, "4");
    assert!(shown(&model, 80, 24).contains(" ○ Bo Ek"));
    let mut presence = crate::hub::presence::Presence::default();
    presence.phones.insert(ParticipantId(2));
    model.update(Action::Presence(Arc::new(presence)));
    assert!(shown(&model, 80, 24).contains(" ● Bo Ek"));
}
