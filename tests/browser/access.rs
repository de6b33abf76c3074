//! Everybody gets in: each page in each of its states, in three languages, by day and by night,
//! enlarged and narrow, by finger and by keyboard alone, is looked at by axe and measured by script.

use crate::room::{Room, log_idea, pitch, sign_up, vote};
use crate::support::browser::Tab;
use crate::support::eyes::Light;
use torg::domain::Command;
use torg::domain::command::{AgendaCommand, SessionCommand, VotingCommand};
use torg::domain::model::{Method, RoundId, TopicId};
use torg::domain::{CleanText, Limit};

/// The languages of the pages, by the codes that readers choose them with.
const LANGUAGES: [&str; 3] = ["sv", "sv-lattlast", "en"];

/// A phone; the narrowest screen that WCAG asks for; a phone enlarged to twice its size; a laptop.
const SIZES: [(u32, u32); 4] = [(360, 740), (320, 640), (180, 370), (1280, 800)];

/// Finds what is wrong with pages, and goes on, so that one look tells it all.
struct Inspector<'a> {
    room: &'a Room,
    tab: &'a Tab,
    found: Vec<String>,
}

impl Inspector<'_> {
    /// Looks at an address in every language, by day and by night, in every size.
    async fn look_at(&mut self, path: &str, state: &str) {
        for lang in LANGUAGES {
            self.tab.read_in(&self.room.host.url, lang).await;
            self.room.open_page(self.tab, path).await;
            self.look(&format!("{state}-{lang}")).await;
        }
    }

    /// Looks at what is open.
    async fn look(&mut self, state: &str) {
        self.tab.light(Light::Day).await;
        let mut found = self.tab.obstacles().await;
        self.tab.light(Light::Night).await;
        found.extend(
            self.tab
                .faint()
                .await
                .into_iter()
                .map(|it| format!("by night {it}")),
        );
        for (width, height) in SIZES {
            self.tab.size(width, height).await;
            let cramped = self.tab.cramped().await;
            found.extend(cramped.into_iter().map(|it| format!("{width}: {it}")));
            if matches!(width, 360 | 1280) {
                self.tab.shot(&format!("{state}-{width}-night")).await;
                self.tab.light(Light::Day).await;
                self.tab.shot(&format!("{state}-{width}-day")).await;
                self.tab.light(Light::Night).await;
            }
        }
        self.tab.size(360, 740).await;
        self.tab.light(Light::Day).await;
        let complaints = self.tab.complaints().await.into_iter();
        // That there is no such page is what that page says.
        found.extend(complaints.filter(|it| !it.contains("404")));
        self.found
            .extend(found.into_iter().map(|it| format!("{state}: {it}")));
    }

    fn has_found_nothing(&self) {
        assert!(self.found.is_empty(), "{}", self.found.join("\n"));
    }
}

async fn open_round(room: &Room, method: Method) {
    let title = CleanText::line("Vad gör vi först?", Limit::QUESTION).unwrap();
    room.facilitator
        .wish(Command::Voting(VotingCommand::Open {
            title,
            method,
            options: Vec::new(),
        }))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_in_any_state_keeps_anybody_out() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    let mut eye = Inspector {
        room: &room,
        tab: &tab,
        found: Vec::new(),
    };

    eye.look_at("/join", "join").await;
    eye.look_at("/nowhere", "nowhere").await;
    eye.look_at("/documents", "documents-not-yet").await;
    eye.look_at("/fate", "fate-words").await;
    tab.complaints().await;
    room.open_page(&tab, "/join").await;
    tab.fill("/join", "alias", &"Å".repeat(60)).await;
    tab.choose("/join", "hat", "-").await;
    tab.press("/join").await;
    tab.find("[aria-invalid]").await;
    tab.complaints().await;
    eye.look("join-fault").await;
    room.join(&tab, "Åsa").await;
    eye.look_at("/welcome", "welcome").await;

    eye.look_at("/now", "now-before").await;
    eye.look_at("/board", "board-empty").await;
    eye.look_at("/ideas", "ideas-empty").await;
    eye.look_at("/vote", "vote-none").await;
    pitch(&room, &tab, "Cykelvägar").await;
    eye.look_at("/pitch", "pitch").await;
    room.place(TopicId(1), 0).await;
    pitch(&room, &tab, "Odling i stan").await;
    let other = room.driver.phone(false).await;
    room.join(&other, "Bo").await;
    pitch(
        &room,
        &other,
        "Nattbussar till alla som jobbar kväll i ytterområdena",
    )
    .await;
    room.place(TopicId(3), 1).await;
    sign_up(&room, &tab, 3).await;
    eye.look_at("/board", "board").await;
    eye.look_at("/topics/1", "topic-notes").await;
    eye.look_at("/topics/2", "topic").await;
    log_idea(&room, &tab, "Fler bänkar").await;
    log_idea(
        &room,
        &tab,
        "Ljusare gångvägar i alla parker, och en karta över dem",
    )
    .await;
    eye.look_at("/ideas", "ideas").await;
    room.facilitator
        .wish(Command::Agenda(AgendaCommand::Next))
        .await;
    room.facilitator.open_the_talks().await;
    eye.look_at("/now", "now").await;

    open_round(&room, Method::Approval { max: 3 }).await;
    eye.look_at("/vote", "vote-approval").await;
    eye.look_at("/now", "now-round").await;
    room.open_page(&tab, "/vote").await;
    vote(&tab, "1").await;
    eye.look_at("/vote", "vote-approval-voted").await;
    room.close_round().await;
    eye.look_at("/vote", "vote-counting").await;
    room.show_round().await;
    eye.look_at("/vote", "result").await;
    let methods = [
        Method::Stance,
        Method::Score,
        Method::Dots { dots: 5, most: 3 },
        Method::Points { points: 10 },
        Method::Ranking { max: 3 },
        Method::Gradient,
    ];
    for (number, method) in (2..).zip(methods) {
        open_round(&room, method).await;
        eye.look_at("/vote", &format!("vote-{}", method.key()))
            .await;
        let round = RoundId(number);
        for step in [
            VotingCommand::Close { round },
            VotingCommand::Show { round },
        ] {
            room.facilitator.wish(Command::Voting(step)).await;
        }
        eye.look_at("/vote", &format!("result-{}", method.key()))
            .await;
    }

    let text = CleanText::line("Kaffet står framme i foajén", Limit::QUESTION).unwrap();
    let announce = SessionCommand::Announce { text };
    room.facilitator.wish(Command::Session(announce)).await;
    eye.look_at("/board", "board-announced").await;
    eye.look_at("/rooms", "rooms").await;
    eye.look_at("/rooms/1", "room").await;
    eye.look_at("/me", "me").await;
    room.facilitator
        .wish(Command::Session(SessionCommand::End))
        .await;
    eye.look_at("/now", "now-after").await;
    eye.look_at("/fate", "fate").await;
    let publish = SessionCommand::Publish { on: true };
    room.facilitator.wish(Command::Session(publish)).await;
    eye.look_at("/documents", "documents").await;
    eye.has_found_nothing();
    tab.close().await.unwrap();
    other.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_through_a_whole_workshop() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.open_page(&tab, "/join").await;
    // The name has the focus already: whoever comes here wants to join.
    tab.waits_for("return document.activeElement.name === 'alias'")
        .await;
    tab.types("Åsa").await;
    tab.tab_to("[name=hat]").await;
    tab.key("ArrowDown").await;
    tab.tab_to("form[action='/join'] button").await;
    tab.key("Enter").await;
    tab.find(".recovery").await;
    tab.tab_to("a.button").await;
    tab.key("Enter").await;
    tab.find("nav.tabs").await;

    tab.key("Tab").await;
    let first = "return document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0";
    tab.waits_for(first).await;
    tab.key("Enter").await;
    tab.waits_for("return document.activeElement.matches('main')")
        .await;
    tab.tab_to("a.door[href='/pitch']").await;
    tab.key("Enter").await;
    tab.find("form[action='/topics']").await;
    tab.tab_to("form[action='/topics'] [name=title]").await;
    tab.types("Cykelvägar").await;
    tab.tab_to("form[action='/topics'] button.strong").await;
    tab.key("Enter").await;
    tab.sees("Cykelvägar").await;

    let other = room.driver.phone(false).await;
    room.join(&other, "Bo").await;
    pitch(&room, &other, "Nattbussar").await;
    room.place(TopicId(2), 0).await;
    tab.tab_to("nav.tabs a[href='/board']").await;
    tab.key("Enter").await;
    tab.tab_to("form[action='/topics/2/signup'] button").await;
    tab.key("Enter").await;
    tab.find("[data-card=t2][data-is~=signed]:not([data-is~=pending])")
        .await;
    let stays = "const it = document.activeElement; return !!it.closest('[data-card=t2]') && it.getClientRects().length > 0";
    tab.waits_for(stays).await;

    tab.tab_to("nav.tabs a[href='/ideas']").await;
    tab.key("Enter").await;
    tab.find("form[action='/ideas']").await;
    tab.tab_to("form[action='/ideas'] [name=text]").await;
    tab.types("Fler bänkar").await;
    tab.tab_to("form[action='/ideas'] button.strong").await;
    tab.key(" ").await;
    tab.sees("Fler bänkar").await;

    open_round(&room, Method::Approval { max: 1 }).await;
    tab.tab_to("a.banner").await;
    tab.key("Enter").await;
    tab.find("form[action='/rounds/1/ballot']").await;
    tab.tab_to("[name=approves]").await;
    tab.key(" ").await;
    tab.tab_to("form[action='/rounds/1/ballot'] button.strong")
        .await;
    tab.key("Enter").await;
    tab.find("p.tag.on").await;
    // Out of the page and in again: nothing holds the keyboard.
    tab.tab_to("nav.tabs a[href='/me']").await;
    tab.tab_to(".skip").await;
    assert_eq!(tab.complaints().await, Vec::<String>::new());
    tab.close().await.unwrap();
    other.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_no_motion_gets_none_and_forced_colours_hide_nothing() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "Åsa").await;
    pitch(&room, &tab, "Cykelvägar").await;
    let moves = "return [...document.querySelectorAll('*')].every((it) => { const style = getComputedStyle(it); \
        return style.animationName === 'none' && parseFloat(style.transitionDuration) === 0 && style.scrollBehavior === 'auto'; })";
    let told = "const here = getComputedStyle(document.querySelector('.tabs [aria-current]')); \
        const away = getComputedStyle(document.querySelector('.tabs a:not([aria-current])')); \
        const button = getComputedStyle(document.querySelector('main button')); \
        return here.fontWeight > away.fontWeight && button.borderTopStyle === 'solid' && button.borderTopColor !== button.backgroundColor";
    for path in ["/now", "/board", "/pitch", "/ideas", "/me"] {
        tab.wishes(&[("prefers-reduced-motion", "reduce")]).await;
        room.open_page(&tab, path).await;
        tab.waits_for(moves).await;
    }
    tab.wishes(&[("forced-colors", "active")]).await;
    room.open_page(&tab, "/pitch").await;
    tab.waits_for(told).await;
    tab.shot("pitch-forced-colours").await;
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_is_told_news_once_and_a_burst_of_others_doings_is_none() {
    let room = Room::open().await;
    let (asa, bo) = (room.driver.phone(true).await, room.driver.phone(true).await);
    room.join(&asa, "Åsa").await;
    room.join(&bo, "Bo").await;
    room.open_page(&asa, "/ideas").await;
    asa.waits_for("return document.querySelector('#link').dataset.is === 'live'")
        .await;
    let listen = "window.told = []; new MutationObserver(() => told.push(document.querySelector('#status').textContent))\
        .observe(document.querySelector('#status'), { childList: true, characterData: true, subtree: true })";
    asa.run(listen).await;
    for number in 1..=12 {
        log_idea(&room, &bo, &format!("Idé nummer {number}")).await;
    }
    asa.sees("Idé nummer 12").await;
    assert_eq!(asa.run("return told").await, serde_json::json!([]));
    open_round(&room, Method::Approval { max: 1 }).await;
    asa.waits_for("return told.length > 0").await;
    asa.sees("Vad gör vi först?").await;
    let told = asa.run("return told").await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    assert!(
        told[0].as_str().unwrap().contains("Vad gör vi först?"),
        "{told}"
    );
    asa.close().await.unwrap();
    bo.close().await.unwrap();
    assert!(room.host.stop().success());
}
