//! A busy session as a journal on disk: people who join, log ideas and take stances, in the shares
//! that a replayed conversation has.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use torg::domain::model::*;
use torg::domain::{Actor, CleanText, Event};
use torg::journal::{Journal, RealDisk, system_salts};
use torg::wire::{Draft, event};

/// Events in one batch, as a busy room makes them.
const BATCH: usize = 200;
/// Rooms on the board.
const ROOMS: u32 = 6;
/// The most ideas that a round is about.
const OPTIONS: u32 = 200;

fn start() -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(8, 0, 0));
    day.expect("a legal moment").and_utc()
}

/// A setup with three parties, one phase in which all is open, and two slots. As JSON, so that
/// what it does not name has the value of an older session.
pub fn setup() -> Setup {
    let named = |key: &str| json!({ "sv": key, "en": key });
    let party = |key: &str| json!({ "key": key, "name": named(key), "target": 33 });
    let block = |id: u32| json!({ "id": id, "kind": "pass", "title": "Pass", "minutes": 45 });
    let room = |id: u32| json!({ "id": id, "name": format!("Rum {id}"), "capacity": 40 });
    let parties = ["civil", "kommun", "annan"].map(party);
    let setup = json!({
        "slug": "bench",
        "id": "00000000-0000-7000-8000-000000000000",
        "kind": "ideverkstad",
        "kind_name": named("Idéverkstad"),
        "title": "Mätning",
        "date": start().date_naive(),
        "offset_minutes": 60,
        "parties": parties,
        "phases": [{
            "key": "open",
            "name": named("Öppet"),
            "allows": ["pitch", "interest", "sign_up", "write"],
        }],
        "block_kinds": [{ "key": "pass", "name": named("Pass"), "phase": "open", "grid": true }],
        "rooms": (1..=ROOMS).map(room).collect::<Vec<_>>(),
        "agenda": { "starts": start(), "blocks": [block(1), block(2)] },
        "min_group": 0,
        "made_by": "bench",
    });
    serde_json::from_value(setup).expect("a setup that is whole")
}

/// The events of a room of so many people, who have logged so many ideas.
pub fn room(people: u32, ideas: u32) -> Vec<(Actor, Event)> {
    let mut events = Vec::new();
    for id in 1..=people {
        let profile = Profile {
            alias: CleanText::replayed(&format!("Deltagare {id}")),
            party: Some(Key::from(["civil", "kommun", "annan"][id as usize % 3])),
            ..Profile::default()
        };
        let (_, seat) = torg::hub::seats::token();
        let id = ParticipantId(id);
        let joined = Event::ParticipantJoined {
            id,
            profile: Box::new(profile),
            seat: Some(seat),
            recovery: None,
            walk_in: false,
        };
        events.push((Actor::Newcomer, joined));
    }
    for id in 1..=ideas {
        let author = Actor::Participant(ParticipantId(1 + id % people));
        let text = CleanText::replayed(&format!(
            "Idé {id}: håll skolans gymnastiksal öppen på kvällar och helger för alla i området"
        ));
        events.push((
            author.clone(),
            Event::IdeaLogged {
                id: IdeaId(id),
                topic: None,
                text,
                author,
                oral: false,
                kind: Default::default(),
            },
        ));
    }
    events
}

/// The morning of a room of so many people with so many ideas: every tenth person has handed in a
/// topic (a dozen in any case), as many topics as there are squares are on the board, everybody is
/// interested in ten of them and signed up for one, one round has been shown and one is open.
pub fn morning(people: u32, ideas: u32) -> Vec<(Actor, Event)> {
    let mut events = room(people, ideas);
    let topics = (people / 10).max(14);
    events.extend((1..=topics).map(|id| (Actor::Facilitator, pitched(id))));
    let rooms = ROOMS;
    let placed = (0..2 * rooms).map(|place| Event::TopicPlaced {
        id: TopicId(place + 1),
        cell: Cell {
            room: RoomId(1 + place % rooms),
            slot: BlockId(1 + place / rooms),
        },
    });
    events.extend(placed.map(|event| (Actor::Facilitator, event)));
    for id in 1..=people {
        let (me, participant) = (Actor::Participant(ParticipantId(id)), ParticipantId(id));
        let interests = (0..10.min(topics)).map(|step| Event::InterestSet {
            topic: TopicId(1 + (id * 7 + step * 3) % topics),
            participant,
            on: true,
        });
        events.extend(interests.map(|event| (me.clone(), event)));
        let signed_up = Event::SignupMade {
            topic: TopicId(1 + id % rooms),
            participant,
            instead_of: None,
        };
        events.push((me, signed_up));
    }
    events.extend(voted(RoundId(1), people, people, ideas));
    let closed = [RoundId(1)].map(|round| Event::RoundClosed { round });
    let shown = [RoundId(1)].map(|round| Event::RoundShown { round });
    events.extend(
        closed
            .into_iter()
            .chain(shown)
            .map(|it| (Actor::Facilitator, it)),
    );
    events.extend(voted(RoundId(2), people, people / 2, ideas));
    events
}

fn pitched(id: u32) -> Event {
    Event::TopicPitched {
        id: TopicId(id),
        title: CleanText::replayed(&format!("Ämne {id}: kvällsöppna lokaler i hela staden")),
        question: CleanText::replayed("Vad behövs för att dörrarna ska stå öppna?"),
        hosts: vec![ParticipantId(id)],
        host_name: CleanText::default(),
        landing: Landing::default(),
    }
}

/// A round about the first ideas, opened, in which so many of the people have voted.
fn voted(id: RoundId, people: u32, voters: u32, ideas: u32) -> Vec<(Actor, Event)> {
    let options: Vec<IdeaId> = (1..=ideas.min(OPTIONS)).map(IdeaId).collect();
    let third = people / 3;
    let parties = ["civil", "kommun", "annan"].map(|key| (Key::from(key), third));
    let opened = Event::RoundOpened {
        id,
        title: CleanText::replayed("Vilka tre tar vi vidare?"),
        method: Method::Approval { max: 3 },
        options: options.clone(),
        base: Base {
            people,
            parties: parties.into(),
        },
        level: VoteLevel::Open,
        terms: Terms::default(),
    };
    let mut events = vec![(Actor::Facilitator, opened)];
    events.extend((1..=voters).map(|voter| {
        let choice = |step: u32| options[((voter * 5 + step * 3) as usize) % options.len()];
        let cast = Event::BallotCast {
            round: id,
            participant: ParticipantId(voter),
            approves: vec![choice(0), choice(1), choice(2)],
        };
        (Actor::Participant(ParticipantId(voter)), cast)
    }));
    events
}

/// The events of a session with `length` of them: one in fifty a person, one in fifty an idea,
/// the rest stances in one open round.
pub fn events(length: usize) -> Vec<(Actor, Event)> {
    let people = (length / 50).clamp(10, 4_000) as u32;
    let ideas = (length / 50).clamp(10, 400) as u32;
    let mut events = room(people, ideas);
    events.push((
        Actor::Facilitator,
        Event::RoundOpened {
            id: RoundId(1),
            title: CleanText::replayed("Vad tycker du?"),
            method: Method::Stance,
            options: (1..=ideas).map(IdeaId).collect(),
            base: Base::default(),
            level: VoteLevel::Open,
            terms: Terms::default(),
        },
    ));
    let mut turn = 0_u32;
    while events.len() < length {
        let participant = ParticipantId(1 + turn % people);
        let idea = IdeaId(1 + (turn / people + turn) % ideas);
        let stance = Stance::ALL[(turn % 7 % 3) as usize];
        let cast = Event::StanceCast {
            round: RoundId(1),
            participant,
            idea,
            stance,
        };
        events.push((Actor::Participant(participant), cast));
        turn += 1;
    }
    events.truncate(length);
    events
}

/// Writes a session with these events as a journal into an empty folder.
pub fn write_journal(folder: &Path, events: &[(Actor, Event)]) {
    let disk = Arc::new(RealDisk::create(folder, start()).expect("the folder can be claimed"));
    let made = Event::SessionCreated {
        setup: Box::new(setup()),
    };
    let first = event::draft(&made, &Actor::System, "", start());
    let (mut journal, _) = Journal::create(disk, system_salts(), &first).expect("a new journal");
    let drafts: Vec<Draft> = events
        .iter()
        .enumerate()
        .map(|(number, (actor, it))| {
            let at = start() + Duration::milliseconds(number as i64 * 20);
            event::draft(it, actor, "0196556e-4a00-7000-8000-000000000001", at)
        })
        .collect();
    for batch in drafts.chunks(BATCH) {
        journal.append(batch).expect("the disk takes the batch");
    }
}
