//! People's words that have broken programs, on every page they can reach.

use super::*;
use std::path::Path;

/// The list of naughty strings, or nothing where the data sets are not here.
fn naughty() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/hostile-text/naughty-strings.json");
    match std::fs::read_to_string(&path) {
        Ok(json) => serde_json::from_str(&json).unwrap(),
        Err(_) => {
            eprintln!("no naughty strings here: only our own are tried");
            Vec::new()
        }
    }
}

/// What pages of ours may hold; anything else was brought in.
const OURS: [&str; 49] = [
    "html",
    "head",
    "meta",
    "title",
    "link",
    "script",
    "body",
    "a",
    "header",
    "main",
    "h1",
    "h2",
    "h3",
    "p",
    "span",
    "div",
    "nav",
    "svg",
    "path",
    "section",
    "ul",
    "ol",
    "li",
    "form",
    "input",
    "button",
    "label",
    "textarea",
    "select",
    "option",
    "optgroup",
    "fieldset",
    "legend",
    "details",
    "summary",
    "strong",
    "progress",
    "rect",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "article",
    "blockquote",
    "h4",
    "em",
    "code",
];

#[tokio::test]
async fn no_text_becomes_markup_on_any_page() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "\"><script>alert(1)</script>").await;
    let own = [
        "</textarea><script>",
        "\" onmouseover=\"alert(1)",
        "<!--",
        "]]>",
        "&lt;script&gt;",
        "' \" < > &",
    ];
    let texts = naughty()
        .into_iter()
        .chain(own.iter().map(|text| (*text).to_owned()));
    let texts: Vec<String> = texts.collect();
    let mut taken = 0;
    for words in &texts {
        let idea = phone.act("/ideas", "", &[("text", words)]).await;
        taken += usize::from(idea.status == StatusCode::OK);
    }
    hall.phase("marketplace").await;
    for words in &texts {
        let short: String = words.chars().take(30).collect();
        let topic = phone
            .act("/topics", "", &[("title", &short), ("question", &short)])
            .await;
        taken += usize::from(topic.status == StatusCode::OK);
    }
    assert!(taken >= 2 * own.len(), "{taken}");
    hall.phase("breakout").await;
    let publish = crate::domain::command::SessionCommand::Publish { on: true };
    hall.facilitator(Command::Session(publish)).await;
    hall.round(Method::Stance, &["<img src=x onerror=alert(1)>"])
        .await;
    for path in [
        "/now",
        "/board",
        "/pitch",
        "/ideas?all=1",
        "/vote?all=1",
        "/me",
        "/welcome",
        "/topics/1",
        "/fate",
        "/documents",
    ] {
        check(&phone.get(path).await, path);
    }
    let round = hall.session().open_round().unwrap().id;
    hall.close(round).await;
    check(&phone.get("/vote").await, "the result");
}

#[tokio::test]
async fn what_could_not_be_taken_is_shown_again_as_text() {
    let hall = Hall::in_breakout().await;
    let mut newcomer = Phone::new(&hall);
    newcomer.get("/join").await;
    let hostile = "<script>alert(1)</script>".repeat(10);
    let fields = [
        ("alias", hostile.as_str()),
        ("hat", "\"><script>"),
        ("organisation", "</input>"),
    ];
    check(&newcomer.post("/join", &fields).await, "/join");
    check(
        &newcomer.post("/recover", &[("words", &hostile)]).await,
        "/recover",
    );
    let mut phone = Phone::joined(&hall, "Åsa").await;
    check(
        &phone.post("/topics", &[("title", &hostile)]).await,
        "/topics",
    );
    let long = hostile.repeat(8);
    check(&phone.post("/ideas", &[("text", &long)]).await, "/ideas");
}

#[tokio::test]
async fn updates_escape_as_pages_do() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    phone
        .post(
            "/ideas",
            &[("text", "<script>alert(1)</script>\nid: 7\n\nevent: gone")],
        )
        .await;
    let mut stream = phone.events("area=ideas&tab=1").await;
    let event = loop {
        let event = stream.next().await.expect("the stream goes on");
        assert!(!event.contains("<script"));
        if event.contains("&lt;script&gt;") {
            break event;
        }
    };
    // What looks like lines of the stream's own stands inside one data line.
    assert_eq!(
        event.lines().filter(|line| line.starts_with("id:")).count(),
        1
    );
    assert!(event.ends_with("\n\n") && event.matches("\n\n").count() == 1);
}

fn check(page: &Answer, name: &str) {
    for tag in html::tags(&page.body) {
        assert!(OURS.contains(&tag.name.as_str()), "{name}: <{}>", tag.name);
        let acts = tag
            .attributes
            .iter()
            .any(|(name, _)| name.starts_with("on") || name == "style");
        assert!(!acts, "{name}: {:?}", tag.attributes);
    }
    // The page's own script, and those that keep what is written or marked on some pages.
    let own = ["/torg-", "/notes-", "/draft-", "/vote-"];
    let own = own.map(|name| format!("<script src=\"{name}"));
    let scripts: usize = own
        .iter()
        .map(|own| page.body.matches(own.as_str()).count())
        .sum();
    assert_eq!(page.body.matches("<script").count(), scripts, "{name}");
    assert!(scripts <= 2, "{name}: {scripts} scripts");
}
