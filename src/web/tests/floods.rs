//! Those who would hold the hall up hold up nobody but themselves: who sends slowly, too much or too
//! often, and who never reads.

use super::super::limits::Pace;
use super::super::server::{Patience, serve_patiently};
use super::*;
use axum::body::Bytes;
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for what happens, never for time.
const LONG: Duration = Duration::from_secs(30);

/// A form that never ends.
fn endless(cookie: &str) -> Request<Body> {
    let begun = stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"text=Halva"))]);
    let body = futures_util::StreamExt::chain(begun, stream::pending());
    Request::builder()
        .method("POST")
        .uri("/ideas")
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from_stream(body))
        .unwrap()
}

#[tokio::test]
async fn a_form_that_never_ends_is_given_up_and_holds_up_nobody() {
    let hall = Hall::in_breakout().await;
    let slow = Phone::joined(&hall, "Åsa").await;
    let mut quick = Phone::joined(&hall, "Bo").await;
    let cookie = format!("seat={}", slow.cookies["seat"]);
    let dragging = hall.answer(endless(&cookie));
    let meanwhile = async {
        let answer = quick.post("/ideas", &[("text", "Nattöppet")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    };
    tokio::pin!(dragging);
    // The form that drags on is begun before the other one, and is not done after it.
    let none = futures_util::poll!(&mut dragging);
    assert!(none.is_pending());
    meanwhile.await;
    assert_eq!(hall.session().ideas.len(), 1);
    let dragged = timeout(LONG, dragging).await.unwrap();
    assert_eq!(dragged.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(hall.session().ideas.len(), 1);
}

#[tokio::test]
async fn a_form_of_many_pieces_is_not_read_beyond_its_bound() {
    let hall = Hall::in_breakout().await;
    let phone = Phone::joined(&hall, "Åsa").await;
    let pieces = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(b"text=x&")));
    let request = Request::builder()
        .method("POST")
        .uri("/ideas")
        .header(header::HOST, HOST)
        .header(header::COOKIE, format!("seat={}", phone.cookies["seat"]))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from_stream(pieces))
        .unwrap();
    let answer = timeout(LONG, hall.ask(request)).await.unwrap();
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_flood_of_joining_is_told_when_to_come_back_and_those_inside_go_on() {
    let limits = Limits {
        joins: Pace {
            burst: 3,
            every: Duration::from_secs(60),
        },
        ..Limits::hall()
    };
    let hall = Hall::with(limits);
    hall.phase("breakout").await;
    let mut inside = Phone::joined(&hall, "Åsa").await;
    let mut turned_away = 0;
    for number in 0..50 {
        let mut newcomer = Phone::new(&hall);
        let name = format!("Nr {number}");
        let answer = newcomer
            .post("/join", &[("alias", &name), ("hat", "-")])
            .await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            turned_away += 1;
            let seconds = answer.headers[header::RETRY_AFTER].to_str().unwrap();
            assert!(seconds.parse::<u64>().unwrap() >= 1);
            assert!(answer.says(&name), "what was typed is still there");
        }
    }
    assert_eq!(turned_away, 48);
    let answer = inside.post("/ideas", &[("text", "Nattöppet")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(inside.get("/now").await.status, StatusCode::OK);
}

/// A hall served on the loopback, with one phone inside.
async fn served() -> (Hall, String, CancellationToken) {
    let hall = Hall::in_breakout().await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let front = front(&hall.hub, &hall.desk, address.clone(), Limits::raised());
    let stop = CancellationToken::new();
    tokio::spawn(serve_patiently(
        front,
        listener,
        stop.clone(),
        Patience::default(),
    ));
    (hall, address, stop)
}

async fn asks(address: &str, path: &str, cookie: &str) -> TcpStream {
    let head = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn streams_that_nobody_reads_hold_up_neither_the_room_nor_those_who_read() {
    let (hall, address, stop) = served().await;
    let mut cookies = Vec::new();
    for number in 0..20 {
        let phone = Phone::joined(&hall, &format!("Stum {number}")).await;
        cookies.push(format!("seat={}", phone.cookies["seat"]));
    }
    let mut deaf = Vec::new();
    for cookie in &cookies {
        deaf.push(asks(&address, "/events?area=ideas&tab=1", cookie).await);
    }
    let mut reader = asks(&address, "/events?area=ideas&tab=2", &cookies[0]).await;
    // More than the buffers of the deaf ones hold.
    let long = "Ett förslag med många ord. ".repeat(30);
    for number in 0..300 {
        let idea = IdeaCommand::Log {
            topic: None,
            text: text(&format!("{number} {long}")),
            oral: true,
            kind: IdeaKind::Idea,
        };
        hall.facilitator(Command::Idea(idea)).await;
        if number % 30 == 0 {
            tokio::task::yield_now().await;
        }
    }
    let mut got = String::new();
    let mut bytes = [0; 64 * 1024];
    while !got.contains("299 Ett") {
        let read = timeout(LONG, reader.read(&mut bytes))
            .await
            .unwrap()
            .unwrap();
        assert!(read > 0, "the stream ended");
        got.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    let mut page = asks(&address, "/now", &cookies[1]).await;
    let read = timeout(LONG, page.read(&mut bytes)).await.unwrap().unwrap();
    assert!(bytes[..read].starts_with(b"HTTP/1.1 200"));
    stop.cancel();
    drop(deaf);
}

#[tokio::test]
async fn another_protocol_is_not_spoken() {
    let (_hall, address, stop) = served().await;
    let mut stream = TcpStream::connect(&address).await.unwrap();
    stream
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        .await
        .unwrap();
    let mut answer = Vec::new();
    // It is refused or hung up on: either way nothing is held.
    let _ = timeout(LONG, stream.read_to_end(&mut answer))
        .await
        .unwrap();
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 4"));
    stop.cancel();
}
