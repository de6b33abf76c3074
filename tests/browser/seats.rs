//! Coming in: a few taps, the same seat again, the seat on another phone, and a card for the vote.

use crate::room::{Room, is_sound, log_idea, vote};
use torg::domain::Command;
use torg::domain::command::{PeopleCommand, SessionCommand};
use torg::domain::model::VoteLevel;
use torg::hub::seats;

const CODE: &str = "BCDF GHJK LMNP";

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_stays_with_its_phone_until_four_words_take_it_to_another() {
    let room = Room::open().await;
    let (old, new) = (
        room.driver.phone(true).await,
        room.driver.phone(false).await,
    );
    // The address as somebody types it, a name, a hat, a button: no more than that.
    room.join(&old, "Åsa").await;
    let words = old.find(".recovery").await.text().await.unwrap();
    is_sound(&old).await;
    room.open_page(&old, "/").await;
    assert_eq!(old.path().await, "/now");

    room.open_page(&new, "/join").await;
    new.press_button("main > details.more > summary").await;
    new.fill("/recover", "words", "bada bada bada bada").await;
    new.press("/recover").await;
    new.find("[action=\"/recover\"] .fault").await;
    new.fill("/recover", "words", &words.to_uppercase()).await;
    new.press("/recover").await;
    new.find("nav.tabs").await;
    assert_eq!(new.path().await, "/now");

    room.open_page(&old, "/now").await;
    old.find(".notice.calm").await;
    assert_eq!(old.path().await, "/join");
    is_sound(&old).await;
    assert_eq!(room.facilitator.link().session().people.len(), 1);
    new.close().await.unwrap();
    old.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_the_ballot_and_a_wrong_code_does_not() {
    let room = Room::open().await;
    let session = room.facilitator.link().session();
    let level = VoteLevel::Card;
    let wishes = [
        Command::Session(SessionCommand::SetLevel { level }),
        Command::People(PeopleCommand::IssueCards {
            codes: vec![seats::card_hash(&session.setup.id, CODE)],
        }),
    ];
    for wish in wishes {
        room.facilitator.wish(wish).await;
    }
    let (live, plain) = (
        room.driver.phone(true).await,
        room.driver.phone(false).await,
    );
    room.join(&live, "Åsa").await;
    room.join(&plain, "Bo").await;
    log_idea(&room, &live, "Fler bänkar").await;
    room.open_round("Vad gör vi först?").await;

    for phone in [&live, &plain] {
        room.open_page(phone, "/vote").await;
        phone.find(".wants").await;
    }
    is_sound(&live).await;
    plain.fill("/card", "card", "fel fel fel").await;
    plain.press("/card").await;
    plain.find("[action=\"/card\"] .fault").await;
    plain.fill("/card", "card", &CODE.to_lowercase()).await;
    plain.press("/card").await;
    plain.finds_no(".wants").await;
    vote(&plain, "1").await;

    // The same card once more is refused, with a sentence beside the field.
    live.fill("/card", "card", CODE).await;
    live.press("/card").await;
    live.find("[action=\"/card\"] .fault").await;
    assert!(live.obstacles().await.is_empty());
    let session = room.facilitator.link().session();
    let ballots = session.open_round().map(|round| round.ballots.len());
    assert_eq!(ballots, Some(1));
    plain.close().await.unwrap();
    live.close().await.unwrap();
    assert!(room.host.stop().success());
}
