//! Topics: pitching, interest, sign-up with chairs and waiting list, withdrawing.

use super::*;
use crate::domain::command::{BoardCommand, TopicCommand};
use crate::domain::testing::{ROOM_2, SLOT_1};

/// Puts a topic on the table with two chairs, in the first slot.
async fn place(hall: &Hall, topic: u32) {
    let cell = Cell {
        room: ROOM_2,
        slot: SLOT_1,
    };
    let place = BoardCommand::Place {
        id: TopicId(topic),
        cell,
    };
    hall.facilitator(Command::Board(place)).await;
}

/// What a card of a page says is one's own.
fn is(page: &Answer, card: &str) -> String {
    let tags = html::tags(&page.body);
    let card = tags
        .iter()
        .find(|tag| tag.attribute("data-card") == Some(card));
    card.expect("the card is there")
        .attribute("data-is")
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_pitched_topic_waits_on_the_board_and_its_host_is_not_named_without_consent() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let answer = asa
        .post(
            "/topics",
            &[("title", "Lokaler"), ("question", "Vem har nyckeln?")],
        )
        .await;
    assert_eq!(answer.location(), "/pitch");
    assert!(asa.get("/pitch").await.body.contains("/topics/1/withdraw"));
    let board = bo.get("/board").await;
    assert!(board.says("Vem har nyckeln?") && !board.body.contains("Åsa"));
    assert_eq!(
        (is(&board, "t1"), is(&asa.get("/board").await, "t1")),
        ("".into(), "host".into())
    );
}

#[tokio::test]
async fn interest_is_shown_and_taken_back() {
    let hall = Hall::in_market().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.facilitator(pitch("Lokaler")).await;
    phone.post("/topics/1/interest", &[("on", "1")]).await;
    let board = phone.get("/board").await;
    assert_eq!(is(&board, "t1"), "interested");
    assert!(board.says("1 intresserad"));
    phone.post("/topics/1/interest", &[("on", "0")]).await;
    assert_eq!(is(&phone.get("/board").await, "t1"), "");
}

fn pitch(title: &str) -> Command {
    Command::Topic(TopicCommand::Pitch {
        title: text(title),
        question: text(""),
        host_name: text("Fru Ek"),
    })
}

#[tokio::test]
async fn the_third_person_at_a_table_for_two_waits_and_moves_up() {
    let hall = Hall::in_market().await;
    hall.facilitator(pitch("Lokaler")).await;
    place(&hall, 1).await;
    let mut phones = Vec::new();
    for alias in ["Åsa", "Bo", "Cia"] {
        let mut phone = Phone::joined(&hall, alias).await;
        assert_eq!(
            phone.post("/topics/1/signup", &[]).await.location(),
            "/board"
        );
        phones.push(phone);
    }
    let board = phones[2].get("/board").await;
    assert_eq!(is(&board, "t1"), "signed waiting");
    assert!(board.says("Du är nummer 1 i kön") && board.says("2 av 2 platser tagna"));
    phones[0].post("/topics/1/signoff", &[]).await;
    assert_eq!(is(&phones[2].get("/board").await, "t1"), "signed");
    assert!(phones[2].get("/now").await.says("Bord 2"));
}

#[tokio::test]
async fn a_topic_without_a_place_takes_no_sign_up() {
    let hall = Hall::in_market().await;
    hall.facilitator(pitch("Lokaler")).await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    assert!(!phone.get("/board").await.body.contains("/topics/1/signup"));
    let answer = phone.post("/topics/1/signup", &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("ännu ingen plats på tavlan") && answer.says("Lokaler"));
}

#[tokio::test]
async fn a_host_changes_and_withdraws_their_topic_and_nobody_else_does() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    assert_eq!(
        bo.post("/topics/1/withdraw", &[]).await.status,
        StatusCode::FORBIDDEN
    );
    asa.post("/topics/1/change", &[("title", "Fler lokaler")])
        .await;
    assert!(bo.get("/board").await.says("Fler lokaler"));
    asa.post("/topics/1/withdraw", &[]).await;
    assert!(!bo.get("/board").await.says("Fler lokaler"));
    assert!(asa.get("/pitch").await.says("Tillbakadraget"));
}

#[tokio::test]
async fn the_start_page_shows_what_is_open_in_each_phase() {
    let hall = Hall::open();
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let page = phone.get("/now").await;
    assert!(
        page.says("Just nu behöver du inte göra något här")
            && !page.body.contains("class=\"door\"")
    );
    hall.phase("marketplace").await;
    let page = phone.get("/now").await;
    assert!(
        page.says("Marknadsplats") && page.says("Föreslå ett ämne") && !page.says("Skriv en idé")
    );
    hall.phase("breakout").await;
    assert!(phone.get("/now").await.says("Skriv en idé"));
}

#[tokio::test]
async fn ones_own_topic_says_its_place_in_the_queue_and_when_it_is_pitched() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    bo.post("/topics", &[("title", "Nattbuss")]).await;
    let said = |page: String| -> Vec<&'static str> {
        let all = ["I kön, plats", "Pitchas just nu", "På tur att pitchas"];
        all.into_iter().filter(|said| page.contains(said)).collect()
    };
    assert_eq!(said(bo.get("/pitch").await.body), ["I kön, plats"]);
    assert_eq!(said(bo.get("/board").await.body), ["På tur att pitchas"]);
    let again = bo.post("/topics", &[("title", "Cykelväg")]).await;
    assert!(again.body.contains("står redan i kön"), "{}", again.body);
    let pitch = BoardCommand::StartPitch { id: TopicId(2) };
    hall.facilitator(Command::Board(pitch)).await;
    assert_eq!(said(bo.get("/pitch").await.body), ["Pitchas just nu"]);
}

#[tokio::test]
async fn a_draft_is_seen_by_its_host_alone_until_it_is_handed_in() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let draft = [("title", "Lokaler efter skolan"), ("draft", "1")];
    asa.post("/topics", &draft).await;
    assert!(asa.get("/pitch").await.body.contains("bara du ser det"));
    for path in ["/board", "/ideas", "/topics/1", "/now"] {
        let page = bo.get(path).await.body;
        assert!(!page.contains("Lokaler efter skolan"), "{path}");
    }
    asa.post("/topics/1/submit", &[]).await;
    assert!(bo.get("/board").await.body.contains("Lokaler efter skolan"));
}
