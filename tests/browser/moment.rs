//! Moving about with two phones: a message to all, the door of a room before and after joining, the
//! law of two feet, a hand that is raised; and the same doors with script switched off.

use crate::room::{Room, is_sound, pitch, sign_up};
use torg::domain::command::{AgendaCommand, SessionCommand, SpeakersCommand};
use torg::domain::model::TopicId;
use torg::domain::{CleanText, Command, Limit};

async fn announce(room: &Room, text: &str) {
    let text = CleanText::line(text, Limit::QUESTION).unwrap();
    room.facilitator
        .wish(Command::Session(SessionCommand::Announce { text }))
        .await;
}

/// Starts the first slot of the board. Its kind of block may bring a phase of its own.
async fn start_the_talks(room: &Room) {
    let session = room.facilitator.link().session();
    let block = session.slots().next().expect("the template has slots").id;
    room.facilitator
        .wish(Command::Agenda(AgendaCommand::Start { block }))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_comes_to_every_phone_and_feet_lead_from_door_to_door() {
    let room = Room::open().await;
    let asa = room.driver.phone(true).await;
    let bo = room.driver.phone(true).await;
    room.join(&asa, "Åsa").await;
    pitch(&room, &asa, "Nattbussar").await;
    room.place(TopicId(1), 0).await;
    start_the_talks(&room).await;
    room.open_page(&asa, "/now").await;
    asa.sees("Nattbussar").await;

    // The door of a room opens after joining too.
    room.open_page(&bo, "/rooms/1").await;
    assert_eq!(bo.path().await, "/join");
    bo.fill("/join", "alias", "Bo").await;
    bo.choose("/join", "hat", "-").await;
    bo.press("/join").await;
    bo.find(".recovery").await;
    room.open_page(&bo, "/now").await;
    bo.find("form[action=\"/rooms/1/checkin\"]").await;
    assert_eq!(bo.path().await, "/rooms/1");
    bo.press("/rooms/1/checkin").await;
    bo.sees("Du är här sedan").await;
    is_sound(&bo).await;

    announce(&room, "Kaffet är klart").await;
    for phone in [&asa, &bo] {
        phone.sees("Kaffet är klart").await;
    }

    // Another room: one tap, and nobody is in two.
    room.open_page(&bo, "/rooms/2").await;
    bo.sees("När du checkar in här flyttar du med").await;
    bo.press("/rooms/2/checkin").await;
    bo.sees("Du är här sedan").await;
    room.open_page(&bo, "/rooms").await;
    bo.find("[data-card=r2][data-is~=here]").await;
    is_sound(&bo).await;

    room.facilitator
        .wish(Command::Speakers(SpeakersCommand::Open))
        .await;
    asa.press("/speakers").await;
    asa.sees("Du står på tur").await;
    is_sound(&asa).await;
    announce_nothing(&room).await;
    asa.finds_no(".announcement").await;
    for phone in [asa, bo] {
        phone.close().await.unwrap();
    }
}

async fn announce_nothing(room: &Room) {
    let text = CleanText::default();
    room.facilitator
        .wish(Command::Session(SessionCommand::Announce { text }))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_the_doors_open_all_the_same() {
    let room = Room::open().await;
    let plain = room.driver.phone(false).await;
    room.join(&plain, "Cia").await;
    pitch(&room, &plain, "Nattbussar").await;
    pitch_for(&room, "Lokaler").await;
    room.place(TopicId(2), 0).await;
    sign_up(&room, &plain, 2).await;
    start_the_talks(&room).await;
    room.open_page(&plain, "/now").await;
    plain.press("/rooms/1/checkin").await;
    plain.sees("Du är här").await;
    assert_eq!(plain.path().await, "/now");
    room.open_page(&plain, "/rooms/2").await;
    plain.press("/rooms/2/checkin").await;
    plain.sees("Du är här sedan").await;
    plain.press("/rooms/2/checkout").await;
    plain.finds_no("form[action=\"/rooms/2/checkout\"]").await;
    plain.close().await.unwrap();
}

async fn pitch_for(room: &Room, title: &str) {
    use torg::domain::command::TopicCommand;
    let title = CleanText::line(title, Limit::TITLE).unwrap();
    room.facilitator
        .wish(Command::Topic(TopicCommand::Pitch {
            title,
            question: CleanText::default(),
            host_name: CleanText::default(),
        }))
        .await;
}
