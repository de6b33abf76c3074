//! What a phone is told: the door's answers, sorted by what a phone does next.

use crate::hub::Receipt;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderMap, RETRY_AFTER, SET_COOKIE};
use hyper::{Response, StatusCode};
use serde::Deserialize;
use std::time::Duration;

/// The cookie that holds the seat's token.
const SEAT: &str = "seat";

/// The longest answer that is read, in bytes. The door's answers to forms are a few hundred.
const MAX_ANSWER: usize = 64 * 1024;

/// The longest wait that a phone accepts to be told: longer than any of the door's own limits.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(15 * 60);

/// What became of an action that got an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on disk.
    Done(Receipt),
    /// The rules of the session say no, in the door's words.
    Refused(String),
}

/// Why an action will never be acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Lost {
    /// Nobody answered, or something that is no torg did, try after try.
    #[error("no answer: {0}")]
    NoAnswer(String),
    /// The door did not understand or does not let this phone in.
    #[error("{status}: {message}")]
    TurnedAway {
        /// The status.
        status: u16,
        /// What it said.
        message: String,
    },
    /// The hall asked for patience until there was none left.
    #[error("busy")]
    TooBusy,
    /// The hall's disk no longer takes anything.
    #[error("not saved: {0}")]
    NotSaved(String),
}

/// One try's answer.
#[derive(Debug)]
pub(super) enum Heard {
    /// Yes, and what came with it.
    Good(Bytes),
    /// The rules of the session say no, in the door's words.
    Refused(String),
    /// Come back later, perhaps not before a given time.
    Later(Option<Duration>),
    /// No use in asking again.
    Lost(Lost),
}

/// The fields of every answer that is not an acknowledgement.
#[derive(Deserialize)]
struct Sentence {
    message: String,
}

/// The seat's token, if the answer gives one.
pub(super) fn seat(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(SET_COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .filter_map(|cookie| cookie.split(';').next()?.trim().split_once('='))
        .find(|(name, value)| *name == SEAT && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// Reads an answer to its end, so that its connection can be used again.
///
/// # Errors
/// What went wrong on the way: the connection broke, or the answer is longer than any of torg's.
pub(super) async fn hear(response: Response<Incoming>) -> Result<Heard, String> {
    let status = response.status();
    let later = retry_after(response.headers());
    let body = Limited::new(response.into_body(), MAX_ANSWER)
        .collect()
        .await
        .map_err(|error| error.to_string())?
        .to_bytes();
    Ok(sort(status, later, body))
}

fn sort(status: StatusCode, later: Option<Duration>, body: Bytes) -> Heard {
    match status {
        StatusCode::TOO_MANY_REQUESTS
        | StatusCode::SERVICE_UNAVAILABLE
        | StatusCode::REQUEST_TIMEOUT => Heard::Later(later),
        StatusCode::CONFLICT => Heard::Refused(message(&body)),
        StatusCode::INSUFFICIENT_STORAGE => Heard::Lost(Lost::NotSaved(message(&body))),
        status if status.is_success() || status.is_redirection() => Heard::Good(body),
        status if status.is_server_error() => Heard::Later(later),
        status => Heard::Lost(Lost::TurnedAway {
            status: status.as_u16(),
            message: message(&body),
        }),
    }
}

/// The acknowledgement of an action.
///
/// # Errors
/// [`Lost::NoAnswer`] where what came is none: then no torg of this version answered.
pub(super) fn receipt(body: &[u8]) -> Result<Receipt, Lost> {
    serde_json::from_slice(body).map_err(|error| Lost::NoAnswer(error.to_string()))
}

/// Whole seconds, as torg writes them.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers
        .get(RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Some(Duration::from_secs(seconds).min(MAX_RETRY_AFTER))
}

/// What the answer says to people; empty where it says nothing that can be read.
fn message(body: &[u8]) -> String {
    serde_json::from_slice::<Sentence>(body)
        .map(|sentence| sentence.message)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Made;
    use crate::domain::model::IdeaId;
    use hyper::header::HeaderValue;

    #[test]
    fn an_acknowledgement_tells_where_it_stands_and_what_it_made() {
        let body = br#"{"n":12,"made":{"made":"idea","id":4},"repeated":false,"recovery":"a b"}"#;
        let receipt = receipt(body).unwrap();
        assert_eq!((receipt.n, receipt.made), (12, Some(Made::Idea(IdeaId(4)))));
        assert!(super::receipt(b"<!doctype html>").is_err());
    }

    #[test]
    fn only_what_may_pass_is_tried_again() {
        let later = |status| matches!(sort(status, None, Bytes::new()), Heard::Later(_));
        assert!(later(StatusCode::TOO_MANY_REQUESTS));
        assert!(later(StatusCode::SERVICE_UNAVAILABLE));
        assert!(later(StatusCode::BAD_GATEWAY));
        assert!(!later(StatusCode::CONFLICT));
        assert!(!later(StatusCode::UNPROCESSABLE_ENTITY));
        assert!(!later(StatusCode::INSUFFICIENT_STORAGE));
    }

    #[test]
    fn the_seat_is_found_among_the_cookies() {
        let mut headers = HeaderMap::new();
        headers.append(SET_COOKIE, HeaderValue::from_static("lang=sv; Path=/"));
        headers.append(
            SET_COOKIE,
            HeaderValue::from_static("seat=abc123; HttpOnly; SameSite=Lax"),
        );
        assert_eq!(seat(&headers).as_deref(), Some("abc123"));
        assert_eq!(seat(&HeaderMap::new()), None);
    }

    #[test]
    fn the_wait_that_the_server_names_is_bounded() {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_static("3"));
        assert_eq!(retry_after(&headers), Some(Duration::from_secs(3)));
        headers.insert(RETRY_AFTER, HeaderValue::from_static("999999999"));
        assert_eq!(retry_after(&headers), Some(MAX_RETRY_AFTER));
    }
}
