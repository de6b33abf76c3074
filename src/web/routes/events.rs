//! The stream of a page's updates.

use crate::domain::Actor;
use crate::hub::seats;
use crate::web::area::Area;
use crate::web::door::Door;
use crate::web::live::{GONE_EVENT, Watching, stream};
use crate::web::pages;
use crate::web::problem::Problem;
use crate::web::reader::Reader;
use crate::web::seat;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// Where a browser says how far it got before the connection broke.
const LAST_EVENT_ID: &str = "last-event-id";

/// Longest name of a tab; it only has to differ from those of two others.
const TAB_LETTERS: usize = 32;

/// What a stream is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// The area, as in `ideas:4`.
    area: String,
    /// The moment that the page shows already.
    #[serde(default)]
    after: u64,
    /// Which of the phone's tabs it is.
    #[serde(default)]
    tab: String,
    /// The digest of one's own part that the page shows already.
    #[serde(default)]
    mine: String,
}

/// Without a seat the stream says so and ends: a script does not see the status of a stream.
pub(super) async fn events(
    State(door): State<Arc<Door>>,
    reader: Reader,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let session = door.link.session();
    let Ok(area) = asked.area.parse::<Area>() else {
        return pages::refused(reader, &session, &Problem::NoSuchPage);
    };
    let seat = seat::token(&headers).map(|token| seats::hash(&token));
    let Some((seat, Some(Actor::Participant(who)))) = seat.map(|seat| {
        let actor = session.seated(&seat);
        (seat, actor)
    }) else {
        return ([(header::CONTENT_TYPE, "text/event-stream")], GONE_EVENT).into_response();
    };
    let resumed = headers
        .get(LAST_EVENT_ID)
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let tab = asked.tab.chars().take(TAB_LETTERS).collect();
    let after = resumed.unwrap_or(asked.after);
    let since = session.n;
    stream(
        &door.live,
        Watching {
            area,
            lang: reader.lang,
            who,
            seat,
            here: door.link.phone(who),
            tab,
            after,
            mine: asked.mine,
            since,
        },
        &door.stop,
    )
}
