//! The projector in a browser: every page, whatever people wrote, follows the facilitator live and
//! shows what the hall may see and nothing else.

use super::*;
use crate::domain::command::{SessionCommand, SpeakersCommand, TopicCommand};
use std::time::Duration;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for events, never for time.
const LONG: Duration = Duration::from_secs(30);

fn show(projector: Option<&str>, page: StagePage) -> Command {
    Command::Session(SessionCommand::ShowPage {
        projector: projector.map(str::to_owned),
        page: Some(Key::from(page.key())),
    })
}

fn shows(page: StagePage) -> String {
    format!("class=\"page {}\"", page.key())
}

fn log(words: &str) -> Command {
    Command::Idea(IdeaCommand::Log {
        topic: None,
        text: text(words),
        oral: true,
        kind: IdeaKind::Idea,
    })
}

/// The page holds nothing that acts by itself, one heading of the first rank at least, and its own
/// script.
fn is_sound(answer: &Answer, page: StagePage) {
    assert_eq!(answer.status, StatusCode::OK);
    let body = answer
        .body
        .replace("<noscript>", "")
        .replace("</noscript>", "");
    let tags = html::tags(&body);
    for tag in &tags {
        let acts = tag
            .attributes
            .iter()
            .any(|(name, _)| name.starts_with("on") || name == "style");
        assert!(!acts, "{}: {:?}", page.key(), tag.attributes);
    }
    let of = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    assert!(of("h1") >= 1, "{}: {}", page.key(), answer.body);
    assert_eq!(
        (of("script"), of("img"), of("b")),
        (1, 0, 0),
        "{}",
        page.key()
    );
    assert!(answer.body.contains(&shows(page)), "{}", answer.body);
}

async fn next_page(events: &mut Events) -> serde_json::Value {
    timeout(LONG, events.next_of("page"))
        .await
        .expect("the event comes")
}

#[tokio::test]
async fn every_page_is_shown_without_a_seat_and_whatever_people_wrote_is_text() {
    let hall = Hall::open();
    let hostile = "<script>alert(1)</script> \"' <b>&";
    hall.phase("marketplace").await;
    let mut phone = Phone::joined(&hall, "<b>Åsa").await;
    phone.post("/topics", &[("title", hostile)]).await;
    let described = SessionCommand::Describe {
        title: text(hostile),
        question: text(&hostile.repeat(3)),
    };
    hall.facilitator(Command::Session(described)).await;
    hall.phase("breakout").await;
    hall.round(Method::Approval { max: 1 }, &[hostile]).await;
    let mut screen = Phone::new(&hall);
    for page in StagePage::ALL {
        hall.facilitator(show(None, *page)).await;
        is_sound(&screen.get("/screen").await, *page);
    }
    hall.facilitator(show(None, StagePage::Wall)).await;
    let wall = screen.get("/screen").await;
    assert!(wall.says("&lt;script&gt;"), "{}", wall.body);
    assert!(screen.cookies.is_empty(), "{:?}", screen.cookies);
}

#[tokio::test]
async fn nothing_that_was_not_released_and_nobodys_name_is_on_the_wall() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa Lind").await;
    asa.post("/ideas", &[("text", "Nattbuss på helgen")]).await;
    asa.post("/ideas", &[("text", "Skräp om någon")]).await;
    let moderated = IdeaCommand::SetModeration { on: true };
    hall.facilitator(Command::Idea(moderated)).await;
    let released = IdeaCommand::Release {
        ideas: vec![IdeaId(1)],
        on: true,
    };
    hall.facilitator(Command::Idea(released)).await;
    hall.facilitator(show(None, StagePage::Wall)).await;
    let mut screen = Phone::new(&hall);
    let mut stream = screen.stream("/screen/events").await;
    let told = next_page(&mut stream).await.to_string();
    for body in [screen.get("/screen").await.body, told] {
        assert!(body.contains("Nattbuss"), "{body}");
        assert!(!body.contains("Skräp") && !body.contains("Lind"), "{body}");
    }
}

#[tokio::test]
async fn whoever_speaks_is_named_only_where_they_agreed() {
    let hall = Hall::open();
    let _asa = Phone::joined(&hall, "Åsa Lind").await;
    let voice = Voice::Participant(ParticipantId(1));
    let asks = SpeakersCommand::AskFor { voice };
    hall.facilitator(Command::Speakers(asks)).await;
    hall.facilitator(Command::Speakers(SpeakersCommand::Next))
        .await;
    hall.facilitator(show(None, StagePage::Speakers)).await;
    let page = Phone::new(&hall).get("/screen").await;
    assert!(page.says("Talare 1") && !page.says("Lind"), "{}", page.body);
}

#[tokio::test]
async fn the_language_is_the_halls_unless_the_address_asks_for_another() {
    let hall = Hall::open();
    hall.facilitator(show(None, StagePage::Principles)).await;
    let mut screen = Phone::new(&hall);
    screen.headers.push(("accept-language", "en".into()));
    assert!(screen.get("/screen").await.says("Så här gör vi"));
    let english = screen.get("/screen?lang=en").await;
    assert_eq!(english.status, StatusCode::OK);
    assert!(english.says("html lang=\"en\""), "{}", english.body);
    let mut stream = screen.stream("/screen/events?lang=en").await;
    let told = next_page(&mut stream).await.to_string();
    assert!(!told.contains("Så här gör vi"), "{told}");
}

#[tokio::test]
async fn a_page_can_be_held_on_one_screen_by_its_name() {
    let hall = Hall::open();
    let mut screen = Phone::new(&hall);
    hall.facilitator(show(None, StagePage::Clock)).await;
    hall.facilitator(show(Some("Foajén"), StagePage::Balance))
        .await;
    let foyer = screen.get("/screen?name=Foaj%C3%A9n").await;
    assert!(foyer.says(&shows(StagePage::Balance)));
    assert!(screen.get("/screen").await.says(&shows(StagePage::Clock)));
    hall.facilitator(show(Some("screen"), StagePage::Thanks))
        .await;
    let nameless = screen.get("/screen?name=%1B%5B31m").await;
    assert!(screen.get("/screen").await.says(&shows(StagePage::Thanks)));
    assert!(!nameless.body.contains('\u{1b}'));
}

#[tokio::test]
async fn screens_follow_the_facilitator_and_all_get_the_same_bytes() {
    let hall = Hall::open();
    let screen = Phone::new(&hall);
    let mut streams = [
        screen.stream("/screen/events?name=A").await,
        screen.stream("/screen/events?name=B").await,
    ];
    for stream in &mut streams {
        assert_eq!(next_page(stream).await["page"], "welcome");
    }
    hall.facilitator(show(None, StagePage::Wall)).await;
    for stream in &mut streams {
        assert_eq!(next_page(stream).await["page"], "wall");
    }
    hall.facilitator(log("Nattbuss")).await;
    let mut told = Vec::new();
    for stream in &mut streams {
        told.push(next_page(stream).await.to_string());
    }
    assert!(told[0].contains("Nattbuss"), "{}", told[0]);
    assert_eq!(told[0], told[1]);
    hall.stop.cancel();
    for stream in &mut streams {
        while timeout(LONG, stream.next()).await.unwrap().is_some() {}
    }
}

#[tokio::test]
async fn a_screen_counts_as_a_projector_for_as_long_as_it_is_open() {
    let hall = Hall::open();
    let mut seen = hall.hub.attendance().watch();
    let screen = Phone::new(&hall);
    let mut stream = screen.stream("/screen/events?name=Foaj%C3%A9n").await;
    next_page(&mut stream).await;
    let names: Vec<String> = seen
        .borrow_and_update()
        .terminals
        .values()
        .map(|terminal| terminal.name.clone())
        .collect();
    assert_eq!(names, ["Foajén"]);
    drop(stream);
    let gone = seen.wait_for(|presence| presence.terminals.is_empty());
    assert!(timeout(LONG, gone).await.is_ok());
}

#[tokio::test]
async fn a_code_is_shown_only_for_an_address_that_was_proved() {
    let screen_of = async |address| {
        let hall = Hall::reached(Limits::raised(), address);
        Phone::new(&hall).get("/screen").await
    };
    let proved = screen_of(Some("http://192.168.1.10:8080")).await;
    assert!(proved.says("role=\"img\"") && proved.says("192.168.1.10:8080"));
    let unproved = screen_of(None).await;
    assert!(!unproved.says("role=\"img\"") && !unproved.says("<svg"));
    assert!(unproved.says("Adressen för telefonerna kommer här"));
}

#[tokio::test]
async fn strangers_names_and_pages_get_no_screen() {
    let hall = Hall::open();
    let mut foreign = Phone::new(&hall);
    foreign.headers = vec![("host", "evil.example".into())];
    let answer = foreign.get("/screen").await;
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
    let mut framed = Phone::new(&hall);
    framed
        .headers
        .push(("origin", "http://evil.example".into()));
    assert_eq!(framed.get("/screen").await.status, StatusCode::FORBIDDEN);
    let own = Phone::new(&hall).get("/screen").await;
    let policy = own.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
}

#[tokio::test]
async fn a_topic_in_a_full_room_and_endless_words_are_cut_to_their_place() {
    let hall = Hall::in_breakout().await;
    let endless = "Oändlighetsförhandlingsordning ".repeat(30);
    hall.facilitator(log(endless.trim())).await;
    hall.facilitator(show(None, StagePage::Wall)).await;
    let page = Phone::new(&hall).get("/screen").await;
    assert!(page.body.contains('…') && page.body.contains("class=\"z2\""));
    let pitch = TopicCommand::Pitch {
        title: text("Lokaler"),
        question: text(""),
        host_name: text("Fru Ek"),
    };
    hall.facilitator(Command::Topic(pitch)).await;
    hall.facilitator(show(None, StagePage::Grid)).await;
    let grid = Phone::new(&hall).get("/screen").await;
    assert!(grid.says("Lokaler"), "{}", grid.body);
}
