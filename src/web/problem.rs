//! What stands in the way of a request, and how that is said: a status, a sentence, JSON or a page.

use super::limits::{TooFast, TooManyTries};
use super::reader::Reader;
use crate::domain::refusal::Field;
use crate::domain::{Refusal, Session};
use crate::hub::Rejected;
use crate::text::{Words, refusal, t};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::time::Duration;

/// How long a phone should wait when the queue is full: by then a batch or two has been written.
const BUSY_WAIT: Duration = Duration::from_secs(1);

/// How long a phone should wait when the disk says no: somebody has to do something about it.
const NOT_SAVED_WAIT: Duration = Duration::from_secs(8);

/// What stands in the way of a request.
#[derive(Clone, Debug)]
pub(super) enum Problem {
    /// A rule.
    Refused(Refusal),
    /// Too many actions in a short time.
    TooFast(Duration),
    /// Too many codes were tried.
    TooManyTries(Duration),
    /// Too many wishes wait.
    Busy,
    /// The disk takes no more.
    NotSaved,
    /// The session has stopped.
    Offline,
    /// The phone has no seat.
    NoSeat,
    /// The form can't be understood.
    Unreadable,
    /// The form is longer than any form of ours.
    TooLarge,
    /// The form took too long to come.
    TooSlow,
    /// There is no such page.
    NoSuchPage,
    /// The request calls us by a name that is not ours.
    ForeignHost,
    /// The request comes from somebody else's page.
    ForeignOrigin,
}

impl From<Rejected> for Problem {
    fn from(rejected: Rejected) -> Problem {
        match rejected {
            Rejected::Refused(refusal) => Problem::Refused(refusal),
            Rejected::Busy => Problem::Busy,
            Rejected::NotSaved => Problem::NotSaved,
            Rejected::Offline => Problem::Offline,
        }
    }
}

impl From<TooFast> for Problem {
    fn from(TooFast(wait): TooFast) -> Problem {
        Problem::TooFast(wait)
    }
}

impl From<TooManyTries> for Problem {
    fn from(TooManyTries(wait): TooManyTries) -> Problem {
        Problem::TooManyTries(wait)
    }
}

impl Problem {
    /// Whether a code was wrong that somebody may have guessed.
    pub(super) fn is_wrong_code(&self) -> bool {
        matches!(
            self,
            Problem::Refused(Refusal::CardUnknown | Refusal::RecoveryUnknown)
        )
    }

    /// The status of the answer.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Problem::Refused(Refusal::TextUnfit { .. } | Refusal::UnknownParty) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Problem::Refused(Refusal::NotAllowed) => StatusCode::FORBIDDEN,
            Problem::Refused(_) => StatusCode::CONFLICT,
            Problem::TooFast(_) | Problem::TooManyTries(_) => StatusCode::TOO_MANY_REQUESTS,
            Problem::Busy | Problem::Offline => StatusCode::SERVICE_UNAVAILABLE,
            Problem::NotSaved => StatusCode::INSUFFICIENT_STORAGE,
            Problem::NoSeat => StatusCode::UNAUTHORIZED,
            Problem::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Problem::NoSuchPage => StatusCode::NOT_FOUND,
            Problem::ForeignHost => StatusCode::MISDIRECTED_REQUEST,
            Problem::ForeignOrigin => StatusCode::FORBIDDEN,
        }
    }

    /// The sentence that says what it is and what to do.
    pub(super) fn sentence(&self, words: Words, session: &Session) -> Cow<'static, str> {
        match self {
            Problem::Refused(refused) => refusal::sentence(words, session, refused),
            Problem::Busy => words.say("refusal-busy"),
            Problem::NotSaved => words.say("refusal-not-saved"),
            Problem::Offline => words.say("refusal-offline"),
            Problem::TooFast(_) => words.say("web-too-fast"),
            Problem::TooManyTries(wait) => {
                t!(
                    words,
                    "seats-too-many-tries",
                    seconds = whole_seconds(*wait)
                )
            }
            Problem::NoSeat => words.say("web-no-seat"),
            Problem::Unreadable => words.say("web-unreadable"),
            Problem::TooLarge => words.say("web-too-large"),
            Problem::TooSlow => words.say("web-too-slow"),
            Problem::NoSuchPage => words.say("web-no-such-page"),
            Problem::ForeignHost => words.say("web-foreign-host"),
            Problem::ForeignOrigin => words.say("web-foreign-origin"),
        }
    }

    /// The field that it lies in, if it is a text.
    pub(super) fn field(&self) -> Option<Field> {
        match self {
            Problem::Refused(Refusal::TextUnfit { field, .. }) => Some(*field),
            _ => None,
        }
    }

    /// The answer as JSON: the refusal as data, and the sentence.
    pub(super) fn json(&self, reader: Reader, session: &Session) -> Response {
        let mut answer = self.data();
        let message = self.sentence(reader.plain_words(), session);
        answer.insert("message".into(), message.into());
        self.answer(axum::Json(answer))
    }

    /// An answer with this problem's status, and when to try again.
    pub(super) fn answer(&self, body: impl IntoResponse) -> Response {
        let mut response = (self.status(), body).into_response();
        if let Some(wait) = self.retry_after() {
            let seconds = whole_seconds(wait);
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Problem::TooFast(wait) | Problem::TooManyTries(wait) => Some(*wait),
            Problem::Busy | Problem::Offline => Some(BUSY_WAIT),
            Problem::NotSaved => Some(NOT_SAVED_WAIT),
            _ => None,
        }
    }

    fn data(&self) -> Map<String, Value> {
        let name = match self {
            Problem::Refused(refused) => {
                if let Ok(Value::Object(data)) = serde_json::to_value(refused) {
                    return data;
                }
                "refused"
            }
            Problem::TooFast(_) => "too_fast",
            Problem::TooManyTries(_) => "too_many_tries",
            Problem::Busy => "busy",
            Problem::NotSaved => "not_saved",
            Problem::Offline => "offline",
            Problem::NoSeat => "no_seat",
            Problem::Unreadable => "unreadable",
            Problem::TooLarge => "too_large",
            Problem::TooSlow => "too_slow",
            Problem::NoSuchPage => "no_such_page",
            Problem::ForeignHost => "foreign_host",
            Problem::ForeignOrigin => "foreign_origin",
        };
        Map::from_iter([("refused".to_owned(), json!(name))])
    }
}

/// Whole seconds, rounded up: asking a moment late is better than a moment early.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}
