//! A hall with an open session, its facilitator and a browser, and what phones do there again and
//! again.

use crate::support::browser::{Driver, Tab};
use crate::support::facilitator::Facilitator;
use crate::support::host::{Hall, Host};
use torg::domain::command::{BoardCommand, VotingCommand};
use torg::domain::model::{Cell, Method, RoomId, RoundId, TopicId};
use torg::domain::{CleanText, Command, Limit};

pub const SLUG: &str = "host";

/// A hall with an open session, its facilitator, and a browser.
pub struct Room {
    pub facilitator: Facilitator,
    pub driver: Driver,
    pub host: Host,
    pub hall: Hall,
}

impl Room {
    pub async fn open() -> Room {
        Room::open_with(&[]).await
    }

    /// The same, where one phone may write as much as a whole room.
    pub async fn open_raised() -> Room {
        Room::open_with(&["--raise-limits"]).await
    }

    async fn open_with(more: &[&str]) -> Room {
        let driver = Driver::start();
        let hall = Hall::new();
        hall.workshop(SLUG);
        let mut host = Host::start(&hall, SLUG, 0, more);
        let facilitator = Facilitator::attach(&mut host).await;
        facilitator.open_the_talks().await;
        Room {
            facilitator,
            driver,
            host,
            hall,
        }
    }

    pub async fn open_page(&self, phone: &Tab, path: &str) {
        phone.open(&format!("{}{path}", self.host.url)).await;
    }

    /// Joins by the printed address.
    pub async fn join(&self, phone: &Tab, alias: &str) {
        phone.open(&self.host.url).await;
        phone.fill("/join", "alias", alias).await;
        phone.choose("/join", "hat", "-").await;
        phone.press("/join").await;
        phone.find(".recovery").await;
    }

    /// Puts a topic in the first room, in the slot with this place in the agenda.
    pub async fn place(&self, topic: TopicId, slot: usize) {
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

    pub async fn open_round(&self, title: &str) {
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

    pub async fn close_round(&self) {
        self.facilitator
            .wish(Command::Voting(VotingCommand::Close { round: RoundId(1) }))
            .await;
    }

    pub async fn show_round(&self) {
        self.facilitator
            .wish(Command::Voting(VotingCommand::Show { round: RoundId(1) }))
            .await;
    }
}

/// The page keeps nobody out, and the browser has nothing to complain about. For phones with
/// script: it is script that looks.
pub async fn is_sound(phone: &Tab) {
    let path = phone.path().await;
    let obstacles = phone.obstacles().await;
    assert!(obstacles.is_empty(), "{path}:\n{}", obstacles.join("\n"));
    let complaints = phone.complaints().await;
    assert!(complaints.is_empty(), "{path}:\n{}", complaints.join("\n"));
}

pub async fn pitch(room: &Room, phone: &Tab, title: &str) {
    room.open_page(phone, "/pitch").await;
    phone.fill("/topics", "title", title).await;
    phone.press("/topics").await;
    phone.sees(title).await;
}

pub async fn sign_up(room: &Room, phone: &Tab, topic: u32) {
    room.open_page(phone, "/board").await;
    phone.press(&format!("/topics/{topic}/signup")).await;
    phone
        .find(&format!("form[action=\"/topics/{topic}/signoff\"]"))
        .await;
}

pub async fn log_idea(room: &Room, phone: &Tab, text: &str) {
    room.open_page(phone, "/ideas").await;
    phone.fill("/ideas", "text", text).await;
    phone.press("/ideas").await;
    phone.sees(text).await;
}

pub async fn vote(phone: &Tab, idea: &str) {
    phone.mark("/rounds/1/ballot", "approves", idea).await;
    phone.press("/rounds/1/ballot").await;
    phone.find("p.tag.on").await;
}
