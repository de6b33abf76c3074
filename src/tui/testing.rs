//! Sessions to draw, and a terminal to draw them on: for the tests of all screens.

use super::program::{Action, Effect, Program};
use super::text::{Charset, tame};
use super::theme::{Colours, Ground, Theme};
use crate::domain::event::IdeaPart;
use crate::domain::model::*;
use crate::domain::testing::*;
use crate::domain::{Actor, Event, Session};
use crate::text::{Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use imbl::OrdMap;
use ratatui::Terminal;
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use ratatui::{TerminalOptions, Viewport, layout::Rect};
use std::path::Path;
use std::sync::Arc;

/// A terminal that shows everything, in its own colours.
pub const PLAIN: Theme = Theme {
    ground: Ground::Own,
    colours: Colours::All,
    charset: Charset::Unicode,
};

/// Swedish words.
pub fn sv() -> Words {
    Words::for_terminal(Lang::Sv)
}

/// English words.
pub fn en() -> Words {
    Words::for_terminal(Lang::En)
}

/// The frame a program draws, after the last guard.
pub fn frame<P: Program>(program: &P, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal
        .draw(|frame| {
            program.draw(frame);
            tame(frame.buffer_mut(), program.charset());
        })
        .unwrap();
    terminal.backend().buffer().clone()
}

/// The frame as text, line by line, without trailing blanks.
pub fn shown<P: Program>(program: &P, width: u16, height: u16) -> String {
    let buffer = frame(program, width, height);
    let mut text = String::new();
    for y in 0..height {
        let mut line = String::new();
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(super::text::width(symbol).max(1)).unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Pixels of one cell in the picture that a camera sees.
const CELL: (usize, usize) = (6, 12);

/// What a camera reads off a terminal whose own background has this brightness, with so many
/// pixels of line spacing. Letters are left out: they are nothing that a code is made of.
pub fn scanned(buffer: &Buffer, background: u8, gap: usize) -> Option<String> {
    let brightness = |color: Color| match color {
        Color::Rgb(red, green, blue) => red.max(green).max(blue),
        _ => background,
    };
    let (width, height) = (
        usize::from(buffer.area.width),
        usize::from(buffer.area.height),
    );
    let line = CELL.1 + gap;
    let pixel = |x: usize, y: usize| {
        let cell = &buffer[((x / CELL.0) as u16, (y / line) as u16)];
        let row = y % line;
        // Line spacing is painted in the cell's background, the glyph is not stretched.
        if cell.symbol() == "▀" && row < CELL.1 / 2 {
            brightness(cell.fg)
        } else {
            brightness(cell.bg)
        }
    };
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width * CELL.0, height * line, pixel);
    let grids = image.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

/// The bytes that a real terminal would get for the frame.
pub fn bytes<P: Program>(program: &P, width: u16, height: u16) -> Vec<u8> {
    let mut sent = Vec::new();
    let options = TerminalOptions {
        viewport: Viewport::Fixed(Rect::new(0, 0, width, height)),
    };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut sent), options).unwrap();
    terminal
        .draw(|frame| {
            program.draw(frame);
            tame(frame.buffer_mut(), program.charset());
        })
        .unwrap();
    drop(terminal);
    sent
}

/// Presses keys one after the other, as in `"2 j Space"`; gives what the last one caused.
pub fn press<P: Program>(program: &mut P, keys: &str) -> Vec<Effect<P::Then>> {
    let mut effects = Vec::new();
    for key in keys.split_whitespace() {
        effects = program.update(Action::Key(key_event(key)));
    }
    effects
}

/// Types a text, letter by letter.
pub fn type_in<P: Program>(program: &mut P, text: &str) {
    for letter in text.chars() {
        let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        program.update(Action::Key(event));
    }
}

fn key_event(name: &str) -> KeyEvent {
    let (code, modifiers) = match name {
        "Enter" => (KeyCode::Enter, KeyModifiers::NONE),
        "Esc" => (KeyCode::Esc, KeyModifiers::NONE),
        "Space" => (KeyCode::Char(' '), KeyModifiers::NONE),
        "Tab" => (KeyCode::Tab, KeyModifiers::NONE),
        "Up" => (KeyCode::Up, KeyModifiers::NONE),
        "Down" => (KeyCode::Down, KeyModifiers::NONE),
        "Left" => (KeyCode::Left, KeyModifiers::NONE),
        "Right" => (KeyCode::Right, KeyModifiers::NONE),
        "End" => (KeyCode::End, KeyModifiers::NONE),
        "PageUp" => (KeyCode::PageUp, KeyModifiers::NONE),
        "PageDown" => (KeyCode::PageDown, KeyModifiers::NONE),
        "F2" => (KeyCode::F(2), KeyModifiers::NONE),
        "F3" => (KeyCode::F(3), KeyModifiers::NONE),
        "F5" => (KeyCode::F(5), KeyModifiers::NONE),
        "F6" => (KeyCode::F(6), KeyModifiers::NONE),
        "F7" => (KeyCode::F(7), KeyModifiers::NONE),
        "BackTab" => (KeyCode::BackTab, KeyModifiers::SHIFT),
        "Backspace" => (KeyCode::Backspace, KeyModifiers::NONE),
        "Delete" => (KeyCode::Delete, KeyModifiers::NONE),
        "Ctrl-u" => (KeyCode::Char('u'), KeyModifiers::CONTROL),
        "Ctrl-s" => (KeyCode::Char('s'), KeyModifiers::CONTROL),
        "Home" => (KeyCode::Home, KeyModifiers::NONE),
        "F9" => (KeyCode::F(9), KeyModifiers::NONE),
        "Ctrl-p" => (KeyCode::Char('p'), KeyModifiers::CONTROL),
        "Ctrl-z" => (KeyCode::Char('z'), KeyModifiers::CONTROL),
        "Ctrl-c" => (KeyCode::Char('c'), KeyModifiers::CONTROL),
        letter => {
            let mut letters = letter.chars();
            let first = letters.next().expect("a key has a name");
            assert_eq!(letters.next(), None, "no such key: {letter}");
            (KeyCode::Char(first), KeyModifiers::NONE)
        }
    };
    KeyEvent::new(code, modifiers)
}

/// A session nobody has come to yet.
pub fn empty() -> Arc<Session> {
    Arc::new(given([]))
}

/// The titles of a typical workshop.
const TOPICS: [&str; 6] = [
    "Öppna skolgårdar på helgen",
    "Nattbussar som går hem",
    "Lokaler som föreningar har råd med",
    "Ungas plats i nämnderna",
    "Kultur där folk bor",
    "Trygga gångvägar till idrotten",
];

/// The ideas of a typical workshop.
const IDEAS: [&str; 7] = [
    "Lås upp skolgårdarna på lördagar och låt föreningar turas om att vara värdar",
    "En gemensam bokningssida för alla kommunens lokaler",
    "Nattbuss varje timme fredag och lördag",
    "Ungdomsråd med egen budget",
    "Belysning längs stråket till idrottsplatsen",
    "Konserter på gården",
    "Betala den som vaktmästar på kvällen",
];

/// A workshop in its first slot: people of all parties, four topics on the board, ideas.
pub fn typical() -> Arc<Session> {
    Arc::new(typical_story().session())
}

fn typical_story() -> Story {
    let people = [
        ("Åsa Lind", "civil", "kultur"),
        ("Bo Ek", "kommun", "tjansteperson"),
        ("Cia", "civil", "idrott"),
        ("Dragan", "civil", "social_trygghet"),
        ("Elin Öberg", "kommun", "politiker"),
        ("Fatima", "civil", "utbildning"),
        ("Gun", "", ""),
        ("Hassan", "annan", ""),
    ];
    let mut story = Story::new().at(minute(-20));
    for (id, (alias, party, category)) in (1..).zip(people) {
        let mut profile = if id % 2 == 0 {
            profile(alias, party)
        } else {
            consenting(alias, party)
        };
        profile.category = Some(category).filter(|it| !it.is_empty()).map(Key::from);
        profile.first_time = Some(id % 3 == 0);
        if id == 1 {
            profile.organisation = text("Kulturföreningen Kajen");
            profile.access_needs = text("hörselslinga");
        }
        story = story.joins(id, profile);
    }
    story = story.that(Event::ParticipantLeft {
        id: ParticipantId(8),
    });
    story = story
        .at(minute(0))
        .that(Event::BlockStarted { block: OPENING });
    for (id, title) in (1..).zip(TOPICS) {
        story = story.that(pitched(id, title, &[id]));
        for fan in 1..=(7 - id).max(1) {
            story = story.that(Event::InterestSet {
                topic: TopicId(id),
                participant: ParticipantId(fan),
                on: true,
            });
        }
    }
    story = story
        .that(placed_in(1, ROOM_1, SLOT_1))
        .that(placed_in(2, ROOM_2, SLOT_1))
        .that(placed_in(3, ROOM_1, SLOT_2))
        .that(topic_hidden(6, "Samma som ämne 2"));
    for (topic, person) in [(1, 1), (1, 3), (1, 5), (2, 2), (2, 4), (2, 6)] {
        story = story.that(signed_up(topic, person));
    }
    story = story
        .at(minute(33))
        .that(Event::BlockStarted { block: SLOT_1 });
    for (id, words) in (1..).zip(IDEAS) {
        let topic = [Some(1), Some(1), Some(2), None, Some(2), Some(1), Some(2)][id as usize - 1];
        story = story.that(idea(id, topic, words));
    }
    story.that(idea_hidden(6, "Hör till ett annat ämne"))
}

/// The typical workshop with a round that is open, three ballots in it.
pub fn voting() -> Arc<Session> {
    Arc::new(voting_story().session())
}

fn voting_story() -> Story {
    let story = typical_story()
        .at(minute(74))
        .that(Event::BlockStarted { block: HARVEST });
    let session = story.session();
    let event = opened(1, Method::Approval { max: 2 }, &[1, 2, 3, 4, 5], &session);
    Story::from(session)
        .that(event)
        .that(marked(1, 1, &[1, 3]))
        .that(marked(1, 2, &[1]))
        .that(marked(1, 3, &[3, 4]))
}

/// The typical workshop with a round that is prepared: five minutes, advice on what to work on.
pub fn drafted_round() -> Arc<Session> {
    let mandate = Mandate {
        level: Level::Dialogue,
        step: PolicyStep::Agenda,
        weight: Weight::Advisory,
    };
    let plan = RoundPlan {
        minutes: Some(5),
        mandate: Some(mandate),
        ..plan(Method::Approval { max: 2 }, &[3, 1, 6, 2])
    };
    Arc::new(typical_story().that(prepared(1, plan)).session())
}

/// The typical workshop with a round that is closed, and that the room has not seen.
pub fn closed_now() -> Arc<Session> {
    Arc::new(voting_story().that(closed(1)).session())
}

/// The typical workshop with a round that is shown.
pub fn voted() -> Arc<Session> {
    let session = voting_story().that(closed(1)).that(round_shown(1));
    Arc::new(session.session())
}

/// The same with papers of two parties: two agree on one of them, not on the other, and somebody
/// came late.
pub fn hand_counted() -> Arc<Session> {
    let story = voting_story()
        .that(joined(9, "Iris", "civil"))
        .that(marked(1, 9, &[2]))
        .that(closed(1))
        .that(counted(1, "civil", "Rut", 2, &[(1, 2), (2, 1)]))
        .that(counted(1, "civil", "Sven", 2, &[(1, 2), (2, 1)]))
        .that(counted(1, "kommun", "Rut", 1, &[(1, 1)]))
        .that(counted(1, "kommun", "Sven", 3, &[(1, 2)]))
        .that(round_shown(1));
    Arc::new(story.session())
}

/// A shown round by stance after another one.
pub fn stanced() -> Arc<Session> {
    let session = voting_story()
        .that(closed(1))
        .that(round_shown(1))
        .session();
    let event = opened(2, Method::Stance, &[1, 2, 3], &session);
    let session = Story::from(session)
        .that(event)
        .that(took(2, 1, 1, Stance::Agree))
        .that(took(2, 2, 1, Stance::Disagree))
        .that(took(2, 3, 2, Stance::Agree))
        .that(took(2, 3, 3, Stance::Pass))
        .that(closed(2))
        .that(round_shown(2))
        .session();
    Arc::new(session)
}

/// The typical workshop with a shown round of whole ballots: eight people on five ideas, one of whom
/// abstains.
pub fn weighed(method: Method) -> Arc<Session> {
    let story = typical_story()
        .at(minute(74))
        .that(Event::BlockStarted { block: HARVEST });
    let session = story.session();
    let mut story =
        Story::from(session.clone()).that(opened(1, method, &[1, 2, 3, 4, 5], &session));
    for person in 1..=7 {
        story = story.that(whole_ballot(method, person));
    }
    let abstains = Event::BallotGiven {
        round: RoundId(1),
        participant: ParticipantId(8),
        ballot: match method {
            Method::Ranking { .. } => Ballot::Ranking(Vec::new()),
            _ => Ballot::Amounts(OrdMap::new()),
        },
    };
    let story = story.that(abstains).that(closed(1)).that(round_shown(1));
    Arc::new(story.session())
}

/// What each of seven people gives; the third idea is liked most, the fifth by nobody.
fn whole_ballot(method: Method, person: u32) -> Event {
    let taste = |idea: u32| (person * 7 + idea * 5) as u16 % 4;
    match method {
        Method::Ranking { .. } if person % 3 == 0 => ranked(1, person, &[&[3], &[1, 2]]),
        Method::Ranking { .. } if person % 3 == 1 => ranked(1, person, &[&[1], &[3], &[4]]),
        Method::Ranking { .. } => ranked(1, person, &[&[4, 3], &[2], &[1]]),
        Method::Points { .. } => gave(1, person, &[(3, 40 + taste(3) * 5), (1, 30), (2, 5)]),
        Method::Dots { .. } => gave(1, person, &[(3, 2), (1 + person % 2, 2), (4, 1)]),
        Method::Gradient => {
            let step = |idea: u32, lowest: u16| (idea, lowest + taste(idea));
            gave(
                1,
                person,
                &[step(1, 2), step(2, 1), step(3, 4), step(4, 3), step(5, 1)],
            )
        }
        _ => {
            let score = |idea: u32, lowest: u16| (idea, lowest + taste(idea));
            gave(
                1,
                person,
                &[score(1, 1), score(2, 0), score(3, 2), score(4, 1)],
            )
        }
    }
}

/// The typical workshop in plenary: phones may ask, two have spoken, one speaks, four wait.
pub fn plenary() -> Arc<Session> {
    let mut story = typical_story()
        .at(minute(36))
        .that(Event::SpeakersOpened {});
    for (wish, person) in (1..).zip([1, 2, 3, 4, 6, 7]) {
        story = story.that(asked(wish, person));
    }
    let session = story
        .that(guest_asked(7, "Kommunalrådet", Some("kommun")))
        .at(minute(37))
        .that(speaks(1))
        .at(minute(38) + second(10))
        .that(speaks(2))
        .at(minute(39) + second(5))
        .that(speaks(3))
        .session();
    Arc::new(session)
}

/// More of everything than fits on a screen.
pub fn full() -> Arc<Session> {
    let mut setup = setup();
    setup.rooms = (1..=12)
        .map(|id| Room {
            id: RoomId(id),
            name: text(&format!("Rum {id} på andra våningen")),
            capacity: 15,
            features: RoomFeatures::new(),
        })
        .collect();
    let mut story = Story::of(setup).at(minute(-30));
    for id in 1..=300 {
        let party = ["civil", "kommun", "annan"][id as usize % 3];
        story = story.that(joined(id, &format!("Deltagare nummer {id}"), party));
    }
    story = story
        .at(minute(0))
        .that(Event::BlockStarted { block: OPENING });
    for id in 1..=40_u32 {
        let title = format!("Ämne {id} med en titel som är så lång som det går att ha, n");
        story = story.that(pitched(id, &title, &[id]));
        if id <= 20 {
            let slot = if id <= 12 { SLOT_1 } else { SLOT_2 };
            story = story.that(placed_in(id, RoomId((id - 1) % 12 + 1), slot));
            for person in 1..=20 {
                story = story.that(signed_up(id, person));
            }
        }
    }
    let long = "En idé som är så lång att den inte får plats på en rad i någon lista alls, ";
    for id in 1..=200 {
        story = story.that(idea(
            id,
            Some(id % 40 + 1),
            &format!("{} {id}", long.repeat(4)),
        ));
    }
    let session = story.session();
    let all: Vec<u32> = (1..=200).collect();
    let event = opened(1, Method::Approval { max: 3 }, &all, &session);
    let mut story = Story::from(session).that(event);
    for person in 1..=250 {
        story = story.that(marked(1, person, &[person % 200 + 1, person % 7 + 1]));
    }
    Arc::new(story.that(closed(1)).that(round_shown(1)).session())
}

/// The strings that have broken programs, as far as they lie beside the crate, and some of our
/// own. Raw: not cleaned at any door.
pub fn hostile_strings() -> Vec<String> {
    let own = [
        "\u{1b}[2J\u{1b}]0;ägd\u{7}",
        "\u{9b}31mröd",
        "\u{202e}baklänges\u{202c}",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "🇸🇪🇫🇮🇳🇴",
        "❤️ 👍🏽 🏳️‍🌈",
        "Z̵̡̢̛͎̱͓͓͔̳͙̘͍̬̥͍̬͓͂̎̿͆̕a̵l̵g̵o̵",
        "ﷺ﷽",
        "\u{3164}\u{2800}\u{200b}",
        "日本語の長いタイトルがここにあります",
        "مرحبا بالعالم",
        "a\tb\r\nc",
    ];
    let mut strings: Vec<String> = own.iter().map(|&own| own.to_owned()).collect();
    strings.extend(('\0'..='\u{9f}').map(|c| format!("x{c}y")));
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/hostile-text/naughty-strings.json");
    match std::fs::read_to_string(&path) {
        Ok(json) => {
            let naughty: Vec<String> = serde_json::from_str(&json).expect("a list of strings");
            strings.extend(naughty);
        }
        Err(fault) => eprintln!("without the naughty strings: {}: {fault}", path.display()),
    }
    strings
}

/// One of the ideas that another became.
fn part(id: u32, words: &str) -> IdeaPart {
    IdeaPart {
        id: IdeaId(id),
        text: text(words),
    }
}

/// The typical workshop with these words wherever people's words can stand, each cleaned as at
/// the door.
pub fn said_everywhere(words: &str) -> Arc<Session> {
    let mut setup = setup();
    setup.title = text(words);
    setup.question = text(words);
    setup.wifi = text(words);
    setup.since_last = vec![text(words); 2];
    setup.farewell = text(words);
    setup.rooms[0].name = text(words);
    for block in &mut setup.agenda.blocks {
        block.title = text(words);
        block.owner = text(words);
        block.script = text(words);
    }
    let mut person = consenting(words, "civil");
    person.organisation = text(words);
    person.access_needs = text(words);
    let mut story = Story::of(setup)
        .at(minute(0))
        .joins(1, person)
        .that(Event::BlockStarted { block: SLOT_1 })
        .that(pitched(1, words, &[1]))
        .that(pitched_for(2, words, words))
        .that(placed_in(1, ROOM_1, SLOT_1))
        .that(idea(1, Some(1), words))
        .that(idea(2, None, words))
        .that(idea_hidden(2, words))
        .that(idea(3, None, words))
        .that(Event::IdeaSplit {
            id: IdeaId(3),
            parts: [4, 5].map(|id| part(id, words)).to_vec(),
            reason: text(words),
        })
        .that(Event::IdeasTagged {
            ideas: vec![IdeaId(1), IdeaId(4)],
            tag: text(words),
            on: true,
        })
        .that(Event::ClusterMade {
            id: ClusterId(1),
            name: text(words),
            ideas: vec![IdeaId(1)],
        })
        .that(topic_hidden(2, words))
        .that(Event::RoleGranted {
            role: crate::domain::Role::Notes,
            name: words.to_owned(),
            token: SeatHash("t".into()),
        });
    for field in NoteField::ALL {
        story = story
            .by(Actor::NoteTaker(words.to_owned()))
            .that(Event::NoteWritten {
                topic: TopicId(1),
                field,
                text: text(words),
                over: None,
            });
    }
    let session = story.session();
    let mut event = opened(1, Method::Approval { max: 1 }, &[1], &session);
    if let Event::RoundOpened { title, .. } = &mut event {
        *title = text(words);
    }
    let story = Story::from(session).that(event).that(marked(1, 1, &[1]));
    Arc::new(story.that(closed(1)).that(round_shown(1)).session())
}

/// The marketplace of the typical workshop: four topics in the queue, one of them being pitched,
/// one whose host has gone home, somebody's draft; rooms that offer something, and a topic that
/// needs what its room does not have.
pub fn market() -> Arc<Session> {
    let session = typical_story().session();
    let room = |id: RoomId, features: &[RoomFeature]| Event::RoomChanged {
        room: Room {
            features: features.iter().copied().collect(),
            ..session.setup.room(id).expect("the room is there").clone()
        },
    };
    let rooms = [
        room(ROOM_1, &[RoomFeature::Wheelchair, RoomFeature::Projector]),
        room(ROOM_2, &[RoomFeature::Quiet]),
    ];
    let question = "Vad skulle få fler unga att stanna kvar efter träningen?";
    let titles = [
        ("Fritidsgårdar som unga själva driver", 3),
        ("Odlingar mitt i staden", 8),
        ("Språkcaféer på fler ställen", 5),
    ];
    let mut story = Story::from(session).by(Actor::System);
    for event in rooms {
        story = story.that(event);
    }
    for (id, (title, host)) in (11..).zip(titles) {
        story = story.that(queued(id, title, &[host]));
        for fan in 1..=(14 - id) {
            story = story.that(Event::InterestSet {
                topic: TopicId(id),
                participant: ParticipantId(fan),
                on: true,
            });
        }
    }
    let story = story
        .that(queued_for(14, "En mötesplats för nätverk", "Rut"))
        .that(drafted(15, "Någons utkast som ingen annan ser", 7))
        .that(Event::TopicChanged {
            id: TopicId(11),
            title: text("Fritidsgårdar som unga själva driver"),
            question: text(question),
        })
        .that(Event::TopicNeedsSet {
            id: TopicId(2),
            needs: [RoomFeature::Wheelchair].into(),
        })
        .that(Event::TopicHostsSet {
            id: TopicId(4),
            hosts: vec![ParticipantId(4), ParticipantId(2)],
        });
    Arc::new(story.at(minute(39)).that(pitching(11)).session())
}

/// A board of twelve rooms and eight slots, every other square taken, with the longest titles.
pub fn wide() -> Arc<Session> {
    let mut setup = setup();
    let features = |id: u32| {
        let all = RoomFeature::ALL.into_iter().enumerate();
        let some = all.filter(|(bit, _)| id & (1 << bit) != 0);
        some.map(|(_, feature)| feature).collect()
    };
    setup.rooms = (1..=12)
        .map(|id| Room {
            id: RoomId(id),
            name: text(&format!("Rum {id} på våning {}", id % 4)),
            capacity: 8 + id as u16,
            features: features(id),
        })
        .collect();
    let slot = setup.agenda.blocks[1].clone();
    setup.agenda.blocks = (1..=8)
        .map(|id| Block {
            id: BlockId(id),
            title: text(&format!("Pass {id}")),
            ..slot.clone()
        })
        .collect();
    let mut story = Story::of(setup).at(minute(0));
    for id in 1..=30 {
        story = story.that(joined(id, &format!("Deltagare {id}"), "civil"));
    }
    for id in 1..=48_u32 {
        let title = format!("Ämne {id}, vars titel är så lång som en titel får vara, eller");
        let cell = (RoomId(id % 12 + 1), BlockId((id * 2 + id / 12) % 8 + 1));
        story = story
            .that(pitched(id, &title, &[]))
            .that(placed_in(id, cell.0, cell.1));
        for fan in 1..=(id % 9) {
            story = story.that(Event::InterestSet {
                topic: TopicId(id),
                participant: ParticipantId(fan + id % 5),
                on: true,
            });
        }
    }
    let held = |block| Event::BlockStarted {
        block: BlockId(block),
    };
    let story = story.that(held(1)).at(minute(38)).that(held(2));
    Arc::new(story.session())
}
