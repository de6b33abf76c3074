//! The seat of a phone: a random token in a cookie, known to the session only by its hash.

use super::door::Door;
use super::problem::Problem;
use super::reader::Reader;
use crate::domain::model::ParticipantId;
use crate::domain::{Actor, Session};
use crate::hub::seats;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use std::sync::Arc;

/// The cookie with the token. Not readable by script; sent along when the QR code is scanned
/// again, so that a phone never gets a second seat.
const SEAT_COOKIE: &str = "seat";

/// Letters of a token: 16 bytes in base64url. Anything else was not made by us.
const TOKEN_LETTERS: usize = 22;

/// A phone whose token opens a seat of this session.
pub(super) struct Seat {
    /// Who sits there.
    pub(super) who: ParticipantId,
    /// The token; never shown, logged or stored here.
    pub(super) token: String,
    /// The session at the moment of the request.
    pub(super) session: Arc<Session>,
}

/// The token that a phone brings, whether it opens a seat or not.
pub(super) fn token(headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let token = jar.get(SEAT_COOKIE)?.value();
    let ours = token.len() == TOKEN_LETTERS
        && token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    ours.then(|| token.to_owned())
}

/// Who a phone with these headers is, if it has a seat.
pub(super) fn seated(session: &Session, headers: &HeaderMap) -> Option<ParticipantId> {
    match session.seated(&seats::hash(&token(headers)?))? {
        Actor::Participant(who) => Some(who),
        _ => None,
    }
}

/// Whether the seat of a phone with these headers was taken along to another phone.
pub(super) fn moved(session: &Session, headers: &HeaderMap) -> bool {
    let hash = token(headers).map(|token| seats::hash(&token));
    hash.is_some_and(|hash| {
        session.moved_seats.contains_key(&hash) && !session.seats.contains_key(&hash)
    })
}

/// The cookie that gives a phone this token. `Secure` is left out: in a hall there is no TLS.
/// Browsers keep it for about a year; a token opens nothing but its own session's seat.
pub(super) fn cookie(token: String) -> Cookie<'static> {
    Cookie::build((SEAT_COOKIE, token))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .permanent()
        .build()
}

impl FromRequestParts<Arc<Door>> for Seat {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, door: &Arc<Door>) -> Result<Seat, Response> {
        let session = door.link.session();
        let no_seat = || no_seat(Reader::of(&parts.headers), &session);
        let who = seated(&session, &parts.headers).ok_or_else(no_seat)?;
        let token = token(&parts.headers).ok_or_else(no_seat)?;
        Ok(Seat {
            who,
            token,
            session,
        })
    }
}

/// Without a seat there is one thing to do: join.
fn no_seat(reader: Reader, session: &Session) -> Response {
    if reader.json {
        return Problem::NoSeat.json(reader, session);
    }
    (StatusCode::SEE_OTHER, [(header::LOCATION, "/join")]).into_response()
}
