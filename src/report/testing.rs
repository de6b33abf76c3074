//! A small forum that has everything a document can tell, for the tests of every format.

use crate::domain::model::*;
use crate::domain::testing::*;
use crate::domain::{Event, Session};

fn named(alias: &str, party: &str, category: &str, organisation: &str) -> Profile {
    Profile {
        category: Some(Key::from(category)),
        organisation: text(organisation),
        ..consenting(alias, party)
    }
}

fn note(topic: u32, field: NoteField, words: &str) -> Event {
    Event::NoteWritten {
        topic: TopicId(topic),
        field,
        text: text(words),
        over: None,
    }
}

fn interested(topic: u32, participant: u32) -> Event {
    Event::InterestSet {
        topic: TopicId(topic),
        participant: ParticipantId(participant),
        on: true,
    }
}

/// Seven people check in; one of them for the first time, one without saying a party.
fn check_in(least: u16) -> Story {
    let mut setup = setup();
    setup.min_group = least;
    setup.agenda.blocks[0].owner = text("Samordnarna");
    setup.agenda.blocks[0].script = text("Glöm inte att tacka köket.");
    let asa = Profile {
        area: text("Kirseberg"),
        first_time: Some(true),
        access_needs: text("hörslinga"),
        ..named("Åsa", "civil", "kultur", "Kulturhuset i Kirseberg")
    };
    Story::of(setup)
        .joins(1, asa)
        .joins(
            2,
            named("Zoran", "kommun", "tjansteperson", "Fritidsförvaltningen"),
        )
        .that(joined(3, "Hemlige Bo", "civil"))
        .that(joined(4, "Cia", "civil"))
        .that(joined(5, "Dag", "civil"))
        .that(joined(6, "Eva", "civil"))
        .that(joined(7, "Fia", ""))
}

/// Four topics: one held, one parked, one withdrawn, one hidden.
fn board(story: Story) -> Story {
    story
        .at(minute(5))
        .that(Event::BlockStarted { block: OPENING })
        .by(participant(1))
        .that(Event::TopicPitched {
            id: TopicId(1),
            title: text("Lokaler | efter skolan"),
            question: text("Vem har nyckeln?\nOch vem betalar?"),
            hosts: vec![ParticipantId(1)],
            host_name: text(""),
            landing: Landing::Parking,
        })
        .that(pitched(2, "Nattvandring", &[3]))
        .that(pitched(3, "Något jag ångrade", &[4]))
        .that(pitched(4, "Utanför ämnet", &[5]))
        .by(crate::domain::Actor::Facilitator)
        .that(Event::TopicStateSet {
            id: TopicId(3),
            state: TopicState::Withdrawn,
        })
        .that(topic_hidden(4, "Rör en enskild person"))
        .that(placed_in(1, ROOM_2, SLOT_1))
        .that(interested(1, 1))
        .that(interested(1, 7))
        .that(signed_up(1, 1))
        .that(signed_up(1, 2))
        .that(signed_up(1, 7))
}

/// Notes and eight ideas: two merged into a third, one hidden, one withdrawn.
fn talks(story: Story) -> Story {
    story
        .at(minute(40))
        .that(Event::BlockStarted { block: SLOT_1 })
        .that(note(
            1,
            NoteField::Summary,
            "Skolorna står tomma.\n\n- efter 17\n- på lov",
        ))
        .that(note(1, NoteField::NextSteps, "Möte i april"))
        .that(Event::NoteWritten {
            topic: TopicId(1),
            field: NoteField::NextSteps,
            text: text("# Möte i maj"),
            over: Some(0),
        })
        .that(Event::TopicLevelSet {
            id: TopicId(1),
            level: Some(Level::Partnership),
            step: Some(PolicyStep::Implementation),
        })
        .that(idea(1, Some(1), "Öppna skolgårdar"))
        .that(idea(2, Some(1), "Öppna gymnastiksalar"))
        .that(Event::IdeaLogged {
            id: IdeaId(3),
            topic: None,
            text: text("Nattbuss till *alla* områden\nockså på söndagar"),
            author: participant(3),
            oral: true,
            kind: Default::default(),
        })
        .that(idea(4, Some(4), "En idé i ett dolt ämne"))
        .that(idea(5, Some(1), "Rent skräp"))
        .that(idea(6, None, "Ångrad"))
        .that(idea(7, None, "Bokningssystem för alla"))
        .that(Event::IdeasMerged {
            id: IdeaId(8),
            topic: Some(TopicId(1)),
            text: text("Öppna skolan för alla"),
            from: vec![IdeaId(1), IdeaId(2)],
            reason: text("Samma sak"),
        })
        .that(Event::IdeaStateSet {
            id: IdeaId(6),
            state: IdeaState::Withdrawn,
        })
}

/// An approval round with a tie and a hidden idea, and a stance round.
fn votes(story: Story) -> Story {
    let now = story.session();
    let approval = opened(1, Method::Approval { max: 2 }, &[3, 4, 5, 7, 8], &now);
    let stance = opened(2, Method::Stance, &[3, 8], &now);
    Story::from(now)
        .at(minute(112))
        .that(Event::BlockStarted { block: HARVEST })
        .that(approval)
        .that(marked(1, 1, &[8, 3]))
        .that(marked(1, 2, &[8, 5]))
        .that(marked(1, 3, &[3]))
        .that(marked(1, 4, &[]))
        .that(idea_hidden(5, "Personangrepp"))
        .that(closed(1))
        .that(stance)
        .that(took(2, 1, 3, Stance::Agree))
        .that(took(2, 2, 3, Stance::Disagree))
        .that(took(2, 3, 8, Stance::Pass))
        .that(closed(2))
}

/// The whole forum, ended in order; results of parties with fewer than `least` ballots left out.
pub fn forum(least: u16) -> Session {
    votes(talks(board(check_in(least))))
        .at(minute(135))
        .that(Event::SessionEnded {})
        .session()
}

/// The forum while its first round is open.
pub fn forum_while_voting() -> Session {
    let now = talks(board(check_in(1))).session();
    let opened = opened(1, Method::Stance, &[3, 8], &now);
    Story::from(now)
        .that(opened)
        .that(took(1, 1, 3, Stance::Disagree))
        .session()
}

/// The forum with a round of each method that takes whole ballots, about ideas 3, 7 and 8.
pub fn forum_of_methods() -> Session {
    let story = talks(board(check_in(1)));
    let ballots: [(Method, [Event; 2]); 5] = [
        (
            Method::Score,
            [gave(1, 1, &[(3, 5), (7, 0)]), gave(1, 2, &[(3, 2)])],
        ),
        (DOTS, [gave(2, 1, &[(3, 3), (8, 2)]), gave(2, 2, &[])]),
        (
            POINTS,
            [gave(3, 1, &[(7, 60)]), gave(3, 2, &[(7, 10), (8, 30)])],
        ),
        (
            RANKING,
            [ranked(4, 1, &[&[8], &[3, 7]]), ranked(4, 2, &[&[8]])],
        ),
        (
            Method::Gradient,
            [gave(5, 1, &[(3, 7), (8, 1)]), gave(5, 2, &[(3, 4)])],
        ),
    ];
    let rounds = (1..).zip(ballots);
    let held = rounds.fold(story, |story, (round, (method, ballots))| {
        let now = story.session();
        let opened = opened(round, method, &[3, 7, 8], &now);
        let voting = ballots
            .into_iter()
            .fold(Story::from(now).that(opened), Story::that);
        voting.that(closed(round))
    });
    held.session()
}

const DOTS: Method = Method::Dots { dots: 5, most: 3 };
const POINTS: Method = Method::Points { points: 60 };
const RANKING: Method = Method::Ranking { max: 3 };
