//! A projector in a real browser: it follows the facilitator, phones read its code, and whatever is
//! on it fits every screen.

use crate::room::{Room, is_sound};
use crate::support::browser::Tab;
use crate::support::camera;
use serde_json::{Value, json};
use torg::domain::command::{
    AgendaCommand, BoardCommand, IdeaCommand, RoomCommand, SessionCommand, SpeakersCommand,
    TopicCommand,
};
use torg::domain::model::{
    Cell, IdeaKind, Key, Level, Mandate, PolicyStep, StagePage, TopicId, Voice, Weight,
};
use torg::domain::{CleanText, Command, Limit};

/// A wide wall, a wider one, and one of the old shape.
const SIZES: [(u32, u32); 3] = [(1280, 800), (1920, 1080), (1024, 768)];

fn show(page: StagePage) -> Command {
    Command::Session(SessionCommand::ShowPage {
        projector: None,
        page: Some(Key::from(page.key())),
    })
}

/// A sentence as long as its place lets in.
fn endless(limit: Limit) -> CleanText {
    let words = "Hur kan föreningslivet och kommunen dela på idrottsanläggningarna? ".repeat(20);
    let fits = (1..=words.len())
        .rev()
        .filter(|end| words.is_char_boundary(*end))
        .find_map(|end| CleanText::line(&words[..end], limit).ok());
    fits.expect("a letter fits everywhere")
}

/// Waits until the screen shows this page.
async fn turns_to(screen: &Tab, page: StagePage) {
    screen.find(&format!("article.page.{}", page.key())).await;
}

/// How far the page reaches beyond its window, its parts beyond theirs, and whether letters had to
/// be made smaller than the server had measured.
const BEYOND: &str =
    "const root = document.scrollingElement, page = document.querySelector('article');
    return [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth,
        page.scrollHeight - page.clientHeight, page.scrollWidth - page.clientWidth,
        1 - Number(page.style.getPropertyValue('--k') || 1)];";

/// Draws the picture `png` on a page without a policy and tells the brightness of its points.
const POINTS: &str = "const picture = new Image();
    picture.onload = () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        const points = pen.getImageData(0, 0, picture.width, picture.height).data;
        let bright = '';
        for (let at = 0; at < points.length; at += 4) bright += points[at] > 127 ? '1' : '0';
        window.bright = bright;
    };
    picture.src = 'data:image/png;base64,' + png;";

#[tokio::test(flavor = "multi_thread")]
async fn a_projector_in_a_browser_follows_the_facilitator_and_phones_read_its_code() {
    let room = Room::open().await;
    let screen = room.driver.phone(true).await;
    let (width, height) = SIZES[0];
    screen.size(width, height).await;
    // A page that is still coming up is fainter than it will be.
    screen.wishes(&[("prefers-reduced-motion", "reduce")]).await;
    room.open_page(&screen, "/screen").await;
    for page in StagePage::ALL {
        room.facilitator.wish(show(*page)).await;
        turns_to(&screen, *page).await;
        is_sound(&screen).await;
    }
    room.facilitator.wish(show(StagePage::Welcome)).await;
    turns_to(&screen, StagePage::Welcome).await;
    let part = "const code = document.querySelector('.code svg').getBoundingClientRect();
        return code.height / innerHeight;";
    let part = screen.run(part).await.as_f64();
    assert!(part > Some(0.25), "{part:?}");
    let shot = json!({ "format": "png" });
    let shot = screen.tell("Page.captureScreenshot", shot).await;
    screen.open("data:text/html,<title>a</title>").await;
    let draw = format!("const png = {}; {POINTS}", shot["data"]);
    screen.run(&draw).await;
    screen.waits_for("return !!window.bright").await;
    let points = screen.run("return window.bright").await;
    let points: Vec<u8> = points.as_str().unwrap().bytes().map(bright).collect();
    let (width, height) = (width as usize, height as usize);
    let read = camera::read_picture(width, height, &points);
    assert_eq!(read.as_deref(), Some(room.host.url.trim_end_matches('/')));
    screen.close().await.unwrap();
    assert!(room.host.stop().success());
}

fn bright(point: u8) -> u8 {
    if point == b'1' { u8::MAX } else { 0 }
}

#[tokio::test(flavor = "multi_thread")]
async fn full_and_endless_pages_fit_every_screen_without_scrolling() {
    let room = Room::open().await;
    fill(&room).await;
    let screen = room.driver.phone(true).await;
    room.open_page(&screen, "/screen?lang=sv").await;
    for page in StagePage::ALL {
        room.facilitator.wish(show(*page)).await;
        turns_to(&screen, *page).await;
        fits(&screen, page.key()).await;
    }
    room.close_round().await;
    room.show_round().await;
    room.facilitator.wish(show(StagePage::Round)).await;
    screen.find(".outcome").await;
    fits(&screen, "result").await;
    screen.close().await.unwrap();
    assert!(room.host.stop().success());
}

async fn fits(screen: &Tab, name: &str) {
    for (width, height) in SIZES {
        screen.size(width, height).await;
        let beyond = screen.run(BEYOND).await;
        let beyond: Vec<f64> = beyond
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        screen.shot(&format!("screen-{name}-{width}")).await;
        let fits = beyond.len() == 5 && beyond.iter().all(|by| *by <= 1.0) && beyond[4] == 0.0;
        assert!(fits, "{name} at {width} × {height}: {beyond:?}");
    }
}

/// A house of many rooms where everybody has said as much as they may.
async fn fill(room: &Room) {
    let wish = async |command| room.facilitator.wish(command).await;
    for command in signs() {
        wish(Command::Session(command)).await;
    }
    for number in 1..=10 {
        let name = format!("{number} {}", endless(Limit::TAG));
        wish(Command::Room(RoomCommand::Add {
            name: CleanText::line(&name, Limit::NAME).unwrap(),
            capacity: 12,
            features: Default::default(),
        }))
        .await;
    }
    place_topics(room).await;
    for _ in 0..30 {
        let text = endless(Limit::IDEA);
        wish(Command::Idea(IdeaCommand::Log {
            topic: None,
            text,
            oral: true,
            kind: IdeaKind::Idea,
        }))
        .await;
    }
    for _ in 0..8 {
        let voice = Voice::Guest {
            name: endless(Limit::NAME),
            party: None,
            named: true,
        };
        wish(Command::Speakers(SpeakersCommand::AskFor { voice })).await;
    }
    wish(Command::Speakers(SpeakersCommand::Next)).await;
    room.open_round(&endless(Limit::QUESTION)).await;
}

fn signs() -> Vec<SessionCommand> {
    vec![
        SessionCommand::Describe {
            title: endless(Limit::TITLE),
            question: endless(Limit::QUESTION),
        },
        SessionCommand::SetMandate {
            mandate: Some(Mandate {
                level: Level::Consultation,
                step: PolicyStep::Reformulation,
                weight: Weight::Advisory,
            }),
        },
        SessionCommand::SetWifi {
            name: endless(Limit::NAME),
        },
        SessionCommand::SetExpected { people: Some(500) },
        SessionCommand::SetSinceLast {
            lines: vec![endless(Limit::QUESTION); 12],
        },
        SessionCommand::SetFarewell {
            text: endless(Limit::QUESTION),
        },
    ]
}

/// A topic in every room of the first slot, which is the running one.
async fn place_topics(room: &Room) {
    let session = room.facilitator.link().session();
    let slot = session.slots().next().expect("the template has slots").id;
    let rooms: Vec<_> = session.setup.rooms.iter().map(|it| it.id).collect();
    for (number, place) in (1..).zip(rooms) {
        room.facilitator
            .wish(Command::Topic(TopicCommand::Pitch {
                title: endless(Limit::TITLE),
                question: endless(Limit::QUESTION),
                host_name: endless(Limit::NAME),
            }))
            .await;
        let id = TopicId(number);
        let cell = Cell { room: place, slot };
        let place = BoardCommand::Place { id, cell };
        room.facilitator.wish(Command::Board(place)).await;
    }
    let start = AgendaCommand::Start { block: slot };
    room.facilitator.wish(Command::Agenda(start)).await;
}
