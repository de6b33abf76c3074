//! A workshop on phones of the real pages, with script and without: from the printed address to the
//! result of a vote, and through a host that was away.

use crate::room::{Room, SLUG, is_sound, log_idea, pitch, sign_up, vote};
use crate::support::browser::Driver;
use crate::support::host::Host;
use torg::domain::model::TopicId;

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
