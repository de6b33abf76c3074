//! The front door with people at it: the router in this process, over a hub on a simulated disk.
//! A [`Phone`] is a browser as far as torg can tell: it keeps cookies and sends what forms hold.

mod addresses;
mod after;
mod answers;
mod ballots;
mod board;
mod doors;
mod floods;
mod hostile;
mod html;
mod ideas;
mod join;
mod live;
mod moment;
mod notes;
mod screen;
mod seats;
mod secret;
mod sockets;
mod speakers;
mod votes;

use super::door::Door;
use super::routes::router;
use super::{Front, Limits};
use crate::domain::command::{AgendaCommand, IdeaCommand, VotingCommand};
use crate::domain::model::*;
use crate::domain::testing::{self, text};
use crate::domain::{Actor, Command, Session};
use crate::hub::desk::Desk;
use crate::hub::{self, Clock, Handle, IdemKey, Receipt};
use crate::journal::sim::SimDisk;
use crate::link::Link;
use crate::text::Lang;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// The name under which the tests' server is called.
pub(super) const HOST: &str = "192.168.1.10:8080";
const NONCE: &str = "a-nonce-of-our-own";

/// A hall with an open door.
pub(super) struct Hall {
    pub(super) hub: Handle,
    pub(super) desk: Desk,
    pub(super) door: Arc<Door>,
    pub(super) stop: CancellationToken,
    pub(super) disk: SimDisk,
    router: Router,
}

impl Hall {
    /// A hall whose meeting has not begun.
    pub(super) fn open() -> Hall {
        Hall::with(Limits::raised())
    }

    /// The same, with limits of one's own.
    pub(super) fn with(limits: Limits) -> Hall {
        Hall::reached(limits, None)
    }

    /// The same, where phones are known to reach it at an address.
    pub(super) fn reached(limits: Limits, address: Option<&str>) -> Hall {
        let disk = SimDisk::default();
        let clock: Clock = Arc::new(|| testing::minute(0));
        hub::create(Arc::new(disk.clone()), testing::setup(), &clock).unwrap();
        let hub = hub::open(Arc::new(disk.clone()), clock).unwrap().hub;
        let (desk, stop) = (Desk::new(hub.clone()), CancellationToken::new());
        let mut front = front(&hub, &desk, HOST.into(), limits);
        front.reach = tokio::sync::watch::channel(address.map(str::to_owned)).1;
        let door = Door::new(front, stop.clone());
        let router = router(door.clone());
        Hall {
            hub,
            desk,
            door,
            stop,
            disk,
            router,
        }
    }

    /// A hall whose meeting is in the phase where ideas are written.
    pub(super) async fn in_breakout() -> Hall {
        let hall = Hall::open();
        hall.phase("breakout").await;
        hall
    }

    /// A hall whose meeting is in the phase where topics are pitched.
    pub(super) async fn in_market() -> Hall {
        let hall = Hall::open();
        hall.phase("marketplace").await;
        hall
    }

    /// Sets the phase.
    pub(super) async fn phase(&self, phase: &str) {
        let phase = Key::from(phase);
        self.facilitator(Command::Agenda(AgendaCommand::SetPhase { phase }))
            .await;
    }

    /// The facilitator does something.
    pub(super) async fn facilitator(&self, command: Command) -> Receipt {
        let (who, key) = (Actor::Facilitator, IdemKey::default());
        self.hub.submit(who, key, command).await.unwrap()
    }

    /// The facilitator logs ideas, opens a round about all, and gets its number.
    pub(super) async fn round(&self, method: Method, ideas: &[&str]) -> RoundId {
        for idea in ideas {
            let log = IdeaCommand::Log {
                topic: None,
                text: text(idea),
                oral: true,
                kind: Default::default(),
            };
            self.facilitator(Command::Idea(log)).await;
        }
        let open = VotingCommand::Open {
            title: text("Vad gör vi först?"),
            method,
            options: vec![],
        };
        self.facilitator(Command::Voting(open)).await;
        self.session().open_round().unwrap().id
    }

    pub(super) async fn close(&self, round: RoundId) {
        self.facilitator(Command::Voting(VotingCommand::Close { round }))
            .await;
    }

    /// The facilitator lets the room see the count.
    pub(super) async fn show(&self, round: RoundId) {
        self.facilitator(Command::Voting(VotingCommand::Show { round }))
            .await;
    }

    pub(super) fn session(&self) -> Arc<Session> {
        self.hub.session()
    }

    pub(super) async fn ask(&self, request: Request<Body>) -> Answer {
        Answer::of(self.answer(request).await).await
    }

    /// An answer whose body is still to come.
    pub(super) async fn answer(&self, mut request: Request<Body>) -> axum::response::Response {
        let from = SocketAddr::from(([192, 168, 1, 77], 50_000));
        request.extensions_mut().insert(ConnectInfo(from));
        self.router.clone().oneshot(request).await.unwrap()
    }
}

/// What a front door needs, called by one name.
pub(super) fn front(hub: &Handle, desk: &Desk, host: String, limits: Limits) -> Front {
    Front {
        link: Link::Local(hub.clone()),
        desk: desk.clone(),
        hosts: tokio::sync::watch::channel(vec![host]).1,
        limits,
        nonce: NONCE.into(),
        reach: tokio::sync::watch::channel(None).1,
        lang: Lang::Sv,
    }
}

/// An answer with its whole body.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Answer {
    async fn of(response: axum::response::Response) -> Answer {
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8(bytes.to_vec()).unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    pub(super) fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The key that a form of the page carries.
    pub(super) fn key(&self, action: &str) -> String {
        let form = self
            .body
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{action}\"")));
        let form = form.unwrap_or_else(|| panic!("no form {action} in {}", self.body));
        let key = form
            .split("name=\"key\" value=\"")
            .nth(1)
            .expect("the form has a key");
        key.split('"').next().unwrap().to_owned()
    }

    pub(super) fn says(&self, words: &str) -> bool {
        self.body
            .replace(['\u{2068}', '\u{2069}'], "")
            .contains(words)
    }
}

/// A browser on somebody's phone.
pub(super) struct Phone<'a> {
    hall: &'a Hall,
    pub(super) cookies: BTreeMap<String, String>,
    /// More headers that it sends with everything.
    pub(super) headers: Vec<(&'static str, String)>,
}

impl<'a> Phone<'a> {
    /// A phone that has never been here.
    pub(super) fn new(hall: &'a Hall) -> Phone<'a> {
        let headers = vec![("host", HOST.to_owned())];
        Phone {
            hall,
            cookies: BTreeMap::new(),
            headers,
        }
    }

    /// A phone whose owner has joined under this alias.
    pub(super) async fn joined(hall: &'a Hall, alias: &str) -> Phone<'a> {
        let mut phone = Phone::new(hall);
        phone.get("/join").await;
        let answer = phone
            .post("/join", &[("alias", alias), ("hat", "civil:kultur")])
            .await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/welcome")
        );
        phone
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        request.header(header::COOKIE, cookies.join("; "))
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        let answer = self
            .hall
            .ask(self.request("GET", path).body(Body::empty()).unwrap())
            .await;
        self.keep_cookies(&answer);
        answer
    }

    /// Sends a form as a browser does.
    pub(super) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(path, fields, &[]).await
    }

    /// Sends a form as the script does.
    pub(super) async fn act(&mut self, path: &str, key: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(
            path,
            fields,
            &[("accept", "application/json"), ("idempotency-key", key)],
        )
        .await
    }

    pub(super) async fn send(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self
            .hall
            .ask(request.body(Body::from(encoded(fields))).unwrap())
            .await;
        self.keep_cookies(&answer);
        answer
    }

    /// Opens a page's stream of events.
    pub(super) async fn events(&self, query: &str) -> Events {
        self.stream(&format!("/events?{query}")).await
    }

    /// Opens a stream of events.
    pub(super) async fn stream(&self, path: &str) -> Events {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        let response = self.hall.answer(request).await;
        assert_eq!(
            response.headers()[header::CONTENT_TYPE],
            "text/event-stream"
        );
        Events {
            body: response.into_body(),
        }
    }
}

/// A stream of events, read as they come.
pub(super) struct Events {
    body: Body,
}

impl Events {
    /// The next event as it came; none at the end of the stream.
    pub(super) async fn next(&mut self) -> Option<String> {
        let frame = self.body.frame().await?.unwrap();
        Some(String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap())
    }

    /// The next event of this name; those before it are left aside.
    pub(super) async fn next_of(&mut self, name: &str) -> serde_json::Value {
        loop {
            let event = self.next().await.expect("the stream goes on");
            if event.contains(&format!("event: {name}\n")) {
                let data = event.split("data: ").nth(1).unwrap().trim_end();
                return serde_json::from_str(data).unwrap_or_default();
            }
        }
    }
}

/// Fields as a form sends them.
fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                byte if plain(byte) => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}
