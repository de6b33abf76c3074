//! One screen's stream of events: the page it shows, whenever that looks different or is another
//! one, and a beat that tells the script that the connection lives and what time it is.

use super::gallery::{Gallery, Hung, Shown};
use crate::domain::model::StagePage;
use crate::hub::presence::Here;
use crate::text::Lang;
use crate::views::stage;
use crate::web::assets;
use crate::web::clock::now;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures_util::stream;
use serde_json::json;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How often a stream says that it lives. The script reconnects after two that did not come.
const BEAT: Duration = Duration::from_secs(15);

/// Which projector looks, and in which language.
pub(in crate::web) struct Watching {
    pub(in crate::web) name: String,
    pub(in crate::web) lang: Lang,
    /// The latest moment when it came; the paced session may not know it yet, and no screen goes
    /// back to what it no longer shows.
    pub(in crate::web) since: u64,
    /// Says that it is there.
    pub(in crate::web) _here: Option<Here>,
}

/// Answers with a stream of events that ends when the server stops.
pub(in crate::web) fn stream(
    gallery: Gallery,
    watching: Watching,
    stop: CancellationToken,
) -> Response {
    let events = Events {
        shown: gallery.shown(),
        gallery,
        watching,
        stop,
        page: None,
        begun: false,
    };
    let events = stream::unfold(events, |mut events| async move {
        let event = events.next().await?;
        Some((Ok::<Bytes, Infallible>(event), events))
    });
    let mut response = Response::new(Body::from_stream(events));
    let kind = HeaderValue::from_static("text/event-stream");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The events of one screen.
struct Events {
    gallery: Gallery,
    watching: Watching,
    shown: Shown,
    stop: CancellationToken,
    /// The page it shows.
    page: Option<(StagePage, watch::Receiver<Hung>)>,
    begun: bool,
}

impl Events {
    /// The next event; none at the end of the stream.
    async fn next(&mut self) -> Option<Bytes> {
        if !self.begun {
            self.begun = true;
            return Some(beat());
        }
        let since = self.watching.since;
        tokio::select! {
            biased;
            () = self.stop.cancelled() => return None,
            here = self.shown.session.wait_for(|session| session.n >= since) => {
                here.ok()?;
            }
        }
        loop {
            self.follow();
            let (_, hung) = self.page.as_mut()?;
            tokio::select! {
                biased;
                () = self.stop.cancelled() => return None,
                changed = hung.changed() => {
                    changed.ok()?;
                    return Some(hung.borrow_and_update().event.clone());
                }
                changed = self.shown.session.changed() => changed.ok()?,
                () = tokio::time::sleep(BEAT) => return Some(beat()),
            }
        }
    }

    /// Turns to the page that this projector is to show now, if it shows another.
    fn follow(&mut self) {
        let session = self.shown.session.borrow_and_update().clone();
        let page = stage::page(&session, &self.watching.name, now());
        if self.page.as_ref().is_none_or(|(shown, _)| *shown != page) {
            let mut hung = self.gallery.watch((page, self.watching.lang));
            hung.mark_changed();
            self.page = Some((page, hung));
        }
    }
}

/// What time it is here, and by which style pages are laid out: a screen that was loaded from an
/// older program loads anew.
fn beat() -> Bytes {
    let json = json!({ "now": now().timestamp_millis(), "style": assets::SCREEN_STYLE.path() });
    Bytes::from(format!("event: beat\ndata: {json}\n\n"))
}
