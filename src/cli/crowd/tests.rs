//! A phone against a small door made up here, which misbehaves on purpose.

use super::*;
use crate::hub::Receipt;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::sync::{Arc, Mutex};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

/// What the made-up door has heard: key, cookie and body of every try.
type Heard = Arc<Mutex<Vec<[String; 3]>>>;

/// A door with room for a few phones; see [`open`].
async fn door(answer: fn(usize) -> Response) -> (Arc<Door>, Heard) {
    let (address, heard) = open(answer).await;
    (Door::new(&address, 4).unwrap(), heard)
}

/// Serves `answer` at `/ideas`; it is told how many tries came before.
async fn open(answer: fn(usize) -> Response) -> (String, Heard) {
    let heard = Heard::default();
    let handler = move |State(heard): State<Heard>, headers: HeaderMap, body: String| async move {
        let text = |name| {
            let value: Option<&header::HeaderValue> = headers.get(name);
            value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
        };
        let mut heard = heard.lock().unwrap();
        heard.push([text("idempotency-key"), text("cookie"), body]);
        answer(heard.len() - 1)
    };
    let router = Router::new()
        .route("/ideas", post(handler))
        .with_state(Arc::clone(&heard));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, heard)
}

fn idea<'a>() -> Post<'a> {
    Post {
        path: "/ideas",
        fields: &[("text", "Öppna skolan på kvällen")],
        rank: 1,
        due: None,
    }
}

const SAVED: &str = r#"{"n":3,"made":null,"repeated":false}"#;

#[tokio::test]
async fn a_phone_that_is_told_to_wait_comes_back_with_the_same_key() {
    let (door, heard) = door(|before| match before {
        0 => (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "0")]).into_response(),
        1 => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => SAVED.into_response(),
    })
    .await;
    let outcome = Phone::new(&door).send(idea()).await.unwrap();
    let receipt = Receipt {
        n: 3,
        made: None,
        repeated: false,
        code: None,
    };
    assert_eq!(outcome, Outcome::Done(receipt));
    let heard = heard.lock().unwrap();
    assert_eq!(heard.len(), 3);
    assert!(!heard[0][0].is_empty());
    assert!(heard.iter().all(|try_| try_[0] == heard[0][0]));
    let count = door.meter().count();
    assert_eq!((count.accepted, count.waited), (1, 2));
    assert!(count.p50 > std::time::Duration::ZERO);
}

#[tokio::test]
async fn a_phone_keeps_the_seat_it_is_given() {
    let (door, heard) = door(|before| match before {
        0 => ([(header::SET_COOKIE, "seat=s1; HttpOnly")], SAVED).into_response(),
        _ => SAVED.into_response(),
    })
    .await;
    let mut phone = Phone::new(&door);
    phone.send(idea()).await.unwrap();
    phone.send(idea()).await.unwrap();
    phone.send(idea()).await.unwrap();
    let heard = heard.lock().unwrap();
    let cookies: Vec<_> = heard.iter().map(|try_| try_[1].as_str()).collect();
    assert_eq!(cookies, ["", "seat=s1", "seat=s1"]);
    assert_ne!(
        heard[0][0], heard[1][0],
        "every action has a key of its own"
    );
}

#[tokio::test]
async fn who_waits_holds_no_place_among_the_requests_under_way() {
    let (address, heard) = open(|before| match before {
        0 => (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "1")]).into_response(),
        _ => SAVED.into_response(),
    })
    .await;
    let door = Door::new(&address, 1).unwrap();
    let hasty = tokio::spawn({
        let mut phone = Phone::new(&door);
        async move { phone.send(idea()).await }
    });
    while heard.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    Phone::new(&door).send(idea()).await.unwrap();
    hasty.await.unwrap().unwrap();
    let heard = heard.lock().unwrap();
    let keys: Vec<_> = heard.iter().map(|try_| &try_[0]).collect();
    assert_eq!(keys.len(), 3);
    assert_eq!(keys[0], keys[2], "the other phone was let through between");
    assert_ne!(keys[0], keys[1]);
}

#[tokio::test]
async fn a_phone_takes_the_seat_that_the_page_for_joining_brought() {
    let cookie = |headers: HeaderMap| async move {
        let cookie = headers.get(header::COOKIE).map(|it| it.to_str().unwrap());
        assert_eq!(cookie, Some("seat=s1"));
        SAVED
    };
    let page = || async {
        (
            [(header::SET_COOKIE, "seat=s1; HttpOnly")],
            "<!doctype html>",
        )
    };
    let router = Router::new().route("/join", axum::routing::get(page).post(cookie));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let mut phone = Phone::new(&Door::new(&address, 1).unwrap());
    phone.arrive(0, None).await.unwrap();
    let join = Post {
        path: "/join",
        fields: &[("alias", "Åsa")],
        rank: 0,
        due: None,
    };
    phone.send(join).await.unwrap();
}

#[tokio::test]
async fn a_refusal_is_an_answer_and_a_closed_door_is_not() {
    let (refusing, _) = door(|_| {
        let body = r#"{"refused":"round_closed","message":"Omröstningen är stängd."}"#;
        (StatusCode::CONFLICT, body).into_response()
    })
    .await;
    let outcome = Phone::new(&refusing).send(idea()).await.unwrap();
    assert_eq!(outcome, Outcome::Refused("Omröstningen är stängd.".into()));
    assert_eq!(refusing.meter().count().refused, 1);

    let (closed, heard) = door(|_| StatusCode::FORBIDDEN.into_response()).await;
    let lost = Phone::new(&closed).send(idea()).await.unwrap_err();
    assert!(matches!(lost, Lost::TurnedAway { status: 403, .. }));
    assert_eq!(heard.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_connection_that_breaks_is_made_anew_with_the_same_key() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let keys = Heard::default();
    let router = Router::new()
        .route(
            "/ideas",
            post(|State(keys): State<Heard>, headers: HeaderMap| async move {
                let key = headers["idempotency-key"].to_str().unwrap().to_owned();
                keys.lock()
                    .unwrap()
                    .push([key, String::new(), String::new()]);
                SAVED
            }),
        )
        .with_state(Arc::clone(&keys));
    let broken = Arc::clone(&keys);
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let length = stream.read(&mut request).await.unwrap();
        let request = String::from_utf8_lossy(&request[..length]).into_owned();
        let key = request.split("idempotency-key: ").nth(1).unwrap();
        let key = key.split("\r\n").next().unwrap().to_owned();
        broken
            .lock()
            .unwrap()
            .push([key, String::new(), String::new()]);
        drop(stream);
        axum::serve(listener, router).await
    });
    let door = Door::new(&address, 1).unwrap();
    Phone::new(&door).send(idea()).await.unwrap();
    let keys = keys.lock().unwrap();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1]);
}

#[test]
fn only_the_plain_address_of_a_hall_is_a_door() {
    assert!(Door::new("http://192.168.1.20:7700", 1).is_ok());
    assert!(Door::new(" http://torg.local/ ", 1).is_ok());
    for wrong in ["", "torg", "https://torg.local", "http://torg.local/now"] {
        let error = Door::new(wrong, 1).unwrap_err();
        assert_eq!(error, NotADoor(wrong.to_owned()));
    }
}
