//! Writing an idea, a need and an offer, losing none of what is typed, and what comes after: the
//! documents for everybody, and what became of an idea for whoever knows its four words.

use crate::room::{Room, SLUG, is_sound};
use crate::support::browser::Tab;
use torg::domain::Command;
use torg::domain::command::SessionCommand;

/// Writes an idea of a kind on the page that is open.
async fn write(phone: &Tab, kind: &str, text: &str) {
    phone.mark("/ideas", "kind", kind).await;
    phone.fill("/ideas", "text", text).await;
    phone.press("/ideas").await;
    phone.sees(text).await;
}

async fn wish(room: &Room, command: SessionCommand) {
    room.facilitator.wish(Command::Session(command)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_seen_by_others_changed_taken_back_and_never_lost() {
    let room = Room::open().await;
    let asa = room.driver.phone(true).await;
    let bo = room.driver.phone(true).await;
    room.join(&asa, "Åsa").await;
    room.join(&bo, "Bo").await;
    room.open_page(&bo, "/ideas").await;
    room.open_page(&asa, "/ideas").await;
    is_sound(&asa).await;

    bo.fill("/ideas", "text", "Halvskriven tanke om").await;
    write(&asa, "idea", "Fler bänkar").await;
    write(&asa, "need", "En lokal på söndagar").await;
    write(&asa, "offer", "En buss på lördagar").await;
    for text in ["Fler bänkar", "En lokal på söndagar", "En buss på lördagar"] {
        bo.sees(text).await;
    }
    is_sound(&asa).await;

    // What Bo had begun is still there, and after a reload and a walk to another page and back.
    assert_eq!(typed(&bo).await, "Halvskriven tanke om");
    bo.reload().await;
    assert_eq!(typed(&bo).await, "Halvskriven tanke om");
    room.open_page(&bo, "/board").await;
    room.open_page(&bo, "/ideas").await;
    assert_eq!(typed(&bo).await, "Halvskriven tanke om");
    bo.press("/ideas").await;
    asa.sees("Halvskriven tanke om").await;
    bo.reload().await;
    assert_eq!(typed(&bo).await, "", "what was sent is no draft");

    open(&asa, "#change-i1").await;
    asa.fill("/ideas/1/change", "text", "Fler bänkar i skuggan")
        .await;
    asa.press("/ideas/1/change").await;
    bo.sees("Fler bänkar i skuggan").await;
    open(&asa, "#change-i2").await;
    asa.press("/ideas/2/withdraw").await;
    asa.sees("You took it back").await;
    asa.close().await.unwrap();
    bo.close().await.unwrap();
    assert!(room.host.stop().success());
}

/// Opens what is folded, with the keyboard: the tabs lie over the bottom of a phone's screen.
async fn open(phone: &Tab, details: &str) {
    let summary = phone.find(&format!("{details} > summary")).await;
    summary.send_keys(" ").await.unwrap();
    phone.find(&format!("{details}[open]")).await;
}

/// What stands in the field for a new idea.
async fn typed(phone: &Tab) -> String {
    let area = phone.find("form[action=\"/ideas\"] textarea").await;
    let value = area.prop("value").await.unwrap();
    value.unwrap_or_default().trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documents_are_read_without_a_seat_and_an_ideas_fate_by_its_words() {
    let room = Room::open().await;
    let asa = room.driver.phone(true).await;
    room.join(&asa, "Åsa").await;
    let words = asa.find(".recovery").await.text().await.unwrap();
    room.open_page(&asa, "/ideas").await;
    write(&asa, "need", "En lokal på söndagar").await;
    room.open_page(&asa, "/now").await;
    wish(&room, SessionCommand::End).await;
    asa.find("a[href=\"/documents\"]").await;
    is_sound(&asa).await;

    for script in [true, false] {
        let stranger = room.driver.phone(script).await;
        wish(&room, SessionCommand::Publish { on: false }).await;
        room.open_page(&stranger, "/documents").await;
        stranger.sees("not up yet").await;
        wish(&room, SessionCommand::Publish { on: true }).await;
        stranger.open(&room.host.url).await;
        stranger.sees("Needs and offers").await;
        stranger.sees("En lokal på söndagar").await;
        room.open_page(&stranger, "/fate").await;
        stranger.fill("/fate", "words", &words).await;
        stranger.press("/fate").await;
        stranger.sees("En lokal på söndagar").await;
        stranger.sees("stands as you wrote it").await;
        if script {
            is_sound(&stranger).await;
            room.open_page(&stranger, "/documents").await;
            is_sound(&stranger).await;
        }
        stranger.close().await.unwrap();
    }
    asa.sees("Read the documentation").await;
    asa.close().await.unwrap();
    assert!(room.host.stop().success());
    let html = room
        .hall
        .run(&["export", SLUG, "--format", "html", "--out", "-"]);
    assert!(html.contains("En lokal på söndagar") && !html.contains("<script"));
}
