//! A room's door: its page, which a phone without a seat comes back to when it has joined, and
//! checking in and out.

use crate::domain::Command;
use crate::domain::command::TopicCommand;
use crate::domain::model::RoomId;
use crate::domain::refusal::Kind;
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::door::Door;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use crate::web::reader::Reader;
use crate::web::seat::Seat;
use crate::web::threshold::remembered;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use std::sync::Arc;

/// The page of a room. Without a seat one joins first, and comes back.
pub(super) async fn room(
    State(door): State<Arc<Door>>,
    Path(room): Path<String>,
    reader: Reader,
    request: Request,
) -> Response {
    let (mut parts, _) = request.into_parts();
    // No room has the number 0: what is no number leads to "there is no such room".
    let room = id(&room, Kind::Room).unwrap_or(RoomId(0));
    match Seat::from_request_parts(&mut parts, &door).await {
        Ok(seat) => super::pages::draw(Area::Room(room), reader, &seat).into_response(),
        Err(join) => (CookieJar::new().add(remembered(room)), join).into_response(),
    }
}

pub(super) async fn check_in(Path(room): Path<String>, act: Act) -> Response {
    let room = id::<RoomId>(&room, Kind::Room);
    let back = act.back(room.as_ref().map_or(Area::Rooms, |room| Area::Room(*room)));
    let command = room.map(|room| TopicCommand::CheckIn { room });
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

pub(super) async fn check_out(act: Act) -> Response {
    let back = act.back(Area::Rooms);
    let command = Command::Topic(TopicCommand::CheckOut);
    act.submit(Pacing::Write, Ok(command), back).await
}
