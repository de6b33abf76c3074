//! Every state that an idea can come to, and what its author is told of it.

use super::*;
use crate::domain::Event;
use crate::domain::event::IdeaPart;
use crate::domain::testing::*;

const ASA: ParticipantId = ParticipantId(1);

/// Idea 1 in topic 1, which Åsa hosts, and idea 2 for the whole meeting, both hers.
fn written() -> Story {
    let mine = |id, topic, words| {
        let mut event = idea(id, topic, words);
        if let Event::IdeaLogged { author, .. } = &mut event {
            *author = participant(1);
        }
        event
    };
    Story::new()
        .that(joined(1, "Åsa", "civil"))
        .that(joined(2, "Bo", "malmo"))
        .that(pitched(1, "Lokaler", &[1]))
        .that(mine(1, Some(1), "Öppna skolgårdarna"))
        .that(mine(2, None, "Nattbuss"))
        .that(idea(3, None, "Fler nycklar"))
}

/// What Åsa is told of her first idea.
fn path(story: Story) -> Vec<Step> {
    fate(&story.session(), ASA, minute(0)).ideas[0].path.clone()
}

fn state_set(id: u32, state: IdeaState) -> Event {
    Event::IdeaStateSet {
        id: IdeaId(id),
        state,
    }
}

fn next_steps_written(words: &str) -> Event {
    Event::NoteWritten {
        topic: TopicId(1),
        field: NoteField::NextSteps,
        text: text(words),
        over: None,
    }
}

#[test]
fn an_idea_that_stands_is_told_of_with_its_topic() {
    let view = fate(&written().session(), ASA, minute(0));
    let told: Vec<_> = view
        .ideas
        .iter()
        .map(|it| (it.id.0, it.topic.clone()))
        .collect();
    assert_eq!(told, [(1, Some(text("Lokaler"))), (2, None)]);
    assert_eq!(view.ideas[0].path, [Step::Stands]);
}

#[test]
fn nobody_is_told_of_what_others_wrote() {
    let view = fate(&written().session(), ParticipantId(2), minute(0));
    assert_eq!((view.ideas.len(), view.topics.len()), (0, 0));
}

#[test]
fn an_idea_that_was_taken_back_or_down_is_told_of_with_the_reason() {
    let withdrawn = written().that(state_set(1, IdeaState::Withdrawn));
    assert_eq!(path(withdrawn), [Step::Withdrawn]);
    let hidden = written().that(idea_hidden(1, "Ett namn stod i den"));
    let reason = text("Ett namn stod i den");
    assert_eq!(path(hidden), [Step::Hidden { reason }]);
}

fn merged() -> Story {
    written().that(Event::IdeasMerged {
        id: IdeaId(4),
        topic: None,
        text: text("Öppna gårdar med nycklar"),
        from: vec![IdeaId(1), IdeaId(3)],
        reason: text("Samma sak"),
    })
}

#[test]
fn the_way_goes_on_with_what_the_idea_was_merged_into() {
    let grouped = Event::ClusterMade {
        id: ClusterId(1),
        name: text("Platser"),
        ideas: vec![IdeaId(4)],
    };
    let steps = [
        Step::Merged {
            into: IdeaId(4),
            reason: text("Samma sak"),
        },
        Step::LivesOn {
            id: IdeaId(4),
            text: Some(text("Öppna gårdar med nycklar")),
        },
        Step::Grouped {
            name: text("Platser"),
        },
    ];
    assert_eq!(path(merged().that(grouped)), steps);
}

#[test]
fn words_that_were_hidden_since_are_not_told_again() {
    let told = path(merged().that(idea_hidden(4, "Ett namn")));
    let silent = Step::LivesOn {
        id: IdeaId(4),
        text: None,
    };
    assert_eq!(told[1], silent);
}

#[test]
fn parts_of_ones_idea_are_its_way_and_no_ideas_beside_it() {
    let part = |id, words| IdeaPart {
        id: IdeaId(id),
        text: text(words),
    };
    let session = written()
        .that(Event::IdeaSplit {
            id: IdeaId(1),
            parts: vec![part(4, "Skolgårdar"), part(5, "Öppettider")],
            reason: text("Två saker"),
        })
        .session();
    let view = fate(&session, ASA, minute(0));
    assert_eq!(view.ideas.len(), 2);
    let lives_on = |id, words| Step::LivesOn {
        id: IdeaId(id),
        text: Some(text(words)),
    };
    let split = Step::Split {
        reason: text("Två saker"),
    };
    assert_eq!(
        view.ideas[0].path,
        [split, lives_on(4, "Skolgårdar"), lives_on(5, "Öppettider")]
    );
}

#[test]
fn a_count_is_told_once_the_room_has_seen_it_and_not_before() {
    let asked = |outcome| Step::Voted {
        title: text("Vad går vi vidare med?"),
        outcome,
    };
    let session = written().session();
    let opened = opened(1, Method::Approval { max: 1 }, &[1, 2], &session);
    let voting = Story::from(session).that(opened).that(marked(1, 1, &[1]));
    let voting = voting.that(marked(1, 2, &[1])).session();
    assert_eq!(path(Story::from(voting.clone())), [asked(Outcome::Open)]);
    let counted = Story::from(voting).that(closed(1)).session();
    assert_eq!(path(Story::from(counted.clone())), [asked(Outcome::Unseen)]);
    let shown = path(Story::from(counted).that(round_shown(1)));
    let [
        Step::Voted {
            outcome: Outcome::Seen {
                place, tied, of, ..
            },
            ..
        },
    ] = &shown[..]
    else {
        panic!("{shown:?}");
    };
    assert_eq!((*place, *tied, *of), (1, false, 2));
}

#[test]
fn the_next_steps_of_a_topic_are_told_where_they_name_the_idea() {
    for line in [
        "Idé 1: Åsa ringer rektorn",
        "Vi gör (#1) först",
        "nr 1, före maj",
    ] {
        let story = written().that(next_steps_written(&format!("Annat\n{line}\nIdé 12")));
        let steps = [Step::NextSteps {
            title: text("Lokaler"),
            lines: line.to_owned(),
        }];
        assert_eq!(path(story), steps, "{line}");
    }
    for line in ["Idé 12", "1 maj", "Före 1", "#11"] {
        let story = written().that(next_steps_written(line));
        assert_eq!(path(story), [Step::Stands], "{line}");
    }
}

#[test]
fn a_topic_is_told_of_with_its_place_its_people_and_its_notes() {
    let session = written()
        .that(placed_in(1, ROOM_1, SLOT_1))
        .that(signed_up(1, 2))
        .that(next_steps_written("Vi ses i maj"))
        .session();
    let view = fate(&session, ASA, minute(0));
    let topic = &view.topics[0];
    assert!(topic.held.is_some());
    assert_eq!((topic.people, topic.ideas), (1, 1));
    assert_eq!(topic.notes, [(NoteField::NextSteps, text("Vi ses i maj"))]);
}
