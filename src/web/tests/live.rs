//! Streams: what is shared is the same bytes for all, what is one's own comes to oneself, and
//! streams resume, make room and end.

use super::*;
use std::time::Duration;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for events, never for time.
const LONG: Duration = Duration::from_secs(30);

async fn next(events: &mut Events, name: &str) -> serde_json::Value {
    timeout(LONG, events.next_of(name))
        .await
        .expect("the event comes")
}

#[tokio::test]
async fn a_change_reaches_every_stream_of_its_area_as_the_same_bytes() {
    let hall = Hall::in_breakout().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let n = hall.session().n;
    let mut streams = [
        asa.events(&format!("area=ideas&after={n}&tab=1")).await,
        bo.events(&format!("area=ideas&after={n}&tab=1")).await,
    ];
    bo.post("/ideas", &[("text", "Nattöppet <b>bibliotek</b>")])
        .await;
    let mut shared = Vec::new();
    for stream in &mut streams {
        let update = next(stream, "shared").await;
        assert!(update["n"].as_u64().unwrap() > n);
        shared.push(update.to_string());
    }
    assert!(shared[0].contains("Nattöppet &lt;b&gt;bibliotek"));
    assert_eq!(shared[0], shared[1]);
    assert!(!shared[0].contains("data-is=\\\"host") && !shared[0].contains("marks"));
}

#[tokio::test]
async fn ones_own_part_comes_to_oneself_even_when_somebody_else_moved_it() {
    let hall = Hall::in_market().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    let mut stream = asa.events("area=pitch&tab=1").await;
    assert!(
        next(&mut stream, "mine").await["html"]["topics"]
            .as_str()
            .unwrap()
            .contains("I kön, plats")
    );
    let reason = text("Utanför ämnet");
    let hide = crate::domain::command::TopicCommand::Hide {
        id: TopicId(1),
        reason,
    };
    hall.facilitator(Command::Topic(hide)).await;
    let mine = next(&mut stream, "mine").await;
    assert!(
        mine["html"]["topics"]
            .as_str()
            .unwrap()
            .contains("Utanför ämnet")
    );
}

#[tokio::test]
async fn a_phone_that_has_the_latest_moment_gets_only_what_comes_after() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/ideas", &[("text", "Gammal")]).await;
    let n = hall.session().n;
    asa.headers.push(("last-event-id", n.to_string()));
    let mut stream = asa.events("area=ideas&tab=1").await;
    next(&mut stream, "mine").await;
    asa.post("/ideas", &[("text", "Ny")]).await;
    let update = next(&mut stream, "shared").await;
    assert!(update["n"].as_u64().unwrap() > n);
    assert!(update["html"]["latest"].as_str().unwrap().contains("Ny"));
}

#[tokio::test]
async fn a_phone_that_slept_gets_the_latest_moment_at_once() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let slept_since = hall.session().n;
    asa.post("/ideas", &[("text", "Medan du sov")]).await;
    let mut stream = asa
        .events(&format!("area=ideas&after={slept_since}&tab=1"))
        .await;
    let update = next(&mut stream, "shared").await;
    assert!(
        update["html"]["latest"]
            .as_str()
            .unwrap()
            .contains("Medan du sov")
    );
}

#[tokio::test]
async fn ballots_of_others_send_nothing() {
    let hall = Hall::in_breakout().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let round = hall
        .round(Method::Approval { max: 1 }, &["Nattöppet"])
        .await;
    let n = hall.session().n;
    let mut stream = asa.events(&format!("area=vote&after={n}&tab=1")).await;
    next(&mut stream, "mine").await;
    bo.post("/rounds/1/ballot", &[("approves", "1")]).await;
    hall.close(round).await;
    let update = next(&mut stream, "shared").await;
    assert!(
        update["html"]["asked"]
            .as_str()
            .unwrap()
            .contains("Rösterna räknas")
    );
    hall.show(round).await;
    let update = next(&mut stream, "shared").await;
    assert!(
        update["html"]["result"]
            .as_str()
            .unwrap()
            .contains("Resultat")
    );
    assert_eq!(
        update["n"],
        hall.session().n,
        "the first news is the closing, not the ballot"
    );
}

#[tokio::test]
async fn a_seat_that_moved_away_is_told_so_and_its_stream_ends() {
    let hall = Hall::in_breakout().await;
    let old = Phone::joined(&hall, "Åsa").await;
    let mut stream = old.events("area=now&tab=1").await;
    next(&mut stream, "mine").await;
    let words = hub::seats::recovery_words(&old.cookies["seat"]);
    Phone::new(&hall)
        .post("/recover", &[("words", &words)])
        .await;
    next(&mut stream, "gone").await;
    assert_eq!(timeout(LONG, stream.next()).await.unwrap(), None);
    let mut none = Phone::new(&hall).events("area=now").await;
    next(&mut none, "gone").await;
}

#[tokio::test]
async fn a_tab_that_comes_back_replaces_its_stream_and_a_stop_ends_all() {
    let hall = Hall::in_breakout().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    let mut first = asa.events("area=now&tab=1").await;
    let mut second = asa.events("area=now&tab=1").await;
    while timeout(LONG, first.next())
        .await
        .expect("the first stream ends")
        .is_some()
    {}
    assert_eq!(hall.door.live.places.open(), 1);
    hall.stop.cancel();
    while timeout(LONG, second.next())
        .await
        .expect("the stop ends the second")
        .is_some()
    {}
}
