//! Every address of the front door, one file per area. A handler says what its form means; how it
//! is submitted and answered is `act`'s.

mod after;
mod answers;
mod attach;
mod events;
mod ideas;
mod join;
mod me;
mod notes;
mod pages;
mod rooms;
mod screen;
mod speakers;
mod topics;
mod vote;

use super::assets::{self, Asset};
use super::door::Door;
use super::fields::BODY_BYTES;
use super::pages::refused;
use super::problem::Problem;
use super::reader::{Reader, remember_language};
use super::{address, guard};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;

/// The whole front door.
pub(super) fn router(door: Arc<Door>) -> Router {
    addresses()
        .router
        .fallback(no_such_page)
        .method_not_allowed_fallback(no_such_page)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(CompressionLayer::new())
        .layer(from_fn(remember_language))
        .layer(from_fn_with_state(door.clone(), guard::guard))
        .with_state(door)
}

/// Every address and what answers there.
pub(super) fn addresses() -> Addresses {
    Addresses::default()
        .route("/", get(join::entrance))
        .route("/join", get(join::form).post(join::join))
        .route("/welcome", get(join::welcome))
        .route("/recover", post(join::recover))
        .route("/now", get(pages::now))
        .route("/board", get(pages::board))
        .route("/pitch", get(pages::pitch))
        .route("/ideas", get(pages::ideas).post(ideas::log))
        .route("/ideas/older", get(pages::older_ideas))
        .route("/ideas/{id}/change", post(ideas::change))
        .route("/ideas/{id}/withdraw", post(ideas::withdraw))
        .route("/vote", get(pages::vote))
        .route("/results/{id}", get(pages::result))
        .route("/results/{id}/ballots", get(pages::ballots))
        .route("/rounds/{id}/ballot", post(vote::ballot))
        .route("/rounds/{id}/stance", post(vote::stance))
        .route("/rounds/{id}/ideas/{idea}/answer", post(answers::give))
        .route(
            "/rounds/{id}/ideas/{idea}/answer/withdraw",
            post(answers::withdraw),
        )
        .route("/topics", post(topics::pitch))
        .route("/topics/{id}", get(pages::topic))
        .route("/topics/{id}/interest", post(topics::interest))
        .route("/topics/{id}/signup", post(topics::sign_up))
        .route("/topics/{id}/signoff", post(topics::sign_off))
        .route("/topics/{id}/submit", post(topics::submit))
        .route("/topics/{id}/change", post(topics::change))
        .route("/topics/{id}/withdraw", post(topics::withdraw))
        .route("/topics/{id}/notes", post(notes::write))
        .route("/topics/{id}/level", post(notes::set_level))
        .route("/topics/{id}/writing", post(notes::writing))
        .route("/topics/{id}/needs", post(topics::set_needs))
        .route("/rooms", get(pages::rooms))
        .route("/rooms/{id}", get(rooms::room))
        .route("/rooms/{id}/checkin", post(rooms::check_in))
        .route("/rooms/{id}/checkout", post(rooms::check_out))
        .route("/me", get(pages::me).post(me::change))
        .route("/card", post(me::card))
        .route("/documents", get(after::documents))
        .route("/documents/{name}", get(after::document))
        .route("/fate", get(after::fate).post(after::fate_by_words))
        .route("/speakers", post(speakers::ask))
        .route("/speakers/withdraw", post(speakers::withdraw))
        .route("/leave", post(me::leave))
        .route("/return", post(me::come_back))
        .route("/events", get(events::events))
        .route("/attach", get(attach::attach))
        .route("/screen", get(screen::page))
        .route("/screen/events", get(screen::events))
        .route(address::PROBE_PATH, get(probe))
        .files()
}

/// The addresses of a router, also as a list: the tests of who may ask what go through all of
/// them, so that none can be forgotten.
#[derive(Default)]
pub(super) struct Addresses {
    router: Router<Arc<Door>>,
    /// Each address as it was given.
    #[cfg(test)]
    pub(super) paths: Vec<String>,
}

impl Addresses {
    fn route(mut self, path: &str, answers: MethodRouter<Arc<Door>>) -> Addresses {
        self.router = self.router.route(path, answers);
        #[cfg(test)]
        self.paths.push(path.to_owned());
        self
    }

    /// The files that pages refer to.
    fn files(self) -> Addresses {
        assets::ALL.into_iter().fold(self, |addresses, asset| {
            addresses.route(asset.path(), get(|| file(asset)))
        })
    }
}

/// Answers the server's own question whether it can be reached here.
async fn probe(State(door): State<Arc<Door>>) -> String {
    door.nonce.clone()
}

async fn file(asset: &'static Asset) -> Response {
    let for_ever = "public, max-age=31536000, immutable";
    let headers = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, for_ever),
    ];
    (headers, asset.contents).into_response()
}

async fn no_such_page(State(door): State<Arc<Door>>, reader: Reader) -> Response {
    refused(reader, &door.link.session(), &Problem::NoSuchPage)
}
