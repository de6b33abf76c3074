//! At which room's door somebody stood who had to join first, so that they come back to it.

use super::area::Area;
use crate::domain::model::RoomId;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use std::time::Duration;

/// The cookie that remembers at which door somebody stood who had to join first: the room's number
/// and nothing else, so that it leads nowhere but to a room.
const DOOR_COOKIE: &str = "door";

/// How long that is remembered: joining takes half a minute, and an hour later they are elsewhere.
const DOOR_TIME: Duration = Duration::from_secs(10 * 60);

/// The cookie for somebody who stands at this door and has to join first.
pub(super) fn remembered(room: RoomId) -> Cookie<'static> {
    Cookie::build((DOOR_COOKIE, room.to_string()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(DOOR_TIME.try_into().expect("minutes fit"))
        .build()
}

/// Back to the door where somebody stood before they joined; once.
pub(super) fn back_to_the_door(headers: &HeaderMap) -> Option<Response> {
    let jar = CookieJar::from_headers(headers);
    let room: RoomId = jar.get(DOOR_COOKIE)?.value().parse().ok()?;
    let forgotten = jar.remove(Cookie::build(DOOR_COOKIE).path("/"));
    let address = [(header::LOCATION, Area::Room(room).path())];
    Some((StatusCode::SEE_OTHER, forgotten, address).into_response())
}
