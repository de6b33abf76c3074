//! Pages that follow the room: what a phone makes of the changes it is sent is what it would get
//! if it loaded the page.

use crate::room::Room;
use crate::support::browser::Tab;
use torg::domain::command::IdeaCommand;
use torg::domain::model::IdeaKind;
use torg::domain::{CleanText, Command, Limit};

/// More ideas than a page shows, so that every new one pushes the oldest out.
const MANY: u32 = 65;

async fn log(room: &Room, text: &str) {
    let text = CleanText::line(text, Limit::IDEA).unwrap();
    let log = IdeaCommand::Log {
        topic: None,
        text,
        oral: false,
        kind: IdeaKind::Idea,
    };
    room.facilitator.wish(Command::Idea(log)).await;
}

async fn latest(phone: &Tab) -> String {
    phone
        .find("[data-slot=latest]")
        .await
        .html(true)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_followed_many_changes_looks_as_one_that_was_just_loaded() {
    let room = Room::open().await;
    for number in 1..=MANY {
        log(&room, &format!("Idé {number} om <b>staden</b> & havet")).await;
    }
    let phone = room.driver.phone(true).await;
    room.join(&phone, "Åsa").await;
    room.open_page(&phone, "/ideas").await;
    for text in [
        "Första nya",
        "Andra nya <i>",
        "مقهى في الحديقة",
        "Sista nya",
    ] {
        log(&room, text).await;
        phone.sees(text).await;
    }
    let followed = latest(&phone).await;
    phone.reload().await;
    assert_eq!(followed, latest(&phone).await);
    phone.close().await.unwrap();
    assert!(room.host.stop().success());
}
