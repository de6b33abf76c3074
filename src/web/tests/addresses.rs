//! Who may ask what: every address of the front door, under every name, from every page, by every
//! method, with a seat, without one and with one that is gone. A new address fails here until it is
//! said who may use it.

use super::*;
use crate::domain::command::SessionCommand;
use axum::http::Method as Verb;

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// Everybody in the hall.
    Anybody,
    /// Those with a seat.
    Seated,
}
use Who::{Anybody, Seated};

/// Every address but those of files: how it may be asked, and by whom.
const ADDRESSES: &[(&str, &[Verb], Who)] = &[
    ("/", &[Verb::GET], Anybody),
    ("/join", &[Verb::GET, Verb::POST], Anybody),
    ("/welcome", &[Verb::GET], Seated),
    ("/recover", &[Verb::POST], Anybody),
    ("/now", &[Verb::GET], Seated),
    ("/board", &[Verb::GET], Seated),
    ("/pitch", &[Verb::GET], Seated),
    ("/ideas", &[Verb::GET, Verb::POST], Seated),
    ("/ideas/older", &[Verb::GET], Seated),
    ("/ideas/{id}/change", &[Verb::POST], Seated),
    ("/ideas/{id}/withdraw", &[Verb::POST], Seated),
    ("/vote", &[Verb::GET], Seated),
    ("/results/{id}", &[Verb::GET], Seated),
    ("/results/{id}/ballots", &[Verb::GET], Seated),
    ("/rounds/{id}/ballot", &[Verb::POST], Seated),
    ("/rounds/{id}/stance", &[Verb::POST], Seated),
    ("/rounds/{id}/ideas/{idea}/answer", &[Verb::POST], Seated),
    (
        "/rounds/{id}/ideas/{idea}/answer/withdraw",
        &[Verb::POST],
        Seated,
    ),
    ("/topics", &[Verb::POST], Seated),
    ("/topics/{id}", &[Verb::GET], Seated),
    ("/topics/{id}/interest", &[Verb::POST], Seated),
    ("/topics/{id}/signup", &[Verb::POST], Seated),
    ("/topics/{id}/signoff", &[Verb::POST], Seated),
    ("/topics/{id}/submit", &[Verb::POST], Seated),
    ("/topics/{id}/change", &[Verb::POST], Seated),
    ("/topics/{id}/withdraw", &[Verb::POST], Seated),
    ("/topics/{id}/notes", &[Verb::POST], Seated),
    ("/topics/{id}/level", &[Verb::POST], Seated),
    ("/topics/{id}/writing", &[Verb::POST], Seated),
    ("/topics/{id}/needs", &[Verb::POST], Seated),
    ("/rooms", &[Verb::GET], Seated),
    ("/rooms/{id}", &[Verb::GET], Seated),
    ("/rooms/{id}/checkin", &[Verb::POST], Seated),
    ("/rooms/{id}/checkout", &[Verb::POST], Seated),
    ("/me", &[Verb::GET, Verb::POST], Seated),
    ("/card", &[Verb::POST], Seated),
    // Up once the host puts them up; then they are everybody's.
    ("/documents", &[Verb::GET], Anybody),
    ("/documents/{name}", &[Verb::GET], Anybody),
    ("/fate", &[Verb::GET, Verb::POST], Anybody),
    ("/speakers", &[Verb::POST], Seated),
    ("/speakers/withdraw", &[Verb::POST], Seated),
    ("/leave", &[Verb::POST], Seated),
    ("/return", &[Verb::POST], Seated),
    // Says to a script without a seat that it has none; a script can't see a status here.
    ("/events", &[Verb::GET], Anybody),
    // Opens to nobody without a code, a token or the owner's key in the first frame.
    ("/attach", &[Verb::GET], Anybody),
    // What the hall may see on the wall.
    ("/screen", &[Verb::GET], Anybody),
    ("/screen/events", &[Verb::GET], Anybody),
    (super::super::address::PROBE_PATH, &[Verb::GET], Anybody),
];

const METHODS: [Verb; 6] = [
    Verb::GET,
    Verb::HEAD,
    Verb::POST,
    Verb::OPTIONS,
    Verb::PUT,
    Verb::DELETE,
];

/// The names under which we are called: ours, a stranger's, none, two.
const HOSTS: [&[&str]; 4] = [&[HOST], &["evil.example"], &[], &[HOST, "evil.example"]];

/// The pages that a request comes from, and whether it may: none, ours, a stranger's, a hidden one.
const ORIGINS: [(Option<&str>, bool); 4] = [
    (None, true),
    (Some("http://192.168.1.10:8080"), true),
    (Some("http://evil.example"), false),
    (Some("null"), false),
];

/// An address that can be asked for, of one that stands for many.
fn asked(address: &str) -> String {
    let part = |part: &str| match part {
        "{name}" => "session.json".to_owned(),
        number if number.starts_with('{') => "1".to_owned(),
        part => part.to_owned(),
    };
    address.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn is_file(address: &str) -> bool {
    [".css", ".js", ".svg"]
        .iter()
        .any(|ending| address.ends_with(ending))
}

/// Every address with what is said of it here.
fn all() -> Vec<(String, &'static [Verb], Who)> {
    let paths = crate::web::routes::addresses().paths;
    for (said, ..) in ADDRESSES {
        assert!(paths.iter().any(|path| path == said), "{said} is gone");
    }
    let row = |path: String| {
        if is_file(&path) {
            return (path, [Verb::GET].as_slice(), Anybody);
        }
        let said = ADDRESSES.iter().find(|(address, ..)| *address == path);
        let (_, methods, who) =
            said.unwrap_or_else(|| panic!("say in ADDRESSES who may use {path}"));
        (asked(&path), *methods, *who)
    };
    paths.into_iter().map(row).collect()
}

fn allows(methods: &[Verb], method: &Verb) -> bool {
    methods.contains(method) || (*method == Verb::HEAD && methods.contains(&Verb::GET))
}

/// A hall with something under every number that the addresses name.
async fn hall() -> Hall {
    let hall = Hall::in_market().await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    bo.post("/topics", &[("title", "Lokaler")]).await;
    hall.phase("breakout").await;
    hall.round(Method::Approval { max: 2 }, &["Nattöppet"])
        .await;
    let publish = SessionCommand::Publish { on: true };
    hall.facilitator(Command::Session(publish)).await;
    hall
}

struct Asking<'a> {
    method: &'a Verb,
    path: &'a str,
    hosts: &'a [&'a str],
    origin: Option<&'a str>,
    seat: Option<&'a str>,
    json: bool,
}

impl Asking<'_> {
    fn request(&self) -> Request<Body> {
        let mut request = Request::builder()
            .method(self.method)
            .uri(self.path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for host in self.hosts {
            request = request.header(header::HOST, *host);
        }
        if let Some(origin) = self.origin {
            request = request.header(header::ORIGIN, origin);
        }
        if let Some(seat) = self.seat {
            request = request.header(header::COOKIE, format!("seat={seat}"));
        }
        if self.json {
            request = request.header(header::ACCEPT, "application/json");
        }
        request.body(Body::empty()).unwrap()
    }
}

fn carries_its_headers(response: &axum::response::Response, about: &str) {
    let headers = response.headers();
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{about}");
    assert!(!policy.contains("unsafe"), "{about}");
    for name in [
        header::REFERRER_POLICY,
        header::X_CONTENT_TYPE_OPTIONS,
        header::CACHE_CONTROL,
        header::HeaderName::from_static("cross-origin-opener-policy"),
        header::HeaderName::from_static("cross-origin-resource-policy"),
    ] {
        assert!(headers.contains_key(&name), "{about}: no {name}");
    }
    let shares = |name: &&header::HeaderName| name.as_str().starts_with("access-control-");
    assert_eq!(headers.keys().find(shares), None, "{about}");
}

/// Whatever a rule says of it then, it came through the door.
async fn is_let_in(response: axum::response::Response, about: &str) {
    match response.status() {
        StatusCode::FORBIDDEN => {
            let refused = Answer::of(response).await.json()["refused"].clone();
            assert_eq!(refused, "not_allowed", "{about}");
        }
        // Who only asks for the head of a socket is told that there is none.
        StatusCode::METHOD_NOT_ALLOWED => {
            assert!(about.starts_with("HEAD /attach "), "{about}");
        }
        status => assert!(
            !matches!(status.as_u16(), 401 | 404 | 421 | 500..),
            "{about}"
        ),
    }
}

#[tokio::test]
async fn every_address_answers_its_own_methods_to_our_own_name_and_pages_and_nothing_else() {
    let hall = hall().await;
    let phone = Phone::joined(&hall, "Åsa").await;
    let seat = phone.cookies["seat"].as_str();
    let mut asked_in_all = 0;
    for (path, methods, _) in all() {
        for method in &METHODS {
            for hosts in HOSTS {
                for (origin, own) in ORIGINS {
                    let asking = Asking {
                        method,
                        path: &path,
                        hosts,
                        origin,
                        seat: Some(seat),
                        json: true,
                    };
                    let before = hall.session().n;
                    let response = hall.answer(asking.request()).await;
                    let status = response.status();
                    let about = format!("{method} {path} of {hosts:?} from {origin:?}: {status}");
                    carries_its_headers(&response, &about);
                    let wanted = match (hosts == HOSTS[0], own, allows(methods, method)) {
                        (false, ..) => Some(StatusCode::MISDIRECTED_REQUEST),
                        (_, false, _) => Some(StatusCode::FORBIDDEN),
                        (.., false) => Some(StatusCode::NOT_FOUND),
                        (true, true, true) => None,
                    };
                    match wanted {
                        Some(wanted) => {
                            assert_eq!(status, wanted, "{about}");
                            assert_eq!(hall.session().n, before, "{about}: it did something");
                        }
                        None => is_let_in(response, &about).await,
                    }
                    asked_in_all += 1;
                }
            }
        }
    }
    assert!(asked_in_all >= ADDRESSES.len() * 6 * 4 * 4);
}

#[tokio::test]
async fn what_needs_a_seat_is_refused_without_one_and_with_one_that_moved_away() {
    let hall = hall().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    let old = asa.cookies["seat"].clone();
    let words = hub::seats::recovery_words(&old);
    let mut new = Phone::new(&hall);
    new.post("/recover", &[("words", &words)]).await;
    let new = new.cookies["seat"].clone();
    let before = hall.session().n;
    for (path, methods, who) in all() {
        for method in methods {
            for (name, seat, seated) in [
                ("none", None, false),
                ("an old one", Some(old.as_str()), false),
                ("nonsense", Some("nonsense"), false),
                ("a good one", Some(new.as_str()), true),
            ] {
                // A good seat would act: that it may is shown by the other test.
                if seated && *method == Verb::POST {
                    continue;
                }
                let asking = |json| Asking {
                    method,
                    path: &path,
                    hosts: &[HOST],
                    origin: None,
                    seat,
                    json,
                };
                let page = hall.answer(asking(false).request()).await;
                let about = format!("{method} {path} with {name}: {}", page.status());
                let refused = who == Seated && !seated;
                match (refused, method) {
                    (false, _) => assert_ne!(page.status(), StatusCode::UNAUTHORIZED, "{about}"),
                    (true, &Verb::GET) => {
                        assert_eq!(page.status(), StatusCode::SEE_OTHER, "{about}");
                        assert_eq!(page.headers()[header::LOCATION], "/join", "{about}");
                    }
                    (true, _) => assert_eq!(page.status(), StatusCode::UNAUTHORIZED, "{about}"),
                }
                if refused {
                    let data = hall.answer(asking(true).request()).await;
                    assert_eq!(data.status(), StatusCode::UNAUTHORIZED, "{about}");
                }
            }
        }
    }
    // The forms of joining were empty, so nobody came in by them.
    assert_eq!(hall.session().n, before);
}

#[tokio::test]
async fn a_token_stands_in_the_cookie_of_its_own_phone_and_nowhere_else() {
    let hall = hall().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Berit").await;
    let token = asa.cookies["seat"].clone();
    asa.post("/ideas", &[("text", "Öppet hus")]).await;
    for (path, methods, _) in all() {
        if !methods.contains(&Verb::GET) || path.ends_with("/events") {
            continue;
        }
        for phone in [&mut asa, &mut bo] {
            let answer = phone.get(&path).await;
            let headers = format!("{:?}", answer.headers);
            assert!(!answer.body.contains(&token), "{path}");
            assert!(!headers.contains(&token), "{path}");
        }
    }
    let mut stream = asa.events("area=me&tab=1&after=0").await;
    assert!(!stream.next().await.unwrap().contains(&token));
    let disk = hall.disk.platter();
    let journal = String::from_utf8_lossy(disk.file("journal.jsonl").unwrap()).into_owned();
    assert!(journal.contains("Öppet hus"));
    assert!(!journal.contains(&token));
    let words = hub::seats::recovery_words(&token);
    assert!(!journal.contains(&words));
}

#[tokio::test]
async fn what_was_typed_into_a_form_without_a_seat_is_shown_to_be_taken_along() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::new(&hall);
    let text = "Nattöppna <b>bibliotek</b>";
    let answer = phone.post("/ideas", &[("text", text)]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.says("Nattöppna &lt;b&gt;bibliotek&lt;/b&gt;"));
    assert!(answer.body.contains("href=\"/join\""));
}
