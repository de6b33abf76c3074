//! Nothing that somebody has typed is lost, and nothing happens twice: through reload, two tabs,
//! a network that goes and comes, sleep, a host that was away, a seat that moved, and a phone that
//! can't keep anything.

use crate::room::{Room, SLUG, log_idea, pitch};
use crate::support::browser::Tab;
use crate::support::host::{Hall, Host};
use crate::support::phone::Phone;
use serde_json::json;
use torg::domain::Command;
use torg::domain::command::IdeaCommand;
use torg::domain::model::IdeaId;
use torg::domain::{CleanText, Limit};

const LIVE: &str = "return document.querySelector('#link').dataset.is === 'live'";

fn ideas(hall: &Hall) -> Vec<String> {
    let session = hall.exported(SLUG);
    let ideas = session["ideas"].as_array().cloned().unwrap_or_default();
    let text = |idea: &serde_json::Value| idea["text"].as_str().unwrap_or_default().to_owned();
    ideas.iter().map(text).collect()
}

async fn write(tab: &Tab, text: &str) {
    tab.fill("/ideas", "text", text).await;
    tab.press("/ideas").await;
}

/// A phone without a browser in the same room, to do what others do.
fn somebody(room: &Room) -> Phone {
    let mut phone = Phone::new(&room.host.url);
    let joined = phone.join("k", &[("alias", "Bo"), ("hat", "-")]).unwrap();
    assert_eq!(joined.status, 200, "{}", joined.body);
    phone
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_of_a_phone_show_the_same_and_send_once_also_after_one_died_while_it_sent() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    let first = tab.client.window().await.unwrap();
    let second = tab.client.new_window(true).await.unwrap().handle;
    tab.client.switch_to_window(second.clone()).await.unwrap();
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;

    let Room {
        host,
        hall,
        driver: _driver,
        facilitator: _facilitator,
    } = room;
    let port = host.port();
    host.kill();
    write(&tab, "Skrivet i andra fliken").await;
    tab.find(".pending-item").await;
    tab.client.switch_to_window(first.clone()).await.unwrap();
    tab.find(".pending-item").await;
    write(&tab, "Skrivet i första fliken").await;
    // A tab that died in the middle of sending still has its turn for a while.
    tab.run("const session = JSON.parse(document.querySelector('main').dataset.page).session; \
             localStorage.setItem('torg-turn-' + session, JSON.stringify({ tab: 'dead', until: Date.now() + 3000 }))")
        .await;
    let host = Host::start(&hall, SLUG, port, &[]);
    for window in [&first, &second] {
        tab.client.switch_to_window(window.clone()).await.unwrap();
        tab.finds_no(".pending-item").await;
        tab.sees("Skrivet i första fliken").await;
        tab.sees("Skrivet i andra fliken").await;
    }
    let mut ideas = ideas(&hall);
    ideas.sort();
    assert_eq!(ideas, ["Skrivet i andra fliken", "Skrivet i första fliken"]);
    tab.close().await.unwrap();
    assert!(host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_without_network_waits_through_a_reload_and_goes_when_there_is_one() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    tab.network(0, None).await;
    write(&tab, "Utan nät").await;
    tab.find(".pending-item").await;
    tab.waits_for("return document.querySelector('#link').dataset.is === 'lost'")
        .await;
    tab.network(0, Some(10_000_000)).await;
    tab.reload().await;
    tab.finds_no(".pending-item").await;
    tab.sees("Utan nät").await;
    assert_eq!(ideas(&room.hall), ["Utan nät"]);
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_that_was_taken_back_elsewhere_leads_to_a_page_that_says_so_and_the_text_is_kept() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    let words = tab.find(".recovery").await.text().await.unwrap();
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    tab.fill("/ideas", "text", "Halvskrivet").await;
    let elsewhere = Phone::new(&room.host.url);
    let taken = elsewhere
        .post("/recover", "", &[("words", &words)])
        .unwrap();
    assert_eq!(taken.status, 200, "{}", taken.body);

    tab.find(".notice.calm").await;
    assert_eq!(tab.path().await, "/join");
    assert!(tab.obstacles().await.is_empty());
    tab.shot("join-moved").await;
    tab.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        .await;
    tab.fill("/join", "alias", "Åsa igen").await;
    tab.choose("/join", "hat", "-").await;
    tab.press("/join").await;
    tab.find(".recovery").await;
    room.open_page(&tab, "/now").await;
    tab.sees("Halvskrivet").await;
    assert!(tab.obstacles().await.is_empty());
    tab.shot("now-held").await;
    assert_eq!(
        ideas(&room.hall),
        Vec::<String>::new(),
        "nobody said to send it"
    );
    tab.run("document.querySelector('.held button.strong').click()")
        .await;
    room.open_page(&tab, "/ideas").await;
    tab.sees("Halvskrivet").await;
    assert_eq!(ideas(&room.hall), ["Halvskrivet"]);
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_back_button_shows_the_page_as_it_is_now() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    room.open_page(&tab, "/now").await;
    let other = somebody(&room);
    other
        .post("/ideas", "i", &[("text", "Medan du var borta")])
        .unwrap();
    tab.client.back().await.unwrap();
    tab.sees("Medan du var borta").await;
    tab.waits_for(LIVE).await;
    other.post("/ideas", "j", &[("text", "Och sedan")]).unwrap();
    tab.sees("Och sedan").await;
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_slept_shows_what_it_missed() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    tab.tell("Page.setWebLifecycleState", json!({ "state": "frozen" }))
        .await;
    let other = somebody(&room);
    other
        .post("/ideas", "i", &[("text", "Medan du sov")])
        .unwrap();
    tab.tell("Page.setWebLifecycleState", json!({ "state": "active" }))
        .await;
    tab.sees("Medan du sov").await;
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn news_from_the_room_leaves_alone_what_somebody_reads_opens_and_types() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    for number in 1..=8 {
        log_idea(&room, &tab, &format!("Min idé nummer {number}")).await;
    }
    tab.waits_for(LIVE).await;
    tab.run("const it = document.getElementById('change-i3'); it.open = true; \
             const field = it.querySelector('textarea'); field.focus(); field.value = 'Halva meningen'; \
             field.setSelectionRange(5, 5); field.dispatchEvent(new Event('input', { bubbles: true })); \
             it.scrollIntoView({ block: 'start' })")
        .await;
    let before = tab
        .run("return document.getElementById('change-i3').getBoundingClientRect().top")
        .await;
    // One's own part grows above the place where one writes: another idea is hidden, with a reason.
    let reason = CleanText::line("Finns redan, se nummer 1", Limit::REASON).unwrap();
    let hide = IdeaCommand::Hide {
        id: IdeaId(8),
        reason,
    };
    room.facilitator.wish(Command::Idea(hide)).await;
    tab.sees("Finns redan").await;
    let kept = "const it = document.getElementById('change-i3'), field = it.querySelector('textarea'); \
        return it.open && field.value === 'Halva meningen' && document.activeElement === field && field.selectionStart === 5";
    assert_eq!(tab.run(kept).await, json!(true));
    let after = tab
        .run("return document.getElementById('change-i3').getBoundingClientRect().top")
        .await;
    let moved = (after.as_f64().unwrap() - before.as_f64().unwrap()).abs();
    assert!(moved < 2.0, "it moved by {moved}");
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_faster_than_the_door_lets_in_loses_nothing() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    tab.run("const form = document.querySelector('form[data-adds=ideas]'); \
             for (let i = 1; i <= 9; i++) { form.elements.text.value = 'Snabb ' + i; form.requestSubmit(); }")
        .await;
    tab.finds_no(".pending-item").await;
    let wanted: Vec<String> = (1..=9).map(|i| format!("Snabb {i}")).collect();
    assert_eq!(ideas(&room.hall), wanted, "all of them, once, in order");
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_phone_keeps_nothing_forms_go_their_plain_way() {
    let room = Room::open().await;
    for (name, refuses) in [
        (
            "Nekad",
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })",
        ),
        (
            "Full",
            "const put = Storage.prototype.setItem; Storage.prototype.setItem = function (name, value) { \
            if (name.startsWith('torg-out')) throw new Error('full'); put.call(this, name, value); }",
        ),
    ] {
        let tab = room.driver.phone(true).await;
        tab.prepare(refuses).await;
        room.join(&tab, name).await;
        room.open_page(&tab, "/ideas").await;
        let text = format!("{name} telefon");
        write(&tab, &text).await;
        tab.sees(&text).await;
        // It still follows the room.
        let other = IdeaCommand::Log {
            topic: None,
            text: CleanText::long(&format!("Till {name}"), Limit::IDEA).unwrap(),
            oral: true,
            kind: torg::domain::model::IdeaKind::Idea,
        };
        room.facilitator.wish(Command::Idea(other)).await;
        tab.sees(&format!("Till {name}")).await;
        tab.close().await.unwrap();
    }
    assert!(ideas(&room.hall).contains(&"Full telefon".to_owned()));
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_torg_is_taken_in_when_nothing_is_half_done_and_not_before() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    // The page believes that it is of an older version, once; and something is half written on it.
    tab.prepare(
        "document.addEventListener('readystatechange', () => { const main = document.querySelector('main[data-page]'); \
           if (!main || sessionStorage.aged) return; sessionStorage.aged = 1; \
           main.dataset.page = JSON.stringify({ ...JSON.parse(main.dataset.page), version: 'older' }); \
           const form = document.querySelector('form[data-adds]'); form.dataset.dirty = ''; form.elements.text.value = 'Halvskrivet'; })",
    )
    .await;
    room.open_page(&tab, "/ideas").await;
    tab.waits_for(LIVE).await;
    let other = somebody(&room);
    other
        .post("/ideas", "i", &[("text", "Från någon annan")])
        .unwrap();
    tab.sees("Från någon annan").await;
    let same = "return document.querySelector('form[data-adds] textarea').value === 'Halvskrivet'";
    assert_eq!(tab.run(same).await, json!(true), "it was half written");
    tab.press("/ideas").await;
    tab.waits_for("return performance.getEntriesByType('navigation')[0].type === 'reload'")
        .await;
    tab.sees("Halvskrivet").await;
    assert_eq!(ideas(&room.hall).len(), 2);
    pitch(&room, &tab, "Cykelvägar").await;
    assert_eq!(tab.complaints().await, Vec::<String>::new());
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_cannot_save_for_a_while_is_told_of_once_and_then_has_it_once() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    tab.prepare(
        "window.sent = 0; window.alarms = 0; const real = fetch; window.fetch = (path, about) => \
           about && about.method === 'POST' && sent++ < 3 \
             ? Promise.resolve(new Response(JSON.stringify({ message: 'The disk is full' }), { status: sent === 2 ? 503 : 507 })) \
             : real(path, about);",
    )
    .await;
    room.join(&tab, "Åsa").await;
    room.open_page(&tab, "/ideas").await;
    tab.run(
        "new MutationObserver((all) => all.forEach((it) => { alarms += it.addedNodes.length; }))\
         .observe(document.querySelector('#notices'), { childList: true })",
    )
    .await;
    write(&tab, "Trots full disk").await;
    tab.sees("The disk is full").await;
    tab.finds_no(".pending-item").await;
    tab.finds_no("#notices .notice").await;
    assert_eq!(tab.run("return alarms").await, json!(1));
    assert_eq!(ideas(&room.hall), ["Trots full disk"]);
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}
