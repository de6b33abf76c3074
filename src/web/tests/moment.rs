//! The moment: what is said to everybody, the start page, where everything is, and the doors of the
//! rooms.

use super::*;
use crate::domain::command::{BoardCommand, SessionCommand, TopicCommand};
use crate::domain::testing::{ROOM_1, ROOM_2, SLOT_1, SLOT_2};
use std::time::Duration;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for events, never for time.
const LONG: Duration = Duration::from_secs(30);

async fn announce(hall: &Hall, words: &str) {
    let text = text(words);
    hall.facilitator(Command::Session(SessionCommand::Announce { text }))
        .await;
}

async fn topic(hall: &Hall, title: &str) {
    let pitch = TopicCommand::Pitch {
        title: text(title),
        question: text(""),
        host_name: text("Fru Ek"),
    };
    hall.facilitator(Command::Topic(pitch)).await;
}

async fn place(hall: &Hall, id: u32, room: RoomId, slot: BlockId) {
    let (id, cell) = (TopicId(id), Cell { room, slot });
    hall.facilitator(Command::Board(BoardCommand::Place { id, cell }))
        .await;
}

/// The first slot runs, with "Lokaler" in the first room and "Nattbuss" at the table for two.
async fn talks() -> Hall {
    let hall = Hall::open();
    for (id, title, room) in [(1, "Lokaler", ROOM_1), (2, "Nattbuss", ROOM_2)] {
        topic(&hall, title).await;
        place(&hall, id, room, SLOT_1).await;
    }
    hall.facilitator(Command::Agenda(AgendaCommand::Start { block: SLOT_1 }))
        .await;
    hall
}

/// What a card of a page says is one's own.
fn is(page: &Answer, card: &str) -> String {
    let tags = html::tags(&page.body);
    let mut cards = tags.iter();
    let card = cards.find(|tag| tag.attribute("data-card") == Some(card));
    let card = card.expect("the card is there");
    card.attribute("data-is").unwrap().to_owned()
}

#[tokio::test]
async fn what_is_said_to_everybody_stands_on_every_page_until_it_is_taken_down() {
    let hall = talks().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    announce(&hall, "Maten är <b>serverad</b>").await;
    let pages = [
        "/now",
        "/board",
        "/pitch",
        "/ideas",
        "/vote",
        "/me",
        "/rooms",
        "/rooms/1",
        "/topics/1",
    ];
    for path in pages {
        let page = asa.get(path).await;
        assert!(page.says("Meddelande 13:00:"), "{path}");
        assert!(page.says("Maten är &lt;b&gt;serverad"), "{path}");
    }
    announce(&hall, "").await;
    for path in pages {
        assert!(!asa.get(path).await.says("Meddelande 13:00"), "{path}");
    }
}

#[tokio::test]
async fn an_announcement_comes_to_open_pages_by_itself_also_where_nothing_else_changes() {
    let hall = talks().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    for area in ["me", "room:2", "vote"] {
        let mut stream = asa.events(&format!("area={area}&tab=1")).await;
        timeout(LONG, stream.next_of("shared"))
            .await
            .expect("comes");
        announce(&hall, area).await;
        loop {
            let news = timeout(LONG, stream.next_of("shared")).await;
            let news = news.expect("comes");
            let said = news["html"]["announcement"].as_str().unwrap();
            if said.contains(area) {
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_room_tells_what_is_on_and_one_tap_says_i_am_here() {
    let hall = talks().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let door = asa.get("/rooms/2").await;
    assert!(door.says("Nattbuss") && door.says("2 lediga platser") && door.says("Jag är här"));
    let answer = asa.post("/rooms/2/checkin", &[("back", "room:2")]).await;
    assert_eq!(answer.location(), "/rooms/2");
    let door = asa.get("/rooms/2").await;
    assert!(door.says("Du är här sedan 13:00.") && door.says("1 incheckad"));
    let rooms = asa.get("/rooms").await;
    assert_eq!(
        (is(&rooms, "r2"), is(&rooms, "r1")),
        ("here".into(), "".into())
    );
    assert!(asa.get("/now").await.says("Här är du incheckad"));
    let answer = asa.post("/rooms/2/checkout", &[]).await;
    assert_eq!(answer.location(), "/rooms");
    assert!(!asa.get("/now").await.says("Här är du incheckad"));
}

#[tokio::test]
async fn two_feet_move_to_the_next_room_and_its_notes_and_ideas() {
    let hall = talks().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert_eq!(
        asa.post(
            "/topics/2/notes",
            &[("field", "summary"), ("text", "Varje timme")]
        )
        .await
        .status,
        StatusCode::CONFLICT
    );
    asa.post("/rooms/2/checkin", &[]).await;
    let note = [("field", "summary"), ("text", "Varje timme")];
    let written = asa.post("/topics/2/notes", &note).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER);
    assert!(asa.get("/ideas").await.says("Nattbuss"));
    let other = asa.get("/rooms/1").await;
    assert!(other.says("Du är incheckad i Bord 2. När du checkar in här flyttar du med."));
    asa.post("/rooms/1/checkin", &[]).await;
    assert_eq!(is(&asa.get("/rooms").await, "r1"), "here");
    assert!(asa.get("/ideas").await.says("En idé om ”Lokaler”"));
}

#[tokio::test]
async fn a_phone_without_a_seat_joins_and_comes_back_to_the_rooms_door_once() {
    let hall = talks().await;
    let mut phone = Phone::new(&hall);
    assert_eq!(phone.get("/rooms/2").await.location(), "/join");
    phone.get("/join").await;
    phone
        .post("/join", &[("alias", "Åsa"), ("hat", "civil:kultur")])
        .await;
    let answer = phone.get("/now").await;
    assert_eq!(answer.location(), "/rooms/2");
    assert!(phone.get("/rooms/2").await.says("Jag är här"));
    // The browser forgets a cookie that it is told to; this one only keeps what it is given.
    assert_eq!(phone.cookies.remove("door").as_deref(), Some(""));
    assert_eq!(phone.get("/now").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_door_one_comes_back_to_is_a_room_and_nothing_else() {
    let hall = talks().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    for elsewhere in ["https://evil.example", "//evil.example", "2/../../x", ""] {
        phone.cookies.insert("door".into(), elsewhere.into());
        assert_eq!(
            phone.get("/now").await.status,
            StatusCode::OK,
            "{elsewhere}"
        );
    }
    phone.cookies.remove("door");
    let back = [("back", "https://evil.example")];
    let answer = phone.post("/rooms/2/checkin", &back).await;
    assert_eq!(answer.location(), "/rooms/2");
    assert!(phone.get("/rooms/x").await.says("Rummet finns inte"));
    assert_eq!(
        phone.post("/rooms/9/checkin", &[]).await.status,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn the_start_page_tells_where_to_be_what_to_do_there_and_what_clashes() {
    let hall = talks().await;
    hall.phase("breakout").await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(asa.get("/now").await.says("Du har inget samtal just nu"));
    for topic in ["1", "2"] {
        asa.post(&format!("/topics/{topic}/interest"), &[("on", "1")])
            .await;
    }
    let torn = asa.get("/now").await;
    assert!(
        torn.says("är du intresserad av 2 samtal samtidigt"),
        "{}",
        torn.body
    );
    asa.post("/topics/2/signup", &[]).await;
    let chosen = asa.get("/now").await;
    assert!(!chosen.says("samtidigt:") && chosen.says("Ditt rum just nu"));
    assert!(chosen.says("Gå vidare när du vill") && chosen.says("Jag är här"));
    let answer = asa.post("/rooms/2/checkin", &[("back", "now")]).await;
    assert_eq!(answer.location(), "/now");
    let here = asa.get("/now").await;
    assert!(here.says("Du är här") && !here.says("Här är du incheckad"));
}

#[tokio::test]
async fn the_mandate_stands_on_the_start_page_in_a_line() {
    let hall = talks().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(!asa.get("/now").await.says("Mötets mandat"));
    let mandate = Some(Mandate {
        level: Level::Dialogue,
        step: PolicyStep::Agenda,
        weight: Weight::Advisory,
    });
    hall.facilitator(Command::Session(SessionCommand::SetMandate { mandate }))
        .await;
    assert!(
        asa.get("/now")
            .await
            .says("Mötets mandat: dialog, rådgivande")
    );
}

#[tokio::test]
async fn moving_to_another_topic_of_the_slot_is_said_before_it_is_done() {
    let hall = talks().await;
    hall.phase("breakout").await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/topics/1/signup", &[]).await;
    assert_eq!(is(&asa.get("/board").await, "t2"), "moves");
    let topic = asa.get("/topics/2").await;
    assert!(topic.says("Du flyttas från ”Lokaler”"));
    let answer = asa.post("/topics/2/signup", &[("back", "topic:2")]).await;
    assert_eq!(answer.location(), "/topics/2");
    assert!(asa.get("/topics/2").await.says("Du har plats"));
    assert_eq!(is(&asa.get("/board").await, "t1"), "moves");
}

#[tokio::test]
async fn a_topic_tells_where_it_is_in_its_life() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    bo.post("/topics", &[("title", "Nattbuss")]).await;
    assert!(bo.get("/topics/2").await.says("I kön att pitchas, plats 2"));
    let pitch = BoardCommand::StartPitch { id: TopicId(2) };
    hall.facilitator(Command::Board(pitch)).await;
    assert!(asa.get("/topics/2").await.says("Pitchas just nu"));
    hall.facilitator(Command::Board(BoardCommand::EndPitch))
        .await;
    let parked = asa.get("/topics/2").await;
    assert!(parked.says("Väntar på en plats på tavlan") && parked.says("Jag är intresserad"));
    place(&hall, 2, ROOM_2, SLOT_1).await;
    assert!(asa.get("/topics/2").await.says("0 av 2 platser tagna"));
    let again = BoardCommand::Repeat {
        id: TopicId(2),
        cell: Cell {
            room: ROOM_1,
            slot: SLOT_2,
        },
        waiting: false,
    };
    hall.facilitator(Command::Board(again)).await;
    let twice = asa.get("/topics/2").await;
    assert!(twice.says("Samtalet hålls flera gånger:") && twice.says("href=\"/topics/3\""));
}

#[tokio::test]
async fn a_host_says_what_the_talk_needs_of_its_room_and_nobody_else_does() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    let needs = [("needs", "quiet"), ("needs", "wheelchair")];
    let answer = asa.post("/topics/1/needs", &needs).await;
    assert_eq!(answer.location(), "/pitch");
    assert!(
        bo.get("/topics/1")
            .await
            .says("Behöver av rummet: rullstol, tyst")
    );
    assert_eq!(
        bo.post("/topics/1/needs", &[]).await.status,
        StatusCode::FORBIDDEN
    );
    asa.post("/topics/1/needs", &[]).await;
    assert!(!bo.get("/topics/1").await.says("Behöver av rummet"));
}

#[tokio::test]
async fn the_pitch_page_tells_what_happens_next_and_what_is_in_the_way_of_another() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(!asa.get("/pitch").await.says("Föreslå ett till"));
    asa.post("/topics", &[("title", "Lokaler")]).await;
    let page = asa.get("/pitch").await;
    assert!(page.says("I kön, plats 1") && page.says("ropas du upp och får 60 sekunder"));
    assert!(page.says("”Lokaler” står redan i kön"));
    asa.post("/topics", &[("title", "Nattbuss"), ("draft", "1")])
        .await;
    assert!(
        asa.get("/pitch")
            .await
            .says("Du har ett ämne i kön och ett utkast")
    );
}
