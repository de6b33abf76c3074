//! Walks through the real pages in a real browser on the screen of a phone, with script and
//! without: from the printed address to the result of a vote.

mod support;

use support::browser::{Driver, Tab};
use support::facilitator::Facilitator;
use support::host::{Hall, Host};
use torg::domain::command::{BoardCommand, VotingCommand};
use torg::domain::model::{Cell, Method, RoomId, RoundId, TopicId};
use torg::domain::{CleanText, Command, Limit};

const SLUG: &str = "host";

/// A hall with an open session, its facilitator, and a browser.
struct Room {
    facilitator: Facilitator,
    driver: Driver,
    host: Host,
    hall: Hall,
}

impl Room {
    async fn open() -> Room {
        let driver = Driver::start();
        let hall = Hall::new();
        hall.workshop(SLUG);
        let mut host = Host::start(&hall, SLUG, 0, &[]);
        let facilitator = Facilitator::attach(&mut host).await;
        facilitator.open_the_talks().await;
        Room {
            facilitator,
            driver,
            host,
            hall,
        }
    }

    async fn open_page(&self, phone: &Tab, path: &str) {
        phone.open(&format!("{}{path}", self.host.url)).await;
    }

    /// Joins by the printed address.
    async fn join(&self, phone: &Tab, alias: &str) {
        phone.open(&self.host.url).await;
        phone.fill("/join", "alias", alias).await;
        phone.choose("/join", "hat", "-").await;
        phone.press("/join").await;
        phone.find(".recovery").await;
    }

    /// Puts a topic in the first room, in the slot with this place in the agenda.
    async fn place(&self, topic: TopicId, slot: usize) {
        let session = self.facilitator.link().session();
        let room: RoomId = session
            .setup
            .rooms
            .first()
            .expect("the template has rooms")
            .id;
        let slot = session
            .slots()
            .nth(slot)
            .expect("the template has slots")
            .id;
        self.facilitator
            .wish(Command::Board(BoardCommand::Place {
                id: topic,
                cell: Cell { room, slot },
            }))
            .await;
    }

    async fn open_round(&self, title: &str) {
        let title = CleanText::line(title, Limit::QUESTION).unwrap();
        let method = Method::Approval { max: 3 };
        self.facilitator
            .wish(Command::Voting(VotingCommand::Open {
                title,
                method,
                options: Vec::new(),
            }))
            .await;
    }

    async fn close_round(&self) {
        self.facilitator
            .wish(Command::Voting(VotingCommand::Close { round: RoundId(1) }))
            .await;
    }

    async fn show_round(&self) {
        self.facilitator
            .wish(Command::Voting(VotingCommand::Show { round: RoundId(1) }))
            .await;
    }
}

/// The page keeps nobody out, and the browser has nothing to complain about. For phones with
/// script: it is script that looks.
async fn is_sound(phone: &Tab) {
    let path = phone.path().await;
    let obstacles = phone.obstacles().await;
    assert!(obstacles.is_empty(), "{path}:\n{}", obstacles.join("\n"));
    let complaints = phone.complaints().await;
    assert!(complaints.is_empty(), "{path}:\n{}", complaints.join("\n"));
}

async fn pitch(room: &Room, phone: &Tab, title: &str) {
    room.open_page(phone, "/pitch").await;
    phone.fill("/topics", "title", title).await;
    phone.press("/topics").await;
    phone.sees(title).await;
}

async fn sign_up(room: &Room, phone: &Tab, topic: u32) {
    room.open_page(phone, "/board").await;
    phone.press(&format!("/topics/{topic}/signup")).await;
    phone
        .find(&format!("form[action=\"/topics/{topic}/signoff\"]"))
        .await;
}

async fn log_idea(room: &Room, phone: &Tab, text: &str) {
    room.open_page(phone, "/ideas").await;
    phone.fill("/ideas", "text", text).await;
    phone.press("/ideas").await;
    phone.sees(text).await;
}

async fn vote(phone: &Tab, idea: &str) {
    phone.mark("/rounds/1/ballot", "approves", idea).await;
    phone.press("/rounds/1/ballot").await;
    phone.find("p.tag.on").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_phones_join_pitch_sign_up_log_vote_and_see_the_result() {
    let room = Room::open().await;
    let live = room.driver.phone(true).await;
    let plain = room.driver.phone(false).await;

    room.open_page(&live, "/join").await;
    is_sound(&live).await;
    room.join(&live, "Åsa").await;
    is_sound(&live).await;
    room.join(&plain, "Bo").await;
    room.open_page(&live, "/now").await;
    is_sound(&live).await;

    pitch(&room, &live, "Cykelvägar").await;
    pitch(&room, &plain, "Odling i stan").await;
    room.open_page(&live, "/pitch").await;
    is_sound(&live).await;
    room.place(TopicId(1), 0).await;
    room.place(TopicId(2), 1).await;
    // A host has a place already: each signs up for what the other one pitched.
    sign_up(&room, &live, 2).await;
    sign_up(&room, &plain, 1).await;
    is_sound(&live).await;

    log_idea(&room, &live, "Fler bänkar").await;
    log_idea(&room, &plain, "Belysta gångvägar").await;
    live.sees("Belysta gångvägar").await;
    is_sound(&live).await;

    room.open_page(&live, "/vote").await;
    room.open_round("Vad gör vi först?").await;
    live.sees("Vad gör vi först?").await;
    is_sound(&live).await;
    vote(&live, "1").await;
    room.open_page(&plain, "/vote").await;
    vote(&plain, "1").await;

    room.close_round().await;
    live.sees("The votes are being counted").await;
    room.show_round().await;
    live.find("ol.results").await;
    live.sees("Fler bänkar").await;
    is_sound(&live).await;
    room.open_page(&plain, "/vote").await;
    plain.sees("Fler bänkar").await;

    room.open_page(&live, "/me").await;
    is_sound(&live).await;
    live.reload().await;
    live.find("form[action=\"/me\"] [name=\"alias\"][value=\"Åsa\"]")
        .await;
    plain.close().await.unwrap();
    live.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_could_not_send_is_shown_as_waiting_and_happens_once_when_the_host_is_back() {
    let room = Room::open().await;
    let phone = room.driver.phone(true).await;
    room.join(&phone, "Åsa").await;
    room.open_page(&phone, "/ideas").await;

    let Room {
        host,
        hall,
        driver: _driver,
        facilitator: _facilitator,
    } = room;
    let port = host.port();
    host.kill();
    phone.fill("/ideas", "text", "Fler bänkar").await;
    phone.press("/ideas").await;
    phone.find(".pending-item").await;

    let host = Host::start(&hall, SLUG, port, &[]);
    phone.finds_no(".pending-item").await;
    phone.sees("Fler bänkar").await;
    phone.reload().await;
    phone.sees("Fler bänkar").await;
    assert_eq!(phone.path().await, "/ideas", "the seat is still the same");
    let ideas = hall.exported(SLUG)["ideas"].as_array().map(Vec::len);
    assert_eq!(ideas, Some(1));
    phone.close().await.unwrap();
    assert!(host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_keeps_people_out_is_found() {
    let driver = Driver::start();
    let phone = driver.phone(true).await;
    phone
        .open("data:text/html,<title>a</title><img src=a><input><script src=http://b/></script>")
        .await;
    assert!(!phone.obstacles().await.is_empty());
    assert!(!phone.complaints().await.is_empty());
    phone.close().await.unwrap();
}
