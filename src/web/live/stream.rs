//! One phone's stream of events: what is new for everybody, what is new for itself, and a beat
//! that tells the script that the connection lives.

use super::drawn::{Drawn, SentWhole};
use super::places::Place;
use super::{Live, Writers};
use crate::domain::model::{ParticipantId, SeatHash};
use crate::domain::{Actor, Session};
use crate::hub::presence::Here;
use crate::text::{Lang, Words, t};
use crate::views::notes::writer;
use crate::web::area::Area;
use crate::web::assets;
use crate::web::clock::now;
use crate::web::pages;
use crate::web::update::Personal;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures_util::stream;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How often a stream says that it lives. The script reconnects after two that did not come.
const BEAT: Duration = Duration::from_secs(15);

/// The beat is an event, not a comment: scripts don't see comments.
const BEAT_EVENT: &str = "event: beat\ndata: \n\n";

/// Tells the script that its seat has moved to another phone.
pub(in crate::web) const GONE_EVENT: &str = "event: gone\ndata: \n\n";

/// Who watches what, and from which moment on.
pub(in crate::web) struct Watching {
    pub(in crate::web) area: Area,
    pub(in crate::web) lang: Lang,
    pub(in crate::web) who: ParticipantId,
    /// The hash that must go on opening this seat.
    pub(in crate::web) seat: SeatHash,
    /// Says that the phone is connected.
    pub(in crate::web) here: Option<Here>,
    /// Which of the phone's tabs it is.
    pub(in crate::web) tab: String,
    /// The moment that the page shows already.
    pub(in crate::web) after: u64,
    /// The digest of one's own part as the page shows it.
    pub(in crate::web) mine: String,
    /// The latest moment, at which the seat was good; the paced session may not know it yet.
    pub(in crate::web) since: u64,
}

/// Answers with a stream of events that ends when the server stops, the seat moves, or the same
/// tab opens another one.
pub(in crate::web) fn stream(
    live: &Live,
    mut watching: Watching,
    stop: &CancellationToken,
) -> Response {
    let here = watching.here.take();
    let place = live.places.take(watching.who, &watching.tab, stop, here);
    let events = Events {
        drawn: live.watch(watching.area, watching.lang),
        session: live.paced(),
        writers: matches!(watching.area, Area::Topic(_)).then(|| live.writers()),
        writing: String::from("{}"),
        mine: None,
        shown: None,
        seen: watching.after,
        sent: SentWhole::default(),
        watching,
        place,
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

/// Waits until somebody writes elsewhere; for ever where that is not shown.
async fn hand_moved(writers: &mut Option<watch::Receiver<Writers>>) {
    if let Some(writers) = writers
        && writers.changed().await.is_ok()
    {
        return;
    }
    // Where the sender is gone the hall is closing, and the stream ends by its own sign.
    std::future::pending().await
}

/// The events of one stream.
struct Events {
    watching: Watching,
    drawn: watch::Receiver<Drawn>,
    session: watch::Receiver<Arc<Session>>,
    /// Who writes where, if the page shows it.
    writers: Option<watch::Receiver<Writers>>,
    /// What was sent last of that.
    writing: String,
    place: Place,
    /// One's own part as it was sent last.
    mine: Option<Personal>,
    /// The session that it showed.
    shown: Option<Arc<Session>>,
    /// The moment up to which the phone has everybody's part.
    seen: u64,
    /// What of it the phone can follow by changes alone.
    sent: SentWhole,
    begun: bool,
}

impl Events {
    /// The next event; none at the end of the stream.
    async fn next(&mut self) -> Option<Bytes> {
        if !self.begun {
            self.begun = true;
            self.drawn.mark_changed();
            self.session.mark_changed();
            if let Some(writers) = &mut self.writers {
                writers.mark_changed();
            }
            return Some(version());
        }
        loop {
            let ended = self.place.ended.clone();
            let event = tokio::select! {
                biased;
                () = ended.cancelled() => return None,
                changed = self.drawn.changed() => {
                    changed.ok()?;
                    self.everybodys()
                }
                changed = self.session.changed() => {
                    changed.ok()?;
                    self.mine()
                }
                () = hand_moved(&mut self.writers) => self.writing(),
                () = tokio::time::sleep(BEAT) => Some(Bytes::from_static(BEAT_EVENT.as_bytes())),
            };
            if event.is_some() {
                return event;
            }
        }
    }

    /// Everybody's part, unless the page shows that moment already.
    fn everybodys(&mut self) -> Option<Bytes> {
        let drawn = self.drawn.borrow_and_update().clone();
        let lacked = drawn.lacked_since(self.seen, &mut self.sent);
        self.seen = self.seen.max(drawn.n());
        lacked
    }

    /// Who else writes in the notes of the topic, by field, if that is new.
    fn writing(&mut self) -> Option<Bytes> {
        let (Area::Topic(topic), Some(writers)) = (self.watching.area, &mut self.writers) else {
            return None;
        };
        let writers = writers.borrow_and_update().clone();
        let session = self.session.borrow();
        let words = Words::for_html(self.watching.lang);
        let me = Actor::Participant(self.watching.who);
        let mut said: BTreeMap<&str, String> = BTreeMap::new();
        for (who, at) in writers.iter().filter(|(who, _)| **who != me) {
            if at.topic == topic {
                let name = writer(&session, who).map(|name| name.one_line().into_owned());
                let name = name.unwrap_or_else(|| words.say("notes-somebody").into_owned());
                let text = t!(words, "notes-writes", name = name);
                said.entry(at.field.key()).or_insert(text.into_owned());
            }
        }
        let json = serde_json::to_string(&said).expect("texts always become JSON");
        if json == self.writing {
            return None;
        }
        let event = format!("event: writing\ndata: {json}\n\n");
        self.writing = json;
        Some(Bytes::from(event))
    }

    /// One's own part, if anything in it is new.
    fn mine(&mut self) -> Option<Bytes> {
        let session = self.session.borrow_and_update().clone();
        if session.n < self.watching.since {
            return None;
        }
        let Some(who) = session.seats.get(&self.watching.seat).copied() else {
            self.place.ended.cancel();
            return Some(Bytes::from_static(GONE_EVENT.as_bytes()));
        };
        if who != self.watching.who {
            // Two entries of the same person were made one, or parted again.
            self.watching.who = who;
            self.shown = None;
        }
        let before = self.shown.replace(session.clone());
        let area = self.watching.area;
        if before.is_some_and(|before| !area.mine_moved(&before, &session, who)) {
            return None;
        }
        let words = Words::for_html(self.watching.lang);
        let personal = pages::personal(area, words, &session, who, now());
        let event = match &self.mine {
            Some(before) => personal.news(before, &session).map(|it| it.event("mine")),
            None if personal.digest() == self.watching.mine => None,
            None => Some(personal.update(&session).event("mine")),
        };
        self.mine = Some(personal);
        event
    }
}

/// Tells the script which pages and files this server has, so that it can tell when it is of an
/// older one.
fn version() -> Bytes {
    Bytes::from(format!("event: version\ndata: {}\n\n", assets::version()))
}
