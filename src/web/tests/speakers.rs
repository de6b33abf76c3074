//! The floor: asking for it from a phone, one's place, taking it back; and a phone whose owner
//! turned out to be on the list twice.

use super::*;
use crate::domain::command::{PeopleCommand, SpeakersCommand};
use std::time::Duration;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for events, never for time.
const LONG: Duration = Duration::from_secs(30);

async fn wish(hall: &Hall, command: SpeakersCommand) {
    hall.facilitator(Command::Speakers(command)).await;
}

#[tokio::test]
async fn the_button_is_there_while_the_list_is_open() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(!asa.get("/now").await.says("Räck upp handen"));
    let refused = asa.post("/speakers", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("Räck upp handen i rummet"));
    wish(&hall, SpeakersCommand::Open).await;
    assert!(asa.get("/now").await.says("Räck upp handen"));
}

#[tokio::test]
async fn a_phone_asks_sees_its_place_and_takes_it_back() {
    let hall = Hall::in_breakout().await;
    wish(&hall, SpeakersCommand::Open).await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let asked = asa.post("/speakers", &[]).await;
    assert_eq!(
        (asked.status, asked.location()),
        (StatusCode::SEE_OTHER, "/now")
    );
    bo.post("/speakers", &[]).await;
    assert!(
        asa.get("/now")
            .await
            .says("Du står på tur. Du är talare 1.")
    );
    let page = bo.get("/now").await;
    assert!(page.says("En före dig. Du är talare 2."));
    assert!(!page.body.contains("Åsa"), "no name without consent");
    wish(&hall, SpeakersCommand::Next).await;
    assert!(asa.get("/now").await.says("Du har ordet."));
    assert!(bo.get("/now").await.says("Har ordet: Talare 1"));
    bo.post("/speakers/withdraw", &[]).await;
    let page = bo.get("/now").await;
    assert!(page.says("Räck upp handen") && page.says("Väntar på ordet: 0"));
}

#[tokio::test]
async fn a_phone_goes_on_as_the_entry_that_was_kept() {
    let hall = Hall::in_breakout().await;
    let mut first = Phone::joined(&hall, "Åsa").await;
    let mut second = Phone::joined(&hall, "Åsa L").await;
    let mut stream = second.events("area=now&tab=1").await;
    timeout(LONG, stream.next_of("mine")).await.expect("comes");
    let merge = PeopleCommand::Merge {
        keep: ParticipantId(1),
        gone: ParticipantId(2),
    };
    hall.facilitator(Command::People(merge)).await;
    wish(&hall, SpeakersCommand::Open).await;
    // The open page is not sent away: it hears what is the kept one's.
    let mine = timeout(LONG, stream.next_of("mine")).await.expect("comes");
    assert!(
        mine["html"]["floor"]
            .as_str()
            .unwrap()
            .contains("/speakers")
    );
    second.post("/speakers", &[]).await;
    assert!(first.get("/now").await.says("Du är talare 1."));
    assert!(second.get("/now").await.says("Du är talare 1."));
}
