//! A first visit is light enough for a crowded hall, asks nobody but the host, and a change sends
//! only what changed; a slow network is slow and no more.

use crate::room::{Room, log_idea, vote};
use crate::support::browser::Tab;
use torg::domain::model::RoundId;

/// Most bytes of a first visit, as they come over the network.
const FIRST_VISIT: u64 = 60 * 1024;

/// A crowded hall: 50 kbit a second each way, and half a second for each request.
const SLOW_BYTES: u32 = 50_000 / 8;
const SLOW_DELAY_MS: u32 = 500;

/// What the browser fetched for the page that is open: where from, and how many bytes came in.
async fn fetched(tab: &Tab) -> Vec<(String, u64)> {
    let script = "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))\
        .map((it) => [it.name, it.transferSize])";
    let fetched: Vec<(String, u64)> = serde_json::from_value(tab.run(script).await).unwrap();
    fetched
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_visit_from_joining_to_the_start_page_is_light_and_asks_nobody_else() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    let mut all = Vec::new();
    room.open_page(&tab, "/join").await;
    all.extend(fetched(&tab).await);
    room.join(&tab, "Åsa").await;
    all.extend(fetched(&tab).await);
    room.open_page(&tab, "/now").await;
    tab.find("#link:not([hidden])").await;
    all.extend(fetched(&tab).await);
    // The icon is fetched by the window, not by the page.
    let icon = tab
        .run("return document.querySelector('link[rel=icon]').getAttribute('href')")
        .await;
    tab.run(&format!(
        "return fetch({icon}, {{ cache: 'reload' }}).then((it) => it.text())"
    ))
    .await;
    all.push(fetched(&tab).await.pop().unwrap());

    for (address, _) in &all {
        assert!(address.starts_with(&room.host.url), "{address}");
    }
    let bytes: u64 = all.iter().map(|(_, bytes)| bytes).sum();
    println!("a first visit: {bytes} bytes");
    for (address, bytes) in &all {
        println!("  {bytes:>6} {address}");
    }
    assert!(
        bytes > 10_000 && bytes < FIRST_VISIT,
        "{bytes} bytes: {all:?}"
    );
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn joining_an_idea_and_a_vote_get_through_a_slow_network() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    tab.network(SLOW_DELAY_MS, Some(SLOW_BYTES)).await;
    let begun = std::time::Instant::now();
    room.join(&tab, "Åsa").await;
    println!("joined after {:?}", begun.elapsed());
    log_idea(&room, &tab, "Fler bänkar").await;
    tab.finds_no(".pending-item").await;
    println!("an idea after {:?}", begun.elapsed());
    room.open_round("Vad gör vi först?").await;
    room.open_page(&tab, "/vote").await;
    vote(&tab, "1").await;
    println!("a vote after {:?}", begun.elapsed());
    assert_eq!(tab.complaints().await, Vec::<String>::new());
    let session = room.facilitator.link().session();
    assert_eq!(session.rounds[&RoundId(1)].ballots.len(), 1);
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_sends_the_slots_that_changed_and_coming_back_sends_only_what_was_missed() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    // Keeps what streams bring, and from which address.
    tab.prepare(
        "window.streams = []; window.news = []; const Own = EventSource; window.EventSource = class extends Own { \
           constructor(url) { super(url); streams.push(url); \
             for (const name of ['shared', 'mine']) this.addEventListener(name, (event) => \
               news.push([name, Object.keys(JSON.parse(event.data).html)])); } };",
    )
    .await;
    room.join(&tab, "Åsa").await;
    log_idea(&room, &tab, "Fler bänkar").await;
    room.open_page(&tab, "/now").await;
    tab.waits_for("return document.querySelector('#link').dataset.is === 'live'")
        .await;
    // The page has all there is: a stream that begins brings nothing.
    room.open_round("Vad gör vi först?").await;
    tab.sees("Vad gör vi först?").await;
    let news = tab.run("return news").await;
    assert_eq!(news, serde_json::json!([["shared", ["doors"]]]), "{news}");
    // Coming back from sleep, with nothing missed.
    tab.run("news.length = 0; document.dispatchEvent(new Event('visibilitychange'))")
        .await;
    tab.waits_for("return streams.length === 2").await;
    room.close_round().await;
    tab.finds_no("a[href='/vote'].door").await;
    let news = tab.run("return news").await;
    assert_eq!(news, serde_json::json!([["shared", ["doors"]]]), "{news}");
    let streams = tab.run("return streams").await;
    let after = |at: usize| {
        let url = streams[at].as_str().unwrap_or_default().to_owned();
        let after = url
            .split("after=")
            .nth(1)
            .and_then(|it| it.split('&').next().map(str::to_owned));
        after.and_then(|it| it.parse::<u64>().ok())
    };
    assert!(after(1) > after(0), "{streams}");
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}
