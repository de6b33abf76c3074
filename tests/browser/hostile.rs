//! Everything that has ever acted on a page is typed into every field that people can fill; every page
//! is opened in a real browser, and nothing acts: no script runs, no element is brought in, and the
//! policy of the pages has nothing to stop.

use crate::room::Room;
use crate::support::browser::Tab;
use crate::support::phone::Phone;
use std::path::Path;
use torg::domain::command::{SessionCommand, VotingCommand};
use torg::domain::model::{Method, RoundId, TopicId};
use torg::domain::{CleanText, Command, Limit};

/// Texts made to act on a page; those of the shared data come after them.
const OWN: &[&str] = &[
    "<script>acted('script')</script>",
    "<img src=x onerror=acted('img')>",
    "\"><svg onload=acted('svg')>",
    "</textarea><script>acted('textarea')</script>",
    "' autofocus onfocus=acted('focus') x='",
    "</title><script>acted('title')</script>",
    "{\"html\":{\"mine\":\"<img src=x onerror=acted('json')>\"}}",
    "<iframe srcdoc=\"<script>parent.acted('frame')</script>\">",
    "<a href=javascript:acted('link')>x</a>",
    "<base href=//evil.example>",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "--><!--<img src=//evil.example/x>",
    "مرحبا <b>بالعالم</b> שלום",
];

/// What people of several scripts write: it must stand well beside Swedish.
const FROM_RIGHT_TO_LEFT: &[&str] = &[
    "كيف نساعد كبار السن على استخدام الحافلة الليلية؟",
    "איך עוזרים לקשישים לנסוע באוטובוס לילה?",
    "Buss 12 مجاناً för alla, även på helger",
];

/// Records what should never happen, on every page before its own script.
const HOOK: &str = "window.did = []; window.acted = (what) => { did.push(what); }; \
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { did.push(name); }; \
    document.addEventListener('securitypolicyviolation', (event) => did.push('policy ' + event.violatedDirective + ' ' + event.blockedURI));";

/// What has happened on the page, and what on it is not ours.
const FOUND: &str = r#"
const ours = new Set("html head meta title link script body a header main h1 h2 h3 p span div nav svg path section ul ol li form input button label textarea select option optgroup fieldset legend details summary strong em progress rect table caption thead tbody tr th td output dl dt dd q time small g line circle article h4 blockquote code br footer noscript".split(" "));
const found = [...did];
for (const it of document.querySelectorAll("*")) {
  if (!ours.has(it.localName)) found.push("brought in: " + it.outerHTML.slice(0, 120));
  for (const { name, value } of it.attributes) {
    if (name.startsWith("on") || (name === "style" && !/^--k: [\d.]+;$/.test(value)) || name === "srcdoc") found.push("acts: " + name + "=" + value);
    if (["href", "src", "action"].includes(name) && !/^[\/#]/.test(value)) found.push("leads away: " + value);
  }
}
return found;
"#;

fn corpus() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/hostile-text/naughty-strings.json");
    let shared: Vec<String> = match std::fs::read_to_string(&path) {
        Ok(json) => serde_json::from_str(&json).unwrap(),
        Err(_) => {
            eprintln!(
                "{} is not there: only the test's own texts are tried",
                path.display()
            );
            Vec::new()
        }
    };
    let acts = |text: &String| text.contains(['<', '&', '"', '\'', ':']);
    let own = OWN
        .iter()
        .chain(FROM_RIGHT_TO_LEFT)
        .map(|text| (*text).to_owned());
    own.chain(shared.into_iter().filter(acts)).collect()
}

/// As much of a text as a field takes.
fn cut(text: &str, limit: Limit) -> String {
    let letters = text.chars().take(limit.graphemes.min(40));
    letters.collect()
}

/// Sends a form, and says whether it was taken.
fn typed(phone: &Phone, path: &str, fields: &[(&str, &str)]) -> bool {
    let answer = phone.post(path, "", fields).unwrap();
    assert!(
        answer.status < 500,
        "{path}: {} {}",
        answer.status,
        answer.body
    );
    answer.status == 200
}

async fn nothing_acts(room: &Room, tab: &Tab, path: &str) -> Vec<String> {
    room.open_page(tab, path).await;
    let found = tab.run(FOUND).await;
    let found: Vec<String> = serde_json::from_value(found).unwrap();
    let complaints = tab.complaints().await.into_iter();
    found
        .into_iter()
        .chain(complaints)
        .map(|it| format!("{path}: {it}"))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_that_people_type_acts_on_any_page() {
    let room = Room::open_raised().await;
    let tab = room.driver.phone(true).await;
    tab.prepare(HOOK).await;
    room.join(&tab, OWN[2]).await;
    let mut own = Phone::new(&room.host.url);
    own.seat = tab.cookie("seat").await;
    let corpus = corpus();
    let mut taken = 0;
    for text in &corpus {
        taken += usize::from(typed(&own, "/ideas", &[("text", text)]));
        let mut other = Phone::new(&room.host.url);
        let name = cut(text, Limit::NAME);
        let profile = [
            ("alias", name.as_str()),
            ("hat", "-"),
            ("organisation", &name),
            ("area", &name),
            ("access_needs", &name),
            ("name_in_documents", "on"),
        ];
        let joined = other.join("", &profile).unwrap();
        if joined.status != 200 {
            continue;
        }
        let topic = [
            ("title", cut(text, Limit::TITLE)),
            ("question", cut(text, Limit::QUESTION)),
        ];
        let topic = topic.each_ref().map(|(name, text)| (*name, text.as_str()));
        taken += usize::from(typed(&other, "/topics", &topic));
    }
    assert!(taken > 2 * OWN.len(), "{taken} texts were taken");
    // One's own topic, with all its notes hostile.
    typed(
        &own,
        "/topics",
        &[
            ("title", "<img src=x onerror=acted(1)>"),
            ("question", OWN[3]),
        ],
    );
    let session = room.facilitator.link().session();
    let (mine, _) = session.topics.iter().next_back().expect("it was pitched");
    for field in ["summary", "existing", "needs", "next-steps", "mission"] {
        typed(
            &own,
            &format!("/topics/{mine}/notes"),
            &[("field", field), ("text", OWN[3])],
        );
    }
    typed(
        &own,
        "/me",
        &[
            ("alias", OWN[0]),
            ("hat", "-"),
            ("organisation", OWN[4]),
            ("area", OWN[2]),
            ("access_needs", OWN[1]),
        ],
    );
    room.place(TopicId(1), 0).await;

    let mut found = Vec::new();
    let topic = format!("/topics/{mine}");
    let publish = SessionCommand::Publish { on: true };
    room.facilitator.wish(Command::Session(publish)).await;
    let pages = [
        "/now",
        "/board",
        "/pitch",
        "/ideas?topic=",
        "/ideas?all=1",
        "/ideas",
        "/me",
        "/welcome",
        "/topics/1",
        &topic,
        "/documents",
        "/fate",
        "/ideas/older",
        "/screen",
        "/rooms",
        "/rooms/1",
    ];
    for path in pages {
        found.extend(nothing_acts(&room, &tab, path).await);
    }
    // A page that is open takes in what comes by the stream, and what it keeps itself.
    room.open_page(&tab, "/ideas?topic=").await;
    for text in OWN {
        tab.fill("/ideas", "text", text).await;
        tab.press("/ideas").await;
    }
    tab.finds_no(".pending-item").await;
    let title = CleanText::line(OWN[1], Limit::QUESTION).unwrap();
    room.facilitator
        .wish(Command::Voting(VotingCommand::Open {
            title,
            method: Method::Stance,
            options: Vec::new(),
        }))
        .await;
    tab.find("a.banner").await;
    found.extend(serde_json::from_value::<Vec<String>>(tab.run(FOUND).await).unwrap());
    for path in ["/vote?all=1", "/now"] {
        found.extend(nothing_acts(&room, &tab, path).await);
    }
    room.facilitator
        .wish(Command::Voting(VotingCommand::Close { round: RoundId(1) }))
        .await;
    room.show_round().await;
    found.extend(nothing_acts(&room, &tab, "/vote").await);
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(tab.obstacles().await.is_empty());
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_from_right_to_left_stand_well_beside_swedish() {
    let room = Room::open().await;
    let tab = room.driver.phone(true).await;
    room.join(&tab, "سارة").await;
    let mut own = Phone::new(&room.host.url);
    own.seat = tab.cookie("seat").await;
    assert!(typed(
        &own,
        "/topics",
        &[
            ("title", &cut(FROM_RIGHT_TO_LEFT[0], Limit::TITLE)),
            ("question", FROM_RIGHT_TO_LEFT[1])
        ]
    ));
    for text in FROM_RIGHT_TO_LEFT {
        assert!(typed(&own, "/ideas", &[("text", text)]));
    }
    room.place(TopicId(1), 0).await;
    let aligned = "const it = [...document.querySelectorAll('.text, h3')].filter((it) => /^[\\u0590-\\u06ff]/.test(it.textContent.trim())); \
        return it.length > 0 && it.every((it) => getComputedStyle(it).direction === 'rtl')";
    let page = "return getComputedStyle(document.body).direction === 'ltr' && document.scrollingElement.scrollWidth <= innerWidth";
    for path in ["/board", "/ideas", "/pitch"] {
        room.open_page(&tab, path).await;
        assert_eq!(tab.run(aligned).await, true, "{path}");
        assert_eq!(tab.run(page).await, true, "{path}");
        assert_eq!(tab.cramped().await, Vec::<String>::new(), "{path}");
        tab.shot(&format!("rtl{}", path.replace('/', "-"))).await;
    }
    tab.close().await.unwrap();
    assert!(room.host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_in_no_file_and_in_nothing_the_host_says() {
    let room = Room::open().await;
    let mut phone = Phone::new(&room.host.url);
    let joined = phone.join("k", &[("alias", "Åsa"), ("hat", "-")]).unwrap();
    let recovery = joined.json()["recovery"].as_str().unwrap().to_owned();
    let seat = phone.seat.clone().unwrap();
    assert!(typed(&phone, "/ideas", &[("text", "Öppet hus")]));
    let Room {
        host,
        hall,
        facilitator,
        driver: _driver,
    } = room;
    drop(facilitator);
    let said = host.said.join("\n");
    assert!(host.stop().success());
    let mut looked_at = 0;
    for entry in std::fs::read_dir(hall.session(crate::room::SLUG)).unwrap() {
        let path = entry.unwrap().path();
        if let Ok(bytes) = std::fs::read(&path) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(
                !text.contains(&seat) && !text.contains(&recovery),
                "{}",
                path.display()
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 0 && !said.contains(&seat) && !said.contains(&recovery));
}
