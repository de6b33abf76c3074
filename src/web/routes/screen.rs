//! A projector in a browser: the page and its stream. Whoever is in the room sees it on the wall, so
//! nobody needs a seat.

use crate::domain::{CleanText, Limit};
use crate::text::{Lang, Words};
use crate::views::stage;
use crate::web::clock::now;
use crate::web::door::Door;
use crate::web::screen::{Named, Scene, Watching, document, picture, stream};
use axum::extract::{Query, State};
use axum::response::Response;
use maud::Markup;
use serde::Deserialize;
use std::sync::Arc;

/// What a projector in a browser is called that was given no name.
const NAME: &str = "screen";

/// What the address says of the projector.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// What the facilitator knows it by.
    #[serde(default)]
    name: String,
    /// Its language, where it is not the hall's.
    #[serde(default)]
    lang: String,
}

impl Asked {
    fn name(&self) -> String {
        let name = CleanText::line(&self.name, Limit::NAME);
        name.map_or_else(|_| NAME.to_owned(), |name| name.to_string())
    }

    fn lang(&self, door: &Door) -> Lang {
        Lang::from_code(&self.lang).unwrap_or(door.lang)
    }
}

/// The page as it is now; script and, without it, loading it again bring what comes after.
pub(super) async fn page(State(door): State<Arc<Door>>, Query(asked): Query<Asked>) -> Markup {
    let (name, lang, now) = (asked.name(), asked.lang(&door), now());
    let session = door.link.session();
    let page = stage::page(&session, &name, now);
    let scene = Scene {
        words: Words::for_html(lang),
        session: &session,
        now,
        reach: door.reach.borrow().clone(),
        health: door.link.health().borrow().clone(),
        turn: door.gallery.turn((page, lang), now),
    };
    let named = Named {
        name: &name,
        page: page.key(),
    };
    document(&named, &scene, &picture(page, &scene))
}

/// The stream of what this projector shows.
pub(super) async fn events(State(door): State<Arc<Door>>, Query(asked): Query<Asked>) -> Response {
    let name = asked.name();
    let watching = Watching {
        lang: asked.lang(&door),
        since: door.link.session().n,
        _here: door.link.screen(name.clone()),
        name,
    };
    stream(door.gallery.clone(), watching, door.stop.clone())
}
