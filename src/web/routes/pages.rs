//! The pages of somebody with a seat.

use crate::domain::model::{IdeaId, RoundId, TopicId};
use crate::domain::refusal::Kind;
use crate::views::phone::ideas::likely_topic;
use crate::web::area::Area;
use crate::web::clock::now as time;
use crate::web::fields::id;
use crate::web::pages::{self, Visit};
use crate::web::reader::Reader;
use crate::web::seat::Seat;
use crate::web::threshold::back_to_the_door;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use serde::Deserialize;

/// What an address may ask of a page. Anything else in it is left aside.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The topic whose ideas are asked for; empty for the whole room.
    #[serde(default)]
    topic: Option<String>,
    /// `1` shows everything where a page shows a part.
    #[serde(default)]
    all: String,
    /// The idea before which older ones are asked for.
    #[serde(default)]
    before: String,
}

pub(super) async fn now(reader: Reader, seat: Seat, headers: HeaderMap) -> Response {
    match back_to_the_door(&headers) {
        Some(back) => back,
        None => draw(Area::Now, reader, &seat).into_response(),
    }
}

pub(super) async fn board(reader: Reader, seat: Seat) -> Markup {
    draw(Area::Board, reader, &seat)
}

pub(super) async fn rooms(reader: Reader, seat: Seat) -> Markup {
    draw(Area::Rooms, reader, &seat)
}

pub(super) async fn pitch(reader: Reader, seat: Seat) -> Markup {
    draw(Area::Pitch, reader, &seat)
}

/// Without a topic in the address these are the ideas of the topic that one is at, or was; an
/// empty one asks for the whole room's.
pub(super) async fn ideas(reader: Reader, seat: Seat, Query(asked): Query<Asked>) -> Markup {
    let topic = match &asked.topic {
        Some(topic) => id(topic, Kind::Topic).ok(),
        None => likely_topic(&seat.session, seat.who, time()),
    };
    draw_asked(Area::Ideas(topic), reader, &seat, &asked)
}

pub(super) async fn vote(reader: Reader, seat: Seat, Query(asked): Query<Asked>) -> Markup {
    draw_asked(Area::Vote, reader, &seat, &asked)
}

pub(super) async fn result(reader: Reader, seat: Seat, Path(round): Path<String>) -> Markup {
    // No round has the number 0: what is no number leads to "there is no such result".
    let round = id(&round, Kind::Round).unwrap_or(RoundId(0));
    draw(Area::Result(round), reader, &seat)
}

/// Every ballot of a secret round with its code.
pub(super) async fn ballots(reader: Reader, seat: Seat, Path(round): Path<String>) -> Markup {
    let round = id(&round, Kind::Round).unwrap_or(RoundId(0));
    pages::ballot_list(&visit(reader, &seat, &Asked::default()), round)
}

pub(super) async fn topic(reader: Reader, seat: Seat, Path(topic): Path<String>) -> Markup {
    // No topic has the number 0: what is no number leads to "there is no such topic".
    let topic = id(&topic, Kind::Topic).unwrap_or(TopicId(0));
    draw(Area::Topic(topic), reader, &seat)
}

pub(super) async fn me(reader: Reader, seat: Seat) -> Markup {
    draw(Area::Me, reader, &seat)
}

/// Ideas before one of them: for lists that are too long to send to every phone.
pub(super) async fn older_ideas(reader: Reader, seat: Seat, Query(asked): Query<Asked>) -> Markup {
    let topic = asked.topic.as_deref();
    let topic = topic.and_then(|topic| id(topic, Kind::Topic).ok());
    // What is no number asks for those before all others.
    let before = id(&asked.before, Kind::Idea).unwrap_or(IdeaId(0));
    pages::older_ideas(&visit(reader, &seat, &asked), topic, before)
}

/// A page as it is without anything more in its address.
pub(super) fn draw(area: Area, reader: Reader, seat: &Seat) -> Markup {
    draw_asked(area, reader, seat, &Asked::default())
}

fn draw_asked(area: Area, reader: Reader, seat: &Seat, asked: &Asked) -> Markup {
    pages::page(area, &visit(reader, seat, asked))
}

fn visit<'a>(reader: Reader, seat: &'a Seat, asked: &Asked) -> Visit<'a> {
    Visit {
        words: reader.words(),
        session: &seat.session,
        who: seat.who,
        token: &seat.token,
        now: time(),
        typed: None,
        everything: asked.all == "1",
        code: None,
    }
}
